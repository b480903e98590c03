//! The index of a catalog: where the entry of an id stands.

use std::fmt;
use std::hash::BuildHasher;
use std::sync::LazyLock;

use crate::source::FastHash;

/// Finds entries by their ids: the places of the entries in a table by the hash of the id ([`key_of`]). A map would hold each id once more.
#[derive(Clone, Default)]
pub(super) struct Index {
    /// A power of two in number, a third of them [`FREE`] at least. A place needs no more bits than the table has for its
    /// slots; the others hold what the hash of its id begins with, so that most other entries, which lie anywhere in memory,
    /// need no look.
    places: Vec<u32>,
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

impl Index {
    /// An empty one for so many entries, whose places are lower than that.
    pub fn with_room_for(count: usize) -> Self {
        Self { places: vec![FREE; (count + count / 2 + 1).next_power_of_two()] }
    }

    /// The bits of a place. All of them set is the place of no entry, for there are fewer entries than slots.
    fn mask(&self) -> u32 {
        u32::try_from(self.places.len().wrapping_sub(1)).unwrap_or(u32::MAX)
    }

    /// The place of the entry with this key that `is_it`, or else where in the table it belongs.
    fn look(&self, key: u64, is_it: impl Fn(usize) -> bool) -> Result<u32, usize> {
        let mask = self.mask();
        let beginning = (key >> u32::BITS) as u32;
        // The table goes by what the hash ends with.
        let mut slot = key as u32 & mask;
        loop {
            match self.places.get(slot as usize) {
                None | Some(&FREE) => return Err(slot as usize),
                Some(place) if (place ^ beginning) & !mask == 0 && is_it((place & mask) as usize) => return Ok(place & mask),
                Some(_) => slot = slot.wrapping_add(1) & mask,
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
            let mask = self.mask();
            debug_assert!(at < mask, "no entry is known by that place");
            let packed = (key >> u32::BITS) as u32 & !mask | at & mask;
            self.places.get_mut(slot).into_iter().for_each(|place| *place = packed);
            at
        })
    }
}
