//! Locales as BCP 47 and CLDR know them: tag, script, direction, plural categories, digits, numbers and dates.
//!
//! Any well-formed tag is a locale; there is no table of ours and no code per locale. `cldr` is the only file that
//! names the ICU4X crates.

mod autonyms;
mod characters;
mod cldr;
mod exemplars;
mod no_break;
mod settings;
mod tag;

pub use characters::{
    Class, Script, class_of, combining_class, is_combining, is_nfc, is_reordered, is_virama, script_of, to_nfc, to_nfkc, to_nfkd,
};
pub use cldr::{Date, DateFormat, FormatError, NumberFormat, PluralCategory, PluralRules, Precision, ordinal_categories};
pub use exemplars::{Exemplars, Letters};
pub use no_break::NoBreakWords;
pub use settings::{Digits, LocaleSettings, QuotationMarks, Tier, numbering_system};
pub use tag::{Direction, Locale, LocaleError};
