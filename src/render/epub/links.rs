//! Links and markup of a page of the site, made fit for a book: XHTML, and addresses inside the book where it has the
//! page, else those of the site on the web.

use std::collections::HashMap;

use crate::edition::{PageKind, SiteMap};
use crate::project::Project;
use crate::render::inline::{join, replace};

/// An address that a template gives as it stands in the book.
const OWN: &str = "epub:";

/// Where the pages of one locale's site stand in its book.
pub(super) struct Links {
    /// By the path in the site: `km/get-paid.html`.
    places: HashMap<String, String>,
    base_url: Option<String>,
}

impl Links {
    /// The places of a locale's pages. Pages without one of their own lead to where their content stands.
    pub fn new(map: &SiteMap, project: &Project, tag: &str, base_url: Option<&str>) -> Self {
        let place = |kind| {
            Some(match kind {
                PageKind::Letter(g, l) => {
                    let guide = project.guides.get(g)?;
                    let id = &guide.letters.get(l)?.id.value;
                    let section = guide.sections.iter().position(|section| section.holds(id))?;
                    format!("{}#letter-{id}", file(PageKind::Section(g, section), project)?)
                }
                PageKind::Checklist(g) => file(PageKind::Guide(g), project)?,
                other => file(other, project)?,
            })
        };
        let places = map.shown().filter_map(|(_, page)| Some((format!("{tag}/{}", page.path), place(page.kind)?)));
        Self { places: places.collect(), base_url: base_url.map(str::to_owned) }
    }

    /// A page of the site as a page of the book.
    pub fn xhtml(&self, html: &str, path: &str) -> String {
        let mut out = String::with_capacity(html.len() + html.len() / 8);
        for (number, part) in html.split('<').enumerate() {
            if number > 0 {
                out.push('<');
            }
            match part.split_once('>') {
                Some((tag, text)) if number > 0 => {
                    let tag = replace(tag, " href=\"", |href| self.address(href, path));
                    out.push_str(&in_xml(&tag));
                    out.push('>');
                    out.push_str(text);
                }
                _ => out.push_str(part),
            }
        }
        out.retain(is_xml);
        out
    }

    fn address(&self, href: &str, path: &str) -> Option<String> {
        if let Some(own) = href.strip_prefix(OWN) {
            return Some(own.to_owned());
        }
        if href.contains(':') {
            return Some(href.to_owned());
        }
        let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
        let target = if file.is_empty() { path.to_owned() } else { join(path, file) };
        let with_anchor = |address: &str| if anchor.is_empty() { address.to_owned() } else { format!("{address}#{anchor}") };
        match self.places.get(&target) {
            // Anchors of the site's pages need not be in the book.
            Some(place) if file.is_empty() => Some(with_anchor(place)),
            Some(place) => Some(place.clone()),
            None => self.base_url.as_ref().map(|base| with_anchor(&format!("{base}{target}"))),
        }
    }
}

/// The file of a page in the book; `None` for pages that a book has no use for. Ids are unique in a project, so that one
/// folder holds all files.
pub(super) fn file(kind: PageKind, project: &Project) -> Option<String> {
    let guide = |g: usize| project.guides.get(g);
    Some(match kind {
        PageKind::Home => "title.xhtml".to_owned(),
        PageKind::Guide(g) => format!("guide-{}.xhtml", guide(g)?.id.value),
        PageKind::Section(g, s) => format!("section-{}.xhtml", guide(g)?.sections.get(s)?.id.value),
        PageKind::Decision(g, d) => format!("decision-{}.xhtml", guide(g)?.decisions.get(d)?.id.value),
        PageKind::Log(g, l) => format!("log-{}.xhtml", guide(g)?.logs.get(l)?.id.value),
        _ => return None,
    })
}

/// A tag as XML has it: elements without content are closed, and the language is said in XML's way too.
fn in_xml(tag: &str) -> String {
    if tag == "br" {
        return "br/".to_owned();
    }
    if tag.contains(" xml:lang=\"") { tag.to_owned() } else { replace(tag, " lang=\"", |lang| Some(format!("{lang}\" xml:lang=\"{lang}"))) }
}

/// True for what XML 1.0 calls a character.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        let places = [("km/a.html", "guide-a.xhtml"), ("km/a/x.html", "section-x.xhtml"), ("km/l.html", "section-x.xhtml#letter-l")];
        Links {
            places: places.into_iter().map(|(from, to)| (from.to_owned(), to.to_owned())).collect(),
            base_url: Some("https://example.org/".to_owned()),
        }
    }

    #[test]
    fn links_lead_into_the_book_or_to_the_web() {
        for (href, expected) in [
            ("../a.html", "guide-a.xhtml"),
            ("../l.html", "section-x.xhtml#letter-l"),
            ("#s", "section-x.xhtml#s"),
            ("../z.html#q", "https://example.org/km/z.html#q"),
            ("mailto:a@example.org", "mailto:a@example.org"),
            ("epub:book.css", "book.css"),
        ] {
            let html = format!("<a href=\"{href}\">x</a>");
            assert_eq!(links().xhtml(&html, "km/a/x.html"), format!("<a href=\"{expected}\">x</a>"));
        }
        let alone = Links { base_url: None, ..links() };
        assert_eq!(alone.xhtml("<a href=\"../z.html\">x</a>", "km/a/x.html"), "<a>x</a>");
    }

    #[test]
    fn html_becomes_xml() {
        assert_eq!(
            links().xhtml("a<br>b <span lang=\"en\" dir=\"ltr\">c\u{FFFF}</span>", "km/a.html"),
            "a<br/>b <span lang=\"en\" xml:lang=\"en\" dir=\"ltr\">c</span>"
        );
    }
}
