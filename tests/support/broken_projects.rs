//! Broken projects: a folder of `tests/broken/` laid over a small clean project.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub const LINK: &[u8] = b"(link to) ";
pub const REMOVED: &[u8] = b"(removed)\n";

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, out: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), out);
            } else {
                out.insert(name, fs::read(entry.path()).unwrap_or_default());
            }
        }
    }
    let mut out = BTreeMap::new();
    walk(folder, "", &mut out);
    out
}

/// The clean project: three locales, with the shipped words of the interface.
pub fn clean() -> BTreeMap<String, Vec<u8>> {
    let mut project = files(&root().join("tests/rules-base"));
    for tag in ["en", "km", "cs"] {
        let path = format!("locales/{tag}/interface.ftl");
        project.insert(path.clone(), fs::read(root().join(path)).unwrap());
    }
    project
}

pub fn write(folder: &Path, project: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in project {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if fs::symlink_metadata(&path).is_ok() {
            fs::remove_file(&path).unwrap();
        }
        if bytes == REMOVED {
            continue;
        }
        match bytes.strip_prefix(LINK) {
            Some(target) => std::os::unix::fs::symlink(std::str::from_utf8(target).unwrap().trim_end(), &path).unwrap(),
            None => fs::write(&path, bytes).unwrap(),
        }
    }
}
