//! Stands in for the font crates in a build of the program without the feature `fonts`: there are no font files then.

use std::collections::BTreeSet;

/// What a font file is.
pub(super) struct FaceFacts {
    /// The family's name.
    pub family: String,
    /// The weight, 100 to 900.
    pub weight: u16,
    /// True for slanted letters.
    pub slanted: bool,
    /// The characters that it has.
    pub characters: BTreeSet<u32>,
}

/// No file is a font.
pub(super) fn read(_: &[u8]) -> Option<FaceFacts> {
    None
}

/// There is nothing to cut.
pub(super) fn web_font(_: &[u8], _: &BTreeSet<u32>, _: bool) -> Option<Vec<u8>> {
    None
}

/// There is nothing to cut.
pub(super) fn cut(_: &[u8], _: &BTreeSet<u32>) -> Option<Vec<u8>> {
    None
}
