//! Emphasis, code or a list that only one of source and translation has.

use super::markup_broken;
use crate::check::markup_changes::{changes, in_words};
use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;
use crate::markup::OutlineItem;

/// The rule.
pub const RULE: Rule = Rule::warning("markup-changed", include_str!("markup-changed.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for (reading, changes) in changes(pair) {
        // Links have rules of their own, and half a pair of markers is `markup-broken`.
        let marked = pair.target.readings.iter().zip(pair.target.marked()).find(|(other, _)| std::ptr::eq(*other, reading));
        if marked.is_some_and(|(_, marked)| markup_broken::broken(reading, marked).is_some()) {
            continue;
        }
        let is_other = |item: &&OutlineItem| !matches!(item, OutlineItem::Link(_));
        let (lost, added) = (changes.lost.iter().find(is_other), changes.added.iter().find(is_other));
        let message = match (lost, added) {
            (Some(lost), Some(added)) => format!("the translation has {} where the source has {}", in_words(added), in_words(lost)),
            (Some(lost), None) => format!("the translation lacks {} of the source", in_words(lost)),
            (None, Some(added)) => format!("the translation has {}, which the source has not", in_words(added)),
            (None, None) => continue,
        };
        found.push(
            RULE.finding(format!("{message}{}", reading.path_in_words()))
                .at(pair.target.span(), "this translation")
                .help("keep the markup of the source around the words that it belongs to"),
        );
    }
}
