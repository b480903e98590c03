//! Reading without a network: the service worker, the list of each locale's files for it, and the web app manifests.

use serde::Serialize;
use serde_json::json;

use super::{RenderError, Renderer, Site};
use crate::edition::{Edition, Page, PageKind};
use crate::project::Form;
use crate::source::{Artifact, Digest, ProjectPath};

/// The script that the theme's worker is made from.
pub(super) const WORKER: &str = "assets/offline/sw.js";

/// For each locale `offline.json` and `manifest.webmanifest`.
pub(super) struct Offline;

/// What the worker says of a page that is not stored.
#[derive(Serialize)]
struct Words {
    dir: &'static str,
    title: String,
    text: String,
    home: String,
}

impl Renderer for Offline {
    fn name(&self) -> &'static str {
        "offline"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        2 * site.tags().len()
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let name = if index.is_multiple_of(2) { "offline.json" } else { "manifest.webmanifest" };
        ProjectPath::new(&format!("{}/{name}", site.tags().get(index / 2)?)).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let (keys, tags) = (site.keys.as_ref()?, site.tags());
        let tag = tags.get(index / 2)?;
        let digest = Digest::of("offline").number(site.theme.assets_digest()).number(keys.locale(tag)?);
        Some(digest.text(tag).number(site.fonts.digest(site, tag)).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let tags = site.tags();
        let edition = tags.get(index / 2).and_then(|tag| site.editions.editions.get(*tag));
        let text = edition.map(|edition| if index.is_multiple_of(2) { files(site, edition) } else { manifest(site, edition) });
        Ok(text.zip(self.path(site, index)).map(|(text, path)| Artifact::text(path, text)))
    }
}

/// `sw.js`, whose version names the fonts of all locales that are written.
pub(super) struct Worker;

impl Renderer for Worker {
    fn name(&self) -> &'static str {
        "offline"
    }

    fn is_of_whole_site(&self) -> bool {
        true
    }

    fn count(&self, _site: &Site<'_>) -> usize {
        1
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        site.theme.assets.get(WORKER).filter(|_| index == 0).and_then(|_| ProjectPath::new("sw.js").ok())
    }

    fn fingerprint(&self, site: &Site<'_>, _index: usize) -> Option<u128> {
        let digest = Digest::of("offline").number(site.theme.assets_digest()).number(site.keys.as_ref()?.site());
        let fonts = |digest: Digest, tag: &&str| digest.text(tag).number(site.fonts.digest(site, tag));
        Some(site.tags().iter().fold(digest, fonts).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        Ok(worker(site).zip(self.path(site, index)).map(|(text, path)| Artifact::text(path, text)))
    }
}

/// The theme's worker with a version that changes with any asset.
fn worker(site: &Site<'_>) -> Option<String> {
    let script = site.theme.assets.get(WORKER)?;
    let assets = site.theme.assets.iter().flat_map(|(name, bytes)| name.bytes().chain(bytes.iter().copied()));
    let fonts: String = site.tags().iter().map(|tag| format!("{tag} {:032x} ", site.fonts.digest(site, tag))).collect();
    let all: Vec<u8> = assets.chain(fonts.into_bytes()).collect();
    let head = format!("const VERSION = \"{:016x}\";\n", super::fonts::fingerprint(&all));
    Some(head + &String::from_utf8_lossy(&super::assets::compact(script)))
}

fn words(edition: &Edition<'_>) -> Words {
    let text = |id: &str| edition.texts.get(id, Form::Plain).text.clone();
    Words {
        dir: edition.locale.direction().as_str(),
        title: text("ui-offline-title"),
        text: text("ui-offline-text"),
        home: text("ui-home"),
    }
}

/// The files that a locale needs offline, relative to the site's root: first what every page needs, then the index of the
/// search and the pages, which a reader who saves data does not fetch ahead; and what to say of a page that is not stored. A
/// site whose index is in parts is too large to be fetched ahead: its pages and parts are kept when they have been read.
fn files(site: &Site<'_>, edition: &Edition<'_>) -> String {
    let tag = edition.locale.tag();
    let shown = |name: &&String| name.ends_with(".css") || name.ends_with(".js") || name.ends_with(".svg");
    let assets = site.theme.assets.keys().filter(|name| !super::assets::is_left_out(site, name)).filter(shown).cloned();
    let fonts = site.fonts.outline(site, tag).map(|outline| outline.files.clone()).unwrap_or_default();
    let shell: Vec<String> = assets.chain(fonts).chain([format!("{tag}/index.html")]).collect();
    let index = site.writes("search").then(|| super::search::file(tag));
    let is_ahead = |page: &&Page| page.kind != PageKind::NotFound && page.kind != PageKind::Home;
    let pages = edition.map.shown().map(|(_, page)| page).filter(is_ahead).map(|page| format!("{tag}/{}", page.path));
    let pages: Vec<String> = index.into_iter().chain(pages.filter(|_| !site.search.in_parts)).collect();
    json!({ "shell": shell, "pages": pages, "words": words(edition) }).to_string()
}

fn manifest(site: &Site<'_>, edition: &Edition<'_>) -> String {
    let text = |id: &str| edition.texts.get(id, Form::Plain).text.clone();
    let icon = site.theme.assets.contains_key("assets/mark.svg");
    let icons: Vec<_> = icon.then(|| json!({ "src": "../assets/mark.svg", "sizes": "any", "type": "image/svg+xml" })).into_iter().collect();
    let manifest = json!({
        "name": text("site-title"),
        "short_name": text("site-title"),
        "description": text("site-tagline"),
        "lang": edition.locale.tag(),
        "dir": edition.locale.direction().as_str(),
        "start_url": "./index.html",
        "scope": "../",
        "id": format!("./{}", edition.locale.tag()),
        "display": "standalone",
        "icons": icons,
    });
    manifest.to_string()
}
