//! A template of the theme that cannot be parsed or rendered. Found while the theme is loaded, and while pages are rendered.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("template", Severity::Error, include_str!("template.md"));
