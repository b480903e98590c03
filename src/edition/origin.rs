//! Where the texts of a locale come from. Fields are private here, so that nobody reads a text unseen: where the texts are
//! not there at all, it is noted that somebody has asked for one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Bundle;
use crate::project::Catalog;

/// A catalog and the bundle that formats its texts, or nothing.
pub(super) struct Origin<'p> {
    there: Option<(&'p Catalog, Arc<Bundle>)>,
    was_asked: AtomicBool,
}

impl<'p> Origin<'p> {
    /// Of a catalog with its bundle.
    pub fn of(catalog: &'p Catalog, bundle: Arc<Bundle>) -> Self {
        Self { there: Some((catalog, bundle)), was_asked: AtomicBool::new(false) }
    }

    /// Nothing.
    pub fn absent() -> Self {
        Self { there: None, was_asked: AtomicBool::new(false) }
    }

    /// Notes that somebody asks for something that is told from the texts.
    pub fn ask(&self) {
        if self.there.is_none() {
            self.was_asked.store(true, Ordering::Relaxed);
        }
    }

    /// The catalog.
    pub fn catalog(&self) -> Option<&'p Catalog> {
        self.ask();
        self.there.as_ref().map(|(catalog, _)| *catalog)
    }

    /// The bundle.
    pub fn bundle(&self) -> Option<&Bundle> {
        self.ask();
        self.there.as_ref().map(|(_, bundle)| &**bundle)
    }

    /// True if somebody has asked where nothing is.
    pub fn was_asked(&self) -> bool {
        self.was_asked.load(Ordering::Relaxed)
    }
}
