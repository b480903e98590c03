//! Words of the source in a translation that is written in another script.

use std::ops::Range;

use crate::check::{Check, LocaleContext, Pair, Reading, Rule, scripts, words};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("untranslated-fragment", include_str!("untranslated-fragment.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = locale.source else { return };
    if source.script == locale.script
        || pair.target.profile.letters_of(&source.script) < 3
        || pair.target.profile.letters_of(&locale.script) == 0
    {
        return;
    }
    let original = pair.source.readings.iter().map(Reading::prose).collect::<Vec<_>>().join("\n");
    for reading in &pair.target.readings {
        for range in fragments(reading.prose(), &original, &source.script) {
            let text = reading.prose().get(range.clone()).unwrap_or_default();
            let span = reading.span(range).unwrap_or(pair.target.span());
            found.push(
                RULE.finding(format!("“{text}” of the source is left in the translation"))
                    .at(span, "not translated")
                    .help("translate these words too"),
            );
        }
    }
}

/// Runs of words of the source's script that stand in the source just so. A single word counts if the source writes it
/// in lower case: names and abbreviations stay as they are.
fn fragments(target: &str, source: &str, script: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (range, word) in words::words(target) {
        if !word.chars().all(|c| !c.is_alphabetic() || scripts::belongs(scripts::script(c), script))
            || !word.chars().any(char::is_alphabetic)
        {
            continue;
        }
        match runs.last_mut().filter(|run| {
            target.get(run.end..range.start).is_some_and(|gap| gap.len() <= 2 && gap.chars().all(|c| c.is_ascii() && !c.is_alphanumeric()))
        }) {
            Some(run) => run.end = range.end,
            None => runs.push(range),
        }
    }
    runs.retain(|run| target.get(run.clone()).is_some_and(|text| is_fragment(text, source)));
    runs
}

fn is_fragment(text: &str, source: &str) -> bool {
    let has_lower_word = words::words(text).iter().any(|(_, word)| word.chars().count() > 2 && word.chars().all(char::is_lowercase));
    has_lower_word && source.contains(text)
}
