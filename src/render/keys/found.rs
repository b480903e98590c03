//! What a locale has of what pages ask for, as a few numbers that can be kept from build to build.

use super::links::Links;
use super::surroundings::Surroundings;
use super::written::Written;
use crate::edition::{PageKind, SiteMap};
use crate::project::{Block, Guide, InOrder, Project, SlotList, interface_slots, message_ids};
use crate::source::Digest;

/// The text that the first page alone shows.
const OF_HOME: &str = "site-description";

/// The lists of the site.
pub(super) const LISTS: [PageKind; 5] = [PageKind::Home, PageKind::Letters, PageKind::Checklists, PageKind::Decisions, PageKind::Logs];

/// What a locale has of what pages ask for, as a few numbers.
#[derive(Debug)]
pub struct Found {
    /// The theme's words.
    pub(super) interface: u128,
    /// The line by which other languages' pages offer this one.
    pub(super) suggestion: u128,
    /// What each of the lists shows of all guides, in the order of [`LISTS`].
    pub(super) lists: [u128; LISTS.len()],
    /// The texts of each guide.
    pub(super) guides: Vec<u128>,
    /// The texts that pages show of a guide that is not theirs, in the order of [`Surroundings`].
    pub(super) others: Vec<u128>,
}

/// Finds out what a locale has of what pages ask for.
#[derive(Debug)]
pub struct Seeker<'p> {
    project: &'p Project,
    map: &'p SiteMap,
    around: &'p Surroundings,
    /// The theme's words.
    interface: SlotList<'p>,
}

impl<'p> Seeker<'p> {
    /// Of a project.
    pub fn new(project: &'p Project, map: &'p SiteMap, around: &'p Surroundings) -> Self {
        Self { project, map, around, interface: interface_slots(&project.config) }
    }

    /// What a locale has; `source` is the source, from which comes what is missing. `guides` are the messages of each guide.
    pub fn find<'s, 'g: 's>(
        &self,
        texts: &Written<'_>,
        source: Option<&Written<'_>>,
        guides: impl Iterator<Item = &'s SlotList<'g>>,
    ) -> Found {
        let links = Links::new(self.map.of_locale(texts.texts.locale().tag()));
        let eye = Eye { own: texts, source, links: &links };
        let words = self.interface.iter().filter(|slot| slot.id() != OF_HOME);
        let interface = eye.all(words.map(|slot| (slot.id(), slot.attribute())));
        let suggestion = eye.all([("ui-suggest-language", None)].into_iter());
        let mut lists = LISTS.map(|kind| Digest::of(kind.name()));
        let [home, ..] = &mut lists;
        *home = std::mem::take(home).number(eye.all([(OF_HOME, None)].into_iter()));
        let mut others = Vec::with_capacity(self.around.count());
        // What pages show of other guides goes along, guide by guide: a large locale is read file by file.
        let of_guide = |(rank, slots): (usize, &SlotList<'_>)| {
            if let Some(guide) = self.project.guides.get(rank) {
                eye.listed(guide, &mut lists);
            }
            others.extend(self.around.texts_of(rank).map(|id| eye.all([(id, None)].into_iter())));
            eye.all(slots.iter().map(|slot| (slot.id(), slot.attribute())))
        };
        let guides = guides.enumerate().map(of_guide).collect();
        Found { interface, suggestion, lists: lists.map(|list| list.finish()), guides, others }
    }
}

/// Looks at the texts of a locale.
struct Eye<'e> {
    own: &'e Written<'e>,
    source: Option<&'e Written<'e>>,
    links: &'e Links<'e>,
}

impl Eye<'_> {
    /// One number for what some texts are, the source's where one is missing.
    fn all<'w>(&self, wanted: impl Iterator<Item = (&'w str, Option<&'static str>)>) -> u128 {
        let Self { own, source, links } = self;
        let mut texts = Digest::of("texts");
        let mut in_order = InOrder::of(own.catalog);
        for (id, attribute) in wanted {
            let place = in_order.position(id);
            texts = texts.number(own.entry(place, links));
            if own.texts.is_stale(id, attribute) {
                texts = texts.text("stale");
            }
            // What is formatted and what the catalog has can differ where an entry is broken.
            let is_formatted = own.texts.can_format_at(id, attribute, place);
            let is_there = place.and_then(|place| own.catalog.shape(place)).is_some_and(|shape| shape.has(attribute));
            if !is_formatted || !is_there {
                let of_source = source.map_or(0, |source| source.entry(source.catalog.position(id), links));
                texts = texts.text("missing").bytes(&[u8::from(is_formatted)]).number(of_source);
            }
        }
        texts.finish()
    }

    /// Adds what the lists show of a guide.
    fn listed(&self, guide: &Guide, lists: &mut [Digest; LISTS.len()]) {
        let map = self.links.map;
        let one = |id: &str| self.all([(id, None)].into_iter());
        let add = |list: &mut Digest, number: u128| *list = std::mem::take(list).number(number);
        let [home, letters, checklists, decisions, logs] = lists;
        let id = &guide.id.value;
        let title = message_ids::guide(id, "title");
        let (own_title, summary) = (one(&title), one(&message_ids::guide(id, "summary")));
        let sections = guide.sections.iter().filter(|section| map.find("section", &section.id.value).is_some());
        let titles = sections.map(|section| one(&message_ids::section(&section.id.value, "title")));
        [own_title, summary].into_iter().chain(titles).for_each(|number| add(home, number));
        let has_checklist = map.find("checklist", id).is_some();
        let of_checklist = if has_checklist { summary } else { 0 };
        add(checklists, of_checklist);
        let mut is_named = [false, has_checklist, false, false];
        for (_, block) in guide.blocks() {
            let (kind, item, parts, rank) = match &block.value {
                Block::Letter(item) => ("letter", item, ["title", "when"].map(|part| message_ids::letter(&item.value, part)), 0),
                Block::Decision(item) => ("decision", item, ["title", "summary"].map(|part| message_ids::decision(&item.value, part)), 2),
                Block::Log(item) => ("log", item, ["title", "summary"].map(|part| message_ids::log(&item.value, part)), 3),
                _ => continue,
            };
            if map.find(kind, &item.value).is_none() {
                continue;
            }
            if let Some(is_named) = is_named.get_mut(rank) {
                *is_named = true;
            }
            let list = match rank {
                0 => &mut *letters,
                2 => &mut *decisions,
                _ => &mut *logs,
            };
            for number in parts.map(|id| one(&id)) {
                add(list, number);
                if rank != 0 {
                    add(home, number);
                }
            }
        }
        // A list names only guides that it shows something of, but says that it is stale if the title of another is.
        let is_stale = u128::from(self.own.texts.is_stale(&title, None));
        for (list, is_named) in [letters, checklists, decisions, logs].into_iter().zip(is_named) {
            add(list, if is_named { own_title } else { is_stale });
        }
    }
}

impl Found {
    /// The numbers as one line, to be kept.
    pub fn to_line(&self) -> String {
        let head = [self.interface, self.suggestion].into_iter().chain(self.lists);
        let all = head.chain(self.guides.iter().copied()).chain(self.others.iter().copied());
        all.map(|number| format!("{number:x}")).collect::<Vec<_>>().join(" ")
    }

    /// Reads such a line of a project of so many guides; `None` if it is none.
    pub fn from_line(line: &str, guides: usize, around: &Surroundings) -> Option<Self> {
        let mut numbers = line.split(' ').map(|word| u128::from_str_radix(word, 16).ok());
        let mut next = || numbers.next().flatten();
        let (interface, suggestion) = (next()?, next()?);
        let mut lists = [0; LISTS.len()];
        for list in &mut lists {
            *list = next()?;
        }
        let mut rest: Vec<u128> = numbers.collect::<Option<_>>()?;
        if rest.len() != guides + around.count() {
            return None;
        }
        let others = rest.split_off(guides);
        Some(Self { interface, suggestion, lists, guides: rest, others })
    }
}
