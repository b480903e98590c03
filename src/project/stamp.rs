//! Recording translations in the locks: the change that `accept` and `import` make.

use std::collections::{BTreeMap, HashSet};

use super::{Fingerprint, LockEntry, MadeBy, Project, State, Wanted, WantedPart, fluent_text};
use crate::source::{SourceChange, Sources};

/// New entries for the locks of some locales.
#[derive(Debug, Default)]
pub struct Stamps {
    entries: BTreeMap<String, BTreeMap<String, Option<LockEntry>>>,
    texts: BTreeMap<Fingerprint, String>,
    /// Drop source texts that no lock speaks of any more. Lines that are only added keep merges easy.
    pub tidy: bool,
}

impl Stamps {
    /// Records that a locale's translation of a part was made from its present source text.
    pub fn stamp(&mut self, tag: &str, part: &WantedPart<'_>, target: Fingerprint, by: MadeBy) {
        self.texts.insert(part.fingerprint, fluent_text::shown(part.pattern));
        self.set(tag, &part.name, Some(LockEntry { source: part.fingerprint, target, by }));
    }

    /// Sets or removes an entry.
    pub fn set(&mut self, tag: &str, name: &str, entry: Option<LockEntry>) {
        self.entries.entry(tag.to_owned()).or_default().insert(name.to_owned(), entry);
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.values().map(BTreeMap::len).sum()
    }

    /// True if there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The change to the locks and to the recorded source texts.
    pub fn change(&self, project: &Project, sources: &Sources) -> SourceChange {
        let mut change = SourceChange::default();
        let empty = super::Lock::default();
        for (tag, set) in &self.entries {
            let lock = project.lock(tag).unwrap_or(&empty);
            let file = lock.file.and_then(|id| sources.get(id));
            append(&mut change, lock.change(file, &project.lock_path(tag), set));
        }
        let needed = self.needed(project);
        let file = project.source_texts.file.and_then(|id| sources.get(id));
        append(
            &mut change,
            project.source_texts.change(file, &project.source_texts_path(), &self.texts, |key| !self.tidy || needed.contains(&key)),
        );
        change
    }

    /// The source texts that some lock speaks of after the change.
    fn needed(&self, project: &Project) -> HashSet<Fingerprint> {
        let mut needed: HashSet<Fingerprint> =
            self.entries.values().flat_map(BTreeMap::values).flatten().map(|entry| entry.source).collect();
        for (tag, lock) in &project.locks {
            let replaced = self.entries.get(tag);
            let kept = lock.iter().filter(|(name, _)| replaced.is_none_or(|set| !set.contains_key(*name)));
            needed.extend(kept.map(|(_, entry)| entry.source));
        }
        needed
    }
}

fn append(change: &mut SourceChange, more: SourceChange) {
    change.edits.extend(more.edits);
    change.created.extend(more.created);
}

/// Which parts `accept` means.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// `id` (all its parts), `id.attribute`, or a beginning followed by `*`; empty for all.
    pub patterns: Vec<String>,
}

impl Selection {
    /// True if a part was asked for by its name, not only because everything was.
    pub fn names(&self, part: &str) -> bool {
        self.patterns.iter().any(|pattern| matches(pattern, part))
    }

    /// True if a part is among those asked for.
    pub fn has(&self, part: &str) -> bool {
        self.patterns.is_empty() || self.names(part)
    }

    /// The first pattern that no part of the source answers to.
    pub fn unknown(&self, wanted: &Wanted<'_>) -> Option<&str> {
        self.patterns.iter().map(String::as_str).find(|pattern| !wanted.parts.iter().any(|part| matches(pattern, &part.name)))
    }
}

fn matches(pattern: &str, part: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => part.starts_with(beginning),
        None => part == pattern || part.strip_prefix(pattern).is_some_and(|rest| rest.starts_with('.')),
    }
}

/// What accepting came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Translations recorded.
    pub recorded: usize,
    /// Of these, those that were stale.
    pub were_stale: usize,
    /// Translations left out because they are the source text and were not named.
    pub copies: usize,
    /// Parts left out because there is no translation.
    pub missing: usize,
}

/// Records the translations of a locale as made from the present source texts. A copy of the source text is recorded
/// only when it is named: that says that it is meant. Without `by`, who made a translation stays as it was recorded.
pub fn accept(
    project: &Project,
    wanted: &Wanted<'_>,
    tag: &str,
    selection: &Selection,
    by: Option<MadeBy>,
    stamps: &mut Stamps,
) -> Accepted {
    let mut done = Accepted::default();
    let Some(catalog) = project.catalogs.get(tag) else { return done };
    for state in wanted.states(project, catalog).iter().filter(|state| selection.has(&state.part.name)) {
        let Some(target) = state.target else {
            done.missing += 1;
            continue;
        };
        if state.state == State::Untranslated && !selection.names(&state.part.name) {
            done.copies += 1;
            continue;
        }
        let by = by.or(state.locked.map(|entry| entry.by)).unwrap_or(MadeBy::Person);
        done.recorded += 1;
        done.were_stale += usize::from(state.state == State::Stale);
        stamps.stamp(tag, state.part, Fingerprint::of(target), by);
    }
    if selection.patterns.is_empty() {
        stamps.tidy = true;
        drop_leftovers(project, catalog, tag, stamps);
    }
    done
}

/// Entries of parts that the locale does not have any more.
fn drop_leftovers(project: &Project, catalog: &super::Catalog, tag: &str, stamps: &mut Stamps) {
    let Some(lock) = project.lock(tag) else { return };
    let there: HashSet<String> =
        catalog.messages().flat_map(|entry| entry.parts().map(|(attribute, _)| super::part_name(&entry.id, attribute))).collect();
    for (name, _) in lock.iter().filter(|(name, _)| !there.contains(*name)) {
        stamps.set(tag, name, None);
    }
}
