//! A YAML value of another kind than expected. Found by the parsers of settings and guides.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("wrong-type", Severity::Error, include_str!("wrong-type.md"));
