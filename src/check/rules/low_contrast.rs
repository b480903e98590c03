//! Colours of the theme that are too close to be told apart. Found while the theme is read (`render/contrast.rs`).

use crate::check::Rule;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule::elsewhere("low-contrast", Severity::Warning, include_str!("low-contrast.md"));
