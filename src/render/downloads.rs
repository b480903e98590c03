//! Files to download that a page offers: its sheets as PDF, on the home page and those of guides the book, each with its size and length.
//!
//! The files are made before the pages. What pages tell of them is kept as a note, so that a rebuild which keeps a file
//! need not make it to know its size.

use serde::Serialize;

use super::{Site, epub};
use crate::edition::{Edition, PageKind, Variable, relative};
use crate::project::Form;
use crate::source::Digest;

/// What pages tell of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// Its size.
    pub bytes: usize,
    /// How many pages it has; 0 for a book, whose pages are the reader's.
    pub pages: usize,
}

/// A link to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Download {
    /// The relative address.
    pub href: String,
    /// The media type.
    #[serde(rename = "type")]
    pub media_type: &'static str,
    /// What it is: “Booklet”; may be empty.
    pub title: String,
    /// Kind, paper, length and size, in the locale's digits.
    pub label: String,
}

/// What a page offers.
pub(super) fn of_page(site: &Site<'_>, edition: &Edition<'_>, page: usize) -> Vec<Download> {
    let Some(page) = edition.map.pages.get(page) else { return Vec::new() };
    let path = format!("{}/{}", edition.locale.tag(), page.path);
    let mut downloads = if site.writes("pdf") { sheets(site, edition, page.kind, &path) } else { Vec::new() };
    if offers_book(page.kind) && site.writes("epub") {
        downloads.extend(book(site, edition, page.kind, &path));
    }
    downloads
}

/// The pages that offer the book: the home page, and those of the guides that stand in it.
fn offers_book(kind: PageKind) -> bool {
    matches!(kind, PageKind::Home | PageKind::Guide(_))
}

/// A digest of all that the downloads of a page depend on beside its texts.
pub(super) fn digest(site: &Site<'_>, tag: &str, kind: PageKind) -> u128 {
    let edition = site.editions.editions.get(tag);
    let mut digest = Digest::of("downloads").number(edition.map_or(0, |edition| digest_of_sheets(site, edition, kind)));
    if offers_book(kind) && site.writes("epub") {
        // The book holds all guides: its size changes with texts that the page does not show.
        let facts = edition.and_then(|edition| epub::facts(site, edition));
        digest = digest.number(facts.map_or(0, |facts| kilobytes(facts.bytes)) as u128);
    }
    digest.finish()
}

#[cfg(feature = "pdf")]
fn digest_of_sheets(site: &Site<'_>, edition: &Edition<'_>, kind: PageKind) -> u128 {
    super::pdf::digest(site, edition, kind)
}

#[cfg(not(feature = "pdf"))]
fn digest_of_sheets(_: &Site<'_>, _: &Edition<'_>, _: PageKind) -> u128 {
    0
}

#[cfg(feature = "pdf")]
fn sheets(site: &Site<'_>, edition: &Edition<'_>, kind: PageKind, page: &str) -> Vec<Download> {
    let link = |sheet: super::pdf::Offer| {
        let variables = [
            ("pages", number(sheet.facts.pages)),
            ("paper", Variable::Text(edition.texts.get(sheet.paper, Form::Plain).text.clone())),
            ("size", number(kilobytes(sheet.facts.bytes))),
        ];
        Download {
            href: relative(page, &sheet.path),
            media_type: "application/pdf",
            title: edition.texts.get(sheet.title, Form::Plain).text.clone(),
            label: edition.texts.with("ui-download-pdf", Form::Plain, &variables).text,
        }
    };
    super::pdf::offers(site, edition, kind).into_iter().map(link).collect()
}

#[cfg(not(feature = "pdf"))]
fn sheets(_: &Site<'_>, _: &Edition<'_>, _: PageKind, _: &str) -> Vec<Download> {
    Vec::new()
}

fn book(site: &Site<'_>, edition: &Edition<'_>, kind: PageKind, page: &str) -> Option<Download> {
    let facts = epub::facts(site, edition)?;
    // On the page of one guide the name of the site says that the book holds all of them.
    let title = if kind == PageKind::Home { String::new() } else { edition.texts.get("site-title", Form::Plain).text.clone() };
    Some(Download {
        href: relative(page, &epub::path(edition.locale.tag())),
        media_type: "application/epub+zip",
        title,
        label: edition.texts.with("ui-download-epub", Form::Plain, &[("size", number(kilobytes(facts.bytes)))]).text,
    })
}

fn number(number: usize) -> Variable {
    Variable::Number(number.to_string())
}

/// Kilobytes, rounded up: no file is of none.
fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1000)
}

/// What is known of a file by its path and what it was made from: of this build, or of the one before. The inner value
/// is `None` for a file that could not be made.
pub(super) fn known(site: &Site<'_>, path: &str, made_from: Option<u128>) -> Option<Option<Facts>> {
    if site.is_preview {
        return Some(Some(Facts { bytes: 0, pages: 0 }));
    }
    let fact = site.notes.known(&format!("file-{path}"), made_from.unwrap_or_default())?;
    let mut numbers = fact.split(' ').map(|number| number.parse().ok());
    Some(match (numbers.next().flatten(), numbers.next().flatten()) {
        (Some(bytes), Some(pages)) => Some(Facts { bytes, pages }),
        _ => None,
    })
}

/// Leaves what is known of a file.
pub(super) fn leave(site: &Site<'_>, path: &str, made_from: Option<u128>, facts: Option<Facts>) {
    let fact = facts.map_or_else(|| "none".to_owned(), |facts| format!("{} {}", facts.bytes, facts.pages));
    site.notes.leave(&format!("file-{path}"), made_from.unwrap_or_default(), fact);
}
