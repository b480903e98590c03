//! Keys: a file whose bytes an edit changes has another key, whatever the edit; and an edit of one guide gives another key
//! only to pages of that guide, to lists, and to pages of other guides that show what was edited.
//!
//! Messages of the guides are changed and taken away, one after the other, in a project whose guides refer to each other
//! in all ways that there are; so is the structure.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use guidewright::edition::{self, BuildOptions, SiteMap};
use guidewright::project;
use guidewright::render::{FORMATS, Keys, MadeFrom, Notes, Site, Theme, preview_font_keys};
use guidewright::source::{ProjectPath, Sources};
use support::small::{self, Files, replace};

/// Lacks a section in Hebrew, shows a letter, an outcome and sections of other guides.
const GARDEN: &str = "id: garden
terms: [spade]
sections:
  - id: dig
    not-applicable: {he: The soil is rock.}
    blocks:
      - {type: summary}
      - {type: letter-ref, id: friendly-reminder}
      - {type: decision, id: garden-choice}
      - {type: checklist, items: [dug]}
  - id: water
    blocks:
      - {type: summary}
      - {type: letter, id: thank-you}
  - id: harvest
    not-applicable: {he: Nothing grows.}
    blocks:
      - {type: signs, items: [red]}
letters:
  - {id: thank-you, blanks: [your-name]}
decisions:
  - id: garden-choice
    start: is-it-yours
    questions:
      - id: is-it-yours
        answers:
          - {id: answer-yes, outcome: use-it-together}
          - {id: answer-no, section: mend}
          - {id: answer-so, outcome: sow}
outcomes:
  - {id: sow, section: party, letter: friendly-reminder}
";

const SHARE: &str = "id: share
sections:
  - id: plan
    blocks:
      - {type: summary}
      - {type: decision, id: share-choice}
  - id: party
    blocks:
      - {type: summary}
      - {type: log, id: guests}
decisions:
  - id: share-choice
    start: how-many
    questions:
      - id: how-many
        answers:
          - {id: answer-yes, section: dig}
          - {id: answer-no, outcome: sow}
logs:
  - {id: guests, header-fields: [your-name], columns: [name], blank-rows: 3}
";

/// The guides, in order, with the folders or stems of their pages.
const GUIDES: [&str; 4] = ["lend-and-borrow", "garden", "repair", "share"];

fn files() -> Files {
    let mut files = small::files();
    replace(&mut files, "content/site.yaml", "guides: [lend-and-borrow, repair]", "guides: [lend-and-borrow, garden, repair, share]");
    files.get_mut("content/site.yaml").unwrap().push_str("formats: [api, epub, feed, markdown, offline, search]\n");
    for (name, guide) in [("garden", GARDEN), ("share", SHARE)] {
        files.insert(format!("content/guides/{name}.yaml"), guide.to_owned());
    }
    let project = project::parse(&sources(&files)).0;
    for guide in project.guides.iter().filter(|guide| ["garden", "share"].contains(&guide.id.value.as_str())) {
        let mut text = String::new();
        for slot in project::guide_slots(guide).iter() {
            match slot.attribute() {
                None => writeln!(text, "{id} = Words of {id} by {{ $reminder-days }}", id = slot.id()).unwrap(),
                Some(attribute) => writeln!(text, "    .{attribute} = More [words](guide:repair)").unwrap(),
            }
        }
        for tag in ["cs", "en", "he"] {
            files.insert(format!("locales/{tag}/{}.ftl", guide.id.value), text.clone());
        }
    }
    files
}

fn sources(files: &Files) -> Sources {
    let files = files.iter().filter(|(path, _)| !path.ends_with(".ttf"));
    Sources::from_bytes(files.map(|(path, text)| (ProjectPath::new(path).unwrap(), text.clone().into_bytes())).collect())
}

fn options() -> BuildOptions {
    BuildOptions { formats: vec!["bundle".to_owned(), "negotiation".to_owned()], ..small::options() }
}

/// Each file with its key, if it has one.
type Made = BTreeMap<String, (Vec<u8>, Option<u128>)>;

/// The pages and their documents, for tests of many edits; the twins, lists, indexes and books go by the same keys.
const PAGES: [&str; 2] = ["api", "html"];

/// The files of some formats, or of all, each made, with the digest of what it was made from.
fn made(files: &Files, formats: &[&str]) -> Made {
    let (sources, options) = (sources(files), options());
    let project = project::parse(&sources).0;
    let map = SiteMap::new(&project);
    let editions = edition::localize(&project, &sources, &map, &options).unwrap();
    static THEME: OnceLock<Theme> = OnceLock::new();
    let own;
    let theme = if sources.under("templates/").any(|file| file.path.as_str().ends_with(".html")) {
        let (theme, findings) = Theme::new(&sources, &[]);
        assert_eq!(findings, Vec::new());
        own = theme;
        &own
    } else {
        THEME.get_or_init(|| Theme::new(&sources, &[]).0)
    };
    let keys = Arc::new(Keys::new(&editions, MadeFrom { project: &project, map: &map, sources: &sources, options: &options }));
    let site = Site::new(&editions, theme, &options).with_keys(keys, Arc::new(Notes::default()));
    let formats =
        FORMATS.iter().filter(|format| if formats.is_empty() { site.writes(format.name()) } else { formats.contains(&format.name()) });
    let all = formats.flat_map(|format| (0..format.count(&site)).map(move |index| (format, index)));
    let file = |(format, index): (&&dyn guidewright::render::Renderer, usize)| {
        let artifact = format.render(&site, index).unwrap()?;
        Some((artifact.path.to_string(), (artifact.bytes, format.fingerprint(&site, index))))
    };
    all.filter_map(file).collect()
}

/// The project before any edit, and its site.
fn before() -> &'static (Files, Made) {
    static BEFORE: OnceLock<(Files, Made)> = OnceLock::new();
    BEFORE.get_or_init(|| {
        let files = files();
        let made = made(&files, &[]);
        (files, made)
    })
}

/// What an edit comes to.
struct Edited {
    /// The files that are made again: those with another key.
    again: BTreeSet<String>,
    /// The files with other bytes.
    changed: BTreeSet<String>,
}

/// Makes some formats of the site after an edit, or all, and sees that no file would be kept that is not as it was.
fn after(formats: &[&str], edit: impl FnOnce(&mut Files)) -> Edited {
    let (files, before) = before();
    let mut files = files.clone();
    edit(&mut files);
    let after = made(&files, formats);
    let changed = |path: &&String| before.get(*path).is_none_or(|(old, _)| *old != after[*path].0);
    let again = |path: &&String| after[*path].1.is_none() || before.get(*path).is_none_or(|(_, old)| *old != after[*path].1);
    let changed: BTreeSet<String> = after.keys().filter(changed).cloned().collect();
    let again: BTreeSet<String> = after.keys().filter(again).cloned().collect();
    let kept: Vec<&String> = changed.difference(&again).collect();
    assert_eq!(kept, Vec::<&String>::new(), "these have changed and would be kept");
    Edited { again, changed }
}

/// The guide that a page of a locale belongs to, as its document, its twin or its JSON; `None` for lists and other files.
fn guide_of(path: &str) -> Option<&'static str> {
    let path = path.strip_prefix("api/").unwrap_or(path);
    let (_, page) = path.split_once('/')?;
    let things = [("friendly-reminder", 0), ("lend-or-not", 0), ("lending-list", 0), ("thank-you", 1), ("garden-choice", 1)];
    let things = things.into_iter().chain([("mend-or-not", 2), ("share-choice", 3), ("guests", 3)]);
    let named = GUIDES.into_iter().find(|guide| page.split(['/', '.']).any(|part| part == *guide));
    named.or_else(|| things.into_iter().find(|(thing, _)| page.split(['/', '.']).any(|part| part == *thing)).map(|(_, rank)| GUIDES[rank]))
}

/// The pages, their twins and their JSON among some files.
fn is_page(path: &str) -> bool {
    let is_file_of_locale = ["feed.xml", "guides.epub", "search.js", "index.json", "offline.json", "manifest.webmanifest"];
    path.contains('/')
        && !path.starts_with("assets/")
        && !path.contains("bundle")
        && !is_file_of_locale.iter().any(|name| path.ends_with(name))
}

fn locale_of(path: &str) -> &str {
    path.strip_prefix("api/").unwrap_or(path).split('/').next().unwrap_or_default()
}

/// The file that holds the whole document of a page: its JSON.
fn document_of(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let stem = stem.strip_suffix("/index").map_or(stem.to_owned(), |folder| format!("{folder}/home"));
    if path.starts_with("api/") { path.to_owned() } else { format!("api/{stem}.json") }
}

/// Changes a message.
fn change(files: &mut Files, path: &str, id: &str) {
    let text = files.get_mut(path).unwrap();
    let start = format!("{id} =");
    let lines: Vec<String> =
        text.lines().map(|line| if line.starts_with(&start) { line.replacen(" =", " = Changed", 1) } else { line.to_owned() }).collect();
    *text = lines.join("\n") + "\n";
}

/// Messages of a guide in a locale.
fn messages(files: &Files, tag: &str, guide: &str) -> Vec<String> {
    let text = &files[&format!("locales/{tag}/{guide}.ftl")];
    let ids = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(|line| line.split_once(" ="));
    // Other guides and lists show titles and the like; of what only the guide itself shows, some are enough.
    let is_shown_elsewhere = |id: &str| ["-title", "-summary", "-when", "-text"].iter().any(|end| id.ends_with(end));
    let some = ids.enumerate().filter(|(rank, (id, _))| is_shown_elsewhere(id) || rank.is_multiple_of(5));
    some.map(|(_, (id, _))| id.to_owned()).collect()
}

/// The entries of a file but one.
fn without(text: &str, id: &str) -> String {
    let mut is_in = false;
    let lines = text.split_inclusive('\n').filter(|line| {
        is_in = if line.starts_with([' ', '\n']) { is_in } else { line.starts_with(&format!("{id} =")) };
        !is_in
    });
    lines.collect()
}

/// True if a guide asks for a message; some are asked for by several.
fn asks(guide: &str, id: &str) -> bool {
    let project = project::parse(&sources(&before().0)).0;
    let guide = project.guides.iter().find(|other| other.id.value.as_str() == guide);
    guide.is_some_and(|guide| project::guide_slots(guide).iter().any(|slot| slot.id() == id))
}

/// Holds what is made again after an edit of one guide against what may be: pages of that guide, in one locale or in all, and
/// pages whose documents have changed. A template can show all of a document.
fn holds(edited: &Edited, tag: Option<&str>, guide: &str, what: &str) {
    for path in edited.again.iter().filter(|path| is_page(path)) {
        let has_changed = edited.changed.contains(&document_of(path)) || edited.changed.contains(path);
        let is_own = |of: &str| of == guide || asks(of, what);
        let may_be_larger = || guide_of(path).is_some_and(is_own) && tag.is_none_or(|tag| locale_of(path) == tag);
        assert!(has_changed || may_be_larger(), "{what}: {path} is made again and shows nothing of it");
    }
}

#[test]
fn a_changed_message_concerns_its_guide_and_the_pages_that_show_it() {
    let (files, _) = before();
    let (mut shown, mut all) = (0, 0);
    for guide in GUIDES {
        for id in messages(files, "he", guide) {
            let edited = after(&PAGES, |files| change(files, &format!("locales/he/{guide}.ftl"), &id));
            holds(&edited, Some("he"), guide, &id);
            all += 1;
            shown += usize::from(edited.changed.iter().any(|path| guide_of(path) == Some(guide)));
        }
    }
    assert!(shown * 4 > all * 3, "most of them are shown: {shown} of {all}");
}

#[test]
fn a_gap_concerns_the_pages_that_show_it_in_all_languages() {
    let (files, _) = before();
    for guide in GUIDES {
        for id in messages(files, "he", guide) {
            let path = format!("locales/he/{guide}.ftl");
            let edited = after(&PAGES, |files| drop(files.insert(path.clone(), without(&files[&path], &id))));
            holds(&edited, Some("he"), guide, &id);
        }
    }
}

#[test]
fn a_second_gap_of_a_page_concerns_its_language_alone() {
    let gap = |files: &mut Files, id: &str| {
        let path = "locales/he/garden.ftl";
        let text = without(&files[path], id);
        files.insert(path.to_owned(), text);
    };
    let mut files = before().0.clone();
    gap(&mut files, "water-lead");
    let first = made(&files, &[]);
    gap(&mut files, "water-summary");
    let second = made(&files, &[]);
    let again = second.iter().filter(|(path, (_, key))| first[*path].1 != *key).map(|(path, _)| path);
    let again: Vec<&String> = again.filter(|path| is_page(path)).collect();
    assert!(again.contains(&&"he/garden/water.html".to_owned()) && again.iter().all(|path| locale_of(path) == "he"), "{again:?}");
}

#[test]
fn the_source_concerns_what_falls_back_to_it() {
    let gap = |files: &mut Files| {
        let path = "locales/he/garden.ftl";
        let text = without(&files[path], "water-title");
        files.insert(path.to_owned(), text);
    };
    let mut files = before().0.clone();
    gap(&mut files);
    let first = made(&files, &[]);
    change(&mut files, "locales/en/garden.ftl", "water-title");
    let second = made(&files, &[]);
    for page in ["he/garden/water.html", "he/lend-and-borrow/get-it-back.html", "he/repair/mend.html"] {
        assert!(first[page].0 != second[page].0 && first[page].1 != second[page].1, "{page}");
    }
    let kept = second.iter().filter(|(path, made)| first[*path].0 != made.0 && first[*path].1 == made.1 && made.1.is_some());
    assert_eq!(kept.map(|(path, _)| path).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(first["cs/garden/water.html"], second["cs/garden/water.html"]);
    for (guide, id) in
        [("garden", "guide-garden-title"), ("garden", "outcome-sow-text"), ("lend-and-borrow", "letter-friendly-reminder-when")]
    {
        holds(&after(&[], |files| change(files, &format!("locales/en/{guide}.ftl"), id)), Some("en"), guide, id);
    }
}

#[test]
fn a_structure_concerns_its_guide_what_lists_it_and_what_leads_to_it() {
    let edits: [(&str, &str, &str); 12] = [
        ("garden", "items: [dug]", "items: [dug, dug-again]"),
        ("garden", "section: mend}", "section: keep-well}"),
        ("garden", "outcome: use-it-together}", "outcome: lend-it}"),
        ("garden", "{id: sow, section: party, letter: friendly-reminder}", "{id: sow, section: plan}"),
        ("garden", "{id: sow, section: party, letter: friendly-reminder}", "{id: sow, letter: thank-you}"),
        ("garden", "  - id: harvest", "  - id: reap"),
        ("garden", "  - id: dig\n", "  - id: begin\n    blocks: [{type: summary}]\n  - id: dig\n"),
        ("share", "  - id: party\n", "  - id: feast\n"),
        ("share", "      - {type: log, id: guests}\n", ""),
        ("garden", "{he: Nothing grows.}", "{cs: Nothing grows.}"),
        ("garden", "      - {type: letter, id: thank-you}\n", ""),
        (
            "lend-and-borrow",
            "  - {id: use-it-together, section: lend-a-thing}",
            "  - {id: use-it-together, section: water, letter: thank-you}",
        ),
    ];
    for (guide, from, to) in edits {
        let edited = after(&[], |files| replace(files, &format!("content/guides/{guide}.yaml"), from, to));
        assert!(edited.changed.iter().any(|path| guide_of(path) == Some(guide)), "{from}");
        let mut of_guides = edited;
        // Lists may be larger: they are few.
        of_guides.again.retain(|path| guide_of(path).is_some());
        holds(&of_guides, None, guide, from);
    }
}

#[test]
fn words_of_the_site_and_templates_of_the_project_concern_what_shows_them() {
    let edited = after(&[], |files| replace(files, "locales/he/site.ftl", "site-description =", "site-description = Changed"));
    let pages: Vec<&String> = edited.again.iter().filter(|path| is_page(path)).collect();
    assert_eq!(pages, ["api/he/home.json", "he/index.html", "he/index.md"]);
    // A template that writes whatever it is given of a page: nothing of another guide is in it that the shipped one would not get.
    const ALL: &str = "{{ page }} {{ site }} {{ menu }} {{ fonts }} {{ locale }} {{ downloads }} {{ json_ld }} {{ card }}";
    let mut files = before().0.clone();
    for template in ["guide.html", "section.html", "decision.html", "letter.html"] {
        files.insert(format!("templates/{template}"), ALL.to_owned());
    }
    let first = made(&files, &[]);
    change(&mut files, "locales/he/repair.ftl", "mend-title");
    let second = made(&files, &[]);
    let of_guides = |path: &&String| path.ends_with(".html") && is_page(path) && guide_of(path).is_some();
    let differing =
        |differs: &dyn Fn(&str) -> bool| -> BTreeSet<&String> { second.keys().filter(|path| differs(path)).filter(of_guides).collect() };
    let again = differing(&|path| first[path].1 != second[path].1);
    let changed = differing(&|path| first[path].0 != second[path].0);
    assert!(changed.contains(&"he/garden/water.html".to_owned()) && changed.is_subset(&again), "{changed:?} {again:?}");
    assert!(again.difference(&changed).all(|path| guide_of(path) == Some("repair")), "{again:?}");
}

#[test]
fn a_text_that_becomes_words_to_be_found_by_has_the_fonts_of_a_preview_planned_again() {
    let keys = |guide: &str| {
        let sources = Sources::from_texts(&[
            ("content/guides/a.yaml", guide),
            ("content/site.yaml", "source-locale: en\nguides: [a]\n"),
            ("locales/en/a.ftl", "e-search = Ж\n"),
            ("locales/he/a.ftl", "f-search = Ж\n"),
        ]);
        let (project, _) = project::parse(&sources);
        let map = SiteMap::new(&project);
        let editions = edition::localize(&project, &sources, &map, &BuildOptions { draft: true, ..BuildOptions::default() }).unwrap();
        preview_font_keys(&project, &editions, &sources)
    };
    let section = |id: &str| format!("id: a\nsections: [{{id: {id}, blocks: [{{type: summary}}]}}]\n");
    let (none, own, others) = (keys(&section("d")), keys(&section("e")), keys(&section("f")));
    assert_eq!(none, keys(&section("g")));
    // The source stands in where a locale has gaps.
    assert!(none["en"] != own["en"] && none["he"] != own["he"]);
    assert!(none["he"] != others["he"] && none["en"] == others["en"]);
}
