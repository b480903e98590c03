//! Reports: findings and coverage as people and machines read them.
//!
//! A reporter is a function from what was found to text; it prints nothing. Each format is one file and one line in
//! [`REPORTERS`].

mod concise;
mod coverage_table;
mod human;
mod json;
mod places;

pub use concise::Concise;
pub use coverage_table::coverage_table;
pub use human::Human;
pub use json::Json;

use crate::check::Checked;
use crate::diagnostic::Severity;
use crate::source::Sources;

/// How a report is to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportOptions {
    /// Colours, for a terminal that was found to show them.
    pub color: bool,
    /// The width of the terminal in columns, if it is known.
    pub width: Option<usize>,
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
pub const REPORTERS: &[&dyn Reporter] = &[&Human, &Concise, &Json];

/// The format of a name.
pub fn reporter(name: &str) -> Option<&'static dyn Reporter> {
    REPORTERS.iter().copied().find(|reporter| reporter.name() == name)
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
