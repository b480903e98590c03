//! A message or term that the source refers to and the translation writes out, or leaves out.

use crate::check::{Check, LocaleContext, Pair, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inline;

/// The rule.
pub const RULE: Rule = Rule::warning("dropped-reference", include_str!("dropped-reference.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let wanted = references(pair.source);
    if wanted.is_empty() {
        return;
    }
    let known = references(pair.target);
    for id in wanted.into_iter().filter(|id| !known.contains(id)) {
        // `{ -brand-browser }` for `{ -brand }`: the language has the words in another form, under a name of the same family.
        if known.iter().any(|other| is_family(id, other)) {
            continue;
        }
        let what = if id.starts_with('-') { "term" } else { "message" };
        found.push(
            RULE.finding(format!("the source refers to the {what} `{id}`, the translation does not"))
                .at(pair.target.span(), "this translation")
                .help(format!("write `{{ {id} }}`, so that a change of its text is made in one place")),
        );
    }
}

fn references<'a>(part: &Part<'a>) -> Vec<&'a str> {
    let ids = part.inlines.iter().filter_map(|inline| match inline {
        Inline::Message { id, .. } | Inline::Term { id, .. } => Some(&**id),
        _ => None,
    });
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn is_family(a: &str, b: &str) -> bool {
    let begins = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with('-'));
    a.starts_with('-') && (begins(a, b) || begins(b, a))
}
