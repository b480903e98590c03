//! A tab is a space; other controls leave no trace. A character that was lost, or is private, cannot be told.

use super::Fault;
use crate::diagnostic::Fix;

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    match fault.character()? {
        '\t' => fault.with("write a space", " ", true),
        c if c.is_control() || matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}') => {
            fault.with(format!("remove U+{:04X}", c as u32), "", true)
        }
        _ => None,
    }
}
