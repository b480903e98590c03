//! What machines read about a page: schema.org as JSON-LD.

use serde_json::{Value, json};

use crate::edition::{BlockView, Content, Document, Edition, Editions, Link, Text};

/// The facts of a page, safe inside a `script` element. Empty without a base URL, since they hold full addresses, and for
/// pages that stand for no address of their own.
pub(super) fn of(document: &Document, edition: &Edition<'_>, site: &Text, editions: &Editions<'_>) -> String {
    let Some(base) = editions.base_url.as_deref().filter(|_| !document.alternates.is_empty()) else { return String::new() };
    let home = format!("{base}{}/", edition.locale.tag());
    let mut page = work(document, &home, base);
    set(&mut page, "inLanguage", json!(edition.locale.tag()));
    set(&mut page, "isPartOf", json!({"@type": "WebSite", "@id": format!("{home}#site"), "name": site.text, "url": home}));
    if let Some(date) = &edition.project.config.reviewed {
        set(&mut page, "dateModified", json!(date.value.iso()));
    }
    translations(&mut page, document, edition, &editions.source);
    let mut graph = vec![page];
    if !document.breadcrumbs.is_empty() {
        graph.push(path(document, base));
    }
    // In JSON, `<` can only stand inside a string; written so, no text can end the element that holds it.
    json!({"@context": "https://schema.org", "@graph": graph}).to_string().replace('<', "\\u003c")
}

fn work(document: &Document, home: &str, base: &str) -> Value {
    let kind = match &document.content {
        Content::Home(_) => "WebSite",
        Content::Guide(_) | Content::List(_) => "CollectionPage",
        Content::Section(page) if page.blocks.iter().any(|block| matches!(block, BlockView::Steps { .. })) => "HowTo",
        Content::Section(_) | Content::Letter(_) => "Article",
        _ => "WebPage",
    };
    let mut work = json!({
        "@type": kind,
        "@id": if kind == "WebSite" { format!("{home}#site") } else { document.url.clone() },
        "url": document.url,
        "name": document.title.text,
        "description": document.description,
    });
    match &document.content {
        Content::Section(page) => {
            set(&mut work, "headline", json!(document.title.text));
            let steps: Vec<Value> = page.blocks.iter().flat_map(|block| steps(block, document)).collect();
            if !steps.is_empty() {
                set(&mut work, "step", Value::Array(steps));
            }
        }
        Content::Letter(_) => set(&mut work, "headline", json!(document.title.text)),
        Content::Guide(page) => {
            let parts = page.guide.sections.iter();
            let parts = parts.map(|section| json!({"@type": "HowTo", "name": section.title.text, "url": full(base, &document.path, &section.href)}));
            set(&mut work, "hasPart", Value::Array(parts.collect()));
        }
        _ => {}
    }
    work
}

fn steps(block: &BlockView, document: &Document) -> Vec<Value> {
    let BlockView::Steps { items } = block else { return Vec::new() };
    let step = items.iter().map(|item| {
        let detail = item.detail.as_ref().map_or(&item.text.text, |detail| &detail.text);
        json!({"@type": "HowToStep", "name": item.text.text, "text": detail, "url": format!("{}#{}", document.url, item.id)})
    });
    step.collect()
}

/// Which work this one is a translation of, or its translations.
fn translations(page: &mut Value, document: &Document, edition: &Edition<'_>, source: &str) {
    let others = document.alternates.iter().filter(|other| other.hreflang != "x-default" && other.hreflang != edition.locale.tag());
    let reference = |other: &crate::edition::Alternate| json!({"@id": other.href, "inLanguage": other.hreflang});
    if edition.locale.tag() == source {
        let others: Vec<Value> = others.map(reference).collect();
        if !others.is_empty() {
            set(page, "workTranslation", Value::Array(others));
        }
    } else if let Some(original) = others.clone().find(|other| other.hreflang == source) {
        set(page, "translationOfWork", reference(original));
    }
}

/// The way to the page.
fn path(document: &Document, base: &str) -> Value {
    let crumb = |(index, link): (usize, &Link)| json!({"@type": "ListItem", "position": index + 1, "name": link.title.text, "item": full(base, &document.path, &link.href)});
    let mut items: Vec<Value> = document.breadcrumbs.iter().enumerate().map(crumb).collect();
    items.push(json!({"@type": "ListItem", "position": items.len() + 1, "name": document.title.text, "item": document.url}));
    json!({"@type": "BreadcrumbList", "itemListElement": items})
}

fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value);
    }
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
    format!("{base}{path}")
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
