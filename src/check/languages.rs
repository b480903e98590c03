//! What some languages do that would be a fault in others. Knowledge of languages, not of this or that project.

use crate::locale::Locale;

/// Languages in which a word written twice is grammar (plural, emphasis, distribution).
const DOUBLING: &[&str] = &[
    "af", "as", "bal", "bn", "bho", "ceb", "ckb", "fa", "fil", "gu", "haw", "hi", "ht", "id", "ilo", "ja", "jv", "kn", "ko", "ks", "ku",
    "lo", "mai", "mi", "ml", "mr", "ms", "my", "ne", "or", "pa", "sa", "sd", "si", "skr", "sm", "su", "sw", "ta", "te", "tl", "to", "tpi",
    "tr", "ur", "vi", "zh",
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

/// Languages with one plural form, by CLDR. Of those that are not here and have one in the data, nothing is known.
const ONE_FORM: &[&str] = &[
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt", "lo", "ms", "my", "nqo", "osa", "sah",
    "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo", "yue", "zh",
];

/// Languages that are written in two or three scripts, so that a tag without a script says little.
const SEVERAL_SCRIPTS: &[&str] = &[
    "az", "bs", "crh", "ha", "iu", "kk", "ks", "ku", "ky", "mn", "ms", "pa", "sd", "shi", "sr", "tg", "tk", "tt", "ug", "uz", "vai", "zgh",
];

/// Words that may well stand twice in a row, each with a work of its own (French “vous vous trompez”).
const DOUBLED_WORDS: &[(&str, &[&str])] = &[
    ("da", &["at", "de", "den", "der", "det", "du", "har", "som"]),
    ("de", &["das", "dass", "dem", "den", "der", "des", "die", "ihr", "sie", "was", "wer"]),
    ("en", &["do", "had", "her", "in", "is", "that"]),
    ("es", &["nos", "que"]),
    ("fr", &["en", "nous", "vous"]),
    ("hu", &["az"]),
    ("fy", &["dy", "is", "jo", "se"]),
    ("it", &["ci", "mi", "si", "ti", "vi"]),
    ("nb", &["at", "de", "den", "der", "det", "som"]),
    ("nl", &["dat", "die", "er", "het", "is", "je", "u", "ze"]),
    ("nn", &["at", "dei", "den", "det", "som"]),
    ("pt", &["nos", "que", "se"]),
    ("sq", &["e", "i", "në", "së", "të"]),
    ("sv", &["att", "de", "den", "det", "som"]),
];

fn is_in(list: &[&str], locale: &Locale) -> bool {
    list.contains(&locale.language())
}

/// True where a word written twice is grammar.
pub fn doubles_words(locale: &Locale) -> bool {
    is_in(DOUBLING, locale)
}

/// True for languages of which CLDR says that they have one plural form.
pub fn has_one_form(tag: &str) -> bool {
    ONE_FORM.contains(&tag.split('-').next().unwrap_or(tag))
}

/// True for languages that are written in several scripts.
pub fn has_several_scripts(locale: &Locale) -> bool {
    is_in(SEVERAL_SCRIPTS, locale)
}

/// True if this word may stand twice in a row. Of languages that this file does not know, short words may.
pub fn may_double(word: &str, locale: &Locale) -> bool {
    let lower = word.to_lowercase();
    DOUBLED_WORDS.iter().any(|(language, words)| *language == locale.language() && words.contains(&lower.as_str()))
        || (locale.language().len() > 2 && word.chars().count() < 4)
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
