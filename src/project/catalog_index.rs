//! The index of a catalog: where the entry of an id stands.

use std::fmt;
use std::hash::BuildHasher;

use super::catalog::Entry;
use crate::source::FastHash;

/// Finds entries by their ids: the places of the entries in a table by the hash of the id. A map would hold each id once more.
#[derive(Clone, Default)]
pub(super) struct Index {
    hash: FastHash,
    /// A power of two in number, a third of them [`FREE`] at least.
    places: Vec<u32>,
}

impl fmt::Debug for Index {
    /// It follows from the entries, but its seed is another in each run.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").finish_non_exhaustive()
    }
}

/// No entry has this place in the table.
const FREE: u32 = u32::MAX;

impl Index {
    /// An empty one for so many entries.
    pub fn with_room_for(count: usize) -> Self {
        Self { hash: FastHash::default(), places: vec![FREE; (count + count / 2 + 1).next_power_of_two()] }
    }

    /// The place of an id, or else where in the table it belongs.
    fn look(&self, id: &str, entries: &[Entry]) -> Result<u32, usize> {
        let mask = self.places.len().wrapping_sub(1);
        let mut slot = self.hash.hash_one(id) as usize & mask;
        loop {
            match self.places.get(slot) {
                None | Some(&FREE) => return Err(slot),
                Some(at) if entries.get(*at as usize).is_some_and(|entry| *entry.id == *id) => return Ok(*at),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
    }

    /// The place of an id.
    pub fn find(&self, id: &str, entries: &[Entry]) -> Option<u32> {
        self.look(id, entries).ok()
    }

    /// The place of an id, which is `at` if it has none yet.
    pub fn find_or_insert(&mut self, id: &str, at: u32, entries: &[Entry]) -> u32 {
        self.look(id, entries).unwrap_or_else(|slot| {
            self.places.get_mut(slot).into_iter().for_each(|place| *place = at);
            at
        })
    }
}
