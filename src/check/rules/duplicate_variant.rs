//! Two variants of a select with the same key.

use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("duplicate-variant", include_str!("duplicate-variant.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for select in part.selects() {
        for (rank, variant) in select.variants.iter().enumerate() {
            let Some(first) = select.variants.iter().take(rank).find(|other| other.key == variant.key) else { continue };
            found.push(
                RULE.finding(format!("the select has two variants [{}]", variant.key))
                    .at(variant.key_span, "this one is never chosen")
                    .related(first.key_span, "first here")
                    .help("remove one of them, or mend its key"),
            );
        }
    }
}
