//! The pages of a site: which there are, where each stands, and how one links to another. The numbers of the pages are the
//! same for every locale; a locale that has no page for a section has gaps in them.

use std::collections::{BTreeMap, BTreeSet};

use crate::project::{Block, Guide, Id, Project, Section};
use crate::source::FastMap;

/// What a page shows. Numbers are positions in the project's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PageKind {
    /// The first page of a locale.
    Home,
    /// A guide, by its position.
    Guide(usize),
    /// A section, by guide and position.
    Section(usize, usize),
    /// The list of all letters.
    Letters,
    /// A letter, by guide and position in its letters.
    Letter(usize, usize),
    /// The list of all checklists.
    Checklists,
    /// A guide's checklist to print.
    Checklist(usize),
    /// The list of all decision tools.
    Decisions,
    /// A decision tool.
    Decision(usize, usize),
    /// The list of all record sheets.
    Logs,
    /// A record sheet.
    Log(usize, usize),
    /// What is shown for an address that does not exist.
    NotFound,
}

impl PageKind {
    /// The guide that the page belongs to.
    pub fn guide(self) -> Option<usize> {
        match self {
            Self::Guide(guide)
            | Self::Section(guide, _)
            | Self::Letter(guide, _)
            | Self::Checklist(guide)
            | Self::Decision(guide, _)
            | Self::Log(guide, _) => Some(guide),
            _ => None,
        }
    }

    /// The kind's name in templates and in the JSON API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Guide(_) => "guide",
            Self::Section(..) => "section",
            Self::Letters => "letters",
            Self::Letter(..) => "letter",
            Self::Checklists => "checklists",
            Self::Checklist(_) => "checklist",
            Self::Decisions => "decisions",
            Self::Decision(..) => "decision",
            Self::Logs => "logs",
            Self::Log(..) => "log",
            Self::NotFound => "not-found",
        }
    }
}

/// A page and its place inside a locale's folder.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it shows.
    pub kind: PageKind,
    /// Its file, relative to the locale's folder: `get-paid/polite-reminders.html`.
    pub path: String,
}

/// All pages, and where to find things by id.
#[derive(Clone, Debug, Default)]
pub struct SiteMap {
    /// The pages, in the order of the site, those too that a locale does not have ([`SiteMap::shown`]).
    pub pages: Vec<Page>,
    by_kind: FastMap<PageKind, usize>,
    by_id: FastMap<&'static str, FastMap<Id, usize>>,
    /// For each page that the locale does not have, the nearest one that it has: the guide's, or the first page.
    instead: FastMap<usize, usize>,
    /// The maps of the locales that do not have every page.
    locales: BTreeMap<String, SiteMap>,
}

impl SiteMap {
    /// The pages of a project. Letters, decisions and logs that no section holds have no page (the check reports them).
    pub fn new(project: &Project) -> Self {
        let mut map = Self::of_guides(&project.guides);
        let sections = || project.guides.iter().flat_map(|guide| &guide.sections);
        let tags: BTreeSet<&str> =
            sections().flat_map(|section| &section.not_applicable).map(|exemption| exemption.locale.value.as_str()).collect();
        map.locales = tags.into_iter().map(|tag| (tag.to_owned(), map.without(project, tag))).collect();
        map
    }

    /// The pages as a locale has them: without those of sections that are not applicable in it.
    pub fn of_locale(&self, tag: &str) -> &Self {
        self.locales.get(tag).unwrap_or(self)
    }

    /// The maps of the locales that do not have every page, by tag.
    pub fn locales(&self) -> impl Iterator<Item = (&str, &Self)> {
        self.locales.iter().map(|(tag, map)| (tag.as_str(), map))
    }

    /// True if the locale of this map has the page of a number.
    pub fn has(&self, position: usize) -> bool {
        position < self.pages.len() && !self.instead.contains_key(&position)
    }

    /// The pages that the locale of this map has, with their numbers.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Page)> {
        self.pages.iter().enumerate().filter(|(position, _)| self.has(*position))
    }

    /// The page of a number, or the nearest one that the locale has.
    pub fn nearest(&self, position: usize) -> Option<&Page> {
        self.pages.get(self.instead.get(&position).copied().unwrap_or(position))
    }

    fn of_guides(guides: &[Guide]) -> Self {
        let mut map = Self::default();
        map.add(PageKind::Home, "index.html".to_owned());
        for (g, guide) in guides.iter().enumerate() {
            let id = &guide.id.value;
            map.add_thing(PageKind::Guide(g), format!("{id}.html"), "guide", id);
            for (s, section) in guide.sections.iter().enumerate() {
                map.add_thing(PageKind::Section(g, s), format!("{id}/{}.html", section.id.value), "section", &section.id.value);
            }
        }
        map.add_lists(guides);
        map.add(PageKind::NotFound, "404.html".to_owned());
        map
    }

    /// This map for a locale in which some sections are not applicable. What only they hold has no page either.
    fn without(&self, project: &Project, tag: &str) -> Self {
        let applies = |section: &Section| section.reason_against(tag).is_none();
        let applicable = |guide: &Guide| Guide {
            sections: guide.sections.iter().filter(|section| applies(section)).cloned().collect(),
            ..guide.clone()
        };
        let is_left = |guide: &&Guide| guide.sections.is_empty() || guide.sections.iter().any(applies);
        let left: Vec<Guide> = project.guides.iter().filter(is_left).map(applicable).collect();
        let kept: BTreeSet<String> = Self::of_guides(&left).pages.into_iter().map(|page| page.path).collect();
        let mut map = Self { locales: BTreeMap::new(), ..self.clone() };
        for (position, page) in self.pages.iter().enumerate().filter(|(_, page)| !kept.contains(&page.path)) {
            let guide = page.kind.guide().and_then(|guide| self.position(PageKind::Guide(guide)));
            let guide = guide.filter(|guide| self.pages.get(*guide).is_some_and(|page| kept.contains(&page.path)));
            map.instead.insert(position, guide.unwrap_or_default());
        }
        map
    }

    fn add_lists(&mut self, guides: &[Guide]) {
        let held = |kind: &'static str| guides.iter().flat_map(|guide| guide.blocks()).any(|(_, block)| block.value.type_name() == kind);
        if held("letter") {
            self.add(PageKind::Letters, "letters.html".to_owned());
        }
        if held("checklist") {
            self.add(PageKind::Checklists, "checklists.html".to_owned());
        }
        if held("decision") {
            self.add(PageKind::Decisions, "decisions.html".to_owned());
        }
        if held("log") {
            self.add(PageKind::Logs, "logs.html".to_owned());
        }
        for (g, guide) in guides.iter().enumerate() {
            if guide.sections.iter().any(|section| section.checklist_items().next().is_some()) {
                self.add_thing(PageKind::Checklist(g), format!("checklists/{}.html", guide.id.value), "checklist", &guide.id.value);
            }
            for (_, block) in guide.blocks() {
                self.add_held(g, guide, &block.value);
            }
        }
    }

    /// The page of a letter, decision or log, in the order in which sections hold them.
    fn add_held(&mut self, g: usize, guide: &crate::project::Guide, block: &Block) {
        match block {
            Block::Letter(item) => {
                if let Some(at) = guide.letters.iter().position(|letter| letter.id.value == item.value) {
                    self.add_thing(PageKind::Letter(g, at), format!("letters/{}.html", item.value), "letter", &item.value);
                }
            }
            Block::Decision(item) => {
                if let Some(at) = guide.decisions.iter().position(|decision| decision.id.value == item.value) {
                    self.add_thing(PageKind::Decision(g, at), format!("decisions/{}.html", item.value), "decision", &item.value);
                }
            }
            Block::Log(item) => {
                if let Some(at) = guide.logs.iter().position(|log| log.id.value == item.value) {
                    self.add_thing(PageKind::Log(g, at), format!("logs/{}.html", item.value), "log", &item.value);
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, kind: PageKind, path: String) -> usize {
        if let Some(at) = self.by_kind.get(&kind) {
            return *at;
        }
        let at = self.pages.len();
        self.by_kind.insert(kind, at);
        self.pages.push(Page { kind, path });
        at
    }

    fn add_thing(&mut self, kind: PageKind, path: String, name: &'static str, id: &Id) {
        let at = self.add(kind, path);
        self.by_id.entry(name).or_default().entry(id.clone()).or_insert(at);
    }

    /// The position of a page in the map, if the locale has it.
    pub fn position(&self, kind: PageKind) -> Option<usize> {
        self.by_kind.get(&kind).copied().filter(|position| self.has(*position))
    }

    /// The page of a kind.
    pub fn page(&self, kind: PageKind) -> Option<&Page> {
        self.pages.get(self.position(kind)?)
    }

    /// The page of a thing by kind (`guide`, `section`, `letter`, `checklist`, `decision`, `log`) and id.
    pub fn find(&self, kind: &'static str, id: &Id) -> Option<&Page> {
        let position = *self.by_id.get(kind)?.get(id)?;
        self.pages.get(position).filter(|_| self.has(position))
    }

    /// The page to which a link to a thing leads: its own, or where the locale has none the nearest one.
    pub fn target(&self, kind: &'static str, id: &Id) -> Option<&Page> {
        self.nearest(*self.by_id.get(kind)?.get(id)?)
    }
}

/// The relative address from one file of the site to another: `../letters.html` from `km/get-paid/x.html` to `km/letters.html`.
pub fn relative(from: &str, to: &str) -> String {
    let common = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    let shared = from.get(..common).and_then(|text| text.rfind('/')).map_or(0, |at| at + 1);
    let up = from.bytes().skip(shared).filter(|byte| *byte == b'/').count();
    let rest = to.get(shared..).unwrap_or_default();
    let mut address = String::with_capacity(up * 3 + rest.len());
    (0..up).for_each(|_| address.push_str("../"));
    address.push_str(rest);
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative() {
        assert_eq!(relative("km/index.html", "km/get-paid.html"), "get-paid.html");
        assert_eq!(relative("km/get-paid/x.html", "km/letters/y.html"), "../letters/y.html");
        assert_eq!(relative("km/get-paid/x.html", "km/get-paid/y.html"), "y.html");
        assert_eq!(relative("km/get-paid/x.html", "kmx/get-paid/x.html"), "../../kmx/get-paid/x.html");
        assert_eq!(relative("index.html", "km/index.html"), "km/index.html");
        assert_eq!(relative("km/a.html", "km/a.html"), "a.html");
    }
}
