//! An answer of a decision tool that leads nowhere, or to several places. Found by the guide parser.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("answer-target", Severity::Error, include_str!("answer-target.md"));
