//! Two messages that differ in the source and have the same translation.

use std::collections::BTreeSet;

use crate::check::{Check, LocaleContext, Part, Rule, words};
use crate::diagnostic::Diagnostic;
use crate::source::FastMap;

/// The rule.
pub const RULE: Rule = Rule::warning("reused-translation", include_str!("reused-translation.md"), Check::Locale(check));

/// Shorter texts (“Next” and “Read on”) may well be the same in another language.
const MIN_LENGTH: usize = 20;

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut first: FastMap<&str, &Part<'_>> = FastMap::with_capacity_and_hasher(locale.parts.len(), Default::default());
    for part in locale.parts.iter().filter(|part| !part.is_term() && !part.is_words() && part.readings.len() == 1 && part.letters() > 0) {
        let Some(original) = part.source.filter(|original| original.profile.length >= MIN_LENGTH) else { continue };
        let earlier = *first.entry(part.text()).or_insert(part);
        let Some(other) = earlier.source else { continue };
        if is_other(original.text(), other.text()) && original.text() != part.text() {
            found.push(
                RULE.finding(format!("`{}` and `{}` have the same translation, but different source texts", part.name(), earlier.name()))
                    .at(part.span(), "the same text again")
                    .related(earlier.span(), "this text")
                    .related(original.span(), "the source text")
                    .message_id(part.name())
                    .help("look whether one of the two was pasted in the wrong place"),
            );
        }
    }
}

/// True if two texts say different things: they differ in more than case, spaces and punctuation, and share less than
/// half of their words.
fn is_other(a: &str, b: &str) -> bool {
    if a == b {
        return false;
    }
    let (a, b) = (words_of(a), words_of(b));
    let shared = a.intersection(&b).count();
    shared * 2 < a.len().min(b.len())
}

fn words_of(text: &str) -> BTreeSet<String> {
    words::words(text).into_iter().map(|(_, word)| word.to_lowercase()).collect()
}
