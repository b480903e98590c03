//! A file that the project needs and does not have. Found while the project is read.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("missing-file", Severity::Error, include_str!("missing-file.md"));
