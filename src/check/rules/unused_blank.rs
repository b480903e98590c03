//! A blank that a letter declares and its text does not use.

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::message_ids;

/// The rule.
pub const RULE: Rule = Rule::error("unused-blank", include_str!("unused-blank.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let Some(catalog) = context.project.source_catalog() else { return };
    for letter in context.project.guides.iter().flat_map(|guide| &guide.letters) {
        let id = message_ids::letter(&letter.id.value, "body");
        let entry = catalog.entry(&id);
        let Some(body) = entry.as_ref().and_then(|entry| entry.pattern(None)) else { continue };
        let used = body.variables();
        for blank in letter.blanks.iter().filter(|blank| !used.contains(&blank.value.as_str())) {
            found.push(
                RULE.finding(format!("the letter `{}` never uses its blank `{}`", letter.id.value, blank.value))
                    .at(blank.span, "this blank")
                    .related(body.span, "the text of the letter")
                    .message_id(&id)
                    .help(format!("use `{{ ${} }}` in the text of the letter, or remove the blank", blank.value)),
            );
        }
    }
}
