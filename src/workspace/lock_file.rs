//! Files that one program at a time holds, by an advisory lock that the system lets go of when the program ends, however it ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

/// What came of trying to hold a file.
pub(super) enum Hold {
    /// It is held for as long as this is open.
    Ours(File),
    /// Another program holds it.
    Others,
    /// It is not there, or was removed at this moment.
    Absent,
    /// The file system has no locks; the system's reason.
    Unlockable(File, io::Error),
}

/// Opens a file and locks it, if no other program has.
///
/// # Errors
/// As the system gives them; that there is no such file is not one.
pub(super) fn try_hold(path: &Path, options: &OpenOptions) -> io::Result<Hold> {
    let file = match options.open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Hold::Absent),
        Err(error) => return Err(error),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Hold::Others),
        Err(TryLockError::Error(error)) => return Ok(Hold::Unlockable(file, error)),
    }
    // Whoever held it before may have removed it; what is locked is then no longer what others find at the path.
    Ok(if stands_at(&file, path)? { Hold::Ours(file) } else { Hold::Absent })
}

/// True if the open file is still the one that the path names.
#[cfg(unix)]
fn stands_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let held = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(named) => Ok(held.dev() == named.dev() && held.ino() == named.ino()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Elsewhere a file cannot be told from its successor, only whether there is one.
#[cfg(not(unix))]
fn stands_at(_file: &File, path: &Path) -> io::Result<bool> {
    Ok(fs::symlink_metadata(path).is_ok())
}
