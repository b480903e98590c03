//! A file that cannot be read: a link out of the project, a device, a file that is too large. Found while the project is read.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("unreadable-file", Severity::Error, include_str!("unreadable-file.md"));
