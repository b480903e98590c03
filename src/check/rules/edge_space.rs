//! White space at the beginning or end of a text that the source does not have.

use crate::check::{Check, LocaleContext, Pair, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("edge-space", include_str!("edge-space.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for reading in &pair.target.readings {
        if begins(reading) && !pair.source.readings.iter().any(begins) {
            let span = reading.span(0..1).unwrap_or(pair.target.span());
            found.push(finding("begins", pair).at(span, "at the beginning"));
        }
        if ends(reading) && !pair.source.readings.iter().any(ends) {
            let end = reading.text.len();
            let span = reading.span(end.saturating_sub(1)..end).unwrap_or(pair.target.span());
            found.push(finding("ends", pair).at(span, "at the end"));
        }
    }
}

fn finding(what: &str, _: &Pair<'_>) -> Diagnostic {
    RULE.finding(format!("the translation {what} with white space, the source does not"))
        .help("remove it: spaces between texts are set by the page")
}

fn begins(reading: &Reading<'_>) -> bool {
    reading.text.starts_with(is_space)
}

fn ends(reading: &Reading<'_>) -> bool {
    reading.text.ends_with(is_space)
}

fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\n' && c != '\r') || c == '\u{200B}'
}
