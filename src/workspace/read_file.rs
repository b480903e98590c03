//! Reading one file of a project: of a limited size, and only if it lies inside; now, or again when a text that was let go
//! is wanted.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::real_disk::is_absent;
use super::{ReadFault, ReadFaultReason};
use crate::source::{ProjectPath, Store, is_disruptive};

/// The most bytes that are read of one file: 16 MiB.
pub const MAX_FILE_SIZE: u64 = 16 * 1024 * 1024;

/// What a link leads to, if that is inside the project.
pub(super) fn inside(root: &Path, link: &Path) -> Result<fs::Metadata, ReadFaultReason> {
    let target = fs::canonicalize(link).map_err(|error| match is_absent(&error) {
        true => ReadFaultReason::LinkToNothing,
        false => ReadFaultReason::Unreadable(error.to_string()),
    })?;
    if !target.starts_with(root) {
        return Err(ReadFaultReason::LinkLeadsOut);
    }
    fs::metadata(&target).map_err(|error| unreadable(&error))
}

/// Where texts that were let go are read again.
#[derive(Debug)]
pub(super) struct Folder {
    /// The project's directory with no link in it.
    pub root: PathBuf,
}

impl Store for Folder {
    fn load(&self, path: &ProjectPath) -> Result<Vec<u8>, String> {
        let file = self.root.join(path.as_str());
        let read = || {
            let metadata = fs::symlink_metadata(&file).map_err(|error| unreadable(&error))?;
            let target = if metadata.is_symlink() { Some(inside(&self.root, &file)?) } else { None };
            if !target.as_ref().unwrap_or(&metadata).is_file() {
                return Err(ReadFaultReason::NotAFile);
            }
            read_limited(&file, target.as_ref(), MAX_FILE_SIZE)
        };
        read().map_err(|reason| ReadFault { path: shown(path.as_str()), project_path: Some(path.clone()), reason }.to_string())
    }
}

/// Reads a file. `target` is what was found at the end of a link; without it the path must be no link. What was put in the place of the
/// file since then is not read: a link or another file, which may be outside, or a pipe, for which one could wait without end.
pub(super) fn read_limited(path: &Path, target: Option<&fs::Metadata>, limit: u64) -> Result<Vec<u8>, ReadFaultReason> {
    let mut file = open(path, target.is_some()).map_err(|error| unreadable(&error))?;
    let metadata = file.metadata().map_err(|error| unreadable(&error))?;
    if !metadata.is_file() {
        return Err(ReadFaultReason::NotAFile);
    }
    if target.is_some_and(|target| !is_same(target, &metadata)) {
        return Err(ReadFaultReason::Unreadable("the link was changed while it was read".into()));
    }
    let size = metadata.len();
    if size > limit {
        return Err(ReadFaultReason::TooLarge { limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.by_ref().take(limit + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > limit {
        return Err(ReadFaultReason::TooLarge { limit });
    }
    Ok(bytes)
}

/// Opens a file without waiting for what is no file.
#[cfg(target_os = "linux")]
pub(super) fn open(path: &Path, is_link: bool) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;

    let flags = if is_link { OFlags::NONBLOCK } else { OFlags::NONBLOCK | OFlags::NOFOLLOW };
    File::options().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn open(path: &Path, _is_link: bool) -> io::Result<File> {
    File::open(path)
}

/// True if both are one file of the system.
#[cfg(unix)]
fn is_same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;

    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_same(_one: &fs::Metadata, _other: &fs::Metadata) -> bool {
    true
}

pub(super) fn unreadable(error: &io::Error) -> ReadFaultReason {
    match is_absent(error) {
        true => ReadFaultReason::Vanished,
        false => ReadFaultReason::Unreadable(error.to_string()),
    }
}

/// A name that cannot break a line or turn the direction of the text around it.
pub(super) fn shown(path: &str) -> String {
    path.chars().flat_map(|c| if is_disruptive(c) { c.escape_unicode().collect::<Vec<_>>() } else { vec![c] }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_not_grow_without_limit() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.yaml");
        fs::write(&path, "12345").unwrap();
        assert_eq!(read_limited(&path, None, 5), Ok(b"12345".to_vec()));
        assert_eq!(read_limited(&path, None, 4), Err(ReadFaultReason::TooLarge { limit: 4 }));
        assert_eq!(read_limited(&dir.path().join("b"), None, 4), Err(ReadFaultReason::Vanished));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_took_the_place_of_a_file_is_not_read() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("a"), "a").unwrap();
        fs::write(at("b"), "b").unwrap();
        std::os::unix::fs::symlink(at("b"), at("link")).unwrap();
        let found = fs::metadata(at("a")).unwrap();
        // A link where a file was, and a link that leads elsewhere by now.
        assert!(read_limited(&at("link"), None, 9).is_err());
        assert!(
            matches!(read_limited(&at("link"), Some(&found), 9), Err(ReadFaultReason::Unreadable(reason)) if reason.contains("changed"))
        );
        assert_eq!(read_limited(&at("link"), Some(&fs::metadata(at("b")).unwrap()), 9), Ok(b"b".to_vec()));
        // A pipe that nobody writes to.
        let pipe = at("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_eq!(read_limited(&pipe, None, 9), Err(ReadFaultReason::NotAFile));
    }

    #[test]
    fn names_are_shown_without_tricks() {
        assert_eq!(shown("a\nb\u{202E}c ខ្មែរ"), "a\\u{a}b\\u{202e}c ខ្មែរ");
    }

    #[cfg(unix)]
    #[test]
    fn a_text_does_not_come_back_from_outside() {
        let (inside, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = Folder { root: fs::canonicalize(inside.path()).unwrap() };
        let path = ProjectPath::new("a.ftl").unwrap();
        fs::write(inside.path().join("a.ftl"), "a = b").unwrap();
        assert_eq!(folder.load(&path), Ok(b"a = b".to_vec()));
        fs::write(outside.path().join("a.ftl"), "a = b").unwrap();
        fs::remove_file(inside.path().join("a.ftl")).unwrap();
        std::os::unix::fs::symlink(outside.path().join("a.ftl"), inside.path().join("a.ftl")).unwrap();
        assert!(folder.load(&path).is_err_and(|error| error.contains("leads out of the project")));
    }
}
