//! A variable that the source formats by a function and the translation shows as it is.

use crate::check::{Check, LocaleContext, Pair, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inline;

/// The rule.
pub const RULE: Rule = Rule::warning("function-dropped", include_str!("function-dropped.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for (function, name) in formatted(pair.source) {
        let is_formatted = formatted(pair.target).contains(&(function, name));
        let Some(span) = pair.target.variable_span(name).filter(|_| !is_formatted) else { continue };
        found.push(
            RULE.finding(format!("the source formats `${name}` by `{function}`, the translation does not"))
                .at(span, "shown as it is")
                .help(format!("write `{{ {function}(${name}) }}`, with the options that the source has")),
        );
    }
}

/// The functions by which a part shows variables, each with the variable. A function that only chooses a variant shows nothing.
fn formatted<'a>(part: &Part<'a>) -> Vec<(&'a str, &'a str)> {
    let mut found = Vec::new();
    for inline in part.readings.iter().flat_map(|reading| &reading.shown) {
        if let Inline::Function { id, positional, .. } = inline
            && let [Inline::Variable(name, _), ..] = positional.as_slice()
        {
            found.push((&**id, &**name));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
