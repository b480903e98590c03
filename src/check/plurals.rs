//! The plural categories of a locale, as far as rules ask for them.

use super::languages;
use crate::locale::{PluralCategory, PluralRules};

/// The cardinal plural categories of a locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plurals {
    /// All of them.
    pub all: Vec<PluralCategory>,
    /// Those that translators must write: whole numbers or numbers with a decimal reach them.
    pub required: Vec<PluralCategory>,
    /// Those that some whole number reaches.
    pub whole: Vec<PluralCategory>,
    /// Those of ordinal numbers.
    pub ordinal: Vec<PluralCategory>,
    /// Categories that hold a few whole numbers only (Arabic `two` is 2 and nothing else), with these numbers.
    few: Vec<(PluralCategory, Vec<u32>)>,
}

impl Plurals {
    pub(super) fn of(tag: &str) -> Self {
        let Ok(rules) = PluralRules::cardinal(tag) else { return Self::default() };
        // CLDR's answer for a language that it does not know is that there is one form.
        if rules.categories() == [PluralCategory::Other] && !languages::has_one_form(tag) {
            return Self::default();
        }
        let (all, whole) = (rules.categories(), rules.integer_categories());
        let mut required = whole.clone();
        let decimal = rules.decimal_categories();
        required.extend(decimal.iter().filter(|category| all.contains(category)));
        required.sort_unstable();
        required.dedup();
        // Arabic `two` is met by 2 and 2.0, and by no real fraction.
        let of_fraction = |n: u32| (!n.is_multiple_of(10)).then(|| rules.category(&format!("{}.{}", n / 10, n % 10)));
        let fractions: Vec<PluralCategory> = (1..=200).filter_map(of_fraction).collect();
        let few = all.iter().filter(|category| !fractions.contains(category)).filter_map(|category| members(&rules, *category)).collect();
        Self { all, required, whole, ordinal: crate::locale::ordinal_categories(tag).unwrap_or_default(), few }
    }

    /// True if variants for these exact numbers leave nothing of a category over.
    pub fn is_covered_by(&self, category: PluralCategory, numbers: &[&str]) -> bool {
        let members = self.few.iter().find(|(known, _)| *known == category).map(|(_, members)| members);
        members.is_some_and(|members| members.iter().all(|member| numbers.contains(&member.to_string().as_str())))
    }
}

/// The whole numbers of a category if it has no more than three of them up to 200.
fn members(rules: &PluralRules, category: PluralCategory) -> Option<(PluralCategory, Vec<u32>)> {
    let members: Vec<u32> = (0..=200).filter(|n: &u32| rules.category(&n.to_string()) == category).take(4).collect();
    (1..=3).contains(&members.len()).then_some((category, members))
}
