//! What docs/policy.md promises: sections that do not concern a locale, and when a locale is published.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::process::Command;
use std::sync::Mutex;

use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Built, Input, build};
use guidewright::project::{Wanted, parse};
use guidewright::source::{Artifact, Sources};
use support::shipped;

type Files = BTreeMap<String, String>;

const COURT: &str = "  - id: court
    not-applicable: {cs: There is no such court.}
    blocks:
      - {type: summary}
      - {type: letter, id: claim}
      - {type: log, id: hearings}
      - {type: checklist, items: [claim-filed]}
  - id: after
    blocks:
      - {type: letter-ref, id: claim}
      - {type: summary}
      - {type: decision, id: court-or-not}
letters:
  - {id: claim, blanks: [client-name]}
decisions:
  - id: court-or-not
    start: large
    questions:
      - id: large
        answers:
          - {id: answer-yes, section: court}
          - {id: answer-no, outcome: leave}
outcomes:
  - {id: leave, section: court, letter: claim}
logs:
  - {id: hearings, columns: [day], blank-rows: 2}
";

const COURT_TEXTS: &str = "court-title = Court %
court-lead = Go to the court, %.
court-summary = The court decides, %.
letter-claim-title = Claim %
letter-claim-subject = Claim on { $client-name } %
letter-claim-body = Dear { $client-name }, a claim, %.
letter-claim-when = At the end, %.
letter-claim-before = Look at the dates, %.
log-hearings-title = Hearings %
log-hearings-summary = When you were there, %.
column-hearings-day = Day %
check-claim-filed = Claim filed %
";

const AFTER_TEXTS: &str = "after-title = After that %
after-lead = Rest a little, %.
after-summary = All is done. See [the court](section:court), %.
decision-court-or-not-title = Go on? %
decision-court-or-not-summary = One question, %.
question-court-or-not-large = Is it large, %?
answer-court-or-not-large-answer-yes = Yes, %
answer-court-or-not-large-answer-no = No, %
outcome-leave-title = Leave it %
outcome-leave-text = It is not worth it, %.
";

/// The project of the rules' pages with the interface's words, and two sections more, of which Czech readers have one.
fn project() -> Files {
    let mut files = Files::new();
    files.extend(shipped::texts("tests/rules-base", "", &[]));
    for tag in ["en", "km", "cs"] {
        let path = format!("locales/{tag}/interface.ftl");
        files.insert(path.clone(), fs::read_to_string(shipped::root().join(path)).unwrap());
        let more = if tag == "cs" { AFTER_TEXTS.to_owned() } else { format!("{COURT_TEXTS}{AFTER_TEXTS}") };
        files.insert(format!("locales/{tag}/court.ftl"), more.replace('%', tag));
    }
    let guide = files.get_mut("content/guides/get-paid.yaml").unwrap();
    let at = guide.find("letters:\n").unwrap();
    let letters = guide.split_off(at).replace("letters:\n", "");
    let (sections, rest) = COURT.split_once("letters:\n").unwrap();
    guide.push_str(&format!("{sections}letters:\n{letters}{rest}"));
    let site = files.get_mut("content/site.yaml").unwrap();
    *site = site.replacen(
        "guides:",
        "base-url: https://example.org/\nreviewed: 2026-11-01\nformats: [api, epub, feed, markdown, offline, search]\nguides:",
        1,
    );
    files
}

fn sources(files: &Files) -> Sources {
    Sources::from_texts(&files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
}

fn run(files: &Files, draft: bool) -> (Built, BTreeMap<String, String>) {
    let sources = sources(files);
    let site = Mutex::new(BTreeMap::new());
    let input = Input { sources: &sources, assets: &[], findings: Vec::new(), strict: false };
    let sink = |artifact: Artifact| -> Result<(), Infallible> {
        site.lock().unwrap().insert(artifact.path.to_string(), String::from_utf8_lossy(&artifact.bytes).into_owned());
        Ok(())
    };
    let built = build(&input, &BuildOptions { draft, ..BuildOptions::default() }, sink, |_, _| {}).unwrap();
    (built, site.into_inner().unwrap())
}

fn rules(built: &Built) -> Vec<(String, Option<String>)> {
    let about = ["missing-message", "missing-attribute", "link-dropped", "link-changed"];
    let own = built
        .checked
        .diagnostics
        .iter()
        .filter(|found| about.contains(&found.rule) || found.rule.starts_with("not-applicable") || found.rule == "publishing");
    own.map(|found| (found.rule.to_owned(), found.message_id.clone())).collect()
}

#[test]
fn a_locale_has_no_page_for_a_section_that_does_not_concern_it() {
    let (built, site) = run(&project(), false);
    assert!(built.artifacts.is_some(), "{:?}", built.checked.diagnostics);
    assert!(built.incomplete.is_empty(), "{:?}", built.incomplete);
    for page in ["get-paid/court.html", "get-paid/court.md", "letters/claim.html", "logs/hearings.html", "logs.html", "logs.md"] {
        assert!(site.contains_key(&format!("km/{page}")), "km/{page}");
        assert!(!site.contains_key(&format!("cs/{page}")), "cs/{page}");
    }
    assert!(!site.contains_key("api/cs/get-paid/court.json") && site.contains_key("api/km/get-paid/court.json"));
    // Nothing of the locale speaks of it or leads to it.
    for (path, text) in site.iter().filter(|(path, _)| path.starts_with("cs/") || path.starts_with("api/cs/")) {
        for gone in ["court.html", "court.md", "court.json", "claim.html", "claim.md", "hearings.html", "cs/logs.html", "Court", "Claim"] {
            assert!(!text.contains(gone), "{path} has {gone}");
        }
    }
    // Its guide takes the place: in links of texts, for answers and outcomes, and in the language menu of other locales.
    let after = &site["cs/get-paid/after.html"];
    assert!(after.contains("href=\"../get-paid.html\">the court</a>"), "{after}");
    let tool = &site["cs/decisions/court-or-not.html"];
    assert!(tool.contains("href=\"../get-paid.html\""), "{tool}");
    let court = &site["km/get-paid/court.html"];
    assert!(court.contains("href=\"../../cs/get-paid.html\" lang=\"cs\""), "{court}");
    assert!(court.contains("hreflang=\"en\" href=") && !court.contains("hreflang=\"cs\" href=\"https"), "{court}");
    assert!(!site["sitemap.xml"].contains("/cs/get-paid/court.html") && site["sitemap.xml"].contains("/km/get-paid/court.html"));
    assert!(site["sitemap.xml"].contains("/cs/get-paid/after.html"));
    // The pages before and after it are neighbours.
    assert!(site["cs/get-paid/reminders.html"].contains("href=\"after.html\""));
}

#[test]
fn nothing_is_missing_where_a_section_is_not_applicable() {
    let files = project();
    let (built, _) = run(&files, false);
    let note = |id: Option<&str>| ("not-applicable-reference".to_owned(), id.map(str::to_owned));
    let mut expected = vec![note(None), note(None), note(None), note(None), note(Some("after-summary"))];
    let mut found = rules(&built);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    let coverage = built.checked.coverage.locale("cs").unwrap();
    assert!(coverage.count().is_full());
    let section = coverage.guides[0].sections.iter().find(|section| section.section.as_deref() == Some("court")).unwrap();
    assert_eq!((section.count.total, section.not_applicable.as_deref()), (0, Some("There is no such court.")));
    let (project, _) = parse(&sources(&files));
    let wanted = Wanted::of(&project);
    let names =
        |tag: &str| -> Vec<String> { wanted.states(&project, &project.catalogs[tag]).iter().map(|part| part.part.name.clone()).collect() };
    assert!(names("km").contains(&"letter-claim-body".to_owned()) && !names("cs").contains(&"letter-claim-body".to_owned()));
    assert!(names("cs").contains(&"blank-client-name".to_owned()), "another letter has the blank too");
}

#[test]
fn texts_that_nothing_shows_and_wrong_locales_are_reported() {
    let mut files = project();
    files.get_mut("locales/cs/court.ftl").unwrap().push_str("court-title = Soud\n");
    let guide = files.get_mut("content/guides/get-paid.yaml").unwrap();
    *guide = guide.replace("  - id: after\n", "  - id: after\n    not-applicable: {en: x, ks: y}\n");
    let (built, _) = run(&files, false);
    let found = rules(&built);
    assert!(found.contains(&("not-applicable-text".to_owned(), Some("court-title".to_owned()))), "{found:?}");
    assert_eq!(found.iter().filter(|(rule, _)| rule == "not-applicable").count(), 2, "{found:?}");
    // A translator may leave the link out, or lead to the guide.
    for text in ["Vše je hotovo.", "Vše je hotovo. Viz [průvodce](guide:get-paid)."] {
        let mut files = project();
        let texts = files.get_mut("locales/cs/court.ftl").unwrap();
        *texts = texts.replace("All is done. See [the court](section:court), cs.", text);
        let found = rules(&run(&files, false).0);
        assert!(found.iter().all(|(rule, id)| rule == "not-applicable-reference" && id.is_none()), "{found:?}");
    }
    // To another section is another matter.
    let mut files = project();
    let texts = files.get_mut("locales/cs/court.ftl").unwrap();
    *texts = texts.replace("(section:court)", "(section:reminders)");
    assert!(rules(&run(&files, false).0).iter().any(|(rule, _)| rule == "link-changed"));
}

/// A project whose Czech has lost some of its texts.
fn growing(lost: &[&str], recorded: bool) -> Files {
    let mut files = project();
    let site = files.get_mut("content/site.yaml").unwrap();
    *site = site.replace("cs: {", "cs: {tier: growing, ").replacen(
        "guides:",
        "publishing:\n  growing: {publish: 99, withdraw: 70}\nguides:",
        1,
    );
    for path in ["locales/cs/court.ftl", "locales/cs/get-paid.ftl"] {
        let text = files.get_mut(path).unwrap();
        *text = text
            .lines()
            .filter(|line| !lost.iter().any(|id| line.starts_with(&format!("{id} ="))))
            .map(|line| format!("{line}\n"))
            .collect();
    }
    if recorded {
        files.insert("locales/cs.lock.yaml".to_owned(), "published: true\n".to_owned());
    }
    files
}

fn is_led_to(site: &BTreeMap<String, String>, page: &str) -> bool {
    let in_map = site["sitemap.xml"].contains(&format!("<loc>https://example.org/cs/{page}</loc>"));
    let robots = site[&format!("cs/{page}")].contains("noindex");
    assert_ne!(in_map, robots, "{page}");
    in_map
}

#[test]
fn a_few_new_texts_take_no_language_offline() {
    let few = ["after-lead", "outcome-leave-text"];
    let (before, site) = run(&growing(&[], false), false);
    assert!(is_led_to(&site, "get-paid/after.html"));
    assert!(rules(&before).contains(&("publishing".to_owned(), None)), "to be recorded");
    // Not recorded as published, it is not: below 99 %.
    let (_, site) = run(&growing(&few, false), false);
    assert!(!is_led_to(&site, "get-paid/reminders.html") && !is_led_to(&site, "get-paid/after.html"));
    assert!(!site["km/get-paid/after.html"].contains("hreflang=\"cs\" href=\"https"));
    // Recorded, it stays: with what is missing in the source's language, marked.
    let (built, site) = run(&growing(&few, true), false);
    assert!(is_led_to(&site, "get-paid/reminders.html") && is_led_to(&site, "get-paid/after.html"));
    assert!(site["km/get-paid/after.html"].contains("hreflang=\"cs\" href=\"https"));
    assert!(site["cs/get-paid/after.html"].contains("lang=\"en\" dir=\"ltr\">Rest a little"));
    assert!(!rules(&built).iter().any(|(rule, _)| rule == "publishing"), "{:?}", rules(&built));
}

#[test]
fn a_page_that_is_hardly_translated_is_not_published_and_neither_is_a_locale_that_has_lost_much() {
    let page: Vec<&str> = AFTER_TEXTS.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id).collect();
    let (_, site) = run(&growing(&page, true), false);
    assert!(is_led_to(&site, "get-paid/reminders.html") && !is_led_to(&site, "get-paid/after.html"));
    let mut files = growing(&page, true);
    let site = files.get_mut("content/site.yaml").unwrap();
    *site = site.replace("withdraw: 70", "withdraw: 99");
    let (built, site) = run(&files, false);
    assert!(!is_led_to(&site, "get-paid/reminders.html"));
    assert!(rules(&built).contains(&("publishing".to_owned(), None)));
}

#[test]
fn publish_records_what_is_so_and_status_tells_it() {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in growing(&[], false) {
        fs::create_dir_all(dir.path().join(&path).parent().unwrap()).unwrap();
        fs::write(dir.path().join(path), text).unwrap();
    }
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_guidewright")).args(arguments).current_dir(dir.path()).output().unwrap();
        format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let lock = dir.path().join("locales/cs.lock.yaml");
    assert!(run(&["publish", "--dry-run"]).contains("+published: true"));
    assert!(!lock.exists());
    assert!(run(&["publish"]).contains("cs: published, with 100 % of its required texts"));
    assert!(fs::read_to_string(&lock).unwrap().contains("\npublished: true\n"));
    assert!(
        run(&["check", "--rule", "publishing"]).contains("No findings")
            || !run(&["check", "--rule", "publishing"]).contains("[publishing]")
    );
    let status = run(&["status", "cs"]);
    assert!(status.contains("cs: published; 100 %") && status.contains("n/a: There is no such court."), "{status}");
    assert!(run(&["status", "cs", "--format", "json"]).contains("\"published\": true"));
    // Much is lost: the record follows.
    fs::remove_file(dir.path().join("locales/cs/interface.ftl")).unwrap();
    assert!(run(&["check", "--rule", "publishing"]).contains("is not published any more"));
    assert!(run(&["publish", "cs"]).contains("cs: not published"));
    assert!(fs::read_to_string(&lock).unwrap().contains("\npublished: false\n"));
    assert!(run(&["publish", "km"]).contains("the settings have no thresholds for `km`"));
}

#[test]
fn only_pages_that_show_a_stale_text_of_their_own_say_so() {
    let mut files = project();
    let site = files.get_mut("content/site.yaml").unwrap();
    *site = site.replacen("guides:", "stale-notice: true\nguides:", 1);
    files.insert("locales/km.lock.yaml".to_owned(), format!("court-title: {:032} {:032} person\n", 1, 2));
    let (_, site) = run(&files, false);
    let words = "ui-stale-notice = ";
    let texts = &files["locales/km/interface.ftl"];
    let notice = texts[texts.find(words).unwrap() + words.len()..].lines().next().unwrap();
    let says = |page: &str| site[&format!("km/{page}")].contains(notice);
    let told: Vec<&str> =
        ["index.html", "get-paid.html", "get-paid/court.html", "get-paid/reminders.html", "get-paid/after.html", "letters/claim.html"]
            .into_iter()
            .filter(|page| says(page))
            .collect();
    // An answer of the tool in the last section leads to the court by its title; the section beside it only lists it.
    assert_eq!(told, ["index.html", "get-paid.html", "get-paid/court.html", "get-paid/after.html"]);
}

/// The settings of a bare tree, `guidewright.yaml`: locales and checks, with the same diagnostics as those of a project.
#[test]
fn a_bare_tree_has_settings() {
    let dir = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        fs::create_dir_all(dir.path().join(path).parent().unwrap()).unwrap();
        fs::write(dir.path().join(path), text).unwrap();
    };
    put("en/a.ftl", "hello = Hello, world and “everyone”.\nbye = Good bye.\nbrand = Lantern\n");
    put("cs/a.ftl", "hello = Ahoj,  světe a “všichni”.\nbrand = Lantern\n");
    let check = |settings: &str| {
        put("guidewright.yaml", settings);
        let arguments = ["check", "--fluent", ".", "--source", "en", "--format", "concise", "--locale", "cs"];
        let output = Command::new(env!("CARGO_BIN_EXE_guidewright")).args(arguments).current_dir(dir.path()).output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), output.status.code())
    };
    let (plain, code) = check("checks: {}\n");
    assert!(plain.contains("error[missing-message] bye") && plain.contains("warning[double-space] hello"), "{plain}");
    assert!(!plain.contains("straight-quotes") && code == Some(1), "{plain}");
    // The tier weighs gaps, the locale's quotation marks are known, levels and exceptions count.
    let (settled, code) = check(
        "locales:\n  cs: {tier: experimental, quotes: [\"„\", \"“\", \"‚\", \"‘\"]}\nchecks:\n  levels:\n    - {rule: double-space, level: error, path: cs/}\n  allow:\n    - {rule: same-as-source, message: brand, reason: the name of the product}\n",
    );
    assert!(settled.contains("note[missing-message] bye") && settled.contains("error[double-space] hello"), "{settled}");
    assert!(settled.contains("[straight-quotes] hello") && !settled.contains("same-as-source") && code == Some(1), "{settled}");
    let (off, code) = check("locales: {cs: {tier: growing}}\nchecks: {levels: [{rule: double-space, level: off}]}\n");
    assert!(off.contains("warning[missing-message] bye") && !off.contains("double-space") && code == Some(0), "{off}");
    // What is wrong in them is said at its place; what a tree does not have is no key.
    let (wrong, code) = check(
        "base-url: https://example.org/\nlocales: {cs: {tier: done}, de: {}}\nchecks: {levels: [{rule: double-spaces, level: off}, {rule: overlong, level: off, locale: cz}]}\n",
    );
    for line in [
        "guidewright.yaml:1:1: error[unknown-key]",
        "guidewright.yaml:2:22: error[bad-value]",
        "error[unknown-rule]: `double-spaces`",
        "warning[bad-value]: the project has no locale `cz`",
    ] {
        assert!(wrong.contains(line), "{line}\n{wrong}");
    }
    assert_eq!(code, Some(1));
}
