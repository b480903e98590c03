//! [`Disk`] on the file system of this machine.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use super::disk::{Disk, Kind, Stamp};
use crate::source::hash;

/// By how much the clock that stamps files may be behind the one that programs see.
const COARSEST_CLOCK: Duration = Duration::from_millis(20);

const MILLISECOND: i128 = 1_000_000;

/// The moment within the millisecond of a time (nanoseconds since 1970) that a sum picks: one in ten thousand.
pub(super) fn sealed(time: i128, sum: u128) -> i128 {
    let millisecond = time.div_euclid(MILLISECOND);
    let picked = hash(&[millisecond.to_le_bytes(), sum.to_le_bytes()].concat()) % 10_000;
    // Hundreds of nanoseconds, as Windows counts.
    millisecond * MILLISECOND + picked as i128 * 100
}

/// A time in whose millisecond, and since, nothing was changed but this file: the clock that stamps files is waited for.
#[cfg(unix)]
fn later_than_all_before(file: &File) -> io::Result<i128> {
    let stamped = || -> io::Result<i128> {
        // Whatever is set, the file system says when that was done.
        file.set_modified(SystemTime::now() - COARSEST_CLOCK)?;
        Ok(stamp_of(&file.metadata()?)?.changed)
    };
    let (first, began) = (stamped()?, Instant::now());
    loop {
        let now = stamped()?;
        // A file system that counts in seconds is not waited for: its times carry no seal.
        if now - first > 2 * MILLISECOND || began.elapsed() > COARSEST_CLOCK {
            return Ok(now - MILLISECOND);
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[cfg(not(unix))]
fn later_than_all_before(_file: &File) -> io::Result<i128> {
    let before = (SystemTime::now() - COARSEST_CLOCK).duration_since(SystemTime::UNIX_EPOCH);
    Ok(before.map_or(0, |time| time.as_nanos() as i128))
}

/// The file system of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        File::create_new(path)?.write_all(bytes)
    }

    fn write_new_by(&self, path: &Path, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut to = BufWriter::with_capacity(64 * 1024, File::create_new(path)?);
        write(&mut to)?;
        to.flush()
    }

    fn append(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut file = super::read_file::open(path, true)?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(io::Error::new(ErrorKind::InvalidInput, "it is no regular file"));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        match fs::symlink_metadata(path) {
            Ok(metadata) => Ok(Some(kind_of(metadata.file_type()))),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_file() => stamp_of(&metadata).map(Some),
            Ok(_) => Ok(None),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn folder_changed(&self, path: &Path) -> io::Result<Option<i128>> {
        match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_dir() => stamp_of(&metadata).map(|stamp| Some(stamp.changed)),
            Ok(_) => Ok(None),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn may_change(&self, folder: &Path) -> io::Result<()> {
        may_change(folder)
    }

    fn seal(&self, path: &Path, sum: u128) -> io::Result<()> {
        let file = OpenOptions::new().write(true).open(path)?;
        let base = later_than_all_before(&file)?;
        let at = u64::try_from(sealed(base, sum)).map_err(|_| io::Error::from(ErrorKind::InvalidInput))?;
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_nanos(at))
    }

    fn same_bytes(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        match compare(path, bytes) {
            Err(error) if is_absent(&error) || error.kind() == ErrorKind::PermissionDenied => Ok(false),
            result => result,
        }
    }

    fn names(&self, path: &Path) -> io::Result<Vec<OsString>> {
        let mut names = fs::read_dir(path)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
        names.sort_unstable();
        Ok(names)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        match rename_flagged(from, to, Flag::NoReplace) {
            Err(error) if error.kind() == ErrorKind::Unsupported => rename_if_free(from, to),
            result => result,
        }
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        rename_flagged(one, other, Flag::Exchange)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        let metadata = fs::metadata(from)?;
        // By what was opened: a link that somebody puts there meanwhile is not followed.
        let file = super::read_file::open(to, false)?;
        keep_owner(&metadata, &file)?;
        file.set_permissions(metadata.permissions())
    }
}

/// Gives a file the owner and the group of another, where this user may: somebody else's file stays theirs.
#[cfg(unix)]
fn keep_owner(of: &fs::Metadata, to: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};

    let own = to.metadata()?;
    if (own.uid(), own.gid()) != (of.uid(), of.gid()) && fchown(to, Some(of.uid()), Some(of.gid())).is_err() {
        // Only the system's administrator gives a file away; to a group that one is in anybody can.
        let _ = fchown(to, None, Some(of.gid()));
    }
    Ok(())
}

#[cfg(not(unix))]
fn keep_owner(_of: &fs::Metadata, _to: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn may_change(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, AtFlags, CWD, accessat};

    Ok(accessat(CWD, folder, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS)?)
}

#[cfg(not(target_os = "linux"))]
fn may_change(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// True for errors that say that nothing stands at a path.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn kind_of(file_type: fs::FileType) -> Kind {
    if file_type.is_symlink() {
        Kind::Link
    } else if file_type.is_dir() {
        Kind::Directory
    } else if file_type.is_file() {
        Kind::File
    } else {
        Kind::Other
    }
}

pub(super) fn stamp_of(metadata: &fs::Metadata) -> io::Result<Stamp> {
    let modified = metadata.modified()?;
    let modified = match modified.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => after.as_nanos() as i128,
        Err(before) => -(before.duration().as_nanos() as i128),
    };
    Ok(Stamp { size: metadata.len(), modified, changed: changed(metadata).unwrap_or(modified) })
}

#[cfg(unix)]
fn changed(metadata: &fs::Metadata) -> Option<i128> {
    use std::os::unix::fs::MetadataExt;

    Some(i128::from(metadata.ctime()) * 1_000_000_000 + i128::from(metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn changed(_metadata: &fs::Metadata) -> Option<i128> {
    None
}

fn compare(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut file = File::open(path)?;
    let mut buffer = [0; 32 * 1024];
    for expected in bytes.chunks(buffer.len()) {
        let Some(found) = buffer.get_mut(..expected.len()) else { return Ok(false) };
        match file.read_exact(found) {
            Ok(()) if found == expected => {}
            Ok(()) => return Ok(false),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

fn rename_if_free(from: &Path, to: &Path) -> io::Result<()> {
    match fs::symlink_metadata(to) {
        Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    }
}

#[derive(Clone, Copy)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code))]
enum Flag {
    Exchange,
    NoReplace,
}

#[cfg(target_os = "linux")]
fn rename_flagged(from: &Path, to: &Path, flag: Flag) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    let flags = match flag {
        Flag::Exchange => RenameFlags::EXCHANGE,
        Flag::NoReplace => RenameFlags::NOREPLACE,
    };
    match renameat_with(CWD, from, CWD, to, flags) {
        Ok(()) => Ok(()),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Err(ErrorKind::Unsupported.into()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn rename_flagged(_from: &Path, _to: &Path, _flag: Flag) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_compared_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        let long = vec![7; 100_000];
        RealDisk.write_new(&path, &long).unwrap();
        assert!(RealDisk.same_bytes(&path, &long).unwrap());
        let mut other = long.clone();
        other[99_999] = 8;
        assert!(!RealDisk.same_bytes(&path, &other).unwrap());
        assert!(!RealDisk.same_bytes(&path, &long[1..]).unwrap());
        assert!(!RealDisk.same_bytes(&dir.path().join("b"), b"").unwrap());
        assert!(!RealDisk.same_bytes(&path.join("below-a-file"), b"").unwrap());
    }

    #[test]
    fn a_taken_name_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let (one, two) = (dir.path().join("1"), dir.path().join("2"));
        RealDisk.write_new(&one, b"1").unwrap();
        RealDisk.write_new(&two, b"2").unwrap();
        assert_eq!(RealDisk.rename_new(&one, &two).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(rename_if_free(&one, &two).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(RealDisk.read(&two).unwrap(), b"2");
        assert_eq!(RealDisk.write_new(&two, b"3").unwrap_err().kind(), ErrorKind::AlreadyExists);
    }
}
