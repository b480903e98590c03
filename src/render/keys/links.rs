//! Links in texts to things of the project: which pages they lead to belongs to what a page is made from.
//!
//! Texts are looked at as they are written, without formatting them. A link that stands there whole, `](section:id)`, is the
//! page that it leads to; whatever else could become a link, alone or together with other texts that a message refers to,
//! counts as a link to every page.

use std::cell::OnceCell;

use crate::edition::SiteMap;
use crate::markup::LinkTarget;
use crate::project::Id;
use crate::source::{Digest, hash, places_where};

/// The pages of a locale, as texts link to them.
pub(super) struct Links<'m> {
    pub map: &'m SiteMap,
    all: OnceCell<u128>,
}

/// What follows a bracket that ends the text of a link, or does not.
enum After<'t> {
    /// No link.
    Nothing,
    /// A link to a thing of the project.
    Reference(&'static str, &'t str),
    /// Perhaps a link.
    Something,
}

impl<'m> Links<'m> {
    pub fn new(map: &'m SiteMap) -> Self {
        Self { map, all: OnceCell::new() }
    }

    /// A digest of a text and of what its links lead to.
    pub fn digest(&self, text: &str) -> u128 {
        let mut led_to: Option<Digest> = None;
        // The same characters as in `Entry::may_link`.
        for at in places_where(text.as_bytes(), |byte| matches!(byte, b']' | b'<' | b'\\')) {
            let is_bracket = text.as_bytes().get(at) == Some(&b']');
            match text.get(at + 1..).filter(|_| is_bracket).map_or(After::Something, after) {
                After::Nothing => {}
                After::Reference(kind, id) => {
                    let page = Id::new(id).ok().and_then(|id| self.map.target(kind, &id));
                    led_to = Some(led_to.take().unwrap_or_else(|| Digest::of("links")).text(page.map_or("", |page| &page.path)));
                }
                After::Something => return self.to_all(hash(text.as_bytes())),
            }
        }
        match led_to {
            Some(led_to) => led_to.text(text).finish(),
            None => hash(text.as_bytes()),
        }
    }

    /// A digest of something that may link to every page.
    pub fn to_all(&self, of: u128) -> u128 {
        Digest::of("links to all").number(of).number(*self.all.get_or_init(|| pages(self.map))).finish()
    }
}

/// All pages of a locale, with their addresses.
pub(super) fn pages(map: &SiteMap) -> u128 {
    let page = |digest: Digest, position: usize| {
        let (page, target) = (map.pages.get(position), map.nearest(position));
        let path = |page: Option<&crate::edition::Page>| page.map_or(String::new(), |page| page.path.clone());
        digest.text(page.map_or("", |page| page.kind.name())).text(&path(page)).text(&path(target))
    };
    (0..map.pages.len()).fold(Digest::of("pages"), page).finish()
}

/// What follows a closing bracket. In Markdown the address of a link stands right behind it in round brackets; behind a colon
/// stands one that other brackets go by. What is neither may still become it where another text is put, at the end of
/// a text or beside a placeable, or where characters that nobody sees are taken away.
fn after(rest: &str) -> After<'_> {
    let mut characters = rest.chars();
    match characters.next() {
        Some('(') => destination(characters.as_str()),
        Some(' ') => match rest.trim_start_matches(' ').chars().next() {
            Some(next) if next.is_alphanumeric() || matches!(next, '“' | '‘' | '«' | '„' | '–' | '…') => After::Nothing,
            Some(next) if next.is_ascii_punctuation() && !matches!(next, '(' | '}') => After::Nothing,
            _ => After::Something,
        },
        Some(next) if next.is_alphanumeric() || matches!(next, '.' | ',' | ';' | '!' | '?' | ')' | '-' | '*' | '[' | ']') => After::Nothing,
        _ => After::Something,
    }
}

/// What stands in the round brackets of a link.
fn destination(rest: &str) -> After<'_> {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'/' | b'?' | b'=' | b'#' | b'%' | b'@' | b'+');
    let Some((scheme, rest)) = rest.split_once(':') else { return After::Something };
    let Some((address, _)) = rest.split_once(')').filter(|(address, _)| address.bytes().all(is_plain)) else { return After::Something };
    if let Some(kind) = LinkTarget::KINDS.into_iter().find(|kind| *kind == scheme) {
        return After::Reference(kind, address);
    }
    if matches!(scheme, "http" | "https" | "mailto" | "tel") { After::Nothing } else { After::Something }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;
    use crate::source::Sources;

    /// The pages of a project of one guide with these sections.
    fn map(sections: &str) -> SiteMap {
        let files =
            [("content/site.yaml", "source: en\n".to_owned()), ("content/guides/a.yaml", format!("id: a\nsections: [{sections}]\n"))];
        SiteMap::new(&project::parse(&Sources::from_texts(&files.each_ref().map(|(path, text)| (*path, text.as_str())))).0)
    }

    fn of(text: &str, map: &SiteMap) -> u128 {
        Links::new(map).digest(text)
    }

    #[test]
    fn a_link_is_the_page_that_it_leads_to_and_what_may_become_one_is_all_pages() {
        let (one, two) = (map("{id: x}"), map("{id: x}, {id: y}"));
        assert!(one.pages.len() < two.pages.len());
        for text in [
            "[a](section:x) b",
            "[a](guide:a)",
            "[a](https://e.org/y?z=1#b) and [b](mailto:a@b.org).",
            "{ $n ->\n [one] y\n *[other] [z] z }",
        ] {
            assert_eq!(of(text, &one), of(text, &two), "{text}");
        }
        let any = [
            "[a](section:y)",
            "[a][b]\n\n[b]: section:x",
            "a <section:x>",
            "[a]{ b }",
            "[a]",
            "[a]\n",
            "{ \"\\u005D\" }(section:x)",
            "[a](sect{ b })",
        ];
        let more = [
            "[a](SECTION:x)",
            "[a](&#115;ection:x)",
            "[a]\u{200b}(section:x)",
            "[a] (section:x)",
            "[a] }",
            "[a](section:x \"title\")",
            "[a]: section:x",
        ];
        for text in any.into_iter().chain(more) {
            assert_ne!(of(text, &one), of(text, &two), "{text}");
        }
    }
}
