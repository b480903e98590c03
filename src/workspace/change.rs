//! Writing a change to the user's files: all of it or nothing, as far as a file system allows.
//!
//! New texts are computed and checked against the disk first, then staged beside their files together with the old
//! texts, then renamed into place one by one. When one rename fails, those before it are taken back. A kill in the
//! middle leaves every file whole, old or new.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::change_error::disk_error;
use super::disk::is_absent;
use super::{ChangeError, Disk, RealDisk};
use crate::source::{FileId, ProjectPath, SourceChange, Sources};

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
/// path leads out of the project, or the system refuses.
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
    Transaction { disk, folders: Vec::new(), staged: Vec::new() }.run(&plan)?;
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

/// What stands beside a file while a change is under way.
struct Staged {
    target: PathBuf,
    new: PathBuf,
    /// The old text; `None` for a file to be created.
    backup: Option<PathBuf>,
    placed: bool,
}

struct Transaction<'a> {
    disk: &'a dyn Disk,
    /// Folders that were made, the outermost first.
    folders: Vec<PathBuf>,
    staged: Vec<Staged>,
}

impl Transaction<'_> {
    fn run(mut self, plan: &Plan) -> Result<(), ChangeError> {
        let result = self.stage(plan).and_then(|()| self.place(plan));
        match result {
            Ok(()) => {
                self.clean_up(|_| true);
                Ok(())
            }
            Err(error) => {
                let error = self.take_back(error);
                // What is still in place could not be taken back: its backup is the user's only copy.
                self.clean_up(|staged| !staged.placed);
                Err(error)
            }
        }
    }

    fn stage(&mut self, plan: &Plan) -> Result<(), ChangeError> {
        for step in &plan.steps {
            self.make_folders(&step.target)?;
            let new = beside(&step.target, "new");
            let backup = step.old.map(|old| (beside(&step.target, "old"), old));
            self.staged.push(Staged {
                target: step.target.clone(),
                new: new.clone(),
                backup: backup.as_ref().map(|(path, _)| path.clone()),
                placed: false,
            });
            self.put(&new, &step.new, step.old.map(|_| &*step.target))?;
            if let Some((path, old)) = backup {
                self.put(&path, old, Some(&step.target))?;
            }
        }
        Ok(())
    }

    fn put(&self, path: &Path, text: &str, permissions_of: Option<&Path>) -> Result<(), ChangeError> {
        self.disk.write_new(path, text.as_bytes()).map_err(disk_error("write", path))?;
        self.disk.sync_file(path).map_err(disk_error("write", path))?;
        permissions_of.map_or(Ok(()), |of| self.disk.copy_permissions(of, path).map_err(disk_error("set the permissions of", path)))
    }

    fn make_folders(&mut self, target: &Path) -> Result<(), ChangeError> {
        let mut missing = Vec::new();
        for folder in target.ancestors().skip(1) {
            if self.disk.kind(folder).map_err(disk_error("look at", folder))?.is_some() {
                break;
            }
            missing.push(folder);
        }
        for folder in missing.into_iter().rev() {
            self.disk.create_dir(folder).map_err(disk_error("make the directory", folder))?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    fn place(&mut self, plan: &Plan) -> Result<(), ChangeError> {
        for (step, staged) in plan.steps.iter().zip(&mut self.staged) {
            // Once more, right before: staging takes a while.
            verify(self.disk, step)?;
            let renamed = match step.old {
                Some(_) => self.disk.rename(&staged.new, &staged.target),
                None => self.disk.rename_new(&staged.new, &staged.target),
            };
            match renamed {
                Ok(()) => staged.placed = true,
                Err(error) if step.old.is_none() && error.kind() == ErrorKind::AlreadyExists => {
                    return Err(ChangeError::AlreadyExists { path: step.path.clone() });
                }
                Err(error) => return Err(disk_error("put the new text in place at", &staged.target)(error)),
            }
        }
        self.folders.clear();
        Ok(())
    }

    /// Undoes what has been put in place; gives back the error to report.
    fn take_back(&mut self, mut error: ChangeError) -> ChangeError {
        for staged in self.staged.iter_mut().rev().filter(|staged| staged.placed) {
            let undone = match &staged.backup {
                Some(backup) => self.disk.rename(backup, &staged.target),
                None => self.disk.remove_file(&staged.target),
            };
            staged.placed = undone.is_err();
            if staged.placed {
                let path = staged.target.clone();
                let backup = staged.backup.clone().unwrap_or_else(|| path.clone());
                error = ChangeError::HalfWritten { path, backup, source: Box::new(error) };
            }
        }
        error
    }

    /// Removes what stands beside the files and is not needed, as far as it can be.
    fn clean_up(&self, backup_is_spent: impl Fn(&Staged) -> bool) {
        for staged in &self.staged {
            let backup = staged.backup.as_ref().filter(|_| backup_is_spent(staged));
            let new = Some(&staged.new).filter(|_| !staged.placed);
            for path in backup.into_iter().chain(new) {
                let _ = self.disk.remove_file(path);
            }
        }
        for folder in self.folders.iter().rev() {
            let _ = self.disk.remove_dir(folder);
        }
    }
}

/// A free, hidden name in the same folder.
fn beside(target: &Path, what: &str) -> PathBuf {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let mut name = OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        name.push(format!(".guidewright-{what}-{}-{number}", std::process::id()));
        let path = target.with_file_name(name);
        if fs::symlink_metadata(&path).is_err() {
            return path;
        }
    }
}
