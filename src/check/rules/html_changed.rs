//! HTML that only one of source and translation has, or that differs.

use std::ops::Range;

use crate::check::markup_changes::tag_changes;
use crate::check::profile::ANGLE;
use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("html-changed", include_str!("html-changed.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !(pair.source.profile.has(ANGLE) || pair.target.profile.has(ANGLE)) {
        return;
    }
    let Some(source) = pair.source.readings.last() else { return };
    for reading in &pair.target.readings {
        let (lost, added) = tag_changes(source, reading);
        let place = added.first().and_then(|tag| place(&reading.text, tag));
        let typed = place.clone().and_then(|range| reading.text.get(range)).map(|tag| format!("{tag}>"));
        let message = match (lost.first(), typed.as_ref().or(added.first())) {
            (Some(old), Some(new)) => format!("the translation has the tag `{new}` where the source has `{old}`"),
            (Some(old), None) => format!("the translation lacks the tag `{old}` of the source"),
            (None, Some(new)) => format!("the translation has the tag `{new}`, which the source has not"),
            (None, None) => continue,
        };
        let span = place.and_then(|range| reading.span(range)).unwrap_or(pair.target.span());
        found.push(
            RULE.finding(message)
                .at(span, "this translation")
                .help("keep the tags of the source as they are, and close each that is opened"),
        );
    }
}

/// Where a tag stands. Tags are compared with their attributes in one order, so one whose attributes stand in another is
/// found by its name.
fn place(text: &str, tag: &str) -> Option<Range<usize>> {
    let shape = tag.trim_end_matches('>');
    if let Some(at) = text.find(shape) {
        return Some(at..at + shape.len());
    }
    let at = text.find(shape.split(char::is_whitespace).next()?)?;
    let length = text.get(at..)?.find('>')?;
    Some(at..at + length)
}
