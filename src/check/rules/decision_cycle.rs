//! A decision tool whose answers lead round in a ring.

use std::collections::HashSet;

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Decision, Item, Question, Target};

/// The rule.
pub const RULE: Rule = Rule::error("decision-cycle", include_str!("decision-cycle.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for decision in context.project.guides.iter().flat_map(|guide| &guide.decisions) {
        let mut done = HashSet::new();
        for question in &decision.questions {
            visit(decision, question, &mut Vec::new(), &mut done, found);
        }
    }
}

/// Depth first along the answers; `path` holds the questions on the way, `done` those that are finished.
fn visit<'a>(
    decision: &'a Decision,
    question: &'a Question,
    path: &mut Vec<&'a str>,
    done: &mut HashSet<&'a str>,
    found: &mut Vec<Diagnostic>,
) {
    let id = question.id.value.as_str();
    if done.contains(id) {
        return;
    }
    path.push(id);
    for item in next(question) {
        match path.iter().position(|known| *known == item.value.as_str()) {
            Some(from) => found.push(finding(decision, item, path.get(from..).unwrap_or_default())),
            None => decision.question(&item.value).into_iter().for_each(|next| visit(decision, next, path, done, found)),
        }
    }
    path.pop();
    done.insert(id);
}

fn next(question: &Question) -> impl Iterator<Item = &Item> {
    question.answers.iter().filter_map(|answer| match &answer.target {
        Some(Target::Question(item)) => Some(item),
        _ => None,
    })
}

fn finding(decision: &Decision, item: &Item, ring: &[&str]) -> Diagnostic {
    let ring: Vec<_> = ring.iter().copied().chain([item.value.as_str()]).map(|id| format!("`{id}`")).collect();
    RULE.finding(format!("the decision `{}` leads round in a ring: {}", decision.id.value, ring.join(" → ")))
        .at(item.span, "this answer leads back")
        .help("let the answer lead to a later question, an outcome or a section; readers have a button to go back")
}
