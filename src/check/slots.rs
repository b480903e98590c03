//! Every message that the structure asks for, found by id.

use std::hash::BuildHasher;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::project::{Guide, Project, Slot, guide_slots};
use crate::source::{FastMap, FastSet};

/// Every message that the structure asks for.
#[derive(Debug)]
pub struct Slots<'a> {
    /// The slots of the interface.
    pub interface: Vec<Slot>,
    /// True if no two slots of the interface are of one text.
    pub are_distinct: bool,
    /// True if some section is not applicable in some locale.
    pub has_exemptions: bool,
    /// The slots of each guide.
    pub guides: Vec<(&'a Guide, Vec<Slot>)>,
    /// The places of all slots, in the order of the site.
    places: Vec<Place>,
    /// For each hash of an id the first and the last rank of its slots among the places; those between are chained.
    index: FastMap<u64, (u32, u32)>,
    /// For each place the next one whose id has the same hash; [`u32::MAX`] for the last.
    next: Vec<u32>,
    /// The first place of each id and attribute, in the order of the site.
    distinct: OnceLock<Vec<Place>>,
    allowed: OnceLock<FastSet<String>>,
}

/// Where a slot stands: the guide (or [`u32::MAX`] for none) and the rank in its list.
type Place = (u32, u32);

impl<'a> Slots<'a> {
    /// Derives them.
    pub fn new(project: &'a Project) -> Self {
        let interface = project.interface_slots();
        let slots_of = |guide: &'a Guide| {
            let mut slots = guide_slots(guide);
            slots.shrink_to_fit();
            (guide, slots)
        };
        let guides: Vec<_> = project.guides.par_iter().map(slots_of).collect();
        let count = interface.len() + guides.iter().map(|(_, list)| list.len()).sum::<usize>();
        let (mut places, mut next) = (Vec::with_capacity(count), vec![u32::MAX; count]);
        let mut index: FastMap<u64, (u32, u32)> = FastMap::default();
        let groups = std::iter::once((u32::MAX, &interface)).chain((0..).zip(guides.iter().map(|(_, list)| list)));
        for (group, list) in groups {
            for (at, slot) in (0..).zip(list) {
                let rank = u32::try_from(places.len()).unwrap_or(u32::MAX);
                places.push((group, at));
                let hash = index.hasher().hash_one(slot.id.as_str());
                let (_, last) = index.entry(hash).or_insert((rank, rank));
                if *last != rank {
                    next.get_mut(*last as usize).into_iter().for_each(|next| *next = rank);
                    *last = rank;
                }
            }
        }
        let are_distinct = {
            let mut seen = FastSet::default();
            interface.iter().all(|slot| seen.insert((slot.id.as_str(), slot.attribute)))
        };
        let has_exemptions = project.guides.iter().flat_map(|guide| &guide.sections).any(|section| !section.not_applicable.is_empty());
        Self { interface, are_distinct, has_exemptions, guides, places, index, next, distinct: OnceLock::new(), allowed: OnceLock::new() }
    }

    /// The first slot of an id and attribute.
    pub fn get(&self, id: &str, attribute: Option<&str>) -> Option<&Slot> {
        self.of(id).find(|slot| slot.attribute == attribute)
    }

    /// The slots of an id: its value, its attributes, and repeats where it is shared.
    pub fn of<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Slot> {
        let first = self.index.get(&self.index.hasher().hash_one(id)).map(|(first, _)| *first);
        let ranks = std::iter::successors(first, |rank| self.next.get(*rank as usize).copied().filter(|next| *next != u32::MAX));
        let slots = ranks.filter_map(|rank| self.at(*self.places.get(rank as usize)?).map(|(_, slot)| slot));
        // Another id may have the same hash.
        slots.filter(move |slot| slot.id == id)
    }

    fn at(&self, (group, at): Place) -> Option<(Option<&'a Guide>, &Slot)> {
        match group {
            u32::MAX => Some((None, self.interface.get(at as usize)?)),
            group => self.guides.get(group as usize).and_then(|(guide, list)| Some((Some(*guide), list.get(at as usize)?))),
        }
    }

    /// True if some slot allows a variable of this name.
    pub fn allow(&self, variable: &str) -> bool {
        let all = || self.all().flat_map(|(_, slot)| slot.variables.allowed.iter().cloned()).collect();
        self.allowed.get_or_init(all).contains(variable)
    }

    /// All slots, each id and attribute once, in the order of the site.
    pub fn distinct(&self) -> impl Iterator<Item = (Option<&'a Guide>, &Slot)> {
        let is_first = |slot: &Slot| self.get(&slot.id, slot.attribute).is_some_and(|first| std::ptr::eq(first, slot));
        let firsts = self.places.iter().copied().filter(|place| self.at(*place).is_some_and(|(_, slot)| is_first(slot)));
        self.distinct.get_or_init(|| firsts.collect()).iter().filter_map(|place| self.at(*place))
    }

    /// All slots with the guide that asks for them; a shared message comes once for each place.
    pub fn all(&self) -> impl Iterator<Item = (Option<&'a Guide>, &Slot)> {
        let guides = self.guides.iter().flat_map(|(guide, list)| list.iter().map(move |slot| (Some(*guide), slot)));
        self.interface.iter().map(|slot| (None, slot)).chain(guides)
    }
}
