//! What machines read about a page: schema.org as JSON-LD.

use serde::Serialize;

use crate::edition::{Alternate, BlockView, Content, Document, Edition, Editions, Text};
use crate::source::has_byte;

/// The facts of a page, safe inside a `script` element. Empty without a base URL, since they hold full addresses, and for
/// pages that stand for no address of their own.
pub(super) fn of(document: &Document, edition: &Edition<'_>, site: &Text, editions: &Editions<'_>) -> String {
    let Some(base) = editions.base_url.as_deref().filter(|_| !document.alternates.is_empty()) else { return String::new() };
    let home = format!("{base}{}/", edition.locale.tag());
    let site_id = format!("{home}#site");
    let tag = edition.locale.tag();
    let kind = kind(&document.content);
    let others = document.alternates.iter().filter(|other| &*other.hreflang != "x-default" && &*other.hreflang != tag);
    let (translations, original) = if tag == editions.source {
        (others.map(Reference::to).collect(), None)
    } else {
        (Vec::new(), others.clone().find(|other| *other.hreflang == *editions.source).map(Reference::to))
    };
    let name = &document.title.text;
    let page = Work {
        id: if kind == "WebSite" { &site_id } else { &document.url },
        kind,
        date_modified: edition.project.config.reviewed.as_ref().map(|date| date.value.iso()),
        description: &document.description,
        has_part: parts(document, base),
        headline: matches!(document.content, Content::Section(_) | Content::Letter(_)).then_some(name),
        in_language: tag,
        is_part_of: Site { id: &site_id, kind: "WebSite", name: &site.text, url: &home },
        name,
        step: steps(document),
        translation_of_work: original,
        url: &document.url,
        work_translation: translations,
    };
    let path = (!document.breadcrumbs.is_empty()).then(|| path(document, base));
    let facts = Facts { context: "https://schema.org", graph: (page, path) };
    let json = serde_json::to_string(&facts).unwrap_or_default();
    // In JSON, `<` can only stand inside a string; written so, no text can end the element that holds it.
    if has_byte(&json, b'<') { json.replace('<', "\\u003c") } else { json }
}

/// The whole, as it is written: names in the order of their characters.
#[derive(Serialize)]
struct Facts<'d> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph", serialize_with = "list")]
    graph: (Work<'d>, Option<Path<'d>>),
}

/// The page, and the way to it if it has one, as a list.
fn list<S: serde::Serializer>((page, path): &(Work<'_>, Option<Path<'_>>), serializer: S) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeSeq;
    let mut list = serializer.serialize_seq(None)?;
    list.serialize_element(page)?;
    if let Some(path) = path {
        list.serialize_element(path)?;
    }
    list.end()
}

/// A page as a work.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Work<'d> {
    #[serde(rename = "@id")]
    id: &'d str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    description: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    has_part: Option<Vec<Part<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'d String>,
    in_language: &'d str,
    is_part_of: Site<'d>,
    name: &'d str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    step: Vec<Step<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Reference<'d>>,
    url: &'d str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work_translation: Vec<Reference<'d>>,
}

#[derive(Serialize)]
struct Site<'d> {
    #[serde(rename = "@id")]
    id: &'d str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'d str,
    url: &'d str,
}

/// A section of a guide.
#[derive(Serialize)]
struct Part<'d> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'d str,
    url: String,
}

#[derive(Serialize)]
struct Step<'d> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'d str,
    text: &'d str,
    url: String,
}

/// The same page in another language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reference<'d> {
    #[serde(rename = "@id")]
    id: &'d str,
    in_language: &'d str,
}

/// The way to the page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Path<'d> {
    #[serde(rename = "@type")]
    kind: &'static str,
    item_list_element: Vec<Crumb<'d>>,
}

#[derive(Serialize)]
struct Crumb<'d> {
    #[serde(rename = "@type")]
    kind: &'static str,
    item: String,
    name: &'d str,
    position: usize,
}

impl<'d> Reference<'d> {
    fn to(other: &'d Alternate) -> Self {
        Self { id: &other.href, in_language: &other.hreflang }
    }
}

fn kind(content: &Content) -> &'static str {
    match content {
        Content::Home(_) => "WebSite",
        Content::Guide(_) | Content::List(_) => "CollectionPage",
        Content::Section(page) if page.blocks.iter().any(|block| matches!(block, BlockView::Steps { .. })) => "HowTo",
        Content::Section(_) | Content::Letter(_) => "Article",
        _ => "WebPage",
    }
}

/// The sections of a guide; `None` for other pages.
fn parts<'d>(document: &'d Document, base: &str) -> Option<Vec<Part<'d>>> {
    let Content::Guide(page) = &document.content else { return None };
    let part = page.guide.sections.iter();
    let part = part.map(|section| Part { kind: "HowTo", name: &section.title.text, url: full(base, &document.path, &section.href) });
    Some(part.collect())
}

fn steps(document: &Document) -> Vec<Step<'_>> {
    let Content::Section(page) = &document.content else { return Vec::new() };
    let items = page.blocks.iter().filter_map(|block| match block {
        BlockView::Steps { items } => Some(items),
        _ => None,
    });
    let step = items.flatten().map(|item| Step {
        kind: "HowToStep",
        name: &item.text.text,
        text: item.detail.as_ref().map_or(&item.text.text, |detail| &detail.text),
        url: [document.url.as_str(), "#", &item.id].concat(),
    });
    step.collect()
}

fn path<'d>(document: &'d Document, base: &str) -> Path<'d> {
    let links = document.breadcrumbs.iter().map(|link| (full(base, &document.path, &link.href), &link.title.text));
    let all = links.chain([(document.url.clone(), &document.title.text)]);
    let crumb = |(index, (item, name)): (usize, (String, &'d String))| Crumb { kind: "ListItem", item, name, position: index + 1 };
    Path { kind: "BreadcrumbList", item_list_element: all.enumerate().map(crumb).collect() }
}

/// The full address of a link that is relative to a file of the site. The first page of a folder is the folder's address.
fn full(base: &str, from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    let path = path.strip_suffix("index.html").filter(|folder| folder.ends_with('/')).unwrap_or(&path);
    [base, path].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_full_addresses() {
        let full = |from, href| full("https://e.org/a/", from, href);
        assert_eq!(full("km/get-paid/x.html", "../letters/y.html"), "https://e.org/a/km/letters/y.html");
        assert_eq!(full("km/get-paid/x.html", "../index.html"), "https://e.org/a/km/");
        assert_eq!(full("km/get-paid.html", "index.html"), "https://e.org/a/km/");
    }
}
