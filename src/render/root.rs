//! The pages above the locales: the choice of language at the root, the page for addresses that do not exist, robots.txt.

use serde::Serialize;

use super::theme::Variables;
use super::{RenderError, Renderer, Site};
use crate::edition::{PageKind, Summary};
use crate::source::{Artifact, ProjectPath};

/// `index.html`, `404.html` and `robots.txt` at the root of the site.
pub(super) struct Root;

const FILES: [&str; 3] = ["index.html", "404.html", "robots.txt"];

/// What the root page shows of a locale.
#[derive(Serialize)]
struct Choice {
    tag: String,
    dir: &'static str,
    autonym: String,
    href: String,
    url: String,
    title: String,
    tagline: String,
    choose: String,
    not_found: String,
    complete: bool,
}

impl Renderer for Root {
    fn name(&self) -> &'static str {
        "root"
    }

    fn is_of_whole_site(&self) -> bool {
        true
    }

    fn count(&self, _site: &Site<'_>) -> usize {
        FILES.len()
    }

    fn path(&self, _site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new(FILES.get(index)?).ok()
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some(name) = FILES.get(index) else { return Ok(None) };
        let Ok(path) = ProjectPath::new(name) else { return Ok(None) };
        if *name == "robots.txt" {
            return Ok(Some(Artifact::text(path, robots(site))));
        }
        let choices: Vec<_> = site.editions.summaries.values().map(|summary| choice(site, summary)).collect();
        let source = choices.iter().position(|choice| choice.tag == site.editions.source).unwrap_or(0);
        let variables = Variables::default()
            .value("choices", &choices)
            .value("source", &choices.get(source))
            .value("not_found", &(*name == "404.html"))
            .value("base_url", &site.editions.base_url.clone().unwrap_or_default())
            .value("base_path", &base_path(site.editions.base_url.as_deref()));
        let source = site.editions.editions.get(&site.editions.source);
        let card = source.map(|edition| super::html::card(site, edition, PageKind::Home)).unwrap_or_default();
        let variables = variables.value("card", &card);
        let html = site.theme.render("root.html", name, variables.context())?;
        Ok(Some(Artifact::text(path, html)))
    }
}

fn choice(site: &Site<'_>, summary: &Summary<'_>) -> Choice {
    let text = |id: &str| summary.word(id).to_owned();
    let tag = summary.locale.tag();
    Choice {
        tag: tag.to_owned(),
        dir: summary.locale.direction().as_str(),
        autonym: summary.settings.autonym.clone(),
        href: format!("{tag}/index.html"),
        url: site.editions.base_url.as_ref().map(|base| format!("{base}{tag}/")).unwrap_or_default(),
        title: text("site-title"),
        tagline: text("site-tagline"),
        choose: text("ui-choose-language"),
        not_found: text("ui-not-found-title"),
        complete: site.editions.is_published(tag, 0),
    }
}

/// The path of the site's address: `/advice/` of `https://example.org/advice/`. The page for addresses that do not
/// exist is shown at any depth, so that its links cannot be relative.
pub(super) fn base_path(base_url: Option<&str>) -> &str {
    let after_scheme = base_url.and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
    after_scheme.find('/').and_then(|at| after_scheme.get(at..)).unwrap_or("/")
}

fn robots(site: &Site<'_>) -> String {
    let sitemap = site.editions.base_url.as_ref().map(|base| format!("Sitemap: {base}sitemap.xml\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}
