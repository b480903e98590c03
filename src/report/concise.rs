//! One line per finding: `path:line:column: severity[rule] message-id: text`, as editors and `grep` like it. What concerns
//! a whole file stands at its beginning, so that every line with a path has the same form.

use std::fmt::Write as _;

use super::places::Places;
use super::{NAMED_BRACKET, ReportOptions, Reporter, unforged};
use crate::check::Checked;
use crate::diagnostic::Diagnostic;
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
        let report = checked.diagnostics.iter().fold(String::new(), |mut out, diagnostic| {
            let (place, severity, rule) = (place(&places, diagnostic), diagnostic.severity.name(), diagnostic.rule);
            let id = diagnostic.message_id.as_ref().map(|id| format!(" {id}")).unwrap_or_default();
            // Writing into a String cannot fail.
            let _ = writeln!(out, "{place}: {severity}[{rule}]{id}: {}", diagnostic.message);
            out
        });
        unforged(report, NAMED_BRACKET)
    }
}

fn place(places: &Places<'_>, diagnostic: &Diagnostic) -> String {
    let place = places.of(diagnostic);
    if diagnostic.primary.is_none() && diagnostic.path.is_some() { format!("{place}:1:1") } else { place }
}
