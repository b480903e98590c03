//! A project whose texts are not held and whose locales, however small, are read file by file, as large ones are.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::sync::Arc;

use guidewright::source::{ProjectPath, SourceFile, Sources, Store};

/// Gives the texts that are asked for.
#[derive(Debug)]
struct Held(BTreeMap<ProjectPath, Vec<u8>>);

impl Store for Held {
    fn load(&self, path: &ProjectPath) -> Result<Vec<u8>, String> {
        Ok(self.0[path].clone())
    }
}

/// The sources of these files, read file by file.
pub fn by_file(files: &[(ProjectPath, Vec<u8>)]) -> Sources {
    let file = |(path, bytes): &(ProjectPath, Vec<u8>)| {
        let mut file = SourceFile::new(path.clone(), bytes.clone());
        // As the reader does it: what the whole project is told of stays.
        let is_sound = file.invalid_utf8_at.is_none() && !file.text.starts_with('\u{FEFF}');
        if is_sound && path.as_str().starts_with("locales/") && path.as_str().ends_with(".ftl") {
            file.forget();
        }
        file
    };
    let sources = Sources::from_files(files.iter().map(file).collect(), None);
    sources.with_store(Arc::new(Held(files.iter().cloned().collect()))).holding_at_most(0)
}

/// The same files as `sources`, read file by file.
pub fn again_by_file(sources: &Sources) -> Sources {
    by_file(&sources.iter().map(|file| (file.path.clone(), file.text.as_bytes().to_vec())).collect::<Vec<_>>())
}
