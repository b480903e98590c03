//! What a page shows of other guides than its own, told from the structure alone: titles of the sections before and after,
//! letters, decisions and record sheets that it refers to, outcomes and where they lead.
//!
//! This is the counterpart of `pages.rs`, `tools.rs` and the neighbours in `resolver.rs`: what one of them comes to show of
//! another guide must be told here, or a rebuild keeps a page that shows an old title. `tests/keys.rs` changes each message
//! and each structure and holds what is told against what the pages show. Lists (the first page, letters, checklists, …) show
//! all guides and are not told here; nor are links in running text, which stand in the texts.

use super::{PageKind, SiteMap};
use crate::project::{Block, Decision, Guide, Id, Item, Outcome, Project, Target, message_ids};

/// What a page shows of other guides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// The messages, each with the rank of its guide.
    pub texts: Vec<(usize, String)>,
    /// What is asked for and the pages where it stands, in the order in which it is asked for; an empty path for what this
    /// locale does not have.
    pub places: Vec<String>,
}

impl Others {
    /// What a page shows in a locale of this map.
    pub fn of(project: &Project, map: &SiteMap, kind: PageKind) -> Self {
        let Some((g, own)) = kind.guide().and_then(|g| Some((g, project.guides.get(g)?))) else { return Self::default() };
        let mut asking = Asking { project, map, g, own, others: Self::default() };
        match kind {
            PageKind::Guide(_) => own.blocks().for_each(|(_, block)| asking.card_of(&block.value)),
            PageKind::Section(_, s) => {
                asking.neighbours(s);
                own.sections.get(s).into_iter().flat_map(|section| &section.blocks).for_each(|block| asking.block(&block.value));
            }
            PageKind::Decision(_, d) => own.decisions.get(d).into_iter().for_each(|decision| asking.decision(decision)),
            _ => {}
        }
        asking.others
    }
}

/// The sections before and after one, across guides, by their guides and places.
pub(super) fn neighbours(guides: &[Guide], map: &SiteMap, g: usize, s: usize) -> [Option<(usize, usize)>; 2] {
    let sections = |guide: Option<usize>| 0..guide.and_then(|g| guides.get(g)).map_or(0, |guide| guide.sections.len());
    let (last, next) = (g.checked_sub(1), g.checked_add(1));
    let is_there = |place: &(usize, usize)| map.position(PageKind::Section(place.0, place.1)).is_some();
    let before = (0..s).rev().map(|s| (g, s)).chain(sections(last).rev().filter_map(|s| Some((last?, s)))).find(is_there);
    let own = sections(Some(g)).skip(s + 1).map(|s| (g, s));
    let after = own.chain(sections(next).filter_map(|s| Some((next?, s)))).find(is_there);
    [before, after]
}

/// Collects what a page of a guide asks for.
struct Asking<'p> {
    project: &'p Project,
    map: &'p SiteMap,
    g: usize,
    own: &'p Guide,
    others: Others,
}

impl Asking<'_> {
    fn text(&mut self, guide: usize, id: String) {
        if guide != self.g {
            self.others.texts.push((guide, id));
        }
    }

    /// Asks where a thing stands. Gives back the rank of the guide whose page it has, if it has one.
    fn place(&mut self, kind: &'static str, id: &Id) -> Option<usize> {
        let page = self.map.find(kind, id);
        let guide = page.and_then(|page| page.kind.guide());
        if guide != Some(self.g) {
            self.others.places.push(format!("{kind}:{id} {}", page.map_or("", |page| &page.path)));
        }
        guide
    }

    fn neighbours(&mut self, s: usize) {
        for place in neighbours(&self.project.guides, self.map, self.g, s) {
            let section = place.and_then(|(g, s)| Some((g, self.project.guides.get(g)?.sections.get(s)?)));
            match section {
                Some((g, section)) if g != self.g => {
                    self.place("section", &section.id.value);
                    self.text(g, message_ids::section(&section.id.value, "title"));
                }
                Some(_) => {}
                None => self.others.places.push("no neighbour".to_owned()),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        self.card_of(block);
        match block {
            Block::LetterRef(item) => self.card("letter", &item.value),
            Block::Decision(item) => self.own.decision(&item.value).into_iter().for_each(|decision| self.decision(decision)),
            _ => {}
        }
    }

    fn card_of(&mut self, block: &Block) {
        match block {
            Block::Letter(item) => self.card("letter", &item.value),
            Block::Decision(item) => self.card("decision", &item.value),
            Block::Log(item) => self.card("log", &item.value),
            _ => {}
        }
    }

    fn card(&mut self, kind: &'static str, id: &Id) {
        let Some(guide) = self.place(kind, id) else { return };
        let parts = match kind {
            "letter" => ["title", "when"].map(|part| message_ids::letter(id, part)),
            "decision" => ["title", "summary"].map(|part| message_ids::decision(id, part)),
            _ => ["title", "summary"].map(|part| message_ids::log(id, part)),
        };
        parts.into_iter().for_each(|part| self.text(guide, part));
    }

    fn decision(&mut self, decision: &Decision) {
        for answer in decision.questions.iter().flat_map(|question| &question.answers) {
            match &answer.target {
                Some(Target::Section(item)) => self.link_to_section(&item.value),
                Some(Target::Outcome(item)) => self.outcome(&item.value),
                Some(Target::Question(_)) | None => {}
            }
        }
    }

    fn outcome(&mut self, id: &Id) {
        let guides = self.project.guides.iter().enumerate();
        let declared = guides.filter_map(|(g, guide)| Some((g, guide.outcome(id)?))).next();
        let Some((guide, Outcome { section, letter, .. })) = declared else {
            return self.others.places.push(format!("outcome:{id}"));
        };
        if guide != self.g {
            ["title", "text"].into_iter().for_each(|part| self.text(guide, message_ids::outcome(id, part)));
            let name = |item: &Option<Item>| item.as_ref().map_or(String::new(), |item| item.value.to_string());
            self.others.places.push(format!("outcome:{id} {} {}", name(section), name(letter)));
        }
        if let Some(section) = section {
            self.link_to_section(&section.value);
        }
        if let Some(letter) = letter
            && let Some(guide) = self.place("letter", &letter.value)
        {
            self.text(guide, message_ids::letter(&letter.value, "title"));
        }
    }

    /// A link to a section, which leads to its guide where this locale has no such section.
    fn link_to_section(&mut self, id: &Id) {
        if let Some(guide) = self.place("section", id) {
            return self.text(guide, message_ids::section(id, "title"));
        }
        let Some((guide, _)) = self.project.section(id) else { return };
        let id = guide.id.value.clone();
        if let Some(guide) = self.place("guide", &id) {
            self.text(guide, message_ids::guide(&id, "title"));
        }
    }
}
