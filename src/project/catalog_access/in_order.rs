//! Entries asked for more or less in the order of the files, as the structure asks for them.

use super::{Catalog, Texts};
use crate::project::catalog_index::key_of;

/// Finds the places of entries: most often it is the entry that was found last (the value of a message, then its attributes)
/// or the next one, and no search through a whole catalog is needed, which waits for memory.
#[derive(Debug)]
pub struct InOrder<'c> {
    catalog: &'c Catalog,
    last: usize,
}

impl<'c> InOrder<'c> {
    /// From the beginning of a catalog.
    pub fn of(catalog: &'c Catalog) -> Self {
        Self { catalog, last: 0 }
    }

    /// The catalog.
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// As [`Catalog::position`].
    pub fn position(&mut self, id: &str) -> Option<usize> {
        let last = self.last;
        let near = match &self.catalog.texts {
            Texts::Whole(whole) => {
                let is_it = |at: &usize| whole.entries.get(*at).is_some_and(|entry| *entry.id == *id);
                [last, last + 1].into_iter().find(is_it)
            }
            Texts::ByFile(files) => {
                let key = Some(key_of(id));
                [last, last + 1].into_iter().find(|at| files.key(*at) == key)
            }
        };
        // Of several entries with one id the first counts.
        let counts = |at: &usize| u32::try_from(*at).is_ok_and(|at| self.catalog.repeated().binary_search(&at).is_err());
        let found = near.filter(counts).or_else(|| self.catalog.position(id))?;
        self.last = found;
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn what_is_found_in_order_is_what_a_search_finds() {
        let text = "a = A\n    .b = B\nc = C\na = again\nd = D\nc = again\n";
        let sources = Sources::from_texts(&[("content/site.yaml", "source-locale: en\n"), ("locales/en/a.ftl", text)]);
        let (project, _) = crate::project::parse(&sources);
        let catalog = &project.catalogs["en"];
        let mut in_order = InOrder::of(catalog);
        for id in ["a", "a", "c", "d", "x", "c", "d", "d", "a", "c"] {
            assert_eq!(in_order.position(id), catalog.position(id), "{id}");
        }
    }
}
