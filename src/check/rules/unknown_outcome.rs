//! An answer that leads to an outcome which does not exist.

use crate::check::{Check, Context, Rule, lookup};
use crate::diagnostic::Diagnostic;
use crate::project::Target;

/// The rule.
pub const RULE: Rule = Rule::error("unknown-outcome", include_str!("unknown-outcome.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let known = lookup::outcomes(context.project);
    let decisions = context.project.guides.iter().flat_map(|guide| &guide.decisions);
    for answer in decisions.flat_map(|decision| &decision.questions).flat_map(|question| &question.answers) {
        if let Some(Target::Outcome(item)) = &answer.target
            && !known.contains(&item.value.as_str())
        {
            found.push(lookup::unknown(&RULE, item, "outcome", &known));
        }
    }
}
