//! A link or address that is not the one of the source.

use super::not_applicable_reference::leads_nowhere;
use crate::check::markup_changes::{address_changes, changes};
use crate::check::profile::{LINK, MARKUP};
use crate::check::prose::addresses;
use crate::check::{Check, LocaleContext, Pair, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;
use crate::markup::OutlineItem;

/// The rule.
pub const RULE: Rule = Rule::error("link-changed", include_str!("link-changed.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for (reading, lost, added) in link_changes(pair, locale) {
        // A link that is only gone is `link-dropped`.
        let Some(new) = added.first() else { continue };
        let message = match lost.first() {
            Some(old) => format!("the translation leads to {new}, the source to {old}"),
            None => format!("the translation leads to {new}, which the source does not"),
        };
        let start = reading.text.find(new.as_str());
        let span = start.and_then(|start| reading.span(start..start + new.len())).unwrap_or(pair.target.span());
        found.push(
            RULE.finding(message)
                .at(span, "this address")
                .help("addresses are not translated: copy the one of the source; a page in another language is a change for the source"),
        );
    }
}

/// The destinations of links and the addresses in the text that one of the two does not have: lost, added.
pub fn link_changes<'p>(pair: &Pair<'p>, locale: &LocaleContext<'_>) -> Vec<(&'p Reading<'p>, Vec<String>, Vec<String>)> {
    let mut found: Vec<(&Reading<'_>, Vec<String>, Vec<String>)> = Vec::new();
    for (reading, changes) in changes(pair) {
        found.push((reading, destinations(&changes.lost), destinations(&changes.added)));
    }
    // An address that is the whole text shows what is to be typed: `you@example.org` is translated.
    let is_sample = |part: &Part<'_>| {
        let text = part.text().trim();
        text.contains('@') && !text.contains(char::is_whitespace) && addresses(text).first().is_some_and(|range| range.end == text.len())
    };
    if pair.source.profile.has(LINK) && is_sample(pair.source) && (is_sample(pair.target) || !pair.target.profile.has(MARKUP)) {
        return Vec::new();
    }
    // Addresses as plain text are no part of the outline.
    if found.is_empty() && (pair.source.profile.has(LINK) || pair.target.profile.has(LINK)) {
        let Some(source) = pair.source.readings.last() else { return found };
        for reading in &pair.target.readings {
            let (lost, added) = address_changes(source, reading);
            found.push((reading, lost, added));
        }
    }
    found.iter_mut().for_each(|(_, lost, added)| leave_out_what_is_not_there(lost, added, locale));
    found.retain(|(_, lost, added)| !lost.is_empty() || !added.is_empty());
    found
}

/// A link to a section that the locale does not have may be gone, or lead to a guide.
fn leave_out_what_is_not_there(lost: &mut Vec<String>, added: &mut Vec<String>, locale: &LocaleContext<'_>) {
    let before = lost.len();
    lost.retain(|target| !leads_nowhere(target, locale));
    let mut replaced = before - lost.len();
    added.retain(|target| {
        let stands_in = replaced > 0 && target.starts_with("guide:");
        replaced -= usize::from(stands_in);
        !stands_in
    });
}

fn destinations(items: &[OutlineItem]) -> Vec<String> {
    let links = items.iter().filter_map(|item| match item {
        OutlineItem::Link(target) => Some(target.clone()),
        _ => None,
    });
    links.collect()
}
