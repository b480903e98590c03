//! Markdown inside messages, as a small tree. The only room that names pulldown-cmark.
//!
//! A message is a paragraph or a few, with emphasis, strong, code, links and lists. Everything else that Markdown could
//! say (headings, images, raw HTML, code blocks) is kept as text, so a translator's text can never become markup that
//! runs, loads or breaks out.

mod bytes;
mod html;
mod outline;
mod parse;
mod plain;
mod simple;
mod tree;

pub use html::{HtmlOptions, escape, to_html, without_links};
pub use outline::{Outline, OutlineItem, outline};
pub use parse::{cleaned, parse, parse_inline, split_blanks};
pub use plain::{escape_markdown, plain_blocks, plain_inlines, without_isolates};
pub use simple::{Reading, simple};
pub use tree::{BLANK_END, BLANK_START, Block, Inline, LinkTarget};
