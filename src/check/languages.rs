//! What some languages do that would be a fault in others. Knowledge of languages, not of this or that project.

use crate::locale::Locale;

/// Languages in which a word written twice is grammar (plural, emphasis, distribution).
const DOUBLING: &[&str] = &[
    "af", "as", "bn", "bho", "ceb", "fil", "gu", "haw", "hi", "ht", "id", "ilo", "ja", "jv", "kn", "ko", "ks", "ku", "lo", "mai", "mi",
    "ml", "mr", "ms", "my", "ne", "or", "pa", "sa", "sd", "si", "sm", "su", "sw", "ta", "te", "tl", "to", "tpi", "tr", "ur", "vi", "zh",
];

/// Languages whose nouns stay as they are after a number, so that the variants of a plural are often alike.
const UNINFLECTED: &[&str] = &[
    "as", "az", "bn", "eo", "eu", "fa", "fil", "hu", "hy", "ka", "kk", "ku", "ky", "mn", "mr", "ne", "or", "tg", "tk", "tl", "tr", "tt",
    "ug", "uz",
];

/// Languages that end a sentence with a space, not with a mark.
const WITHOUT_STOP: &[&str] = &["lo", "th"];

/// Languages of the Devanagari script that use the Latin full stop.
const LATIN_STOP: &[&str] = &["kok", "mr"];

/// Languages that set a space before `;`, `:`, `!` and `?`.
const SPACED_MARKS: &[&str] = &["br", "fr"];

fn is_in(list: &[&str], locale: &Locale) -> bool {
    list.contains(&locale.language())
}

/// True where a word written twice is grammar.
pub fn doubles_words(locale: &Locale) -> bool {
    is_in(DOUBLING, locale)
}

/// True where nouns do not change after numbers.
pub fn keeps_nouns(locale: &Locale) -> bool {
    is_in(UNINFLECTED, locale)
}

/// True where sentences end without a mark.
pub fn has_no_stop(locale: &Locale) -> bool {
    is_in(WITHOUT_STOP, locale)
}

/// True where the Latin full stop ends sentences in a script that has its own.
pub fn uses_latin_stop(locale: &Locale) -> bool {
    is_in(LATIN_STOP, locale)
}

/// True where some marks stand after a space.
pub fn spaces_marks(locale: &Locale) -> bool {
    is_in(SPACED_MARKS, locale)
}
