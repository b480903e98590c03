//! Two messages with the same source text that are translated differently.

use crate::check::{Check, LocaleContext, Part, Reading, Rule, Walk};
use crate::diagnostic::Diagnostic;
use crate::source::{FastMap, hash};

/// The rule.
pub const RULE: Rule = Rule::warning("inconsistent-translation", include_str!("inconsistent-translation.md"), Check::Walk(begin));

fn begin(locale: &LocaleContext<'_>) -> Option<Box<dyn Walk>> {
    locale.source.is_some().then(|| Box::new(Translations::default()) as Box<dyn Walk>)
}

/// For each text of the source that stands in several places, the first translation: its rank, and a digest of its text.
#[derive(Default)]
struct Translations(FastMap<u32, (u32, u128)>);

impl Walk for Translations {
    fn part(&mut self, part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        let (Some(source), Some(original)) = (locale.source, part.source) else { return };
        if part.is_term() || part.is_words() || part.readings.len() != 1 {
            return;
        }
        let Some(text) = source.first_alike(original.rank) else { return };
        let own = hash(part.readings.last().map(Reading::spelled).unwrap_or_default().as_bytes());
        let (earlier, first) = *self.0.entry(text).or_insert((part.rank, own));
        if first == own {
            return;
        }
        let finding = locale.at_rank(earlier, |earlier| {
            RULE.finding(format!("`{}` and `{}` have the same source text, but different translations", part.name(), earlier.name()))
                .at(part.span(), "this translation")
                .related(earlier.span(), "the other translation")
                .related(original.span(), "the source text")
                .message_id(part.name())
                .help("use one of the two in both places, or allow the finding if the places need different words")
        });
        found.extend(finding);
    }
}
