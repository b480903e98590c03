//! The index of a catalog: where the entry of an id stands.

use std::fmt;
use std::hash::BuildHasher;
use std::sync::LazyLock;

use crate::source::FastHash;

/// Finds entries by their ids: the places of the entries in a table by the hash of the id ([`key_of`]). A map would hold each id once more.
#[derive(Clone, Default)]
pub(super) struct Index {
    /// A power of two in number, a third of them [`FREE`] at least. Beside the place of an entry stands what the hash of its id
    /// begins with, so that other entries, which lie anywhere in memory, need no look.
    places: Vec<(u32, u32)>,
}

impl fmt::Debug for Index {
    /// It follows from the entries, but its seed is another in each run.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").finish_non_exhaustive()
    }
}

/// The hash of an id. It is the same for all catalogs of a run, so that an entry of one finds that of another.
pub(super) fn key_of(id: &str) -> u64 {
    static HASH: LazyLock<FastHash> = LazyLock::new(FastHash::default);
    HASH.hash_one(id)
}

/// No entry has this place in the table.
const FREE: u32 = u32::MAX;

/// What a hash begins with; the table goes by what it ends with.
fn beginning(key: u64) -> u32 {
    (key >> u32::BITS) as u32
}

impl Index {
    /// An empty one for so many entries.
    pub fn with_room_for(count: usize) -> Self {
        Self { places: vec![(0, FREE); (count + count / 2 + 1).next_power_of_two()] }
    }

    /// The place of the entry with this key that `is_it`, or else where in the table it belongs.
    fn look(&self, key: u64, is_it: impl Fn(usize) -> bool) -> Result<u32, usize> {
        let mask = self.places.len().wrapping_sub(1);
        let mut slot = key as usize & mask;
        loop {
            match self.places.get(slot) {
                None | Some((_, FREE)) => return Err(slot),
                Some((begins, at)) if *begins == beginning(key) && is_it(*at as usize) => return Ok(*at),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
    }

    /// The place of a key; `is_it` says whether an entry is the one that is looked for.
    pub fn find(&self, key: u64, is_it: impl Fn(usize) -> bool) -> Option<u32> {
        self.look(key, is_it).ok()
    }

    /// The place of a key, which is `at` if it has none yet.
    pub fn find_or_insert(&mut self, key: u64, at: u32, is_it: impl Fn(usize) -> bool) -> u32 {
        self.look(key, is_it).unwrap_or_else(|slot| {
            self.places.get_mut(slot).into_iter().for_each(|place| *place = (beginning(key), at));
            at
        })
    }
}
