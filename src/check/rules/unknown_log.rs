//! A block that holds a record sheet which the guide does not declare.

use crate::check::{Check, Context, Rule, lookup};
use crate::diagnostic::Diagnostic;
use crate::project::Block;

/// The rule.
pub const RULE: Rule = Rule::error("unknown-log", include_str!("unknown-log.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for guide in &context.project.guides {
        let known: Vec<&str> = guide.logs.iter().map(|log| log.id.value.as_str()).collect();
        for (_, block) in guide.blocks() {
            if let Block::Log(item) = &block.value
                && guide.log(&item.value).is_none()
            {
                found.push(lookup::unknown(&RULE, item, "log", &known));
            }
        }
    }
}
