//! The lock of a locale: which source text each translation was made from, and who or what made it.
//!
//! One file per locale, `locales/<tag>.lock.yaml`, one line per message part, sorted, with an empty line between, so that
//! two branches that touch different messages are merged by git alone. The texts that fingerprints stand for are kept
//! once for all locales in [`super::SourceTexts`]. See docs/lock.md.

use std::collections::{BTreeMap, HashMap};

use super::Fingerprint;
use crate::diagnostic::{Diagnostic, visible};
use crate::source::{FileId, SourceChange, SourceFile, Span, TextEdit};

/// Who or what made a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MadeBy {
    /// A person translated it.
    Person,
    /// A machine translated it.
    Machine,
    /// A second person has reviewed it.
    Reviewer,
}

impl MadeBy {
    /// All, by rank.
    pub const ALL: [Self; 3] = [Self::Person, Self::Machine, Self::Reviewer];

    /// The word on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Machine => "machine",
            Self::Reviewer => "reviewer",
        }
    }

    /// The word in the lock.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reviewer => "reviewed",
            other => other.name(),
        }
    }

    /// Reads either word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name || by.word() == name)
    }
}

/// What is recorded of one translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LockEntry {
    /// The source text that it was made from.
    pub source: Fingerprint,
    /// The translation itself, so that a later edit can be told.
    pub target: Fingerprint,
    /// Who or what made it.
    pub by: MadeBy,
}

/// The lock of one locale.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    /// The file that it was read from, if there is one.
    pub file: Option<FileId>,
    /// True if a merge left conflict markers in the file.
    pub in_conflict: bool,
    /// Whether the locale is recorded as published; `None` if nothing is recorded.
    pub published: Option<bool>,
    entries: HashMap<Box<str>, LockEntry>,
}

/// What a new lock begins with.
const HEADER: &str = "\
# What each translation was made from. Written by `guidewright accept` and `import`; docs/lock.md explains it.
# message: fingerprint of the source text, fingerprint of the translation, who made it (person, machine, reviewed)

";

/// The name of the line that says whether the locale is published.
const PUBLISHED: &str = "published";

impl Lock {
    /// The change that records whether the locale is published.
    pub fn publishing_change(&self, file: Option<&SourceFile>, path: &str, published: bool) -> SourceChange {
        sorted_lines_change(file, path, HEADER, &BTreeMap::from([(PUBLISHED, Some(format!("{PUBLISHED}: {published}")))]))
    }

    /// The entry of a message part (`id` or `id.attribute`).
    pub fn get(&self, name: &str) -> Option<&LockEntry> {
        self.entries.get(name)
    }

    /// All entries, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &LockEntry)> {
        self.entries.iter().map(|(name, entry)| (&**name, entry))
    }

    /// Reads a lock. A line that cannot be read is reported and has no effect. Of two lines for one part, as a merge by
    /// `merge=union` leaves them, the part counts as made from an unknown text, so it has to be looked at.
    pub fn parse(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut lock = Self { file: Some(file.id), ..Self::default() };
        for (line, span) in lines(file) {
            match classify(line) {
                Line::Nothing => {}
                Line::Marker => {
                    if !lock.in_conflict {
                        diagnostics.push(conflict(span));
                    }
                    lock.in_conflict = true;
                }
                // Where a merge has left both, the locale stays online: its texts decide the rest.
                Line::Published(published) => lock.published = Some(published || lock.published == Some(true)),
                Line::Entry(name, entry) => lock.insert(name, entry, span, diagnostics),
                Line::Unreadable => diagnostics.push(unreadable(line, span)),
            }
        }
        lock
    }

    fn insert(&mut self, name: &str, entry: LockEntry, span: Span, diagnostics: &mut Vec<Diagnostic>) {
        match self.entries.get_mut(name) {
            None => {
                self.entries.insert(name.into(), entry);
            }
            Some(before) if *before == entry => {}
            Some(before) => {
                before.source = Fingerprint::UNKNOWN;
                if !self.in_conflict {
                    diagnostics.push(
                        Diagnostic::error("bad-lock", format!("two lines of this lock speak of `{}`", visible(name)))
                            .at(span, "the second line")
                            .message_id(name)
                            .help(format!("look at the translation, then `guidewright accept` it: `{}`", visible(name))),
                    );
                }
            }
        }
    }

    /// The change that sets these entries, and removes those that are `None`. Every other byte of the file is kept.
    pub fn change(&self, file: Option<&SourceFile>, path: &str, set: &BTreeMap<String, Option<LockEntry>>) -> SourceChange {
        let lines: BTreeMap<&str, Option<String>> =
            set.iter().map(|(name, entry)| (name.as_str(), entry.map(|entry| line_of(name, &entry)))).collect();
        sorted_lines_change(file, path, HEADER, &lines)
    }
}

fn line_of(name: &str, entry: &LockEntry) -> String {
    format!("{name}: {} {} {}", entry.source, entry.target, entry.by.word())
}

enum Line<'a> {
    Nothing,
    Marker,
    Entry(&'a str, LockEntry),
    Published(bool),
    Unreadable,
}

fn classify(line: &str) -> Line<'_> {
    let line = line.trim_end();
    if line.is_empty() || line.starts_with('#') {
        return Line::Nothing;
    }
    if is_conflict_marker(line) {
        return Line::Marker;
    }
    match line.strip_prefix(PUBLISHED) {
        Some(": true") => return Line::Published(true),
        Some(": false") => return Line::Published(false),
        _ => {}
    }
    let entry = line.split_once(": ").and_then(|(name, rest)| {
        let mut words = rest.split_ascii_whitespace();
        let (source, target, by) = (words.next()?, words.next()?, words.next()?);
        let entry = LockEntry { source: Fingerprint::parse(source)?, target: Fingerprint::parse(target)?, by: MadeBy::from_name(by)? };
        words.next().is_none().then_some((name, entry))
    });
    entry.map_or(Line::Unreadable, |(name, entry)| Line::Entry(name, entry))
}

/// True for the lines that git writes around the two sides of a conflict.
pub(super) fn is_conflict_marker(line: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|marker| line.starts_with(marker))
}

/// The lines of a file with their places, line ends left out.
pub(super) fn lines(file: &SourceFile) -> impl Iterator<Item = (&str, Span)> {
    let skip = if file.text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut at = skip;
    file.text.get(skip..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let text = line.trim_end_matches(['\n', '\r']);
        (text, Span::new(file.id, start, start + text.len()))
    })
}

pub(super) fn conflict(span: Span) -> Diagnostic {
    Diagnostic::error("bad-lock", "a merge left a conflict in this lock")
        .at(span, "the conflict begins here")
        .help("keep one of the two lines of each message and remove the markers; or keep both lines and accept the message again")
}

pub(super) fn unreadable(line: &str, span: Span) -> Diagnostic {
    let shown: String = line.chars().take(40).collect();
    Diagnostic::error("bad-lock", format!("this line of the lock cannot be read: `{}`", visible(&shown)))
        .at(span, "this line has no effect")
        .help("remove the line; `guidewright accept` writes it anew")
}

/// The change that sets or removes lines in a file whose lines are sorted by what stands before the first `: `. A line
/// that stands twice is set once. A file that does not exist is created, unless there is nothing to write.
pub(super) fn sorted_lines_change(
    file: Option<&SourceFile>,
    path: &str,
    header: &str,
    set: &BTreeMap<&str, Option<String>>,
) -> SourceChange {
    let mut change = SourceChange::default();
    let Some(file) = file else {
        let lines: String = set.values().flatten().map(|line| format!("{line}\n\n")).collect();
        if !lines.is_empty() {
            change.created.extend(crate::source::ProjectPath::new(path).ok().map(|path| (path, format!("{header}{lines}"))));
        }
        return change;
    };
    let eol = if file.text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut pending = set.clone();
    let mut open: Vec<(&str, String)> = Vec::new();
    let existing: Vec<(&str, Span)> =
        lines(file).filter_map(|(line, span)| Some((line.split_once(": ")?.0, span))).filter(|(name, _)| !name.starts_with('#')).collect();
    let mut done: Vec<&str> = Vec::new();
    for (name, span) in &existing {
        if let Some(wanted) = set.get(name) {
            pending.remove(name);
            match wanted {
                Some(line) if !done.contains(name) => change.edits.push(TextEdit { span: *span, replacement: line.clone() }),
                _ => change.edits.push(TextEdit { span: with_line_end(file, *span), replacement: String::new() }),
            }
            done.push(name);
        }
    }
    open.extend(pending.into_iter().filter_map(|(name, line)| Some((name, line?))));
    for (name, line) in open {
        // Lines that are removed or set are no place to insert at: the one that follows in order is.
        let place = existing
            .iter()
            .find(|(other, _)| *other > name)
            .map_or_else(|| Span::new(file.id, file.text.len(), file.text.len()), |(_, span)| span.start_point());
        let at_end = place.start as usize == file.text.len();
        let before = if at_end && !file.text.is_empty() && !file.text.ends_with('\n') { eol } else { "" };
        change.edits.push(TextEdit { span: place, replacement: format!("{before}{line}{eol}{eol}") });
    }
    change.edits.retain(|edit| file.slice(edit.span) != edit.replacement);
    change
}

/// The line with its line end and one empty line after it.
fn with_line_end(file: &SourceFile, span: Span) -> Span {
    let rest = file.text.get(span.end as usize..).unwrap_or_default();
    let mut length = 0;
    for _ in 0..2 {
        let after = rest.get(length..).unwrap_or_default();
        length += if after.starts_with("\r\n") { 2 } else { usize::from(after.starts_with('\n')) };
    }
    Span::new(span.file, span.start as usize, span.end as usize + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn entry(text: &str) -> LockEntry {
        LockEntry { source: Fingerprint::of_text(text), target: Fingerprint::of_text("ក"), by: MadeBy::Person }
    }

    fn set(names: &[(&str, Option<&str>)]) -> BTreeMap<String, Option<LockEntry>> {
        names.iter().map(|(name, text)| ((*name).to_owned(), text.map(entry))).collect()
    }

    fn changed(text: &str, change: &BTreeMap<String, Option<LockEntry>>) -> String {
        let sources = Sources::from_texts(&[("locales/km.lock.yaml", text)]);
        let file = sources.iter().next().unwrap();
        let mut faults = Vec::new();
        let lock = Lock::parse(file, &mut faults);
        lock.change(Some(file), "locales/km.lock.yaml", change).apply(file.id, text).unwrap()
    }

    #[test]
    fn lines_are_set_added_and_removed_in_order() {
        let created = Lock::default().change(None, "locales/km.lock.yaml", &set(&[("b", Some("1")), ("d", Some("1"))]));
        let text = created.created[0].1.clone();
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let after = changed(
                &text,
                &set(&[("a", Some("2")), ("b", None), ("c", Some("3")), ("c.x", Some("3")), ("d", Some("4")), ("e", Some("5"))]),
            );
            let names: Vec<&str> = after
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
                .map(|line| line.split(':').next().unwrap())
                .collect();
            assert_eq!(names, ["a", "c", "c.x", "d", "e"], "{after}");
            assert_eq!(after.contains("\r\n"), text.contains("\r\n"));
            assert_eq!(
                after.matches('\n').count(),
                after.matches("\r\n").count() + if text.contains('\r') { 0 } else { after.matches('\n').count() }
            );
            assert_eq!(changed(&after, &set(&[("d", Some("4"))])), after, "nothing new changes nothing");
        }
    }

    #[test]
    fn whether_a_locale_is_published_is_one_line_more() {
        let parse = |text: &str| {
            let sources = Sources::from_texts(&[("locales/km.lock.yaml", text)]);
            let (file, mut faults) = (sources.iter().next().unwrap(), Vec::new());
            let lock = Lock::parse(file, &mut faults);
            assert!(faults.is_empty(), "{faults:?}");
            let change = |published| lock.publishing_change(Some(file), "locales/km.lock.yaml", published).apply(file.id, text).unwrap();
            (lock.published, change(true), change(false))
        };
        let text = format!("{HEADER}{}\n\n{}\n\n", line_of("a", &entry("1")), line_of("q", &entry("1")));
        let (none, yes, no) = parse(&text);
        assert_eq!(none, None);
        assert!(yes.contains("\n\npublished: true\n\nq: ") && no.contains("\n\npublished: false\n\nq: "), "{yes}");
        assert_eq!(parse(&yes), (Some(true), yes.clone(), no.clone()));
        assert_eq!(parse(&format!("{no}published: true\n")).0, Some(true), "both lines of a merge");
        let message = format!("{HEADER}{}\n", line_of("published", &entry("1")));
        assert_eq!(parse(&message).0, None, "a message may have the name");
    }

    #[test]
    fn a_damaged_lock_is_reported_and_loses_nothing() {
        let line = |name: &str, text: &str| line_of(name, &entry(text));
        let text = format!(
            "{}\n\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n\nrubbish\n{}\n",
            line("a", "1"),
            line("b", "1"),
            line("b", "2"),
            line("c", "1")
        );
        let sources = Sources::from_texts(&[("locales/km.lock.yaml", &text)]);
        let mut faults = Vec::new();
        let lock = Lock::parse(sources.iter().next().unwrap(), &mut faults);
        assert!(lock.in_conflict);
        assert_eq!(lock.get("a"), Some(&entry("1")));
        assert_eq!(lock.get("b").map(|entry| entry.source), Some(Fingerprint::UNKNOWN));
        assert_eq!(lock.get("c"), Some(&entry("1")));
        assert_eq!(faults.iter().map(|d| d.rule).collect::<Vec<_>>(), ["bad-lock", "bad-lock"]);
    }
}
