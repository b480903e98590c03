//! Writing sites into real directories.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod workspace_support;

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use guidewright::workspace::{MANIFEST_NAME, SiteWriter, WriteError, WriteOptions, WriteSummary};
use workspace_support::{artifact, build, expected, names, put, room, tree};

#[test]
fn a_site_appears_and_nothing_is_left_beside_it() {
    let (dir, out) = room();
    let summary = build(&out, &[("index.html", "one"), ("km/a/index.html", "two")]).unwrap();
    assert_eq!(summary, WriteSummary { written: 2, bytes: 6, ..WriteSummary::default() });
    let site = expected(&[("index.html", "one"), ("km/", ""), ("km/a/", ""), ("km/a/index.html", "two")]);
    assert_eq!(tree(&out), site);
    assert_eq!(names(dir.path()), ["site"]);
}

#[test]
fn missing_parents_are_made() {
    let (dir, _) = room();
    build(&dir.path().join("a/b/site"), &[("x", "1")]).unwrap();
    assert_eq!(names(&dir.path().join("a/b")), ["site"]);
}

#[test]
fn dropping_the_writer_leaves_all_as_it_was() {
    let (dir, out) = room();
    build(&out, &[("a", "old")]).unwrap();
    let writer = SiteWriter::open(&out, &WriteOptions::default()).unwrap();
    writer.write(artifact("a", "new")).unwrap();
    writer.write(artifact("b", "new")).unwrap();
    assert_eq!(tree(&out), expected(&[("a", "old")]));
    drop(writer);
    assert_eq!(tree(&out), expected(&[("a", "old")]));
    assert_eq!(names(dir.path()), ["site"]);
}

#[cfg(unix)]
#[test]
fn a_gitignore_and_permissions_are_kept() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, out) = room();
    put(&out.join(".gitignore"), "*\n");
    fs::set_permissions(&out, fs::Permissions::from_mode(0o750)).unwrap();
    assert_eq!(build(&out, &[("a", "1")]).unwrap().kept, None);
    assert_eq!(tree(&out), expected(&[(".gitignore", "*\n"), ("a", "1")]));
    assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o750);
    build(&out, &[("b", "1")]).unwrap();
    assert_eq!(tree(&out), expected(&[(".gitignore", "*\n"), ("b", "1")]));
    assert_eq!(names(dir.path()), ["site"]);
}

#[test]
fn a_rebuild_touches_only_what_differs() {
    let (dir, out) = room();
    build(&out, &[("same", "1"), ("other", "2"), ("gone/deep/x", "3"), ("size", "4")]).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    fs::File::options().write(true).open(out.join("same")).unwrap().set_modified(long_ago).unwrap();
    put(&out.join("CNAME"), "mine");
    put(&out.join("gone/mine"), "mine");

    let summary = build(&out, &[("same", "1"), ("other", "X"), ("size", "44"), ("new/y", "5")]).unwrap();
    assert_eq!(summary, WriteSummary { written: 3, unchanged: 1, removed: 1, bytes: 4, kept: None });
    assert_eq!(fs::metadata(out.join("same")).unwrap().modified().unwrap(), long_ago);
    let site = expected(&[
        ("CNAME", "mine"),
        ("gone/", ""),
        ("gone/mine", "mine"),
        ("new/", ""),
        ("new/y", "5"),
        ("other", "X"),
        ("same", "1"),
        ("size", "44"),
    ]);
    assert_eq!(tree(&out), site);
    assert_eq!(names(dir.path()), ["site"]);
}

#[test]
fn building_the_same_again_touches_nothing() {
    let (_dir, out) = room();
    build(&out, &[("a", "1"), ("b/c", "2")]).unwrap();
    let modified = || fs::metadata(out.join(MANIFEST_NAME)).unwrap().modified().unwrap();
    let before = modified();
    let summary = build(&out, &[("b/c", "2"), ("a", "1")]).unwrap();
    assert_eq!(summary, WriteSummary { unchanged: 2, ..WriteSummary::default() });
    assert_eq!(modified(), before);
}

#[test]
fn two_builds_of_the_same_are_equal_in_every_byte() {
    let (dir, out) = room();
    let other = dir.path().join("other");
    build(&out, &[("a", "1"), ("b/c", "2")]).unwrap();
    build(&other, &[("z", "0")]).unwrap();
    build(&other, &[("b/c", "2"), ("a", "1")]).unwrap();
    assert_eq!(tree(&out), tree(&other));
    let list = |dir: &Path| fs::read(dir.join(MANIFEST_NAME)).unwrap();
    assert_eq!(list(&out), list(&other));
}

#[test]
fn files_that_were_edited_or_deleted_in_the_site_are_mended() {
    let (_dir, out) = room();
    build(&out, &[("a", "1"), ("b/c", "2")]).unwrap();
    fs::write(out.join("a"), "X").unwrap();
    fs::remove_dir_all(out.join("b")).unwrap();
    assert_eq!(build(&out, &[("a", "1"), ("b/c", "2")]).unwrap().written, 2);
    assert_eq!(tree(&out), expected(&[("a", "1"), ("b/", ""), ("b/c", "2")]));
}

/// Puts a text of the same length into a page, and gives the list a time after that.
fn edit_behind_the_list(out: &Path, disturb: impl Fn(&Path)) {
    build(out, &[("a", "1"), ("b/c", "2")]).unwrap();
    fs::write(out.join("b/c"), "X").unwrap();
    std::thread::sleep(Duration::from_millis(30));
    disturb(&out.join(MANIFEST_NAME));
    std::thread::sleep(Duration::from_millis(30));
}

#[test]
fn a_list_that_was_touched_written_again_or_copied_hides_no_edit() {
    let again = |list: &Path| fs::write(list, fs::read(list).unwrap()).unwrap();
    let touched = |list: &Path| fs::File::options().write(true).open(list).unwrap().set_modified(SystemTime::now()).unwrap();
    let copied = |list: &Path| {
        fs::copy(list, list.with_extension("copy")).unwrap();
        fs::rename(list.with_extension("copy"), list).unwrap();
    };
    for disturb in [&again as &dyn Fn(&Path), &touched, &copied] {
        let (_dir, out) = room();
        edit_behind_the_list(&out, disturb);
        assert_eq!(build(&out, &[("a", "1"), ("b/c", "2")]).unwrap().written, 1);
        assert_eq!(tree(&out), expected(&[("a", "1"), ("b/", ""), ("b/c", "2")]));
    }
}

#[test]
fn an_older_list_that_is_put_back_hides_nothing() {
    let (_dir, out) = room();
    build(&out, &[("a", "old"), ("b", "1")]).unwrap();
    let list = fs::read(out.join(MANIFEST_NAME)).unwrap();
    build(&out, &[("a", "new"), ("b", "1")]).unwrap();
    std::thread::sleep(Duration::from_millis(30));
    fs::write(out.join(MANIFEST_NAME), list).unwrap();
    assert_eq!(build(&out, &[("a", "old"), ("b", "1")]).unwrap().written, 1);
    assert_eq!(tree(&out), expected(&[("a", "old"), ("b", "1")]));
}

#[test]
fn a_folder_of_an_older_site_that_is_put_back_is_looked_at() {
    let (dir, out) = room();
    let aside = dir.path().join("aside");
    build(&out, &[("a/b/c", "old"), ("d", "1")]).unwrap();
    // A copy keeps its times and is older than the next list; so is a folder that is only moved.
    fs::create_dir_all(aside.join("b")).unwrap();
    fs::write(aside.join("b/c"), "old").unwrap();
    std::thread::sleep(Duration::from_millis(30));
    build(&out, &[("a/b/c", "new"), ("d", "1")]).unwrap();
    std::thread::sleep(Duration::from_millis(30));
    fs::rename(out.join("a"), dir.path().join("away")).unwrap();
    fs::rename(&aside, out.join("a")).unwrap();
    assert_eq!(build(&out, &[("a/b/c", "new"), ("d", "1")]).unwrap().written, 1);
    assert_eq!(tree(&out), expected(&[("a/", ""), ("a/b/", ""), ("a/b/c", "new"), ("d", "1")]));
}

#[test]
fn all_files_can_be_read_and_compared() {
    let (_dir, out) = room();
    build(&out, &[("a", "1"), ("b/c", "2")]).unwrap();
    let options = WriteOptions { compare_all: true, ..WriteOptions::default() };
    let list = out.join(MANIFEST_NAME);
    let time = fs::metadata(&list).unwrap().modified().unwrap();
    // As whoever forges it would: the page, and a list that says that it is right.
    fs::write(out.join("a"), "X").unwrap();
    std::thread::sleep(Duration::from_millis(30));
    fs::File::options().write(true).open(&list).unwrap().set_modified(time).unwrap();
    let writer = SiteWriter::open(&out, &options).unwrap();
    writer.write(artifact("a", "1")).unwrap();
    writer.write(artifact("b/c", "2")).unwrap();
    assert_eq!(writer.finish().unwrap().written, 1);
    assert_eq!(tree(&out), expected(&[("a", "1"), ("b/", ""), ("b/c", "2")]));
}

#[test]
fn empty_folders_where_a_page_goes_are_taken_away() {
    let (_dir, out) = room();
    build(&out, &[("a", "1"), ("b/c", "2")]).unwrap();
    fs::remove_file(out.join("b/c")).unwrap();
    fs::create_dir_all(out.join("b/c/empty/too")).unwrap();
    assert_eq!(build(&out, &[("a", "X"), ("b/c", "2")]).unwrap().written, 2);
    assert_eq!(tree(&out), expected(&[("a", "X"), ("b/", ""), ("b/c", "2")]));
}

#[test]
fn a_list_beyond_all_bounds_is_none() {
    let (_dir, out) = room();
    build(&out, &[("a", "1")]).unwrap();
    // With a hole: it takes no room.
    fs::File::options().write(true).open(out.join(MANIFEST_NAME)).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(build(&out, &[("a", "1")]).unwrap().written, 1);
}

#[test]
fn a_file_may_become_a_folder_and_back() {
    let (_dir, out) = room();
    for _ in 0..2 {
        build(&out, &[("a", "1"), ("b/c/d", "2")]).unwrap();
        assert_eq!(tree(&out), expected(&[("a", "1"), ("b/", ""), ("b/c/", ""), ("b/c/d", "2")]));
        build(&out, &[("a/x/y", "1"), ("b", "2")]).unwrap();
        assert_eq!(tree(&out), expected(&[("a/", ""), ("a/x/", ""), ("a/x/y", "1"), ("b", "2")]));
    }
}

#[test]
fn the_case_of_a_name_may_change() {
    let (_dir, out) = room();
    build(&out, &[("KM/Index.html", "1")]).unwrap();
    build(&out, &[("km/index.html", "1")]).unwrap();
    assert_eq!(tree(&out), expected(&[("km/", ""), ("km/index.html", "1")]));
}

#[test]
fn a_foreign_file_in_the_way_is_named_and_nothing_moves() {
    let (_dir, out) = room();
    build(&out, &[("a", "1"), ("d/e", "1")]).unwrap();
    put(&out.join("mine"), "mine");
    put(&out.join("d/mine"), "mine");
    let before = tree(&out);
    for files in [&[("a", "2"), ("mine/x", "2")][..], &[("a", "2"), ("d", "2")]] {
        assert!(matches!(build(&out, files), Err(WriteError::InTheWay { .. })));
        assert_eq!(tree(&out), before);
    }
}

#[cfg(unix)]
#[test]
fn links_in_the_site_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (dir, out) = room();
    build(&out, &[("a", "1"), ("d/e", "1"), ("d/f", "1")]).unwrap();
    let outside = dir.path().join("outside");
    put(&outside.join("e"), "1");
    put(&outside.join("f"), "1");
    fs::remove_dir_all(out.join("d")).unwrap();
    symlink(&outside, out.join("d")).unwrap();
    fs::remove_file(out.join("a")).unwrap();
    symlink(outside.join("e"), out.join("a")).unwrap();

    assert!(matches!(build(&out, &[("a", "1"), ("d/e", "2")]), Err(WriteError::InTheWay { .. })));
    build(&out, &[("a", "1")]).unwrap();
    assert!(fs::symlink_metadata(out.join("a")).unwrap().is_file());
    assert_eq!(tree(&outside), expected(&[("e", "1"), ("f", "1")]));
}

#[test]
fn a_directory_that_is_not_ours_is_refused() {
    let (dir, out) = room();
    put(&out.join(".gitignore"), "*");
    put(&out.join("thesis.txt"), "mine");
    let before = tree(&out);
    match build(&out, &[("a", "1")]) {
        Err(error @ WriteError::NotASite { .. }) => {
            let text = error.to_string();
            assert!(text.contains("thesis.txt") && text.contains("--out"), "{text}");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(tree(&out), before);
    assert_eq!(names(dir.path()), ["site"]);
    put(&dir.path().join("file"), "");
    assert!(matches!(build(&dir.path().join("file"), &[]), Err(WriteError::NotADirectory { .. })));
}

#[cfg(unix)]
#[test]
fn a_link_is_refused_as_output() {
    let (dir, out) = room();
    fs::create_dir(dir.path().join("real")).unwrap();
    std::os::unix::fs::symlink(dir.path().join("real"), &out).unwrap();
    for out in [out.clone(), out.join(""), out.join(".")] {
        assert!(matches!(build(&out, &[]), Err(WriteError::IsALink { .. })), "{out:?}");
    }
}

#[test]
fn the_project_and_what_is_above_it_are_refused() {
    let (dir, _) = room();
    let root = dir.path().join("home/project");
    fs::create_dir_all(root.join("content")).unwrap();
    let options = WriteOptions { project_root: Some(root.clone()), home: Some(dir.path().join("home")), compare_all: false };
    for out in [".", "..", "../..", "content", "content/site", "templates", "locales/x/y", "src", "content/.."] {
        let result = SiteWriter::open(&root.join(out), &options);
        assert!(matches!(result, Err(WriteError::Protected { .. })), "{out}: {result:?}");
    }
    assert!(matches!(SiteWriter::open(Path::new("/"), &options), Err(WriteError::Protected { .. })));
    assert_eq!(names(&root), ["content"]);
    for out in ["site", "content-site", "../../site", "build/site"] {
        SiteWriter::open(&root.join(out), &options).unwrap().finish().unwrap();
    }
    assert_eq!(names(&root), ["build", "content", "content-site", "site"]);
}

#[test]
fn paths_that_clash_end_the_build() {
    let (_dir, out) = room();
    build(&out, &[("a", "old")]).unwrap();
    let result = build(&out, &[("a", "1"), ("a", "1")]);
    assert!(matches!(result, Err(WriteError::DuplicateArtifact { .. })));
    assert!(matches!(build(&out, &[("a", "1"), ("A", "1")]), Err(WriteError::CaseCollision { .. })));
    assert!(matches!(build(&out, &[("a", "1"), ("a/b", "1")]), Err(WriteError::FileAndFolder { .. })));
    assert!(matches!(build(&out, &[(".guidewright-manifest", "")]), Err(WriteError::ReservedName { .. })));
    assert_eq!(tree(&out), expected(&[("a", "old")]));
}

#[test]
fn a_site_that_lacks_a_file_cannot_be_finished() {
    let (_dir, out) = room();
    let writer = SiteWriter::open(&out, &WriteOptions::default()).unwrap();
    writer.write(artifact("a", "1")).unwrap();
    writer.write(artifact("a", "1")).unwrap_err();
    assert!(matches!(writer.finish(), Err(WriteError::Incomplete { .. })));
    assert!(!out.exists());
}

#[test]
fn a_second_build_at_once_is_told_to_wait() {
    let (_dir, out) = room();
    let first = SiteWriter::open(&out, &WriteOptions::default()).unwrap();
    assert!(matches!(SiteWriter::open(&out, &WriteOptions::default()), Err(WriteError::Busy { .. })));
    first.finish().unwrap();
    SiteWriter::open(&out, &WriteOptions::default()).unwrap();
}

#[test]
fn what_dead_builds_left_is_cleared_away() {
    let (dir, out) = room();
    put(&dir.path().join(".site.guidewright-4242/km/x"), "half");
    put(&dir.path().join(".site.guidewright-mine/x"), "mine");
    put(&dir.path().join(".other.guidewright-4242/x"), "other");
    put(&dir.path().join(".site.guidewright-lock"), "");
    build(&out, &[("a", "1")]).unwrap();
    assert_eq!(names(dir.path()), [".other.guidewright-4242", ".site.guidewright-mine", "site"]);
}

#[test]
fn a_damaged_list_costs_nothing_that_might_be_the_users() {
    let (dir, out) = room();
    type Damage = fn(&[u8]) -> Vec<u8>;
    let damage: [Damage; 3] = [|list| list[..list.len() / 2].to_vec(), |_| Vec::new(), |list| [list, b"x"].concat()];
    for (round, damage) in damage.into_iter().enumerate() {
        build(&out, &[("a", "1"), ("b", "1")]).unwrap();
        put(&out.join("mine"), "mine");
        let list = out.join(MANIFEST_NAME);
        fs::write(&list, damage(&fs::read(&list).unwrap())).unwrap();
        let kept = build(&out, &[("a", "2")]).unwrap().kept.unwrap();
        assert_eq!(tree(&out), expected(&[("a", "2")]), "round {round}");
        assert_eq!(tree(&kept), expected(&[("a", "1"), ("b", "1"), ("mine", "mine")]));
        assert_eq!(names(dir.path()).len(), round + 2);
    }
}

#[test]
fn files_put_there_during_the_first_build_are_kept() {
    let (_dir, out) = room();
    fs::create_dir(&out).unwrap();
    let writer = SiteWriter::open(&out, &WriteOptions::default()).unwrap();
    writer.write(artifact("a", "1")).unwrap();
    put(&out.join("mine"), "mine");
    let kept = writer.finish().unwrap().kept.unwrap();
    assert_eq!(tree(&out), expected(&[("a", "1")]));
    assert_eq!(tree(&kept), expected(&[("mine", "mine")]));
}

#[test]
fn many_threads_write_one_site() {
    let (_dir, out) = room();
    for round in 0..3 {
        let writer = SiteWriter::open(&out, &WriteOptions::default()).unwrap();
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let writer = &writer;
                scope.spawn(move || {
                    for page in 0..50 {
                        let text = (round * (page % 2)).to_string();
                        writer.write(artifact(&format!("d{page}/t{thread}/index.html"), &text)).unwrap();
                    }
                });
            }
        });
        let summary = writer.finish().unwrap();
        assert_eq!(summary.written, if round == 0 { 400 } else { 200 });
    }
    assert_eq!(tree(&out).len(), 400 + 50 + 400);
}
