//! A variable that nobody gives to the message.

use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::{Diagnostic, visible};
use crate::project::{Inline, Slot, message_ids, nearest};
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::error("unknown-variable", include_str!("unknown-variable.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // The variables of a term are the arguments that its references pass.
    if part.inlines.is_empty() || part.is_term() || locale.is_obsolete(part) {
        return;
    }
    for inline in &part.inlines {
        if let Inline::Variable(name, span) = inline
            && !is_known(name, part, locale)
        {
            found.push(finding(name, *span, part, locale));
        }
    }
}

fn is_known(name: &str, part: &Part<'_>, locale: &LocaleContext<'_>) -> bool {
    let context = locale.context;
    if context.project.config.parameters.iter().any(|parameter| parameter.id.value.as_str() == name) {
        return true;
    }
    match part.slot {
        Some(slot) => slot.variables().any(|allowed| allowed == name) || (locale.is_source() && is_letter_text(slot.id(), locale)),
        // A message that others refer to gets their variables.
        None => context.slots.allow(name),
    }
}

/// True for the subject and body of a letter, whose source text is held against the declared blanks by `undeclared-blank`.
fn is_letter_text(id: &str, locale: &LocaleContext<'_>) -> bool {
    let letters = locale.context.project.guides.iter().flat_map(|guide| &guide.letters);
    let mut ids = letters.flat_map(|letter| ["subject", "body"].map(|part| message_ids::letter(&letter.id.value, part)));
    ids.any(|known| known == id)
}

fn finding(name: &str, span: Span, part: &Part<'_>, locale: &LocaleContext<'_>) -> Diagnostic {
    let parameters = locale.context.project.config.parameters.iter().map(|parameter| parameter.id.value.as_str());
    let own = part.slot.into_iter().flat_map(Slot::variables);
    let known: Vec<&str> = own.chain(parameters).collect();
    let diagnostic = RULE
        .finding(format!("nobody gives the variable `${}` to this message", visible(name)))
        .at(span, "this variable would be shown by its name");
    match nearest(name, &known) {
        Some(near) => {
            diagnostic.help(format!("did you mean `${near}`?")).fix(fix::replace(format!("use `${near}`"), span, format!("${near}"), false))
        }
        None if known.is_empty() => diagnostic.help("remove it: this message has no variables"),
        None => diagnostic.help(format!("use one of: {}", known.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", "))),
    }
}
