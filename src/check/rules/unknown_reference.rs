//! A reference to a message, term or attribute that the locale does not have.

use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::project::{EntryKind, Inline, nearest};
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::error("unknown-reference", include_str!("unknown-reference.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.inlines.is_empty() || locale.is_obsolete(part) {
        return;
    }
    for inline in &part.inlines {
        match inline {
            Inline::Message { id, attribute, span } | Inline::Term { id, attribute, span, .. } => {
                found.extend(resolve(id, attribute.as_deref(), *span, locale))
            }
            _ => {}
        }
    }
}

fn resolve(id: &str, attribute: Option<&str>, span: Span, locale: &LocaleContext<'_>) -> Option<Diagnostic> {
    match (locale.catalog.entry(id), attribute) {
        (None, _) => Some(unknown_entry(id, span, locale)),
        (Some(entry), None) if entry.value.is_none() => Some(
            RULE.finding(format!("`{id}` has no text of its own to show here"))
                .at(span, "this reference")
                .help("refer to one of its attributes, as `id.attribute`"),
        ),
        (Some(entry), Some(name)) if entry.pattern(Some(name)).is_none() => {
            let names: Vec<&str> = entry.attributes.iter().map(|attribute| &*attribute.id).collect();
            let help = nearest(name, &names).map_or_else(
                || format!("add the attribute to `{id}`, or refer to one that it has"),
                |near| format!("did you mean `{id}.{near}`?"),
            );
            Some(
                RULE.finding(format!("`{id}` has no attribute `.{name}`"))
                    .at(span, "this reference")
                    .related(entry.id_span, "without that attribute")
                    .help(help),
            )
        }
        _ => None,
    }
}

fn unknown_entry(id: &str, span: Span, locale: &LocaleContext<'_>) -> Diagnostic {
    let kind = if id.starts_with('-') { EntryKind::Term } else { EntryKind::Message };
    let what = if kind == EntryKind::Term { "term" } else { "message" };
    let known: Vec<&str> = locale.ids(kind).collect();
    let diagnostic = RULE.finding(format!("the locale `{}` has no {what} `{id}`", locale.tag())).at(span, "this reference");
    let original = locale.source.and_then(|source| source.catalog.entry(id));
    match (original, nearest(id, &known)) {
        (Some(original), _) => diagnostic
            .related(original.span, format!("the {what} in the source"))
            .help(format!("define `{id}` in this locale; `guidewright sync {}` writes stubs for what is missing", locale.tag())),
        (None, Some(near)) => {
            diagnostic.help(format!("did you mean `{near}`?")).fix(fix::replace(format!("refer to `{near}`"), span, near, false))
        }
        (None, None) => diagnostic.help(format!("define the {what}, or write the words out")),
    }
}
