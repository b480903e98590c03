//! Files that are not plain UTF-8.

use crate::diagnostic::Diagnostic;
use crate::source::{Sources, Span};

/// Names the files that are not UTF-8, with the first byte that is wrong, and those that begin with a byte order mark.
pub(super) fn encoding_faults(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    for file in sources.iter() {
        if let Some(at) = file.invalid_utf8_at {
            diagnostics.push(
                Diagnostic::error("invalid-utf8", "this file is not UTF-8 text")
                    .at(
                        Span::new(file.id, at, at + char::REPLACEMENT_CHARACTER.len_utf8()),
                        "the first byte that is no part of a character",
                    )
                    .help("save the file as UTF-8; a letter was lost here, so compare it with an earlier version"),
            );
        }
        if file.text.starts_with('\u{FEFF}') {
            diagnostics.push(
                Diagnostic::warning("byte-order-mark", "this file begins with a byte order mark")
                    .at(Span::new(file.id, 0, 3), "U+FEFF, which cannot be seen")
                    .help("save the file as “UTF-8” instead of “UTF-8 with BOM”"),
            );
        }
    }
}
