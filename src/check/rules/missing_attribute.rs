//! A message without an attribute that it needs.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Attribute, Entry, Shape};

/// The rule.
pub const RULE: Rule = Rule::error("missing-attribute", include_str!("missing-attribute.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    match locale.source {
        Some(_) => against_source(locale, found),
        None => against_slots(locale, found),
    }
}

fn against_slots(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for (_, slot) in locale.context.slots.distinct() {
        let Some(attribute) = slot.attribute().filter(|attribute| !locale.catalog.has(slot.id(), Some(attribute))) else { continue };
        if let Some(entry) = locale.catalog.entry(slot.id()) {
            found.push(
                about(&entry, attribute, locale)
                    .at(entry.id_span, format!("`.{attribute}` is missing here"))
                    .related(slot.span(), slot.role())
                    .help(format!("add a line `    .{attribute} = …` below the message")),
            );
        }
    }
}

fn against_source(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let lacks_any = |own: Shape<'_>, original: Option<Shape<'_>>| {
        original.is_some_and(|original| original.attributes().any(|name| !own.has(Some(name))))
    };
    for (entry, original) in locale.messages(lacks_any) {
        let Some(original) = original else { continue };
        let is_missing = |attribute: &&Attribute| entry.pattern(Some(&attribute.id)).is_none() && !locale.does_without(&entry.id);
        for attribute in original.attributes.iter().filter(is_missing) {
            found.push(missing(&entry, attribute, locale));
        }
    }
}

fn missing(entry: &Entry, attribute: &Attribute, locale: &LocaleContext<'_>) -> Diagnostic {
    let diagnostic = about(entry, &attribute.id, locale)
        .at(entry.id_span, format!("`.{}` is missing here", attribute.id))
        .related(attribute.id_span.to(attribute.value.span), "the source text to translate");
    match entry.attributes.iter().find(|other| is_near(&other.id, &attribute.id)) {
        Some(other) => diagnostic.help(format!("is `.{}` meant to be `.{}`?", other.id, attribute.id)),
        None => diagnostic.help(format!(
            "add a line `    .{} = …` below the message; `guidewright sync {}` writes a stub",
            attribute.id,
            locale.tag()
        )),
    }
}

fn is_near(found: &str, wanted: &str) -> bool {
    crate::project::nearest(found, &[wanted]).is_some()
}

fn about(entry: &Entry, attribute: &str, locale: &LocaleContext<'_>) -> Diagnostic {
    let message = format!("`{}` has no attribute `.{attribute}` in the locale `{}`", entry.id, locale.tag());
    let mut diagnostic = RULE.finding(message).message_id(format!("{}.{attribute}", entry.id));
    diagnostic.severity = locale.gap_severity(&entry.id);
    diagnostic
}
