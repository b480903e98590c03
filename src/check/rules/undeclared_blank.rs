//! A letter that uses a blank which the structure does not declare.

use crate::check::letters::Blanks;
use crate::check::{Check, Context, Rule};
use crate::diagnostic::{Diagnostic, visible};
use crate::project::{Letter, message_ids, nearest};

/// The rule.
pub const RULE: Rule = Rule::error("undeclared-blank", include_str!("undeclared-blank.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for (letter, used) in context.letters() {
        for (text, part) in [(&used.subject, "subject"), (&used.body, "body")] {
            if let Some(text) = text {
                in_text(text, &message_ids::letter(&letter.id.value, part), letter, context, found);
            }
        }
    }
}

fn in_text(text: &Blanks, id: &str, letter: &Letter, context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let parameters = context.project.config.parameters.iter().map(|parameter| parameter.id.value.as_str());
    let blanks: Vec<&str> = letter.blanks.iter().map(|blank| blank.value.as_str()).collect();
    let known: Vec<&str> = blanks.iter().copied().chain(parameters).collect();
    for (name, span) in &text.variables {
        if known.contains(&&**name) {
            continue;
        }
        let help = match nearest(name, &blanks) {
            Some(near) => format!("did you mean `${near}`?"),
            None => format!("add `{}` to `blanks` of the letter, and its caption as `blank-{0}`", visible(name)),
        };
        let message = format!("the letter `{}` has no blank `${}`", letter.id.value, visible(name));
        let locale = &context.project.config.source_locale.value;
        found.push(
            RULE.finding(message)
                .at(*span, "this blank")
                .related(letter.id.span, "the letter declares its blanks here")
                .message_id(id)
                .locale(locale)
                .help(help),
        );
    }
}
