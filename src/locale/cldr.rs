//! CLDR through ICU4X: canonical tags, likely scripts, directions, numbers and dates; plural rules in a file of their own.
//!
//! Only these two name the ICU4X crates for formatting (`characters.rs` names those for properties of characters).

mod plurals;

use icu_calendar::Iso;
use icu_datetime::fieldsets::YMD;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::{Locale as IcuLocale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};

pub use plurals::{PluralCategory, PluralRules, ordinal_categories};

/// A formatter that could not be made; CLDR's root data should make this impossible.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no CLDR data to format {what} in `{tag}`")]
pub struct FormatError {
    /// What was to be formatted.
    pub what: &'static str,
    /// The locale's tag.
    pub tag: String,
}

/// The canonical form of a tag, or `None` if it is malformed or names no language.
pub(super) fn canonical(tag: &str) -> Option<String> {
    let mut locale = IcuLocale::try_from_str(tag).ok()?;
    if locale.id.language.is_unknown() {
        return None;
    }
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    Some(locale.to_string())
}

/// A tag in the letters that the standard writes it in, whatever CLDR calls the language today; `None` if it is malformed.
pub(super) fn in_usual_case(tag: &str) -> Option<String> {
    Some(IcuLocale::try_from_str(tag).ok()?.to_string())
}

/// The script of a tag, given or likely, as ISO 15924.
pub(super) fn likely_script(tag: &str) -> Option<String> {
    let id = IcuLocale::try_from_str(tag).ok()?.id;
    let script = id.script.or_else(|| LocaleExpander::new_extended().get_likely_script(&id));
    script.map(|script| script.to_string())
}

pub(super) fn is_right_to_left(tag: &str) -> bool {
    IcuLocale::try_from_str(tag).is_ok_and(|locale| LocaleDirectionality::new_extended().is_right_to_left(&locale.id))
}

/// Writes numbers as a locale does, in the digits that are set for it.
#[derive(Debug)]
pub struct NumberFormat {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

impl NumberFormat {
    /// A format for a locale; `digits` is a numbering system of CLDR (`latn`, `khmr`), or `None` for the locale's default.
    ///
    /// # Errors
    /// [`FormatError`] if there is no data at all.
    pub fn new(tag: &str, digits: Option<&str>) -> Result<Self, FormatError> {
        let error = || FormatError { what: "numbers", tag: tag.to_owned() };
        let locale = with_keyword(tag, "nu", digits).ok_or_else(error)?;
        let formatter = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new(DecimalFormatterPreferences::from(&locale), options).map_err(|_| error())
        };
        Ok(Self { grouped: formatter(GroupingStrategy::Auto)?, plain: formatter(GroupingStrategy::Never)? })
    }

    /// A decimal number (`-1234.5`) with the locale's separators; the text itself if it is no number.
    pub fn decimal(&self, number: &str) -> String {
        Self::format(&self.grouped, number)
    }

    /// A decimal number without grouping, for years and page numbers.
    pub fn plain(&self, number: &str) -> String {
        Self::format(&self.plain, number)
    }

    /// A whole number with the locale's separators.
    pub fn integer(&self, number: usize) -> String {
        self.decimal(&number.to_string())
    }

    fn format(formatter: &DecimalFormatter, number: &str) -> String {
        Decimal::try_from_str(number).map_or_else(|_| number.to_owned(), |decimal| formatter.format(&decimal).to_string())
    }
}

/// How many digits of a number are shown, as ECMA-402's number format counts them: at least and at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Precision {
    /// The least digits before the separator.
    pub integer: Option<usize>,
    /// The least and the most digits after the separator.
    pub fraction: (Option<usize>, Option<usize>),
    /// The least and the most digits from the first that is not zero; these go before `fraction`.
    pub significant: (Option<usize>, Option<usize>),
}

impl Precision {
    /// No number needs more digits, and a text that asks for a billion must not get them.
    const MOST: usize = 20;

    /// The decimal digits of a number, rounded (half to even) and padded; the text itself if it is no number.
    pub fn apply(self, number: &str) -> String {
        let Ok(mut decimal) = Decimal::try_from_str(number) else { return number.to_owned() };
        let digits = |wanted: usize| i16::try_from(wanted.min(Self::MOST)).unwrap_or(0);
        let start = decimal.absolute.nonzero_magnitude_start();
        let (fewest, most) = match self.significant {
            (None, None) => (self.fraction.0.map(|least| -digits(least)), self.fraction.1.map(|most| -digits(most))),
            (least, most) => (least.map(|least| start + 1 - digits(least.max(1))), most.map(|most| start + 1 - digits(most.max(1)))),
        };
        if let Some(position) = most {
            decimal.round(position);
            decimal.absolute.trim_end();
        }
        // Positions count down behind the separator: what is at most kept goes before what is at least shown.
        if let Some(position) = fewest.map(|fewest| most.map_or(fewest, |most| fewest.max(most))) {
            decimal.absolute.pad_end(position);
        }
        if let Some(least) = self.integer {
            decimal.absolute.pad_start(digits(least));
        }
        decimal.to_string()
    }
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2026-11-23` (ISO 8601, years 1 to 9999). `None` if it is written otherwise or there is no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
            return None;
        }
        let date = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        (date.year > 0 && date.icu().is_some()).then_some(date)
    }

    /// The date as `2026-11-23`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Year, month and day.
    pub fn parts(self) -> (i32, u8, u8) {
        (self.year, self.month, self.day)
    }

    fn icu(self) -> Option<icu_calendar::Date<Iso>> {
        icu_calendar::Date::try_new_iso(self.year, self.month, self.day).ok()
    }
}

/// Writes dates in the long form of a locale.
#[derive(Debug)]
pub struct DateFormat {
    formatter: DateTimeFormatter<YMD>,
}

impl DateFormat {
    /// A format for a locale; `digits` and `calendar` (`gregory`, `buddhist`) are CLDR's names, or `None` for the
    /// locale's default.
    ///
    /// # Errors
    /// [`FormatError`] if there is no data at all.
    pub fn new(tag: &str, digits: Option<&str>, calendar: Option<&str>) -> Result<Self, FormatError> {
        let error = || FormatError { what: "dates", tag: tag.to_owned() };
        let locale = with_keyword(tag, "nu", digits).ok_or_else(error)?;
        let locale = with_keyword(&locale.to_string(), "ca", calendar).ok_or_else(error)?;
        let preferences = DateTimeFormatterPreferences::from(&locale);
        let formatter = DateTimeFormatter::try_new(preferences, YMD::long()).map_err(|_| error())?;
        Ok(Self { formatter })
    }

    /// The date written out: `9. března 2025`.
    pub fn long(&self, date: Date) -> String {
        date.icu().map_or_else(|| date.iso(), |date| self.formatter.format(&date).to_string())
    }
}

/// The value of a keyword of a tag's Unicode extension.
pub(super) fn keyword(tag: &str, key: &str) -> Option<String> {
    let locale = IcuLocale::try_from_str(tag).ok()?;
    locale.extensions.unicode.keywords.get(&key.parse().ok()?).map(ToString::to_string)
}

/// The locale of a tag with a keyword of the Unicode extension (`-u-nu-khmr`) set, if there is a value for it.
fn with_keyword(tag: &str, key: &str, value: Option<&str>) -> Option<IcuLocale> {
    let mut locale = IcuLocale::try_from_str(tag).ok()?;
    if let Some(value) = value {
        locale.extensions.unicode.keywords.set(key.parse().ok()?, value.parse().ok()?);
    }
    Some(locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_locale_and_digits() {
        let format = |tag, digits: Option<&str>| NumberFormat::new(tag, digits).unwrap().decimal("1234567.5");
        assert_eq!(format("ne", None), "१२,३४,५६७.५");
        assert_eq!(format("cs", None), "1\u{A0}234\u{A0}567,5");
        assert_eq!(format("km", None), "1,234,567.5");
        assert_eq!(NumberFormat::new("km", Some("khmr")).unwrap().integer(14), "១៤");
        assert_eq!(NumberFormat::new("cs", None).unwrap().plain("2026"), "2026");
    }

    #[test]
    fn precision_rounds_and_pads() {
        let shown = |number, integer, fraction, significant| Precision { integer, fraction, significant }.apply(number);
        let none = (None, None);
        assert_eq!(shown("12345.675", None, none, none), "12345.675");
        assert_eq!(shown("12345.675", None, (None, Some(1)), none), "12345.7");
        assert_eq!(shown("12.999", None, (None, Some(2)), none), "13");
        assert_eq!(shown("7", Some(3), (Some(2), None), none), "007.00");
        assert_eq!(shown("7.5", None, (Some(2), Some(2)), none), "7.50");
        assert_eq!(shown("12345", None, none, (None, Some(2))), "12000");
        assert_eq!(shown("0.00123", None, (Some(9), None), (Some(5), None)), "0.0012300");
        assert_eq!(shown("0", None, none, (Some(3), None)), "0.00");
        assert_eq!(shown("5", None, (Some(3_000_000_000), None), none).len(), 22);
        assert_eq!(shown("x", Some(3), none, none), "x");
    }

    #[test]
    fn dates_are_written_out() {
        let date = Date::parse("2026-03-05").unwrap();
        let long = |tag, digits, calendar| DateFormat::new(tag, digits, calendar).unwrap().long(date);
        assert_eq!(long("en-GB", None, None), "5 March 2026");
        assert_eq!(long("cs", None, None), "5. března 2026");
        assert_eq!(long("th", None, None), "5 มีนาคม 2569");
        assert_eq!(long("th", None, Some("gregory")), "5 มีนาคม ค.ศ. 2026");
        assert_eq!(long("km", Some("khmr"), None), "៥ មីនា ២០២៦");
        assert_eq!(long("en-GB-u-ca-buddhist-x-own", Some("khmr"), Some("gregory")), "៥ March ២០២៦");
    }

    #[test]
    fn only_real_days_are_dates() {
        for bad in ["2026-02-30", "2026-3-5", "26-03-05", "yesterday", "", "0000-01-01", "2026-13-01", "2026-03-05T00:00"] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }
}
