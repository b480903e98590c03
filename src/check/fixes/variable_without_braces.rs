//! `$name`, or `｛$name｝` in full-width braces, is the variable of the source text of that name.

use super::Fault;
use crate::check::fix::replace;
use crate::diagnostic::Fix;
use crate::source::Span;

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    let offered = fault.diagnostic.fix.as_ref()?;
    let variable = offered.change.edits.first()?.replacement.trim_matches(['{', '}', ' ']);
    let text = fault.text();
    let is_marked = text.contains(['$', '＄', '｛', '｝']);
    let is_of_source = fault.source.match_indices(variable).any(|(at, _)| {
        fault
            .source
            .get(at + variable.len()..)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
    });
    // A space behind the braces belongs to the words.
    let end = fault.span.start as usize + text.trim_end_matches([' ', '\u{3000}']).len();
    let span = Span::new(fault.span.file, fault.span.start as usize, end);
    (is_marked && is_of_source).then(|| replace(offered.title.clone(), span, format!("{{ {variable} }}"), true))
}
