//! A setting or field with a value that it cannot have. Found by the parsers of settings and guides.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("bad-value", Severity::Error, include_str!("bad-value.md"));
