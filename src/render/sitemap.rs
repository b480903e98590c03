//! The sitemap (sitemaps.org 0.9), each page with its alternates in the other languages.
//!
//! A sitemap may hold 50,000 addresses, so a large site has one per locale and an index of them.

use serde::Serialize;

use super::theme::Variables;
use super::{RenderError, Renderer, Site};
use crate::edition::Alternate;
use crate::source::{Artifact, Digest, ProjectPath};

/// From this many pages on there is a sitemap per locale: well below the standard's 50,000 addresses and 50 MB.
const MANY_PAGES: usize = 20_000;

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

    fn count(&self, site: &Site<'_>) -> usize {
        match &site.editions.base_url {
            None => 0,
            Some(_) if is_large(site) => 1 + site.editions.editions.len(),
            Some(_) => 1,
        }
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        if index >= self.count(site) {
            return None;
        }
        let name = match index.checked_sub(1) {
            None => "sitemap.xml".to_owned(),
            Some(locale) => format!("sitemap-{}.xml", site.editions.editions.keys().nth(locale)?),
        };
        ProjectPath::new(&name).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, _index: usize) -> Option<u128> {
        let key = site.keys.as_ref()?.outline();
        Some(Digest::of("sitemap").number(key).number(site.theme.closure("sitemap.xml")).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let tags: Vec<&str> = site.editions.editions.keys().map(String::as_str).collect();
        match (is_large(site), index.checked_sub(1)) {
            (true, None) => sitemap_index(site, &tags),
            (true, Some(locale)) => match tags.get(locale) {
                Some(tag) => sitemap(site, &format!("sitemap-{tag}.xml"), &[tag]),
                None => Ok(None),
            },
            (false, _) => sitemap(site, "sitemap.xml", &tags),
        }
    }
}

fn is_large(site: &Site<'_>) -> bool {
    let pages: usize = site.editions.editions.values().map(|edition| edition.map.pages.len()).sum();
    pages > MANY_PAGES
}

fn sitemap(site: &Site<'_>, name: &str, tags: &[&str]) -> Result<Option<Artifact>, RenderError> {
    let entries: Vec<Entry> = tags.iter().flat_map(|tag| entries(site, tag)).collect();
    write(site, name, &entries, &Vec::<String>::new())
}

fn sitemap_index(site: &Site<'_>, tags: &[&str]) -> Result<Option<Artifact>, RenderError> {
    let base = site.editions.base_url.as_deref().unwrap_or_default();
    let parts: Vec<String> = tags.iter().map(|tag| format!("{base}sitemap-{tag}.xml")).collect();
    write(site, "sitemap.xml", &[], &parts)
}

fn write(site: &Site<'_>, name: &str, entries: &[Entry], parts: &[String]) -> Result<Option<Artifact>, RenderError> {
    let Ok(path) = ProjectPath::new(name) else { return Ok(None) };
    let reviewed =
        site.editions.editions.values().next().and_then(|edition| edition.project.config.reviewed.as_ref().map(|date| date.value.iso()));
    let variables = Variables::default().value("entries", entries).value("parts", parts).value("reviewed", &reviewed.unwrap_or_default());
    site.theme.render("sitemap.xml", name, variables.context()).map(|xml| Some(Artifact::text(path, xml)))
}

fn entries<'s>(site: &'s Site<'_>, tag: &'s str) -> impl Iterator<Item = Entry> + 's {
    let pages = site.editions.editions.get(tag).map_or(0, |edition| edition.map.pages.len());
    (0..pages).filter_map(move |position| {
        let (url, alternates) = site.editions.addresses(tag, position)?;
        Some(Entry { url, alternates })
    })
}
