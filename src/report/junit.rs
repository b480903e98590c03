//! JUnit XML, which the panels of build servers show: a suite per file, a case per finding.
//!
//! A finding that fails the check is a failure; others are passed cases that say what was found.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::places::Places;
use super::{OLD_COMMAND, ReportOptions, Reporter};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::source::Sources;

/// The JUnit format.
pub struct JUnit;

impl Reporter for JUnit {
    fn name(&self) -> &'static str {
        "junit"
    }

    fn description(&self) -> &'static str {
        "JUnit XML, for the panels of build servers"
    }

    fn write(&self, checked: &Checked, sources: &Sources, options: &ReportOptions) -> String {
        let places = Places::new(sources, &checked.diagnostics);
        let failing = options.failing.unwrap_or(Severity::Error);
        let mut suites: BTreeMap<String, Vec<&Diagnostic>> = BTreeMap::new();
        for diagnostic in &checked.diagnostics {
            suites.entry(places.file_of(diagnostic)).or_default().push(diagnostic);
        }
        let failures = |list: &[&Diagnostic]| list.iter().filter(|diagnostic| diagnostic.severity >= failing).count();
        let all: Vec<&Diagnostic> = checked.diagnostics.iter().collect();
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"guidewright\" tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\">\n",
            all.len().max(1),
            failures(&all)
        );
        if suites.is_empty() {
            out.push_str("  <testsuite name=\"guidewright\" tests=\"1\" failures=\"0\" errors=\"0\" time=\"0\">\n    <testcase name=\"no findings\" classname=\"guidewright\" time=\"0\"/>\n  </testsuite>\n");
        }
        for (name, list) in &suites {
            // Writing into a String cannot fail.
            let _ = writeln!(
                out,
                "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\">",
                escaped(name),
                list.len(),
                failures(list)
            );
            list.iter().for_each(|diagnostic| out.push_str(&case(diagnostic, &places, failing)));
            out.push_str("  </testsuite>\n");
        }
        out.push_str("</testsuites>\n");
        out
    }
}

fn case(diagnostic: &Diagnostic, places: &Places<'_>, failing: Severity) -> String {
    let place = places.of(diagnostic);
    let id = diagnostic.message_id.as_ref().map(|id| format!(" {id}")).unwrap_or_default();
    let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let severity = diagnostic.severity.name();
    let text = escaped(&format!("{place}: {severity}[{}]: {}{help}", diagnostic.rule, diagnostic.message));
    let what = if diagnostic.severity >= failing {
        format!("<failure type=\"{severity}\" message=\"{}\">{text}</failure>", escaped(&diagnostic.message))
    } else {
        format!("<system-out>{text}</system-out>")
    };
    let name = escaped(&format!("{}{id} ({place})", diagnostic.rule));
    format!("    <testcase name=\"{name}\" classname=\"guidewright.{}\" time=\"0\">\n      {what}\n    </testcase>\n", diagnostic.rule)
}

/// Text for XML, in content and in attributes; what cannot be seen is named, since XML cannot even hold some of it.
fn escaped(text: &str) -> String {
    text.split('\n')
        .map(|line| visible(line).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"))
        .collect::<Vec<_>>()
        .join("&#10;")
        .replace(OLD_COMMAND, "##&#91;")
}
