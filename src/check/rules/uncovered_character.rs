//! A character in a text that no font of the theme has. Found while the theme is loaded, since only it knows its fonts.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("uncovered-character", Severity::Warning, include_str!("uncovered-character.md"));
