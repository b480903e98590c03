//! Taking back a change that was interrupted, by its journal.
//!
//! Which files have their new text already is told by their bytes, not by what the journal thinks: a file that somebody has
//! edited since is theirs, and stays. Each step can be done twice, so a kill in the middle of it costs nothing.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use super::ChangeError;
use super::error::disk_error;
use super::journal::{self, Entry, Journal, UNDER_WAY, WRITTEN};
use crate::source::{ProjectPath, hash};
use crate::workspace::real_disk::is_absent;
use crate::workspace::{Disk, Kind, RealDisk};

/// A change that was interrupted, after it has been taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// The files that the change would have written.
    pub files: Vec<ProjectPath>,
    /// Files that could not get their old text again.
    pub kept: Vec<Kept>,
}

/// A file that an interrupted change has written, and that stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The file.
    pub path: ProjectPath,
    /// Where the text from before the change is, if it is still there.
    pub backup: Option<PathBuf>,
    /// True if the file itself is not there any more.
    pub is_gone: bool,
}

impl fmt::Display for TakenBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.files.len();
        let files = if count == 1 { "1 file".to_owned() } else { format!("{count} files") };
        if self.kept.is_empty() {
            return write!(f, "A change to {files} was interrupted here; it has been taken back, as if it had never begun.");
        }
        write!(f, "A change to {files} was interrupted here; it has been taken back, but for what was edited or removed since:")?;
        for Kept { path, backup, is_gone } in &self.kept {
            match backup {
                Some(backup) => write!(f, "\n  `{path}` stays as it is; the text before the change is in `{}`", backup.display())?,
                None if *is_gone => write!(f, "\n  `{path}` is not there any more; if you have moved it, it may have the new text")?,
                None => write!(f, "\n  `{path}` has the new text; the text before the change is gone")?,
            }
        }
        Ok(())
    }
}

/// The folders in which a change that concerns the files of `root` may have begun: `root` itself, and where the locales of a
/// project are worked on as a bare tree too, the project for the tree and the tree for the project.
pub fn change_roots(root: &Path) -> Vec<PathBuf> {
    let is_project = |dir: &Path| dir.join("content").is_dir();
    let mut roots = vec![root.to_owned()];
    if is_project(root) {
        roots.push(root.join("locales"));
    }
    let tree = fs::canonicalize(root).ok().filter(|tree| tree.ends_with("locales"));
    roots.extend(tree.as_deref().and_then(Path::parent).filter(|parent| is_project(parent)).map(Path::to_owned));
    roots
}

/// Takes back what a program that was killed has left of a change to the files of a project, so that all is as it was before.
/// Waits for a program that is still writing. `None` if nothing was left, or only what a finished change had yet to clear away.
///
/// # Errors
/// [`ChangeError`] when the other program does not end, or the system refuses.
pub fn recover(root: &Path) -> Result<Option<TakenBack>, ChangeError> {
    match fs::canonicalize(root) {
        Ok(root) => recover_on(&RealDisk, &root),
        // Who reads it says so better.
        Err(_) => Ok(None),
    }
}

/// As [`recover`], on a given disk, for a directory with no link on the way.
///
/// # Errors
/// As [`recover`].
pub fn recover_on(disk: &dyn Disk, root: &Path) -> Result<Option<TakenBack>, ChangeError> {
    // All files are as they are to be: what cannot be read or cleared away keeps nobody from his work.
    if let Ok(Some(held)) = journal::take_up(disk, root, WRITTEN)
        && clear(disk, &held.journal).is_ok()
    {
        let _ = held.remove(disk);
    }
    let Some(held) = journal::take_up(disk, root, UNDER_WAY)? else { return Ok(None) };
    let taken = take_back(disk, &held.journal).map_err(|(_, error)| error)?;
    held.remove(disk)?;
    Ok(Some(taken))
}

/// Gives every file the text that it had before. What is refused ends it, and can be tried again.
///
/// # Errors
/// The file, and the system's reason.
pub(super) fn take_back<'j>(disk: &dyn Disk, journal: &'j Journal) -> Result<TakenBack, (&'j Entry, ChangeError)> {
    let mut taken = TakenBack { files: journal.entries.iter().map(|entry| entry.path.clone()).collect(), kept: Vec::new() };
    for entry in journal.entries.iter().rev() {
        taken.kept.extend(take_back_one(disk, entry).map_err(|error| (entry, error))?);
    }
    for folder in journal.folders.iter().rev() {
        // One that holds something of the user's stays.
        let _ = disk.remove_dir(folder);
    }
    Ok(taken)
}

/// What stands of a file while its change is under way.
enum Stand {
    /// Its new text is not in place.
    Before,
    /// The new text is in place, and nobody has touched it.
    After,
    /// Somebody has edited or removed it since.
    Edited,
}

fn take_back_one(disk: &dyn Disk, entry: &Entry) -> Result<Option<Kept>, ChangeError> {
    let backup = entry.backup();
    match (stand(disk, entry)?, entry.old) {
        (Stand::Before, _) => {
            remove(disk, &backup)?;
            // Last: that it is there says that the new text is not in place.
            remove(disk, &entry.staged())?;
        }
        (Stand::After, None) => remove(disk, &entry.target)?,
        (Stand::After, Some(old)) if digest(disk, &backup)? == Some(old) => {
            disk.rename(&backup, &entry.target).map_err(disk_error("put the old text back at", &entry.target))?;
        }
        (Stand::Edited, None) => {}
        (stand @ (Stand::After | Stand::Edited), Some(_)) => {
            let backup = kind(disk, &backup)?.map(|_| backup);
            let is_gone = kind(disk, &entry.target)?.is_none();
            // Edited, and with nothing beside it: the change had not come to it.
            let is_touched = matches!(stand, Stand::After) || is_gone || backup.is_some();
            return Ok(is_touched.then(|| Kept { path: entry.path.clone(), backup, is_gone }));
        }
    }
    Ok(None)
}

fn stand(disk: &dyn Disk, entry: &Entry) -> Result<Stand, ChangeError> {
    if kind(disk, &entry.staged())?.is_some() {
        return Ok(Stand::Before);
    }
    if matches!(kind(disk, &entry.target)?, Some(Kind::Directory | Kind::Other)) {
        return Ok(Stand::Edited);
    }
    let now = digest(disk, &entry.target)?;
    Ok(if now == entry.old {
        Stand::Before
    } else if now == Some(entry.new) {
        Stand::After
    } else {
        Stand::Edited
    })
}

/// Removes what stands beside the files of a change that is written.
///
/// # Errors
/// The file, and the system's reason.
pub(super) fn clear<'j>(disk: &dyn Disk, journal: &'j Journal) -> Result<(), (&'j Entry, ChangeError)> {
    let removed = journal.entries.iter().map(|entry| remove(disk, &entry.backup()).map_err(|error| (entry, error)));
    // All are tried, whatever the first says.
    removed.fold(Ok(()), Result::and)
}

fn kind(disk: &dyn Disk, path: &Path) -> Result<Option<Kind>, ChangeError> {
    disk.kind(path).map_err(disk_error("look at", path))
}

fn digest(disk: &dyn Disk, path: &Path) -> Result<Option<u128>, ChangeError> {
    match disk.read(path) {
        Ok(bytes) => Ok(Some(hash(&bytes))),
        Err(error) if is_absent(&error) => Ok(None),
        Err(error) => Err(disk_error("read", path)(error)),
    }
}

fn remove(disk: &dyn Disk, path: &Path) -> Result<(), ChangeError> {
    match disk.remove_file(path) {
        Err(error) if !is_absent(&error) => Err(disk_error("remove", path)(error)),
        _ => Ok(()),
    }
}
