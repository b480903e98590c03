//! The characters that the pages of a locale show, for its fonts.

use std::collections::BTreeSet;

use crate::edition::{Edition, Editions};
use crate::project::{Catalog, Element, Inline, Pattern, Project};
use crate::source::hash;

/// A set of characters in order.
pub(super) type Used = BTreeSet<u32>;

/// A set of characters that is quick to fill: one bit for each.
#[derive(Clone, Debug, Default)]
pub(super) struct CharacterSet(Vec<u64>);

impl CharacterSet {
    pub fn insert(&mut self, character: u32) {
        let (word, bit) = ((character / 64) as usize, character % 64);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    pub fn contains(&self, character: u32) -> bool {
        self.0.get((character / 64) as usize).is_some_and(|word| word >> (character % 64) & 1 == 1)
    }

    /// A digest of the characters.
    pub fn digest(&self) -> u128 {
        let words = self.0.iter().fold(Vec::with_capacity(self.0.len() * 8), |mut bytes, word| {
            bytes.extend(word.to_le_bytes());
            bytes
        });
        hash(&words)
    }

    /// True if all characters of a text above ASCII, and none above the basic multilingual plane, are in the set.
    pub fn has_all(&self, text: &str) -> bool {
        let mut bytes = text.bytes();
        while let Some(first) = bytes.next() {
            // Each word of the set has the characters that differ in the last six bits, which are their last byte's.
            let word = match first {
                0..=0x7F => continue,
                0x80..=0xDF => usize::from(first & 0x1F),
                0xE0..=0xEF => usize::from(first & 0xF) << 6 | usize::from(bytes.next().unwrap_or_default() & 0x3F),
                _ => return false,
            };
            let last = bytes.next().unwrap_or_default() & 0x3F;
            if self.0.get(word).is_none_or(|word| word >> last & 1 == 0) {
                return false;
            }
        }
        true
    }

    /// Adds all characters of a text.
    pub fn add(&mut self, text: &str) {
        text.chars().for_each(|character| self.insert(u32::from(character)));
    }

    /// The characters that leave ink, in order.
    fn with_ink(&self) -> Used {
        let all =
            (0_u32..).zip(&self.0).flat_map(|(at, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit));
        all.filter(|character| char::from_u32(*character).is_some_and(has_ink)).collect()
    }
}

impl FromIterator<u32> for CharacterSet {
    fn from_iter<I: IntoIterator<Item = u32>>(characters: I) -> Self {
        let mut set = Self::default();
        characters.into_iter().for_each(|character| set.insert(character));
        set
    }
}

/// All characters that the pages of a locale can show and that leave ink: those of its texts, of the source's where any
/// is missing, and of its numbers and dates. The names of other languages in the language menu are left out: they are in
/// fonts of the reader's device.
pub(super) fn used(editions: &Editions<'_>, edition: &Edition<'_>) -> Used {
    let mut set = CharacterSet::default();
    let source = editions.editions.get(&editions.source).filter(|_| edition.summary.has_gaps());
    let texts = [&edition.texts].into_iter().chain(source.map(|source| &source.texts));
    texts.filter_map(|texts| texts.catalog()).for_each(|catalog| add_catalog(&mut set, edition.project, catalog));
    edition.texts.parameters().chain(edition.reviewed.as_deref()).for_each(|text| set.add(text));
    set.add(&edition.settings.autonym);
    ["1234567890", "-1.5"].into_iter().for_each(|number| set.add(&edition.numbers.decimal(number)));
    set.with_ink()
}

fn add_catalog(set: &mut CharacterSet, project: &Project, catalog: &Catalog) {
    catalog.each(|_, entry| {
        if !project.is_search_words(&entry.id) {
            entry.parts().for_each(|(_, pattern)| add_pattern(set, pattern));
        }
    });
}

fn add_pattern(set: &mut CharacterSet, pattern: &Pattern) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, .. } => set.add(text),
            Element::Placeable { expression, .. } => expression.variants().iter().for_each(|variant| add_pattern(set, &variant.value)),
        }
    }
    for inline in pattern.inlines() {
        if let Inline::StringLiteral(text, _) = inline {
            set.add(&unescaped(text));
        }
    }
}

/// A string literal of Fluent with its escapes resolved: `\\u00E9`, `\\U01F602`, `\\"`.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('\\');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = match part.as_bytes().first() {
            Some(b'u') => part.get(1..5),
            Some(b'U') => part.get(1..7),
            _ => None,
        };
        let character = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        out.extend(character);
        out.push_str(part.get(digits.filter(|_| character.is_some()).map_or(0, |digits| digits.len() + 1)..).unwrap_or_default());
    }
    out
}

/// False for controls, spaces, joiners, the tool's own marks, and the mark of broken UTF-8 (another rule's business).
pub(in crate::render) fn has_ink(character: char) -> bool {
    !character.is_whitespace() && !crate::diagnostic::is_invisible(character) && character != '\u{FFFD}' && u32::from(character) < 0xF_0000
}

/// What shaping or a reader may put beside any text: plain Latin, quotation marks and dashes, joiners, the dotted circle.
const ALWAYS: [std::ops::RangeInclusive<u32>; 5] = [0x20..=0x7E, 0xA0..=0xFF, 0x2000..=0x206F, 0x20AC..=0x20AC, 0x25CC..=0x25CC];

/// Letters that shapers take apart: the letter, and the parts that a font must have too.
const PARTS: &[(u32, &[u32])] = &[
    (0x0E33, &[0x0E4D, 0x0E32]),
    (0x0EB3, &[0x0ECD, 0x0EB2]),
    (0x17BE, &[0x17C1]),
    (0x17BF, &[0x17C1]),
    (0x17C0, &[0x17C1]),
    (0x17C4, &[0x17C1]),
    (0x17C5, &[0x17C1]),
    (0x0929, &[0x0928, 0x093C]),
    (0x0931, &[0x0930, 0x093C]),
    (0x0622, &[0x0627, 0x0653]),
    (0x0623, &[0x0627, 0x0654]),
    (0x0624, &[0x0648, 0x0654]),
    (0x0625, &[0x0627, 0x0655]),
    (0x0626, &[0x064A, 0x0654]),
];

/// The characters with all that must be in a font beside them.
pub(super) fn with_companions(used: &Used) -> BTreeSet<u32> {
    let always = ALWAYS.into_iter().flatten();
    let parts = PARTS.iter().filter(|(whole, _)| used.contains(whole)).flat_map(|(_, parts)| parts.iter().copied());
    used.iter().copied().chain(always).chain(parts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_all_characters_of_a_text_or_not() {
        let set: CharacterSet = "éßក្កក\u{FFFD}".chars().map(u32::from).collect();
        for text in ["", "plain", "aéßbក្ក\u{FFFD}", "é", "ê", "កខ", "😀", "\u{7FF}", "\u{800}"] {
            let has_all = text.chars().all(|c| c.is_ascii() || set.contains(u32::from(c)));
            assert_eq!(set.has_all(text), has_all, "{text:?}");
        }
    }

    #[test]
    fn escapes_of_literals_are_characters() {
        assert_eq!(unescaped(r#"a\u00E9\\ \"\U01F602b"#), "aé \"😂b");
    }

    #[test]
    fn a_letter_that_is_taken_apart_brings_its_parts() {
        let mut set = CharacterSet::default();
        set.add("ทำ\u{200B}\u{F0003}");
        let used = set.with_ink();
        assert_eq!(used.len(), 2);
        let all = with_companions(&used);
        assert!([0x0E4D, 0x0E32, 0x25CC, 0x200D, 0xAB].into_iter().all(|character| all.contains(&character)));
    }
}
