//! A word that is written twice.

use std::ops::Range;

use crate::check::classes::Classes;
use crate::check::profile::TWINS;
use crate::check::{Check, LocaleContext, Part, Rule, languages, words};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;

/// The rule.
pub const RULE: Rule = Rule::warning("doubled-word", include_str!("doubled-word.md"), Check::Part(check));

/// The least length, in characters, of a stretch that counts as a word in a script without spaces.
const MIN_STRETCH: usize = 6;
/// The greatest length that is looked for.
const MAX_STRETCH: usize = 24;

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let has_no_spaces = locale.has_no_spaces;
    let may_be_twins = part.profile.has(TWINS);
    if locale.doubles_words || !(has_no_spaces || may_be_twins) {
        return;
    }
    let source = part.source;
    for reading in &part.readings {
        let text = reading.prose();
        let doubled = may_be_twins.then(|| doubled(text, &locale.catalog.locale)).flatten();
        let doubled = doubled.or_else(|| has_no_spaces.then(|| repeated_stretch(text)).flatten());
        let Some(range) = doubled else { continue };
        let word = text.get(range.clone()).unwrap_or_default();
        if source.is_some_and(|source| self::doubled(source.text(), &locale.catalog.locale).is_some()) {
            continue;
        }
        let span = reading.span(range.clone()).unwrap_or(part.span());
        found.push(RULE.finding(format!("“{word}” stands here twice")).at(span, "the second time").help("remove one of the two"));
    }
}

/// The second of two equal words with nothing but a space between them.
fn doubled(text: &str, locale: &Locale) -> Option<Range<usize>> {
    let mut before = (0..0, "");
    words::each_word(text).find_map(|(range, word)| {
        let (first, other) = std::mem::replace(&mut before, (range.clone(), word));
        let is_doubled =
            word == other && is_word(word) && !languages::may_double(word, locale) && text.get(first.end..range.start).is_some_and(is_gap);
        is_doubled.then_some(range)
    })
}

fn is_word(word: &str) -> bool {
    word.chars().filter(|c| words::is_letter(*c)).count() > 1
}

fn is_gap(gap: &str) -> bool {
    matches!(gap, " " | "\n" | "\u{200B}" | "\u{A0}")
}

/// In a script without spaces: a stretch of letters that follows itself at once.
fn repeated_stretch(text: &str) -> Option<Range<usize>> {
    let mut classes = Classes::new();
    let mut letters: Vec<char> = Vec::with_capacity(text.len() / 2);
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if classes.of(c).is_word() {
            if letters.is_empty() {
                start = at;
            }
            letters.push(c);
            continue;
        }
        if let Some(range) = repeated_in(&letters) {
            let place = |at: usize| start + letters.iter().take(at).map(|c| c.len_utf8()).sum::<usize>();
            return Some(place(range.start)..place(range.end));
        }
        letters.clear();
    }
    None
}

/// In a row of letters, the stretch that repeats the one before it.
fn repeated_in(letters: &[char]) -> Option<Range<usize>> {
    if letters.len() < 2 * MIN_STRETCH || !may_repeat(letters) {
        return None;
    }
    let longest = (letters.len() / 2).min(MAX_STRETCH);
    (MIN_STRETCH..=longest).find_map(|length| repeat_end(letters, length).map(|end| end - length..end))
}

/// True if some stretch of letters follows itself at once. Of so many letters in a row that are like those a stretch
/// before, one stands at a multiple of the stretch's length: so only these are looked at.
fn may_repeat(letters: &[char]) -> bool {
    let is_like = |at: usize, length: usize| match (letters.get(at), letters.get(at + length)) {
        (Some(a), Some(b)) => a == b,
        _ => false,
    };
    let run = |at: usize, length: usize| {
        let before = (0..at).rev().take(length).take_while(|at| is_like(*at, length)).count();
        before + (at..at + length).take_while(|at| is_like(*at, length)).count()
    };
    let longest = (letters.len() / 2).min(MAX_STRETCH);
    (MIN_STRETCH..=longest).any(|length| {
        let mut at = 0;
        while let (Some(one), Some(other)) = (letters.get(at), letters.get(at + length)) {
            if one == other && run(at, length) >= length {
                return true;
            }
            at += length;
        }
        false
    })
}

/// The end of the first stretch of so many letters that repeats the letters before it.
fn repeat_end(letters: &[char], length: usize) -> Option<usize> {
    let mut same = 0;
    let later = letters.get(length..)?;
    letters.iter().zip(later).enumerate().find_map(|(at, (a, b))| {
        same = if a == b { same + 1 } else { 0 };
        (same == length).then_some(at + length + 1)
    })
}
