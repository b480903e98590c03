//! A setting that names a rule that does not exist. Found while the settings of the checks are applied.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("unknown-rule", Severity::Error, include_str!("unknown-rule.md"));
