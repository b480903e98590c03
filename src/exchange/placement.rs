//! Where in a target locale's files a message belongs: in the file of the source's name, after the message that comes
//! before it in the source.

use std::collections::HashMap;

use crate::project::catalog_editor::{entry_lines, whole_lines};
use crate::project::{Catalog, Comment, Entry, Project};
use crate::source::{FileId, Sources, Span};

/// Begins the group of messages that the source does not have.
pub(super) const OBSOLETE: &str = "Obsolete:";

/// Where a message is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Into a file, at the beginning of a line or at the end.
    At(FileId, usize),
    /// Into a file that does not exist yet.
    New(String),
}

/// A message of the source in its file.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceMessage<'p> {
    pub entry: &'p Entry,
    /// The group comment that it stands under.
    pub group: Option<&'p str>,
}

/// The stub of a message that waits for its translation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stub<'p> {
    pub comment: &'p Comment,
    pub lines: Span,
}

pub(super) struct Placement<'p> {
    project: &'p Project,
    sources: &'p Sources,
    tag: String,
    /// The source's messages by file name, in order.
    pub files: Vec<(String, Vec<SourceMessage<'p>>)>,
    rank: HashMap<&'p str, (usize, usize)>,
    /// The lines of each entry of the locale that is not set apart as obsolete, by id.
    entries: HashMap<&'p str, Span>,
    /// The stubs by message id.
    pub stubs: HashMap<String, Stub<'p>>,
    /// Where the obsolete group of a file begins.
    pub obsolete_at: HashMap<FileId, usize>,
}

impl<'p> Placement<'p> {
    pub fn new(project: &'p Project, sources: &'p Sources, catalog: Option<&'p Catalog>, tag: &str) -> Self {
        let files = source_files(project, sources);
        let rank = files
            .iter()
            .enumerate()
            .flat_map(|(file, (_, list))| list.iter().enumerate().map(move |(at, message)| (&*message.entry.id, (file, at))))
            .collect();
        let mut placement = Self {
            project,
            sources,
            tag: tag.to_owned(),
            files,
            rank,
            entries: HashMap::new(),
            stubs: HashMap::new(),
            obsolete_at: HashMap::new(),
        };
        if let Some(catalog) = catalog {
            placement.look_at(catalog);
        }
        placement
    }

    fn look_at(&mut self, catalog: &'p Catalog) {
        for comment in catalog.comments().iter().filter(|comment| comment.level == 2 && comment.text.starts_with(OBSOLETE)) {
            if let Some(file) = self.sources.get(comment.span.file) {
                self.obsolete_at.entry(file.id).or_insert(whole_lines(file, comment.span).start as usize);
            }
        }
        for entry in catalog.effective() {
            let Some(file) = self.sources.get(entry.id_span.file) else { continue };
            if !self.is_set_apart(entry.id_span) {
                self.entries.insert(&entry.id, entry_lines(file, entry));
            }
        }
        let own = catalog.comments().iter().filter(|comment| comment.level == 1);
        for comment in own.chain(catalog.entries().iter().filter_map(|entry| entry.comment.as_deref())) {
            let (Some(id), Some(file)) = (stub_id(&comment.text), self.sources.get(comment.span.file)) else { continue };
            self.stubs.entry(id.to_owned()).or_insert(Stub { comment, lines: whole_lines(file, comment.span) });
        }
    }

    /// True for what stands in the obsolete group at the end of its file.
    pub fn is_set_apart(&self, span: Span) -> bool {
        self.obsolete_at.get(&span.file).is_some_and(|at| span.start as usize > *at)
    }

    /// The path of the locale's file that has the name of the source's.
    pub fn path_of(&self, file_name: &str) -> String {
        self.project.locale_path(&self.tag, file_name)
    }

    /// Where a message of the source is to be written, and the message of the locale after which that is.
    pub fn place_of(&self, id: &str) -> Option<(Place, Option<&'p str>)> {
        let (file_index, at) = *self.rank.get(id)?;
        let (name, list) = self.files.get(file_index)?;
        let path = self.path_of(name);
        let Some(file) = self.sources.find(&path) else { return Some((Place::New(path), None)) };
        let lines_of = |message: &SourceMessage<'p>| {
            let lines =
                self.entries.get(&*message.entry.id).copied().or_else(|| self.stubs.get(&*message.entry.id).map(|stub| stub.lines))?;
            (lines.file == file.id).then_some((lines, &*message.entry.id))
        };
        if let Some((lines, before)) = list.get(..at).unwrap_or_default().iter().rev().find_map(lines_of) {
            return Some((Place::At(file.id, lines.end as usize), Some(before)));
        }
        if let Some((lines, _)) = list.get(at..).unwrap_or_default().iter().find_map(lines_of) {
            return Some((Place::At(file.id, lines.start as usize), None));
        }
        let end = self.obsolete_at.get(&file.id).copied().unwrap_or(file.text.len());
        Some((Place::At(file.id, end), None))
    }

    /// The group of a message in the source.
    pub fn group_of(&self, id: &str) -> Option<&'p str> {
        let (file, at) = *self.rank.get(id)?;
        self.files.get(file)?.1.get(at)?.group
    }
}

/// The source's messages by the name of their file, each with the group comment that it stands under.
fn source_files<'p>(project: &'p Project, sources: &Sources) -> Vec<(String, Vec<SourceMessage<'p>>)> {
    let Some(catalog) = project.source_catalog() else { return Vec::new() };
    let mut files: Vec<(FileId, String, Vec<SourceMessage<'p>>)> = Vec::new();
    for entry in catalog.effective() {
        let file = entry.id_span.file;
        let group = catalog
            .comments()
            .iter()
            .rfind(|comment| comment.level == 2 && comment.span.file == file && comment.span.start < entry.id_span.start);
        let message = SourceMessage { entry, group: group.map(|comment| comment.text.as_str()).filter(|text| !text.is_empty()) };
        match files.iter_mut().find(|(id, ..)| *id == file) {
            Some((_, _, list)) => list.push(message),
            None => {
                let name = sources.get(file).and_then(|file| project.name_in_locale(file.path.as_str())).unwrap_or_default().to_owned();
                files.push((file, name, vec![message]));
            }
        }
    }
    files.into_iter().map(|(_, name, list)| (name, list)).collect()
}

/// What a stub says that holds attributes to be added to a message.
pub(super) fn addition_header(id: &str) -> String {
    format!("To add to `{id}` above:")
}

/// The message that a comment is a stub of: it has a line `id =`, or says what it adds to.
pub(super) fn stub_id(comment: &str) -> Option<&str> {
    comment.lines().find_map(|line| {
        if let Some(rest) = line.strip_prefix("To add to `") {
            return rest.split_once("` above:").map(|(id, _)| id);
        }
        let (id, _) = line.split_once(" =")?;
        let named = id.strip_prefix('-').unwrap_or(id).starts_with(|c: char| c.is_ascii_alphabetic())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        named.then_some(id)
    })
}
