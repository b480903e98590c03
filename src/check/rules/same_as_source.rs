//! A translation that is the source text.

use crate::check::prose::HIDDEN;
use crate::check::reading::PLACEABLE;
use crate::check::{Check, LocaleContext, Pair, Rule, words};
use crate::diagnostic::Diagnostic;
use crate::project::Fingerprint;

/// The rule.
pub const RULE: Rule = Rule::warning("same-as-source", include_str!("same-as-source.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let (source, target) = (pair.source.text(), pair.target.text());
    if pair.target.is_term() || !is_same(source, target) {
        return;
    }
    // Two locales of one language (`en-GB` from `en`) share most of their words.
    if locale.source.is_some_and(|source| source.catalog.locale.language() == locale.catalog.locale.language()) {
        return;
    }
    let source = pair.source.readings.last().map_or("", |reading| reading.prose());
    let source_script = locale.source.map_or("", |source| source.script.as_str());
    if !needs_translation(source, source_script == locale.script) || is_accepted(pair, locale) {
        return;
    }
    found.push(RULE.finding("the translation is the source text").at(pair.target.span(), "not translated").help(
        "translate it; if the words are the same in this language, `guidewright accept` it by its id, or allow the finding with a reason",
    ));
}

/// True if two texts are alike but for case, spaces and marks.
fn is_same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
    fn letters(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| c.is_alphanumeric() || *c == PLACEABLE).flat_map(char::to_lowercase)
    }
    // Only texts that begin alike are worth the work.
    let first = |text: &str| text.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase());
    longer - shorter < 8 && shorter > 3 && first(a) == first(b) && letters(a).eq(letters(b))
}

/// True if somebody has accepted this translation of the present source text by its id: the same words are meant.
fn is_accepted(pair: &Pair<'_>, locale: &LocaleContext<'_>) -> bool {
    let entry = locale.context.project.lock(locale.tag()).and_then(|lock| lock.get(&pair.target.name()));
    // What was recorded before it became a copy speaks of another text.
    entry.is_some_and(|entry| entry.source == Fingerprint::of(pair.source.pattern) && entry.target == Fingerprint::of(pair.target.pattern))
}

/// False for what is alike in many languages: numbers, codes (`PDF`, `A4`), a few letters, names in the same script.
fn needs_translation(text: &str, same_script: bool) -> bool {
    let text = text.replace([PLACEABLE, HIDDEN], " ");
    let words: Vec<&str> =
        words::words(&text).into_iter().map(|(_, word)| word).filter(|word| word.chars().any(char::is_alphabetic)).collect();
    let letters: usize = words.iter().map(|word| word.chars().filter(|c| c.is_alphabetic()).count()).sum();
    let is_code = |word: &str| word.chars().all(|c| c.is_uppercase() || c.is_numeric());
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    // A name of several words (`US Letter`): certain in the same script, likely elsewhere if a code is among them.
    let all_names = words.len() > 1 && words.iter().all(|word| is_name(word)) && (same_script || words.iter().any(|word| is_code(word)));
    letters > 3 && !words.iter().all(|word| is_code(word)) && !all_names
}
