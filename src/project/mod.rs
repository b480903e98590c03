//! The model: what a project is, pure and with places, and the parsers that make it from source files.
//!
//! Structure ([`Config`], [`Guide`]) and text ([`Catalog`]) meet in `slot`: the list of messages that the structure
//! asks for, by one rule ([`message_ids`]).

use std::collections::BTreeMap;
use std::sync::Arc;

mod catalog;
mod catalog_access;
pub mod catalog_editor;
mod catalog_files;
mod catalog_index;
mod catalog_parser;
mod config;
mod config_parser;
mod encoding;
mod fields;
mod fingerprint;
mod fluent_errors;
pub mod fluent_text;
mod fluent_traps;
mod glossary;
mod guide;
mod guide_parser;
mod id;
mod interface;
mod layout;
mod locale_files;
mod lock;
mod memo;
pub mod message_ids;
mod progress;
mod publishing;
mod slot;
mod slot_kind;
mod slot_rule;
mod source_texts;
mod spanned;
mod stamp;
mod state;
mod tree;
mod yaml;

pub use catalog::{Attribute, Comment, Element, Elements, Entry, EntryKind, Expression, Inline, Pattern, Variant};
pub use catalog_access::{Catalog, EntryRef, InOrder, Pinned, Shape};
pub use catalog_parser::parse as parse_catalog;
pub use config::{AllowEntry, Checks, Config, LevelEntry, LocaleEntry, Parameter, ParameterValue};
pub use config_parser::{normalized_base_url, parse as parse_config};
pub(crate) use fields::nearest;
pub use fingerprint::Fingerprint;
pub use fluent_traps::readable;
pub use glossary::{BannedTerm, Glossary, GlossaryTerm};
pub use guide::{Answer, Block, Decision, Exemption, Guide, Item, Letter, Log, Outcome, Question, Section, Target};
pub use guide_parser::parse as parse_guide;
pub use id::{Id, MAX_ID_LENGTH, RESERVED};
pub use interface::{INTERFACE, InterfaceMessage, SITE};
pub use layout::{
    GUIDES_FOLDER, LOCALES_FOLDER, Layout, SITE_FILE, parse, parse_again, parse_for_check, parse_locales, with_locales, without_targets,
};
pub use locale_files::LocaleFiles;
pub use lock::{Lock, LockEntry, MadeBy};
pub use memo::Memo;
pub use progress::{GroupProgress, Progress, Tally};
pub use publishing::{Standing, Thresholds};
pub use slot::{Form, OwnedSlot, Slot, SlotList};
pub use slot_rule::{guide_slots, interface_slots};
pub use source_texts::SourceTexts;
pub use spanned::Spanned;
pub use stamp::{Accepted, Selection, Stamps, accept};
pub use state::{PartState, State, Wanted, WantedPart, part_name};
pub use tree::{from_fluent_tree, from_fluent_tree_for_check, from_fluent_tree_locales};

use crate::locale::{Locale, LocaleSettings};

/// A project: its settings, its guides in the order of the site, and the catalog of each locale by tag.
#[derive(Clone, Debug)]
pub struct Project {
    /// The settings.
    pub config: Config,
    /// The guides, in the order of the site.
    pub guides: Vec<Guide>,
    /// The catalogs, by tag. They are shared, so that a project after a change costs what has changed.
    pub catalogs: BTreeMap<String, Arc<Catalog>>,
    /// The files of locales that are not in `catalogs`, by tag: of a project that is checked locale by locale, or that only
    /// some locales of are worked on.
    pub unparsed: Vec<LocaleFiles>,
    /// What each locale's translations were made from, by tag.
    pub locks: BTreeMap<String, Arc<Lock>>,
    /// The source texts that the locks speak of.
    pub source_texts: Arc<SourceTexts>,
    /// How terms are said in each locale.
    pub glossary: Glossary,
    /// Where the locales stand.
    pub layout: Layout,
}

impl Project {
    /// The catalog of a locale.
    pub fn catalog(&self, tag: &str) -> Option<&Catalog> {
        self.catalogs.get(tag).map(Arc::as_ref)
    }

    /// The tags of all locales, parsed or not.
    pub fn tags(&self) -> std::collections::BTreeSet<&str> {
        self.catalogs.keys().map(String::as_str).chain(self.unparsed.iter().map(|files| files.tag.as_str())).collect()
    }

    /// The lock of a locale.
    pub fn lock(&self, tag: &str) -> Option<&Lock> {
        self.locks.get(tag).map(Arc::as_ref)
    }

    /// The catalog that translations are made from; `None` if the source locale has no files (there is a diagnostic then).
    pub fn source_catalog(&self) -> Option<&Catalog> {
        self.catalog(&self.config.source_locale.value)
    }

    /// The catalogs of the locales that translate the source.
    pub fn target_catalogs(&self) -> impl Iterator<Item = &Catalog> {
        self.catalogs.values().map(Arc::as_ref).filter(|catalog| catalog.locale.tag() != self.config.source_locale.value)
    }

    /// The settings of a locale: what the project says, or the defaults.
    pub fn settings(&self, locale: &Locale) -> LocaleSettings {
        self.config.locales.get(locale.tag()).map_or_else(|| LocaleSettings::default_for(locale), |entry| entry.settings.clone())
    }

    /// The section of an id, with its guide.
    pub fn section(&self, id: &Id) -> Option<(&Guide, &Section)> {
        self.guides.iter().find_map(|guide| guide.sections.iter().find(|section| section.id.value == *id).map(|section| (guide, section)))
    }

    /// The letter of an id, with its guide and the section that holds it.
    pub fn letter(&self, id: &Id) -> Option<(&Guide, &Section, &Letter)> {
        self.guides.iter().find_map(|guide| {
            let letter = guide.letter(id)?;
            let section = guide.sections.iter().find(|section| section.holds(id))?;
            Some((guide, section, letter))
        })
    }

    /// True for a message that holds words to be found by, which no page shows.
    pub fn is_search_words(&self, message: &str) -> bool {
        let Some(owner) = message.strip_suffix(message_ids::SEARCH).and_then(|owner| owner.strip_suffix('-')) else { return false };
        let named = |kind: &str| owner.strip_prefix(kind).and_then(|id| Id::new(id).ok());
        let any = |has: &dyn Fn(&Guide) -> bool| self.guides.iter().any(has);
        named("").is_some_and(|id| self.section(&id).is_some())
            || named("guide-").is_some_and(|id| any(&|guide| guide.id.value == id))
            || named("letter-").is_some_and(|id| any(&|guide| guide.letter(&id).is_some()))
            || named("decision-").is_some_and(|id| any(&|guide| guide.decision(&id).is_some()))
            || named("log-").is_some_and(|id| any(&|guide| guide.log(&id).is_some()))
    }

    /// The slots of no guide: the site's and theme's, or in a bare tree every message of the source.
    pub fn interface_slots(&self) -> SlotList<'_> {
        match self.layout {
            Layout::Site => interface_slots(&self.config),
            Layout::Tree => self.source_catalog().map(tree::slots).unwrap_or_default(),
        }
    }

    /// The path of a file of a locale by its name inside the locale's folder.
    pub fn locale_path(&self, tag: &str, name: &str) -> String {
        format!("{}{tag}/{name}", self.layout.folder())
    }

    /// The name of a file inside its locale's folder: `get-paid.ftl` of `locales/km/get-paid.ftl`.
    pub fn name_in_locale<'t>(&self, path: &'t str) -> Option<&'t str> {
        path.strip_prefix(self.layout.folder())?.split_once('/').map(|(_, name)| name)
    }

    /// The path of a locale's lock.
    pub fn lock_path(&self, tag: &str) -> String {
        format!("{}{tag}{}", self.layout.folder(), layout::LOCK_ENDING)
    }

    /// The path of the file of source texts.
    pub fn source_texts_path(&self) -> String {
        self.lock_path("source")
    }

    /// All slots, list by list: the site's and theme's first, then those of each guide.
    pub fn slot_lists(&self) -> impl Iterator<Item = SlotList<'_>> {
        std::iter::once_with(|| self.interface_slots()).chain(self.guides.iter().map(guide_slots))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn a_project_is_read_with_all_its_faults() {
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\nguides: [b, a, gone]\nlocales: {km: {}, th: {}}\n"),
            ("content/guides/a.yaml", "id: a\nsections: [{id: s, blocks: [{type: summary}]}]\n"),
            ("content/guides/b.yaml", "id: b\nsections: []\n"),
            ("content/guides/c.yaml", "id: c\nsections: []\n"),
            ("locales/en/a.ftl", "\u{FEFF}s-title = S\n"),
            ("locales/km/a.ftl", "s-title = ស\n"),
            ("locales/km copy/a.ftl", "x = y\n"),
        ]);
        let (project, diagnostics) = parse(&sources);
        let ids: Vec<_> = project.guides.iter().map(|guide| guide.id.value.as_str()).collect();
        assert_eq!(ids, ["b", "a", "c"]);
        let tags: Vec<_> = project.catalogs.keys().map(String::as_str).collect();
        assert_eq!(tags, ["en", "km"]);
        let rules: Vec<_> = diagnostics.iter().map(|d| d.rule).collect();
        assert_eq!(rules, ["unlisted-guide", "missing-file", "missing-locale", "byte-order-mark", "bad-locale"]);
        let lists: Vec<_> = project.guides.iter().map(guide_slots).collect();
        let slots: Vec<_> = lists.iter().flat_map(SlotList::iter).map(Slot::name).collect();
        assert!(slots.contains(&"s-summary".to_owned()) && slots.contains(&"guide-a-title".to_owned()));
    }

    #[test]
    fn a_locale_that_is_a_device_is_named() {
        let of = |tag: &str| {
            let path = format!("locales/{tag}/a.ftl");
            let sources = Sources::from_texts(&[("content/site.yaml", "source-locale: en\n"), (&path, "x = y\n")]);
            parse(&sources).1.into_iter().filter(|found| found.rule == "bad-locale").map(|found| found.message).collect::<Vec<_>>()
        };
        assert_eq!(of("con"), ["`con` is the name of a device on Windows, where no folder can be called so"]);
        assert!(of("con-Latn").is_empty() && of("cs").is_empty());
    }

    #[test]
    fn an_empty_project_is_told_what_it_needs() {
        let (_, diagnostics) = parse(&Sources::default());
        let rules: Vec<_> = diagnostics.iter().map(|d| d.rule).collect();
        assert_eq!(rules.iter().filter(|rule| **rule == "missing-file").count(), 2);
        assert!(rules.contains(&"missing-locale"));
    }
}
