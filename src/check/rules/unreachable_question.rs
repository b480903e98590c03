//! A question that no path of answers leads to.

use std::collections::HashSet;

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Decision, Target};

/// The rule.
pub const RULE: Rule = Rule::error("unreachable-question", include_str!("unreachable-question.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for decision in context.project.guides.iter().flat_map(|guide| &guide.decisions) {
        // An unknown first question is reported as such, not as every question being out of reach.
        if decision.question(&decision.start.value).is_none() {
            continue;
        }
        let reached = reached(decision);
        for question in decision.questions.iter().filter(|question| !reached.contains(question.id.value.as_str())) {
            found.push(
                RULE.finding(format!("no answer leads to the question `{}`", question.id.value))
                    .at(question.id.span, "this question is never asked")
                    .related(decision.start.span, "the first question")
                    .help(format!("lead to it by `next: {}` from an earlier answer, or remove it", question.id.value)),
            );
        }
    }
}

fn reached(decision: &Decision) -> HashSet<&str> {
    let mut reached = HashSet::from([decision.start.value.as_str()]);
    let mut open = vec![&decision.start.value];
    while let Some(id) = open.pop() {
        for answer in decision.question(id).iter().flat_map(|question| &question.answers) {
            if let Some(Target::Question(item)) = &answer.target
                && reached.insert(item.value.as_str())
            {
                open.push(&item.value);
            }
        }
    }
    reached
}
