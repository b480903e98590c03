//! Every message that the structure asks for, found by id.

use std::hash::BuildHasher;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::coverage::GuideNames;
use crate::project::{Guide, Project, Slot, SlotList, guide_slots};
use crate::source::{FastHash, FastSet};

/// Every message that the structure asks for.
#[derive(Debug)]
pub struct Slots<'a> {
    /// True if no two slots of the interface are of one text.
    pub are_distinct: bool,
    /// True if some section is not applicable in some locale.
    pub has_exemptions: bool,
    /// The ids of the guides and their sections.
    pub(super) names: Vec<GuideNames>,
    /// The slots of the interface, then those of each guide.
    lists: Vec<SlotList<'a>>,
    /// The rank of the first slot of each list, in the order of the site.
    starts: Vec<u32>,
    index: Index,
    /// A bit for each rank: set for the first slot of each id and attribute.
    distinct: OnceLock<Vec<u64>>,
    allowed: OnceLock<FastSet<String>>,
}

/// The ranks of the slots of an id: a table of first ones with room to spare, looked through from the place that the hash of
/// the id says, and chains of those that follow.
#[derive(Debug, Default)]
struct Index {
    hash: FastHash,
    /// A power of two, less than three quarters full; [`NONE`] where nothing is.
    table: Vec<u32>,
    /// For each slot the next one of the same id, or [`NONE`].
    next: Vec<u32>,
}

/// No slot.
const NONE: u32 = u32::MAX;

impl<'a> Slots<'a> {
    /// Derives them.
    pub fn new(project: &'a Project) -> Self {
        let mut lists = vec![project.interface_slots()];
        lists.par_extend(project.guides.par_iter().map(guide_slots));
        let starts = lists.iter().scan(0, |start, list| {
            let own = *start;
            *start += u32::try_from(list.len()).unwrap_or_default();
            Some(own)
        });
        let (starts, index) = (starts.collect(), Index::default());
        let has_exemptions = project.guides.iter().flat_map(|guide| &guide.sections).any(|section| !section.not_applicable.is_empty());
        let (distinct, allowed) = (OnceLock::new(), OnceLock::new());
        let names = project.guides.iter().map(GuideNames::of).collect();
        let mut slots = Self { are_distinct: false, has_exemptions, names, lists, starts, index, distinct, allowed };
        slots.index = slots.indexed();
        let mut seen = FastSet::default();
        let are_distinct = slots.interface().all(|slot| seen.insert((slot.id(), slot.attribute())));
        drop(seen);
        Self { are_distinct, ..slots }
    }

    fn indexed(&self) -> Index {
        let count = self.lists.iter().map(SlotList::len).sum::<usize>();
        let room = (count * 4 / 3 + 1).next_power_of_two();
        let mut index = Index { hash: FastHash::default(), table: vec![NONE; room], next: vec![NONE; count] };
        // The last one of each chain, for as long as the index is made.
        let mut lasts = vec![NONE; room];
        for (rank, slot) in (0..).zip(self.lists.iter().flat_map(SlotList::iter)) {
            let Some((at, first)) = self.look(&index, slot.id()) else { continue };
            let last = lasts.get(at).copied().filter(|_| first != NONE).unwrap_or(NONE);
            match index.next.get_mut(last as usize) {
                Some(next) => *next = rank,
                None => index.table.get_mut(at).into_iter().for_each(|place| *place = rank),
            }
            lasts.get_mut(at).into_iter().for_each(|place| *place = rank);
        }
        index
    }

    /// The place of an id in the table of an index, with the first slot of that id or [`NONE`].
    fn look(&self, index: &Index, id: &str) -> Option<(usize, u32)> {
        let last = index.table.len().checked_sub(1)?;
        // The lower half of the hash is enough for any table.
        let start = usize::try_from(index.hash.hash_one(id) & u64::from(u32::MAX)).ok()? & last;
        let places = (start..=last).chain(0..start).filter_map(|at| Some((at, *index.table.get(at)?)));
        places.into_iter().find(|(_, rank)| *rank == NONE || self.at(*rank).is_some_and(|slot| slot.id() == id))
    }

    /// The slots of the interface.
    pub fn interface(&self) -> impl Iterator<Item = Slot<'_>> {
        self.lists.iter().take(1).flat_map(SlotList::iter)
    }

    /// The slots of each guide.
    pub fn guides(&self) -> impl Iterator<Item = &SlotList<'a>> {
        self.lists.iter().skip(1)
    }

    /// The first slot of an id and attribute.
    pub fn get(&self, id: &str, attribute: Option<&str>) -> Option<Slot<'_>> {
        self.of(id).find(|slot| slot.attribute() == attribute)
    }

    /// The rank of that slot among all; [`NONE`] if there is none.
    pub(super) fn rank(&self, id: &str, attribute: Option<&str>) -> u32 {
        let is_it = |rank: &u32| self.at(*rank).is_some_and(|slot| slot.attribute() == attribute);
        self.ranks(id).find(is_it).unwrap_or(NONE)
    }

    /// The slots of an id: its value, its attributes, and repeats where it is shared.
    pub fn of(&self, id: &str) -> impl Iterator<Item = Slot<'_>> + use<'_, 'a> {
        self.ranks(id).filter_map(|rank| self.at(rank))
    }

    fn ranks(&self, id: &str) -> impl Iterator<Item = u32> + use<'_, 'a> {
        let is_one = |rank: &u32| *rank != NONE;
        let first = self.look(&self.index, id).map(|(_, first)| first).filter(is_one);
        std::iter::successors(first, move |rank| self.index.next.get(*rank as usize).copied().filter(is_one))
    }

    /// The slot of a rank.
    pub(super) fn at(&self, rank: u32) -> Option<Slot<'_>> {
        let list = self.starts.partition_point(|start| *start <= rank).checked_sub(1)?;
        self.lists.get(list)?.get((rank - self.starts.get(list)?) as usize)
    }

    /// True if some slot allows a variable of this name.
    pub fn allow(&self, variable: &str) -> bool {
        let all = || self.all().flat_map(|(_, slot)| slot.variables().map(str::to_owned)).collect();
        self.allowed.get_or_init(all).contains(variable)
    }

    /// All slots, each id and attribute once, in the order of the site.
    pub fn distinct(&self) -> impl Iterator<Item = (Option<&'a Guide>, Slot<'_>)> {
        let bits = self.distinct.get_or_init(|| self.firsts());
        let is_first = |rank: u32| bits.get(rank as usize / 64).is_some_and(|bits| bits >> (rank % 64) & 1 == 1);
        (0..).zip(self.all()).filter(move |(rank, _)| is_first(*rank)).map(|(_, slot)| slot)
    }

    fn firsts(&self) -> Vec<u64> {
        let mut bits = vec![0; self.index.next.len().div_ceil(64)];
        for (rank, (_, slot)) in (0_u32..).zip(self.all()) {
            let mut others = self.ranks(slot.id());
            let first = others.find(|other| self.at(*other).is_some_and(|other| other.attribute() == slot.attribute()));
            if first == Some(rank) {
                bits.get_mut(rank as usize / 64).into_iter().for_each(|bits| *bits |= 1 << (rank % 64));
            }
        }
        bits
    }

    /// All slots with the guide that asks for them; a shared message comes once for each place.
    pub fn all(&self) -> impl Iterator<Item = (Option<&'a Guide>, Slot<'_>)> {
        self.lists.iter().flat_map(|list| list.iter().map(|slot| (list.guide(), slot)))
    }
}
