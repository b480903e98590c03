//! The texts of one locale as they are written.

use std::collections::BTreeMap;

use super::links::Links;
use crate::edition::Texts;
use crate::project::{Catalog, Entry};
use crate::source::{Digest, Sources, has_byte};

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

    /// The key of the entry of an id, which stands at this place: its own text, that of all that it refers to, and the pages to
    /// which links in them lead.
    pub(super) fn entry(&self, id: &str, place: Option<usize>, links: &Links<'_>) -> u128 {
        if self.clash {
            return self.everything(links);
        }
        let Some(entry) = place.and_then(|place| self.catalog.at(place)).filter(|entry| *entry.id == *id) else { return 0 };
        let text = entry.text();
        if has_byte(text, b'{') { self.with_references(&entry, text, links) } else { links.digest(text) }
    }

    fn everything(&self, links: &Links<'_>) -> u128 {
        links.to_all(self.all)
    }

    fn with_references(&self, entry: &Entry, text: &str, links: &Links<'_>) -> u128 {
        let mut met: BTreeMap<Box<str>, u128> = BTreeMap::new();
        let mut waiting: Vec<Box<str>> = entry.references().map(Box::from).collect();
        while let Some(id) = waiting.pop() {
            if met.contains_key(&id) {
                continue;
            }
            let target = self.catalog.entry(&id);
            met.insert(id, target.as_ref().map_or(0, |target| links.digest(target.text())));
            if met.len() > FURTHEST {
                return self.everything(links);
            }
            waiting.extend(target.iter().flat_map(|target| target.references().map(Box::from).collect::<Vec<_>>()));
        }
        let digest = Digest::of("entry").number(links.digest(text));
        met.iter().fold(digest, |digest, (id, own)| digest.text(id).number(*own)).finish()
    }
}
