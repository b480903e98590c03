//! The texts of one locale as they are written.

use std::collections::BTreeMap;

use super::links::Links;
use crate::edition::Texts;
use crate::project::Catalog;
use crate::source::{Digest, Sources};

/// A text that refers to more texts than this counts as all texts of its locale.
const FURTHEST: usize = 100;

/// The texts of one locale as they are written.
pub struct Written<'t> {
    pub(super) texts: &'t Texts<'t>,
    pub(super) catalog: &'t Catalog,
    /// All files of the locale.
    all: u128,
    /// A term and a message of one name hide each other when they are formatted: then every text counts as all texts.
    clash: bool,
}

impl<'t> Written<'t> {
    /// Of texts that stand in these files.
    pub fn new(texts: &'t Texts<'_>, sources: &'t Sources) -> Option<Self> {
        let catalog = texts.catalog()?;
        let files = catalog.files.iter().filter_map(|id| sources.get(*id));
        let all = files.fold(Digest::of("files"), |digest, file| digest.text(file.path.as_str()).number(file.digest())).finish();
        Some(Self { texts, catalog, all, clash: catalog.has_clash() })
    }

    /// The key of the entry at this place: its own text, that of all that it refers to, and the pages to which links in them
    /// lead.
    pub(super) fn entry(&self, place: Option<usize>, links: &Links<'_>) -> u128 {
        if self.clash {
            return self.everything(links);
        }
        let Some((place, own)) = place.and_then(|place| Some((place, self.text(place, links)?))) else { return 0 };
        if self.catalog.has_placeable(place) { self.with_references(place, own, links) } else { own }
    }

    /// A digest of the text of the entry at a place and of what its links lead to. Most have none, and no file is read for
    /// them.
    fn text(&self, place: usize, links: &Links<'_>) -> Option<u128> {
        match self.catalog.may_link(place) {
            true => self.catalog.at(place).map(|entry| links.digest(entry.text())),
            false => self.catalog.digest(place).map(u128::from),
        }
    }

    fn everything(&self, links: &Links<'_>) -> u128 {
        links.to_all(self.all)
    }

    fn with_references(&self, place: usize, own: u128, links: &Links<'_>) -> u128 {
        let mut met: BTreeMap<&str, u128> = BTreeMap::new();
        let mut waiting: Vec<&str> = self.catalog.references(place).collect();
        while let Some(id) = waiting.pop() {
            if met.contains_key(id) {
                continue;
            }
            let target = self.catalog.position(id);
            met.insert(id, target.and_then(|target| self.text(target, links)).unwrap_or_default());
            if met.len() > FURTHEST {
                return self.everything(links);
            }
            waiting.extend(target.into_iter().flat_map(|target| self.catalog.references(target)));
        }
        let digest = Digest::of("entry").number(own);
        met.iter().fold(digest, |digest, (id, own)| digest.text(id).number(*own)).finish()
    }
}
