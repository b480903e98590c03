//! Resolving a project to its editions: all at once, or one locale after the other ([`Localizer`]).

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, OnceLock, RwLock};

use rayon::prelude::*;

use super::document::{Alternate, Document};
use super::resolver::Resolver;
use super::summary::{Gaps, Share, Summary};
use super::{BuildOptions, Bundle, Bundles, Edition, Editions, LanguageName, Listed, Page, PageKind, SiteMap, Texts, bundles};
use crate::locale::{DateFormat, FormatError, Locale, LocaleSettings, NumberFormat};
use crate::project::{Catalog, Config, Guide, InOrder, Project, SITE, SlotList, State, Wanted, WantedPart, guide_slots, interface_slots};
use crate::source::Sources;

pub(super) fn localize<'p>(
    project: &'p Project,
    sources: &'p Sources,
    map: &'p SiteMap,
    options: &BuildOptions,
    bundles: &Bundles,
) -> Result<Editions<'p>, FormatError> {
    let bundles = bundles.of(project, sources)?;
    let localizer = Localizer::new(project, map, options);
    let gaps = with_gaps(project);
    let (mut editions, mut summaries, mut source) = (BTreeMap::new(), BTreeMap::new(), None);
    for catalog in project.source_catalog().into_iter().chain(project.target_catalogs()) {
        let tag = catalog.locale.tag();
        let Some(bundle) = bundles.get(tag).cloned() else { continue };
        let texts = Arc::new(localizer.made(catalog, bundle, source.clone()));
        // The source comes first.
        if tag == project.config.source_locale.value {
            source = Some(Arc::clone(&texts));
        }
        let summary = Arc::new(localizer.summary(&texts, gaps.contains(tag))?);
        summaries.insert(tag.to_owned(), Arc::clone(&summary));
        editions.insert(tag.to_owned(), Arc::new(localizer.edition(texts, summary)?));
    }
    Ok(localizer.editions(editions, summaries))
}

/// Resolves the editions of a project one after the other, so that not all texts need be there at once.
pub struct Localizer<'p> {
    project: &'p Project,
    map: &'p SiteMap,
    base_url: Option<String>,
    draft: bool,
    /// The words of the theme.
    interface: SlotList<'p>,
    /// What translations are of, if pages are to say that one is stale.
    wanted: Option<Wanted<'p>>,
}

impl<'p> Localizer<'p> {
    /// Of a project with the catalog of its source.
    pub fn new(project: &'p Project, map: &'p SiteMap, options: &BuildOptions) -> Self {
        let base_url = options.base_url.clone().or_else(|| project.config.base_url.as_ref().map(|url| url.value.clone()));
        let interface = interface_slots(&project.config);
        let wanted = project.config.stale_notice.then(|| Wanted::of(project));
        Self { project, map, base_url, draft: options.draft, interface, wanted }
    }

    /// The texts of a locale; `source` are those of the source, for what is missing in others.
    ///
    /// # Errors
    /// [`FormatError`] when CLDR data is missing.
    pub fn texts<'x>(
        &self,
        catalog: &'x Catalog,
        sources: &Sources,
        source: Option<Arc<Texts<'x>>>,
    ) -> Result<Arc<Texts<'x>>, FormatError> {
        let bundle = Arc::new(bundles::new(self.project, sources, catalog)?);
        Ok(Arc::new(self.made(catalog, bundle, source)))
    }

    fn made<'x>(&self, catalog: &'x Catalog, bundle: Arc<Bundle>, fallback: Option<Arc<Texts<'x>>>) -> Texts<'x> {
        let stale = self.wanted.as_ref().map(|wanted| stale_parts(wanted, self.project, catalog)).unwrap_or_default();
        Texts::new(catalog, bundle, self.project.settings(&catalog.locale), fallback).with_stale(stale)
    }

    /// What lists of all guides show of a locale, to be made while its files are read.
    pub fn listed(&self, tag: &str) -> Option<Listed> {
        let locale = Locale::parse(tag).ok()?;
        Some(Listed::of(self.project, self.project.settings(&locale)))
    }

    /// What is to be known of a locale when its texts are gone. `in_guides` says whether a message of a guide is missing.
    ///
    /// # Errors
    /// [`FormatError`] when CLDR data is missing.
    pub fn summary(&self, texts: &Texts<'_>, in_guides: bool) -> Result<Summary<'p>, FormatError> {
        let settings = self.project.settings(texts.locale());
        let numbers = numbers(texts, &settings)?;
        let in_interface = !self.interface.iter().all(|slot| texts.has(slot.id(), slot.attribute()));
        let map = self.map.of_locale(texts.locale().tag());
        Ok(Summary::new(self.project, texts, settings, &numbers, map, Gaps { in_interface, in_guides }))
    }

    /// The edition of a locale.
    ///
    /// # Errors
    /// [`FormatError`] when CLDR data is missing.
    pub fn edition<'x>(&self, texts: Arc<Texts<'x>>, summary: Arc<Summary<'x>>) -> Result<Edition<'x>, FormatError>
    where
        'p: 'x,
    {
        let settings = summary.settings.clone();
        let dates = DateFormat::new(format_tag(&texts, &settings), settings.digits.as_deref(), settings.calendar.as_deref())?;
        Ok(Edition {
            project: self.project,
            locale: summary.locale.clone(),
            numbers: numbers(&texts, &settings)?,
            settings,
            texts,
            reviewed: self.project.config.reviewed.as_ref().map(|date| dates.long(date.value)),
            map: summary.map,
            progress: RwLock::default(),
            counted: RwLock::default(),
            siblings: Default::default(),
            is_listed: Default::default(),
            summary,
        })
    }

    /// Some editions, with the summaries of all locales.
    pub fn editions<'x>(
        &self,
        editions: BTreeMap<String, Arc<Edition<'x>>>,
        summaries: BTreeMap<String, Arc<Summary<'x>>>,
    ) -> Editions<'x> {
        let source = self.project.config.source_locale.value.clone();
        Editions { editions, summaries, source, base_url: self.base_url.clone(), draft: self.draft, names: OnceLock::new() }
    }
}

fn format_tag<'t>(texts: &'t Texts<'_>, settings: &'t LocaleSettings) -> &'t str {
    settings.format_locale.as_deref().unwrap_or(texts.locale().tag())
}

fn numbers(texts: &Texts<'_>, settings: &LocaleSettings) -> Result<NumberFormat, FormatError> {
    NumberFormat::new(format_tag(texts, settings), settings.digits.as_deref())
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
        let lacking = project.catalogs.values().filter(|catalog| lacks_any(catalog, &slots));
        lacking.map(|catalog| catalog.locale.tag()).collect::<Vec<_>>()
    };
    project.guides.par_iter().flat_map_iter(of_guide).collect()
}

/// True if a locale lacks one of these messages of a guide.
pub(super) fn lacks_any(catalog: &Catalog, slots: &SlotList<'_>) -> bool {
    let mut wanted = slots.iter().filter(|slot| !slot.is_optional() && slot.applies_in(catalog.locale.tag()));
    let mut in_order = InOrder::of(catalog);
    let mut shape = |id: &str| in_order.position(id).and_then(|at| catalog.shape(at));
    !wanted.all(|slot| shape(slot.id()).is_some_and(|shape| shape.has(slot.attribute())))
}

impl<'p> Editions<'p> {
    /// The settings of the project; `None` without any locale.
    pub fn config(&self) -> Option<&'p Config> {
        self.editions.values().next().map(|edition| &edition.project.config)
    }

    /// Resolves one page of one locale whose edition is there. `None` if there is no such page in the locale.
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
        self.summaries.get(tag).is_some_and(|summary| self.is_complete_in(summary, position))
    }

    fn is_complete_in(&self, summary: &Summary<'_>, position: usize) -> bool {
        if !summary.map.has(position) {
            return false;
        }
        if !summary.gaps || !summary.interface_complete {
            return summary.interface_complete;
        }
        self.share(summary, position).is_full()
    }

    /// True if the locale has a page and readers are led to it: by search engines, other languages and the feed. That is
    /// when it is complete; in a locale with thresholds, when the locale is published and most of the page is there.
    pub fn is_published(&self, tag: &str, position: usize) -> bool {
        self.summaries.get(tag).is_some_and(|summary| self.is_published_in(summary, position))
    }

    /// As [`Editions::is_published`], of a locale by its summary.
    pub(super) fn is_published_in(&self, summary: &Summary<'_>, position: usize) -> bool {
        if !summary.map.has(position) {
            return false;
        }
        match summary.publishing {
            None => self.is_complete_in(summary, position),
            Some((false, _)) => false,
            Some((true, least)) => !summary.gaps || self.share(summary, position).percent() >= usize::from(least),
        }
    }

    /// Finds out how much of each page of a locale is translated, so that its summary can tell it when its edition is gone.
    pub fn settle(&self, tag: &str) {
        let Some(summary) = self.summaries.get(tag).filter(|summary| summary.gaps) else { return };
        let positions = (0..summary.map.pages.len()).into_par_iter().filter(|position| summary.map.has(*position));
        positions.for_each(|position| {
            let _ = (self.is_complete(tag, position), self.is_published(tag, position));
        });
    }

    fn share(&self, summary: &Summary<'_>, position: usize) -> Share {
        let share = || self.resolver(summary.locale.tag(), position).map_or(Share::NOTHING, |resolver| resolver.share());
        summary.complete.get(position).map_or(Share::NOTHING, |known| *known.get_or_init(share))
    }

    /// What all pages say of each locale, in the order of the summaries.
    pub(super) fn names(&self) -> &[LanguageName] {
        let name = |summary: &Arc<Summary<'_>>| LanguageName {
            tag: Arc::from(summary.locale.tag()),
            autonym: Arc::from(summary.settings.autonym.as_str()),
            suggestion: Arc::from(summary.word("ui-suggest-language")),
        };
        self.names.get_or_init(|| self.summaries.values().map(name).collect())
    }

    /// The full address of a page in a locale; empty without a base URL.
    pub(super) fn address(&self, tag: &str, page: &Page) -> String {
        let Some(base) = &self.base_url else { return String::new() };
        let path = if page.path == "index.html" { "" } else { page.path.as_str() };
        [base, tag, "/", path].concat()
    }

    /// The locales in which a page is published, with its addresses; nothing for a page of a locale in which it is not,
    /// for one that is no destination, and without a base URL.
    pub(super) fn alternates(&self, tag: &str, page: &Page, position: usize) -> Vec<Alternate> {
        let Some(base) = &self.base_url else { return Vec::new() };
        if !self.is_published(tag, position) || page.kind == PageKind::NotFound {
            return Vec::new();
        }
        let mut alternates = Vec::with_capacity(self.summaries.len() + 1);
        let published = self.summaries.values().zip(self.names()).filter(|(summary, _)| self.is_published_in(summary, position));
        alternates.extend(published.map(|(_, name)| Alternate { hreflang: Arc::clone(&name.tag), href: self.address(&name.tag, page) }));
        let default = if page.kind == PageKind::Home { base.clone() } else { self.address(&self.source, page) };
        alternates.push(Alternate { hreflang: Arc::from("x-default"), href: default });
        alternates
    }

    /// The full address of a page and its alternates, for the sitemap. `None` for a page that is not fully translated,
    /// that is no destination, or without a base URL.
    pub fn addresses(&self, tag: &str, position: usize) -> Option<(String, Vec<Alternate>)> {
        let map = self.summaries.get(tag)?.map;
        let page = map.pages.get(position).filter(|_| map.has(position))?;
        let alternates = self.alternates(tag, page, position);
        (!alternates.is_empty()).then(|| (self.address(tag, page), alternates))
    }
}
