//! Why a change was not written to the user's files.

use std::io;
use std::path::{Path, PathBuf};

use crate::source::{EditError, FileId, ProjectPath};

/// Why a change was not written. Except for [`ChangeError::HalfWritten`], no file has changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// An edit names a file that was not read.
    #[error("the change edits file {}, which is not among the files that were read", id.0)]
    UnknownFile {
        /// The file's id.
        id: FileId,
    },
    /// The edits of a file do not fit its text.
    #[error("the change does not fit `{path}`")]
    Edit {
        /// The file.
        path: ProjectPath,
        /// What does not fit.
        source: EditError,
    },
    /// A file holds bytes that are not UTF-8, which would be lost.
    #[error("`{path}` is not UTF-8 from byte {at} on: save it as UTF-8 first")]
    NotUtf8 {
        /// The file.
        path: ProjectPath,
        /// The first byte that is not UTF-8.
        at: usize,
    },
    /// A file on the disk is no longer the one that was read.
    #[error("`{path}` has changed on the disk meanwhile; nothing was written: try again")]
    ChangedMeanwhile {
        /// The file.
        path: ProjectPath,
    },
    /// A file that is to be created is there.
    #[error("`{path}` exists already; nothing was written")]
    AlreadyExists {
        /// The file.
        path: ProjectPath,
    },
    /// Two parts of the change mean the same file, by name or through a link.
    #[error("`{path}` and `{other}` are the same file; nothing was written")]
    SameFile {
        /// The file that came second.
        path: ProjectPath,
        /// The file that came first.
        other: ProjectPath,
    },
    /// A symbolic link leads out of the project.
    #[error("`{path}` leads out of the project through a symbolic link; nothing was written")]
    LeadsOut {
        /// The file.
        path: ProjectPath,
    },
    /// The file is marked as read-only.
    #[error("`{path}` is read-only; nothing was written")]
    ReadOnly {
        /// The file.
        path: ProjectPath,
    },
    /// The system refused a file operation.
    #[error("cannot {doing} `{}`; nothing was written", path.display())]
    Disk {
        /// What was tried, as an infinitive.
        doing: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// Another program writes to the project, and goes on.
    #[error("another guidewright is writing to the files of this project: wait until it has ended, then try again")]
    Busy,
    /// What an interrupted change has left cannot be understood.
    #[error(
        "`{}` was left by a change that was interrupted, and another version of guidewright wrote it, or it was edited: run that version here, or compare your files with their last saved state and remove it",
        path.display()
    )]
    Journal {
        /// The journal.
        path: PathBuf,
    },
    /// The system refused a file operation, and then refused to undo those before it.
    #[error("some files have their new text and others do not: {reason}. {next}")]
    HalfWritten {
        /// What made the change fail, in words.
        reason: String,
        /// What is to be done.
        next: String,
    },
}

/// Makes a [`ChangeError::Disk`] of a system error.
pub(super) fn disk_error(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> ChangeError {
    move |source| ChangeError::Disk { doing, path: path.to_owned(), source }
}
