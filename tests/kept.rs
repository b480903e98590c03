//! What is kept of each locale from build to build: after any edit a build finds and makes what one from nothing does, while
//! it loads and looks at only what the edit concerns; and what cannot be relied on is found again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::path::Path;
use std::sync::{Arc, Mutex};

use guidewright::check::Checked;
use guidewright::diagnostic::Diagnostic;
use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Input, Sink, build};
use guidewright::render::Note;
use guidewright::source::{Artifact, ProjectPath, SourceFile, Sources, Store};
use proptest::prelude::*;
use support::small::{self, Files};

/// Files, each with what it was made from.
type Pages = BTreeMap<String, (Vec<u8>, Option<u128>)>;

/// A site in memory, with the notes that its build has left.
#[derive(Clone, Debug, Default, PartialEq)]
struct Site {
    pages: Pages,
    notes: BTreeMap<String, Note>,
}

/// A site that is built where another stands.
struct Round<'s> {
    before: &'s Site,
    now: Mutex<Site>,
}

impl Round<'_> {
    fn put(&self, path: &ProjectPath, file: (Vec<u8>, Option<u128>)) {
        assert!(self.now.lock().unwrap().pages.insert(path.to_string(), file).is_none(), "{path} is made twice");
    }
}

impl Sink for &Round<'_> {
    type Error = Infallible;

    fn take(&self, artifact: Artifact, made_from: Option<u128>) -> Result<(), Infallible> {
        self.put(&artifact.path, (artifact.bytes, made_from));
        Ok(())
    }

    fn keep(&self, path: &ProjectPath, made_from: u128) -> Result<bool, Infallible> {
        let known = self.before.pages.get(path.as_str()).filter(|(_, known)| *known == Some(made_from));
        known.into_iter().for_each(|file| self.put(path, file.clone()));
        Ok(known.is_some())
    }

    fn notes(&self) -> BTreeMap<String, Note> {
        self.before.notes.clone()
    }

    fn leave(&self, notes: BTreeMap<String, Note>) {
        self.now.lock().unwrap().notes.extend(notes);
    }
}

/// Hands out the texts of locales, and remembers which were asked for.
#[derive(Debug)]
struct Shelf {
    files: Files,
    loads: Mutex<Vec<String>>,
}

impl Store for Shelf {
    fn load(&self, path: &ProjectPath) -> Result<Vec<u8>, String> {
        self.loads.lock().unwrap().push(path.to_string());
        Ok(self.files[path.as_str()].clone().into_bytes())
    }
}

/// What a build came to.
struct Outcome {
    /// `None` if findings forbid it.
    site: Option<Site>,
    checked: Checked,
    incomplete: Vec<(String, usize)>,
    /// The locales whose texts were loaded.
    loaded: BTreeSet<String>,
}

impl Outcome {
    fn said(&self) -> (bool, &Checked, &Vec<(String, usize)>) {
        (self.site.is_some(), &self.checked, &self.incomplete)
    }

    fn loaded(&self) -> Vec<&str> {
        self.loaded.iter().map(String::as_str).collect()
    }

    fn found(&self, rule: &str) -> Vec<&Diagnostic> {
        self.checked.diagnostics.iter().filter(|found| found.rule == rule).collect()
    }
}

/// Builds a project where a site stands; locales of more than `most` bytes are read file by file.
fn run(files: &Files, options: &BuildOptions, before: &Site, most: usize) -> Outcome {
    let is_font = |path: &str| path.ends_with(".ttf");
    let file = |(path, text): (&String, &String)| {
        let mut file = SourceFile::new(ProjectPath::new(path).unwrap(), text.clone().into_bytes());
        if path.starts_with("locales/") && path.ends_with(".ftl") {
            file.forget();
        }
        file
    };
    let all = files.iter().filter(|(path, _)| !is_font(path)).map(file).collect();
    let fonts = files.iter().filter(|(path, _)| is_font(path));
    let assets: Vec<_> = fonts.map(|(path, text)| (ProjectPath::new(path).unwrap(), text.clone().into_bytes())).collect();
    let shelf = Arc::new(Shelf { files: files.clone(), loads: Mutex::default() });
    let store: Arc<dyn Store> = shelf.clone();
    let sources = Sources::from_files(all, None).with_store(store).holding_at_most(most);
    let input = Input { sources: &sources, assets: &assets, findings: Vec::new(), strict: false };
    let round = Round { before, now: Mutex::default() };
    let built = build(&input, options, &round, |_, _| ()).unwrap();
    let loaded = shelf.loads.lock().unwrap().iter().map(|path| path.split('/').nth(1).unwrap().to_owned()).collect();
    let site = built.artifacts.map(|_| round.now.into_inner().unwrap());
    Outcome { site, checked: built.checked, incomplete: built.incomplete, loaded }
}

/// Texts are held as most are, or read file by file.
const HELD: usize = 8 << 20;
const BY_FILE: usize = 0;

/// A project with findings of many kinds: five targets, most of them in the words of the source, some stale, some with words
/// that the glossary has otherwise.
fn faulty() -> Files {
    let mut files = small::files();
    for tag in ["fr", "ar", "km"] {
        small::add_locale(&mut files, tag);
    }
    for (tag, number) in [("cs", 0), ("he", 1), ("source", 4)] {
        small::edit_lock(&mut files, tag, number);
    }
    small::edit_glossary(&mut files, 0);
    small::edit_checks(&mut files, 0);
    small::replace(&mut files, "locales/cs/repair.ftl", "mend-lead = What", "mend-lead =  What  to  do:");
    small::replace(&mut files, "locales/fr/repair.ftl", "mend-title = Mend a thing\n", "");
    small::replace(&mut files, "locales/km/repair.ftl", "Rust", "Rust and much more of it than there was in the source of it all");
    files.insert("locales/ar/extra.ftl".to_owned(), "obsolete-message = { $x } y\nbroken\n".to_owned());
    files
}

/// Pages alone: other formats are held against builds from nothing by the tests of rebuilds.
fn options() -> BuildOptions {
    BuildOptions { formats: Vec::new(), ..small::options() }
}

fn pages_only(files: &mut Files) {
    let settings = files.get_mut("content/site.yaml").unwrap();
    *settings = format!("formats: []\n{settings}");
}

/// A project with findings, and its site.
fn room(most: usize) -> (Files, Site) {
    let mut files = faulty();
    pages_only(&mut files);
    let first = run(&files, &options(), &Site::default(), most);
    assert!(first.checked.diagnostics.len() > 20, "{}", first.checked.diagnostics.len());
    (files, first.site.expect("it can be built"))
}

/// Builds where a site stands and in an empty place, and holds one against the other.
fn both(files: &Files, before: &Site, most: usize) -> Outcome {
    let (again, fresh) = (run(files, &options(), before, most), run(files, &options(), &Site::default(), most));
    assert_eq!(again.said(), fresh.said());
    assert!(again.site == fresh.site, "the sites differ");
    again
}

#[test]
fn only_locales_in_which_something_has_changed_are_loaded() {
    for most in [HELD, BY_FILE] {
        let (mut files, site) = room(most);
        assert_eq!(both(&files, &site, most).loaded(), ["en"], "nothing has changed");
        small::replace(&mut files, "locales/cs/repair.ftl", "mend-lead =  What  to  do:", "mend-lead = What");
        let after = both(&files, &site, most);
        assert_eq!(after.loaded(), ["cs", "en"]);
        assert!(after.found("stale-translation").iter().any(|found| found.locale.as_deref() == Some("cs")), "what is left is told");
    }
}

#[test]
fn with_all_formats_no_locale_is_loaded_of_which_all_files_stand() {
    let (mut files, options) = (faulty(), small::options());
    let site = run(&files, &options, &Site::default(), HELD).site.unwrap();
    assert!(
        ["cs/guides.epub", "cs/search.js", "cs/repair.bundle.html", "api/cs/index.json"].iter().all(|path| site.pages.contains_key(*path))
    );
    small::replace(&mut files, "locales/he/repair.ftl", "mend-lead = What", "mend-lead = Was");
    let (again, fresh) = (run(&files, &options, &site, HELD), run(&files, &options, &Site::default(), HELD));
    assert_eq!((again.said(), again.loaded()), (fresh.said(), vec!["en", "he"]));
    assert!(again.site == fresh.site, "the sites differ");
}

#[test]
fn a_lock_concerns_its_locale_and_a_template_concerns_what_is_found_in_none() {
    let (mut files, site) = room(HELD);
    let stale = |outcome: &Outcome| -> BTreeSet<String> {
        outcome.found("stale-translation").iter().filter_map(|found| found.locale.clone()).collect()
    };
    let changed = |after: &Site| -> Vec<String> {
        let of_locales = site.notes.keys().filter(|name| name.starts_with("locale-"));
        of_locales.filter(|name| after.notes.get(*name) != site.notes.get(*name)).cloned().collect()
    };
    assert!(stale(&both(&files, &site, HELD)).contains("cs"));
    let lock = files.remove("locales/cs.lock.yaml").unwrap();
    let after = both(&files, &site, HELD);
    assert_eq!((stale(&after).contains("cs"), after.loaded()), (false, vec!["cs", "en"]));
    assert_eq!(changed(&after.site.unwrap()), ["locale-cs"]);
    files.insert("locales/cs.lock.yaml".to_owned(), lock);
    files.insert("templates/assets/style.css".to_owned(), "p{margin:0}".to_owned());
    assert_eq!(changed(&both(&files, &site, HELD).site.unwrap()), Vec::<String>::new());
}

#[test]
fn a_change_of_the_source_or_of_the_structure_is_looked_at_in_all_locales() {
    let edits: [(&str, &str, &str); 3] = [
        ("locales/en/repair.ftl", "keep-well-sign-rust = Rust", "keep-well-sign-rust = Rust 7"),
        ("content/guides/repair.yaml", "items: [clean, oil]", "items: [oil]"),
        ("content/glossary.yaml", "kamarad", "pritel"),
    ];
    for (path, from, to) in edits {
        let (mut files, site) = room(HELD);
        small::replace(&mut files, path, from, to);
        assert_eq!(both(&files, &site, HELD).loaded(), ["ar", "cs", "en", "fr", "he", "km"], "{path}");
    }
}

#[test]
fn a_finding_that_is_mended_goes_and_one_that_is_made_comes() {
    let (mut files, site) = room(HELD);
    let missing = |outcome: &Outcome| -> Vec<(Option<String>, Option<String>)> {
        outcome.found("missing-message").iter().map(|found| (found.locale.clone(), found.message_id.clone())).collect()
    };
    let of = |tag: &str, id: &str| (Some(tag.to_owned()), Some(id.to_owned()));
    let before = both(&files, &site, HELD);
    assert!(missing(&before).contains(&of("fr", "mend-title")));
    small::replace(&mut files, "locales/fr/repair.ftl", "mend-lead =", "mend-title = Réparer\nmend-lead =");
    small::replace(&mut files, "locales/km/repair.ftl", "keep-well-title = Keep it well\n", "");
    let after = both(&files, &site, HELD);
    assert!(!missing(&after).contains(&of("fr", "mend-title")) && missing(&after).contains(&of("km", "keep-well-title")));
    // Which pages are complete is seen in all languages, so what is kept is used, but pages are made again.
    assert!(after.site.unwrap().notes.get("locale-he") == site.notes.get("locale-he"));
}

#[test]
fn what_most_locales_keep_is_no_finding_in_any_until_one_translates_it() {
    let (mut files, site) = room(HELD);
    let id = "outcome-mend-it-text";
    let kept = |outcome: &Outcome| outcome.found("same-as-source").iter().filter(|found| found.message_id.as_deref() == Some(id)).count();
    assert_eq!(kept(&both(&files, &site, HELD)), 0, "five of five locales have the source's words");
    small::replace(&mut files, "locales/fr/repair.ftl", "outcome-mend-it-text = Do it today.", "outcome-mend-it-text = Aujourd’hui.");
    let after = both(&files, &site, HELD);
    assert_eq!((kept(&after), after.loaded()), (4, vec!["en", "fr"]), "a finding in locales that were not looked at");
}

#[test]
fn a_parameter_is_used_by_any_locale_known_or_not() {
    let (mut files, _) = room(HELD);
    small::replace(&mut files, "locales/he/repair.ftl", "keep-well-lead = So", "keep-well-lead = { $spare-days } So");
    let site = run(&files, &options(), &Site::default(), HELD).site.unwrap();
    let spare = |outcome: &Outcome| outcome.found("unused-parameter").iter().any(|found| found.message.contains("spare-days"));
    small::replace(&mut files, "locales/cs/repair.ftl", "Oil it", "Oil this");
    let known = both(&files, &site, HELD);
    assert!(!spare(&known) && !known.loaded.contains("he"));
    small::replace(&mut files, "locales/he/repair.ftl", "{ $spare-days } ", "");
    assert!(spare(&both(&files, &site, HELD)));
}

#[test]
fn what_cannot_be_relied_on_is_found_again() {
    let (files, site) = room(HELD);
    let (made_from, line) = (site.notes["locale-cs"].0, site.notes["locale-cs"].1.to_string());
    let value: serde_json::Value = serde_json::from_str(&line).unwrap();
    let edited = |edit: &dyn Fn(&mut serde_json::Value)| {
        let mut value = value.clone();
        edit(&mut value);
        (made_from, value.to_string())
    };
    let damages = [
        (made_from, String::new()),
        (made_from, line.chars().take(line.chars().count() / 2).collect()),
        (made_from, "null".to_owned()),
        (made_from ^ 1, line.replace("mend-lead", "mend-leed")),
        edited(&|note| note["looked"]["findings"][0]["rule"] = "no-such-rule".into()),
        edited(&|note| note["looked"]["findings"][0]["at"][0][2] = 4_000_000_000_u32.into()),
        edited(&|note| note["looked"]["findings"][0]["at"][0][0] = 99.into()),
        edited(&|note| note["looked"]["paths"][0] = "locales/cs/gone.ftl".into()),
        edited(&|note| drop(note["looked"]["guides"].as_array_mut().unwrap().pop())),
        edited(&|note| note["looked"]["guides"][0] = serde_json::json!([1, 2])),
        edited(&|note| note["looked"]["guides"][0] = serde_json::json!([99, 2, 1])),
        edited(&|note| note["looked"]["guides"][0] = serde_json::json!([1, 2, 3])),
        edited(&|note| note["summary"]["shares"] = serde_json::json!([[1, 2]])),
        edited(&|note| note["summary"]["words"] = serde_json::json!(["one"])),
        edited(&|note| note["found"] = "published 1 2".into()),
        edited(&|note| note["found"] = "- 1 2 3 x".into()),
    ];
    for damage in damages {
        let mut spoiled = site.clone();
        spoiled.notes.insert("locale-cs".to_owned(), (damage.0, damage.1.as_str().into()));
        let again = both(&files, &spoiled, HELD);
        assert_eq!(again.loaded(), ["cs", "en"], "{damage:?}");
    }
    let mut bare = site.clone();
    bare.notes.clear();
    assert_eq!(both(&files, &bare, HELD).loaded().len(), 6, "without notes all is looked at");
}

#[test]
fn another_program_and_other_options_know_nothing() {
    let (files, site) = room(HELD);
    let others =
        [BuildOptions { program: 8, ..options() }, BuildOptions { base_url: Some("https://example.com/".to_owned()), ..options() }];
    for other in others {
        let (again, fresh) = (run(&files, &other, &site, HELD), run(&files, &other, &Site::default(), HELD));
        assert_eq!(again.said(), fresh.said());
        assert!(again.site == fresh.site && again.loaded.len() == 6);
    }
    let part = BuildOptions { locales: vec!["cs".to_owned()], ..options() };
    assert_eq!(run(&files, &part, &site, HELD).loaded(), ["en"], "a part is of the same locales");
}

#[test]
fn a_locale_with_too_many_findings_is_looked_at_each_time() {
    let (mut files, _) = room(HELD);
    let many: String = (0..1_100).map(|number| format!("obsolete-{number} = x\n")).collect();
    files.insert("locales/cs/many.ftl".to_owned(), many);
    let site = run(&files, &options(), &Site::default(), HELD).site.unwrap();
    assert!(!site.notes.contains_key("locale-cs") && site.notes.contains_key("locale-he"));
    let again = both(&files, &site, HELD);
    assert_eq!(again.loaded(), ["cs", "en"]);
    assert!(again.found("obsolete-message").len() >= 1_100);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_a_build_says_and_makes_what_one_from_nothing_does(
        edits in proptest::collection::vec(small::edit(), 1..8),
        by_file in any::<bool>(),
    ) {
        let most = if by_file { BY_FILE } else { HELD };
        let (mut files, mut site) = room(most);
        let mut options = options();
        for edit in edits {
            small::apply(&edit, &mut files, &mut options, Path::new("no-such-site"));
            let (again, fresh) = (run(&files, &options, &site, most), run(&files, &options, &Site::default(), most));
            prop_assert_eq!(again.said(), fresh.said(), "after {:?}", edit);
            prop_assert!(again.site == fresh.site, "after {:?}", edit);
            site = again.site.unwrap_or(site);
        }
    }
}

/// How many rows of edits are tried: what the environment says, else few enough for every day.
fn cases() -> u32 {
    std::env::var("GUIDEWRIGHT_REBUILD_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(8)
}
