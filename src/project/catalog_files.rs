//! A catalog whose files come and go: of each entry it knows what whole-locale questions ask, and the texts of a file are
//! loaded and parsed when somebody reads them. The files that were read last are kept, up to a few megabytes.
//!
//! A file must be what it was when the catalog was made. If it is not, its entries are not there from then on, and the
//! catalog says so ([`ByFile::fault`]): who worked with it asks at the end and throws away what he has made.

mod opening;

use std::collections::{BTreeSet, VecDeque};
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::catalog::{Entry, EntryKind};
use super::catalog_access::Whole;
use super::catalog_index::Index;
use super::catalog_parser::{self, Parsed};
use crate::diagnostic::Diagnostic;
use crate::source::{FastSet, LoadError, Loader, SourceFile, Sources};
use opening::{Characters, Opening};
pub(super) use opening::{Opened, digest};

/// So many bytes of texts and entries are kept of the files that were read last.
const KEPT: usize = 1 << 20;

/// As [`KEPT`], where locales are read file by file that are no larger than that.
const LEAST_KEPT: usize = 64 << 10;

/// So many of the largest file are kept at least: where a locale has few and large ones, a page needs several.
const LARGEST_KEPT: usize = 4;

/// Once the texts that were read again have so many times the bytes of the whole locale, more files are needed at a time
/// than are kept: messages may be sorted into files by anything. Then [`MORE`] times as much is kept.
const PATIENCE: usize = 24;

/// See [`PATIENCE`].
const MORE: usize = 4;

/// So many files are parsed at once when the catalog is made.
const AT_ONCE: usize = 8;

/// What is known of an entry without its text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fact {
    key: u64,
    /// Where its attributes begin in the list of all.
    attributes: u32,
    flags: u8,
}

const TERM: u8 = 1;
const VALUE: u8 = 2;
const FILLED: u8 = 4;
const PLACEABLE: u8 = 8;
/// See [`ByFile::is_sound`].
const SOUND: u8 = 16;
/// See [`Entry::may_link`].
const MAY_LINK: u8 = 32;

/// A file with its entries.
#[derive(Debug)]
pub(super) struct FileEntries {
    /// The file with its text.
    pub file: SourceFile,
    /// Its entries, in order. Each is shared with those who read it.
    pub entries: Vec<Arc<Entry>>,
}

impl FileEntries {
    fn size(&self) -> usize {
        size(self.file.text.len(), self.entries.len())
    }
}

/// The file of a rank: kept while it was read lately.
#[derive(Debug, Default)]
struct Slot {
    kept: Mutex<Option<Arc<FileEntries>>>,
    /// It was read since the last look at it.
    is_used: AtomicBool,
}

/// The files that are kept, the one that is looked at next in front.
#[derive(Debug, Default)]
struct Clock {
    ranks: VecDeque<u32>,
    bytes: usize,
    /// So many bytes are kept.
    most: usize,
    /// How many bytes of text were read since `most` was last changed.
    read: usize,
}

/// A catalog whose files come and go.
#[derive(Debug)]
pub(super) struct ByFile {
    tag: String,
    files: Vec<SourceFile>,
    loader: Loader,
    /// For each file the place of its first entry, and at the end the number of entries.
    firsts: Vec<u32>,
    facts: Vec<Fact>,
    /// The attributes of all entries: the rank of the name, and whether there is anything in it.
    attributes: Vec<(u32, bool)>,
    names: Vec<Box<str>>,
    /// The digest of each entry's text; nothing where nobody is expected to ask.
    digests: Vec<u64>,
    /// What entries refer to, in their order.
    references: Vec<(u32, Box<str>)>,
    /// A term and a message have one name.
    pub has_clash: bool,
    index: Index,
    pub repeated: Vec<u32>,
    pub variables: FastSet<Box<str>>,
    pub referred: FastSet<Box<str>>,
    pub in_comments: FastSet<Box<str>>,
    /// The characters above ASCII on lines that are no comments.
    pub characters: BTreeSet<char>,
    slots: Vec<Slot>,
    clock: Mutex<Clock>,
    /// The bytes of all texts.
    length: usize,
    fault: OnceLock<LoadError>,
    /// All entries, once somebody has asked for what only a catalog that is held whole can give.
    whole: OnceLock<Whole>,
}

impl ByFile {
    /// Reads all files once, a few at a time.
    ///
    /// # Errors
    /// [`LoadError`] when a text cannot be had.
    pub fn open(
        tag: &str,
        files: &[&SourceFile],
        sources: &Sources,
        opened: Opened<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Result<Self, LoadError> {
        let loader = sources.loader();
        let mut opening = Opening::new(matches!(opened, Opened::ToCheck));
        let parse = |file: &&SourceFile| {
            let file = loader.load(file)?;
            let parsed = catalog_parser::parse_file(&file, tag);
            if let Opened::ToShow(see) = opened {
                parsed.entries.iter().for_each(see);
            }
            Ok((parsed, Characters::of(&file.text), file.length()))
        };
        let mut take = |parsed: Vec<Result<(Parsed, Characters, usize), LoadError>>| {
            for parsed in parsed {
                let (Parsed { entries, comments, diagnostics }, characters, length) = parsed?;
                found.extend(diagnostics);
                opening.characters.add(&characters);
                opening.largest = opening.largest.max(size(length, entries.len()));
                opening.add(&entries, &comments);
            }
            Ok(())
        };
        // While some are taken, the next ones are parsed.
        let mut waiting = Vec::new();
        for some in files.chunks(AT_ONCE) {
            let taken = std::mem::take(&mut waiting);
            let (parsed, done) = rayon::join(|| some.par_iter().map(parse).collect(), || take(taken));
            done?;
            waiting = parsed;
        }
        take(waiting)?;
        let mut files: Vec<SourceFile> = files.iter().map(|file| (*file).clone()).collect();
        files.shrink_to_fit();
        // Where less is held whole (in tests), less is kept.
        let most = sources.most_held().clamp(LEAST_KEPT, KEPT).max(opening.largest * LARGEST_KEPT);
        Ok(ByFile { clock: Mutex::new(Clock { most, ..Clock::default() }), ..opening.done(tag, files, loader) })
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.facts.len()
    }

    /// The key of the entry at a place.
    pub fn key(&self, at: usize) -> Option<u64> {
        self.facts.get(at).map(|fact| fact.key)
    }

    /// The place of a key. Two ids of one key are taken for one, which of a million ids happens once in ten million runs.
    pub fn find(&self, key: u64) -> Option<u32> {
        self.index.find(key, |at| self.key(at) == Some(key))
    }

    fn fact(&self, at: usize) -> Option<Fact> {
        self.facts.get(at).copied()
    }

    /// Message or term.
    pub fn kind(&self, at: usize) -> Option<EntryKind> {
        self.fact(at).map(|fact| if fact.flags & TERM == 0 { EntryKind::Message } else { EntryKind::Term })
    }

    /// True if any of its texts has a placeable.
    pub fn has_placeable(&self, at: usize) -> bool {
        self.fact(at).is_some_and(|fact| fact.flags & PLACEABLE != 0)
    }

    /// True if each of its texts can be formatted for certain: cut out of its file and parsed again, it is what it is here.
    pub fn is_sound(&self, at: usize) -> bool {
        !self.has_clash && self.fact(at).is_some_and(|fact| fact.flags & SOUND != 0)
    }

    /// True if there may be a link in the entry at a place.
    pub fn may_link(&self, at: usize) -> bool {
        self.fact(at).is_some_and(|fact| fact.flags & MAY_LINK != 0)
    }

    /// The digest of the text of the entry at a place.
    pub fn digest(&self, at: usize) -> Option<u64> {
        self.digests.get(at).copied().or_else(|| self.at(at).map(|entry| digest(&entry)))
    }

    /// What the entry at a place refers to.
    pub fn references(&self, at: usize) -> impl Iterator<Item = &str> {
        let first = self.references.partition_point(|(own, _)| (*own as usize) < at);
        self.references.iter().skip(first).take_while(move |(own, _)| *own as usize == at).map(|(_, id)| &**id)
    }

    /// Whether there is anything in the value, if there is one.
    pub fn value(&self, at: usize) -> Option<bool> {
        self.fact(at).filter(|fact| fact.flags & VALUE != 0).map(|fact| fact.flags & FILLED != 0)
    }

    /// The attributes of the entry at a place: names, and whether there is anything in them.
    pub fn attributes(&self, at: usize) -> impl Iterator<Item = (&str, bool)> {
        let start = self.fact(at).map(|fact| fact.attributes as usize);
        let end = self.fact(at + 1).map_or(self.attributes.len(), |next| next.attributes as usize);
        let own = start.and_then(|start| self.attributes.get(start..end)).unwrap_or_default();
        own.iter().filter_map(|(name, is_filled)| Some((&**self.names.get(*name as usize)?, *is_filled)))
    }

    /// The rank of the file that the entry at a place stands in, and the place of that file's first entry.
    pub fn file_of(&self, at: usize) -> Option<(usize, usize)> {
        let rank = self.firsts.partition_point(|first| *first as usize <= at).checked_sub(1)?;
        Some((rank, *self.firsts.get(rank)? as usize))
    }

    /// How many files there are.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// The place of the first entry of a file.
    pub fn first(&self, rank: usize) -> usize {
        self.firsts.get(rank).map_or(0, |first| *first as usize)
    }

    /// The entry at a place.
    pub fn at(&self, at: usize) -> Option<Arc<Entry>> {
        let (rank, first) = self.file_of(at)?;
        let at = at.checked_sub(first)?;
        let slot = self.slots.get(rank)?;
        // Nearly always the file is there, and only the entry is handed out.
        if let Some(known) = &*slot.kept.lock().unwrap_or_else(PoisonError::into_inner) {
            slot.is_used.store(true, Ordering::Relaxed);
            return known.entries.get(at).cloned();
        }
        self.file(rank)?.entries.get(at).cloned()
    }

    /// A file with its entries: one that is kept, or else loaded and parsed now. `None` once it is not any more what it was.
    pub fn file(&self, rank: usize) -> Option<Arc<FileEntries>> {
        let slot = self.slots.get(rank)?;
        let loaded = {
            let mut kept = slot.kept.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = &*kept {
                slot.is_used.store(true, Ordering::Relaxed);
                return Some(Arc::clone(known));
            }
            let loaded = Arc::new(self.load(rank)?);
            *kept = Some(Arc::clone(&loaded));
            loaded
        };
        self.make_room(rank, &loaded);
        Some(loaded)
    }

    fn load(&self, rank: usize) -> Option<FileEntries> {
        let absent = self.files.get(rank)?;
        let file = self.loader.load(absent).map_err(|error| drop(self.fault.set(error))).ok()?;
        let entries = catalog_parser::parse_file(&file, &self.tag).entries.into_iter().map(Arc::new).collect();
        Some(FileEntries { file, entries })
    }

    /// Lets go of files that were not read lately until the new one has room. A file that was read since it was last looked at
    /// gets another turn.
    fn make_room(&self, rank: usize, loaded: &FileEntries) {
        let mut clock = self.clock.lock().unwrap_or_else(PoisonError::into_inner);
        clock.bytes += loaded.size();
        clock.read += loaded.file.text.len();
        if clock.read / PATIENCE > self.length {
            (clock.most, clock.read) = (clock.most.saturating_mul(MORE), 0);
        }
        let mut turns = clock.ranks.len() * 2;
        while clock.bytes > clock.most && turns > 0 {
            turns -= 1;
            let Some(rank) = clock.ranks.pop_front() else { break };
            let Some(slot) = self.slots.get(rank as usize) else { continue };
            // One that is being loaded anew is not waited for.
            let gone = match slot.kept.try_lock() {
                Ok(mut kept) if !slot.is_used.swap(false, Ordering::Relaxed) => kept.take(),
                _ => None,
            };
            match gone {
                Some(gone) => clock.bytes = clock.bytes.saturating_sub(gone.size()),
                None => clock.ranks.push_back(rank),
            }
        }
        clock.ranks.extend(u32::try_from(rank));
    }

    /// Why a file could not be read again, if one could not.
    pub fn fault(&self) -> Option<&LoadError> {
        self.fault.get()
    }

    /// True if everything was loaded at once.
    pub fn is_loaded(&self) -> bool {
        self.whole.get().is_some()
    }

    /// Everything at once, which then stays.
    pub fn whole(&self) -> &Whole {
        self.whole.get_or_init(|| {
            let mut all = Parsed::default();
            for absent in &self.files {
                match self.loader.load(absent) {
                    Ok(file) => all.add(catalog_parser::parse_file(&file, &self.tag)),
                    Err(error) => drop(self.fault.set(error)),
                }
            }
            Whole::new(all.entries, all.comments)
        })
    }
}

/// What a file takes in memory, more or less.
fn size(length: usize, entries: usize) -> usize {
    length + entries * (mem::size_of::<Entry>() + 32)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;
    use crate::source::{ProjectPath, Store};

    #[derive(Debug, Default)]
    struct Counting(Arc<AtomicUsize>);

    fn text(name: &str) -> String {
        (0..200).map(|at| format!("{name}-{at} = A text of some forty letters, over and over\n")).collect()
    }

    impl Store for Counting {
        fn load(&self, path: &ProjectPath) -> Result<Vec<u8>, String> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Ok(text(path.as_str().trim_start_matches("locales/cs/").trim_end_matches(".ftl")).into_bytes())
        }
    }

    /// A catalog of so many files of 10 kB, and how often one of them was loaded.
    fn catalog(files: usize) -> (ByFile, Arc<AtomicUsize>) {
        let file = |at: usize| {
            let path = ProjectPath::new(&format!("locales/cs/f{at:02}.ftl")).unwrap();
            let mut file = SourceFile::new(path, text(&format!("f{at:02}")).into_bytes());
            file.forget();
            file
        };
        let loads = Arc::new(AtomicUsize::new(0));
        let store = Arc::new(Counting(Arc::clone(&loads)));
        let sources = Sources::from_files((0..files).map(file).collect(), None).with_store(store).holding_at_most(0);
        let catalog = ByFile::open("cs", &sources.iter().collect::<Vec<_>>(), &sources, Opened::ToCheck, &mut Vec::new()).unwrap();
        (catalog, loads)
    }

    #[test]
    fn what_is_read_in_order_is_loaded_once_each_time_and_let_go() {
        let (catalog, loads) = catalog(20);
        for _ in 0..3 {
            (0..catalog.count()).for_each(|at| drop(catalog.at(at).unwrap()));
        }
        assert_eq!(loads.load(Ordering::Relaxed), 20 + 3 * 20, "once to open it, and once each time");
        let held = catalog.slots.iter().filter(|slot| slot.kept.lock().unwrap().is_some()).count();
        assert!(held < 8, "{held} of 20 files are held");
    }

    #[test]
    fn messages_sorted_into_files_by_anything_do_not_load_them_for_ever() {
        let (catalog, loads) = catalog(20);
        // As pages ask whose messages stand one in each file.
        for page in 0..5_000 {
            (0..20).for_each(|file| drop(catalog.at(file * 200 + page % 200).unwrap()));
        }
        let loads = loads.load(Ordering::Relaxed);
        assert!(loads < 20 * 60, "{loads} loads for 100,000 entries");
    }
}
