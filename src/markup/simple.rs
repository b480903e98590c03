//! Texts without Markdown, read in one go: most texts of a site have nothing in them but letters and marks, and need no
//! tree to become HTML and plain text.

use super::bytes::{self, ACTIVE, BEYOND, ESCAPED, LINE, RARE};
use super::html::push_escaped;

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As it is written.
    Plain,
    /// As Markdown of one paragraph.
    Inline,
    /// As Markdown.
    Blocks,
}

/// The HTML and the plain text of a text that can be read without a tree, the same as with one; `None` for others: with
/// marks of Markdown, blanks, bidi isolates, or anything that no page may hold.
pub fn simple(text: &str, reading: Reading) -> Option<(String, String)> {
    let found = bytes::found(text);
    if found & BEYOND != 0 || (found & RARE != 0 && needs_tree(text.as_bytes())) {
        return None;
    }
    if reading == Reading::Plain {
        // Controls are marks of Markdown too.
        let is_fit = found & ACTIVE == 0 || !text.bytes().any(|byte| byte < 0x20 && byte != b'\n');
        return is_fit.then(|| (escaped(text, found), on_one_line(text, found)));
    }
    if found & ACTIVE != 0 {
        return None;
    }
    if found & LINE == 0 {
        if text.is_empty() || !begins_as_text(text) || text.ends_with(' ') {
            return text.is_empty().then(Default::default);
        }
        let html = escaped(text, found);
        return Some((if reading == Reading::Blocks { format!("<p>{html}</p>\n") } else { html }, text.to_owned()));
    }
    paragraphs(text, reading)
}

fn paragraphs(text: &str, reading: Reading) -> Option<(String, String)> {
    let blocks = reading == Reading::Blocks;
    let (mut html, mut plain) = (String::with_capacity(text.len() + 32), String::with_capacity(text.len() + 8));
    let mut inside = false;
    for line in text.split('\n') {
        if line.is_empty() {
            if std::mem::take(&mut inside) && blocks {
                html.push_str("</p>\n");
            }
            continue;
        }
        if !begins_as_text(line) || line.ends_with(' ') {
            return None;
        }
        if inside {
            html.push('\n');
            plain.push(' ');
        } else if blocks {
            html.push_str("<p>");
            plain.push_str(if plain.is_empty() { "" } else { "\n\n" });
        } else if !plain.is_empty() {
            html.push(' ');
            plain.push(' ');
        }
        inside = true;
        push_escaped(line, &mut html);
        plain.push_str(line);
    }
    if inside && blocks {
        html.push_str("</p>\n");
    }
    Some((html, plain))
}

/// True for a line that Markdown begins as a text: a letter or an opening mark. All else could open a list, a heading, a
/// quotation or code.
pub(super) fn begins_as_text(line: &str) -> bool {
    let fits = |c: char| is_letter(c) || matches!(c, '(' | '"' | super::BLANK_START | '\u{2068}' | '“' | '„' | '«');
    line.chars().next().is_some_and(fits)
}

/// True for letters. Stretches of the blocks that texts begin with most often are told without Unicode's tables, in which a
/// search takes longer the later a script was added.
fn is_letter(c: char) -> bool {
    is_common_letter(c) || c.is_alphabetic()
}

fn is_common_letter(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{F8}'..='\u{2C1}' | '\u{3A3}'..='\u{3F5}' | '\u{3F7}'..='\u{481}' | '\u{5D0}'..='\u{5EA}'
        | '\u{620}'..='\u{657}' | '\u{671}'..='\u{6D3}' | '\u{904}'..='\u{939}' | '\u{985}'..='\u{98C}' | '\u{E01}'..='\u{E3A}'
        | '\u{1000}'..='\u{1036}' | '\u{1780}'..='\u{17B3}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

fn escaped(text: &str, found: u8) -> String {
    if found & ESCAPED == 0 {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 32);
    push_escaped(text, &mut out);
    out
}

fn on_one_line(text: &str, found: u8) -> String {
    if found & LINE == 0 { text.to_owned() } else { text.replace('\n', " ") }
}

/// True if there is a control (U+0080 to U+009F), forced direction, an isolate, or a code point that is no character.
fn needs_tree(bytes: &[u8]) -> bool {
    let is_rare = |pair: &[u8]| matches!(pair, [0xC2, 0x80..=0x9F]);
    let is_unfit = |three: &[u8]| {
        matches!(three, [0xE2, 0x80, 0xAA..=0xAE] | [0xE2, 0x81, 0xA6..=0xA9] | [0xEF, 0xB7, 0x90..=0xAF] | [0xEF, 0xBF, 0xBE..=0xFF])
    };
    bytes.windows(2).any(is_rare) || bytes.windows(3).any(is_unfit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{self, HtmlOptions, Inline};
    use proptest::prelude::*;

    const OPTIONS: HtmlOptions<'static> = HtmlOptions { resolve: &|_, _| None, blank: &|_| String::new() };

    /// With a tree.
    fn by_tree(text: &str, reading: Reading) -> (String, String) {
        let cleaned = markup::cleaned(text);
        match reading {
            Reading::Plain => {
                let inlines = markup::split_blanks([Inline::Text(cleaned.into_owned())]);
                (markup::without_isolates(&OPTIONS.inlines(&inlines)), markup::plain_inlines(&inlines))
            }
            Reading::Inline => {
                let inlines = markup::parse_inline(&cleaned);
                (OPTIONS.inlines(&inlines), markup::plain_inlines(&inlines))
            }
            Reading::Blocks => {
                let blocks = markup::parse(&cleaned);
                (markup::to_html(&blocks, &OPTIONS), markup::plain_blocks(&blocks))
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_read_without_a_tree_is_read_as_with_one(
            text in "([a-c]|[ .()!:=~|#>+0-9\\\\-]|\n|\n\n|\t|\r|\u{7F}|\u{85}|\u{A0}|\u{FEFF}|\u{FFFE}|\u{FDD0}|！|\u{2060}|\u{2068}|\u{2069}|\u{202E}|\u{F0001}x\u{F0002}|\u{2028}|😀|ខ្មែ|“|„|’|\\*|_|&|<|\"|'|http://a.b){0,30}"
        ) {
            for reading in [Reading::Plain, Reading::Inline, Reading::Blocks] {
                if let Some(found) = simple(&text, reading) {
                    prop_assert_eq!(found, by_tree(&text, reading));
                }
            }
        }
    }

    #[test]
    fn common_letters_are_letters() {
        assert!(('\0'..=char::MAX).all(|c| !is_common_letter(c) || c.is_alphabetic()));
    }

    #[test]
    fn plain_texts_need_no_tree() {
        for text in ["One “line”, it’s > 2.", "ខ្មែរ", "Two\nlines\n\nand another paragraph", "a\u{A0}b\u{2060}c"] {
            for reading in [Reading::Plain, Reading::Inline, Reading::Blocks] {
                assert_eq!(simple(text, reading), Some(by_tree(text, reading)));
            }
        }
        assert_eq!(simple("a *b*", Reading::Blocks), None);
        assert_eq!(simple("a *b*", Reading::Plain).unwrap().0, "a *b*");
    }
}
