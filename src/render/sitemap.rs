//! The sitemap (sitemaps.org 0.9), each page with its alternates in the other languages.
//!
//! A sitemap may hold 50,000 addresses and 50 MB. A site of more than [`PAGES`] pages has several, of that many pages of one
//! locale each, and an index of them, so that none is large to make, to fetch or to read.

use std::ops::Range;

use serde::{Serialize, Serializer};

use super::theme::Variables;
use super::{RenderError, Renderer, Site};
use crate::edition::Alternate;
use crate::source::{Artifact, Digest, ProjectPath};

/// The most pages of one sitemap.
const PAGES: usize = 2_000;

/// `sitemap.xml`; only with a base URL, since a sitemap holds full addresses. Pages that are not fully translated are left out.
pub(super) struct Sitemap;

#[derive(Serialize)]
struct Entry {
    url: String,
    alternates: Vec<Alternate>,
}

/// The entries of a sitemap, each made when it is shown: all at once take some megabytes.
struct Entries<'e, 's> {
    site: &'e Site<'s>,
    tags: Vec<&'e str>,
    pages: Range<usize>,
}

impl Serialize for Entries<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.root().into_iter().chain(self.all()))
    }
}

impl Renderer for Sitemap {
    fn name(&self) -> &'static str {
        "sitemap"
    }

    fn is_of_whole_site(&self) -> bool {
        true
    }

    fn needs_no_notes(&self) -> bool {
        true
    }

    fn count(&self, site: &Site<'_>) -> usize {
        if site.editions.base_url.is_none() {
            return 0;
        }
        let parts = parts(site);
        if parts.len() > 1 { 1 + parts.len() } else { 1 }
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        if index >= self.count(site) {
            return None;
        }
        let name = match index.checked_sub(1) {
            None => "sitemap.xml".to_owned(),
            Some(at) => parts(site).get(at)?.name.clone(),
        };
        ProjectPath::new(&name).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let all = parts(site);
        let pages = match index.checked_sub(1) {
            None if all.len() > 1 => None,
            at => Some(all.get(at.unwrap_or_default())?.pages.clone()),
        };
        let (keys, is_index) = (site.keys.as_ref()?, pages.is_none());
        // The list of sitemaps shows no page, only how many sitemaps there are.
        let key = keys.audience(pages.unwrap_or_default());
        let digest = all.iter().filter(|_| is_index).fold(Digest::of("sitemap"), |digest, part| digest.text(&part.name));
        Some(digest.number(key).number(site.theme.closure("sitemap.xml")).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let mut parts = parts(site);
        let is_whole = parts.len() == 1;
        let at = match index.checked_sub(1) {
            None if is_whole => 0,
            None => return write(site, "sitemap.xml", None, &addresses(site, &parts)),
            Some(_) if is_whole => return Ok(None),
            Some(at) => at,
        };
        if at >= parts.len() {
            return Ok(None);
        }
        let part = parts.swap_remove(at);
        let name = part.name.clone();
        write(site, &name, Some(Entries::of(site, part)), &[])
    }
}

/// The pages of one sitemap.
struct Part<'e> {
    /// Its file.
    name: String,
    /// Its locales.
    tags: Vec<&'e str>,
    /// Its pages of each, by their places in the map.
    pages: Range<usize>,
}

/// The sitemaps of a site: one of all pages, or several of some pages of one locale.
fn parts<'e>(site: &'e Site<'_>) -> Vec<Part<'e>> {
    let tags: Vec<&str> = site.editions.summaries.keys().map(String::as_str).collect();
    let pages = site.editions.editions.values().next().map_or(0, |edition| edition.map.pages.len());
    if pages * tags.len() <= PAGES {
        return vec![Part { name: "sitemap.xml".to_owned(), tags, pages: 0..pages }];
    }
    let chunks = pages.div_ceil(PAGES);
    let name = |tag: &str, at: usize| if chunks == 1 { format!("sitemap-{tag}.xml") } else { format!("sitemap-{tag}-{}.xml", at + 1) };
    let part = |tag: &'e str, at: usize| Part { name: name(tag, at), tags: vec![tag], pages: at * PAGES..((at + 1) * PAGES).min(pages) };
    tags.into_iter().flat_map(|tag| (0..chunks).map(move |at| (tag, at))).map(|(tag, at)| part(tag, at)).collect()
}

fn addresses(site: &Site<'_>, parts: &[Part<'_>]) -> Vec<String> {
    let base = site.editions.base_url.as_deref().unwrap_or_default();
    parts.iter().map(|part| format!("{base}{}", part.name)).collect()
}

impl<'e, 's> Entries<'e, 's> {
    fn of(site: &'e Site<'s>, part: Part<'e>) -> Self {
        Self { site, tags: part.tags, pages: part.pages }
    }

    /// The site's root, where readers choose a language, before the first page of all.
    fn root(&self) -> Option<Entry> {
        let editions = self.site.editions;
        let is_first = self.pages.start == 0 && self.tags.first().copied() == editions.summaries.keys().next().map(String::as_str);
        let url = editions.base_url.clone().filter(|_| is_first)?;
        let home = editions.summaries.keys().find_map(|tag| editions.addresses(tag, 0));
        Some(Entry { url, alternates: home.map(|(_, alternates)| alternates).unwrap_or_default() })
    }

    /// The pages that may be found.
    fn all(&self) -> impl Iterator<Item = Entry> {
        let places = self.tags.iter().flat_map(|tag| self.pages.clone().map(move |position| (tag, position)));
        places.filter_map(|(tag, position)| self.site.editions.addresses(tag, position)).map(|(url, alternates)| Entry { url, alternates })
    }
}

fn write(site: &Site<'_>, name: &str, entries: Option<Entries<'_, '_>>, parts: &[String]) -> Result<Option<Artifact>, RenderError> {
    let Ok(path) = ProjectPath::new(name) else { return Ok(None) };
    let reviewed =
        site.editions.editions.values().next().and_then(|edition| edition.project.config.reviewed.as_ref().map(|date| date.value.iso()));
    let variables = match &entries {
        Some(entries) => Variables::default().value("entries", entries),
        None => Variables::default().value::<[Entry]>("entries", &[]),
    };
    let variables = variables.value("parts", parts).value("reviewed", &reviewed.unwrap_or_default());
    site.theme.render("sitemap.xml", name, variables.context()).map(|xml| Some(Artifact::text(path, xml)))
}
