//! Mechanical repairs.

use crate::diagnostic::Fix;
use crate::source::{SourceChange, Span, TextEdit};

/// Replaces a span by a text. `safe` only if no reader could understand the text otherwise afterwards.
pub(super) fn replace(title: impl Into<String>, span: Span, text: impl Into<String>, safe: bool) -> Fix {
    let edit = TextEdit { span, replacement: text.into() };
    Fix { title: title.into(), change: SourceChange { edits: vec![edit], created: Vec::new() }, safe }
}
