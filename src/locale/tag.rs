//! A locale: its tag and what CLDR says of it.

use std::fmt;

use super::{autonyms, cldr};

/// Which way a locale's script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A locale that a project has, named by a well-formed BCP 47 tag in its canonical form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale {
    tag: String,
}

/// Why a text is not the name of a locale.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocaleError {
    /// It is not a BCP 47 tag, or one that names no language (`x-own`) or is out of use (`i-default`).
    #[error("`{0}` is not a BCP 47 language tag, such as `km`, `pt-BR` or `sr-Latn`")]
    Malformed(String),
    /// It is one, but written otherwise than the standard writes it.
    #[error("`{given}` is written `{canonical}`")]
    NotCanonical {
        /// As given.
        given: String,
        /// As it should be.
        canonical: String,
    },
    /// Its language has no entry in ISO 639.
    #[error("`{0}` is no language of ISO 639")]
    UnknownLanguage(String),
}

impl Locale {
    /// The locale of a tag.
    ///
    /// # Errors
    /// [`LocaleError`] when the tag is malformed, in unusual letters (`pt-br`), or of no known language.
    pub fn parse(tag: &str) -> Result<Self, LocaleError> {
        let canonical = cldr::canonical(tag).ok_or_else(|| LocaleError::Malformed(tag.to_owned()))?;
        // An older name that CLDR has another for (`tl`, `iw`) is a tag all the same; one in other letters (`pt-br`) would be
        // a second name for one folder.
        if canonical != tag && cldr::in_usual_case(tag).as_deref() != Some(tag) {
            let canonical = cldr::in_usual_case(tag).unwrap_or(canonical);
            return Err(LocaleError::NotCanonical { given: tag.to_owned(), canonical });
        }
        let locale = Self { tag: tag.to_owned() };
        let known = language_entry(locale.language()).or_else(|| language_entry(canonical.split('-').next()?));
        match known {
            Some(_) => Ok(locale),
            None if is_for_private_use(locale.language()) || is_group(locale.language()) => Ok(locale),
            None => Err(LocaleError::UnknownLanguage(tag.to_owned())),
        }
    }

    /// The name that CLDR has for it today, if the tag is an older one: `fil` of `tl`, `he` of `iw`.
    pub fn newer_tag(&self) -> Option<String> {
        cldr::canonical(&self.tag).filter(|canonical| *canonical != self.tag)
    }

    /// The tag: `km`, `pt-BR`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The language subtag: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or(&self.tag)
    }

    /// The region subtag, if the tag has one: `BR` of `pt-BR`.
    pub fn region(&self) -> Option<&str> {
        self.tag.split('-').skip(1).take_while(|part| part.len() > 1).find(|part| is_region(part))
    }

    /// The script in which the locale is written, as ISO 15924 (`Khmr`), from the tag or CLDR's likely subtags.
    pub fn script(&self) -> String {
        cldr::likely_script(&self.tag).unwrap_or_else(|| "Zyyy".to_owned())
    }

    /// The direction of the locale's script.
    pub fn direction(&self) -> Direction {
        if cldr::is_right_to_left(&self.tag) { Direction::Rtl } else { Direction::Ltr }
    }

    /// The language's name for itself, with the script or region that the tag names: CLDR's (`português (Brasil)`), else
    /// that of ISO 639. What CLDR has no words for stands as the tag has it (`English (GB-oxendict)`). A project can set
    /// another (`autonym`).
    pub fn autonym(&self) -> String {
        let mut known = self.tag.as_str();
        let name = loop {
            match (autonyms::of(known), known.rsplit_once('-')) {
                (Some(name), _) => break name,
                (None, Some((shorter, _))) => known = shorter,
                (None, None) => break self.iso_name(),
            }
        };
        match self.tag.get(known.len() + 1..) {
            Some(rest) => format!("{name} ({})", rest.strip_prefix("x-").unwrap_or(rest)),
            None => name.to_owned(),
        }
    }

    /// The first of the names that ISO 639 has for the language, or its code.
    fn iso_name(&self) -> &str {
        let name = language_entry(self.language()).and_then(|language| language.to_autonym());
        name.map_or(self.language(), |name| name.split([',', ';', '(']).next().unwrap_or(name).trim())
    }

    /// The value of a keyword of the tag's Unicode extension: `nu` of `ar-u-nu-arab` (numbering system), `ca` (calendar).
    pub fn keyword(&self, key: &str) -> Option<String> {
        cldr::keyword(&self.tag, key)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

fn is_region(part: &str) -> bool {
    match part.len() {
        2 => part.bytes().all(|byte| byte.is_ascii_uppercase()),
        3 => part.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

/// ISO 639 leaves `qaa` to `qtz` to whoever needs a code of their own.
fn is_for_private_use(language: &str) -> bool {
    matches!(language.as_bytes(), [b'q', b'a'..=b't', b'a'..=b'z'])
}

/// Codes of ISO 639-2 for groups of languages, which some projects name one of them by (`son`, `ber`, `smi`).
const GROUPS: &str = "afa alg apa art ath aus bad bai bat ber bih bnt btk cai cau cel cmc cpe cpf cpp crp cus day dra fiu gem ijo inc ine ira iro kar khi kro map mkh mno mun myn nah nai nic nub oto paa phi pra roa sai sal sem sgn sio sit sla smi son ssa tai tup tut wak wen ypk znd";

fn is_group(language: &str) -> bool {
    GROUPS.split(' ').any(|code| code == language)
}

fn language_entry(language: &str) -> Option<isolang::Language> {
    match language.len() {
        2 => isolang::Language::from_639_1(language),
        3 => isolang::Language::from_639_3(language),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn any_known_language_is_a_locale() {
        for tag in
            ["en", "km", "ne", "th", "cs", "ar", "he", "my", "pt-BR", "sr-Latn", "zh-Hant-HK", "fil", "es-419", "ca-valencia", "qaa-Khmr"]
        {
            assert_eq!(locale(tag).tag(), tag);
        }
    }

    #[test]
    fn older_names_and_groups_of_languages_are_locales() {
        for (tag, newer) in
            [("tl", Some("fil")), ("iw", Some("he")), ("son", None), ("hy-AM", None), ("zh-TW", None), ("nb-NO", None), ("sr-Latn", None)]
        {
            assert_eq!((locale(tag).tag(), locale(tag).newer_tag().as_deref()), (tag, newer), "{tag}");
        }
        assert_eq!(Locale::parse("TL").unwrap_err().to_string(), "`TL` is written `tl`");
        assert!(matches!(Locale::parse("ja-JP-mac"), Err(LocaleError::Malformed(_))), "a variant has five letters or more");
    }

    #[test]
    fn what_is_no_locale_is_refused_with_the_reason() {
        assert!(matches!(Locale::parse("km copy"), Err(LocaleError::Malformed(_))));
        assert!(matches!(Locale::parse("../km"), Err(LocaleError::Malformed(_))));
        assert!(matches!(Locale::parse("qx"), Err(LocaleError::UnknownLanguage(_))));
        let error = Locale::parse("pt-br").unwrap_err();
        assert_eq!(error.to_string(), "`pt-br` is written `pt-BR`");
    }

    #[test]
    fn extensions_and_private_parts_are_kept() {
        let arabic = locale("ar-EG-u-ca-islamic-nu-latn-x-own");
        assert_eq!(
            (arabic.language(), arabic.region(), arabic.script().as_str(), arabic.direction()),
            ("ar", Some("EG"), "Arab", Direction::Rtl)
        );
        assert_eq!((arabic.keyword("nu").as_deref(), arabic.keyword("co")), (Some("latn"), None));
        assert!(matches!(Locale::parse("x-own"), Err(LocaleError::Malformed(_))));
    }

    #[test]
    fn script_and_direction_come_from_cldr() {
        let facts: Vec<_> = ["km", "ne", "th", "cs", "ar", "he", "my", "az-Arab", "sr-Latn"]
            .map(|tag| (locale(tag).script(), locale(tag).direction().as_str()))
            .into();
        let expected = [
            ("Khmr", "ltr"),
            ("Deva", "ltr"),
            ("Thai", "ltr"),
            ("Latn", "ltr"),
            ("Arab", "rtl"),
            ("Hebr", "rtl"),
            ("Mymr", "ltr"),
            ("Arab", "rtl"),
            ("Latn", "ltr"),
        ];
        assert_eq!(facts, expected.map(|(script, direction)| (script.to_owned(), direction)));
    }

    #[test]
    fn a_language_names_itself() {
        let names: Vec<_> = ["en", "km", "ne", "th", "cs", "ar", "he", "my", "pt-BR"].map(|tag| locale(tag).autonym()).into();
        assert_eq!(names, ["English", "ខ្មែរ", "नेपाली", "ไทย", "čeština", "العربية", "עברית", "မြန်မာ", "português (Brasil)"]);
        let composed: Vec<_> =
            ["sr-Latn", "zh-Hant-TW", "es-419", "en-x-plain", "km-KH-x-a-b", "tlh-Latn", "qaa"].map(|tag| locale(tag).autonym()).into();
        assert_eq!(
            composed,
            [
                "srpski (latinica)",
                "中文（繁體，台灣）",
                "español (Latinoamérica)",
                "English (plain)",
                "ខ្មែរ (កម្ពុជា) (a-b)",
                "tlh (Latn)",
                "qaa"
            ]
        );
    }
}
