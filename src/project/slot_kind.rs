//! The kinds of messages that a guide asks for: what each is in words, what markup it may hold, and whether it is the
//! value of a message or an attribute. One byte stands for all that where messages are listed.

use super::Form;
use super::message_ids::{DETAIL, MEANING, REASON};

/// What a guide asks for in one place of its structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    GuideTitle,
    GuideSummary,
    GuideSearch,
    SectionTitle,
    SectionLead,
    SectionSearch,
    SectionSummary,
    Sign,
    Step,
    StepDetail,
    Do,
    DoReason,
    Dont,
    DontReason,
    Caveat,
    Check,
    LetterTitle,
    LetterSubject,
    LetterBody,
    LetterWhen,
    LetterBefore,
    LetterSearch,
    Blank,
    DecisionTitle,
    DecisionSummary,
    DecisionSearch,
    Question,
    Answer,
    OutcomeTitle,
    OutcomeText,
    LogTitle,
    LogSummary,
    LogSearch,
    Field,
    Column,
    Term,
    TermMeaning,
}

impl Kind {
    /// What it is, in words, and what markup it may hold.
    fn described(self) -> (&'static str, Form) {
        use Form::{Blocks, Inline, Plain, Words};
        match self {
            Self::GuideTitle => ("the title of this guide", Plain),
            Self::GuideSummary => ("what this guide is for", Inline),
            Self::GuideSearch => ("the words by which readers look for this guide", Words),
            Self::SectionTitle => ("the title of this section", Plain),
            Self::SectionLead => ("the one-sentence description of this section", Plain),
            Self::SectionSearch => ("the words by which readers look for this section", Words),
            Self::SectionSummary => ("the running text of this section", Blocks),
            Self::Sign => ("this sign", Inline),
            Self::Step => ("this step", Inline),
            Self::StepDetail => ("how to do this step", Inline),
            Self::Do => ("this advice", Inline),
            Self::DoReason => ("why to follow this advice", Inline),
            Self::Dont => ("this warning", Inline),
            Self::DontReason => ("why to heed this warning", Inline),
            Self::Caveat => ("this caution", Inline),
            Self::Check => ("this item of the checklist", Inline),
            Self::LetterTitle => ("the name of this letter", Plain),
            Self::LetterSubject => ("the subject line of this letter", Plain),
            Self::LetterBody => ("the text of this letter", Blocks),
            Self::LetterWhen => ("when to use this letter", Inline),
            Self::LetterBefore => ("what to check before sending this letter", Inline),
            Self::LetterSearch => ("the words by which readers look for this letter", Words),
            Self::Blank => ("the caption of this blank", Plain),
            Self::DecisionTitle => ("the name of this decision tool", Plain),
            Self::DecisionSummary => ("what this decision tool is for", Inline),
            Self::DecisionSearch => ("the words by which readers look for this decision tool", Words),
            Self::Question => ("this question", Inline),
            Self::Answer => ("this answer", Inline),
            Self::OutcomeTitle => ("the title of this outcome", Plain),
            Self::OutcomeText => ("what to do after this outcome", Blocks),
            Self::LogTitle => ("the title of this record sheet", Plain),
            Self::LogSummary => ("what this record sheet is for", Inline),
            Self::LogSearch => ("the words by which readers look for this record sheet", Words),
            Self::Field => ("the caption of this field", Plain),
            Self::Column => ("the heading of this column", Plain),
            Self::Term => ("this term", Plain),
            Self::TermMeaning => ("what this term means", Inline),
        }
    }

    /// What it is, in words.
    pub(super) fn role(self) -> &'static str {
        self.described().0
    }

    /// What markup it may hold.
    pub(super) fn form(self) -> Form {
        self.described().1
    }

    /// The attribute, if it is one: of the message that comes right before it.
    pub(super) fn attribute(self) -> Option<&'static str> {
        match self {
            Self::StepDetail => Some(DETAIL),
            Self::DoReason | Self::DontReason => Some(REASON),
            Self::TermMeaning => Some(MEANING),
            _ => None,
        }
    }
}
