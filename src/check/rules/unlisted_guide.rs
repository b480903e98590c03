//! A guide that the settings do not put in order. Found while the project is read.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("unlisted-guide", Severity::Warning, include_str!("unlisted-guide.md"));
