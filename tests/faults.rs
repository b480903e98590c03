//! The program on a disk that fails: no command writes a part of what it has to write, and files that come and go under
//! a build end in a site or in a word about them.
//!
//! A limit on the size of a file stands for a full disk, and a user without rights for a read-only one. Unix alone has both.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use guidewright::source::hash;
use support::small;

mod support;

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidewright");
/// A user that owns nothing.
const NOBODY: u32 = 65_534;

type Files = BTreeMap<PathBuf, Vec<u8>>;

fn files(dir: &Path) -> Files {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    entries.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap())).collect()
}

fn write(dir: &Path, path: &str, text: &str) {
    let path = dir.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn run(dir: &Path, args: &[&str]) -> Output {
    Command::new(PROGRAM).args(args).current_dir(dir).output().unwrap()
}

/// A draft, since the small project has texts that are not translated.
const BUILD: &[&str] = &["build", "--quiet", "--draft"];

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A tree of three locales in two files each, with work for every command that writes: texts that are missing, obsolete,
/// stale, faulty, and to be renamed; and the file that a translator sent.
fn tree() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let text = |word: &str, count: usize| (0..count).map(|at| format!("m{at} = {word} number {at}\n")).collect::<String>();
    for (tag, word) in [("en", "A text of the source"), ("cs", "Text v  jazyce"), ("km", "អត្ថបទ  មួយ")] {
        let count = if tag == "en" { 80 } else { 60 };
        write(root, &format!("{tag}/a.ftl"), &format!("# A comment to keep.\n{}", text(word, count)));
        write(root, &format!("{tag}/b.ftl"), &format!("other = {word} {{ m1 }}\n{}", text(word, count).replace("m", "n")));
    }
    let sent = run(root, &["export", "cs", "--fluent", ".", "--format", "csv"]);
    assert!(sent.status.success(), "{}", said(&sent));
    let sent = String::from_utf8(sent.stdout).unwrap();
    assert!(sent.contains("Text v  jazyce number 7"));
    write(root, "sent/cs.csv", &sent.replace("Text v  jazyce number", "Jiný text v jazyce číslo"));
    assert!(run(root, &["accept", "cs", "--fluent", "."]).status.success());
    dir
}

/// Every command that changes files of the user, with work to do in [`tree`].
const CHANGES: &[&[&str]] = &[
    &["sync", "cs", "--fluent", "."],
    &["import", "sent/cs.csv", "--locale", "cs", "--fluent", "."],
    &["accept", "km", "--fluent", "."],
    &["accept", "--all-locales", "m1", "--fluent", ".", "--by", "reviewer"],
    &["rename", "m1", "first-text", "--fluent", "."],
    &["check", "--fix", "--fluent", "."],
];

#[test]
fn a_command_on_a_full_disk_changes_nothing_and_says_so() {
    let dir = tree();
    let before = files(dir.path());
    for args in CHANGES {
        let mut failed = 0;
        // In kibibytes: some commands have small files to write and large ones, so that the fault comes late too.
        for limit in 0..=24 {
            let script = format!("trap '' XFSZ; ulimit -f {limit}; exec {PROGRAM} \"$@\"");
            let output = Command::new("bash").args(["-c", &script, "bash"]).args(*args).current_dir(dir.path()).output().unwrap();
            if output.status.code() == Some(2) {
                failed += 1;
                assert_eq!(files(dir.path()), before, "{args:?} with {limit} KiB");
                assert!(said(&output).contains("cannot"), "{}", said(&output));
            } else {
                // All of it is written, or none.
                assert_ne!(files(dir.path()), before, "{args:?} with {limit} KiB: {}", said(&output));
                break;
            }
        }
        assert!(failed > 0, "{args:?} never met a full disk");
        let whole = tree();
        run(whole.path(), args);
        assert_eq!(relative(whole.path()), relative(dir.path()), "{args:?}");
        restore(dir.path(), &before);
    }
}

#[test]
fn a_command_that_is_killed_is_taken_back_by_the_next_or_is_done() {
    let dir = tree();
    let before = files(dir.path());
    let mut told = 0;
    for args in CHANGES {
        let whole = tree();
        let began = Instant::now();
        run(whole.path(), args);
        let took = began.elapsed();
        let after = relative(whole.path());
        // Most kills fall into the last part, where files are written.
        for step in 0..24 {
            let mut child =
                Command::new(PROGRAM).args(*args).current_dir(dir.path()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            std::thread::sleep(took * (12 + step) / 30);
            drop(child.kill());
            child.wait().unwrap();
            let next = run(dir.path(), &["status", "--fluent", "."]);
            told += usize::from(said(&next).contains("interrupted"));
            let now = relative(dir.path());
            assert!(files(dir.path()) == before || now == after, "{args:?} killed at {step}: {:?}", now.keys());
            restore(dir.path(), &before);
        }
    }
    println!("{told} changes were interrupted and taken back");
}

#[test]
fn what_was_killed_in_the_tree_of_a_project_is_taken_back_by_the_project_and_the_other_way_round() {
    let dir = tree();
    let (root, locales) = (dir.path().join("p"), dir.path().join("p/locales"));
    fs::create_dir_all(root.join("content")).unwrap();
    fs::create_dir(&locales).unwrap();
    for tag in ["cs", "en", "km"] {
        fs::rename(dir.path().join(tag), locales.join(tag)).unwrap();
    }
    let before = files(&root);
    let text = fs::read_to_string(locales.join("cs/a.ftl")).unwrap();
    let by_tree = ["sync", "cs", "--fluent", "p/locales"];
    for (left_in, path, asked) in [(&locales, "cs/a.ftl", &["check", "--project", "p"][..]), (&root, "locales/cs/a.ftl", &by_tree)] {
        // As a kill leaves it once the new text is in place: the old one beside it, and the journal.
        let (old, new) = (hash(text.as_bytes()), hash(b"half = a change\n"));
        let journal = format!("guidewright-change 1\nfile {old:032x} {new:032x} 1-2 {path}\n");
        let end = hash(journal.as_bytes());
        write(left_in, ".guidewright-change", &format!("{journal}end {end:032x}\n"));
        write(&locales, "cs/.guidewright-old-1-2", &text);
        write(&locales, "cs/a.ftl", "half = a change\n");
        let next = run(dir.path(), asked);
        assert!(said(&next).contains("interrupted"), "{asked:?}: {}", said(&next));
        if asked != by_tree {
            assert_eq!(files(&root), before, "{asked:?}");
        }
    }
    // What the last command added comes after the text as it was.
    assert!(fs::read_to_string(locales.join("cs/a.ftl")).unwrap().starts_with(&text));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_is_lost_is_no_success() {
    let dir = tree();
    for args in [
        &["export", "cs", "--fluent", "."][..],
        &["check", "--fluent", ".", "--format", "json"],
        &["check", "--fix", "--dry-run", "--fluent", "."],
        &["status", "--fluent", "."],
    ] {
        let to =
            |path: &str| Command::new(PROGRAM).args(args).current_dir(dir.path()).stdout(File::create(path).unwrap()).output().unwrap();
        let full = to("/dev/full");
        assert_eq!(full.status.code(), Some(2), "{args:?}");
        assert!(said(&full).contains("cannot write to standard output"), "{}", said(&full));
        assert_ne!(to("/dev/null").status.code(), Some(2), "{args:?}");
    }
}

/// The files below a directory, by their paths in it.
fn relative(dir: &Path) -> Files {
    files(dir).into_iter().map(|(path, bytes)| (path.strip_prefix(dir).unwrap().to_owned(), bytes)).collect()
}

fn restore(dir: &Path, before: &Files) {
    for path in files(dir).keys().filter(|path| !before.contains_key(*path)) {
        fs::remove_file(path).unwrap();
    }
    before.iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
}

/// Neither rights of files nor limits bind the administrator, as whom containers run tests.
fn not_as_administrator(command: &mut Command) {
    if fs::metadata("/proc/self").is_ok_and(|of_this| std::os::unix::fs::MetadataExt::uid(&of_this) == 0) {
        command.uid(NOBODY).gid(NOBODY);
    }
}

/// Runs a copy of the program. Another test that starts a program at this moment holds the copy open for writing until it has
/// begun; a shell says so by 126.
fn output_of_copy(command: &mut Command) -> Output {
    loop {
        match command.output() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {}
            Ok(output) if output.status.code() == Some(126) => {}
            output => return output.unwrap(),
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Runs the program as somebody who may read a directory and write nothing in it. The rights of the directories are put
/// back, so that they can be removed.
fn run_without_rights(dir: &Path, args: &[&str]) -> Output {
    run_with_rights(dir, args, &|_| 0o555)
}

/// The same, as somebody who has these rights to each directory.
fn run_with_rights(dir: &Path, args: &[&str], of: &dyn Fn(&Path) -> u32) -> Output {
    let program = dir.join("program");
    fs::copy(PROGRAM, &program).unwrap();
    let entries: Vec<_> = walkdir::WalkDir::new(dir).into_iter().map(|entry| entry.unwrap().into_path()).collect();
    let rights = |of: &dyn Fn(&Path) -> u32| {
        for path in &entries {
            let mode = if path.is_dir() || *path == program { of(path) } else { of(path) & 0o666 };
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    rights(of);
    let mut command = Command::new(&program);
    command.args(args).current_dir(dir);
    not_as_administrator(&mut command);
    let output = output_of_copy(&mut command);
    rights(&|_| 0o755);
    fs::remove_file(program).unwrap();
    output
}

#[test]
fn a_command_without_rights_changes_nothing_and_names_the_file() {
    for args in CHANGES {
        let dir = tree();
        let before = files(dir.path());
        let output = run_without_rights(dir.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", said(&output));
        assert_eq!(files(dir.path()), before, "{args:?}");
        let text = said(&output);
        assert!(
            (text.contains("ermission denied") || text.contains("is read-only"))
                && (text.contains("cs") || text.contains("km") || text.contains("en")),
            "{text}"
        );
    }
}

#[test]
fn who_may_write_to_the_locales_alone_can_translate() {
    let dir = tree();
    let root = dir.path();
    let whole = tree();
    assert!(run(whole.path(), &["sync", "cs", "--fluent", "."]).status.success());
    fs::copy(PROGRAM, root.join("program")).unwrap();
    let open = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
    walkdir::WalkDir::new(root).into_iter().for_each(|entry| open(entry.unwrap().path()));
    fs::set_permissions(root, fs::Permissions::from_mode(0o555)).unwrap();
    let mut command = Command::new("./program");
    command.args(["sync", "cs", "--fluent", "."]).current_dir(root);
    not_as_administrator(&mut command);
    let output = output_of_copy(&mut command);
    open(root);
    fs::remove_file(root.join("program")).unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(relative(root), relative(whole.path()));
}

/// Hosts that are shared and containers give few threads, or none.
#[cfg(target_os = "linux")]
#[test]
fn without_a_second_thread_all_is_done_by_one() {
    let whole = tempfile::tempdir().unwrap();
    small::write(whole.path(), &small::files());
    assert!(run(whole.path(), BUILD).status.success());
    for args in [BUILD, &["check", "--quiet"], &["status"]] {
        let dir = tempfile::tempdir().unwrap();
        small::write(dir.path(), &small::files());
        fs::copy(PROGRAM, dir.path().join("program")).unwrap();
        let entries: Vec<_> = walkdir::WalkDir::new(dir.path()).into_iter().map(|entry| entry.unwrap().into_path()).collect();
        entries.iter().for_each(|path| fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap());
        let mut command = Command::new("bash");
        command.args(["-c", "ulimit -u 1; exec ./program \"$@\"", "bash"]).args(args).current_dir(dir.path());
        not_as_administrator(&mut command);
        let limited = output_of_copy(&mut command);
        assert_eq!(limited.status.code(), run(dir.path(), args).status.code(), "{args:?}: {}", said(&limited));
        assert!(!said(&limited).contains("panicked"), "{args:?}: {}", said(&limited));
        if args == BUILD {
            assert_eq!(pages(&site(dir.path())), pages(&site(whole.path())));
        }
    }
}

fn site(dir: &Path) -> Files {
    relative(&dir.join("site"))
}

/// A small project, edited since its site was built, and that site.
fn built_and_edited() -> (tempfile::TempDir, Files) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let mut project = small::files();
    small::write(root, &project);
    assert!(run(root, BUILD).status.success());
    let before = site(root);
    small::replace(&mut project, "locales/en/repair.ftl", "mend-lead = What", "mend-lead = All that");
    small::write(root, &project);
    (dir, before)
}

#[test]
fn a_build_into_a_site_without_rights_leaves_it_and_the_next_one_ends_in_the_new_site() {
    let (dir, before) = built_and_edited();
    let root = dir.path();
    let output = run_without_rights(root, BUILD);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("ermission denied"), "{}", said(&output));
    assert_eq!(site(root), before);
    assert!(run(root, BUILD).status.success());
    assert!(run(root, &[BUILD, &["--out", "whole"]].concat()).status.success());
    assert_eq!(pages(&site(root)), pages(&relative(&root.join("whole"))));
    assert_ne!(pages(&site(root)), pages(&before));
}

#[test]
fn one_locked_folder_of_a_site_leaves_all_of_it_and_is_named() {
    let (dir, before) = built_and_edited();
    let root = dir.path();
    let locked = |path: &Path| if path.ends_with("site/en/repair") { 0o555 } else { 0o777 };
    let output = run_with_rights(root, BUILD, &locked);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("site/en/repair`: make it writable"), "{}", said(&output));
    assert_eq!(site(root), before);
    assert!(run(root, BUILD).status.success());
    assert_ne!(pages(&site(root)), pages(&before));
}

/// A site without the notes that the program keeps in it.
fn pages(site: &Files) -> Files {
    let is_note = |path: &Path| path.to_string_lossy().starts_with(".guidewright");
    site.iter().filter(|(path, _)| !is_note(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

#[test]
fn files_that_come_and_go_under_a_build_end_in_a_site_or_in_a_word() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let project = small::files();
    small::write(root, &project);
    assert!(run(root, BUILD).status.success());
    let whole = pages(&site(root));
    let paths: Vec<PathBuf> = project.keys().map(|path| root.join(path)).collect();
    let ended = AtomicBool::new(false);
    let (mut built, mut refused) = (0, 0);
    std::thread::scope(|scope| {
        // Each file goes, comes back as another, as a folder, and as it was.
        scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                for path in &paths {
                    let bytes = fs::read(path).unwrap();
                    fs::remove_file(path).unwrap();
                    fs::create_dir(path).unwrap();
                    fs::remove_dir(path).unwrap();
                    fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
                    fs::write(path, &bytes).unwrap();
                    std::thread::sleep(Duration::from_micros(300));
                }
            }
        });
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(6) || (built + refused) < 4 {
            let output = run(root, BUILD);
            let text = said(&output);
            assert!(!text.contains("panicked") && matches!(output.status.code(), Some(0..=2)), "{:?} {text}", output.status);
            match output.status.success() {
                true => built += 1,
                false => {
                    refused += 1;
                    assert!(text.contains("error"), "{text}");
                }
            }
            assert!(root.join("site/index.html").is_file());
        }
        ended.store(true, Ordering::Relaxed);
    });
    assert!(built + refused >= 4);
    let last = run(root, BUILD);
    assert!(last.status.success(), "{}", said(&last));
    assert_eq!(pages(&site(root)), whole);
}

#[test]
fn a_line_of_a_gigabyte_is_refused_unread() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "en/a.ftl", "a = One text\n");
    write(dir.path(), "cs/a.ftl", "a = Jeden text\n");
    // The file has a hole, so that no disk is filled; a program that reads it reads one line of zeros.
    File::create(dir.path().join("cs/b.ftl")).unwrap().set_len(1 << 30).unwrap();
    let began = Instant::now();
    let output = run(dir.path(), &["check", "--fluent", ".", "--format", "concise"]);
    assert!(began.elapsed() < Duration::from_secs(20));
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("cs/b.ftl:1:1: error[unreadable-file]") && said(&output).contains("16 MiB"), "{}", said(&output));
}

/// Messages by the hundred thousand, and in a released program by the million.
#[test]
fn a_million_messages_come_to_an_end() {
    let count = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };
    let dir = tempfile::tempdir().unwrap();
    for tag in ["cs", "en"] {
        // A file may have 16 MiB, so there are several.
        for file in 0..10 {
            let line = |at: usize| format!("message-{file}-{at} = {} {at}\n", if tag == "cs" { "Jeden" } else { "One text" });
            write(dir.path(), &format!("{tag}/{file}.ftl"), &(0..count / 10).map(line).collect::<String>());
        }
    }
    let began = Instant::now();
    let output = run(dir.path(), &["check", "--fluent", ".", "--quiet"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output).chars().take(2000).collect::<String>());
    assert!(began.elapsed() < Duration::from_secs(240), "{:?}", began.elapsed());
}
