//! The paths that a site has taken so far, and whether another one fits in beside them.

use std::collections::HashMap;

use super::WriteError;
use super::manifest::Entry;
use crate::source::{ProjectPath, hash};

/// A path with its case folded away, as a hash: equal for all paths that some file system takes for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key(u128);

impl Key {
    pub(super) fn of(path: &str) -> Self {
        Self(hash(fold(path).as_bytes()))
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

/// One file of the new site.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) path: ProjectPath,
    pub(super) entry: Entry,
    /// Its number among the staged files, if it waits there to be put in place.
    pub(super) staged: Option<u32>,
}

/// All files and folders of the new site.
#[derive(Debug, Default)]
pub(super) struct PathTable {
    files: HashMap<Key, Slot>,
    folders: HashMap<Key, Box<str>>,
}

impl PathTable {
    /// Takes a path for a file.
    pub(super) fn take(&mut self, key: Key, path: ProjectPath, entry: Entry) -> Result<(), WriteError> {
        if let Some(taken) = self.files.get(&key) {
            return Err(match taken.path == path {
                true => WriteError::DuplicateArtifact { path },
                false => WriteError::CaseCollision { other: taken.path.to_string(), path },
            });
        }
        if let Some(folder) = self.folders.get(&key) {
            return Err(WriteError::FileAndFolder { other: folder.to_string(), path });
        }
        self.take_folders(&path)?;
        self.files.insert(key, Slot { path, entry, staged: None });
        Ok(())
    }

    fn take_folders(&mut self, path: &ProjectPath) -> Result<(), WriteError> {
        if parent(path.as_str()).is_none_or(|folder| self.has_folder(folder)) {
            return Ok(());
        }
        for folder in folders(path.as_str()) {
            let key = Key::of(folder);
            if let Some(file) = self.files.get(&key) {
                return Err(WriteError::FileAndFolder { other: file.path.to_string(), path: path.clone() });
            }
            let taken = self.folders.entry(key).or_insert_with(|| folder.into());
            if **taken != *folder {
                return Err(WriteError::CaseCollision { other: taken.to_string(), path: path.clone() });
            }
        }
        Ok(())
    }

    /// Notes that a file waits among the staged ones.
    pub(super) fn set_staged(&mut self, key: Key, number: u32) {
        if let Some(slot) = self.files.get_mut(&key) {
            slot.staged = Some(number);
        }
    }

    /// True if the new site has exactly this folder.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        self.folders.get(&Key::of(folder)).is_some_and(|taken| **taken == *folder)
    }

    /// True if an old file must be gone before the new ones can be put in place: it has the place of a new folder, of a
    /// new file in other case, or lies below a new file.
    pub(super) fn conflicts(&self, old: &ProjectPath) -> bool {
        let key = Key::of(old.as_str());
        self.files.contains_key(&key)
            || self.folders.contains_key(&key)
            || folders(old.as_str()).any(|folder| self.files.contains_key(&Key::of(folder)))
    }

    /// All folders, in no order.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.folders.values().map(AsRef::as_ref)
    }

    /// All files, in no order.
    pub(super) fn files(&self) -> impl Iterator<Item = &Slot> {
        self.files.values()
    }

    /// True if there is a file at exactly this path.
    pub(super) fn has_file(&self, path: &ProjectPath) -> bool {
        self.files.get(&Key::of(path.as_str())).is_some_and(|slot| slot.path == *path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(table: &mut PathTable, path: &str) -> Result<(), WriteError> {
        table.take(Key::of(path), ProjectPath::new(path).unwrap(), Entry::of(b""))
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

    #[test]
    fn old_files_in_the_way_are_found() {
        let mut table = PathTable::default();
        for path in ["a/b", "c"] {
            take(&mut table, path).unwrap();
        }
        let conflicts = |path| table.conflicts(&ProjectPath::new(path).unwrap());
        assert!(conflicts("a") && conflicts("A/b") && conflicts("c/d") && conflicts("C"));
        assert!(!conflicts("a/c") && !conflicts("d"));
    }
}
