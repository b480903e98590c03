//! Coverage: how much of what the structure asks for each locale has, by guide and section.

use super::slots::Slots;
use crate::locale::Tier;
use crate::project::{Catalog, Guide, Project, Slot};
use crate::source::FastSet;

/// How many messages there should be and how many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Messages and attributes that the structure asks for.
    pub total: usize,
    /// Those that the locale has.
    pub present: usize,
}

impl Count {
    /// Whole per cent, rounded down, so that only a full count is 100. Nothing asked for is 100.
    pub fn percent(self) -> usize {
        (self.present * 100).checked_div(self.total).unwrap_or(100)
    }

    /// True if nothing is missing.
    pub fn is_full(self) -> bool {
        self.present >= self.total
    }

    fn add(&mut self, other: Self) {
        self.total += other.total;
        self.present += other.present;
    }
}

/// The coverage of a section, or of the messages of a guide that belong to no section (`section` is `None`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionCoverage {
    /// The section's id.
    pub section: Option<String>,
    /// Its count.
    pub count: Count,
    /// Why the locale has no such section; nothing is counted then.
    pub not_applicable: Option<String>,
}

/// The coverage of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideCoverage {
    /// The guide's id.
    pub guide: String,
    /// Its sections, in order.
    pub sections: Vec<SectionCoverage>,
}

impl GuideCoverage {
    /// False if none of the guide's sections is applicable in the locale.
    pub fn is_applicable(&self) -> bool {
        let mut sections = self.sections.iter().filter(|section| section.section.is_some()).peekable();
        sections.peek().is_none() || sections.any(|section| section.not_applicable.is_none())
    }

    /// The sum over the sections.
    pub fn count(&self) -> Count {
        let mut sum = Count::default();
        self.sections.iter().for_each(|section| sum.add(section.count));
        sum
    }
}

/// The coverage of a locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleCoverage {
    /// The locale's tag.
    pub locale: String,
    /// Its tier.
    pub tier: Tier,
    /// The site's name and the theme's own words.
    pub interface: Count,
    /// The guides, in the order of the site.
    pub guides: Vec<GuideCoverage>,
}

impl LocaleCoverage {
    /// The sum over interface and guides.
    pub fn count(&self) -> Count {
        let mut sum = self.interface;
        self.guides.iter().for_each(|guide| sum.add(guide.count()));
        sum
    }
}

/// The coverage of all locales: the source first, then by tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The tag of the source locale.
    pub source_locale: String,
    /// One per locale.
    pub locales: Vec<LocaleCoverage>,
}

impl Coverage {
    /// The coverage of a locale.
    pub fn locale(&self, tag: &str) -> Option<&LocaleCoverage> {
        self.locales.iter().find(|coverage| coverage.locale == tag)
    }

    /// The coverage of the locales that are translated.
    pub fn targets(&self) -> impl Iterator<Item = &LocaleCoverage> {
        self.locales.iter().filter(|coverage| coverage.locale != self.source_locale)
    }

    /// Of locales that were counted one by one.
    pub(super) fn of(project: &Project, mut locales: Vec<LocaleCoverage>) -> Self {
        let source_locale = project.config.source_locale.value.clone();
        locales.sort_by(|a, b| (a.locale != source_locale, &a.locale).cmp(&(b.locale != source_locale, &b.locale)));
        Self { source_locale, locales }
    }
}

/// Counts a locale.
pub(super) fn locale_coverage(project: &Project, slots: &Slots<'_>, catalog: &Catalog) -> LocaleCoverage {
    let source = project.source_catalog();
    LocaleCoverage {
        locale: catalog.locale.tag().to_owned(),
        tier: project.settings(&catalog.locale).tier,
        interface: count(slots.interface.iter(), slots.are_distinct, catalog, source),
        guides: slots
            .guides
            .iter()
            .map(|(guide, list)| GuideCoverage { guide: guide.id.value.to_string(), sections: sections(guide, list, catalog, source) })
            .collect(),
    }
}

/// The slots of a guide by section, in the order in which the sections come.
fn sections(guide: &Guide, slots: &[Slot], catalog: &Catalog, source: Option<&Catalog>) -> Vec<SectionCoverage> {
    let tag = catalog.locale.tag();
    let of = |chunk: &[Slot]| {
        let section = chunk.first().and_then(|slot| slot.section.as_ref());
        let section = section.and_then(|id| guide.sections.iter().find(|section| section.id.value == *id));
        SectionCoverage {
            section: section.map(|section| section.id.value.to_string()),
            count: count(chunk.iter().filter(|slot| slot.applies_in(tag)), false, catalog, source),
            not_applicable: section.and_then(|section| section.reason_against(tag)).map(str::to_owned),
        }
    };
    let sections = slots.chunk_by(|a, b| a.section == b.section).map(of);
    sections.filter(|section| section.count.total > 0 || section.not_applicable.is_some()).collect()
}

/// Counts slots, each text once; optional ones where the source has them.
fn count<'s>(slots: impl Iterator<Item = &'s Slot>, are_distinct: bool, catalog: &Catalog, source: Option<&Catalog>) -> Count {
    let counts = |slot: &&Slot| !slot.is_optional() || source.is_some_and(|source| source.has_entry(&slot.id));
    let mut seen = FastSet::default();
    let mut count = Count::default();
    for slot in slots.filter(counts).filter(|slot| are_distinct || seen.insert((slot.id.as_str(), slot.attribute))) {
        count.total += 1;
        count.present += usize::from(catalog.is_filled(&slot.id, slot.attribute));
    }
    count
}
