//! What pages show: letters, checklists, decision tools, record sheets.

use std::sync::{Arc, PoisonError};

use super::document::*;
use super::resolver::Resolver;
use super::tool_documents::*;
use super::{Progress, Text, Variable};
use crate::project::{Answer, Decision, Form, Guide, Id, Item, Letter, Outcome, Question, Target, message_ids};

impl Resolver<'_, '_> {
    pub(super) fn letter(&self, letter: &Letter) -> LetterView {
        let id = &letter.id.value;
        let part = |part| message_ids::letter(id, part);
        let blanks: Vec<&str> = letter.blanks.iter().map(|blank| blank.value.as_str()).collect();
        LetterView {
            id: id.as_str().to_owned(),
            href: self.href_to("letter", id).unwrap_or_default(),
            title: self.plain(&part("title")),
            subject: self.with_blanks(&part("subject"), Form::Plain, &blanks),
            body: self.with_blanks(&part("body"), Form::Blocks, &blanks),
            when: self.inline(&part("when")),
            before: self.inline(&part("before")),
            blanks: self.captions(&letter.blanks),
        }
    }

    /// A blank in a letter: its caption until somebody fills it in.
    pub(super) fn blank(&self, name: &str) -> String {
        match Id::new(name) {
            Ok(id) => format!("<span class=\"blank\" data-blank=\"{id}\">{}</span>", self.own(&message_ids::blank(&id)).html),
            Err(_) => "________".to_owned(),
        }
    }

    pub(super) fn checklist_page(&self, guide: &Guide) -> ChecklistPage {
        let with_items = self.sections(guide).filter(|section| section.checklist_items().next().is_some());
        let mut total = 0;
        let mut sections = Vec::new();
        for (index, section) in with_items.enumerate() {
            let items = section.checklist_items().map(|item| {
                total += 1;
                NumberedItem {
                    id: item.value.as_str().to_owned(),
                    number: self.edition.numbers.integer(total),
                    text: self.inline(&message_ids::check(&item.value)),
                }
            });
            let items = items.collect();
            sections.push(ChecklistSection {
                id: section.id.value.as_str().to_owned(),
                section: self.section_link(section),
                number: self.edition.numbers.integer(index + 1),
                items,
            });
        }
        ChecklistPage { guide: self.guide_link(guide), sections, total, progress: self.progress(total) }
    }

    /// The texts of the progress line for none to all of so many items; the same for every list of that length.
    pub(super) fn progress(&self, total: usize) -> Arc<Vec<String>> {
        let lists = &self.edition.progress;
        // Let go before the texts are made: they are put into the same place.
        let known = lists.read().unwrap_or_else(PoisonError::into_inner).get(&total).cloned();
        let (texts, is_fallback) = known.unwrap_or_else(|| {
            let made = self.progress_texts(total);
            lists.write().unwrap_or_else(PoisonError::into_inner).entry(total).or_insert(made).clone()
        });
        self.fallback.set(self.fallback.get() + usize::from(is_fallback));
        texts
    }

    fn progress_texts(&self, total: usize) -> Progress {
        let number = |number: usize| Variable::Number(number.to_string());
        let variables = |done| [("done", number(done)), ("total", number(total))];
        let texts = (0..=total).map(|done| self.edition.texts.with("ui-checklist-progress", Form::Plain, &variables(done)));
        let texts: Vec<Text> = texts.collect();
        let is_fallback = texts.iter().any(|text| text.is_fallback);
        (Arc::new(texts.into_iter().map(|text| text.text).collect()), is_fallback)
    }

    pub(super) fn decision(&self, decision: &Decision) -> DecisionView {
        let id = &decision.id.value;
        let questions = in_walking_order(decision);
        let numbers: Vec<&Id> = questions.iter().map(|question| &question.id.value).collect();
        let number = |id: &Id| numbers.iter().position(|other| *other == id).map_or(0, |at| at + 1);
        let question = |question: &&Question| QuestionView {
            id: question.id.value.as_str().to_owned(),
            number: self.edition.numbers.integer(number(&question.id.value)),
            label: self.with_number("ui-decision-question", "number", number(&question.id.value)),
            text: self.inline(&message_ids::question(id, &question.id.value)),
            answers: question.answers.iter().filter_map(|answer| self.answer(id, &question.id.value, answer, &number)).collect(),
        };
        DecisionView {
            id: id.as_str().to_owned(),
            title: self.plain(&message_ids::decision(id, "title")),
            summary: self.inline(&message_ids::decision(id, "summary")),
            start: decision.start.value.as_str().to_owned(),
            questions: questions.iter().map(question).collect(),
            outcomes: self.outcomes(&questions),
        }
    }

    pub(super) fn answer(&self, decision: &Id, question: &Id, answer: &Answer, number: &dyn Fn(&Id) -> usize) -> Option<AnswerView> {
        let (target, href, leads_to) = match answer.target.as_ref()? {
            Target::Question(item) => {
                let text = self.with("ui-decision-go-to-question", &[("number", Variable::Number(number(&item.value).to_string()))]);
                ("question", format!("#question-{decision}-{}", item.value), text)
            }
            Target::Outcome(item) => {
                ("outcome", format!("#outcome-{decision}-{}", item.value), self.own(&message_ids::outcome(&item.value, "title")))
            }
            Target::Section(item) => {
                let Link { href, title } = self.link_to_section(&item.value)?;
                ("section", href, title)
            }
        };
        // The answer itself is the link.
        let text = self.without_links(self.inline(&message_ids::answer(decision, question, &answer.id.value)));
        Some(AnswerView { id: answer.id.value.as_str().to_owned(), text, target, href, leads_to })
    }

    /// The outcomes that a decision leads to, each once, in the order of the answers.
    pub(super) fn outcomes(&self, questions: &[&Question]) -> Vec<OutcomeView> {
        let mut seen: Vec<&Id> = Vec::new();
        for answer in questions.iter().flat_map(|question| &question.answers) {
            if let Some(Target::Outcome(item)) = &answer.target
                && !seen.contains(&&item.value)
            {
                seen.push(&item.value);
            }
        }
        seen.into_iter().map(|id| self.outcome(id)).collect()
    }

    pub(super) fn outcome(&self, id: &Id) -> OutcomeView {
        let declared: Option<&Outcome> = self.project().guides.iter().find_map(|guide| guide.outcome(id));
        let section = declared.and_then(|outcome| outcome.section.as_ref());
        let letter = declared.and_then(|outcome| outcome.letter.as_ref());
        OutcomeView {
            id: id.as_str().to_owned(),
            title: self.own(&message_ids::outcome(id, "title")),
            text: self.blocks(&message_ids::outcome(id, "text")),
            section: section.and_then(|item| self.link_to_section(&item.value)),
            letter: letter.and_then(|item| {
                Some(Link { href: self.href_to("letter", &item.value)?, title: self.plain(&message_ids::letter(&item.value, "title")) })
            }),
        }
    }

    pub(super) fn log_page(&self, guide: &Guide, position: usize) -> Option<LogPage> {
        let log = guide.logs.get(position)?;
        let id = &log.id.value;
        let section = self.holder(guide, id)?;
        let column = |item: &Item| ItemView {
            id: item.value.as_str().to_owned(),
            text: self.own(&message_ids::column(id, &item.value)),
            detail: None,
        };
        Some(LogPage {
            id: id.as_str().to_owned(),
            summary: self.inline(&message_ids::log(id, "summary")),
            section: self.of_others(|| self.section_link(section)),
            guide: self.of_others(|| self.guide_link(guide)),
            header_fields: self.captions(&log.header_fields),
            columns: log.columns.iter().map(column).collect(),
            rows: (1..=log.blank_rows as usize).map(|row| self.edition.numbers.integer(row)).collect(),
            rows_label: self.with_number("ui-log-rows", "count", log.blank_rows as usize),
        })
    }
}

/// The questions that can be reached, the first one first, each before those that it leads to.
fn in_walking_order(decision: &Decision) -> Vec<&Question> {
    let mut order: Vec<&Question> = Vec::new();
    let mut waiting = std::collections::VecDeque::from([&decision.start.value]);
    while let Some(id) = waiting.pop_front() {
        let Some(question) = decision.question(id).filter(|question| !order.iter().any(|seen| seen.id.value == question.id.value)) else {
            continue;
        };
        order.push(question);
        waiting.extend(question.answers.iter().filter_map(|answer| match &answer.target {
            Some(Target::Question(item)) => Some(&item.value),
            _ => None,
        }));
    }
    order
}
