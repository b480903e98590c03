//! Markdown twins: each page as plain Markdown beside it (`get-paid.md` for `get-paid.html`), for people and programs
//! that read text.

use super::html::LISTED;
use super::{RenderError, Renderer, Shows, Site};
use crate::edition::{BlockView, Card, Content, DecisionView, Document, GuideCard, ItemView, LetterView, Link, PageKind, Text, Texts};
use crate::markup::{escape_markdown, without_isolates};
use crate::project::Form;
use crate::source::{Artifact, Digest, ProjectPath};

/// The Markdown twin of every page.
pub(super) struct Twins;

impl Renderer for Twins {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len() * pages(site)
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let (tag, page) = site.page(index).filter(|(_, page)| page.kind != PageKind::NotFound)?;
        ProjectPath::new(&path(&format!("{tag}/{}", page.path))).ok()
    }

    fn shows(&self, site: &Site<'_>, index: usize) -> Shows {
        Shows::page(site.page(index).map(|(_, page)| page))
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let (tag, _) = site.page(index)?;
        Some(Digest::of("markdown").number(site.keys.as_ref()?.page(tag, index % pages(site).max(1))?).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let pages = pages(site).max(1);
        let Some(tag) = site.tags().get(index / pages).copied() else { return Ok(None) };
        let (Some(edition), Some(document)) = (site.editions.editions.get(tag), site.editions.document(tag, index % pages)) else {
            return Ok(None);
        };
        if document.kind == "not-found" {
            return Ok(None);
        }
        let text = Writer { texts: &edition.texts, out: String::new() }.document(&document);
        Ok(ProjectPath::new(&path(&document.path)).ok().map(|path| Artifact::text(path, without_isolates(&text))))
    }
}

fn pages(site: &Site<'_>) -> usize {
    site.editions.editions.values().next().map_or(0, |edition| edition.map.pages.len())
}

/// The twin of a page.
pub(super) fn path(page: &str) -> String {
    format!("{}.md", page.trim_end_matches(".html"))
}

/// A link to a page as its twin has it: to the other page's twin.
fn twin_link(href: &str) -> String {
    let (page, anchor) = href.split_once('#').unwrap_or((href, ""));
    let page = if page.ends_with(".html") { path(page) } else { page.to_owned() };
    if anchor.is_empty() { page } else { format!("{page}#{anchor}") }
}

struct Writer<'t, 'p> {
    texts: &'t Texts<'p>,
    out: String,
}

impl Writer<'_, '_> {
    fn document(mut self, document: &Document) -> String {
        self.heading(1, &document.title.text);
        match &document.content {
            Content::Home(home) => {
                self.paragraph(&home.tagline);
                self.paragraph(&home.description);
                self.guides(&home.guides);
            }
            Content::Guide(page) => {
                self.guide(&page.guide);
                self.cards(&page.guide.sections);
                self.cards(&page.tools);
            }
            Content::Section(page) => {
                self.paragraph(&page.lead);
                page.blocks.iter().for_each(|block| self.block(block));
            }
            Content::List(page) => {
                self.paragraph(&page.summary);
                for group in &page.groups {
                    self.heading(2, &group.guide.title.text);
                    self.cards(&group.items);
                }
            }
            Content::Letter(page) => self.letter(&page.letter),
            Content::Checklist(page) => {
                for section in &page.sections {
                    self.heading(2, &section.section.title.text);
                    section.items.iter().for_each(|item| self.line("- [ ] ", &item.text.text));
                    self.out.push('\n');
                }
            }
            Content::Decision(page) => self.decision(&page.decision),
            Content::Log(page) => {
                self.paragraph(&page.summary);
                page.header_fields.iter().for_each(|field| self.line("- ", &field.text.text));
                self.out.push('\n');
                let cells: Vec<String> = page.columns.iter().map(|column| escape_markdown(&column.text.text).replace('|', "\\|")).collect();
                self.out.push_str(&format!("| {} |\n|{}\n", cells.join(" | "), "---|".repeat(cells.len())));
            }
            Content::None {} => {}
        }
        if !document.url.is_empty() {
            self.out.push_str(&format!("\n<{}>\n", document.url));
        }
        self.out
    }

    fn heading(&mut self, level: usize, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.out.push_str(&format!("{} {}\n\n", "#".repeat(level), escape_markdown(&text)));
    }

    fn word(&mut self, id: &str) {
        let text = self.texts.get(id, Form::Plain);
        self.heading(2, &text.text);
    }

    fn link(&mut self, mark: &str, title: &Text, href: &str) {
        self.out.push_str(&format!("{mark}[{}]({})", escape_markdown(&title.text), twin_link(href)));
    }

    fn paragraph(&mut self, text: &Text) {
        self.out.push_str(&escape_markdown(text.text.trim()));
        self.out.push_str("\n\n");
    }

    fn line(&mut self, mark: &str, text: &str) {
        self.out.push_str(mark);
        self.out.push_str(&escape_markdown(text));
        self.out.push('\n');
    }

    fn items<'i>(&mut self, id: &str, items: impl IntoIterator<Item = &'i ItemView>, mark: &str) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_none() {
            return;
        }
        self.word(id);
        for item in items {
            self.line(mark, &item.text.text);
            if let Some(detail) = &item.detail {
                self.line("   ", &detail.text);
            }
        }
        self.out.push('\n');
    }

    /// The guides of the first page: of very many the titles alone, of many without their sections.
    fn guides(&mut self, guides: &[GuideCard<Link>]) {
        if guides.len() > LISTED {
            guides.iter().for_each(|guide| self.entry(&guide.title, &guide.href, None));
            return self.out.push('\n');
        }
        let sections: usize = guides.iter().map(|guide| guide.sections.len()).sum();
        for guide in guides {
            self.guide(guide);
            let listed = if sections <= LISTED { guide.sections.as_slice() } else { &[] };
            listed.iter().for_each(|section| self.entry(&section.title, &section.href, None));
            self.out.push('\n');
        }
    }

    fn guide<S>(&mut self, guide: &GuideCard<S>) {
        self.heading(2, &guide.title.text);
        self.paragraph(&guide.summary);
    }

    fn cards(&mut self, cards: &[Card]) {
        cards.iter().for_each(|card| self.entry(&card.title, &card.href, Some(&card.summary)));
        self.out.push('\n');
    }

    /// A line of a list of pages.
    fn entry(&mut self, title: &Text, href: &str, summary: Option<&Text>) {
        self.link("- ", title, href);
        let summary = summary.map(|summary| format!(": {}", escape_markdown(&summary.text)));
        self.out.extend(summary);
        self.out.push('\n');
    }

    fn block(&mut self, block: &BlockView) {
        match block {
            BlockView::Summary { text } => self.paragraph(text),
            BlockView::Signs { items } => self.items("ui-signs", items, "- "),
            BlockView::Steps { items } => self.items("ui-steps", items, "1. "),
            BlockView::DoDont { dos, donts } => {
                self.items("ui-do", dos, "- ");
                self.items("ui-dont", donts, "- ");
            }
            BlockView::Caveat { items } => self.items("ui-caveat", items, "- "),
            BlockView::Checklist { items, .. } => self.items("ui-checklist", items, "- [ ] "),
            BlockView::Letter(letter) => {
                self.link("", &letter.title, &letter.href);
                self.out.push_str(&format!(": {}\n\n", escape_markdown(&letter.when.text)));
            }
            BlockView::LetterRef { letter: card } | BlockView::Decision { decision: card, .. } | BlockView::Log { log: card } => {
                self.cards(std::slice::from_ref(card))
            }
        }
    }

    fn letter(&mut self, letter: &LetterView) {
        for (id, text) in [
            ("ui-letter-when", &letter.when.text),
            ("ui-letter-subject", &letter.subject.text),
            ("ui-letter-text", &letter.body.text),
            ("ui-letter-before", &letter.before.text),
        ] {
            self.word(id);
            self.out.push_str(&escape_markdown(text.trim()));
            self.out.push_str("\n\n");
        }
    }

    fn decision(&mut self, decision: &DecisionView) {
        self.paragraph(&decision.summary);
        for question in &decision.questions {
            self.heading(2, &question.label.text);
            self.paragraph(&question.text);
            for answer in &question.answers {
                let (text, leads_to) = (escape_markdown(&answer.text.text), escape_markdown(&answer.leads_to.text));
                self.out.push_str(&format!("- {text}: {leads_to}\n"));
            }
            self.out.push('\n');
        }
        for outcome in &decision.outcomes {
            self.heading(2, &outcome.title.text);
            self.paragraph(&outcome.text);
            for link in outcome.section.iter().chain(&outcome.letter) {
                self.link("- ", &link.title, &link.href);
                self.out.push('\n');
            }
            self.out.push('\n');
        }
    }
}
