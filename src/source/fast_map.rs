//! Maps for ids, of which a project has hundreds of thousands: the standard library's, with a hash that is several times
//! faster than its own. The seed is another one in each run, so an order of iteration must never reach the output.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

/// A table of values that are found by a hash and a look at what they stand for, such as the rank of a path in a list: a map
/// would hold the path once more.
pub use hashbrown::HashTable;

/// The hash itself.
pub type FastHash = RandomState;

/// A hash map with a fast hash.
pub type FastMap<K, V> = HashMap<K, V, RandomState>;

/// A hash set with a fast hash.
pub type FastSet<K> = HashSet<K, RandomState>;
