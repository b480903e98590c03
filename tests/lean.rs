//! A build whose texts are loaded when they are worked on: it makes what a build makes that holds them all, takes one
//! locale after the other, ends when a text is not any more what it was, and needs no more memory for more locales.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use guidewright::check::CheckOptions;
use guidewright::diagnostic::Severity;
use guidewright::edition::{self, BuildOptions, SiteMap};
use guidewright::pipeline::{Built, Input, build, check};
use guidewright::project::{self, INTERFACE, InterfaceMessage, SITE};
use guidewright::render::{FORMATS, Keys, MadeFrom, Notes, Site, Theme};
use guidewright::source::{Artifact, ProjectPath, SourceFile, Sources, Store};
use support::by_file::by_file;
use support::shipped;
use support::small::{self, Files};

type Pages = BTreeMap<String, Vec<u8>>;

/// Hands out the texts that are asked for, and remembers which.
struct Shelf<F> {
    text: F,
    loads: Arc<Mutex<Vec<String>>>,
}

impl<F> fmt::Debug for Shelf<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shelf")
    }
}

impl<F: Fn(&str, usize) -> String + Send + Sync> Store for Shelf<F> {
    fn load(&self, path: &ProjectPath) -> Result<Vec<u8>, String> {
        let mut loads = self.loads.lock().unwrap();
        let before = loads.iter().filter(|known| *known == path.as_str()).count();
        loads.push(path.to_string());
        drop(loads);
        Ok((self.text)(path.as_str(), before).into_bytes())
    }
}

type Loads = Arc<Mutex<Vec<String>>>;

/// The sources of these paths; texts of locales are let go, and come back from `text`, which is told how often they did.
fn lean(paths: impl Iterator<Item = String>, text: impl Fn(&str, usize) -> String + Send + Sync + 'static) -> (Sources, Loads) {
    let file = |path: String| {
        let mut file = SourceFile::new(ProjectPath::new(&path).unwrap(), text(&path, 0).into_bytes());
        if path.starts_with("locales/") && path.ends_with(".ftl") {
            file.forget();
        }
        file
    };
    let (files, loads) = (paths.map(file).collect(), Loads::default());
    (Sources::from_files(files, None).with_store(Arc::new(Shelf { text, loads: Arc::clone(&loads) })), loads)
}

fn lean_of(files: &Files) -> (Sources, Loads) {
    let texts = files.clone();
    lean(files.keys().cloned(), move |path, _| texts[path].clone())
}

fn held(files: &Files) -> Sources {
    let files = files.iter().map(|(path, text)| (ProjectPath::new(path).unwrap(), text.clone().into_bytes()));
    Sources::from_bytes(files.collect())
}

fn run(sources: &Sources, options: &BuildOptions) -> (Built, Pages) {
    let pages = Mutex::new(Pages::new());
    let input = Input { sources, assets: &[], findings: Vec::new(), strict: false };
    let sink = |artifact: Artifact| -> Result<(), Infallible> {
        let before = pages.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        assert!(before.is_none(), "{} is made twice", artifact.path);
        Ok(())
    };
    let built = build(&input, options, sink, |_, _| ()).unwrap();
    (built, pages.into_inner().unwrap())
}

/// What the formats make of all editions at once, as the preview does.
fn at_once(sources: &Sources, options: &BuildOptions) -> Pages {
    let (project, _) = project::parse(sources);
    let map = SiteMap::new(&project);
    let editions = edition::localize(&project, sources, &map, options).unwrap();
    let (theme, _) = Theme::new(sources, &[]);
    let keys = Arc::new(Keys::new(&editions, MadeFrom { project: &project, map: &map, sources, options }));
    let site = Site::new(&editions, &theme, options).with_keys(keys, Arc::new(Notes::default()));
    let mut pages = Pages::new();
    for format in FORMATS.iter().filter(|format| site.writes(format.name())) {
        let artifacts = (0..format.count(&site)).filter_map(|index| format.render(&site, index).unwrap());
        pages.extend(artifacts.map(|artifact| (artifact.path.to_string(), artifact.bytes)));
    }
    pages
}

/// The small project with gaps: texts that are missing, a section that does not apply, a locale that is not published.
fn with_gaps() -> Files {
    let mut files = small::files();
    let without = |text: &str, id: &str| -> String {
        let mut is_in = false;
        let lines = text.split_inclusive('\n').filter(|line| {
            is_in = if line.starts_with([' ', '\n']) { is_in } else { line.starts_with(id) };
            !is_in
        });
        lines.collect()
    };
    let tags: Vec<String> = project::parse(&held(&files)).0.target_catalogs().map(|catalog| catalog.locale.tag().to_owned()).collect();
    for (tag, id) in tags.iter().zip(["mend-summary", "ui-suggest-language"]) {
        for (path, text) in &mut files {
            if path.starts_with(&format!("locales/{tag}/")) {
                *text = without(text, id);
            }
        }
    }
    files
}

fn differing(a: &Pages, b: &Pages) -> Vec<String> {
    let paths = a.keys().chain(b.keys());
    paths.filter(|path| a.get(*path) != b.get(*path)).cloned().collect()
}

#[test]
fn locale_by_locale_the_same_is_made_as_at_once() {
    let formats = vec!["bundle".to_owned(), "negotiation".to_owned()];
    let base_url = Some("https://example.org/advice/".to_owned());
    let all = BuildOptions { formats, base_url, ..small::options() };
    let some = BuildOptions { locales: vec!["en".to_owned()], ..all.clone() };
    for (files, options) in [(small::files(), &all), (with_gaps(), &all), (with_gaps(), &some)] {
        let (built, pages) = run(&lean_of(&files).0, options);
        assert!(built.artifacts.is_some(), "{:?}", built.checked.diagnostics);
        let (whole, from_held) = run(&held(&files), options);
        assert_eq!(differing(&pages, &from_held), Vec::<String>::new());
        assert_eq!((&built.checked, &built.incomplete), (&whole.checked, &whole.incomplete));
        let (by_file, from_files) = run(&lean_of(&files).0.holding_at_most(0), options);
        assert_eq!(differing(&from_files, &from_held), Vec::<String>::new());
        assert_eq!((by_file.checked, by_file.incomplete), (whole.checked, whole.incomplete));
        let source = by_file.project.source_catalog().unwrap();
        assert!(!source.is_whole() && !source.has_everything_loaded(), "nobody asks for all texts at once");
        assert_eq!(differing(&pages, &at_once(&held(&files), options)), Vec::<String>::new());
    }
}

#[test]
fn the_site_that_ships_is_the_same_when_it_is_read_file_by_file() {
    let options = BuildOptions { locales: vec!["en".to_owned(), "km".to_owned()], ..small::options() };
    let (whole, pages) = run(&Sources::from_bytes(shipped::project()), &options);
    let (by_file, from_files) = run(&by_file(&shipped::project()), &options);
    assert!(pages.len() > 100, "{:?}", whole.checked.diagnostics.first());
    assert_eq!(differing(&pages, &from_files), Vec::<String>::new());
    assert_eq!(by_file.checked, whole.checked);
    assert!(!by_file.project.source_catalog().unwrap().has_everything_loaded());
}

#[test]
fn one_locale_is_loaded_after_the_other() {
    let files = small::files();
    let (sources, loads) = lean_of(&files);
    let (built, _) = run(&sources, &small::options());
    assert!(built.artifacts.is_some());
    let loads = loads.lock().unwrap();
    let tags: Vec<&str> = loads.iter().map(|path| path.split('/').nth(1).unwrap()).collect();
    let own = |tag: &str| files.keys().filter(|path| path.starts_with(&format!("locales/{tag}/"))).count();
    // At last, when all is rendered, whole locales follow each other; of some files a report had shown lines before.
    let runs: Vec<(&str, usize)> = tags.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect();
    assert_eq!(runs[runs.len() - 2..], [("cs", own("cs")), ("he", own("he"))], "{tags:?}");
    assert_eq!(runs[0], ("en", own("en")), "the source once and for all");
    assert_eq!(tags.iter().filter(|tag| **tag == "en").count(), own("en"));
}

#[test]
fn a_text_that_changes_meanwhile_ends_the_build() {
    let files = small::files();
    let changed = files.keys().rfind(|path| path.starts_with("locales/") && !path.starts_with("locales/en/") && path.ends_with(".ftl"));
    let changed = changed.unwrap().clone();
    for changes_at in [0, 1] {
        let (texts, name) = (files.clone(), changed.clone());
        let is_first = AtomicUsize::new(0);
        let (sources, _) = lean(files.keys().cloned(), move |path, before| {
            // The first time it is only read to be listed.
            let is_later = path == name && is_first.fetch_add(1, Ordering::SeqCst) > 0 && before == changes_at;
            if is_later { format!("{}# changed\n", texts[path]) } else { texts[path].clone() }
        });
        let (built, _) = run(&sources, &small::options());
        assert_eq!(built.artifacts, None);
        let found: Vec<_> = built.checked.diagnostics.iter().filter(|found| found.rule == "unreadable-file").collect();
        assert_eq!(found.len(), 1, "{:?}", built.checked.diagnostics);
        assert!(found[0].message.contains(&changed) && found[0].message.contains("changed"), "{}", found[0].message);
    }
}

#[test]
fn a_text_that_changes_while_its_locale_is_read_file_by_file_ends_the_build() {
    let files = small::files();
    for tag in ["en", "he"] {
        let name = files.keys().find(|path| path.starts_with(&format!("locales/{tag}/")) && path.ends_with(".ftl")).unwrap().clone();
        let mut reads = 0;
        loop {
            let (texts, changing, is_first) = (files.clone(), name.clone(), AtomicUsize::new(0));
            let (sources, loads) = lean(files.keys().cloned(), move |path, before| {
                // The first time it is only read to be listed.
                let is_later = path == changing && is_first.fetch_add(1, Ordering::SeqCst) > 0 && before == reads;
                if is_later { format!("{}# changed\n", texts[path]) } else { texts[path].clone() }
            });
            let (built, _) = run(&sources.holding_at_most(0), &small::options());
            if loads.lock().unwrap().iter().filter(|path| **path == name).count() <= reads {
                assert!(built.artifacts.is_some() && reads > 2, "{tag} is read {reads} times");
                break;
            }
            assert_eq!(built.artifacts, None, "{name} is another when it is read for the {reads}th time");
            let found: Vec<_> = built.checked.diagnostics.iter().filter(|found| found.rule == "unreadable-file").collect();
            assert_eq!(found.len(), 1, "{:?}", built.checked.diagnostics);
            assert!(found[0].message.contains(&name) && found[0].message.contains("changed"), "{}", found[0].message);
            reads += 1;
        }
    }
}

/// Says how many locales the process is to build that measures itself.
const LOCALES: &str = "GUIDEWRIGHT_TEST_LOCALES";

/// The bytes of texts that each locale has.
const SIZE: usize = 3 << 20;

/// A project of one guide with long texts, in this many locales. The texts are made when they are asked for.
fn long(locales: usize) -> Sources {
    const SECTIONS: usize = 64;
    const TAGS: [&str; 11] = ["en", "cs", "da", "de", "es", "fi", "fr", "it", "nl", "pl", "sv"];
    let words = |message: &InterfaceMessage| {
        let variables: String = message.variables.iter().map(|name| format!(" {{ ${name} }}")).collect();
        format!("{} = {}{variables}\n", message.id, message.id)
    };
    let head: String = SITE.iter().chain(INTERFACE).map(words).collect();
    let titles = |at: usize| format!("s{at}-title = Title {at}\ns{at}-lead = Lead {at}.\n");
    let head = head + "guide-g-title = G\nguide-g-summary = G.\n" + &(0..SECTIONS).map(titles).collect::<String>();
    let section = |at: usize| format!("  - {{id: s{at}, blocks: [{{type: summary}}]}}\n");
    let guide = format!("id: g\nsections:\n{}", (0..SECTIONS).map(section).collect::<String>());
    let texts = move |path: &str, _: usize| match path {
        "content/site.yaml" => "source-locale: en\nguides: [g]\nformats: []\n".to_owned(),
        "content/guides/g.yaml" => guide.clone(),
        _ => {
            // What other locales lack is shown in the source's language.
            let head = if path.starts_with("locales/en/") { head.as_str() } else { "" };
            let text = |at: usize| format!("s{at}-summary = {}\n", "a b ".repeat(SIZE / SECTIONS / 4 - 1));
            head.to_owned() + &(0..SECTIONS).map(text).collect::<String>()
        }
    };
    let paths = ["content/site.yaml".to_owned(), "content/guides/g.yaml".to_owned()].into_iter();
    lean(paths.chain((0..locales).map(|at| format!("locales/{}/g.ftl", TAGS[at]))), texts).0
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_number_of_locales() {
    if let Ok(locales) = std::env::var(LOCALES) {
        let input = Input { sources: &long(locales.parse().unwrap()), assets: &[], findings: Vec::new(), strict: false };
        let written = AtomicUsize::new(0);
        let sink = |artifact: Artifact| -> Result<(), Infallible> {
            written.fetch_add(artifact.bytes.len(), Ordering::Relaxed);
            Ok(())
        };
        let options = BuildOptions { draft: true, ..BuildOptions::default() };
        let built = build(&input, &options, sink, |_, _| ()).unwrap();
        assert!(built.artifacts.is_some(), "{:?}", built.checked.diagnostics.first());
        println!("locales: {}", built.checked.coverage.locales.len());
        println!("peak: {}", support::measure::peak_kib().unwrap());
        return;
    }
    let peak = |locales: usize| {
        let text = measured("memory_does_not_grow_with_the_number_of_locales", LOCALES, locales, "2");
        assert_eq!(number(&text, "locales:"), locales);
        number(&text, "peak:") * 1024
    };
    let (few, many) = (peak(3), peak(11));
    println!("{} MiB for 3 locales, {} MiB for 11", few >> 20, many >> 20);
    assert!(many < few + 3 * SIZE, "{} MiB for 3 locales, {} MiB for 11 of {} MiB each", few >> 20, many >> 20, SIZE >> 20);
}

/// What a process prints that runs one test with a number.
#[cfg(target_os = "linux")]
fn measured(test: &str, variable: &str, count: usize, threads: &str) -> String {
    let mut run = Command::new(std::env::current_exe().unwrap());
    let output = run.args(["--exact", test, "--nocapture"]).env(variable, count.to_string()).env("RAYON_NUM_THREADS", threads).output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

#[cfg(target_os = "linux")]
fn number(text: &str, name: &str) -> usize {
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no {name} in {text}"));
    line.trim().parse().unwrap()
}

/// Says how many guides the process is to check that measures itself.
const GUIDES: &str = "GUIDEWRIGHT_TEST_GUIDES";

/// A project of so many guides in six locales, each text made when it is asked for.
fn guides(count: usize) -> Sources {
    let one: Files = support::generate::files(1).into_iter().collect();
    let is_of_guide = |path: &String| path.contains("guide-0");
    let list: Vec<String> = (0..count).map(|guide| format!("guide-{guide}")).collect();
    let paths: Vec<String> = one.keys().filter(|path| !is_of_guide(path)).cloned().collect();
    let of_guides: Vec<String> =
        list.iter().flat_map(|guide| one.keys().filter(|path| is_of_guide(path)).map(|path| path.replace("guide-0", guide))).collect();
    let text = move |path: &str, _: usize| {
        let guide = path.split(['/', '.']).find(|part| part.starts_with("guide-")).unwrap_or("guide-0");
        let text = &one[&path.replace(guide, "guide-0")];
        match path {
            "content/site.yaml" => text.replace("guide-0", &list.join(", ")),
            _ => text.replace("guide-0", guide).replace("g0-", &format!("g{}-", guide.trim_start_matches("guide-"))),
        }
    };
    lean(paths.into_iter().chain(of_guides), text).0
}

#[test]
#[cfg(target_os = "linux")]
fn a_guide_more_takes_little_memory() {
    if let Ok(count) = std::env::var(GUIDES) {
        // Small locales are read file by file here as large ones are anywhere.
        let sources = guides(count.parse().unwrap()).holding_at_most(256 << 10);
        let input = Input { sources: &sources, assets: &[], findings: Vec::new(), strict: false };
        let (project, checked) = check(&input, &CheckOptions::default());
        println!("guides: {}", project.guides.len());
        println!("errors: {}", checked.count(Severity::Error));
        println!("peak: {}", support::measure::peak_kib().unwrap());
        return;
    }
    let peak = |count: usize| {
        let text = measured("a_guide_more_takes_little_memory", GUIDES, count, "1");
        assert_eq!((number(&text, "guides:"), number(&text, "errors:")), (count, 0));
        number(&text, "peak:")
    };
    // A guide has 140 kB of texts in its two largest locales, and catalogs of half as much; held, they take 300 kB, and taken
    // apart all at once 450 kB. Read file by file, it is 145 kB: what the structure asks for, and windows and files not yet full.
    const MOST: usize = 200;
    let (few, many) = (peak(3), peak(80));
    println!("{few} KiB for 3 guides, {many} KiB for 80");
    assert!(many < few + 77 * MOST, "{few} KiB for 3 guides, {many} KiB for 80");
}

#[test]
fn work_on_one_locale_loads_no_other() {
    let files = with_gaps();
    let whole = project::parse(&held(&files)).0;
    let tags: Vec<&str> = whole.target_catalogs().map(|catalog| catalog.locale.tag()).collect();
    assert!(tags.len() > 1);
    let (sources, loads) = lean_of(&files);
    let sources = project::with_locales(&sources.holding_at_most(usize::MAX), &tags[..1]).unwrap();
    let (part, _) = project::parse_locales(&sources, &tags[..1]);
    let parsed: Vec<&str> = part.target_catalogs().map(|catalog| catalog.locale.tag()).collect();
    assert_eq!(parsed, tags[..1]);
    assert_eq!(part.tags(), whole.tags());
    let others = |path: &&String| tags[1..].iter().any(|tag| path.starts_with(&format!("locales/{tag}/")));
    assert_eq!(loads.lock().unwrap().iter().find(others), None);
    let states = |project: &project::Project| -> Vec<(String, project::State)> {
        let wanted = project::Wanted::of(project);
        let states = wanted.states(project, project.catalog(tags[0]).unwrap());
        states.iter().map(|part| (part.part.name.clone(), part.state)).collect()
    };
    assert_eq!(states(&part), states(&whole));
    assert!(states(&part).iter().any(|(_, state)| *state == project::State::Missing));
}
