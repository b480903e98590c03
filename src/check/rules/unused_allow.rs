//! An exception that covers no finding. Found while the settings of the checks are applied.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("unused-allow", Severity::Warning, include_str!("unused-allow.md"));
