//! Directories that have been made already, so that each is made once however many files go into it.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{PoisonError, RwLock};

use super::WriteError;
use super::error::disk_error;
use super::paths::{folders, parent};
use crate::workspace::Disk;

/// The directories made so far; many threads may ask at once.
#[derive(Debug, Default)]
pub(super) struct Folders {
    made: RwLock<HashSet<Box<str>>>,
}

impl Folders {
    /// Makes the directories that a file needs below a root that exists.
    pub(super) fn make_for(&self, disk: &dyn Disk, root: &Path, file: &str) -> Result<(), WriteError> {
        let Some(folder) = parent(file) else { return Ok(()) };
        if self.made.read().unwrap_or_else(PoisonError::into_inner).contains(folder) {
            return Ok(());
        }
        // Held while the directories are made: who finds a folder here may rely on its being there.
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        for folder in folders(file) {
            if !made.contains(folder) {
                make(disk, &root.join(folder))?;
                made.insert(folder.into());
            }
        }
        Ok(())
    }
}

fn make(disk: &dyn Disk, path: &Path) -> Result<(), WriteError> {
    match disk.create_dir(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(disk_error("make the directory", path)(error)),
        _ => Ok(()),
    }
}
