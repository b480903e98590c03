//! A function that does not exist.

use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Inline, nearest};

/// The rule.
pub const RULE: Rule = Rule::error("unknown-function", include_str!("unknown-function.md"), Check::Part(check)).and_words();

/// The functions that every Fluent implementation has.
const FUNCTIONS: [&str; 2] = ["NUMBER", "DATETIME"];

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for inline in &part.inlines {
        if let Inline::Function { id, span, .. } = inline
            && !FUNCTIONS.contains(&&**id)
        {
            let help = nearest(id, &FUNCTIONS)
                .map_or_else(|| "use NUMBER or DATETIME, or show the variable itself".to_owned(), |name| format!("did you mean `{name}`?"));
            found.push(
                RULE.finding(format!("there is no function `{id}`")).at(*span, "this call would be shown as it is written").help(help),
            );
        }
    }
}
