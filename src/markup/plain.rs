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
    if has_isolates(&out) { without_isolates(&out) } else { out }
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

/// A plain text as Markdown that says it: no HTML, no link, no emphasis, no code that the text does not mean. Lists and
/// rows of underscores stay what they are.
pub fn escape_markdown(text: &str) -> Cow<'_, str> {
    let special = |c: char| matches!(c, '\\' | '<' | '[' | ']' | '`' | '*' | '&');
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if special(c) {
            out.push('\\');
        }
        out.push(c);
    }
    Cow::Owned(out)
}

/// The text without the directional isolates that Fluent sets around placeables: for attributes, titles, ids and data.
pub fn without_isolates(text: &str) -> String {
    if !has_isolates(text) {
        return text.to_owned();
    }
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// True if there may be isolates in a text: they all begin with this byte, which most scripts' letters do not.
fn has_isolates(text: &str) -> bool {
    text.as_bytes().contains(&0xE2)
}
