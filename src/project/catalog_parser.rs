//! Fluent files to a [`Catalog`]. The only file that names fluent-syntax.
//!
//! fluent-syntax gives no positions. Parsed from a `&str`, every identifier and text is a slice of the input, so its
//! offset is the difference of two addresses: no copy of the parser, no unsafe code.

use std::sync::Arc;

use fluent_syntax::ast;
pub(super) use fluent_syntax::parser::ErrorKind as SyntaxFault;
use fluent_syntax::parser::{self, ParserError};
use rayon::prelude::*;

use super::catalog::{Attribute, Comment, Element, Elements, Entry, EntryKind, Expression, Inline, Pattern, Variant};
use super::catalog_access::Catalog;
use super::fluent_errors::{CONFLICT, LINE_START, TAB, explain};
use super::fluent_traps::{self, Trap, TrapKind};
use crate::diagnostic::{Diagnostic, visible};
use crate::locale::Locale;
use crate::source::{FileId, SourceFile, Span, TextSlice};

/// Reads the files of one locale into one catalog. A broken entry is one diagnostic; all others are kept.
pub fn parse(locale: Locale, files: &[&SourceFile], diagnostics: &mut Vec<Diagnostic>) -> Catalog {
    let parsed: Vec<Parsed> = files.par_iter().map(|file| parse_file(file, locale.tag())).collect();
    // Of exactly the size that it takes: a large locale has a hundred thousand entries.
    let mut all = Parsed {
        entries: Vec::with_capacity(parsed.iter().map(|parsed| parsed.entries.len()).sum()),
        comments: Vec::with_capacity(parsed.iter().map(|parsed| parsed.comments.len()).sum()),
        diagnostics: Vec::new(),
    };
    parsed.into_iter().for_each(|parsed| all.add(parsed));
    diagnostics.append(&mut all.diagnostics);
    Catalog::new(locale, files.iter().map(|file| file.id).collect(), all.entries, all.comments)
}

/// What one file holds, or several.
#[derive(Default)]
pub(super) struct Parsed {
    pub entries: Vec<Entry>,
    pub comments: Vec<Comment>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// Takes what another file holds.
    pub fn add(&mut self, other: Self) {
        self.entries.extend(other.entries);
        self.comments.extend(other.comments);
        self.diagnostics.extend(other.diagnostics);
    }
}

/// Reads one file of a locale.
pub(super) fn parse_file(file: &SourceFile, tag: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let Parsed { entries, comments, diagnostics } = &mut parsed;
    let text = file.text.strip_prefix('\u{FEFF}').unwrap_or(&file.text);
    let shift = file.text.len() - text.len();
    let traps = fluent_traps::find(text);
    diagnostics.extend(traps.iter().map(|trap| trapped(trap, text, shift, file.id)));
    let mended = (!traps.is_empty()).then(|| fluent_traps::blanked(text, &traps));
    let text = mended.as_deref().unwrap_or(text);
    let place = Place { file: file.id, source: &file.text, text, shift };
    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let is_new = |error: &&ParserError| !traps.iter().any(|trap| trap.range.contains(&error.pos.start));
    diagnostics.extend(errors.iter().filter(is_new).map(|error| place.syntax_error(error).locale(tag)));
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => entries.push(place.message(message)),
            ast::Entry::Term(term) => entries.push(place.term(term)),
            ast::Entry::Comment(comment) => comments.extend(place.comment(comment, 1)),
            ast::Entry::GroupComment(comment) => comments.extend(place.comment(comment, 2)),
            ast::Entry::ResourceComment(comment) => comments.extend(place.comment(comment, 3)),
            ast::Entry::Junk { .. } => {}
        }
    }
    parsed
}

/// An entry that the parser is not given.
fn trapped(trap: &Trap, text: &str, shift: usize, file: FileId) -> Diagnostic {
    let span = Span::new(file, trap.place.start + shift, trap.place.end + shift);
    match trap.kind {
        TrapKind::Deep => {
            let message = format!("braces and parentheses are nested more than {} deep; this entry is left out", fluent_traps::MAX_DEPTH);
            Diagnostic::error("fluent-syntax", message)
                .at(span, "the entry begins here")
                .help("write the message with fewer braces; a missing `}` further up can also be the cause")
        }
        TrapKind::Long => {
            let message = format!("this entry is longer than {} KiB; it is left out", fluent_traps::LONGEST / 1024);
            Diagnostic::error("fluent-syntax", message)
                .at(span, "the entry begins here")
                .help("make several messages of it, or look for a line that was pasted many times")
        }
        TrapKind::Escape => {
            let shown = text.get(trap.place.clone()).unwrap_or_default();
            Diagnostic::error("fluent-syntax", format!("`{}` is no character", visible(shown)))
                .at(span, "the entry is left out")
                .help("write `\\u` with four hexadecimal digits or `\\U` with six, or the character itself")
        }
    }
}

/// Finds the places of slices in the text that they were cut from.
struct Place<'a> {
    file: FileId,
    /// The text of the file, of which the catalog keeps slices.
    source: &'a Arc<str>,
    /// What the parser was given: the same text, what is left out blanked.
    text: &'a str,
    /// How many bytes of the file stand before the text (a byte order mark).
    shift: usize,
}

impl Place<'_> {
    /// The place of a slice of the text.
    fn of(&self, slice: &str) -> Span {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let start = if offset <= self.text.len() { offset } else { 0 };
        self.span(start, start + slice.len())
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start + self.shift, end + self.shift)
    }

    /// The characters of a slice, as the file has them.
    fn slice(&self, slice: &str) -> TextSlice {
        self.at(self.of(slice))
    }

    /// The characters of a place.
    fn at(&self, span: Span) -> TextSlice {
        TextSlice::new(self.source, span.range())
    }

    fn message(&self, message: &ast::Message<&str>) -> Entry {
        let value = message.value.as_ref().map(|value| self.pattern(value));
        let id_span = self.of(message.id.name);
        self.entry(EntryKind::Message, id_span, value, &message.attributes, message.comment.as_ref())
    }

    fn term(&self, term: &ast::Term<&str>) -> Entry {
        let name = self.of(term.id.name);
        let id_span = Span { start: name.start.saturating_sub(1), ..name };
        let value = Some(self.pattern(&term.value));
        self.entry(EntryKind::Term, id_span, value, &term.attributes, term.comment.as_ref())
    }

    fn entry(
        &self,
        kind: EntryKind,
        id_span: Span,
        value: Option<Pattern>,
        attributes: &[ast::Attribute<&str>],
        comment: Option<&ast::Comment<&str>>,
    ) -> Entry {
        let attributes: Vec<_> = attributes.iter().map(|attribute| self.attribute(attribute)).collect();
        let last = attributes.last().map(|attribute| attribute.value.span).or(value.as_ref().map(|value| value.span));
        let span = last.map_or(id_span, |last| id_span.to(last));
        let comment = comment.and_then(|comment| self.comment(comment, 1)).map(Box::new);
        Entry { kind, id: self.at(id_span), id_span, span, comment, value, attributes }
    }

    fn attribute(&self, attribute: &ast::Attribute<&str>) -> Attribute {
        Attribute { id: self.slice(attribute.id.name), id_span: self.of(attribute.id.name), value: self.pattern(&attribute.value) }
    }

    fn comment(&self, comment: &ast::Comment<&str>, level: u8) -> Option<Comment> {
        let (first, last) = (comment.content.first()?, comment.content.last()?);
        Some(Comment { level, text: comment.content.join("\n"), span: self.of(first).to(self.of(last)) })
    }

    fn pattern(&self, pattern: &ast::Pattern<&str>) -> Pattern {
        let elements: Elements = pattern.elements.iter().map(|element| self.element(element)).collect();
        let spans = elements.iter().map(|element| match element {
            Element::Text { span, .. } | Element::Placeable { span, .. } => *span,
        });
        let span = spans.reduce(Span::to).unwrap_or(Span::start_of(self.file));
        Pattern { span, elements }
    }

    fn element(&self, element: &ast::PatternElement<&str>) -> Element {
        match element {
            ast::PatternElement::TextElement { value } => {
                let span = self.of(value);
                Element::Text { text: self.at(span), span }
            }
            ast::PatternElement::Placeable { expression } => {
                let expression = self.expression(expression);
                let span = self.widen(expression_span(&expression));
                Element::Placeable { expression: Box::new(expression), span }
            }
        }
    }

    /// From the nearest `{` before to the nearest `}` after a span.
    fn widen(&self, span: Span) -> Span {
        let (start, end) =
            (span.start as usize - self.shift.min(span.start as usize), span.end as usize - self.shift.min(span.end as usize));
        let before = self.text.get(..start).and_then(|text| text.rfind('{')).unwrap_or(start);
        let after = self.text.get(end..).and_then(|text| text.find('}')).map_or(end, |at| end + at + 1);
        self.span(before, after)
    }

    fn expression(&self, expression: &ast::Expression<&str>) -> Expression {
        match expression {
            ast::Expression::Inline(inline) => Expression::Inline(self.inline(inline)),
            ast::Expression::Select { selector, variants } => Expression::Select {
                selector: self.inline(selector),
                variants: variants.iter().map(|variant| self.variant(variant)).collect(),
            },
        }
    }

    fn variant(&self, variant: &ast::Variant<&str>) -> Variant {
        let (key, is_number) = match variant.key {
            ast::VariantKey::Identifier { name } => (name, false),
            ast::VariantKey::NumberLiteral { value } => (value, true),
        };
        Variant {
            key: self.slice(key),
            key_span: self.of(key),
            is_number,
            is_default: variant.default,
            value: self.pattern(&variant.value),
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<&str>) -> Inline {
        use ast::InlineExpression as Ast;
        match inline {
            Ast::StringLiteral { value } => Inline::StringLiteral(self.slice(value), self.of(value)),
            Ast::NumberLiteral { value } => Inline::NumberLiteral(self.slice(value), self.of(value)),
            Ast::VariableReference { id } => Inline::Variable(self.slice(id.name), self.with_sigil(id.name)),
            Ast::MessageReference { id, attribute } => {
                let span = attribute.as_ref().map_or(self.of(id.name), |attribute| self.of(id.name).to(self.of(attribute.name)));
                Inline::Message { id: self.slice(id.name), attribute: attribute.as_ref().map(|attribute| self.slice(attribute.name)), span }
            }
            Ast::TermReference { id, attribute, arguments } => Inline::Term {
                id: self.at(self.with_sigil(id.name)),
                attribute: attribute.as_ref().map(|attribute| self.slice(attribute.name)),
                named: arguments.as_ref().map(|arguments| self.named(arguments)).unwrap_or_default(),
                span: self.with_sigil(id.name),
            },
            Ast::FunctionReference { id, arguments } => Inline::Function {
                id: self.slice(id.name),
                positional: arguments.positional.iter().map(|argument| self.inline(argument)).collect(),
                named: self.named(arguments),
                span: self.of(id.name),
            },
            Ast::Placeable { expression } => {
                let expression = self.expression(expression);
                let span = expression_span(&expression);
                Inline::Nested(Box::new(expression), span)
            }
        }
    }

    fn named(&self, arguments: &ast::CallArguments<&str>) -> Vec<(TextSlice, Inline)> {
        arguments.named.iter().map(|argument| (self.slice(argument.name.name), self.inline(&argument.value))).collect()
    }

    /// A name with the `$` or `-` before it.
    fn with_sigil(&self, name: &str) -> Span {
        let span = self.of(name);
        Span { start: span.start.saturating_sub(1), ..span }
    }

    fn syntax_error(&self, error: &ParserError) -> Diagnostic {
        let junk = error.slice.clone().and_then(|slice| self.text.get(slice)).unwrap_or_default();
        let (at, message, help) = self.explain(error, junk);
        let mut diagnostic = Diagnostic::error("fluent-syntax", message).at(at, "the parser stopped here").help(help);
        let id = junk.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next().unwrap_or_default();
        if !id.is_empty() {
            diagnostic = diagnostic.related(self.of(id), format!("the entry `{id}` is left out")).message_id(id);
        }
        diagnostic
    }

    /// Where the fault is, what it is, and what to do. The parser stops at the next entry when something is missing at
    /// the end of this one, so a place behind the broken entry is drawn back to its end.
    fn explain(&self, error: &ParserError, junk: &str) -> (Span, String, &'static str) {
        let marker = |line: &&str| ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|marker| line.starts_with(marker));
        if let Some(line) = junk.lines().find(marker) {
            return (self.of(line), CONFLICT.0.to_owned(), CONFLICT.1);
        }
        let entry = junk.trim_end();
        let end = self.of(entry).end as usize - self.shift.min(self.of(entry).end as usize);
        let stop = if entry.is_empty() { error.pos.start } else { error.pos.start.min(end) };
        if let Some(line) = junk.lines().find(|line| line.starts_with('\t')) {
            return (self.of(line), TAB.0.to_owned(), TAB.1);
        }
        if let Some(mark) = junk.trim_start_matches(' ').chars().next().filter(|c| junk.starts_with(' ') && "*[.}".contains(*c)) {
            let at = error.pos.start + junk.len() - junk.trim_start_matches(' ').len();
            return (self.span(at, at + 1), format!("a line of a text cannot begin with `{mark}` in Fluent"), LINE_START);
        }
        let (message, help) = match &error.kind {
            SyntaxFault::ExpectedCharRange { .. } if error.pos.start > self.of(entry).start as usize - self.shift => (
                "something else is expected here".to_owned(),
                "look for a missing brace, a missing line break before `[`, or a stray character just before",
            ),
            kind => explain(kind),
        };
        let width = self.text.get(stop..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (self.span(stop, stop + width), message, help)
    }
}

fn expression_span(expression: &Expression) -> Span {
    match expression {
        Expression::Inline(inline) => inline.span(),
        Expression::Select { selector, variants } => variants.last().map_or(selector.span(), |last| selector.span().to(last.value.span)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn parsed(text: &str) -> (Catalog, Vec<String>, Sources) {
        let sources = Sources::from_texts(&[("locales/km/a.ftl", text)]);
        let mut diagnostics = Vec::new();
        let file = sources.iter().next().unwrap();
        let catalog = parse(Locale::parse("km").unwrap(), &[file], &mut diagnostics);
        let shown = diagnostics.iter().map(|d| {
            let at = file.line_index().position(text, d.primary.as_ref().unwrap().span.start as usize);
            format!("{}:{} {}", at.line, at.column, d.message)
        });
        (catalog, shown.collect(), sources.clone())
    }

    #[test]
    fn every_part_is_found_at_its_place() {
        for eol in ["\n", "\r\n"] {
            for mark in ["", "\u{FEFF}"] {
                let text = format!("{mark}# note{eol}a = ខ្មែរ {{ $n ->{eol}    [one] x {{ -t }}{eol}   *[other] y{eol}  }} z{eol}    .detail = d{eol}-t = term{eol}multi ={eol}    one{eol}{eol}      two{eol}").replace("{eol}", eol);
                let (catalog, diagnostics, sources) = parsed(&text);
                assert_eq!(diagnostics, Vec::<String>::new());
                let a = catalog.get("a").unwrap();
                assert_eq!(sources.slice(a.id_span), "a");
                assert_eq!(a.comment.as_ref().map(|comment| comment.text.as_str()), Some("note"));
                for (found, span) in a.value.as_ref().unwrap().texts() {
                    assert_eq!(sources.slice(span), found);
                }
                let inlines: Vec<_> = a.value.as_ref().unwrap().inlines().iter().map(|inline| sources.slice(inline.span())).collect();
                assert_eq!(inlines, ["$n", "-t"]);
                assert_eq!(sources.slice(a.attributes[0].id_span), "detail");
                assert_eq!(sources.slice(catalog.get("-t").unwrap().id_span), "-t");
                assert_eq!(catalog.get("multi").unwrap().value.as_ref().unwrap().literal_text(), "one\n\n  two");
            }
        }
    }

    #[test]
    fn a_line_that_begins_with_a_mark_of_fluent_is_told_so() {
        for mark in ["*", "[", "}"] {
            let (_, diagnostics, _) = parsed(&format!("a =\n    One.\n\n      {mark}x*\nb = B\n"));
            assert_eq!(diagnostics, [format!("4:7 a line of a text cannot begin with `{mark}` in Fluent")]);
        }
    }

    #[test]
    fn a_message_that_is_commented_out_without_a_space_is_told_so() {
        assert_eq!(parsed("#a = A\nb = B\n").1, ["1:2 a comment needs a space after its `#`"]);
    }

    #[test]
    fn a_broken_message_is_one_diagnostic_and_the_others_are_kept() {
        let (catalog, diagnostics, _) =
            parsed("good = 1\nbad = { $x\nalso = 2\nno equals\ntabbed =\n\ttab\nend = { $n ->\n    [one] x\n }\nlast = 3\n");
        let ids: Vec<_> = catalog.entries().iter().map(|entry| &*entry.id).collect();
        assert_eq!(ids, ["good", "also", "last"]);
        let lines: Vec<_> = diagnostics.iter().map(|d| d.split(' ').next().unwrap()).collect();
        assert_eq!(lines, ["2:11", "4:4", "6:1", "9:2"], "{diagnostics:#?}");
        assert!(diagnostics[3].contains("default"), "{diagnostics:#?}");
    }

    #[test]
    fn merge_conflicts_and_smart_quotes_are_named() {
        let (_, diagnostics, _) = parsed("<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> other\n");
        assert!(diagnostics.iter().any(|d| d.contains("conflict markers")), "{diagnostics:#?}");
        let (_, diagnostics, _) = parsed("a = { “x” }\n");
        assert_eq!(diagnostics.len(), 1);
    }

    #[test]
    fn deep_nesting_is_left_out_not_recursed_into() {
        let text = format!("a = {}\nb = good\n", "{".repeat(200_000));
        let (catalog, diagnostics, _) = parsed(&text);
        assert_eq!(diagnostics.len(), 1);
        assert!(catalog.get("b").is_some());
    }
}
