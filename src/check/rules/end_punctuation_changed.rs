//! A question that became a statement.

use crate::check::marks::{End, end_mark};
use crate::check::{Check, LocaleContext, Pair, Rule, scripts};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("end-punctuation-changed", include_str!("end-punctuation-changed.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // These scripts may ask with a particle, or with a mark inside the sentence, and end with their stop.
    if pair.target.is_term() || scripts::has_no_spaces(&locale.script) || scripts::is_east_asian(&locale.script) || locale.script == "Armn"
    {
        return;
    }
    let end = |text: &str| end_mark(text).and_then(|(at, c)| Some((at, c, End::of(c)?)));
    let mut wanted = pair.source.readings.iter().map(|reading| end(reading.prose()).map(|(_, _, end)| end));
    let Some(Some(first)) = wanted.next() else { return };
    if !wanted.all(|other| other == Some(first)) {
        return;
    }
    for reading in &pair.target.readings {
        let Some((at, c, own)) = end(reading.prose()) else { continue };
        // A statement may well be put as a question; the other way round something is lost.
        let is_other = matches!((first, own), (End::Question | End::Ellipsis, End::Stop) | (End::Exclamation, End::Question));
        // Greek asks with a semicolon; a question that also exclaims is one.
        let asks = reading.prose().get(..at).is_some_and(|before| before.ends_with(['?', '؟', '？', '!', '！']));
        if is_other && !asks {
            let span = reading.span(at..at + c.len_utf8()).unwrap_or(pair.target.span());
            found.push(
                RULE.finding(format!("the source ends in {}, the translation{} in {}", first.name(), reading.path_in_words(), own.name()))
                    .at(span, "this mark")
                    .help("a question should stay a question; allow the finding if the sentence is put another way on purpose"),
            );
            return;
        }
    }
}
