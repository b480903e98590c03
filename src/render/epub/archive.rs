//! The container of a book: a ZIP file as EPUB's OCF asks for it. The only file that names the compression crates.
//!
//! No time of any clock goes in: every entry is of 1 January 1980, where ZIP begins to count. The compressor is the same
//! on every machine, so the same files make the same bytes.

/// The first day that ZIP can write, as its date.
const FIRST_DAY: u16 = 1 << 5 | 1;

/// What a reader must understand to unpack: version 2.0, that is DEFLATE.
const VERSION: u16 = 20;

/// The level of compression: beyond it files hardly shrink.
const LEVEL: u8 = 8;

const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// A file as an archive holds it: many pages wait so for the list of all pages, which stands before them.
pub(super) struct Packed {
    bytes: Vec<u8>,
    method: u16,
    checksum: u32,
    /// Its size, unpacked.
    size: u32,
}

impl Packed {
    /// A file, compressed.
    pub fn new(content: &[u8]) -> Self {
        let mut bytes = miniz_oxide::deflate::compress_to_vec(content, LEVEL);
        bytes.shrink_to_fit();
        Self { bytes, method: DEFLATED, checksum: crc32fast::hash(content), size: size(content.len()) }
    }
}

/// A ZIP file that is being filled. It is put together at its end, when its size is known: a large one that grew instead would
/// stand in memory three times for a moment.
#[derive(Default)]
pub(super) struct Archive {
    files: Vec<(String, Packed)>,
}

impl Archive {
    /// Adds a file as it is. EPUB asks for that in its first entry.
    pub fn store(&mut self, name: &str, content: Vec<u8>) {
        let (checksum, size) = (crc32fast::hash(&content), size(content.len()));
        self.push(name.to_owned(), Packed { bytes: content, method: STORED, checksum, size });
    }

    /// Adds a file, compressed.
    pub fn add(&mut self, name: &str, content: &[u8]) {
        self.push(name.to_owned(), Packed::new(content));
    }

    /// Adds a file that is packed already.
    pub fn push(&mut self, name: String, packed: Packed) {
        self.files.push((name, packed));
    }

    /// The file.
    pub fn finish(self) -> Vec<u8> {
        let entry = |(name, packed): &(String, Packed)| LOCAL + CENTRAL + 2 * name.len() + packed.bytes.len();
        let all: usize = self.files.iter().map(entry).sum();
        let mut out = Bytes { bytes: Vec::with_capacity(all + ENDS), directory: Vec::new(), count: 0 };
        // Each file is dropped as soon as it stands in the archive.
        self.files.into_iter().for_each(|(name, packed)| out.put(&name, &packed));
        out.finish()
    }
}

/// The sizes of what stands before a file, of its entry in the directory (both without its name), and of what stands at the end.
const LOCAL: usize = 30;
const CENTRAL: usize = 46;
const ENDS: usize = 22 + 76;

/// The bytes of a ZIP file.
struct Bytes {
    bytes: Vec<u8>,
    /// The directory at its end.
    directory: Vec<u8>,
    count: u64,
}

impl Bytes {
    fn put(&mut self, name: &str, packed: &Packed) {
        let start = size(self.bytes.len());
        let facts = facts(name, packed);
        self.bytes.extend_from_slice(b"PK\x03\x04");
        self.bytes.extend_from_slice(&facts);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(&packed.bytes);
        self.directory.extend_from_slice(b"PK\x01\x02");
        self.directory.extend_from_slice(&VERSION.to_le_bytes());
        self.directory.extend_from_slice(&facts);
        // No comment, the first disk, no attributes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&start.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.count += 1;
    }

    fn finish(mut self) -> Vec<u8> {
        let start = size(self.bytes.len());
        let length = size(self.directory.len());
        self.bytes.append(&mut self.directory);
        // The end of ZIP counts to 65,534; a book of more files has that of ZIP64 before it, which OCF allows then.
        let count = u16::try_from(self.count).unwrap_or(u16::MAX);
        if count == u16::MAX {
            self.end_of_zip64(start, length);
        }
        self.bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend_from_slice(&count.to_le_bytes());
        self.bytes.extend_from_slice(&count.to_le_bytes());
        self.bytes.extend_from_slice(&length.to_le_bytes());
        self.bytes.extend_from_slice(&start.to_le_bytes());
        self.bytes.extend_from_slice(&[0; 2]);
        self.bytes
    }

    /// The end of a directory with more entries than ZIP can count, and where it stands. `start` and `length` are the
    /// directory's.
    fn end_of_zip64(&mut self, start: u32, length: u32) {
        let end = self.bytes.len() as u64;
        self.bytes.extend_from_slice(b"PK\x06\x06");
        // The size of what follows; version 4.5 made it and is needed; the first disk.
        self.bytes.extend_from_slice(&44u64.to_le_bytes());
        self.bytes.extend_from_slice(&[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        for number in [self.count, self.count, length.into(), start.into()] {
            self.bytes.extend_from_slice(&number.to_le_bytes());
        }
        self.bytes.extend_from_slice(b"PK\x06\x07\0\0\0\0");
        self.bytes.extend_from_slice(&end.to_le_bytes());
        self.bytes.extend_from_slice(&[1, 0, 0, 0]);
    }
}

/// What the entry itself and the directory say of it alike.
fn facts(name: &str, packed: &Packed) -> Vec<u8> {
    let mut facts = Vec::with_capacity(26);
    // No flags: names are ASCII.
    for number in [VERSION, 0, packed.method, 0, FIRST_DAY] {
        facts.extend_from_slice(&number.to_le_bytes());
    }
    for number in [packed.checksum, size(packed.bytes.len()), packed.size] {
        facts.extend_from_slice(&number.to_le_bytes());
    }
    facts.extend_from_slice(&u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    facts.extend_from_slice(&[0; 2]);
    facts
}

/// Books are megabytes at most; ZIP counts to four gigabytes.
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_entry_stands_as_it_is_and_the_end_names_all() {
        let mut archive = Archive::default();
        archive.store("mimetype", b"application/epub+zip".to_vec());
        archive.add("a.txt", &b"abcabcabc".repeat(50));
        let bytes = archive.finish();
        assert_eq!(bytes.get(30..58), Some(&b"mimetypeapplication/epub+zip"[..]));
        assert_eq!(bytes.get(bytes.len() - 22..bytes.len() - 18), Some(&b"PK\x05\x06"[..]));
        assert_eq!(bytes.get(bytes.len() - 12..bytes.len() - 10), Some(&[2, 0][..]));
        assert!(bytes.len() < 300, "{}", bytes.len());
    }

    #[test]
    fn more_files_than_zip_can_count_have_the_end_of_zip64() {
        let packed = || Packed { bytes: b"a".to_vec(), method: STORED, checksum: crc32fast::hash(b"a"), size: 1 };
        let ended = |count: u32| {
            let mut archive = Archive::default();
            (0..count).for_each(|number| archive.push(format!("{number}.txt"), packed()));
            let bytes = archive.finish();
            assert!(bytes.capacity() <= bytes.len() + ENDS, "room was taken once");
            bytes[bytes.len() - 98..].to_vec()
        };
        let number = |bytes: &[u8], at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap());
        let (small, large) = (ended(65_534), ended(65_537));
        assert_eq!((&small[76..80], &small[86..88]), (&b"PK\x05\x06"[..], &[0xfe, 0xff][..]));
        assert_ne!(&small[..4], b"PK\x06\x06");
        assert_eq!((&large[..4], &large[56..60]), (&b"PK\x06\x06"[..], &b"PK\x06\x07"[..]));
        assert_eq!((number(&large, 24), number(&large, 32), &large[86..88]), (65_537, 65_537, &[0xff, 0xff][..]));
        // The directory, then its end, to which the locator points.
        assert_eq!(number(&large, 40) + number(&large, 48), number(&large, 64));
    }
}
