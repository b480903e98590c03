//! What gives out slices of all entries, for those who need everything at once: a catalog that reads its files loads them all
//! for it and keeps them.

use super::{Catalog, Texts, Whole};
use crate::project::catalog::{Comment, Entry, EntryKind, Pattern};

impl Catalog {
    fn whole(&self) -> &Whole {
        match &self.texts {
            Texts::Whole(whole) => whole,
            Texts::ByFile(files) => files.whole(),
        }
    }

    /// The entry of an id (a term's with its `-`), all others held with it.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        let whole = self.whole();
        whole.position(id).and_then(|at| whole.entries.get(at))
    }

    /// The value of a message, or of its attribute: `id` or `id.attribute`; all others held with it.
    pub fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&Pattern> {
        self.get(id)?.pattern(attribute)
    }

    /// All entries, in the order of the files, second definitions included.
    pub fn entries(&self) -> &[Entry] {
        &self.whole().entries
    }

    /// The messages and terms that count, in the order of the files: of several with one id, the first.
    pub fn effective(&self) -> impl Iterator<Item = &Entry> {
        let whole = self.whole();
        let mut repeated = whole.repeated.iter().map(|at| *at as usize).peekable();
        whole.entries.iter().enumerate().filter(move |(at, _)| repeated.next_if_eq(at).is_none()).map(|(_, entry)| entry)
    }

    /// The messages (not terms) that count, in the order of the files.
    pub fn messages(&self) -> impl Iterator<Item = &Entry> {
        self.effective().filter(|entry| entry.kind == EntryKind::Message)
    }

    /// Comments that stand alone (`##`, `###`, and `#` apart from any message), in the order of the files.
    pub fn comments(&self) -> &[Comment] {
        &self.whole().comments
    }
}
