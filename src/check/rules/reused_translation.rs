//! Two messages that differ in the source and have the same translation.

use std::collections::BTreeSet;

use crate::check::{Check, LocaleContext, Part, Rule, Walk, words};
use crate::diagnostic::Diagnostic;
use crate::source::{FastMap, hash};

/// The rule.
pub const RULE: Rule = Rule::warning("reused-translation", include_str!("reused-translation.md"), Check::Walk(begin));

/// Shorter texts (“Next” and “Read on”) may well be the same in another language.
const MIN_LENGTH: usize = 20;

fn begin(locale: &LocaleContext<'_>) -> Option<Box<dyn Walk>> {
    locale.source.is_some().then(|| Box::new(Texts::default()) as Box<dyn Walk>)
}

/// The rank of the first translation with a text, and that of its source text, by the text's digest.
#[derive(Default)]
struct Texts(FastMap<u64, (u32, u32)>);

impl Walk for Texts {
    fn part(&mut self, part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        if part.is_term() || part.is_words() || part.readings.len() != 1 || part.letters() == 0 {
            return;
        }
        let Some(original) = part.source.filter(|original| original.profile.length >= MIN_LENGTH) else { return };
        // Half of the digest finds the text; the text itself is looked at below.
        let (earlier, first) = *self.0.entry(hash(part.text().as_bytes()) as u64).or_insert((part.rank, original.rank));
        let Some(source) = locale.source.filter(|_| earlier != part.rank && original.text() != part.text()) else { return };
        // Most often the source texts are the same, which need not be looked at for that.
        if source.are_alike(first, original.rank) {
            return;
        }
        let finding = locale.at_rank(earlier, |earlier| {
            let says_other =
                earlier.text() == part.text() && source.at_counterpart(earlier, |other| is_other(original.text(), &other.text()))?;
            says_other.then(|| {
                RULE.finding(format!("`{}` and `{}` have the same translation, but different source texts", part.name(), earlier.name()))
                    .at(part.span(), "the same text again")
                    .related(earlier.span(), "this text")
                    .related(original.span(), "the source text")
                    .message_id(part.name())
                    .help("look whether one of the two was pasted in the wrong place")
            })
        });
        found.extend(finding.flatten());
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
