//! Which characters the fonts of a theme have, and which of the texts' they lack.

use std::collections::BTreeMap;

use super::characters::{self, CharacterSet};
use super::fonts::SOURCES;
use super::{Theme, font_file};
use crate::diagnostic::{Diagnostic, visible};
use crate::project::Catalog;
use crate::source::{LoadError, Sources, Span, lines};

/// The characters that the fonts of a theme have.
#[derive(Debug)]
pub struct Covered {
    /// Those that leave ink.
    known: CharacterSet,
    /// These, and what leaves no ink, as far as the basic multilingual plane goes.
    fine: CharacterSet,
}

impl Covered {
    /// Of a theme.
    pub fn of(theme: &Theme) -> Self {
        let faces = theme.assets.iter().filter(|(name, _)| name.starts_with(SOURCES)).filter_map(|(_, bytes)| font_file::read(bytes));
        let has_ink = |character: &u32| char::from_u32(*character).is_some_and(characters::has_ink);
        let known: CharacterSet = faces.flat_map(|face| face.characters).filter(has_ink).collect();
        let fine = (0..0x1_0000).filter(|character| known.contains(*character) || !has_ink(character)).collect();
        Self { known, fine }
    }

    /// A digest of all that decides about what is missing in a text.
    pub fn digest(&self) -> u128 {
        self.known.digest()
    }

    /// One warning for each character of a locale's texts that no font of the theme has, at its first place. Locales whose
    /// letters are in no font of the theme are left to the fonts of the reader's device. Texts that are not held are loaded
    /// one after the other.
    ///
    /// # Errors
    /// [`LoadError`] when a text cannot be had again, or is not what it was.
    pub fn missing(&self, catalog: &Catalog, sources: &Sources) -> Result<Vec<Diagnostic>, LoadError> {
        let is_missing = |character: &char| !self.known.contains(u32::from(*character)) && characters::has_ink(*character);
        if catalog.characters().is_some_and(|known| !known.iter().any(is_missing)) {
            return Ok(Vec::new());
        }
        let tag = catalog.locale.tag();
        let mut missing: BTreeMap<char, Span> = BTreeMap::new();
        let (mut letters, mut known) = (0_usize, 0_usize);
        let folder = format!("locales/{tag}/");
        // Most often nothing is missing, which is told faster than what is.
        if !self.lacks_any(sources, &folder)? {
            return Ok(Vec::new());
        }
        for file in sources.under(&folder) {
            let file = sources.loader().load(file)?;
            for (start, line) in placed_lines(&file.text).filter(|(_, line)| !line.starts_with('#')) {
                for (at, character) in line.char_indices().filter(|(_, character)| !character.is_ascii()) {
                    if self.known.contains(u32::from(character)) {
                        letters += 1;
                        known += 1;
                    } else if characters::has_ink(character) {
                        letters += 1;
                        missing.entry(character).or_insert_with(|| Span::new(file.id, start + at, start + at + character.len_utf8()));
                    }
                }
            }
        }
        // A script that the theme has no font for is the device's business.
        if known * 2 < letters {
            return Ok(Vec::new());
        }
        Ok(missing.into_iter().map(|(character, span)| finding(tag, character, span)).collect())
    }

    /// True if the files of a folder may have a character that is not covered.
    fn lacks_any(&self, sources: &Sources, folder: &str) -> Result<bool, LoadError> {
        for file in sources.under(folder) {
            if !self.fine.has_all(&sources.loader().load(file)?.text) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The lines of a text, each with its place.
fn placed_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    lines(text).map(move |line| {
        start += line.len();
        (start - line.len(), line)
    })
}

fn finding(tag: &str, character: char, span: Span) -> Diagnostic {
    let name = format!("{} (U+{:04X})", visible(&character.to_string()), u32::from(character));
    Diagnostic::warning("uncovered-character", format!("no font of the theme has the character {name}"))
        .at(span, "here")
        .locale(tag)
        .help("write the text without it, or put a font that has it under templates/assets/fonts-src/")
}
