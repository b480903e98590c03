//! The texts of a page for the print templates: the HTML that the edition makes, read back into paragraphs, lists and
//! runs. Print templates see the same documents as those of the pages, with `blocks` in the place of `html`.

use serde::Serialize;
use serde_json::{Map, Value};

use super::guard::Guard;

/// A paragraph or a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
struct Block {
    /// `p`, `ul` or `ol`.
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    runs: Vec<Run>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<Vec<Block>>,
    /// The first number of an ordered list.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<u64>,
}

/// A piece of a paragraph that is set in one way.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
struct Run {
    text: String,
    #[serde(flatten)]
    style: Style,
    /// A line break that the author asked for.
    #[serde(rename = "break", skip_serializing_if = "is_false")]
    line_break: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
struct Style {
    #[serde(skip_serializing_if = "is_false")]
    strong: bool,
    #[serde(skip_serializing_if = "is_false")]
    em: bool,
    #[serde(skip_serializing_if = "is_false")]
    code: bool,
    #[serde(skip_serializing_if = "is_false")]
    blank: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dir: Option<String>,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// A page's values with every text (`html` and `text`) read into blocks.
pub(super) fn read_texts(value: Value, guard: &Guard, resolve: &dyn Fn(&str) -> Option<String>) -> Value {
    match value {
        Value::Object(fields) => match (fields.get("html"), fields.get("text")) {
            (Some(Value::String(html)), Some(Value::String(text))) if fields.len() == 2 => text_value(html, text, guard, resolve),
            _ => Value::Object(fields.into_iter().map(|(name, value)| (name, read_texts(value, guard, resolve))).collect()),
        },
        Value::Array(items) => Value::Array(items.into_iter().map(|item| read_texts(item, guard, resolve)).collect()),
        other => other,
    }
}

fn text_value(html: &str, text: &str, guard: &Guard, resolve: &dyn Fn(&str) -> Option<String>) -> Value {
    let blocks = serde_json::to_value(read(html, guard, resolve)).unwrap_or_default();
    Value::Object(Map::from_iter([("text".to_owned(), Value::String(guard.text(text).into_owned())), ("blocks".to_owned(), blocks)]))
}

fn read(html: &str, guard: &Guard, resolve: &dyn Fn(&str) -> Option<String>) -> Vec<Block> {
    let mut reader = Reader { rest: html, guard, resolve };
    reader.blocks(&Style::default(), "")
}

/// Reads the HTML that `markup` writes; nothing else ever comes here.
struct Reader<'h, 'r> {
    rest: &'h str,
    guard: &'r Guard,
    resolve: &'r dyn Fn(&str) -> Option<String>,
}

impl<'h> Reader<'h, '_> {
    /// The next piece: text, or a tag without its brackets.
    fn next(&mut self) -> Option<Piece<'h>> {
        if let Some(after) = self.rest.strip_prefix('<') {
            let (tag, rest) = after.split_once('>').unwrap_or((after, ""));
            self.rest = rest;
            return Some(Piece::Tag(tag));
        }
        let end = self.rest.find('<').unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        (!text.is_empty()).then_some(Piece::Text(text))
    }

    /// Blocks up to the end tag of an element.
    fn blocks(&mut self, style: &Style, element: &str) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut runs = Vec::new();
        while let Some(piece) = self.next() {
            match piece {
                Piece::Text(text) => self.push(&mut runs, text, style),
                Piece::Tag(tag) => match name(tag) {
                    end if end.strip_prefix('/') == Some(element) => break,
                    "p" => {
                        close(&mut runs, &mut blocks);
                        let mut inner = Vec::new();
                        self.inlines(style, "p", &mut inner);
                        close(&mut inner, &mut blocks);
                    }
                    list @ ("ul" | "ol") => {
                        close(&mut runs, &mut blocks);
                        blocks.push(self.list(style, tag, if list == "ol" { "ol" } else { "ul" }));
                    }
                    "div" => {
                        close(&mut runs, &mut blocks);
                        blocks.extend(self.blocks(&self.styled(style, tag), "div"));
                    }
                    _ => self.inline(style, tag, &mut runs),
                },
            }
        }
        close(&mut runs, &mut blocks);
        blocks
    }

    fn list(&mut self, style: &Style, tag: &str, kind: &'static str) -> Block {
        let start = attribute(tag, "start").and_then(|start| start.parse().ok());
        let mut items = Vec::new();
        while let Some(piece) = self.next() {
            match piece {
                Piece::Tag(tag) if name(tag).strip_prefix('/') == Some(kind) => break,
                Piece::Tag(tag) if name(tag) == "li" => items.push(self.blocks(style, "li")),
                _ => {}
            }
        }
        Block { kind, items, start, ..Block::default() }
    }

    /// Runs up to the end tag of an element.
    fn inlines(&mut self, style: &Style, element: &str, runs: &mut Vec<Run>) {
        while let Some(piece) = self.next() {
            match piece {
                Piece::Text(text) => self.push(runs, text, style),
                Piece::Tag(tag) if name(tag).strip_prefix('/') == Some(element) => break,
                Piece::Tag(tag) => self.inline(style, tag, runs),
            }
        }
    }

    fn inline(&mut self, style: &Style, tag: &str, runs: &mut Vec<Run>) {
        match name(tag) {
            "br" => runs.push(Run { line_break: true, ..Run::default() }),
            element @ ("em" | "strong" | "code" | "a" | "span") => {
                let style = self.styled(style, tag);
                self.inlines(&style, element, runs);
            }
            _ => {}
        }
    }

    fn push(&self, runs: &mut Vec<Run>, text: &str, style: &Style) {
        let text = unescape(text).replace('\n', " ");
        let text = self.guard.text(&text);
        match runs.last_mut() {
            Some(run) if run.style == *style && !run.line_break => run.text.push_str(&text),
            _ => runs.push(Run { text: text.into_owned(), style: style.clone(), line_break: false }),
        }
    }

    fn styled(&self, style: &Style, tag: &str) -> Style {
        let mut style = style.clone();
        match name(tag) {
            "em" => style.em = true,
            "strong" => style.strong = true,
            "code" => style.code = true,
            "a" => style.link = attribute(tag, "href").and_then(|href| self.address(&unescape(href))),
            _ => {
                style.blank |= attribute(tag, "data-blank").is_some();
                style.lang = attribute(tag, "lang").map(str::to_owned).or(style.lang);
                style.dir = attribute(tag, "dir").map(str::to_owned).or(style.dir);
            }
        }
        style
    }

    /// A link's address on paper: an outside one as it is, a thing of the project as its page's full address.
    fn address(&self, href: &str) -> Option<String> {
        if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme)) {
            Some(href.to_owned())
        } else {
            (self.resolve)(href)
        }
    }
}

enum Piece<'h> {
    Text(&'h str),
    Tag(&'h str),
}

fn name(tag: &str) -> &str {
    tag.split([' ', '\n']).next().unwrap_or(tag)
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// Ends a paragraph; white space alone is none.
fn close(runs: &mut Vec<Run>, blocks: &mut Vec<Block>) {
    let runs = std::mem::take(runs);
    if runs.iter().any(|run| !run.text.trim().is_empty()) {
        blocks.push(Block { kind: "p", runs, ..Block::default() });
    }
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(html: &str) -> Vec<(String, String)> {
        let blocks = read(html, &Guard::default(), &|reference| (reference == "x.html").then(|| "https://e.org/x.html".to_owned()));
        blocks.iter().flat_map(|block| &block.runs).map(|run| (run.text.clone(), run.style.link.clone().unwrap_or_default())).collect()
    }

    #[test]
    fn paragraphs_lists_and_runs() {
        let blocks = read(
            "<p>a <strong>b</strong></p>\n<ul><li>c<br>d</li><li><p>e</p>\n<ol start=\"3\"><li>f</li></ol>\n</li></ul>\n",
            &Guard::default(),
            &|_| None,
        );
        let kinds: Vec<_> = blocks.iter().map(|block| (block.kind, block.runs.len(), block.items.len())).collect();
        assert_eq!(kinds, [("p", 2, 0), ("ul", 0, 2)]);
        let inner = &blocks[1].items[1][1];
        assert_eq!((inner.kind, inner.start, inner.items[0][0].runs[0].text.as_str()), ("ol", Some(3), "f"));
        assert!(blocks[1].items[0][0].runs[1].line_break);
    }

    #[test]
    fn links_blanks_languages_and_escapes() {
        assert_eq!(
            runs("see <a href=\"x.html\">x &amp; &lt;y&gt;</a>"),
            [("see ".to_owned(), String::new()), ("x & <y>".to_owned(), "https://e.org/x.html".to_owned())]
        );
        assert_eq!(runs("<a href=\"gone.html\">z</a>"), [("z".to_owned(), String::new())]);
        let blank = read("Dear <span class=\"blank\" data-blank=\"client-name\">Client</span>,", &Guard::default(), &|_| None);
        assert!(blank[0].runs[1].style.blank && !blank[0].runs[2].style.blank);
        let foreign = read("<span lang=\"en\" dir=\"ltr\">x</span>", &Guard::default(), &|_| None);
        assert_eq!(foreign[0].runs[0].style.lang.as_deref(), Some("en"));
    }

    #[test]
    fn texts_of_a_document_are_found_at_any_depth() {
        let value =
            serde_json::json!({"title": {"html": "<em>a</em>", "text": "a"}, "items": [{"id": "x", "text": {"html": "b", "text": "b"}}]});
        let read = read_texts(value, &Guard::default(), &|_| None);
        assert_eq!(read["title"]["blocks"][0]["runs"][0]["em"], true);
        assert_eq!(read["items"][0]["text"]["text"], "b");
        assert_eq!(read["items"][0]["id"], "x");
    }
}
