//! Guides: the structure of the advice, without a word of prose.

use super::{Id, Spanned};
use crate::source::{FileId, Span};

/// An id at its place: the name of an item, or a reference to something that has this id.
pub type Item = Spanned<Id>;

/// One guide: one file of `content/guides/`.
#[derive(Clone, Debug)]
pub struct Guide {
    /// The guide's id, which is also the name of its file.
    pub id: Item,
    /// The file that it was read from.
    pub file: FileId,
    /// Its sections, in reading order.
    pub sections: Vec<Section>,
    /// The letters that its sections hold.
    pub letters: Vec<Letter>,
    /// The decision tools that its sections hold.
    pub decisions: Vec<Decision>,
    /// The outcomes that answers lead to.
    pub outcomes: Vec<Outcome>,
    /// The record sheets that its sections hold.
    pub logs: Vec<Log>,
    /// The terms that its glossary explains, in order; shared between guides by id.
    pub terms: Vec<Item>,
}

/// A section of a guide: a page of its own.
#[derive(Clone, Debug)]
pub struct Section {
    /// The section's id.
    pub id: Item,
    /// True if a locale may do without it (`coverage: optional`): a gap in it is a note.
    pub is_optional: bool,
    /// The locales that have no such section, each with the reason why.
    pub not_applicable: Vec<Exemption>,
    /// Its blocks, in the order of the page.
    pub blocks: Vec<Spanned<Block>>,
}

/// A locale that has no page for a section.
#[derive(Clone, Debug)]
pub struct Exemption {
    /// The locale's tag.
    pub locale: Spanned<String>,
    /// Why the section does not concern its readers.
    pub reason: String,
}

/// A part of a section. The ten types are a closed set.
#[derive(Clone, Debug)]
pub enum Block {
    /// The running text of the section.
    Summary,
    /// What can be observed.
    Signs(Vec<Item>),
    /// What to do, in order, each with a sentence of detail.
    Steps(Vec<Item>),
    /// What to do and what to avoid, each with its reason.
    DoDont {
        /// What to do.
        dos: Vec<Item>,
        /// What to avoid.
        donts: Vec<Item>,
    },
    /// A letter of this section.
    Letter(Item),
    /// A link to a letter that another section holds.
    LetterRef(Item),
    /// Cautions; shared between sections by id.
    Caveat(Vec<Item>),
    /// Items to tick.
    Checklist(Vec<Item>),
    /// A decision tool.
    Decision(Item),
    /// A record sheet to print.
    Log(Item),
}

impl Block {
    /// The type's name in YAML.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Signs(_) => "signs",
            Self::Steps(_) => "steps",
            Self::DoDont { .. } => "do-dont",
            Self::Letter(_) => "letter",
            Self::LetterRef(_) => "letter-ref",
            Self::Caveat(_) => "caveat",
            Self::Checklist(_) => "checklist",
            Self::Decision(_) => "decision",
            Self::Log(_) => "log",
        }
    }

    /// The names of all types, in the order of the documentation.
    pub const TYPE_NAMES: [&'static str; 10] =
        ["summary", "signs", "steps", "do-dont", "letter", "letter-ref", "caveat", "checklist", "decision", "log"];
}

/// A letter to copy: a message template with declared blanks.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The letter's id.
    pub id: Item,
    /// The blanks that its text uses as variables, in the order in which they are asked.
    pub blanks: Vec<Item>,
}

/// A decision tool: questions whose answers lead to other questions, outcomes or sections.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The decision's id.
    pub id: Item,
    /// The first question.
    pub start: Item,
    /// All questions.
    pub questions: Vec<Question>,
}

/// A question of a decision tool.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question's id, unique in its decision.
    pub id: Item,
    /// Its answers, in order.
    pub answers: Vec<Answer>,
}

/// An answer and where it leads.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The answer's id, unique in its question.
    pub id: Item,
    /// Where it leads; `None` if the file does not say so in a usable way (there is a diagnostic then).
    pub target: Option<Target>,
}

/// Where an answer leads.
#[derive(Clone, Debug)]
pub enum Target {
    /// Another question of the same decision.
    Question(Item),
    /// An outcome.
    Outcome(Item),
    /// A section, of any guide.
    Section(Item),
}

/// The end of a path through a decision tool.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The outcome's id.
    pub id: Item,
    /// The section to read on in.
    pub section: Option<Item>,
    /// A letter that helps.
    pub letter: Option<Item>,
}

/// A record sheet: a table to fill in by hand.
#[derive(Clone, Debug)]
pub struct Log {
    /// The log's id.
    pub id: Item,
    /// Blanks above the table.
    pub header_fields: Vec<Item>,
    /// The columns, in reading order.
    pub columns: Vec<Item>,
    /// How many empty rows a sheet has.
    pub blank_rows: u32,
}

impl Guide {
    /// The blocks of all sections, each with its section.
    pub fn blocks(&self) -> impl Iterator<Item = (&Section, &Spanned<Block>)> {
        self.sections.iter().flat_map(|section| section.blocks.iter().map(move |block| (section, block)))
    }

    /// The letter of an id.
    pub fn letter(&self, id: &Id) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.id.value == *id)
    }

    /// The decision tool of an id.
    pub fn decision(&self, id: &Id) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id.value == *id)
    }

    /// The outcome of an id.
    pub fn outcome(&self, id: &Id) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id.value == *id)
    }

    /// The record sheet of an id.
    pub fn log(&self, id: &Id) -> Option<&Log> {
        self.logs.iter().find(|log| log.id.value == *id)
    }
}

impl Section {
    /// Why a locale has no such section; `None` if it has one.
    pub fn reason_against(&self, tag: &str) -> Option<&str> {
        self.not_applicable.iter().find(|exemption| exemption.locale.value == tag).map(|exemption| exemption.reason.as_str())
    }

    /// The items of all checklists of the section.
    pub fn checklist_items(&self) -> impl Iterator<Item = &Item> {
        self.blocks
            .iter()
            .filter_map(|block| match &block.value {
                Block::Checklist(items) => Some(items),
                _ => None,
            })
            .flatten()
    }

    /// True if a block of the section names this letter, decision or log as its own.
    pub fn holds(&self, id: &Id) -> bool {
        self.blocks.iter().any(|block| match &block.value {
            Block::Letter(item) | Block::Decision(item) | Block::Log(item) => item.value == *id,
            _ => false,
        })
    }
}

impl Decision {
    /// The question of an id.
    pub fn question(&self, id: &Id) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.value == *id)
    }
}

impl Target {
    /// The place of the reference.
    pub fn span(&self) -> Span {
        match self {
            Self::Question(item) | Self::Outcome(item) | Self::Section(item) => item.span,
        }
    }
}
