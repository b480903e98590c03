//! A text where the source message has only attributes.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Layout, Shape};

/// The rule.
pub const RULE: Rule = Rule::warning("obsolete-value", include_str!("obsolete-value.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let has_more = |own: Shape<'_>, original: Option<Shape<'_>>| own.has(None) && original.is_some_and(|original| !original.has(None));
    for (entry, original) in locale.messages(has_more) {
        let (Some(value), Some(original)) = (&entry.value, original) else { continue };
        if original.value.is_none()
            && (locale.context.project.layout == Layout::Tree || locale.context.slots.get(&entry.id, None).is_none())
        {
            found.push(
                RULE.finding(format!("the source message `{}` has only attributes, no text of its own", entry.id))
                    .at(value.span, "this text is never shown")
                    .related(original.span, "the source message")
                    .message_id(&*entry.id)
                    .help("leave the place after `=` empty; a text that belongs to an attribute goes into the attribute"),
            );
        }
    }
}
