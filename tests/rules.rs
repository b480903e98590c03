//! The page of each rule is a test: its fenced files are laid over a small clean project, and its `text` block is the
//! report that must come out. `UPDATE_EXPECTATIONS=1 cargo test --test rules` rewrites the `text` blocks and docs/rules.md.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use guidewright::check::{CheckOptions, Checked, RULES, Rule, explain};
use guidewright::diagnostic::is_invisible;
use guidewright::locale::Locale;
use guidewright::pipeline::{Input, check};
use guidewright::project::INTERFACE;
use guidewright::report::{Human, ReportOptions, Reporter};
use guidewright::source::{ProjectPath, Sources};
use support::by_file::by_file;
use support::written::bytes_of;

type Files = BTreeMap<String, Vec<u8>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECTATIONS").is_some()
}

// The clean project ---------------------------------------------------------------------------------------------------

/// The files of `tests/rules-base/` and, for every locale that it or an example has, the words of the interface.
fn project_files(overlay: &[(String, Vec<u8>)]) -> Files {
    let mut files = Files::new();
    read_folder(&root().join("tests/rules-base"), "", &mut files);
    files.extend(overlay.iter().cloned());
    files.retain(|_, bytes| bytes != b"(removed)\n");
    let tags: BTreeSet<String> =
        files.keys().filter_map(|path| Some(path.strip_prefix("locales/")?.split_once('/')?.0.to_owned())).collect();
    for tag in tags {
        if let Ok(locale) = Locale::parse(&tag) {
            files.entry(format!("locales/{tag}/interface.ftl")).or_insert_with(|| interface(&locale).into_bytes());
        }
    }
    files
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

/// A different word in the locale's own script for each message of the interface.
fn interface(locale: &Locale) -> String {
    let (word, letters) = match (locale.script().as_str(), locale.tag()) {
        ("Khmr", _) => ("ពាក្យ", "កខគឃងចឆជឈញដឋ"),
        ("Thai", _) => ("คำ", "กขคงจชซดตถทน"),
        ("Deva", _) => ("शब्द ", "कखगघचछजझटठडढ"),
        ("Arab", _) => ("كلمة ", "بتثجحخدذرزسش"),
        (_, "en") => ("Label ", "abcdefghijkl"),
        _ => ("Popisek ", "mnoprstuvyzk"),
    };
    let letters: Vec<char> = letters.chars().collect();
    let mut out = String::new();
    for (index, message) in INTERFACE.iter().enumerate() {
        let own: String = [index / 144, index / 12, index].map(|digit| letters[digit % 12]).iter().collect();
        let variables: String = message.variables.iter().map(|name| format!(" {{ ${name} }}")).collect();
        out.push_str(&format!("{} = {word}{own}{variables}\n", message.id));
    }
    out
}

fn run(files: Files) -> (Sources, Checked) {
    let files: Vec<_> = files.into_iter().map(|(path, bytes)| (ProjectPath::new(&path).unwrap(), bytes)).collect();
    let check = |sources: &Sources| {
        let input = Input { sources, assets: &[], findings: Vec::new(), strict: false };
        check(&input, &CheckOptions::default())
    };
    let lean = by_file(&files);
    let sources = Sources::from_bytes(files);
    let checked = check(&sources).1;
    let (project, read_by_file) = check(&lean);
    assert_eq!(read_by_file, checked, "a locale that is read file by file has the same findings");
    if let Some(source) = project.source_catalog() {
        assert!(source.is_whole() || !source.has_everything_loaded(), "nobody asks for all texts at once");
    }
    (sources, checked)
}

/// The human report of one rule's findings, invisible characters shown.
fn report_of(rule: &str, files: Files) -> String {
    let report =
        if files.values().any(|bytes| bytes.starts_with(LINK)) { report_from_disk(rule, files) } else { report_from_memory(rule, files) };
    let findings = report.rsplit_once("\n\n").map_or("", |(findings, _)| findings);
    findings.lines().map(|line| shown(line.trim_end())).collect::<Vec<_>>().join("\n")
}

/// Begins an example file that is a symbolic link, followed by where it leads.
const LINK: &[u8] = b"(link to) ";

fn report_from_memory(rule: &str, files: Files) -> String {
    let (sources, mut checked) = run(files);
    checked.diagnostics.retain(|diagnostic| diagnostic.rule == rule);
    Human.write(&checked, &sources, &ReportOptions::default())
}

/// As the program itself reports a project on the disk: for faults of files rather than of texts.
fn report_from_disk(rule: &str, files: Files) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match bytes.strip_prefix(LINK) {
            Some(target) => std::os::unix::fs::symlink(std::str::from_utf8(target).unwrap().trim_end(), path).unwrap(),
            None => fs::write(path, bytes).unwrap(),
        }
    }
    let arguments = ["check", "--quiet", "--rule", rule, "--project", folder.path().to_str().unwrap()];
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_guidewright")).args(arguments).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn shown(line: &str) -> String {
    line.chars().map(|c| if is_invisible(c) { format!("<U+{:04X}>", c as u32) } else { c.to_string() }).collect()
}

// Pages ---------------------------------------------------------------------------------------------------------------

/// A fenced block of a page: its info string, its text, and where the text stands.
struct Block {
    info: String,
    text: String,
    range: std::ops::Range<usize>,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut open: Option<(String, usize)> = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        if let Some(info) = line.strip_prefix("```") {
            open = match open.take() {
                None => Some((info.trim().to_owned(), at + line.len())),
                Some((info, start)) => {
                    found.push(Block { info, text: page[start..at].to_owned(), range: start..at });
                    None
                }
            };
        }
        at += line.len();
    }
    found
}

/// The example files of a page: those of the faulty project, or those marked `ok`.
fn example(page: &str, ok: bool) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for block in blocks(page) {
        let words: Vec<&str> = block.info.split(' ').collect();
        if let [_, path, rest @ ..] = words.as_slice()
            && rest.contains(&"ok") == ok
        {
            files.push(((*path).replace("%20", " "), bytes_of(&block.text)));
        }
    }
    files
}

fn page_path(rule: &Rule) -> PathBuf {
    root().join(format!("src/check/rules/{}.md", rule.name))
}

#[test]
fn the_clean_project_is_clean() {
    let (sources, checked) = run(project_files(&[]));
    let report = Human.write(&checked, &sources, &ReportOptions::default());
    assert!(checked.diagnostics.is_empty(), "{report}");
    assert!(checked.coverage.locales.iter().all(|locale| locale.count().is_full()), "{:#?}", checked.coverage);
}

#[test]
fn every_page_reports_what_it_says() {
    let mut failures = Vec::new();
    for rule in RULES {
        let page = fs::read_to_string(page_path(rule)).unwrap();
        let report = report_of(rule.name, project_files(&example(&page, false)));
        let Some(expected) = blocks(&page).into_iter().find(|block| block.info == "text") else {
            failures.push(format!("{}: the page has no text block", rule.name));
            continue;
        };
        if report.is_empty() {
            failures.push(format!("{}: the example has no finding", rule.name));
        } else if expected.text.trim_end() != report {
            if updating() {
                let mut page = page.clone();
                page.replace_range(expected.range, &format!("{report}\n"));
                fs::write(page_path(rule), page).unwrap();
            } else {
                failures.push(format!("{}: the report is\n{report}\ninstead of\n{}", rule.name, expected.text));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn examples_marked_ok_are_silent() {
    let mut failures = Vec::new();
    for rule in RULES {
        let files = example(rule.page, true);
        let report = if files.is_empty() { String::new() } else { report_of(rule.name, project_files(&files)) };
        if !report.is_empty() {
            failures.push(format!("{}: the example marked ok has findings\n{report}", rule.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_page_has_its_sections() {
    for rule in RULES {
        let headings: Vec<&str> = rule.page.lines().filter(|line| line.starts_with('#')).collect();
        let title = format!("# {}", rule.name);
        let expected = [title.as_str(), "## What", "## Why", "## Example", "## How to fix"];
        let found: Vec<&str> = headings.iter().copied().filter(|line| expected.contains(line)).collect();
        assert_eq!(found, expected, "{}", rule.name);
        assert!(!rule.summary().is_empty(), "{}", rule.name);
        assert_eq!(explain(rule.name), Some(rule.page));
    }
}

// Registry ------------------------------------------------------------------------------------------------------------

#[test]
fn registry_and_folder_hold_the_same_rules() {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted, "the registry is sorted by name, each name once");
    for (ending, stem) in [("rs", (|name| name.replace('_', "-")) as fn(&str) -> String), ("md", str::to_owned)] {
        let mut found: Vec<String> = fs::read_dir(root().join("src/check/rules"))
            .unwrap()
            .filter_map(|entry| {
                let name = entry.unwrap().file_name().into_string().unwrap();
                Some(stem(name.strip_suffix(&format!(".{ending}"))?)).filter(|name| name != "mod")
            })
            .collect();
        found.sort_unstable();
        assert_eq!(found, names, "*.{ending}");
    }
}

/// Whatever name a parser gives to a finding is in the registry, with the severity that the parser uses.
#[test]
fn every_name_in_the_source_is_a_rule() {
    let mut texts = Files::new();
    read_folder(&root().join("src"), "", &mut texts);
    for (path, bytes) in texts.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (call, severity) in [("Diagnostic::error(\"", "error"), ("Diagnostic::warning(\"", "warning")] {
            for rest in code.split(call).skip(1) {
                let name = rest.split('"').next().unwrap();
                let rule = RULES
                    .iter()
                    .find(|rule| rule.name == name)
                    .unwrap_or_else(|| panic!("{path} uses the rule `{name}`, which has no entry in RULES"));
                assert_eq!(rule.severity.name(), severity, "{path}: {name}");
            }
        }
    }
}

/// docs/rules.md lists what the registry holds.
#[test]
fn the_list_in_the_documentation_is_current() {
    let path = root().join("docs/rules.md");
    let page = fs::read_to_string(&path).unwrap();
    let (start, end) = ("<!-- rules: begin -->\n", "<!-- rules: end -->");
    let (before, rest) = page.split_once(start).unwrap();
    let (list, after) = rest.split_once(end).unwrap();
    let lines = RULES
        .iter()
        .map(|rule| format!("| [`{0}`](../src/check/rules/{0}.md) | {1} | {2} |\n", rule.name, rule.severity.name(), rule.summary()));
    let expected = format!("| rule | level | what |\n|---|---|---|\n{}", lines.collect::<String>());
    if list != expected {
        assert!(updating(), "docs/rules.md is out of date: run UPDATE_EXPECTATIONS=1 cargo test --test rules");
        fs::write(path, format!("{before}{start}{expected}{end}{after}")).unwrap();
    }
}

/// Any text whatever is checked without a panic, and every finding stands at a place that exists.
#[test]
fn any_text_can_be_checked() {
    const PIECES: [&str; 24] = [
        "{ $n ->\n    [one] a\n   *[other] b\n  }",
        "{ $client-name }",
        "**",
        "[x](section:y)",
        "&quot;",
        "…",
        "...",
        "\u{200B}",
        "\u{2067}",
        "\u{FFFD}",
        "១4",
        "(",
        "”",
        "Ã©",
        "ក",
        "C\u{30C}",
        " ។",
        "<script>",
        "https://example.org",
        "$reminder-days",
        "｛",
        "TODO",
        "\"",
        "เเ",
    ];
    let mut state: usize = 7;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for _ in 0..20 {
        let mut text = |_| -> String {
            (0..40).map(|n| format!("tip{n} = x{}\n", (0..next(6)).map(|_| PIECES[next(PIECES.len())]).collect::<String>())).collect()
        };
        let overlay = ["en", "km", "cs", "ar", "th"].map(|tag| (format!("locales/{tag}/notes.ftl"), text(tag).into_bytes()));
        let (sources, checked) = run(project_files(&overlay));
        for label in checked.diagnostics.iter().flat_map(|diagnostic| diagnostic.primary.iter().chain(&diagnostic.related)) {
            let file = sources.get(label.span.file).unwrap();
            assert!(file.text.get(label.span.range()).is_some(), "{}: {label:?}", file.path);
        }
        for fix in checked.diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
            for file in fix.change.files() {
                assert!(fix.change.apply(file, &sources.get(file).unwrap().text).is_ok(), "{fix:?}");
            }
        }
    }
}
