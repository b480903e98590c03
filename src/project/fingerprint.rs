//! Fingerprints of texts: what a translation was made from, in 32 digits.

use std::fmt;

use super::catalog::Pattern;
use super::fluent_text;
use crate::source::hash;

/// The fingerprint of a normalised text (xxh3, 128 bits). Line breaks, indentation, the form of normalization and the
/// spaces in braces do not change it; a word, a paragraph or a variable does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// Of a text that nobody recorded. No text has it.
    pub const UNKNOWN: Self = Self(0);

    /// The fingerprint of a value or attribute.
    pub fn of(pattern: &Pattern) -> Self {
        Self::of_text(&fluent_text::normalized(pattern))
    }

    /// The fingerprint of a text that is normalised already.
    pub fn of_text(normalized: &str) -> Self {
        Self(hash(normalized.as_bytes()).max(1))
    }

    /// Reads 32 hexadecimal digits in lower case.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if plain { u128::from_str_radix(text, 16).ok().map(Self) } else { None }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_as_it_is_written() {
        let fingerprint = Fingerprint::of_text("a");
        assert_eq!(Fingerprint::parse(&fingerprint.to_string()), Some(fingerprint));
        assert_ne!(fingerprint, Fingerprint::of_text("b"));
        assert_eq!(fingerprint.to_string(), "a96faf705af16834e6c632b61e964e1f", "fixed for ever: it stands in users' files");
        for bad in ["", "1", "A96FAF705AF16834E6C632B61E964E1F", "+96faf705af16834e6c632b61e964e1f"] {
            assert_eq!(Fingerprint::parse(bad), None);
        }
    }
}
