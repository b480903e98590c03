//! Slots: every message that the structure asks for, with its form, its place in the structure and the variables that it
//! may use.
//!
//! A thousand guides ask for more than a hundred thousand messages, so a list of them holds 16 bytes for each and all ids
//! in one text; a [`Slot`] is a place in such a list that looks all else up in the guide.

use std::fmt;

use super::Id;
use super::guide::{Exemption, Guide, Item, Section};
use super::interface::InterfaceMessage;
use super::slot_kind::Kind;
use crate::source::Span;

/// What markup a message may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Text without markup: it also goes into titles and attributes.
    Plain,
    /// One paragraph with emphasis, strong, code and links.
    Inline,
    /// Paragraphs and lists.
    Blocks,
    /// Words to be found by, never shown: phrases between commas, in any order and number.
    Words,
}

impl Form {
    /// The name in documentation and exchange files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Inline => "inline",
            Self::Blocks => "blocks",
            Self::Words => "words",
        }
    }
}

/// The slots of one guide, or those of no guide, in the order of the pages.
#[derive(Debug, Default)]
pub struct SlotList<'p> {
    guide: Option<&'p Guide>,
    /// The ids of all messages, without anything between them.
    ids: Box<str>,
    records: Box<[Record<'p>]>,
    /// The rank of the first slot of each section of the guide, and at the end that after the last.
    sections: Box<[u32]>,
    /// The place of what no place of the structure asks for.
    place: Option<Span>,
}

/// What is kept of a slot: who asks for it, and where its id ends.
#[derive(Debug)]
enum Record<'p> {
    /// A part of a guide.
    Asked { end: u32, kind: Kind, by: &'p Item },
    /// A word of the theme, or the site's.
    Word { end: u32, word: &'static InterfaceMessage },
    /// A message that the project's own templates use.
    Theme { end: u32, item: &'p Item },
    /// A message of the source, in a bare tree.
    Message { end: u32, message: Box<TreeMessage> },
}

/// A message of a bare tree: its place and the variables of its source.
#[derive(Debug)]
struct TreeMessage {
    span: Span,
    variables: Vec<String>,
}

impl Record<'_> {
    fn end(&self) -> usize {
        let (Self::Asked { end, .. } | Self::Word { end, .. } | Self::Theme { end, .. } | Self::Message { end, .. }) = self;
        *end as usize
    }

    fn attribute(&self) -> Option<&'static str> {
        match self {
            Self::Asked { kind, .. } => kind.attribute(),
            _ => None,
        }
    }
}

impl SlotList<'_> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The slot of a rank.
    pub fn get(&self, rank: usize) -> Option<Slot<'_>> {
        let record = self.records.get(rank)?;
        Some(Slot { list: self, record, rank: u32::try_from(rank).ok()? })
    }

    /// All slots.
    pub fn iter(&self) -> impl Iterator<Item = Slot<'_>> {
        (0..).zip(&self.records).map(|(rank, record)| Slot { list: self, record, rank })
    }
}

impl<'p> SlotList<'p> {
    /// The guide that asks for them; `None` for those of no guide.
    pub fn guide(&self) -> Option<&'p Guide> {
        self.guide
    }
}

/// A message, or an attribute of one, that the project needs.
#[derive(Clone, Copy)]
pub struct Slot<'s> {
    list: &'s SlotList<'s>,
    record: &'s Record<'s>,
    rank: u32,
}

impl<'s> Slot<'s> {
    /// The message id.
    pub fn id(self) -> &'s str {
        // An attribute comes after the value of its message, and has its id.
        let value = (self.rank as usize).saturating_sub(usize::from(self.attribute().is_some()));
        let before = value.checked_sub(1).and_then(|before| self.list.records.get(before));
        self.list.ids.get(before.map_or(0, Record::end)..self.record.end()).unwrap_or_default()
    }

    /// The attribute, if it is one.
    pub fn attribute(self) -> Option<&'static str> {
        self.record.attribute()
    }

    /// What markup it may hold.
    pub fn form(self) -> Form {
        match self.record {
            Record::Asked { kind, .. } => kind.form(),
            Record::Word { word, .. } => word.form,
            Record::Theme { .. } => Form::Inline,
            Record::Message { .. } => Form::Blocks,
        }
    }

    /// The place of the structure that asks for it; for interface messages the settings file.
    pub fn span(self) -> Span {
        match self.record {
            Record::Asked { by: item, .. } | Record::Theme { item, .. } => item.span,
            Record::Word { .. } => self.list.place.unwrap_or(Span::start_of(crate::source::FileId(0))),
            Record::Message { message, .. } => message.span,
        }
    }

    /// What it is, in words: "the title of this section".
    pub fn role(self) -> &'static str {
        match self.record {
            Record::Asked { kind, .. } => kind.role(),
            Record::Word { word, .. } => word.role,
            Record::Theme { .. } => "a message that the project's own templates use",
            Record::Message { .. } => "this message",
        }
    }

    /// The variables that it may use beside the project's parameters.
    pub fn variables(self) -> impl Iterator<Item = &'s str> + use<'s> {
        let (blanks, words, own): (&'s [Item], &'static [&'static str], &'s [String]) = match self.record {
            Record::Asked { kind: Kind::LetterSubject | Kind::LetterBody, by, .. } => {
                let letter = self.list.guide.and_then(|guide| guide.letter(&by.value));
                (letter.map_or(&[], |letter| &letter.blanks), &[], &[])
            }
            Record::Word { word, .. } => (&[], word.variables, &[]),
            Record::Message { message, .. } => (&[], &[], &message.variables),
            Record::Asked { .. } | Record::Theme { .. } => (&[], &[], &[]),
        };
        let blanks = blanks.iter().map(|blank| blank.value.as_str());
        blanks.chain(words.iter().copied()).chain(own.iter().map(String::as_str))
    }

    /// True if it must use every variable that it may use: a letter's body.
    pub fn needs_all_variables(self) -> bool {
        matches!(self.record, Record::Asked { kind: Kind::LetterBody, .. })
    }

    /// The section that it belongs to, if it belongs to one.
    pub fn section(self) -> Option<&'s Section> {
        let at = self.list.sections.partition_point(|first| *first <= self.rank);
        if at >= self.list.sections.len() {
            return None;
        }
        self.list.guide?.sections.get(at.checked_sub(1)?)
    }

    /// The id of that section.
    pub fn section_id(self) -> Option<&'s Id> {
        self.section().map(|section| &section.id.value)
    }

    /// The locales in which that section is not applicable.
    pub fn exemptions(self) -> &'s [Exemption] {
        self.section().map_or(&[], |section| &section.not_applicable)
    }

    /// True if the readers of a locale have the section that asks for it.
    pub fn applies_in(self, tag: &str) -> bool {
        !self.exemptions().iter().any(|exemption| exemption.locale.value == tag)
    }

    /// True for what an author may leave out: words to be found by. Translations have what the source has.
    pub fn is_optional(self) -> bool {
        self.form() == Form::Words
    }

    /// `id` or `id.attribute`, as reports write it.
    pub fn name(self) -> String {
        super::part_name(self.id(), self.attribute())
    }

    /// The slot by itself.
    pub fn to_owned(self) -> OwnedSlot {
        OwnedSlot {
            id: self.id().to_owned(),
            attribute: self.attribute(),
            form: self.form(),
            role: self.role(),
            variables: self.variables().map(str::to_owned).collect(),
            needs_all_variables: self.needs_all_variables(),
            section: self.section_id().cloned(),
            not_in: self.exemptions().iter().map(|exemption| exemption.locale.value.clone()).collect(),
        }
    }
}

impl fmt::Debug for Slot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Slot").field(&self.name()).finish()
    }
}

/// A slot by itself, for what outlives the list that it stands in.
#[derive(Clone, Debug)]
pub struct OwnedSlot {
    /// The message id.
    pub id: String,
    /// The attribute, if it is one.
    pub attribute: Option<&'static str>,
    /// What markup it may hold.
    pub form: Form,
    /// What it is, in words.
    pub role: &'static str,
    /// The variables that it may use.
    pub variables: Vec<String>,
    /// True if it must use every one of them.
    pub needs_all_variables: bool,
    /// The section that it belongs to, if it belongs to one.
    pub section: Option<Id>,
    /// The tags of the locales in which that section is not applicable.
    pub not_in: Vec<String>,
}

impl OwnedSlot {
    /// As [`Slot::applies_in`].
    pub fn applies_in(&self, tag: &str) -> bool {
        !self.not_in.iter().any(|other| other == tag)
    }

    /// As [`Slot::is_optional`].
    pub fn is_optional(&self) -> bool {
        self.form == Form::Words
    }
}

/// Makes a list of slots.
#[derive(Debug, Default)]
pub(super) struct SlotListBuilder<'p> {
    ids: String,
    records: Vec<Record<'p>>,
    sections: Vec<u32>,
}

impl<'p> SlotListBuilder<'p> {
    /// Adds what a guide asks for; of an attribute the id is that of the slot before.
    pub(super) fn ask(&mut self, id: &str, kind: Kind, by: &'p Item) {
        let end = if kind.attribute().is_some() { self.end() } else { self.add(id) };
        self.records.push(Record::Asked { end, kind, by });
    }

    /// Adds a word of the tool itself.
    pub(super) fn word(&mut self, word: &'static InterfaceMessage) {
        let end = self.add(word.id);
        self.records.push(Record::Word { end, word });
    }

    /// Adds a message that the project's own templates use.
    pub(super) fn theme(&mut self, item: &'p Item) {
        let end = self.add(item.value.as_str());
        self.records.push(Record::Theme { end, item });
    }

    /// Adds a message of a bare tree.
    pub(super) fn message(&mut self, id: &str, span: Span, variables: Vec<String>) {
        let end = self.add(id);
        self.records.push(Record::Message { end, message: Box::new(TreeMessage { span, variables }) });
    }

    /// What comes now belongs to the next section of the guide.
    pub(super) fn begin_section(&mut self) {
        self.sections.push(u32::try_from(self.records.len()).unwrap_or(u32::MAX));
    }

    /// What comes now belongs to no section.
    pub(super) fn end_sections(&mut self) {
        self.begin_section();
    }

    /// The ids so far, each with the rank of its slot; attributes, which have the id of the slot before, have none.
    pub(super) fn ids(&self) -> impl Iterator<Item = (&str, u32)> {
        let mut start = 0;
        (0..).zip(&self.records).map(move |(rank, record)| {
            let id = self.ids.get(start..record.end()).unwrap_or_default();
            start = record.end();
            (id, rank)
        })
    }

    /// The rank of the section to which a slot belongs: the number of sections for what comes after the last.
    pub(super) fn section_of(&self, rank: u32) -> Option<usize> {
        self.sections.partition_point(|first| *first <= rank).checked_sub(1)
    }

    fn add(&mut self, id: &str) -> u32 {
        self.ids.push_str(id);
        self.end()
    }

    fn end(&self) -> u32 {
        u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
    }

    /// The list; `place` is that of what no place of the structure asks for.
    pub(super) fn finish(self, guide: Option<&'p Guide>, place: Option<Span>) -> SlotList<'p> {
        let Self { ids, records, sections, .. } = self;
        SlotList { guide, ids: ids.into(), records: records.into(), sections: sections.into(), place }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_in_a_list_takes_little_room() {
        assert!(size_of::<Record<'_>>() <= 16);
    }
}
