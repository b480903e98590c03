//! YAML to a small tree in which every value and key keeps its place. The only file that names the YAML crate.
//!
//! A generic tree, not typed structs: so that one wrong value is one diagnostic at its place and the rest of the file
//! is still read. Aliases are refused altogether, since structure files need none and an alias can explode.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};

use crate::diagnostic::Diagnostic;
use crate::source::{Position, SourceFile, Span};

/// A YAML value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub value: Value,
    pub span: Span,
}

/// A YAML value.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    /// A number with decimals, and how it is written.
    Float(f64, String),
    Text(String),
    Sequence(Vec<Node>),
    Mapping(Vec<(Key, Node)>),
}

/// A key of a mapping and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub text: String,
    pub span: Span,
}

impl Value {
    /// What the value is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Integer(_) | Self::Float(..) => "a number",
            Self::Text(_) => "text",
            Self::Sequence(_) => "a list",
            Self::Mapping(_) => "a mapping",
        }
    }
}

/// The deepest nesting, the most values and the longest text of a structure file.
const MAX_DEPTH: usize = 32;
const MAX_NODES: usize = 2_000_000;

/// Parses a file that holds one document. A fault of syntax gives one diagnostic and no tree.
pub(super) fn parse(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Option<Node> {
    let text = file.text.strip_prefix('\u{FEFF}').unwrap_or(&file.text);
    let shift = file.text.len() - text.len();
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! { max_depth: MAX_DEPTH, max_nodes: MAX_NODES, max_aliases: 0, max_anchors: 0, max_documents: 1 },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        // `.inf` and `1e999` are wrong values, not wrong YAML.
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        // YAML 1.2: `no`, `off` and `y` are text, which matters to Norwegian (`no`) and to answers.
        strict_booleans: true,
    };
    match serde_yaml::from_str_with_options::<serde_yaml::Spanned<RawNode>>(text, options) {
        Ok(raw) => Some(Placer { file, shift }.node(raw)),
        Err(error) => {
            diagnostics.push(syntax_error(file, shift, &error));
            None
        }
    }
}

fn syntax_error(file: &SourceFile, shift: usize, error: &serde_yaml::Error) -> Diagnostic {
    let location = error.without_snippet().location();
    let span = location.map_or(Span::start_of(file.id), |location| place(file, shift, location));
    let said = error.without_snippet().to_string();
    let said = said.split(" at line ").next().unwrap_or(&said).lines().next().unwrap_or_default().trim_end_matches('.');
    if said.contains("budget breached") {
        return Diagnostic::error(
            "yaml-syntax",
            "this file uses an anchor or alias, holds more than one document, or is nested too deeply",
        )
        .at(span, "the parser stopped here")
        .help("write the values out: structure files need no anchors, aliases or second documents");
    }
    Diagnostic::error("yaml-syntax", format!("this file is not valid YAML: {said}"))
        .at(span, "the parser stopped here")
        .help("mend the YAML here; a common cause is a wrong indent, a tab, or a missing quotation mark around text with `: ` or `#`")
}

fn place(file: &SourceFile, shift: usize, location: serde_yaml::Location) -> Span {
    let start = match location.span().byte_offset() {
        Some(at) => usize::try_from(at).unwrap_or(usize::MAX).saturating_add(shift),
        None => by_line_and_column(file, location),
    };
    let length = location.span().byte_len().map_or(0, |length| usize::try_from(length).unwrap_or(0));
    let start = start.min(file.text.len());
    Span::new(file.id, start, start.saturating_add(length).min(file.text.len()))
}

/// Errors of syntax come with line and column only.
fn by_line_and_column(file: &SourceFile, location: serde_yaml::Location) -> usize {
    let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let position = Position { line: number(location.line()), column: number(location.column()) };
    file.line_index().offset(&file.text, position)
}

/// Turns the crate's locations into spans of ours.
struct Placer<'a> {
    file: &'a SourceFile,
    shift: usize,
}

impl Placer<'_> {
    fn node(&self, raw: serde_yaml::Spanned<RawNode>) -> Node {
        let span = self.trimmed(place(self.file, self.shift, raw.referenced));
        let value = match raw.value {
            RawNode::Null => Value::Null,
            RawNode::Bool(value) => Value::Bool(value),
            RawNode::Integer(value) => Value::Integer(value),
            RawNode::Float(value) => Value::Float(value, self.file.slice(span).to_owned()),
            RawNode::Text(value) => Value::Text(value),
            RawNode::Sequence(nodes) => Value::Sequence(nodes.into_iter().map(|node| self.node(node)).collect()),
            RawNode::Mapping(pairs) => Value::Mapping(pairs.into_iter().map(|(key, node)| (self.key(key), self.node(node))).collect()),
        };
        Node { value, span }
    }

    fn key(&self, raw: serde_yaml::Spanned<String>) -> Key {
        Key { span: self.trimmed(place(self.file, self.shift, raw.referenced)), text: raw.value }
    }

    /// Without the white space that a block value's span may end in.
    fn trimmed(&self, span: Span) -> Span {
        let text = self.file.slice(span);
        Span::new(span.file, span.start as usize, span.start as usize + text.trim_end().len())
    }
}

/// The tree as the crate gives it, with its own locations.
enum RawNode {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    Sequence(Vec<serde_yaml::Spanned<RawNode>>),
    Mapping(Vec<(serde_yaml::Spanned<String>, serde_yaml::Spanned<RawNode>)>),
}

impl<'de> Deserialize<'de> for RawNode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawNode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<RawNode, E> {
        Ok(RawNode::Null)
    }

    fn visit_none<E>(self) -> Result<RawNode, E> {
        Ok(RawNode::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawNode, D::Error> {
        RawNode::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<RawNode, E> {
        Ok(RawNode::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<RawNode, E> {
        Ok(RawNode::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<RawNode, E> {
        Ok(i64::try_from(value).map_or(RawNode::Float(value as f64), RawNode::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<RawNode, E> {
        Ok(RawNode::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<RawNode, E> {
        Ok(RawNode::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<RawNode, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = seq.next_element()? {
            nodes.push(node);
        }
        Ok(RawNode::Sequence(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawNode, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(RawNode::Mapping(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn parsed(text: &str) -> Result<(Node, Sources), String> {
        let sources = Sources::from_texts(&[("content/a.yaml", text)]);
        let file = sources.find("content/a.yaml").unwrap();
        let mut diagnostics = Vec::new();
        match parse(file, &mut diagnostics) {
            Some(node) => Ok((node, sources)),
            None => {
                let d = &diagnostics[0];
                let at = file.line_index().position(text, d.primary.as_ref().unwrap().span.start as usize);
                Err(format!("{}:{} {}", at.line, at.column, d.message))
            }
        }
    }

    #[test]
    fn every_value_keeps_its_place() {
        for text in [
            "id: get-paid\nitems: [one, \"two\", 3]\n",
            "\u{FEFF}id: get-paid\r\nitems: [one, \"two\", 3]\r\n",
            "# ខ្មែរ\nid: get-paid\nitems: [one, \"two\", 3]\n",
        ] {
            let (node, sources) = parsed(text).unwrap();
            let Value::Mapping(pairs) = &node.value else { panic!("a mapping") };
            assert_eq!(sources.slice(pairs[0].0.span), "id");
            assert_eq!(sources.slice(pairs[0].1.span), "get-paid");
            let Value::Sequence(items) = &pairs[1].1.value else { panic!("a list") };
            let texts: Vec<_> = items.iter().map(|item| sources.slice(item.span)).collect();
            assert_eq!(texts, ["one", "\"two\"", "3"], "{text:?}");
        }
    }

    #[test]
    fn bad_yaml_is_one_diagnostic() {
        for text in [
            "a: [1, 2\nb: 3\n",
            "a: b: c\n",
            "a:\n\tb: x\n",
            "a: \"x\n",
            "- &a [x]\n- *a\n",
            "--- 1\n--- 2\n",
            "a: {b: 1}}\n",
            "? [a]\n: b\n",
        ] {
            let error = parsed(text).expect_err(text);
            println!("{text:?} -> {error}");
        }
    }

    #[test]
    fn deep_nesting_and_aliases_are_bounded() {
        let deep = "[".repeat(10_000);
        assert!(parsed(&deep).is_err());
        let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
        assert!(parsed(bomb).is_err());
    }
}
