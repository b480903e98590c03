//! Glyphs without ink, added to a font: places where a letter of the text stands that has no glyph of its own.
//!
//! Lam and alef share a glyph, and a vowel mark stands above another letter. A reader of the file that is to give out
//! the letters one by one needs a glyph for each; `slots.rs` puts one of these there. They are appended to the font's
//! tables (OpenType 1.9: `glyf` through `loca`, `hmtx`, `hhea`, `maxp`) and no character leads to them, so the font sets
//! text as it did.

/// How many glyphs are added: as many different letters can be told apart in one file.
pub(super) const COUNT: u16 = 48;

/// How wide each is, in thousandths of the size of the type: readers take less for one letter printed twice, and more for a space.
pub(super) const WIDTH: u32 = 115;

/// Where the directory of tables begins, and the length of a table's entry.
const DIRECTORY: usize = 12;
const ENTRY: usize = 16;

/// The font with the glyphs behind its own; `None` if it is not one static font with TrueType outlines.
pub(super) fn added(font: &[u8]) -> Option<Vec<u8>> {
    let tables = tables(font)?;
    let table = |tag: &[u8; 4]| tables.iter().find(|(own, _)| own == tag).map(|(_, table)| *table);
    if table(b"gvar").is_some() || table(b"glyf").is_none() {
        return None;
    }
    let (head, mut hhea, mut maxp) = (table(b"head")?, table(b"hhea")?.to_vec(), table(b"maxp")?.to_vec());
    let glyphs = number(&maxp, 4)?;
    let metrics = usize::from(number(&hhea, 34)?);
    let all = glyphs.checked_add(COUNT)?.to_be_bytes();
    maxp.get_mut(4..6)?.copy_from_slice(&all);
    hhea.get_mut(34..36)?.copy_from_slice(&all);
    let width = u16::try_from(u32::from(number(head, 18)?) * WIDTH / 1000).ok()?;
    let hmtx = widths(table(b"hmtx")?, usize::from(glyphs), metrics, width)?;
    let loca = places(table(b"loca")?, number(head, 50)? == 1)?;
    let changed = |tag: &[u8; 4], table: &[u8]| match tag {
        b"hhea" => hhea.clone(),
        b"maxp" => maxp.clone(),
        b"hmtx" => hmtx.clone(),
        b"loca" => loca.clone(),
        _ => table.to_vec(),
    };
    let tables: Vec<_> = tables.iter().map(|(tag, table)| (*tag, changed(tag, table))).collect();
    written(font.get(..DIRECTORY)?, &tables)
}

type Tag = [u8; 4];

/// The tables of a font, in the order of its directory.
fn tables(font: &[u8]) -> Option<Vec<(Tag, &[u8])>> {
    let is_one_font = matches!(font.get(..4)?, [0, 1, 0, 0] | b"true");
    let count = is_one_font.then(|| number(font, 4)).flatten()?;
    let table = |at: usize| {
        let entry = font.get(DIRECTORY + at * ENTRY..DIRECTORY + (at + 1) * ENTRY)?;
        let long = |at: usize| Some(u32::from_be_bytes(entry.get(at..at + 4)?.try_into().ok()?) as usize);
        let start = long(8)?;
        Some((entry.get(..4)?.try_into().ok()?, font.get(start..start.checked_add(long(12)?)?)?))
    };
    (0..usize::from(count)).map(table).collect()
}

fn number(table: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(table.get(at..at + 2)?.try_into().ok()?))
}

/// The widths and left edges of all glyphs, each written out, and those of the added ones.
fn widths(hmtx: &[u8], glyphs: usize, metrics: usize, width: u16) -> Option<Vec<u8>> {
    let mut out = hmtx.get(..metrics * 4)?.to_vec();
    let last = out.get(out.len().checked_sub(4)?..)?.get(..2)?.to_vec();
    for edge in hmtx.get(metrics * 4..)?.chunks_exact(2).take(glyphs.checked_sub(metrics)?) {
        out.extend_from_slice(&last);
        out.extend_from_slice(edge);
    }
    for _ in 0..COUNT {
        out.extend_from_slice(&width.to_be_bytes());
        out.extend_from_slice(&[0, 0]);
    }
    Some(out)
}

/// Where each outline begins; the added glyphs have none: they begin and end where the last one ends.
fn places(loca: &[u8], is_long: bool) -> Option<Vec<u8>> {
    let end = loca.get(loca.len().checked_sub(if is_long { 4 } else { 2 })?..)?;
    let mut out = loca.to_vec();
    (0..COUNT).for_each(|_| out.extend_from_slice(end));
    Some(out)
}

/// The font as a file. Sums for checking stay as they were: nothing that reads a font for setting looks at them, and
/// what goes into a PDF is cut out anew.
fn written(head: &[u8], tables: &[(Tag, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut out = head.to_vec();
    let mut body = Vec::new();
    let start = DIRECTORY + tables.len() * ENTRY;
    for (tag, table) in tables {
        out.extend_from_slice(tag);
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&u32::try_from(start + body.len()).ok()?.to_be_bytes());
        out.extend_from_slice(&u32::try_from(table.len()).ok()?.to_be_bytes());
        body.extend_from_slice(table);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    out.append(&mut body);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst::foundations::Bytes;
    use typst::text::Font;

    const VAZIRMATN: &[u8] = include_bytes!("../../../templates/print/fonts/Vazirmatn-Regular.ttf");

    #[test]
    fn the_font_sets_text_as_it_did_and_has_more_glyphs() {
        let before = ttf_parser::Face::parse(VAZIRMATN, 0).unwrap();
        let bytes = added(VAZIRMATN).unwrap();
        let after = ttf_parser::Face::parse(&bytes, 0).unwrap();
        assert_eq!(after.number_of_glyphs(), before.number_of_glyphs() + COUNT);
        for id in 0..before.number_of_glyphs() {
            let id = ttf_parser::GlyphId(id);
            assert_eq!(after.glyph_hor_advance(id), before.glyph_hor_advance(id));
            assert_eq!(after.glyph_hor_side_bearing(id), before.glyph_hor_side_bearing(id));
            assert_eq!(after.glyph_bounding_box(id), before.glyph_bounding_box(id));
        }
        let blank = ttf_parser::GlyphId(before.number_of_glyphs() + COUNT - 1);
        assert_eq!(after.glyph_hor_advance(blank).map(u32::from), Some(u32::from(after.units_per_em()) * WIDTH / 1000));
        assert_eq!(after.glyph_bounding_box(blank), None);
        assert!(Font::iter(Bytes::new(bytes)).next().is_some());
    }

    #[test]
    fn what_is_no_such_font_is_left_alone() {
        for bytes in [&b""[..], b"OTTO", b"ttcf\0\0\0\0", VAZIRMATN.get(..400).unwrap(), b"\0\x01\0\0\xff\xff\0\0\0\0\0\0"] {
            assert!(added(bytes).is_none());
        }
    }
}
