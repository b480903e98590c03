//! A key that stands twice in one YAML mapping. Found by the parsers of settings and guides.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("duplicate-key", Severity::Error, include_str!("duplicate-key.md"));
