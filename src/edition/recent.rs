//! What was made last, for things that several pages in a row share. Kept for all pages, it would make memory grow with
//! the site.

use std::sync::{Arc, Mutex, PoisonError};

/// How many are kept; as many threads as there may be work on different ones.
const KEPT: usize = 16;

/// The values that were asked for last, by number.
#[derive(Debug)]
pub(super) struct Recent<T>(Mutex<Vec<(usize, Arc<T>)>>);

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Recent<T> {
    /// The value of a number: the one that is kept, else made now.
    pub(super) fn get(&self, number: usize, make: impl FnOnce() -> T) -> Arc<T> {
        let known = |kept: &[(usize, Arc<T>)]| kept.iter().find(|(known, _)| *known == number).map(|(_, value)| Arc::clone(value));
        if let Some(value) = known(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return value;
        }
        // Made without holding the others up; that two threads make the same does no harm.
        let value = Arc::new(make());
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((number, Arc::clone(&value)));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_last_is_made_once() {
        let recent = Recent::default();
        assert_eq!(*recent.get(1, || "a"), "a");
        assert_eq!(*recent.get(1, || "b"), "a");
        (2..30).for_each(|number| drop(recent.get(number, || "c")));
        assert_eq!(*recent.get(1, || "d"), "d");
    }
}
