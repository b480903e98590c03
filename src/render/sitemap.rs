//! The sitemap (sitemaps.org 0.9), each page with its alternates in the other languages.

use serde::Serialize;

use super::theme::Variables;
use super::{RenderError, Renderer, Site};
use crate::edition::Alternate;
use crate::source::{Artifact, ProjectPath};

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
        usize::from(site.editions.base_url.is_some())
    }

    fn render(&self, site: &Site<'_>, _index: usize) -> Result<Option<Artifact>, RenderError> {
        let Ok(path) = ProjectPath::new("sitemap.xml") else { return Ok(None) };
        let entries: Vec<Entry> = site.editions.editions.keys().flat_map(|tag| entries(site, tag)).collect();
        let reviewed = site.editions.editions.values().next().and_then(|edition| edition.project.config.reviewed.as_ref().map(|date| date.value.iso()));
        let variables = Variables::default().value("entries", &entries).value("reviewed", &reviewed.unwrap_or_default());
        site.theme.render("sitemap.xml", "sitemap.xml", variables.context()).map(|xml| Some(Artifact::text(path, xml)))
    }
}

fn entries<'s>(site: &'s Site<'_>, tag: &'s str) -> impl Iterator<Item = Entry> + 's {
    let pages = site.editions.editions.get(tag).map_or(0, |edition| edition.map.pages.len());
    (0..pages).filter_map(move |position| {
        let (url, alternates) = site.editions.addresses(tag, position)?;
        Some(Entry { url, alternates })
    })
}
