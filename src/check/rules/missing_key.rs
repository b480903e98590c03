//! A YAML mapping without a key that it needs. Found by the parsers of settings and guides.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("missing-key", Severity::Error, include_str!("missing-key.md"));
