//! The search index of each locale: `<tag>/search.js`, the raw texts of its pages, loaded when somebody searches. It is a
//! script that sets one value, and not plain JSON, because pages that were opened from a disk can fetch nothing.
//!
//! All folding happens in the browser (`assets/js/search-engine.js`), so build and page cannot disagree about it. What a
//! language needs beyond its characters (words of the same meaning, words too common to search for) is a file of the theme,
//! `assets/search/<language>.json`, and is handed on in the index; this program knows no language.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::plain::{page_text, single_line};
use super::{RenderError, Renderer, Site};
use crate::edition::{Content, Document, Edition, Variable};
use crate::project::Form;
use crate::project::message_ids::SEARCH;
use crate::source::{Artifact, Digest, ProjectPath};

/// Where the theme keeps what each language needs for searching.
pub(super) const LANGUAGES: &str = "assets/search/";

/// How many results the page shows at most; the index holds the line "3 results" for each number up to it.
const SHOWN: usize = 20;

/// What stands before and after the value. `tools` is what the theme's scripts share (`assets/js/site.js`).
const BEFORE: &str = "tools.index = ";
const AFTER: &str = ";\n";

/// The index of a locale in the site.
pub(super) fn file(tag: &str) -> String {
    format!("{tag}/search.js")
}

/// `search.js` of every locale.
pub(super) struct Search;

/// The index of a locale.
#[derive(Serialize)]
struct Index {
    /// The lines that say how many results there are: for 0, 1, 2 … of them.
    counts: Vec<String>,
    /// What the language needs: words of the same meaning, words to leave out of a query.
    language: Value,
    /// The pages.
    pages: Vec<Entry>,
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

impl Renderer for Search {
    fn name(&self) -> &'static str {
        "search"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len()
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        ProjectPath::new(&file(site.tags().get(index)?)).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let key = site.keys.as_ref()?.locale(site.tags().get(index)?)?;
        Some(Digest::of("search").number(key).number(site.theme.assets_digest()).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some(tag) = site.tags().get(index).copied() else { return Ok(None) };
        let Some(edition) = site.editions.editions.get(tag) else { return Ok(None) };
        let documents = (0..edition.map.pages.len()).filter_map(|position| site.editions.document(tag, position));
        let pages: Vec<_> = documents.filter_map(|document| entry(&document, edition)).collect();
        let found = Index { counts: counts(edition, pages.len().min(SHOWN)), language: language(site, edition), pages };
        let Ok(json) = serde_json::to_string(&found) else { return Ok(None) };
        Ok(ProjectPath::new(&file(tag)).ok().map(|path| Artifact::text(path, format!("{BEFORE}{json}{AFTER}"))))
    }
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
