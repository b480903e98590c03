//! Which entries of a catalog count, and where those of the source stand that they translate.

use super::context::{LocaleContext, NONE};
use crate::project::Catalog;

/// The entries that count, with those of the source, and the ranks of their first parts.
pub(super) fn places(catalog: &Catalog, source: Option<&LocaleContext<'_>>) -> (Vec<(u32, u32)>, Vec<u32>) {
    let mut originals = source.map(|source| Originals { source, next: 0 });
    let mut entries = Vec::with_capacity(catalog.count());
    let mut firsts = Vec::with_capacity(catalog.count() + 1);
    let mut rank = 0;
    let number = |at: usize| u32::try_from(at).unwrap_or(NONE);
    for at in catalog.effective_places() {
        firsts.resize(at + 1, rank);
        let original = originals.as_mut().and_then(|originals| originals.of(catalog, at));
        entries.push((number(at), original.map_or(NONE, number)));
        rank += catalog.shape(at).map_or(0, |shape| number(shape.parts()));
    }
    firsts.resize(catalog.count() + 1, rank);
    (entries, firsts)
}

/// Finds the entries of the source one after the other: most often the next one is the one that is looked for.
struct Originals<'a> {
    source: &'a LocaleContext<'a>,
    next: usize,
}

impl Originals<'_> {
    fn of(&mut self, catalog: &Catalog, at: usize) -> Option<usize> {
        let original = self.source.catalog;
        let counts = |at: usize| self.source.firsts.get(at) < self.source.firsts.get(at + 1);
        let is_next = |next: &usize| original.is_same(*next, catalog, at) && counts(*next);
        let at = Some(self.next).filter(is_next).or_else(|| original.position_of(catalog, at))?;
        self.next = at + 1;
        Some(at)
    }
}
