//! What each page shows of other guides than its own, in the locales that have every page and in those that lack some.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Others, PageKind, SiteMap};
use crate::project::Project;
use crate::source::{Digest, FastMap};

/// For each page what it shows of other guides, as the structure has it.
#[derive(Debug)]
pub struct Surroundings {
    /// All texts that some page shows of a guide that is not its own: the rank of that guide, and the message.
    texts: Vec<(usize, Box<str>)>,
    /// The pages of the locales that have every page.
    whole: FastMap<usize, Shown>,
    /// Those of the locales that lack some.
    locales: BTreeMap<String, FastMap<usize, Shown>>,
}

/// What a page shows of other guides.
#[derive(Debug)]
pub(super) struct Shown {
    /// The ranks of the texts.
    pub texts: Box<[u32]>,
    /// Where what it shows stands.
    pub places: u128,
}

impl Surroundings {
    /// Of the pages of a project.
    pub fn new(project: &Project, map: &SiteMap) -> Self {
        let whole = others(project, map);
        let locales: Vec<(&str, Vec<(usize, Others)>)> = map.locales().map(|(tag, map)| (tag, others(project, map))).collect();
        let all = whole.iter().chain(locales.iter().flat_map(|(_, pages)| pages));
        let texts: BTreeSet<(usize, &str)> =
            all.flat_map(|(_, others)| others.texts.iter().map(|(guide, id)| (*guide, id.as_str()))).collect();
        let texts: Vec<(usize, Box<str>)> = texts.into_iter().map(|(guide, id)| (guide, Box::from(id))).collect();
        let shown = |pages: &[(usize, Others)]| pages.iter().map(|(at, others)| (*at, shown(others, &texts))).collect();
        let (whole, locales) = (shown(&whole), locales.iter().map(|(tag, pages)| ((*tag).to_owned(), shown(pages))).collect());
        Self { texts, whole, locales }
    }

    /// The texts that pages show of a guide that is not theirs, in the order of the guides.
    pub(super) fn texts_of(&self, guide: usize) -> impl Iterator<Item = &str> {
        let start = self.texts.partition_point(|(rank, _)| *rank < guide);
        self.texts.iter().skip(start).take_while(move |(rank, _)| *rank == guide).map(|(_, id)| &**id)
    }

    /// How many such texts there are.
    pub(super) fn count(&self) -> usize {
        self.texts.len()
    }

    /// What a page shows of other guides in a locale, if it shows any.
    pub(super) fn of(&self, tag: &str, page: usize) -> Option<&Shown> {
        self.locales.get(tag).unwrap_or(&self.whole).get(&page)
    }
}

/// The pages that show anything of other guides.
fn others(project: &Project, map: &SiteMap) -> Vec<(usize, Others)> {
    let may = |kind: PageKind| matches!(kind, PageKind::Guide(_) | PageKind::Section(..) | PageKind::Decision(..));
    let pages = map.pages.iter().enumerate().filter(|(_, page)| may(page.kind));
    let others = pages.map(|(at, page)| (at, Others::of(project, map, page.kind)));
    others.filter(|(_, others)| *others != Others::default()).collect()
}

fn shown(others: &Others, texts: &[(usize, Box<str>)]) -> Shown {
    let rank = |(guide, id): &(usize, String)| texts.binary_search_by(|(rank, text)| (rank, &**text).cmp(&(guide, id.as_str()))).ok();
    let places = others.places.iter().fold(Digest::of("places"), |digest, place| digest.text(place));
    // What is shown twice is the same both times.
    let ranks: BTreeSet<u32> = others.texts.iter().filter_map(|text| u32::try_from(rank(text)?).ok()).collect();
    Shown { texts: ranks.into_iter().collect(), places: places.finish() }
}
