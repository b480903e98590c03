//! White space at the beginning or end of a text that the source does not have.

use crate::check::{Check, LocaleContext, Pair, Reading, Rule, scripts};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("edge-space", include_str!("edge-space.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // Scripts without spaces mark the ends of words by U+200B, and the last word of a text has an end too.
    let marks_words = scripts::has_no_spaces(&locale.script);
    let begins = |reading: &Reading<'_>| reading.text.starts_with(|c| is_space(c, marks_words));
    let ends = |reading: &Reading<'_>| reading.text.ends_with(|c| is_space(c, marks_words));
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

fn is_space(c: char, marks_words: bool) -> bool {
    (c.is_whitespace() && c != '\n' && c != '\r') || (c == '\u{200B}' && !marks_words)
}
