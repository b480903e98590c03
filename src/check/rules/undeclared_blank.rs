//! A letter that uses a blank which the structure does not declare.

use crate::check::{Check, Context, Rule};
use crate::diagnostic::{Diagnostic, visible};
use crate::project::{Inline, Letter, Pattern, message_ids, nearest};

/// The rule.
pub const RULE: Rule = Rule::error("undeclared-blank", include_str!("undeclared-blank.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let Some(catalog) = context.project.source_catalog() else { return };
    for letter in context.project.guides.iter().flat_map(|guide| &guide.letters) {
        for id in ["subject", "body"].map(|part| message_ids::letter(&letter.id.value, part)) {
            let entry = catalog.entry(&id);
            if let Some(pattern) = entry.as_ref().and_then(|entry| entry.pattern(None)) {
                in_pattern(pattern, &id, letter, context, found);
            }
        }
    }
}

fn in_pattern(pattern: &Pattern, id: &str, letter: &Letter, context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let parameters = context.project.config.parameters.iter().map(|parameter| parameter.id.value.as_str());
    let blanks: Vec<&str> = letter.blanks.iter().map(|blank| blank.value.as_str()).collect();
    let known: Vec<&str> = blanks.iter().copied().chain(parameters).collect();
    for inline in pattern.inlines() {
        let Inline::Variable(name, span) = inline else { continue };
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
