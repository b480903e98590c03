//! The ways in which a pattern can be read.
//!
//! A pattern with selects is not one text but several: one per path through its variants. Rules about what a reader
//! sees (variables, numbers, markup, punctuation) look at these [`Reading`]s, never at the raw file.

use std::borrow::Cow;
use std::ops::Range;

use crate::project::{Element, Expression, Inline, Pattern, Variant};
use crate::source::Span;

/// The most readings that one pattern is unfolded into. Six plural categories twice over are 36.
pub(super) const MAX_READINGS: usize = 40;

/// Stands in a reading's text for a placeable whose text is not known (OBJECT REPLACEMENT CHARACTER).
pub const PLACEABLE: char = '\u{FFFC}';

/// One way to read a pattern.
#[derive(Clone, Debug, Default)]
pub struct Reading<'a> {
    /// The text, each placeable as one [`PLACEABLE`]. Literals in braces are text.
    pub text: Cow<'a, str>,
    /// The placeables that are shown, in order.
    pub shown: Vec<&'a Inline>,
    /// The choices that lead to it.
    pub choices: Vec<Choice<'a>>,
    pub(super) prose: Option<String>,
    pieces: Vec<Piece>,
}

/// A choice between variants on the way to a reading.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// What is looked at.
    pub selector: &'a Inline,
    /// The variant that is taken.
    pub variant: &'a Variant,
}

/// A stretch of a reading's text and the place of the same bytes in the file.
#[derive(Clone, Copy, Debug)]
struct Piece {
    at: usize,
    span: Span,
}

impl<'a> Reading<'a> {
    /// The text with code, addresses and tags blanked out byte for byte (`prose::HIDDEN`).
    pub fn prose(&self) -> &str {
        self.prose.as_deref().unwrap_or(&self.text)
    }

    /// The place of a range of the text. A range over a placeable takes the text beside it.
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let range = self.whole_characters(range);
        let (first, last) = (self.piece(range.start)?, self.piece(range.end.saturating_sub(1).max(range.start))?);
        let place = |piece: &Piece, at: usize| (piece.span.start as usize + at.saturating_sub(piece.at)).min(piece.span.end as usize);
        Some(Span::new(first.span.file, place(first, range.start), place(last, range.end)))
    }

    /// A range widened to the characters that it touches.
    fn whole_characters(&self, range: Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (range.start.min(self.text.len()), range.end.min(self.text.len()));
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }

    /// The piece that holds an offset, or the one before it.
    fn piece(&self, at: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(index.saturating_sub(1))
    }

    /// The names of the variables that this reading shows, directly or through a function.
    pub fn shown_variables(&self) -> Vec<&'a str> {
        let mut names = Vec::new();
        self.shown.iter().for_each(|inline| variables_of(inline, &mut names));
        names
    }

    /// True if the reading shows the variable or is the outcome of a choice by it.
    pub fn accounts_for(&self, variable: &str) -> bool {
        let chosen = |choice: &Choice<'a>| {
            let mut names = Vec::new();
            variables_of(choice.selector, &mut names);
            names.contains(&variable)
        };
        self.shown_variables().contains(&variable) || self.choices.iter().any(chosen)
    }

    /// The text with the name of each placeable in braces, so that texts are alike only if their placeables are.
    pub fn spelled(&self) -> Cow<'_, str> {
        if self.shown.is_empty() {
            return Cow::Borrowed(&self.text);
        }
        let mut shown = self.shown.iter();
        let mut out = String::with_capacity(self.text.len() + self.shown.len() * 12);
        for c in self.text.chars() {
            match (c, if c == PLACEABLE { shown.next() } else { None }) {
                (_, Some(inline)) => out.push_str(&in_braces(inline)),
                (c, None) => out.push(c),
            }
        }
        Cow::Owned(out)
    }

    /// The choices in words: ` in the variant [few]`; empty if there are none.
    pub fn path_in_words(&self) -> String {
        let keys: Vec<_> = self.choices.iter().map(|choice| format!("[{}]", choice.variant.key)).collect();
        if keys.is_empty() { String::new() } else { format!(" in the variant {}", keys.join(" ")) }
    }

    fn push_text(&mut self, text: &'a str, span: Span) {
        self.pieces.push(Piece { at: self.text.len(), span });
        match &mut self.text {
            Cow::Borrowed("") => self.text = Cow::Borrowed(text),
            before => before.to_mut().push_str(text),
        }
    }

    fn push_shown(&mut self, inline: &'a Inline) {
        match inline {
            Inline::StringLiteral(text, span) if !text.contains('\\') => self.push_text(text, *span),
            Inline::NumberLiteral(text, span) => self.push_text(text, *span),
            Inline::StringLiteral(text, _) => self.text.to_mut().push_str(&unescaped(text)),
            shown => {
                self.text.to_mut().push(PLACEABLE);
                self.shown.push(shown);
            }
        }
    }
}

/// A value as it stands in a text, arguments left out: `{$n}`, `{-brand}`, `{menu.label}`.
fn in_braces(inline: &Inline) -> String {
    match inline {
        Inline::Variable(name, _) => format!("{{${name}}}"),
        Inline::Message { id, attribute, .. } | Inline::Term { id, attribute, .. } => match attribute {
            Some(attribute) => format!("{{{id}.{attribute}}}"),
            None => format!("{{{id}}}"),
        },
        Inline::Function { id, positional, .. } => {
            format!("{{{id}({})}}", positional.iter().map(in_braces).collect::<Vec<_>>().join(","))
        }
        Inline::StringLiteral(text, _) | Inline::NumberLiteral(text, _) => text.to_string(),
        Inline::Nested(..) => PLACEABLE.to_string(),
    }
}

/// The names of the variables in a value and its arguments.
pub(super) fn variables_of<'a>(inline: &'a Inline, names: &mut Vec<&'a str>) {
    match inline {
        Inline::Variable(name, _) => names.push(name),
        Inline::Function { positional, named, .. } => {
            positional.iter().for_each(|value| variables_of(value, names));
            named.iter().for_each(|(_, value)| variables_of(value, names));
        }
        Inline::Term { named, .. } => named.iter().for_each(|(_, value)| variables_of(value, names)),
        _ => {}
    }
}

/// The readings of a pattern, that of all default variants last.
pub(super) fn readings(pattern: &Pattern) -> Vec<Reading<'_>> {
    let text = match &*pattern.elements {
        [] | [_] => Cow::Borrowed(""),
        several => Cow::Owned(String::with_capacity(several.iter().map(length).sum())),
    };
    let mut found = vec![Reading { text, pieces: Vec::with_capacity(pattern.elements.len()), ..Reading::default() }];
    extend(pattern, &mut found);
    found
}

/// How many bytes an element adds to a reading, or thereabouts.
fn length(element: &Element) -> usize {
    match element {
        Element::Text { text, .. } => text.len(),
        Element::Placeable { .. } => PLACEABLE.len_utf8(),
    }
}

/// Appends a pattern to each reading found so far; a select multiplies them, up to a bound.
fn extend<'a>(pattern: &'a Pattern, found: &mut Vec<Reading<'a>>) {
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => found.iter_mut().for_each(|reading| reading.push_text(text, *span)),
            Element::Placeable { expression, .. } => extend_by_expression(expression, found),
        }
    }
}

fn extend_by_expression<'a>(expression: &'a Expression, found: &mut Vec<Reading<'a>>) {
    match expression {
        Expression::Inline(Inline::Nested(inner, _)) => extend_by_expression(inner, found),
        Expression::Inline(inline) => found.iter_mut().for_each(|reading| reading.push_shown(inline)),
        Expression::Select { selector, variants } => extend_by_select(selector, variants, found),
    }
}

fn extend_by_select<'a>(selector: &'a Inline, variants: &'a [Variant], found: &mut Vec<Reading<'a>>) {
    let before = std::mem::take(found);
    let (default, others): (Vec<&Variant>, Vec<&Variant>) = variants.iter().partition(|variant| variant.is_default);
    // The default comes last, so that the last reading of all is the one that takes every default.
    for variant in others.into_iter().chain(default) {
        let same_choice = |reading: &&Reading<'a>| agrees(reading, selector, variant);
        let mut branch: Vec<_> = before.iter().filter(same_choice).cloned().collect();
        branch.iter_mut().for_each(|reading| reading.choices.push(Choice { selector, variant }));
        extend(&variant.value, &mut branch);
        found.append(&mut branch);
    }
    if found.is_empty() {
        *found = before;
    }
    if found.len() > MAX_READINGS {
        found.drain(..found.len() - MAX_READINGS);
    }
}

/// False if the reading has already chosen another variant by the same selector: `{ $n -> … }` twice in a pattern
/// cannot take `[one]` first and `[other]` then.
fn agrees(reading: &Reading<'_>, selector: &Inline, variant: &Variant) -> bool {
    let Inline::Variable(name, _) = selector else { return true };
    reading.choices.iter().all(|choice| match choice.selector {
        Inline::Variable(other, _) if other == name => choice.variant.key == variant.key || choice.variant.is_number != variant.is_number,
        _ => true,
    })
}

/// The text of a string literal with its escapes resolved.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let escape = if c == '\\' { rest.next() } else { None };
        match escape {
            Some('u') => out.extend(by_code(&mut rest, 4)),
            Some('U') => out.extend(by_code(&mut rest, 6)),
            Some(other) => out.push(other),
            None => out.push(c),
        }
    }
    out
}

fn by_code(rest: &mut std::str::Chars<'_>, digits: usize) -> Option<char> {
    let code: String = rest.by_ref().take(digits).collect();
    char::from_u32(u32::from_str_radix(&code, 16).ok()?)
}
