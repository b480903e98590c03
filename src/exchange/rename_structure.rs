//! Where an id of the structure stands: its definition and every reference to it.

use std::collections::BTreeMap;

use super::RenameError;
use crate::project::{Block, Guide, Item, Project, Target};
use crate::source::Span;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Guide,
    Section,
    SectionItem,
    Caveat,
    ChecklistItem,
    Letter,
    Blank,
    Decision,
    Question,
    Answer,
    Outcome,
    Log,
    Column,
    Parameter,
}

/// The places of one thing's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    pub kind: Kind,
    /// What it belongs to, where its id is unique only there.
    pub scope: Option<String>,
    pub spans: Vec<Span>,
}

impl Occurrence {
    /// True if texts use it as a variable.
    pub fn is_variable(&self) -> bool {
        matches!(self.kind, Kind::Blank | Kind::Parameter)
    }
}

type Found = BTreeMap<(Kind, Option<String>), Vec<Span>>;

/// The places of an id in the structure; `None` if the structure has no such id.
pub(super) fn occurrences(project: &Project, id: &str, scope: Option<&str>) -> Result<Option<Occurrence>, RenameError> {
    let mut walk = Walk { id, found: Found::new() };
    for parameter in &project.config.parameters {
        walk.see(Kind::Parameter, None, &parameter.id);
    }
    project.config.guides.iter().for_each(|item| walk.see(Kind::Guide, None, item));
    project.guides.iter().for_each(|guide| walk.guide(guide));
    let mut found = walk.found;
    if let Some(scope) = scope {
        found.retain(|(_, own), _| own.as_deref() == Some(scope));
    }
    if found.keys().any(|(kind, _)| *kind == Kind::Guide) {
        return Err(RenameError::Guide(id.to_owned()));
    }
    // A reference to what is not defined is no thing of its own.
    if found.len() > 1 {
        let places = found
            .keys()
            .map(|(kind, scope)| format!("{}{}", name(*kind), scope.as_ref().map(|scope| format!(" of `{scope}`")).unwrap_or_default()));
        return Err(RenameError::Ambiguous { id: id.to_owned(), places: places.collect() });
    }
    Ok(found.into_iter().next().map(|((kind, scope), mut spans)| {
        spans.sort_unstable();
        spans.dedup();
        Occurrence { kind, scope, spans }
    }))
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Guide => "a guide",
        Kind::Section => "a section",
        Kind::SectionItem => "an item",
        Kind::Caveat => "a caution",
        Kind::ChecklistItem => "an item of a checklist",
        Kind::Letter => "a letter",
        Kind::Blank => "a blank",
        Kind::Decision => "a decision tool",
        Kind::Question => "a question",
        Kind::Answer => "an answer",
        Kind::Outcome => "an outcome",
        Kind::Log => "a record sheet",
        Kind::Column => "a column",
        Kind::Parameter => "a parameter",
    }
}

struct Walk<'w> {
    id: &'w str,
    found: Found,
}

impl Walk<'_> {
    fn see(&mut self, kind: Kind, scope: Option<&str>, item: &Item) {
        if item.value.as_str() == self.id {
            self.found.entry((kind, scope.map(str::to_owned))).or_default().push(item.span);
        }
    }

    fn see_all(&mut self, kind: Kind, scope: Option<&str>, items: &[Item]) {
        items.iter().for_each(|item| self.see(kind, scope, item));
    }

    fn guide(&mut self, guide: &Guide) {
        self.see(Kind::Guide, None, &guide.id);
        for section in &guide.sections {
            self.see(Kind::Section, None, &section.id);
        }
        for (section, block) in guide.blocks() {
            self.block(section.id.value.as_str(), &block.value);
        }
        for letter in &guide.letters {
            self.see(Kind::Letter, None, &letter.id);
            self.see_all(Kind::Blank, None, &letter.blanks);
        }
        for outcome in &guide.outcomes {
            self.see(Kind::Outcome, None, &outcome.id);
            outcome.section.iter().for_each(|item| self.see(Kind::Section, None, item));
            outcome.letter.iter().for_each(|item| self.see(Kind::Letter, None, item));
        }
        for log in &guide.logs {
            self.see(Kind::Log, None, &log.id);
            self.see_all(Kind::Blank, None, &log.header_fields);
            self.see_all(Kind::Column, Some(log.id.value.as_str()), &log.columns);
        }
        self.decisions(guide);
    }

    fn block(&mut self, section: &str, block: &Block) {
        match block {
            Block::Summary => {}
            Block::Signs(items) | Block::Steps(items) => self.see_all(Kind::SectionItem, Some(section), items),
            Block::DoDont { dos, donts } => {
                self.see_all(Kind::SectionItem, Some(section), dos);
                self.see_all(Kind::SectionItem, Some(section), donts);
            }
            Block::Letter(item) | Block::LetterRef(item) => self.see(Kind::Letter, None, item),
            Block::Caveat(items) => self.see_all(Kind::Caveat, None, items),
            Block::Checklist(items) => self.see_all(Kind::ChecklistItem, None, items),
            Block::Decision(item) => self.see(Kind::Decision, None, item),
            Block::Log(item) => self.see(Kind::Log, None, item),
        }
    }

    fn decisions(&mut self, guide: &Guide) {
        for decision in &guide.decisions {
            let scope = decision.id.value.as_str();
            self.see(Kind::Decision, None, &decision.id);
            self.see(Kind::Question, Some(scope), &decision.start);
            for question in &decision.questions {
                self.see(Kind::Question, Some(scope), &question.id);
                for answer in &question.answers {
                    self.see(Kind::Answer, Some(question.id.value.as_str()), &answer.id);
                    match &answer.target {
                        Some(Target::Question(item)) => self.see(Kind::Question, Some(scope), item),
                        Some(Target::Outcome(item)) => self.see(Kind::Outcome, None, item),
                        Some(Target::Section(item)) => self.see(Kind::Section, None, item),
                        None => {}
                    }
                }
            }
        }
    }
}
