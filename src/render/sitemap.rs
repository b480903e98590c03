//! The sitemap (sitemaps.org 0.9), each page with its alternates in the other languages.
//!
//! A sitemap may hold 50,000 addresses and 50 MB. A site of more than [`PAGES`] pages has several, of that many pages of one
//! locale each, and an index of them, so that none is large to make, to fetch or to read.

use std::ops::Range;

use serde::Serialize;

use super::theme::Variables;
use super::{RenderError, Renderer, Shows, Site};
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

impl Renderer for Sitemap {
    fn name(&self) -> &'static str {
        "sitemap"
    }

    fn is_of_whole_site(&self) -> bool {
        true
    }

    fn shows(&self, _site: &Site<'_>, _index: usize) -> Shows {
        Shows::AllGuides
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
        let parts = parts(site);
        match (index.checked_sub(1), parts.as_slice()) {
            (None, [whole]) => write(site, "sitemap.xml", &entries(site, &whole.tags, whole.pages.clone()), &[]),
            (None, _) => write(site, "sitemap.xml", &[], &addresses(site, &parts)),
            (Some(at), _) => match parts.get(at) {
                Some(part) => write(site, &part.name, &entries(site, &part.tags, part.pages.clone()), &[]),
                None => Ok(None),
            },
        }
    }
}

/// The pages of one sitemap.
struct Part<'s> {
    /// Its file.
    name: String,
    /// Its locales.
    tags: Vec<&'s str>,
    /// Its pages of each, by their places in the map.
    pages: Range<usize>,
}

/// The sitemaps of a site: one of all pages, or several of some pages of one locale.
fn parts<'s>(site: &'s Site<'_>) -> Vec<Part<'s>> {
    let tags: Vec<&str> = site.editions.summaries.keys().map(String::as_str).collect();
    let pages = site.editions.editions.values().next().map_or(0, |edition| edition.map.pages.len());
    if pages * tags.len() <= PAGES {
        return vec![Part { name: "sitemap.xml".to_owned(), tags, pages: 0..pages }];
    }
    let chunks = pages.div_ceil(PAGES);
    let name = |tag: &str, at: usize| if chunks == 1 { format!("sitemap-{tag}.xml") } else { format!("sitemap-{tag}-{}.xml", at + 1) };
    let part = |tag: &'s str, at: usize| Part { name: name(tag, at), tags: vec![tag], pages: at * PAGES..((at + 1) * PAGES).min(pages) };
    tags.into_iter().flat_map(|tag| (0..chunks).map(move |at| (tag, at))).map(|(tag, at)| part(tag, at)).collect()
}

fn addresses(site: &Site<'_>, parts: &[Part<'_>]) -> Vec<String> {
    let base = site.editions.base_url.as_deref().unwrap_or_default();
    parts.iter().map(|part| format!("{base}{}", part.name)).collect()
}

/// The pages of a sitemap that may be found; before the first of them the site's root, where readers choose a language.
fn entries(site: &Site<'_>, tags: &[&str], pages: Range<usize>) -> Vec<Entry> {
    let of = |tag: &&str| pages.clone().filter_map(|position| site.editions.addresses(tag, position)).collect::<Vec<_>>();
    let mut found: Vec<_> = tags.iter().flat_map(of).map(|(url, alternates)| Entry { url, alternates }).collect();
    let is_first = pages.start == 0 && tags.first().copied() == site.editions.summaries.keys().next().map(String::as_str);
    if is_first && let Some(base) = &site.editions.base_url {
        let home = site.editions.summaries.keys().find_map(|tag| site.editions.addresses(tag, 0));
        found.insert(0, Entry { url: base.clone(), alternates: home.map(|(_, alternates)| alternates).unwrap_or_default() });
    }
    found
}

fn write(site: &Site<'_>, name: &str, entries: &[Entry], parts: &[String]) -> Result<Option<Artifact>, RenderError> {
    let Ok(path) = ProjectPath::new(name) else { return Ok(None) };
    let reviewed =
        site.editions.editions.values().next().and_then(|edition| edition.project.config.reviewed.as_ref().map(|date| date.value.iso()));
    let variables = Variables::default().value("entries", entries).value("parts", parts).value("reviewed", &reviewed.unwrap_or_default());
    site.theme.render("sitemap.xml", name, variables.context()).map(|xml| Some(Artifact::text(path, xml)))
}
