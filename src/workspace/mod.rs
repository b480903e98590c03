//! The disk: read a project directory, write a site, change a user's files, watch for changes.
//!
//! This is the only room that touches the disk. It knows files and no guides; it stands on `source/` alone.
//!
//! - [`read`] takes a project directory and gives its texts and assets, with every file that could not be read as a value.
//! - [`SiteWriter`] puts artifacts into an output directory so that a site is never half there.
//! - [`apply`] writes a [`crate::source::SourceChange`] to the user's files, all of it or nothing; [`recover`]
//!   takes back one that was interrupted.
//! - [`watch`] calls back when something in the project changes.

mod change;
mod disk;
mod file;
mod ignored;
mod lock_file;
mod program;
mod read;
mod read_fault;
mod read_file;
mod real_disk;
mod wanted;
mod watch;
mod write;

pub use change::{ChangeError, ChangeSummary, Kept, TakenBack, apply, apply_on, change_roots, recover, recover_on};
pub use disk::{Disk, Kind, Stamp};
pub use file::{FileError, MAX_NAMED_FILE, exists, read_file, write_file};
pub use program::digest_of_program;
pub use read::{Reading, read, read_again, read_lean, read_locale_tree};
pub use read_fault::{ReadError, ReadFault, ReadFaultReason};
pub use read_file::MAX_FILE_SIZE;
pub use real_disk::RealDisk;
pub use watch::{WatchError, Watcher, watch};
#[doc(hidden)]
pub use write::reread_manifest;
pub use write::{MANIFEST_NAME, PartError, SitePart, SiteWriter, WriteError, WriteOptions, WriteSummary, WriterNote};

/// The folders of a project that the user writes in.
pub const PROJECT_FOLDERS: [&str; 3] = ["content", "locales", "templates"];
