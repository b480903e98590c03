//! Source files: the texts that a project is made of.

use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;

use super::{EditError, FastSet, LineIndex, ProjectPath, SourceChange, Span, hash, utf8};

/// Names one file in [`Sources`]. Ids follow the order of the paths, so sorting by id sorts by path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// One text file as it was read. The text is exactly the file's bytes, a byte order mark and Windows line breaks included.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// This file's name in [`Sources`].
    pub id: FileId,
    /// Where it stands in the project.
    pub path: ProjectPath,
    /// Its text.
    pub text: Arc<str>,
    /// The offset of the first byte that is not UTF-8. The text then has U+FFFD in place of what could not be read.
    pub invalid_utf8_at: Option<usize>,
    /// Where the text is not held (it is then empty): what it was.
    absent: Option<Absent>,
}

/// What is known of a text that is not held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Absent {
    digest: u128,
    length: usize,
}

/// Where texts that are not held can be had again.
pub trait Store: Send + Sync + fmt::Debug {
    /// The bytes of a file.
    ///
    /// # Errors
    /// Why it cannot be read, in words that name it.
    fn load(&self, path: &ProjectPath) -> Result<Vec<u8>, String>;
}

/// Why a text that is not held cannot be had again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be read any more.
    #[error("{1}")]
    Unreadable(ProjectPath, String),
    /// The file is not what it was.
    #[error("{0} was changed while it was worked on")]
    Changed(ProjectPath),
}

impl LoadError {
    /// The file.
    pub fn path(&self) -> &ProjectPath {
        match self {
            Self::Unreadable(path, _) | Self::Changed(path) => path,
        }
    }
}

impl SourceFile {
    /// A file that has no number yet.
    pub fn new(path: ProjectPath, bytes: Vec<u8>) -> Self {
        source_file(0, path, bytes)
    }

    /// The text of a span; empty if the span does not fit this text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The file's line table.
    pub fn line_index(&self) -> LineIndex {
        LineIndex::new(&self.text)
    }

    /// The hash of the text ([`hash`]), whether it is held or not.
    pub fn digest(&self) -> u128 {
        self.absent.map_or_else(|| hash(self.text.as_bytes()), |absent| absent.digest)
    }

    /// The size of the text in bytes, whether it is held or not.
    pub fn length(&self) -> usize {
        self.absent.map_or(self.text.len(), |absent| absent.length)
    }

    /// Lets go of the text; what it was stays known.
    pub fn forget(&mut self) {
        self.absent = Some(Absent { digest: self.digest(), length: self.length() });
        self.text = Arc::from("");
    }

    /// True if the text is here; else it is empty.
    pub fn is_held(&self) -> bool {
        self.absent.is_none()
    }

    /// A span of the whole text.
    pub fn span(&self) -> Span {
        Span::new(self.id, 0, self.text.len())
    }
}

/// Gives the texts of files that are not held.
#[derive(Clone, Debug, Default)]
pub struct Loader(Option<Arc<dyn Store>>);

impl Loader {
    /// A file with its text.
    ///
    /// # Errors
    /// [`LoadError`] when a text that is not held cannot be had again, or is not what it was.
    pub fn load(&self, file: &SourceFile) -> Result<SourceFile, LoadError> {
        let Some(absent) = file.absent else { return Ok(file.clone()) };
        let unreadable = |reason| LoadError::Unreadable(file.path.clone(), reason);
        let store = self.0.as_ref().ok_or_else(|| unreadable(format!("the text of {} is not held", file.path)))?;
        let bytes = store.load(&file.path).map_err(unreadable)?;
        let loaded = SourceFile { id: file.id, ..source_file(0, file.path.clone(), bytes) };
        let is_same = loaded.digest() == absent.digest && loaded.invalid_utf8_at == file.invalid_utf8_at;
        if is_same { Ok(loaded) } else { Err(LoadError::Changed(file.path.clone())) }
    }
}

/// A locale with more bytes of texts than this is read file by file, where its texts are not held anyway.
const MOST_HELD: usize = 8 << 20;

/// All source files of a project, in the order of their paths. Not all texts need be held: where they are not, they are
/// loaded when they are worked on ([`Sources::load`]), and must then be what they were.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    loader: Loader,
    most_held: Option<usize>,
}

impl Sources {
    /// Takes files as path and bytes, in any order; sorts them by path and gives them ids.
    /// Bytes that are not UTF-8 are kept as far as they can be read and their place is noted.
    pub fn from_bytes(mut files: Vec<(ProjectPath, Vec<u8>)>) -> Self {
        files.sort_by(|a, b| a.0.cmp(&b.0));
        let files = files.into_iter().enumerate().map(|(index, (path, bytes))| source_file(index, path, bytes)).collect();
        Self { files, ..Self::default() }
    }

    /// Takes files in any order. A text that stands in `before` just the same is shared with it.
    pub fn from_files(mut files: Vec<SourceFile>, before: Option<&Self>) -> Self {
        for file in files.iter_mut().filter(|file| file.is_held()) {
            let known =
                before.and_then(|before| before.find(file.path.as_str())).filter(|known| known.is_held() && known.text == file.text);
            file.text = known.map_or_else(|| Arc::clone(&file.text), |known| Arc::clone(&known.text));
        }
        Self::numbered(files)
    }

    /// The files in the order of their paths.
    fn numbered(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        for (index, file) in files.iter_mut().enumerate() {
            file.id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
        }
        Self { files, ..Self::default() }
    }

    /// For tests and embedded projects: files as path and text. Paths that are not [`ProjectPath`]s are left out.
    pub fn from_texts(files: &[(&str, &str)]) -> Self {
        let files = files.iter().filter_map(|(path, text)| Some((ProjectPath::new(path).ok()?, text.as_bytes().to_vec())));
        Self::from_bytes(files.collect())
    }

    /// The file of an id.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The file at a path.
    pub fn find(&self, path: &str) -> Option<&SourceFile> {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok().and_then(|index| self.files.get(index))
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// The files under a folder (`content/guides/`), in the order of their paths.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        self.files.iter().filter(move |file| file.path.as_str().starts_with(folder))
    }

    /// The text of a span; empty if there is no such place.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).map_or("", |file| file.slice(span))
    }

    /// The files with a change applied to them: files that it does not touch are shared, not copied. Files that it creates
    /// take their place in the order, so ids stay as they are only if it creates none.
    ///
    /// # Errors
    /// [`EditError`] when edits overlap or do not fit their text.
    pub fn with_change(&self, change: &SourceChange) -> Result<Self, EditError> {
        let mut files = self.files.clone();
        for id in change.files() {
            if let Some(file) = files.get_mut(id.0 as usize) {
                file.text = change.apply(id, &file.text)?.into();
            }
        }
        files.extend(change.created.iter().map(|(path, text)| source_file(0, path.clone(), text.clone().into_bytes())));
        Ok(self.with_files(Self::numbered(files).files))
    }

    /// The files; texts that are not held are in `store`.
    #[must_use]
    pub fn with_store(mut self, store: Arc<dyn Store>) -> Self {
        self.loader = Loader(Some(store));
        self
    }

    /// The files; locales with more bytes of texts than this are read file by file.
    #[must_use]
    pub fn holding_at_most(mut self, bytes: usize) -> Self {
        self.most_held = Some(bytes);
        self
    }

    /// How many bytes of texts a locale may have to be held whole while it is worked on.
    pub fn most_held(&self) -> usize {
        self.most_held.unwrap_or(MOST_HELD)
    }

    /// What gives the texts that are not held.
    pub fn loader(&self) -> &Loader {
        &self.loader
    }

    /// Other files that are loaded as these are.
    fn with_files(&self, files: Vec<SourceFile>) -> Self {
        Self { files, loader: self.loader.clone(), most_held: self.most_held }
    }

    /// The files, with the texts of those that are wanted.
    ///
    /// # Errors
    /// [`LoadError`] when a text that is not held cannot be had again, or is not what it was.
    pub fn load(&self, wanted: impl Fn(&SourceFile) -> bool + Sync) -> Result<Self, LoadError> {
        let load = |file: &SourceFile| if wanted(file) { self.loader.load(file) } else { Ok(file.clone()) };
        Ok(self.with_files(self.files.par_iter().map(load).collect::<Result<_, _>>()?))
    }

    /// The files, with the texts of those that `spans` point into: for reports.
    ///
    /// # Errors
    /// As [`Sources::load`].
    pub fn load_at(&self, spans: impl Iterator<Item = Span>) -> Result<Self, LoadError> {
        let files: FastSet<u32> = spans.map(|span| span.file.0).collect();
        self.load(|file| files.contains(&file.id.0))
    }

    /// True if there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

fn source_file(index: usize, path: ProjectPath, bytes: Vec<u8>) -> SourceFile {
    let id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
    let (text, invalid_utf8_at) = match utf8(&bytes) {
        Some(text) => (Arc::from(text), None),
        None => (Arc::from(String::from_utf8_lossy(&bytes)), std::str::from_utf8(&bytes).err().map(|error| error.valid_up_to())),
    };
    SourceFile { id, path, text, invalid_utf8_at, absent: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_and_found() {
        let sources = Sources::from_texts(&[("b.ftl", "b"), ("a.ftl", "a"), ("../c", "c")]);
        let paths: Vec<_> = sources.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["a.ftl", "b.ftl"]);
        assert_eq!(sources.find("b.ftl").map(|file| &*file.text), Some("b"));
        assert!(sources.find("c").is_none());
    }

    #[test]
    fn a_change_gives_new_files_and_keeps_the_others() {
        let sources = Sources::from_bytes(vec![
            (ProjectPath::new("a.ftl").unwrap(), b"ab\xff".to_vec()),
            (ProjectPath::new("c.ftl").unwrap(), b"old".to_vec()),
        ]);
        let edit = crate::source::TextEdit { span: Span::new(FileId(1), 0, 3), replacement: "new".to_owned() };
        let change = SourceChange { edits: vec![edit], created: vec![(ProjectPath::new("b.ftl").unwrap(), "b".to_owned())] };
        let after = sources.with_change(&change).unwrap();
        let texts: Vec<_> = after.iter().map(|file| (file.id.0, file.path.as_str(), &*file.text)).collect();
        assert_eq!(texts, [(0, "a.ftl", "ab\u{FFFD}"), (1, "b.ftl", "b"), (2, "c.ftl", "new")]);
        assert_eq!(after.get(FileId(0)).unwrap().invalid_utf8_at, Some(2));
        let outside = SourceChange {
            edits: vec![crate::source::TextEdit { span: Span::new(FileId(1), 9, 9), replacement: String::new() }],
            created: vec![],
        };
        assert!(sources.with_change(&outside).is_err());
    }

    #[derive(Debug)]
    struct Shelf(&'static str);

    impl Store for Shelf {
        fn load(&self, path: &ProjectPath) -> Result<Vec<u8>, String> {
            if path.as_str() == "gone.ftl" { Err("gone.ftl is gone".to_owned()) } else { Ok(self.0.as_bytes().to_vec()) }
        }
    }

    #[test]
    fn a_text_that_was_let_go_comes_back_as_it_was_or_not_at_all() {
        let lean = |paths: &[&str]| {
            let file = |path: &&str| SourceFile::new(ProjectPath::new(path).unwrap(), b"a = b".to_vec());
            let mut files: Vec<SourceFile> = paths.iter().map(file).collect();
            files.iter_mut().for_each(SourceFile::forget);
            Sources::from_files(files, None)
        };
        let sources = lean(&["a.ftl", "b.ftl"]).with_store(Arc::new(Shelf("a = b")));
        let file = sources.find("a.ftl").unwrap();
        assert_eq!((&*file.text, file.is_held(), file.length(), file.digest()), ("", false, 5, hash(b"a = b")));
        let loaded = sources.load_at(std::iter::once(Span::new(FileId(1), 0, 1))).unwrap();
        assert_eq!(loaded.iter().map(|file| &*file.text).collect::<Vec<_>>(), ["", "a = b"]);
        assert_eq!(loaded.get(FileId(1)).map(|file| (file.id, file.is_held())), Some((FileId(1), true)));
        let changed = lean(&["a.ftl"]).with_store(Arc::new(Shelf("a = c"))).load(|_| true);
        assert_eq!(changed.unwrap_err(), LoadError::Changed(ProjectPath::new("a.ftl").unwrap()));
        let gone = lean(&["gone.ftl"]).with_store(Arc::new(Shelf(""))).load(|_| true).unwrap_err();
        assert_eq!((gone.path().as_str(), gone.to_string().as_str()), ("gone.ftl", "gone.ftl is gone"));
        assert!(lean(&["a.ftl"]).load(|_| true).is_err() && lean(&["a.ftl"]).load(|_| false).is_ok());
    }

    #[test]
    fn broken_utf8_is_kept_and_noted() {
        let path = ProjectPath::new("x.ftl").unwrap();
        let sources = Sources::from_bytes(vec![(path, b"ab\xffcd".to_vec())]);
        let file = sources.find("x.ftl").unwrap();
        assert_eq!(file.invalid_utf8_at, Some(2));
        assert_eq!(&*file.text, "ab\u{FFFD}cd");
    }
}
