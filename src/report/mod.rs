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

use crate::check::Checked;
use crate::diagnostic::Severity;
use crate::source::{ProjectPath, Sources};

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
