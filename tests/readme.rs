//! What README.md and docs/ tell people to type: the README's commands are run on the site that ships, every command
//! named anywhere has its flags, and every link leads to a file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn run(dir: &Path, command: &str) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_guidewright")).args(command.split(' ')).current_dir(dir).output().unwrap();
    (output.status.code(), format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)))
}

/// The commands of a text: what stands after the program's name at the beginning of code.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, name) in text.match_indices("guidewright ") {
        if !["`", "$ ", "run: "].iter().any(|before| text[..at].ends_with(before)) {
            continue;
        }
        let rest = &text[at + name.len()..];
        let rest = rest.split(['`', '\n', '\\', '{']).next().unwrap();
        found.push(rest.split("  ").next().unwrap().split(" #").next().unwrap().trim().to_owned());
    }
    found
}

fn files(folder: &Path, ending: &str, out: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files(&path, ending, out);
        } else if path.to_str().unwrap().ends_with(ending) {
            out.push(path);
        }
    }
}

fn documents() -> Vec<PathBuf> {
    let mut found = vec![root().join("README.md"), root().join("templates/README.md")];
    files(&root().join("docs"), ".md", &mut found);
    found
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    for folder in ["content", "locales"] {
        copy(&root().join(folder), &dir.path().join(folder));
    }
    assert!(readme.contains("$ cargo run --release -- build") && readme.contains("$ cargo test"));
    assert_eq!(run(dir.path(), "build").0, Some(0));
    let mut run_of_all = BTreeSet::new();
    for command in commands(&readme) {
        // `serve` does not end; tests/serve.rs runs it.
        if command == "serve" || !run_of_all.insert(command.clone()) {
            continue;
        }
        let (code, said) = run(dir.path(), &command);
        assert_eq!(code, Some(0), "`guidewright {command}` of README.md: {said}");
        if command.starts_with("export") {
            fs::write(dir.path().join("km.po"), said).unwrap();
        }
    }
    assert!(run_of_all.len() >= 12, "{run_of_all:?}");
    assert!(dir.path().join("my-site/content/site.yaml").exists() && dir.path().join("site/index.html").exists());
}

#[test]
fn every_command_that_is_named_has_its_flags() {
    let mut sources = documents();
    files(&root().join("src"), ".md", &mut sources);
    files(&root().join("src"), ".rs", &mut sources);
    let mut helps: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for path in sources {
        for command in commands(&fs::read_to_string(&path).unwrap()) {
            let subcommand = command.split(' ').next().unwrap().to_owned();
            if !subcommand.starts_with(|c: char| c.is_ascii_lowercase()) {
                continue;
            }
            let help = helps.entry(subcommand.clone()).or_insert_with(|| match run(root(), &format!("{subcommand} --help")) {
                (Some(0), help) => help,
                _ => String::new(),
            });
            let flags = command.split([' ', '=', '|']).filter(|word| word.starts_with("--"));
            let unknown: Vec<_> =
                flags.filter(|flag| !help.contains(&format!("{flag} ")) && !help.contains(&format!("{flag}\n"))).collect();
            if help.is_empty() || !unknown.is_empty() {
                faults.push(format!("{}: `guidewright {command}` {unknown:?}", path.display()));
            }
        }
    }
    assert!(helps.len() > 10, "{:?}", helps.keys());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_link_of_the_documents_leads_to_a_file() {
    let mut faults = Vec::new();
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split([')', '#']).next().unwrap();
            let outside = target.is_empty() || target.contains(':') || target.contains(' ');
            if !outside && !path.parent().unwrap().join(target).exists() {
                faults.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
