//! What is known of a locale beside its texts: all that pages of other locales and the files of the whole site show of it.
//! A summary is small, so those of all locales are there while the texts of one are worked on.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{SiteMap, Texts};
use crate::locale::{Direction, Locale, LocaleSettings, NumberFormat};
use crate::project::{Form, Project};

/// The messages that are shown outside of the locale's own pages.
const WORDS: [&str; 5] = ["site-tagline", "site-title", "ui-choose-language", "ui-not-found-title", "ui-suggest-language"];

/// A locale without its texts.
#[derive(Debug)]
pub struct Summary<'p> {
    /// The locale.
    pub locale: Locale,
    /// Its direction.
    pub direction: Direction,
    /// Its settings.
    pub settings: LocaleSettings,
    /// The pages of the site as this locale has them.
    pub map: &'p SiteMap,
    /// The number one in its digits.
    pub one: String,
    words: [String; WORDS.len()],
    /// True if all words of the theme are there; every page shows some of them.
    pub(super) interface_complete: bool,
    /// True if any message is missing at all.
    pub(super) gaps: bool,
    /// Whether the locale is published and how many per cent of its texts a page then needs; `None` if each page that is
    /// fully translated is published.
    pub(super) publishing: Option<(bool, u8)>,
    /// For each page of the map, once it was asked, how much of what it shows is translated. Nothing without gaps.
    pub(super) complete: Vec<OnceLock<Share>>,
}

/// How much of what a page shows is in its language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    pub shown: usize,
    pub fallback: usize,
}

impl Share {
    /// Of a page that nobody can look at.
    pub(super) const NOTHING: Self = Self { shown: 1, fallback: 1 };

    pub(super) fn is_full(self) -> bool {
        self.fallback == 0
    }

    /// In whole per cent, rounded down.
    pub(super) fn percent(self) -> usize {
        (self.shown.saturating_sub(self.fallback) * 100).checked_div(self.shown).unwrap_or(100)
    }
}

/// What is missing in a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gaps {
    pub in_interface: bool,
    pub in_guides: bool,
}

/// What of a summary comes from the texts, in a form that can be kept from build to build.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptSummary {
    one: String,
    words: [String; WORDS.len()],
    interface_complete: bool,
    gaps: bool,
    publishing: Option<(bool, u8)>,
    /// For each page of the map how many texts it shows, and how many of them are the source's.
    shares: Vec<Option<(usize, usize)>>,
}

impl<'p> Summary<'p> {
    /// In the form that can be kept, once all pages were asked.
    pub fn kept(&self) -> KeptSummary {
        let share = |share: &OnceLock<Share>| share.get().map(|share| (share.shown, share.fallback));
        KeptSummary {
            one: self.one.clone(),
            words: self.words.clone(),
            interface_complete: self.interface_complete,
            gaps: self.gaps,
            publishing: self.publishing,
            shares: self.complete.iter().map(share).collect(),
        }
    }

    /// As it was kept of a locale of the same project; `map` are the site's pages. `None` if it does not fit.
    pub fn of_kept(kept: KeptSummary, project: &Project, map: &'p SiteMap, tag: &str) -> Option<Self> {
        let locale = Locale::parse(tag).ok().filter(|locale| locale.tag() == tag)?;
        let map = map.of_locale(tag);
        let KeptSummary { one, words, interface_complete, gaps, publishing, shares } = kept;
        let complete: Vec<OnceLock<Share>> = shares
            .into_iter()
            .map(|share| share.map(|(shown, fallback)| Share { shown, fallback }).map_or_else(OnceLock::new, OnceLock::from))
            .collect();
        let fits = complete.len() == if gaps { map.pages.len() } else { 0 };
        let (direction, settings) = (locale.direction(), project.settings(&locale));
        fits.then_some(Self { locale, direction, settings, map, one, words, interface_complete, gaps, publishing, complete })
    }

    pub(super) fn new(
        project: &Project,
        texts: &Texts<'_>,
        settings: LocaleSettings,
        numbers: &NumberFormat,
        map: &'p SiteMap,
        gaps: Gaps,
    ) -> Self {
        let standing = texts.catalog().and_then(|catalog| project.standing_of(catalog));
        let has_gaps = gaps.in_interface || gaps.in_guides;
        Self {
            locale: texts.locale().clone(),
            direction: texts.locale().direction(),
            settings,
            map,
            one: numbers.integer(1),
            words: WORDS.map(|id| texts.get(id, Form::Plain).text.clone()),
            interface_complete: !gaps.in_interface,
            gaps: has_gaps,
            publishing: standing.map(|standing| (standing.is_published(), standing.thresholds.withdraw)),
            complete: if has_gaps { map.pages.iter().map(|_| OnceLock::new()).collect() } else { Vec::new() },
        }
    }

    /// One of the texts that are shown outside of the locale's own pages, without markup.
    pub fn word(&self, id: &str) -> &str {
        WORDS.iter().zip(&self.words).find(|(known, _)| **known == id).map_or("", |(_, word)| word)
    }

    /// Whether the locale is published, in one that has thresholds.
    pub fn standing(&self) -> Option<bool> {
        self.publishing.map(|(published, _)| published)
    }

    /// True if any message is missing, so that the source's stands in.
    pub fn has_gaps(&self) -> bool {
        self.gaps
    }
}
