//! A change that is being written: journal, staged texts, renames, and what is done when one of them fails.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use super::error::disk_error;
use super::journal::{self, Entry, HeldJournal, Journal};
use super::recover::{clear, recover_on, take_back};
use super::{ChangeError, Plan, Step, verify};
use crate::source::hash;
use crate::workspace::Disk;

/// Writes what was planned, all of it or nothing.
pub(super) fn run(disk: &dyn Disk, root: &Path, plan: &Plan) -> Result<(), ChangeError> {
    let mut held = begin(disk, root)?;
    // Another program may have been at the files until now: then the plan fits no more, and nothing is to be taken back.
    let ready = plan.verify(disk).and_then(|()| journal_of(disk, plan)).and_then(|journal| held.fill(disk, root, journal));
    if let Err(error) = ready {
        let _ = held.remove(disk);
        return Err(error);
    }
    let written = write(disk, plan, &held.journal).and_then(|()| held.mark_written(disk, root));
    match written {
        Ok(()) => {
            // What cannot be cleared away now, the next command clears away.
            if clear(disk, &held.journal).is_ok() {
                let _ = held.remove(disk);
            }
            Ok(())
        }
        Err(error) => Err(undone(disk, &held, error)),
    }
}

/// Takes back what was written before something failed; gives the error to report.
fn undone(disk: &dyn Disk, held: &HeldJournal, error: ChangeError) -> ChangeError {
    match take_back(disk, &held.journal) {
        Ok(taken) => {
            let _ = held.remove(disk);
            if taken.kept.is_empty() { error } else { half_written(&error, taken.to_string()) }
        }
        // The journal stays, so that the next command tries again.
        Err(_) => {
            let next = "Make the files of the project writable, then run any guidewright command: it takes the change back";
            half_written(&error, next.to_owned())
        }
    }
}

fn half_written(error: &ChangeError, next: String) -> ChangeError {
    let cause = std::error::Error::source(error).map(|source| format!(": {source}")).unwrap_or_default();
    // Of a change that is written in part the usual end of the sentence is not true.
    let reason = error.to_string().replace("; nothing was written", "") + &cause;
    ChangeError::HalfWritten { reason, next }
}

/// Begins a journal. What a dead program has left is taken back first; the plan then fits no more.
fn begin(disk: &dyn Disk, root: &Path) -> Result<HeldJournal, ChangeError> {
    let began = Instant::now();
    loop {
        recover_on(disk, root)?;
        match HeldJournal::begin(disk, root)? {
            Some(held) => return Ok(held),
            None if began.elapsed() > journal::PATIENCE => return Err(ChangeError::Busy),
            None => std::thread::sleep(journal::PAUSE),
        }
    }
}

fn journal_of(disk: &dyn Disk, plan: &Plan) -> Result<Journal, ChangeError> {
    Ok(Journal { folders: missing_folders(disk, plan)?, entries: plan.steps.iter().map(entry).collect() })
}

fn entry(step: &Step) -> Entry {
    Entry {
        path: step.path.clone(),
        target: step.target.clone(),
        old: step.old.map(|old| hash(old.as_bytes())),
        new: hash(step.new.as_bytes()),
        token: free_token(&step.target),
    }
}

/// A part of a name that stands for nothing in the folder of a file.
fn free_token(target: &Path) -> String {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    loop {
        let token = format!("{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let is_taken = |path: PathBuf| fs::symlink_metadata(path).is_ok();
        if !is_taken(journal::staged(target, &token)) && !is_taken(journal::backup(target, &token)) {
            return token;
        }
    }
}

/// The folders that are to be made, the outermost first.
fn missing_folders(disk: &dyn Disk, plan: &Plan) -> Result<Vec<PathBuf>, ChangeError> {
    let mut missing = Vec::new();
    for step in &plan.steps {
        let mut of_step = Vec::new();
        for folder in step.target.ancestors().skip(1) {
            let is_known = missing.iter().any(|known| known == folder);
            if is_known || disk.kind(folder).map_err(disk_error("look at", folder))?.is_some() {
                break;
            }
            of_step.push(folder.to_owned());
        }
        missing.extend(of_step.into_iter().rev());
    }
    Ok(missing)
}

fn write(disk: &dyn Disk, plan: &Plan, journal: &Journal) -> Result<(), ChangeError> {
    for folder in &journal.folders {
        disk.create_dir(folder).map_err(disk_error("make the directory", folder))?;
    }
    let steps = || plan.steps.iter().zip(&journal.entries);
    steps().try_for_each(|(step, entry)| stage(disk, step, entry))?;
    steps().try_for_each(|(step, entry)| place(disk, step, entry))
}

fn stage(disk: &dyn Disk, step: &Step, entry: &Entry) -> Result<(), ChangeError> {
    put(disk, &entry.staged(), &step.new, step.old.map(|_| &*step.target))?;
    step.old.map_or(Ok(()), |old| put(disk, &entry.backup(), old, Some(&step.target)))
}

fn put(disk: &dyn Disk, path: &Path, text: &str, permissions_of: Option<&Path>) -> Result<(), ChangeError> {
    disk.write_new(path, text.as_bytes()).map_err(disk_error("write", path))?;
    disk.sync_file(path).map_err(disk_error("write", path))?;
    permissions_of.map_or(Ok(()), |of| disk.copy_permissions(of, path).map_err(disk_error("set the permissions of", path)))
}

fn place(disk: &dyn Disk, step: &Step, entry: &Entry) -> Result<(), ChangeError> {
    // Once more, right before: staging takes a while.
    verify(disk, step)?;
    let staged = entry.staged();
    let renamed = match step.old {
        Some(_) => disk.rename(&staged, &step.target),
        None => disk.rename_new(&staged, &step.target),
    };
    renamed.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists if step.old.is_none() => ChangeError::AlreadyExists { path: step.path.clone() },
        _ => disk_error("put the new text in place at", &step.target)(error),
    })
}
