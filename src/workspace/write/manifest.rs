//! The list of the files that a build wrote, kept in the site itself.
//!
//! It says that a directory is ours, which files in it are, and what each was made from, so that a rebuild makes only
//! what has changed. Its form is lines of text:
//!
//! ```text
//! guidewright-manifest 2
//! rebuilding                                    (only while a rebuild puts its files in place)
//! note <name> <32 hex digits> <text>            (what a build leaves for the next one; sorted by name)
//! <xxh3-128, 32 hex digits> <size> <what it was made from, 32 hex digits, or -> <path>     (sorted by path)
//! end <number of files> <xxh3-128 of all lines above>
//! ```
//!
//! The last line shows whether the list is whole and as it was written. Nothing in it depends on time or place: two
//! builds of the same write the same list. A list of version 1, which has no notes and does not say what files were made
//! from, is read too; all is then made anew.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use super::file_list::{FileList, Listed};
use crate::source::{Hashed, ProjectPath, hash};

/// The name of the list in the output directory.
pub const MANIFEST_NAME: &str = ".guidewright-manifest";

/// No list of ours is larger (512 MiB: some four million files).
pub(super) const LARGEST_LIST: u64 = 512 << 20;

const FIRST_LINE: &str = "guidewright-manifest 2";
const FIRST_LINE_1: &str = "guidewright-manifest 1";
const NOTE: &str = "note ";
const REBUILDING: &str = "rebuilding";

/// What a line of a file has at least: a digest, a size, a hyphen, a path of one byte and what is between them.
const SHORTEST_LINE: usize = 38;

/// What is noted of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) hash: u128,
    pub(super) size: u64,
    /// A digest of all that it was made from, if that is known.
    pub(super) made_from: Option<u128>,
}

impl Entry {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { hash: hash(bytes), size: bytes.len() as u64, made_from: None }
    }

    /// True if the file's bytes are the same, whatever they were made from.
    pub(super) fn has_bytes_of(&self, other: &Self) -> bool {
        (self.hash, self.size) == (other.hash, other.size)
    }
}

/// A fact that a build leaves for the next one: a digest of what it was found out from, and the fact, which is shared by
/// all that hand it on.
pub type WriterNote = (u128, Arc<str>);

/// The files of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// True while a rebuild puts its files in place: a file may then be the old or the new one, or not there.
    pub(super) rebuilding: bool,
    /// What the build leaves for the next one, by name.
    pub(super) notes: BTreeMap<String, WriterNote>,
    /// The files, sorted by path.
    pub(super) files: FileList,
}

impl Manifest {
    /// Writes the list as it stands on the disk. It is megabytes, so it is never held as a whole.
    ///
    /// # Errors
    /// Those of what is written to.
    pub(super) fn write_to(&self, out: &mut dyn Write) -> io::Result<u128> {
        write_list(out, self.rebuilding, &self.notes, self.files.iter())
    }

    /// Writes the list of a rebuild under way as it stands on the disk: the files of both, those of `new` where they have the
    /// same path.
    ///
    /// # Errors
    /// Those of what is written to.
    pub(super) fn write_union_to(&self, new: &Self, out: &mut dyn Write) -> io::Result<u128> {
        let (mut ours, mut theirs) = (self.files.iter().peekable(), new.files.iter().peekable());
        let both = std::iter::from_fn(|| {
            let order = match (ours.peek(), theirs.peek()) {
                (Some(own), Some(other)) => own.path.cmp(other.path),
                (Some(_), None) => Ordering::Less,
                (None, _) => Ordering::Greater,
            };
            match order {
                Ordering::Less => ours.next(),
                Ordering::Greater => theirs.next(),
                Ordering::Equal => ours.next().and(theirs.next()),
            }
        });
        write_list(out, true, &BTreeMap::new(), both)
    }

    /// Reads a list; `None` if it is torn, was edited, or is of another version.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (body, end) = split_end(text)?;
        let mut lines = body.lines().peekable();
        let parse_line = match lines.next()? {
            FIRST_LINE => parse_line,
            FIRST_LINE_1 => parse_line_1,
            _ => return None,
        };
        let rebuilding = lines.next_if_eq(&REBUILDING).is_some();
        let mut notes = BTreeMap::new();
        while let Some(line) = lines.next_if(|line| line.starts_with(NOTE)) {
            let (name, note) = parse_note(line)?;
            notes.insert(name, note);
        }
        let count: usize = end.split(' ').nth(1)?.parse().ok()?;
        let mut files = FileList::with_room_for(count.min(body.len() / SHORTEST_LINE), body.len() / 4);
        for line in lines {
            let (path, entry) = parse_line(line)?;
            // By path, each once: so it was written.
            if files.len().checked_sub(1).and_then(|last| files.path_at(last)).is_some_and(|last| last >= path.as_str()) {
                return None;
            }
            files.push(path.as_str(), &entry);
        }
        files.shrink();
        let expected = format!("end {} {:032x}", files.len(), hash(body.as_bytes()));
        (end == expected).then_some(Self { rebuilding, notes, files })
    }
}

fn write_list<'l>(
    out: &mut dyn Write,
    rebuilding: bool,
    notes: &BTreeMap<String, WriterNote>,
    files: impl Iterator<Item = Listed<'l>>,
) -> io::Result<u128> {
    let mut text = Hashed::new(out);
    writeln!(text, "{FIRST_LINE}")?;
    if rebuilding {
        writeln!(text, "{REBUILDING}")?;
    }
    for (name, (made_from, fact)) in notes {
        writeln!(text, "{NOTE}{name} {made_from:032x} {}", fact.replace(['\n', '\r'], " "))?;
    }
    let mut count = 0;
    // Each line is put together before it is hashed: a hash of many small parts is slow.
    let mut line = Vec::new();
    for Listed { path, entry, .. } in files {
        count += 1;
        line.clear();
        match entry.made_from {
            Some(made_from) => writeln!(line, "{:032x} {} {made_from:032x} {path}", entry.hash, entry.size)?,
            None => writeln!(line, "{:032x} {} - {path}", entry.hash, entry.size)?,
        }
        text.write_all(&line)?;
    }
    let hash = text.hash();
    writeln!(text, "end {count} {hash:032x}")?;
    Ok(hash)
}

/// The sum at the end of a list.
pub(super) fn sum_of(bytes: &[u8]) -> Option<u128> {
    // A long list is read once as it is; here its last word will do.
    let last = bytes.strip_suffix(b"\n")?.rsplit(|byte| *byte == b' ').next()?;
    u128::from_str_radix(std::str::from_utf8(last).ok()?, 16).ok()
}

/// For the fuzzing of the reader: the list as it is written again, if it can be read.
#[doc(hidden)]
pub fn reread_manifest(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut again = Vec::new();
    Manifest::parse(bytes)?.write_to(&mut again).ok()?;
    Some(again)
}

/// The lines before the last one, and the last one.
fn split_end(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_suffix('\n')?;
    let at = text.rfind('\n')? + 1;
    Some((text.get(..at)?, text.get(at..)?))
}

fn parse_note(line: &str) -> Option<(String, WriterNote)> {
    let (name, rest) = line.strip_prefix(NOTE)?.split_once(' ')?;
    let (made_from, fact) = rest.split_once(' ')?;
    Some((name.to_owned(), (u128::from_str_radix(made_from, 16).ok()?, Arc::from(fact))))
}

fn parse_line(line: &str) -> Option<(ProjectPath, Entry)> {
    let mut parts = line.splitn(4, ' ');
    let (hash, size, made_from, path) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let made_from = if made_from == "-" { None } else { Some(u128::from_str_radix(made_from, 16).ok()?) };
    Some((ProjectPath::new(path).ok()?, Entry { made_from, ..parse_entry(hash, size)? }))
}

fn parse_line_1(line: &str) -> Option<(ProjectPath, Entry)> {
    let (hash, rest) = line.split_once(' ')?;
    let (size, path) = rest.split_once(' ')?;
    Some((ProjectPath::new(path).ok()?, parse_entry(hash, size)?))
}

fn parse_entry(hash: &str, size: &str) -> Option<Entry> {
    Some(Entry { hash: u128::from_str_radix(hash, 16).ok()?, size: size.parse().ok()?, made_from: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    impl Manifest {
        fn bytes(&self) -> Vec<u8> {
            let mut bytes = Vec::new();
            self.write_to(&mut bytes).unwrap();
            bytes
        }
    }

    fn union_bytes(old: &Manifest, new: &Manifest) -> Vec<u8> {
        let mut bytes = Vec::new();
        old.write_union_to(new, &mut bytes).unwrap();
        bytes
    }

    fn manifest(paths: &[&str]) -> Manifest {
        made_from(paths, None)
    }

    fn made_from(paths: &[&str], made_from: Option<u128>) -> Manifest {
        let mut files = FileList::default();
        for path in paths {
            files.push(path, &Entry { made_from, ..Entry::of(path.as_bytes()) });
        }
        files.sort();
        Manifest { files, ..Manifest::default() }
    }

    #[test]
    fn a_list_reads_back() {
        for rebuilding in [false, true] {
            for paths in [&[][..], &["km/index.html"], &["a b.html", "z", "ខ្មែរ/x"]] {
                let mut list = Manifest { rebuilding, ..manifest(paths) };
                assert_eq!(Manifest::parse(&list.bytes()), Some(list.clone()));
                list.notes.insert("fonts-km".to_owned(), (7, Arc::from("a b  c")));
                list.files = made_from(paths, Some(8)).files;
                assert_eq!(Manifest::parse(&list.bytes()), Some(list));
            }
        }
    }

    #[test]
    fn the_form_is_the_documented_one() {
        let text = String::from_utf8(manifest(&["a/b.html"]).bytes()).unwrap();
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "guidewright-manifest 2");
        assert_eq!(lines[1].split(' ').collect::<Vec<_>>()[1..], ["8", "-", "a/b.html"]);
        assert!(lines[2].starts_with("end 1 ") && lines.len() == 3);
    }

    #[test]
    fn a_list_of_the_first_version_is_read() {
        let body = format!("guidewright-manifest 1\n{:032x} 8 a/b.html\n", Entry::of(b"a/b.html").hash);
        let list = format!("{body}end 1 {:032x}\n", hash(body.as_bytes()));
        assert_eq!(Manifest::parse(list.as_bytes()), Some(manifest(&["a/b.html"])));
        assert_eq!(Manifest::parse(list.replace("manifest 1", "manifest 3").as_bytes()), None);
    }

    #[test]
    fn a_union_names_the_files_of_both() {
        let (old, new) = (manifest(&["a", "b", "d"]), made_from(&["b", "c"], Some(8)));
        let both = Manifest::parse(&union_bytes(&old, &new)).unwrap();
        assert_eq!(both.files.paths().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        assert_eq!((both.rebuilding, both.files.get("a"), both.files.get("b")), (true, old.files.get("a"), new.files.get("b")));
    }

    #[test]
    fn a_list_that_is_not_in_order_was_not_written_by_us() {
        for paths in [["b", "a"], ["a", "a"]] {
            let mut files = FileList::default();
            for path in paths {
                files.push(path, &Entry::of(b""));
            }
            assert_eq!(Manifest::parse(&Manifest { files, ..Manifest::default() }.bytes()), None);
        }
    }

    proptest! {
        #[test]
        fn a_torn_or_edited_list_is_recognised(cut in 0usize..200, flip in 0usize..200, to in any::<u8>()) {
            let whole = manifest(&["index.html", "km/index.html"]).bytes();
            prop_assert!(Manifest::parse(&whole[..cut.min(whole.len() - 1)]).is_none());
            let mut edited = whole.clone();
            let at = flip % whole.len();
            edited[at] = to;
            prop_assert_eq!(Manifest::parse(&edited).is_some(), edited == whole);
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(Manifest::parse(&bytes).is_none());
        }
    }
}
