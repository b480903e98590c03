//! What tells this program from every other: what another one has made is not kept in a rebuild.
//!
//! A linker for Linux leaves an identity in the program that is a hash of all that it has linked (`--build-id`, a note by the
//! ELF standard); it stands in the first bytes of the file. Where there is none, the whole file is read.

use std::fs::File;
use std::io::Read;

use crate::source::Digest;

/// How much of the program's own file is in memory at a time.
const PART: usize = 1 << 20;

/// How much of it is looked through for its identity.
const START: u64 = 1 << 14;

/// The shortest identity that is taken for a hash: 128 bits.
const SHORTEST: usize = 16;

/// A digest of the program that runs: of its identity and its size, or of its own file read whole. `None` if the system does
/// not tell where that is.
pub fn digest_of_program() -> Option<u128> {
    let path = std::env::current_exe().ok()?;
    let mut start = Vec::new();
    let mut file = File::open(path).ok()?;
    let length = file.metadata().ok()?.len();
    Read::take(&mut file, START).read_to_end(&mut start).ok()?;
    if let Some(id) = build_id(&start) {
        return Some(Digest::of("program by its identity").bytes(id).number(length.into()).finish());
    }
    let mut digest = Digest::of("program").bytes(&start);
    let mut part = Vec::with_capacity(PART);
    loop {
        part.clear();
        if Read::take(&mut file, PART as u64).read_to_end(&mut part).ok()? == 0 {
            return Some(digest.finish());
        }
        digest.add(&part);
    }
}

/// The identity in the first bytes of a program, if it is an ELF file of 64 bits, little-endian, as programs for Linux are.
fn build_id(start: &[u8]) -> Option<&[u8]> {
    const NOTES: usize = 4;
    if start.get(..6)? != b"\x7FELF\x02\x01" {
        return None;
    }
    let (table, size, count) = (number(start, 32, 8)?, number(start, 54, 2)?, number(start, 56, 2)?);
    (0..count).find_map(|rank| {
        let header = start.get(table.checked_add(rank.checked_mul(size)?)?..)?;
        let (kind, offset, length) = (number(header, 0, 4)?, number(header, 8, 8)?, number(header, 32, 8)?);
        (kind == NOTES).then(|| id_in_notes(start.get(offset..offset.checked_add(length)?)?)).flatten()
    })
}

/// The identity among the notes of a segment: each has the lengths of its name and content and its kind, then both, padded
/// to four bytes.
fn id_in_notes(mut notes: &[u8]) -> Option<&[u8]> {
    const IDENTITY: usize = 3;
    loop {
        let (name, content, kind) = (number(notes, 0, 4)?, number(notes, 4, 4)?, number(notes, 8, 4)?);
        let content_at = 12 + name.checked_next_multiple_of(4)?;
        let found = notes.get(content_at..content_at.checked_add(content)?)?;
        if kind == IDENTITY && notes.get(12..12 + name)? == b"GNU\0" && content >= SHORTEST {
            return Some(found);
        }
        notes = notes.get(content_at.checked_add(content.checked_next_multiple_of(4)?)?..)?;
    }
}

/// A number of so many bytes, little-endian.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let own = bytes.get(at..at.checked_add(length)?)?;
    usize::try_from(own.iter().rev().fold(0_u64, |number, byte| number << 8 | u64::from(*byte))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(bytes: &mut [u8], at: usize, number: u64, length: usize) {
        bytes[at..at + length].copy_from_slice(&number.to_le_bytes()[..length]);
    }

    /// A program with one segment of notes: one of another owner, and the identity.
    fn program(id: &[u8]) -> Vec<u8> {
        let mut notes = vec![0; 12];
        put(&mut notes, 0, 2, 4);
        put(&mut notes, 4, 3, 4);
        notes.extend(b"A\0\0\0abc\0");
        let own = notes.len();
        notes.resize(own + 12, 0);
        put(&mut notes, own, 4, 4);
        put(&mut notes, own + 4, id.len() as u64, 4);
        put(&mut notes, own + 8, 3, 4);
        notes.extend(b"GNU\0");
        notes.extend(id);
        let mut bytes = vec![0; 64 + 2 * 56];
        bytes[..6].copy_from_slice(b"\x7FELF\x02\x01");
        put(&mut bytes, 32, 64, 8);
        put(&mut bytes, 54, 56, 2);
        put(&mut bytes, 56, 2, 2);
        put(&mut bytes, 64, 1, 4);
        put(&mut bytes, 120, 4, 4);
        put(&mut bytes, 128, 176, 8);
        put(&mut bytes, 152, notes.len() as u64, 8);
        bytes.extend(notes);
        bytes
    }

    #[test]
    fn the_identity_of_a_program_is_found() {
        let id = b"0123456789abcdefghij";
        let bytes = program(id);
        assert_eq!(build_id(&bytes), Some(&id[..]));
        assert_eq!(build_id(&program(b"short")), None, "too short to be a hash");
        for end in 0..bytes.len() {
            assert_eq!(build_id(&bytes[..end]), None, "cut off at {end}");
        }
        let mut huge = bytes.clone();
        put(&mut huge, 128, u64::MAX, 8);
        assert_eq!(build_id(&huge), None);
        assert_eq!(build_id(b"MZ\x90\0 another kind of program"), None);
        assert!(digest_of_program().is_some());
    }
}
