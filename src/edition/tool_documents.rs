//! Documents of what readers work with, as templates see them: letters, checklists, decision tools, record sheets.

use std::sync::Arc;

use serde::Serialize;

use super::Text;
use super::document::{ItemView, Link, SharedText};

/// A letter with its blanks.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView {
    /// Its id.
    pub id: String,
    /// Its page.
    pub href: String,
    /// Its name.
    pub title: SharedText,
    /// The subject line; blanks are elements of the class `blank`.
    pub subject: Text,
    /// The text; blanks are elements of the class `blank`.
    pub body: Text,
    /// When to use it.
    pub when: SharedText,
    /// What to check before sending.
    pub before: SharedText,
    /// The blanks with their captions.
    pub blanks: Vec<ItemView>,
}

/// A letter's page.
#[derive(Clone, Debug, Serialize)]
pub struct LetterPage {
    /// The letter.
    pub letter: LetterView,
    /// The section that it belongs to.
    pub section: Link,
    /// The guide that it belongs to.
    pub guide: Link,
}

/// A guide's checklist to print.
#[derive(Clone, Debug, Serialize)]
pub struct ChecklistPage {
    /// The guide.
    pub guide: Link,
    /// The sections with their items.
    pub sections: Vec<ChecklistSection>,
    /// How many items there are.
    pub total: usize,
    /// The texts of the progress line for 0, 1, 2 … ticked items.
    pub progress: Arc<Vec<String>>,
}

/// The items of one section.
#[derive(Clone, Debug, Serialize)]
pub struct ChecklistSection {
    /// The section's id.
    pub id: String,
    /// The section.
    pub section: Link,
    /// Its number, in the locale's digits.
    pub number: String,
    /// Its items.
    pub items: Vec<NumberedItem>,
}

/// An item with its number.
#[derive(Clone, Debug, Serialize)]
pub struct NumberedItem {
    /// Its id.
    pub id: String,
    /// Its number, in the locale's digits.
    pub number: String,
    /// Its text.
    pub text: SharedText,
}

/// A decision tool's page.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionPage {
    /// The tool.
    pub decision: DecisionView,
    /// The section that it belongs to.
    pub section: Link,
    /// The guide that it belongs to.
    pub guide: Link,
}

/// A decision tool.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: SharedText,
    /// What it is for.
    pub summary: SharedText,
    /// The id of the first question.
    pub start: String,
    /// Its questions, the first one first.
    pub questions: Vec<QuestionView>,
    /// The outcomes that it can end in.
    pub outcomes: Vec<OutcomeView>,
}

/// A question.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    /// Its id.
    pub id: String,
    /// Its number on the sheet, in the locale's digits.
    pub number: String,
    /// “Question 3”.
    pub label: String,
    /// Its text.
    pub text: SharedText,
    /// Its answers.
    pub answers: Vec<AnswerView>,
}

/// An answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: SharedText,
    /// Where it leads: `question`, `outcome` or `section`.
    pub target: &'static str,
    /// The relative address: an anchor on this page, or a section's page.
    pub href: String,
    /// Where it leads, in words for paper: “Go to question 4”, the outcome's or the section's title.
    pub leads_to: SharedText,
}

/// An outcome.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: SharedText,
    /// What to do.
    pub text: SharedText,
    /// The section to read on in.
    pub section: Option<Link>,
    /// A letter that helps.
    pub letter: Option<Link>,
}

/// A record sheet's page.
#[derive(Clone, Debug, Serialize)]
pub struct LogPage {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub summary: SharedText,
    /// The section that it belongs to.
    pub section: Link,
    /// The guide that it belongs to.
    pub guide: Link,
    /// The fields above the table.
    pub header_fields: Vec<ItemView>,
    /// The columns.
    pub columns: Vec<ItemView>,
    /// One element per empty row: its number, in the locale's digits.
    pub rows: Vec<String>,
    /// How many empty rows there are, in words.
    pub rows_label: String,
}
