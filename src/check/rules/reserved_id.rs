//! A guide with a name that belongs to the theme.

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::RESERVED;

/// The rule.
pub const RULE: Rule = Rule::error("reserved-id", include_str!("reserved-id.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for guide in &context.project.guides {
        let id = &guide.id.value;
        if RESERVED.contains(&id.as_str()) {
            found.push(
                Diagnostic::error("reserved-id", format!("a guide cannot be called `{id}`: the site has a page or folder of that name"))
                    .at(guide.id.span, "this id")
                    .help(format!("choose another id; taken are: {}", RESERVED.join(", "))),
            );
        }
    }
}
