//! Notes: short facts that a build leaves for the next one, so that it need not find them out again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A fact, and the digest of what it was found out from.
pub type Note = (u128, Arc<str>);

/// The notes of the build before, and those that this one leaves.
#[derive(Debug, Default)]
pub struct Notes {
    before: Arc<BTreeMap<String, Note>>,
    left: Mutex<BTreeMap<String, Note>>,
}

impl Notes {
    /// With the notes of the build before, by name.
    pub fn new(before: BTreeMap<String, Note>) -> Self {
        Self { before: Arc::new(before), left: Mutex::default() }
    }

    /// A fact that this build or the one before has found out from the same. It is left for the next build.
    pub fn known(&self, name: &str, made_from: u128) -> Option<Arc<str>> {
        let is_same = |(from, _): &&Note| *from == made_from;
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let known = left.get(name).filter(is_same).or_else(|| self.before.get(name).filter(is_same)).cloned()?;
        left.insert(name.to_owned(), known.clone());
        Some(known.1)
    }

    /// Leaves a fact of one line.
    pub fn leave(&self, name: &str, made_from: u128, fact: String) {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), (made_from, Arc::from(fact)));
    }

    /// A fact of one line by its name and by what it is found out from: the one that the build before has left, if it
    /// was found out from the same, else made now. It is left for the next build.
    pub fn fact(&self, name: &str, made_from: u128, make: impl FnOnce() -> String) -> String {
        self.known(name, made_from).map_or_else(
            || {
                let fact = make();
                self.leave(name, made_from, fact.clone());
                fact
            },
            |known| known.to_string(),
        )
    }

    /// With the same notes of the build before, and none that is left: for a trial that may be given up.
    #[must_use]
    pub fn trial(&self) -> Self {
        Self { before: Arc::clone(&self.before), left: Mutex::default() }
    }

    /// Leaves what a trial has left.
    pub fn adopt(&self, trial: &Self) {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).extend(trial.left());
    }

    /// What is left for the next build.
    pub fn left(&self) -> BTreeMap<String, Note> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_found_out_again_when_what_it_was_made_from_has_changed() {
        let first = Notes::default();
        assert_eq!(first.fact("a", 1, || "x".to_owned()), "x");
        let second = Notes::new(first.left());
        assert_eq!(second.fact("a", 1, || "y".to_owned()), "x");
        assert_eq!(second.left(), first.left());
        assert_eq!(Notes::new(first.left()).fact("a", 2, || "y".to_owned()), "y");
    }
}
