//! A sink that hands files to a writer, as the program does, and tells which were made.
#![allow(dead_code, missing_docs)]

use std::collections::BTreeMap;

use guidewright::pipeline::Sink;
use guidewright::render::Note;
use guidewright::source::{Artifact, ProjectPath};
use guidewright::workspace::{SiteWriter, WriteError};

/// The files go to a writer, which keeps those that stand; each that is written is told first.
pub struct Onto<'w, F: Fn(&ProjectPath) + Sync>(pub &'w SiteWriter, pub F);

impl<F: Fn(&ProjectPath) + Sync> Sink for Onto<'_, F> {
    type Error = WriteError;

    fn take(&self, artifact: Artifact, made_from: Option<u128>) -> Result<(), WriteError> {
        (self.1)(&artifact.path);
        self.0.write_made_from(artifact, made_from)
    }

    fn keep(&self, path: &ProjectPath, made_from: u128) -> Result<bool, WriteError> {
        self.0.keep(path, made_from)
    }

    fn notes(&self) -> BTreeMap<String, Note> {
        self.0.notes()
    }

    fn leave(&self, notes: BTreeMap<String, Note>) {
        self.0.leave(notes);
    }
}
