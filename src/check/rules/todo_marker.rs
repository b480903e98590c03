//! A note of the translator to self in a text.

use crate::check::profile::{CAPITALS, DOUBT};
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("todo-marker", include_str!("todo-marker.md"), Check::Part(check));

/// Words in capitals, as whole words.
const WORDS: [&str; 7] = ["TODO", "FIXME", "XXX", "TBD", "TRANSLATE", "UNTRANSLATED", "LOREM"];
/// Signs of doubt and markers of tools.
const SIGNS: [&str; 6] = ["???", "[?]", "(?)", "(??", "[??", "@@"];

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(CAPITALS | DOUBT) {
        return;
    }
    for reading in &part.readings {
        let Some((at, marker)) = marker(reading) else { continue };
        let source = part.source;
        if source.is_some_and(|source| source.text().contains(marker)) {
            continue;
        }
        let span = reading.span(at..at + marker.len()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("`{marker}` looks like a note to self"))
                .at(span, "readers would see it")
                .help("settle the question and remove the note; notes for others go into a comment"),
        );
    }
}

fn marker(reading: &Reading<'_>) -> Option<(usize, &'static str)> {
    let text = reading.prose();
    let sign = SIGNS.iter().find_map(|sign| text.find(sign).map(|at| (at, *sign)));
    sign.or_else(|| {
        WORDS.iter().find_map(|word| text.match_indices(word).map(|(at, _)| at).find(|at| is_whole(text, *at, word)).map(|at| (at, *word)))
    })
}

fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    !text.get(..at).is_some_and(|before| before.ends_with(is_part))
        && !text.get(at + word.len()..).is_some_and(|after| after.starts_with(is_part))
}
