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
    ["guide-", guide.as_str(), "-", part].concat()
}

/// A part of a section: `polite-reminders-title`.
pub fn section(section: &Id, part: &str) -> String {
    [section.as_str(), "-", part].concat()
}

/// An item of a section: `polite-reminders-step-check-the-invoice`.
pub fn section_item(section: &Id, kind: &str, item: &Id) -> String {
    [section.as_str(), "-", kind, "-", item.as_str()].concat()
}

/// A caution: `caveat-not-legal-advice`.
pub fn caveat(item: &Id) -> String {
    ["caveat-", item.as_str()].concat()
}

/// A term of a glossary: `term-late-fee`.
pub fn term(term: &Id) -> String {
    ["term-", term.as_str()].concat()
}

/// An item to tick: `check-invoice-checked`.
pub fn check(item: &Id) -> String {
    ["check-", item.as_str()].concat()
}

/// The caption of a blank: `blank-client-name`.
pub fn blank(blank: &Id) -> String {
    ["blank-", blank.as_str()].concat()
}

/// A part of a letter: `letter-payment-reminder-body`.
pub fn letter(letter: &Id, part: &str) -> String {
    ["letter-", letter.as_str(), "-", part].concat()
}

/// A part of a decision tool: `decision-stay-or-leave-tool-title`.
pub fn decision(decision: &Id, part: &str) -> String {
    ["decision-", decision.as_str(), "-", part].concat()
}

/// A question: `question-stay-or-leave-tool-feel-safe`.
pub fn question(decision: &Id, question: &Id) -> String {
    ["question-", decision.as_str(), "-", question.as_str()].concat()
}

/// An answer: `answer-stay-or-leave-tool-feel-safe-answer-no`.
pub fn answer(decision: &Id, question: &Id, answer: &Id) -> String {
    ["answer-", decision.as_str(), "-", question.as_str(), "-", answer.as_str()].concat()
}

/// A part of an outcome: `outcome-get-safe-first-title`.
pub fn outcome(outcome: &Id, part: &str) -> String {
    ["outcome-", outcome.as_str(), "-", part].concat()
}

/// A part of a log: `log-incident-and-payment-log-title`.
pub fn log(log: &Id, part: &str) -> String {
    ["log-", log.as_str(), "-", part].concat()
}

/// The heading of a column: `column-incident-and-payment-log-date`.
pub fn column(log: &Id, column: &Id) -> String {
    ["column-", log.as_str(), "-", column.as_str()].concat()
}
