//! A site that was written elsewhere (some locales of it, as a rule) and whose files are taken into another one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::manifest::{Entry, LARGEST_LIST, MANIFEST_NAME, Manifest, WriterNote};
use crate::source::ProjectPath;

/// Why a directory is no part.
#[derive(Debug, thiserror::Error)]
pub enum PartError {
    /// It holds no list of files, or one that cannot be relied on.
    #[error(
        "`{}` holds no site that was written whole by this version of guidewright: build it with `guidewright build --locale TAG --out {}`, \
         and bring all of its files here, `{MANIFEST_NAME}` included",
        .0.display(), .0.display()
    )]
    NotASite(PathBuf),
    /// The list cannot be read.
    #[error("cannot read the list of files in `{}`", path.display())]
    Disk {
        /// The part.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
}

/// A site to take files from. It is only read.
#[derive(Debug)]
pub struct SitePart {
    dir: PathBuf,
    list: Manifest,
    taken: AtomicUsize,
}

impl SitePart {
    /// Opens the site in a directory.
    ///
    /// # Errors
    /// [`PartError`] when there is no site that was written whole, or it cannot be read.
    pub fn open(dir: &Path) -> Result<Self, PartError> {
        let list = dir.join(MANIFEST_NAME);
        // Of a pipe one would wait for the end.
        if fs::metadata(&list).is_ok_and(|metadata| !metadata.is_file() || metadata.len() > LARGEST_LIST) {
            return Err(PartError::NotASite(dir.to_owned()));
        }
        let bytes = match fs::read(list) {
            Ok(bytes) => bytes,
            Err(error) if crate::workspace::real_disk::is_absent(&error) => return Err(PartError::NotASite(dir.to_owned())),
            Err(source) => return Err(PartError::Disk { path: dir.to_owned(), source }),
        };
        match Manifest::parse(&bytes).filter(|list| !list.rebuilding) {
            Some(list) => Ok(Self { dir: dir.to_owned(), list, taken: AtomicUsize::new(0) }),
            None => Err(PartError::NotASite(dir.to_owned())),
        }
    }

    /// Where it is.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The bytes of a file, if the part has it made from the same and it stands as it was written.
    pub fn take(&self, path: &ProjectPath, made_from: u128) -> Option<Vec<u8>> {
        let entry = self.list.files.get(path.as_str()).filter(|entry| entry.made_from == Some(made_from))?;
        let file = self.dir.join(path.as_str());
        fs::symlink_metadata(&file).ok().filter(|metadata| metadata.is_file() && metadata.len() == entry.size)?;
        let bytes = fs::read(&file).ok().filter(|bytes| Entry::of(bytes).has_bytes_of(&entry))?;
        self.taken.fetch_add(1, Ordering::Relaxed);
        Some(bytes)
    }

    /// How many files were taken from it so far.
    pub fn taken(&self) -> usize {
        self.taken.load(Ordering::Relaxed)
    }

    /// What its build has left.
    pub fn notes(&self) -> &BTreeMap<String, WriterNote> {
        &self.list.notes
    }
}
