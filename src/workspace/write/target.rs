//! Where a site goes: the output directory, the names beside it, and the places that are refused.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::disk_error;
use super::{WriteError, WriteOptions};
use crate::workspace::{Disk, Kind};

const SOURCE_FOLDERS: [&str; 4] = ["content", "locales", "templates", "src"];

/// An output directory, absolute and with no link on the way to it.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) out: PathBuf,
    pub(super) parent: PathBuf,
    name: OsString,
}

impl Target {
    /// Finds the directory that `out` means and refuses places that a build must not write over.
    pub(super) fn new(out: &Path, options: &WriteOptions) -> Result<Self, WriteError> {
        let out = resolve(out).map_err(disk_error("find the output directory", out))?;
        refuse_protected(&out, options)?;
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
            return Err(WriteError::Protected { path: out, what: "the root of the file system" });
        };
        Ok(Self { parent: parent.to_owned(), name: name.to_owned(), out })
    }

    /// The directory that a build of this process is prepared in.
    pub(super) fn staging(&self) -> PathBuf {
        self.sibling(&std::process::id().to_string())
    }

    /// Where an old directory stands for a moment, where two directories cannot be swapped in one step.
    pub(super) fn aside(&self) -> PathBuf {
        self.sibling(&format!("old-{}", std::process::id()))
    }

    /// The lock file.
    pub(super) fn lock(&self) -> PathBuf {
        self.sibling("lock")
    }

    /// The n-th name for a directory that is kept because not all in it is known to be ours.
    pub(super) fn kept(&self, number: u32) -> PathBuf {
        self.sibling(&format!("kept-{number}"))
    }

    /// The last part of a name that was made by [`Target::staging`] and its like: `lock` for the lock file.
    pub(super) fn sibling_kind<'a>(&self, name: &'a OsStr) -> Option<&'a str> {
        let prefix = format!(".{}.guidewright-", self.name.to_str()?);
        name.to_str()?.strip_prefix(&prefix)
    }

    fn sibling(&self, kind: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".guidewright-");
        name.push(kind);
        self.parent.join(name)
    }

    /// Makes the directories above the output directory.
    pub(super) fn make_parent(&self, disk: &dyn Disk) -> Result<(), WriteError> {
        let mut missing = Vec::new();
        for folder in self.parent.ancestors() {
            if disk.kind(folder).map_err(disk_error("look at", folder))? == Some(Kind::Directory) {
                break;
            }
            missing.push(folder);
        }
        missing.iter().rev().try_for_each(|folder| match disk.create_dir(folder) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(disk_error("make the directory", folder)(error)),
            _ => Ok(()),
        })
    }
}

fn resolve(out: &Path) -> io::Result<PathBuf> {
    // Going through the components drops a trailing `/`, which would make the system follow a link.
    let absolute: PathBuf = std::path::absolute(out)?.components().collect();
    match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => Ok(settle(parent)?.join(name)),
        _ => settle(&absolute),
    }
}

/// The path with its links resolved, as far as it exists.
fn settle(path: &Path) -> io::Result<PathBuf> {
    match (fs::canonicalize(path), path.parent(), path.file_name()) {
        (Err(error), Some(parent), Some(name)) if error.kind() == ErrorKind::NotFound => Ok(settle(parent)?.join(name)),
        (result, ..) => result,
    }
}

fn refuse_protected(out: &Path, options: &WriteOptions) -> Result<(), WriteError> {
    let refuse = |what| Err(WriteError::Protected { path: out.to_owned(), what });
    if out.parent().is_none() {
        return refuse("the root of the file system");
    }
    let real = |path: &Path| std::path::absolute(path).and_then(|path| settle(&path)).unwrap_or_else(|_| path.to_owned());
    if options.home.as_deref().is_some_and(|home| real(home).starts_with(out)) {
        return refuse("your home directory, or a directory above it");
    }
    let Some(root) = options.project_root.as_deref() else { return Ok(()) };
    if real(root).starts_with(out) {
        return refuse("the project's own directory, or one above it");
    }
    for folder in SOURCE_FOLDERS.map(|folder| real(&root.join(folder))) {
        if out.starts_with(&folder) {
            return refuse("one of the project's own source folders, or in one");
        }
        if folder.starts_with(out) {
            return refuse("a directory that holds the project's own sources");
        }
    }
    Ok(())
}
