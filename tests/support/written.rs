//! How pages of rules and lists of seeded defects write what cannot be seen.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

/// Invisible characters are written as `<U+200B>`, a lone byte as `<0xFF>`.
pub fn bytes_of(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        out.extend_from_slice(&rest.as_bytes()[..start]);
        let end = rest[start..].find('>').map_or(rest.len() - 1, |end| start + end);
        let inner = &rest[start + 1..end];
        if let Some(code) = inner.strip_prefix("U+") {
            let c = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
            out.extend_from_slice(c.to_string().as_bytes());
            rest = &rest[end + 1..];
        } else if let Some(byte) = inner.strip_prefix("0x") {
            out.push(u8::from_str_radix(byte, 16).unwrap());
            rest = &rest[end + 1..];
        } else {
            out.push(b'<');
            rest = &rest[start + 1..];
        }
    }
    out.extend_from_slice(rest.as_bytes());
    out
}
