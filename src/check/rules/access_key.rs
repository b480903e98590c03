//! An access key of more than one character.

use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("access-key", include_str!("access-key.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(name) = pair.target.attribute.filter(|name| matches!(*name, "accesskey" | "access-key")) else { return };
    let length = |text: &str| text.trim().chars().filter(|c| !crate::locale::is_combining(*c)).count();
    if length(pair.source.text()) == 1 && length(pair.target.text()) > 1 && pair.target.inlines.is_empty() {
        found.push(
            RULE.finding(format!("`.{name}` is one character, not a word"))
                .at(pair.target.span(), "only one key can be pressed")
                .help("write one letter, best one that the label has"),
        );
    }
}
