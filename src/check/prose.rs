//! The words of a text without what is not language: code, addresses, the targets of links, HTML tags.

use std::ops::Range;

/// The text with code, addresses, link targets and tags blanked out by spaces, byte for byte, or `None` if it has none.
pub fn prose(text: &str) -> Option<String> {
    let hidden = hidden(text);
    if hidden.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in hidden.into_iter().filter(|range| !range.is_empty()) {
        if range.start < at {
            continue;
        }
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push_str(&"\u{1A}".repeat(range.len()));
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    Some(out)
}

/// False if nothing in the text can be code, an address or a tag.
pub fn may_hide(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'`' | b'[' | b'<' | b'@'))
        || ["://", "mailto:", "tel:", "www."].iter().any(|scheme| text.contains(scheme))
}

/// Stands for each byte of what was blanked out (SUBSTITUTE): no letter, no space, no mark.
pub const HIDDEN: char = '\u{1A}';

fn hidden(text: &str) -> Vec<Range<usize>> {
    let mut found = addresses(text);
    found.extend(between(text, '`', '`'));
    found.extend(targets(text));
    found.extend(tags(text));
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found
}

/// The targets of links: every stretch from `](` to the next `)`, without the `]`.
fn targets(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = loop {
            at += text.get(at..)?.find(']')? + 1;
            if text.get(at..)?.starts_with('(') {
                break at;
            }
        };
        at = start + text.get(start..)?.find(')')? + 1;
        Some(start..at)
    })
}

/// Every stretch from an opening to the next closing character, both included.
fn between(text: &str, open: char, close: char) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(open)?;
        let inner = start + open.len_utf8();
        let end = inner + text.get(inner..)?.find(close)? + close.len_utf8();
        at = end;
        Some(start..end)
    })
}

/// HTML tags, comments and autolinks: `<` followed by a letter, `/` or `!`, up to `>`.
pub fn tags(text: &str) -> Vec<Range<usize>> {
    let is_tag = |range: &Range<usize>| {
        text.get(range.start + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')))
    };
    between(text, '<', '>').filter(is_tag).collect()
}

/// Web and e-mail addresses.
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut ends = Ends { text, run: 0..0, end: 0, dot: None };
    let ends_with = |at: usize, before: &str| text.get(..at).is_some_and(|text| text.ends_with(before));
    let signs = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b':' | b'.' | b'@'));
    for (at, sign) in signs {
        match sign {
            b'@' => found.extend(mail_address(&mut ends, at)),
            b'.' if ends_with(at, "www") => {
                // `www.example.org`, where no scheme stands before it.
                let start = at - 3;
                let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '@');
                let is_bare = !text.get(..start).is_some_and(|before| before.ends_with(is_part));
                found.extend(is_bare.then(|| start..ends.of(start)).filter(|range| range.len() > 6));
            }
            b':' => {
                let is_web = text.get(at..).is_some_and(|rest| rest.starts_with("://"));
                let schemes = [("https", true), ("http", true), ("mailto", false), ("tel", false)].into_iter();
                let scheme = schemes.filter(|(_, of_web)| is_web || !of_web).map(|(scheme, _)| scheme).find(|scheme| ends_with(at, scheme));
                found.extend(scheme.map(|scheme| at - scheme.len()..ends.of(at - scheme.len())));
            }
            _ => {}
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

fn is_address_char(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | ')' | ']' | '*' | ',' | ';')
}

/// Where addresses end. Addresses that begin in the same run of characters end alike, so that each run is looked at once, however
/// many begin in it.
struct Ends<'t> {
    text: &'t str,
    /// The run that was looked at last, where an address ends in it, and its last full stop before that.
    run: Range<usize>,
    end: usize,
    dot: Option<usize>,
}

impl Ends<'_> {
    /// The end of an address that begins here.
    fn of(&mut self, start: usize) -> usize {
        if !self.run.contains(&start) {
            let rest = self.text.get(start..).unwrap_or_default();
            let length = rest.find(|c: char| !is_address_char(c)).unwrap_or(rest.len());
            let address = rest.get(..length).unwrap_or_default().trim_end_matches(['.', '!', '?', ':', '\'']);
            self.run = start..start + length;
            self.end = start + address.len();
            self.dot = address.rfind('.').map(|at| start + at);
        }
        self.end.max(start)
    }
}

fn mail_address(ends: &mut Ends<'_>, at: usize) -> Option<Range<usize>> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let before = ends.text.get(..at)?;
    let start = before
        .rfind(|c: char| !is_local(c))
        .map_or(0, |at| at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let end = ends.of(at);
    (start < at && ends.dot.is_some_and(|dot| dot >= at)).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// That knows nothing of other addresses.
    fn ends(text: &str) -> Ends<'_> {
        Ends { text, run: 0..0, end: 0, dot: None }
    }

    fn end_of(text: &str, start: usize) -> usize {
        ends(text).of(start)
    }

    /// As [`addresses`] was written first: one search per beginning.
    fn searched(text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = ["https://", "http://", "mailto:", "tel:"]
            .iter()
            .flat_map(|scheme| text.match_indices(scheme).map(|(start, _)| start..end_of(text, start)))
            .collect();
        let bare = text.match_indices("www.").filter(|(at, _)| {
            !text.get(..*at).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '@')))
        });
        found.extend(bare.map(|(start, _)| start..end_of(text, start)).filter(|range| range.len() > 6));
        found.extend(text.match_indices('@').filter_map(|(at, _)| mail_address(&mut ends(text), at)));
        found.sort_by_key(|range| range.start);
        found
    }

    proptest! {
        #[test]
        fn one_look_finds_what_a_search_for_each_beginning_finds(text in "(https?|://|mailto|:|tel|www|[.@/<>`()\\[\\]a-c]| |ក){0,24}") {
            prop_assert_eq!(addresses(&text), searched(&text));
        }
    }

    #[test]
    fn many_addresses_without_end_are_found_soon() {
        // For each a search to the end of the text would be some hundred thousand million looks.
        for text in ["a@".repeat(500_000), "a@b.c".repeat(200_000), "https://a.b/".repeat(100_000)] {
            assert!(addresses(&text).iter().all(|range| range.end <= text.len()));
        }
        assert_eq!(addresses("a@b.c@d.e! x@y"), [0..9, 2..9]);
    }

    #[test]
    fn code_addresses_and_targets_are_hidden() {
        let shown = |text: &str| prose(text).map(|prose| prose.replace(HIDDEN, ""));
        assert_eq!(shown("a `b c` d"), Some("a  d".to_owned()));
        assert_eq!(shown("see [here](https://e.org/x_y)."), Some("see [here].".to_owned()));
        assert_eq!(shown("at https://e.org/a. Then"), Some("at . Then".to_owned()));
        assert_eq!(shown("ask me@example.org, <b>now</b>"), Some("ask , now".to_owned()));
        assert_eq!(shown("plain * text < 5"), None);
    }
}
