//! Reading a project directory.
//!
//! Only the project's own folders are walked, in the order of their names, and no link to a directory is followed.
//! A file that cannot be read is a [`ReadFault`] in the result, not the end of the reading.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::disk::Stamp;
use super::ignored::is_ignored_name;
use super::read_file::{Folder, MAX_FILE_SIZE, inside, read_limited, shown, unreadable};
use super::real_disk::{is_absent, stamp_of};
use super::wanted::{CONTENT, LOCALES, Wanted, is_fluent, is_text};
use super::{ReadError, ReadFault, ReadFaultReason};
use crate::source::{ProjectPath, SourceFile, Sources};

/// A project as it stands on the disk.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The text files.
    pub sources: Sources,
    /// The files of the theme that are not text (fonts, images), in the order of their paths.
    pub assets: Vec<(ProjectPath, Vec<u8>)>,
    /// The files that could not be read, in the order of the walk.
    pub faults: Vec<ReadFault>,
    /// What the system said of each file before it was read.
    stamps: HashMap<ProjectPath, Stamp>,
}

/// Reads the `content`, `locales` and `templates` folders of a project directory. Hidden files and the backups of
/// editors are skipped without a word.
///
/// # Errors
/// [`ReadError`] when the directory does not exist, is not a directory, or has neither `content` nor `locales`.
pub fn read(root: &Path) -> Result<Reading, ReadError> {
    read_again(root, &Reading::default(), &[])
}

/// As [`read`], but the texts of Fluent files under `locales` are let go once their digests are known; they are loaded
/// again where they are worked on ([`Sources::load`]). So memory does not grow with the texts.
///
/// # Errors
/// As [`read`].
pub fn read_lean(root: &Path) -> Result<Reading, ReadError> {
    read_project(root, |reader| reader.is_lean = true)
}

/// As [`read`]: files of which the system says the same as `before`, and that do not stand at or below one of the
/// `changed` paths, are taken over unread. A text that is the same as before is shared with it.
///
/// # Errors
/// As [`read`].
pub fn read_again(root: &Path, before: &Reading, changed: &[PathBuf]) -> Result<Reading, ReadError> {
    let changed = changed.iter().filter_map(|path| path.strip_prefix(root).ok()).map(Path::to_owned).collect();
    read_project(root, |reader| reader.before = Some((before, changed)))
}

fn read_project<'b>(root: &Path, prepare: impl FnOnce(&mut Reader<'b>)) -> Result<Reading, ReadError> {
    let canonical = open(root)?;
    if !root.join("content").is_dir() && !root.join("locales").is_dir() {
        return Err(ReadError::NotAProject { path: root.to_owned() });
    }
    let mut reader = Reader::new(canonical);
    prepare(&mut reader);
    reader.walk("content", Wanted::Endings(CONTENT));
    reader.walk("locales", Wanted::Endings(LOCALES));
    reader.walk("templates", Wanted::All);
    Ok(reader.finish())
}

/// Reads all Fluent files and locks below a directory that holds a folder for each locale and nothing else of a project.
/// Paths are relative to the directory.
///
/// # Errors
/// [`ReadError`] when the directory does not exist or is not a directory.
pub fn read_locale_tree(dir: &Path) -> Result<Reading, ReadError> {
    let mut reader = Reader::new(open(dir)?);
    reader.walk("", Wanted::Tree);
    Ok(reader.finish())
}

fn open(root: &Path) -> Result<PathBuf, ReadError> {
    let fault = |source| ReadError::Open { path: root.to_owned(), source };
    let canonical = fs::canonicalize(root).map_err(fault)?;
    if !fs::metadata(&canonical).map_err(fault)?.is_dir() {
        return Err(ReadError::NotADirectory { path: root.to_owned() });
    }
    Ok(canonical)
}

struct Reader<'b> {
    /// The project's directory with no link in it.
    root: PathBuf,
    /// The reading before, and what is known to have changed since, relative to the project.
    before: Option<(&'b Reading, Vec<PathBuf>)>,
    files: Vec<SourceFile>,
    assets: Vec<(ProjectPath, Vec<u8>)>,
    faults: Vec<ReadFault>,
    stamps: HashMap<ProjectPath, Stamp>,
    /// True if the texts of locales are not to be held.
    is_lean: bool,
}

impl<'b> Reader<'b> {
    fn new(root: PathBuf) -> Self {
        Self { root, is_lean: false, before: None, files: Vec::new(), assets: Vec::new(), faults: Vec::new(), stamps: HashMap::new() }
    }

    fn finish(mut self) -> Reading {
        self.assets.sort_by(|a, b| a.0.cmp(&b.0));
        let before = self.before.map(|(before, _)| &before.sources);
        let mut sources = Sources::from_files(self.files, before);
        if self.is_lean {
            sources = sources.with_store(Arc::new(Folder { root: self.root }));
        }
        Reading { sources, assets: self.assets, faults: self.faults, stamps: self.stamps }
    }

    fn walk(&mut self, folder: &str, wanted: Wanted) {
        let top = if folder.is_empty() { self.root.clone() } else { self.root.join(folder) };
        match self.folder_fault(&top) {
            Ok(()) => {}
            Err(None) => return,
            Err(Some(reason)) => return self.fault(&top, reason),
        }
        let walk = WalkDir::new(&top).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_ignored_name(&entry.file_name().to_string_lossy())) {
            match entry {
                Ok(entry) => self.visit(&entry, wanted),
                Err(error) => self.walk_fault(&error),
            }
        }
    }

    /// Why one of the project's own folders is not walked: `Err(None)` if it is just not there.
    fn folder_fault(&self, top: &Path) -> Result<(), Option<ReadFaultReason>> {
        let metadata = match fs::symlink_metadata(top) {
            Ok(metadata) => metadata,
            Err(error) if is_absent(&error) => return Err(None),
            Err(error) => return Err(Some(ReadFaultReason::Unreadable(error.to_string()))),
        };
        let target = if metadata.is_symlink() { self.inside(top).map_err(Some)? } else { metadata };
        if target.is_dir() { Ok(()) } else { Err(Some(ReadFaultReason::Unreadable("it is not a directory".into()))) }
    }

    fn visit(&mut self, entry: &DirEntry, wanted: Wanted) {
        if entry.file_type().is_dir() || entry.depth() == 0 {
            return;
        }
        if !wanted.has(entry.file_name()) {
            // A whole locale could be missed without a word. A bare tree may have links to whatever else is in it.
            if entry.file_type().is_symlink() && matches!(wanted, Wanted::Endings(_)) && entry.path().is_dir() {
                self.fault(entry.path(), ReadFaultReason::LinkToDirectory);
            }
            return;
        }
        match self.load(entry) {
            Ok((_, None)) => {}
            Ok((path, Some(bytes))) if is_text(entry.file_name()) => {
                let mut file = SourceFile::new(path, bytes);
                // A file with a fault that the whole project is told of stays as it is.
                let is_sound = file.invalid_utf8_at.is_none() && !file.text.starts_with('\u{FEFF}');
                if self.is_lean && is_sound && file.path.as_str().starts_with("locales/") && is_fluent(entry.file_name()) {
                    file.forget();
                }
                self.files.push(file);
            }
            Ok((path, Some(bytes))) => self.assets.push((path, bytes)),
            Err(reason) => self.fault(entry.path(), reason),
        }
    }

    /// The path of a file and its bytes, or no bytes if the file was taken over from the reading before.
    fn load(&mut self, entry: &DirEntry) -> Result<(ProjectPath, Option<Vec<u8>>), ReadFaultReason> {
        let path = self.project_path(entry.path())?;
        let file_type = entry.file_type();
        let mut target = None;
        if file_type.is_symlink() {
            let target = target.insert(self.inside(entry.path())?);
            if target.is_dir() {
                return Err(ReadFaultReason::LinkToDirectory);
            }
            if !target.is_file() {
                return Err(ReadFaultReason::NotAFile);
            }
        } else if !file_type.is_file() {
            return Err(ReadFaultReason::NotAFile);
        }
        // Asked for before the file is read: a change meanwhile is then found the next time.
        let stamp = fs::metadata(entry.path()).and_then(|metadata| stamp_of(&metadata)).ok();
        if let Some(stamp) = stamp {
            self.stamps.insert(path.clone(), stamp);
            if self.take_over(&path, stamp) {
                return Ok((path, None));
            }
        }
        Ok((path, Some(read_limited(entry.path(), target.as_ref(), MAX_FILE_SIZE)?)))
    }

    /// Takes a file over from the reading before, if it has not changed since.
    fn take_over(&mut self, path: &ProjectPath, stamp: Stamp) -> bool {
        let Some((before, changed)) = &self.before else { return false };
        if before.stamps.get(path) != Some(&stamp) || changed.iter().any(|changed| Path::new(path.as_str()).starts_with(changed)) {
            return false;
        }
        if let Some(file) = before.sources.find(path.as_str()) {
            self.files.push(file.clone());
            return true;
        }
        let asset = before.assets.binary_search_by(|(known, _)| known.cmp(path)).ok().and_then(|at| before.assets.get(at));
        self.assets.extend(asset.cloned());
        asset.is_some()
    }

    fn inside(&self, link: &Path) -> Result<fs::Metadata, ReadFaultReason> {
        inside(&self.root, link)
    }

    fn project_path(&self, path: &Path) -> Result<ProjectPath, ReadFaultReason> {
        let relative = self.relative(path);
        let parts: Option<Vec<_>> = relative.iter().map(OsStr::to_str).collect();
        let text = parts.ok_or(ReadFaultReason::BadName("it is not Unicode"))?.join("/");
        ProjectPath::new(&text).map_err(|error| ReadFaultReason::BadName(error.reason))
    }

    fn relative<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }

    fn walk_fault(&mut self, error: &walkdir::Error) {
        let path = error.path().unwrap_or(&self.root).to_owned();
        let reason = error.io_error().map_or_else(|| ReadFaultReason::Unreadable(error.to_string()), unreadable);
        self.fault(&path, reason);
    }

    fn fault(&mut self, path: &Path, reason: ReadFaultReason) {
        let project_path = self.project_path(path).ok();
        let parts: Vec<_> = self.relative(path).iter().map(|part| part.to_string_lossy()).collect();
        self.faults.push(ReadFault { path: shown(&parts.join("/")), project_path, reason });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading_of(files: &[&str]) -> (tempfile::TempDir, Reading) {
        let dir = tempfile::tempdir().unwrap();
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        let reading = read(dir.path()).unwrap();
        (dir, reading)
    }

    fn paths(reading: &Reading) -> Vec<&str> {
        reading.sources.iter().map(|file| file.path.as_str()).collect()
    }

    #[test]
    fn the_files_that_matter_are_read() {
        let (_dir, reading) = reading_of(&[
            "content/site.yaml",
            "content/notes.txt",
            "content/guides/a.yml",
            "content/.hidden/b.yaml",
            "content/a.yaml~",
            "content/#a.yaml#",
            "locales/km/a.ftl",
            "locales/lock.yaml",
            "locales/km/.a.ftl.swp",
            "locales/glossary.tsv",
            "templates/page.html",
            "templates/assets/font.woff2",
            "templates/assets/LICENSE",
            "other/x.yaml",
        ]);
        let expected = [
            "content/guides/a.yml",
            "content/site.yaml",
            "locales/glossary.tsv",
            "locales/km/a.ftl",
            "locales/lock.yaml",
            "templates/page.html",
        ];
        assert_eq!(paths(&reading), expected);
        let assets: Vec<_> = reading.assets.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(assets, ["templates/assets/LICENSE", "templates/assets/font.woff2"]);
        assert_eq!(reading.faults, []);
    }

    #[test]
    fn what_has_not_changed_is_taken_over() {
        let (dir, first) = reading_of(&["content/site.yaml", "locales/km/a.ftl", "locales/km/b.ftl", "templates/assets/font.woff2"]);
        fs::write(dir.path().join("locales/km/b.ftl"), "b = longer").unwrap();
        fs::write(dir.path().join("locales/km/c.ftl"), "c = new").unwrap();
        fs::remove_file(dir.path().join("content/site.yaml")).unwrap();
        let second = read_again(dir.path(), &first, &[]).unwrap();
        let texts: Vec<_> = second.sources.iter().map(|file| (file.id.0, file.path.as_str(), &*file.text)).collect();
        let expected =
            [(0, "locales/km/a.ftl", "locales/km/a.ftl"), (1, "locales/km/b.ftl", "b = longer"), (2, "locales/km/c.ftl", "c = new")];
        assert_eq!(texts, expected);
        assert_eq!(second.assets, first.assets);
        let text = |reading: &Reading, path: &str| std::sync::Arc::clone(&reading.sources.find(path).unwrap().text);
        assert!(std::sync::Arc::ptr_eq(&text(&first, "locales/km/a.ftl"), &text(&second, "locales/km/a.ftl")));
        // Of the same size and at the same time: only who is told of the change can know.
        let third = read_again(dir.path(), &second, &[dir.path().join("locales")]).unwrap();
        assert!(std::sync::Arc::ptr_eq(&text(&third, "locales/km/b.ftl"), &text(&second, "locales/km/b.ftl")), "read, and found the same");
        assert_eq!(third.stamps, second.stamps);
    }

    #[test]
    fn texts_of_locales_are_let_go_and_come_back() {
        let (dir, whole) = reading_of(&["content/site.yaml", "locales/km.lock.yaml", "locales/km/a.ftl", "locales/km/b.ftl"]);
        fs::write(dir.path().join("locales/km/bom.ftl"), "\u{FEFF}a = b").unwrap();
        let lean = read_lean(dir.path()).unwrap();
        let held: Vec<_> = lean.sources.iter().filter(|file| file.is_held()).map(|file| file.path.as_str()).collect();
        assert_eq!(held, ["content/site.yaml", "locales/km.lock.yaml", "locales/km/bom.ftl"]);
        for file in whole.sources.iter() {
            assert_eq!(lean.sources.find(file.path.as_str()).unwrap().digest(), file.digest());
        }
        let loaded = lean.sources.load(|_| true).unwrap();
        assert_eq!(loaded.find("locales/km/a.ftl").unwrap().text, whole.sources.find("locales/km/a.ftl").unwrap().text);
        fs::write(dir.path().join("locales/km/a.ftl"), "a = other").unwrap();
        assert!(lean.sources.load(|_| true).unwrap_err().to_string().contains("locales/km/a.ftl was changed"));
        fs::remove_file(dir.path().join("locales/km/a.ftl")).unwrap();
        assert!(lean.sources.load(|_| true).unwrap_err().to_string().contains("locales/km/a.ftl"));
    }

    #[test]
    fn a_directory_that_is_no_project_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(read(&dir.path().join("absent")), Err(ReadError::Open { .. })));
        let error = read(dir.path()).unwrap_err();
        assert!(error.to_string().contains("guidewright init") && error.to_string().contains("--project DIR"));
        fs::write(dir.path().join("file"), "").unwrap();
        assert!(matches!(read(&dir.path().join("file")), Err(ReadError::NotADirectory { .. })));
    }

    #[test]
    fn a_locale_tree_is_read_from_where_it_stands() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("km/guides")).unwrap();
        fs::write(dir.path().join("km/guides/a.ftl"), "a = b").unwrap();
        fs::write(dir.path().join("km/a.yaml"), "a: b").unwrap();
        assert_eq!(paths(&read_locale_tree(dir.path()).unwrap()), ["km/guides/a.ftl"]);
    }
}
