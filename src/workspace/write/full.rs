//! A site that appears as a whole: prepared beside the output directory, then put in its place by one rename.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::WriteError;
use super::claim::{Found, GITIGNORE, dispose};
use super::error::disk_error;
use super::manifest::{MANIFEST_NAME, Manifest};
use super::target::Target;
use crate::workspace::{Disk, Kind};

/// The list is written under this name first, so that a directory in preparation never has a torn one.
const NEW_MANIFEST: &str = ".guidewright-manifest-new";

/// Completes the prepared directory and puts it in place. Gives back where the old directory is kept, if it had to be.
pub(super) fn publish(
    disk: &dyn Disk,
    target: &Target,
    found: &Found,
    staging: &Path,
    manifest: &Manifest,
) -> Result<Option<PathBuf>, WriteError> {
    if !matches!(found, Found::Absent) {
        take_over(disk, &target.out, staging)?;
    }
    let (new, list) = (staging.join(NEW_MANIFEST), staging.join(MANIFEST_NAME));
    let mut sum = 0;
    let mut write = |out: &mut dyn Write| manifest.write_to(out).map(|written| sum = written);
    disk.write_new_by(&new, &mut write).map_err(disk_error("write the list of files", &new))?;
    disk.seal(&new, sum).map_err(disk_error("write the list of files", &new))?;
    disk.rename(&new, &list).map_err(disk_error("write the list of files", &list))?;
    match found {
        Found::Absent => appear(disk, target, staging).map(|()| None),
        _ => replace(disk, target, staging),
    }
}

/// Gives the prepared directory what the old one keeps: its permissions and its `.gitignore`.
fn take_over(disk: &dyn Disk, out: &Path, staging: &Path) -> Result<(), WriteError> {
    let (old, new) = (out.join(GITIGNORE), staging.join(GITIGNORE));
    let is_file = |path: &Path| disk.kind(path).map(|kind| kind == Some(Kind::File)).map_err(disk_error("look at", path));
    if is_file(&old)? && !is_file(&new)? {
        let bytes = disk.read(&old).map_err(disk_error("read", &old))?;
        disk.write_new(&new, &bytes).map_err(disk_error("write", &new))?;
        disk.copy_permissions(&old, &new).map_err(disk_error("set the permissions of", &new))?;
    }
    match disk.copy_permissions(out, staging) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(disk_error("set the permissions of", staging)(error)),
        _ => Ok(()),
    }
}

fn appear(disk: &dyn Disk, target: &Target, staging: &Path) -> Result<(), WriteError> {
    disk.rename(staging, &target.out).map_err(disk_error("put the new site in place at", &target.out))
}

fn replace(disk: &dyn Disk, target: &Target, staging: &Path) -> Result<Option<PathBuf>, WriteError> {
    match disk.exchange(staging, &target.out) {
        Ok(()) => Ok(put_away(disk, target, staging)),
        Err(error) if error.kind() == ErrorKind::NotFound => appear(disk, target, staging).map(|()| None),
        Err(error) if error.kind() == ErrorKind::Unsupported => replace_in_two_steps(disk, target, staging),
        Err(error) => Err(disk_error("replace", &target.out)(error)),
    }
}

fn replace_in_two_steps(disk: &dyn Disk, target: &Target, staging: &Path) -> Result<Option<PathBuf>, WriteError> {
    let aside = target.aside();
    disk.rename(&target.out, &aside).map_err(disk_error("move aside", &target.out))?;
    if let Err(error) = appear(disk, target, staging) {
        // If even this fails, the next build brings it back.
        let _ = disk.rename(&aside, &target.out);
        return Err(error);
    }
    Ok(put_away(disk, target, &aside))
}

/// The new site is in place. That the old directory cannot be removed does not undo that; then it is named to the user.
fn put_away(disk: &dyn Disk, target: &Target, old: &Path) -> Option<PathBuf> {
    dispose(disk, target, old).unwrap_or_else(|_| Some(old.to_owned()))
}
