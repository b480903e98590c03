//! The same mark twice is one; a Latin full stop beside one of the language's own is too many.

use super::Fault;
use crate::diagnostic::Fix;

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    let mut marks = fault.text().chars();
    let (first, second, None) = (marks.next()?, marks.next()?, marks.next()) else { return None };
    let kept = match (first, second) {
        // Two full stops can be the rest of an ellipsis.
        ('.', '.') if fault.source.contains('…') || fault.source.contains("..") => return None,
        (a, b) if a == b => a,
        ('.', own) | (own, '.') if !own.is_ascii() => own,
        _ => return None,
    };
    fault.with(format!("keep one `{kept}`"), kept, true)
}
