//! A question that an answer leads to, or a decision begins with, and that the decision does not have.

use crate::check::{Check, Context, Rule, lookup};
use crate::diagnostic::Diagnostic;
use crate::project::{Decision, Item, Target};

/// The rule.
pub const RULE: Rule = Rule::error("unknown-question", include_str!("unknown-question.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for decision in context.project.guides.iter().flat_map(|guide| &guide.decisions) {
        let known: Vec<&str> = decision.questions.iter().map(|question| question.id.value.as_str()).collect();
        found.extend(
            references(decision)
                .filter(|item| decision.question(&item.value).is_none())
                .map(|item| lookup::unknown(&RULE, item, "question", &known)),
        );
    }
}

fn references(decision: &Decision) -> impl Iterator<Item = &Item> {
    let answers = decision.questions.iter().flat_map(|question| &question.answers);
    let targets = answers.filter_map(|answer| match &answer.target {
        Some(Target::Question(item)) => Some(item),
        _ => None,
    });
    std::iter::once(&decision.start).chain(targets)
}
