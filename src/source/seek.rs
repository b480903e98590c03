//! Looking through bytes at the speed of the machine: single bytes, and whether bytes are UTF-8. The only file that names
//! the crates that do it with vector instructions; they give what the standard library gives.

/// True if a text has a byte of ASCII.
pub fn has_byte(text: &str, byte: u8) -> bool {
    memchr::memchr(byte, text.as_bytes()).is_some()
}

/// The first place of a byte.
pub fn find_byte(bytes: &[u8], byte: u8) -> Option<usize> {
    memchr::memchr(byte, bytes)
}

/// The places of either of two bytes, in order.
pub fn places_of(bytes: &[u8], one: u8, other: u8) -> impl Iterator<Item = usize> + '_ {
    memchr::memchr2_iter(one, other, bytes)
}

/// The places of bytes of which this is true, in order. Quick where they are rare: stretches without any are told without a
/// branch for each byte.
pub fn places_where<'b>(bytes: &'b [u8], is: impl Fn(u8) -> bool + Copy + 'b) -> impl Iterator<Item = usize> + 'b {
    const STRETCH: usize = 64;
    let has_any = move |(_, stretch): &(usize, &[u8])| stretch.iter().fold(false, |any, byte| any | is(*byte));
    let places = move |(rank, stretch): (usize, &'b [u8])| {
        let found = stretch.iter().enumerate().filter(move |(_, byte)| is(**byte));
        found.map(move |(at, _)| rank * STRETCH + at)
    };
    bytes.chunks(STRETCH).enumerate().filter(has_any).flat_map(places)
}

/// The places at which a text stands in bytes, in order: where its first byte does and the rest follows. Quick for texts that
/// begin with a rare byte.
pub fn places_of_text<'b>(bytes: &'b [u8], wanted: &'b str) -> impl Iterator<Item = usize> + 'b {
    let first = wanted.as_bytes().first().copied().unwrap_or_default();
    let follows = move |at: &usize| bytes.get(*at..).is_some_and(|rest| rest.starts_with(wanted.as_bytes()));
    memchr::memchr_iter(first, bytes).filter(follows)
}

/// The lines of a text, each with its end.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1).chain([text.len()]);
    let line = move |end| text.get(std::mem::replace(&mut start, end)..end);
    ends.filter_map(line).filter(|line| !line.is_empty())
}

/// True if one text stands in another.
pub fn has_text(text: &str, wanted: &str) -> bool {
    places_of_text(text.as_bytes(), wanted).next().is_some()
}

/// Bytes as text, if they are UTF-8.
pub fn utf8(bytes: &[u8]) -> Option<&str> {
    simdutf8::basic::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_texts_are_found_where_they_stand() {
        let text = "a{b}(c) ខ្មែរ\u{2060}{";
        assert!(has_byte(text, b'(') && !has_byte(text, b'['));
        assert_eq!(find_byte(text.as_bytes(), b'b'), Some(2));
        assert_eq!(places_of(text.as_bytes(), b'{', b'(').collect::<Vec<_>>(), [1, 4, text.len() - 1]);
        assert_eq!(places_of_text(text.as_bytes(), "\u{2060}").collect::<Vec<_>>(), [text.len() - 4]);
        let long = "ab".repeat(200);
        assert!(places_where(long.as_bytes(), |byte| byte == b'b').eq((0..200).map(|at| at * 2 + 1)));
        assert_eq!(places_where(text.as_bytes(), |byte| matches!(byte, b'(' | b')')).collect::<Vec<_>>(), [4, 6]);
        assert!(has_text(text, "ខ្មែ") && !has_text(text, "ក"));
        for text in ["", "a", "a\n", "\n\na\r\n\nខ"] {
            assert!(lines(text).eq(text.split_inclusive('\n')), "{text:?}");
        }
        assert_eq!(utf8(text.as_bytes()), Some(text));
        assert_eq!(utf8(b"a\xE1\x9E"), None);
    }
}
