//! Three full stops where the source has an ellipsis.

use crate::check::profile::DOTS;
use crate::check::{Check, LocaleContext, Pair, Rule, fix};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("ellipsis-dots", include_str!("ellipsis-dots.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !pair.target.profile.has(DOTS) || !pair.source.readings.iter().any(|reading| reading.text.contains('…')) {
        return;
    }
    for reading in &pair.target.readings {
        for (at, _) in reading.prose().match_indices("...") {
            let Some(span) = reading.span(at..at + 3) else { continue };
            found.push(
                RULE.finding("three full stops stand where the source has an ellipsis `…`")
                    .at(span, "three characters")
                    .help("write `…` (U+2026)")
                    .fix(fix::replace("replace `...` by `…`", span, "…", true)),
            );
        }
    }
}
