//! A message that the source does not have.

use crate::check::{Check, LocaleContext, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::project::{EntryKind, EntryRef, nearest};
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::warning("obsolete-message", include_str!("obsolete-message.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = locale.source else { return };
    let slots = &locale.context.slots;
    let unknown = locale.messages(|_, original| original.is_none()).map(|(entry, _)| entry);
    // Of the entry no more is kept than its id: many may stand in files that come and go.
    let of = |entry: EntryRef<'_>| slots.of(&entry.id).next().is_none().then(|| (entry.id.to_string(), entry.id_span));
    let obsolete: Vec<(String, Span)> = unknown.filter_map(of).collect();
    if obsolete.is_empty() {
        return;
    }
    // A helper of the translator's own is not obsolete.
    let referred = locale.referred();
    let missing: Vec<&str> = source.ids(EntryKind::Message).filter(|id| !locale.catalog.has_entry(id)).collect();
    let obsolete = obsolete.iter().filter(|(id, _)| !referred.contains(id.as_str()));
    found.extend(obsolete.map(|(id, span)| finding(id, *span, &missing)));
}

fn finding(own: &str, span: Span, missing: &[&str]) -> Diagnostic {
    let diagnostic = RULE.finding(format!("the source has no message `{own}`")).at(span, "this message is never shown").message_id(own);
    match nearest(own, missing) {
        Some(id) => diagnostic.help(format!("did you mean `{id}`, which is missing in this locale?")).fix(fix::replace(
            format!("rename it to `{id}`"),
            span,
            id,
            false,
        )),
        None => diagnostic.help("remove it, or bring its text under the id that the source has now"),
    }
}
