//! Finding the file of an address among the files of a site, and rendering that one alone.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::edition::SiteMap;
use crate::render::{FORMATS, RenderError, Renderer, Site};
use crate::source::Artifact;

/// The files of one site, none of them rendered yet.
pub(super) struct Shelf<'s> {
    site: &'s Site<'s>,
    map: &'s SiteMap,
    /// For each format the numbers of its files by their paths, once somebody has looked for one.
    places: Vec<OnceLock<HashMap<String, usize>>>,
}

impl<'s> Shelf<'s> {
    pub fn new(site: &'s Site<'s>, map: &'s SiteMap) -> Self {
        Self { site, map, places: FORMATS.iter().map(|_| OnceLock::new()).collect() }
    }

    /// Renders the file at a path; `None` if the site has no such file.
    pub fn render(&self, path: &str) -> Result<Option<Artifact>, RenderError> {
        if let Some((format, index)) = self.page(path) {
            return format.render(self.site, index);
        }
        for (format, places) in FORMATS.iter().zip(&self.places) {
            if let Some(index) = places.get_or_init(|| self.list(*format)).get(path) {
                return format.render(self.site, *index);
            }
        }
        Ok(None)
    }

    /// Renders one page of each kind, and the first page of all: a broken template is found out without rendering the
    /// whole site.
    pub fn proofs(&self, tag: &str) -> Vec<RenderError> {
        let mut kinds: Vec<&str> = Vec::new();
        let mut faults = Vec::new();
        for page in &self.map.pages {
            if !kinds.contains(&page.kind.name()) {
                kinds.push(page.kind.name());
                faults.extend(self.render(&format!("{tag}/{}", page.path)).err());
            }
        }
        faults.extend(self.render("index.html").err());
        faults
    }

    /// The number of a page of a locale, by the order in which pages are numbered: no list of all pages is needed for
    /// what is asked for most.
    fn page(&self, path: &str) -> Option<(&'static dyn Renderer, usize)> {
        let (tag, rest) = path.split_once('/')?;
        let format = FORMATS.iter().find(|format| format.name() == "html")?;
        let locale = self.site.tags().iter().position(|known| *known == tag)?;
        let page = self.map.pages.iter().position(|page| page.path == rest)?;
        let index = locale * self.map.pages.len() + page;
        (format.path(self.site, index)?.as_str() == path).then_some((*format, index))
    }

    fn list(&self, format: &dyn Renderer) -> HashMap<String, usize> {
        (0..format.count(self.site)).filter_map(|index| Some((format.path(self.site, index)?.to_string(), index))).collect()
    }
}
