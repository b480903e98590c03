//! The outline of a text: what markup it has, without its words, for comparing a translation with its source.

use super::tree::{Block, Inline, LinkTarget};

/// One element of markup.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OutlineItem {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Code, with its text.
    Code(String),
    /// A link, with its destination.
    Link(String),
    /// A bulleted list of so many items.
    BulletList(usize),
    /// A numbered list of so many items.
    NumberList(usize),
}

/// The markup of a text: elements sorted, since a translation may order them otherwise, and the number of paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// All elements, sorted.
    pub items: Vec<OutlineItem>,
    /// How many paragraphs stand outside lists.
    pub paragraphs: usize,
}

/// The outline of blocks.
pub fn outline(blocks: &[Block]) -> Outline {
    let mut outline = Outline::default();
    blocks.iter().for_each(|block| visit_block(block, true, &mut outline));
    outline.items.sort();
    outline
}

fn visit_block(block: &Block, top: bool, outline: &mut Outline) {
    match block {
        Block::Paragraph(inlines) => {
            outline.paragraphs += usize::from(top);
            visit_inlines(inlines, outline);
        }
        Block::List { start, items } => {
            outline.items.push(if start.is_some() { OutlineItem::NumberList(items.len()) } else { OutlineItem::BulletList(items.len()) });
            items.iter().flatten().for_each(|block| visit_block(block, false, outline));
        }
    }
}

fn visit_inlines(inlines: &[Inline], outline: &mut Outline) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(content) => {
                outline.items.push(OutlineItem::Emphasis);
                visit_inlines(content, outline);
            }
            Inline::Strong(content) => {
                outline.items.push(OutlineItem::Strong);
                visit_inlines(content, outline);
            }
            Inline::Link { target, content } => {
                outline.items.push(OutlineItem::Link(destination(target)));
                visit_inlines(content, outline);
            }
            Inline::Code(code) => outline.items.push(OutlineItem::Code(code.clone())),
            Inline::Text(_) | Inline::LineBreak | Inline::Blank(_) => {}
        }
    }
}

fn destination(target: &LinkTarget) -> String {
    target.destination()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::parse;

    #[test]
    fn word_order_does_not_matter_and_markup_does() {
        let of = |text: &str| outline(&parse(text));
        assert_eq!(of("**a** [b](https://e.org) c"), of("x [y](https://e.org) **z**"));
        assert_ne!(of("**a**"), of("a"));
        assert_eq!(of("- a\n- b\n").items, [OutlineItem::BulletList(2)]);
    }
}
