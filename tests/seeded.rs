//! Defects seeded one by one into clean trees of Fluent files, and harmless edits beside them.
//!
//! `tests/seeded/six`, `more` and `facts` are small trees without a fault. `defects.txt` and `facts-defects.txt` hold one edit after the
//! other: each must be found by one of the rules that it names, at the lines that were edited. `harmless.txt` holds edits
//! of the same form that must raise nothing at all. Their form is described in `cases`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use guidewright::check::{CheckOptions, Checked, check, rule};
use guidewright::project::from_fluent_tree;
use guidewright::source::{ProjectPath, Sources};
use rayon::prelude::*;
use support::written::bytes_of;

type Files = BTreeMap<String, Vec<u8>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/seeded")
}

fn read_tree(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read_tree(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

fn tree(name: &str) -> Files {
    let mut files = Files::new();
    read_tree(&root().join(name), "", &mut files);
    files
}

fn run(files: Files) -> (Sources, Checked) {
    let files = files.into_iter().map(|(path, bytes)| (ProjectPath::new(&path).unwrap(), bytes)).collect();
    let sources = Sources::from_bytes(files);
    let (project, found) = from_fluent_tree(&sources, "en");
    let checked = check(&project, &sources, found, &CheckOptions::default());
    (sources, checked)
}

/// The findings, one a line: place, rule, message.
fn listed(sources: &Sources, checked: &Checked) -> Vec<(String, usize, &'static str, String)> {
    let place = |found: &guidewright::diagnostic::Diagnostic| match &found.primary {
        Some(label) => {
            let file = sources.get(label.span.file).unwrap();
            let line = file.text[..label.span.start as usize].matches('\n').count() + 1;
            (file.path.as_str().to_owned(), line)
        }
        None => (found.path.as_ref().map_or(String::new(), |path| path.as_str().to_owned()), 0),
    };
    let line = |found: &guidewright::diagnostic::Diagnostic| {
        let (path, line) = place(found);
        (path, line, found.rule, found.message.clone())
    };
    checked.diagnostics.iter().map(line).collect()
}

/// One edit.
struct Case {
    class: String,
    tree: String,
    path: String,
    rules: Vec<String>,
    place: String,
    old: String,
    new: Vec<u8>,
}

/// Reads a file of cases. A case is a line `== class | tree | path | rules | place`, lines with `- ` that are looked for
/// in the file (there is one such place), and lines with `+ ` that come instead. Without `-` lines the new ones are put at
/// the end of the file; a case with `- (file)` alone removes it. Invisible characters are written `<U+200B>`, bytes `<0xFF>`.
/// `place` is empty for the edited lines, `source` for any line of the source locale, or `any`.
fn cases(name: &str) -> Vec<Case> {
    let text = fs::read_to_string(root().join(name)).unwrap();
    let mut found: Vec<Case> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("== ") {
            let parts: Vec<&str> = head.split('|').map(str::trim).collect();
            let part = |at: usize| parts.get(at).copied().unwrap_or_default();
            found.push(Case {
                class: part(0).to_owned(),
                tree: part(1).to_owned(),
                path: part(2).to_owned(),
                rules: part(3).split(' ').filter(|rule| !rule.is_empty()).map(str::to_owned).collect(),
                place: part(4).to_owned(),
                old: String::new(),
                new: Vec::new(),
            });
        } else if let Some(old) = line.strip_prefix("- ") {
            let case = found.last_mut().unwrap();
            case.old += &format!("{old}\n");
        } else if let Some(new) = line.strip_prefix("+ ").or_else(|| line.strip_prefix('+')) {
            let case = found.last_mut().unwrap();
            case.new.extend(bytes_of(new));
            case.new.push(b'\n');
        }
    }
    found
}

/// The tree with the edit in it, and the first and last line of what was edited.
fn edited(case: &Case) -> (Files, usize, usize) {
    let mut files = tree(&case.tree);
    if case.old == "(file)\n" {
        files.remove(&case.path).unwrap_or_else(|| panic!("{}: no file {}", case.class, case.path));
        return (files, 0, usize::MAX);
    }
    let file = files.entry(case.path.clone()).or_default();
    let text = String::from_utf8(file.clone()).unwrap();
    let (start, end) = if case.old.is_empty() {
        (text.len(), text.len())
    } else {
        let start = text.find(&case.old).unwrap_or_else(|| panic!("{} {}: not in the file: {}", case.class, case.path, case.old));
        assert_eq!(text.matches(&case.old).count(), 1, "{} {}: {}", case.class, case.path, case.old);
        (start, start + case.old.len())
    };
    let first = text[..start].matches('\n').count() + 1;
    let last = first + case.new.iter().filter(|byte| **byte == b'\n').count().saturating_sub(1);
    file.splice(start..end, case.new.iter().copied());
    (files, first, last)
}

#[test]
fn the_trees_are_clean() {
    for name in ["six", "more", "facts"] {
        let (sources, checked) = run(tree(name));
        assert_eq!(listed(&sources, &checked), [], "{name}");
    }
}

#[test]
fn every_defect_is_found_where_it_is() {
    let cases: Vec<Case> = ["defects.txt", "facts-defects.txt"].into_iter().flat_map(cases).collect();
    let look = |case: &Case| {
        case.rules.iter().for_each(|name| assert!(rule(name).is_some(), "{}: no rule {name}", case.class));
        let (files, first, last) = edited(case);
        let (sources, checked) = run(files);
        let all = listed(&sources, &checked);
        let fits = |(path, line, rule, _): &(String, usize, &str, String)| {
            let in_place = match case.place.as_str() {
                "any" => true,
                "source" => path.starts_with("en/"),
                _ => *path == case.path && (first..=last.max(first)).contains(line),
            };
            in_place && case.rules.iter().any(|wanted| wanted == rule)
        };
        let is_found = all.iter().any(fits);
        (!is_found).then(|| format!("{} in {}: wanted {:?} at lines {first} to {last}, found {all:?}", case.class, case.path, case.rules))
    };
    let missed: Vec<String> = cases.par_iter().filter_map(look).collect();
    assert!(missed.is_empty(), "{} of {} missed\n{}", missed.len(), cases.len(), missed.join("\n"));
}

#[test]
fn harmless_edits_raise_nothing() {
    let look = |case: &Case| {
        let (sources, checked) = run(edited(case).0);
        let all = listed(&sources, &checked);
        (!all.is_empty()).then(|| format!("{} in {}: {all:?}", case.class, case.path))
    };
    let alarms: Vec<String> =
        ["harmless.txt", "facts-harmless.txt"].into_iter().flat_map(cases).collect::<Vec<_>>().par_iter().filter_map(look).collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

/// Windows line breaks in every file change nothing, and neither does the order of the messages of a file.
#[test]
fn layout_of_files_raises_nothing() {
    for name in ["six", "more"] {
        let crlf = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).unwrap().replace('\n', "\r\n").into_bytes();
        let (sources, checked) = run(tree(name).iter().map(|(path, bytes)| (path.clone(), crlf(bytes))).collect());
        assert_eq!(listed(&sources, &checked), [], "{name} with CRLF");
    }
    let reversed = |bytes: &Vec<u8>| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let lines: Vec<&str> = text.lines().filter(|line| line.contains(" = ") && !line.starts_with(' ')).rev().collect();
        (lines.join("\n") + "\n").into_bytes()
    };
    let mut files = tree("six");
    let accounts: Vec<String> = files.keys().filter(|path| path.ends_with("account.ftl")).cloned().collect();
    for path in accounts {
        let bytes = reversed(&files[&path]);
        files.insert(path, bytes);
    }
    let (sources, checked) = run(files);
    assert_eq!(listed(&sources, &checked), []);
}
