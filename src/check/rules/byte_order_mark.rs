//! A file that begins with a byte order mark. Found while the project is read.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("byte-order-mark", Severity::Warning, include_str!("byte-order-mark.md"));
