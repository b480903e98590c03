//! The choices that a project makes per locale, with defaults from CLDR and from the locale's script.
//!
//! The defaults by script are measured: a script's ink decides how much room a line needs, whatever the language.

use super::{Locale, NoBreakWords};

/// How far a locale's coverage is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Every required message is there and current; anything less is an error.
    Complete,
    /// Growing: gaps are warnings, and a page is published when its own messages are there.
    Growing,
    /// An attempt: gaps are notes.
    Experimental,
}

impl Tier {
    /// The name in settings and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Growing => "growing",
            Self::Experimental => "experimental",
        }
    }

    /// The tier of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Complete, Self::Growing, Self::Experimental].into_iter().find(|tier| tier.name() == name)
    }
}

/// The quotation marks of a locale: outer pair, inner pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotationMarks {
    /// Opening and closing mark.
    pub outer: (String, String),
    /// Opening and closing mark of a quotation inside another.
    pub inner: (String, String),
}

/// A set of decimal digits, by CLDR's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    /// `latn`, `khmr`, `deva`, …
    pub name: &'static str,
    /// The character of zero; the other nine follow it.
    pub zero: char,
}

const DIGITS: &[Digits] = &[
    Digits { name: "latn", zero: '0' },
    Digits { name: "arab", zero: '٠' },
    Digits { name: "arabext", zero: '۰' },
    Digits { name: "beng", zero: '০' },
    Digits { name: "deva", zero: '०' },
    Digits { name: "gujr", zero: '૦' },
    Digits { name: "guru", zero: '੦' },
    Digits { name: "khmr", zero: '០' },
    Digits { name: "knda", zero: '೦' },
    Digits { name: "laoo", zero: '໐' },
    Digits { name: "mlym", zero: '൦' },
    Digits { name: "mymr", zero: '၀' },
    Digits { name: "olck", zero: '᱐' },
    Digits { name: "orya", zero: '୦' },
    Digits { name: "tamldec", zero: '௦' },
    Digits { name: "telu", zero: '౦' },
    Digits { name: "thai", zero: '๐' },
    Digits { name: "tibt", zero: '༠' },
];

/// The digits of a numbering system's name, if it is one of CLDR's decimal systems that the tool knows.
pub fn numbering_system(name: &str) -> Option<Digits> {
    DIGITS.iter().copied().find(|digits| digits.name == name)
}

impl Digits {
    /// The value of a digit of this set.
    pub fn value(self, c: char) -> Option<u32> {
        (c as u32).checked_sub(self.zero as u32).filter(|value| *value < 10)
    }

    /// The set that a character is a digit of.
    pub fn of(c: char) -> Option<Self> {
        DIGITS.iter().copied().find(|digits| digits.value(c).is_some())
    }

    /// The names of all sets.
    pub fn names() -> impl Iterator<Item = &'static str> {
        DIGITS.iter().map(|digits| digits.name)
    }
}

/// The settings of one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct LocaleSettings {
    /// The language's name for itself.
    pub autonym: String,
    /// How far its coverage is promised.
    pub tier: Tier,
    /// The numbering system (CLDR's name) of numbers and dates; `None` for the locale's default.
    pub digits: Option<String>,
    /// The calendar (CLDR's name) of dates; `None` for the locale's default.
    pub calendar: Option<String>,
    /// The tag whose number and date patterns are used instead of the locale's own (`en-GB` for `en`).
    pub format_locale: Option<String>,
    /// The quotation marks that the locale's texts use; `None` when nothing is set.
    pub quotes: Option<QuotationMarks>,
    /// Line height of running text, as a multiple of the font size.
    pub line_height: f64,
    /// Line height of headings.
    pub heading_line_height: f64,
    /// Font size relative to Latin text.
    pub font_scale: f64,
    /// CSS font families for the locale, before the generic family.
    pub font_stack: Vec<String>,
    /// Words that no line may break inside.
    pub no_break_words: NoBreakWords,
    /// Words (one-letter prepositions, abbreviations) after which no line may break.
    pub no_break_after: Vec<String>,
    /// Words (units, currency signs) before which no line may break when they follow a number.
    pub no_break_before: Vec<String>,
    /// No break between an ordinal number's dot and a word in lower case (`5. března`).
    pub no_break_ordinals: bool,
}

impl LocaleSettings {
    /// The defaults for a locale: CLDR's, and what the tag itself asks for (`ar-u-nu-arab`).
    pub fn default_for(locale: &Locale) -> Self {
        let script = locale.script();
        let metrics = ScriptMetrics::of(&script);
        Self {
            autonym: locale.autonym(),
            tier: Tier::Complete,
            digits: locale.keyword("nu"),
            calendar: locale.keyword("ca"),
            format_locale: None,
            quotes: None,
            line_height: metrics.line_height,
            heading_line_height: metrics.heading_line_height,
            font_scale: metrics.font_scale,
            font_stack: metrics.fonts.iter().map(|&font| font.to_owned()).collect(),
            no_break_words: NoBreakWords::default(),
            no_break_after: Vec::new(),
            no_break_before: Vec::new(),
            no_break_ordinals: false,
        }
    }
}

/// What a script needs on a line, measured with HarfBuzz over real words.
struct ScriptMetrics {
    line_height: f64,
    heading_line_height: f64,
    font_scale: f64,
    fonts: &'static [&'static str],
}

impl ScriptMetrics {
    fn of(script: &str) -> Self {
        let (line_height, heading_line_height, font_scale, fonts): (f64, f64, f64, &[&str]) = match script {
            "Khmr" => (1.9, 1.6, 1.05, &["Noto Sans Khmer", "Khmer OS Battambang", "Leelawadee UI", "Khmer Sangam MN"]),
            "Deva" => (1.7, 1.4, 1.05, &["Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari"]),
            "Thai" => (1.7, 1.45, 1.05, &["Noto Sans Thai Looped", "Noto Sans Thai", "Leelawadee UI", "Thonburi"]),
            "Arab" => (1.8, 1.5, 1.15, &["Vazirmatn", "Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", "Segoe UI"]),
            "Mymr" => (1.9, 1.6, 1.05, &["Noto Sans Myanmar", "Myanmar Text", "Myanmar Sangam MN"]),
            "Laoo" => (1.8, 1.5, 1.05, &["Noto Sans Lao", "Leelawadee UI"]),
            "Hebr" => (1.65, 1.35, 1.05, &["Noto Sans Hebrew", "Segoe UI", "Arial Hebrew"]),
            "Latn" | "Cyrl" | "Grek" => (1.55, 1.25, 1.0, &[]),
            _ => (1.75, 1.45, 1.05, &[]),
        };
        Self { line_height, heading_line_height, font_scale, fonts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_come_from_the_script() {
        let khmer = LocaleSettings::default_for(&Locale::parse("km").unwrap());
        assert_eq!((khmer.line_height, khmer.font_scale, khmer.tier), (1.9, 1.05, Tier::Complete));
        let lao = LocaleSettings::default_for(&Locale::parse("lo").unwrap());
        assert!(lao.line_height > 1.7, "an unknown tall script gets room too");
    }

    #[test]
    fn digits_are_recognised() {
        assert_eq!(Digits::of('៤').map(|digits| digits.name), Some("khmr"));
        assert_eq!(numbering_system("deva").and_then(|digits| digits.value('९')), Some(9));
        assert_eq!(Digits::of('x'), None);
    }
}
