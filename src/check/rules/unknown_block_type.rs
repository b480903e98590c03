//! A block of a type that does not exist. Found by the guide parser.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("unknown-block-type", Severity::Error, include_str!("unknown-block-type.md"));
