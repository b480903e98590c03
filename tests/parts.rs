//! The program itself: parts put together are what one machine builds, and a build that is killed leaves nothing half.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use support::small::{self, Files};

type Site = BTreeMap<String, Vec<u8>>;

/// The program; drafts, since the small project has texts that are not translated.
fn guidewright(dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidewright"));
    command.current_dir(dir).stdin(Stdio::null()).args(arguments).arg("--draft");
    command
}

fn run(dir: &Path, arguments: &[&str]) -> Output {
    guidewright(dir, arguments).output().unwrap()
}

fn done(dir: &Path, arguments: &[&str]) -> String {
    let output = run(dir, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn site(dir: &Path) -> Site {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
    entries.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

fn differing(one: &Site, other: &Site) -> Vec<String> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

fn project() -> (tempfile::TempDir, Files) {
    let (dir, files) = (small::dir(), small::files());
    small::write(dir.path(), &files);
    (dir, files)
}

#[test]
fn parts_put_together_are_what_one_machine_builds() {
    let (dir, mut files) = project();
    let dir = dir.path();
    let text = done(dir, &["build", "--locale", "he", "--out", "parts/he"]);
    assert!(text.contains("link to the other locales (cs, en)") && text.contains("guidewright assemble"), "{text}");
    done(dir, &["build", "-l", "cs", "-l", "en", "--out", "parts/rest"]);
    assert!(!dir.join("parts/he/cs").exists() && dir.join("parts/rest/cs/index.html").exists());

    let text = done(dir, &["assemble", "parts/he", "parts/rest", "--out", "site"]);
    assert!(text.contains("files were taken from 2 of 2 parts"), "{text}");
    done(dir, &["build", "--out", "whole"]);
    let whole = site(&dir.join("whole"));
    assert_eq!(differing(&site(&dir.join("site")), &whole), Vec::<String>::new());

    // Parts that do not fit, or lack files, cost time and nothing else.
    fs::remove_dir_all(dir.join("site")).unwrap();
    fs::write(dir.join("parts/rest/cs/index.html"), "spoiled").unwrap();
    // A pipe in the place of a file, that nobody writes to.
    #[cfg(unix)]
    {
        fs::remove_file(dir.join("parts/rest/en/index.html")).unwrap();
        assert!(Command::new("mkfifo").arg(dir.join("parts/rest/en/index.html")).status().unwrap().success());
    }
    let text = done(dir, &["assemble", "parts/rest", "--out", "site"]);
    assert!(text.contains("1 of 1 parts"), "{text}");
    assert_eq!(differing(&site(&dir.join("site")), &whole), Vec::<String>::new());
    small::replace(&mut files, "content/site.yaml", "https://example.org/", "https://example.net/");
    small::write(dir, &files);
    fs::remove_dir_all(dir.join("site")).ok();
    let text = done(dir, &["assemble", "parts/he", "--out", "site"]);
    assert!(text.contains("Nothing was taken from parts/he"), "{text}");
}

#[test]
fn what_is_no_part_is_named() {
    let (dir, _) = project();
    fs::create_dir(dir.path().join("empty")).unwrap();
    for (arguments, expected) in [
        (&["assemble", "empty"][..], "`empty` holds no site that was written whole"),
        (&["assemble", "gone"], "`gone` holds no site"),
        (&["assemble", "empty", "--locale", "he"], "leave `--locale` to the builds of the parts"),
    ] {
        let output = run(dir.path(), arguments);
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && text.contains(expected), "{text}");
    }
    assert!(!dir.path().join("site").exists());
}

#[test]
fn with_nothing_changed_the_site_is_not_touched_and_warnings_are_told_again() {
    let (dir, mut files) = project();
    let dir = dir.path();
    done(dir, &["build"]);
    let times = || -> BTreeMap<PathBuf, std::time::SystemTime> {
        let entries = walkdir::WalkDir::new(dir.join("site")).into_iter().map(Result::unwrap);
        entries.map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap())).collect()
    };
    let before = times();
    let first = run(dir, &["build"]);
    assert_eq!(times(), before);
    assert!(String::from_utf8_lossy(&first.stdout).contains("0 written"));
    small::replace(&mut files, "locales/cs/repair.ftl", "mend-lead = What", "mend-lead =   What");
    files.insert("locales/cs/extra.ftl".to_owned(), "obsolete-message = x\n".to_owned());
    small::write(dir, &files);
    let (once, again) = (run(dir, &["build"]), run(dir, &["build"]));
    assert!(String::from_utf8_lossy(&once.stderr).contains("obsolete-message"));
    assert_eq!(once.stderr, again.stderr);
    assert!(String::from_utf8_lossy(&again.stdout).contains("0 written"), "{}", String::from_utf8_lossy(&again.stdout));
    let full = done(dir, &["build", "--full"]);
    assert!(full.contains("0 written"), "{full}");
    // What was found in a locale that has not changed is told beside what has.
    small::replace(&mut files, "locales/he/repair.ftl", "mend-lead = What", "mend-lead =   What");
    small::write(dir, &files);
    let (after, fresh) = (run(dir, &["build"]), run(dir, &["build", "--out", "fresh"]));
    assert!(String::from_utf8_lossy(&after.stderr).contains("obsolete-message"));
    assert_eq!((after.stderr, after.status), (fresh.stderr, fresh.status));
}

#[test]
fn a_build_that_is_killed_leaves_every_file_whole_and_the_next_one_ends_in_the_new_site() {
    let (dir, mut files) = project();
    let dir = dir.path();
    // What both states of the project make.
    let other = |files: &mut Files, number: usize| {
        let title = format!("Mend things {number}");
        let text = files.get_mut("locales/en/repair.ftl").unwrap();
        let rest = text.split_once('\n').unwrap().1.to_owned();
        *text = format!("guide-repair-title = {title}\n{rest}");
    };
    let mut sites: Vec<Site> = Vec::new();
    for number in 0..2 {
        other(&mut files, number);
        small::write(dir, &files);
        let out = format!("whole-{number}");
        done(dir, &["build", "--out", &out]);
        sites.push(site(&dir.join(out)));
    }
    done(dir, &["build"]);
    let started = Instant::now();
    done(dir, &["build", "--full"]);
    let longest = started.elapsed().max(Duration::from_millis(20));
    let (mut seed, mut killed, mut present, began) = (7_u64, 0, 1, Instant::now());
    let mut round = 0;
    while began.elapsed() < Duration::from_secs(8) && round < 200 {
        round += 1;
        // Either a site that stands is changed, or one is built where there is none.
        if round % 4 == 0 {
            fs::remove_dir_all(dir.join("site")).unwrap();
        }
        present = 1 - present;
        other(&mut files, present);
        small::write(dir, &files);
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let delay = longest.mul_f64((seed >> 33) as f64 / (1_u64 << 31) as f64 * 1.1);
        let mut child = guidewright(dir, &["build", "--quiet"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(delay);
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        let standing = if dir.join("site").exists() { site(&dir.join("site")) } else { Site::new() };
        for (name, bytes) in standing.iter().filter(|(name, _)| !name.starts_with(".guidewright")) {
            let whole = sites.iter().any(|site| site.get(name) == Some(bytes));
            assert!(whole, "{name} is neither the old nor the new file");
        }
        done(dir, &["build", "--quiet"]);
        assert_eq!(differing(&site(&dir.join("site")), &sites[present]), Vec::<String>::new(), "round {round}");
        let beside: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(!beside.iter().any(|name| name.to_str().unwrap().contains(".guidewright-")), "{beside:?}");
    }
    assert!(killed > 0, "of {round} builds none was killed before its end");
}

#[test]
fn two_builds_at_once_end_in_one_site_and_a_clear_word() {
    let (dir, _) = project();
    let dir = dir.path();
    let children: Vec<_> =
        (0..4).map(|_| guidewright(dir, &["build", "--quiet"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()).collect();
    let outputs: Vec<Output> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    assert!(outputs.iter().any(|output| output.status.success()));
    for output in outputs.iter().filter(|output| !output.status.success()) {
        let text = String::from_utf8_lossy(&output.stderr);
        assert!(text.contains("another build is writing") && text.contains("wait until it has ended"), "{text}");
    }
    done(dir, &["build", "--out", "whole"]);
    assert_eq!(differing(&site(&dir.join("site")), &site(&dir.join("whole"))), Vec::<String>::new());
}
