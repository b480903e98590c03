//! A finished file of the output.

use super::ProjectPath;

/// One file of the site: where it goes, relative to the output directory, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Path inside the output directory.
    pub path: ProjectPath,
    /// The file's whole content.
    pub bytes: Vec<u8>,
}

impl Artifact {
    /// An artifact of a text.
    pub fn text(path: ProjectPath, text: String) -> Self {
        Self { path, bytes: text.into_bytes() }
    }
}
