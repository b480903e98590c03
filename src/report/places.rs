//! From spans to paths, lines and columns. The line table of a file is made when the first finding needs it.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, LineIndex, Position, SourceFile, Sources, Span};

/// The line tables of the files that findings point at.
pub(super) struct Places<'a> {
    sources: &'a Sources,
    lines: BTreeMap<FileId, LineIndex>,
}

impl<'a> Places<'a> {
    pub fn new(sources: &'a Sources, diagnostics: &[Diagnostic]) -> Self {
        let mut lines = BTreeMap::new();
        for span in diagnostics.iter().flat_map(Diagnostic::spans) {
            if let Some(file) = sources.get(span.file) {
                lines.entry(span.file).or_insert_with(|| file.line_index());
            }
        }
        Self { sources, lines }
    }

    pub fn file(&self, span: Span) -> Option<&'a SourceFile> {
        self.sources.get(span.file)
    }

    /// Line and column of a byte offset in a file.
    pub fn position(&self, file: &SourceFile, offset: usize) -> Position {
        self.lines.get(&file.id).map_or(Position { line: 1, column: 1 }, |index| index.position(&file.text, offset))
    }

    /// The file or folder of a finding, or the word for the whole project.
    pub fn file_of(&self, diagnostic: &Diagnostic) -> String {
        let file = diagnostic.primary.as_ref().and_then(|label| self.file(label.span)).map(|file| file.path.to_string());
        file.or_else(|| diagnostic.path.as_ref().map(ToString::to_string)).unwrap_or_else(|| "project".to_owned())
    }

    /// Where a finding stands: `path:line:column`, a path alone, or the word for the whole project.
    pub fn of(&self, diagnostic: &Diagnostic) -> String {
        let place = diagnostic.primary.as_ref().and_then(|label| {
            let file = self.file(label.span)?;
            let Position { line, column } = self.position(file, label.span.start as usize);
            Some(format!("{}:{line}:{column}", file.path))
        });
        place.or_else(|| diagnostic.path.as_ref().map(ToString::to_string)).unwrap_or_else(|| "project".to_owned())
    }
}
