//! A message that the source does not have.

use crate::check::{Check, LocaleContext, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::project::{Entry, nearest};

/// The rule.
pub const RULE: Rule = Rule::warning("obsolete-message", include_str!("obsolete-message.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = locale.source else { return };
    let slots = &locale.context.slots;
    let unknown = locale.messages().filter(|(_, original)| original.is_none()).map(|(entry, _)| entry);
    let obsolete: Vec<&Entry> = unknown.filter(|entry| slots.of(&entry.id).next().is_none()).collect();
    if obsolete.is_empty() {
        return;
    }
    // A helper of the translator's own is not obsolete.
    let referred = locale.referred();
    let missing: Vec<&str> = source.catalog.messages().map(|entry| &*entry.id).filter(|id| locale.catalog.get(id).is_none()).collect();
    found.extend(obsolete.into_iter().filter(|entry| !referred.contains(&*entry.id)).map(|entry| finding(entry, &missing)));
}

fn finding(entry: &Entry, missing: &[&str]) -> Diagnostic {
    let diagnostic = RULE
        .finding(format!("the source has no message `{}`", entry.id))
        .at(entry.id_span, "this message is never shown")
        .message_id(&*entry.id);
    match nearest(&entry.id, missing) {
        Some(id) => diagnostic.help(format!("did you mean `{id}`, which is missing in this locale?")).fix(fix::replace(
            format!("rename it to `{id}`"),
            entry.id_span,
            id,
            false,
        )),
        None => diagnostic.help("remove it, or bring its text under the id that the source has now"),
    }
}
