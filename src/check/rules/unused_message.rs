//! A source message that nothing asks for.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Layout;

/// The rule.
pub const RULE: Rule = Rule::warning("unused-message", include_str!("unused-message.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // What else uses the terms of a bare tree cannot be known.
    if !locale.is_source() || locale.context.project.layout == Layout::Tree {
        return;
    }
    let referred = locale.referred();
    locale.catalog.each(|_, entry| {
        if locale.context.slots.of(&entry.id).next().is_none() && !referred.contains(&*entry.id) {
            let what = if entry.id.starts_with('-') { "term" } else { "message" };
            found.push(
                RULE.finding(format!("nothing asks for the {what} `{}`", entry.id))
                    .at(entry.id_span, format!("this {what} is never shown"))
                    .message_id(&*entry.id)
                    .help("remove it in every locale, mend its id, or list it under `theme-messages` in content/site.yaml if your own templates use it"),
            );
        }
    });
}
