//! Two messages with the same source text that are translated differently.

use std::borrow::Cow;

use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;
use crate::source::FastMap;

/// The rule.
pub const RULE: Rule = Rule::warning("inconsistent-translation", include_str!("inconsistent-translation.md"), Check::Locale(check));

/// The least number of letters of a source text. A short word may need another form, or another word, in each place.
const MIN_LETTERS: u32 = 12;

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = locale.source else { return };
    let alike = source.alike(MIN_LETTERS);
    let mut first: FastMap<u32, &Part<'_>> = FastMap::default();
    for part in locale.parts.iter().filter(|part| !part.is_term() && !part.is_words() && part.readings.len() == 1) {
        let Some(original) = part.source else { continue };
        let Some(text) = alike.get(original.rank as usize).filter(|text| **text != u32::MAX) else { continue };
        let earlier = *first.entry(*text).or_insert(part);
        if spelled(earlier) != spelled(part) {
            found.push(
                RULE.finding(format!("`{}` and `{}` have the same source text, but different translations", part.name(), earlier.name()))
                    .at(part.span(), "this translation")
                    .related(earlier.span(), "the other translation")
                    .related(original.span(), "the source text")
                    .message_id(part.name())
                    .help("use one of the two in both places, or allow the finding if the places need different words"),
            );
        }
    }
}

fn spelled<'p>(part: &'p Part<'_>) -> Cow<'p, str> {
    part.readings.last().map(Reading::spelled).unwrap_or_default()
}
