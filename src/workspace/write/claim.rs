//! Whether an output directory may be written to: it must be absent, as good as empty, or a site that we wrote.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::WriteError;
use super::error::disk_error;
use super::manifest::{self, LARGEST_LIST, MANIFEST_NAME, Manifest};
use super::target::Target;
use crate::workspace::real_disk::{is_absent, sealed};
use crate::workspace::{Disk, Kind};

/// A file that may stand in an otherwise empty output directory, and is kept.
pub(super) const GITIGNORE: &str = ".gitignore";

/// How the pages of the built-in theme name the program.
const GENERATOR: &str = "<meta name=\"generator\" content=\"guidewright";

/// No first page of ours is larger (4 MiB).
const LARGEST_PAGE: u64 = 4 << 20;

/// What stands at the output directory.
#[derive(Debug)]
pub(super) enum Found {
    /// Nothing.
    Absent,
    /// An empty directory, or one with nothing but a `.gitignore`.
    Vacant,
    /// A site that we wrote, and a time (nanoseconds since 1970) at which all of its files stood as the list says.
    Site(Manifest, i128),
    /// A site that we wrote, but the list of its files is torn, edited or gone: which files are ours is not known.
    Damaged,
}

/// Refuses a directory that is not ours, and says so before anything is written.
pub(super) fn refuse_foreign(disk: &dyn Disk, out: &Path) -> Result<(), WriteError> {
    look(disk, out).map(drop)
}

/// Finds out what the output directory holds.
///
/// # Errors
/// [`WriteError::IsALink`], [`WriteError::NotADirectory`] or [`WriteError::NotASite`] if it is not ours.
pub(super) fn claim(disk: &dyn Disk, out: &Path) -> Result<Found, WriteError> {
    Ok(match look(disk, out)? {
        Look::Absent => Found::Absent,
        Look::Vacant => Found::Vacant,
        Look::Unlisted => Found::Damaged,
        Look::Listed => {
            let path = out.join(MANIFEST_NAME);
            let stamp = disk.stamp(&path).map_err(disk_error("look at", &path))?;
            if stamp.is_none_or(|stamp| stamp.size > LARGEST_LIST) {
                return Ok(Found::Damaged);
            }
            let bytes = disk.read(&path).map_err(disk_error("read the list of files", &path))?;
            // Files are put in place before the list. One that was written, copied or touched since has lost its seal, and tells
            // no time; nor does an older one that was put back.
            let sum = manifest::sum_of(&bytes).unwrap_or_default();
            let time = stamp.filter(|stamp| sealed(stamp.modified, sum) == stamp.modified);
            let time = time.map_or(i128::MIN, |stamp| stamp.modified.min(stamp.changed));
            Manifest::parse(&bytes).map_or(Found::Damaged, |list| Found::Site(list, known_by(time, now())))
        }
    })
}

/// A time at which all files stood, if it can be relied on: after a clock was set back, it is one that has yet to come, and files
/// that were changed since look older. They are then all read and compared.
fn known_by(time: i128, now: i128) -> i128 {
    if time > now { i128::MIN } else { time }
}

fn now() -> i128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos() as i128)
}

enum Look {
    Absent,
    Vacant,
    Listed,
    /// The list is not there, but pages say that we made them.
    Unlisted,
}

fn look(disk: &dyn Disk, out: &Path) -> Result<Look, WriteError> {
    match disk.kind(out).map_err(disk_error("look at", out))? {
        None => return Ok(Look::Absent),
        Some(Kind::Directory) => {}
        Some(Kind::Link) => return Err(WriteError::IsALink { path: out.to_owned() }),
        Some(_) => return Err(WriteError::NotADirectory { path: out.to_owned() }),
    }
    let is_file = |name: &str| {
        let path = out.join(name);
        disk.kind(&path).map(|kind| kind == Some(Kind::File)).map_err(disk_error("look at", &path))
    };
    if is_file(MANIFEST_NAME)? {
        return Ok(Look::Listed);
    }
    let names = disk.names(out).map_err(disk_error("read the directory", out))?;
    if names.iter().any(|name| is_ours(disk, &out.join(name).join("index.html"))) {
        return Ok(Look::Unlisted);
    }
    match names.iter().find(|name| *name != GITIGNORE) {
        Some(name) => Err(WriteError::NotASite { path: out.to_owned(), found: name.to_string_lossy().into_owned() }),
        None if names.is_empty() || is_file(GITIGNORE)? => Ok(Look::Vacant),
        None => Err(WriteError::NotASite { path: out.to_owned(), found: GITIGNORE.to_owned() }),
    }
}

/// True for a page that says that this program made it.
fn is_ours(disk: &dyn Disk, page: &Path) -> bool {
    let is_file = matches!(disk.stamp(page), Ok(Some(stamp)) if stamp.size < LARGEST_PAGE);
    is_file && disk.read(page).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(GENERATOR))
}

/// Clears away what dead builds have left beside the output directory. Call it with the lock held.
///
/// A build that had to move the old directory aside and died before the new one was in its place is undone.
pub(super) fn clear_leftovers(disk: &dyn Disk, target: &Target) -> Result<(), WriteError> {
    let names = disk.names(&target.parent).map_err(disk_error("read the directory", &target.parent))?;
    for name in names {
        let Some(kind) = target.sibling_kind(&name) else { continue };
        let path = target.parent.join(&name);
        if disk.kind(&path).map_err(disk_error("look at", &path))? != Some(Kind::Directory) {
            continue;
        }
        if is_number(kind) {
            discard(disk, target, &path)?;
        } else if kind.strip_prefix("old-").is_some_and(is_number) {
            restore(disk, target, &path)?;
        }
    }
    Ok(())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn restore(disk: &dyn Disk, target: &Target, old: &Path) -> Result<(), WriteError> {
    let out = &target.out;
    if disk.kind(out).map_err(disk_error("look at", out))?.is_some() {
        return dispose(disk, target, old).map(drop);
    }
    disk.rename(old, out).map_err(disk_error("bring back the old site to", out))
}

/// Removes a directory that a dead build was preparing. A damaged list shows that it is an old site that had just been
/// swapped out; that is kept.
fn discard(disk: &dyn Disk, target: &Target, path: &Path) -> Result<(), WriteError> {
    let list = path.join(MANIFEST_NAME);
    let damaged = match disk.read(&list) {
        Ok(bytes) => Manifest::parse(&bytes).is_none(),
        Err(error) if is_absent(&error) => false,
        Err(error) => return Err(disk_error("read the list of files", &list)(error)),
    };
    if damaged {
        return keep(disk, target, path).map(drop);
    }
    disk.remove_tree(path).map_err(disk_error("remove what an earlier build left in", path))
}

/// Removes an old directory that the new site has replaced. Nothing is removed that might be the user's: if there is
/// more in it than the `.gitignore` (which the new site has too), it is kept, and its new name given back.
pub(super) fn dispose(disk: &dyn Disk, target: &Target, old: &Path) -> Result<Option<PathBuf>, WriteError> {
    let names = disk.names(old).map_err(disk_error("read the directory", old))?;
    if names.iter().any(|name| name != GITIGNORE) {
        return keep(disk, target, old).map(Some);
    }
    if !names.is_empty() {
        let path = old.join(GITIGNORE);
        disk.remove_file(&path).map_err(disk_error("remove", &path))?;
    }
    match disk.remove_dir(old) {
        Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => keep(disk, target, old).map(Some),
        result => result.map(|()| None).map_err(disk_error("remove", old)),
    }
}

fn keep(disk: &dyn Disk, target: &Target, old: &Path) -> Result<PathBuf, WriteError> {
    let mut number = 1;
    loop {
        let path = target.kept(number);
        if disk.kind(&path).map_err(disk_error("look at", &path))?.is_none() {
            disk.rename(old, &path).map_err(disk_error("keep the old site as", &path))?;
            return Ok(path);
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_has_yet_to_come_is_not_relied_on() {
        assert_eq!((known_by(5, 5), known_by(6, 5)), (5, i128::MIN));
        assert!(now() > 0);
    }
}
