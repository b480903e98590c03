//! Markup that a machine has spaced out or widened: `] (` is `](`, and full-width asterisks are asterisks.

use super::Fault;
use crate::diagnostic::Fix;

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    match fault.text() {
        "] (" => fault.with("close the gap", "](", true),
        "＊＊" => fault.with("write `**`", "**", true),
        _ => None,
    }
}
