//! A blank that a letter declares and its text does not use.

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::message_ids;

/// The rule.
pub const RULE: Rule = Rule::error("unused-blank", include_str!("unused-blank.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for (letter, used) in context.letters() {
        let Some(body) = &used.body else { continue };
        for blank in letter.blanks.iter().filter(|blank| !body.variables.iter().any(|(name, _)| **name == *blank.value.as_str())) {
            found.push(
                RULE.finding(format!("the letter `{}` never uses its blank `{}`", letter.id.value, blank.value))
                    .at(blank.span, "this blank")
                    .related(body.span, "the text of the letter")
                    .message_id(message_ids::letter(&letter.id.value, "body"))
                    .help(format!("use `{{ ${} }}` in the text of the letter, or remove the blank", blank.value)),
            );
        }
    }
}
