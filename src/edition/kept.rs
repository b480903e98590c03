//! Texts that stand on many pages, kept once they were made.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::Text;
use crate::project::{Catalog, Form};
use crate::source::FastMap;

/// Locks for so many parts of what is kept, so that threads seldom wait for each other.
const SHARDS: usize = 16;

/// The kept texts of a locale, by the places of their entries in the catalog.
#[derive(Debug)]
pub(super) enum Kept {
    /// A cell for each entry of a catalog that is held whole.
    Cells(Vec<OnceLock<Arc<Text>>>),
    /// Of a catalog that reads its files: those that were made. What several lists show is kept as well, as inline text, since
    /// each of them would have all files read again.
    Made(Box<[Shard]>),
}

/// A part of the texts that were made, by place and whether they are inline text.
type Shard = RwLock<FastMap<(usize, bool), Arc<Text>>>;

impl Kept {
    /// Nothing yet.
    pub fn of(catalog: &Catalog) -> Self {
        if catalog.is_whole() {
            Self::Cells((0..catalog.count()).map(|_| OnceLock::new()).collect())
        } else {
            Self::Made((0..SHARDS).map(|_| Shard::default()).collect())
        }
    }

    /// Of a locale whose texts are not there.
    pub fn nothing() -> Self {
        Self::Cells(Vec::new())
    }

    /// True if plain texts that only the pages of one guide show are kept as well.
    pub fn has_all(&self) -> bool {
        matches!(self, Self::Cells(_))
    }

    /// Lets go of the texts of a catalog that reads its files.
    pub fn forget(&self) {
        let Self::Made(shards) = self else { return };
        shards.iter().for_each(|shard| *shard.write().unwrap_or_else(PoisonError::into_inner) = FastMap::default());
    }

    /// The text of a place in a form that is kept, or else made now.
    pub fn get(&self, place: Option<usize>, form: Form, make: impl FnOnce() -> Arc<Text>) -> Arc<Text> {
        let is_inline = form == Form::Inline;
        let Some(place) = place.filter(|_| is_inline || form == Form::Plain) else { return make() };
        match self {
            Self::Cells(cells) => match cells.get(place).filter(|_| !is_inline) {
                Some(cell) => Arc::clone(cell.get_or_init(make)),
                None => make(),
            },
            Self::Made(shards) => {
                let Some(shard) = shards.get(place % SHARDS) else { return make() };
                let key = (place, is_inline);
                if let Some(known) = shard.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
                    return Arc::clone(known);
                }
                // Made without holding the others up; that two threads make the same does no harm.
                let made = make();
                Arc::clone(shard.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(made))
            }
        }
    }
}
