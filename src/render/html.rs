//! The pages as HTML: a document of the edition through a template of the theme.

mod json_ld;

use std::collections::BTreeMap;

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;

use super::downloads;
use super::fonts::Outline;
use super::shown::Shown;
use super::theme::{Fitted, Shared, Theme, Variables};
use super::{RenderError, Renderer, Shows, Site};
use crate::edition::{Document, Edition, Editions, PageKind, SharedText, relative};
use crate::project::{Form, INTERFACE, Id};
use crate::source::{Artifact, Digest, ProjectPath, find_byte};

/// Marks a reference to a thing of the project in the HTML of a text, until the page that shows it is known.
const REFERENCE_START: char = '\u{F0003}';
const REFERENCE_END: char = '\u{F0004}';

/// Every page of every locale.
pub(super) struct Html;

impl Renderer for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len() * pages(site)
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let (tag, page) = site.page(index)?;
        ProjectPath::new(&format!("{tag}/{}", page.path)).ok()
    }

    fn shows(&self, site: &Site<'_>, index: usize) -> Shows {
        Shows::page(site.page(index).map(|(_, page)| page))
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let (tag, page) = site.page(index)?;
        let key = site.keys.as_ref()?.page(tag, index % pages(site).max(1))?;
        let digest = Digest::of("html").number(key).number(site.theme.closure(template(page.kind.name())));
        let digest = digest.number(downloads::digest(site, tag, page.kind));
        Some(digest.number(site.fonts.digest(site, tag)).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let pages = pages(site).max(1);
        let Some(tag) = site.tags().get(index / pages).copied() else { return Ok(None) };
        let Some(document) = site.editions.document(tag, index % pages) else { return Ok(None) };
        let bytes = render_document(site, tag, &document, index % pages)?;
        Ok(ProjectPath::new(&document.path).ok().map(|path| Artifact { path, bytes }))
    }
}

fn pages(site: &Site<'_>) -> usize {
    site.editions.editions.values().next().map_or(0, |edition| edition.map.pages.len())
}

/// With more entries than this a list shows their titles alone, and the first page no sections: some 30 kB of titles are enough.
pub(super) const LISTED: usize = 200;

/// What most pages take, in bytes.
const USUAL_SIZE: usize = 32 * 1024;

fn render_document(site: &Site<'_>, tag: &str, document: &Document, page: usize) -> Result<Vec<u8>, RenderError> {
    let (Some(edition), Some(context)) = (site.editions.editions.get(tag), site.context(tag)) else { return Ok(Vec::new()) };
    let kind = edition.map.pages.get(page).map_or(PageKind::NotFound, |page| page.kind);
    let facts = json_ld::of(document, edition, &context.name, site.editions);
    let own = Variables::default().value("page", &Shown(document)).value("json_ld", &facts).value("card", &card(site, edition, kind));
    let own = own.value("downloads", &downloads::of_page(site, edition, page));
    let (fitted, template) = (context.fitted(site.theme), template(document.kind));
    let bytes = site.theme.render_fitted(fitted, template, &document.path, own, || context.variables(), USUAL_SIZE)?;
    Ok(resolved(bytes, edition, &document.path))
}

/// The full address of the picture that stands for a page; empty if there is none.
pub(super) fn card(site: &Site<'_>, edition: &Edition<'_>, kind: PageKind) -> String {
    #[cfg(feature = "cards")]
    return super::card::of(site, edition, kind).unwrap_or_default();
    #[cfg(not(feature = "cards"))]
    {
        let _ = (site, edition, kind);
        String::new()
    }
}

/// The template of a kind of page.
fn template(kind: &str) -> &'static str {
    match kind {
        "home" => "home.html",
        "guide" => "guide.html",
        "section" => "section.html",
        "letters" | "checklists" | "decisions" | "logs" => "list.html",
        "letter" => "letter.html",
        "checklist" => "checklist.html",
        "decision" => "decision.html",
        "log" => "log.html",
        _ => "404.html",
    }
}

/// What all pages of a locale share, converted for the templates once.
pub struct LocaleContext {
    site: Shared,
    locale: Shared,
    ui: Shared,
    menu: Shared,
    fonts: Shared,
    name: SharedText,
    /// How many pages the locale has at most, and how many of them were asked for.
    pages: usize,
    asked_for: AtomicUsize,
    fitted: OnceLock<Fitted>,
}

/// A locale of so many pages is worth templates of its own, as soon as it shows that more than some are rendered.
const LARGE: usize = 100;
const SOME: usize = 8;

/// What templates see as `site`.
#[derive(Serialize)]
struct SiteView<'e> {
    title: Shown<'e, SharedText>,
    tagline: Shown<'e, SharedText>,
    base_url: String,
    reviewed: String,
    reviewed_iso: String,
    generator: &'static str,
    draft: bool,
    source_autonym: String,
    listed: usize,
    /// For each format that settings can leave out, whether it is written.
    formats: BTreeMap<&'static str, bool>,
}

/// What templates see as `locale`.
#[derive(Serialize)]
struct LocaleView<'e> {
    tag: &'e str,
    dir: &'static str,
    script: String,
    autonym: &'e str,
}

/// An entry of the main menu; the address is relative to the locale's folder.
#[derive(Serialize)]
struct MenuEntry {
    kind: &'static str,
    path: String,
    title: Shared,
}

impl LocaleContext {
    /// The shared values of one edition, with the fonts that are cut for it.
    pub(super) fn new(editions: &Editions<'_>, edition: &Edition<'_>, fonts: &Outline) -> Self {
        Self {
            site: site_view(editions, edition),
            locale: Shared::new(&LocaleView {
                tag: edition.locale.tag(),
                dir: edition.locale.direction().as_str(),
                script: edition.locale.script(),
                autonym: &edition.settings.autonym,
            }),
            ui: Shared::new(&interface(edition, editions)),
            menu: Shared::new(&menu(edition)),
            fonts: Shared::new(fonts),
            name: edition.texts.get("site-title", Form::Plain),
            pages: edition.map.pages.len(),
            asked_for: AtomicUsize::new(0),
            fitted: OnceLock::new(),
        }
    }

    /// The templates for the pages of the locale, if they are worth it.
    fn fitted(&self, theme: &Theme) -> Option<&Fitted> {
        let is_worth_it = self.pages >= LARGE && self.asked_for.fetch_add(1, Ordering::Relaxed) >= SOME;
        is_worth_it.then(|| self.fitted.get_or_init(|| theme.fitted(&self.variables())))
    }

    pub(super) fn variables(&self) -> Variables {
        let variables = Variables::default().shared("site", &self.site).shared("locale", &self.locale).shared("ui", &self.ui);
        variables.shared("menu", &self.menu).shared("fonts", &self.fonts)
    }
}

fn site_view(editions: &Editions<'_>, edition: &Edition<'_>) -> Shared {
    let source = editions.editions.get(&editions.source);
    let text = |id| edition.texts.get(id, Form::Plain);
    Shared::new(&SiteView {
        title: Shown(&text("site-title")),
        tagline: Shown(&text("site-tagline")),
        base_url: editions.base_url.clone().unwrap_or_default(),
        reviewed: edition.reviewed.clone().unwrap_or_default(),
        reviewed_iso: edition.project.config.reviewed.as_ref().map(|date| date.value.iso()).unwrap_or_default(),
        generator: concat!("guidewright ", env!("CARGO_PKG_VERSION")),
        draft: editions.draft,
        source_autonym: source.map(|source| source.settings.autonym.clone()).unwrap_or_default(),
        listed: LISTED,
        formats: super::OPTIONAL_FORMATS.iter().map(|format| (*format, super::writes(editions.config(), format))).collect(),
    })
}

/// The theme's words, by message id. Those with variables are written by the edition where the variables are known, and
/// stand here with what the whole site knows (the date of the content, the source language).
fn interface(edition: &Edition<'_>, editions: &Editions<'_>) -> BTreeMap<String, Shared> {
    use crate::edition::Variable;
    let source = editions.editions.get(&editions.source).map(|source| source.settings.autonym.clone()).unwrap_or_default();
    let site = edition.texts.get("site-title", Form::Plain).text.clone();
    let known = |name: &str| match name {
        "date" => Some(Variable::Text(edition.reviewed.clone().unwrap_or_default())),
        "language" => Some(Variable::Text(source.clone())),
        "site" => Some(Variable::Text(site.clone())),
        _ => None,
    };
    let own = INTERFACE.iter().filter_map(|message| {
        let variables: Option<Vec<_>> = message.variables.iter().map(|name| Some((*name, known(name)?))).collect();
        let text = match variables?.as_slice() {
            [] => edition.texts.get(message.id, message.form),
            variables => SharedText::new(edition.texts.with(message.id, message.form, variables)),
        };
        Some((message.id.to_owned(), text))
    });
    let theme = edition.project.config.theme_messages.iter();
    let all = own.chain(theme.map(|item| (item.value.to_string(), edition.texts.get(item.value.as_str(), Form::Inline))));
    all.map(|(id, text)| (id, Shared::new(&Shown(&text)))).collect()
}

fn menu(edition: &Edition<'_>) -> Vec<MenuEntry> {
    let entries = [
        (PageKind::Home, "ui-home"),
        (PageKind::Letters, "ui-letters"),
        (PageKind::Checklists, "ui-checklists"),
        (PageKind::Decisions, "ui-tools"),
        (PageKind::Logs, "ui-logs"),
    ];
    let entry = |(kind, id): &(PageKind, &str)| {
        let page = edition.map.page(*kind)?;
        Some(MenuEntry { kind: kind.name(), path: page.path.clone(), title: Shared::new(&Shown(&edition.texts.get(id, Form::Plain))) })
    };
    entries.iter().filter_map(entry).collect()
}

/// As [`resolve_references`], of bytes. Most pages have none; then they are not looked at as text.
fn resolved(bytes: Vec<u8>, edition: &Edition<'_>, path: &str) -> Vec<u8> {
    let mut start = [0; 4];
    let first = REFERENCE_START.encode_utf8(&mut start).bytes().next().unwrap_or_default();
    if find_byte(&bytes, first).is_none() {
        return bytes;
    }
    match String::from_utf8(bytes) {
        Ok(html) => resolve_references(html, edition, path).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// Puts addresses in the place of references to things of the project. A reference to what does not exist leads to the
/// page itself; the check reports it.
pub(super) fn resolve_references(html: String, edition: &Edition<'_>, path: &str) -> String {
    if !html.contains(REFERENCE_START) {
        return html;
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once(REFERENCE_START) {
        out.push_str(before);
        let (reference, after) = after.split_once(REFERENCE_END).unwrap_or(("", after));
        out.push_str(&address(reference, edition, path).unwrap_or_else(|| "#".to_owned()));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn address(reference: &str, edition: &Edition<'_>, path: &str) -> Option<String> {
    let (kind, id) = reference.split_once(':')?;
    let kind = crate::markup::LinkTarget::KINDS.into_iter().find(|known| *known == kind)?;
    let page = edition.map.target(kind, &Id::new(id).ok()?)?;
    Some(relative(path, &format!("{}/{}", edition.locale.tag(), page.path)))
}
