//! The letters that a language is written with, from CLDR's exemplar sets (through ICU4X).

use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};

use super::Locale;

/// The letters of a language; nothing where CLDR has none.
#[derive(Debug)]
pub struct Exemplars {
    /// A bit for each character of the basic multilingual plane, in words of 64.
    letters: Option<Vec<u64>>,
}

impl Exemplars {
    /// The letters of a locale, or of its language.
    pub fn of(locale: &Locale) -> Self {
        let load = |tag: &str| {
            let locale = icu_locale::Locale::try_from_str(tag).ok()?;
            ExemplarCharacters::try_new_main(&locale.into()).ok()
        };
        let main = load(locale.tag()).or_else(|| load(locale.language()));
        Self { letters: main.map(bits) }
    }

    /// True if the language is known to be written with this letter.
    pub fn lists(&self, c: char) -> bool {
        let word = self.letters.as_ref().and_then(|letters| letters.get(c as usize / 64));
        word.is_some_and(|word| word >> (c as usize % 64) & 1 == 1)
    }

    /// True if the language is written with this letter, or if nothing is known of it.
    pub fn has(&self, c: char) -> bool {
        self.letters.is_none() || c.is_ascii() || self.lists(c) || c.to_lowercase().all(|c| self.lists(c))
    }
}

fn bits(main: ExemplarCharactersBorrowed<'static>) -> Vec<u64> {
    let mut letters = vec![0; 0x1_0000 / 64];
    for c in main.code_points().iter_chars() {
        if let Some(word) = letters.get_mut(c as usize / 64) {
            *word |= 1 << (c as usize % 64);
        }
    }
    letters
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
