//! A block that holds a decision tool which the guide does not declare.

use crate::check::{Check, Context, Rule, lookup};
use crate::diagnostic::Diagnostic;
use crate::project::Block;

/// The rule.
pub const RULE: Rule = Rule::error("unknown-decision", include_str!("unknown-decision.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for guide in &context.project.guides {
        let known: Vec<&str> = guide.decisions.iter().map(|decision| decision.id.value.as_str()).collect();
        for (_, block) in guide.blocks() {
            if let Block::Decision(item) = &block.value
                && guide.decision(&item.value).is_none()
            {
                found.push(lookup::unknown(&RULE, item, "decision", &known));
            }
        }
    }
}
