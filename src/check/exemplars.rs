//! The letters that a language is written with, from CLDR's exemplar sets (through ICU4X).

use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};

use crate::locale::Locale;

/// The letters of a language; empty where CLDR has none.
#[derive(Debug)]
pub struct Exemplars {
    main: Option<ExemplarCharactersBorrowed<'static>>,
}

impl Exemplars {
    /// The letters of a locale, or of its language.
    pub fn of(locale: &Locale) -> Self {
        let load = |tag: &str| {
            let locale = icu_locale::Locale::try_from_str(tag).ok()?;
            ExemplarCharacters::try_new_main(&locale.into()).ok()
        };
        Self { main: load(locale.tag()).or_else(|| load(locale.language())) }
    }

    /// True if the language is written with this letter, or if nothing is known of it.
    pub fn has(&self, c: char) -> bool {
        let Some(main) = &self.main else { return true };
        c.is_ascii() || main.contains(c) || c.to_lowercase().all(|c| main.contains(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_language() {
        let of = |tag: &str, c| Exemplars::of(&Locale::parse(tag).unwrap()).has(c);
        assert_eq!(
            (of("cs", 'ř'), of("cs", 'Ř'), of("cs", 'ł'), of("ar", 'ي'), of("ar", 'ی'), of("fa", 'ی')),
            (true, true, false, true, false, true)
        );
    }
}
