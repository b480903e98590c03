//! Bringing a site that stands there up to date, file by file, each in one step.
//!
//! Only files that differ were staged. Before the first of them moves, a list that names the old and the new files and
//! says `rebuilding` is put in place: whatever happens from there on, the next build knows all that may be ours.

use std::collections::{BTreeSet, HashMap};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::WriteError;
use super::error::disk_error;
use super::folders::Folders;
use super::manifest::{MANIFEST_NAME, Manifest};
use super::paths::{PathTable, Slot, folders};
use crate::source::ProjectPath;
use crate::workspace::disk::is_absent;
use crate::workspace::{Disk, Kind};

/// All that a rebuild works on.
pub(super) struct Rebuild<'a> {
    pub(super) disk: &'a dyn Disk,
    pub(super) out: &'a Path,
    pub(super) staging: &'a Path,
    pub(super) old: &'a Manifest,
    pub(super) new: &'a Manifest,
    pub(super) table: &'a PathTable,
}

impl Rebuild<'_> {
    /// Puts the staged files in place and removes those that the new site lacks. Gives back how many were removed.
    pub(super) fn run(&self) -> Result<usize, WriteError> {
        self.refuse_what_is_in_the_way()?;
        let gone: Vec<_> = self.old.files.keys().filter(|path| !self.table.has_file(path)).collect();
        let (first, last): (Vec<_>, Vec<_>) = gone.into_iter().partition(|path| self.table.conflicts(path));
        let (during, after) = (self.staging.join("list-during"), self.staging.join("list-after"));
        self.write_list(&during, &self.old.union(self.new))?;
        self.write_list(&after, self.new)?;

        self.place_list(&during)?;
        let mut removed = self.remove(&first)?;
        self.place_files()?;
        removed += self.remove(&last)?;
        // From here on, whatever was touched before the list was is known to be as the list says.
        self.disk.touch(&after).map_err(disk_error("write the list of files", &after))?;
        self.place_list(&after)?;
        Ok(removed)
    }

    fn write_list(&self, path: &Path, list: &Manifest) -> Result<(), WriteError> {
        self.disk.write_new(path, &list.to_bytes()).map_err(disk_error("write the list of files", path))
    }

    fn place_list(&self, staged: &Path) -> Result<(), WriteError> {
        let path = self.out.join(MANIFEST_NAME);
        self.disk.rename(staged, &path).map_err(disk_error("put the list of files in place at", &path))
    }

    fn place_files(&self) -> Result<(), WriteError> {
        let made = Folders::default();
        for slot in self.table.files() {
            let Some(number) = slot.staged else { continue };
            made.make_for(self.disk, self.out, &slot.path)?;
            let path = self.out.join(slot.path.as_str());
            self.disk.rename(&staged_file(self.staging, number), &path).map_err(disk_error("put in place", &path))?;
        }
        Ok(())
    }

    /// Before anything moves: nothing foreign may stand where a folder or a file of the new site goes.
    fn refuse_what_is_in_the_way(&self) -> Result<(), WriteError> {
        for folder in self.table.folders() {
            match self.kind(folder)? {
                None | Some(Kind::Directory) => {}
                Some(_) if self.is_ours(folder) => {}
                Some(_) => return Err(WriteError::InTheWay { path: self.out.join(folder) }),
            }
        }
        self.table.files().filter(|slot| slot.staged.is_some()).try_for_each(|slot| self.refuse_folder_at(slot))
    }

    fn refuse_folder_at(&self, slot: &Slot) -> Result<(), WriteError> {
        match self.kind(slot.path.as_str())? {
            Some(Kind::Directory) => self.refuse_foreign_below(slot.path.as_str()),
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
        ProjectPath::new(path).is_ok_and(|path| self.old.files.contains_key(&path))
    }

    fn kind(&self, path: &str) -> Result<Option<Kind>, WriteError> {
        let path = self.out.join(path);
        self.disk.kind(&path).map_err(disk_error("look at", &path))
    }

    /// Removes files of the old site, and the folders that are empty without them. Never reaches through a link, and
    /// leaves a directory alone that someone has put in the place of a file.
    fn remove(&self, gone: &[&ProjectPath]) -> Result<usize, WriteError> {
        let mut real = RealFolders { rebuild: self, known: HashMap::new() };
        let mut left = BTreeSet::new();
        let mut removed = 0;
        for path in gone {
            if real.has_all_above(path.as_str())? {
                removed += usize::from(self.remove_file(path)?);
            }
            for folder in folders(path.as_str()) {
                if real.is_real(folder)? && !self.table.has_folder(folder) {
                    left.insert(folder.to_owned());
                }
            }
        }
        // A folder sorts before what is in it, so the way back goes from the inside out.
        left.iter().rev().try_for_each(|folder| self.remove_if_empty(folder))?;
        Ok(removed)
    }

    fn remove_file(&self, path: &ProjectPath) -> Result<bool, WriteError> {
        if matches!(self.kind(path.as_str())?, None | Some(Kind::Directory)) {
            return Ok(false);
        }
        let path = self.out.join(path.as_str());
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
