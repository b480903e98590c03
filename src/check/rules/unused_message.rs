//! A source message that nothing asks for.

use crate::check::{Check, LocaleContext, Part, Rule, Walk};
use crate::diagnostic::Diagnostic;
use crate::project::{Entry, Layout};
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::warning("unused-message", include_str!("unused-message.md"), Check::Walk(begin));

fn begin(locale: &LocaleContext<'_>) -> Option<Box<dyn Walk>> {
    // What else uses the terms of a bare tree cannot be known.
    let concerns = locale.is_source() && locale.context.project.layout != Layout::Tree;
    concerns.then(|| Box::new(Entries::default()) as Box<dyn Walk>)
}

/// The place of the entry that was looked at last.
#[derive(Default)]
struct Entries(Option<Span>);

impl Walk for Entries {
    fn part(&mut self, part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        if self.0 != Some(part.entry.id_span) {
            self.0 = Some(part.entry.id_span);
            check(part.entry, locale, found);
        }
    }

    fn finish(&mut self, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        // Those that do not count have no parts.
        for (again, _) in locale.catalog.duplicates() {
            check(&again, locale, found);
        }
    }
}

fn check(entry: &Entry, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if locale.context.slots.of(&entry.id).next().is_some() || locale.referred().contains(&*entry.id) {
        return;
    }
    let what = if entry.id.starts_with('-') { "term" } else { "message" };
    found.push(
        RULE.finding(format!("nothing asks for the {what} `{}`", entry.id))
            .at(entry.id_span, format!("this {what} is never shown"))
            .message_id(&*entry.id)
            .help(
                "remove it in every locale, mend its id, or list it under `theme-messages` in content/site.yaml if your own templates use it",
            ),
    );
}
