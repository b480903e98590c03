//! Plural categories and rules of CLDR (UTS #35), through ICU4X.

use icu_decimal::input::Decimal;
use icu_locale::Locale as IcuLocale;
use icu_plurals::{PluralOperands, PluralRuleType, PluralRulesOptions};

use super::FormatError;

/// A plural category of CLDR (UTS #35).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PluralCategory {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`, which every locale has.
    Other,
}

impl PluralCategory {
    /// All categories, in CLDR's order.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// CLDR's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of CLDR's name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }

    fn of_icu(category: icu_plurals::PluralCategory) -> Self {
        match category {
            icu_plurals::PluralCategory::Zero => Self::Zero,
            icu_plurals::PluralCategory::One => Self::One,
            icu_plurals::PluralCategory::Two => Self::Two,
            icu_plurals::PluralCategory::Few => Self::Few,
            icu_plurals::PluralCategory::Many => Self::Many,
            icu_plurals::PluralCategory::Other => Self::Other,
        }
    }
}

/// The plural rules of one locale for cardinal numbers.
#[derive(Debug)]
pub struct PluralRules {
    rules: icu_plurals::PluralRules,
}

impl PluralRules {
    /// The rules of a locale.
    ///
    /// # Errors
    /// [`FormatError`] if there is no data at all.
    pub fn cardinal(tag: &str) -> Result<Self, FormatError> {
        Self::new(tag, PluralRuleType::Cardinal)
    }

    /// The rules of a locale for ordinal numbers (1st, 2nd).
    ///
    /// # Errors
    /// [`FormatError`] if there is no data at all.
    pub fn ordinal(tag: &str) -> Result<Self, FormatError> {
        Self::new(tag, PluralRuleType::Ordinal)
    }

    /// Plurals belong to the language, whatever script it is written in: CLDR's fallback for formats leads from
    /// `sr-Latn` straight to the root, which would leave a language with no plurals at all.
    fn new(tag: &str, kind: PluralRuleType) -> Result<Self, FormatError> {
        let error = || FormatError { what: "plurals", tag: tag.to_owned() };
        let mut locale = IcuLocale::try_from_str(tag).map_err(|_| error())?;
        let rules = |locale: &IcuLocale| {
            let options = PluralRulesOptions::default().with_type(kind);
            icu_plurals::PluralRules::try_new(locale.clone().into(), options).map_err(|_| error())
        };
        let given = rules(&locale)?;
        if locale.id.script.take().is_none() || given.categories().count() > 1 {
            return Ok(Self { rules: given });
        }
        Ok(Self { rules: rules(&locale)? })
    }

    /// The category of a number, given as decimal digits (`1`, `1.5`, `1.0`); anything else is `other`.
    pub fn category(&self, number: &str) -> PluralCategory {
        let operands = Decimal::try_from_str(number).map(|decimal| PluralOperands::from(&decimal));
        operands.map_or(PluralCategory::Other, |operands| PluralCategory::of_icu(self.rules.category_for(operands)))
    }

    /// The categories that the locale has, in CLDR's order.
    pub fn categories(&self) -> Vec<PluralCategory> {
        let mut categories: Vec<_> = self.rules.categories().map(PluralCategory::of_icu).collect();
        categories.sort_unstable();
        categories
    }

    /// The categories that some whole number from 0 to 1,000 reaches. The others are met by decimals or by compact
    /// numbers only (Czech `many`, French `many`).
    pub fn integer_categories(&self) -> Vec<PluralCategory> {
        let reached = |category: &PluralCategory| (0..=1000u32).any(|n| PluralCategory::of_icu(self.rules.category_for(n)) == *category);
        self.categories().into_iter().filter(reached).collect()
    }

    /// The categories that some number with one decimal from 0.1 to 100 reaches.
    pub fn decimal_categories(&self) -> Vec<PluralCategory> {
        let mut found: Vec<_> = (1..=1000u32).map(|n| self.category(&format!("{}.{}", n / 10, n % 10))).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The ordinal categories of a locale (`one two few other` in English: 1st, 2nd, 3rd, 4th).
///
/// # Errors
/// [`FormatError`] if there is no data at all.
pub fn ordinal_categories(tag: &str) -> Result<Vec<PluralCategory>, FormatError> {
    PluralRules::ordinal(tag).map(|rules| rules.categories())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(categories: &[PluralCategory]) -> Vec<&'static str> {
        categories.iter().map(|category| category.name()).collect()
    }

    #[test]
    fn plural_categories_are_those_of_cldr() {
        let of = |tag| names(&PluralRules::cardinal(tag).unwrap().categories());
        assert_eq!(of("km"), ["other"]);
        assert_eq!(of("cs"), ["one", "few", "many", "other"]);
        assert_eq!(of("ar"), ["zero", "one", "two", "few", "many", "other"]);
        assert_eq!(of("he"), ["one", "two", "other"]);
        assert_eq!(names(&PluralRules::cardinal("cs").unwrap().integer_categories()), ["one", "few", "other"]);
        assert_eq!(PluralRules::cardinal("cs").unwrap().category("1.5"), PluralCategory::Many);
        assert_eq!(PluralRules::cardinal("ne").unwrap().category("0"), PluralCategory::Other);
        assert_eq!(names(&ordinal_categories("en").unwrap()), ["one", "two", "few", "other"]);
    }

    #[test]
    fn plurals_belong_to_the_language_in_any_script() {
        let of = |tag| names(&PluralRules::cardinal(tag).unwrap().categories());
        assert_eq!((of("sr-Latn"), of("uz-Cyrl"), of("zh-Hant-TW")), (of("sr"), of("uz"), of("zh")));
        assert_eq!(of("sr-Latn"), ["one", "few", "other"]);
    }
}
