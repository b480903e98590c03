//! What an HTML fragment needs to stand with others in one file: ids of its own, links that lead inside the file or to
//! the site, and files as `data:` addresses.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

/// Where a fragment comes from and where it goes.
pub(super) struct Place<'p> {
    /// The page that it is from.
    pub path: &'p str,
    /// What its ids begin with.
    pub prefix: &'p str,
    /// The pages that are in the file, each with its prefix; the heading of each has the id `title`.
    pub anchors: &'p HashMap<&'p str, String>,
    /// The address of the site, for pages that are not.
    pub base_url: Option<&'p str>,
}

const IDS: [&str; 5] = [" id=\"", " for=\"", " aria-labelledby=\"", " aria-describedby=\"", " aria-controls=\""];
const NAME: &str = " aria-labelledby=\"";
const HREF: &str = " href=\"";

/// The fragment with its ids and links made fit for the file.
pub(super) fn rewrite(fragment: &str, place: &Place<'_>) -> String {
    let mut out = String::with_capacity(fragment.len() + fragment.len() / 8);
    for (number, part) in fragment.split('<').enumerate() {
        if number > 0 {
            out.push('<');
        }
        let (tag, text) = part.split_once('>').map_or((part, None), |(tag, text)| (tag, Some(text)));
        let mut tag = tag.to_owned();
        // Named sections are landmarks. One file of many pages has too many of them, and many of the same name.
        if tag.starts_with("section ") {
            tag = replace(&tag, NAME, |_| None);
        }
        for id in IDS {
            tag = replace(&tag, id, |value| Some(format!("{}-{value}", place.prefix)));
        }
        out.push_str(&replace(&tag, HREF, |value| address(value, place)));
        if let Some(text) = text {
            out.push('>');
            out.push_str(text);
        }
    }
    out
}

/// The tag with the value of an attribute changed, or the attribute left out.
pub(super) fn replace(tag: &str, attribute: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let Some((before, after)) = tag.split_once(attribute) else { return tag.to_owned() };
    let Some((value, after)) = after.split_once('"') else { return tag.to_owned() };
    match change(value) {
        Some(value) => format!("{before}{attribute}{value}\"{after}"),
        None => format!("{before}{after}"),
    }
}

fn address(href: &str, place: &Place<'_>) -> Option<String> {
    if href.contains(':') {
        return Some(href.to_owned());
    }
    let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
    let target = if file.is_empty() { place.path.to_owned() } else { join(place.path, file) };
    match place.anchors.get(target.as_str()) {
        Some(prefix) if anchor.is_empty() => Some(format!("#{prefix}-title")),
        Some(prefix) => Some(format!("#{prefix}-{anchor}")),
        None => place.base_url.map(|base| if anchor.is_empty() { format!("{base}{target}") } else { format!("{base}{target}#{anchor}") }),
    }
}

/// The page that a relative address leads to.
pub(super) fn join(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Bytes as a `data:` address.
pub(super) fn data(kind: &str, bytes: &[u8]) -> String {
    base64(format!("data:{kind};base64,"), bytes)
}

/// The source expression by which a content security policy allows an inline style (CSP 3, hash-source).
pub(super) fn hash_source(text: &str) -> String {
    base64("'sha256-".to_owned(), &Sha256::digest(text.as_bytes())) + "'"
}

/// A text with bytes in base 64 (RFC 4648) at its end.
fn base64(mut out: String, bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS.get((group >> (18 - 6 * place)) as usize & 63).copied().unwrap_or(b'A');
            out.push(if place > chunk.len() { '=' } else { char::from(digit) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_ids_fit_the_file() {
        let anchors = HashMap::from([("km/a/x.html", "p0".to_owned()), ("km/a/y.html", "p1".to_owned())]);
        let place = Place { path: "km/a/x.html", prefix: "p0", anchors: &anchors, base_url: Some("https://example.org/") };
        let named = rewrite("<section class=\"b\" aria-labelledby=\"h\"><h2 id=\"h\">H</h2></section>", &place);
        assert_eq!(named, "<section class=\"b\"><h2 id=\"p0-h\">H</h2></section>");
        let html = "<p id=\"s\"><a href=\"y.html#t\">y</a> <a class=\"b\" href=\"../b.html\">b</a> <a href=\"#s\">s</a></p>";
        let expected = "<p id=\"p0-s\"><a href=\"#p1-t\">y</a> <a class=\"b\" href=\"https://example.org/km/b.html\">b</a> <a href=\"#p0-s\">s</a></p>";
        assert_eq!(rewrite(html, &place), expected);
        let alone = Place { base_url: None, ..place };
        assert_eq!(rewrite("<a href=\"../b.html\">b</a>", &alone), "<a>b</a>");
    }

    #[test]
    fn data_addresses() {
        for (bytes, expected) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(data("a/b", bytes.as_bytes()), format!("data:a/b;base64,{expected}"));
        }
    }

    #[test]
    fn hashes_are_those_of_the_standard() {
        // The example of CSP 2, section 7.15.1.
        assert_eq!(hash_source("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }
}
