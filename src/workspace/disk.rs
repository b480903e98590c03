//! The seam between this room and the file system.
//!
//! What writes a site or changes a user's file goes through [`Disk`], so that a test can make the n-th operation fail
//! (or "kill" the program there) and look at what is left.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// What stands at a path; a symbolic link is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A directory.
    Directory,
    /// A symbolic link, wherever it leads.
    Link,
    /// A pipe, a socket, a device.
    Other,
}

/// What the system says of a regular file without reading it. Times are nanoseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Its size in bytes.
    pub size: u64,
    /// When its bytes were written. Programs can set this.
    pub modified: i128,
    /// When its bytes, its name or its permissions last changed. On Unix no program can set this; elsewhere it is the
    /// same as `modified`.
    pub changed: i128,
}

/// The file operations that writing is made of. Each error is the system's own.
pub trait Disk: Send + Sync {
    /// Makes one directory, whose parent exists.
    ///
    /// # Errors
    /// As the system gives them; `AlreadyExists` if anything stands there.
    fn create_dir(&self, path: &Path) -> io::Result<()>;

    /// Writes a file that does not exist yet.
    ///
    /// # Errors
    /// As the system gives them; `AlreadyExists` if anything stands there.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Writes a file that does not exist yet, part by part.
    ///
    /// # Errors
    /// As the system gives them, and those of `write`; `AlreadyExists` if anything stands there.
    fn write_new_by(&self, path: &Path, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()>;

    /// Writes at the end of an open file. (Where locks bind, only who holds a file can write to it.)
    ///
    /// # Errors
    /// As the system gives them.
    fn append(&self, file: &File, bytes: &[u8]) -> io::Result<()>;

    /// Makes a written file outlast a loss of power.
    ///
    /// # Errors
    /// As the system gives them.
    fn sync_file(&self, path: &Path) -> io::Result<()>;

    /// Reads a whole file, at the end of a link too.
    ///
    /// # Errors
    /// `InvalidInput` for what is no regular file (a pipe is not waited for), else as the system gives them.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// What stands at a path, if anything does.
    ///
    /// # Errors
    /// As the system gives them; that nothing stands there is not one.
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>>;

    /// What the system says of a regular file; `None` if there is none at the path (a link is none).
    ///
    /// # Errors
    /// As the system gives them.
    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>>;

    /// When something was last put into a directory, taken from it or renamed in it, or it was moved itself: its
    /// [`Stamp::changed`]. `None` if there is no directory at the path (a link is none).
    ///
    /// # Errors
    /// As the system gives them.
    fn folder_changed(&self, path: &Path) -> io::Result<Option<i128>>;

    /// Refuses, as the system would, a directory in which this user may not make or remove files.
    ///
    /// # Errors
    /// `PermissionDenied` and the like; nothing on systems that cannot be asked.
    fn may_change(&self, folder: &Path) -> io::Result<()>;

    /// Sets the time at which a file's bytes were written to a moment before now that its sum picks, once all that
    /// was changed before is older than that by the file system's own clock. Whoever writes, copies or touches the file
    /// breaks this seal.
    ///
    /// # Errors
    /// As the system gives them.
    fn seal(&self, path: &Path, sum: u128) -> io::Result<()>;

    /// True if a regular file (no link) with exactly these bytes stands at a path. Sizes are compared before bytes.
    /// A file that may not be read counts as different.
    ///
    /// # Errors
    /// As the system gives them.
    fn same_bytes(&self, path: &Path, bytes: &[u8]) -> io::Result<bool>;

    /// The names in a directory, sorted.
    ///
    /// # Errors
    /// As the system gives them.
    fn names(&self, path: &Path) -> io::Result<Vec<OsString>>;

    /// Renames; a file that stands at the new name is replaced in one step.
    ///
    /// # Errors
    /// As the system gives them.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Renames a file to a name that must be free.
    ///
    /// # Errors
    /// `AlreadyExists` if the name is taken, else as the system gives them.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Swaps two directories in one step.
    ///
    /// # Errors
    /// `Unsupported` where the system or the file system cannot, else as the system gives them.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;

    /// Removes a file or a link.
    ///
    /// # Errors
    /// As the system gives them.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty directory.
    ///
    /// # Errors
    /// As the system gives them.
    fn remove_dir(&self, path: &Path) -> io::Result<()>;

    /// Removes a directory and all that is in it; links are removed, not followed.
    ///
    /// # Errors
    /// As the system gives them.
    fn remove_tree(&self, path: &Path) -> io::Result<()>;

    /// Gives one file or directory the permissions of another.
    ///
    /// # Errors
    /// As the system gives them.
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()>;
}
