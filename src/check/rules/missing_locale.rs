//! A locale that the settings name and that has no files. Found while the project is read.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("missing-locale", Severity::Error, include_str!("missing-locale.md"));
