//! Names that are nobody's text: hidden files and what editors leave beside a file while it is open.

use std::path::{Component, Path};

const BACKUP_ENDINGS: [&str; 4] = ["~", ".swp", ".swo", ".swx"];

/// True for a file or folder name that is skipped without a word.
pub(super) fn is_ignored_name(name: &str) -> bool {
    let hidden = name.starts_with('.');
    let backup = BACKUP_ENDINGS.iter().any(|ending| name.ends_with(ending));
    let autosave = name.starts_with('#') && name.ends_with('#');
    hidden || backup || autosave
}

/// True if any part of a path relative to the project is ignored.
pub(super) fn is_ignored_path(relative: &Path) -> bool {
    relative.components().any(|part| match part {
        Component::Normal(name) => is_ignored_name(&name.to_string_lossy()),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_and_backup_names_are_ignored() {
        for name in [".git", ".a.ftl.swp", "a.ftl~", "#a.ftl#", "a.swp", ".#a.ftl"] {
            assert!(is_ignored_name(name), "{name}");
        }
        for name in ["a.ftl", "#a.ftl", "a#b.ftl", "swp"] {
            assert!(!is_ignored_name(name), "{name}");
        }
        assert!(is_ignored_path(Path::new("content/.git/x.yaml")));
        assert!(!is_ignored_path(Path::new("content/x.yaml")));
    }
}
