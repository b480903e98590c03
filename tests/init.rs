//! `guidewright init`: the new project is clean, builds, and nothing is overwritten.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn guidewright(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guidewright")).args(arguments).current_dir(dir).env("NO_COLOR", "1").output().unwrap()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn files(dir: &Path) -> BTreeSet<String> {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    entries.map(|entry| entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn a_new_project_is_clean_and_builds() {
    let dir = tempfile::tempdir().unwrap();
    let output = guidewright(dir.path(), &["init", "my site"]);
    assert!(output.status.success(), "{}", text(&output));
    assert!(text(&output).contains("cd 'my site'"), "{}", text(&output));
    let project = dir.path().join("my site");
    let written = files(&project);
    let expected = [
        ".gitignore",
        "content/guides/lend-and-borrow.yaml",
        "content/site.yaml",
        "locales/en/interface.ftl",
        "locales/en/lend-and-borrow.ftl",
        "locales/en/site.ftl",
        "locales/he/interface.ftl",
        "locales/he/lend-and-borrow.ftl",
        "locales/he/site.ftl",
    ];
    assert_eq!(written.iter().map(String::as_str).collect::<Vec<_>>(), expected);

    let output = guidewright(&project, &["check", "--strict"]);
    assert!(output.status.success(), "{}", text(&output));
    assert!(text(&output).contains("no findings"), "{}", text(&output));

    let output = guidewright(&project, &["build"]);
    assert!(output.status.success(), "{}", text(&output));
    let hebrew = fs::read_to_string(project.join("site/he/lend-and-borrow/get-it-back.html")).unwrap();
    assert!(hebrew.contains(r#"<html lang="he" dir="rtl">"#));
    let outside: BTreeSet<_> = files(&project).into_iter().filter(|path| !path.starts_with("site/")).collect();
    assert_eq!(outside, written, "nothing but the site is new");
}

/// Both locales of the new project have the same style, since it brings no fonts.
#[test]
fn the_policy_of_bundles_names_a_style_that_locales_share_once() {
    let dir = tempfile::tempdir().unwrap();
    assert!(guidewright(dir.path(), &["init"]).status.success());
    let output = guidewright(dir.path(), &["build", "--format", "bundle"]);
    assert!(output.status.success(), "{}", text(&output));
    let headers = fs::read_to_string(dir.path().join("site/_headers")).unwrap();
    assert_eq!(headers.matches("'sha256-").count(), 1, "{headers}");
}

#[test]
fn every_block_type_is_shown() {
    let guide = include_str!("../templates/init/content/guides/lend-and-borrow.yaml");
    for name in ["summary", "signs", "steps", "do-dont", "letter", "letter-ref", "decision", "log", "caveat", "checklist"] {
        assert!(guide.contains(&format!("{{type: {name},")) || guide.contains(&format!("{{type: {name}}}")), "{name}");
    }
}

#[test]
fn a_project_is_not_written_over() {
    let dir = tempfile::tempdir().unwrap();
    assert!(guidewright(dir.path(), &["init"]).status.success());
    let site = dir.path().join("content/site.yaml");
    fs::write(&site, "mine").unwrap();
    let before = files(dir.path());
    let output = guidewright(dir.path(), &["init"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("nothing was written"), "{}", text(&output));
    assert_eq!(files(dir.path()), before);
    assert_eq!(fs::read_to_string(site).unwrap(), "mine");
}

#[test]
fn what_stands_in_the_folder_stays() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("README.md"), "mine").unwrap();
    fs::write(dir.path().join(".gitignore"), "mine").unwrap();
    let output = guidewright(dir.path(), &["init"]);
    assert!(output.status.success(), "{}", text(&output));
    assert_eq!(fs::read_to_string(dir.path().join(".gitignore")).unwrap(), "mine");
    assert_eq!(fs::read_to_string(dir.path().join("README.md")).unwrap(), "mine");
}
