//! A lock that a merge or an editor has damaged. Found by the lock's parser.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("bad-lock", Severity::Error, include_str!("bad-lock.md"));
