//! Stubs for what a locale does not have yet, and what the source no longer has set apart.
//!
//! A stub is a comment: it never counts as a translation, and no reader ever sees it. Whoever fills it in takes the `# `
//! away and writes the text after `=`.

use std::collections::BTreeMap;

use super::forms::Forms;
use super::placement::{OBSOLETE, Place, Placement, addition_header};
use crate::project::catalog_editor::{Insertions, entry_lines, line_end, remove_lines, with_line_ends};
use crate::project::{Catalog, Entry, PartState, Project, State, Wanted, fluent_text};
use crate::source::{FileId, ProjectPath, SourceChange, Sources, Span, TextEdit};

/// What synchronizing a locale comes to.
#[derive(Clone, Debug, Default)]
pub struct Synced {
    /// The change.
    pub change: SourceChange,
    /// Messages, or parts of messages, that got a stub.
    pub stubs: usize,
    /// Messages set apart as obsolete.
    pub set_apart: usize,
    /// Stubs brought up to date with a changed source.
    pub refreshed: usize,
}

/// The change that gives a locale a stub for everything it lacks. Doing it twice changes nothing more.
pub fn sync(project: &Project, sources: &Sources, tag: &str) -> Synced {
    let empty = crate::locale::Locale::parse(tag).ok().map(|locale| Catalog::new(locale, Vec::new(), Vec::new(), Vec::new()));
    let Some(catalog) = project.catalog(tag).or(empty.as_ref()) else { return Synced::default() };
    let wanted = Wanted::of(project);
    let states = wanted.states(project, catalog);
    let placement = Placement::new(project, sources, Some(catalog), tag);
    let mut work = Work {
        project,
        sources,
        tag,
        catalog,
        placement: &placement,
        synced: Synced::default(),
        insertions: BTreeMap::new(),
        created: BTreeMap::new(),
        last_group: None,
    };
    for group in states.chunk_by(|a, b| a.part.entry.id == b.part.entry.id) {
        work.message(group);
    }
    work.set_apart(&wanted);
    work.finish()
}

struct Work<'w> {
    project: &'w Project,
    sources: &'w Sources,
    tag: &'w str,
    catalog: &'w Catalog,
    placement: &'w Placement<'w>,
    synced: Synced,
    insertions: BTreeMap<FileId, Insertions>,
    /// New files: path, and their blocks.
    created: BTreeMap<String, Vec<String>>,
    /// The group that the stub before stands under, and its place.
    last_group: Option<(Place, Option<&'w str>)>,
}

impl<'w> Work<'w> {
    fn message(&mut self, parts: &[PartState<'w>]) {
        let missing: Vec<&PartState<'w>> = parts.iter().filter(|part| part.state == State::Missing).collect();
        let Some(first) = missing.first() else { return };
        let id = &*first.part.entry.id;
        let entry = self.catalog.get(id);
        let stub = stub_text(&missing, entry.is_some(), self.tag);
        if let Some(old) = self.placement.stubs.get(id) {
            self.refresh(old.lines, &old.comment.text, &stub);
            return;
        }
        self.synced.stubs += missing.len();
        match entry.and_then(|entry| Some((entry, self.sources.get(entry.id_span.file)?))) {
            Some((entry, file)) => self.insertions.entry(file.id).or_default().push(entry_lines(file, entry).end as usize, stub),
            None => self.insert(id, stub),
        }
    }

    /// Replaces a stub that nobody has begun to fill in, when the source has changed.
    fn refresh(&mut self, lines: Span, old: &str, new: &str) {
        let Some(file) = self.sources.get(lines.file) else { return };
        let untouched = old.lines().all(|line| !is_filled(line));
        let text = with_line_ends(&format!("{new}\n"), line_end(&file.text));
        if untouched
            && file.slice(lines) != text
            && !new.lines().map(|line| line.trim_start_matches('#').trim()).eq(old.lines().map(str::trim))
        {
            self.synced.refreshed += 1;
            self.synced.change.edits.push(TextEdit { span: lines, replacement: text });
        }
    }

    fn insert(&mut self, id: &str, stub: String) {
        let Some((place, before)) = self.placement.place_of(id) else { return };
        let group = self.placement.group_of(id);
        let known = match &self.last_group {
            Some((last, group)) if *last == place => *group,
            _ => before.and_then(|before| self.placement.group_of(before)),
        };
        let header = group.filter(|group| known != Some(group) && !self.has_group(&place, group)).map(|group| comment(group, "##"));
        match &place {
            Place::At(file, at) => {
                let blocks = self.insertions.entry(*file).or_default();
                header.into_iter().chain([stub]).for_each(|block| blocks.push(*at, block));
            }
            Place::New(path) => {
                let blocks = self.created.entry(path.clone()).or_default();
                blocks.extend(header.into_iter().chain([stub]));
            }
        }
        self.last_group = Some((place, group));
    }

    /// True if a header is not to be written: it is there, or the file has no groups at all.
    fn has_group(&self, place: &Place, group: &str) -> bool {
        let Place::At(file, _) = place else { return false };
        let mut groups = self.catalog.comments().iter().filter(|comment| comment.level == 2 && comment.span.file == *file).peekable();
        groups.peek().is_none() || groups.any(|comment| comment.text == group)
    }

    /// Moves messages that the source does not have to the end of their file.
    fn set_apart(&mut self, wanted: &Wanted<'_>) {
        let gone: Vec<&Entry> = wanted
            .obsolete(self.project, self.catalog)
            .iter()
            .filter(|name| !name.contains('.'))
            .filter_map(|name| self.catalog.get(name))
            .collect();
        let source = self.project.source_catalog();
        for entry in gone.into_iter().filter(|entry| source.is_none_or(|source| source.get(&entry.id).is_none())) {
            let Some(file) = self.sources.get(entry.id_span.file).filter(|_| !self.placement.is_set_apart(entry.id_span)) else { continue };
            let lines = entry_lines(file, entry);
            let text = file.slice(lines).trim_end_matches(['\n', '\r']).replace("\r\n", "\n");
            let blocks = self.insertions.entry(file.id).or_default();
            if !self.placement.obsolete_at.contains_key(&file.id) && !blocks.has(file.text.len(), OBSOLETE) {
                blocks.push(file.text.len(), format!("## {OBSOLETE} the source has no such messages any more"));
            }
            blocks.push(file.text.len(), text);
            self.synced.change.edits.push(remove_lines(file, lines));
            self.synced.set_apart += 1;
        }
    }

    fn finish(mut self) -> Synced {
        for (file, blocks) in std::mem::take(&mut self.insertions) {
            if let Some(file) = self.sources.get(file) {
                self.synced.change.edits.extend(blocks.edits(file));
            }
        }
        for (path, blocks) in std::mem::take(&mut self.created) {
            let head = self.resource_comments(&path);
            let text: Vec<String> = head.into_iter().chain(blocks).collect();
            self.synced.change.created.extend(ProjectPath::new(&path).ok().map(|path| (path, format!("{}\n", text.join("\n\n")))));
        }
        self.synced
    }

    /// What the source's file says about itself, for a new file of the same name.
    fn resource_comments(&self, path: &str) -> Vec<String> {
        let Some(source) = self.project.source_catalog() else { return Vec::new() };
        let name = self.project.name_in_locale(path);
        let of_file = |comment: &&crate::project::Comment| {
            let file = self.sources.get(comment.span.file);
            comment.level == 3 && file.is_some_and(|file| self.project.name_in_locale(file.path.as_str()) == name)
        };
        source.comments().iter().filter(of_file).map(|own| comment(&own.text, "###")).collect()
    }
}

fn comment(text: &str, mark: &str) -> String {
    text.lines().map(|line| if line.is_empty() { mark.to_owned() } else { format!("{mark} {line}") }).collect::<Vec<_>>().join("\n")
}

/// True for a line of a stub that somebody has written a text into.
fn is_filled(line: &str) -> bool {
    let text = line.trim_start();
    let is_key = text.starts_with(['.', '[', '*']) || super::placement::stub_id(line).is_some();
    let after = if text.starts_with(['[', '*']) { text.split_once(']') } else { text.split_once('=') };
    is_key && !text.starts_with("To add to") && after.is_some_and(|(_, text)| !text.trim().is_empty())
}

/// The stub of the missing parts of one message.
fn stub_text(missing: &[&PartState<'_>], has_entry: bool, tag: &str) -> String {
    let mut lines = Vec::new();
    let Some(entry) = missing.first().map(|part| part.part.entry) else { return String::new() };
    lines.extend(entry.comment.iter().flat_map(|comment| comment.text.lines().map(str::to_owned)));
    for part in missing {
        let name = part.part.attribute.map_or_else(|| "Source".to_owned(), |name| format!("Source of .{name}"));
        let text = fluent_text::shown(part.part.pattern);
        let text = source_lines(&text, part);
        lines.push(format!("{name}: {}", text.first().map(String::as_str).unwrap_or_default()).trim_end().to_owned());
        lines.extend(text.iter().skip(1).map(|line| format!("    {line}")));
    }
    if has_entry {
        lines.push(addition_header(&entry.id));
    } else if missing.iter().all(|part| part.part.attribute.is_some()) {
        lines.push(format!("{} =", entry.id));
    }
    for part in missing {
        let indent = if part.part.attribute.is_some() { 8 } else { 4 };
        let layout = blank_forms(part, tag, indent);
        match part.part.attribute {
            Some(name) => lines.push(format!("    .{name} ={layout}")),
            None => lines.push(format!("{} ={layout}", entry.id)),
        }
    }
    lines
        .join("\n")
        .lines()
        .map(|line| if line.trim().is_empty() { "#".to_owned() } else { format!("# {line}") })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The source text in lines; a select as Fluent lays it out.
fn source_lines(shown: &str, part: &PartState<'_>) -> Vec<String> {
    let forms = Forms::of(part.part.pattern, None, "en");
    if forms.selectors.is_empty() {
        return shown.lines().map(str::to_owned).collect();
    }
    let lines = forms.paths().into_iter().map(|path| {
        let keys: Vec<&str> = path.iter().map(|(_, key)| key.as_str()).collect();
        format!("{}: {}", keys.join(", "), super::forms::reading(part.part.pattern, &path).0)
    });
    std::iter::once(String::new()).chain(lines).collect()
}

/// What follows `=`: nothing, or the choices that the locale needs, each with nothing after its key.
fn blank_forms(part: &PartState<'_>, tag: &str, indent: usize) -> String {
    let forms = Forms::of(part.part.pattern, None, tag);
    if forms.selectors.is_empty() {
        return String::new();
    }
    forms.skeleton().map(|value| value.layout(indent).replace(" { \"\" }", "")).unwrap_or_default()
}
