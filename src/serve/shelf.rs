//! Finding the file of an address among the files of a site, and rendering that one alone.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use super::state::lock;
use crate::edition::SiteMap;
use crate::render::{FORMATS, RenderError, Site};
use crate::source::Artifact;

/// A file of a site before it is rendered: the format's position in [`FORMATS`], and the file's number in that format.
type Job = (usize, usize);

/// Where files stood in earlier builds: a first guess for the next.
pub(super) type Memory = Arc<Mutex<HashMap<String, Job>>>;

/// The files of one site, none of them rendered yet.
pub(super) struct Shelf<'s> {
    site: &'s Site<'s>,
    map: &'s SiteMap,
    memory: Memory,
    /// The files that are no pages, by their paths.
    others: OnceLock<HashMap<String, Job>>,
}

impl<'s> Shelf<'s> {
    pub fn new(site: &'s Site<'s>, map: &'s SiteMap, memory: Memory) -> Self {
        Self { site, map, memory, others: OnceLock::new() }
    }

    /// Renders the file at a path; `None` if the site has no such file.
    pub fn render(&self, path: &str) -> Result<Option<Artifact>, RenderError> {
        let remembered = lock(&self.memory).get(path).copied();
        for job in self.page(path).into_iter().chain(remembered) {
            if let Some(artifact) = self.render_if(job, path)? {
                return Ok(Some(artifact));
            }
        }
        let others = self.others.get_or_init(|| self.list_others());
        let Some(job) = others.get(path).copied() else { return Ok(None) };
        lock(&self.memory).insert(path.to_owned(), job);
        self.render_if(job, path)
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

    /// The job of a page of a locale. A guess from the order in which pages are numbered; whether it is right shows when
    /// the page has been rendered.
    fn page(&self, path: &str) -> Option<Job> {
        let (tag, rest) = path.split_once('/')?;
        let format = FORMATS.iter().position(|format| format.name() == "html")?;
        let locale = self.site.tags().iter().position(|known| *known == tag)?;
        let page = self.map.pages.iter().position(|page| page.path == rest)?;
        Some((format, locale * self.map.pages.len() + page))
    }

    /// Renders a file if it is the one at a path.
    fn render_if(&self, (format, index): Job, path: &str) -> Result<Option<Artifact>, RenderError> {
        let Some(format) = FORMATS.get(format).filter(|format| index < format.count(self.site)) else { return Ok(None) };
        Ok(format.render(self.site, index)?.filter(|artifact| artifact.path.as_str() == path))
    }

    /// All files but the pages. A format tells the path of a file only with the file itself, so each is rendered; from
    /// then on [`Memory`] knows those that were asked for.
    fn list_others(&self) -> HashMap<String, Job> {
        let mut others = HashMap::new();
        for (position, format) in FORMATS.iter().enumerate().filter(|(_, format)| format.name() != "html") {
            for index in 0..format.count(self.site) {
                if let Ok(Some(artifact)) = format.render(self.site, index) {
                    others.insert(artifact.path.to_string(), (position, index));
                }
            }
        }
        others
    }
}
