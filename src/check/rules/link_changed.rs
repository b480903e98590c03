//! A link or address that is not the one of the source.

use crate::check::markup_changes::{address_changes, changes};
use crate::check::profile::{LINK, MARKUP};
use crate::check::prose::addresses;
use crate::check::{Check, LocaleContext, Pair, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;
use crate::markup::OutlineItem;

/// The rule.
pub const RULE: Rule = Rule::error("link-changed", include_str!("link-changed.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for (reading, lost, added) in link_changes(pair) {
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
pub fn link_changes<'p>(pair: &Pair<'p>) -> Vec<(&'p Reading<'p>, Vec<String>, Vec<String>)> {
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
    found.retain(|(_, lost, added)| !lost.is_empty() || !added.is_empty());
    found
}

fn destinations(items: &[OutlineItem]) -> Vec<String> {
    let links = items.iter().filter_map(|item| match item {
        OutlineItem::Link(target) => Some(target.clone()),
        _ => None,
    });
    links.collect()
}
