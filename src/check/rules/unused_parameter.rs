//! A parameter of the settings that no message uses.

use std::collections::HashSet;

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Parameter;
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::warning("unused-parameter", include_str!("unused-parameter.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    if context.project.config.parameters.is_empty() {
        return;
    }
    let entries = context.project.catalogs.values().flat_map(|catalog| catalog.entries());
    let used: HashSet<&str> = entries.flat_map(|entry| entry.parts()).flat_map(|(_, pattern)| pattern.variables()).collect();
    for parameter in context.project.config.parameters.iter().filter(|parameter| !used.contains(parameter.id.value.as_str())) {
        found.push(
            RULE.finding(format!("no message uses the parameter `{}`", parameter.id.value))
                .at(parameter.id.span, "this parameter")
                .help(format!("use `{{ ${} }}` in a message, or remove it", parameter.id.value)),
        );
    }
}

/// Takes back the findings about parameters that are used where this rule could not look.
pub fn leave_out<'p>(used: impl Iterator<Item = &'p Parameter>, found: &mut Vec<Diagnostic>) {
    let used: Vec<Span> = used.map(|parameter| parameter.id.span).collect();
    let is_of = |finding: &Diagnostic| finding.primary.as_ref().is_some_and(|label| used.contains(&label.span));
    found.retain(|finding| finding.rule != RULE.name || !is_of(finding));
}
