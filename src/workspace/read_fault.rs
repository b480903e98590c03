//! What can go wrong with reading a project: errors that end it, and faults of single files that do not.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::source::ProjectPath;

/// Why a directory cannot be read as a project at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is nothing at the path, or it cannot be looked at.
    #[error("cannot open the project directory `{}`", path.display())]
    Open {
        /// The directory that was asked for.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A file or something else stands where the project should be.
    #[error("`{}` is not a directory", path.display())]
    NotADirectory {
        /// What was asked for.
        path: PathBuf,
    },
    /// The directory has no folder of a project.
    #[error(
        "`{}` has neither a `content` nor a `locales` folder: run `guidewright init` to start a project there, or name its directory with `--project DIR`",
        path.display()
    )]
    NotAProject {
        /// The directory that was asked for.
        path: PathBuf,
    },
}

/// One file that could not be read. The others were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFault {
    /// The path as it can be shown: relative to the project, what is not Unicode replaced, controls escaped.
    pub path: String,
    /// The path, if it is one that a project can have.
    pub project_path: Option<ProjectPath>,
    /// What is wrong.
    pub reason: ReadFaultReason,
}

/// Why one file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFaultReason {
    /// The name cannot be used on every system; the text says why.
    BadName(&'static str),
    /// A symbolic link to something outside the project.
    LinkLeadsOut,
    /// A symbolic link to a directory; these are not followed.
    LinkToDirectory,
    /// A symbolic link to nothing.
    LinkToNothing,
    /// A pipe, a socket or a device.
    NotAFile,
    /// Larger than a source file may be.
    TooLarge {
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// It was there a moment ago.
    Vanished,
    /// The system did not let it be read; the text is the system's reason.
    Unreadable(String),
}

impl fmt::Display for ReadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        match &self.reason {
            ReadFaultReason::BadName(why) => write!(f, "`{path}` has a name that is not portable: {why}; rename it"),
            ReadFaultReason::LinkLeadsOut => {
                write!(f, "`{path}` is a symbolic link that leads out of the project; put a copy of the file there instead")
            }
            ReadFaultReason::LinkToDirectory => {
                write!(f, "`{path}` is a symbolic link to a directory, which is not followed; link its files or copy them")
            }
            ReadFaultReason::LinkToNothing => write!(f, "`{path}` is a symbolic link that leads nowhere"),
            ReadFaultReason::NotAFile => write!(f, "`{path}` is not a regular file"),
            ReadFaultReason::TooLarge { limit } => {
                write!(f, "`{path}` is larger than {} MiB, the most that is read of one file", limit / (1024 * 1024))
            }
            ReadFaultReason::Vanished => write!(f, "`{path}` was removed while the project was being read"),
            ReadFaultReason::Unreadable(why) => write!(f, "`{path}` cannot be read: {why}"),
        }
    }
}

impl std::error::Error for ReadFault {}
