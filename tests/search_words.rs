//! Words to be found by: optional in the source, wanted of a translation where the source has them, and read by no rule
//! for texts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Mutex;

use guidewright::check::{CheckOptions, Checked, check};
use guidewright::edition::BuildOptions;
use guidewright::exchange::sync;
use guidewright::pipeline::{Input, build};
use guidewright::project::{self, Wanted};
use guidewright::source::{Artifact, ProjectPath, Sources};
use support::small::{self, Files};

/// A small project without its lists, with these lines in English and Czech.
fn files(english: &str, czech: &str) -> Files {
    let mut files = small::files();
    for (tag, text) in [("en", english), ("cs", czech)] {
        files.get_mut(&format!("locales/{tag}/repair.ftl")).unwrap().push_str(text);
    }
    files
}

fn sources(files: &Files) -> Sources {
    Sources::from_bytes(files.iter().map(|(name, text)| (ProjectPath::new(name).unwrap(), text.clone().into_bytes())).collect())
}

fn checked(files: &Files) -> Checked {
    let sources = sources(files);
    let (project, found) = project::parse(&sources);
    check(&project, &sources, found, &CheckOptions::default())
}

/// The findings about lists of words.
fn findings(english: &str, czech: &str) -> Vec<(String, &'static str)> {
    let found = checked(&files(english, czech)).diagnostics.into_iter();
    let about = found.filter_map(|found| Some((found.message_id.filter(|id| id.ends_with("-search") && id != "ui-search")?, found.rule)));
    about.collect()
}

const ENGLISH: &str = "mend-search = broken, kaput, 10 ways to fix it, DIY\n";

#[test]
fn a_source_may_do_without_words_and_a_translation_then_too() {
    assert_eq!(findings("", ""), []);
    assert_eq!(findings("", "mend-search = rozbité\n"), [], "a locale may have words where the source has none");
}

#[test]
fn a_translation_has_words_where_the_source_has() {
    assert_eq!(findings(ENGLISH, ""), [("mend-search".to_owned(), "missing-message"), ("mend-search".to_owned(), "missing-message")]);
    let project = project::parse(&sources(&files(ENGLISH, ""))).0;
    let synced = sync(&project, &sources(&files(ENGLISH, "")), "cs");
    assert!(synced.change.edits.iter().any(|edit| edit.replacement.contains("# mend-search =")), "{:?}", synced.change);
}

#[test]
fn no_rule_for_texts_reads_a_list() {
    // Another number of words, other numbers and marks, Latin letters, a word twice, the source's own words, spaces.
    let odd = "mend-search = broken, kaput, rozbitý  rozbitý, jak to spravit?, oprava oprava , 7\n";
    let about = |found: Vec<(String, &'static str)>| found.into_iter().map(|(_, rule)| rule).collect::<Vec<_>>();
    // Hebrew, the third locale of the project, has no list.
    assert_eq!(about(findings(ENGLISH, odd)), ["missing-message"]);
    assert_eq!(about(findings(ENGLISH, ENGLISH)), ["missing-message"], "the same words are no sign");
    assert_eq!(
        about(findings("", "mend-search = a\u{202E}b, TODO\n")),
        ["bidi-override", "todo-marker"],
        "faults of characters stay faults"
    );
}

#[test]
fn a_list_never_becomes_stale_and_is_never_obsolete() {
    let lock = "mend-search: 0123456789abcdef0123456789abcdef 0123456789abcdef0123456789abcdef person\n";
    let mut files = files(ENGLISH, "mend-search = rozbité\nkeep-well-search = mazat\n");
    files.insert("locales/cs.lock.yaml".to_owned(), lock.to_owned());
    let project = project::parse(&sources(&files)).0;
    let wanted = Wanted::of(&project);
    let catalog = project.catalog("cs").unwrap();
    let states: BTreeMap<_, _> =
        wanted.states(&project, catalog).into_iter().map(|part| (part.part.name.clone(), part.state.name())).collect();
    assert_eq!(states["mend-search"], "translated");
    assert!(!wanted.obsolete(&project, catalog).iter().any(|name| name == "keep-well-search"));
}

#[test]
fn words_come_into_the_index_of_their_locale_alone() {
    let files = files("mend-search = broken, kaput,\n    out of order\n", "mend-search =\n    rozbité، nefunguje\n");
    let site = Mutex::new(BTreeMap::new());
    let all = sources(&files);
    let input = Input { sources: &all, assets: &[], findings: Vec::new(), strict: false };
    let sink = |artifact: Artifact| -> Result<(), Infallible> {
        site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        Ok(())
    };
    build(&input, &BuildOptions { draft: true, ..BuildOptions::default() }, sink, |_, _| {}).unwrap();
    let site = site.into_inner().unwrap();
    let has = |text: &str| -> Vec<String> {
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(text);
        site.iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path.clone()).collect()
    };
    assert_eq!(has("\"broken,kaput,out of order\""), ["en/search.js"]);
    assert_eq!(has("\"rozbité,nefunguje\""), ["cs/search.js"]);
    assert_eq!(has("kaput"), ["en/search.js"], "no page shows a list, and no locale borrows the source's");
}
