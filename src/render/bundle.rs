//! Bundles: a guide of one locale as one HTML file that holds its styles and fonts and works from a memory stick.
//! Only made when a build asks for the format `bundle`.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::inline::{self, Place};
use super::{RenderError, Renderer, Site, assets, fonts, html};
use crate::edition::{Document, Edition, PageKind, SharedText};
use crate::project::{Form, Guide};
use crate::source::{Artifact, Digest, ProjectPath};

/// The format's name on the command line.
pub const NAME: &str = "bundle";

/// `<tag>/<guide>.bundle.html`.
pub(super) struct Bundles;

/// An entry of the bundle's table of contents.
#[derive(Serialize)]
struct Entry {
    kind: &'static str,
    anchor: String,
    title: SharedText,
}

impl Renderer for Bundles {
    fn name(&self) -> &'static str {
        NAME
    }

    fn count(&self, site: &Site<'_>) -> usize {
        if site.asked_for(NAME) { site.tags().len() * guides(site) } else { 0 }
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let guides = guides(site).max(1);
        let tag = site.tags().get(index / guides).copied()?;
        let guide = site.editions.editions.get(tag)?.project.guides.get(index % guides)?;
        ProjectPath::new(&format!("{tag}/{}.bundle.html", guide.id.value)).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let guides = guides(site).max(1);
        let tag = site.tags().get(index / guides).copied()?;
        let digest = Digest::of("bundle").number(site.keys.as_ref()?.guide(tag, index % guides)?).number(site.theme.assets_digest());
        let digest = digest.number(site.theme.closure("bundle.html")).number(site.theme.closure("bundle-page.html"));
        Some(digest.number(site.fonts.digest(site, tag)).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let guides = guides(site).max(1);
        let Some(tag) = site.tags().get(index / guides).copied() else { return Ok(None) };
        let Some(edition) = site.editions.editions.get(tag) else { return Ok(None) };
        let Some(guide) = edition.project.guides.get(index % guides) else { return Ok(None) };
        let path = format!("{tag}/{}.bundle.html", guide.id.value);
        let html = render(site, edition, guide, index % guides, &path)?;
        Ok(ProjectPath::new(&path).ok().map(|path| Artifact::text(path, html)))
    }
}

fn guides(site: &Site<'_>) -> usize {
    site.editions.editions.values().next().map_or(0, |edition| edition.project.guides.len())
}

fn render(site: &Site<'_>, edition: &Edition<'_>, guide: &Guide, number: usize, path: &str) -> Result<String, RenderError> {
    let tag = edition.locale.tag();
    let Some(context) = site.context(tag) else { return Ok(String::new()) };
    let documents = documents(site, edition, number);
    let anchors: HashMap<&str, String> =
        documents.iter().enumerate().map(|(at, document)| (document.path.as_str(), format!("p{at}"))).collect();
    let mut content = String::new();
    for (at, document) in documents.iter().enumerate() {
        let variables = context.variables().value("page", document);
        let fragment = site.theme.render("bundle-page.html", path, variables.context())?;
        let fragment = html::resolve_references(fragment, edition, &document.path);
        let place =
            Place { path: &document.path, prefix: &format!("p{at}"), anchors: &anchors, base_url: site.editions.base_url.as_deref() };
        content.push_str(&inline::rewrite(&fragment, &place));
    }
    let entries: Vec<Entry> = documents
        .iter()
        .enumerate()
        .map(|(at, document)| Entry { kind: document.kind, anchor: format!("p{at}-title"), title: document.title.clone() })
        .collect();
    let title = edition.texts.get(&crate::project::message_ids::guide(&guide.id.value, "title"), Form::Plain);
    let style = style(site, tag);
    let variables = context
        .variables()
        .value("title", &title)
        .value("entries", &entries)
        .value("content", &content)
        .value("style", &style)
        .value("style_hash", &inline::hash_source(&style));
    site.theme.render("bundle.html", path, variables.context())
}

/// The style sheet that all bundles of a locale hold, fonts included, as it stands in its element.
fn style(site: &Site<'_>, tag: &str) -> String {
    (fonts::inline_sheet(site, tag) + &assets::style(site)).replace("</", "<\\/")
}

/// What a content security policy for the whole site must allow, so that bundles keep their styles: nothing if none are made.
pub(super) fn style_hashes(site: &Site<'_>) -> Vec<String> {
    let tags = if site.asked_for(NAME) { site.tags() } else { Vec::new() };
    // Locales with the same fonts share a style sheet.
    let mut seen = BTreeSet::new();
    tags.into_iter().map(|tag| style_hash(site, tag)).filter(|hash| seen.insert(hash.clone())).collect()
}

/// The hash of a locale's style sheet. A build finds it out once, while the fonts of the locale are planned.
pub(super) fn style_hash(site: &Site<'_>, tag: &str) -> String {
    let make = || inline::hash_source(&style(site, tag));
    let Some(key) = site.keys.as_ref().and_then(|keys| keys.locale(tag)) else { return make() };
    let made_from = Digest::of("bundle style").number(key).number(site.theme.assets_digest()).number(site.fonts.digest(site, tag));
    site.notes.fact(&format!("style-{tag}"), made_from.finish(), make)
}

/// The pages of a guide, in reading order: sections, then letters, decisions, record sheets.
fn documents(site: &Site<'_>, edition: &Edition<'_>, number: usize) -> Vec<Document> {
    let order = |kind: PageKind| match kind {
        PageKind::Section(guide, _) if guide == number => Some(0),
        PageKind::Letter(guide, _) if guide == number => Some(1),
        PageKind::Decision(guide, _) if guide == number => Some(2),
        PageKind::Log(guide, _) if guide == number => Some(3),
        _ => None,
    };
    let mut found: Vec<(usize, usize)> = edition.map.shown().filter_map(|(at, page)| Some((order(page.kind)?, at))).collect();
    found.sort_unstable();
    found.into_iter().filter_map(|(_, at)| site.editions.document(edition.locale.tag(), at)).collect()
}
