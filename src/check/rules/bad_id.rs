//! A name that is not kebab-case. Found by the parsers of settings and guides.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("bad-id", Severity::Error, include_str!("bad-id.md"));
