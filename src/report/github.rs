//! Workflow commands of GitHub Actions: each finding becomes an annotation at its line.

use std::fmt::Write as _;

use super::places::Places;
use super::{NAMED_BRACKET, ReportOptions, Reporter, rooted, summary, unforged};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;

/// The GitHub format.
pub struct GitHub;

impl Reporter for GitHub {
    fn name(&self) -> &'static str {
        "github"
    }

    fn description(&self) -> &'static str {
        "annotations of GitHub Actions"
    }

    fn write(&self, checked: &Checked, sources: &Sources, options: &ReportOptions) -> String {
        let places = Places::new(sources, &checked.diagnostics);
        // The worst first: the forge shows only so many annotations of a step.
        let mut diagnostics: Vec<&Diagnostic> = checked.diagnostics.iter().collect();
        diagnostics.sort_by_key(|diagnostic| std::cmp::Reverse(diagnostic.severity));
        let mut out = diagnostics.iter().fold(String::new(), |mut out, diagnostic| {
            // Writing into a String cannot fail.
            let _ = writeln!(out, "{}", command(diagnostic, &places, &options.root));
            out
        });
        out.push_str(&summary(checked));
        out.push('\n');
        unforged(out, NAMED_BRACKET)
    }
}

fn command(diagnostic: &Diagnostic, places: &Places<'_>, root: &str) -> String {
    let name = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = place(diagnostic, places, root);
    properties.push(("title", diagnostic.rule.to_owned()));
    let properties: Vec<String> = properties.iter().map(|(name, value)| format!("{name}={}", escaped_property(value))).collect();
    let id = diagnostic.message_id.as_ref().map(|id| format!("{id}: ")).unwrap_or_default();
    let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    format!("::{name} {}::{}", properties.join(","), escaped(&format!("{id}{}{help}", diagnostic.message)))
}

/// File, lines and columns. Columns are given only within one line, as the forge wants them.
fn place(diagnostic: &Diagnostic, places: &Places<'_>, root: &str) -> Vec<(&'static str, String)> {
    let found = diagnostic.primary.as_ref().and_then(|label| Some((places.file(label.span)?, label.span)));
    let Some((file, span)) = found else {
        return diagnostic.path.iter().map(|path| ("file", rooted(root, path))).collect();
    };
    let (start, end) = (places.position(file, span.start as usize), places.position(file, span.end as usize));
    let mut properties = vec![("file", rooted(root, &file.path)), ("line", start.line.to_string()), ("endLine", end.line.to_string())];
    if start.line == end.line {
        properties.push(("col", start.column.to_string()));
        // The end is the last column of the place, not the one behind it.
        properties.push(("endColumn", end.column.saturating_sub(1).max(start.column).to_string()));
    }
    properties
}

/// The text of a command: it ends at the line's end.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command: it ends at a comma or a colon too.
fn escaped_property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_or_begins_a_command() {
        assert_eq!(escaped("100 %\r\n::error::x"), "100 %25%0D%0A::error::x");
        assert_eq!(escaped_property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
