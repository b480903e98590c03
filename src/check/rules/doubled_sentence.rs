//! A sentence that is written twice.

use std::ops::Range;

use crate::check::classes::{Classes, class};
use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("doubled-sentence", include_str!("doubled-sentence.md"), Check::Part(check));

/// Shorter sentences are repeated on purpose.
const LEAST: usize = 12;

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.profile.length < 2 * LEAST {
        return;
    }
    for reading in &part.readings {
        let text = reading.prose();
        // Most texts are one sentence.
        let ends = |text: &str| text.bytes().filter(|byte| matches!(byte, b'.' | b'!' | b'?' | b'\n')).count();
        let is_one = || part.profile.ends == 1 && text.trim_end().ends_with(|c| class(c).is_end());
        let has_several = part.profile.ends > 0 && if part.profile.is_ascii { ends(text) > 1 } else { !is_one() };
        let Some(range) = second_half(text).or_else(|| has_several.then(|| repeated(text)).flatten()) else { continue };
        if part
            .source
            .is_some_and(|source| source.readings.iter().any(|own| repeated(own.prose()).or_else(|| second_half(own.prose())).is_some()))
        {
            return;
        }
        let span = reading.span(range).unwrap_or(part.span());
        found.push(RULE.finding("a sentence stands here twice").at(span, "the second time").help("remove one of the two"));
        return;
    }
}

/// A sentence that stands in the text before.
fn repeated(text: &str) -> Option<Range<usize>> {
    let sentences = sentences(text);
    let (at, _) = sentences
        .iter()
        .enumerate()
        .find(|(at, (_, sentence))| sentences.iter().take(*at).any(|(_, other)| other == sentence) && sentence.chars().count() >= LEAST)?;
    // All sentences of a text in a script without marks are one.
    sentences.get(at).map(|(range, _)| range.clone())
}

/// The second half of a text that is the first half once more: also where sentences have no marks.
fn second_half(text: &str) -> Option<Range<usize>> {
    let trimmed = text.trim();
    let middle = trimmed.len() / 2;
    let (before, after) = (trimmed.get(..middle)?, trimmed.get(middle..)?);
    let offset = text.len() - text.trim_start().len();
    let start = offset + middle + (after.len() - after.trim_start().len());
    (before.trim_end() == after.trim_start() && before.chars().count() >= LEAST).then_some(start..offset + trimmed.len())
}

/// The sentences of a text, without their marks.
fn sentences(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut classes = Classes::new();
    for (at, c) in text.char_indices() {
        if classes.of(c).is_end() {
            found.push((start, at));
            start = at + c.len_utf8();
        }
    }
    found.push((start, text.len()));
    let trimmed = |(start, end): (usize, usize)| {
        let sentence = text.get(start..end)?;
        let own = sentence.trim();
        let from = start + (sentence.len() - sentence.trim_start().len());
        (!own.is_empty()).then_some((from..from + own.len(), own))
    };
    found.into_iter().filter_map(trimmed).collect()
}
