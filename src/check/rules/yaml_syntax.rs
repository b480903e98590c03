//! A file that is not YAML. Found by the parsers of settings and guides.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("yaml-syntax", Severity::Error, include_str!("yaml-syntax.md"));
