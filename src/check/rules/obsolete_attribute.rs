//! An attribute that the source message does not have.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Shape;

/// The rule.
pub const RULE: Rule = Rule::warning("obsolete-attribute", include_str!("obsolete-attribute.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // Attributes of terms are the translator's own: they carry grammar, and the source need not have them.
    let has_more = |own: Shape<'_>, original: Option<Shape<'_>>| {
        original.is_some_and(|original| own.attributes().any(|name| !original.has(Some(name))))
    };
    for (entry, original) in locale.messages(has_more) {
        let Some(original) = original else { continue };
        for attribute in entry.attributes.iter().filter(|attribute| original.pattern(Some(&attribute.id)).is_none()) {
            if locale.context.slots.get(&entry.id, Some(&attribute.id)).is_some() {
                continue;
            }
            found.push(
                RULE.finding(format!("the source message `{}` has no attribute `.{}`", entry.id, attribute.id))
                    .at(attribute.id_span, "this attribute is never shown")
                    .related(original.span, "the source message")
                    .message_id(format!("{}.{}", entry.id, attribute.id))
                    .help("remove it, or rename it to an attribute that the source has"),
            );
        }
    }
}
