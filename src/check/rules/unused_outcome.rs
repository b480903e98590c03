//! An outcome that no answer leads to.

use std::collections::HashSet;

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Target;

/// The rule.
pub const RULE: Rule = Rule::warning("unused-outcome", include_str!("unused-outcome.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let guides = &context.project.guides;
    let answers =
        guides.iter().flat_map(|guide| &guide.decisions).flat_map(|decision| &decision.questions).flat_map(|question| &question.answers);
    let targets = answers.filter_map(|answer| match &answer.target {
        Some(Target::Outcome(item)) => Some(item.value.as_str()),
        _ => None,
    });
    let used: HashSet<&str> = targets.collect();
    for outcome in guides.iter().flat_map(|guide| &guide.outcomes).filter(|outcome| !used.contains(outcome.id.value.as_str())) {
        found.push(
            RULE.finding(format!("no answer leads to the outcome `{}`", outcome.id.value))
                .at(outcome.id.span, "this outcome is never reached")
                .help(format!("lead to it by `outcome: {}` from an answer, or remove it", outcome.id.value)),
        );
    }
}
