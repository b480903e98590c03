//! A YAML key that nothing reads. Found by the parsers of settings and guides.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("unknown-key", Severity::Error, include_str!("unknown-key.md"));
