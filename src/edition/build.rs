//! Resolving: a project to editions, and a page of the map to a document.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::document::*;
use super::site_map::relative;
use super::{Bundle, BuildOptions, Edition, Editions, Page, PageKind, SiteMap, Text, Texts, Variable};
use crate::locale::{DateFormat, FormatError, NumberFormat};
use crate::project::message_ids::{self, DETAIL, REASON};
use crate::project::{Answer, Block, Decision, Form, Guide, Id, Item, Letter, Outcome, Project, Section, Slot, Target, guide_slots, interface_slots};
use crate::source::Sources;

/// Characters that a reader reads in a minute, across scripts: some 200 English words.
const CHARACTERS_A_MINUTE: usize = 1000;

pub(super) fn localize<'p>(project: &'p Project, sources: &'p Sources, map: &'p SiteMap, options: &BuildOptions) -> Result<Editions<'p>, FormatError> {
    let source = project.config.source_locale.value.clone();
    let source_texts = project.source_catalog().map(|catalog| texts(project, sources, catalog, None)).transpose()?.map(Arc::new);
    let interface = interface_slots(&project.config);
    let mut editions = BTreeMap::new();
    for catalog in project.catalogs.values() {
        let tag = catalog.locale.tag();
        let fallback = source_texts.clone().filter(|_| tag != source);
        let texts = texts(project, sources, catalog, fallback)?;
        let settings = project.settings(&catalog.locale);
        let format_tag = settings.format_locale.as_deref().unwrap_or(tag);
        let numbers = NumberFormat::new(format_tag, settings.digits.as_deref())?;
        let dates = DateFormat::new(format_tag, settings.digits.as_deref(), settings.calendar.as_deref())?;
        let reviewed = project.config.reviewed.as_ref().map(|date| dates.long(date.value));
        let has = |slot: &Slot| texts.has(&slot.id, slot.attribute);
        let interface_complete = interface.iter().all(has);
        let gaps = !interface_complete || !project.guides.iter().flat_map(guide_slots).all(|slot| has(&slot));
        let complete = map.pages.iter().map(|_| OnceLock::new()).collect();
        let locale = catalog.locale.clone();
        editions.insert(tag.to_owned(), Edition { project, locale, settings, texts, numbers, reviewed, map, interface_complete, gaps, complete });
    }
    let base_url = options.base_url.clone().or_else(|| project.config.base_url.as_ref().map(|url| url.value.clone()));
    Ok(Editions { editions, source, base_url, draft: options.draft })
}

fn texts<'p>(project: &'p Project, sources: &'p Sources, catalog: &'p crate::project::Catalog, fallback: Option<Arc<Texts<'p>>>) -> Result<Texts<'p>, FormatError> {
    let settings = project.settings(&catalog.locale);
    let files = catalog.files.iter().filter_map(|id| sources.get(*id)).map(|file| &*file.text);
    let bundle = Bundle::new(&catalog.locale, &settings, &project.config.parameters, files)?;
    Ok(Texts::new(catalog, bundle, settings, fallback))
}

impl Editions<'_> {
    /// Resolves one page of one locale. `None` if there is no such page.
    pub fn document(&self, tag: &str, position: usize) -> Option<Document> {
        Some(self.resolver(tag, position)?.document(position))
    }

    fn resolver(&self, tag: &str, position: usize) -> Option<Resolver<'_, '_>> {
        let edition = self.editions.get(tag)?;
        let page = edition.map.pages.get(position)?;
        Some(Resolver { editions: self, edition, page, path: format!("{tag}/{}", page.path), fallback: Cell::new(false) })
    }

    /// True if every text that a page shows is translated. A locale without gaps needs no look; in one with gaps the
    /// page is resolved once to see whether it meets one.
    pub fn is_complete(&self, tag: &str, position: usize) -> bool {
        let Some(edition) = self.editions.get(tag) else { return false };
        if !edition.gaps || !edition.interface_complete {
            return edition.interface_complete;
        }
        let Some(known) = edition.complete.get(position) else { return false };
        *known.get_or_init(|| self.resolver(tag, position).is_some_and(|resolver| resolver.meets_no_gap()))
    }

    /// The full address of a page and its alternates, for the sitemap. `None` for a page that is not fully translated,
    /// that is no destination, or without a base URL.
    pub fn addresses(&self, tag: &str, position: usize) -> Option<(String, Vec<Alternate>)> {
        let resolver = self.resolver(tag, position)?;
        let alternates = resolver.alternates(position);
        (!alternates.is_empty()).then(|| (resolver.address(tag), alternates))
    }
}

/// Resolves one page.
struct Resolver<'e, 'p> {
    editions: &'e Editions<'p>,
    edition: &'e Edition<'p>,
    page: &'e Page,
    path: String,
    /// True once a text of the source had to stand in.
    fallback: Cell<bool>,
}

impl<'e, 'p> Resolver<'e, 'p> {
    fn document(&self, position: usize) -> Document {
        let content = self.content();
        let (title, description) = self.title_and_description(&content);
        let (previous, next) = self.neighbours();
        Document {
            kind: self.page.kind.name(),
            root: "../".repeat(self.path.matches('/').count()),
            title,
            description,
            url: self.address(self.edition.locale.tag()),
            canonical: self.canonical(position),
            alternates: self.alternates(position),
            languages: self.languages(position),
            breadcrumbs: self.breadcrumbs(),
            previous,
            next,
            complete: self.is_complete(position),
            content,
            path: self.path.clone(),
        }
    }

    fn project(&self) -> &'p Project {
        self.edition.project
    }

    fn is_complete(&self, position: usize) -> bool {
        self.editions.is_complete(self.edition.locale.tag(), position)
    }

    /// Resolves everything that the page shows and looks whether all of it is in the page's language.
    fn meets_no_gap(&self) -> bool {
        let content = self.content();
        let _ = (self.title_and_description(&content), self.breadcrumbs(), self.neighbours());
        !self.fallback.get()
    }

    // Texts

    /// Notes whether a text is the source's.
    fn seen(&self, text: SharedText) -> SharedText {
        self.fallback.set(self.fallback.get() || text.is_fallback);
        text
    }

    fn plain(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.get(id, Form::Plain))
    }

    fn inline(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.get(id, Form::Inline))
    }

    fn blocks(&self, id: &str) -> SharedText {
        self.seen(self.edition.texts.get(id, Form::Blocks))
    }

    fn with(&self, id: &str, variables: &[(&str, Variable)]) -> SharedText {
        self.seen(Arc::new(self.edition.texts.with(id, Form::Plain, variables)))
    }

    fn with_number(&self, id: &str, name: &str, number: usize) -> String {
        self.with(id, &[(name, Variable::Number(number.to_string()))]).text.clone()
    }

    fn with_blanks(&self, id: &str, form: Form, blanks: &[&str]) -> Text {
        let text = self.edition.texts.with_blanks(id, form, blanks, &|name| self.blank(name));
        self.fallback.set(self.fallback.get() || text.is_fallback);
        text
    }

    // Addresses

    /// The relative address of a page of this locale.
    fn href(&self, page: &Page) -> String {
        relative(&self.path, &format!("{}/{}", self.edition.locale.tag(), page.path))
    }

    fn href_of(&self, kind: PageKind) -> Option<String> {
        self.edition.map.page(kind).map(|page| self.href(page))
    }

    fn href_to(&self, kind: &'static str, id: &Id) -> Option<String> {
        self.edition.map.find(kind, id).map(|page| self.href(page))
    }

    /// The full address of this page in a locale; empty without a base URL.
    fn address(&self, tag: &str) -> String {
        let Some(base) = &self.editions.base_url else { return String::new() };
        format!("{base}{tag}/{}", if self.page.path == "index.html" { "" } else { &self.page.path })
    }

    fn canonical(&self, position: usize) -> String {
        let tag = if self.is_complete(position) { self.edition.locale.tag() } else { &self.editions.source };
        self.address(tag)
    }

    fn alternates(&self, position: usize) -> Vec<Alternate> {
        let Some(base) = &self.editions.base_url else { return Vec::new() };
        if !self.is_complete(position) || self.page.kind == PageKind::NotFound {
            return Vec::new();
        }
        let complete = self.editions.editions.values().filter(|edition| self.editions.is_complete(edition.locale.tag(), position));
        let mut alternates: Vec<_> = complete.map(|edition| Alternate { hreflang: edition.locale.tag().to_owned(), href: self.address(edition.locale.tag()) }).collect();
        let default = if self.page.kind == PageKind::Home { base.clone() } else { self.address(&self.editions.source) };
        alternates.push(Alternate { hreflang: "x-default".to_owned(), href: default });
        alternates
    }

    fn languages(&self, position: usize) -> Vec<Language> {
        let language = |edition: &Edition<'_>| Language {
            tag: edition.locale.tag().to_owned(),
            autonym: edition.settings.autonym.clone(),
            dir: edition.locale.direction().as_str(),
            href: relative(&self.path, &format!("{}/{}", edition.locale.tag(), self.page.path)),
            current: edition.locale == self.edition.locale,
            complete: self.editions.is_complete(edition.locale.tag(), position),
            suggestion: edition.texts.get("ui-suggest-language", Form::Plain).text.clone(),
        };
        self.editions.editions.values().map(language).collect()
    }

    fn breadcrumbs(&self) -> Vec<Link> {
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
    fn neighbours(&self) -> (Option<Link>, Option<Link>) {
        let PageKind::Section(g, s) = self.page.kind else { return (None, None) };
        let sections: Vec<(usize, usize)> =
            self.project().guides.iter().enumerate().skip(g.saturating_sub(1)).take(3).flat_map(|(g, guide)| (0..guide.sections.len()).map(move |s| (g, s))).collect();
        let Some(at) = sections.iter().position(|place| *place == (g, s)) else { return (None, None) };
        let link = |place: Option<&(usize, usize)>| {
            let (g, s) = place?;
            self.project().guides.get(*g)?.sections.get(*s).map(|section| self.section_link(section))
        };
        (link(at.checked_sub(1).and_then(|before| sections.get(before))), link(sections.get(at + 1)))
    }

    fn guide_link(&self, guide: &Guide) -> Link {
        let id = &guide.id.value;
        Link { href: self.href_to("guide", id).unwrap_or_default(), title: self.plain(&message_ids::guide(id, "title")) }
    }

    fn section_link(&self, section: &Section) -> Link {
        let id = &section.id.value;
        Link { href: self.href_to("section", id).unwrap_or_default(), title: self.plain(&message_ids::section(id, "title")) }
    }

    // Content

    fn title_and_description(&self, content: &Content) -> (SharedText, String) {
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

    fn section_title(&self) -> SharedText {
        let PageKind::Section(g, s) = self.page.kind else { return SharedText::default() };
        let section = self.project().guides.get(g).and_then(|guide| guide.sections.get(s));
        section.map(|section| self.section_link(section).title).unwrap_or_default()
    }

    fn list_title(&self) -> SharedText {
        self.plain(match self.page.kind {
            PageKind::Letters => "ui-letters",
            PageKind::Checklists => "ui-checklists",
            PageKind::Decisions => "ui-tools",
            _ => "ui-logs",
        })
    }

    fn checklist_title(&self, page: &ChecklistPage) -> SharedText {
        self.with("ui-checklist-title", &[("guide", Variable::Text(page.guide.title.text.clone()))])
    }

    fn log_title(&self) -> SharedText {
        let PageKind::Log(g, l) = self.page.kind else { return SharedText::default() };
        let log = self.project().guides.get(g).and_then(|guide| guide.logs.get(l));
        log.map(|log| self.plain(&message_ids::log(&log.id.value, "title"))).unwrap_or_default()
    }

    fn content(&self) -> Content {
        self.content_of(self.page.kind).unwrap_or(Content::None {})
    }

    fn content_of(&self, kind: PageKind) -> Option<Content> {
        let guide = |g: usize| self.project().guides.get(g);
        Some(match kind {
            PageKind::Home => Content::Home(self.home()),
            PageKind::Guide(g) => Content::Guide(self.guide_page(guide(g)?)),
            PageKind::Section(g, s) => Content::Section(self.section_page(guide(g)?, guide(g)?.sections.get(s)?)),
            PageKind::Letters => Content::List(self.list("ui-letters-summary", |resolver, guide| resolver.cards_of(guide, "letter"))),
            PageKind::Decisions => Content::List(self.list("ui-tools-summary", |resolver, guide| resolver.cards_of(guide, "decision"))),
            PageKind::Logs => Content::List(self.list("ui-logs-summary", |resolver, guide| resolver.cards_of(guide, "log"))),
            PageKind::Checklists => Content::List(self.list("ui-checklists-summary", |resolver, guide| resolver.checklist_card(guide).into_iter().collect())),
            PageKind::Letter(g, l) => {
                let letter = guide(g)?.letters.get(l)?;
                let section = self.holder(guide(g)?, &letter.id.value)?;
                Content::Letter(LetterPage { letter: self.letter(letter), section: self.section_link(section), guide: self.guide_link(guide(g)?) })
            }
            PageKind::Checklist(g) => Content::Checklist(self.checklist_page(guide(g)?)),
            PageKind::Decision(g, d) => {
                let decision = guide(g)?.decisions.get(d)?;
                let section = self.holder(guide(g)?, &decision.id.value)?;
                Content::Decision(DecisionPage { decision: self.decision(decision), section: self.section_link(section), guide: self.guide_link(guide(g)?) })
            }
            PageKind::Log(g, l) => Content::Log(self.log_page(guide(g)?, l)?),
            PageKind::NotFound => Content::None {},
        })
    }

    fn holder<'g>(&self, guide: &'g Guide, id: &Id) -> Option<&'g Section> {
        guide.sections.iter().find(|section| section.holds(id))
    }

    fn home(&self) -> Home {
        let guides = self.project().guides.iter();
        Home {
            description: self.blocks("site-description"),
            tagline: self.plain("site-tagline"),
            guides: guides.clone().map(|guide| self.guide_card(guide)).collect(),
            tools: guides.flat_map(|guide| self.cards_of(guide, "decision").into_iter().chain(self.cards_of(guide, "log"))).collect(),
        }
    }

    fn guide_card(&self, guide: &Guide) -> GuideCard {
        let id = &guide.id.value;
        let link = self.guide_link(guide);
        GuideCard {
            id: id.to_string(),
            href: link.href,
            title: link.title,
            summary: self.inline(&message_ids::guide(id, "summary")),
            checklist: self.href_to("checklist", id),
            count: self.with_number("ui-section-count", "count", guide.sections.len()),
            sections: guide.sections.iter().map(|section| self.section_card(section)).collect(),
        }
    }

    fn section_card(&self, section: &Section) -> Card {
        let id = &section.id.value;
        let link = self.section_link(section);
        Card { id: id.to_string(), kind: "section", href: link.href, title: link.title, summary: self.plain(&message_ids::section(id, "lead")) }
    }

    fn guide_page(&self, guide: &Guide) -> GuidePage {
        let tools = ["letter", "decision", "log"].into_iter().flat_map(|kind| self.cards_of(guide, kind));
        GuidePage { guide: self.guide_card(guide), tools: tools.collect() }
    }

    /// The letters, decisions or logs of a guide, in the order in which its sections hold them.
    fn cards_of(&self, guide: &Guide, kind: &'static str) -> Vec<Card> {
        let items = guide.blocks().filter(|(_, block)| block.value.type_name() == kind).filter_map(|(_, block)| match &block.value {
            Block::Letter(item) | Block::Decision(item) | Block::Log(item) => Some(item),
            _ => None,
        });
        items.filter_map(|item| self.card(kind, &item.value)).collect()
    }

    /// A letter, decision or log as other pages show it.
    fn card(&self, kind: &'static str, id: &Id) -> Option<Card> {
        let (title, summary) = match kind {
            "letter" => (message_ids::letter(id, "title"), message_ids::letter(id, "when")),
            "decision" => (message_ids::decision(id, "title"), message_ids::decision(id, "summary")),
            _ => (message_ids::log(id, "title"), message_ids::log(id, "summary")),
        };
        let href = self.href_to(kind, id)?;
        Some(Card { id: id.to_string(), kind, href, title: self.plain(&title), summary: self.inline(&summary) })
    }

    fn checklist_card(&self, guide: &Guide) -> Option<Card> {
        let id = &guide.id.value;
        let href = self.href_to("checklist", id)?;
        Some(Card { id: id.to_string(), kind: "checklist", href, title: self.plain(&message_ids::guide(id, "title")), summary: self.inline(&message_ids::guide(id, "summary")) })
    }

    fn list(&self, summary: &str, cards: impl Fn(&Self, &Guide) -> Vec<Card>) -> ListPage {
        let groups = self.project().guides.iter().map(|guide| Group { guide: self.guide_link(guide), items: cards(self, guide) });
        ListPage { summary: self.inline(summary), groups: groups.filter(|group| !group.items.is_empty()).collect() }
    }

    fn section_page(&self, guide: &Guide, section: &Section) -> SectionPage {
        let id = &section.id.value;
        let blocks: Vec<_> = section.blocks.iter().filter_map(|block| self.block(guide, section, &block.value)).collect();
        let minutes = blocks.iter().map(length).sum::<usize>().div_ceil(CHARACTERS_A_MINUTE).max(1);
        SectionPage {
            id: id.to_string(),
            lead: self.plain(&message_ids::section(id, "lead")),
            guide: self.guide_link(guide),
            reading_time: self.with_number("ui-reading-time", "minutes", minutes),
            sections: guide.sections.iter().map(|section| self.section_card(section)).collect(),
            blocks,
        }
    }

    fn block(&self, guide: &Guide, section: &Section, block: &Block) -> Option<BlockView> {
        let id = &section.id.value;
        let items = |items: &[Item], kind: &str, extra: Option<&str>| items.iter().map(|item| self.item(message_ids::section_item(id, kind, &item.value), item, extra)).collect();
        Some(match block {
            Block::Summary => BlockView::Summary { text: self.blocks(&message_ids::section(id, "summary")) },
            Block::Signs(signs) => BlockView::Signs { items: items(signs, "sign", None) },
            Block::Steps(steps) => BlockView::Steps { items: items(steps, "step", Some(DETAIL)) },
            Block::DoDont { dos, donts } => BlockView::DoDont { dos: items(dos, "do", Some(REASON)), donts: items(donts, "dont", Some(REASON)) },
            Block::Caveat(caveats) => BlockView::Caveat { items: caveats.iter().map(|item| self.item(message_ids::caveat(&item.value), item, None)).collect() },
            Block::Checklist(checks) => BlockView::Checklist {
                items: checks.iter().map(|item| self.item(message_ids::check(&item.value), item, None)).collect(),
                href: self.href_to("checklist", &guide.id.value),
                progress: (0..=checks.len()).map(|done| self.progress(done, checks.len())).collect(),
            },
            Block::Letter(item) => BlockView::Letter(self.letter(guide.letter(&item.value)?)),
            Block::LetterRef(item) => BlockView::LetterRef { letter: self.card("letter", &item.value)? },
            Block::Decision(item) => BlockView::Decision { decision: self.card("decision", &item.value)?, view: self.decision(guide.decision(&item.value)?) },
            Block::Log(item) => BlockView::Log { log: self.card("log", &item.value)? },
        })
    }

    fn item(&self, id: String, item: &Item, attribute: Option<&str>) -> ItemView {
        ItemView { id: item.value.to_string(), text: self.inline(&id), detail: attribute.map(|name| self.seen(self.edition.texts.attribute(&id, name))) }
    }

    fn captions(&self, blanks: &[Item]) -> Vec<ItemView> {
        let caption = |item: &Item| ItemView { id: item.value.to_string(), text: self.plain(&message_ids::blank(&item.value)), detail: None };
        blanks.iter().map(caption).collect()
    }

    fn letter(&self, letter: &Letter) -> LetterView {
        let id = &letter.id.value;
        let part = |part| message_ids::letter(id, part);
        let blanks: Vec<&str> = letter.blanks.iter().map(|blank| blank.value.as_str()).collect();
        LetterView {
            id: id.to_string(),
            href: self.href_to("letter", id).unwrap_or_default(),
            title: self.plain(&part("title")),
            subject: self.with_blanks(&part("subject"), Form::Plain, &blanks),
            body: self.with_blanks(&part("body"), Form::Blocks, &blanks),
            when: self.inline(&part("when")),
            before: self.inline(&part("before")),
            blanks: self.captions(&letter.blanks),
        }
    }

    /// A blank in a letter: its caption until somebody fills it in.
    fn blank(&self, name: &str) -> String {
        match Id::new(name) {
            Ok(id) => format!("<span class=\"blank\" data-blank=\"{id}\">{}</span>", self.plain(&message_ids::blank(&id)).html),
            Err(_) => "________".to_owned(),
        }
    }

    fn checklist_page(&self, guide: &Guide) -> ChecklistPage {
        let with_items = guide.sections.iter().filter(|section| section.checklist_items().next().is_some());
        let mut total = 0;
        let mut sections = Vec::new();
        for (index, section) in with_items.enumerate() {
            let items = section.checklist_items().map(|item| {
                total += 1;
                NumberedItem { id: item.value.to_string(), number: self.edition.numbers.integer(total), text: self.inline(&message_ids::check(&item.value)) }
            });
            let items = items.collect();
            sections.push(ChecklistSection { id: section.id.value.to_string(), section: self.section_link(section), number: self.edition.numbers.integer(index + 1), items });
        }
        ChecklistPage { guide: self.guide_link(guide), sections, total, progress: (0..=total).map(|done| self.progress(done, total)).collect() }
    }

    fn progress(&self, done: usize, total: usize) -> String {
        let number = |number: usize| Variable::Number(number.to_string());
        self.with("ui-checklist-progress", &[("done", number(done)), ("total", number(total))]).text.clone()
    }

    fn decision(&self, decision: &Decision) -> DecisionView {
        let id = &decision.id.value;
        let questions = in_walking_order(decision);
        let numbers: Vec<&Id> = questions.iter().map(|question| &question.id.value).collect();
        let number = |id: &Id| numbers.iter().position(|other| *other == id).map_or(0, |at| at + 1);
        let question = |question: &&crate::project::Question| QuestionView {
            id: question.id.value.to_string(),
            number: self.edition.numbers.integer(number(&question.id.value)),
            label: self.with_number("ui-decision-question", "number", number(&question.id.value)),
            text: self.inline(&message_ids::question(id, &question.id.value)),
            answers: question.answers.iter().filter_map(|answer| self.answer(id, &question.id.value, answer, &number)).collect(),
        };
        DecisionView {
            id: id.to_string(),
            title: self.plain(&message_ids::decision(id, "title")),
            summary: self.inline(&message_ids::decision(id, "summary")),
            start: decision.start.value.to_string(),
            questions: questions.iter().map(question).collect(),
            outcomes: self.outcomes(&questions),
        }
    }

    fn answer(&self, decision: &Id, question: &Id, answer: &Answer, number: &dyn Fn(&Id) -> usize) -> Option<AnswerView> {
        let (target, href, leads_to) = match answer.target.as_ref()? {
            Target::Question(item) => {
                let text = self.with("ui-decision-go-to-question", &[("number", Variable::Number(number(&item.value).to_string()))]);
                ("question", format!("#question-{decision}-{}", item.value), text)
            }
            Target::Outcome(item) => ("outcome", format!("#outcome-{decision}-{}", item.value), self.plain(&message_ids::outcome(&item.value, "title"))),
            Target::Section(item) => ("section", self.href_to("section", &item.value)?, self.plain(&message_ids::section(&item.value, "title"))),
        };
        let text = self.inline(&message_ids::answer(decision, question, &answer.id.value));
        Some(AnswerView { id: answer.id.value.to_string(), text, target, href, leads_to })
    }

    /// The outcomes that a decision leads to, each once, in the order of the answers.
    fn outcomes(&self, questions: &[&crate::project::Question]) -> Vec<OutcomeView> {
        let mut seen: Vec<&Id> = Vec::new();
        for answer in questions.iter().flat_map(|question| &question.answers) {
            if let Some(Target::Outcome(item)) = &answer.target
                && !seen.contains(&&item.value)
            {
                seen.push(&item.value);
            }
        }
        seen.into_iter().map(|id| self.outcome(id)).collect()
    }

    fn outcome(&self, id: &Id) -> OutcomeView {
        let declared: Option<&Outcome> = self.project().guides.iter().find_map(|guide| guide.outcome(id));
        let section = declared.and_then(|outcome| outcome.section.as_ref());
        let letter = declared.and_then(|outcome| outcome.letter.as_ref());
        OutcomeView {
            id: id.to_string(),
            title: self.plain(&message_ids::outcome(id, "title")),
            text: self.blocks(&message_ids::outcome(id, "text")),
            section: section.and_then(|item| Some(Link { href: self.href_to("section", &item.value)?, title: self.plain(&message_ids::section(&item.value, "title")) })),
            letter: letter.and_then(|item| Some(Link { href: self.href_to("letter", &item.value)?, title: self.plain(&message_ids::letter(&item.value, "title")) })),
        }
    }

    fn log_page(&self, guide: &Guide, position: usize) -> Option<LogPage> {
        let log = guide.logs.get(position)?;
        let id = &log.id.value;
        let section = self.holder(guide, id)?;
        let column = |item: &Item| ItemView { id: item.value.to_string(), text: self.plain(&message_ids::column(id, &item.value)), detail: None };
        Some(LogPage {
            id: id.to_string(),
            summary: self.inline(&message_ids::log(id, "summary")),
            section: self.section_link(section),
            guide: self.guide_link(guide),
            header_fields: self.captions(&log.header_fields),
            columns: log.columns.iter().map(column).collect(),
            rows: (1..=log.blank_rows as usize).map(|row| self.edition.numbers.integer(row)).collect(),
            rows_label: self.with_number("ui-log-rows", "count", log.blank_rows as usize),
        })
    }
}

/// The questions that can be reached, the first one first, each before those that it leads to.
fn in_walking_order(decision: &Decision) -> Vec<&crate::project::Question> {
    let mut order: Vec<&crate::project::Question> = Vec::new();
    let mut waiting = std::collections::VecDeque::from([&decision.start.value]);
    while let Some(id) = waiting.pop_front() {
        let Some(question) = decision.question(id).filter(|question| !order.iter().any(|seen| seen.id.value == question.id.value)) else { continue };
        order.push(question);
        waiting.extend(question.answers.iter().filter_map(|answer| match &answer.target {
            Some(Target::Question(item)) => Some(&item.value),
            _ => None,
        }));
    }
    order
}

/// How many characters of text a reader reads in a block; letters are copied rather than read.
fn length(block: &BlockView) -> usize {
    let count = |text: &Text| text.text.chars().count();
    let items = |items: &[ItemView]| items.iter().map(|item| count(&item.text) + item.detail.as_ref().map_or(0, |detail| count(detail))).sum();
    match block {
        BlockView::Summary { text } => count(text),
        BlockView::Signs { items: list } | BlockView::Steps { items: list } | BlockView::Caveat { items: list } | BlockView::Checklist { items: list, .. } => items(list),
        BlockView::DoDont { dos, donts } => items(dos) + items(donts),
        BlockView::Letter(letter) => count(&letter.body) / 2,
        BlockView::LetterRef { .. } | BlockView::Decision { .. } | BlockView::Log { .. } => 50,
    }
}
