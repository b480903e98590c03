//! When a locale is published: from so many of its required texts on, until they are fewer than a lower number. What it
//! was is recorded in its lock, so that a few new texts in the source do not take a language offline.

use std::collections::HashSet;

use super::{Catalog, Project, Slot, SlotList};
use crate::source::FastSet;

/// When a locale is published and when it is not any more, in per cent of its required texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// A locale that is not published becomes so from this share on.
    pub publish: u8,
    /// A published locale stays so down to this share.
    pub withdraw: u8,
}

/// Whether a locale is published, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its share of the required texts in whole per cent, rounded down.
    pub percent: usize,
    /// What its settings ask for.
    pub thresholds: Thresholds,
    /// True if its lock says that it is published.
    pub recorded: bool,
}

impl Standing {
    /// True if the locale is published: by what it has, and by what it was.
    pub fn is_published(&self) -> bool {
        let least = if self.recorded { self.thresholds.withdraw } else { self.thresholds.publish };
        self.percent >= usize::from(least)
    }
}

impl Project {
    /// The thresholds of a locale: its own, else those of its tier. `None` if the settings have none, or for the source.
    pub fn thresholds(&self, catalog: &Catalog) -> Option<Thresholds> {
        let tag = catalog.locale.tag();
        if tag == self.config.source_locale.value {
            return None;
        }
        let own = self.config.locales.get(tag).and_then(|entry| entry.thresholds);
        own.or_else(|| self.config.publishing.get(&self.settings(&catalog.locale).tier).copied())
    }

    /// Whether a locale is published; `None` if its settings have no thresholds, so that each page is for itself.
    pub fn standing(&self, tag: &str) -> Option<Standing> {
        self.standing_of(self.catalog(tag)?)
    }

    /// As [`Project::standing`], of a locale whose catalog the project does not hold.
    pub fn standing_of(&self, catalog: &Catalog) -> Option<Standing> {
        let thresholds = self.thresholds(catalog)?;
        let recorded = self.lock(catalog.locale.tag()).is_some_and(|lock| lock.published == Some(true));
        Some(Standing { percent: self.required_percent(catalog), thresholds, recorded })
    }

    /// How many per cent of its required texts a locale has: those that required sections, guides and the theme ask for.
    fn required_percent(&self, catalog: &Catalog) -> usize {
        let tag = catalog.locale.tag();
        let optional: HashSet<&str> = self
            .guides
            .iter()
            .flat_map(|guide| &guide.sections)
            .filter(|section| section.is_optional)
            .map(|section| section.id.value.as_str())
            .collect();
        let is_required = |slot: &Slot<'_>| {
            !slot.is_optional() && slot.applies_in(tag) && slot.section_id().is_none_or(|id| !optional.contains(id.as_str()))
        };
        let lists: Vec<SlotList<'_>> = self.slot_lists().collect();
        let (mut seen, mut total, mut present) = (FastSet::default(), 0, 0);
        for slot in lists.iter().flat_map(SlotList::iter).filter(is_required) {
            if seen.insert((slot.id(), slot.attribute())) {
                total += 1;
                present += usize::from(catalog.is_filled(slot.id(), slot.attribute()));
            }
        }
        (present * 100).checked_div(total).unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_locale_was_decides_between_the_thresholds() {
        let standing = |percent, recorded| Standing { percent, thresholds: Thresholds { publish: 95, withdraw: 80 }, recorded };
        let published = |percent, recorded| standing(percent, recorded).is_published();
        assert_eq!([94, 95].map(|percent| published(percent, false)), [false, true]);
        assert_eq!([79, 80, 94].map(|percent| published(percent, true)), [false, true, true]);
    }
}
