//! The parts of a locale, taken apart window by window: each is shown to all rules and dropped before the next, so that
//! memory holds the messages of one window, however many the locale has.

use std::sync::OnceLock;

use rayon::prelude::*;

use super::context::{Alike, LocaleContext, NONE};
use super::markup_changes;
use super::packed::Profiles;
use super::part::{Part, Place};
use super::profile::Profile;
use crate::project::{Entry, Layout, Pinned};

/// So many entries are a window.
const WINDOW: usize = 512;

/// So many entries of a window are a piece of work for one thread.
const PIECE: usize = 64;

/// The parts of a source with no more entries than this are kept: all locales are held against them.
const KEPT: usize = 4096;

/// The places of an entry in its catalog and in the source's.
type Places = (u32, u32);

impl<'a> LocaleContext<'a> {
    /// Keeps the parts of the source, or if they are many, what is expensive to tell of them.
    pub(super) fn prepare(&mut self) {
        if self.source.is_some() {
            return;
        }
        if self.entries.len() <= KEPT && self.catalog.is_whole() {
            let entries = self.catalog.entries();
            self.kept = Some(self.own_parts(&self.entries, |at| entries.get(at)));
            return;
        }
        let (mut profiles, mut alike) = (Profiles::with_room_for(self.count()), Alike::new(self.count()));
        let mut asked_by = Vec::with_capacity(self.count());
        self.each_window(true, &mut |pieces| {
            for part in pieces.iter().copied().flatten() {
                profiles.push(&part.profile);
                alike.see(part);
                asked_by.push(self.context.slots.rank(&part.entry.id, part.attribute));
            }
        });
        self.profiles = profiles;
        self.asked_by = asked_by;
        self.alike = OnceLock::from(alike.0);
    }

    /// Shows all parts one after the other.
    pub fn each_part(&self, look: &mut dyn FnMut(&Part<'_>)) {
        self.each_window(false, &mut |pieces| pieces.iter().copied().flatten().for_each(&mut *look));
    }

    /// Shows all parts a window at a time, in pieces and in order; `alone` if no other locale is looked at beside this one, so
    /// that a window is shared out among the threads.
    pub(super) fn each_window(&self, alone: bool, look: &mut dyn FnMut(&[&[Part<'_>]])) {
        if let Some(kept) = &self.kept {
            return look(&kept.chunks(PIECE).collect::<Vec<_>>());
        }
        for window in self.entries.chunks(WINDOW) {
            let pieces: Vec<&[Places]> = window.chunks(if alone { PIECE } else { WINDOW }).collect();
            // The files of the window stay until all was looked at.
            let own = self.catalog.pinned(window.iter().map(|(at, _)| *at as usize), alone);
            let Some(source) = self.source else {
                let parts: Vec<_> = each(&pieces, alone, |piece| self.own_parts(piece, |at| own.get(at)));
                look(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>());
                let_go(parts, alone);
                continue;
            };
            let there = window.iter().filter(|(_, original)| source.kept.is_none() && *original != NONE);
            let theirs = source.catalog.pinned(there.map(|(_, original)| *original as usize), alone);
            let originals: Vec<_> = each(&pieces, alone, |piece| source.originals(piece, &theirs));
            let both: Vec<_> = pieces.iter().copied().zip(&originals).collect();
            let parts: Vec<_> = each(&both, alone, |(piece, originals)| self.parts_beside(source, piece, originals, &own));
            look(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>());
            let_go(parts, alone);
            let_go(originals, alone);
        }
    }

    /// The parts of some entries of the source.
    fn own_parts<'w>(&self, places: &[Places], entry: impl Fn(usize) -> Option<&'w Entry>) -> Vec<Part<'w>>
    where
        'a: 'w,
    {
        places.iter().flat_map(|(at, _)| self.ranked(*at, entry(*at as usize))).map(|(rank, place)| self.own_part(rank, place)).collect()
    }

    /// The parts of the source that some entries are translated from, unless the source keeps them.
    fn originals<'w>(&self, places: &[Places], entries: &'w Pinned<'_>) -> Vec<Part<'w>>
    where
        'a: 'w,
    {
        let places = if self.kept.is_some() { &[] } else { places };
        let ranked = places.iter().flat_map(|(_, original)| self.ranked(*original, entries.get(*original as usize)));
        ranked.map(|(rank, place)| self.own_part(rank, place)).collect()
    }

    fn own_part<'w>(&self, rank: u32, place: Place<'w>) -> Part<'w>
    where
        'a: 'w,
    {
        let slots = self.context.slots;
        let asked_by = self.asked_by.get(rank as usize).map(|asked_by| slots.at(*asked_by));
        let slot = asked_by.unwrap_or_else(|| slots.get(&place.entry.id, place.attribute));
        let known = self.profiles.get(rank);
        let mut part = Part::with_profile(place, slot, |readings| {
            known.unwrap_or_else(|| Profile::of(readings.iter().map(|reading| &*reading.text), &self.exemplars))
        });
        part.rank = rank;
        if self.context.project.layout == Layout::Tree {
            // Nothing says how the texts of a bare tree are read but the texts themselves.
            part.is_markdown = markup_changes::has_markdown(&part);
        }
        part
    }

    /// The parts of some entries of a translation, each with that of the source.
    fn parts_beside<'w>(
        &'w self,
        source: &'w LocaleContext<'a>,
        places: &[Places],
        originals: &'w [Part<'w>],
        entries: &'w Pinned<'_>,
    ) -> Vec<Part<'w>> {
        let mut left = originals;
        let mut parts = Vec::with_capacity(originals.len() + places.len());
        for (at, original) in places {
            let own: &'w [Part<'w>] = match &source.kept {
                Some(kept) => source.range(*original).and_then(|range| kept.get(range)).unwrap_or_default(),
                None => {
                    let (own, others) = left.split_at(source.range(*original).map_or(0, |range| range.len()).min(left.len()));
                    left = others;
                    own
                }
            };
            parts.extend(self.ranked(*at, entries.get(*at as usize)).map(|(rank, place)| self.part_beside(rank, place, own)));
        }
        parts
    }

    fn part_beside<'w>(&'w self, rank: u32, place: Place<'w>, originals: &'w [Part<'w>]) -> Part<'w> {
        let original = originals.iter().find(|original| original.attribute == place.attribute);
        // What the source's part is for, its translation is for.
        let slot = original.and_then(|original| original.slot).or_else(|| self.context.slots.get(&place.entry.id, place.attribute));
        let mut part = Part::new(place, slot, &self.exemplars);
        (part.source, part.rank) = (original, rank);
        if self.context.project.layout == Layout::Tree {
            part.is_markdown = original.is_some_and(|source| source.is_markdown) || markup_changes::has_markdown(&part);
        }
        part
    }

    /// The parts of the entry at a place, with their ranks.
    fn ranked<'w>(&self, at: u32, entry: Option<&'w Entry>) -> impl Iterator<Item = (u32, Place<'w>)> + use<'a, 'w> {
        let first = self.firsts.get(at as usize).copied().unwrap_or_default();
        let places = entry.into_iter().flat_map(|entry| entry.parts().map(move |(attribute, pattern)| Place { entry, attribute, pattern }));
        (first..).zip(places)
    }

    /// The ranks of the parts of the entry at a place.
    fn range(&self, at: u32) -> Option<std::ops::Range<usize>> {
        let at = at as usize;
        Some(*self.firsts.get(at)? as usize..*self.firsts.get(at + 1)? as usize)
    }
}

/// Drops parts, on all threads or on this one.
fn let_go(parts: Vec<Vec<Part<'_>>>, shared: bool) {
    if shared {
        parts.into_par_iter().for_each(drop);
    }
}

/// Makes something of each piece, on all threads or on this one.
fn each<'p, P: Sync, T: Send>(pieces: &'p [P], shared: bool, make: impl Fn(&'p P) -> T + Send + Sync) -> Vec<T> {
    if shared { pieces.par_iter().map(make).collect() } else { pieces.iter().map(make).collect() }
}
