//! Changes to a user's file: text edits that keep every other byte.

use super::{FileId, ProjectPath, Span};

/// Replaces the bytes of a span by a text (LSP `TextEdit`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextEdit {
    /// What is replaced; an empty span inserts.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

/// A set of changes to the files of a project, to be written all or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceChange {
    /// Edits to files that exist.
    pub edits: Vec<TextEdit>,
    /// Files that do not exist yet, with their text.
    pub created: Vec<(ProjectPath, String)>,
}

/// Why edits cannot be applied to a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// Two edits touch the same bytes.
    #[error("two edits overlap at byte {0}")]
    Overlap(u32),
    /// An edit stands outside the text or inside a character.
    #[error("an edit at byte {0} does not fit the text")]
    OutOfBounds(u32),
}

impl SourceChange {
    /// The files that are edited, each once, in order.
    pub fn files(&self) -> Vec<FileId> {
        let mut files: Vec<_> = self.edits.iter().map(|edit| edit.span.file).collect();
        files.sort_unstable();
        files.dedup();
        files
    }

    /// True if nothing changes.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty() && self.created.is_empty()
    }

    /// The text of one file with this change applied. Edits of other files are ignored; edits at the same place keep
    /// the order in which they were added.
    ///
    /// # Errors
    /// [`EditError`] when edits overlap or do not fit the text.
    pub fn apply(&self, file: FileId, text: &str) -> Result<String, EditError> {
        let mut edits: Vec<_> = self.edits.iter().filter(|edit| edit.span.file == file).collect();
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for edit in edits {
            let range = edit.span.range();
            if range.start < at {
                return Err(EditError::Overlap(edit.span.start));
            }
            let kept = text.get(at..range.start).ok_or(EditError::OutOfBounds(edit.span.start))?;
            text.get(range.clone()).ok_or(EditError::OutOfBounds(edit.span.start))?;
            out.push_str(kept);
            out.push_str(&edit.replacement);
            at = range.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> TextEdit {
        TextEdit { span: Span::new(FileId(0), start, end), replacement: text.to_owned() }
    }

    #[test]
    fn edits_keep_all_other_bytes() {
        let change = SourceChange { edits: vec![edit(4, 5, "E"), edit(0, 1, "A"), edit(5, 5, "!")], created: vec![] };
        assert_eq!(change.apply(FileId(0), "abcdefg").unwrap(), "AbcdE!fg");
        assert_eq!(change.apply(FileId(1), "abcdefg").unwrap(), "abcdefg");
    }

    #[test]
    fn overlapping_and_outside_edits_are_refused() {
        let overlap = SourceChange { edits: vec![edit(0, 3, ""), edit(2, 4, "")], created: vec![] };
        assert_eq!(overlap.apply(FileId(0), "abcdefg"), Err(EditError::Overlap(2)));
        let outside = SourceChange { edits: vec![edit(1, 2, "")], created: vec![] };
        assert_eq!(outside.apply(FileId(0), "é"), Err(EditError::OutOfBounds(1)));
    }
}
