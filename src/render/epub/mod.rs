//! Books: all guides of a locale as one EPUB 3 file, with the fonts that its script needs.
//!
//! The pages are the documents of the site through templates of their own (`templates/epub/`), as XHTML; links lead
//! inside the book where it has the page. Standards: EPUB 3.3, and the discovery metadata of EPUB Accessibility 1.1.

mod archive;
mod links;

use serde::Serialize;

#[cfg(feature = "cards")]
use super::assets;
use super::card::cover;
use super::downloads::{self, Facts};
use super::fonts::{self, BookFont};
use super::html::{self, LocaleContext};
use super::{RenderError, Renderer, Site};
use crate::edition::{Document, Edition, PageKind, SharedText};
use crate::source::{Artifact, Digest, ProjectPath};
use archive::{Archive, Packed};
use links::Links;

/// The style sheet of books among the theme's assets; it goes into books only.
pub(super) const STYLE: &str = "assets/epub/";

/// The picture of the cover.
const COVER: &str = "book/cover.png";

/// When a book was changed last, where the content has no date.
const NO_DATE: &str = "1980-01-01";

/// `<tag>/guides.epub`.
pub(super) struct Epub;

/// What templates see as `book`.
#[derive(Serialize)]
struct Book {
    identifier: String,
    /// The date of the content, as `dcterms:modified` wants it.
    modified: String,
    /// All pages in the order of reading.
    pages: Vec<Entry>,
    fonts: Vec<String>,
    /// True if it has a picture for its cover, [`COVER`].
    cover: bool,
}

/// A page of the book.
#[derive(Clone, Serialize)]
struct Entry {
    kind: &'static str,
    file: String,
    title: SharedText,
}

impl Renderer for Epub {
    fn name(&self) -> &'static str {
        "epub"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len()
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new(&path(site.tags().get(index)?)).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let tags = site.tags();
        let tag = tags.get(index)?;
        let made_from = made_from(site, tag)?;
        // What is known of a book that need not be made again stays known.
        downloads::known(site, &path(tag), Some(made_from));
        Some(made_from)
    }

    fn comes_first(&self) -> bool {
        true
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let tags = site.tags();
        let Some(edition) = tags.get(index).and_then(|tag| site.editions.editions.get(*tag)) else { return Ok(None) };
        let Ok(path) = ProjectPath::new(&path(edition.locale.tag())) else { return Ok(None) };
        let Some(bytes) = render(site, edition, path.as_str())? else { return Ok(None) };
        let facts = Facts { bytes: bytes.len(), pages: 0 };
        downloads::leave(site, path.as_str(), made_from(site, edition.locale.tag()), Some(facts));
        Ok(Some(Artifact { path, bytes }))
    }
}

/// A digest of what the templates and styles make of all locales' books alike.
pub(super) fn looks(site: &Site<'_>) -> u128 {
    let templates = ["epub/cover.xml", "epub/nav.xml", "epub/package.xml", "epub/page.xml"];
    let digest = templates.iter().fold(Digest::of("epub"), |digest, template| digest.number(site.theme.closure(template)));
    // The fonts are among the assets.
    digest.number(site.theme.assets_digest()).finish()
}

fn made_from(site: &Site<'_>, tag: &str) -> Option<u128> {
    let digest = Digest::of("book").number(site.keys.as_ref()?.locale(tag)?).number(looks(site));
    Some(digest.number(site.fonts.digest(site, tag)).finish())
}

/// What is known of a locale's book; it is made if it was not yet.
pub(super) fn facts(site: &Site<'_>, edition: &Edition<'_>) -> Option<Facts> {
    let tag = edition.locale.tag();
    let (path, made_from) = (path(tag), made_from(site, tag));
    downloads::known(site, &path, made_from).unwrap_or_else(|| {
        let bytes = render(site, edition, &path).ok().flatten();
        let facts = bytes.map(|bytes| Facts { bytes: bytes.len(), pages: 0 });
        downloads::leave(site, &path, made_from, facts);
        facts
    })
}

/// Where a locale's book stands in the site.
pub(super) fn path(tag: &str) -> String {
    format!("{tag}/guides.epub")
}

fn render(site: &Site<'_>, edition: &Edition<'_>, path: &str) -> Result<Option<Vec<u8>>, RenderError> {
    let tag = edition.locale.tag();
    let Some(context) = site.context(tag) else { return Ok(None) };
    let links = Links::new(edition.map, edition.project, tag, site.editions.base_url.as_deref());
    let fonts = fonts::book_fonts(site, tag);
    let mut pages: Vec<(Entry, Packed)> = Vec::new();
    for at in order(edition) {
        let Some(document) = site.editions.document(tag, at) else { continue };
        let Some(entry) = entry(edition, at, &document) else { continue };
        let html = site.theme.render("epub/page.xml", path, context.variables().value("page", &document).context())?;
        let html = html::resolve_references(html, edition, &document.path);
        pages.push((entry, Packed::new(links.xhtml(&html, &document.path).as_bytes())));
    }
    let picture = cover(site, edition);
    let book = Book {
        identifier: identifier(site, edition),
        modified: format!(
            "{}T00:00:00Z",
            edition.project.config.reviewed.as_ref().map_or_else(|| NO_DATE.to_owned(), |date| date.value.iso())
        ),
        pages: pages.iter().map(|(entry, _)| entry.clone()).collect(),
        fonts: fonts.iter().map(|font| font.name.clone()).collect(),
        cover: picture.is_some(),
    };
    let parts = Parts {
        cover: picture.is_some().then(|| part(site, context, "epub/cover.xml", &book, path)).transpose()?.zip(picture),
        package: part(site, context, "epub/package.xml", &book, path)?,
        contents: part(site, context, "epub/nav.xml", &book, path)?,
        style: style(site, edition, &fonts),
    };
    Ok(Some(bind(parts, pages, &fonts)))
}

struct Parts {
    /// The page of the cover and its picture.
    cover: Option<(String, Vec<u8>)>,
    package: String,
    contents: String,
    style: String,
}

fn part(site: &Site<'_>, context: &LocaleContext, template: &str, book: &Book, path: &str) -> Result<String, RenderError> {
    site.theme.render(template, path, context.variables().value("book", book).context())
}

/// Pictures are drawn by the feature `cards`; without it a book begins with its title page.
#[cfg(not(feature = "cards"))]
fn cover(_: &Site<'_>, _: &Edition<'_>) -> Option<Vec<u8>> {
    None
}

/// Puts a book together; what it is comes first and as it is, so that a reader can tell from the first bytes.
fn bind(parts: Parts, pages: Vec<(Entry, Packed)>, fonts: &[BookFont]) -> Vec<u8> {
    const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";
    let mut archive = Archive::default();
    archive.store("mimetype", b"application/epub+zip".to_vec());
    archive.add("META-INF/container.xml", CONTAINER.as_bytes());
    archive.add("book/package.opf", parts.package.as_bytes());
    archive.add("book/contents.xhtml", parts.contents.as_bytes());
    archive.add("book/book.css", parts.style.as_bytes());
    if let Some((page, picture)) = parts.cover {
        archive.add("book/cover.xhtml", page.as_bytes());
        archive.store(COVER, picture);
    }
    for (entry, page) in pages {
        archive.push(format!("book/{}", entry.file), page);
    }
    for font in fonts {
        archive.add(&format!("book/{}", font.name), &font.bytes);
    }
    archive.finish()
}

/// The pages in the order of reading: the title, then guide by guide its sections and the tools that they hold.
fn order(edition: &Edition<'_>) -> Vec<usize> {
    let place = |kind| match kind {
        PageKind::Home => Some((0, 0)),
        PageKind::Guide(g) => Some((g + 1, 0)),
        PageKind::Section(g, _) => Some((g + 1, 1)),
        PageKind::Decision(g, _) => Some((g + 1, 2)),
        PageKind::Log(g, _) => Some((g + 1, 3)),
        _ => None,
    };
    let mut order: Vec<((usize, usize), usize)> = edition.map.shown().filter_map(|(at, page)| Some((place(page.kind)?, at))).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}

fn entry(edition: &Edition<'_>, at: usize, document: &Document) -> Option<Entry> {
    let file = links::file(edition.map.pages.get(at)?.kind, edition.project)?;
    Some(Entry { kind: document.kind, file, title: document.title.clone() })
}

/// What the book is called for ever: its address, or a number of its own.
fn identifier(site: &Site<'_>, edition: &Edition<'_>) -> String {
    let path = path(edition.locale.tag());
    match &site.editions.base_url {
        Some(base) => format!("{base}{path}"),
        None => {
            let title = edition.texts.get("site-title", crate::project::Form::Plain);
            let guides: String = edition.project.guides.iter().map(|guide| format!(" {}", guide.id.value)).collect();
            let number = fonts::fingerprint(format!("{path} {}{guides}", title.text).as_bytes());
            // A UUID of version 8: the name's fingerprint, twelve of its digits in the place of a node.
            format!("urn:uuid:{:08x}-{:04x}-8000-8000-{:012x}", number >> 32, number >> 16 & 0xffff, number & 0xffff_ffff_ffff)
        }
    }
}

/// The style sheet: the theme's, what the script needs, and the fonts.
fn style(site: &Site<'_>, edition: &Edition<'_>, fonts: &[BookFont]) -> String {
    let theme: String = site
        .theme
        .assets
        .iter()
        .filter(|(name, _)| name.starts_with(STYLE) && name.ends_with(".css"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    let mut families: Vec<&str> = fonts.iter().map(|font| font.family.as_str()).collect();
    families.dedup();
    let names: String = families.iter().map(|family| format!("\"{}\", ", family.replace(['"', '\\'], ""))).collect();
    let settings = &edition.settings;
    let faces: String = fonts.iter().map(BookFont::face).collect();
    let digits = site.editions.summaries.get(edition.locale.tag()).map_or("decimal", |summary| assets::counter_style(summary));
    format!(
        "{faces}body {{ font-family: {names}sans-serif; line-height: {}; }}\nh1, h2, h3 {{ line-height: {}; }}\nol {{ list-style-type: {digits}; }}\n{theme}",
        settings.line_height, settings.heading_line_height
    )
}
