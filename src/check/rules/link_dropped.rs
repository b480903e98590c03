//! A link or address of the source that the translation does not have.

use super::link_changed::link_changes;
use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("link-dropped", include_str!("link-dropped.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for (reading, lost, added) in link_changes(pair, locale) {
        let Some(old) = lost.get(added.len()..).and_then(<[String]>::first) else { continue };
        found.push(
            RULE.finding(format!("the translation has no link to {old}{}", reading.path_in_words()))
                .at(pair.target.span(), "this translation")
                .help("a link is written `[text](address)`, with nothing between `]` and `(`"),
        );
    }
}
