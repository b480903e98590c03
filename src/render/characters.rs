//! The characters that the pages of a locale show, for its fonts.

use std::collections::BTreeSet;

use crate::edition::{Edition, Editions};
use crate::project::{Form, INTERFACE};

/// A set of characters.
pub(super) type Used = BTreeSet<u32>;

/// All characters of a locale's pages that leave ink. The names of other languages in the language menu are left out:
/// they are in fonts of the reader's device.
pub(super) fn used(editions: &Editions<'_>, edition: &Edition<'_>) -> Used {
    let mut used = Used::new();
    let tag = edition.locale.tag();
    for position in 0..edition.map.pages.len() {
        let Some(mut document) = editions.document(tag, position) else { continue };
        document.languages.clear();
        if let Ok(text) = serde_json::to_string(&document) {
            add(&mut used, &text);
        }
    }
    let words = INTERFACE.iter().map(|message| edition.texts.get(message.id, Form::Plain));
    words.for_each(|text| add(&mut used, &text.text));
    add(&mut used, &edition.settings.autonym);
    (0..10).for_each(|digit| add(&mut used, &edition.numbers.integer(digit)));
    used
}

fn add(used: &mut Used, text: &str) {
    used.extend(text.chars().filter(|character| has_ink(*character)).map(u32::from));
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
    fn a_letter_that_is_taken_apart_brings_its_parts() {
        let mut used = Used::new();
        add(&mut used, "ทำ\u{200B}\u{F0003}");
        assert_eq!(used.len(), 2);
        let all = with_companions(&used);
        assert!([0x0E4D, 0x0E32, 0x25CC, 0x200D, 0xAB].into_iter().all(|character| all.contains(&character)));
    }
}
