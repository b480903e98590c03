//! A function whose options say something else than in the source.

use crate::check::{Check, LocaleContext, Pair, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inline;

/// The rule.
pub const RULE: Rule = Rule::warning("option-changed", include_str!("option-changed.md"), Check::Pair(check));

/// Options that change what a number is, not how a language writes it.
const MEANING: [&str; 3] = ["style", "currency", "unit"];

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let wanted = options(pair.source);
    if wanted.is_empty() && pair.source.inlines.is_empty() {
        return;
    }
    let own = options(pair.target);
    for (function, variable, values) in &wanted {
        // Where the function is gone altogether, `function-dropped` says so.
        let Some((_, _, others)) = own.iter().find(|(other, name, _)| other == function && name == variable) else { continue };
        if let Some(((name, old), (_, new))) = values.iter().zip(others).find(|((_, a), (_, b))| a != b) {
            let shown = |value: &Option<String>| value.as_ref().map_or_else(|| "nothing".to_owned(), |value| format!("`{value}`"));
            let span = pair.target.variable_span(variable).unwrap_or(pair.target.span());
            found.push(
                RULE.finding(format!(
                    "`{function}(${variable})` has {} for the option `{name}`, the source has {}",
                    shown(new),
                    shown(old)
                ))
                .at(span, "formatted otherwise here")
                .help("copy the option from the source: it says what the number is"),
            );
        }
    }
}

type Values = Vec<(&'static str, Option<String>)>;

/// The function calls of a part with what their options say.
fn options<'a>(part: &Part<'a>) -> Vec<(&'a str, &'a str, Values)> {
    let mut found = Vec::new();
    for inline in &part.inlines {
        let Inline::Function { id, positional, named, .. } = inline else { continue };
        let [Inline::Variable(variable, _), ..] = positional.as_slice() else { continue };
        let value = |name: &str| {
            named.iter().find(|(other, _)| &**other == name).map(|(_, value)| match value {
                Inline::StringLiteral(text, _) | Inline::NumberLiteral(text, _) => text.to_string(),
                _ => String::new(),
            })
        };
        found.push((&**id, &**variable, MEANING.iter().map(|name| (*name, value(name))).collect()));
    }
    found
}
