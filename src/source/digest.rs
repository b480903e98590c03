//! Digests: one number that stands for a row of values, equal only if all of them are.

use std::io::{self, Write};

use twox_hash::XxHash3_128;
use twox_hash::xxhash3_128::Hasher;

/// The hash of bytes (XXH3, 128 bits). It tells changed from unchanged; it is no secret and no signature.
pub fn hash(bytes: &[u8]) -> u128 {
    XxHash3_128::oneshot(bytes)
}

/// Hands bytes on and takes their hash on the way, so that what is hashed need not be held.
pub struct Hashed<W> {
    to: W,
    hasher: Hasher,
}

impl<W: Write> Hashed<W> {
    /// Nothing is hashed yet.
    pub fn new(to: W) -> Self {
        Self { to, hasher: Hasher::new() }
    }

    /// The [`hash`] of all bytes that went through.
    pub fn hash(&self) -> u128 {
        self.hasher.finish_128()
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.to.write(bytes)?;
        self.hasher.write(bytes.get(..taken).unwrap_or(bytes));
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
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
    fn a_hash_on_the_way_is_that_of_the_whole() {
        let bytes: Vec<u8> = (0..10_000u32).map(|at| (at * 7) as u8).collect();
        for step in [1, 13, 256, 4096] {
            let mut to = Vec::new();
            let mut hashed = Hashed::new(&mut to);
            bytes.chunks(step).for_each(|part| hashed.write_all(part).unwrap());
            assert_eq!(hashed.hash(), hash(&bytes));
            assert_eq!(to, bytes);
        }
        assert_eq!(Hashed::new(Vec::new()).hash(), hash(b""));
    }

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
