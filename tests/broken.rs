//! Broken projects: each folder of `tests/broken/` is laid over a small clean project, and `expected.txt` holds how
//! `guidewright build` ends and every finding. Whatever is wrong, an existing site is untouched, nothing crashes, and
//! all files at fault are named in one run. `UPDATE_EXPECTATIONS=1 cargo test --test broken` rewrites the expectations.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

#[path = "support/broken_projects.rs"]
mod broken_projects;

use broken_projects::{clean, files, root, write};

fn build(folder: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidewright"));
    command.args(["build", "--quiet", "--format", "concise", "--project"]).arg(folder).args(more);
    command.output().unwrap()
}

/// The end of a build and its findings, without the folder's own name.
fn report(output: &Output, folder: &Path) -> String {
    let text = String::from_utf8(output.stderr.clone()).expect("a report is UTF-8");
    let text = text.replace(folder.to_str().unwrap(), "PROJECT");
    format!("exit {}\n{}", output.status.code().expect("no signal ends a build"), text)
}

#[test]
fn every_broken_project_ends_in_findings_and_leaves_the_site_alone() {
    let mut failures = Vec::new();
    let mut cases: Vec<_> = fs::read_dir(root().join("tests/broken")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 30);
    for case in cases {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &clean());
        let first = build(folder.path(), &[]);
        assert_eq!(first.status.code(), Some(0), "the clean project builds:\n{}", String::from_utf8_lossy(&first.stderr));
        let before = files(&folder.path().join("site"));
        let mut overlay = files(&case);
        let expected = overlay.remove("expected.txt").map(|bytes| String::from_utf8(bytes).unwrap()).unwrap_or_default();
        write(folder.path(), &overlay);
        let output = build(folder.path(), &[]);
        let report = report(&output, folder.path());
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        if output.status.code() != Some(0) && files(&folder.path().join("site")) != before {
            failures.push(format!("{name}: the site that was there has changed"));
        }
        if report != expected {
            if std::env::var_os("UPDATE_EXPECTATIONS").is_some() {
                fs::write(case.join("expected.txt"), &report).unwrap();
            } else {
                failures.push(format!("{name}: the report is\n{report}instead of\n{expected}"));
            }
        }
        let left: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with('.'))
            .collect();
        assert!(left.is_empty(), "{name}: left behind {left:?}");
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn a_folder_that_is_no_project_could_not_run() {
    let folder = tempfile::tempdir().unwrap();
    let output = build(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("guidewright init"), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(files(folder.path()).is_empty());
}

#[test]
fn a_project_without_files_is_told_what_it_needs() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("content")).unwrap();
    let output = build(folder.path(), &[]);
    let report = report(&output, folder.path());
    assert_eq!(output.status.code(), Some(1), "{report}");
    for path in ["content/site.yaml", "content/guides"] {
        assert!(report.contains(path), "{report}");
    }
}

#[test]
fn an_output_directory_that_holds_something_else_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &clean());
    let out = folder.path().join("thesis");
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join("chapter-1.txt"), "ten years of work").unwrap();
    let output = build(folder.path(), &["--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(files(&out).len(), 1);
}

#[test]
fn an_output_directory_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &clean());
    fs::write(folder.path().join("a-file"), "").unwrap();
    let out = folder.path().join("a-file/site");
    let output = build(folder.path(), &["--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("a-file"), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_disk_that_is_full_leaves_the_old_site() {
    // A limit on the size of a file stands for a full disk: it fails the write in the middle of the build.
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &clean());
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    let before = files(&folder.path().join("site"));
    fs::write(folder.path().join("templates-marker"), "").unwrap();
    let mut changed = clean();
    let text = String::from_utf8(changed["locales/en/get-paid.ftl"].clone()).unwrap();
    let long = "A long summary. ".repeat(8000);
    changed.insert("locales/en/get-paid.ftl".to_owned(), text.replace("A short message is often enough.", &long).into_bytes());
    write(folder.path(), &changed);
    let script = format!(
        "trap '' XFSZ; ulimit -f 64; exec {} build --quiet --project {}",
        env!("CARGO_BIN_EXE_guidewright"),
        folder.path().display()
    );
    let output = Command::new("bash").args(["-c", &script]).output().unwrap();
    assert_ne!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(files(&folder.path().join("site")), before);
}

/// Every kind of bad input that must end in a diagnostic, and what shows it: a project of `tests/broken`, or a test by file and
/// name where a folder in git cannot hold the fault.
const KINDS: &[(&str, &str)] = &[
    ("invalid YAML", "yaml-invalid"),
    ("a YAML bomb", "yaml-bomb"),
    ("deep YAML", "yaml-deep"),
    ("a tab in YAML", "yaml-tab"),
    ("wrong types", "yaml-wrong-types"),
    ("unknown keys", "yaml-unknown-key-and-type"),
    ("a missing guide", "guide-missing"),
    ("missing settings", "settings-missing"),
    ("a missing source locale", "source-locale-missing"),
    ("an empty project", "broken.rs a_project_without_files_is_told_what_it_needs"),
    ("no project at all", "broken.rs a_folder_that_is_no_project_could_not_run"),
    ("invalid UTF-8", "invalid-utf8"),
    ("a byte order mark", "byte-order-mark"),
    ("Windows line breaks", "crlf"),
    ("a tab in Fluent", "ftl-tab"),
    ("a broken message among good ones", "ftl-broken-among-good"),
    ("a merge conflict", "ftl-merge-conflict"),
    ("deep nesting", "ftl-deep-nesting"),
    ("messages in a circle", "ftl-cycle"),
    ("a broken template", "template-broken"),
    ("an id with ../", "id-leads-out"),
    ("an id with a slash", "id-with-slash"),
    ("an id of a device", "id-of-a-device"),
    ("an unsafe link", "unsafe-link"),
    ("a symbolic link out of the project", "workspace.rs a_folder_that_leads_out_of_the_project_is_not_read"),
    ("a directory that cannot be written", "broken.rs an_output_directory_that_cannot_be_made_is_named"),
    ("an output that holds something else", "broken.rs an_output_directory_that_holds_something_else_is_refused"),
    ("a full disk", "broken.rs a_disk_that_is_full_leaves_the_old_site"),
    ("two builds at once", "workspace_write.rs a_second_build_at_once_is_told_to_wait"),
    ("a kill at any operation", "workspace_faults.rs in_a_rebuild_every_file_is_whole_and_the_next_one_completes_it"),
    ("a file that changed meanwhile", "fix.rs a_file_that_changed_meanwhile_is_kept"),
    ("large inputs", "hostile.rs large_inputs_come_to_an_end"),
    ("a full disk under a translator's command", "faults.rs a_command_on_a_full_disk_changes_nothing_and_says_so"),
    ("a project that may not be written", "faults.rs a_command_without_rights_changes_nothing_and_names_the_file"),
    ("a site that may not be written", "faults.rs a_build_into_a_site_without_rights_leaves_it_and_the_next_one_ends_in_the_new_site"),
    ("files that come and go", "faults.rs files_that_come_and_go_under_a_build_end_in_a_site_or_in_a_word"),
    ("a line of a gigabyte", "faults.rs a_line_of_a_gigabyte_is_refused_unread"),
    ("a million messages", "faults.rs a_million_messages_come_to_an_end"),
];

#[test]
fn every_kind_of_bad_input_has_its_project_or_test() {
    for (kind, shown_by) in KINDS {
        match shown_by.split_once(' ') {
            None => assert!(root().join("tests/broken").join(shown_by).join("expected.txt").is_file(), "{kind}: {shown_by}"),
            Some((file, name)) => {
                let text = fs::read_to_string(root().join("tests").join(file)).unwrap();
                assert!(text.contains(&format!("#[test]\nfn {name}(")) || text.contains(&format!("    fn {name}(")), "{kind}: {shown_by}");
            }
        }
    }
    let listed = |name: &str| KINDS.iter().any(|(_, shown_by)| *shown_by == name);
    assert!(listed("yaml-bomb") && fs::read_dir(root().join("tests/broken")).unwrap().count() >= 30);
}
