//! Renaming: an id of the structure or of a message moves through the structure, every locale and every lock.

use std::collections::{BTreeMap, HashMap};

use super::rename_structure::{Occurrence, occurrences};
use crate::diagnostic::Diagnostic;
use crate::project::{Catalog, Entry, Id, Inline, LockEntry, Project, SlotList, Stamps, Wanted, WantedPart, guide_slots, nearest};
use crate::source::{SourceChange, Sources, Span, TextEdit};

/// Why an id cannot be renamed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenameError {
    /// Nothing has this id.
    #[error("nothing has the id `{id}`{}", near.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    Unknown {
        /// The id.
        id: String,
        /// The nearest known one.
        near: Option<String>,
    },
    /// The new id is not one.
    #[error("`{0}` cannot be an id: {1}")]
    BadId(String, &'static str),
    /// Something has the new id already.
    #[error("`{0}` is taken already")]
    Taken(String),
    /// The id means several things.
    #[error("`{id}` names several things: {}; say which with `--in`", places.join(", "))]
    Ambiguous {
        /// The id.
        id: String,
        /// What it names.
        places: Vec<String>,
    },
    /// A guide's id is its file's name, which a change of texts cannot alter.
    #[error(
        "`{0}` is a guide, whose id is the name of its file: rename the file and its `id` by hand, then rename its messages one by one"
    )]
    Guide(String),
    /// A file that would change is not as it can be changed.
    #[error("the change does not fit the files: {0}")]
    DoesNotFit(String),
}

/// Reads texts as a project.
pub type Parse<'p> = &'p dyn Fn(&Sources) -> (Project, Vec<Diagnostic>);

/// The change that renames an id. `scope` says which of several things is meant: a section, or the id of what it belongs to.
///
/// # Errors
/// [`RenameError`] when there is no such id, the new one is no id or taken, or the id means several things.
pub fn rename(
    project: &Project,
    sources: &Sources,
    old: &str,
    new: &str,
    scope: Option<&str>,
    parse: Parse<'_>,
) -> Result<SourceChange, RenameError> {
    let found = occurrences(project, old, scope)?;
    let (structure, names, variable) = match found {
        Some(found) => structure_change(project, sources, &found, old, new, parse)?,
        None => (theme_change(project, sources, old, new), message_names(project, old, new)?, None),
    };
    refuse_taken(project, &names)?;
    let mut change = structure;
    for catalog in project.catalogs.values() {
        change.edits.extend(catalog_edits(catalog, sources, &names, &Renamed { old, new, is_linked: variable.is_none(), variable }));
    }
    let after = applied(sources, &change)?;
    let (renamed, _) = parse(&after);
    let locks = lock_change(project, &renamed, sources, &names);
    change.edits.extend(locks.edits);
    change.created.extend(locks.created);
    Ok(change)
}

type Names = HashMap<String, String>;

fn ids_of(list: &SlotList<'_>) -> Vec<String> {
    list.iter().map(|slot| slot.id().to_owned()).collect()
}

/// The change to the structure, and the message ids that follow from it.
fn structure_change(
    project: &Project,
    sources: &Sources,
    found: &Occurrence,
    old: &str,
    new: &str,
    parse: Parse<'_>,
) -> Result<(SourceChange, Names, Option<&'static str>), RenameError> {
    Id::new(new).map_err(|fault| RenameError::BadId(new.to_owned(), fault))?;
    if occurrences(project, new, found.scope.as_deref()).ok().flatten().is_some_and(|other| other.kind == found.kind) {
        return Err(RenameError::Taken(new.to_owned()));
    }
    let edit = |span: &Span| {
        let text = sources.slice(*span);
        TextEdit { span: *span, replacement: text.replace(old, new) }
    };
    let change = SourceChange { edits: found.spans.iter().map(edit).collect(), created: Vec::new() };
    let (after, _) = parse(&applied(sources, &change)?);
    let ids = |project: &Project| -> Vec<String> { project.slot_lists().flat_map(|list| ids_of(&list)).collect() };
    let (before, after) = (ids(project), ids(&after));
    if before.len() != after.len() {
        return Err(RenameError::Taken(new.to_owned()));
    }
    let names = before
        .iter()
        .zip(&after)
        .filter(|(before, after)| before != after)
        .map(|(before, after)| (before.clone(), after.clone()))
        .collect();
    Ok((change, names, found.is_variable().then_some("variable")))
}

/// A message that a project's own templates use is named in the settings too.
fn theme_change(project: &Project, sources: &Sources, old: &str, new: &str) -> SourceChange {
    let named = project.config.theme_messages.iter().filter(|item| item.value.as_str() == old);
    let edits = named.map(|item| TextEdit { span: item.span, replacement: sources.slice(item.span).replace(old, new) });
    SourceChange { edits: edits.collect(), created: Vec::new() }
}

fn message_names(project: &Project, old: &str, new: &str) -> Result<Names, RenameError> {
    let is_there = project.catalogs.values().any(|catalog| catalog.get(old).is_some());
    if !is_there {
        let known: Vec<&str> = project.source_catalog().into_iter().flat_map(Catalog::entries).map(|entry| &*entry.id).collect();
        return Err(RenameError::Unknown { id: old.to_owned(), near: nearest(old, &known).map(str::to_owned) });
    }
    if project.guides.iter().map(guide_slots).any(|list| list.iter().any(|slot| slot.id() == old)) {
        return Err(RenameError::BadId(
            old.to_owned(),
            "the structure gives this message its id: rename the id in the structure (its last part)",
        ));
    }
    let name = new.strip_prefix('-').filter(|_| old.starts_with('-')).unwrap_or(new);
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if !is_name || old.starts_with('-') != new.starts_with('-') {
        return Err(RenameError::BadId(new.to_owned(), "a message is named by letters, digits, `-` and `_`, a term begins with `-`"));
    }
    Ok(Names::from([(old.to_owned(), new.to_owned())]))
}

fn refuse_taken(project: &Project, names: &Names) -> Result<(), RenameError> {
    let taken = |new: &&String| !names.contains_key(*new) && project.catalogs.values().any(|catalog| catalog.get(new).is_some());
    match names.values().find(taken) {
        Some(new) => Err(RenameError::Taken(new.clone())),
        None => Ok(()),
    }
}

/// What is renamed besides message ids.
struct Renamed<'r> {
    old: &'r str,
    new: &'r str,
    /// True if texts may link to it (`section:old`).
    is_linked: bool,
    /// Set if the id is a variable of texts (a blank, a parameter).
    variable: Option<&'static str>,
}

fn catalog_edits(catalog: &Catalog, sources: &Sources, names: &Names, renamed: &Renamed<'_>) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    for entry in catalog.entries() {
        if let Some(new) = names.get(&*entry.id) {
            edits.push(TextEdit { span: entry.id_span, replacement: new.clone() });
        }
        entry_edits(entry, sources, names, renamed, &mut edits);
    }
    edits
}

fn entry_edits(entry: &Entry, sources: &Sources, names: &Names, renamed: &Renamed<'_>, edits: &mut Vec<TextEdit>) {
    for (_, pattern) in entry.parts() {
        for inline in pattern.inlines() {
            edits.extend(reference_edit(inline, sources, names, renamed));
        }
        if renamed.is_linked && !names.is_empty() {
            pattern.texts().into_iter().for_each(|(text, span)| edits.extend(link_edits(text, span, renamed)));
        }
    }
}

fn reference_edit(inline: &Inline, sources: &Sources, names: &Names, renamed: &Renamed<'_>) -> Option<TextEdit> {
    let (old, new, span) = match inline {
        Inline::Message { id, span, .. } | Inline::Term { id, span, .. } => (&**id, names.get(&**id)?.as_str(), *span),
        Inline::Variable(name, span) if renamed.variable.is_some() && **name == *renamed.old => (renamed.old, renamed.new, *span),
        _ => return None,
    };
    let text = sources.slice(span);
    let at = text.find(old)? + span.start as usize;
    Some(TextEdit { span: Span::new(span.file, at, at + old.len()), replacement: new.to_owned() })
}

/// Links of Markdown that name the thing: `](section:old)`.
fn link_edits(text: &str, span: Span, renamed: &Renamed<'_>) -> Vec<TextEdit> {
    let kinds = crate::markup::LinkTarget::KINDS;
    let found = kinds.iter().flat_map(|kind| {
        let link = format!("({kind}:{})", renamed.old);
        text.match_indices(&link).map(|(at, _)| at + kind.len() + 2).collect::<Vec<_>>()
    });
    found
        .map(|at| span.start as usize + at)
        .map(|at| TextEdit { span: Span::new(span.file, at, at + renamed.old.len()), replacement: renamed.new.to_owned() })
        .collect()
}

/// Moves the records of renamed messages, and keeps those current whose texts changed by the renaming alone.
fn lock_change(before: &Project, after: &Project, sources: &Sources, names: &Names) -> SourceChange {
    let (old, new) = (Wanted::of(before), Wanted::of(after));
    let mut stamps = Stamps::default();
    for (tag, lock) in &before.locks {
        let fingerprints = |project: &Project, part: &WantedPart<'_>| {
            let target = project.catalogs.get(tag).and_then(|catalog| catalog.pattern(&part.entry.id, part.attribute));
            (part.fingerprint, target.map(crate::project::Fingerprint::of))
        };
        let entries: BTreeMap<&str, &LockEntry> = lock.iter().collect();
        for (name, entry) in entries {
            let (id, rest) = name.split_once('.').map_or((name, String::new()), |(id, rest)| (id, format!(".{rest}")));
            let moved = names.get(id).map_or_else(|| name.to_owned(), |id| format!("{id}{rest}"));
            let (Some(was), Some(is)) = (old.get(name), new.get(&moved)) else {
                if moved != name {
                    stamps.set(tag, name, None);
                    stamps.set(tag, &moved, Some(*entry));
                }
                continue;
            };
            let ((old_source, old_target), (source, target)) = (fingerprints(before, was), fingerprints(after, is));
            let is_current = entry.source == old_source;
            let record = LockEntry {
                source: if is_current { source } else { entry.source },
                target: target.filter(|_| Some(entry.target) == old_target).unwrap_or(entry.target),
                by: entry.by,
            };
            if moved != name {
                stamps.set(tag, name, None);
            }
            if moved != name || record != *entry {
                match is_current {
                    true => stamps.stamp(tag, &WantedPart { name: moved, ..is.clone() }, record.target, record.by),
                    false => stamps.set(tag, &moved, Some(record)),
                }
            }
        }
    }
    if stamps.is_empty() { SourceChange::default() } else { stamps.change(before, sources) }
}

fn applied(sources: &Sources, change: &SourceChange) -> Result<Sources, RenameError> {
    sources.with_change(change).map_err(|error| RenameError::DoesNotFit(error.to_string()))
}
