//! Writing a change to the user's files: all of it or nothing, as far as a file system allows.
//!
//! New texts are computed and checked against the disk first. Then a journal says what is to come (`journal.rs`), the new
//! texts and the old ones are staged beside their files, and the new ones are renamed into place one by one
//! (`transaction.rs`). When one rename fails, those before it are taken back. A kill in the middle leaves every file whole, old
//! or new, and the journal, by which the next command takes the change back (`recover.rs`).

mod error;
mod journal;
mod recover;
mod transaction;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

pub use error::ChangeError;
pub use recover::{Kept, TakenBack, change_roots, recover, recover_on};

use super::real_disk::is_absent;
use super::{Disk, RealDisk};
use crate::source::{FileId, ProjectPath, SourceChange, Sources};
use error::disk_error;

/// The files that a change has written, each in the order of their paths or of the change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSummary {
    /// Files that have a new text. Files whose edits change nothing are not touched and not named.
    pub edited: Vec<ProjectPath>,
    /// Files that are new.
    pub created: Vec<ProjectPath>,
}

/// Writes a change to the files of a project. `sources` are the texts that the change was made for. Permissions are
/// kept; a file that is a link inside the project stays a link.
///
/// # Errors
/// [`ChangeError`] when the change does not fit, a file is no longer as it was read, a file to be created exists, a
/// path leads out of the project, another program is writing to it or has left what cannot be taken back, or the system
/// refuses.
pub fn apply(root: &Path, sources: &Sources, change: &SourceChange) -> Result<ChangeSummary, ChangeError> {
    apply_on(&RealDisk, root, sources, change)
}

/// As [`apply`], on a given disk.
///
/// # Errors
/// As [`apply`].
pub fn apply_on(disk: &dyn Disk, root: &Path, sources: &Sources, change: &SourceChange) -> Result<ChangeSummary, ChangeError> {
    let root = fs::canonicalize(root).map_err(disk_error("open the project directory", root))?;
    let plan = Plan::new(&root, sources, change)?;
    plan.verify(disk)?;
    if !plan.steps.is_empty() {
        transaction::run(disk, &root, &plan)?;
    }
    Ok(plan.summary())
}

/// One file that gets a new text.
struct Step<'a> {
    path: &'a ProjectPath,
    /// Where it stands, with no link on the way.
    target: PathBuf,
    /// The text that stands there now; `None` for a file to be created.
    old: Option<&'a str>,
    new: String,
}

struct Plan<'a> {
    steps: Vec<Step<'a>>,
}

impl<'a> Plan<'a> {
    fn new(root: &Path, sources: &'a Sources, change: &'a SourceChange) -> Result<Self, ChangeError> {
        let mut steps = Vec::new();
        for id in change.files() {
            steps.extend(edited(root, sources, change, id)?);
        }
        for (path, text) in &change.created {
            let target = target_of(root, path)?;
            steps.push(Step { path, target, old: None, new: text.clone() });
        }
        refuse_same_files(&steps)?;
        Ok(Self { steps })
    }

    fn verify(&self, disk: &dyn Disk) -> Result<(), ChangeError> {
        self.steps.iter().try_for_each(|step| verify(disk, step))
    }

    fn summary(self) -> ChangeSummary {
        let (edited, created): (Vec<_>, Vec<_>) = self.steps.into_iter().partition(|step| step.old.is_some());
        let paths = |steps: Vec<Step>| steps.into_iter().map(|step| step.path.clone()).collect();
        ChangeSummary { edited: paths(edited), created: paths(created) }
    }
}

fn edited<'a>(root: &Path, sources: &'a Sources, change: &SourceChange, id: FileId) -> Result<Option<Step<'a>>, ChangeError> {
    let file = sources.get(id).ok_or(ChangeError::UnknownFile { id })?;
    let path = &file.path;
    if let Some(at) = file.invalid_utf8_at {
        return Err(ChangeError::NotUtf8 { path: path.clone(), at });
    }
    let new = change.apply(id, &file.text).map_err(|source| ChangeError::Edit { path: path.clone(), source })?;
    if *new == *file.text {
        return Ok(None);
    }
    let target = target_of(root, path)?;
    Ok(Some(Step { path, target, old: Some(&file.text), new }))
}

/// Where a path of the project really stands. What does not exist yet stands where its nearest folder does.
fn target_of(root: &Path, path: &ProjectPath) -> Result<PathBuf, ChangeError> {
    let target = settle(&root.join(path.as_str()))?;
    if !target.starts_with(root) {
        return Err(ChangeError::LeadsOut { path: path.clone() });
    }
    Ok(target)
}

/// Where a path of the project stands, with no link on the way to its folder; a link at its end is not followed.
fn settled_beside(root: &Path, path: &ProjectPath) -> Result<PathBuf, ChangeError> {
    let file = root.join(path.as_str());
    let leads_out = || ChangeError::LeadsOut { path: path.clone() };
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else { return Err(leads_out()) };
    let target = settle(folder)?.join(name);
    if target.starts_with(root) { Ok(target) } else { Err(leads_out()) }
}

fn settle(path: &Path) -> Result<PathBuf, ChangeError> {
    match (fs::canonicalize(path), path.parent(), path.file_name()) {
        (Ok(real), ..) => Ok(real),
        // A link to nothing is there, though what it leads to is not.
        (Err(error), ..) if fs::symlink_metadata(path).is_ok() => Err(disk_error("follow", path)(error)),
        (Err(error), Some(parent), Some(name)) if is_absent(&error) => Ok(settle(parent)?.join(name)),
        (Err(error), ..) => Err(disk_error("find", path)(error)),
    }
}

fn refuse_same_files(steps: &[Step]) -> Result<(), ChangeError> {
    let mut seen = HashMap::new();
    for step in steps {
        if let Some(other) = seen.insert(&step.target, step.path) {
            return Err(ChangeError::SameFile { path: step.path.clone(), other: other.clone() });
        }
    }
    Ok(())
}

/// Holds a file against what was read.
fn verify(disk: &dyn Disk, step: &Step) -> Result<(), ChangeError> {
    let path = step.path.clone();
    let Some(old) = step.old else {
        return match disk.kind(&step.target).map_err(disk_error("look at", &step.target))? {
            Some(_) => Err(ChangeError::AlreadyExists { path }),
            None => Ok(()),
        };
    };
    match disk.read(&step.target) {
        Ok(bytes) if bytes != old.as_bytes() => Err(ChangeError::ChangedMeanwhile { path }),
        Err(error) if is_absent(&error) => Err(ChangeError::ChangedMeanwhile { path }),
        Err(error) => Err(disk_error("read", &step.target)(error)),
        Ok(_) if is_read_only(&step.target) => Err(ChangeError::ReadOnly { path }),
        Ok(_) => Ok(()),
    }
}

fn is_read_only(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly())
}
