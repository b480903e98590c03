//! Patterns as text and text as patterns: how a value is written in Fluent, shown to people, and made comparable.
//!
//! [`shown`] writes a pattern as a person reads it, placeables in `{ … }`. [`escaped`] does the reverse for a text of one
//! form: what is no placeable of Fluent becomes text that Fluent shows as it is. [`Value`] is the layout in a file.

use super::catalog::{Element, Expression, Inline, Pattern};
use super::parse_catalog;
use crate::locale::Locale;
use crate::source::{Sources, TextSlice};

/// A single value as Fluent writes it, with one space where spaces are free.
pub fn inline_text(inline: &Inline) -> String {
    match inline {
        Inline::StringLiteral(text, _) => format!("\"{text}\""),
        Inline::NumberLiteral(text, _) => text.to_string(),
        Inline::Variable(name, _) => format!("${name}"),
        Inline::Message { id, attribute, .. } => with_attribute(id, attribute.as_deref()),
        Inline::Term { id, attribute, named, .. } => {
            let name = with_attribute(id, attribute.as_deref());
            if named.is_empty() { name } else { format!("{name}({})", arguments(&[], named)) }
        }
        Inline::Function { id, positional, named, .. } => format!("{id}({})", arguments(positional, named)),
        Inline::Nested(expression, _) => format!("{{ {} }}", expression_text(expression)),
    }
}

fn with_attribute(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

fn arguments(positional: &[Inline], named: &[(TextSlice, Inline)]) -> String {
    let positional = positional.iter().map(inline_text);
    let named = named.iter().map(|(name, value)| format!("{name}: {}", inline_text(value)));
    positional.chain(named).collect::<Vec<_>>().join(", ")
}

fn expression_text(expression: &Expression) -> String {
    match expression {
        Expression::Inline(inline) => inline_text(inline),
        Expression::Select { selector, variants } => {
            let mut out = format!("{} ->", inline_text(selector));
            for variant in variants {
                let star = if variant.is_default { "*" } else { "" };
                out.push_str(&format!(" {star}[{}] {}", variant.key, shown(&variant.value)));
            }
            out
        }
    }
}

/// A pattern as text: literal text as it is, placeables as `{ $name }`, selects on one line. An empty literal (`{ "" }`),
/// which only protects what stands beside it, is left out.
pub fn shown(pattern: &Pattern) -> String {
    pattern.elements.iter().fold(String::new(), |mut out, element| {
        match element {
            Element::Text { text, .. } => out.push_str(text),
            Element::Placeable { expression, .. } => match &**expression {
                Expression::Inline(Inline::StringLiteral(text, _)) if text.is_empty() => {}
                expression => out.push_str(&format!("{{ {} }}", expression_text(expression))),
            },
        }
        out
    })
}

/// The text that a fingerprint is made of: [`shown`], in normalization form C, white space that a reflow changes as
/// one space, paragraphs and list items kept apart. No-break spaces are text.
pub fn normalized(pattern: &Pattern) -> String {
    normalized_text(&shown(pattern))
}

/// As [`normalized`], of a text.
pub fn normalized_text(text: &str) -> String {
    let text = crate::locale::to_nfc(text);
    let mut out = String::with_capacity(text.len());
    let mut breaks = 0;
    for line in text.split('\n') {
        let line = line.trim_matches([' ', '\t', '\r']);
        if line.is_empty() {
            breaks += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if breaks > 1 {
                "\n\n"
            } else if is_list_item(line) {
                "\n"
            } else {
                " "
            });
        }
        let words: Vec<&str> = line.split([' ', '\t', '\r']).filter(|word| !word.is_empty()).collect();
        out.push_str(&words.join(" "));
        breaks = 1;
    }
    out
}

/// True for a line that Markdown reads as the beginning of a list item.
fn is_list_item(line: &str) -> bool {
    let marked = ["- ", "* ", "+ "].iter().any(|marker| line.starts_with(marker));
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    marked || (rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") ")))
}

/// False for a text that is alike in many languages: numbers, codes (`PDF`, `A4`), a few letters, names with a code in them.
pub fn needs_translation(pattern: &Pattern) -> bool {
    let texts = pattern.texts();
    let words = || {
        texts.iter().flat_map(|(text, _)| text.split(|c: char| !c.is_alphanumeric())).filter(|word| word.chars().any(char::is_alphabetic))
    };
    let letters: usize = words().map(|word| word.chars().filter(|c| c.is_alphabetic()).count()).sum();
    let is_code = |word: &str| word.chars().all(|c| c.is_uppercase() || c.is_numeric());
    // A name of several words with a code among them (`US Letter`) is a name elsewhere too.
    let is_name = words().count() > 1 && words().all(|word| word.starts_with(char::is_uppercase)) && words().any(is_code);
    letters > 3 && !words().all(is_code) && !is_name
}

/// The text of one form as a Fluent pattern on one or several lines: placeables of Fluent are kept, other braces and the
/// spaces at its edges are put into literals. Line breaks at the edges are dropped.
pub fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_matches('\n');
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        match placeable_at(from) {
            Some((placeable, length)) => {
                out.push_str(&placeable);
                rest = from.get(length..).unwrap_or_default();
            }
            None => {
                out.push_str(if from.starts_with('{') { "{ \"{\" }" } else { "{ \"}\" }" });
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    protected_edges(&out)
}

fn protected_edges(text: &str) -> String {
    let start = text.len() - text.trim_start_matches(' ').len();
    let (spaces, text) = text.split_at(start);
    let (text, end) = text.split_at(text.trim_end_matches(' ').len());
    let literal = |spaces: &str| if spaces.is_empty() { String::new() } else { format!("{{ \"{spaces}\" }}") };
    format!("{}{text}{}", literal(spaces), literal(end))
}

/// The placeable that a text begins with, as Fluent writes it, and how many bytes it takes. A select is none.
fn placeable_at(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 2000;
    let window: &str = text.char_indices().nth(LONGEST).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    window.match_indices('}').take(8).find_map(|(at, _)| {
        let candidate = window.get(..=at)?;
        let pattern = parse_value(&candidate.replace('\n', " "))?;
        let [Element::Placeable { expression, .. }] = &*pattern.elements else { return None };
        expression.variants().is_empty().then(|| (format!("{{ {} }}", expression_text(expression)), at + 1))
    })
}

/// The pattern of a text that stands after `=`; `None` if it is not one whole pattern.
pub fn parse_value(value: &str) -> Option<Pattern> {
    let text = format!("x = {value}\n");
    let sources = Sources::from_texts(&[("x.ftl", &text)]);
    let file = sources.iter().next()?;
    let mut faults = Vec::new();
    let catalog = parse_catalog(Locale::parse("en").ok()?, &[file], &mut faults);
    match catalog.entries() {
        [entry] if faults.is_empty() && entry.attributes.is_empty() => entry.value.clone(),
        _ => None,
    }
}

/// True for a line that begins with what Fluent reads as its own: a mark, or spaces, which it takes for indentation.
fn is_misread(line: &str) -> bool {
    line.starts_with(['[', '*', '.', ' '])
}

/// A value to be written into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text in Fluent's syntax ([`escaped`]).
    Text(String),
    /// A choice.
    Select {
        /// What is looked at, in Fluent's syntax.
        selector: String,
        /// Key, whether it is the default, and value of each variant.
        variants: Vec<(String, bool, Value)>,
    },
}

impl Value {
    /// The value as it stands after `=` or after a key, at an indentation of so many spaces. Lines end with LF.
    pub fn layout(&self, indent: usize) -> String {
        let pad = " ".repeat(indent);
        match self {
            Self::Text(text) if text.is_empty() => " { \"\" }".to_owned(),
            Self::Text(text) if !text.contains('\n') => format!(" {text}"),
            Self::Text(text) => text.split('\n').fold(String::new(), |mut out, line| {
                let line = line.trim_end_matches(' ');
                let guard = if is_misread(line) { "{ \"\" }" } else { "" };
                out.push_str(&if line.is_empty() { "\n".to_owned() } else { format!("\n{pad}{guard}{line}") });
                out
            }),
            Self::Select { selector, variants } => {
                let mut out = format!("\n{pad}{{ {selector} ->");
                for (key, is_default, value) in variants {
                    let mark = if *is_default { "   *" } else { "    " };
                    out.push_str(&format!("\n{pad}{mark}[{key}]{}", value.layout(indent + 8)));
                }
                out.push_str(&format!("\n{pad}}}"));
                out
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pattern(value: &str) -> Pattern {
        parse_value(value).unwrap_or_else(|| panic!("not a pattern: {value:?}"))
    }

    #[test]
    fn a_reflow_is_the_same_text_and_a_new_paragraph_is_not() {
        let same = ["\n    one two\n    three { $x }", "\n    one\n    two three {$x}", " one  two three {  $x  }"];
        assert!(
            same.iter().all(|text| normalized(&pattern(text)) == "one two three { $x }"),
            "{:?}",
            same.map(|text| normalized(&pattern(text)))
        );
        assert_ne!(normalized_text("a\nb"), normalized_text("a\n\nb"));
        assert_ne!(normalized_text("- a\n- b"), normalized_text("- a - b"));
        assert_ne!(normalized_text("a\u{A0}b"), normalized_text("a b"));
        assert_eq!(normalized_text("r\u{30C}\r\n"), "ř");
        let select = "{ $n ->\n    [one] a { $n }\n   *[other] b\n }";
        assert_eq!(normalized(&pattern(select)), "{ $n -> [one] a { $n } *[other] b }");
    }

    #[test]
    fn what_is_no_placeable_becomes_text() {
        assert_eq!(escaped("pay { $amount } {now} {"), "pay { $amount } { now } { \"{\" }");
        assert_eq!(escaped("a } b {$x"), "a { \"}\" } b { \"{\" }$x");
        assert_eq!(escaped("{ \"}\" } { NUMBER($n,minimumFractionDigits:2) }"), "{ \"}\" } { NUMBER($n, minimumFractionDigits: 2) }");
        assert_eq!(escaped(" a "), "{ \" \" }a{ \" \" }");
        assert_eq!(escaped("{ $n -> *[other] x }"), "{ \"{\" } $n -> *[other] x { \"}\" }");
    }

    #[test]
    fn lines_that_fluent_would_misread_are_guarded() {
        let value = Value::Text(escaped("one\n**two**\n.three\n[four\n\n  five\n}"));
        let written = value.layout(4);
        assert_eq!(shown(&pattern(&written)), "one\n**two**\n.three\n[four\n\n  five\n{ \"}\" }");
    }

    proptest! {
        #[test]
        fn any_text_is_written_so_that_it_is_read_back(text in "([a-z \n{}*.\\[\\]\"$#=-]|ខ្មែ|\u{A0}|\\{ \\$x \\}){0,40}") {
            let wanted = escaped(&text);
            let value = Value::Text(wanted.clone()).layout(4);
            let read = shown(&pattern(&value));
            let lines = |text: &str| text.split('\n').map(|line| line.trim_end_matches(' ').to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(lines(read.trim_matches('\n')), lines(wanted.trim_matches('\n')));
        }
    }
}
