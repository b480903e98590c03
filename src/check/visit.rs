//! Those who look at each locale beside the rules while its texts are there, and may know what was found in it before.

use super::{Looked, Slots};
use crate::diagnostic::Diagnostic;
use crate::project::Catalog;
use crate::source::{LoadError, Sources};

/// A locale with its texts, while or after it is held against the rules and before it is dropped.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'v> {
    /// Its catalog.
    pub catalog: &'v Catalog,
    /// The files, with the texts of this locale and of the source.
    pub sources: &'v Sources,
    /// What the structure asks for.
    pub slots: &'v Slots<'v>,
}

/// What a visit has found, or why the texts cannot be had any more.
pub type Visited = Result<Vec<Diagnostic>, LoadError>;

/// Who looks at each locale while its texts are there, the source before all others, and may find more. A closure is one
/// too.
pub trait Visitor: Sync {
    /// Looks at a locale.
    ///
    /// # Errors
    /// [`LoadError`] when its texts cannot be had any more.
    fn visit(&self, visit: &Visit<'_>) -> Visited;

    /// What was found in a locale before, if all that it depends on is still the same: its own files and lock, the source's,
    /// and all that the structure and the settings say. It is then neither loaded nor looked at, nor visited.
    fn known(&self, tag: &str, slots: &Slots<'_>) -> Option<Looked> {
        let _ = (tag, slots);
        None
    }

    /// Takes what was found in a locale that was looked at, what its visit has found included.
    fn keep(&self, tag: &str, looked: &Looked, slots: &Slots<'_>) {
        let _ = (tag, looked, slots);
    }
}

impl<F: Fn(&Visit<'_>) -> Visited + Sync> Visitor for F {
    fn visit(&self, visit: &Visit<'_>) -> Visited {
        self(visit)
    }
}
