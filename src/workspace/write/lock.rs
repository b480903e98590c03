//! One build at a time: an advisory lock on a file beside the output directory.
//!
//! The system lets go of the lock when the process ends, however it ends. On Unix the lock file is removed at the end,
//! while the lock is still held; whoever waited for that very file then finds that it is no longer the one at the path,
//! and opens the new one. Elsewhere a file cannot be told from its successor, so there the (empty) lock file stays.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::WriteError;
use super::error::disk_error;

const TRIES: usize = 100;

/// The lock, held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    /// Open for as long as the lock is held.
    _file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of an output directory.
    ///
    /// # Errors
    /// [`WriteError::Busy`] if another build holds it, [`WriteError::Disk`] if the lock file cannot be made.
    pub(super) fn take(path: PathBuf, out: &Path) -> Result<Self, WriteError> {
        for _ in 0..TRIES {
            let file =
                OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(disk_error("make the lock file", &path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(WriteError::Busy { path: out.to_owned() }),
                Err(TryLockError::Error(source)) => return Err(disk_error("lock", &path)(source)),
            }
            if stands_at(&file, &path).map_err(disk_error("look at the lock file", &path))? {
                return Ok(Self { _file: file, path });
            }
        }
        Err(WriteError::Busy { path: out.to_owned() })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) {
            // If it stays, the next build just takes it up.
            let _ = fs::remove_file(&self.path);
        }
    }
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

#[cfg(not(unix))]
fn stands_at(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_that_it_is_busy() {
        let dir = tempfile::tempdir().unwrap();
        let (path, out) = (dir.path().join("lock"), dir.path().join("site"));
        let first = Lock::take(path.clone(), &out).unwrap();
        assert!(matches!(Lock::take(path.clone(), &out), Err(WriteError::Busy { .. })));
        drop(first);
        drop(Lock::take(path, &out).unwrap());
    }

    #[cfg(unix)]
    #[test]
    fn many_builds_never_hold_it_together() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let dir = tempfile::tempdir().unwrap();
        let (holders, held) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..300 {
                        if let Ok(lock) = Lock::take(dir.path().join("lock"), dir.path()) {
                            assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0);
                            held.fetch_add(1, Ordering::SeqCst);
                            holders.fetch_sub(1, Ordering::SeqCst);
                            drop(lock);
                        }
                    }
                });
            }
        });
        assert!(held.load(Ordering::SeqCst) > 0);
        assert!(!dir.path().join("lock").exists());
    }
}
