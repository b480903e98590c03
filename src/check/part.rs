//! Parts of messages and the ways in which they can be read.
//!
//! A pattern with selects is not one text but several: one per path through its variants. Rules about what a reader
//! sees (variables, numbers, markup, punctuation) look at these [`Reading`]s, never at the raw file.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::markup_changes::Marked;
use super::profile::{DIGIT, HIDES, Profile, TWINS};
use super::prose;
use super::words::{Number, numbers};
use crate::locale::{Exemplars, PluralCategory};
use crate::project::{Element, Entry, EntryKind, Expression, Form, Inline, Pattern, Slot, Variant};
use crate::source::{Span, TextSlice};

/// The most readings that one pattern is unfolded into. Six plural categories twice over are 36.
const MAX_READINGS: usize = 40;

/// Stands in a reading's text for a placeable whose text is not known (OBJECT REPLACEMENT CHARACTER).
pub const PLACEABLE: char = '\u{FFFC}';

/// The value of an entry or one of its attributes.
#[derive(Debug)]
pub struct Part<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The attribute, if it is one.
    pub attribute: Option<&'a str>,
    /// The pattern.
    pub pattern: &'a Pattern,
    /// What the structure asks for here; `None` for terms and for messages that only others refer to.
    pub slot: Option<&'a Slot>,
    /// What it was translated from; `None` in the source locale, and for what the source does not have.
    pub source: Option<&'a Part<'a>>,
    /// All single values in the pattern.
    pub inlines: Vec<&'a Inline>,
    /// The ways in which it can be read: one, or one per path through its variants.
    pub readings: Vec<Reading<'a>>,
    /// The names of all variables in it, sorted, each once.
    pub variables: Vec<&'a str>,
    /// What its characters are.
    pub profile: Profile,
    /// True if the text is read as Markdown: its slot says so, or in a bare tree its source has Markdown.
    pub is_markdown: bool,
    /// The markup of each reading, told once for all who ask.
    marked: OnceLock<Vec<Marked>>,
    /// The numbers of each reading, told once for all who ask.
    numbers: OnceLock<Vec<Vec<Number>>>,
    /// Its rank among the parts of its locale.
    pub rank: u32,
}

/// One way to read a pattern.
#[derive(Clone, Debug, Default)]
pub struct Reading<'a> {
    /// The text, each placeable as one [`PLACEABLE`]. Literals in braces are text.
    pub text: Cow<'a, str>,
    /// The placeables that are shown, in order.
    pub shown: Vec<&'a Inline>,
    /// The choices that lead to it.
    pub choices: Vec<Choice<'a>>,
    prose: Option<String>,
    pieces: Vec<Piece>,
}

/// A select in a pattern.
#[derive(Clone, Copy, Debug)]
pub struct Select<'a> {
    /// What is looked at.
    pub selector: &'a Inline,
    /// The variants, in order.
    pub variants: &'a [Variant],
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

impl<'a> Part<'a> {
    /// The part of an entry.
    pub fn new(entry: &'a Entry, attribute: Option<&'a str>, pattern: &'a Pattern, slot: Option<&'a Slot>, letters: &Exemplars) -> Self {
        let mut readings = readings(pattern);
        let mut profile = Profile::of(readings.iter().map(|reading| &*reading.text), letters);
        if profile.has(HIDES) {
            let hides = readings.iter_mut().filter(|reading| prose::may_hide(&reading.text));
            hides.for_each(|reading| reading.prose = prose::prose(&reading.text));
            // What is left of a word beside an address may be a word that the profile does not know.
            profile.assume(TWINS);
        }
        let inlines = pattern.inlines();
        let variables = if inlines.is_empty() { Vec::new() } else { pattern.variables() };
        Self {
            entry,
            attribute,
            pattern,
            slot,
            source: None,
            inlines,
            variables,
            readings,
            profile,
            is_markdown: slot.is_none_or(|slot| !matches!(slot.form, Form::Plain | Form::Words)),
            marked: OnceLock::new(),
            numbers: OnceLock::new(),
            rank: 0,
        }
    }

    /// `id` or `id.attribute`, as reports write it.
    pub fn name(&self) -> String {
        match self.attribute {
            None => self.entry.id.to_string(),
            Some(attribute) => format!("{}.{attribute}", self.entry.id),
        }
    }

    /// True for a list of words to be found by: it is never shown, and no translation of another list.
    pub fn is_words(&self) -> bool {
        self.slot.is_some_and(|slot| slot.form == Form::Words)
    }

    /// True for the value or attribute of a term.
    pub fn is_term(&self) -> bool {
        self.entry.kind == EntryKind::Term
    }

    /// The only text of a pattern without selects, or the text of its default path.
    pub fn text(&self) -> &str {
        self.readings.last().map_or("", |reading| &*reading.text)
    }

    /// The place of the pattern, or of the id if the pattern is empty.
    pub fn span(&self) -> Span {
        if self.pattern.elements.is_empty() { self.entry.id_span } else { self.pattern.span }
    }

    /// The first place in the pattern where a variable of this name stands.
    pub fn variable_span(&self, name: &str) -> Option<Span> {
        self.inlines.iter().find_map(|inline| match inline {
            Inline::Variable(found, span) if **found == *name => Some(*span),
            _ => None,
        })
    }

    /// The selects of the pattern, outer ones first.
    pub fn selects(&self) -> Vec<Select<'a>> {
        let mut found = Vec::new();
        if self.readings.iter().any(|reading| !reading.choices.is_empty()) {
            collect_selects(self.pattern, &mut found);
        }
        found
    }

    /// The markup of each reading.
    pub(super) fn marked(&self) -> &[Marked] {
        self.marked.get_or_init(|| self.readings.iter().map(|reading| Marked::of(&reading.text)).collect())
    }

    /// Each reading with its numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (&Reading<'a>, &[Number])> {
        let none = || self.readings.iter().map(|_| Vec::new()).collect();
        let make = || self.readings.iter().map(|reading| numbers(reading.prose())).collect();
        let all = self.numbers.get_or_init(|| if self.profile.has(DIGIT) { make() } else { none() });
        self.readings.iter().zip(all).map(|(reading, numbers)| (reading, numbers.as_slice()))
    }

    /// The last reading, which takes every default, with its numbers.
    pub(super) fn default_numbers(&self) -> &[Number] {
        self.numbers().last().map_or(&[], |(_, numbers)| numbers)
    }

    /// The letters of the text in any reading, for a look whether it says anything at all.
    pub fn letters(&self) -> u32 {
        self.profile.letters()
    }
}

impl<'a> Select<'a> {
    /// The variable that is looked at, directly or through a function.
    pub fn variable(&self) -> Option<&'a str> {
        let mut names = Vec::new();
        variables_of(self.selector, &mut names);
        names.first().copied()
    }

    /// True if a variant has a plural category as its key, or the selector is a number's.
    pub fn is_plural(&self) -> bool {
        let is_category =
            |variant: &&Variant| !variant.is_number && &*variant.key != "other" && PluralCategory::from_name(&variant.key).is_some();
        let is_count = |variant: &&Variant| variant.is_number || &*variant.key == "other";
        self.variants.iter().any(|variant| is_category(&variant)) || self.variants.iter().all(|variant| is_count(&variant))
    }

    /// True if the select is over ordinal numbers.
    pub fn is_ordinal(&self) -> bool {
        let is_ordinal = |(name, value): &(TextSlice, Inline)| {
            &**name == "type" && matches!(value, Inline::StringLiteral(text, _) if &**text == "ordinal")
        };
        matches!(self.selector, Inline::Function { named, .. } if named.iter().any(is_ordinal))
    }

    /// The variant of a key.
    pub fn variant(&self, key: &str) -> Option<&'a Variant> {
        self.variants.iter().find(|variant| &*variant.key == key)
    }
}

fn collect_selects<'a>(pattern: &'a Pattern, found: &mut Vec<Select<'a>>) {
    for element in &pattern.elements {
        if let Element::Placeable { expression, .. } = element {
            collect_from_expression(expression, found);
        }
    }
}

fn collect_from_expression<'a>(expression: &'a Expression, found: &mut Vec<Select<'a>>) {
    match expression {
        Expression::Inline(Inline::Nested(inner, _)) => collect_from_expression(inner, found),
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            found.push(Select { selector, variants });
            variants.iter().for_each(|variant| collect_selects(&variant.value, found));
        }
    }
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
        if self.text.is_empty() {
            self.text = Cow::Borrowed(text);
        } else {
            self.text.to_mut().push_str(text);
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
fn readings(pattern: &Pattern) -> Vec<Reading<'_>> {
    let mut found = vec![Reading { pieces: Vec::with_capacity(pattern.elements.len()), ..Reading::default() }];
    extend(pattern, &mut found);
    found
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::project::{Catalog, parse_catalog};
    use crate::source::Sources;
    use proptest::prelude::*;

    fn catalog(text: &str) -> (Catalog, Sources) {
        let sources = Sources::from_texts(&[("locales/cs/a.ftl", text)]);
        let files: Vec<_> = sources.iter().collect();
        (parse_catalog(Locale::parse("cs").unwrap(), &files, &mut Vec::new()), sources.clone())
    }

    fn letters() -> Exemplars {
        Exemplars::of(&Locale::parse("cs").unwrap())
    }

    fn readings_of(text: &str) -> Vec<String> {
        let (catalog, _) = catalog(text);
        let entry = catalog.entries().first().unwrap();
        let part = Part::new(entry, None, entry.value.as_ref().unwrap(), None, &letters());
        part.readings.iter().map(|reading| reading.text.replace(PLACEABLE, "#")).collect()
    }

    #[test]
    fn a_pattern_is_read_along_each_path() {
        assert_eq!(readings_of("a = x { $n } y\n"), ["x # y"]);
        assert_eq!(readings_of("a = x { $n ->\n    [one] 1\n   *[other] { $n }\n } y\n"), ["x 1 y", "x # y"]);
        assert_eq!(readings_of("a = { \"{\" }{ 5 }\n"), ["{5"]);
    }

    #[test]
    fn two_selects_of_one_variable_agree() {
        let select = "{ $n ->\n    [one] A\n   *[other] B\n }";
        assert_eq!(readings_of(&format!("a = {select} {select}\n")), ["A A", "B B"]);
        let other = select.replace("$n", "$m");
        assert_eq!(readings_of(&format!("a = {select} {other}\n")).len(), 4);
    }

    #[test]
    fn readings_are_bounded() {
        let select: String = (0..12).map(|n| format!("{{ $v{n} ->\n    [one] A\n   *[other] B\n }}")).collect();
        let all = readings_of(&format!("a = {select}\n"));
        assert!(all.len() <= MAX_READINGS);
        assert_eq!(all.last().map(String::as_str), Some("BBBBBBBBBBBB"), "the default path is always there");
    }

    #[test]
    fn a_range_of_a_reading_has_its_place_in_the_file() {
        let (catalog, sources) = catalog("a =\n    one { $n } two\n    three\n");
        let entry = catalog.entries().first().unwrap();
        let part = Part::new(entry, None, entry.value.as_ref().unwrap(), None, &letters());
        let reading = part.readings.first().unwrap();
        for word in ["one", "two", "three"] {
            let at = reading.text.find(word).unwrap();
            assert_eq!(sources.slice(reading.span(at..at + word.len()).unwrap()), word);
        }
    }

    proptest! {
        #[test]
        fn every_range_of_any_text_has_a_place(text in "[a-zč ក*`\\[\\]()<>/:@.{}$\n -]{0,60}") {
            let (catalog, sources) = catalog(&format!("a = {text}\nb = {{ $n }}{text}\n"));
            let letters = letters();
            for entry in catalog.entries() {
                for (attribute, pattern) in entry.parts() {
                    let part = Part::new(entry, attribute, pattern, None, &letters);
                    for reading in &part.readings {
                        prop_assert_eq!(reading.prose().len(), reading.text.len());
                        for (at, c) in reading.text.char_indices().filter(|(_, c)| *c != PLACEABLE) {
                            let span = reading.span(at..at + c.len_utf8()).unwrap();
                            prop_assert_eq!(sources.slice(span), c.to_string());
                        }
                    }
                }
            }
        }
    }
}
