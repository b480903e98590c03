//! XLIFF 2.0: what OmegaT, Okapi and the larger tools read. Placeables are `<ph/>`, so that no tool lets them be typed.

use std::collections::BTreeMap;

use super::codec::{Codec, Document, ParseError, Parsed};
use super::{Unit, xliff_parser};
use crate::project::State;

/// The format.
#[derive(Debug)]
pub struct Xliff;

impl Codec for Xliff {
    fn name(&self) -> &'static str {
        "xliff"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["xlf", "xliff"]
    }

    fn write(&self, document: &Document) -> String {
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"{}\" trgLang=\"{}\">\n",
            attribute(&document.source_locale),
            attribute(&document.target_locale)
        );
        for (index, (file, units)) in by_file(&document.units).iter().enumerate() {
            out.push_str(&format!(" <file id=\"f{}\" original=\"{}\">\n", index + 1, attribute(file)));
            for (rank, unit) in units {
                out.push_str(&unit_text(unit, *rank));
            }
            out.push_str(" </file>\n");
        }
        if document.units.is_empty() {
            // The schema asks for a file and a unit.
            out.push_str(" <file id=\"f1\"><unit id=\"u0\"><segment><source/></segment></unit></file>\n");
        }
        out.push_str("</xliff>\n");
        out
    }

    fn parse(&self, text: &str) -> Result<Parsed, ParseError> {
        xliff_parser::parse(text)
    }
}

/// The units by source file, each with its rank in the document.
fn by_file(units: &[Unit]) -> BTreeMap<&str, Vec<(usize, &Unit)>> {
    let mut files: BTreeMap<&str, Vec<(usize, &Unit)>> = BTreeMap::new();
    for (rank, unit) in units.iter().enumerate() {
        let file = unit.place.rsplit_once(':').map_or(unit.place.as_str(), |(file, _)| file);
        files.entry(file).or_default().push((rank + 1, unit));
    }
    files
}

fn unit_text(unit: &Unit, rank: usize) -> String {
    let mut codes = Codes::default();
    let source = codes.inline(&unit.source);
    let target = unit.target.as_deref().map(|target| codes.inline(target));
    let mut out = format!("  <unit id=\"u{rank}\" name=\"{}\" xml:space=\"preserve\">\n   <notes>\n", attribute(&unit.context));
    out.push_str(&format!("    <note category=\"location\">{}</note>\n", plain(&unit.place)));
    for note in &unit.notes {
        out.push_str(&format!("    <note category=\"comment\">{}</note>\n", plain(note)));
    }
    if let Some(previous) = &unit.previous {
        out.push_str(&format!("    <note category=\"previous-source\">{}</note>\n", plain(previous)));
    }
    out.push_str("   </notes>\n");
    out.push_str(&codes.original_data());
    out.push_str(&format!("   <segment id=\"s1\" {}>\n    <source>{source}</source>\n", state(unit)));
    if let Some(target) = target {
        out.push_str(&format!("    <target>{target}</target>\n"));
    }
    out.push_str("   </segment>\n  </unit>\n");
    out
}

fn state(unit: &Unit) -> &'static str {
    match unit.state {
        State::Missing | State::Untranslated | State::Obsolete => "state=\"initial\"",
        State::Stale => "state=\"initial\" subState=\"guidewright:stale\"",
        State::Machine => "state=\"translated\" subState=\"guidewright:machine\"",
        State::Translated => "state=\"translated\"",
        State::Reviewed => "state=\"reviewed\"",
    }
}

/// The placeables of a unit: each text once, numbered.
#[derive(Default)]
struct Codes {
    data: Vec<String>,
    used: usize,
}

impl Codes {
    /// A text with its placeables as `<ph/>`. Ids are unique in source and in target; the n-th use of a placeable has the
    /// same id in both.
    fn inline(&mut self, content: &str) -> String {
        self.used += 1;
        let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
        let mut out = String::new();
        for piece in pieces(content) {
            match piece {
                Piece::Text(piece) => out.push_str(&text(piece)),
                Piece::Placeable(code) => {
                    let data = self.number(code);
                    let nth = seen.entry(data).and_modify(|nth| *nth += 1).or_insert(1);
                    let shown = attribute(code);
                    out.push_str(&format!("<ph id=\"p{data}-{nth}\" dataRef=\"d{data}\" equiv=\"{shown}\" disp=\"{shown}\"/>"));
                }
            }
        }
        out
    }

    fn number(&mut self, code: &str) -> usize {
        match self.data.iter().position(|known| known == code) {
            Some(at) => at + 1,
            None => {
                self.data.push(code.to_owned());
                self.data.len()
            }
        }
    }

    fn original_data(&self) -> String {
        if self.data.is_empty() {
            return String::new();
        }
        let data: String =
            self.data.iter().enumerate().map(|(at, code)| format!("    <data id=\"d{}\">{}</data>\n", at + 1, text(code))).collect();
        format!("   <originalData>\n{data}   </originalData>\n")
    }
}

enum Piece<'a> {
    Text(&'a str),
    Placeable(&'a str),
}

/// Splits a unit's text at its placeables, which are written `{ … }` there; a brace in a string literal is no end.
fn pieces(content: &str) -> Vec<Piece<'_>> {
    let (mut out, mut rest) = (Vec::new(), content);
    while let Some(at) = rest.find("{ ") {
        let (before, from) = rest.split_at(at);
        let Some(length) = placeable_length(from) else { break };
        let (code, after) = from.split_at(length);
        if !before.is_empty() {
            out.push(Piece::Text(before));
        }
        out.push(Piece::Placeable(code));
        rest = after;
    }
    if !rest.is_empty() {
        out.push(Piece::Text(rest));
    }
    out
}

fn placeable_length(text: &str) -> Option<usize> {
    let (mut in_literal, mut escaped, mut depth) = (false, false, 0usize);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_literal => escaped = true,
            b'"' => in_literal = !in_literal,
            b'{' if !in_literal => depth += 1,
            b'}' if !in_literal => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b'\n' => return None,
            _ => {}
        }
    }
    None
}

/// Text content: markup escaped, characters that XML has no way to write as `<cp/>`.
fn text(content: &str) -> String {
    let mut out = String::with_capacity(content.len());
    for c in content.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            c if is_unwritable(c) => out.push_str(&format!("<cp hex=\"{:04X}\"/>", c as u32)),
            c => out.push(c),
        }
    }
    out
}

/// Text where `<cp/>` is not allowed: notes and attributes.
fn plain(content: &str) -> String {
    text(&content.chars().filter(|c| !is_unwritable(*c)).collect::<String>())
}

fn attribute(content: &str) -> String {
    plain(content).replace('"', "&quot;").replace('\n', "&#10;").replace('\t', "&#9;")
}

fn is_unwritable(c: char) -> bool {
    matches!(c as u32, 0..=8 | 0xB | 0xC | 0xE..=0x1F | 0xFFFE | 0xFFFF)
}
