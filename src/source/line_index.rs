//! From byte offsets to lines and columns and back.

/// A line and a column, both counted from 1. Columns count code points, except in the `utf16` variants, which
/// editors (LSP) use. A line ends at LF; the CR of a Windows line break belongs to the line's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

/// The places where the lines of one text begin.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Finds the lines of a text.
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX))).collect();
        Self { starts }
    }

    /// Line and column (in code points) of a byte offset in the text that the index was made of.
    /// An offset past the end gives the end; one inside a character gives that character.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        self.measure(text, offset, |line| line.chars().count())
    }

    /// As [`LineIndex::position`], with the column in UTF-16 code units.
    pub fn position_utf16(&self, text: &str, offset: usize) -> Position {
        self.measure(text, offset, |line| line.encode_utf16().count())
    }

    /// The byte offset of a line and a column in code points; past the line's end it is the end of the text of the line.
    pub fn offset(&self, text: &str, position: Position) -> usize {
        let line = position.line.max(1) as usize - 1;
        let Some(start) = self.starts.get(line).map(|start| *start as usize) else { return text.len() };
        let rest = text.get(start..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        let column = position.column.max(1) as usize - 1;
        start + line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
    }

    fn measure(&self, text: &str, offset: usize, length: impl Fn(&str) -> usize) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start as usize <= offset).max(1);
        let start = self.starts.get(line - 1).map_or(0, |start| *start as usize);
        let before = text.get(start..offset).unwrap_or_default();
        let column = length(before.strip_prefix('\u{FEFF}').filter(|_| start == 0).unwrap_or(before)) + 1;
        Position { line: u32::try_from(line).unwrap_or(u32::MAX), column: u32::try_from(column).unwrap_or(u32::MAX) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn columns_count_code_points() {
        let text = "a\r\nខ្មែរ x\n";
        let index = LineIndex::new(text);
        let x = text.find('x').unwrap();
        assert_eq!(index.position(text, x), Position { line: 2, column: 7 });
        assert_eq!(index.position(text, 999), Position { line: 3, column: 1 });
        assert_eq!(LineIndex::new("𝄞x").position_utf16("𝄞x", 4).column, 3);
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let text = "\u{FEFF}id = x";
        assert_eq!(LineIndex::new(text).position(text, 3), Position { line: 1, column: 1 });
    }

    proptest! {
        #[test]
        fn offset_and_position_are_inverse(text in "[a-zក-ឳ\n𝄞]{0,60}") {
            let index = LineIndex::new(&text);
            for (offset, _) in text.char_indices() {
                prop_assert_eq!(index.offset(&text, index.position(&text, offset)), offset);
            }
        }
    }
}
