//! Parts of messages: a value or an attribute, taken apart once for all rules.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::markup_changes::Marked;
use super::profile::{DIGIT, HIDES, LOCAL_DIGIT, Profile, TWINS};
use super::prose;
use super::reading::{Reading, readings, variables_of};
use super::words::{Number, numbers};
use crate::locale::{Exemplars, PluralCategory};
use crate::project::{Element, Entry, EntryKind, Expression, Form, Inline, Pattern, Slot, Variant};
use crate::source::{Span, TextSlice};

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
    pub slot: Option<Slot<'a>>,
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

/// A select in a pattern.
#[derive(Clone, Copy, Debug)]
pub struct Select<'a> {
    /// What is looked at.
    pub selector: &'a Inline,
    /// The variants, in order.
    pub variants: &'a [Variant],
}

/// The value of an entry or one of its attributes, as the catalog has it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The attribute, if it is one.
    pub attribute: Option<&'a str>,
    /// The pattern.
    pub pattern: &'a Pattern,
}

impl<'a> Place<'a> {
    /// `id` or `id.attribute`, as reports write it.
    pub fn name(&self) -> String {
        match self.attribute {
            None => self.entry.id.to_string(),
            Some(attribute) => format!("{}.{attribute}", self.entry.id),
        }
    }

    /// The place of the pattern, or of the id if the pattern is empty.
    pub fn span(&self) -> Span {
        if self.pattern.elements.is_empty() { self.entry.id_span } else { self.pattern.span }
    }

    /// As [`Part::text`].
    pub fn text(&self) -> Cow<'a, str> {
        readings(self.pattern).pop().map(|reading| reading.text).unwrap_or_default()
    }
}

impl<'a> Part<'a> {
    /// The part of an entry.
    pub fn new(place: Place<'a>, slot: Option<Slot<'a>>, letters: &Exemplars) -> Self {
        Self::with_profile(place, slot, |readings| Profile::of(readings.iter().map(|reading| &*reading.text), letters))
    }

    /// As [`Part::new`], where it may be known what its characters are.
    pub(super) fn with_profile(place: Place<'a>, slot: Option<Slot<'a>>, profile: impl FnOnce(&[Reading<'a>]) -> Profile) -> Self {
        let Place { entry, attribute, pattern } = place;
        let mut readings = readings(pattern);
        let mut profile = profile(&readings);
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
            is_markdown: slot.is_none_or(|slot| !matches!(slot.form(), Form::Plain | Form::Words)),
            marked: OnceLock::new(),
            numbers: OnceLock::new(),
            rank: 0,
        }
    }

    /// `id` or `id.attribute`, as reports write it.
    pub fn name(&self) -> String {
        self.place().name()
    }

    /// Where it stands.
    pub fn place(&self) -> Place<'a> {
        Place { entry: self.entry, attribute: self.attribute, pattern: self.pattern }
    }

    /// True for a list of words to be found by: it is never shown, and no translation of another list.
    pub fn is_words(&self) -> bool {
        self.slot.is_some_and(|slot| slot.form() == Form::Words)
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
        self.place().span()
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
        if self.readings.iter().any(|reading| !reading.choices.is_empty()) { selects_of(self.pattern) } else { Vec::new() }
    }

    /// The markup of each reading.
    pub(super) fn marked(&self) -> &[Marked] {
        self.marked.get_or_init(|| self.readings.iter().map(|reading| Marked::of(&reading.text)).collect())
    }

    /// Each reading with its numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (&Reading<'a>, &[Number])> {
        let none = || self.readings.iter().map(|_| Vec::new()).collect();
        let make = || self.readings.iter().map(|reading| numbers(reading.prose(), self.profile.has(LOCAL_DIGIT))).collect();
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

/// The selects of a pattern, outer ones first.
pub(super) fn selects_of(pattern: &Pattern) -> Vec<Select<'_>> {
    let mut found = Vec::new();
    collect_selects(pattern, &mut found);
    found
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::PLACEABLE;
    use crate::check::reading::MAX_READINGS;
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
        let part = Part::new(Place { entry, attribute: None, pattern: entry.value.as_ref().unwrap() }, None, &letters());
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
        let part = Part::new(Place { entry, attribute: None, pattern: entry.value.as_ref().unwrap() }, None, &letters());
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
                    let part = Part::new(Place { entry, attribute, pattern }, None, &letters);
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
