//! Gettext PO: what Poedit, Weblate and Translate Toolkit read.

use super::codec::{Codec, Document, ParseError, Parsed};
use super::{Unit, po_parser};
use crate::project::State;

/// The format.
#[derive(Debug)]
pub struct Po;

impl Codec for Po {
    fn name(&self) -> &'static str {
        "po"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["po", "pot"]
    }

    fn write(&self, document: &Document) -> String {
        let mut out = header(document);
        for unit in &document.units {
            out.push('\n');
            out.push_str(&entry(unit));
        }
        out
    }

    fn parse(&self, text: &str) -> Result<Parsed, ParseError> {
        po_parser::parse(text)
    }
}

fn header(document: &Document) -> String {
    let date = document.reviewed.as_deref().unwrap_or("1970-01-01");
    let fields = [
        ("Project-Id-Version", "guidewright".to_owned()),
        ("POT-Creation-Date", format!("{date} 00:00+0000")),
        ("PO-Revision-Date", format!("{date} 00:00+0000")),
        ("Last-Translator", "nobody <nobody@example.org>".to_owned()),
        ("Language-Team", document.target_locale.clone()),
        ("Language", document.target_locale.replace('-', "_")),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("X-Source-Language", document.source_locale.clone()),
        ("X-Generator", format!("guidewright {}", env!("CARGO_PKG_VERSION"))),
    ];
    let lines: String = fields.iter().map(|(name, value)| format!("{}\n", quoted(&format!("{name}: {value}\n")))).collect();
    let comment = "# Text in { braces } stays as it is. Remove the mark “fuzzy” when a text says what its source says now.\n";
    format!("{comment}msgid \"\"\nmsgstr \"\"\n{lines}")
}

fn entry(unit: &Unit) -> String {
    let mut out = String::new();
    for note in &unit.notes {
        out.push_str(&format!("#. {}\n", one_line(note)));
    }
    if matches!(unit.state, State::Machine | State::Reviewed) {
        out.push_str(&format!("#. State: {}\n", unit.state.name()));
    }
    out.push_str(&format!("#: {}\n", unit.place.replace(' ', "_")));
    if unit.state == State::Stale && unit.target.is_some() {
        out.push_str("#, fuzzy\n");
        if let Some(previous) = &unit.previous {
            out.push_str(&field("msgctxt", &unit.context, "#| "));
            out.push_str(&field("msgid", previous, "#| "));
        }
    }
    out.push_str(&field("msgctxt", &unit.context, ""));
    out.push_str(&field("msgid", &unit.source, ""));
    out.push_str(&field("msgstr", unit.target.as_deref().unwrap_or_default(), ""));
    out
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A keyword and its text; a text of several lines stands on several lines.
fn field(keyword: &str, text: &str, prefix: &str) -> String {
    if !text.contains('\n') {
        return format!("{prefix}{keyword} {}\n", quoted(text));
    }
    let lines: String = text.split_inclusive('\n').map(|line| format!("{prefix}{}\n", quoted(line))).collect();
    format!("{prefix}{keyword} \"\"\n{lines}")
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if (c as u32) < 0x20 || c as u32 == 0x7F => out.push_str(&format!("\\{:03o}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
