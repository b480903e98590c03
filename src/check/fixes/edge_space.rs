//! White space at an edge of a text goes, and with it the placeable that held it in place: `{ " " }`.

use super::Fault;
use crate::check::fix::replace;
use crate::diagnostic::Fix;
use crate::source::Span;

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    let text = fault.text();
    if text.is_empty() || !text.chars().all(|c| c.is_whitespace() || c == '\u{200B}') {
        return None;
    }
    Some(replace("remove the white space", placeable(fault).unwrap_or(fault.span), "", true))
}

/// The placeable around the space, if it holds nothing else.
fn placeable(fault: &Fault<'_>) -> Option<Span> {
    let (before, after) = (fault.file.text.get(..fault.span.start as usize)?, fault.file.text.get(fault.span.end as usize..)?);
    let opening = before.strip_suffix('"')?.trim_end_matches(' ').strip_suffix('{')?;
    let closing = after.strip_prefix('"')?.trim_start_matches(' ').strip_prefix('}')?;
    Some(Span::new(fault.span.file, opening.len(), fault.file.text.len() - closing.len()))
}
