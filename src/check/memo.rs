//! What was found in each locale, so that checking a project again costs what has changed.
//!
//! What is found in a locale depends on its catalog and lock, on the source's, and on all that stands in `content/`.
//! Places are told by the numbers of files, so everything is looked at again when a file comes or goes.

use std::collections::HashMap;
use std::sync::Arc;

use super::Looked;
use crate::project::{Catalog, LOCALES_FOLDER, Lock, Project, SourceTexts};
use crate::source::{ProjectPath, Sources};

/// What is remembered of a check. An empty one remembers nothing.
#[derive(Debug, Default)]
pub struct Memo {
    /// All files, with the text of those that are no locale's.
    files: Vec<(ProjectPath, Option<Arc<str>>)>,
    source: Option<Arc<Catalog>>,
    source_texts: Arc<SourceTexts>,
    locales: HashMap<String, Known>,
}

#[derive(Debug)]
struct Known {
    catalog: Arc<Catalog>,
    lock: Option<Arc<Lock>>,
    looked: Looked,
}

impl Memo {
    /// Forgets what does not hold for this project.
    pub(super) fn fit(&mut self, project: &Project, sources: &Sources) {
        let source = project.catalogs.get(&project.config.source_locale.value);
        let same_source = match (&self.source, source) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (None, None) => true,
            _ => false,
        };
        if !same_source || !self.is_of(sources) || !Arc::ptr_eq(&self.source_texts, &project.source_texts) {
            let text = |path: &ProjectPath, text: &Arc<str>| (!is_of_locale(path)).then(|| Arc::clone(text));
            self.files = sources.iter().map(|file| (file.path.clone(), text(&file.path, &file.text))).collect();
            self.source = source.cloned();
            self.source_texts = Arc::clone(&project.source_texts);
            self.locales.clear();
        }
        let lock = |tag: &str| project.locks.get(tag).map(Arc::as_ptr);
        self.locales.retain(|tag, known| {
            let catalog = project.catalogs.get(tag);
            catalog.is_some_and(|catalog| Arc::ptr_eq(catalog, &known.catalog)) && known.lock.as_ref().map(Arc::as_ptr) == lock(tag)
        });
    }

    fn is_of(&self, sources: &Sources) -> bool {
        let same = |(before, file): (&(ProjectPath, Option<Arc<str>>), &crate::source::SourceFile)| {
            before.0 == file.path && before.1.as_ref().is_none_or(|text| Arc::ptr_eq(text, &file.text))
        };
        self.files.len() == sources.iter().count() && self.files.iter().zip(sources.iter()).all(same)
    }

    /// What is kept of a locale.
    pub(super) fn looked(&self, tag: &str) -> Option<&Looked> {
        self.locales.get(tag).map(|known| &known.looked)
    }

    /// Keeps what was found in a locale.
    pub(super) fn keep(&mut self, project: &Project, tag: &str, looked: Looked) {
        if let Some(catalog) = project.catalogs.get(tag).cloned() {
            let known = Known { catalog, lock: project.locks.get(tag).cloned(), looked };
            self.locales.insert(tag.to_owned(), known);
        }
    }
}

fn is_of_locale(path: &ProjectPath) -> bool {
    path.as_str().starts_with(LOCALES_FOLDER)
}
