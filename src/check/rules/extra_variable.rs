//! A variable that the source message does not have.

use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("extra-variable", include_str!("extra-variable.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if pair.target.inlines.is_empty() || pair.target.is_term() {
        return;
    }
    let known = &pair.source.variables;
    for name in pair.target.variables.iter().copied().filter(|name| !known.contains(name)) {
        // A variable that nobody gives is reported by `unknown-variable`.
        if !is_given(name, pair, locale) {
            continue;
        }
        let Some(span) = pair.target.variable_span(name) else { continue };
        found.push(
            RULE.finding(format!("the source does not have the variable `${name}`"))
                .at(span, "this variable")
                .help("use the variables of the source; if the text needs this one, the source needs it too"),
        );
    }
}

fn is_given(name: &str, pair: &Pair<'_>, locale: &LocaleContext<'_>) -> bool {
    let is_parameter = locale.context.project.config.parameters.iter().any(|parameter| parameter.id.value.as_str() == name);
    is_parameter || pair.target.slot.is_none_or(|slot| slot.variables().any(|allowed| allowed == name))
}
