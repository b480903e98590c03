//! Which texts must be formatted: those with placeables, and all that they refer to.
//!
//! Most texts of a site are literal and are shown as the catalog has them. Only the others go into a bundle, so that a
//! large site's texts are not parsed and held twice. Parsed by fluent-bundle they take ten times the room of their letters, so
//! those of a large locale go into a piece for each file, each with what its texts refer to in other files.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::selectors;
use crate::project::{Catalog, Element, Entry, EntryKind, Pattern};
use crate::source::{FastMap, FastSet, FileId, SourceFile, Sources, lines};

/// The text of a pattern without placeables; `None` if it has any.
pub(super) fn literal(pattern: &Pattern) -> Option<Cow<'_, str>> {
    if let [Element::Text { text, .. }] = &*pattern.elements {
        return Some(Cow::Borrowed(text));
    }
    let mut out = String::with_capacity((pattern.span.end - pattern.span.start) as usize);
    for element in &pattern.elements {
        match element {
            Element::Text { text, .. } => out.push_str(text),
            Element::Placeable { .. } => return None,
        }
    }
    Some(Cow::Owned(out))
}

/// The texts of a catalog that must be formatted.
#[derive(Debug, Default)]
pub(super) struct Formatted {
    /// The pieces: Fluent files, of which of several entries with one id the first counts.
    pub pieces: Vec<Vec<Box<str>>>,
    /// The piece of each id.
    pub homes: FastMap<Box<str>, u32>,
    /// The texts of a catalog that reads its files: each file is a piece, made when it is asked for.
    pub by_file: Option<Pieces>,
}

/// The pieces of a catalog that reads its files, by the ranks of the files.
#[derive(Debug)]
pub(super) struct Pieces {
    catalog: Catalog,
    /// What is wanted though it may be literal: what others refer to, and ids that stand twice.
    extra: FastSet<Box<str>>,
}

impl Pieces {
    /// The piece of an id, if it must be formatted.
    pub fn home(&self, id: &str) -> Option<u32> {
        let at = self.catalog.position(id)?;
        let is_wanted = id.starts_with('-') || self.catalog.has_placeable(at) || self.extra.contains(id);
        is_wanted.then(|| self.catalog.file_of(at))?
    }

    /// The texts of a piece, in the order of the files.
    pub fn make(&self, rank: u32) -> Vec<String> {
        let is_wanted = |entry: &&&Entry| is_wanted(entry, &self.extra);
        let own = self.catalog.in_file(rank, |file, entries| {
            let wanted: FastSet<&str> = entries.iter().filter(is_wanted).map(|entry| &*entry.id).collect();
            let targets = entries.iter().filter(is_wanted).flat_map(|entry| entry.references().map(Box::from).collect::<Vec<_>>());
            (wanted_text(file, entries, |id| wanted.contains(id)), targets.collect::<Vec<Box<str>>>())
        });
        let Some((text, targets)) = own else { return Vec::new() };
        let mut others: BTreeMap<u32, FastSet<Box<str>>> = BTreeMap::new();
        for (_, id) in referred(&self.catalog, targets) {
            let other = self.catalog.position(&id).and_then(|at| self.catalog.file_of(at)).filter(|other| *other != rank);
            if let Some(other) = other {
                others.entry(other).or_default().insert(id);
            }
        }
        let other = |(other, ids): (u32, FastSet<Box<str>>)| {
            self.catalog.in_file(other, |file, entries| (other, wanted_text(file, entries, |id| ids.contains(id))))
        };
        // Ranks follow the order of the files: the first of two entries counts.
        let texts: BTreeMap<u32, String> = others.into_iter().filter_map(other).chain([(rank, text)]).collect();
        texts.into_values().collect()
    }
}

/// What is formatted beside entries with a placeable and terms. Of entries with one id all are wanted or none.
fn extra(catalog: &Catalog) -> FastSet<Box<str>> {
    let mut extra = catalog.referred();
    extra.extend(catalog.duplicates().map(|(again, _)| Box::from(&*again.id)));
    extra
}

fn is_wanted(entry: &Entry, extra: &FastSet<Box<str>>) -> bool {
    entry.kind == EntryKind::Term || has_placeable(entry) || extra.contains(&*entry.id)
}

/// Some entries of a file, with the selectors of plurals handed over.
fn wanted_text(file: &SourceFile, entries: &[&Entry], is_wanted: impl Fn(&str) -> bool) -> String {
    only(&selectors::by_category(entries.iter().copied(), file), is_wanted)
}

/// A locale with so many bytes of texts that must be formatted is one piece.
pub(super) const ONE_PIECE: usize = 64 << 10;

impl Formatted {
    /// Of a catalog; in one piece if it has no more than `one_piece` bytes.
    pub fn of(catalog: &Catalog, sources: &Sources, one_piece: usize) -> Self {
        if !catalog.is_whole() && !catalog.has_clash() {
            return Self { by_file: Some(Pieces { catalog: catalog.clone(), extra: extra(catalog) }), ..Self::default() };
        }
        let Found { files, homes, references } = Found::of(catalog, sources);
        if files.values().map(String::len).sum::<usize>() <= one_piece || catalog.has_clash() {
            let homes = homes.into_keys().map(|id| (id, 0)).collect();
            return Self { homes, pieces: vec![files.into_values().map(String::into_boxed_str).collect()], by_file: None };
        }
        let ranks: BTreeMap<FileId, u32> = files.keys().copied().zip(0..).collect();
        let mut others: BTreeMap<FileId, BTreeMap<FileId, FastSet<Box<str>>>> = BTreeMap::new();
        // All of a file at once: each of its texts may refer to a long chain of others.
        for (own, targets) in references {
            for (file, id) in referred(catalog, targets).into_iter().filter(|(file, _)| *file != own) {
                others.entry(own).or_default().entry(file).or_default().insert(id);
            }
        }
        let from_others = |(own, others): (FileId, BTreeMap<FileId, FastSet<Box<str>>>)| {
            let texts = others.iter().filter_map(|(file, ids)| Some((*file, only(files.get(file)?, |id| ids.contains(id)))));
            (own, texts.collect::<Vec<_>>())
        };
        let mut from_others: BTreeMap<FileId, Vec<(FileId, String)>> = others.into_iter().map(from_others).collect();
        let piece = |(own, text): (FileId, String)| {
            // In the order of the files: the first of two entries counts.
            let others = from_others.remove(&own).into_iter().flatten();
            let texts: BTreeMap<FileId, String> = others.chain([(own, text)]).collect();
            texts.into_values().map(String::into_boxed_str).collect()
        };
        let homes = homes.into_iter().filter_map(|(id, file)| Some((id, *ranks.get(&file)?))).collect();
        Self { homes, pieces: files.into_iter().map(piece).collect(), by_file: None }
    }
}

/// What must be formatted, by file.
#[derive(Default)]
struct Found {
    /// The wanted texts of each file, with the selectors of plurals handed over.
    files: BTreeMap<FileId, String>,
    /// The file of each wanted id that counts.
    homes: FastMap<Box<str>, FileId>,
    /// What the entries of each file refer to.
    references: BTreeMap<FileId, Vec<Box<str>>>,
}

impl Found {
    /// Entries with a placeable, all terms, and what they refer to.
    fn of(catalog: &Catalog, sources: &Sources) -> Self {
        let extra = extra(catalog);
        let mut found = Self::default();
        catalog.each_file(sources, |file, entries| {
            let is_wanted = |entry: &&&Entry| is_wanted(entry, &extra);
            let wanted: FastSet<&str> = entries.iter().filter(is_wanted).map(|entry| &*entry.id).collect();
            if wanted.is_empty() {
                return;
            }
            for entry in entries.iter().filter(is_wanted) {
                found.homes.entry(Box::from(&*entry.id)).or_insert(file.id);
                for target in entry.references() {
                    found.references.entry(file.id).or_default().push(Box::from(target));
                }
            }
            found.files.insert(file.id, wanted_text(file, entries, |id| wanted.contains(id)));
        });
        found
    }
}

/// All entries of these ids, and what they refer to, each with its file.
fn referred(catalog: &Catalog, mut waiting: Vec<Box<str>>) -> Vec<(FileId, Box<str>)> {
    let (mut met, mut found) = (FastSet::default(), Vec::new());
    while let Some(id) = waiting.pop() {
        if met.contains(&id) {
            continue;
        }
        let Some(entry) = catalog.entry(&id) else { continue };
        found.push((entry.id_span.file, id.clone()));
        waiting.extend(entry.references().map(Box::from));
        met.insert(id);
    }
    found
}

fn has_placeable(entry: &Entry) -> bool {
    !entry.parts().all(|(_, pattern)| pattern.is_literal())
}

/// The entries of a file that are wanted. An entry begins where a line begins with its id, and ends where the next one or
/// a comment does.
fn only(text: &str, is_wanted: impl Fn(&str) -> bool) -> String {
    let mut out = String::new();
    let mut keep = false;
    for line in lines(text.strip_prefix('\u{FEFF}').unwrap_or(text)) {
        if line.as_bytes().first().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#')) {
            let is_of_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            let end = line.bytes().position(|byte| !is_of_id(byte)).unwrap_or(line.len());
            keep = line.get(..end).is_some_and(&is_wanted);
        }
        if keep {
            out.push_str(line);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_texts_stay_out_of_the_bundle_unless_referred_to() {
        let text = "# note\na = A\n    .b = B\nc = { d } and { $n ->\n    [one] x\n   *[other] y\n}\n\n    end\n## group\nd = D\n-t = T\ne = E\n    .f = { -t }\n";
        let sources = Sources::from_texts(&[("content/site.yaml", "source-locale: en\n"), ("locales/en/a.ftl", text)]);
        let (project, _) = crate::project::parse(&sources);
        let catalog = &project.catalogs["en"];
        let out = Formatted::of(catalog, &sources, ONE_PIECE).pieces.concat().concat();
        assert!(!out.contains("a = A") && !out.contains('#'));
        assert!(
            out.starts_with("c = { d } and { PLURAL-CATEGORY($n") && out.contains("}\n\n    end\nd = D\n-t = T\ne = E\n    .f = { -t }\n"),
            "{out}"
        );
        assert_eq!(literal(catalog.pattern("a", Some("b")).unwrap()).as_deref(), Some("B"));
        assert_eq!(literal(catalog.pattern("c", None).unwrap()), None);
    }

    #[test]
    fn a_large_locale_is_in_pieces_with_what_each_refers_to() {
        let files = [
            ("content/site.yaml", "source-locale: en\n"),
            ("locales/en/a.ftl", "a = { -t } { b }\nx = { $n }\n"),
            ("locales/en/b.ftl", "b = { c }\nc = C\nl = L\nx = { $m }\ny = { x }\n"),
            ("locales/en/t.ftl", "-t = T\n-u = U\n"),
        ];
        let sources = Sources::from_texts(&files);
        let (project, _) = crate::project::parse(&sources);
        let formatted = Formatted::of(&project.catalogs["en"], &sources, 0);
        let pieces: Vec<String> = formatted.pieces.iter().map(|texts| texts.join("|")).collect();
        assert_eq!(
            pieces,
            [
                "a = { -t } { b }\nx = { $n }\n|b = { c }\nc = C\n|-t = T\n",
                "x = { $n }\n|b = { c }\nc = C\nx = { $m }\ny = { x }\n",
                "-t = T\n-u = U\n"
            ]
        );
        assert_eq!((formatted.homes["x"], formatted.homes["c"], formatted.homes["-u"]), (0, 1, 2));
        assert!(!formatted.homes.contains_key("l"));
    }
}
