//! What a catalog holds: messages and terms, as Fluent writes them, every part with its place.

use std::ops::Deref;

use crate::source::{Span, TextSlice, places_where};

/// Whether an entry is a message or a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// A message, shown by itself.
    Message,
    /// A term (`-name`), used inside messages only.
    Term,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Message or term.
    pub kind: EntryKind,
    /// The id; a term's begins with `-`.
    pub id: TextSlice,
    /// The place of the id.
    pub id_span: Span,
    /// The whole entry, from its id to the end of its last value, without its comment.
    pub span: Span,
    /// The author's comment, as one text.
    pub comment: Option<Box<Comment>>,
    /// The value.
    pub value: Option<Pattern>,
    /// The attributes, in order.
    pub attributes: Vec<Attribute>,
}

/// An attribute of an entry.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// The name, without the dot.
    pub id: TextSlice,
    /// The place of the name.
    pub id_span: Span,
    /// Its value.
    pub value: Pattern,
}

/// A comment.
#[derive(Clone, Debug)]
pub struct Comment {
    /// How many `#` it has: 1 (message), 2 (group) or 3 (resource).
    pub level: u8,
    /// Its text, lines joined by LF.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// A text with placeables.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// From the first to the last element.
    pub span: Span,
    /// Its parts, in order.
    pub elements: Elements,
}

/// The parts of a pattern, read as a slice. Most patterns are a single text, which needs no list of its own.
#[derive(Clone, Debug)]
pub enum Elements {
    /// A single part.
    One(Element),
    /// Any other number of parts.
    Many(Box<[Element]>),
}

impl Deref for Elements {
    type Target = [Element];

    fn deref(&self) -> &[Element] {
        match self {
            Self::One(element) => std::slice::from_ref(element),
            Self::Many(elements) => elements,
        }
    }
}

impl FromIterator<Element> for Elements {
    fn from_iter<I: IntoIterator<Item = Element>>(elements: I) -> Self {
        let mut elements = elements.into_iter();
        match (elements.next(), elements.next()) {
            (Some(one), None) => Self::One(one),
            (first, second) => Self::Many(first.into_iter().chain(second).chain(elements).collect()),
        }
    }
}

impl<'e> IntoIterator for &'e Elements {
    type Item = &'e Element;
    type IntoIter = std::slice::Iter<'e, Element>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A part of a pattern.
#[derive(Clone, Debug)]
pub enum Element {
    /// Literal text, indentation removed. A line break is LF.
    Text {
        /// The text.
        text: TextSlice,
        /// Its place; exactly the same bytes.
        span: Span,
    },
    /// A placeable.
    Placeable {
        /// What is in the braces; most elements are text, and should not take the room of a select.
        expression: Box<Expression>,
        /// From the opening to the closing brace, as near as they can be told.
        span: Span,
    },
}

/// What stands in a placeable.
#[derive(Clone, Debug)]
pub enum Expression {
    /// A choice between variants.
    Select {
        /// What is looked at.
        selector: Inline,
        /// The variants, in order.
        variants: Vec<Variant>,
    },
    /// A single value.
    Inline(Inline),
}

/// A variant of a select.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The key: a plural category, a name, or a number.
    pub key: TextSlice,
    /// The place of the key.
    pub key_span: Span,
    /// True if the key is a number.
    pub is_number: bool,
    /// True for the variant marked `*`.
    pub is_default: bool,
    /// Its text.
    pub value: Pattern,
}

/// A single value.
#[derive(Clone, Debug)]
pub enum Inline {
    /// `"text"`, as written, escapes not resolved.
    StringLiteral(TextSlice, Span),
    /// `5`, `1.50`.
    NumberLiteral(TextSlice, Span),
    /// `$name`
    Variable(TextSlice, Span),
    /// `id` or `id.attribute`
    Message {
        /// The message.
        id: TextSlice,
        /// Its attribute.
        attribute: Option<TextSlice>,
        /// The place of the reference.
        span: Span,
    },
    /// `-id` or `-id.attribute`, with arguments.
    Term {
        /// The term's id with its `-`.
        id: TextSlice,
        /// Its attribute.
        attribute: Option<TextSlice>,
        /// Named arguments.
        named: Vec<(TextSlice, Inline)>,
        /// The place of the reference.
        span: Span,
    },
    /// `FUNCTION(positional, name: value)`
    Function {
        /// The function's name.
        id: TextSlice,
        /// Positional arguments.
        positional: Vec<Inline>,
        /// Named arguments.
        named: Vec<(TextSlice, Inline)>,
        /// The place of the name.
        span: Span,
    },
    /// A placeable inside a placeable.
    Nested(Box<Expression>, Span),
}

impl Comment {
    /// The ids of messages that stand in it: its lines that read like `id = …`.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter_map(|line| {
            let line = line.trim_start();
            let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))?;
            let (id, rest) = line.split_at_checked(end)?;
            (!id.is_empty() && rest.trim_start().starts_with('=')).then_some(id)
        })
    }
}

impl Entry {
    /// The entry's value, or the value of its attribute.
    pub fn pattern(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => self.value.as_ref(),
            Some(name) => self.attributes.iter().find(|attribute| &*attribute.id == name).map(|attribute| &attribute.value),
        }
    }

    /// The whole entry as it is written, without its comment.
    pub fn text(&self) -> &str {
        self.id.beside(self.span.range())
    }

    /// True if its text has any of the characters without which there is no link in it (`render/keys/links.rs`).
    pub fn may_link(&self) -> bool {
        places_where(self.text().as_bytes(), |byte| matches!(byte, b']' | b'<' | b'\\')).next().is_some()
    }

    /// The ids of the messages and terms that it refers to.
    pub fn references(&self) -> impl Iterator<Item = &str> {
        self.parts().flat_map(|(_, pattern)| pattern.inlines()).filter_map(|inline| match inline {
            Inline::Message { id, .. } | Inline::Term { id, .. } => Some(&**id),
            _ => None,
        })
    }

    /// The names of the variables that it uses.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.parts().flat_map(|(_, pattern)| pattern.inlines()).filter_map(|inline| match inline {
            Inline::Variable(name, _) => Some(&**name),
            _ => None,
        })
    }

    /// The value (as `None`) and all attributes (by name), in order.
    pub fn parts(&self) -> impl Iterator<Item = (Option<&str>, &Pattern)> {
        let value = self.value.iter().map(|value| (None, value));
        value.chain(self.attributes.iter().map(|attribute| (Some(&*attribute.id), &attribute.value)))
    }
}

impl Pattern {
    /// True if it is text alone.
    pub fn is_literal(&self) -> bool {
        self.elements.iter().all(|element| matches!(element, Element::Text { .. }))
    }

    /// The literal text of the top level, placeables left out.
    pub fn literal_text(&self) -> String {
        self.elements
            .iter()
            .filter_map(|element| match element {
                Element::Text { text, .. } => Some(&**text),
                Element::Placeable { .. } => None,
            })
            .collect()
    }

    /// All single values in the pattern, selectors, variants and arguments included, in the order of the text.
    pub fn inlines(&self) -> Vec<&Inline> {
        let mut found = Vec::new();
        self.collect_inlines(&mut found);
        found
    }

    fn collect_inlines<'a>(&'a self, found: &mut Vec<&'a Inline>) {
        for element in &self.elements {
            if let Element::Placeable { expression, .. } = element {
                expression.collect_inlines(found);
            }
        }
    }

    /// The names of all variables in the pattern, sorted, each once.
    pub fn variables(&self) -> Vec<&str> {
        let variables = self.inlines().into_iter().filter_map(|inline| match inline {
            Inline::Variable(name, _) => Some(&**name),
            _ => None,
        });
        let mut names: Vec<_> = variables.collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// All literal texts with their places, those of variants included.
    pub fn texts(&self) -> Vec<(&str, Span)> {
        let mut found = Vec::new();
        self.collect_texts(&mut found);
        found
    }

    fn collect_texts<'a>(&'a self, found: &mut Vec<(&'a str, Span)>) {
        for element in &self.elements {
            match element {
                Element::Text { text, span } => found.push((text, *span)),
                Element::Placeable { expression, .. } => {
                    expression.variants().iter().for_each(|variant| variant.value.collect_texts(found));
                }
            }
        }
    }
}

impl Expression {
    /// The variants of a select, also inside nested braces; empty for a single value.
    pub fn variants(&self) -> &[Variant] {
        match self {
            Self::Select { variants, .. } => variants,
            Self::Inline(Inline::Nested(expression, _)) => expression.variants(),
            Self::Inline(_) => &[],
        }
    }

    fn collect_inlines<'a>(&'a self, found: &mut Vec<&'a Inline>) {
        match self {
            Self::Inline(inline) => inline.collect_inlines(found),
            Self::Select { selector, variants } => {
                selector.collect_inlines(found);
                variants.iter().for_each(|variant| variant.value.collect_inlines(found));
            }
        }
    }
}

impl Inline {
    /// The value's place.
    pub fn span(&self) -> Span {
        match self {
            Self::StringLiteral(_, span) | Self::NumberLiteral(_, span) | Self::Variable(_, span) | Self::Nested(_, span) => *span,
            Self::Message { span, .. } | Self::Term { span, .. } | Self::Function { span, .. } => *span,
        }
    }

    fn collect_inlines<'a>(&'a self, found: &mut Vec<&'a Inline>) {
        found.push(self);
        match self {
            Self::Term { named, .. } => named.iter().for_each(|(_, value)| value.collect_inlines(found)),
            Self::Function { positional, named, .. } => {
                positional.iter().for_each(|value| value.collect_inlines(found));
                named.iter().for_each(|(_, value)| value.collect_inlines(found));
            }
            Self::Nested(expression, _) => expression.collect_inlines(found),
            _ => {}
        }
    }
}
