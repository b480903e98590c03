//! The one rule from structure ids to message ids (`docs/content-model.md`).
//!
//! A message id is the path of the thing, joined by `-`: what it belongs to, what it is, its own id. A section's parts
//! begin with the section's id; what can be shared or stands on a page of its own begins with its kind.

use super::Id;

/// The attribute of a step that says how.
pub const DETAIL: &str = "detail";
/// The attribute of a term that explains it.
pub const MEANING: &str = "meaning";
/// The part that holds the words by which a page is found; optional, never shown.
pub const SEARCH: &str = "search";
/// The attribute of a piece of advice that says why.
pub const REASON: &str = "reason";

/// A part of a guide: `guide-get-paid-title`.
pub fn guide(guide: &Id, part: &str) -> String {
    format!("guide-{guide}-{part}")
}

/// A part of a section: `polite-reminders-title`.
pub fn section(section: &Id, part: &str) -> String {
    format!("{section}-{part}")
}

/// An item of a section: `polite-reminders-step-check-the-invoice`.
pub fn section_item(section: &Id, kind: &str, item: &Id) -> String {
    format!("{section}-{kind}-{item}")
}

/// A caution: `caveat-not-legal-advice`.
pub fn caveat(item: &Id) -> String {
    format!("caveat-{item}")
}

/// A term of a glossary: `term-late-fee`.
pub fn term(term: &Id) -> String {
    format!("term-{term}")
}

/// An item to tick: `check-invoice-checked`.
pub fn check(item: &Id) -> String {
    format!("check-{item}")
}

/// The caption of a blank: `blank-client-name`.
pub fn blank(blank: &Id) -> String {
    format!("blank-{blank}")
}

/// A part of a letter: `letter-payment-reminder-body`.
pub fn letter(letter: &Id, part: &str) -> String {
    format!("letter-{letter}-{part}")
}

/// A part of a decision tool: `decision-stay-or-leave-tool-title`.
pub fn decision(decision: &Id, part: &str) -> String {
    format!("decision-{decision}-{part}")
}

/// A question: `question-stay-or-leave-tool-feel-safe`.
pub fn question(decision: &Id, question: &Id) -> String {
    format!("question-{decision}-{question}")
}

/// An answer: `answer-stay-or-leave-tool-feel-safe-answer-no`.
pub fn answer(decision: &Id, question: &Id, answer: &Id) -> String {
    format!("answer-{decision}-{question}-{answer}")
}

/// A part of an outcome: `outcome-get-safe-first-title`.
pub fn outcome(outcome: &Id, part: &str) -> String {
    format!("outcome-{outcome}-{part}")
}

/// A part of a log: `log-incident-and-payment-log-title`.
pub fn log(log: &Id, part: &str) -> String {
    format!("log-{log}-{part}")
}

/// The heading of a column: `column-incident-and-payment-log-date`.
pub fn column(log: &Id, column: &Id) -> String {
    format!("column-{log}-{column}")
}
