//! The letters that a language is written with, from CLDR's exemplar sets (through ICU4X).

use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};

use super::{Locale, is_combining, script_of, to_nfc};

/// The letters of a language; nothing where CLDR has none.
#[derive(Debug)]
pub struct Exemplars {
    /// A bit for each character of the basic multilingual plane, in words of 64.
    letters: Option<Vec<u64>>,
    /// These letters, and those of their capital letters that are of the language's script.
    written: Option<Vec<u64>>,
    /// Letters that foreign names and loans bring along.
    auxiliary: Option<Vec<u64>>,
}

/// A set of letters that is asked about character by character.
#[derive(Clone, Copy, Debug)]
pub struct Letters<'e>(&'e [u64]);

impl Letters<'_> {
    /// True if the letter is in the set.
    pub fn has(self, c: char) -> bool {
        self.0.get(c as usize / 64).is_some_and(|word| word >> (c as usize % 64) & 1 == 1)
    }
}

impl Exemplars {
    /// The letters of a locale, or of its language.
    pub fn of(locale: &Locale) -> Self {
        let load = |tag: &str| {
            let locale = icu_locale::Locale::try_from_str(tag).ok()?;
            ExemplarCharacters::try_new_main(&locale.into()).ok()
        };
        let main = load(locale.tag()).or_else(|| load(locale.language()));
        // ICU4X falls back to the root, which lists the letters a to z for every language that CLDR does not know. A set
        // without one letter of the locale's script beyond those says nothing.
        let script = locale.script();
        let says_something = |set: &ExemplarCharactersBorrowed<'static>| {
            set.code_points().iter_chars().any(|c| !c.is_ascii() && c.is_alphabetic() && (script != "Arab" || script_of(c) == "Arab"))
        };
        let auxiliary = load_auxiliary(locale.tag()).map(bits);
        Self { letters: main.filter(says_something).map(bits), written: None, auxiliary }
    }

    /// With the capital letters of a script, for [`Exemplars::writes`].
    #[must_use]
    pub fn with_capitals(mut self, script: &str) -> Self {
        self.written = self.letters.as_ref().map(|letters| with_capitals(letters, script));
        self
    }

    /// True if the letter certainly is one of the language. What is not may be one all the same ([`Exemplars::has`]).
    pub fn writes(&self, c: char) -> bool {
        self.written().has(c)
    }

    /// The letters that certainly are of the language, as [`Exemplars::writes`] tells them.
    pub fn written(&self) -> Letters<'_> {
        Letters(self.written.as_deref().or(self.letters.as_deref()).unwrap_or_default())
    }

    /// True if the language is known to be written with this letter.
    pub fn lists(&self, c: char) -> bool {
        holds(self.letters.as_ref(), c)
    }

    /// True if foreign names and loans bring this letter into texts of the language.
    pub fn lists_for_names(&self, c: char) -> bool {
        holds(self.auxiliary.as_ref(), c) || c.to_lowercase().all(|c| holds(self.auxiliary.as_ref(), c))
    }

    /// True if the language is written with this letter, or if nothing is known of it.
    pub fn has(&self, c: char) -> bool {
        self.letters.is_none() || c.is_ascii() || self.lists(c) || c.to_lowercase().all(|c| self.lists(c)) || self.has_parts_of(c)
    }

    /// True if the letter is one that NFC takes apart (Devanagari U+095B) and the language has its base.
    fn has_parts_of(&self, c: char) -> bool {
        let parts = to_nfc(c.encode_utf8(&mut [0; 4]));
        let mut letters = parts.chars();
        letters.next().is_some_and(|base| base != c && self.lists(base)) && letters.all(is_combining)
    }
}

fn holds(set: Option<&Vec<u64>>, c: char) -> bool {
    set.is_some_and(|letters| Letters(letters).has(c))
}

fn load_auxiliary(tag: &str) -> Option<ExemplarCharactersBorrowed<'static>> {
    let locale = icu_locale::Locale::try_from_str(tag).ok()?;
    ExemplarCharacters::try_new_auxiliary(&locale.into()).ok()
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

fn with_capitals(letters: &[u64], script: &str) -> Vec<u64> {
    let mut written = letters.to_vec();
    let listed =
        (0_u32..).zip(letters).flat_map(|(at, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit));
    for c in listed.filter_map(char::from_u32) {
        let mut capitals = c.to_uppercase();
        let (Some(capital), None) = (capitals.next(), capitals.next()) else { continue };
        let is_own = capital != c && script_of(capital) == script && capital.to_lowercase().eq([c]);
        if let Some(word) = written.get_mut(capital as usize / 64).filter(|_| is_own) {
            *word |= 1 << (capital as usize % 64);
        }
    }
    written
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
