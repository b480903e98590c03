//! Texts that lists of all guides show, made while the files of a large locale are read for the first time, so that its
//! lists do not read all of them again.

use std::sync::{Mutex, PoisonError};

use super::{Text, formatted, texts};
use crate::locale::LocaleSettings;
use crate::project::{Entry, EntryKind, Form, Guide, Project, message_ids};
use crate::source::FastMap;

/// What lists show, and what is made of it.
#[derive(Debug)]
pub struct Listed {
    wanted: FastMap<String, Form>,
    settings: LocaleSettings,
    made: Mutex<Vec<(Box<str>, Form, Text)>>,
}

impl Listed {
    /// Of a locale with these settings.
    pub(super) fn of(project: &Project, settings: LocaleSettings) -> Self {
        Self { wanted: project.guides.iter().flat_map(of_guide).collect(), settings, made: Mutex::default() }
    }

    /// Looks at an entry of the locale. What must be formatted is left to whoever shows it.
    pub fn see(&self, entry: &Entry) {
        let Some(form) = self.wanted.get(&*entry.id).copied().filter(|_| entry.kind == EntryKind::Message) else { return };
        let Some(text) = entry.pattern(None).and_then(formatted::literal) else { return };
        let made = (Box::from(&*entry.id), form, texts::read(&text, &self.settings, form, &texts::no_blank));
        self.made.lock().unwrap_or_else(PoisonError::into_inner).push(made);
    }

    /// What was made, by id.
    pub(super) fn into_made(self) -> Vec<(Box<str>, Form, Text)> {
        self.made.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What lists of all guides show of one: titles, and summaries of what has a page of its own beside its guide's.
pub(super) fn of_guide(guide: &Guide) -> Vec<(String, Form)> {
    let (plain, inline) = (Form::Plain, Form::Inline);
    let id = &guide.id.value;
    let mut listed = vec![(message_ids::guide(id, "title"), plain), (message_ids::guide(id, "summary"), inline)];
    listed.extend(guide.sections.iter().map(|section| (message_ids::section(&section.id.value, "title"), plain)));
    let letters = guide.letters.iter().map(|letter| &letter.id.value);
    listed.extend(letters.flat_map(|id| [(message_ids::letter(id, "title"), plain), (message_ids::letter(id, "when"), inline)]));
    let decisions = guide.decisions.iter().map(|decision| &decision.id.value);
    listed.extend(decisions.flat_map(|id| [(message_ids::decision(id, "title"), plain), (message_ids::decision(id, "summary"), inline)]));
    let logs = guide.logs.iter().map(|log| &log.id.value);
    listed.extend(logs.flat_map(|id| [(message_ids::log(id, "title"), plain), (message_ids::log(id, "summary"), inline)]));
    listed
}
