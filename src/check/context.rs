//! What rules look at: the project with its slots, and one locale of it beside the source.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::classes::CLAUSE_MARKS;
use super::part::Part;
use super::{languages, marks, markup_changes, scripts};
use crate::locale::Exemplars;
use crate::locale::{Locale, LocaleSettings, PluralCategory, PluralRules, Tier};
use crate::project::{Catalog, Entry, EntryKind, Fingerprint, Guide, Inline, Layout, Project, Slot, guide_slots};
use crate::source::{FastMap, FastSet, Sources, TextSlice};

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
    pub used: OnceLock<FastSet<TextSlice>>,
}

/// Every message that the structure asks for.
#[derive(Debug)]
pub struct Slots<'a> {
    /// The slots of the interface.
    pub interface: Vec<Slot>,
    /// True if no two slots of the interface are of one text.
    pub are_distinct: bool,
    /// True if some section is not applicable in some locale.
    pub has_exemptions: bool,
    /// The slots of each guide.
    pub guides: Vec<(&'a Guide, Vec<Slot>)>,
    /// The places of an id's slots: the guide (or none) and the rank in its list.
    index: FastMap<String, Vec<Place>>,
    /// The first place of each id and attribute, in the order of the site.
    distinct: OnceLock<Vec<Place>>,
    allowed: OnceLock<FastSet<String>>,
}

/// Where a slot stands: the guide (or none) and the rank in its list.
type Place = (Option<usize>, usize);

impl<'a> Slots<'a> {
    /// Derives them.
    pub fn new(project: &'a Project) -> Self {
        let interface = project.interface_slots();
        let guides: Vec<_> = project.guides.iter().map(|guide| (guide, guide_slots(guide))).collect();
        let mut index: FastMap<String, Vec<Place>> = FastMap::default();
        let groups = std::iter::once((None, &interface)).chain(guides.iter().enumerate().map(|(at, (_, list))| (Some(at), list)));
        for (group, list) in groups {
            for (at, slot) in list.iter().enumerate() {
                index.entry(slot.id.clone()).or_default().push((group, at));
            }
        }
        let are_distinct = {
            let mut seen = FastSet::default();
            interface.iter().all(|slot| seen.insert((slot.id.as_str(), slot.attribute)))
        };
        let has_exemptions = project.guides.iter().flat_map(|guide| &guide.sections).any(|section| !section.not_applicable.is_empty());
        Self { interface, are_distinct, has_exemptions, guides, index, distinct: OnceLock::new(), allowed: OnceLock::new() }
    }

    /// The first slot of an id and attribute.
    pub fn get(&self, id: &str, attribute: Option<&str>) -> Option<&Slot> {
        self.of(id).find(|slot| slot.attribute == attribute)
    }

    /// The slots of an id: its value, its attributes, and repeats where it is shared.
    pub fn of(&self, id: &str) -> impl Iterator<Item = &Slot> {
        self.index.get(id).into_iter().flatten().filter_map(|place| self.at(*place).map(|(_, slot)| slot))
    }

    fn at(&self, (group, at): Place) -> Option<(Option<&'a Guide>, &Slot)> {
        match group {
            None => Some((None, self.interface.get(at)?)),
            Some(group) => self.guides.get(group).and_then(|(guide, list)| Some((Some(*guide), list.get(at)?))),
        }
    }

    /// True if some slot allows a variable of this name.
    pub fn allow(&self, variable: &str) -> bool {
        let all = || self.all().flat_map(|(_, slot)| slot.variables.allowed.iter().cloned()).collect();
        self.allowed.get_or_init(all).contains(variable)
    }

    /// All slots, each id and attribute once, in the order of the site.
    pub fn distinct(&self) -> impl Iterator<Item = (Option<&'a Guide>, &Slot)> {
        let is_first = |slot: &Slot| self.get(&slot.id, slot.attribute).is_some_and(|first| std::ptr::eq(first, slot));
        let groups = std::iter::once((None, &self.interface)).chain(self.guides.iter().enumerate().map(|(at, (_, list))| (Some(at), list)));
        let firsts = groups.flat_map(|(group, list)| {
            let firsts = list.iter().enumerate().filter(move |(_, slot)| is_first(slot));
            firsts.map(move |(at, _)| (group, at))
        });
        self.distinct.get_or_init(|| firsts.collect()).iter().filter_map(|place| self.at(*place))
    }

    /// All slots with the guide that asks for them; a shared message comes once for each place.
    pub fn all(&self) -> impl Iterator<Item = (Option<&'a Guide>, &Slot)> {
        let guides = self.guides.iter().flat_map(|(guide, list)| list.iter().map(move |slot| (Some(*guide), slot)));
        self.interface.iter().map(|slot| (None, slot)).chain(guides)
    }
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
    /// The entries that count (of several with one id, the first), in the order of the files, each with the source's.
    pub entries: Vec<(&'a Entry, Option<&'a Entry>)>,
    /// Every value and attribute of them.
    pub parts: Vec<Part<'a>>,
    /// True if the locale's script is written without spaces between words.
    pub has_no_spaces: bool,
    /// True if a word written twice is grammar in the language.
    pub doubles_words: bool,
    /// The marks that end a clause and that this locale writes otherwise, by their rank among the known ones.
    pub foreign_marks: u32,
    /// The source locale; `None` if this is it.
    pub source: Option<&'a LocaleContext<'a>>,
    /// Where the parts of each entry of the catalog begin and end; nothing for an entry that does not count.
    ranges: Vec<(u32, u32)>,
    fingerprints: OnceLock<Vec<Fingerprint>>,
    referred: OnceLock<FastSet<TextSlice>>,
    glossary: OnceLock<Vec<(usize, usize)>>,
    commented_out: OnceLock<FastSet<Box<str>>>,
    alike: OnceLock<Vec<u32>>,
    shared: OnceLock<Vec<usize>>,
}

/// The cardinal plural categories of a locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plurals {
    /// All of them.
    pub all: Vec<PluralCategory>,
    /// Those that translators must write: whole numbers or numbers with a decimal reach them.
    pub required: Vec<PluralCategory>,
    /// Those that some whole number reaches.
    pub whole: Vec<PluralCategory>,
    /// Those of ordinal numbers.
    pub ordinal: Vec<PluralCategory>,
    /// Categories that hold a few whole numbers only (Arabic `two` is 2 and nothing else), with these numbers.
    few: Vec<(PluralCategory, Vec<u32>)>,
}

impl Plurals {
    fn of(tag: &str) -> Self {
        let Ok(rules) = PluralRules::cardinal(tag) else { return Self::default() };
        // CLDR's answer for a language that it does not know is that there is one form.
        if rules.categories() == [PluralCategory::Other] && !languages::has_one_form(tag) {
            return Self::default();
        }
        let (all, whole) = (rules.categories(), rules.integer_categories());
        let mut required = whole.clone();
        let decimal = rules.decimal_categories();
        required.extend(decimal.iter().filter(|category| all.contains(category)));
        required.sort_unstable();
        required.dedup();
        // Arabic `two` is met by 2 and 2.0, and by no real fraction.
        let of_fraction = |n: u32| (!n.is_multiple_of(10)).then(|| rules.category(&format!("{}.{}", n / 10, n % 10)));
        let fractions: Vec<PluralCategory> = (1..=200).filter_map(of_fraction).collect();
        let few = all.iter().filter(|category| !fractions.contains(category)).filter_map(|category| members(&rules, *category)).collect();
        Self { all, required, whole, ordinal: crate::locale::ordinal_categories(tag).unwrap_or_default(), few }
    }

    /// True if variants for these exact numbers leave nothing of a category over.
    pub fn is_covered_by(&self, category: PluralCategory, numbers: &[&str]) -> bool {
        let members = self.few.iter().find(|(known, _)| *known == category).map(|(_, members)| members);
        members.is_some_and(|members| members.iter().all(|member| numbers.contains(&member.to_string().as_str())))
    }
}

/// The whole numbers of a category if it has no more than three of them up to 200.
fn members(rules: &PluralRules, category: PluralCategory) -> Option<(PluralCategory, Vec<u32>)> {
    let members: Vec<u32> = (0..=200).filter(|n: &u32| rules.category(&n.to_string()) == category).take(4).collect();
    (1..=3).contains(&members.len()).then_some((category, members))
}

impl<'a> LocaleContext<'a> {
    /// A locale of the project.
    pub fn new(context: &'a Context<'a>, catalog: &'a Catalog, source: Option<&'a LocaleContext<'a>>) -> Self {
        let exemplars = letters_of(&catalog.locale);
        let mut originals = source.map(|source| Originals { source, next: 0 });
        let mut parts = Vec::with_capacity(catalog.entries().len() * 5 / 4);
        let mut entries = Vec::with_capacity(catalog.entries().len());
        let mut ranges = Vec::with_capacity(catalog.entries().len());
        for entry in catalog.effective() {
            let (original, originals) = originals.as_mut().and_then(|originals| originals.of(&entry.id)).unzip();
            let originals: &'a [Part<'a>] = originals.unwrap_or_default();
            entries.push((entry, original));
            let start = parts.len();
            parts.extend(entry.parts().map(|(attribute, pattern)| {
                let original = originals.iter().find(|original| original.attribute == attribute);
                // What the source's part is for, its translation is for.
                let slot = original.and_then(|original| original.slot).or_else(|| context.slots.get(&entry.id, attribute));
                let mut part = Part::new(entry, attribute, pattern, slot, &exemplars);
                part.source = original;
                if context.project.layout == Layout::Tree {
                    // Nothing says how the texts of a bare tree are read but the texts themselves.
                    part.is_markdown = part.source.is_some_and(|source| source.is_markdown) || markup_changes::has_markdown(&part);
                }
                part
            }));
            ranges.push(((entry, start), parts.len()));
        }
        (0..).zip(&mut parts).for_each(|(rank, part)| part.rank = rank);
        let ranges = ranges_of_all(catalog, &ranges);
        let settings = context.project.settings(&catalog.locale);
        let script = script_of(&catalog.locale, &parts);
        Self {
            context,
            catalog,
            settings,
            foreign_marks: foreign_marks(&catalog.locale, &script),
            has_no_spaces: scripts::has_no_spaces(&script),
            doubles_words: languages::doubles_words(&catalog.locale),
            script,
            plurals: Plurals::of(catalog.locale.tag()),
            exemplars,
            entries,
            parts,
            source,
            ranges,
            fingerprints: OnceLock::new(),
            referred: OnceLock::new(),
            glossary: OnceLock::new(),
            commented_out: OnceLock::new(),
            alike: OnceLock::new(),
            shared: OnceLock::new(),
        }
    }

    /// The locale's tag.
    pub fn tag(&self) -> &'a str {
        self.catalog.locale.tag()
    }

    /// True for the locale that translations are made from.
    pub fn is_source(&self) -> bool {
        self.tag() == self.context.project.config.source_locale.value
    }

    /// The messages (not terms) that count, each with the source's.
    pub fn messages(&self) -> impl Iterator<Item = (&'a Entry, Option<&'a Entry>)> {
        self.entries.iter().copied().filter(|(entry, _)| entry.kind == EntryKind::Message)
    }

    /// The parts of an entry.
    pub fn parts_of(&self, id: &str) -> &[Part<'a>] {
        self.catalog.position(id).map(|at| self.parts_at(at)).unwrap_or_default()
    }

    /// The parts of an entry by its place in the catalog.
    fn parts_at(&self, at: usize) -> &[Part<'a>] {
        self.ranges.get(at).and_then(|(start, end)| self.parts.get(*start as usize..*end as usize)).unwrap_or_default()
    }

    /// The part of an id and attribute.
    pub fn part(&self, id: &str, attribute: Option<&str>) -> Option<&Part<'a>> {
        self.parts_of(id).iter().find(|part| part.attribute == attribute)
    }

    /// Where this locale, the source, uses terms of the glossary: the rank of a part and that of a term.
    pub fn glossary_uses(&self) -> &[(usize, usize)] {
        self.glossary.get_or_init(|| super::rules::glossary_uses(self))
    }

    /// The ids of messages that stand in comments of this locale.
    pub fn commented_out(&self) -> &FastSet<Box<str>> {
        let id = |line: &str| {
            let line = line.trim_start();
            let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))?;
            let (id, rest) = line.split_at_checked(end)?;
            (!id.is_empty() && rest.trim_start().starts_with('=')).then(|| Box::from(id))
        };
        let attached = self.catalog.entries().iter().filter_map(|entry| entry.comment.as_ref());
        let comments = self.catalog.comments.iter().chain(attached);
        self.commented_out.get_or_init(|| comments.flat_map(|comment| comment.text.lines()).filter_map(id).collect())
    }

    /// The ids that messages of this locale refer to.
    pub fn referred(&self) -> &FastSet<TextSlice> {
        let id = |inline: &&'a Inline| match inline {
            Inline::Message { id, .. } | Inline::Term { id, .. } => Some(id.clone()),
            _ => None,
        };
        self.referred.get_or_init(|| self.parts.iter().flat_map(|part| &part.inlines).filter_map(id).collect())
    }

    /// The messages of this locale, the source, that no slot asks for but other messages refer to.
    pub fn shared_by_reference(&self) -> impl Iterator<Item = &'a Entry> {
        let catalog = self.catalog;
        let ranks = self.shared.get_or_init(|| {
            let id = |inline: &&'a Inline| match inline {
                Inline::Message { id, .. } => Some(&**id),
                _ => None,
            };
            let referred: FastSet<&str> = self.parts.iter().flat_map(|part| &part.inlines).filter_map(id).collect();
            let is_shared = |entry: &Entry| {
                entry.kind == EntryKind::Message && referred.contains(&*entry.id) && self.context.slots.of(&entry.id).next().is_none()
            };
            catalog.entries().iter().enumerate().filter(|(_, entry)| is_shared(entry)).map(|(rank, _)| rank).collect()
        });
        ranks.iter().filter_map(|rank| catalog.entries().get(*rank))
    }

    /// For each part of this locale, the source, the rank of the first one with the same text; [`u32::MAX`] for a part whose
    /// text no other has, and for those that need not be alike elsewhere: selects, a few letters.
    pub fn alike(&self, least_letters: u32) -> &[u32] {
        self.alike.get_or_init(|| {
            let mut first: FastMap<_, u32> = FastMap::default();
            let mut alike = vec![u32::MAX; self.parts.len()];
            for part in self.parts.iter().filter(|part| part.letters() >= least_letters && part.readings.len() == 1) {
                let spelled = part.readings.last().map(super::Reading::spelled).unwrap_or_default();
                let earlier = *first.entry(spelled).or_insert(part.rank);
                if earlier != part.rank {
                    for rank in [earlier, part.rank] {
                        alike.get_mut(rank as usize).into_iter().for_each(|same| *same = earlier);
                    }
                }
            }
            alike
        })
    }

    /// True for a translated message that nothing shows: the source does not have it, and no other message refers to it.
    /// What is wrong inside it is of no consequence.
    pub fn is_obsolete(&self, part: &Part<'_>) -> bool {
        let Some(source) = self.source.filter(|_| part.source.is_none()) else { return false };
        let id = &*part.entry.id;
        !part.is_term() && source.catalog.get(id).is_none() && self.context.slots.of(id).next().is_none() && !self.referred().contains(id)
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
        let section = |slot: &Slot| self.context.project.section(slot.section.as_ref()?).map(|(_, section)| section.is_optional);
        let mut slots = self.context.slots.of(id).peekable();
        slots.peek().is_some() && slots.all(|slot| section(slot).unwrap_or(false))
    }

    /// The fingerprint of a text of this locale, computed once for all who ask.
    pub fn fingerprint(&self, id: &str, attribute: Option<&str>) -> Option<Fingerprint> {
        let at = self.part(id, attribute)?.rank as usize;
        let all = self.fingerprints.get_or_init(|| self.parts.iter().map(|part| Fingerprint::of(part.pattern)).collect());
        all.get(at).copied()
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
fn script_of(locale: &Locale, parts: &[Part<'_>]) -> String {
    let likely = locale.script();
    // Of a language that CLDR does not know, the letters tell.
    if likely != "Zyyy" && !languages::has_several_scripts(locale) || locale.tag().split('-').any(|subtag| subtag == likely) {
        return likely;
    }
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    let letters = parts.iter().flat_map(|part| part.profile.scripts()).filter(|(script, _)| !scripts::is_shared(script));
    letters.for_each(|(script, count)| *counts.entry(script).or_default() += count);
    let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(script, _)| script.to_owned());
    most.unwrap_or(likely)
}

/// Finds the entries of the source one after the other: most often the next one is the one that is looked for.
struct Originals<'a> {
    source: &'a LocaleContext<'a>,
    next: usize,
}

impl<'a> Originals<'a> {
    fn of(&mut self, id: &str) -> Option<(&'a Entry, &'a [Part<'a>])> {
        let catalog = self.source.catalog;
        let is_next =
            |at: &usize| catalog.entries().get(*at).is_some_and(|entry| *entry.id == *id) && !self.source.parts_at(*at).is_empty();
        let at = Some(self.next).filter(is_next).or_else(|| catalog.position(id))?;
        self.next = at + 1;
        Some((catalog.entries().get(at)?, self.source.parts_at(at)))
    }
}

/// Where the parts of each entry of a catalog begin and end, from those of the entries that count.
fn ranges_of_all(catalog: &Catalog, counting: &[((&Entry, usize), usize)]) -> Vec<(u32, u32)> {
    let mut counting = counting.iter().peekable();
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let range = |entry: &Entry| match counting.next_if(|((other, _), _)| std::ptr::eq(*other, entry)) {
        Some(((_, start), end)) => (number(*start), number(*end)),
        None => (0, 0),
    };
    catalog.entries().iter().map(range).collect()
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
