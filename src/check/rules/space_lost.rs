//! A space that is missing before a value or an emphasis.

use crate::check::profile::MARKUP;
use crate::check::{Check, LocaleContext, PLACEABLE, Pair, Rule, scripts, words};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("space-lost", include_str!("space-lost.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // These join small words to what follows, or have no spaces at all.
    if scripts::has_no_spaces(&locale.script)
        || !matches!(locale.script.as_str(), "Latn" | "Cyrl" | "Grek" | "Armn" | "Geor" | "Deva" | "Beng")
    {
        return;
    }
    if pair.target.inlines.is_empty() && !(pair.target.is_markdown && pair.target.profile.has(MARKUP)) {
        return;
    }
    let glued = |text: &str, is_markdown: bool| before_placeable(text).or_else(|| is_markdown.then(|| before_emphasis(text)).flatten());
    if pair.source.readings.iter().any(|reading| glued(&reading.text, pair.target.is_markdown).is_some()) {
        return;
    }
    for reading in &pair.target.readings {
        let Some(at) = glued(&reading.text, pair.target.is_markdown) else { continue };
        let span = reading.span(at..at).unwrap_or(pair.target.span());
        found.push(
            RULE.finding(format!("no space stands before a value or an emphasis{}", reading.path_in_words()))
                .at(span, "a word ends here")
                .help("put a space between the word and what follows it"),
        );
        return;
    }
}

/// A letter right before a placeable. What is appended to a value is grammar in many languages.
fn before_placeable(text: &str) -> Option<usize> {
    text.match_indices(PLACEABLE).map(|(at, _)| at).find(|at| ends_in_word(text, *at))
}

/// Two letters or more, so that a prefix of one letter is none.
fn ends_in_word(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at) else { return false };
    before.chars().rev().take(3).filter(|c| words::is_letter(*c)).count() == 3
}

/// A letter right before an opening `**`, with a letter behind it.
fn before_emphasis(text: &str) -> Option<usize> {
    let opening = text.match_indices("**").map(|(at, _)| at).enumerate().filter(|(rank, _)| rank % 2 == 0);
    opening
        .map(|(_, at)| at)
        .find(|at| ends_in_word(text, *at) && text.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_alphabetic)))
}
