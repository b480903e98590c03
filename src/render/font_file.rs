//! Font files: what a TrueType font is and covers, and its subset as WOFF2. The only file that names the font crates,
//! but for those of WOFF2 (`woff2.rs`).

mod woff2;

use std::collections::BTreeSet;

use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::{GlyphId, NameId, Tag};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// The Brotli quality: 10 is 1 to 2 % larger than the best and takes 60 % of its time; 5 is 7 % larger and takes a tenth.
const QUALITY: u8 = 10;
const QUICK: u8 = 5;

/// Above this size a glyph table could, once a browser has put it together again, pass what short offsets reach, which
/// browsers refuse; it is then stored as it is, some 20 % larger.
const TRANSFORMED_UP_TO: usize = 110_000;

/// The names kept in a subset: those that name the font, and its copyright and licence.
const NAMES: [u16; 9] = [0, 1, 2, 3, 4, 5, 6, 13, 14];

/// American English, the language of the names.
const ENGLISH: u16 = 0x409;

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

/// Reads a font file; `None` if it is none.
pub(super) fn read(bytes: &[u8]) -> Option<FaceFacts> {
    let font = FontRef::new(bytes).ok()?;
    let name = |id| font.localized_strings(id).english_or_first().map(|name| name.chars().collect::<String>());
    let attributes = font.attributes();
    Some(FaceFacts {
        family: name(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| name(StringId::FAMILY_NAME))?,
        weight: attributes.weight.value() as u16,
        slanted: attributes.style != skrifa::attribute::Style::Normal,
        characters: font.charmap().mappings().map(|(character, _)| character).collect(),
    })
}

/// The font with nothing but these characters and all that shaping needs for them, as TrueType.
pub(super) fn cut(bytes: &[u8], characters: &BTreeSet<u32>) -> Option<Vec<u8>> {
    let font = FontRef::new(bytes).ok()?;
    let unicodes: IntSet<u32> = characters.iter().copied().collect();
    let names: IntSet<NameId> = NAMES.into_iter().map(NameId::from).collect();
    let plan = Plan::new(
        &IntSet::<GlyphId>::empty(),
        &unicodes,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &DEFAULT_DROP_TABLES.iter().copied().collect::<IntSet<Tag>>(),
        &IntSet::all(),
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect::<IntSet<Tag>>(),
        &names,
        &[ENGLISH].into_iter().collect::<IntSet<u16>>(),
    );
    subset_font(&font, &plan).ok()
}

/// The cut font as WOFF2; in a draft, quickly rather than small.
pub(super) fn web_font(bytes: &[u8], characters: &BTreeSet<u32>, draft: bool) -> Option<Vec<u8>> {
    let subset = cut(bytes, characters)?;
    let glyphs = FontRef::new(&subset).ok()?.table_data(Tag::new(b"glyf")).map_or(0, |table| table.len());
    woff2::encode(&subset, if draft { QUICK } else { QUALITY }, glyphs <= TRANSFORMED_UP_TO)
}
