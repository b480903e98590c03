//! References to things of the project in texts that are not HTML pages.

use crate::edition::Edition;
use crate::markup::LinkTarget;
use crate::project::Id;

const START: char = '\u{F0003}';
const END: char = '\u{F0004}';

/// The text with `address` of the page (relative to the locale's folder) in the place of each reference.
pub(super) fn resolve(text: &str, edition: &Edition<'_>, address: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        out.push_str(before);
        let (reference, after) = after.split_once(END).unwrap_or(("", after));
        out.push_str(&page(reference, edition).map_or_else(|| "#".to_owned(), |path| address(&path)));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn page(reference: &str, edition: &Edition<'_>) -> Option<String> {
    let (kind, id) = reference.split_once(':')?;
    let kind = LinkTarget::KINDS.into_iter().find(|known| *known == kind)?;
    Some(edition.map.target(kind, &Id::new(id).ok()?)?.path.clone())
}
