//! `check --fix`: the fault is gone, every other byte stays, nothing new is found, and nothing is written over what changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use guidewright::check::{CheckOptions, Checked, Repaired, check, repair};
use guidewright::project::from_fluent_tree;
use guidewright::source::Sources;
use guidewright::workspace;
use proptest::prelude::*;

fn judge(sources: &Sources) -> Checked {
    let (project, found) = from_fluent_tree(sources, "en");
    check(&project, sources, found, &CheckOptions::default())
}

fn mended(sources: &Sources) -> Repaired {
    repair(sources, &judge, &|_| true).unwrap()
}

/// Locale, source text, faulty translation, mended translation.
const FAULTS: &[(&str, &str, &str, &str)] = &[
    ("cs", "Wait for the money.", "Počkejte  na peníze.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Poc\u{30C}kejte na peni\u{301}ze.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Počkej\u{200B}te na peníze.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Poč\u{FEFF}kejte na peníze.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "{ \" \" }Počkejte na peníze.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Počkejte na peníze.{ \" \" }", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Počkejte\tna peníze.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Počkejte na peníze\u{7}.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Počkejte na peníze .", "Počkejte na peníze."),
    ("cs", "Wait, then ask.", "Počkejte,, pak se ptejte.", "Počkejte, pak se ptejte."),
    ("cs", "Wait for the money…", "Počkejte na peníze...", "Počkejte na peníze…"),
    ("cs", "Wait for the money.", "Ｐočkejte na peníze.", "Počkejte na peníze."),
    ("cs", "Wait for the money.", "Počkejte na peníze。", "Počkejte na peníze."),
    ("cs", "Wait & see…", "Počkejte&hellip;", "Počkejte&hellip;"),
    ("cs", "Wait for the money…", "Počkejte na peníze&hellip;", "Počkejte na peníze…"),
    ("cs", "See [the rules](rules) first.", "Nejdřív čtěte [pravidla] (rules).", "Nejdřív čtěte [pravidla](rules)."),
    ("cs", "Wait { $days } days.", "Počkejte $days dní.", "Počkejte { $days } dní."),
    ("cs", "Wait { $days } days.", "Počkejte ｛$days｝ dní.", "Počkejte { $days } dní."),
    ("ar", "When do they pay?", "متى يدفعون?", "متى يدفعون؟"),
    ("ar", "Wait, then ask them.", "انتظر, ثم اسألهم.", "انتظر، ثم اسألهم."),
    ("ar", "Do not wait.", "\u{FEFB} تنتظر.", "لا تنتظر."),
    ("ne", "Wait for the money.", "पैसा पर्खनुहोस्.", "पैसा पर्खनुहोस्।"),
    ("ne", "Wait for the money.", "पैसा पर्खनुहोस्।.", "पैसा पर्खनुहोस्।"),
    ("km", "Wait for the money.", "រង់ចាំប្រាក់.", "រង់ចាំប្រាក់។"),
    ("km", "Wait for the money.", "រង់\u{200B}ចាំ\u{200B}ប្រាក់។", "រង់\u{200B}ចាំ\u{200B}ប្រាក់។"),
    ("th", "Wait 25 days for the money.", "รอเงิน 2๕ วัน", "รอเงิน ๒๕ วัน"),
    ("de", "Wait for the money.", "Bitte auf das Geld  warten .", "Bitte auf das Geld warten."),
    ("fr", "Wait for it: money!", "Attendez\u{A0}: argent\u{A0}!", "Attendez\u{A0}: argent\u{A0}!"),
];

#[test]
fn each_fault_is_mended_and_nothing_else() {
    for (tag, source, faulty, expected) in FAULTS {
        for eol in ["\n", "\r\n"] {
            let en = format!("# Note.\none = First text here.\nm = {source}\n    .title = Second text here.\nlast = Third text here.\n");
            let own = |text: &str| {
                format!("# x  y\r\n\r\none = {tag}\nm = {text}\n    .title = {tag}\n\n##  z ...\nlast = {tag}")
                    .replace('\n', eol)
                    .replace("\r\r", "\r")
            };
            let sources = Sources::from_texts(&[("en/a.ftl", &en), (&format!("{tag}/a.ftl"), &own(faulty))]);
            let repaired = mended(&sources);
            let text = &repaired.sources.find(&format!("{tag}/a.ftl")).unwrap().text;
            assert_eq!(**text, own(expected), "{tag}: {faulty:?}\n{:#?}", judge(&sources).diagnostics);
            assert_eq!(faulty == expected, repaired.change.is_empty(), "{tag}: {faulty:?}");
            assert_eq!(&*repaired.sources.find("en/a.ftl").unwrap().text, en);
        }
    }
}

#[test]
fn a_byte_order_mark_goes_and_a_file_with_lost_bytes_stays() {
    let path = |path: &str| guidewright::source::ProjectPath::new(path).unwrap();
    let sources = Sources::from_bytes(vec![
        (path("en/a.ftl"), b"a = One text\n".to_vec()),
        (path("cs/a.ftl"), "\u{FEFF}a = Jeden text\r\n".as_bytes().to_vec()),
        (path("de/a.ftl"), b"a = Ein  Text \xff hier\n".to_vec()),
    ]);
    let repaired = mended(&sources);
    assert_eq!(&*repaired.sources.find("cs/a.ftl").unwrap().text, "a = Jeden text\r\n");
    assert!(repaired.sources.find("de/a.ftl").unwrap().text.contains("Ein  Text"));
}

/// The ids and attributes of a tree with how many parts their values have.
fn outline(sources: &Sources, tag: &str) -> Vec<String> {
    let (project, _) = from_fluent_tree(sources, "en");
    let entries = project.catalogs[tag].entries();
    entries.iter().map(|entry| format!("{} {} {:?}", entry.id, entry.value.is_some(), entry.attributes.len())).collect()
}

/// How often each rule finds something.
fn counts(checked: &Checked) -> std::collections::BTreeMap<String, usize> {
    let mut counts = std::collections::BTreeMap::new();
    for diagnostic in &checked.diagnostics {
        *counts.entry(format!("{} {:?}", diagnostic.rule, diagnostic.message_id)).or_default() += 1;
    }
    counts
}

fn faulty_text() -> impl Strategy<Value = String> {
    let pieces = [
        "slovo",
        "  ",
        " ",
        "\u{200B}",
        "\u{FEFF}",
        "e\u{301}",
        "…",
        "...",
        " .",
        ",,",
        "\"",
        "{ $n }",
        "$n",
        "&quot;",
        "&amp;",
        "Ａ",
        "{ \" \" }",
        "] (",
        "[x](y)",
        "**",
        "。",
        "\t",
        "2๕",
        "x",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 1..10).prop_map(|pieces| format!("Text{}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn repairs_settle_and_find_nothing_new(texts in prop::collection::vec(faulty_text(), 1..4), source in faulty_text()) {
        for tag in ["cs", "km", "ar"] {
            let lines = |texts: &[String]| texts.iter().enumerate().map(|(at, text)| format!("m{at} = {text}\n")).collect::<String>();
            let own = lines(&texts);
            let en = lines(&vec![source.clone(); texts.len()]);
            let sources = Sources::from_texts(&[("en/a.ftl", &en), (&format!("{tag}/a.ftl"), &own)]);
            let before = judge(&sources);
            let repaired = mended(&sources);
            let after = judge(&repaired.sources);
            prop_assert_eq!(&after.diagnostics, &repaired.checked.diagnostics);
            let known = counts(&before);
            for (what, count) in counts(&after) {
                prop_assert!(known.get(&what).copied().unwrap_or_default() >= count, "{} is new in\n{}", what, &repaired.sources.find(&format!("{tag}/a.ftl")).unwrap().text);
            }
            prop_assert_eq!(outline(&sources, tag), outline(&repaired.sources, tag));
            prop_assert_eq!(sources.with_change(&repaired.change).unwrap().iter().map(|file| file.text.clone()).collect::<Vec<_>>(), repaired.sources.iter().map(|file| file.text.clone()).collect::<Vec<_>>());
            prop_assert!(mended(&repaired.sources).change.is_empty(), "once is enough");
        }
    }
}

fn run(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guidewright")).args(args).current_dir(dir).output().unwrap()
}

#[test]
fn the_command_shows_writes_and_reports_what_is_left() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    for (path, text) in [
        ("en/a.ftl", "a = One text\nb = Two texts\nc = Three texts\n"),
        ("cs/a.ftl", "a = Jeden  text\nb = Dva  texty\n"),
        ("de/a.ftl", "a = Ein  Text\n"),
    ] {
        fs::create_dir_all(dir.join(path).parent().unwrap()).unwrap();
        fs::write(dir.join(path), text).unwrap();
    }
    let tree = ["check", "--fluent", ".", "--fix", "--format", "concise", "--locale", "cs"];
    let dry = run(dir, &[&tree[..], &["--dry-run"]].concat());
    let diff = String::from_utf8(dry.stdout).unwrap();
    assert_eq!(
        diff,
        "--- a/cs/a.ftl\n+++ b/cs/a.ftl\n@@ -1,2 +1,2 @@\n-a = Jeden  text\n-b = Dva  texty\n+a = Jeden text\n+b = Dva texty\n"
    );
    assert_eq!(String::from_utf8(dry.stderr).unwrap(), "Would mend 2 findings in 1 file.\n");
    assert_eq!(fs::read_to_string(dir.join("cs/a.ftl")).unwrap(), "a = Jeden  text\nb = Dva  texty\n");
    let done = run(dir, &tree);
    assert_eq!(done.status.code(), Some(1), "a message is still missing");
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "Mended 2 findings in 1 file: 2 double-space.\n");
    let left = String::from_utf8(done.stdout).unwrap();
    assert!(left.contains("error[missing-message] c:") && !left.contains("double-space"), "{left}");
    assert_eq!(fs::read_to_string(dir.join("cs/a.ftl")).unwrap(), "a = Jeden text\nb = Dva texty\n");
    assert_eq!(fs::read_to_string(dir.join("de/a.ftl")).unwrap(), "a = Ein  Text\n", "another locale is not asked for");
}

#[test]
fn a_file_that_changed_meanwhile_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("cs")).unwrap();
    fs::write(dir.path().join("cs/a.ftl"), "a = Nový  text od jinud\n").unwrap();
    let sources = Sources::from_texts(&[("en/a.ftl", "a = One text\n"), ("cs/a.ftl", "a = Jeden  text\n")]);
    let repaired = mended(&sources);
    assert_eq!(repaired.count(), 1);
    assert!(workspace::apply(dir.path(), &sources, &repaired.change).is_err());
    assert_eq!(fs::read_to_string(dir.path().join("cs/a.ftl")).unwrap(), "a = Nový  text od jinud\n");
}
