//! Two spaces in a row.

use crate::check::profile::DOUBLE_SPACE;
use crate::check::{Check, LocaleContext, Part, Reading, Rule, fix};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("double-space", include_str!("double-space.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(DOUBLE_SPACE) {
        return;
    }
    let source = part.source;
    if source.is_some_and(|source| source.readings.iter().any(|reading| !runs(reading).is_empty())) {
        return;
    }
    for reading in &part.readings {
        for (start, end) in runs(reading) {
            let Some(span) = reading.span(start..end) else { continue };
            found.push(
                RULE.finding(format!("{} spaces in a row", end - start))
                    .at(span, "these spaces")
                    .help("keep one of them")
                    .fix(fix::replace("keep one space", span, " ", true)),
            );
        }
    }
}

/// Runs of spaces between two characters of one line: an indent, and the spaces at the end of a line that Markdown reads
/// as a line break, are layout.
fn runs(reading: &Reading<'_>) -> Vec<(usize, usize)> {
    let text = reading.prose();
    let mut found = Vec::new();
    let mut seen = 0;
    for (start, _) in text.match_indices("  ") {
        if start < seen {
            continue;
        }
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.len() - rest.trim_start_matches(' ').len();
        seen = end;
        let after = text.get(end..).and_then(|after| after.chars().next());
        let is_inside = before.is_some_and(|c| c != ' ' && c != '\n') && after.is_some_and(|c| c != '\n' && c != '\r');
        if is_inside {
            found.push((start, end));
        }
    }
    found
}
