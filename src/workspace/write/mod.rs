//! Writing a site into an output directory so that it is never half there.
//!
//! Where no site stands yet, the new one is prepared in a directory beside it and appears by one rename. Where one
//! stands, files that are equal are left untouched and the others are staged beside it; only at the end is each put in
//! place, by a rename of its own. A list of files in the site ([`MANIFEST_NAME`]) says what is ours; all else is left
//! alone. Nothing is forced to the platter file by file: after a loss of power, build again.

mod claim;
mod error;
mod file_list;
mod folders;
mod full;
mod lock;
mod manifest;
mod part;
mod paths;
mod rebuild;
mod target;

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub use error::WriteError;
#[doc(hidden)]
pub use manifest::reread_manifest;
pub use manifest::{MANIFEST_NAME, WriterNote};
pub use part::{PartError, SitePart};

use rayon::prelude::*;

use super::{Disk, RealDisk};
use crate::source::{Artifact, FastMap, ProjectPath};
use claim::Found;
use error::disk_error;
use file_list::Listed;
use folders::Folders;
use lock::Lock;
use manifest::{Entry, Manifest};
use paths::{FolderTable, Key, PathTable};
use rebuild::{Rebuild, staged_file};
use target::Target;

const OWN_PREFIX: &str = ".guidewright-";

/// What a site must not be written over.
#[derive(Clone, Debug, Default)]
pub struct WriteOptions {
    /// The project's directory. It, the directories above it and its source folders are refused as output.
    pub project_root: Option<PathBuf>,
    /// The user's home. It and the directories above it are refused as output.
    pub home: Option<PathBuf>,
    /// Read every file that stands, whatever the list says of it.
    pub compare_all: bool,
}

impl WriteOptions {
    /// Protects a project and the home directory of the user who runs this.
    pub fn for_project(root: &Path) -> Self {
        Self { project_root: Some(root.to_owned()), home: std::env::home_dir().filter(|home| home.is_absolute()), compare_all: false }
    }
}

/// What a build has changed on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WriteSummary {
    /// Files that are new or differ from what stood there.
    pub written: usize,
    /// Files that were left untouched because they were equal.
    pub unchanged: usize,
    /// Files of the old site that the new one lacks.
    pub removed: usize,
    /// The bytes in the written files.
    pub bytes: u64,
    /// Where the old directory is now, if it held files that might not be ours (the list of files in it was damaged, or
    /// someone put files there during the build).
    pub kept: Option<PathBuf>,
}

/// Writes one site. Files may be written from many threads; nothing shows before [`SiteWriter::finish`], and dropping
/// the writer without that discards all and leaves the old site as it was.
pub struct SiteWriter {
    disk: Box<dyn Disk>,
    target: Target,
    staging: PathBuf,
    found: Found,
    /// Paths of the old list that differ only in case: what stands there cannot be told from its twin.
    twins: HashSet<Key>,
    table: Mutex<PathTable>,
    folders: Folders,
    compare_all: bool,
    /// Which folders of the site that stands are as they were when its list was put in place.
    settled: Mutex<FastMap<String, bool>>,
    staging_made: Mutex<bool>,
    next_staged: AtomicU32,
    bytes: AtomicU64,
    failed: AtomicBool,
    left: Mutex<BTreeMap<String, WriterNote>>,
    /// Last, so that it is let go when all else is done.
    _lock: Lock,
}

impl SiteWriter {
    /// Claims an output directory for one build.
    ///
    /// # Errors
    /// [`WriteError`] if the directory is not ours to write ([`WriteError::NotASite`], [`WriteError::Protected`],
    /// [`WriteError::IsALink`], [`WriteError::NotADirectory`]), another build is at it ([`WriteError::Busy`]), or the
    /// system refuses.
    pub fn open(out: &Path, options: &WriteOptions) -> Result<Self, WriteError> {
        Self::open_on(Box::new(RealDisk), out, options)
    }

    /// As [`SiteWriter::open`], on a given disk.
    ///
    /// # Errors
    /// As [`SiteWriter::open`].
    pub fn open_on(disk: Box<dyn Disk>, out: &Path, options: &WriteOptions) -> Result<Self, WriteError> {
        let target = Target::new(out, options)?;
        claim::refuse_foreign(&*disk, &target.out)?;
        target.make_parent(&*disk)?;
        let lock = Lock::take(target.lock(), &target.out)?;
        claim::clear_leftovers(&*disk, &target)?;
        let found = claim::claim(&*disk, &target.out)?;
        Ok(Self {
            staging: target.staging(),
            twins: twins(&found),
            disk,
            target,
            found,
            table: Mutex::default(),
            folders: Folders::default(),
            compare_all: options.compare_all,
            settled: Mutex::default(),
            staging_made: Mutex::new(false),
            next_staged: AtomicU32::new(0),
            bytes: AtomicU64::new(0),
            failed: AtomicBool::new(false),
            left: Mutex::default(),
            _lock: lock,
        })
    }

    /// The output directory, absolute and with no link on the way to it.
    pub fn out(&self) -> &Path {
        &self.target.out
    }

    /// Takes one file of the site.
    ///
    /// # Errors
    /// [`WriteError`] if the path is taken or clashes with another, or the system refuses. The site cannot be finished
    /// then.
    pub fn write(&self, artifact: Artifact) -> Result<(), WriteError> {
        self.write_made_from(artifact, None)
    }

    /// As [`SiteWriter::write`], with a digest of all that the file was made from, by which [`SiteWriter::keep`] knows it
    /// in the next build.
    ///
    /// # Errors
    /// As [`SiteWriter::write`].
    pub fn write_made_from(&self, artifact: Artifact, made_from: Option<u128>) -> Result<(), WriteError> {
        self.noting_failure(self.try_write(artifact, made_from))
    }

    /// Keeps a file of the site that stands there, if it was made from the same and nobody has touched it since. False if
    /// it must be written.
    ///
    /// # Errors
    /// As [`SiteWriter::write`].
    pub fn keep(&self, path: &ProjectPath, made_from: u128) -> Result<bool, WriteError> {
        let Found::Site(old, time) = &self.found else { return Ok(false) };
        let key = Key::of(path.as_str());
        let known = old.files.get(path.as_str()).filter(|entry| entry.made_from == Some(made_from) && self.is_trusted(old, key));
        let Some(entry) = known else { return Ok(false) };
        let kept = self.stands(path.as_str(), &entry, *time).and_then(|stands| match stands {
            true => self.table().take(path.clone(), &entry).map(|_| true),
            false => Ok(false),
        });
        self.noting_failure(kept)
    }

    /// What the build before has left, by name; nothing if it is not known to have come to its end.
    pub fn notes(&self) -> BTreeMap<String, WriterNote> {
        match &self.found {
            Found::Site(old, _) if !old.rebuilding => old.notes.clone(),
            _ => BTreeMap::new(),
        }
    }

    /// Leaves notes for the next build, in addition to those left before.
    pub fn leave(&self, notes: BTreeMap<String, WriterNote>) {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).extend(notes);
    }

    /// How many files the site has, if all of them stand as the build before has left them.
    ///
    /// # Errors
    /// [`WriteError::Disk`] when the system refuses to say.
    pub fn count_if_whole(&self) -> Result<Option<usize>, WriteError> {
        match &self.found {
            Found::Site(old, time) if !old.rebuilding => {
                let stand = |file: Listed<'_>| match self.stands(file.path, &file.entry, *time) {
                    Ok(true) => Ok(()),
                    Ok(false) => Err(None),
                    Err(error) => Err(Some(error)),
                };
                match (0..old.files.len()).into_par_iter().filter_map(|rank| old.files.at(rank)).try_for_each(stand) {
                    Ok(()) => Ok(Some(old.files.len())),
                    Err(None) => Ok(None),
                    Err(Some(error)) => Err(error),
                }
            }
            _ => Ok(None),
        }
    }

    fn noting_failure<T>(&self, result: Result<T, WriteError>) -> Result<T, WriteError> {
        if result.is_err() {
            self.failed.store(true, Ordering::Relaxed);
        }
        result
    }

    fn try_write(&self, artifact: Artifact, made_from: Option<u128>) -> Result<(), WriteError> {
        let Artifact { path, bytes } = artifact;
        if path.as_str().get(..OWN_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(OWN_PREFIX)) {
            return Err(WriteError::ReservedName { path });
        }
        let entry = Entry { made_from, ..Entry::of(&bytes) };
        let rank = self.table().take(path.clone(), &entry)?;
        match &self.found {
            Found::Site(old, time) => {
                if let Some(number) = self.stage(old, *time, path.as_str(), &entry, &bytes)? {
                    self.table().set_staged(rank, number);
                }
                Ok(())
            }
            _ => self.prepare(path.as_str(), &bytes),
        }
    }

    /// True if what the old list says of a path can be relied on.
    fn is_trusted(&self, old: &Manifest, key: Key) -> bool {
        !old.rebuilding && !self.compare_all && !self.twins.contains(&key)
    }

    /// True if a file stands as the list has it. One that has not been touched since the list was put in place is not
    /// read; one that was touched in the same moment, or later, is.
    fn stands(&self, path: &str, entry: &Entry, time: i128) -> Result<bool, WriteError> {
        let standing = self.target.out.join(path);
        match self.disk.stamp(&standing).map_err(disk_error("look at", &standing))? {
            Some(stamp) if stamp.size == entry.size && stamp.changed < time && self.is_settled(path, time)? => Ok(true),
            Some(stamp) if stamp.size == entry.size => match self.disk.read(&standing) {
                Ok(bytes) => Ok(Entry::of(&bytes).has_bytes_of(entry)),
                Err(_) => Ok(false),
            },
            _ => Ok(false),
        }
    }

    /// True if no folder that a path lies in has changed since the list was put in place: one that was moved here brings files
    /// that look old.
    fn is_settled(&self, path: &str, time: i128) -> Result<bool, WriteError> {
        let Some(folder) = paths::parent(path) else { return Ok(true) };
        let known = |settled: &Mutex<FastMap<String, bool>>| settled.lock().unwrap_or_else(PoisonError::into_inner).get(folder).copied();
        if let Some(is_settled) = known(&self.settled) {
            return Ok(is_settled);
        }
        let standing = self.target.out.join(folder);
        let changed = self.disk.folder_changed(&standing).map_err(disk_error("look at", &standing))?;
        let is_settled = changed.is_some_and(|changed| changed < time) && self.is_settled(folder, time)?;
        self.settled.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned(), is_settled);
        Ok(is_settled)
    }

    fn prepare(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        self.make_staging()?;
        self.folders.make_for(&*self.disk, &self.staging, path)?;
        self.put(&self.staging.join(path), bytes)
    }

    /// Puts a file that differs among the staged ones, and gives back its number there.
    fn stage(&self, old: &Manifest, time: i128, path: &str, new: &Entry, bytes: &[u8]) -> Result<Option<u32>, WriteError> {
        let key = Key::of(path);
        if let Some(entry) = old.files.get(path).filter(|_| !self.twins.contains(&key)) {
            let trusted = self.is_trusted(old, key);
            if trusted && entry.has_bytes_of(new) && self.stands(path, &entry, time)? {
                return Ok(None);
            }
            let standing = self.target.out.join(path);
            if !(trusted && entry.has_bytes_of(new)) && self.disk.same_bytes(&standing, bytes).map_err(disk_error("read", &standing))? {
                return Ok(None);
            }
        }
        self.make_staging()?;
        let number = self.next_staged.fetch_add(1, Ordering::Relaxed);
        self.put(&staged_file(&self.staging, number), bytes)?;
        Ok(Some(number))
    }

    fn put(&self, path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        self.disk.write_new(path, bytes).map_err(disk_error("write", path))?;
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        Ok(())
    }

    fn make_staging(&self) -> Result<(), WriteError> {
        let mut made = self.staging_made.lock().unwrap_or_else(PoisonError::into_inner);
        if !*made {
            self.disk.create_dir(&self.staging).map_err(disk_error("make the directory", &self.staging))?;
            *made = true;
        }
        Ok(())
    }

    /// Puts the site in place. Whatever was written is the whole site: old files that were not written again go.
    ///
    /// # Errors
    /// [`WriteError`] if an artifact could not be written earlier, something foreign is in the way, or the system
    /// refuses.
    pub fn finish(mut self) -> Result<WriteSummary, WriteError> {
        if *self.failed.get_mut() {
            return Err(WriteError::Incomplete { path: self.target.out.clone() });
        }
        let table = std::mem::take(self.table.get_mut().unwrap_or_else(PoisonError::into_inner));
        let notes = std::mem::take(self.left.get_mut().unwrap_or_else(PoisonError::into_inner));
        let (files, folders) = table.finish();
        let new = Manifest { rebuilding: false, notes, files };
        let mut summary = match &self.found {
            Found::Site(old, _) => self.finish_rebuild(old, &new, &folders)?,
            _ => self.finish_full(&new)?,
        };
        summary.bytes = *self.bytes.get_mut();
        Ok(summary)
    }

    fn finish_full(&self, new: &Manifest) -> Result<WriteSummary, WriteError> {
        self.make_staging()?;
        let kept = full::publish(&*self.disk, &self.target, &self.found, &self.staging, new)?;
        // What stands at its name now, if anything, is the old directory, and not for us to remove.
        *self.staging_made.lock().unwrap_or_else(PoisonError::into_inner) = false;
        Ok(WriteSummary { written: new.files.len(), kept, ..WriteSummary::default() })
    }

    fn finish_rebuild(&self, old: &Manifest, new: &Manifest, folders: &FolderTable) -> Result<WriteSummary, WriteError> {
        let written = new.files.iter().filter(|file| file.staged.is_some()).count();
        let mut summary = WriteSummary { written, unchanged: new.files.len() - written, ..WriteSummary::default() };
        if written > 0 || old != new {
            self.make_staging()?;
            let (disk, out, staging) = (&*self.disk, &*self.target.out, &*self.staging);
            summary.removed = Rebuild { disk, out, staging, old, new, folders }.run()?;
        }
        Ok(summary)
    }

    fn table(&self) -> MutexGuard<'_, PathTable> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for SiteWriter {
    fn drop(&mut self) {
        if *self.staging_made.get_mut().unwrap_or_else(PoisonError::into_inner) {
            // What cannot be removed now is removed by the next build.
            let _ = self.disk.remove_tree(&self.staging);
        }
    }
}

impl std::fmt::Debug for SiteWriter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SiteWriter").field("out", &self.target.out).finish_non_exhaustive()
    }
}

fn twins(found: &Found) -> HashSet<Key> {
    let mut seen = HashSet::new();
    match found {
        // Only a rebuild that was interrupted leaves a list with such paths.
        Found::Site(list, _) if list.rebuilding => list.files.paths().map(Key::of).filter(|key| !seen.insert(*key)).collect(),
        _ => seen,
    }
}
