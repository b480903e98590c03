//! Markdown to the tree.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::bytes::{self, ACTIVE, SUSPECT, has_character};
use super::simple::begins_as_text;
use super::tree::{BLANK_END, BLANK_START, Block, Inline, LinkTarget, is_no_text};

/// The first byte of [`BLANK_START`] and of [`BLANK_END`].
const BLANK_BYTE: u8 = 0xF3;

/// The deepest nesting of lists and emphasis that is kept; what is deeper becomes part of the level above.
const MAX_DEPTH: usize = 16;

/// Reads a text of blocks.
pub fn parse(text: &str) -> Vec<Block> {
    paragraphs(text).unwrap_or_else(|| parse_markdown(text))
}

/// The paragraphs of a text that has nothing of Markdown in it, as most texts have not; `None` for one that may have.
fn paragraphs(text: &str) -> Option<Vec<Block>> {
    let found = bytes::found(text);
    if found & ACTIVE != 0 || found & SUSPECT != 0 && has_character(text, SUSPECT, is_no_text_but_blanks) {
        return None;
    }
    let mut blocks: Vec<Block> = Vec::new();
    let mut paragraph = String::new();
    for line in text.split('\n') {
        match line {
            "" => push_paragraph(std::mem::take(&mut paragraph), &mut blocks),
            line if !begins_as_text(line) || line.ends_with(' ') => return None,
            line => {
                if !paragraph.is_empty() {
                    paragraph.push('\n');
                }
                paragraph.push_str(line);
            }
        }
    }
    push_paragraph(paragraph, &mut blocks);
    Some(blocks)
}

fn push_paragraph(text: String, blocks: &mut Vec<Block>) {
    let inlines = trimmed(with_blanks(Inline::Text(text)));
    if !inlines.is_empty() {
        blocks.push(Block::Paragraph(inlines));
    }
}

fn parse_markdown(text: &str) -> Vec<Block> {
    let mut builder = Builder { stack: vec![Frame::new(Kind::Root)] };
    for event in Parser::new_ext(text, Options::empty()) {
        builder.event(event);
    }
    builder.finish()
}

/// Reads a text of one paragraph. Blocks that the author wrote nevertheless are joined by spaces.
pub fn parse_inline(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for block in parse(text) {
        append_inlines(block, &mut out);
    }
    merged(out)
}

fn append_inlines(block: Block, out: &mut Vec<Inline>) {
    if !out.is_empty() {
        out.push(Inline::Text(" ".to_owned()));
    }
    match block {
        Block::Paragraph(inlines) => out.extend(inlines),
        Block::List { items, .. } => items.into_iter().flatten().for_each(|block| append_inlines(block, out)),
    }
}

/// What a frame of the stack will become.
enum Kind {
    Root,
    Paragraph,
    List(Option<u64>),
    Item,
    Emphasis,
    Strong,
    Link(LinkTarget),
    /// A construct that is not kept; its content goes to the frame below.
    Transparent,
}

struct Frame {
    kind: Kind,
    inlines: Vec<Inline>,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
}

impl Frame {
    fn new(kind: Kind) -> Self {
        Self { kind, inlines: Vec::new(), blocks: Vec::new(), items: Vec::new() }
    }

    /// Inlines that stand directly in a block container (a tight list item) become a paragraph.
    fn close_paragraph(&mut self) {
        let inlines = trimmed(merged(std::mem::take(&mut self.inlines)));
        if !inlines.is_empty() {
            self.blocks.push(Block::Paragraph(inlines));
        }
    }
}

struct Builder {
    stack: Vec<Frame>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(&tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.inline(Inline::Code(without(&code, is_no_text).into_owned())),
            Event::Html(html) | Event::InlineHtml(html) => self.text(&html),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => self.inline(Inline::LineBreak),
            Event::Rule => self.inline(Inline::Text("———".to_owned())),
            Event::TaskListMarker(_) | Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let kind = match tag {
            _ if self.stack.len() > MAX_DEPTH => Kind::Transparent,
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock => Kind::Paragraph,
            Tag::List(start) => Kind::List(start),
            Tag::Item => Kind::Item,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Link { dest_url, .. } => Kind::Link(LinkTarget::of(&dest_url)),
            _ => Kind::Transparent,
        };
        if matches!(kind, Kind::Paragraph | Kind::List(_)) {
            self.with_top(Frame::close_paragraph);
        }
        self.stack.push(Frame::new(kind));
    }

    fn end(&mut self, _tag: &TagEnd) {
        if self.stack.len() < 2 {
            return;
        }
        if let Some(frame) = self.stack.pop() {
            self.close(frame);
        }
    }

    fn close(&mut self, mut frame: Frame) {
        let inlines = |frame: &mut Frame| merged(std::mem::take(&mut frame.inlines));
        match std::mem::replace(&mut frame.kind, Kind::Root) {
            Kind::Emphasis => {
                let content = inlines(&mut frame);
                self.inline(Inline::Emphasis(content));
            }
            Kind::Strong => {
                let content = inlines(&mut frame);
                self.inline(Inline::Strong(content));
            }
            Kind::Link(target) => {
                let content = inlines(&mut frame);
                self.inline(Inline::Link { target, content });
            }
            Kind::Paragraph => {
                frame.close_paragraph();
                self.with_top(|top| top.blocks.append(&mut frame.blocks));
            }
            Kind::Item => {
                frame.close_paragraph();
                self.with_top(|top| top.items.push(std::mem::take(&mut frame.blocks)));
            }
            Kind::List(start) => self.with_top(|top| top.blocks.push(Block::List { start, items: std::mem::take(&mut frame.items) })),
            Kind::Transparent | Kind::Root => self.with_top(|top| {
                top.inlines.append(&mut frame.inlines);
                top.blocks.append(&mut frame.blocks);
                top.blocks.extend(std::mem::take(&mut frame.items).into_iter().flatten());
            }),
        }
    }

    fn text(&mut self, text: &str) {
        // References to characters are resolved only here.
        self.inline(Inline::Text(without(text, is_no_text_but_blanks).into_owned()));
    }

    fn inline(&mut self, inline: Inline) {
        self.with_top(|top| top.inlines.push(inline));
    }

    fn with_top(&mut self, change: impl FnOnce(&mut Frame)) {
        if let Some(top) = self.stack.last_mut() {
            change(top);
        }
    }

    fn finish(mut self) -> Vec<Block> {
        while self.stack.len() > 1 {
            if let Some(frame) = self.stack.pop() {
                self.close(frame);
            }
        }
        let Some(mut root) = self.stack.pop() else { return Vec::new() };
        root.close_paragraph();
        root.blocks
    }
}

/// Neighbouring texts joined, and blanks cut out of them.
fn merged(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => out.push(inline),
        }
    }
    if out.iter().any(may_have_blanks) { split_blanks(out) } else { out }
}

/// False for a text that has no mark of a blank, told by the first byte of the marks, without a branch for each byte.
fn may_have_blanks(inline: &Inline) -> bool {
    matches!(inline, Inline::Text(text) if text.bytes().fold(false, |found, byte| found | (byte == BLANK_BYTE)))
}

/// The text without what no page may hold (controls, characters that are none, forced direction, the program's own
/// marks). Blanks stay; they are cut out next.
pub fn cleaned(text: &str) -> Cow<'_, str> {
    without(text, is_no_text_but_blanks)
}

fn is_no_text_but_blanks(c: char) -> bool {
    is_no_text(c) && !matches!(c, BLANK_START | BLANK_END)
}

fn without(text: &str, unwanted: fn(char) -> bool) -> Cow<'_, str> {
    // Most texts are told by their bytes, which is quicker.
    let has_unwanted = bytes::found(text) & SUSPECT != 0 && has_character(text, SUSPECT, unwanted);
    if has_unwanted { Cow::Owned(text.replace(unwanted, "")) } else { Cow::Borrowed(text) }
}

/// Texts with their blanks as pieces of their own, for a message that is not read as Markdown.
pub fn split_blanks(inlines: impl IntoIterator<Item = Inline>) -> Vec<Inline> {
    inlines.into_iter().flat_map(with_blanks).collect()
}

/// A text with its blanks as pieces of their own. The isolates that Fluent sets around a placeable go with it, since a
/// blank is isolated by its element.
fn with_blanks(inline: Inline) -> Vec<Inline> {
    if !may_have_blanks(&inline) {
        return vec![inline];
    }
    let Inline::Text(text) = inline else { return vec![inline] };
    if !text.contains([BLANK_START, BLANK_END]) {
        return vec![Inline::Text(text)];
    }
    let mut out = Vec::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(BLANK_START) {
        let Some((name, after)) = after.split_once(BLANK_END) else { break };
        push_text(&mut out, before.strip_suffix('\u{2068}').unwrap_or(before));
        out.push(Inline::Blank(without(name, is_no_text).into_owned()));
        rest = after.strip_prefix('\u{2069}').unwrap_or(after);
    }
    push_text(&mut out, rest);
    out
}

/// A piece of text; marks of blanks that have no other half are no text.
fn push_text(out: &mut Vec<Inline>, text: &str) {
    let text = without(text, is_no_text);
    if !text.is_empty() {
        out.push(Inline::Text(text.into_owned()));
    }
}

fn trimmed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(last)) = inlines.last_mut() {
        last.truncate(last.trim_end_matches(['\n', ' ']).len());
    }
    inlines.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    inlines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_without_markdown_is_read_as_markdown_reads_it(text in "([a-c]|[ .()!:=~|#>+0-9\\\\-]|\n|\u{A0}|\u{2068}|\u{2069}|\u{F0001}x\u{F0002}|\u{2028}|ខ្មែ|“|„|\\*|_|http://a.b){0,30}") {
            if let Some(blocks) = paragraphs(&text) {
                prop_assert_eq!(blocks, parse_markdown(&text));
            }
        }
    }

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn paragraphs_lists_and_emphasis() {
        let blocks = parse("One *two* **three** `x`\n\n- a\n- b\n  - c\n\n3. d\n");
        assert_eq!(blocks.len(), 3);
        assert_eq!(
            blocks[0],
            Block::Paragraph(vec![
                text("One "),
                Inline::Emphasis(vec![text("two")]),
                text(" "),
                Inline::Strong(vec![text("three")]),
                text(" "),
                Inline::Code("x".to_owned())
            ])
        );
        let Block::List { start: None, items } = &blocks[1] else { panic!("a list") };
        assert_eq!(items[0], vec![Block::Paragraph(vec![text("a")])]);
        assert_eq!(items[1].len(), 2);
        assert!(matches!(blocks[2], Block::List { start: Some(3), .. }));
    }

    #[test]
    fn html_stays_text() {
        assert_eq!(parse("<script>x</script>"), vec![Block::Paragraph(vec![text("<script>x</script>")])]);
        assert_eq!(parse_inline("a <b onclick=x>c</b>"), vec![text("a <b onclick=x>c</b>")]);
    }

    #[test]
    fn blanks_are_cut_out_with_their_isolates() {
        let message = format!("Hello \u{2068}{BLANK_START}client-name{BLANK_END}\u{2069},");
        assert_eq!(parse_inline(&message), vec![text("Hello "), Inline::Blank("client-name".to_owned()), text(",")]);
    }

    #[test]
    fn depth_is_bounded_and_nothing_is_lost() {
        let deep = format!("{}x{}", "*a ".repeat(500), " b*".repeat(500));
        assert!(crate::markup::plain_blocks(&parse(&deep)).contains('x'));
        let quotes = "> ".repeat(2000) + "x";
        assert!(crate::markup::plain_blocks(&parse(&quotes)).contains('x'));
    }
}
