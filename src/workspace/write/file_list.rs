//! The files of a site with what is noted of each: 64 bytes beside its path, and all paths in one text, since a site has
//! tens of thousands of them.

use super::manifest::Entry;

/// Files in the order in which they were added, or by path once they are sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct FileList {
    /// The paths, without anything between them.
    paths: String,
    files: Vec<Noted>,
}

/// What is noted of one file.
#[derive(Clone, Copy, Debug)]
struct Noted {
    /// Where its path begins, and how long it is.
    start: usize,
    length: u32,
    /// Its number among the staged files, or [`NOT_STAGED`].
    staged: u32,
    size: u64,
    // As bytes, which can stand anywhere: a number of this size would cost eight bytes more.
    hash: [u8; 16],
    made_from: Option<[u8; 16]>,
}

const NOT_STAGED: u32 = u32::MAX;

/// One file of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listed<'l> {
    pub(super) path: &'l str,
    pub(super) entry: Entry,
    /// Its number among the staged files, if it waits there to be put in place.
    pub(super) staged: Option<u32>,
}

impl FileList {
    /// An empty list with room for the files of a text of so many bytes and lines.
    pub(super) fn with_room_for(files: usize, paths: usize) -> Self {
        Self { paths: String::with_capacity(paths), files: Vec::with_capacity(files) }
    }

    /// Adds a file, and gives back its rank.
    pub(super) fn push(&mut self, path: &str, entry: &Entry) -> usize {
        let (start, length) = (self.paths.len(), u32::try_from(path.len()).unwrap_or(u32::MAX));
        let (hash, made_from) = (entry.hash.to_le_bytes(), entry.made_from.map(u128::to_le_bytes));
        self.paths.push_str(path);
        self.files.push(Noted { start, length, staged: NOT_STAGED, size: entry.size, hash, made_from });
        self.files.len() - 1
    }

    /// Notes that a file waits among the staged ones.
    pub(super) fn set_staged(&mut self, rank: usize, number: u32) {
        self.files.get_mut(rank).into_iter().for_each(|file| file.staged = number);
    }

    /// Lets go of room that no file needs.
    pub(super) fn shrink(&mut self) {
        self.paths.shrink_to_fit();
        self.files.shrink_to_fit();
    }

    /// Brings the files into the order of their paths.
    pub(super) fn sort(&mut self) {
        let Self { paths, files } = self;
        files.sort_unstable_by(|a, b| path_of(paths, a).cmp(path_of(paths, b)));
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// The file of a rank.
    pub(super) fn at(&self, rank: usize) -> Option<Listed<'_>> {
        self.files.get(rank).map(|file| self.listed(file))
    }

    /// The path of the file of a rank.
    pub(super) fn path_at(&self, rank: usize) -> Option<&str> {
        self.files.get(rank).map(|file| path_of(&self.paths, file))
    }

    /// What is noted of a path, in a list that is sorted.
    pub(super) fn get(&self, path: &str) -> Option<Entry> {
        let rank = self.files.binary_search_by(|file| path_of(&self.paths, file).cmp(path)).ok()?;
        self.at(rank).map(|file| file.entry)
    }

    /// True if there is a file at exactly this path, in a list that is sorted.
    pub(super) fn contains(&self, path: &str) -> bool {
        self.get(path).is_some()
    }

    /// All files.
    pub(super) fn iter(&self) -> impl Iterator<Item = Listed<'_>> {
        self.files.iter().map(|file| self.listed(file))
    }

    /// All paths.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| path_of(&self.paths, file))
    }

    fn listed(&self, file: &Noted) -> Listed<'_> {
        let (hash, made_from) = (u128::from_le_bytes(file.hash), file.made_from.map(u128::from_le_bytes));
        let entry = Entry { hash, size: file.size, made_from };
        Listed { path: path_of(&self.paths, file), entry, staged: Some(file.staged).filter(|number| *number != NOT_STAGED) }
    }
}

fn path_of<'l>(paths: &'l str, file: &Noted) -> &'l str {
    paths.get(file.start..file.start + file.length as usize).unwrap_or_default()
}

impl PartialEq for FileList {
    /// Equal if they name the same files in the same order, wherever these wait.
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (Listed<'_>, Listed<'_>)| (a.path, a.entry) == (b.path, b.entry);
        self.len() == other.len() && self.iter().zip(other.iter()).all(same)
    }
}

impl Eq for FileList {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_little_room() {
        assert!(size_of::<Noted>() <= 64);
    }

    #[test]
    fn files_are_found_by_path_once_they_are_sorted() {
        let mut list = FileList::default();
        for path in ["km/b", "a b", "ខ្មែរ/x", "km/a"] {
            list.push(path, &Entry { made_from: Some(7), ..Entry::of(path.as_bytes()) });
        }
        list.set_staged(0, 3);
        list.sort();
        assert_eq!(list.paths().collect::<Vec<_>>(), ["a b", "km/a", "km/b", "ខ្មែរ/x"]);
        assert_eq!(list.iter().map(|file| file.staged).collect::<Vec<_>>(), [None, None, Some(3), None]);
        for path in ["km/b", "a b", "ខ្មែរ/x", "km/a"] {
            assert_eq!(list.get(path), Some(Entry { made_from: Some(7), ..Entry::of(path.as_bytes()) }));
        }
        assert!(!list.contains("km") && !list.contains("z"));
    }
}
