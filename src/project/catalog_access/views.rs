//! What a catalog gives to look at: an entry, some entries, what an entry has.

use std::ops::Deref;
use std::sync::Arc;

use crate::project::catalog::{Entry, EntryKind};
use crate::project::catalog_files::{ByFile, FileEntries};

/// An entry, for as long as it is looked at.
#[derive(Clone, Debug)]
pub enum EntryRef<'c> {
    /// Of a catalog that is held whole.
    Held(&'c Entry),
    /// Of a file that was read for it.
    Loaded(Arc<Entry>),
}

impl Deref for EntryRef<'_> {
    type Target = Entry;

    fn deref(&self) -> &Entry {
        match self {
            Self::Held(entry) => entry,
            Self::Loaded(entry) => entry,
        }
    }
}

/// What an entry has, without its texts.
#[derive(Clone, Copy, Debug)]
pub enum Shape<'c> {
    /// Of a catalog that is held whole.
    Held(&'c Entry),
    /// Of one that is not: the entry at a place.
    #[doc(hidden)]
    Known(Known<'c>),
}

#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Known<'c>(pub(super) &'c ByFile, pub(super) usize);

impl<'c> Shape<'c> {
    /// Message or term.
    pub fn kind(self) -> EntryKind {
        match self {
            Self::Held(entry) => entry.kind,
            Self::Known(Known(files, at)) => files.kind(at).unwrap_or(EntryKind::Message),
        }
    }

    /// Whether there is anything in the value, if there is one.
    fn value(self) -> Option<bool> {
        match self {
            Self::Held(entry) => entry.value.as_ref().map(|value| !value.elements.is_empty()),
            Self::Known(Known(files, at)) => files.value(at),
        }
    }

    /// The names of its attributes, each with whether there is anything in it.
    fn all(self) -> impl Iterator<Item = (&'c str, bool)> {
        let (held, known) = match self {
            Self::Held(entry) => (Some(&entry.attributes), None),
            Self::Known(Known(files, at)) => (None, Some(files.attributes(at))),
        };
        let held = held.into_iter().flatten().map(|attribute| (&*attribute.id, !attribute.value.elements.is_empty()));
        held.chain(known.into_iter().flatten())
    }

    /// The names of its attributes, in order.
    pub fn attributes(self) -> impl Iterator<Item = &'c str> {
        self.all().map(|(name, _)| name)
    }

    /// Whether there is anything in the value or in this attribute, if it is there.
    pub(super) fn filled(self, attribute: Option<&str>) -> Option<bool> {
        match attribute {
            None => self.value(),
            Some(name) => self.all().find(|(own, _)| *own == name).map(|(_, is_filled)| is_filled),
        }
    }

    /// True if it has a value, or this attribute.
    pub fn has(self, attribute: Option<&str>) -> bool {
        self.filled(attribute).is_some()
    }

    /// How many values and attributes it has.
    pub fn parts(self) -> usize {
        usize::from(self.has(None)) + self.all().count()
    }
}

/// Some entries of a catalog, for as long as they are looked at.
#[derive(Debug)]
pub struct Pinned<'c> {
    pub(super) held: &'c [Entry],
    /// Files that were read for it, each with the place of its first entry, in order.
    pub(super) files: Vec<(usize, Arc<FileEntries>)>,
}

impl Pinned<'_> {
    /// The entry at a place among all entries of the catalog.
    pub fn get(&self, at: usize) -> Option<&Entry> {
        if let Some(entry) = self.held.get(at) {
            return Some(entry);
        }
        let rank = self.files.partition_point(|(first, _)| *first <= at).checked_sub(1)?;
        let (first, file) = self.files.get(rank)?;
        file.entries.get(at.checked_sub(*first)?).map(|entry| &**entry)
    }
}
