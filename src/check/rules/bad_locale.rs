//! A folder or tag that is no locale. Found while the project is read.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("bad-locale", Severity::Error, include_str!("bad-locale.md"));
