//! What pages show: home, guides, lists, sections with their blocks.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::document::*;
use super::resolver::Resolver;
use super::tool_documents::*;
use super::{PageKind, Text, Variable, listed};
use crate::project::message_ids::{self, DETAIL, MEANING, REASON};
use crate::project::{Block, Guide, Id, Item, Section};

/// Characters that a reader reads in a minute, across scripts: some 200 English words.
const CHARACTERS_A_MINUTE: usize = 1000;

impl Resolver<'_, '_> {
    pub(super) fn title_and_description(&self, content: &Content) -> (SharedText, String) {
        match content {
            Content::Home(_) => (self.plain("site-title"), self.plain("site-tagline").text.clone()),
            Content::Guide(page) => (page.guide.title.clone(), page.guide.summary.text.clone()),
            Content::Section(page) => (self.section_title(), page.lead.text.clone()),
            Content::List(page) => (self.list_title(), page.summary.text.clone()),
            Content::Letter(page) => (page.letter.title.clone(), page.letter.when.text.clone()),
            Content::Checklist(page) => (self.checklist_title(page), self.plain("ui-checklists-summary").text.clone()),
            Content::Decision(page) => (page.decision.title.clone(), page.decision.summary.text.clone()),
            Content::Log(page) => (self.log_title(), page.summary.text.clone()),
            Content::None {} => (self.plain("ui-not-found-title"), self.plain("ui-not-found-text").text.clone()),
        }
    }

    pub(super) fn section_title(&self) -> SharedText {
        let PageKind::Section(g, s) = self.page.kind else { return SharedText::default() };
        let section = self.project().guides.get(g).and_then(|guide| guide.sections.get(s));
        section.map(|section| self.section_link(section).title).unwrap_or_default()
    }

    pub(super) fn list_title(&self) -> SharedText {
        self.plain(match self.page.kind {
            PageKind::Letters => "ui-letters",
            PageKind::Checklists => "ui-checklists",
            PageKind::Decisions => "ui-tools",
            _ => "ui-logs",
        })
    }

    pub(super) fn checklist_title(&self, page: &ChecklistPage) -> SharedText {
        self.with("ui-checklist-title", &[("guide", Variable::Text(page.guide.title.text.clone()))])
    }

    pub(super) fn log_title(&self) -> SharedText {
        let PageKind::Log(g, l) = self.page.kind else { return SharedText::default() };
        let log = self.project().guides.get(g).and_then(|guide| guide.logs.get(l));
        log.map(|log| self.plain(&message_ids::log(&log.id.value, "title"))).unwrap_or_default()
    }

    pub(super) fn content(&self) -> Content {
        self.content_of(self.page.kind).unwrap_or(Content::None {})
    }

    pub(super) fn content_of(&self, kind: PageKind) -> Option<Content> {
        let guide = |g: usize| self.project().guides.get(g);
        Some(match kind {
            PageKind::Home => Content::Home(self.home()),
            PageKind::Guide(g) => Content::Guide(self.guide_page(guide(g)?)),
            PageKind::Section(g, s) => Content::Section(self.section_page(g, guide(g)?, guide(g)?.sections.get(s)?)),
            PageKind::Letters => Content::List(self.list("ui-letters-summary", |resolver, guide| resolver.cards_of(guide, "letter"))),
            PageKind::Decisions => Content::List(self.list("ui-tools-summary", |resolver, guide| resolver.cards_of(guide, "decision"))),
            PageKind::Logs => Content::List(self.list("ui-logs-summary", |resolver, guide| resolver.cards_of(guide, "log"))),
            PageKind::Checklists => {
                Content::List(self.list("ui-checklists-summary", |resolver, guide| resolver.checklist_card(guide).into_iter().collect()))
            }
            PageKind::Letter(g, l) => {
                let letter = guide(g)?.letters.get(l)?;
                let section = self.holder(guide(g)?, &letter.id.value)?;
                Content::Letter(LetterPage {
                    letter: self.letter(letter),
                    section: self.of_others(|| self.section_link(section)),
                    guide: self.of_others(|| guide(g).map(|guide| self.guide_link(guide)))?,
                })
            }
            PageKind::Checklist(g) => Content::Checklist(self.checklist_page(guide(g)?)),
            PageKind::Decision(g, d) => {
                let decision = guide(g)?.decisions.get(d)?;
                let section = self.holder(guide(g)?, &decision.id.value)?;
                Content::Decision(DecisionPage {
                    decision: self.decision(decision),
                    section: self.of_others(|| self.section_link(section)),
                    guide: self.of_others(|| guide(g).map(|guide| self.guide_link(guide)))?,
                })
            }
            PageKind::Log(g, l) => Content::Log(self.log_page(guide(g)?, l)?),
            PageKind::NotFound => Content::None {},
        })
    }

    pub(super) fn holder<'g>(&self, guide: &'g Guide, id: &Id) -> Option<&'g Section> {
        guide.sections.iter().find(|section| section.holds(id))
    }

    /// Makes what lists of all guides show, unless somebody does already, for whom nobody waits.
    fn make_listed(&self) {
        if !self.edition.is_listed.swap(true, Ordering::Relaxed) {
            self.edition.texts.make_shared(self.project().guides.iter().flat_map(listed::of_guide));
        }
    }

    pub(super) fn home(&self) -> Home {
        self.make_listed();
        let guides = self.project().guides.iter().filter(|guide| self.href_to("guide", &guide.id.value).is_some());
        Home {
            description: self.blocks("site-description"),
            tagline: self.plain("site-tagline"),
            guides: guides.clone().map(|guide| self.guide_with(guide, |section| self.section_link(section))).collect(),
            tools: guides.flat_map(|guide| self.cards_of(guide, "decision").into_iter().chain(self.cards_of(guide, "log"))).collect(),
        }
    }

    /// A guide with its sections, each as the page shows it.
    fn guide_with<S>(&self, guide: &Guide, section: impl Fn(&Section) -> S) -> GuideCard<S> {
        let id = &guide.id.value;
        let link = self.guide_link(guide);
        GuideCard {
            id: id.as_str().to_owned(),
            href: link.href,
            title: link.title,
            summary: self.shared(&message_ids::guide(id, "summary")),
            checklist: self.href_to("checklist", id),
            count: self.with_number("ui-section-count", "count", self.sections(guide).count()),
            sections: self.sections(guide).map(section).collect(),
        }
    }

    pub(super) fn section_card(&self, section: &Section) -> Card {
        let id = &section.id.value;
        let link = self.section_link(section);
        Card {
            id: id.as_str().to_owned(),
            kind: "section",
            href: link.href,
            title: link.title,
            summary: self.own(&message_ids::section(id, "lead")),
        }
    }

    pub(super) fn guide_page(&self, guide: &Guide) -> GuidePage {
        let tools = ["letter", "decision", "log"].into_iter().flat_map(|kind| self.cards_of(guide, kind));
        let term = |term: &Item| {
            let id = message_ids::term(&term.value);
            ItemView {
                id: term.value.as_str().to_owned(),
                text: self.own(&id),
                detail: Some(self.seen(self.edition.texts.attribute(&id, MEANING))),
            }
        };
        GuidePage {
            guide: self.guide_with(guide, |section| self.section_card(section)),
            tools: tools.collect(),
            terms: guide.terms.iter().map(term).collect(),
        }
    }

    /// The letters, decisions or logs of a guide, in the order in which its sections hold them.
    pub(super) fn cards_of(&self, guide: &Guide, kind: &'static str) -> Vec<Card> {
        let items = guide.blocks().filter(|(_, block)| block.value.type_name() == kind).filter_map(|(_, block)| match &block.value {
            Block::Letter(item) | Block::Decision(item) | Block::Log(item) => Some(item),
            _ => None,
        });
        items.filter_map(|item| self.card(kind, &item.value)).collect()
    }

    /// A letter, decision or log as other pages show it.
    pub(super) fn card(&self, kind: &'static str, id: &Id) -> Option<Card> {
        let (title, summary) = match kind {
            "letter" => (message_ids::letter(id, "title"), message_ids::letter(id, "when")),
            "decision" => (message_ids::decision(id, "title"), message_ids::decision(id, "summary")),
            _ => (message_ids::log(id, "title"), message_ids::log(id, "summary")),
        };
        let href = self.href_to(kind, id)?;
        Some(Card { id: id.as_str().to_owned(), kind, href, title: self.plain(&title), summary: self.shared(&summary) })
    }

    pub(super) fn checklist_card(&self, guide: &Guide) -> Option<Card> {
        let id = &guide.id.value;
        let href = self.href_to("checklist", id)?;
        Some(Card {
            id: id.as_str().to_owned(),
            kind: "checklist",
            href,
            title: self.plain(&message_ids::guide(id, "title")),
            summary: self.shared(&message_ids::guide(id, "summary")),
        })
    }

    pub(super) fn list(&self, summary: &str, cards: impl Fn(&Self, &Guide) -> Vec<Card>) -> ListPage {
        self.make_listed();
        let groups = self.project().guides.iter().map(|guide| Group { guide: self.guide_link(guide), items: cards(self, guide) });
        ListPage { summary: self.inline(summary), groups: groups.filter(|group| !group.items.is_empty()).collect() }
    }

    /// The sections of a guide, for the page of one of them: their pages stand side by side, so all say the same.
    fn siblings(&self, g: usize, guide: &Guide) -> Arc<Vec<Card>> {
        let noted = (self.shown.get(), self.fallback.get(), self.stale.get());
        let cards = self.edition.siblings.get(g, || self.sections(guide).map(|section| self.section_card(section)).collect());
        // Who has made them must count them once, as all others do.
        self.shown.set(noted.0);
        self.fallback.set(noted.1);
        self.stale.set(noted.2);
        cards.iter().for_each(|card| {
            self.note(&card.title);
            self.note(&card.summary);
        });
        cards
    }

    pub(super) fn section_page(&self, g: usize, guide: &Guide, section: &Section) -> SectionPage {
        let id = &section.id.value;
        let blocks: Vec<_> = section.blocks.iter().filter_map(|block| self.block(guide, section, &block.value)).collect();
        let minutes = blocks.iter().map(length).sum::<usize>().div_ceil(CHARACTERS_A_MINUTE).max(1);
        SectionPage {
            id: id.as_str().to_owned(),
            lead: self.own(&message_ids::section(id, "lead")),
            guide: self.of_others(|| self.guide_link(guide)),
            reading_time: self.with_number("ui-reading-time", "minutes", minutes),
            sections: self.of_others(|| self.siblings(g, guide)),
            blocks,
        }
    }

    pub(super) fn block(&self, guide: &Guide, section: &Section, block: &Block) -> Option<BlockView> {
        let id = &section.id.value;
        let items = |items: &[Item], kind: &str, extra: Option<&str>| {
            items.iter().map(|item| self.item(message_ids::section_item(id, kind, &item.value), item, extra)).collect()
        };
        Some(match block {
            Block::Summary => BlockView::Summary { text: self.blocks(&message_ids::section(id, "summary")) },
            Block::Signs(signs) => BlockView::Signs { items: items(signs, "sign", None) },
            Block::Steps(steps) => BlockView::Steps { items: items(steps, "step", Some(DETAIL)) },
            Block::DoDont { dos, donts } => {
                BlockView::DoDont { dos: items(dos, "do", Some(REASON)), donts: items(donts, "dont", Some(REASON)) }
            }
            Block::Caveat(caveats) => {
                BlockView::Caveat { items: caveats.iter().map(|item| self.item(message_ids::caveat(&item.value), item, None)).collect() }
            }
            Block::Checklist(checks) => BlockView::Checklist {
                items: checks.iter().map(|item| self.item(message_ids::check(&item.value), item, None)).collect(),
                href: self.href_to("checklist", &guide.id.value),
                progress: self.progress(checks.len()),
            },
            Block::Letter(item) => BlockView::Letter(self.letter(guide.letter(&item.value)?)),
            Block::LetterRef(item) => BlockView::LetterRef { letter: self.card("letter", &item.value)? },
            Block::Decision(item) => {
                BlockView::Decision { decision: self.card("decision", &item.value)?, view: self.decision(guide.decision(&item.value)?) }
            }
            Block::Log(item) => BlockView::Log { log: self.card("log", &item.value)? },
        })
    }

    pub(super) fn item(&self, id: String, item: &Item, attribute: Option<&str>) -> ItemView {
        ItemView {
            id: item.value.as_str().to_owned(),
            text: self.inline(&id),
            detail: attribute.map(|name| self.seen(self.edition.texts.attribute(&id, name))),
        }
    }

    pub(super) fn captions(&self, blanks: &[Item]) -> Vec<ItemView> {
        let caption =
            |item: &Item| ItemView { id: item.value.as_str().to_owned(), text: self.own(&message_ids::blank(&item.value)), detail: None };
        blanks.iter().map(caption).collect()
    }
}

/// How many characters of text a reader reads in a block; letters are copied rather than read.
fn length(block: &BlockView) -> usize {
    let count = |text: &Text| text.text.chars().count();
    let items =
        |items: &[ItemView]| items.iter().map(|item| count(&item.text) + item.detail.as_ref().map_or(0, |detail| count(detail))).sum();
    match block {
        BlockView::Summary { text } => count(text),
        BlockView::Signs { items: list }
        | BlockView::Steps { items: list }
        | BlockView::Caveat { items: list }
        | BlockView::Checklist { items: list, .. } => items(list),
        BlockView::DoDont { dos, donts } => items(dos) + items(donts),
        BlockView::Letter(letter) => count(&letter.body) / 2,
        BlockView::LetterRef { .. } | BlockView::Decision { .. } | BlockView::Log { .. } => 50,
    }
}
