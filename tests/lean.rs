//! A project whose texts are not all held is checked as one whose texts are: the same findings, the same coverage, the same
//! report, whatever is wrong with it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "support/broken_projects.rs"]
mod broken_projects;

use std::fs;
use std::path::Path;

use guidewright::check::{CheckOptions, Checked};
use guidewright::diagnostic::Diagnostic;
use guidewright::pipeline::{self, Input};
use guidewright::report::{REPORTERS, ReportOptions};
use guidewright::source::Sources;
use guidewright::workspace::{self, Reading};

/// What a check comes to: the findings and the coverage, and all reports of them.
fn outcome(checked: &Checked, sources: &Sources) -> Vec<String> {
    let sources = pipeline::with_quoted(sources, &checked.diagnostics);
    let reports = REPORTERS.iter().map(|reporter| reporter.write(checked, &sources, &ReportOptions::default()));
    [format!("{:#?}", checked.diagnostics), format!("{:#?}", checked.coverage)].into_iter().chain(reports).collect()
}

fn check(reading: &Reading, options: &CheckOptions) -> Vec<String> {
    let findings = reading.faults.iter().map(|fault| Diagnostic::unreadable(fault.project_path.clone(), fault.to_string())).collect();
    let input = Input { sources: &reading.sources, assets: &reading.assets, findings, strict: false };
    outcome(&pipeline::check(&input, options).1, &reading.sources)
}

fn check_tree(reading: &Reading, options: &CheckOptions) -> Vec<String> {
    let no_source = || Diagnostic::error("missing-locale", "there is no source");
    outcome(&pipeline::check_tree(&reading.sources, "en", Vec::new(), options, no_source).1, &reading.sources)
}

fn assert_same(whole: &[String], lean: &[String], what: &str) {
    for (whole, lean) in whole.iter().zip(lean) {
        let differs = whole.lines().zip(lean.lines()).find(|(whole, lean)| whole != lean);
        assert!(whole == lean, "{what}: {differs:?}");
    }
}

fn compare(dir: &Path, what: &str) {
    for locales in [vec![], vec!["cs".to_owned()]] {
        let options = CheckOptions { locales, rules: Vec::new() };
        let (whole, lean) = (workspace::read(dir).unwrap(), workspace::read_lean(dir, 0).unwrap());
        assert!(whole.sources.is_whole());
        assert_same(&check(&whole, &options), &check(&lean, &options), what);
    }
}

#[test]
fn broken_projects_have_the_same_findings() {
    let mut cases: Vec<_> =
        fs::read_dir(broken_projects::root().join("tests/broken")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    for case in cases.iter().filter(|case| case.is_dir()) {
        let mut project = broken_projects::clean();
        project.extend(broken_projects::files(case));
        let dir = tempfile::tempdir().unwrap();
        broken_projects::write(dir.path(), &project);
        compare(dir.path(), &case.display().to_string());
    }
    assert!(cases.len() > 20);
}

#[test]
fn the_site_that_ships_has_the_same_findings() {
    compare(&broken_projects::root(), "the site");
}

#[test]
fn bare_trees_have_the_same_findings() {
    let dir = tempfile::tempdir().unwrap();
    for tree in ["six", "more"] {
        let tree = broken_projects::root().join("tests/seeded").join(tree);
        for (path, bytes) in broken_projects::files(&tree) {
            let path = dir.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    fs::write(dir.path().join("cs/broken.ftl"), "\u{FEFF}a = {\nb = B\nb = B\n").unwrap();
    let (whole, lean) = (workspace::read_locale_tree(dir.path()).unwrap(), workspace::read_locale_tree_lean(dir.path(), 0).unwrap());
    assert!(whole.sources.is_whole() && !lean.sources.is_whole());
    let options = CheckOptions::default();
    let outcome = check_tree(&whole, &options);
    assert!(outcome[0].contains("fluent-syntax") && outcome[0].contains("byte-order-mark"), "{}", outcome[0]);
    assert_same(&outcome, &check_tree(&lean, &options), "the trees");
}

#[test]
fn a_file_that_changes_meanwhile_is_a_finding() {
    let dir = tempfile::tempdir().unwrap();
    broken_projects::write(dir.path(), &broken_projects::clean());
    let lean = workspace::read_lean(dir.path(), 0).unwrap();
    fs::write(dir.path().join("locales/cs/interface.ftl"), "ui-home = Jiné\n").unwrap();
    let found = check(&lean, &CheckOptions::default());
    assert!(found[0].contains("unreadable-file") && found[0].contains("locales/cs/interface.ftl was changed while"), "{}", found[0]);
    fs::remove_file(dir.path().join("locales/cs/interface.ftl")).unwrap();
    let found = check(&lean, &CheckOptions::default());
    assert!(found[0].contains("unreadable-file") && found[0].contains("locales/cs/interface.ftl"), "{}", found[0]);
}
