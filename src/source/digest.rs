//! Digests: one number that stands for a row of values, equal only if all of them are.

use twox_hash::XxHash3_128;

/// The hash of bytes (XXH3, 128 bits). It tells changed from unchanged; it is no secret and no signature.
pub fn hash(bytes: &[u8]) -> u128 {
    XxHash3_128::oneshot(bytes)
}

/// Collects values, in order, into one such hash.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    /// Sixteen bytes for each value, so that no two rows of values run together into the same bytes.
    parts: Vec<u8>,
}

impl Digest {
    /// A digest that begins with what it is of, so that digests of different things are never equal.
    pub fn of(name: &str) -> Self {
        Self::default().text(name)
    }

    /// Adds bytes.
    #[must_use]
    pub fn bytes(mut self, bytes: &[u8]) -> Self {
        self.add(bytes);
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    /// Adds a number, such as another digest.
    #[must_use]
    pub fn number(mut self, number: u128) -> Self {
        self.parts.extend_from_slice(&number.to_le_bytes());
        self
    }

    /// Adds bytes in place.
    pub fn add(&mut self, bytes: &[u8]) {
        self.parts.extend_from_slice(&hash(bytes).to_le_bytes());
    }

    /// The number.
    pub fn finish(&self) -> u128 {
        hash(&self.parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_bounds_and_their_order() {
        let of = |parts: &[&str]| parts.iter().fold(Digest::of("test"), |digest, part| digest.text(part)).finish();
        assert_eq!(of(&["a", "b"]), of(&["a", "b"]));
        for other in [&["ab"][..], &["b", "a"], &["a", "b", ""], &["", "a", "b"], &[]] {
            assert_ne!(of(&["a", "b"]), of(other), "{other:?}");
        }
        assert_ne!(Digest::of("test").finish(), Digest::of("other").finish());
        assert_ne!(Digest::of("test").number(1).finish(), Digest::of("test").number(2).finish());
    }
}
