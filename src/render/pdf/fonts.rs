//! The fonts of the printed matter: those built into the program and the project's own under `templates/print/fonts/`.

use std::collections::BTreeMap;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use super::blanks;
use crate::source::FastSet;

macro_rules! fonts {
    ($($file:literal),* $(,)?) => {
        &[$(include_bytes!(concat!("../../../templates/print/fonts/", $file))),*]
    };
}

/// The built-in faces. Each covers whole blocks of its script; the last ones cover Latin and Cyrillic.
const BUILT_IN: &[&[u8]] = fonts![
    "NotoSansDevanagari-Bold.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansKhmer-Bold.ttf",
    "NotoSansKhmer-Regular.ttf",
    "NotoSansThai-Bold.ttf",
    "NotoSansThai-Regular.ttf",
    "Vazirmatn-Bold.ttf",
    "Vazirmatn-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSans-Regular.ttf",
];

/// The family that stands in for Latin text where no other is asked for.
const LATIN: &str = "Noto Sans";

fn is_font(path: &str) -> bool {
    [".ttf", ".otf", ".ttc"].iter().any(|ending| path.ends_with(ending))
}

/// The font files among the theme's print files that cannot be read.
pub(super) fn unreadable(files: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = &str> {
    let broken = files.iter().filter(|(path, bytes)| is_font(path) && Font::iter(Bytes::new((*bytes).clone())).next().is_none());
    broken.map(|(path, _)| path.as_str())
}

/// The fonts of a theme.
pub(super) struct Fonts {
    /// What Typst looks families up in.
    pub book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// For each font the number of the first glyph without ink that was added to it.
    blanks: Vec<Option<u16>>,
    /// The families of the project's own files.
    own: Vec<String>,
    /// The characters that some font has.
    covered: FastSet<u32>,
}

impl Fonts {
    /// The built-in fonts, and those among the theme's print files.
    pub fn new(files: &BTreeMap<String, Vec<u8>>) -> Self {
        // A copy of a built-in face needs no second place in memory.
        let is_new = |bytes: &[u8]| !BUILT_IN.contains(&bytes);
        let own = files.iter().filter(|(path, bytes)| is_font(path) && is_new(bytes));
        let own: Vec<Font> = own.flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes.clone()))).collect();
        let mut families: Vec<String> = own.iter().map(family).collect();
        families.dedup();
        let built_in = BUILT_IN.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes)));
        let fonts: Vec<Font> = own.into_iter().chain(built_in).collect();
        let (fonts, blanks): (Vec<Font>, Vec<Option<u16>>) = fonts.into_iter().map(with_blanks).unzip();
        let covered = fonts.iter().flat_map(|font| font.info().coverage.iter()).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, blanks, own: families, covered }
    }

    /// A face by its number in the book.
    pub fn get(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// The first of the glyphs without ink (`blanks.rs`) of a font, if it has them.
    pub fn first_blank(&self, font: &Font) -> Option<u16> {
        let at = self.fonts.iter().position(|own| own == font)?;
        self.blanks.get(at).copied().flatten()
    }

    /// The families for a locale, the best first: those that the locale's settings name, the project's own, Latin, and
    /// then every other, for a word in another script.
    pub fn stack(&self, wanted: &[String]) -> Vec<String> {
        let mut stack: Vec<String> = Vec::new();
        let wanted = wanted.iter().filter(|name| self.book.contains_family(&name.to_lowercase())).cloned();
        let all = self.fonts.iter().map(family);
        for name in wanted.chain(self.own.iter().cloned()).chain([LATIN.to_owned()]).chain(all) {
            if !stack.contains(&name) {
                stack.push(name);
            }
        }
        stack
    }

    /// True if some font has a character, or if it is one that leaves no ink.
    pub fn covers(&self, c: char) -> bool {
        self.covered.contains(&u32::from(c)) || is_invisible(c)
    }
}

/// A font that has letters running from right to left, with glyphs without ink; any other as it is.
fn with_blanks(font: Font) -> (Font, Option<u16>) {
    const LETTERS: [char; 6] = ['\u{5D0}', '\u{627}', '\u{710}', '\u{780}', '\u{7CA}', '\u{1E900}'];
    let is_backward = LETTERS.iter().any(|letter| font.info().coverage.contains(u32::from(*letter)));
    let added = is_backward.then(|| blanks::added(font.data())).flatten();
    let grown = added.and_then(|bytes| Font::iter(Bytes::new(bytes)).next());
    match grown {
        Some(grown) => {
            let all = ttf_parser::Face::parse(grown.data(), grown.index()).map(|face| face.number_of_glyphs());
            (grown, all.ok().and_then(|all| all.checked_sub(blanks::COUNT)))
        }
        None => (font, None),
    }
}

fn family(font: &Font) -> String {
    font.info().family.to_string()
}

/// Characters that steer the setting of text and need no glyph.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_fonts_cover_whole_blocks() {
        let fonts = Fonts::new(&BTreeMap::new());
        for text in ["Příliš žluťoučký kůň", "ខ្ញុំ ៤៣", "झण्डै १४", "ที่น้ำ ๙", "«العربية» ٣ لا", "“ ” „ ‚ – … € № ×", "Съешь", "\u{2060}\u{2068}"]
        {
            for c in text.chars() {
                assert!(fonts.covers(c), "{c} U+{:04X}", u32::from(c));
            }
        }
        assert!(!fonts.covers('漢'));
    }

    #[test]
    fn the_locale_chooses_the_first_family() {
        let fonts = Fonts::new(&BTreeMap::new());
        let stack = fonts.stack(&["Khmer OS Battambang".to_owned(), "Noto Sans Khmer".to_owned()]);
        assert_eq!(stack.first().map(String::as_str), Some("Noto Sans Khmer"));
        assert_eq!(stack.get(1).map(String::as_str), Some("Noto Sans"));
        assert_eq!(stack.len(), 5);
    }
}
