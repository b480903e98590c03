//! What single bytes of a text can mean, so that most texts are known by one look at their bytes.

/// Markdown may mean something by it, or it is a control.
pub(super) const ACTIVE: u8 = 1;
/// HTML wants it escaped.
pub(super) const ESCAPED: u8 = 2;
/// A line ends.
pub(super) const LINE: u8 = 4;
/// A character that begins so can be one that the tree is needed for.
pub(super) const RARE: u8 = 8;
/// The tree is needed, whatever follows.
pub(super) const BEYOND: u8 = 16;
/// The first byte of all characters that `tree::is_no_text` names, and of many others; plain Latin and the letters of most
/// scripts up to U+1FFF do not begin so.
pub(super) const SUSPECT: u8 = 32;
/// The first byte of all characters that HTML wants escaped or left out, and of a few others: U+0080 to U+009F, which are
/// controls, begin as U+00A0 to U+00BF do.
pub(super) const CARE: u8 = 64;

const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::indexing_slicing, reason = "within bounds, or it would not compile")]
        {
            classes[byte] = of(byte as u8);
        }
        byte += 1;
    }
    classes
};

const fn of(byte: u8) -> u8 {
    let meaning = match byte {
        b'\n' => LINE,
        0..=0x1F => ACTIVE | SUSPECT,
        b'\\' | b'`' | b'*' | b'_' | b'[' | b']' => ACTIVE,
        b'<' | b'&' => ACTIVE | ESCAPED,
        b'>' | b'"' | b'\'' => ESCAPED,
        0xC2 | 0xE2 | 0xEF => RARE,
        0x7F | 0xF0.. => BEYOND,
        _ => 0,
    };
    meaning
        | if matches!(byte, 0x7F | 0xC2 | 0xE2..) { SUSPECT } else { 0 }
        | if matches!(byte, 0..=0x1F | b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7F | 0xC2) { CARE } else { 0 }
}

/// What a byte can mean.
#[inline]
pub(super) fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

/// What any of the bytes of a text can mean.
pub(super) fn found(text: &str) -> u8 {
    // Without a branch for each byte.
    text.bytes().fold(0, |found, byte| found | class(byte))
}

/// True if a text has a character of which this is true, which none is that does not begin with a byte of this class.
pub(super) fn has_character(text: &str, of_class: u8, is: impl Fn(char) -> bool) -> bool {
    let begins = text.bytes().enumerate().filter(|(_, byte)| class(*byte) & of_class != 0).map(|(at, _)| at);
    begins.filter_map(|at| text.get(at..)?.chars().next()).any(is)
}
