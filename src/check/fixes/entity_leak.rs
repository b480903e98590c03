//! An entity is the character that it names, unless texts of this project are written in HTML.
//!
//! `&lt;`, `&gt;` and `&amp;` stay a matter for people: in HTML they are there for a reason.

use super::Fault;
use crate::diagnostic::Fix;

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    let is_html = fault.source.contains('&') || fault.source.contains('<') || message(fault).contains('<');
    let offered = fault.diagnostic.fix.as_ref().filter(|_| !is_html && !matches!(fault.text(), "&lt;" | "&gt;" | "&amp;"))?;
    Some(Fix { safe: true, ..Fix::clone(offered) })
}

/// The line that the entity stands in.
fn message<'f>(fault: &'f Fault<'_>) -> &'f str {
    let (before, after) = fault.file.text.split_at_checked(fault.span.start as usize).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(fault.file.text.len(), |at| before.len() + at);
    fault.file.text.get(start..end).unwrap_or_default()
}
