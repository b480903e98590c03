//! Resolving a project to its editions.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, OnceLock, RwLock};

use rayon::prelude::*;

use super::document::{Alternate, Document};
use super::resolver::Resolver;
use super::{BuildOptions, Bundles, Edition, Editions, Share, SiteMap, Texts};
use crate::locale::{DateFormat, FormatError, NumberFormat};
use crate::project::{Catalog, Config, Guide, Project, SITE, Slot, State, Wanted, WantedPart, guide_slots, interface_slots};
use crate::source::Sources;

pub(super) fn localize<'p>(
    project: &'p Project,
    sources: &'p Sources,
    map: &'p SiteMap,
    options: &BuildOptions,
    bundles: &Bundles,
) -> Result<Editions<'p>, FormatError> {
    let source = project.config.source_locale.value.clone();
    let bundles = bundles.of(project, sources)?;
    let texts = |catalog: &'p Catalog, fallback: Option<Arc<Texts<'p>>>| {
        let bundle = bundles.get(catalog.locale.tag()).cloned();
        bundle.map(|bundle| Texts::new(catalog, bundle, project.settings(&catalog.locale), fallback))
    };
    let source_texts = project.source_catalog().and_then(|catalog| texts(catalog, None)).map(Arc::new);
    let gaps = with_gaps(project);
    let interface = interface_slots(&project.config);
    let wanted = project.config.stale_notice.then(|| Wanted::of(project));
    let mut editions = BTreeMap::new();
    for catalog in project.catalogs.values() {
        let tag = catalog.locale.tag();
        let fallback = source_texts.clone().filter(|_| tag != source);
        let stale = wanted.as_ref().map(|wanted| stale_parts(wanted, project, catalog)).unwrap_or_default();
        let Some(texts) = texts(catalog, fallback) else { continue };
        let texts = texts.with_stale(stale);
        let settings = project.settings(&catalog.locale);
        let format_tag = settings.format_locale.as_deref().unwrap_or(tag);
        let numbers = NumberFormat::new(format_tag, settings.digits.as_deref())?;
        let dates = DateFormat::new(format_tag, settings.digits.as_deref(), settings.calendar.as_deref())?;
        let reviewed = project.config.reviewed.as_ref().map(|date| dates.long(date.value));
        let has = |slot: &Slot| texts.has(&slot.id, slot.attribute);
        let interface_complete = interface.iter().all(has);
        let map = map.of_locale(tag);
        let gaps = !interface_complete || gaps.contains(tag);
        let complete = map.pages.iter().map(|_| OnceLock::new()).collect();
        let locale = catalog.locale.clone();
        editions.insert(
            tag.to_owned(),
            Edition {
                project,
                locale,
                settings,
                texts,
                numbers,
                reviewed,
                map,
                progress: RwLock::default(),
                siblings: Default::default(),
                interface_complete,
                publishing: project.standing(tag).map(|standing| (standing.is_published(), standing.thresholds.withdraw)),
                gaps,
                complete,
            },
        );
    }
    let base_url = options.base_url.clone().or_else(|| project.config.base_url.as_ref().map(|url| url.value.clone()));
    Ok(Editions { editions, source, base_url, draft: options.draft })
}

/// The stale translations of what the guides and the home page say. The theme's own words stand on every page; a notice
/// on all of them would say nothing.
fn stale_parts(wanted: &Wanted<'_>, project: &Project, catalog: &Catalog) -> HashSet<String> {
    let says_something = |part: &WantedPart<'_>| part.guide.is_some() || SITE.iter().any(|message| message.id == part.name);
    let states = wanted.states(project, catalog).into_iter();
    let stale = states.filter(|part| part.state == State::Stale && says_something(part.part));
    stale.map(|part| part.part.name.clone()).collect()
}

/// The locales in which a message of a guide is missing.
fn with_gaps(project: &Project) -> BTreeSet<&str> {
    // A guide's messages are listed once for all locales, and not kept.
    let of_guide = |guide: &Guide| {
        let slots = guide_slots(guide);
        let has = |catalog: &Catalog| {
            let mut wanted = slots.iter().filter(|slot| !slot.is_optional() && slot.applies_in(catalog.locale.tag()));
            wanted.all(|slot| catalog.pattern(&slot.id, slot.attribute).is_some())
        };
        project.catalogs.values().filter(|catalog| !has(catalog)).map(|catalog| catalog.locale.tag()).collect::<Vec<_>>()
    };
    project.guides.par_iter().flat_map_iter(of_guide).collect()
}

impl Edition<'_> {
    /// Whether the locale is published, in one that has thresholds.
    pub fn standing(&self) -> Option<bool> {
        self.publishing.map(|(published, _)| published)
    }

    /// True if any message is missing, so that the source's stands in.
    pub fn has_gaps(&self) -> bool {
        self.gaps
    }
}

impl<'p> Editions<'p> {
    /// The settings of the project; `None` without any locale.
    pub fn config(&self) -> Option<&'p Config> {
        self.editions.values().next().map(|edition| &edition.project.config)
    }

    /// Resolves one page of one locale. `None` if there is no such page in the locale.
    pub fn document(&self, tag: &str, position: usize) -> Option<Document> {
        Some(self.resolver(tag, position)?.document(position))
    }

    fn resolver(&self, tag: &str, position: usize) -> Option<Resolver<'_, '_>> {
        let edition = self.editions.get(tag)?;
        let page = edition.map.pages.get(position).filter(|_| edition.map.has(position))?;
        Some(Resolver {
            editions: self,
            edition,
            page,
            path: format!("{tag}/{}", page.path),
            shown: Cell::new(0),
            fallback: Cell::new(0),
            stale: Cell::new(false),
        })
    }

    /// True if the locale has a page and every text that it shows is translated. A locale without gaps needs no look; in one with gaps the
    /// page is resolved once to see whether it meets one.
    pub fn is_complete(&self, tag: &str, position: usize) -> bool {
        let Some(edition) = self.editions.get(tag) else { return false };
        if !edition.map.has(position) {
            return false;
        }
        if !edition.gaps || !edition.interface_complete {
            return edition.interface_complete;
        }
        self.share(edition, position).is_full()
    }

    /// True if the locale has a page and readers are led to it: by search engines, other languages and the feed. That is
    /// when it is complete; in a locale with thresholds, when the locale is published and most of the page is there.
    pub fn is_published(&self, tag: &str, position: usize) -> bool {
        let Some(edition) = self.editions.get(tag).filter(|edition| edition.map.has(position)) else { return false };
        match edition.publishing {
            None => self.is_complete(tag, position),
            Some((false, _)) => false,
            Some((true, least)) => !edition.gaps || self.share(edition, position).percent() >= usize::from(least),
        }
    }

    fn share(&self, edition: &Edition<'_>, position: usize) -> Share {
        let share = || self.resolver(edition.locale.tag(), position).map(|resolver| resolver.share()).unwrap_or_default();
        edition.complete.get(position).map(|known| *known.get_or_init(share)).unwrap_or_default()
    }

    /// The full address of a page and its alternates, for the sitemap. `None` for a page that is not fully translated,
    /// that is no destination, or without a base URL.
    pub fn addresses(&self, tag: &str, position: usize) -> Option<(String, Vec<Alternate>)> {
        let resolver = self.resolver(tag, position)?;
        let alternates = resolver.alternates(position);
        (!alternates.is_empty()).then(|| (resolver.address(tag), alternates))
    }
}
