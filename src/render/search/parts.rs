//! An index in parts, for sites with many pages. `search.js` says what kind of page each number is and with which piece each
//! part begins; a query loads the parts that have its pieces, and then the pages that are found, and nothing else.
//!
//! How many parts there are follows from the number of pages alone, so that every file is known before any is made.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use serde::Serialize;

use super::fold::Folder;
use super::pieces::{OfPage, Pieces};
use super::{AFTER, BEFORE_PART, Site, WHOLE, is_found, page, pages_in};
use crate::edition::{Editions, Page, PageKind};
use crate::source::Digest;

/// How many pages a part of them has.
const TOGETHER: usize = 4;

/// How many pages are taken apart before their pieces are put to the others.
const WINDOW: usize = 64;

/// How many parts the pieces of so many pages have: lists are cut at the best pages, so an index grows more slowly than its pages,
/// and a query loads one part for about each letter.
pub(super) fn of_pieces(pages: usize) -> usize {
    3 * pages.isqrt() + 1
}

/// How many parts so many pages are in.
pub(super) fn of_pages(pages: usize) -> usize {
    pages.div_ceil(TOGETHER)
}

/// The numbers of the pages of a part.
pub(super) fn pages_of(part: usize, pages: usize) -> std::ops::Range<usize> {
    (part * TOGETHER).min(pages)..((part + 1) * TOGETHER).min(pages)
}

/// The parts of the pieces of one locale.
pub(super) struct Built {
    /// How many pages can be found.
    pub count: usize,
    /// Of all parts.
    version: String,
    /// For each part the piece that it begins with, and its pieces as the fields of an object.
    parts: Vec<(String, String)>,
}

/// What `search.js` says of the parts.
#[derive(Serialize)]
pub(super) struct Outline<'b> {
    /// The parts say the same: a browser may hold one of another build.
    version: &'b str,
    count: usize,
    /// How many pages a part of them has.
    together: usize,
    /// A letter for each page: `s` a section, `d` a decision or a log, `o` another, `-` none that can be found.
    kinds: String,
    /// For each part of pieces the one that it begins with.
    from: Vec<&'b str>,
}

impl Built {
    fn of(site: &Site<'_>, tag: &str) -> Option<Self> {
        let edition = site.editions.editions.get(tag)?;
        let (all, mut pieces, mut count) = (edition.map.pages.len(), Pieces::default(), 0);
        let folders: Mutex<Vec<Folder>> = Mutex::default();
        for start in (0..all).step_by(WINDOW) {
            let take_apart = |position: usize| {
                let entry = page(site, edition, position)?;
                let mut folder = folders.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
                let found = OfPage::new(&entry, &mut folder);
                folders.lock().unwrap_or_else(PoisonError::into_inner).push(folder);
                Some((position, found))
            };
            let found: Vec<_> = (start..all.min(start + WINDOW)).into_par_iter().filter_map(take_apart).collect();
            count += found.len();
            found.into_iter().for_each(|(position, found)| pieces.add(position, found));
        }
        let parts = divided(pieces.finish(), of_pieces(all));
        let digest = parts.iter().fold(Digest::of("pieces"), |digest, (from, pieces)| digest.text(from).text(pieces));
        let version = format!("{:.8}", format!("{:032x}", digest.finish()));
        Some(Self { count, version, parts })
    }

    /// The script of a part.
    pub fn part(&self, number: usize) -> Option<String> {
        let (_, pieces) = self.parts.get(number)?;
        Some(format!("{BEFORE_PART}{{\"version\":\"{}\",\"pieces\":{{{pieces}}}}}{AFTER}", self.version))
    }

    /// What all searches need to know.
    pub fn outline(&self, pages: &[Page]) -> Outline<'_> {
        let kind = |page: &Page| match page.kind {
            _ if !is_found(page) => '-',
            PageKind::Section(..) => 's',
            PageKind::Decision(..) | PageKind::Log(..) => 'd',
            _ => 'o',
        };
        let kinds = pages.iter().map(kind).collect();
        let from = self.parts.iter().map(|(from, _)| from.as_str()).collect();
        Outline { version: &self.version, count: self.count, together: TOGETHER, kinds, from }
    }
}

/// Pieces in order, divided into so many parts of about the same size; the last ones may be empty.
fn divided(pieces: Vec<(String, String)>, count: usize) -> Vec<(String, String)> {
    let mut left: usize = pieces.iter().map(|(piece, list)| piece.len() + list.len() + 6).sum();
    let mut pieces = pieces.into_iter().peekable();
    let mut parts = Vec::with_capacity(count);
    for number in 0..count {
        let most = left / (count - number);
        // What comes after the last piece stands in no part.
        let from = pieces.peek().map_or_else(|| "\u{FFFD}".to_owned(), |(piece, _)| piece.clone());
        let (mut fields, mut taken) = (String::new(), 0);
        while let Some((piece, list)) = pieces.next_if(|_| taken == 0 || taken < most || number + 1 == count) {
            taken += piece.len() + list.len() + 6;
            let separator = if fields.is_empty() { "" } else { "," };
            // Pieces are letters, marks and digits; lists are of letters that JSON does not escape.
            fields.push_str(&format!("{separator}\"{piece}\":\"{list}\""));
        }
        left -= taken;
        parts.push((from, fields));
    }
    parts
}

/// The indexes in parts of the locales that are written, each made when its first file is.
pub(in crate::render) struct Indexes {
    /// True if they are in parts, for the number of pages.
    pub(in crate::render) in_parts: bool,
    of: BTreeMap<String, OnceLock<Option<Built>>>,
}

impl Indexes {
    /// None made yet.
    pub fn new(editions: &Editions<'_>, tags: &[&str]) -> Self {
        let limit = editions.config().and_then(|config| config.search_parts_above).unwrap_or(WHOLE);
        let in_parts = pages_in(editions).iter().filter(|page| is_found(page)).count() > limit;
        Self { in_parts, of: tags.iter().map(|tag| ((*tag).to_owned(), OnceLock::new())).collect() }
    }

    /// That of a locale.
    pub(super) fn of(&self, site: &Site<'_>, tag: &str) -> Option<&Built> {
        self.of.get(tag)?.get_or_init(|| Built::of(site, tag)).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_of_about_one_size_and_lose_nothing() {
        let pieces: Vec<_> = (0..500).map(|n| (format!("{n:03}"), "x".repeat(n % 50))).collect();
        let parts = divided(pieces.clone(), 10);
        assert_eq!(parts.len(), 10);
        let all: Vec<String> = parts.iter().flat_map(|(_, fields)| fields.split(',').map(str::to_owned).collect::<Vec<_>>()).collect();
        assert_eq!(all, pieces.iter().map(|(piece, list)| format!("\"{piece}\":\"{list}\"")).collect::<Vec<_>>());
        assert!(parts.iter().all(|(from, fields)| fields.starts_with(&format!("\"{from}\"")) && (1_000..2_200).contains(&fields.len())));
    }

    #[test]
    fn few_pieces_leave_parts_empty() {
        let parts = divided(vec![("abc".to_owned(), "S1".to_owned())], 3);
        assert_eq!(parts.iter().filter(|(_, fields)| !fields.is_empty()).count(), 1);
    }
}
