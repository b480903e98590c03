//! What rules look at: the project with its slots, and one locale of it beside the source.
//!
//! Messages taken apart are far larger than their texts, so they are not kept: rules see them window by window
//! ([`LocaleContext::each_window`]), and what a rule has to know of the whole locale is kept as a few numbers for each.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::classes::CLAUSE_MARKS;
use super::letters::Used;
use super::packed::Profiles;
use super::part::{Part, Place, selects_of};
use super::places::places;
use super::plurals::Plurals;
use super::profile::Profile;
use super::reading::{Reading, readings};
use super::slots::Slots;
use super::{languages, marks, scripts};
use crate::locale::{Exemplars, Locale, LocaleSettings, PluralCategory, Tier};
use crate::project::{Catalog, Entry, EntryKind, EntryRef, Fingerprint, Pattern, Project, Shape, Slot};
use crate::source::{FastMap, FastSet, Sources, hash};

/// The whole project.
#[derive(Debug)]
pub struct Context<'a> {
    /// The model.
    pub project: &'a Project,
    /// The files.
    pub sources: &'a Sources,
    /// What the structure asks for.
    pub slots: &'a Slots<'a>,
    /// The variables that messages of any locale use, when all locales were looked at. Nothing without parameters.
    pub used: OnceLock<FastSet<Box<str>>>,
    /// What the letters of the source use, once somebody has asked.
    pub(super) letters: OnceLock<Vec<Used>>,
}

/// One locale of the project.
#[derive(Debug)]
pub struct LocaleContext<'a> {
    /// The project.
    pub context: &'a Context<'a>,
    /// The locale's catalog.
    pub catalog: &'a Catalog,
    /// The locale's settings.
    pub settings: LocaleSettings,
    /// The locale's script (ISO 15924).
    pub script: String,
    /// The plural categories of the locale.
    pub plurals: Plurals,
    /// The letters of the locale's language.
    pub exemplars: Exemplars,
    /// True if the locale's script is written without spaces between words.
    pub has_no_spaces: bool,
    /// True if a word written twice is grammar in the language.
    pub doubles_words: bool,
    /// The marks that end a clause and that this locale writes otherwise, by their rank among the known ones.
    pub foreign_marks: u32,
    /// The source locale; `None` if this is it.
    pub source: Option<&'a LocaleContext<'a>>,
    /// The entries that count (of several with one id, the first), in the order of the files, by their places in the
    /// catalog, each with the place of the source's ([`NONE`] if it has none).
    pub(super) entries: Vec<(u32, u32)>,
    /// For each entry of the catalog the rank of its first part among all parts, and at the end their number. An entry that
    /// does not count has no part.
    pub(super) firsts: Vec<u32>,
    /// All parts, of a source that is small.
    pub(super) kept: Option<Vec<Part<'a>>>,
    /// What the characters of each part are, of a source that is not.
    pub(super) profiles: Profiles,
    /// The rank of the slot that asks for each part, of such a source.
    pub(super) asked_by: Vec<u32>,
    fingerprints: OnceLock<Vec<Fingerprint>>,
    referred: OnceLock<FastSet<Box<str>>>,
    glossary: OnceLock<Vec<(u32, usize)>>,
    commented_out: OnceLock<FastSet<Box<str>>>,
    pub(super) alike: OnceLock<Vec<u32>>,
    shared: OnceLock<Vec<usize>>,
    written: OnceLock<FastSet<Box<str>>>,
    ids: OnceLock<Vec<(EntryKind, Box<str>)>>,
}

/// Finds the parts of the source that have the same text.
pub(super) struct Alike(pub Vec<u32>, FastMap<u128, u32>);

/// The least number of letters of such a text. A short word may need another form, or another word, in each place.
const LEAST_ALIKE: u32 = 12;

impl Alike {
    /// Of so many parts.
    pub fn new(count: usize) -> Self {
        Self(vec![NONE; count], FastMap::default())
    }

    /// Looks at a part.
    pub fn see(&mut self, part: &Part<'_>) {
        if part.letters() < LEAST_ALIKE || part.readings.len() != 1 {
            return;
        }
        let spelled = part.readings.last().map(Reading::spelled).unwrap_or_default();
        let earlier = *self.1.entry(hash(spelled.as_bytes())).or_insert(part.rank);
        if earlier != part.rank {
            for rank in [earlier, part.rank] {
                self.0.get_mut(rank as usize).into_iter().for_each(|same| *same = earlier);
            }
        }
    }
}

/// The place of an entry that is not there.
pub(super) const NONE: u32 = u32::MAX;

impl<'a> LocaleContext<'a> {
    /// A locale of the project.
    pub fn new(context: &'a Context<'a>, catalog: &'a Catalog, source: Option<&'a LocaleContext<'a>>) -> Self {
        let exemplars = letters_of(&catalog.locale);
        let (entries, firsts) = places(catalog, source);
        let script = script_of(catalog, &exemplars);
        let mut locale = Self {
            context,
            catalog,
            settings: context.project.settings(&catalog.locale),
            foreign_marks: foreign_marks(&catalog.locale, &script),
            has_no_spaces: scripts::has_no_spaces(&script),
            doubles_words: languages::doubles_words(&catalog.locale),
            script,
            plurals: Plurals::of(catalog.locale.tag()),
            exemplars,
            source,
            entries,
            firsts,
            kept: None,
            profiles: Profiles::default(),
            asked_by: Vec::new(),
            fingerprints: OnceLock::new(),
            referred: OnceLock::new(),
            glossary: OnceLock::new(),
            commented_out: OnceLock::new(),
            alike: OnceLock::new(),
            shared: OnceLock::new(),
            written: OnceLock::new(),
            ids: OnceLock::new(),
        };
        locale.prepare();
        locale
    }

    /// The locale's tag.
    pub fn tag(&self) -> &'a str {
        self.catalog.locale.tag()
    }

    /// True for the locale that translations are made from.
    pub fn is_source(&self) -> bool {
        self.tag() == self.context.project.config.source_locale.value
    }

    /// The messages (not terms) that count and whose shape is of interest, each with the source's.
    pub fn messages(
        &self,
        concerns: impl Fn(Shape<'_>, Option<Shape<'_>>) -> bool,
    ) -> impl Iterator<Item = (EntryRef<'a>, Option<EntryRef<'a>>)> {
        let (catalog, source) = (self.catalog, self.source.map(|source| source.catalog));
        self.entries.iter().filter_map(move |(at, original)| {
            let (at, original) = (*at as usize, Some(*original).filter(|original| *original != NONE).map(|at| at as usize));
            let shape = catalog.shape(at).filter(|shape| shape.kind() == EntryKind::Message)?;
            let original = original.zip(source);
            if !concerns(shape, original.and_then(|(at, source)| source.shape(at))) {
                return None;
            }
            Some((catalog.at(at)?, original.and_then(|(at, source)| source.at(at))))
        })
    }

    /// The ids of all entries of a kind, second definitions included.
    pub fn ids(&self, kind: EntryKind) -> impl Iterator<Item = &str> {
        let all = self.ids.get_or_init(|| {
            let mut ids = Vec::with_capacity(self.catalog.count());
            self.catalog.each(|_, entry| ids.push((entry.kind, Box::from(&*entry.id))));
            ids
        });
        all.iter().filter(move |(own, _)| *own == kind).map(|(_, id)| &**id)
    }

    /// How many parts the locale has.
    pub fn count(&self) -> usize {
        self.firsts.last().map_or(0, |count| *count as usize)
    }

    /// Looks at the part of a rank, which is not taken apart.
    pub fn at_rank<T>(&self, rank: u32, look: impl FnOnce(&Place<'_>) -> T) -> Option<T> {
        let at = self.firsts.partition_point(|first| *first <= rank).checked_sub(1)?;
        let entry = self.catalog.at(at)?;
        let (attribute, pattern) = entry.parts().nth(rank.checked_sub(*self.firsts.get(at)?)? as usize)?;
        Some(look(&Place { entry: &entry, attribute, pattern }))
    }

    /// Looks at the part of this locale that has the id and attribute of one of another locale.
    pub fn at_counterpart<T>(&self, other: &Place<'_>, look: impl FnOnce(&Place<'_>) -> T) -> Option<T> {
        let entry = self.catalog.entry(&other.entry.id)?;
        let (attribute, pattern) = entry.parts().find(|(attribute, _)| *attribute == other.attribute)?;
        Some(look(&Place { entry: &entry, attribute, pattern }))
    }

    /// The rank of the part of an id and attribute.
    fn rank(&self, id: &str, attribute: Option<&str>) -> Option<usize> {
        let at = self.catalog.position(id)?;
        let shape = self.catalog.shape(at)?;
        let within = match attribute {
            None => shape.has(None).then_some(0)?,
            Some(name) => usize::from(shape.has(None)) + shape.attributes().position(|own| own == name)?,
        };
        Some(*self.firsts.get(at)? as usize + within)
    }

    /// True if some select of this locale has a variant of this plural category.
    pub fn writes(&self, category: PluralCategory) -> bool {
        let has_choice = |pattern: &&Pattern| readings(pattern).len() > 1;
        let keys = || {
            let mut keys = FastSet::default();
            self.catalog.each_effective(|entry| {
                let patterns = entry.parts().map(|(_, pattern)| pattern);
                let selects = patterns.filter(|pattern| !selects_of(pattern).is_empty()).filter(has_choice).flat_map(selects_of);
                keys.extend(selects.flat_map(|select| select.variants).map(|variant| Box::from(&*variant.key)));
            });
            keys
        };
        self.written.get_or_init(keys).contains(category.name())
    }

    /// Where this locale, the source, uses terms of the glossary: the rank of a part and that of a term.
    pub fn glossary_uses(&self) -> &[(u32, usize)] {
        self.glossary.get_or_init(|| super::rules::glossary_uses(self))
    }

    /// The ids of messages that stand in comments of this locale.
    pub fn commented_out(&self) -> &FastSet<Box<str>> {
        self.commented_out.get_or_init(|| self.catalog.ids_in_comments())
    }

    /// The ids that messages of this locale refer to.
    pub fn referred(&self) -> &FastSet<Box<str>> {
        self.referred.get_or_init(|| self.catalog.referred())
    }

    /// The messages of this locale, the source, that no slot asks for but other messages refer to.
    pub fn shared_by_reference(&self) -> impl Iterator<Item = EntryRef<'a>> {
        let catalog = self.catalog;
        let places = self.shared.get_or_init(|| {
            let is_shared = |id: &str| !id.starts_with('-') && self.context.slots.of(id).next().is_none();
            let mut places: Vec<usize> = self.referred().iter().filter(|id| is_shared(id)).filter_map(|id| catalog.position(id)).collect();
            let again = catalog.repeated().iter().map(|at| *at as usize);
            let of_shared =
                again.filter(|at| catalog.at(*at).is_some_and(|entry| is_shared(&entry.id) && self.referred().contains(&*entry.id)));
            let again: Vec<usize> = of_shared.collect();
            places.extend(again);
            places.sort_unstable();
            places
        });
        places.iter().filter_map(|at| catalog.at(*at))
    }

    /// The rank of the first part of this locale, the source, that has the text of the part of a rank; `None` for a part whose
    /// text no other has, and for those that need not be alike elsewhere: selects, a few letters.
    pub fn first_alike(&self, rank: u32) -> Option<u32> {
        let alike = self.alike.get_or_init(|| {
            let mut alike = Alike::new(self.count());
            self.each_part(&mut |part| alike.see(part));
            alike.0
        });
        alike.get(rank as usize).copied().filter(|first| *first != NONE)
    }

    /// True if two parts of this locale, the source, are known to have the same text.
    pub fn are_alike(&self, one: u32, other: u32) -> bool {
        one == other || self.first_alike(one).is_some_and(|first| self.first_alike(other) == Some(first))
    }

    /// True for a translated message that nothing shows: the source does not have it, and no other message refers to it.
    /// What is wrong inside it is of no consequence.
    pub fn is_obsolete(&self, part: &Part<'_>) -> bool {
        let Some(source) = self.source.filter(|_| part.source.is_none()) else { return false };
        let id = &*part.entry.id;
        !part.is_term() && !source.catalog.has_entry(id) && self.context.slots.of(id).next().is_none() && !self.referred().contains(id)
    }

    /// How bad it is that a message (or a part of it) is missing: a note where only optional sections ask for it, else by
    /// the locale's tier. The source, which all others fall back to, has to have everything.
    pub fn gap_severity(&self, id: &str) -> crate::diagnostic::Severity {
        use crate::diagnostic::Severity;
        match self.settings.tier {
            _ if !self.is_source() && self.is_optional(id) => Severity::Note,
            Tier::Complete => Severity::Error,
            Tier::Growing => Severity::Warning,
            Tier::Experimental => Severity::Note,
        }
    }

    /// True if all that asks for a message are sections that are not applicable in this locale.
    pub fn does_without(&self, id: &str) -> bool {
        if !self.context.slots.has_exemptions {
            return false;
        }
        let mut slots = self.context.slots.of(id).peekable();
        slots.peek().is_some() && slots.all(|slot| !slot.applies_in(self.tag()))
    }

    fn is_optional(&self, id: &str) -> bool {
        let section = |slot: Slot<'_>| self.context.project.section(slot.section_id()?).map(|(_, section)| section.is_optional);
        let mut slots = self.context.slots.of(id).peekable();
        slots.peek().is_some() && slots.all(|slot| section(slot).unwrap_or(false))
    }

    /// The fingerprint of a text of this locale, computed once for all who ask.
    pub fn fingerprint(&self, id: &str, attribute: Option<&str>) -> Option<Fingerprint> {
        let all = self.fingerprints.get_or_init(|| {
            let mut all = Vec::with_capacity(self.count());
            self.catalog.each_effective(|entry| all.extend(entry.parts().map(|(_, pattern)| Fingerprint::of(pattern))));
            all
        });
        all.get(self.rank(id, attribute)?).copied()
    }

    /// The file of this locale where a message of the source belongs: the same name in this locale's folder.
    pub fn home_of(&self, source_entry: &Entry) -> Option<String> {
        let file = self.context.sources.get(source_entry.id_span.file)?;
        let project = self.context.project;
        Some(project.locale_path(self.tag(), project.name_in_locale(file.path.as_str())?))
    }
}

/// The letters of a locale, with their capitals where its tag alone tells the script.
fn letters_of(locale: &Locale) -> Exemplars {
    let exemplars = Exemplars::of(locale);
    if languages::has_several_scripts(locale) { exemplars } else { exemplars.with_capitals(&locale.script()) }
}

/// The script that a locale is written in: by its tag, or of languages with several scripts the one that most letters have.
fn script_of(catalog: &Catalog, letters: &Exemplars) -> String {
    let locale = &catalog.locale;
    let likely = locale.script();
    // Of a language that CLDR does not know, the letters tell.
    if likely != "Zyyy" && !languages::has_several_scripts(locale) || locale.tag().split('-').any(|subtag| subtag == likely) {
        return likely;
    }
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    catalog.each_effective(|entry| {
        for (_, pattern) in entry.parts() {
            let profile = Profile::of(readings(pattern).iter().map(|reading| &*reading.text), letters);
            let letters = profile.scripts().filter(|(script, _)| !scripts::is_shared(script));
            letters.for_each(|(script, count)| *counts.entry(script).or_default() += count);
        }
    });
    let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(script, _)| script.to_owned());
    most.unwrap_or(likely)
}

/// The marks that a locale writes otherwise, as bits.
fn foreign_marks(locale: &Locale, script: &str) -> u32 {
    let is_foreign = |mark: &char| marks::own_mark(*mark, locale, script).is_some();
    CLAUSE_MARKS.iter().enumerate().filter(|(_, mark)| is_foreign(mark)).fold(0, |bits, (rank, _)| bits | 1 << rank)
}

#[cfg(test)]
mod tests {
    use crate::check::{CheckOptions, check};
    use crate::diagnostic::Severity;
    use crate::source::Sources;

    #[test]
    fn a_gap_in_an_optional_section_is_a_note() {
        let guide = "id: g\nsections:\n  - {id: must, blocks: [{type: caveat, items: [both]}]}\n  - {id: may, coverage: optional, blocks: [{type: steps, items: [one]}, {type: caveat, items: [both, own]}]}\n";
        let source = "must-title = Must\nmust-lead = Must.\nmay-lead = May.\nmay-step-one = One\n    .detail = At once.\ncaveat-both = Both.\ncaveat-own = Own.\n";
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\n"),
            ("content/guides/g.yaml", guide),
            ("locales/en/g.ftl", source),
            ("locales/cs/g.ftl", "may-step-one = Jedna\n"),
        ]);
        let (project, diagnostics) = crate::project::parse(&sources);
        let checked = check(&project, &sources, diagnostics, &CheckOptions::default());
        let severity = |locale: &str, message: &str| {
            let is_it = |rule: &str| rule == "missing-message" || rule == "missing-attribute";
            let mut found = checked.diagnostics.iter().filter(|finding| is_it(finding.rule));
            let of = found.find(|finding| finding.locale.as_deref() == Some(locale) && finding.message_id.as_deref() == Some(message));
            of.map(|finding| finding.severity)
        };
        for message in ["may-lead", "may-step-one.detail", "caveat-own"] {
            assert_eq!(severity("cs", message), Some(Severity::Note), "{message}");
        }
        for message in ["must-title", "caveat-both"] {
            assert_eq!(severity("cs", message), Some(Severity::Error), "{message} is asked for by a required section");
        }
        assert_eq!(severity("en", "may-title"), Some(Severity::Error), "the source has to have everything");
    }
}
