//! Files of this repository as projects: those that ship, and those of folders under `tests/`.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use guidewright::source::ProjectPath;

/// The endings of what a project's structure and texts are in.
pub const PROJECT: &[&str] = &[".yaml", ".ftl"];

/// The folder of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder of the repository that end in one of `endings` (all, if there is none), each with its path in the
/// folder after `prefix`.
pub fn files(folder: &str, prefix: &str, endings: &[&str]) -> Vec<(String, Vec<u8>)> {
    fn walk(folder: &Path, prefix: &str, endings: &[&str], out: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), endings, out);
            } else if endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending)) {
                out.push((name, fs::read(entry.path()).unwrap()));
            }
        }
    }
    let mut out = Vec::new();
    walk(&root().join(folder), prefix, endings, &mut out);
    out
}

/// As [`files`], for the library.
pub fn sources(folder: &str, prefix: &str, endings: &[&str]) -> Vec<(ProjectPath, Vec<u8>)> {
    files(folder, prefix, endings).into_iter().map(|(path, bytes)| (ProjectPath::new(&path).unwrap(), bytes)).collect()
}

/// As [`files`], for tests that edit texts.
pub fn texts(folder: &str, prefix: &str, endings: &[&str]) -> Vec<(String, String)> {
    files(folder, prefix, endings).into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// Structure and texts of the project that ships.
pub fn project() -> Vec<(ProjectPath, Vec<u8>)> {
    ["content", "locales"].into_iter().flat_map(|folder| sources(folder, &format!("{folder}/"), PROJECT)).collect()
}
