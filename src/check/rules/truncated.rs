//! A translation that is a small part of its source.

use crate::check::{Check, LocaleContext, Pair, Rule, scripts};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("truncated", include_str!("truncated.md"), Check::Pair(check));

/// Shorter sources say too little about how long a translation is.
const MIN_SOURCE: usize = 60;

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let (source, target) = (pair.source.profile.length, pair.target.profile.length);
    let ratio = if scripts::is_east_asian(&locale.script) { 8 } else { 4 };
    if source >= MIN_SOURCE && target * ratio < source {
        found.push(
            RULE.finding(format!("the translation has {target} characters, the source {source}"))
                .at(pair.target.span(), "this translation")
                .help("look whether a part of the text was lost"),
        );
    }
}
