//! A template of the theme that cannot be used. Found while the pages are made.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("template", Severity::Error, include_str!("template.md"));
