//! What is left when the n-th file operation fails, or the program is killed there: for every n.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod workspace_support;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use guidewright::source::{ProjectPath, SourceChange, Sources, Span, TextEdit};
use guidewright::workspace::{ChangeError, Disk, Kept, Kind, MANIFEST_NAME, RealDisk, Stamp, apply_on, change_roots, recover_on};
use tempfile::TempDir;
use workspace_support::{build, build_on, expected, names, put, room, tree};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// The operation fails, the ones after it do not.
    Fail,
    /// The program is killed before the operation is done (a write may be half done).
    DieBefore,
    /// The program is killed right after the operation.
    DieAfter,
}

const MODES: [Mode; 3] = [Mode::Fail, Mode::DieBefore, Mode::DieAfter];

/// The real disk, but for one operation.
#[derive(Clone)]
struct FaultyDisk {
    at: usize,
    mode: Mode,
    can_exchange: bool,
    count: Arc<AtomicUsize>,
    dead: Arc<AtomicBool>,
}

impl FaultyDisk {
    fn new(at: usize, mode: Mode, can_exchange: bool) -> Self {
        Self { at, mode, can_exchange, count: Arc::default(), dead: Arc::default() }
    }

    fn was_hit(&self) -> bool {
        self.count.load(Ordering::SeqCst) > self.at
    }

    fn run<T>(&self, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        self.run_or(act, || ())
    }

    fn run_or<T>(&self, act: impl FnOnce() -> io::Result<T>, half: impl FnOnce()) -> io::Result<T> {
        let fault = || io::Error::new(ErrorKind::StorageFull, "a fault of the test");
        if self.dead.load(Ordering::SeqCst) {
            return Err(fault());
        }
        if self.count.fetch_add(1, Ordering::SeqCst) != self.at {
            return act();
        }
        self.dead.store(self.mode != Mode::Fail, Ordering::SeqCst);
        if self.mode == Mode::DieAfter {
            drop(act())
        } else {
            half()
        }
        Err(fault())
    }
}

impl Disk for FaultyDisk {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.run(|| RealDisk.create_dir(path))
    }
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let half = || drop(RealDisk.write_new(path, &bytes[..bytes.len() / 2]));
        self.run_or(|| RealDisk.write_new(path, bytes), half)
    }
    fn write_new_by(&self, path: &Path, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        self.write_new(path, &bytes)
    }
    fn append(&self, file: &fs::File, bytes: &[u8]) -> io::Result<()> {
        let half = || drop(RealDisk.append(file, &bytes[..bytes.len() / 2]));
        self.run_or(|| RealDisk.append(file, bytes), half)
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.run(|| RealDisk.sync_file(path))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.run(|| RealDisk.read(path))
    }
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        self.run(|| RealDisk.kind(path))
    }
    fn stamp(&self, path: &Path) -> io::Result<Option<Stamp>> {
        self.run(|| RealDisk.stamp(path))
    }
    fn seal(&self, path: &Path, sum: u128) -> io::Result<()> {
        self.run(|| RealDisk.seal(path, sum))
    }
    fn folder_changed(&self, path: &Path) -> io::Result<Option<i128>> {
        self.run(|| RealDisk.folder_changed(path))
    }
    fn may_change(&self, folder: &Path) -> io::Result<()> {
        self.run(|| RealDisk.may_change(folder))
    }
    fn same_bytes(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        self.run(|| RealDisk.same_bytes(path, bytes))
    }
    fn names(&self, path: &Path) -> io::Result<Vec<OsString>> {
        self.run(|| RealDisk.names(path))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.run(|| RealDisk.rename(from, to))
    }
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.run(|| RealDisk.rename_new(from, to))
    }
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.can_exchange {
            return Err(ErrorKind::Unsupported.into());
        }
        self.run(|| RealDisk.exchange(one, other))
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.run(|| RealDisk.remove_file(path))
    }
    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.run(|| RealDisk.remove_dir(path))
    }
    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        let first = || walkdir::WalkDir::new(path).into_iter().flatten().find(|entry| entry.file_type().is_file());
        self.run_or(|| RealDisk.remove_tree(path), || drop(first().map(|entry| fs::remove_file(entry.path()))))
    }
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.run(|| RealDisk.copy_permissions(from, to))
    }
}

/// Runs a case with the fault at each operation in turn, until there are no more operations.
fn at_every_operation(mut case: impl FnMut(FaultyDisk)) {
    for mode in MODES {
        for can_exchange in [true, false] {
            for at in 0.. {
                let disk = FaultyDisk::new(at, mode, can_exchange);
                case(disk.clone());
                if !disk.was_hit() {
                    assert!(at > 5, "the case has hardly an operation");
                    break;
                }
            }
        }
    }
}

type Files = &'static [(&'static str, &'static str)];

fn contents(dir: &Path) -> Vec<BTreeMap<String, String>> {
    names(dir).iter().map(|name| dir.join(name)).filter(|path| path.is_dir()).map(|path| tree(&path)).collect()
}

const FIRST: Files = &[("index.html", "first"), ("km/a/index.html", "first page")];
const THEN: Files = &[("index.html", "then"), ("km/b/index.html", "then page")];

fn files_of(tree: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    tree.iter().filter(|(path, _)| !path.ends_with('/')).map(|(path, text)| (path.clone(), text.clone())).collect()
}

/// A first build, over what `prepare` puts there; `stays` are the files that the new site has beside its own.
fn first_build(prepare: impl Fn(&Path), stays: Files, kept: Files) {
    at_every_operation(|disk| {
        let (dir, out) = room();
        prepare(&out);
        let before = out.is_dir().then(|| tree(&out));
        let new = |site: Files| expected(&[site, stays].concat());
        let result = build_on(Box::new(disk.clone()), &out, FIRST);
        let context = format!("{:?} at {}, exchange {}: {result:?}", disk.mode, disk.at, disk.can_exchange);

        let after = out.is_dir().then(|| tree(&out));
        let is_new = after.as_ref().map(files_of) == Some(new(FIRST));
        let moved_aside = after.is_none() && !disk.can_exchange && disk.mode != Mode::Fail && before.is_some();
        assert!(is_new || after == before || moved_aside, "{context}: {after:?}");
        assert!(is_new || result.is_err(), "{context}");
        let is_kept = || kept.is_empty() || contents(dir.path()).iter().any(|tree| files_of(tree) == expected(kept));
        assert!(is_kept(), "{context}: {:?}", contents(dir.path()));

        build(&out, THEN).unwrap();
        assert_eq!(files_of(&tree(&out)), new(THEN), "{context}");
        assert!(is_kept(), "{context}: {:?}", contents(dir.path()));
        let beside: Vec<_> = names(dir.path()).into_iter().filter(|name| !name.contains("-kept-")).collect();
        assert_eq!(beside, ["site"], "{context}");
    });
}

#[test]
fn a_first_build_is_there_or_not_there() {
    first_build(|_| (), &[], &[]);
}

#[test]
fn a_build_into_an_empty_directory_is_there_or_not_there() {
    first_build(|out| fs::create_dir(out).unwrap(), &[], &[]);
}

#[test]
fn a_build_beside_a_gitignore_keeps_it() {
    first_build(|out| put(&out.join(".gitignore"), "*"), &[(".gitignore", "*")], &[]);
}

#[test]
fn a_build_over_a_damaged_list_loses_nothing() {
    let prepare = |out: &Path| {
        put(&out.join("mine"), "mine");
        put(&out.join(MANIFEST_NAME), "guidewright-manifest 1\n");
    };
    first_build(prepare, &[], &[("mine", "mine")]);
}

const OLD: Files = &[
    ("same.html", "same"),
    ("changed.html", "old text"),
    ("gone/deep/page.html", "old"),
    ("file-to-folder", "old"),
    ("folder-to-file/page.html", "old"),
    ("Case/Page.html", "same"),
];
const NEW: Files = &[
    ("same.html", "same"),
    ("changed.html", "new text, longer"),
    ("new/deep/page.html", "new"),
    ("file-to-folder/page.html", "new"),
    ("folder-to-file", "new"),
    ("case/page.html", "same"),
];
const MINE: Files = &[("CNAME", "mine"), ("gone/mine.txt", "mine")];

fn old_site(out: &Path) {
    build(out, OLD).unwrap();
    MINE.iter().for_each(|(path, text)| put(&out.join(path), text));
}

fn assert_every_file_is_whole(out: &Path, context: &str) {
    let found = files_of(&tree(out));
    for (path, text) in &found {
        let known = [OLD, NEW, MINE].concat().contains(&(path.as_str(), text.as_str()));
        assert!(known, "{context}: {path} holds {text:?}");
    }
    for path in ["same.html", "changed.html", "CNAME", "gone/mine.txt"] {
        assert!(found.contains_key(path), "{context}: {path} is gone");
    }
}

/// A site has nothing but its files, the user's, and the folders of both.
fn assert_exactly(out: &Path, site: Files, context: &str) {
    let tree = tree(out);
    assert_eq!(files_of(&tree), expected(&[site, MINE].concat()), "{context}");
    let used = |folder: &str| tree.keys().any(|path| path.starts_with(folder) && !path.ends_with('/'));
    tree.keys().filter(|path| path.ends_with('/')).for_each(|folder| assert!(used(folder), "{context}: {folder}"));
}

#[test]
fn in_a_rebuild_every_file_is_whole_and_the_next_one_completes_it() {
    for next in [NEW, OLD] {
        at_every_operation(|disk| {
            let (dir, out) = room();
            old_site(&out);
            let result = build_on(Box::new(disk.clone()), &out, NEW);
            let context = format!("{:?} at {}: {result:?}", disk.mode, disk.at);
            assert_every_file_is_whole(&out, &context);
            if result.is_ok() {
                assert_exactly(&out, NEW, &context);
            } else if !fs::read_to_string(out.join(MANIFEST_NAME)).unwrap().contains("\nrebuilding\n") {
                let site = if fs::read(out.join("changed.html")).unwrap() == b"old text" { OLD } else { NEW };
                assert_exactly(&out, site, &context);
            }
            build(&out, next).unwrap();
            assert_exactly(&out, next, &context);
            assert_eq!(names(dir.path()), ["site"], "{context}");
        });
    }
}

#[test]
fn a_rebuild_that_is_killed_twice_is_still_completed() {
    for (first, second) in (0..120).step_by(3).flat_map(|first| (0..120).step_by(7).map(move |second| (first, second))) {
        let (dir, out) = room();
        old_site(&out);
        let context = format!("killed at {first}, then at {second}");
        let killed = |at, site| build_on(Box::new(FaultyDisk::new(at, Mode::DieAfter, true)), &out, site);
        let _ = killed(first, NEW);
        let _ = killed(second, OLD);
        assert_every_file_is_whole(&out, &context);
        build(&out, NEW).unwrap();
        assert_exactly(&out, NEW, &context);
        assert_eq!(names(dir.path()), ["site"], "{context}");
    }
}

const BEFORE: Files = &[("locales/a.ftl", "a = old"), ("locales/b.ftl", "b = old")];
const AFTER: Files = &[("locales/a.ftl", "a = new"), ("locales/b.ftl", "b = new"), ("locales/th/c.ftl", "c = new")];

/// Makes [`AFTER`] of [`BEFORE`].
fn change() -> (Sources, SourceChange) {
    let sources = Sources::from_texts(BEFORE);
    let edit = |path| TextEdit { span: Span::new(sources.find(path).unwrap().id, 4, 7), replacement: "new".to_owned() };
    let created = vec![(ProjectPath::new("locales/th/c.ftl").unwrap(), "c = new".to_owned())];
    let change = SourceChange { edits: vec![edit("locales/a.ftl"), edit("locales/b.ftl")], created };
    (sources, change)
}

fn project() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    BEFORE.iter().for_each(|(path, text)| put(&dir.path().join(path), text));
    dir
}

fn root_of(dir: &TempDir) -> PathBuf {
    fs::canonicalize(dir.path()).unwrap()
}

#[test]
fn a_change_to_the_users_files_is_all_or_nothing() {
    let (sources, change) = change();
    at_every_operation(|disk| {
        let dir = project();
        let result = apply_on(&disk, dir.path(), &sources, &change);
        let context = format!("{:?} at {}: {result:?}", disk.mode, disk.at);
        let mut found = files_of(&tree(dir.path()));
        let left = found.len();
        found.retain(|path, _| !path.contains(".guidewright-"));
        if disk.mode == Mode::Fail {
            let files = if result.is_ok() { expected(AFTER) } else { expected(BEFORE) };
            assert_eq!(found, files, "{context}");
            assert!(left <= found.len() + 2, "{context}: {left} files");
            assert!(!matches!(result, Err(ChangeError::HalfWritten { .. })), "{context}");
        } else {
            let known = |entry: (&String, &String)| [BEFORE, AFTER].concat().contains(&(entry.0, entry.1));
            assert!(found.iter().all(known), "{context}: {found:?}");
            assert!(BEFORE.iter().all(|(path, _)| found.contains_key(*path)), "{context}: {found:?}");
        }
        // The next command finds the project as it was before, or as it was to be, and nothing else in it.
        let taken = recover_on(&RealDisk, &root_of(&dir)).unwrap();
        assert!(taken.as_ref().is_none_or(|taken| taken.kept.is_empty()), "{context}: {taken:?}");
        let now = tree(dir.path());
        let is_new = files_of(&now) == expected(AFTER);
        assert!(is_new || now.keys().all(|path| path == "locales/") || files_of(&now) == expected(BEFORE), "{context}: {now:?}");
        assert_eq!(now.contains_key("locales/th/"), is_new, "{context}");
        assert!(is_new || result.is_err(), "{context}");
        assert!(!(is_new && taken.is_some()), "{context}: {taken:?}");
        assert_eq!(recover_on(&RealDisk, &root_of(&dir)).unwrap(), None, "{context}");
    });
}

#[test]
fn what_is_killed_while_it_is_taken_back_is_taken_back_by_the_next() {
    let (sources, change) = change();
    let mut taken_back = 0;
    for first in 0..60 {
        for second in 0..40 {
            for mode in [Mode::DieBefore, Mode::DieAfter] {
                let dir = project();
                let result = apply_on(&FaultyDisk::new(first, mode, true), dir.path(), &sources, &change);
                let disk = FaultyDisk::new(second, mode, true);
                let _ = recover_on(&disk, &root_of(&dir));
                let last = recover_on(&RealDisk, &root_of(&dir)).unwrap();
                taken_back += usize::from(last.is_some() && disk.was_hit());
                let now = files_of(&tree(dir.path()));
                let context = format!("{mode:?} at {first}, then at {second}: {result:?}");
                assert!(now == expected(BEFORE) || now == expected(AFTER), "{context}: {now:?}");
            }
        }
    }
    assert!(taken_back > 100, "{taken_back}");
}

/// A project in which a change was killed once all files had been put in place.
fn all_but_written() -> TempDir {
    let (sources, change) = change();
    for at in (0..60).rev() {
        let dir = project();
        drop(apply_on(&FaultyDisk::new(at, Mode::DieBefore, true), dir.path(), &sources, &change));
        let is_under_way = dir.path().join(".guidewright-change").exists();
        if is_under_way && dir.path().join("locales/th/c.ftl").exists() {
            return dir;
        }
    }
    panic!("no kill at the end of a change");
}

#[test]
fn what_was_edited_after_a_kill_stays_and_the_text_before_too() {
    let dir = all_but_written();
    put(&dir.path().join("locales/b.ftl"), "b = mine");
    put(&dir.path().join("locales/th/c.ftl"), "c = mine");
    let taken = recover_on(&RealDisk, &root_of(&dir)).unwrap().unwrap();
    let [Kept { path, backup: Some(backup), is_gone: false }] = &*taken.kept else { panic!("{taken:?}") };
    assert_eq!((path.as_str(), &*fs::read_to_string(backup).unwrap()), ("locales/b.ftl", "b = old"));
    assert!(taken.to_string().contains("locales/b.ftl") && taken.to_string().contains(backup.to_str().unwrap()), "{taken}");
    fs::remove_file(backup).unwrap();
    let files: Files = &[("locales/a.ftl", "a = old"), ("locales/b.ftl", "b = mine"), ("locales/th/c.ftl", "c = mine")];
    assert_eq!(files_of(&tree(dir.path())), expected(files));
}

#[test]
fn a_text_whose_old_one_is_gone_stays() {
    let dir = all_but_written();
    for entry in walkdir::WalkDir::new(dir.path()).into_iter().flatten() {
        if entry.file_name().to_string_lossy().starts_with(".guidewright-old-") {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    let taken = recover_on(&RealDisk, &root_of(&dir)).unwrap().unwrap();
    assert_eq!(taken.kept.len(), 2, "{taken:?}");
    assert!(taken.kept.iter().all(|kept| kept.backup.is_none()) && taken.to_string().contains("is gone"), "{taken}");
    assert_eq!(files_of(&tree(dir.path())), expected(&AFTER[..2]));
}

#[cfg(unix)]
#[test]
fn what_has_become_something_else_since_a_kill_stops_nobody() {
    type Replace<'r> = (&'r str, &'r dyn Fn(&Path));
    let replace: [Replace<'_>; 4] = [
        ("a folder", &|path| fs::create_dir(path).unwrap()),
        ("a link to nothing", &|path| std::os::unix::fs::symlink("nothing", path).unwrap()),
        ("a link that leads out", &|path| std::os::unix::fs::symlink("/etc/hostname", path).unwrap()),
        ("a pipe", &|path| assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success())),
    ];
    for (what, replace) in replace {
        let dir = all_but_written();
        let path = dir.path().join("locales/b.ftl");
        fs::remove_file(&path).unwrap();
        replace(&path);
        let taken = recover_on(&RealDisk, &root_of(&dir)).unwrap().unwrap();
        let [Kept { path: kept, backup: Some(backup), .. }] = &*taken.kept else { panic!("{what}: {taken:?}") };
        assert_eq!((kept.as_str(), &*fs::read_to_string(backup).unwrap()), ("locales/b.ftl", "b = old"), "{what}");
        assert_eq!(fs::read_to_string(dir.path().join("locales/a.ftl")).unwrap(), "a = old", "{what}");
        assert_eq!(recover_on(&RealDisk, &root_of(&dir)).unwrap(), None, "{what}");
    }
}

#[test]
fn what_was_moved_away_after_a_kill_is_told() {
    let dir = all_but_written();
    fs::rename(dir.path().join("locales"), dir.path().join("moved")).unwrap();
    let taken = recover_on(&RealDisk, &root_of(&dir)).unwrap().unwrap();
    assert!(taken.kept.len() == 2 && taken.kept.iter().all(|kept| kept.is_gone && kept.backup.is_none()), "{taken:?}");
    assert!(taken.to_string().contains("if you have moved it"), "{taken}");
}

#[test]
fn what_cannot_be_read_of_a_finished_change_keeps_nobody_from_his_work() {
    let dir = project();
    fs::create_dir(dir.path().join(".guidewright-changed")).unwrap();
    assert_eq!(recover_on(&RealDisk, &root_of(&dir)).unwrap(), None);
    fs::remove_dir(dir.path().join(".guidewright-changed")).unwrap();
    put(&dir.path().join(".guidewright-changed"), "of another version");
    assert_eq!(recover_on(&RealDisk, &root_of(&dir)).unwrap(), None);
}

#[test]
fn a_change_made_for_what_an_interrupted_one_has_left_is_refused() {
    let dir = all_but_written();
    let half = Sources::from_texts(&AFTER[..2]);
    let edits = ["locales/a.ftl", "locales/b.ftl"]
        .map(|path| TextEdit { span: Span::new(half.find(path).unwrap().id, 4, 7), replacement: "more".to_owned() });
    let refused = apply_on(&RealDisk, dir.path(), &half, &SourceChange { edits: edits.into(), created: Vec::new() });
    assert!(matches!(refused, Err(ChangeError::ChangedMeanwhile { .. })), "{refused:?}");
    assert_eq!(files_of(&tree(dir.path())), expected(BEFORE));
    let (sources, change) = change();
    apply_on(&RealDisk, dir.path(), &sources, &change).unwrap();
    assert_eq!(files_of(&tree(dir.path())), expected(AFTER));
}

#[test]
fn a_project_and_the_tree_in_it_know_of_each_others_changes() {
    let dir = project();
    let (root, tree) = (root_of(&dir), root_of(&dir).join("locales"));
    // No project, only a folder of that name.
    assert_eq!(change_roots(&root), [&*root]);
    assert_eq!(change_roots(&tree), [&*tree]);
    fs::create_dir(root.join("content")).unwrap();
    assert_eq!(change_roots(&root), [&*root, &*tree]);
    assert_eq!(change_roots(&tree), [&*tree, &*root]);
    assert_eq!(change_roots(&root.join("locales/../locales/.")), [&*root.join("locales/../locales/."), &*root]);
    assert_eq!(change_roots(&root.join("content")), [&*root.join("content")]);
    assert_eq!(change_roots(&root.join("nothing")), [&*root.join("nothing")]);
}

#[test]
fn a_journal_of_somebody_else_is_left_alone() {
    let dir = project();
    put(&dir.path().join(".guidewright-change"), "guidewright-change 2\n");
    let error = recover_on(&RealDisk, &root_of(&dir)).unwrap_err();
    assert!(error.to_string().contains("another version"), "{error}");
    let (sources, change) = change();
    let journal = dir.path().join(".guidewright-change");
    assert!(matches!(apply_on(&RealDisk, dir.path(), &sources, &change), Err(ChangeError::Journal { .. })));
    fs::remove_file(&journal).unwrap();
    // What is no file at all is neither waited for nor followed.
    fs::create_dir(&journal).unwrap();
    assert!(matches!(apply_on(&RealDisk, dir.path(), &sources, &change), Err(ChangeError::Journal { .. })));
    fs::remove_dir(&journal).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/dev/zero", &journal).unwrap();
        assert!(matches!(apply_on(&RealDisk, dir.path(), &sources, &change), Err(ChangeError::Journal { .. })));
        fs::remove_file(&journal).unwrap();
    }
    assert_eq!(files_of(&tree(dir.path())), expected(BEFORE));
}

#[test]
fn changes_at_the_same_moment_follow_each_other() {
    let dir = project();
    let (sources, change) = change();
    let results: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| apply_on(&RealDisk, dir.path(), &sources, &change))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
    assert_eq!(files_of(&tree(dir.path())), expected(AFTER));
}
