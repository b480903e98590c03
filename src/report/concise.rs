//! One line per finding: `path:line:column: severity[rule] message-id: text`, as editors and `grep` like it.

use std::fmt::Write as _;

use super::places::Places;
use super::{ReportOptions, Reporter};
use crate::check::Checked;
use crate::source::Sources;

/// The concise format.
pub struct Concise;

impl Reporter for Concise {
    fn name(&self) -> &'static str {
        "concise"
    }

    fn description(&self) -> &'static str {
        "one line per finding, for editors and scripts"
    }

    fn write(&self, checked: &Checked, sources: &Sources, _: &ReportOptions) -> String {
        let places = Places::new(sources, &checked.diagnostics);
        checked.diagnostics.iter().fold(String::new(), |mut out, diagnostic| {
            let (place, severity, rule) = (places.of(diagnostic), diagnostic.severity.name(), diagnostic.rule);
            let id = diagnostic.message_id.as_ref().map(|id| format!(" {id}")).unwrap_or_default();
            // Writing into a String cannot fail.
            let _ = writeln!(out, "{place}: {severity}[{rule}]{id}: {}", diagnostic.message);
            out
        })
    }
}
