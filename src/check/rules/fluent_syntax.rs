//! A message that is not Fluent. Found by the catalog parser.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("fluent-syntax", Severity::Error, include_str!("fluent-syntax.md"));
