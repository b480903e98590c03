//! The tree as HTML. All text is escaped here and nowhere else.

use std::borrow::Cow;

use super::bytes::{CARE, class};
use super::tree::{Block, Inline, LinkTarget};

/// What the writer asks of its caller.
pub struct HtmlOptions<'a> {
    /// The address of a thing of the project, by kind and id; `None` shows the text without a link.
    pub resolve: &'a dyn Fn(&str, &str) -> Option<String>,
    /// The HTML of a blank, by its id.
    pub blank: &'a dyn Fn(&str) -> String,
}

/// The text with `&`, `<`, `>` and both quotation marks escaped, safe in element content and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    push_escaped(text, &mut out);
    out
}

pub(super) fn push_escaped(text: &str, out: &mut String) {
    let mut rest = text;
    // What stands between two marks is copied as a whole.
    while let Some(at) = rest.bytes().position(|byte| class(byte) & CARE != 0) {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = from.chars();
        if let Some(c) = chars.next() {
            push_character(c, out);
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

fn push_character(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        // NUL and other controls are no characters of HTML.
        c if c.is_control() && !matches!(c, '\n' | '\t') => {}
        c => out.push(c),
    }
}

/// The blocks as HTML.
pub fn to_html(blocks: &[Block], options: &HtmlOptions<'_>) -> String {
    let mut out = String::new();
    blocks.iter().for_each(|block| push_block(block, options, &mut out));
    out
}

impl HtmlOptions<'_> {
    /// Inlines as HTML, without a paragraph around them.
    pub fn inlines(&self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        push_inlines(inlines, self, &mut out);
        out
    }
}

/// HTML of ours without its links; what they hold stays.
pub fn without_links(html: &str) -> Cow<'_, str> {
    if !html.contains("<a ") {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    for (at, piece) in html.split('<').enumerate() {
        // All other `<` and `>` are escaped, in attributes too.
        let after_link = piece.strip_prefix("/a>").or_else(|| Some(piece.strip_prefix("a ")?.split_once('>')?.1));
        match after_link {
            Some(text) => out.push_str(text),
            None if at > 0 => out.extend(["<", piece]),
            None => out.push_str(piece),
        }
    }
    Cow::Owned(out)
}

fn push_block(block: &Block, options: &HtmlOptions<'_>, out: &mut String) {
    match block {
        Block::Paragraph(inlines) => {
            out.push_str("<p>");
            push_inlines(inlines, options, out);
            out.push_str("</p>\n");
        }
        Block::List { start, items } => {
            let tag = if start.is_some() { "ol" } else { "ul" };
            out.push_str(&match start {
                Some(first) if *first != 1 => format!("<ol start=\"{first}\">"),
                _ => format!("<{tag}>"),
            });
            items.iter().for_each(|item| push_item(item, options, out));
            out.push_str(&format!("</{tag}>\n"));
        }
    }
}

/// A list item; a single paragraph in it needs no element of its own.
fn push_item(item: &[Block], options: &HtmlOptions<'_>, out: &mut String) {
    out.push_str("<li>");
    match item {
        [Block::Paragraph(inlines), rest @ ..] if rest.iter().all(|block| matches!(block, Block::List { .. })) => {
            push_inlines(inlines, options, out);
            rest.iter().for_each(|block| push_block(block, options, out));
        }
        blocks => blocks.iter().for_each(|block| push_block(block, options, out)),
    }
    out.push_str("</li>");
}

fn push_inlines(inlines: &[Inline], options: &HtmlOptions<'_>, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => push_escaped(text, out),
            Inline::Code(text) => {
                out.push_str("<code>");
                push_escaped(text, out);
                out.push_str("</code>");
            }
            Inline::Emphasis(content) => wrap("em", content, options, out),
            Inline::Strong(content) => wrap("strong", content, options, out),
            Inline::Link { target, content } => push_link(target, content, options, out),
            Inline::LineBreak => out.push_str("<br>"),
            Inline::Blank(name) => out.push_str(&(options.blank)(name)),
        }
    }
}

fn wrap(tag: &str, content: &[Inline], options: &HtmlOptions<'_>, out: &mut String) {
    out.push_str(&format!("<{tag}>"));
    push_inlines(content, options, out);
    out.push_str(&format!("</{tag}>"));
}

fn push_link(target: &LinkTarget, content: &[Inline], options: &HtmlOptions<'_>, out: &mut String) {
    let address = match target {
        LinkTarget::Address(address) => Some((address.clone(), " rel=\"noopener external\"")),
        LinkTarget::Reference { kind, id } => (options.resolve)(kind, id).map(|address| (address, "")),
        LinkTarget::Refused(_) => None,
    };
    match address {
        Some((address, attributes)) => {
            out.push_str("<a href=\"");
            push_escaped(&address, out);
            out.push_str(&format!("\"{attributes}>"));
            push_inlines(content, options, out);
            out.push_str("</a>");
        }
        None => push_inlines(content, options, out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_taken_out_and_what_they_hold_stays() {
        let html =
            "Yes <a href=\"https://x.org/?a=&lt;b\" rel=\"noopener\">e<em>v</em>il</a>, <abbr>a</abbr> &lt;a b&gt;<a href=\"#\"></a>";
        assert_eq!(without_links(html), "Yes e<em>v</em>il, <abbr>a</abbr> &lt;a b&gt;");
        assert!(matches!(without_links("<em>a</em> &lt;a &gt;"), Cow::Borrowed(_)));
    }
    use crate::markup::{parse, parse_inline};

    const OPTIONS: HtmlOptions<'static> =
        HtmlOptions { resolve: &|kind, id| (kind == "section").then(|| format!("{id}.html")), blank: &|name| format!("[{name}]") };

    #[test]
    fn text_cannot_become_markup() {
        let html = |text: &str| to_html(&parse(text), &OPTIONS);
        assert_eq!(html("<img src=x onerror=alert(1)> & \"q\""), "<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;q&quot;</p>\n");
        assert_eq!(
            html("[x](javascript:alert(1)) [y](https://e.org/\"onclick=1)"),
            "<p>x <a href=\"https://e.org/&quot;onclick=1\" rel=\"noopener external\">y</a></p>\n"
        );
        assert_eq!(html("![alt](https://e.org/x.png)"), "<p>alt</p>\n");
        assert_eq!(html("<!-- x --> `<b>`"), "<p>&lt;!-- x --&gt; `&lt;b&gt;`</p>\n");
    }

    #[test]
    fn lists_links_and_blanks() {
        assert_eq!(to_html(&parse("- a\n- b [c](section:d)\n"), &OPTIONS), "<ul><li>a</li><li>b <a href=\"d.html\">c</a></li></ul>\n");
        assert_eq!(OPTIONS.inlines(&parse_inline(&format!("{}x{}", crate::markup::BLANK_START, crate::markup::BLANK_END))), "[x]");
    }
}
