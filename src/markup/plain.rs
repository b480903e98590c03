//! The tree as plain text, for titles, attributes, search and e-mail.

use std::borrow::Cow;

use super::tree::{Block, Inline};

/// The blocks as text: paragraphs apart by an empty line, list items with a dash or a number.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        push_block(block, &mut out);
    }
    out
}

fn push_block(block: &Block, out: &mut String) {
    match block {
        Block::Paragraph(inlines) => out.push_str(&plain_inlines(inlines)),
        Block::List { start, items } => {
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push('\n');
                }
                match start {
                    Some(first) => out.push_str(&format!("{}. ", first + index as u64)),
                    None => out.push_str("- "),
                }
                let text = item.iter().map(|block| plain_blocks(std::slice::from_ref(block))).collect::<Vec<_>>().join("\n");
                out.push_str(&text);
            }
        }
    }
}

/// The inlines as text. A blank is a row of underscores; a soft line break is a space.
pub fn plain_inlines(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_inlines(inlines, &mut out);
    if isolates(&out).next().is_some() { without_isolates(&out) } else { out }
}

fn push_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => {
                let mut lines = text.split('\n');
                out.push_str(lines.next().unwrap_or_default());
                lines.for_each(|line| {
                    out.push(' ');
                    out.push_str(line);
                });
            }
            Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => push_inlines(content, out),
            Inline::LineBreak => out.push('\n'),
            Inline::Blank(_) => out.push_str("________"),
        }
    }
}

/// A plain text as Markdown that says it: no HTML, no link, no emphasis, no code, no heading, no rule that the text does not
/// mean. Lists and rows of underscores stay what they are.
pub fn escape_markdown(text: &str) -> Cow<'_, str> {
    let special = |c: char| matches!(c, '\\' | '<' | '[' | ']' | '`' | '*' | '&' | '_' | '#' | '~' | '>' | '=' | '-' | '+');
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for line in text.split_inclusive('\n') {
        escape_line(line, &mut out);
    }
    Cow::Owned(out)
}

fn escape_line(line: &str, out: &mut String) {
    let begins = line.len() - line.trim_start().len();
    let begins_block = begins_block(line.trim());
    let mut before = ' ';
    let mut characters = line.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        // Underscores mean emphasis by one or two; a row of them is a blank to fill in.
        let is_alone = c == '_' && before != '_' && !line.get(at..).is_some_and(|rest| rest.starts_with("___"));
        let is_special = matches!(c, '\\' | '<' | '[' | ']' | '`' | '*' | '&') || is_alone || at == begins && begins_block;
        if is_special {
            out.push('\\');
        }
        out.push(c);
        if is_alone && characters.next_if(|(_, next)| *next == '_').is_some() {
            out.push_str("\\_");
        }
        before = c;
    }
}

/// True for a line that Markdown reads as a heading, a quotation, a fence, a rule or the line under a heading.
fn begins_block(line: &str) -> bool {
    let only = |mark: char| line.starts_with(mark) && line.chars().all(|c| c == mark || c == ' ');
    line.starts_with(['#', '>']) || line.starts_with("~~~") || only('=') || only('-') || only('+')
}

/// The text without the directional isolates that Fluent sets around placeables: for attributes, titles, ids and data.
pub fn without_isolates(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for at in isolates(text) {
        out.push_str(text.get(done..at).unwrap_or_default());
        done = at + '\u{2066}'.len_utf8();
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The places of U+2066 to U+2069. They all begin with a byte that the letters of most scripts do not.
fn isolates(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let begins = bytes.iter().enumerate().filter(|(_, byte)| **byte == 0xE2).map(|(at, _)| at);
    begins.filter(|at| matches!(bytes.get(at + 1..at + 3), Some([0x81, 0xA6..=0xA9])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_says_a_plain_text_and_nothing_more() {
        use pulldown_cmark::{Event, Parser, Tag};
        let texts =
            "# a|####### a|> a|a\n> b|~~~\nb|~~~~|a\n===|=|a\n---|---|- - -|-|+|_a_ b|__a__ b|a _b_|_a__b_|x_y_z|*a*|[a](b)|<b>|&lt;|`a`";
        for text in texts.split('|') {
            let escaped = escape_markdown(text);
            let mut shown = String::new();
            for event in Parser::new(&escaped) {
                match event {
                    Event::Text(text) => shown.push_str(&text),
                    Event::SoftBreak => shown.push('\n'),
                    Event::Start(Tag::Paragraph) | Event::End(_) => {}
                    other => panic!("{text:?} as {escaped:?}: {other:?}"),
                }
            }
            assert_eq!(shown, text, "{escaped:?}");
        }
        for same in ["Name: ________", "________", "- a\n- b", "1. a", "snow-white, a + b = c", "Was ___ paid?"] {
            assert_eq!(escape_markdown(same), same);
        }
    }
}
