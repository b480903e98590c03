//! Rebuilds: after any edit the site is, byte for byte, what a build from nothing makes, and only what the edit concerns
//! was rendered and written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use guidewright::check::Checked;
use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Input, build};
use guidewright::source::ProjectPath;
use guidewright::workspace::{self, MANIFEST_NAME, SiteWriter, WriteOptions, WriteSummary};
use proptest::prelude::*;
use support::onto::Onto;
use support::small::{self, Files};

struct Built {
    rendered: BTreeSet<String>,
    summary: WriteSummary,
}

/// What a build says beside the site: its findings and the coverage, whether it came to its end, and which locales have
/// pages that are not fully translated.
type Said = (Checked, Option<usize>, Vec<(String, usize)>);

/// Builds a project; `None` if findings forbid it.
fn run(project: &Path, out: &Path, options: &BuildOptions) -> (Option<Built>, Said) {
    let reading = workspace::read(project).unwrap();
    let writer = SiteWriter::open(out, &WriteOptions::default()).unwrap();
    let input = Input { sources: &reading.sources, assets: &reading.assets, findings: Vec::new(), strict: false };
    let rendered = Mutex::new(BTreeSet::new());
    let note = |path: &ProjectPath| {
        rendered.lock().unwrap().insert(path.to_string());
    };
    let built = build(&input, options, Onto(&writer, note), |_, _| ()).unwrap();
    let finished = || Built { rendered: rendered.into_inner().unwrap(), summary: writer.finish().unwrap() };
    (built.artifacts.map(|_| finished()), (built.checked, built.artifacts, built.incomplete))
}

/// All files of a site, the list of its files included.
fn site(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
    entries.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

/// A project with its site, built once.
struct Room {
    dir: tempfile::TempDir,
    files: Files,
    options: BuildOptions,
}

impl Room {
    fn new() -> Self {
        let room = Self { dir: small::dir(), files: small::files(), options: small::options() };
        small::write(&room.dir.path().join("project"), &room.files);
        room.build().expect("the project can be built");
        room
    }

    fn build(&self) -> Option<Built> {
        self.build_and_say().0
    }

    fn build_and_say(&self) -> (Option<Built>, Said) {
        run(&self.dir.path().join("project"), &self.dir.path().join("site"), &self.options)
    }

    /// What a build in an empty place says.
    fn fresh(&self) -> Said {
        let fresh = self.dir.path().join("fresh");
        drop(fs::remove_dir_all(&fresh));
        run(&self.dir.path().join("project"), &fresh, &self.options).1
    }

    /// The site as it stands and, made anew in an empty place, as it should be.
    fn both(&self) -> (BTreeMap<String, Vec<u8>>, BTreeMap<String, Vec<u8>>) {
        assert!(self.fresh().1.is_some());
        (site(&self.dir.path().join("site")), site(&self.dir.path().join("fresh")))
    }

    fn standing(&self) -> BTreeMap<String, Vec<u8>> {
        site(&self.dir.path().join("site"))
    }

    /// Changes files, builds, and holds the site against a full build. Gives back what was rendered and written.
    fn after(&mut self, edit: impl FnOnce(&mut Files)) -> (BTreeSet<String>, Vec<String>) {
        let before = self.standing();
        edit(&mut self.files);
        small::write(&self.dir.path().join("project"), &self.files);
        let built = self.build().expect("the edit can be built");
        let (incremental, full) = self.both();
        assert_eq!(differing(&incremental, &full), Vec::<String>::new());
        let mut changed = differing(&before, &incremental);
        changed.retain(|name| name != MANIFEST_NAME && incremental.contains_key(name));
        assert_eq!(built.summary.written, changed.len(), "only what differs is written");
        (built.rendered, changed)
    }
}

#[test]
fn with_nothing_changed_only_files_without_a_fingerprint_are_rendered() {
    let mut room = Room::new();
    let (rendered, written) = room.after(|_| ());
    assert_eq!(written, Vec::<String>::new());
    let page = |path: &String| path.contains('/') && !path.starts_with("assets/");
    assert_eq!(rendered.into_iter().filter(page).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn one_message_concerns_its_guide_in_its_locale() {
    let mut room = Room::new();
    let (rendered, written) =
        room.after(|files| small::replace(files, "locales/he/repair.ftl", "mend-step-clean = ", "mend-step-clean = x "));
    let foreign =
        |path: &&String| path.contains('/') && !path.starts_with("he/") && !path.starts_with("api/he/") && !path.starts_with("assets/");
    assert_eq!(rendered.iter().find(foreign), None);
    let other_guide = |path: &&String| path.contains("lend");
    assert_eq!(rendered.iter().find(other_guide), None, "pages of another guide are not rendered");
    let pages =
        ["api/he/repair/mend.json", "he/guides.epub", "he/repair.bundle.html", "he/repair/mend.html", "he/repair/mend.md", "he/search.js"];
    assert_eq!(written, pages);
}

#[test]
fn one_message_concerns_few_parts_of_an_index() {
    let mut room = Room::new();
    let in_parts = |path: &str| path.starts_with("he/search/");
    let (_, written) = room.after(|files| files.get_mut("content/site.yaml").unwrap().push_str("search-parts-above: 0\n"));
    let all: Vec<_> = written.iter().filter(|path| in_parts(path)).collect();
    assert!(all.len() > 10 && written.iter().any(|path| path == "assets/js/search-parts.js"), "{written:?}");
    let (rendered, written) =
        room.after(|files| small::replace(files, "locales/he/repair.ftl", "mend-step-clean = ", "mend-step-clean = x "));
    assert!(!rendered.iter().any(|path| path.contains("/search/") && !in_parts(path)), "{rendered:?}");
    assert_eq!(written.iter().filter(|path| path.starts_with("he/search/p")).count(), 1, "the page itself: {written:?}");
    let (rendered, _) = room.after(|_| ());
    assert!(!rendered.iter().any(|path| path.contains("/search") && !path.starts_with("assets/")), "{rendered:?}");
    // The parts go with the setting.
    room.after(|files| small::replace(files, "content/site.yaml", "search-parts-above: 0\n", ""));
    assert!(!room.standing().keys().any(|path| path.contains("/search/") || path.ends_with("search-parts.js")));
}

#[test]
fn a_title_concerns_all_pages_that_show_it() {
    let mut room = Room::new();
    let (rendered, written) = room.after(|files| small::replace(files, "locales/cs/repair.ftl", "mend-title = ", "mend-title = x "));
    for page in ["cs/repair.html", "cs/repair/mend.html", "cs/index.html", "cs/lend-and-borrow/get-it-back.html"] {
        assert!(written.iter().any(|path| path == page), "{page} in {written:?}");
    }
    // Of the other guide only the page before it names the section; of the lists only the first page does.
    let pages = |paths: &BTreeSet<String>| -> Vec<String> {
        let is_page = |path: &&String| path.ends_with(".html") && path.contains('/') && !path.contains("bundle");
        paths.iter().filter(is_page).cloned().collect()
    };
    let foreign: Vec<String> = pages(&rendered).into_iter().filter(|path| !path.contains("repair") && !path.contains("mend")).collect();
    assert_eq!(foreign, ["cs/index.html", "cs/lend-and-borrow/get-it-back.html"]);
    // A text that nothing but its own guide shows concerns no other page at all.
    let (rendered, _) = room.after(|files| small::replace(files, "locales/cs/repair.ftl", "mend-lead = ", "mend-lead = x "));
    assert!(
        pages(&rendered).iter().all(|path| path.starts_with("cs/") && (path.contains("repair") || path.contains("mend"))),
        "{rendered:?}"
    );
}

#[test]
fn a_gap_concerns_its_guide_and_other_languages_only_where_they_lead_to_the_page() {
    let mut room = Room::new();
    let gap = |files: &mut Files, text: &str| small::replace(files, "locales/cs/repair.ftl", text, "");
    let pages = |paths: BTreeSet<String>, tag: &str| -> Vec<String> {
        let is_page = |path: &String| path.starts_with(tag) && path.ends_with(".html") && !path.contains("bundle");
        paths.into_iter().filter(is_page).collect()
    };
    let (rendered, _) = room.after(|files| gap(files, "keep-well-sign-rust = Rust\n"));
    assert_eq!(pages(rendered.clone(), "he/"), ["he/repair/keep-well.html"], "it is not offered in Czech any more");
    let own = pages(rendered, "cs/");
    assert!(own.iter().all(|path| path.contains("repair") || path.contains("mend")), "{own:?}");
    // Another gap of the same page changes nothing for readers of other languages.
    let (rendered, _) = room.after(|files| gap(files, "keep-well-summary = Dry.\n"));
    assert_eq!(pages(rendered, "he/"), Vec::<String>::new());
    let (rendered, _) = room.after(|files| {
        small::replace(
            files,
            "locales/cs/repair.ftl",
            "keep-well-lead",
            "keep-well-sign-rust = Rust\nkeep-well-summary = Dry.\nkeep-well-lead",
        )
    });
    assert_eq!(pages(rendered, "he/"), ["he/repair/keep-well.html"]);
}

#[test]
fn pages_with_a_stale_translation_say_so_if_the_settings_want_it() {
    const NOTICE: &str = "The original of this page has changed since it was translated.";
    let mut room = Room::new();
    let told = |room: &Room| -> Vec<String> {
        let pages = room.standing().into_iter().filter(|(path, _)| path.ends_with(".html") && !path.contains("bundle"));
        pages.filter(|(_, page)| String::from_utf8_lossy(page).contains(NOTICE)).map(|(path, _)| path).collect()
    };
    let lock = |part: &str| format!("{part}: {} {} person\n", "1".repeat(32), "2".repeat(32));
    let path = || "locales/he.lock.yaml".to_owned();
    room.after(|files| drop(files.insert(path(), lock("mend-step-oil.detail"))));
    assert_eq!(told(&room), Vec::<String>::new(), "by default nothing is said");
    room.after(|files| files.get_mut("content/site.yaml").unwrap().push_str("stale-notice: true\n"));
    assert_eq!(told(&room), ["he/repair/mend.html"]);
    let (rendered, written) = room.after(|files| drop(files.insert(path(), lock("keep-well-sign-rust"))));
    assert_eq!(told(&room), ["he/repair/keep-well.html"]);
    for page in ["he/repair/mend.html", "he/repair/keep-well.html"] {
        assert!(written.iter().any(|path| path == page), "{page} in {written:?}");
    }
    assert!(!rendered.iter().any(|path| path.starts_with("cs/") || path.starts_with("en/")), "{rendered:?}");
    room.after(|files| drop(files.insert(path(), lock("ui-home"))));
    assert_eq!(told(&room), Vec::<String>::new(), "a word of the theme would be told on every page");
    room.after(|files| drop(files.remove(&path())));
    assert_eq!(told(&room), Vec::<String>::new());
}

#[test]
fn one_sections_structure_concerns_its_guide() {
    let mut room = Room::new();
    let edit = |files: &mut Files| small::replace(files, "content/guides/repair.yaml", "items: [clean, oil]", "items: [oil, clean]");
    let (rendered, written) = room.after(edit);
    assert!(written.iter().any(|path| path == "en/repair/mend.html") && written.iter().any(|path| path == "he/repair/mend.html"));
    let other_guide = |path: &&String| path.contains("lend");
    assert_eq!(rendered.iter().find(other_guide), None, "pages of another guide are not rendered");
    // A section that comes at the end concerns lists and its guide, and no other: the guide is the last.
    let end =
        "    blocks:\n      - {type: summary}\n      - {type: signs, items: [rust]}\n      - {type: caveat, items: [valuable-things]}\n";
    let edit = |files: &mut Files| {
        small::replace(files, "content/guides/repair.yaml", end, &format!("{end}  - id: give-away\n    blocks: [{{type: summary}}]\n"));
        for tag in ["cs", "en", "he"] {
            let texts = files.get_mut(&format!("locales/{tag}/repair.ftl")).unwrap();
            texts.push_str("give-away-title = Give it away\ngive-away-lead = To whom.\ngive-away-summary = Ask.\n");
        }
    };
    let (rendered, written) = room.after(edit);
    assert!(written.iter().any(|path| path == "he/repair/give-away.html"));
    assert_eq!(rendered.iter().find(other_guide), None, "pages of another guide are not rendered");
}

#[test]
fn characters_that_no_page_shows_are_in_the_fonts_of_every_build() {
    let mut room = Room::new();
    room.after(|files| files.retain(|name, _| !name.contains("fonts-src/Vazirmatn")));
    // A message that nothing asks for.
    let (rendered, _) = room.after(|files| files.get_mut("locales/he/repair.ftl").unwrap().push_str("\nextra-note = سلام\n"));
    assert!(rendered.iter().any(|path| path.contains("style-he")), "{rendered:?}");
    // A text of the source that no page of a locale shows for its gap.
    room.options.draft = true;
    room.after(|files| small::replace(files, "locales/he/repair.ftl", "mend-lead = ", "gone-lead = "));
    room.after(|files| small::replace(files, "locales/en/repair.ftl", "mend-step-clean = ", "mend-step-clean = چ "));
}

#[test]
fn one_template_concerns_the_pages_made_with_it() {
    let mut room = Room::new();
    let letter = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/letter.html")).unwrap();
    let edited = small::marked(&letter, "<!-- own -->");
    let (rendered, written) = room.after(|files| drop(files.insert("templates/letter.html".to_owned(), edited)));
    let is_letter = |path: &String| path.contains("/letters/");
    assert_eq!(written.len(), 3, "one letter in three locales: {written:?}");
    assert!(written.iter().all(is_letter));
    let page = |path: &&String| path.ends_with(".html") && path.contains('/') && !is_letter(path);
    assert_eq!(rendered.iter().find(page), None);
    let (_, back) = room.after(|files| drop(files.remove("templates/letter.html")));
    assert_eq!(back, written);
}

#[test]
fn what_was_done_to_the_site_by_hand_is_mended() {
    let room = Room::new();
    let out = room.dir.path().join("site");
    let page = out.join("en/index.html");
    let bytes = fs::read(&page).unwrap();
    for damage in [vec![b'x'; bytes.len()], Vec::new()] {
        fs::write(&page, &damage).unwrap();
        assert_eq!(room.build().unwrap().summary.written, 1);
        assert!(fs::read(&page).unwrap() == bytes);
    }
    fs::remove_file(&page).unwrap();
    assert_eq!(room.build().unwrap().summary.written, 1);
    assert!(fs::read(&page).unwrap() == bytes);
}

#[test]
fn a_list_that_is_old_torn_edited_or_gone_means_a_full_build() {
    let room = Room::new();
    let out = room.dir.path().join("site");
    let list = out.join(MANIFEST_NAME);
    let whole = room.standing();
    let text = fs::read_to_string(&list).unwrap();
    let edited = text.replacen(" en/index.html", " en/indax.html", 1);
    let other_version = text.replacen("manifest 2", "manifest 9", 1);
    for damage in [Some(&text[..text.len() / 2]), Some(""), Some(&edited), Some(&other_version), None] {
        // A page that the list vouches for no more.
        fs::write(out.join("en/index.html"), "wrong").unwrap();
        match damage {
            Some(text) => fs::write(&list, text).unwrap(),
            None => fs::remove_file(&list).unwrap(),
        }
        let built = room.build().unwrap();
        assert_eq!(built.rendered.len(), whole.len() - 1, "all but the list itself");
        assert_eq!(differing(&room.standing(), &whole), Vec::<String>::new());
        let kept = built.summary.kept.expect("what might be the user's is kept");
        fs::remove_dir_all(kept).unwrap();
    }
}

#[test]
fn another_program_keeps_nothing() {
    let mut room = Room::new();
    room.options.program += 1;
    let built = room.build().unwrap();
    assert_eq!(built.rendered.len(), room.standing().len() - 1);
    assert_eq!(built.summary.written, 0, "and yet writes only what differs");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_the_site_is_that_of_a_build_from_nothing(edits in proptest::collection::vec(small::edit(), 1..7)) {
        let mut room = Room::new();
        for edit in edits {
            small::apply(&edit, &mut room.files, &mut room.options, &room.dir.path().join("site"));
            small::write(&room.dir.path().join("project"), &room.files);
            let before = room.standing();
            let (built, said) = room.build_and_say();
            prop_assert_eq!(&said, &room.fresh(), "after {:?}", &edit);
            let Some(built) = built else {
                prop_assert_eq!(differing(&before, &room.standing()), Vec::<String>::new(), "a failing build changes nothing");
                continue;
            };
            let (incremental, full) = (room.standing(), site(&room.dir.path().join("fresh")));
            prop_assert_eq!(differing(&incremental, &full), Vec::<String>::new(), "after {:?}", edit);
            prop_assert!(built.rendered.len() < full.len(), "something is kept after {:?}", edit);
        }
    }
}

/// How many rows of edits are tried: what the environment says, else few enough for every day.
fn cases() -> u32 {
    std::env::var("GUIDEWRIGHT_REBUILD_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(12)
}
