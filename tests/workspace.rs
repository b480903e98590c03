//! The disk room, from outside: reading, changing and watching real directories.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod workspace_support;

use std::fs;
use std::sync::mpsc::channel;
use std::time::Duration;

use guidewright::source::{ProjectPath, SourceChange, Sources, Span, TextEdit};
use guidewright::workspace::{ChangeError, ReadFaultReason, apply, read, watch};
use tempfile::TempDir;
use workspace_support::{expected, put, tree};

mod reading {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn files_that_cannot_be_read_are_named_and_the_others_read() {
        use std::os::unix::ffi::OsStringExt;
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        let (root, outside) = (dir.path().join("project"), dir.path().join("outside.ftl"));
        put(&outside, "secret = x");
        put(&root.join("content/site.yaml"), "a: b");
        put(&root.join("locales/km/good.ftl"), "a = b");
        put(&root.join("locales/km/a:b.ftl"), "a = b");
        fs::write(root.join("locales").join(std::ffi::OsString::from_vec(b"\xff.ftl".to_vec())), "").unwrap();
        symlink(&outside, root.join("locales/km/out.ftl")).unwrap();
        symlink("good.ftl", root.join("locales/km/inside.ftl")).unwrap();
        symlink("nothing", root.join("locales/km/nothing.ftl")).unwrap();
        symlink("../km", root.join("locales/km/loop.ftl")).unwrap();
        symlink("km", root.join("locales/th")).unwrap();
        fs::File::create(root.join("content/large.yaml")).unwrap().set_len(16 * 1024 * 1024 + 1).unwrap();
        let fifo = std::process::Command::new("mkfifo").arg(root.join("content/pipe.yaml")).status();

        let reading = read(&root).unwrap();
        let sources: Vec<_> = reading.sources.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(sources, ["content/site.yaml", "locales/km/good.ftl", "locales/km/inside.ftl"]);
        let reason = |path: &str| {
            let fault = reading.faults.iter().find(|fault| fault.path == path);
            fault.unwrap_or_else(|| panic!("no fault of {path}: {:?}", reading.faults)).reason.clone()
        };
        assert_eq!(reason("locales/km/out.ftl"), ReadFaultReason::LinkLeadsOut);
        assert_eq!(reason("locales/km/nothing.ftl"), ReadFaultReason::LinkToNothing);
        assert_eq!(reason("locales/km/loop.ftl"), ReadFaultReason::LinkToDirectory);
        assert_eq!(reason("locales/th"), ReadFaultReason::LinkToDirectory, "a whole locale");
        assert!(matches!(reason("content/large.yaml"), ReadFaultReason::TooLarge { .. }));
        assert!(matches!(reason("locales/km/a:b.ftl"), ReadFaultReason::BadName(_)));
        assert!(matches!(reason("locales/\u{FFFD}.ftl"), ReadFaultReason::BadName(_)));
        if fifo.is_ok_and(|status| status.success()) {
            assert_eq!(reason("content/pipe.yaml"), ReadFaultReason::NotAFile);
        }
        assert!(reading.faults.iter().all(|fault| fault.to_string().starts_with('`')));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_leads_out_of_the_project_is_not_read() {
        let dir = tempfile::tempdir().unwrap();
        put(&dir.path().join("outside/a.yaml"), "");
        put(&dir.path().join("project/locales/a.ftl"), "");
        std::os::unix::fs::symlink("../outside", dir.path().join("project/content")).unwrap();
        let reading = read(&dir.path().join("project")).unwrap();
        assert_eq!(reading.sources.iter().count(), 1);
        assert_eq!(reading.faults[0].reason, ReadFaultReason::LinkLeadsOut);
    }
}

mod changing {
    use super::*;

    fn project(files: &[(&str, &str)]) -> (TempDir, Sources) {
        let dir = tempfile::tempdir().unwrap();
        files.iter().for_each(|(path, text)| put(&dir.path().join(path), text));
        (dir, Sources::from_texts(files))
    }

    fn edit(sources: &Sources, path: &str, start: usize, end: usize, text: &str) -> TextEdit {
        TextEdit { span: Span::new(sources.find(path).unwrap().id, start, end), replacement: text.to_owned() }
    }

    fn created(path: &str) -> (ProjectPath, String) {
        (ProjectPath::new(path).unwrap(), "new".to_owned())
    }

    #[test]
    fn edits_and_new_files_are_written() {
        let (dir, sources) = project(&[("locales/km/a.ftl", "a = b\r\n"), ("content/b.yaml", "b: c")]);
        let edits = vec![edit(&sources, "locales/km/a.ftl", 4, 5, "ខ្មែរ"), edit(&sources, "content/b.yaml", 0, 1, "b")];
        let change = SourceChange { edits, created: vec![created("locales/th/deep/a.ftl")] };
        let summary = apply(dir.path(), &sources, &change).unwrap();
        assert_eq!(summary.edited.len(), 1, "an edit that changes nothing is not one");
        let files = expected(&[
            ("content/", ""),
            ("content/b.yaml", "b: c"),
            ("locales/", ""),
            ("locales/km/", ""),
            ("locales/km/a.ftl", "a = ខ្មែរ\r\n"),
            ("locales/th/", ""),
            ("locales/th/deep/", ""),
            ("locales/th/deep/a.ftl", "new"),
        ]);
        assert_eq!(tree(dir.path()), files);
    }

    #[test]
    fn what_cannot_be_written_whole_is_not_written() {
        let files = [("locales/a.ftl", "a = b"), ("locales/b.ftl", "b = c")];
        let (dir, sources) = project(&files);
        fs::write(dir.path().join("locales/b.ftl"), "b = changed").unwrap();
        let before = tree(dir.path());
        let both = vec![edit(&sources, "locales/a.ftl", 0, 1, "x"), edit(&sources, "locales/b.ftl", 0, 1, "x")];
        let change = SourceChange { edits: both, created: vec![created("locales/new/c.ftl")] };
        let result = apply(dir.path(), &sources, &change);
        assert!(matches!(result, Err(ChangeError::ChangedMeanwhile { .. })), "{result:?}");
        let first = vec![edit(&sources, "locales/a.ftl", 0, 1, "x")];
        let change = SourceChange { edits: first.clone(), created: vec![created("locales/b.ftl")] };
        assert!(matches!(apply(dir.path(), &sources, &change), Err(ChangeError::AlreadyExists { .. })));
        let change = SourceChange { edits: first, created: vec![created("locales/c.ftl"), created("locales/c.ftl")] };
        assert!(matches!(apply(dir.path(), &sources, &change), Err(ChangeError::SameFile { .. })));
        assert_eq!(tree(dir.path()), before);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_kept_and_links_do_not_lead_out() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
        let files = [("p/a.ftl", "a = b"), ("p/link.ftl", "a = b"), ("p/out.ftl", "a = b"), ("p/ro.ftl", "a = b")];
        let (dir, sources) = project(&files);
        let root = dir.path();
        let mode = |path: &str| fs::metadata(root.join(path)).unwrap().permissions().mode() & 0o777;
        fs::set_permissions(root.join("p/a.ftl"), fs::Permissions::from_mode(0o640)).unwrap();
        fs::set_permissions(root.join("p/ro.ftl"), fs::Permissions::from_mode(0o444)).unwrap();
        // Only an administrator can give a file away, and then works on somebody else's.
        let _ = chown(root.join("p/a.ftl"), Some(65_534), Some(65_534));
        let owner = || fs::metadata(root.join("p/a.ftl")).map(|metadata| (metadata.uid(), metadata.gid())).unwrap();
        let before = owner();
        fs::remove_file(root.join("p/link.ftl")).unwrap();
        symlink("a.ftl", root.join("p/link.ftl")).unwrap();
        let outside = tempfile::tempdir().unwrap();
        put(&outside.path().join("x.ftl"), "a = b");
        fs::remove_file(root.join("p/out.ftl")).unwrap();
        symlink(outside.path().join("x.ftl"), root.join("p/out.ftl")).unwrap();
        symlink(outside.path(), root.join("p/outside")).unwrap();

        let change = |path: &str| SourceChange { edits: vec![edit(&sources, path, 0, 1, "x")], created: vec![] };
        apply(root, &sources, &change("p/link.ftl")).unwrap();
        assert_eq!(fs::read_to_string(root.join("p/a.ftl")).unwrap(), "x = b");
        assert!(fs::symlink_metadata(root.join("p/link.ftl")).unwrap().is_symlink());
        assert_eq!((mode("p/a.ftl"), owner()), (0o640, before));
        assert!(matches!(apply(root, &sources, &change("p/out.ftl")), Err(ChangeError::LeadsOut { .. })));
        assert!(matches!(apply(root, &sources, &change("p/ro.ftl")), Err(ChangeError::ReadOnly { .. })));
        let change = SourceChange { edits: vec![], created: vec![created("p/outside/new.ftl")] };
        assert!(matches!(apply(root, &sources, &change), Err(ChangeError::LeadsOut { .. })));
        assert_eq!(tree(outside.path()), expected(&[("x.ftl", "a = b")]));
    }
}

mod watching {
    use super::*;

    #[test]
    fn changes_that_come_together_are_told_together() {
        let dir = tempfile::tempdir().unwrap();
        put(&dir.path().join("content/site.yaml"), "a");
        let (sender, receiver) = channel();
        let watcher = watch(dir.path(), move |paths| drop(sender.send(paths))).unwrap();
        let wait = Duration::from_secs(5);

        put(&dir.path().join("content/.hidden"), "x");
        put(&dir.path().join("content/site.yaml~"), "x");
        put(&dir.path().join("site/index.html"), "x");
        put(&dir.path().join("content/b.yaml"), "x");
        put(&dir.path().join("content/site.yaml"), "x");
        let told = receiver.recv_timeout(wait).unwrap();
        assert_eq!(told, [dir.path().join("content/b.yaml"), dir.path().join("content/site.yaml")]);

        // A folder of the project that comes later is watched as well.
        fs::create_dir(dir.path().join("locales")).unwrap();
        assert_eq!(receiver.recv_timeout(wait).unwrap(), [dir.path().join("locales")]);
        put(&dir.path().join("locales/km/a.ftl"), "x");
        assert!(receiver.recv_timeout(wait).unwrap().contains(&dir.path().join("locales/km")));

        drop(watcher);
        while receiver.recv_timeout(wait).is_ok() {}
        put(&dir.path().join("content/site.yaml"), "y");
        assert!(receiver.recv_timeout(Duration::from_millis(100)).is_err());
    }

    #[test]
    fn a_project_that_is_not_there_cannot_be_watched() {
        let dir = tempfile::tempdir().unwrap();
        assert!(watch(&dir.path().join("absent"), |_| {}).is_err());
    }
}
