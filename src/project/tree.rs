//! A bare tree of Fluent files as a project: `<locale>/**/*.ftl` with no structure beside it.

use std::collections::BTreeSet;

use super::catalog_access::Catalog;
use super::encoding::encoding_faults;
use super::layout::Wanted;
use super::slot::{SlotList, SlotListBuilder};
use super::{Config, Layout, Memo, Project, config_parser, layout};
use crate::diagnostic::{self, Diagnostic};
use crate::source::{Sources, Span};

/// Reads a tree whose folders are locales, at the root of the sources. There are no guides, and settings only of locales
/// and checks (`guidewright.yaml`, as in `content/site.yaml`); every message
/// of the source is wanted in every locale, with the variables that the source gives it.
pub fn from_fluent_tree(sources: &Sources, source_tag: &str) -> (Project, Vec<Diagnostic>) {
    parse_some(sources, source_tag, Wanted::All)
}

/// As [`from_fluent_tree`], but only the source locale is parsed, as by [`super::parse_for_check`].
pub fn from_fluent_tree_for_check(sources: &Sources, source_tag: &str) -> (Project, Vec<Diagnostic>) {
    parse_some(sources, source_tag, Wanted::Source)
}

/// As [`from_fluent_tree`], but of the target locales only these are parsed, as by [`super::parse_locales`].
pub fn from_fluent_tree_locales(sources: &Sources, source_tag: &str, tags: &[&str]) -> (Project, Vec<Diagnostic>) {
    parse_some(sources, source_tag, Wanted::Locales(tags))
}

fn parse_some(sources: &Sources, source_tag: &str, wanted: Wanted<'_>) -> (Project, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    encoding_faults(sources, &mut diagnostics);
    let place = sources.iter().next().map_or(Span::start_of(crate::source::FileId(0)), |file| Span::start_of(file.id));
    let mut config = match sources.find(layout::TREE_SETTINGS) {
        Some(file) => config_parser::parse_for_tree(file, &mut diagnostics),
        None => Config::new(place),
    };
    config.source_locale.value = source_tag.to_owned();
    let place = Layout::Tree;
    let (catalogs, unparsed) = layout::catalogs(sources, &config, place, wanted, &mut Memo::default(), &mut diagnostics);
    let glossary = layout::glossary(sources, layout::TREE_GLOSSARY, &mut diagnostics);
    let (locks, source_texts) = layout::locks(sources, place, &mut Memo::default(), &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    (Project { config, guides: Vec::new(), catalogs, unparsed, locks, source_texts, glossary, layout: place }, diagnostics)
}

/// A slot for each value and attribute of the source's messages that the tool knows by a fixed name: the values.
pub(super) fn slots(source: &Catalog) -> SlotList<'_> {
    let mut list = SlotListBuilder::default();
    for entry in source.messages().filter(|entry| entry.value.is_some() || !entry.attributes.is_empty()) {
        let variables: BTreeSet<&str> = entry.parts().flat_map(|(_, pattern)| pattern.variables()).collect();
        list.message(&entry.id, entry.id_span, variables.into_iter().map(str::to_owned).collect());
    }
    list.finish(None, None)
}
