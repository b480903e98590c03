//! Reports: findings and coverage as people and machines read them.
//!
//! A reporter is a function from what was found to text; it prints nothing. Each format is one file and one line in
//! [`REPORTERS`].

mod badge;
mod concise;
mod coverage_table;
mod github;
mod human;
mod json;
mod junit;
mod markdown;
mod places;
mod sarif;

pub use badge::{Badge, badge};
pub use concise::Concise;
pub use coverage_table::{CoverageTable, coverage_table};
pub use github::GitHub;
pub use human::Human;
pub use json::Json;
pub use junit::JUnit;
pub use markdown::Markdown;
pub use sarif::Sarif;

use serde_json::Value;

use crate::check::Checked;
use crate::diagnostic::{Severity, harmless};
use crate::source::{ProjectPath, Sources, is_disruptive};

/// How a report is to look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportOptions {
    /// Colours, for a terminal that was found to show them.
    pub color: bool,
    /// The width of the terminal in columns, if it is known.
    pub width: Option<usize>,
    /// The folder of the project as seen from where the command runs, `site/` with its slash, or empty: forges want paths
    /// from the root of the repository.
    pub root: String,
    /// What a command needs to work on the same texts, with a space before it: ` --fluent l10n --source en`.
    pub arguments: String,
    /// The least severity that fails the check; errors if it is not given.
    pub failing: Option<Severity>,
}

/// A format of reports.
pub trait Reporter: Sync {
    /// The name on the command line.
    fn name(&self) -> &'static str;
    /// What it is for, in one line.
    fn description(&self) -> &'static str;
    /// The whole report.
    fn write(&self, checked: &Checked, sources: &Sources, options: &ReportOptions) -> String;
}

/// All formats; the first is the default.
pub const REPORTERS: &[&dyn Reporter] = &[&Human, &Concise, &Json, &Sarif, &GitHub, &JUnit, &Markdown, &CoverageTable, &Badge];

/// The format of a name.
pub fn reporter(name: &str) -> Option<&'static dyn Reporter> {
    REPORTERS.iter().copied().find(|reporter| reporter.name() == name)
}

/// What begins a command of GitHub Actions in its older form, anywhere in a line of the log.
const OLD_COMMAND: &str = "##[";

/// Its bracket, named as controls are.
const NAMED_BRACKET: &str = "<U+005B>";

/// A report in which no text of the project is taken for a command by the forge into whose log it is printed: the bracket is written
/// as the format writes a character by its number.
fn unforged(report: String, bracket: &str) -> String {
    if report.contains(OLD_COMMAND) { report.replace(OLD_COMMAND, &format!("##{bracket}")) } else { report }
}

/// A line about the work itself, which may quote a text, with nothing in it that a terminal or a forge obeys. Line breaks stay.
pub fn inert(text: &str) -> String {
    unforged(harmless(text), NAMED_BRACKET)
}

/// A JSON document as text, in which characters that a terminal obeys, and what a forge could take for a command, are written by
/// their numbers: the document says the same.
fn json_text(document: &Value) -> String {
    let text = format!("{document:#}\n");
    let is_obeyed = |c: char| c != '\n' && is_disruptive(c);
    let text = match text.contains(is_obeyed) {
        true => text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
            // All of them are in the first plane.
            if is_obeyed(c) {
                out.push_str(&format!("\\u{:04x}", c as u32))
            } else {
                out.push(c)
            }
            out
        }),
        false => text,
    };
    unforged(text, "\\u005b")
}

/// A path of the project as seen from where the command runs.
fn rooted(root: &str, path: &ProjectPath) -> String {
    format!("{root}{path}")
}

/// The same as a relative reference (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
fn uri(root: &str, path: &ProjectPath) -> String {
    rooted(root, path).bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
        out
    })
}

/// The last line of a report: `2 errors, 1 warning`, or `no findings`.
pub fn summary(checked: &Checked) -> String {
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| (checked.count(severity), severity.name()));
    let words: Vec<_> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| format!("{count} {name}{}", if *count == 1 { "" } else { "s" }))
        .collect();
    if words.is_empty() { "no findings".to_owned() } else { words.join(", ") }
}
