//! Single files that the user names on the command line, such as a PO file to import.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::real_disk::is_absent;

/// The most bytes that are read of a file that the user names: 64 MiB.
pub const MAX_NAMED_FILE: u64 = 64 * 1024 * 1024;

/// Why a file that the user named cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It is not there.
    #[error("there is no file `{}`", .0.display())]
    Absent(PathBuf),
    /// It is too large to be what it should be.
    #[error("`{}` is larger than {} MiB", .0.display(), MAX_NAMED_FILE / 1024 / 1024)]
    TooLarge(PathBuf),
    /// The system refused.
    #[error("cannot {doing} `{}`", path.display())]
    Disk {
        /// What was tried.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// Reads a whole file of bounded size.
///
/// # Errors
/// [`FileError`] when it is absent, too large, or the system refuses.
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    let fault = |source: io::Error| {
        if is_absent(&source) {
            FileError::Absent(path.to_owned())
        } else {
            FileError::Disk { doing: "read", path: path.to_owned(), source }
        }
    };
    let file = std::fs::File::open(path).map_err(fault)?;
    let mut bytes = Vec::new();
    file.take(MAX_NAMED_FILE + 1).read_to_end(&mut bytes).map_err(fault)?;
    if bytes.len() as u64 > MAX_NAMED_FILE { Err(FileError::TooLarge(path.to_owned())) } else { Ok(bytes) }
}

/// True if anything stands at a path, a link to nothing included.
pub fn exists(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// Writes a file whole: beside its place first, then into place, so that what was there before is never half gone.
///
/// # Errors
/// [`FileError`] when the system refuses.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let fault = |source| FileError::Disk { doing: "write", path: path.to_owned(), source };
    if !path.is_file() && path.exists() {
        // A pipe or a device has no place beside it.
        return std::fs::OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(bytes)).map_err(fault);
    }
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".guidewright-new-{}", std::process::id()));
    let beside = path.with_file_name(name);
    // New, so that nothing is written through a link that somebody has put there.
    drop(std::fs::remove_file(&beside));
    let new = std::fs::OpenOptions::new().write(true).create_new(true).open(&beside);
    let written = new.and_then(|mut file| file.write_all(bytes)).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        drop(std::fs::remove_file(&beside));
        fault(error)
    })
}
