//! Edits to Fluent files that keep every other byte: setting a value, adding, moving and removing entries.

use super::catalog::{Element, Entry, Expression, Inline, Pattern};
use super::fluent_text::Value;
use crate::source::{SourceFile, Span, TextEdit};

/// The line end that a file uses.
pub fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// A text with LF written with the line ends of a file.
pub fn with_line_ends(text: &str, eol: &str) -> String {
    if eol == "\n" { text.to_owned() } else { text.replace('\n', eol) }
}

/// Sets the value of an entry, or of its attribute; an attribute that the entry does not have is added at its end.
pub fn set_part(file: &SourceFile, entry: &Entry, attribute: Option<&str>, value: &Value) -> TextEdit {
    let eol = line_end(&file.text);
    let known = attribute.and_then(|name| entry.attributes.iter().find(|other| &*other.id == name));
    let (id_span, pattern, indent) = match (attribute, known) {
        (None, _) => (entry.id_span, entry.value.as_ref(), 4),
        (Some(_), Some(known)) => (known.id_span, Some(&known.value), 8),
        (Some(name), None) => {
            let end = entry_end(file, entry);
            let text = format!("\n    .{name} ={}", value.layout(8));
            return TextEdit { span: Span::new(file.id, end, end), replacement: with_line_ends(&text, eol) };
        }
    };
    let start = after_equals(file, id_span);
    let end = pattern.map_or(start, |pattern| pattern_end(&file.text, pattern)).max(start);
    TextEdit { span: Span::new(file.id, start, end), replacement: with_line_ends(&value.layout(indent), eol) }
}

/// Right after the `=` that follows an id.
fn after_equals(file: &SourceFile, id: Span) -> usize {
    let end = id.end as usize;
    let rest = file.text.get(end..).unwrap_or_default();
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    end + spaces + usize::from(rest.get(spaces..).is_some_and(|rest| rest.starts_with('=')))
}

/// The end of a pattern, a closing brace behind the arguments of a call included.
fn pattern_end(text: &str, pattern: &Pattern) -> usize {
    let Some(last) = pattern.elements.last() else { return pattern.span.end as usize };
    match last {
        Element::Text { span, .. } => span.end as usize,
        Element::Placeable { expression, span } => {
            let inner = expression_end(text, expression);
            let brace = text.get(inner..).and_then(|rest| rest.find('}')).map_or(inner, |at| inner + at + 1);
            brace.max(if matches!(**expression, Expression::Inline(Inline::Function { .. } | Inline::Term { .. })) {
                0
            } else {
                span.end as usize
            })
        }
    }
}

fn expression_end(text: &str, expression: &Expression) -> usize {
    match expression {
        Expression::Select { selector, variants } => {
            variants.last().map_or_else(|| inline_end(text, selector), |variant| pattern_end(text, &variant.value))
        }
        Expression::Inline(inline) => inline_end(text, inline),
    }
}

fn inline_end(text: &str, inline: &Inline) -> usize {
    let own = inline.span().end as usize;
    match inline {
        Inline::Function { positional, named, .. } => {
            positional.iter().chain(named.iter().map(|(_, value)| value)).map(|value| inline_end(text, value)).max().unwrap_or(own).max(own)
        }
        Inline::Term { named, .. } => named.iter().map(|(_, value)| inline_end(text, value)).max().unwrap_or(own).max(own),
        Inline::StringLiteral(..) => own + 1,
        Inline::Nested(expression, _) => {
            let inner = expression_end(text, expression);
            text.get(inner..).and_then(|rest| rest.find('}')).map_or(inner, |at| inner + at + 1)
        }
        _ => own,
    }
}

/// The end of the last value of an entry.
pub fn entry_end(file: &SourceFile, entry: &Entry) -> usize {
    let last = entry.attributes.last().map(|attribute| &attribute.value).or(entry.value.as_ref());
    let end = last.filter(|pattern| !pattern.elements.is_empty()).map(|pattern| pattern_end(&file.text, pattern));
    end.unwrap_or_else(|| after_equals(file, entry.attributes.last().map_or(entry.id_span, |attribute| attribute.id_span)))
}

/// The whole lines of an entry with its comment, the last line end included.
pub fn entry_lines(file: &SourceFile, entry: &Entry) -> Span {
    let first = entry.comment.as_ref().map_or(entry.id_span, |comment| comment.span);
    Span::new(file.id, line_start(&file.text, first.start.min(entry.id_span.start) as usize), next_line(&file.text, entry_end(file, entry)))
}

/// The whole lines of a span, the last line end included.
pub fn whole_lines(file: &SourceFile, span: Span) -> Span {
    Span::new(file.id, line_start(&file.text, span.start as usize), next_line(&file.text, span.end as usize))
}

fn line_start(text: &str, at: usize) -> usize {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    if start == 0 && text.starts_with('\u{FEFF}') { 3 } else { start }
}

fn next_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |found| at + found + 1)
}

/// Removes whole lines, and the empty lines after them where there are empty lines before them too.
pub fn remove_lines(file: &SourceFile, lines: Span) -> TextEdit {
    let (before, mut end) = (file.text.get(..lines.start as usize).unwrap_or_default(), lines.end as usize);
    let blank_before =
        before.trim_end_matches(['\n', '\r', ' ']).len() + 1 < before.len() || before.trim_start_matches('\u{FEFF}').is_empty();
    if blank_before {
        let rest = file.text.get(end..).unwrap_or_default();
        end += rest.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum::<usize>();
    }
    TextEdit { span: Span::new(file.id, lines.start as usize, end), replacement: String::new() }
}

/// The edits that insert blocks of text (LF, no line end at the end) into a file, each set apart by empty lines. Blocks for
/// the same place keep their order.
#[derive(Debug, Default)]
pub struct Insertions {
    at: std::collections::BTreeMap<usize, Vec<String>>,
}

impl Insertions {
    /// Inserts a block at the beginning of a line, or at the end of the text.
    pub fn push(&mut self, place: usize, block: String) {
        self.at.entry(place).or_default().push(block);
    }

    /// True if a block for this place holds a text.
    pub fn has(&self, place: usize, text: &str) -> bool {
        self.at.get(&place).is_some_and(|blocks| blocks.iter().any(|block| block.contains(text)))
    }

    /// The edits.
    pub fn edits(self, file: &SourceFile) -> Vec<TextEdit> {
        let eol = line_end(&file.text);
        let edit = |(place, blocks): (usize, Vec<String>)| {
            let before = file.text.get(..place).unwrap_or_default().trim_start_matches('\u{FEFF}');
            let after = file.text.get(place..).unwrap_or_default();
            let mut text = String::new();
            if !before.is_empty() {
                text.push_str(if before.ends_with('\n') { "" } else { eol });
                text.push_str(if ends_in_blank_line(before) { "" } else { eol });
            }
            text.push_str(&with_line_ends(&blocks.join("\n\n"), eol));
            text.push_str(eol);
            text.push_str(if after.is_empty() || after.lines().next().is_some_and(|line| line.trim().is_empty()) { "" } else { eol });
            TextEdit { span: Span::new(file.id, place, place), replacement: text }
        };
        self.at.into_iter().map(edit).collect()
    }
}

fn ends_in_blank_line(text: &str) -> bool {
    text.strip_suffix('\n').is_some_and(|rest| rest.rsplit('\n').next().is_none_or(|line| line.trim().is_empty()))
}

/// An entry as it is written into a file: LF, no line end at the end.
pub fn entry_text(id: &str, value: Option<&Value>, attributes: &[(&str, &Value)]) -> String {
    let mut out = format!("{id} ={}", value.map(|value| value.layout(4)).unwrap_or_default());
    for (name, value) in attributes {
        out.push_str(&format!("\n    .{name} ={}", value.layout(8)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::project::{Fingerprint, fluent_text, parse_catalog};
    use crate::source::{SourceChange, Sources};

    fn after(text: &str, id: &str, attribute: Option<&str>, value: &str) -> String {
        let sources = Sources::from_texts(&[("a.ftl", text)]);
        let file = sources.iter().next().unwrap();
        let catalog = parse_catalog(Locale::parse("km").unwrap(), &[file], &mut Vec::new());
        let edit = set_part(file, catalog.get(id).unwrap(), attribute, &Value::Text(fluent_text::escaped(value)));
        SourceChange { edits: vec![edit], created: vec![] }.apply(file.id, text).unwrap()
    }

    #[test]
    fn a_part_is_set_and_every_other_byte_kept() {
        for eol in ["\n", "\r\n"] {
            let text = "\u{FEFF}# c\na = one\n    .x = { NUMBER($n, style: \"}\") }\nb =\n    { $n ->\n        [one] { -t(k: \"}\") }\n       *[other] { \"}\" }\n    }\nc = three".replace('\n', eol);
            for (id, attribute) in
                [("a", None), ("a", Some("x")), ("a", Some("new")), ("b", None), ("b", Some("x")), ("c", None), ("c", Some("y"))]
            {
                for value in ["short", "two\n.lines"] {
                    let changed = after(&text, id, attribute, value);
                    let sources = Sources::from_texts(&[("a.ftl", &changed), ("b.ftl", &text)]);
                    let mut faults = Vec::new();
                    let catalogs: Vec<_> =
                        sources.iter().map(|file| parse_catalog(Locale::parse("km").unwrap(), &[file], &mut faults)).collect();
                    assert!(faults.is_empty(), "{changed}\n{faults:#?}");
                    for other in ["a", "b", "c"] {
                        for (name, pattern) in catalogs[1].get(other).unwrap().parts() {
                            let now = catalogs[0].pattern(other, name).unwrap_or_else(|| panic!("{other} {name:?} lost in {changed}"));
                            assert_eq!(Fingerprint::of(now) == Fingerprint::of(pattern), (other, name) != (id, attribute), "{changed}");
                        }
                    }
                    assert_eq!(fluent_text::shown(catalogs[0].pattern(id, attribute).unwrap()), value, "{changed}");
                    assert!(eol == "\n" || changed.matches('\n').count() == changed.matches("\r\n").count());
                }
            }
        }
    }

    #[test]
    fn blocks_are_set_apart() {
        let text = "a = 1\nb = 2\n\nc = 3";
        let sources = Sources::from_texts(&[("a.ftl", text)]);
        let file = sources.iter().next().unwrap();
        let mut blocks = Insertions::default();
        blocks.push(6, "# x".into());
        blocks.push(6, "# y".into());
        blocks.push(12, "# z".into());
        blocks.push(text.len(), "# end".into());
        let change = SourceChange { edits: blocks.edits(file), created: vec![] };
        assert_eq!(change.apply(file.id, text).unwrap(), "a = 1\n\n# x\n\n# y\n\nb = 2\n\n# z\n\nc = 3\n\n# end\n");
    }
}
