//! Bringing a site that stands there up to date, file by file, each in one step.
//!
//! Only files that differ were staged. Before the first of them moves, a list that names the old and the new files and
//! says `rebuilding` is put in place: whatever happens from there on, the next build knows all that may be ours.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::WriteError;
use super::error::disk_error;
use super::folders::Folders;
use super::manifest::{MANIFEST_NAME, Manifest};
use super::paths::{FolderTable, Key, folders, parent};
use crate::workspace::real_disk::is_absent;
use crate::workspace::{Disk, Kind};

/// All that a rebuild works on.
pub(super) struct Rebuild<'a> {
    pub(super) disk: &'a dyn Disk,
    pub(super) out: &'a Path,
    pub(super) staging: &'a Path,
    pub(super) old: &'a Manifest,
    pub(super) new: &'a Manifest,
    pub(super) folders: &'a FolderTable,
}

impl Rebuild<'_> {
    /// Puts the staged files in place and removes those that the new site lacks. Gives back how many were removed.
    pub(super) fn run(&self) -> Result<usize, WriteError> {
        self.refuse_what_is_in_the_way()?;
        let gone: Vec<&str> = self.old.files.paths().filter(|path| !self.new.files.contains(path)).collect();
        let taken = if gone.is_empty() { HashSet::new() } else { self.new.files.paths().map(Key::of).collect() };
        let (first, last): (Vec<_>, Vec<_>) = gone.into_iter().partition(|path| is_in_the_way(path, &taken, self.folders));
        let (during, after) = (self.staging.join("list-during"), self.staging.join("list-after"));
        self.write_list(&during, |out| self.old.write_union_to(self.new, out))?;
        let sum = self.write_list(&after, |out| self.new.write_to(out))?;
        self.refuse_locked_folders(first.iter().chain(&last))?;

        self.place_list(&during)?;
        self.place(&first, &last, &after, sum).map_err(|error| WriteError::Unfinished { reason: reason(&error) })
    }

    /// All that changes what a reader sees. If it ends early, each file is the old or the new one.
    fn place(&self, first: &[&str], last: &[&str], list: &Path, sum: u128) -> Result<usize, WriteError> {
        let mut removed = self.remove(first)?;
        self.place_files()?;
        removed += self.remove(last)?;
        // From here on, whatever was changed before the list was is known to be as the list says.
        self.disk.seal(list, sum).map_err(disk_error("write the list of files", list))?;
        self.place_list(list)?;
        Ok(removed)
    }

    fn write_list(&self, path: &Path, list: impl Fn(&mut dyn Write) -> io::Result<u128>) -> Result<u128, WriteError> {
        let mut sum = 0;
        let mut write = |out: &mut dyn Write| list(out).map(|written| sum = written);
        self.disk.write_new_by(path, &mut write).map_err(disk_error("write the list of files", path))?;
        Ok(sum)
    }

    /// Before anything moves: every folder in which something is to move must allow it.
    fn refuse_locked_folders<'p>(&'p self, gone: impl Iterator<Item = &'p &'p str>) -> Result<(), WriteError> {
        let staged = self.new.files.iter().filter(|file| file.staged.is_some()).map(|file| file.path);
        let folders: BTreeSet<&str> = staged.chain(gone.copied()).map(|path| parent(path).unwrap_or_default()).collect();
        for folder in folders {
            // One that is to be made is made in the nearest that is there.
            let there = folder_or_above(folder).find(|folder| matches!(self.kind(folder), Ok(Some(Kind::Directory))));
            let path = there.filter(|folder| !folder.is_empty()).map_or_else(|| self.out.to_owned(), |folder| self.out.join(folder));
            self.disk.may_change(&path).map_err(disk_error("change the files in", &path))?;
        }
        Ok(())
    }

    fn place_list(&self, staged: &Path) -> Result<(), WriteError> {
        let path = self.out.join(MANIFEST_NAME);
        self.disk.rename(staged, &path).map_err(disk_error("put the list of files in place at", &path))
    }

    fn place_files(&self) -> Result<(), WriteError> {
        let made = Folders::default();
        for file in self.new.files.iter() {
            let Some(number) = file.staged else { continue };
            made.make_for(self.disk, self.out, file.path)?;
            let (staged, path) = (staged_file(self.staging, number), self.out.join(file.path));
            let placed = self.disk.rename(&staged, &path).or_else(|error| match error.kind() {
                // Nothing was in it when it was looked at.
                ErrorKind::IsADirectory => {
                    self.remove_empty_folders(&path)?;
                    self.disk.rename(&staged, &path)
                }
                _ => Err(error),
            });
            placed.map_err(disk_error("put in place", &path))?;
        }
        Ok(())
    }

    /// Removes a folder and those in it, if they hold no file.
    fn remove_empty_folders(&self, path: &Path) -> io::Result<()> {
        for name in self.disk.names(path)? {
            self.remove_empty_folders(&path.join(name))?;
        }
        self.disk.remove_dir(path)
    }

    /// Before anything moves: nothing foreign may stand where a folder or a file of the new site goes.
    fn refuse_what_is_in_the_way(&self) -> Result<(), WriteError> {
        for folder in self.folders.iter() {
            match self.kind(folder)? {
                None | Some(Kind::Directory) => {}
                Some(_) if self.is_ours(folder) => {}
                Some(_) => return Err(WriteError::InTheWay { path: self.out.join(folder) }),
            }
        }
        self.new.files.iter().filter(|file| file.staged.is_some()).try_for_each(|file| self.refuse_folder_at(file.path))
    }

    fn refuse_folder_at(&self, path: &str) -> Result<(), WriteError> {
        match self.kind(path)? {
            Some(Kind::Directory) => self.refuse_foreign_below(path),
            _ => Ok(()),
        }
    }

    fn refuse_foreign_below(&self, folder: &str) -> Result<(), WriteError> {
        let path = self.out.join(folder);
        for name in self.disk.names(&path).map_err(disk_error("read the directory", &path))? {
            let Some(below) = name.to_str().map(|name| format!("{folder}/{name}")) else {
                return Err(WriteError::InTheWay { path: path.join(name) });
            };
            match self.kind(&below)? {
                Some(Kind::Directory) => self.refuse_foreign_below(&below)?,
                Some(_) if !self.is_ours(&below) => return Err(WriteError::InTheWay { path: self.out.join(below) }),
                _ => {}
            }
        }
        Ok(())
    }

    fn is_ours(&self, path: &str) -> bool {
        self.old.files.contains(path)
    }

    fn kind(&self, path: &str) -> Result<Option<Kind>, WriteError> {
        let path = self.out.join(path);
        self.disk.kind(&path).map_err(disk_error("look at", &path))
    }

    /// Removes files of the old site, and the folders that are empty without them. Never reaches through a link, and
    /// leaves a directory alone that someone has put in the place of a file.
    fn remove(&self, gone: &[&str]) -> Result<usize, WriteError> {
        let mut real = RealFolders { rebuild: self, known: HashMap::new() };
        let mut left = BTreeSet::new();
        let mut removed = 0;
        for path in gone {
            if real.has_all_above(path)? {
                removed += usize::from(self.remove_file(path)?);
            }
            for folder in folders(path) {
                if real.is_real(folder)? && !self.folders.has(folder) {
                    left.insert(folder.to_owned());
                }
            }
        }
        // A folder sorts before what is in it, so the way back goes from the inside out.
        left.iter().rev().try_for_each(|folder| self.remove_if_empty(folder))?;
        Ok(removed)
    }

    fn remove_file(&self, path: &str) -> Result<bool, WriteError> {
        if matches!(self.kind(path)?, None | Some(Kind::Directory)) {
            return Ok(false);
        }
        let path = self.out.join(path);
        match self.disk.remove_file(&path) {
            Ok(()) => Ok(true),
            Err(error) if is_absent(&error) => Ok(false),
            Err(error) => Err(disk_error("remove", &path)(error)),
        }
    }

    fn remove_if_empty(&self, folder: &str) -> Result<(), WriteError> {
        let path = self.out.join(folder);
        match self.disk.remove_dir(&path) {
            Err(error) if !is_absent(&error) && error.kind() != ErrorKind::DirectoryNotEmpty => {
                Err(disk_error("remove the empty directory", &path)(error))
            }
            _ => Ok(()),
        }
    }
}

/// A folder and those above it, the innermost first.
fn folder_or_above(folder: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder), |folder| parent(folder))
}

/// An error and what caused it, in words.
fn reason(error: &WriteError) -> String {
    let cause = std::error::Error::source(error).map(|source| format!(": {source}")).unwrap_or_default();
    format!("{error}{cause}")
}

/// True if an old file must be gone before the new ones, of these keys and folders, can be put in place: it has the place of a
/// new folder, of a new file in other case, or lies below a new file.
fn is_in_the_way(old: &str, files: &HashSet<Key>, new_folders: &FolderTable) -> bool {
    let key = Key::of(old);
    files.contains(&key) || new_folders.has_key(key) || folders(old).any(|folder| files.contains(&Key::of(folder)))
}

/// Which folders of the site are directories with no link on the way to them.
struct RealFolders<'a> {
    rebuild: &'a Rebuild<'a>,
    known: HashMap<String, bool>,
}

impl RealFolders<'_> {
    fn has_all_above(&mut self, path: &str) -> Result<bool, WriteError> {
        super::paths::parent(path).map_or(Ok(true), |folder| self.is_real(folder))
    }

    fn is_real(&mut self, folder: &str) -> Result<bool, WriteError> {
        if let Some(known) = self.known.get(folder) {
            return Ok(*known);
        }
        let real = self.has_all_above(folder)? && self.rebuild.kind(folder)? == Some(Kind::Directory);
        self.known.insert(folder.to_owned(), real);
        Ok(real)
    }
}

/// Where the n-th file that differs waits to be put in place.
pub(super) fn staged_file(staging: &Path, number: u32) -> PathBuf {
    staging.join(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::manifest::Entry;
    use super::super::paths::PathTable;
    use super::*;
    use crate::source::ProjectPath;

    #[test]
    fn old_files_in_the_way_are_found() {
        let mut table = PathTable::default();
        for path in ["a/b", "c"] {
            table.take(ProjectPath::new(path).unwrap(), &Entry::of(b"")).unwrap();
        }
        let (files, folders) = table.finish();
        let keys = files.paths().map(Key::of).collect();
        let is_in_the_way = |path| is_in_the_way(path, &keys, &folders);
        assert!(is_in_the_way("a") && is_in_the_way("A/b") && is_in_the_way("c/d") && is_in_the_way("C"));
        assert!(!is_in_the_way("a/c") && !is_in_the_way("d"));
    }
}
