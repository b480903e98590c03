//! A catalog: the messages and terms of one locale.
//!
//! Most are held whole. One of a large locale knows where its entries stand and what they have, and reads its files when
//! they are asked for ([`ByFile`]), so that memory does not grow with a site. Both are read by the same questions: an
//! entry is given as an [`EntryRef`], which keeps it as long as it is looked at. What gives out slices of all entries
//! (`entries`, `effective`, …) is for those who need everything at once; a catalog that reads its files loads them all
//! for it and keeps them.

mod at_once;
mod in_order;
mod views;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::catalog::{Comment, Entry, EntryKind};
use super::catalog_files::{self, ByFile};
use super::catalog_index::{Index, key_of};
use crate::locale::Locale;
use crate::source::{FastSet, FileId, LoadError, SourceFile, Sources};
pub use in_order::InOrder;
use views::Known;
pub use views::{EntryRef, Pinned, Shape};

/// All messages and terms of one locale.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The locale.
    pub locale: Locale,
    /// The files that it is read from, in the order of their paths.
    pub files: Vec<FileId>,
    texts: Texts,
}

#[derive(Clone, Debug)]
enum Texts {
    Whole(Whole),
    ByFile(Arc<ByFile>),
}

/// All entries of a locale.
#[derive(Clone, Debug)]
pub(super) struct Whole {
    entries: Vec<Entry>,
    index: Index,
    /// The ranks of the entries whose id an earlier one has, in order.
    repeated: Vec<u32>,
    comments: Vec<Comment>,
}

impl Whole {
    pub fn new(entries: Vec<Entry>, comments: Vec<Comment>) -> Self {
        let mut index = Index::with_room_for(entries.len());
        let mut repeated = Vec::new();
        for (at, entry) in (0..).zip(&entries) {
            let is_it = |other: usize| entries.get(other).is_some_and(|other| other.id == entry.id);
            if index.find_or_insert(key_of(&entry.id), at, is_it) != at {
                repeated.push(at);
            }
        }
        Self { entries, index, repeated, comments }
    }

    fn position(&self, id: &str) -> Option<usize> {
        let is_it = |at: usize| self.entries.get(at).is_some_and(|entry| *entry.id == *id);
        self.index.find(key_of(id), is_it).map(|at| at as usize)
    }
}

impl Catalog {
    /// A catalog of entries in the order of the files. When an id stands twice, the first one is the one that counts.
    pub fn new(locale: Locale, files: Vec<FileId>, entries: Vec<Entry>, comments: Vec<Comment>) -> Self {
        Self { locale, files, texts: Texts::Whole(Whole::new(entries, comments)) }
    }

    /// A catalog that reads its files when they are asked for.
    pub(super) fn by_file(locale: Locale, files: Vec<FileId>, texts: ByFile) -> Self {
        Self { locale, files, texts: Texts::ByFile(Arc::new(texts)) }
    }

    /// True if all entries are held.
    pub fn is_whole(&self) -> bool {
        matches!(self.texts, Texts::Whole(_))
    }

    /// True if all entries are in memory: they are held, or were loaded for somebody who needed everything at once.
    pub fn has_everything_loaded(&self) -> bool {
        match &self.texts {
            Texts::Whole(_) => true,
            Texts::ByFile(files) => files.is_loaded(),
        }
    }

    /// Why a file could not be read again. What was made with the catalog since then is not to be used.
    pub fn fault(&self) -> Option<&LoadError> {
        match &self.texts {
            Texts::Whole(_) => None,
            Texts::ByFile(files) => files.fault(),
        }
    }

    /// How many entries there are, second definitions included.
    pub fn count(&self) -> usize {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.len(),
            Texts::ByFile(files) => files.count(),
        }
    }

    /// The place of an id's entry (a term's with its `-`) among all entries.
    pub fn position(&self, id: &str) -> Option<usize> {
        match &self.texts {
            Texts::Whole(whole) => whole.position(id),
            Texts::ByFile(files) => files.find(key_of(id)).map(|at| at as usize),
        }
    }

    /// The place of the entry that has the id of one of another catalog.
    pub fn position_of(&self, other: &Catalog, at: usize) -> Option<usize> {
        match (&self.texts, &other.texts) {
            (_, Texts::Whole(whole)) => self.position(&whole.entries.get(at)?.id),
            (Texts::Whole(whole), Texts::ByFile(files)) => {
                let key = files.key(at)?;
                let is_it = |at: usize| whole.entries.get(at).is_some_and(|entry| key_of(&entry.id) == key);
                whole.index.find(key, is_it).map(|at| at as usize)
            }
            (Texts::ByFile(own), Texts::ByFile(files)) => own.find(files.key(at)?).map(|at| at as usize),
        }
    }

    /// True if an entry has the id of one of another catalog.
    pub fn is_same(&self, at: usize, other: &Catalog, other_at: usize) -> bool {
        match (&self.texts, &other.texts) {
            (Texts::Whole(own), Texts::Whole(other)) => match (own.entries.get(at), other.entries.get(other_at)) {
                (Some(own), Some(other)) => own.id == other.id,
                _ => false,
            },
            _ => self.key(at).is_some_and(|key| other.key(other_at) == Some(key)),
        }
    }

    fn key(&self, at: usize) -> Option<u64> {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.get(at).map(|entry| key_of(&entry.id)),
            Texts::ByFile(files) => files.key(at),
        }
    }

    /// What the entry at a place has.
    pub fn shape(&self, at: usize) -> Option<Shape<'_>> {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.get(at).map(Shape::Held),
            Texts::ByFile(files) => (at < files.count()).then_some(Shape::Known(Known(files, at))),
        }
    }

    /// True if there is a message or term of this id.
    pub fn has_entry(&self, id: &str) -> bool {
        self.position(id).is_some()
    }

    /// True if the message has a value, or this attribute.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.position(id).and_then(|at| self.shape(at)).is_some_and(|shape| shape.has(attribute))
    }

    /// As [`Catalog::has`], and there is something in it.
    pub fn is_filled(&self, id: &str, attribute: Option<&str>) -> bool {
        self.position(id).is_some_and(|at| self.is_filled_at(at, attribute))
    }

    /// As [`Catalog::is_filled`], of the entry at a place.
    pub fn is_filled_at(&self, at: usize, attribute: Option<&str>) -> bool {
        self.shape(at).and_then(|shape| shape.filled(attribute)).unwrap_or_default()
    }

    /// True if any text of the entry at a place has a placeable.
    pub fn has_placeable(&self, at: usize) -> bool {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.get(at).is_some_and(|entry| !entry.parts().all(|(_, pattern)| pattern.is_literal())),
            Texts::ByFile(files) => files.has_placeable(at),
        }
    }

    /// True if each text of the entry at a place can be formatted for certain, though it has placeables. Where it is false, it
    /// is not known.
    pub fn is_sound(&self, at: usize) -> bool {
        match &self.texts {
            Texts::Whole(_) => false,
            Texts::ByFile(files) => files.is_sound(at),
        }
    }

    /// True if there may be a link in the entry at a place ([`Entry::may_link`]).
    pub fn may_link(&self, at: usize) -> bool {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.get(at).is_some_and(Entry::may_link),
            Texts::ByFile(files) => files.may_link(at),
        }
    }

    /// The digest of the text of the entry at a place, from its id to the end of its last value.
    pub fn digest(&self, at: usize) -> Option<u64> {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.get(at).map(catalog_files::digest),
            Texts::ByFile(files) => files.digest(at),
        }
    }

    /// The ids of the messages and terms that the entry at a place refers to.
    pub fn references(&self, at: usize) -> impl Iterator<Item = &str> {
        let (whole, by_file) = match &self.texts {
            Texts::Whole(whole) => (whole.entries.get(at), None),
            Texts::ByFile(files) => (None, Some(files.references(at))),
        };
        whole.into_iter().flat_map(Entry::references).chain(by_file.into_iter().flatten())
    }

    /// True if a term and a message have one name: they hide each other when they are formatted.
    pub fn has_clash(&self) -> bool {
        if let Texts::ByFile(files) = &self.texts {
            return files.has_clash;
        }
        let is_term = |at: &usize| self.shape(*at).is_some_and(|shape| shape.kind() == EntryKind::Term);
        let mut terms = (0..self.count()).filter(is_term).filter_map(|at| self.at(at));
        terms.any(|term| term.id.strip_prefix('-').is_some_and(|name| self.has_entry(name)))
    }

    /// The entry of an id.
    pub fn entry(&self, id: &str) -> Option<EntryRef<'_>> {
        match &self.texts {
            Texts::Whole(whole) => whole.position(id).and_then(|at| whole.entries.get(at)).map(EntryRef::Held),
            Texts::ByFile(files) => files.at(self.position(id)?).filter(|entry| *entry.id == *id).map(EntryRef::Loaded),
        }
    }

    /// The entry at a place.
    pub fn at(&self, at: usize) -> Option<EntryRef<'_>> {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.get(at).map(EntryRef::Held),
            Texts::ByFile(files) => files.at(at).map(EntryRef::Loaded),
        }
    }

    /// The entries at some places, held until all of them were looked at; `shared` if all threads are to load their files.
    pub fn pinned(&self, places: impl Iterator<Item = usize>, shared: bool) -> Pinned<'_> {
        let files = match &self.texts {
            Texts::Whole(whole) => return Pinned { held: &whole.entries, files: Vec::new() },
            Texts::ByFile(files) => files,
        };
        let mut ranks: Vec<(usize, usize)> = Vec::new();
        for at in places {
            let Some((rank, first)) = files.file_of(at) else { continue };
            if ranks.last() != Some(&(first, rank)) {
                ranks.push((first, rank));
            }
        }
        ranks.sort_unstable();
        ranks.dedup();
        let pin = |(first, rank): (usize, usize)| Some((first, files.file(rank)?));
        let pinned = match shared {
            true => ranks.into_par_iter().filter_map(pin).collect(),
            false => ranks.into_iter().filter_map(pin).collect(),
        };
        Pinned { held: &[], files: pinned }
    }

    /// Shows all entries with their places, in the order of the files, second definitions included.
    pub fn each(&self, mut look: impl FnMut(usize, &Entry)) {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.iter().enumerate().for_each(|(at, entry)| look(at, entry)),
            Texts::ByFile(files) => {
                for rank in 0..files.files() {
                    let file = files.file(rank);
                    let entries = file.iter().flat_map(|file| &file.entries);
                    (files.first(rank)..).zip(entries).for_each(|(at, entry)| look(at, entry));
                }
            }
        }
    }

    /// Shows the entries that count: of several with one id, the first.
    pub fn each_effective(&self, mut look: impl FnMut(&Entry)) {
        let mut repeated = self.repeated().iter().map(|at| *at as usize).peekable();
        self.each(|at, entry| {
            if repeated.next_if_eq(&at).is_none() {
                look(entry);
            }
        });
    }

    /// Shows the entries of each file with its text, in the order of the files. The entries of a file may come in several
    /// groups where the catalog was made of entries and not of files.
    pub fn each_file<'s>(&'s self, sources: &'s Sources, mut look: impl FnMut(&SourceFile, &[&Entry])) {
        match &self.texts {
            Texts::Whole(whole) => {
                for entries in whole.entries.chunk_by(|one, next| one.id_span.file == next.id_span.file) {
                    let file = entries.first().and_then(|first| sources.get(first.id_span.file));
                    file.into_iter().for_each(|file| look(file, &entries.iter().collect::<Vec<_>>()));
                }
            }
            Texts::ByFile(files) => {
                for file in (0..files.files()).filter_map(|rank| files.file(rank)) {
                    look(&file.file, &file.entries.iter().map(|entry| &**entry).collect::<Vec<_>>());
                }
            }
        }
    }

    /// The rank of the file that the entry at a place stands in, of a catalog that reads its files.
    pub fn file_of(&self, at: usize) -> Option<u32> {
        match &self.texts {
            Texts::Whole(_) => None,
            Texts::ByFile(files) => u32::try_from(files.file_of(at)?.0).ok(),
        }
    }

    /// Looks at the file of a rank as [`Catalog::each_file`] does, of a catalog that reads its files.
    pub fn in_file<T>(&self, rank: u32, look: impl FnOnce(&SourceFile, &[&Entry]) -> T) -> Option<T> {
        let Texts::ByFile(files) = &self.texts else { return None };
        let file = files.file(rank as usize)?;
        Some(look(&file.file, &file.entries.iter().map(|entry| &**entry).collect::<Vec<_>>()))
    }

    /// The places of the entries whose id an earlier one has, in order.
    pub fn repeated(&self) -> &[u32] {
        match &self.texts {
            Texts::Whole(whole) => &whole.repeated,
            Texts::ByFile(files) => &files.repeated,
        }
    }

    /// The entries whose id an earlier entry already has, each with that earlier one.
    pub fn duplicates(&self) -> impl Iterator<Item = (EntryRef<'_>, EntryRef<'_>)> {
        self.repeated().iter().filter_map(|at| {
            let entry = self.at(*at as usize)?;
            let first = self.entry(&entry.id)?;
            Some((entry, first))
        })
    }

    /// The places of the entries that count, in order.
    pub fn effective_places(&self) -> impl Iterator<Item = usize> {
        let mut repeated = self.repeated().iter().map(|at| *at as usize).peekable();
        (0..self.count()).filter(move |at| repeated.next_if_eq(at).is_none())
    }

    /// The names of the variables that its messages use.
    pub fn variables(&self) -> FastSet<Box<str>> {
        match &self.texts {
            Texts::Whole(whole) => whole.entries.iter().flat_map(Entry::variables).map(Box::from).collect(),
            Texts::ByFile(files) => files.variables.clone(),
        }
    }

    /// The ids of messages and terms that the entries that count refer to.
    pub fn referred(&self) -> FastSet<Box<str>> {
        match &self.texts {
            Texts::Whole(_) => self.effective().flat_map(Entry::references).map(Box::from).collect(),
            Texts::ByFile(files) => files.referred.clone(),
        }
    }

    /// The ids of messages that stand in comments.
    pub fn ids_in_comments(&self) -> FastSet<Box<str>> {
        match &self.texts {
            Texts::Whole(whole) => {
                let attached = whole.entries.iter().filter_map(|entry| entry.comment.as_deref());
                whole.comments.iter().chain(attached).flat_map(Comment::ids).map(Box::from).collect()
            }
            Texts::ByFile(files) => files.in_comments.clone(),
        }
    }

    /// The characters above ASCII that its files have on lines that are no comments, if they are known without a look.
    pub fn characters(&self) -> Option<&BTreeSet<char>> {
        match &self.texts {
            Texts::Whole(_) => None,
            Texts::ByFile(files) => Some(&files.characters),
        }
    }
}
