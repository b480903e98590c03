//! The content as JSON (`api/<tag>/…`), one file per page and an index; `docs/json-api.md` documents it.

use serde::Serialize;
use serde_json::Value;

use super::{RenderError, Renderer, Shows, Site, references};
use crate::edition::{Document, Edition, PageKind, relative};
use crate::markup::without_isolates;
use crate::project::Form;
use crate::source::{Artifact, Digest, ProjectPath};

/// `api/<tag>/index.json` and one file for each page.
pub(super) struct Api;

/// Version of the format, raised when a field changes its meaning or goes away.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Index {
    version: u32,
    locale: String,
    dir: &'static str,
    autonym: String,
    title: String,
    tagline: String,
    reviewed: Option<String>,
    pages: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    kind: &'static str,
    title: String,
    description: String,
    complete: bool,
    /// The page itself, its Markdown and its JSON, relative to the index.
    html: String,
    markdown: String,
    json: String,
}

impl Renderer for Api {
    fn name(&self) -> &'static str {
        "api"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len() * files(site)
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let files = files(site).max(1);
        let tag = site.tags().get(index / files).copied()?;
        let path = match (index % files).checked_sub(1) {
            None => format!("api/{tag}/index.json"),
            Some(position) => {
                let map = site.editions.editions.get(tag)?.map;
                let page = map.pages.get(position).filter(|_| map.has(position))?;
                if page.kind == PageKind::NotFound {
                    return None;
                }
                json_path(&format!("{tag}/{}", page.path))
            }
        };
        ProjectPath::new(&path).ok()
    }

    fn shows(&self, site: &Site<'_>, index: usize) -> Shows {
        let Some(position) = (index % files(site).max(1)).checked_sub(1) else { return Shows::AllGuides };
        Shows::page(site.editions.editions.values().next().and_then(|edition| edition.map.pages.get(position)))
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let files = files(site).max(1);
        let (tag, keys) = (site.tags().get(index / files).copied()?, site.keys.as_ref()?);
        let key = match (index % files).checked_sub(1) {
            None => keys.locale(tag)?,
            Some(position) => keys.page(tag, position)?,
        };
        Some(Digest::of("api").number(key).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let files = files(site).max(1);
        let Some(tag) = site.tags().get(index / files).copied() else { return Ok(None) };
        let Some(edition) = site.editions.editions.get(tag) else { return Ok(None) };
        let (path, json) = match (index % files).checked_sub(1) {
            None => (format!("api/{tag}/index.json"), index_of(site, edition)),
            Some(position) => match site.editions.document(tag, position).filter(|document| document.kind != "not-found") {
                Some(document) => (json_path(&document.path), page(&document, edition)),
                None => return Ok(None),
            },
        };
        Ok(ProjectPath::new(&path).ok().map(|path| Artifact::text(path, without_isolates(&json))))
    }
}

/// The pages of a locale, and the index.
fn files(site: &Site<'_>) -> usize {
    site.editions.editions.values().next().map_or(0, |edition| edition.map.pages.len() + 1)
}

/// The file of a page. That of a locale's first page is `home.json`, since `index.json` lists them all; a section may be called
/// `index`, and `home` too.
fn json_path(page: &str) -> String {
    match page.split_once('/') {
        Some((tag, "index.html")) => format!("api/{tag}/home.json"),
        _ => format!("api/{}.json", page.trim_end_matches(".html")),
    }
}

fn page(document: &Document, edition: &Edition<'_>) -> String {
    let mut value = serde_json::to_value(document).unwrap_or(Value::Null);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("version".to_owned(), VERSION.into());
        fields.insert("locale".to_owned(), edition.locale.tag().into());
        fields.insert("dir".to_owned(), edition.locale.direction().as_str().into());
    }
    references::resolve(&value.to_string(), edition, |path| relative(&document.path, &format!("{}/{path}", edition.locale.tag())))
}

fn index_of(site: &Site<'_>, edition: &Edition<'_>) -> String {
    let tag = edition.locale.tag();
    let text = |id: &str| edition.texts.get(id, Form::Plain).text.clone();
    let documents = (0..edition.map.pages.len()).filter_map(|position| site.editions.document(tag, position));
    let index = Index {
        version: VERSION,
        locale: tag.to_owned(),
        dir: edition.locale.direction().as_str(),
        autonym: edition.settings.autonym.clone(),
        title: text("site-title"),
        tagline: text("site-tagline"),
        reviewed: edition.project.config.reviewed.as_ref().map(|date| date.value.iso()),
        pages: documents.filter(|document| document.kind != "not-found").map(|document| entry(&document, tag)).collect(),
    };
    serde_json::to_string(&index).unwrap_or_default()
}

fn entry(document: &Document, tag: &str) -> Entry {
    let from = format!("api/{tag}/index.json");
    Entry {
        kind: document.kind,
        title: document.title.text.clone(),
        description: document.description.clone(),
        complete: document.complete,
        html: relative(&from, &document.path),
        markdown: relative(&from, &super::twins::path(&document.path)),
        json: relative(&from, &json_path(&document.path)),
    }
}
