//! Defects seeded one by one into the project that ships: its structure, settings, glossary, locks and texts, and harmless
//! edits beside them.
//!
//! `tests/seeded/site-defects.txt` and `site-harmless.txt` hold one edit after the other (their form is described at their
//! top). The texts of each language are also edited by rules of thumb (`in_every_language`), so that the cases go with the texts
//! as these change. What counts are findings that the project does not have without the edit.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

#[path = "seeded/texts.rs"]
mod texts;

use std::collections::BTreeMap;
use std::fs;

use guidewright::check::{CheckOptions, Checked, check, rule};
use guidewright::diagnostic::Severity;
use guidewright::project::{parse, parse_for_check, without_targets};
use guidewright::render::unknown_formats;
use guidewright::source::{ProjectPath, Sources};
use rayon::prelude::*;
use support::by_file::again_by_file;
use support::shipped::{self, PROJECT, root};

type Files = BTreeMap<String, String>;

/// A finding: path, line, rule, message.
type Found = (String, usize, &'static str, String);

/// The project that ships, with the source and one more locale: the others would only cost time.
fn with_locale(tag: &str) -> Files {
    let mut files = Files::new();
    files.extend(shipped::texts("content", "content/", PROJECT));
    files.extend(shipped::texts("locales", "locales/", PROJECT));
    let is_kept = |path: &str| {
        let Some(rest) = path.strip_prefix("locales/") else { return true };
        ["en/", &format!("{tag}/"), &format!("{tag}.lock.yaml"), "source.lock.yaml"].iter().any(|kept| rest.starts_with(*kept))
    };
    files.retain(|path, _| is_kept(path));
    let site = files.get_mut("content/site.yaml").unwrap();
    let other = |line: &str| {
        let locale =
            line.strip_prefix("  ").and_then(|line| line.split_once(": {tier:")).is_some_and(|(name, _)| name != "en" && name != tag);
        let allowed = line.starts_with("    - {rule:") && line.contains("locale: ") && !line.contains(&format!("locale: {tag}"));
        locale || allowed
    };
    *site = site.lines().filter(|line| !other(line)).map(|line| format!("{line}\n")).collect();
    let glossary = files.get_mut("content/glossary.yaml").unwrap();
    let other = |line: &str| line.strip_prefix("      ").and_then(|line| line.split_once(": [")).is_some_and(|(name, _)| name != tag);
    let banned = |line: &str| line.starts_with("  - {locale: ") && !line.contains(&format!("locale: {tag},"));
    *glossary = glossary.lines().filter(|line| !other(line) && !banned(line)).map(|line| format!("{line}\n")).collect();
    files
}

/// A locale that is read file by file has the same findings.
fn check_by_file(sources: &Sources, checked: &Checked) {
    let lean = without_targets(&again_by_file(sources)).unwrap();
    let (project, mut found) = parse_for_check(&lean);
    found.extend(unknown_formats(&project.config));
    assert_eq!(check(&project, &lean, found, &CheckOptions::default()), *checked, "read file by file");
}

fn run(files: &Files) -> Vec<Found> {
    let bytes = files.iter().map(|(path, text)| (ProjectPath::new(path).unwrap(), text.clone().into_bytes())).collect();
    let sources = Sources::from_bytes(bytes);
    let (project, mut found) = parse(&sources);
    found.extend(unknown_formats(&project.config));
    let checked = check(&project, &sources, found, &CheckOptions::default());
    // Some of the cases, by their size: a check more for each would take too long.
    if files.values().map(String::len).sum::<usize>().is_multiple_of(8) {
        check_by_file(&sources, &checked);
    }
    // Notes tell what is worth knowing; a defect has to be more than that, and a harmless edit may well be noted.
    let counted = checked.diagnostics.iter().filter(|found| found.severity >= Severity::Warning);
    counted
        .map(|found| {
            let (path, line) = match &found.primary {
                Some(label) => {
                    let file = sources.get(label.span.file).unwrap();
                    (file.path.as_str().to_owned(), file.text[..label.span.start as usize].matches('\n').count() + 1)
                }
                None => (found.path.as_ref().map_or(String::new(), |path| path.as_str().to_owned()), 0),
            };
            assert!(found.help.is_some(), "{}: {}", found.rule, found.message);
            (path, line, found.rule, found.message.clone())
        })
        .collect()
}

/// The findings that are not there without the edit. Lines move, so they do not count.
fn new_findings(before: &[Found], files: &Files) -> Vec<Found> {
    let mut known: Vec<(&str, &str, &str)> =
        before.iter().map(|(path, _, rule, message)| (path.as_str(), *rule, message.as_str())).collect();
    let found = run(files);
    found
        .into_iter()
        .filter(|(path, _, rule, message)| {
            let at = known.iter().position(|other| *other == (path.as_str(), *rule, message.as_str()));
            at.map(|at| known.swap_remove(at)).is_none()
        })
        .collect()
}

struct Case {
    class: String,
    path: String,
    rules: Vec<String>,
    place: String,
    old: String,
    new: String,
}

fn cases(name: &str) -> Vec<Case> {
    let text = fs::read_to_string(root().join("tests/seeded").join(name)).unwrap();
    let mut found: Vec<Case> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("== ") {
            let parts: Vec<&str> = head.split('|').map(str::trim).collect();
            let part = |at: usize| parts.get(at).copied().unwrap_or_default();
            let path = match part(1) {
                "G" => "content/guides/get-paid.yaml",
                "H" => "content/guides/handle-situations.yaml",
                "E" => "content/guides/end-well.yaml",
                "S" => "content/site.yaml",
                "T" => "content/glossary.yaml",
                other => other,
            };
            let rules = part(2).split(' ').filter(|rule| !rule.is_empty()).map(str::to_owned).collect();
            let (class, path, place) = (part(0).to_owned(), path.to_owned(), part(3).to_owned());
            found.push(Case { class, path, rules, place, old: String::new(), new: String::new() });
        } else if let Some(old) = line.strip_prefix("- ") {
            found.last_mut().unwrap().old = unescaped(old);
        } else if let Some(new) = line.strip_prefix("+ ") {
            found.last_mut().unwrap().new = unescaped(new);
        }
    }
    found
}

fn unescaped(text: &str) -> String {
    let mut out = text.replace("\\n", "\n").replace("\\t", "\t");
    while let Some(start) = out.find("<U+") {
        let end = start + out[start..].find('>').unwrap();
        let c = char::from_u32(u32::from_str_radix(&out[start + 3..end], 16).unwrap()).unwrap();
        out.replace_range(start..=end, &c.to_string());
    }
    out
}

/// The project with the edit, and the first and last line of what was edited.
fn edited(case: &Case, files: &Files) -> (Files, usize, usize) {
    let mut files = files.clone();
    let text = files.get_mut(&case.path).unwrap_or_else(|| panic!("{}: no file {}", case.class, case.path));
    let start = text.find(&case.old).unwrap_or_else(|| panic!("{}: {} does not have `{}`", case.class, case.path, case.old));
    let first = text[..start].matches('\n').count() + 1;
    text.replace_range(start..start + case.old.len(), &case.new);
    (files, first, first + case.new.matches('\n').count())
}

fn missed(case: &Case, before: &[Found], files: &Files) -> Option<String> {
    case.rules.iter().for_each(|name| assert!(rule(name).is_some(), "{}: no rule {name}", case.class));
    let (files, first, last) = edited(case, files);
    let found = new_findings(before, &files);
    let fits = |(path, line, rule, _): &Found| {
        let in_place = case.place == "any" || (*path == case.path && (first..=last).contains(line));
        in_place && case.rules.iter().any(|wanted| wanted == rule)
    };
    let shown: Vec<_> = found.iter().take(6).collect();
    (!found.iter().any(fits))
        .then(|| format!("{} in {}: wanted {:?} at lines {first} to {last}, found {shown:?}", case.class, case.path, case.rules))
}

#[test]
fn every_defect_of_structure_settings_and_locks_is_found() {
    let files = with_locale("cs");
    let before = run(&files);
    assert_eq!(before, [], "the project that ships is clean");
    let cases = cases("site-defects.txt");
    assert!(cases.len() >= 200, "{} cases", cases.len());
    let missed: Vec<String> = cases.par_iter().filter_map(|case| missed(case, &before, &files)).collect();
    assert!(missed.is_empty(), "{} of {} missed\n{}", missed.len(), cases.len(), missed.join("\n"));
}

#[test]
fn harmless_edits_of_structure_settings_and_texts_raise_nothing() {
    let files = with_locale("cs");
    let before = run(&files);
    let look = |case: &Case| {
        let found = new_findings(&before, &edited(case, &files).0);
        (!found.is_empty()).then(|| format!("{} in {}: {found:?}", case.class, case.path))
    };
    let alarms: Vec<String> = cases("site-harmless.txt").par_iter().filter_map(look).collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

#[test]
fn every_defect_of_a_text_is_found_in_every_language() {
    let mut reports = Vec::new();
    for tag in ["cs", "km", "ne", "th", "ar"] {
        let files = with_locale(tag);
        let before = run(&files);
        let cases: Vec<Case> = texts::DEFECTS.iter().filter_map(|defect| in_language(defect, tag, &files)).collect();
        assert!(cases.len() * 2 > texts::DEFECTS.len(), "{tag}: {} of {} apply", cases.len(), texts::DEFECTS.len());
        reports.extend(cases.par_iter().filter_map(|case| missed(case, &before, &files)).collect::<Vec<_>>());
    }
    assert!(reports.is_empty(), "{}\n{}", reports.len(), reports.join("\n"));
}

#[test]
fn harmless_edits_of_a_text_raise_nothing_in_any_language() {
    let mut alarms = Vec::new();
    for tag in ["cs", "km", "ne", "th", "ar"] {
        let files = with_locale(tag);
        let before = run(&files);
        let cases: Vec<Case> = texts::HARMLESS.iter().filter_map(|edit| in_language(edit, tag, &files)).collect();
        let look = |case: &Case| {
            let found = new_findings(&before, &edited(case, &files).0);
            (!found.is_empty()).then(|| format!("{tag} {}: {found:?}", case.class))
        };
        alarms.extend(cases.par_iter().filter_map(look).collect::<Vec<_>>());
    }
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

/// The first text of the language that an edit applies to, edited.
fn in_language(edit: &texts::Edit, tag: &str, files: &Files) -> Option<Case> {
    for name in edit.files {
        let path = format!("locales/{tag}/{name}.ftl");
        let text = files.get(&path)?;
        let source = files.get(&format!("locales/en/{name}.ftl"))?;
        for message in texts::messages(text) {
            let original = texts::messages(source).into_iter().find(|other| other.name == message.name);
            if let Some(new) = original.and_then(|original| (edit.make)(&message, &original, tag)) {
                let rules = edit.rules.iter().map(|rule| (*rule).to_owned()).collect();
                let place = if edit.anywhere { "any" } else { "" };
                return Some(Case {
                    class: format!("{tag} {} in {}", edit.class, message.name),
                    path,
                    rules,
                    place: place.to_owned(),
                    old: message.whole.to_owned(),
                    new: message.whole.replacen(message.value, &new, 1),
                });
            }
        }
    }
    None
}
