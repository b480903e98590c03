//! What was parsed before, so that parsing a project again costs what has changed.
//!
//! A thing that is made of files is made again unless it was made of the very same texts under the same numbers: places
//! in files are told by numbers, so a file that comes or goes makes those after it count as changed. The texts are held,
//! and compared by where they are held, not byte by byte.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Catalog, Guide, Lock, SourceTexts};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, SourceFile};

/// What is remembered of a project. An empty one remembers nothing.
#[derive(Debug, Default)]
pub struct Memo {
    pub(super) guides: Shelf<Option<Guide>>,
    pub(super) catalogs: Shelf<Option<Arc<Catalog>>>,
    pub(super) locks: Shelf<Arc<Lock>>,
    pub(super) source_texts: Shelf<Arc<SourceTexts>>,
}

/// Things of one kind by their names.
#[derive(Debug)]
pub(super) struct Shelf<T>(HashMap<String, Made<T>>);

/// A thing with what it was made of, and what was found meanwhile.
#[derive(Clone, Debug)]
pub(super) struct Made<T> {
    texts: Vec<(FileId, Arc<str>)>,
    value: T,
    found: Vec<Diagnostic>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone> Shelf<T> {
    /// The thing of a name as it was made of these files before, or made now.
    pub(super) fn make(&self, name: &str, files: &[&SourceFile], make: impl FnOnce(&mut Vec<Diagnostic>) -> T) -> Made<T> {
        if let Some(known) = self.0.get(name).filter(|known| known.is_of(files)) {
            return known.clone();
        }
        let mut found = Vec::new();
        let value = make(&mut found);
        Made { texts: files.iter().map(|file| (file.id, Arc::clone(&file.text))).collect(), value, found }
    }

    /// Remembers these things and no others.
    pub(super) fn keep(&mut self, made: impl IntoIterator<Item = (String, Made<T>)>) {
        self.0 = made.into_iter().collect();
    }
}

impl<T> Made<T> {
    fn is_of(&self, files: &[&SourceFile]) -> bool {
        let same = |((id, text), file): (&(FileId, Arc<str>), &&SourceFile)| *id == file.id && Arc::ptr_eq(text, &file.text);
        self.texts.len() == files.len() && self.texts.iter().zip(files).all(same)
    }

    /// The thing itself; what was found goes to the others.
    pub(super) fn value(self, found: &mut Vec<Diagnostic>) -> T {
        found.extend(self.found);
        self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::parse_again;
    use crate::source::{ProjectPath, SourceFile, Sources};

    #[test]
    fn only_what_has_changed_is_parsed_again() {
        let texts = |km: &str| {
            let files = [
                ("content/site.yaml", "source-locale: en\n"),
                ("content/guides/a.yaml", "id: a\nsections: [{id: s, blocks: [{type: summary}]}]\n"),
                ("locales/cs/a.ftl", "s-title = S\nbroken\n"),
                ("locales/en/a.ftl", "s-title = S\n"),
                ("locales/km.lock.yaml", "version: 1\n"),
                ("locales/km/a.ftl", km),
            ];
            files.map(|(path, text)| SourceFile::new(ProjectPath::new(path).unwrap(), text.as_bytes().to_vec())).to_vec()
        };
        let mut memo = Memo::default();
        let first = Sources::from_files(texts("s-title = ស\n"), None);
        let (before, found) = parse_again(&first, &mut memo);
        let second = Sources::from_files(texts("s-title = ខ\n"), Some(&first));
        let (after, found_again) = parse_again(&second, &mut memo);
        let same = |tag: &str| Arc::ptr_eq(&before.catalogs[tag], &after.catalogs[tag]);
        assert!(same("cs") && same("en") && !same("km"));
        assert!(Arc::ptr_eq(&before.locks["km"], &after.locks["km"]));
        assert_eq!(found, found_again);
        assert_eq!(format!("{after:?}"), format!("{:?}", crate::project::parse(&second).0));
    }
}
