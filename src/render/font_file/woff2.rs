//! A TrueType font as WOFF2 (W3C). `ttf2woff2` knows the container and reorders the glyphs, but compresses with the tables for
//! a window of 4 MB, 40 MiB for a font of 100 kB; so it compresses in a hurry here, and what it made is compressed
//! anew with a window that fits the font. The bytes are those of the large window but for the few bits that tell its size.

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use brotli::{BrotliCompress, BrotliDecompress};
use ttf2woff2::{EncodeOptions, encode_with_options};

/// The windows, as powers of two: below the smallest the compressor takes smaller blocks as well; the largest is what it takes
/// by itself.
const WINDOW: std::ops::RangeInclusive<i32> = 18..=22;

/// Places in the header: the size of the file, the number of tables, the size of what is compressed; and the header's own size.
const LENGTH: usize = 8;
const TABLES: usize = 12;
const COMPRESSED: usize = 20;
const HEADER: usize = 48;

/// The known tables that are transformed unless their flags say otherwise: `glyf` and `loca`.
const TRANSFORMED: [u8; 2] = [10, 11];

/// The font as WOFF2 in a Brotli quality of 0 to 11; `None` if the bytes are no font that can be compressed.
pub(super) fn encode(font: &[u8], quality: u8, transform_glyf_loca: bool) -> Option<Vec<u8>> {
    let hurried = encode_with_options(font, EncodeOptions { quality: 0.into(), transform_glyf_loca, threads: None }).ok()?;
    repack(&hurried, quality)
}

/// The same font with its tables compressed anew.
fn repack(woff2: &[u8], quality: u8) -> Option<Vec<u8>> {
    let start = directory_end(woff2)?;
    let compressed = usize::try_from(number(woff2, COMPRESSED)?).ok()?;
    let mut tables = Vec::new();
    BrotliDecompress(&mut woff2.get(start..start.checked_add(compressed)?)?, &mut tables).ok()?;
    let mut out = woff2.get(..start)?.to_vec();
    BrotliCompress(&mut tables.as_slice(), &mut out, &parameters(quality, tables.len())).ok()?;
    let compressed = u32::try_from(out.len() - start).ok()?;
    out.resize(out.len().next_multiple_of(4), 0);
    let length = u32::try_from(out.len()).ok()?;
    for (at, number) in [(LENGTH, length), (COMPRESSED, compressed)] {
        out.get_mut(at..at + 4)?.copy_from_slice(&number.to_be_bytes());
    }
    Some(out)
}

fn parameters(quality: u8, size: usize) -> BrotliEncoderParams {
    let bits = i32::try_from(size.max(1).next_power_of_two().trailing_zeros()).unwrap_or(*WINDOW.end());
    BrotliEncoderParams {
        quality: quality.into(),
        mode: BrotliEncoderMode::BROTLI_MODE_FONT,
        lgwin: bits.clamp(*WINDOW.start(), *WINDOW.end()),
        size_hint: size,
        ..BrotliEncoderParams::default()
    }
}

/// Where the list of tables ends, and what is compressed begins.
fn directory_end(woff2: &[u8]) -> Option<usize> {
    let count = u16::from_be_bytes(woff2.get(TABLES..TABLES + 2)?.try_into().ok()?);
    let mut at = HEADER;
    for _ in 0..count {
        let flags = *woff2.get(at)?;
        let (table, version) = (flags & 63, flags >> 6);
        // A table that is not among the known ones has its tag here.
        at += if table == 63 { 5 } else { 1 };
        at = number_end(woff2, at)?;
        if TRANSFORMED.contains(&table) == (version == 0) {
            at = number_end(woff2, at)?;
        }
    }
    Some(at)
}

/// Where a number of WOFF2's own (`UIntBase128`) ends.
fn number_end(woff2: &[u8], at: usize) -> Option<usize> {
    let more = woff2.get(at..)?.iter().take_while(|byte| **byte & 0x80 != 0).count();
    Some(at + more + 1)
}

fn number(woff2: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(woff2.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_font_that_the_large_window_makes() {
        let fonts = crate::render::theme::BUILT_IN.iter().filter(|file| file.path.ends_with("-Bold.ttf"));
        for (file, transform) in fonts.flat_map(|file| [(file, true), (file, false)]) {
            let options = EncodeOptions { quality: 5.into(), transform_glyf_loca: transform, threads: None };
            let (large, small) = (encode_with_options(file.bytes, options).unwrap(), encode(file.bytes, 5, transform).unwrap());
            let start = directory_end(&small).unwrap();
            // What is told apart from the sizes: the tables and their order.
            assert_eq!(large[HEADER..start], small[HEADER..start], "{}", file.path);
            assert_eq!(number(&small, LENGTH), Some(small.len() as u32));
            assert!(small.len() <= large.len() + large.len() / 200, "{}: {} and {}", file.path, small.len(), large.len());
            let unpacked = |woff2: &[u8]| {
                let size = number(woff2, COMPRESSED).unwrap() as usize;
                let mut tables = Vec::new();
                BrotliDecompress(&mut &woff2[start..start + size], &mut tables).unwrap();
                tables
            };
            assert_eq!(unpacked(&large), unpacked(&small), "{}", file.path);
        }
    }

    #[test]
    fn what_is_no_font_is_told() {
        assert_eq!(encode(b"no font", 5, true), None);
        assert_eq!(repack(b"wOF2", 5), None);
    }
}
