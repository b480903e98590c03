//! Slots: every message that the structure asks for, derived by the rule of [`message_ids`], with its form, its place
//! in the structure and the variables that it may use.

use super::guide::{Block, Decision, Guide, Item, Letter, Log, Outcome, Section};
use super::interface::{INTERFACE, SITE};
use super::message_ids::{self, DETAIL, MEANING, REASON, SEARCH};
use super::{Config, Id};
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

/// The variables that a message may use beside the project's parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables {
    /// Allowed names.
    pub allowed: Vec<String>,
    /// True if the message must use every allowed name (a letter's body).
    pub all_required: bool,
}

/// A message, or an attribute of one, that the project needs.
#[derive(Clone, Debug)]
pub struct Slot {
    /// The message id.
    pub id: String,
    /// The attribute, if it is one.
    pub attribute: Option<&'static str>,
    /// What markup it may hold.
    pub form: Form,
    /// The place of the structure that asks for it; for interface messages the settings file.
    pub span: Span,
    /// What it is, in words: "the title of this section".
    pub role: &'static str,
    /// The variables that it may use.
    pub variables: Variables,
    /// The section that it belongs to, if it belongs to one.
    pub section: Option<Id>,
    /// The tags of the locales in which that section is not applicable.
    pub not_in: Vec<String>,
}

impl Slot {
    /// True if the readers of a locale have the section that asks for it.
    pub fn applies_in(&self, tag: &str) -> bool {
        !self.not_in.iter().any(|other| other == tag)
    }

    /// True for what an author may leave out: words to be found by. Translations have what the source has.
    pub fn is_optional(&self) -> bool {
        self.form == Form::Words
    }

    /// `id` or `id.attribute`, as reports write it.
    pub fn name(&self) -> String {
        match self.attribute {
            None => self.id.clone(),
            Some(attribute) => format!("{}.{attribute}", self.id),
        }
    }
}

/// The slots of the site and of the theme's own words.
pub fn interface_slots(config: &Config) -> Vec<Slot> {
    let own = SITE.iter().chain(INTERFACE).map(|message| Slot {
        id: message.id.to_owned(),
        attribute: None,
        form: message.form,
        span: config.span.start_point(),
        role: message.role,
        variables: Variables { allowed: message.variables.iter().map(|&name| name.to_owned()).collect(), all_required: false },
        section: None,
        not_in: Vec::new(),
    });
    let theme = config.theme_messages.iter().map(|item| Slot {
        id: item.value.to_string(),
        attribute: None,
        form: Form::Inline,
        span: item.span,
        role: "a message that the project's own templates use",
        variables: Variables::default(),
        section: None,
        not_in: Vec::new(),
    });
    own.chain(theme).collect()
}

/// The slots of one guide, in the order of its pages.
pub fn guide_slots(guide: &Guide) -> Vec<Slot> {
    let mut slots = Slots { slots: Vec::new(), section: None, not_in: Vec::new() };
    let id = &guide.id;
    slots.plain(message_ids::guide(&id.value, "title"), id, "the title of this guide");
    slots.inline(message_ids::guide(&id.value, "summary"), id, "what this guide is for");
    slots.words(message_ids::guide(&id.value, SEARCH), id, "the words by which readers look for this guide");
    for section in &guide.sections {
        slots.section(guide, section);
    }
    slots.section = None;
    slots.not_in.clear();
    slots.unheld(guide);
    guide.terms.iter().for_each(|term| slots.term(term));
    slots.slots
}

struct Slots {
    slots: Vec<Slot>,
    section: Option<Id>,
    not_in: Vec<String>,
}

impl Slots {
    fn push(&mut self, id: String, attribute: Option<&'static str>, form: Form, item: &Item, role: &'static str) {
        let (section, not_in) = (self.section.clone(), self.not_in.clone());
        self.slots.push(Slot { id, attribute, form, span: item.span, role, variables: Variables::default(), section, not_in });
    }

    fn plain(&mut self, id: String, item: &Item, role: &'static str) {
        self.push(id, None, Form::Plain, item, role);
    }

    fn inline(&mut self, id: String, item: &Item, role: &'static str) {
        self.push(id, None, Form::Inline, item, role);
    }

    fn blocks(&mut self, id: String, item: &Item, role: &'static str) {
        self.push(id, None, Form::Blocks, item, role);
    }

    fn words(&mut self, id: String, item: &Item, role: &'static str) {
        self.push(id, None, Form::Words, item, role);
    }

    fn section(&mut self, guide: &Guide, section: &Section) {
        self.section = Some(section.id.value.clone());
        self.not_in = section.not_applicable.iter().map(|exemption| exemption.locale.value.clone()).collect();
        let id = &section.id;
        self.plain(message_ids::section(&id.value, "title"), id, "the title of this section");
        self.plain(message_ids::section(&id.value, "lead"), id, "the one-sentence description of this section");
        self.words(message_ids::section(&id.value, SEARCH), id, "the words by which readers look for this section");
        for block in &section.blocks {
            self.block(guide, section, &block.value);
        }
    }

    fn block(&mut self, guide: &Guide, section: &Section, block: &Block) {
        match block {
            Block::Summary => {
                self.blocks(message_ids::section(&section.id.value, "summary"), &section.id, "the running text of this section")
            }
            Block::Signs(items) => items
                .iter()
                .for_each(|item| self.inline(message_ids::section_item(&section.id.value, "sign", item_id(item)), item, "this sign")),
            Block::Steps(items) => {
                items.iter().for_each(|item| self.with_attribute(section, "step", item, DETAIL, ["this step", "how to do this step"]))
            }
            Block::DoDont { dos, donts } => {
                dos.iter().for_each(|item| self.with_attribute(section, "do", item, REASON, ["this advice", "why to follow this advice"]));
                donts
                    .iter()
                    .for_each(|item| self.with_attribute(section, "dont", item, REASON, ["this warning", "why to heed this warning"]));
            }
            Block::Caveat(items) => items.iter().for_each(|item| self.inline(message_ids::caveat(item_id(item)), item, "this caution")),
            Block::Checklist(items) => {
                items.iter().for_each(|item| self.inline(message_ids::check(item_id(item)), item, "this item of the checklist"))
            }
            Block::Letter(item) => guide.letter(item_id(item)).into_iter().for_each(|letter| self.letter(letter)),
            Block::Decision(item) => guide.decision(item_id(item)).into_iter().for_each(|decision| self.decision(guide, decision)),
            Block::Log(item) => guide.log(item_id(item)).into_iter().for_each(|log| self.log(log)),
            Block::LetterRef(_) => {}
        }
    }

    fn with_attribute(&mut self, section: &Section, kind: &str, item: &Item, attribute: &'static str, roles: [&'static str; 2]) {
        let id = message_ids::section_item(&section.id.value, kind, item_id(item));
        let [value, extra] = roles;
        self.inline(id.clone(), item, value);
        self.push(id, Some(attribute), Form::Inline, item, extra);
    }

    fn letter(&mut self, letter: &Letter) {
        let id = &letter.id;
        let part = |part| message_ids::letter(&id.value, part);
        self.plain(part("title"), id, "the name of this letter");
        self.plain(part("subject"), id, "the subject line of this letter");
        self.allow(&letter.blanks, false);
        self.blocks(part("body"), id, "the text of this letter");
        self.allow(&letter.blanks, true);
        self.inline(part("when"), id, "when to use this letter");
        self.inline(part("before"), id, "what to check before sending this letter");
        self.words(part(SEARCH), id, "the words by which readers look for this letter");
        letter.blanks.iter().for_each(|blank| self.plain(message_ids::blank(item_id(blank)), blank, "the caption of this blank"));
    }

    /// Lets the slot that was pushed last use these blanks.
    fn allow(&mut self, blanks: &[Item], all_required: bool) {
        if let Some(slot) = self.slots.last_mut() {
            slot.variables = Variables { allowed: blanks.iter().map(|blank| blank.value.to_string()).collect(), all_required };
        }
    }

    fn decision(&mut self, guide: &Guide, decision: &Decision) {
        let id = &decision.id;
        self.plain(message_ids::decision(&id.value, "title"), id, "the name of this decision tool");
        self.inline(message_ids::decision(&id.value, "summary"), id, "what this decision tool is for");
        self.words(message_ids::decision(&id.value, SEARCH), id, "the words by which readers look for this decision tool");
        for question in &decision.questions {
            self.inline(message_ids::question(&id.value, item_id(&question.id)), &question.id, "this question");
            for answer in &question.answers {
                self.inline(message_ids::answer(&id.value, item_id(&question.id), item_id(&answer.id)), &answer.id, "this answer");
                if let Some(super::Target::Outcome(target)) = &answer.target {
                    guide.outcome(item_id(target)).into_iter().for_each(|outcome| self.outcome(outcome));
                }
            }
        }
    }

    fn outcome(&mut self, outcome: &Outcome) {
        let id = &outcome.id;
        let title = message_ids::outcome(&id.value, "title");
        // Once is enough, but where a section asks that a locale may not have: then each section asks for itself.
        let is_asked = |slot: &Slot| slot.id == title && (slot.not_in.is_empty() || slot.section == self.section);
        if self.slots.iter().any(is_asked) || (self.section.is_none() && self.slots.iter().any(|slot| slot.id == title)) {
            return;
        }
        self.plain(title, id, "the title of this outcome");
        self.blocks(message_ids::outcome(&id.value, "text"), id, "what to do after this outcome");
    }

    fn log(&mut self, log: &Log) {
        let id = &log.id;
        self.plain(message_ids::log(&id.value, "title"), id, "the title of this record sheet");
        self.inline(message_ids::log(&id.value, "summary"), id, "what this record sheet is for");
        self.words(message_ids::log(&id.value, SEARCH), id, "the words by which readers look for this record sheet");
        log.header_fields.iter().for_each(|field| self.plain(message_ids::blank(item_id(field)), field, "the caption of this field"));
        log.columns
            .iter()
            .for_each(|column| self.plain(message_ids::column(&id.value, item_id(column)), column, "the heading of this column"));
    }

    fn term(&mut self, term: &Item) {
        let id = message_ids::term(item_id(term));
        self.plain(id.clone(), term, "this term");
        self.push(id, Some(MEANING), Form::Inline, term, "what this term means");
    }

    /// Outcomes that only decisions of other guides lead to.
    fn unheld(&mut self, guide: &Guide) {
        guide.outcomes.iter().for_each(|outcome| self.outcome(outcome));
    }
}

fn item_id(item: &Item) -> &Id {
    &item.value
}
