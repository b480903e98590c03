//! A word that is written twice.

use std::ops::Range;

use crate::check::{Check, LocaleContext, Part, Rule, languages, scripts, words};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("doubled-word", include_str!("doubled-word.md"), Check::Part(check));

/// The least length, in characters, of a stretch that counts as a word in a script without spaces.
const MIN_STRETCH: usize = 6;

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if languages::doubles_words(&locale.catalog.locale) {
        return;
    }
    let source = locale.source.and_then(|source| source.part(&part.entry.id, part.attribute));
    for reading in &part.readings {
        let text = reading.prose();
        let doubled = doubled(text).or_else(|| scripts::has_no_spaces(&locale.script).then(|| repeated_stretch(text)).flatten());
        let Some(range) = doubled else { continue };
        let word = text.get(range.clone()).unwrap_or_default();
        if source.is_some_and(|source| self::doubled(source.text()).is_some()) {
            continue;
        }
        let span = reading.span(range.clone()).unwrap_or(part.span());
        found.push(RULE.finding(format!("“{word}” stands here twice")).at(span, "the second time").help("remove one of the two"));
    }
}

/// The second of two equal words with nothing but a space between them.
fn doubled(text: &str) -> Option<Range<usize>> {
    let words = words::words(text);
    words.windows(2).find_map(|pair| match pair {
        [(first, a), (second, b)] if a == b && is_word(a) && text.get(first.end..second.start).is_some_and(is_gap) => Some(second.clone()),
        _ => None,
    })
}

fn is_word(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !matches!(word, "had" | "that")
}

fn is_gap(gap: &str) -> bool {
    matches!(gap, " " | "\n" | "\u{200B}" | "\u{A0}")
}

/// In a script without spaces: a stretch of letters that follows itself at once.
fn repeated_stretch(text: &str) -> Option<Range<usize>> {
    words::words(text).into_iter().find_map(|(range, run)| {
        let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        let count = starts.len() - 1;
        let repeats = (MIN_STRETCH..=(count / 2).min(24))
            .find_map(|length| (0..=count - 2 * length).find(|from| is_repeat(run, &starts, *from, length)).map(|from| (from, length)));
        let (from, length) = repeats?;
        Some(range.start + starts.get(from + length)?..range.start + starts.get(from + 2 * length)?)
    })
}

fn is_repeat(run: &str, starts: &[usize], from: usize, length: usize) -> bool {
    let part = |a: usize, b: usize| starts.get(a).zip(starts.get(b)).and_then(|(a, b)| run.get(*a..*b));
    let (first, second) = (part(from, from + length), part(from + length, from + 2 * length));
    first.is_some() && first == second
}
