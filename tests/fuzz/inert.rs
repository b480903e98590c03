//! A strict reader of the HTML that texts become: anything but the few elements and attributes that we write is a fault.

/// The elements that a text can become.
const ELEMENTS: [&str; 9] = ["p", "em", "strong", "code", "br", "ul", "ol", "li", "a"];
/// The references that escaping writes.
const REFERENCES: [&str; 5] = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];

/// Holds a fragment of HTML against what a text may become: known elements, properly nested, known attributes with safe
/// addresses, and no character that a browser would take for markup.
pub fn fragment(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text(&rest[..at]);
        let (tag, after) = rest[at + 1..].split_once('>').unwrap_or_else(|| panic!("an open tag in {html:?}"));
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "badly nested: {html:?}"),
            None => {
                let name = element(tag, html);
                if name != "br" {
                    open.push(name);
                }
            }
        }
        rest = after;
    }
    text(rest);
    assert!(open.is_empty(), "not closed: {open:?} in {html:?}");
}

/// The name of an element whose attributes are allowed.
fn element<'t>(tag: &'t str, html: &str) -> &'t str {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    match (name, attributes) {
        ("a", attributes) => address(attributes, html),
        ("span", "class=\"blank\"") => {}
        ("ol", attributes) if !attributes.is_empty() => {
            let number = attributes.strip_prefix("start=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or("x");
            assert!(number.bytes().all(|byte| byte.is_ascii_digit()), "{html:?}");
        }
        (name, "") => assert!(ELEMENTS.contains(&name), "the element {name:?} in {html:?}"),
        _ => panic!("the attributes {attributes:?} in {html:?}"),
    }
    name
}

fn address(attributes: &str, html: &str) {
    let href = attributes.strip_suffix(" rel=\"noopener external\"").unwrap_or(attributes);
    let value =
        href.strip_prefix("href=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or_else(|| panic!("{attributes:?} in {html:?}"));
    text(value);
    let outside = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| value.to_ascii_lowercase().starts_with(scheme));
    let inside = ["guide-", "section-", "letter-", "decision-", "log-"].iter().any(|kind| value.starts_with(kind));
    assert!(outside || inside, "the address {value:?} in {html:?}");
}

/// Text between tags or in an attribute: no quotes, no tags, only our references, no character that stands for something
/// else inside the program.
fn text(text: &str) {
    assert!(!text.contains(['<', '>', '"', '\'']), "{text:?}");
    for (at, _) in text.match_indices('&') {
        assert!(REFERENCES.iter().any(|reference| text[at..].starts_with(reference)), "{text:?}");
    }
    plain(text);
}

/// Text of any kind: no controls, none of the program's own marks.
pub fn plain(text: &str) {
    let bad = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{F0001}'..='\u{F0004}' | '\u{FFFE}' | '\u{FFFF}');
    assert!(!text.contains(bad), "{text:?}");
}
