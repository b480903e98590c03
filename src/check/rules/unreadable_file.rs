//! A file or folder that could not be read. Found while the project is read from the disk.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("unreadable-file", Severity::Error, include_str!("unreadable-file.md"));
