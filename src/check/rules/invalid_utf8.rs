//! A file that is not UTF-8. Found while the project is read.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("invalid-utf8", Severity::Error, include_str!("invalid-utf8.md"));
