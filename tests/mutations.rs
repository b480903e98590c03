//! Broken input, hundreds of times: files of a project are cut, doubled, swapped, given wrong types, strange bytes, other
//! names; always the same mutations from the same seed. Whatever comes of it, the program ends in a report whose
//! findings say where and what to do, and the site that stood there stands as it was.
//!
//! `GUIDEWRIGHT_MUTATIONS=5000 cargo test --release --test mutations` makes more of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

#[path = "fuzz/mutate.rs"]
mod mutate;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use guidewright::diagnostic::Severity;
use guidewright::edition::BuildOptions;
use guidewright::exchange::{self, CODECS, Document, Filter};
use guidewright::pipeline::{Input, build};
use guidewright::project::Wanted;
use guidewright::report::{REPORTERS, ReportOptions};
use guidewright::source::{ProjectPath, Sources};
use mutate::Mutator;
use support::shipped::{self, root};

type Files = BTreeMap<String, Vec<u8>>;

/// A clean project of three locales with templates of its own and a lock.
fn clean() -> Files {
    let mut files = Files::new();
    files.extend(shipped::files("tests/rules-base", "", &[]));
    for tag in ["en", "km", "cs"] {
        let path = format!("locales/{tag}/interface.ftl");
        files.insert(path.clone(), fs::read(root().join(path)).unwrap());
    }
    for name in ["base.html", "section.html", "parts/blocks.html", "sitemap.xml", "assets/style.css", "assets/offline/sw.js"] {
        files.insert(format!("templates/{name}"), fs::read(root().join("templates").join(name)).unwrap());
    }
    let lock = "reminders-title: 0123456789abcdef0123456789abcdef 00000000000000000000000000000001 machine\n";
    files.insert("locales/cs.lock.yaml".to_owned(), lock.into());
    files
}

/// Changes a project in a few ways; tells which.
fn mutate(files: &mut Files, mutator: &mut Mutator) -> Vec<String> {
    (0..=mutator.below(3)).map(|_| mutate_once(files, mutator)).collect()
}

fn mutate_once(files: &mut Files, mutator: &mut Mutator) -> String {
    let names: Vec<String> = files.keys().cloned().collect();
    let name = names[mutator.below(names.len())].clone();
    let other = names[mutator.below(names.len())].clone();
    let mut bytes = files[&name].clone();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let (a, b) = (mutator.below(lines.len()), mutator.below(lines.len()));
    let what = mutator.below(22);
    match what {
        0 if !lines.is_empty() => drop(lines.remove(a)),
        1 if !lines.is_empty() => lines.insert(b, lines[a].clone()),
        2 if !lines.is_empty() => lines.swap(a, b),
        3 => lines.truncate(a),
        4 if !lines.is_empty() => lines[a].insert_str(0, ["\t", "  ", "- ", "    ", "{", "# ", ". "][mutator.below(7)]),
        5 if !lines.is_empty() => {
            if let Some((key, _)) = lines[a].clone().split_once([':', '=']) {
                let mark = if lines[a].contains('=') { "=" } else { ":" };
                let value = [
                    "5",
                    "[]",
                    "{}",
                    "null",
                    "[a, {b: c}]",
                    "\"\"",
                    "true",
                    "-1",
                    "1e400",
                    "../x",
                    "a/b",
                    "nul",
                    "&a x",
                    "*a",
                    "|",
                    "{ $x ->",
                ];
                lines[a] = format!("{key}{mark} {}\n", value[mutator.below(value.len())]);
            }
        }
        6 if !lines.is_empty() => lines[a] = lines[a].trim_start().to_owned(),
        7 => lines.iter_mut().for_each(|line| *line = line.replace('\n', "\r\n")),
        8 => lines.iter_mut().for_each(|line| *line = line.replace('\n', "\r")),
        9 => lines.insert(0, "\u{FEFF}".to_owned()),
        10 if !lines.is_empty() => lines[a] = lines[a].repeat(50),
        11 => lines.clear(),
        _ => {}
    }
    if what <= 11 {
        bytes = lines.concat().into_bytes();
    }
    let at = mutator.below(bytes.len());
    match what {
        12 => bytes.truncate(at),
        13 => drop(bytes.drain(..at)),
        14 => (0..8).for_each(|_| {
            let at = mutator.below(bytes.len());
            if let Some(byte) = bytes.get_mut(at) {
                *byte = u8::try_from(mutator.below(256)).unwrap();
            }
        }),
        15 => drop(bytes.splice(at..at, [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80])),
        16 => bytes = bytes.iter().flat_map(|byte| [*byte, 0]).collect(),
        17 => bytes = files[&other].clone(),
        18 => bytes = mutator.mutation(&[bytes], 60_000),
        _ => {}
    }
    match what {
        19 => drop(files.remove(&name)),
        20 => {
            let bytes = files.remove(&name).unwrap();
            let to = [
                "content/guides/other.yaml",
                "locales/xx-yy-zzzzzzzzzz/a.ftl",
                "locales/he/get-paid.ftl",
                "locales/a.ftl",
                "content/site.yml",
            ];
            files.insert(to[mutator.below(to.len())].to_owned(), bytes);
        }
        21 => {
            let bytes = files[&name].clone();
            files.insert(format!("{name}.copy.{}", name.rsplit('.').next().unwrap()), bytes);
        }
        _ => drop(files.insert(name.clone(), bytes)),
    }
    format!("{what} of {name}")
}

fn sources(files: &Files) -> (Sources, Vec<(ProjectPath, Vec<u8>)>) {
    let all = files.iter().map(|(path, bytes)| (ProjectPath::new(path).unwrap(), bytes.clone()));
    (Sources::from_bytes(all.collect()), Vec::new())
}

/// Everything that is done with a project, from values to values.
fn everything(files: &Files, draft: bool) {
    let (sources, assets) = sources(files);
    let input = Input { sources: &sources, assets: &assets, findings: Vec::new(), strict: false };
    let written = AtomicUsize::new(0);
    let sink = |_| -> Result<(), Infallible> {
        written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    };
    let built = build(&input, &BuildOptions { draft, ..BuildOptions::default() }, sink, |_, _| {}).unwrap();
    for finding in &built.checked.diagnostics {
        assert!(finding.primary.is_some() || finding.path.is_some(), "no place: {finding:?}");
        assert!(finding.help.is_some() || finding.severity == Severity::Note, "no help: {finding:?}");
        for label in finding.primary.iter().chain(&finding.related) {
            let file = sources.get(label.span.file).unwrap_or_else(|| panic!("no such file: {finding:?}"));
            assert!(file.text.get(label.span.range()).is_some(), "no such place in {}: {finding:?}", file.path);
        }
    }
    for reporter in REPORTERS {
        let report = reporter.write(&built.checked, &sources, &ReportOptions::default());
        assert!(!report.contains('\u{1b}') && !report.contains('\0'), "{report}");
    }
    let wanted = Wanted::of(&built.project);
    for (tag, catalog) in &built.project.catalogs {
        let units = exchange::units(&built.project, &sources, &wanted, catalog, &Filter::default());
        let document = Document { source_locale: "en".to_owned(), target_locale: tag.clone(), units, ..Document::default() };
        for codec in CODECS {
            let back = codec.parse(&codec.write(&document)).unwrap_or_else(|error| panic!("{} cannot be read back: {error}", codec.name()));
            assert_eq!(back.units.len(), document.units.len(), "{}", codec.name());
        }
        let synced = exchange::sync(&built.project, &sources, tag);
        sources.iter().for_each(|file| drop(synced.change.apply(file.id, &file.text).expect("a change fits its file")));
    }
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn nothing_broken_breaks_the_program() {
    let clean = clean();
    everything(&clean, false);
    let mut mutator = Mutator::new(number("GUIDEWRIGHT_FUZZ_SEED", 1) as u64);
    for round in 0..number("GUIDEWRIGHT_MUTATIONS", 150) {
        let mut files = clean.clone();
        let done = mutate(&mut files, &mut mutator);
        if catch_unwind(AssertUnwindSafe(|| everything(&files, round % 2 == 1))).is_err() {
            panic!("round {round}: after the mutations {done:?}");
        }
    }
}

fn write(folder: &Path, files: &Files) {
    for top in ["content", "locales", "templates"] {
        drop(fs::remove_dir_all(folder.join(top)));
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
    }
}

/// The program itself: how it ends, what it says, what it leaves.
#[test]
fn every_run_ends_in_a_report_and_leaves_the_standing_site() {
    let clean = clean();
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_guidewright")).args(arguments).arg("--project").arg(folder.path()).output().unwrap()
    };
    let site = || shipped::files(folder.path().join("site").to_str().unwrap(), "", &[]).into_iter().collect::<Files>();
    write(folder.path(), &clean);
    assert_eq!(run(&["build", "--quiet"]).status.code(), Some(0));
    let mut standing = site();
    let mut mutator = Mutator::new(7);
    let mut ends = BTreeMap::new();
    for round in 0..number("GUIDEWRIGHT_MUTATIONS", 150) / 5 {
        let mut files = clean.clone();
        let done = mutate(&mut files, &mut mutator);
        write(folder.path(), &files);
        let arguments: &[&str] = match round % 3 {
            0 => &["build", "--quiet"],
            1 => &["build", "--quiet", "--draft", "--format", "json"],
            _ => &["check", "--format", "concise"],
        };
        let output = run(arguments);
        let code = output.status.code();
        let said = String::from_utf8(output.stderr).unwrap() + std::str::from_utf8(&output.stdout).unwrap();
        assert!(matches!(code, Some(0..=2)), "{code:?} after {done:?}: {said}");
        assert!(!said.contains("panicked") && !said.contains("RUST_BACKTRACE"), "{done:?}: {said}");
        assert!(code == Some(0) || !said.trim().is_empty(), "{done:?}: an end without a word");
        if code == Some(0) && arguments[0] == "build" {
            standing = site();
        }
        assert!(site() == standing, "{done:?}: the standing site has changed");
        *ends.entry(code).or_insert(0) += 1;
    }
    println!("{ends:?}");
}
