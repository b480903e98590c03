//! The paths that a site has taken so far, and whether another one fits in beside them.

use std::collections::HashMap;

use super::WriteError;
use super::file_list::FileList;
use super::manifest::Entry;
use crate::source::{HashTable, ProjectPath, hash};

/// A path with its case folded away, as a hash: equal for all paths that some file system takes for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key(u128);

impl Key {
    pub(super) fn of(path: &str) -> Self {
        Self(hash(fold(path).as_bytes()))
    }

    /// As much of it as a table asks for.
    fn short(self) -> u64 {
        u64::try_from(self.0 & u128::from(u64::MAX)).unwrap_or_default()
    }
}

fn fold(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.to_uppercase().to_lowercase() }
}

/// The folders that a path lies in, the outermost first.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}

/// The folder that a path lies in, unless it is the root.
pub(super) fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// All files and folders of a new site, while it is made.
#[derive(Debug, Default)]
pub(super) struct PathTable {
    files: FileList,
    /// The ranks of the files by their keys.
    by_key: HashTable<u32>,
    folders: FolderTable,
}

/// All folders of a new site.
#[derive(Debug, Default)]
pub(super) struct FolderTable(HashMap<Key, Box<str>>);

impl PathTable {
    /// Takes a path for a file, and gives back the rank of the file.
    pub(super) fn take(&mut self, path: ProjectPath, entry: &Entry) -> Result<usize, WriteError> {
        let key = Key::of(path.as_str());
        if let Some(taken) = self.file(key) {
            return Err(match *taken == *path.as_str() {
                true => WriteError::DuplicateArtifact { path },
                false => WriteError::CaseCollision { other: taken.to_owned(), path },
            });
        }
        if let Some(folder) = self.folders.0.get(&key) {
            return Err(WriteError::FileAndFolder { other: folder.to_string(), path });
        }
        self.take_folders(&path)?;
        let rank = self.files.push(path.as_str(), entry);
        let files = &self.files;
        let hash = |rank: &u32| files.path_at(*rank as usize).map_or(0, |path| Key::of(path).short());
        self.by_key.insert_unique(key.short(), u32::try_from(rank).unwrap_or(u32::MAX), hash);
        Ok(rank)
    }

    /// The path of the file that has taken a key.
    fn file(&self, key: Key) -> Option<&str> {
        let is_it = |rank: &u32| self.files.path_at(*rank as usize).is_some_and(|path| Key::of(path) == key);
        self.files.path_at(*self.by_key.find(key.short(), is_it)? as usize)
    }

    fn take_folders(&mut self, path: &ProjectPath) -> Result<(), WriteError> {
        if parent(path.as_str()).is_none_or(|folder| self.folders.has(folder)) {
            return Ok(());
        }
        for folder in folders(path.as_str()) {
            let key = Key::of(folder);
            if let Some(file) = self.file(key) {
                return Err(WriteError::FileAndFolder { other: file.to_owned(), path: path.clone() });
            }
            let taken = self.folders.0.entry(key).or_insert_with(|| folder.into());
            if **taken != *folder {
                return Err(WriteError::CaseCollision { other: taken.to_string(), path: path.clone() });
            }
        }
        Ok(())
    }

    /// Notes that a file waits among the staged ones.
    pub(super) fn set_staged(&mut self, rank: usize, number: u32) {
        self.files.set_staged(rank, number);
    }

    /// The files, sorted by path, and the folders.
    pub(super) fn finish(self) -> (FileList, FolderTable) {
        let Self { mut files, by_key, folders } = self;
        drop(by_key);
        files.sort();
        (files, folders)
    }
}

impl FolderTable {
    /// True if the new site has exactly this folder.
    pub(super) fn has(&self, folder: &str) -> bool {
        self.0.get(&Key::of(folder)).is_some_and(|taken| **taken == *folder)
    }

    /// True if the new site has this folder, in this or another case.
    pub(super) fn has_key(&self, key: Key) -> bool {
        self.0.contains_key(&key)
    }

    /// All folders, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(AsRef::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(table: &mut PathTable, path: &str) -> Result<usize, WriteError> {
        table.take(ProjectPath::new(path).unwrap(), &Entry::of(b""))
    }

    #[test]
    fn paths_that_cannot_stand_together_are_refused() {
        let mut table = PathTable::default();
        for path in ["index.html", "km/a/index.html", "km/b/index.html"] {
            take(&mut table, path).unwrap();
        }
        assert!(matches!(take(&mut table, "index.html"), Err(WriteError::DuplicateArtifact { .. })));
        assert!(matches!(take(&mut table, "Index.html"), Err(WriteError::CaseCollision { .. })));
        assert!(matches!(take(&mut table, "KM/c"), Err(WriteError::CaseCollision { .. })));
        assert!(matches!(take(&mut table, "km/a"), Err(WriteError::FileAndFolder { .. })));
        assert!(matches!(take(&mut table, "Km/A"), Err(WriteError::FileAndFolder { .. })));
        assert!(matches!(take(&mut table, "index.html/x/y"), Err(WriteError::FileAndFolder { .. })));
        take(&mut table, "km/a/other.html").unwrap();
    }

    #[test]
    fn case_is_folded_beyond_ascii() {
        for (one, other) in [("Straße", "STRASSE"), ("ČESKY", "česky"), ("ΟΔΟΣ", "οδος")] {
            assert_eq!(Key::of(one), Key::of(other), "{one} {other}");
        }
        assert_ne!(Key::of("a"), Key::of("á"));
    }
}
