//! What the tests of the disk room share: building small sites and looking at directories.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use guidewright::source::{Artifact, ProjectPath};
use guidewright::workspace::{Disk, MANIFEST_NAME, RealDisk, SiteWriter, WriteError, WriteOptions, WriteSummary};
use tempfile::TempDir;

pub fn artifact(path: &str, text: &str) -> Artifact {
    Artifact::text(ProjectPath::new(path).unwrap(), text.to_owned())
}

pub fn build(out: &Path, files: &[(&str, &str)]) -> Result<WriteSummary, WriteError> {
    build_on(Box::new(RealDisk), out, files)
}

pub fn build_on(disk: Box<dyn Disk>, out: &Path, files: &[(&str, &str)]) -> Result<WriteSummary, WriteError> {
    let writer = SiteWriter::open_on(disk, out, &WriteOptions::default())?;
    files.iter().try_for_each(|(path, text)| writer.write(artifact(path, text)))?;
    writer.finish()
}

/// Every file below a directory but the manifest, and every directory with a `/` at its end.
pub fn tree(dir: &Path) -> BTreeMap<String, String> {
    let mut tree = BTreeMap::new();
    for entry in walkdir::WalkDir::new(dir).min_depth(1) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
        if entry.file_type().is_dir() {
            tree.insert(name + "/", String::new());
        } else if name != MANIFEST_NAME {
            tree.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
    tree
}

pub fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub fn expected(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    entries.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

pub fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

pub fn room() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let out = fs::canonicalize(dir.path()).unwrap().join("site");
    (dir, out)
}
