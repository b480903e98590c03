//! One page of one locale: its texts, its addresses, its neighbours. What the page shows stands in `pages.rs` and
//! `tools.rs`.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::{Arc, PoisonError};

use super::document::{Document, Language, Link, SharedText};
use super::others::neighbours;
use super::site_map::relative;
use super::summary::{Share, Summary};
use super::{Edition, Editions, LanguageName, Page, PageKind, Text, Variable};
use crate::locale::Locale;
use crate::markup;
use crate::project::{Form, Guide, Id, Project, Section, message_ids};

/// Resolves one page.
pub(super) struct Resolver<'e, 'p> {
    pub(super) editions: &'e Editions<'p>,
    pub(super) edition: &'e Edition<'p>,
    pub(super) page: &'e Page,
    pub(super) path: String,
    /// How many texts were shown.
    pub(super) shown: Cell<usize>,
    /// How many of them are the source's, which had to stand in.
    pub(super) fallback: Cell<usize>,
    /// True once a stale translation was shown.
    pub(super) stale: Cell<bool>,
}

impl<'e, 'p> Resolver<'e, 'p> {
    pub(super) fn document(&self, position: usize) -> Document {
        let content = self.content();
        let (title, description) = self.title_and_description(&content);
        // Of what the page itself shows; the way here and the titles of its neighbours are theirs.
        let stale = self.stale.get();
        let (previous, next) = self.neighbours();
        Document {
            kind: self.page.kind.name(),
            root: self.root(),
            title,
            description,
            url: self.address(self.edition.locale.tag()),
            canonical: self.canonical(position),
            alternates: self.editions.alternates(self.edition.locale.tag(), self.page, position),
            languages: self.languages(position),
            breadcrumbs: self.breadcrumbs(),
            previous,
            next,
            complete: self.is_complete(position),
            published: self.is_published(position),
            stale,
            content,
            path: self.path.clone(),
        }
    }

    pub(super) fn project(&self) -> &'p Project {
        self.edition.project
    }

    pub(super) fn is_complete(&self, position: usize) -> bool {
        self.editions.is_complete(self.edition.locale.tag(), position)
    }

    pub(super) fn is_published(&self, position: usize) -> bool {
        self.editions.is_published(self.edition.locale.tag(), position)
    }

    /// Resolves everything that the page shows and counts what is in the page's language.
    pub(super) fn share(&self) -> Share {
        let content = self.content();
        let _ = (self.title_and_description(&content), self.breadcrumbs(), self.neighbours());
        Share { shown: self.shown.get(), fallback: self.fallback.get() }
    }

    // Texts

    /// Notes whether a text is the source's, or made from an older one.
    pub(super) fn seen(&self, text: SharedText) -> SharedText {
        self.note(&text);
        text
    }

    pub(super) fn note(&self, text: &Text) {
        self.shown.set(self.shown.get() + 1);
        self.fallback.set(self.fallback.get() + usize::from(text.is_fallback));
        self.stale.set(self.stale.get() || text.is_stale);
    }

    /// Makes what a page shows of others (the sections beside it, the way back): that these are stale is theirs to say.
    pub(super) fn of_others<T>(&self, make: impl FnOnce() -> T) -> T {
        let before = self.stale.get();
        let made = make();
        self.stale.set(before);
        made
    }

    pub(super) fn plain(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.get(id, Form::Plain))
    }

    /// A plain text that only the pages of one guide show.
    pub(super) fn own(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.own(id))
    }

    pub(super) fn inline(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.get(id, Form::Inline))
    }

    /// A text that stands in a link itself, in which no other may stand.
    pub(super) fn without_links(&self, text: SharedText) -> SharedText {
        match markup::without_links(&text.html) {
            Cow::Owned(html) => Arc::new(Text { html, ..Text::clone(&text) }),
            Cow::Borrowed(_) => text,
        }
    }

    /// A text that lists of the whole site show beside its own page.
    pub(super) fn shared(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.shared(id, Form::Inline))
    }

    pub(super) fn blocks(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.get(id, Form::Blocks))
    }

    pub(super) fn with(&self, id: &str, variables: &[(&str, Variable)]) -> SharedText {
        self.seen(Arc::new(self.edition.texts.with(id, Form::Plain, variables)))
    }

    /// A message with a number, made once for all pages that say the same.
    pub(super) fn with_number(&self, id: &'static str, name: &str, number: usize) -> SharedText {
        let counted = &self.edition.counted;
        // Let go before the text is made: it is put into the same place.
        let known = counted.read().unwrap_or_else(PoisonError::into_inner).get(&(id, number)).cloned();
        let text = known.unwrap_or_else(|| {
            let variables = [(name, Variable::Number(number.to_string()))];
            let made = Arc::new(self.edition.texts.with(id, Form::Plain, &variables));
            counted.write().unwrap_or_else(PoisonError::into_inner).entry((id, number)).or_insert(made).clone()
        });
        self.seen(text)
    }

    pub(super) fn with_blanks(&self, id: &str, form: Form, blanks: &[&str]) -> Text {
        let text = self.edition.texts.with_blanks(id, form, blanks, &|name| self.blank(name));
        self.note(&text);
        text
    }

    // Addresses

    /// The relative address of a page of this locale.
    pub(super) fn href(&self, page: &Page) -> String {
        relative(&self.page.path, &page.path)
    }

    /// The relative address of a page of a locale.
    fn href_in(&self, locale: &Locale, path: &str) -> String {
        if *locale == self.edition.locale {
            return relative(&self.page.path, path);
        }
        [self.root().as_str(), locale.tag(), "/", path].concat()
    }

    /// The way back to the site's root.
    fn root(&self) -> String {
        "../".repeat(1 + self.page.path.matches('/').count())
    }

    pub(super) fn href_of(&self, kind: PageKind) -> Option<String> {
        self.edition.map.page(kind).map(|page| self.href(page))
    }

    pub(super) fn href_to(&self, kind: &'static str, id: &Id) -> Option<String> {
        self.edition.map.find(kind, id).map(|page| self.href(page))
    }

    /// The full address of this page in a locale; empty without a base URL.
    pub(super) fn address(&self, tag: &str) -> String {
        self.editions.address(tag, self.page)
    }

    pub(super) fn canonical(&self, position: usize) -> String {
        let tag = if self.is_published(position) { self.edition.locale.tag() } else { &self.editions.source };
        self.address(tag)
    }

    pub(super) fn languages(&self, position: usize) -> Vec<Language> {
        // Where the other locale has no such page, its guide.
        let near = |other: &'e Summary<'_>| other.map.nearest(position).map_or(self.page.path.as_str(), |page| page.path.as_str());
        let language = |(other, name): (&'e Arc<Summary<'_>>, &LanguageName)| Language {
            tag: Arc::clone(&name.tag),
            autonym: Arc::clone(&name.autonym),
            dir: other.direction.as_str(),
            href: self.href_in(&other.locale, near(other)),
            current: other.locale == self.edition.locale,
            complete: self.editions.is_published_in(other, position),
            suggestion: Arc::clone(&name.suggestion),
        };
        self.editions.summaries.values().zip(self.editions.names()).map(language).collect()
    }

    pub(super) fn breadcrumbs(&self) -> Vec<Link> {
        let link = |kind, title| self.href_of(kind).map(|href| Link { href, title });
        let home = (self.page.kind != PageKind::Home).then(|| link(PageKind::Home, self.plain("ui-home"))).flatten();
        let list = match self.page.kind {
            PageKind::Section(g, _) => self.project().guides.get(g).map(|guide| self.guide_link(guide)),
            PageKind::Letter(..) => link(PageKind::Letters, self.plain("ui-letters")),
            PageKind::Checklist(_) => link(PageKind::Checklists, self.plain("ui-checklists")),
            PageKind::Decision(..) => link(PageKind::Decisions, self.plain("ui-tools")),
            PageKind::Log(..) => link(PageKind::Logs, self.plain("ui-logs")),
            _ => None,
        };
        home.into_iter().chain(list).collect()
    }

    /// The sections before and after, across guides.
    pub(super) fn neighbours(&self) -> (Option<Link>, Option<Link>) {
        let PageKind::Section(g, s) = self.page.kind else { return (None, None) };
        let guides = &self.project().guides;
        let link = |(g, s): (usize, usize)| guides.get(g)?.sections.get(s).map(|section| self.section_link(section));
        let [before, after] = neighbours(guides, self.edition.map, g, s);
        (before.and_then(link), after.and_then(link))
    }

    pub(super) fn guide_link(&self, guide: &Guide) -> Link {
        let id = &guide.id.value;
        Link { href: self.href_to("guide", id).unwrap_or_default(), title: self.plain(&message_ids::guide(id, "title")) }
    }

    /// The sections of a guide that this locale has.
    pub(super) fn sections<'g>(&self, guide: &'g Guide) -> impl Iterator<Item = &'g Section> {
        let tag = self.edition.locale.tag();
        guide.sections.iter().filter(move |section| section.reason_against(tag).is_none())
    }

    /// A link to a section of any guide; to its guide or the first page where this locale has no such section.
    pub(super) fn link_to_section(&self, id: &Id) -> Option<Link> {
        if let Some(href) = self.href_to("section", id) {
            return Some(Link { href, title: self.plain(&message_ids::section(id, "title")) });
        }
        let (guide, _) = self.project().section(id)?;
        if self.href_to("guide", &guide.id.value).is_some() {
            return Some(self.guide_link(guide));
        }
        Some(Link { href: self.href_of(PageKind::Home)?, title: self.plain("ui-home") })
    }

    pub(super) fn section_link(&self, section: &Section) -> Link {
        let id = &section.id.value;
        Link { href: self.href_to("section", id).unwrap_or_default(), title: self.plain(&message_ids::section(id, "title")) }
    }
}
