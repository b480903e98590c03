//! Coverage: how much of what the structure asks for each locale has, by guide and section.

use std::sync::Arc;

use super::slots::Slots;
use crate::locale::Tier;
use crate::project::{Catalog, Guide, Id, InOrder, Project, Slot, SlotList};
use crate::source::FastSet;

/// How many messages there should be and how many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Messages and attributes that the structure asks for.
    pub total: u32,
    /// Those that the locale has.
    pub present: u32,
}

impl Count {
    /// Whole per cent, rounded down, so that only a full count is 100. Nothing asked for is 100.
    pub fn percent(self) -> usize {
        let (total, present) = (u64::from(self.total), u64::from(self.present));
        (present * 100).checked_div(total).and_then(|percent| usize::try_from(percent).ok()).unwrap_or(100)
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
    /// The section's id, shared between the locales.
    pub section: Option<Arc<str>>,
    /// Its count.
    pub count: Count,
    /// Why the locale has no such section; nothing is counted then.
    pub not_applicable: Option<Box<str>>,
}

/// The coverage of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideCoverage {
    /// The guide's id, shared between the locales.
    pub guide: Arc<str>,
    /// Its sections, in order.
    pub sections: Box<[SectionCoverage]>,
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

/// The ids of a guide and of its sections, one text for the coverage of all locales.
#[derive(Debug)]
pub(super) struct GuideNames {
    pub(super) guide: Arc<str>,
    pub(super) sections: Box<[Arc<str>]>,
}

impl GuideNames {
    /// Of a guide.
    pub(super) fn of(guide: &Guide) -> Self {
        let name = |id: &Id| Arc::from(id.as_str());
        Self { guide: name(&guide.id.value), sections: guide.sections.iter().map(|section| name(&section.id.value)).collect() }
    }
}

/// Counts a locale.
pub(super) fn locale_coverage(project: &Project, slots: &Slots<'_>, catalog: &Catalog) -> LocaleCoverage {
    let source = project.source_catalog();
    let mut own = InOrder::of(catalog);
    LocaleCoverage {
        locale: catalog.locale.tag().to_owned(),
        tier: project.settings(&catalog.locale).tier,
        interface: count(slots.interface(), slots.are_distinct, &mut own, source),
        guides: project
            .guides
            .iter()
            .zip(slots.guides().zip(&slots.names))
            .map(|(guide, (list, names))| GuideCoverage {
                guide: Arc::clone(&names.guide),
                sections: sections(guide, names, list, &mut own, source),
            })
            .collect(),
    }
}

/// The slots of a guide by section, in the order in which the sections come.
fn sections(
    guide: &Guide,
    names: &GuideNames,
    slots: &SlotList<'_>,
    own: &mut InOrder<'_>,
    source: Option<&Catalog>,
) -> Box<[SectionCoverage]> {
    let tag = own.catalog().locale.tag();
    let of = |chunk: &[Slot<'_>]| {
        let id = chunk.first().and_then(|slot| slot.section_id());
        let named = guide.sections.iter().zip(&names.sections).find(|(section, _)| Some(&section.id.value) == id);
        SectionCoverage {
            section: named.map(|(_, name)| Arc::clone(name)),
            count: count(chunk.iter().copied().filter(|slot| slot.applies_in(tag)), false, own, source),
            not_applicable: named.and_then(|(section, _)| section.reason_against(tag)).map(Box::from),
        }
    };
    let slots: Vec<Slot<'_>> = slots.iter().collect();
    let sections = slots.chunk_by(|a, b| a.section_id() == b.section_id()).map(of);
    sections.filter(|section| section.count.total > 0 || section.not_applicable.is_some()).collect()
}

/// Counts slots, each text once; optional ones where the source has them.
fn count<'s>(slots: impl Iterator<Item = Slot<'s>>, are_distinct: bool, own: &mut InOrder<'_>, source: Option<&Catalog>) -> Count {
    let counts = |slot: &Slot<'_>| !slot.is_optional() || source.is_some_and(|source| source.has_entry(slot.id()));
    let mut seen = FastSet::default();
    let mut count = Count::default();
    for slot in slots.filter(counts).filter(|slot| are_distinct || seen.insert((slot.id(), slot.attribute()))) {
        count.total += 1;
        let is_there = own.position(slot.id()).is_some_and(|at| own.catalog().is_filled_at(at, slot.attribute()));
        count.present += u32::from(is_there);
    }
    count
}
