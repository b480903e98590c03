//! A parameter of the settings that no message uses.

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("unused-parameter", include_str!("unused-parameter.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    if context.project.config.parameters.is_empty() {
        return;
    }
    let is_used = |name: &str| context.used.get().is_some_and(|used| used.contains(name));
    for parameter in context.project.config.parameters.iter().filter(|parameter| !is_used(parameter.id.value.as_str())) {
        found.push(
            RULE.finding(format!("no message uses the parameter `{}`", parameter.id.value))
                .at(parameter.id.span, "this parameter")
                .help(format!("use `{{ ${} }}` in a message, or remove it", parameter.id.value)),
        );
    }
}
