//! A source that ends in a mark and a translation that does not.

use crate::check::PLACEABLE;
use crate::check::marks::{End, end_mark, ends_in_placeable};
use crate::check::{Check, LocaleContext, Pair, Reading, Rule, languages};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("end-punctuation-dropped", include_str!("end-punctuation-dropped.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some((_, mark)) = pair.source.readings.last().and_then(|reading| end_mark(reading.prose())) else { return };
    let Some(end) = End::of(mark) else { return };
    let needs_none = languages::has_no_stop(&locale.catalog.locale) && matches!(end, End::Stop | End::Question | End::Exclamation);
    // All readings of the source end alike, or none of this can be said.
    if needs_none || pair.target.is_term() || !pair.source.readings.iter().all(|reading| end_mark(reading.prose()).is_some()) {
        return;
    }
    for reading in pair.target.readings.iter().filter(|reading| lacks_mark(reading)) {
        let end_of_text = reading.text.trim_end().len();
        let span = reading.span(end_of_text..end_of_text).unwrap_or(pair.target.span().after());
        found.push(
            RULE.finding(format!("the source ends in {} `{mark}`, the translation{} in none", end.name(), reading.path_in_words()))
                .at(span, "no mark at the end")
                .help("end the sentence as this language does"),
        );
    }
}

fn lacks_mark(reading: &Reading<'_>) -> bool {
    let text = reading.prose();
    // A value after a colon (`Language: { $language }`) ends a text as well as a mark does.
    let before_value = text.trim_end().trim_end_matches(PLACEABLE).trim_end();
    if before_value.len() < text.trim_end().len() && before_value.chars().next_back().and_then(End::of) == Some(End::Colon) {
        return false;
    }
    end_mark(text).is_none()
        && (ends_in_placeable(text)
            || text
                .trim_end()
                .chars()
                .next_back()
                .is_some_and(|c| c.is_alphanumeric() || crate::locale::is_combining(c) || !c.is_ascii_punctuation()))
}
