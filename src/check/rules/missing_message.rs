//! A message that a locale does not have.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Entry, InOrder, Slot};

/// The rule.
pub const RULE: Rule = Rule::error("missing-message", include_str!("missing-message.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut in_order = InOrder::of(locale.catalog);
    for (guide, slot) in
        locale.context.slots.distinct().filter(|(_, slot)| slot.attribute().is_none() && !(slot.is_optional() && locale.is_source()))
    {
        if in_order.position(slot.id()).is_none() && !locale.does_without(slot.id()) {
            found.extend(missing_slot(slot, guide.is_none(), locale));
        }
    }
    // A translation needs them too.
    let shared = locale.source.into_iter().flat_map(LocaleContext::shared_by_reference);
    found.extend(shared.filter(|entry| !locale.catalog.has_entry(&entry.id)).map(|entry| missing_entry(&entry, locale)));
}

/// A message that the structure asks for. In a target locale it is a fault of the translation only if the source has it;
/// otherwise it is reported once, for the source.
fn missing_slot(slot: Slot<'_>, is_interface: bool, locale: &LocaleContext<'_>) -> Option<Diagnostic> {
    let Some(source) = locale.source else {
        let help = format!("write `{} = …` into a file of locales/{}/", slot.id(), locale.tag());
        return locale.is_source().then(|| about(slot.id(), locale).at(slot.span(), slot.role()).help(help));
    };
    let entry = &source.catalog.entry(slot.id())?;
    Some(missing_entry(entry, locale)).map(|mut diagnostic| {
        // A message of the interface has no place in the structure of its own.
        if !is_interface {
            diagnostic = about(slot.id(), locale)
                .at(slot.span(), slot.role())
                .related(entry.id_span, "the source text to translate")
                .help(help(entry, locale));
        }
        diagnostic
    })
}

fn missing_entry(entry: &Entry, locale: &LocaleContext<'_>) -> Diagnostic {
    about(&entry.id, locale).at(entry.id_span, "the source text to translate").help(help(entry, locale))
}

fn about(id: &str, locale: &LocaleContext<'_>) -> Diagnostic {
    let mut diagnostic = RULE.finding(format!("the locale `{}` has no message `{id}`", locale.tag())).message_id(id);
    diagnostic.severity = locale.gap_severity(id);
    diagnostic
}

fn help(entry: &Entry, locale: &LocaleContext<'_>) -> String {
    let tag = locale.tag();
    if locale.commented_out().contains(&*entry.id) {
        return "it stands in a comment: remove the `#` before it".to_owned();
    }
    match locale.home_of(entry) {
        Some(home) if locale.context.sources.find(&home).is_none() => {
            format!("{home} does not exist yet: `guidewright sync {tag}` writes it with a stub for every message")
        }
        Some(home) => format!("`guidewright sync {tag}` writes a stub for it into {home}"),
        None => format!("`guidewright sync {tag}` writes a stub for it"),
    }
}
