//! Why a site could not be written.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::source::ProjectPath;

/// Why a site could not be written. What stood in the output directory before is still there, except after
/// [`WriteError::Unfinished`].
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The output directory holds files that guidewright did not write.
    #[error(
        "`{}` holds `{found}`, which guidewright did not write: choose another `--out`, or empty that directory",
        path.display()
    )]
    NotASite {
        /// The output directory.
        path: PathBuf,
        /// The name of something in it.
        found: String,
    },
    /// The output directory is a place that must not be replaced.
    #[error("`{}` is {what}, which a build must not write over: choose another `--out`, such as `site`", path.display())]
    Protected {
        /// The output directory.
        path: PathBuf,
        /// What it is.
        what: &'static str,
    },
    /// The output directory is a symbolic link.
    #[error("`{}` is a symbolic link: give the directory that it leads to as `--out`", path.display())]
    IsALink {
        /// The output directory.
        path: PathBuf,
    },
    /// A file or something else stands where the output directory should be.
    #[error("`{}` is not a directory: choose another `--out`", path.display())]
    NotADirectory {
        /// The output directory.
        path: PathBuf,
    },
    /// Another build is writing the same site.
    #[error("another build is writing `{}`: wait until it has ended, or choose another `--out`", path.display())]
    Busy {
        /// The output directory.
        path: PathBuf,
    },
    /// An artifact has a name that the writer keeps for itself.
    #[error("the site may not have a file `{path}`: names that begin with `.guidewright-` are the writer's own")]
    ReservedName {
        /// The artifact's path.
        path: ProjectPath,
    },
    /// Two artifacts have the same path.
    #[error("two pages or files of the site would both be written to `{path}`")]
    DuplicateArtifact {
        /// The path of both.
        path: ProjectPath,
    },
    /// Two paths differ only in upper and lower case, which many file systems do not tell apart.
    #[error("`{path}` and `{other}` differ only in upper and lower case, which many systems do not tell apart: rename one")]
    CaseCollision {
        /// The path that came second.
        path: ProjectPath,
        /// The path (or folder) that came first.
        other: String,
    },
    /// One path is a file for one artifact and a folder for another.
    #[error("the site would need `{other}` both as a file and as a folder, because of `{path}`")]
    FileAndFolder {
        /// The path that came second.
        path: ProjectPath,
        /// The path that is both.
        other: String,
    },
    /// Something that guidewright did not write stands where the new site needs a file or folder.
    #[error("`{}` was not written by guidewright and stands where the site needs its place: move it away", path.display())]
    InTheWay {
        /// What stands there.
        path: PathBuf,
    },
    /// An artifact could not be written earlier, so the site would lack it.
    #[error("the site in `{}` was not replaced, because not all of its files could be written", path.display())]
    Incomplete {
        /// The output directory.
        path: PathBuf,
    },
    /// The system refused while the files of a rebuild were put in place: each file is the old or the new one, and the next build
    /// completes the site.
    #[error("some pages of the site are new and some are old: {reason}. Mend that and build again, which completes the site")]
    Unfinished {
        /// What the system refused.
        reason: String,
    },
    /// The system refused a file operation.
    #[error("cannot {doing} `{}`{}", path.display(), hint(source))]
    Disk {
        /// What was tried, as an infinitive.
        doing: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// Makes a [`WriteError::Disk`] of a system error.
pub(super) fn disk_error(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    move |source| WriteError::Disk { doing, path: path.to_owned(), source }
}

fn hint(source: &io::Error) -> &'static str {
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ": free some space and build again",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            ": make it writable for you, with the folder above it, or choose another `--out`"
        }
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => {
            ": it is a mount point or on another file system layer than the directory above it; \
             choose a directory inside it as `--out`"
        }
        _ => "",
    }
}
