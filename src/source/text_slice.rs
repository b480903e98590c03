//! A stretch of a file's text that shares the text instead of copying it.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A part of a text, read as a `&str`. Equal, ordered and hashed as its characters are. As long as it lives, the whole
/// text lives.
#[derive(Clone)]
pub struct TextSlice {
    text: Arc<str>,
    start: u32,
    end: u32,
}

impl TextSlice {
    /// The bytes of a range; empty if the range does not fit the text or cuts a character.
    pub fn new(text: &Arc<str>, range: Range<usize>) -> Self {
        let fits = text.get(range.clone()).is_some();
        let (start, end) = if fits { (range.start, range.end) } else { (0, 0) };
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) => Self { text: Arc::clone(text), start, end },
            // Texts of more than 4 GiB are never read.
            _ => Self { text: Arc::clone(text), start: 0, end: 0 },
        }
    }

    /// The bytes of another range of the same text; empty as in [`TextSlice::new`].
    pub fn beside(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        self.text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl Deref for TextSlice {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for TextSlice {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for TextSlice {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for TextSlice {
    fn from(text: &str) -> Self {
        Self::new(&Arc::from(text), 0..text.len())
    }
}

impl PartialEq for TextSlice {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for TextSlice {}

impl PartialOrd for TextSlice {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TextSlice {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for TextSlice {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for TextSlice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for TextSlice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_is_its_characters() {
        let text: Arc<str> = "žluť ab ab".into();
        let (first, second) = (TextSlice::new(&text, 7..9), TextSlice::new(&text, 10..12));
        assert_eq!((first.as_str(), &first, first.to_string()), ("ab", &second, "ab".to_owned()));
        assert_eq!(TextSlice::new(&text, 1..4).as_str(), "", "half a character is none");
        assert_eq!(TextSlice::new(&text, 7..99).as_str(), "");
        let known: crate::source::FastSet<TextSlice> = [first].into_iter().collect();
        assert!(known.contains("ab") && known.contains(&TextSlice::from("ab")));
    }
}
