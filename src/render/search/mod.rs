//! The search index of each locale: `<tag>/search.js`, the raw texts of its pages, loaded when somebody searches. It is a
//! script that sets one value, and not plain JSON, because pages that were opened from a disk can fetch nothing.
//!
//! With many pages the index is in parts (`parts.rs`), of which a query loads a few.
//!
//! All folding of a whole index happens in the browser (`assets/js/search-engine.js`), so build and page cannot disagree about
//! it; that of the pieces of an index in parts happens here as well (`fold.rs`). What a
//! language needs beyond its characters (words of the same meaning, words too common to search for) is a file of the theme,
//! `assets/search/<language>.json`, and is handed on in the index; this program knows no language.

mod fold;
mod parts;
mod pieces;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::plain::{page_text, single_line};
use super::{RenderError, Renderer, Shows, Site};
use crate::edition::{Content, Document, Edition, Editions, Page, PageKind, Variable};
use crate::project::Form;
use crate::project::message_ids::SEARCH;
use crate::source::{Artifact, Digest, ProjectPath};
pub(super) use parts::Indexes;
use parts::{Built, Outline};

/// Where the theme keeps what each language needs for searching.
pub(super) const LANGUAGES: &str = "assets/search/";

/// The script that searches an index in parts; sites whose indexes are whole have none.
const OF_PARTS: &str = "assets/js/search-parts.js";

/// How many results the page shows at most; the index holds the line "3 results" for each number up to it.
const SHOWN: usize = 20;

/// What stands before and after the value. `tools` is what the theme's scripts share (`assets/js/site.js`).
const BEFORE: &str = "tools.index = ";
const AFTER: &str = ";\n";

/// The index of a locale in the site.
pub(super) fn file(tag: &str) -> String {
    format!("{tag}/search.js")
}

/// True for an asset that the pages of this site never ask for.
pub(super) fn is_idle(site: &Site<'_>, name: &str) -> bool {
    name == OF_PARTS && !site.search.in_parts
}

/// `search.js` of every locale, and its parts.
pub(super) struct Search;

/// The index of a locale.
#[derive(Serialize)]
struct Index<'b> {
    /// The lines that say how many results there are: for 0, 1, 2 … of them.
    counts: Vec<String>,
    /// What the language needs: words of the same meaning, words to leave out of a query.
    language: Value,
    /// The pages, unless it is in parts.
    pages: Vec<Entry>,
    /// Where its parts are.
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<Outline<'b>>,
}

/// A page. It is written as a list, in this order.
struct Entry {
    kind: &'static str,
    /// In the locale's folder.
    path: String,
    title: String,
    lead: String,
    text: String,
    /// The words to find it by, with commas between.
    words: String,
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { kind, path, title, lead, text, words } = self;
        (kind, path, title, lead, text, words).serialize(serializer)
    }
}

/// What stands between words to be found by: commas of any script, and line ends.
const BETWEEN: [char; 5] = [',', '\n', '\u{60C}', '\u{3001}', '\u{FF0C}'];

/// What stands before and after the value of a part of an index.
const BEFORE_PART: &str = "tools.part = ";

/// With more pages than this an index is in parts, unless the settings say another number (`search-parts-above`): about
/// then a whole index weighs what a reader loads of one in parts for a query or two, some 200 kB with gzip.
const WHOLE: usize = 250;

/// A file of a locale's search.
enum File {
    /// `search.js`: the whole index, or what all searches in one in parts need.
    Main,
    /// `search/<number>.js`: pieces of words, and the pages that have them.
    Pieces(usize),
    /// `search/p<number>.js`: some pages, as a whole index has them.
    Pages(usize),
}

impl Renderer for Search {
    fn name(&self) -> &'static str {
        "search"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len() * files(site)
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let (tag, file) = numbered(site, index)?;
        path(tag, &file)
    }

    fn shows(&self, site: &Site<'_>, index: usize) -> Shows {
        match numbered(site, index) {
            Some((tag, File::Pages(part))) => {
                let pages = site.editions.editions.get(tag).map(|edition| &edition.map.pages);
                let first = pages
                    .and_then(|pages| pages.get(parts::pages_of(part, all_pages(site).len())))
                    .and_then(|pages| pages.iter().find(|page| is_found(page)));
                first.map_or(Shows::Something, |page| Shows::page(Some(page)))
            }
            // The pieces are made once for all of these, from all pages.
            Some(_) if site.search.in_parts => Shows::AllGuides,
            _ => Shows::Something,
        }
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let (tag, file) = numbered(site, index)?;
        let keys = site.keys.as_ref()?;
        let digest = Digest::of("search").text(path(tag, &file)?.as_str());
        match file {
            File::Main | File::Pieces(_) => Some(digest.number(keys.locale(tag)?).number(site.theme.assets_digest()).finish()),
            File::Pages(part) => {
                let map = site.editions.editions.get(tag)?.map;
                let mut pages =
                    parts::pages_of(part, all_pages(site).len()).filter(|position| map.pages.get(*position).is_some_and(is_found));
                pages.try_fold(digest, |digest, position| Some(digest.number(keys.page(tag, position)?))).map(|digest| digest.finish())
            }
        }
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some((tag, file)) = numbered(site, index) else { return Ok(None) };
        let Some(edition) = site.editions.editions.get(tag) else { return Ok(None) };
        let text = match file {
            File::Main if site.search.in_parts => {
                site.search.of(site, tag).and_then(|built| script(BEFORE, &main(site, edition, Some(built))))
            }
            File::Main => script(BEFORE, &main(site, edition, None)),
            File::Pieces(part) => site.search.of(site, tag).and_then(|built| built.part(part)),
            File::Pages(part) => script(BEFORE_PART, &pages(site, edition, parts::pages_of(part, all_pages(site).len()))),
        };
        Ok(text.zip(path(tag, &file)).map(|(text, path)| Artifact::text(path, text)))
    }
}

/// The pages of a site, those too that a locale does not have.
fn all_pages<'s>(site: &Site<'s>) -> &'s [Page] {
    pages_in(site.editions)
}

fn pages_in<'e>(editions: &'e Editions<'_>) -> &'e [Page] {
    editions.summaries.values().next().map_or(&[], |summary| &summary.map.pages)
}

/// The files of one locale.
fn files(site: &Site<'_>) -> usize {
    let pages = all_pages(site).len();
    if site.search.in_parts { 1 + parts::of_pieces(pages) + parts::of_pages(pages) } else { 1 }
}

/// The locale and the file of a number.
fn numbered<'t>(site: &'t Site<'_>, index: usize) -> Option<(&'t str, File)> {
    let files = files(site);
    let tag = site.tags().get(index / files).copied()?;
    let of_pieces = parts::of_pieces(all_pages(site).len());
    Some((
        tag,
        match index % files {
            0 => File::Main,
            number if number <= of_pieces => File::Pieces(number - 1),
            number => File::Pages(number - 1 - of_pieces),
        },
    ))
}

fn path(tag: &str, file: &File) -> Option<ProjectPath> {
    let path = match file {
        File::Main => self::file(tag),
        File::Pieces(part) => format!("{tag}/search/{part}.js"),
        File::Pages(part) => format!("{tag}/search/p{part}.js"),
    };
    ProjectPath::new(&path).ok()
}

fn script(before: &str, value: &impl Serialize) -> Option<String> {
    let json = serde_json::to_string(value).ok()?;
    Some(format!("{before}{json}{AFTER}"))
}

fn main<'b>(site: &Site<'_>, edition: &Edition<'_>, parts: Option<&'b Built>) -> Index<'b> {
    let pages: Vec<_> = match parts {
        Some(_) => Vec::new(),
        None => pages(site, edition, 0..edition.map.pages.len()).into_iter().flatten().collect(),
    };
    let most = parts.map_or(pages.len(), |parts| parts.count).min(SHOWN);
    Index {
        counts: counts(edition, most),
        language: language(site, edition),
        pages,
        parts: parts.map(|parts| parts.outline(all_pages(site))),
    }
}

/// The pages of these numbers, each in its place.
fn pages(site: &Site<'_>, edition: &Edition<'_>, range: std::ops::Range<usize>) -> Vec<Option<Entry>> {
    range.map(|position| page(site, edition, position)).collect()
}

fn page(site: &Site<'_>, edition: &Edition<'_>, position: usize) -> Option<Entry> {
    edition.map.pages.get(position).filter(|page| is_found(page))?;
    entry(&site.editions.document(edition.locale.tag(), position)?, edition)
}

/// False for pages that only list others.
fn is_found(page: &Page) -> bool {
    !matches!(
        page.kind,
        PageKind::Home | PageKind::Letters | PageKind::Checklists | PageKind::Decisions | PageKind::Logs | PageKind::NotFound
    )
}

/// A page as the index holds it; `None` for pages that only list others.
fn entry(document: &Document, edition: &Edition<'_>) -> Option<Entry> {
    if matches!(document.content, Content::Home(_) | Content::List(_) | Content::None {}) {
        return None;
    }
    let path = document.path.strip_prefix(edition.locale.tag())?.trim_start_matches('/').to_owned();
    let text = page_text(&document.content);
    let [title, lead, text] = [&document.title.text, &document.description, &text].map(|text| single_line(text));
    Some(Entry { kind: document.kind, path, title, lead, text, words: words(document, edition) })
}

/// The words by which readers of the locale look for a page; nothing where it has none of its own.
fn words(document: &Document, edition: &Edition<'_>) -> String {
    let (kind, id) = match &document.content {
        Content::Guide(page) => ("guide-", &page.guide.id),
        Content::Section(page) => ("", &page.id),
        Content::Letter(page) => ("letter-", &page.letter.id),
        Content::Decision(page) => ("decision-", &page.decision.id),
        Content::Log(page) => ("log-", &page.id),
        Content::Home(_) | Content::List(_) | Content::Checklist(_) | Content::None {} => return String::new(),
    };
    let message = format!("{kind}{id}-{SEARCH}");
    if !edition.texts.can_format(&message, None) {
        return String::new();
    }
    let words = edition.texts.get(&message, Form::Words);
    words.text.split(BETWEEN).map(single_line).filter(|phrase| !phrase.is_empty()).collect::<Vec<_>>().join(",")
}

fn counts(edition: &Edition<'_>, most: usize) -> Vec<String> {
    let line = |count: usize| edition.texts.with("ui-search-results", Form::Plain, &[("count", Variable::Number(count.to_string()))]).text;
    (0..=most).map(line).collect()
}

/// The theme's file for the language of a locale: for `pt-BR`, that of `pt-BR` or else of `pt`.
fn language(site: &Site<'_>, edition: &Edition<'_>) -> Value {
    let tag = edition.locale.tag();
    let short = tag.split('-').next().unwrap_or(tag);
    let file = |tag: &str| site.theme.assets.get(&format!("{LANGUAGES}{tag}.json"));
    let bytes = file(tag).or_else(|| file(short));
    bytes.and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_else(|| Value::Object(serde_json::Map::new()))
}
