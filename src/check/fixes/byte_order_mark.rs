//! A byte order mark at the beginning of a file says nothing in UTF-8.

use super::Fault;
use crate::diagnostic::Fix;

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    (fault.text() == "\u{FEFF}").then(|| fault.with("remove U+FEFF", "", true))?
}
