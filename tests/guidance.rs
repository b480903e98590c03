//! The shipped guidance: every advice point of the subject matter is carried by messages that exist and are translated
//! in each locale, and every section says what it must.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use guidewright::project::{Block, Project, parse};
use guidewright::source::{ProjectPath, Sources};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn project() -> (Project, Sources) {
    fn walk(folder: &Path, prefix: &str, out: &mut Vec<(ProjectPath, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{prefix}/{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &name, out);
            } else {
                out.push((ProjectPath::new(&name).unwrap(), fs::read(entry.path()).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    walk(&root().join("content"), "content", &mut files);
    walk(&root().join("locales"), "locales", &mut files);
    let sources = Sources::from_bytes(files);
    let (project, diagnostics) = parse(&sources);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    (project, sources)
}

/// The points as `(id, fact, messages)`. The file is flat, so reading it needs no YAML crate.
fn points() -> Vec<(String, String, Vec<String>)> {
    let text = fs::read_to_string(root().join("tests/guidance/points.yaml")).unwrap();
    let mut points = Vec::new();
    for line in text.lines() {
        let value = |key: &str| line.trim_start_matches("- ").trim_start().strip_prefix(key).map(|rest| rest.trim().to_owned());
        if let Some(id) = value("id:") {
            points.push((id, String::new(), Vec::new()));
        } else if let Some(fact) = value("fact:") {
            points.last_mut().unwrap().1 = fact.trim_matches('"').to_owned();
        } else if let Some(list) = value("messages:") {
            points.last_mut().unwrap().2 = list.trim_matches(['[', ']']).split(',').map(|name| name.trim().to_owned()).collect();
        }
    }
    points
}

#[test]
fn every_point_is_carried_in_every_locale() {
    let (project, sources) = project();
    let points = points();
    let ids: BTreeSet<&str> = points.iter().map(|(id, ..)| id.as_str()).collect();
    let all: Vec<String> = (1..=138).map(|n| format!("p{n:03}")).collect();
    assert_eq!(ids, all.iter().map(String::as_str).collect(), "138 points, each once");
    assert_eq!(points.len(), 138);
    let source = project.source_catalog().unwrap();
    for (id, fact, messages) in &points {
        assert!(!fact.is_empty() && !messages.is_empty(), "{id}");
        for name in messages {
            let (message, attribute) =
                name.split_once('.').map_or((name.as_str(), None), |(message, attribute)| (message, Some(attribute)));
            let original = source.pattern(message, attribute).unwrap_or_else(|| panic!("{id}: the source has no {name}"));
            for catalog in project.target_catalogs() {
                let tag = catalog.locale.tag();
                let translation = catalog.pattern(message, attribute).unwrap_or_else(|| panic!("{id}: {tag} has no {name}"));
                assert_ne!(sources.slice(translation.span), sources.slice(original.span), "{id}: {name} is not translated in {tag}");
            }
        }
    }
}

#[test]
fn all_guides_sections_letters_and_tools_are_there() {
    let (project, _) = project();
    let blocks = || project.guides.iter().flat_map(|guide| guide.blocks());
    let sections = project.guides.iter().map(|guide| guide.sections.len()).sum::<usize>();
    let items: usize = project.guides.iter().flat_map(|guide| &guide.sections).map(|section| section.checklist_items().count()).sum();
    let count = |kind: &str| blocks().filter(|(_, block)| block.value.type_name() == kind).count();
    let found = [project.guides.len(), sections, items, count("letter"), count("log"), count("decision"), project.catalogs.len()];
    assert_eq!(found, [4, 19, 84, 12, 1, 3, 6], "guides, sections, checklist items, letters, logs, decision tools, locales");
}

#[test]
fn money_and_ending_sections_carry_the_caution_that_this_is_no_legal_advice() {
    let (project, _) = project();
    let sections =
        project.guides.iter().filter(|guide| ["get-paid", "end-well"].contains(&guide.id.value.as_str())).flat_map(|guide| &guide.sections);
    for section in sections {
        let cautions = section.blocks.iter().filter_map(|block| match &block.value {
            Block::Caveat(items) => Some(items),
            _ => None,
        });
        assert!(cautions.flatten().any(|item| item.value.as_str() == "not-legal-advice"), "{}", section.id.value);
    }
}

#[test]
fn safety_stands_first_where_there_is_abuse() {
    let (project, _) = project();
    let section =
        project.guides.iter().flat_map(|guide| &guide.sections).find(|section| section.id.value.as_str() == "abusive-behaviour").unwrap();
    let kinds: Vec<_> = section.blocks.iter().map(|block| block.value.type_name()).collect();
    let at = |kind: &str| kinds.iter().position(|found| *found == kind).unwrap();
    assert!(at("caveat") < at("letter"), "the cautions stand before the letter that can be copied: {kinds:?}");
}

#[test]
fn locale_files_are_clean() {
    let (_, sources) = project();
    for file in sources.under("locales/") {
        assert!(!file.text.contains(['\u{200B}', '\u{FEFF}', '\r', '\t']), "{}", file.path);
        assert!(guidewright::locale::is_nfc(&file.text), "{}", file.path);
    }
}
