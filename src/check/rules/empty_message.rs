//! A text, or one of its variants, that shows nothing.

use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::{Diagnostic, is_invisible};

/// The rule.
pub const RULE: Rule = Rule::error("empty-message", include_str!("empty-message.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.is_term() {
        return;
    }
    let Some(reading) = part.readings.iter().find(|reading| shows_nothing(reading)) else { return };
    let message = format!("`{}` shows nothing{}", part.name(), reading.path_in_words());
    let span = reading.choices.last().map_or(part.span(), |choice| choice.variant.key_span);
    found.push(
        RULE.finding(message)
            .at(span, "no text to read")
            .help("write the text; a message that is not needed is removed from the structure"),
    );
}

fn shows_nothing(reading: &Reading<'_>) -> bool {
    reading.shown.is_empty() && reading.text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}
