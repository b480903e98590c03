//! Which files of a project are read, by their names.

use std::ffi::OsStr;
use std::path::Path;

pub(super) const CONTENT: &[&str] = &["yaml", "yml"];
pub(super) const LOCALES: &[&str] = &["ftl", "yaml", "yml", "tsv"];
const FLUENT: &[&str] = &["ftl"];
/// Files beside the locales of a bare tree: its settings and its glossary.
const TREE_FILES: &[&str] = &["guidewright.yaml", "glossary.yaml"];
const TEXTS: &[&str] = &[
    "css",
    "csv",
    "ftl",
    "htm",
    "html",
    "js",
    "json",
    "md",
    "mjs",
    "po",
    "svg",
    "tera",
    "toml",
    "tsv",
    "txt",
    "typ",
    "webmanifest",
    "xml",
    "xsl",
    "yaml",
    "yml",
];

/// Which files of a folder are read.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    All,
    /// Fluent files and locks.
    Tree,
    Endings(&'static [&'static str]),
}

impl Wanted {
    /// True for the name of a file that is wanted.
    pub(super) fn has(self, name: &OsStr) -> bool {
        match self {
            Self::All => true,
            Self::Tree => {
                has_ending(name, FLUENT) || name.to_string_lossy().ends_with(".lock.yaml") || TREE_FILES.iter().any(|file| name == *file)
            }
            Self::Endings(endings) => has_ending(name, endings),
        }
    }
}

/// True for the name of a Fluent file.
pub(super) fn is_fluent(name: &OsStr) -> bool {
    has_ending(name, FLUENT)
}

/// True for the name of a file that holds text; others are taken as bytes.
pub(super) fn is_text(name: &OsStr) -> bool {
    has_ending(name, TEXTS)
}

fn has_ending(name: &OsStr, endings: &[&str]) -> bool {
    let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}
