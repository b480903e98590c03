//! One build at a time: an advisory lock on a file beside the output directory.
//!
//! The system lets go of the lock when the process ends, however it ends. On Unix the lock file is removed at the end,
//! while the lock is still held; whoever waited for that very file then finds that it is no longer the one at the path,
//! and opens the new one. Elsewhere a file cannot be told from its successor, so there the (empty) lock file stays.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use super::WriteError;
use super::error::disk_error;
use crate::workspace::lock_file::{Hold, try_hold};

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
            let mut options = OpenOptions::new();
            match try_hold(&path, options.create(true).truncate(false).write(true)).map_err(disk_error("make the lock file", &path))? {
                Hold::Ours(file) => return Ok(Self { _file: file, path }),
                Hold::Others => return Err(WriteError::Busy { path: out.to_owned() }),
                Hold::Absent => {}
                Hold::Unlockable(_, source) => return Err(disk_error("lock", &path)(source)),
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
