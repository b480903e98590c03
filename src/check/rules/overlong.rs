//! A translation that is many times as long as its source.

use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("overlong", include_str!("overlong.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let (source, target) = (pair.source.profile.length, pair.target.profile.length);
    if source > 0 && target > source * 3 + 25 {
        found.push(
            RULE.finding(format!("the translation has {target} characters, the source {source}"))
                .at(pair.target.span(), "this translation")
                .help("look whether a note, an alternative or the text of another message slipped in"),
        );
    }
}
