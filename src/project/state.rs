//! The state of every translation: missing, stale, untranslated, machine, translated, reviewed, or obsolete.

use std::collections::{HashMap, HashSet};

use super::catalog::{Entry, EntryKind, Inline, Pattern};
use super::{Catalog, Fingerprint, Lock, LockEntry, MadeBy, OwnedSlot, Project, Slot, SlotList, fluent_text};

/// The state of a message part in a target locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// There is no translation.
    Missing,
    /// The source text has changed since the translation was made.
    Stale,
    /// The translation is the source text, and nobody has said that this is meant.
    Untranslated,
    /// Made by a machine from the present source text, not looked at by a person.
    Machine,
    /// Made from the present source text, as far as it is recorded.
    Translated,
    /// Reviewed by a second person, and not changed since.
    Reviewed,
    /// The source has no such part any more.
    Obsolete,
}

impl State {
    /// All states, from the one with the most to do.
    pub const ALL: [Self; 7] =
        [Self::Missing, Self::Stale, Self::Untranslated, Self::Machine, Self::Translated, Self::Reviewed, Self::Obsolete];

    /// The name in reports, on the command line and in exchange files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Untranslated => "untranslated",
            Self::Machine => "machine",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
            Self::Obsolete => "obsolete",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// True if the translation can be shown as one of the present source text.
    pub fn is_current(self) -> bool {
        matches!(self, Self::Machine | Self::Translated | Self::Reviewed)
    }
}

/// A message part of the source that every locale should have.
#[derive(Clone, Debug)]
pub struct WantedPart<'p> {
    /// `id` or `id.attribute`.
    pub name: String,
    /// The source's entry.
    pub entry: &'p Entry,
    /// The attribute, if it is one.
    pub attribute: Option<&'p str>,
    /// The source text.
    pub pattern: &'p Pattern,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// What the structure asks for here; `None` where only other messages refer to it.
    pub slot: Option<OwnedSlot>,
    /// The guide that asks for it.
    pub guide: Option<&'p str>,
    /// The tags of the locales that need no such text: all that asks for it are sections not applicable there.
    pub not_in: Vec<String>,
}

/// All parts of the source that every locale should have, in the order of the source's files.
#[derive(Clone, Debug)]
pub struct Wanted<'p> {
    /// The parts.
    pub parts: Vec<WantedPart<'p>>,
    index: HashMap<String, usize>,
}

/// A message part in one locale.
#[derive(Clone, Copy, Debug)]
pub struct PartState<'w> {
    /// The part of the source.
    pub part: &'w WantedPart<'w>,
    /// Its translation.
    pub target: Option<&'w Pattern>,
    /// What the lock says of it.
    pub locked: Option<&'w LockEntry>,
    /// What follows.
    pub state: State,
}

impl WantedPart<'_> {
    /// True for words to be found by: each language has its own, so another list in the source makes none of them stale.
    pub fn is_words(&self) -> bool {
        self.slot.as_ref().is_some_and(OwnedSlot::is_optional)
    }
}

impl<'p> Wanted<'p> {
    /// The parts of a project's source.
    pub fn of(project: &'p Project) -> Self {
        let Some(source) = project.source_catalog() else { return Self { parts: Vec::new(), index: HashMap::new() } };
        let slots = slots_by_id(project);
        let referred = referred_messages(source);
        let wanted = |entry: &&Entry| slots.contains_key(&*entry.id) || referred.contains(&*entry.id) || entry.kind == EntryKind::Term;
        let counting = source.effective().filter(wanted);
        let mut parts: Vec<_> = counting.flat_map(|entry| wanted_parts(entry, slots.get(&*entry.id))).collect();
        // What another message refers to is needed with it.
        parts.iter_mut().filter(|part| referred.contains(&*part.entry.id)).for_each(|part| part.not_in.clear());
        let index = parts.iter().enumerate().map(|(at, part)| (part.name.clone(), at)).collect();
        Self { parts, index }
    }

    /// The part of a name.
    pub fn get(&self, name: &str) -> Option<&WantedPart<'p>> {
        self.index.get(name).and_then(|at| self.parts.get(*at))
    }

    /// The states of all parts that a locale should have, in the order of the source.
    pub fn states<'w>(&'w self, project: &'w Project, catalog: &'w Catalog) -> Vec<PartState<'w>> {
        let lock = project.lock(catalog.locale.tag());
        let judge = Judge::new(project, catalog, lock);
        let tag = catalog.locale.tag();
        self.parts.iter().filter(|part| !part.not_in.iter().any(|other| other == tag)).map(|part| judge.state(part)).collect()
    }

    /// The names of parts that a locale has and the source has not, in the order of the locale's files. Messages that
    /// only the locale's own messages refer to are its own business.
    pub fn obsolete(&self, project: &Project, catalog: &Catalog) -> Vec<String> {
        let Some(source) = project.source_catalog() else { return Vec::new() };
        let own = referred_messages(catalog);
        // A locale may have words to be found by where the source has none.
        let lists: Vec<_> = project.slot_lists().collect();
        let slots = lists.iter().flat_map(SlotList::iter);
        let optional: HashSet<&str> = slots.filter(|slot| slot.is_optional()).map(Slot::id).collect();
        let gone = |entry: &Entry, attribute: Option<&str>| match source.get(&entry.id) {
            None => !own.contains(&*entry.id) && !optional.contains(&*entry.id),
            Some(original) => original.pattern(attribute).is_none(),
        };
        let names = catalog.messages().flat_map(|entry| entry.parts().map(move |(attribute, _)| (entry, attribute)));
        names.filter(|(entry, attribute)| gone(entry, *attribute)).map(|(entry, attribute)| part_name(&entry.id, attribute)).collect()
    }
}

/// `id` or `id.attribute`.
pub fn part_name(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

type SlotsById<'p> = HashMap<String, Vec<(OwnedSlot, Option<&'p str>)>>;

fn slots_by_id(project: &Project) -> SlotsById<'_> {
    let mut slots: SlotsById<'_> = HashMap::new();
    for list in project.slot_lists() {
        let guide = list.guide().map(|guide| guide.id.value.as_str());
        for slot in list.iter() {
            slots.entry(slot.id().to_owned()).or_default().push((slot.to_owned(), guide));
        }
    }
    slots
}

fn wanted_parts<'p>(entry: &'p Entry, slots: Option<&Vec<(OwnedSlot, Option<&'p str>)>>) -> Vec<WantedPart<'p>> {
    let not_in = slots.map(|slots| nowhere(slots.iter().map(|(slot, _)| slot))).unwrap_or_default();
    let part = |(attribute, pattern): (Option<&'p str>, &'p Pattern)| {
        let own = slots.and_then(|slots| slots.iter().find(|(slot, _)| slot.attribute == attribute).or_else(|| slots.first()));
        WantedPart {
            name: part_name(&entry.id, attribute),
            entry,
            attribute,
            pattern,
            fingerprint: Fingerprint::of(pattern),
            slot: own.map(|(slot, _)| slot.clone()),
            guide: own.and_then(|(_, guide)| *guide),
            not_in: not_in.clone(),
        }
    };
    // The attributes of a term are for the grammar of its own language.
    let is_shared = |attribute: &Option<&str>| entry.kind == EntryKind::Message || attribute.is_none();
    entry.parts().filter(|(attribute, pattern)| is_shared(attribute) && !pattern.elements.is_empty()).map(part).collect()
}

/// The tags of the locales in which none of these slots applies.
fn nowhere<'s>(mut slots: impl Iterator<Item = &'s OwnedSlot>) -> Vec<String> {
    let mut tags = slots.next().map(|slot| slot.not_in.clone()).unwrap_or_default();
    slots.for_each(|slot| tags.retain(|tag| !slot.applies_in(tag)));
    tags
}

fn referred_messages(catalog: &Catalog) -> HashSet<&str> {
    let patterns = catalog.entries().iter().flat_map(Entry::parts).map(|(_, pattern)| pattern);
    let ids = patterns.flat_map(Pattern::inlines).filter_map(|inline| match inline {
        Inline::Message { id, .. } => Some(&**id),
        _ => None,
    });
    ids.collect()
}

/// Tells the state of parts of one locale.
struct Judge<'w> {
    project: &'w Project,
    catalog: &'w Catalog,
    lock: Option<&'w Lock>,
    /// The same words are no sign in a locale of the source's own language.
    same_language: bool,
}

impl<'w> Judge<'w> {
    fn new(project: &'w Project, catalog: &'w Catalog, lock: Option<&'w Lock>) -> Self {
        let source = project.config.source_locale.value.split('-').next().unwrap_or_default();
        Self { project, catalog, lock, same_language: catalog.locale.language() == source }
    }

    fn state(&self, part: &'w WantedPart<'w>) -> PartState<'w> {
        let target = self.catalog.pattern(&part.entry.id, part.attribute).filter(|pattern| !is_empty(pattern));
        let locked = self.lock.and_then(|lock| lock.get(&part.name));
        let state = target.map_or(State::Missing, |target| self.of_present(part, target, locked));
        PartState { part, target, locked, state }
    }

    fn of_present(&self, part: &WantedPart<'_>, target: &Pattern, locked: Option<&LockEntry>) -> State {
        match locked {
            Some(entry) if entry.source != part.fingerprint && !part.is_words() => State::Stale,
            // A copy that came in the place of what was recorded is no translation of it.
            Some(entry) if entry.target != Fingerprint::of(target) && self.is_copy(part, target) => State::Untranslated,
            Some(LockEntry { by: MadeBy::Machine, .. }) => State::Machine,
            Some(entry) if entry.by == MadeBy::Reviewer && entry.target == Fingerprint::of(target) => State::Reviewed,
            Some(_) => State::Translated,
            None if self.is_copy(part, target) => State::Untranslated,
            None => State::Translated,
        }
    }

    fn is_copy(&self, part: &WantedPart<'_>, target: &Pattern) -> bool {
        // A term is a name, and names are often alike.
        !self.same_language
            && !part.is_words()
            && part.entry.kind == EntryKind::Message
            && fluent_text::needs_translation(part.pattern)
            && Fingerprint::of(target) == part.fingerprint
            && !self.is_allowed(&part.name)
    }

    fn is_allowed(&self, name: &str) -> bool {
        self.project.config.checks.allow.iter().any(|entry| {
            entry.rule.value == "same-as-source"
                && entry.message.as_deref().is_none_or(|message| message == name)
                && entry.locale.as_deref().is_none_or(|locale| locale == self.catalog.locale.tag())
        })
    }
}

/// True if nothing of the pattern would be seen.
fn is_empty(pattern: &Pattern) -> bool {
    fluent_text::shown(pattern).trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn project(files: &[(&str, &str)]) -> Project {
        super::super::from_fluent_tree(&Sources::from_texts(files), "en").0
    }

    fn states(project: &Project) -> Vec<(String, State)> {
        let wanted = Wanted::of(project);
        wanted.states(project, &project.catalogs["km"]).iter().map(|part| (part.part.name.clone(), part.state)).collect()
    }

    fn lock_line(name: &str, source: &str, target: &str, by: &str) -> String {
        let of = |text| Fingerprint::of_text(text);
        format!("{name}: {} {} {by}\n\n", of(source), of(target))
    }

    #[test]
    fn every_state_is_told() {
        let lock = [
            lock_line("stale", "Old", "ក", "person"),
            lock_line("machine", "Four", "ក", "machine"),
            lock_line("meant", "OK", "OK", "person"),
            lock_line("reviewed", "Six", "ក", "reviewed"),
            lock_line("edited", "Seven", "ខ", "reviewed"),
            lock_line("overwritten", "Ninth one", "ក", "person"),
        ];
        let project = project(&[
            (
                "en/a.ftl",
                "missing = One\nempty = Two\nstale = Three\nmachine = Four\nmeant = OK\ncopied = Fifth\nreviewed = Six\nedited = Seven\nnumber = 1–2\nplain = Eight\noverwritten = Ninth one\n",
            ),
            (
                "km/a.ftl",
                "empty = { \"\" }\nstale = ក\nmachine = ក\nmeant = OK\ncopied = Fifth\nreviewed = ក\nedited = ក\nnumber = 1–2\nplain = ក\noverwritten = Ninth one\n",
            ),
            ("km.lock.yaml", &lock.concat()),
        ]);
        use State::*;
        let found: Vec<State> = states(&project).into_iter().map(|(_, state)| state).collect();
        assert_eq!(
            found,
            [Missing, Missing, Stale, Machine, Translated, Untranslated, Reviewed, Translated, Translated, Translated, Untranslated]
        );
    }

    #[test]
    fn what_the_source_has_not_is_obsolete() {
        let project =
            project(&[("en/a.ftl", "one = One\n"), ("km/a.ftl", "one = ក { own }\n    .old = ខ\nown = គ\ngone = ឃ\n-term = ង\n")]);
        assert_eq!(Wanted::of(&project).obsolete(&project, &project.catalogs["km"]), ["one.old", "gone"]);
    }
}
