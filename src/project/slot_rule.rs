//! Which messages the settings and each guide ask for, in the order of the pages, by the rule of [`message_ids`].

use super::guide::{Block, Decision, Guide, Item, Letter, Log, Outcome, Section, Target};
use super::interface::{INTERFACE, SITE};
use super::message_ids::{self, SEARCH};
use super::slot::{SlotList, SlotListBuilder};
use super::slot_kind::Kind;
use super::{Config, Id};

/// The slots of the site and of the theme's own words.
pub fn interface_slots(config: &Config) -> SlotList<'_> {
    let mut list = SlotListBuilder::default();
    SITE.iter().chain(INTERFACE).for_each(|message| list.word(message));
    config.theme_messages.iter().for_each(|item| list.theme(item));
    list.finish(None, Some(config.span.start_point()))
}

/// The slots of one guide, in the order of its pages.
pub fn guide_slots(guide: &Guide) -> SlotList<'_> {
    let mut slots = Lister { list: SlotListBuilder::default(), section: None, guide };
    let id = &guide.id;
    slots.ask(&message_ids::guide(&id.value, "title"), id, Kind::GuideTitle);
    slots.ask(&message_ids::guide(&id.value, "summary"), id, Kind::GuideSummary);
    slots.ask(&message_ids::guide(&id.value, SEARCH), id, Kind::GuideSearch);
    guide.sections.iter().for_each(|section| slots.section(section));
    slots.section = None;
    slots.list.end_sections();
    // Outcomes that only decisions of other guides lead to.
    guide.outcomes.iter().for_each(|outcome| slots.outcome(outcome));
    guide.terms.iter().for_each(|term| slots.term(term));
    slots.list.finish(Some(guide), None)
}

/// Lists what a guide asks for.
struct Lister<'p> {
    list: SlotListBuilder<'p>,
    /// The section whose blocks are looked at.
    section: Option<&'p Section>,
    guide: &'p Guide,
}

impl<'p> Lister<'p> {
    fn ask(&mut self, id: &str, item: &'p Item, kind: Kind) {
        self.list.ask(id, kind, item);
    }

    fn section(&mut self, section: &'p Section) {
        self.list.begin_section();
        self.section = Some(section);
        let id = &section.id;
        self.ask(&message_ids::section(&id.value, "title"), id, Kind::SectionTitle);
        self.ask(&message_ids::section(&id.value, "lead"), id, Kind::SectionLead);
        self.ask(&message_ids::section(&id.value, SEARCH), id, Kind::SectionSearch);
        section.blocks.iter().for_each(|block| self.block(section, &block.value));
    }

    fn block(&mut self, section: &'p Section, block: &'p Block) {
        let (id, guide) = (&section.id, self.guide);
        match block {
            Block::Summary => self.ask(&message_ids::section(&id.value, "summary"), id, Kind::SectionSummary),
            Block::Signs(items) => items.iter().for_each(|item| self.item(section, "sign", item, &[Kind::Sign])),
            Block::Steps(items) => items.iter().for_each(|item| self.item(section, "step", item, &[Kind::Step, Kind::StepDetail])),
            Block::DoDont { dos, donts } => {
                dos.iter().for_each(|item| self.item(section, "do", item, &[Kind::Do, Kind::DoReason]));
                donts.iter().for_each(|item| self.item(section, "dont", item, &[Kind::Dont, Kind::DontReason]));
            }
            Block::Caveat(items) => items.iter().for_each(|item| self.ask(&message_ids::caveat(item_id(item)), item, Kind::Caveat)),
            Block::Checklist(items) => items.iter().for_each(|item| self.ask(&message_ids::check(item_id(item)), item, Kind::Check)),
            Block::Letter(item) => guide.letter(item_id(item)).into_iter().for_each(|letter| self.letter(letter)),
            Block::Decision(item) => guide.decision(item_id(item)).into_iter().for_each(|decision| self.decision(decision)),
            Block::Log(item) => guide.log(item_id(item)).into_iter().for_each(|log| self.log(log)),
            Block::LetterRef(_) => {}
        }
    }

    /// An item of a section, and its attribute if it has one.
    fn item(&mut self, section: &Section, name: &str, item: &'p Item, kinds: &[Kind]) {
        let id = message_ids::section_item(&section.id.value, name, item_id(item));
        kinds.iter().for_each(|kind| self.ask(&id, item, *kind));
    }

    fn letter(&mut self, letter: &'p Letter) {
        let id = &letter.id;
        let parts = [
            ("title", Kind::LetterTitle),
            ("subject", Kind::LetterSubject),
            ("body", Kind::LetterBody),
            ("when", Kind::LetterWhen),
            ("before", Kind::LetterBefore),
            (SEARCH, Kind::LetterSearch),
        ];
        parts.iter().for_each(|(part, kind)| self.ask(&message_ids::letter(&id.value, part), id, *kind));
        letter.blanks.iter().for_each(|blank| self.ask(&message_ids::blank(item_id(blank)), blank, Kind::Blank));
    }

    fn decision(&mut self, decision: &'p Decision) {
        let (id, guide) = (&decision.id, self.guide);
        self.ask(&message_ids::decision(&id.value, "title"), id, Kind::DecisionTitle);
        self.ask(&message_ids::decision(&id.value, "summary"), id, Kind::DecisionSummary);
        self.ask(&message_ids::decision(&id.value, SEARCH), id, Kind::DecisionSearch);
        for question in &decision.questions {
            self.ask(&message_ids::question(&id.value, item_id(&question.id)), &question.id, Kind::Question);
            for answer in &question.answers {
                let answer_id = message_ids::answer(&id.value, item_id(&question.id), item_id(&answer.id));
                self.ask(&answer_id, &answer.id, Kind::Answer);
                if let Some(Target::Outcome(target)) = &answer.target {
                    guide.outcome(item_id(target)).into_iter().for_each(|outcome| self.outcome(outcome));
                }
            }
        }
    }

    fn outcome(&mut self, outcome: &'p Outcome) {
        let id = &outcome.id;
        let title = message_ids::outcome(&id.value, "title");
        // Once is enough, but where a section asks that a locale may not have: then each section asks for itself.
        let is_enough = |rank: u32| {
            let section = self.list.section_of(rank).and_then(|at| self.guide.sections.get(at));
            match (self.section, section) {
                (None, _) | (_, None) => true,
                (Some(own), Some(section)) => section.not_applicable.is_empty() || own.id.value == section.id.value,
            }
        };
        if self.list.ids().any(|(asked, rank)| asked == title && is_enough(rank)) {
            return;
        }
        self.ask(&title, id, Kind::OutcomeTitle);
        self.ask(&message_ids::outcome(&id.value, "text"), id, Kind::OutcomeText);
    }

    fn log(&mut self, log: &'p Log) {
        let id = &log.id;
        self.ask(&message_ids::log(&id.value, "title"), id, Kind::LogTitle);
        self.ask(&message_ids::log(&id.value, "summary"), id, Kind::LogSummary);
        self.ask(&message_ids::log(&id.value, SEARCH), id, Kind::LogSearch);
        log.header_fields.iter().for_each(|field| self.ask(&message_ids::blank(item_id(field)), field, Kind::Field));
        log.columns.iter().for_each(|column| self.ask(&message_ids::column(&id.value, item_id(column)), column, Kind::Column));
    }

    fn term(&mut self, term: &'p Item) {
        let id = message_ids::term(item_id(term));
        self.ask(&id, term, Kind::Term);
        self.ask(&id, term, Kind::TermMeaning);
    }
}

fn item_id(item: &Item) -> &Id {
    &item.value
}
