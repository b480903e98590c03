//! Which texts must be formatted: those with placeables, and all that they refer to.
//!
//! Most texts of a site are literal and are shown as the catalog has them. Only the others go into a bundle, so that a
//! large site's texts are not parsed and held twice. Parsed by fluent-bundle they take ten times the room of their letters, so
//! those of a large locale go into a piece for each file, each with what its texts refer to in other files.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::selectors;
use crate::project::{Catalog, Element, Entry, EntryKind, Inline, Pattern};
use crate::source::{FastMap, FastSet, FileId, Sources, lines};

/// True for a pattern without placeables.
pub(super) fn is_literal(pattern: &Pattern) -> bool {
    pattern.elements.iter().all(|element| matches!(element, Element::Text { .. }))
}

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
}

/// A locale with so many bytes of texts that must be formatted is one piece.
pub(super) const ONE_PIECE: usize = 64 << 10;

impl Formatted {
    /// Of a catalog; in one piece if it has no more than `one_piece` bytes.
    pub fn of(catalog: &Catalog, sources: &Sources, one_piece: usize) -> Self {
        let wanted = wanted(catalog);
        let files = files(catalog, sources, &wanted);
        let is_small = files.values().map(String::len).sum::<usize>() <= one_piece;
        let homes = |piece_of: &dyn Fn(&Entry) -> Option<u32>| {
            let entries = wanted.iter().filter_map(|id| catalog.get(id));
            entries.filter_map(|entry| Some((Box::from(&*entry.id), piece_of(entry)?))).collect()
        };
        if is_small || has_clash(catalog) {
            return Self { homes: homes(&|_| Some(0)), pieces: vec![files.into_values().map(String::into_boxed_str).collect()] };
        }
        let ranks: BTreeMap<FileId, u32> = files.keys().copied().zip(0..).collect();
        let mut others: BTreeMap<FileId, BTreeMap<FileId, FastSet<&str>>> = BTreeMap::new();
        for entry in catalog.entries().iter().filter(|entry| wanted.contains(&*entry.id)) {
            let own = entry.id_span.file;
            for met in referred(catalog, entry).into_iter().filter(|met| met.id_span.file != own) {
                others.entry(own).or_default().entry(met.id_span.file).or_default().insert(&met.id);
            }
        }
        let piece = |own: &FileId| {
            let others = others.get(own).into_iter().flatten();
            let others = others.filter_map(|(file, ids)| Some((*file, only(files.get(file)?, ids))));
            // In the order of the files: the first of two entries counts.
            let texts: BTreeMap<FileId, String> = others.chain(files.get(own).map(|text| (*own, text.clone()))).collect();
            texts.into_values().map(String::into_boxed_str).collect()
        };
        Self { homes: homes(&|entry| ranks.get(&entry.id_span.file).copied()), pieces: files.keys().map(piece).collect() }
    }
}

/// A term and a message of one name hide each other when they are formatted.
fn has_clash(catalog: &Catalog) -> bool {
    catalog.entries().iter().any(|entry| entry.id.strip_prefix('-').is_some_and(|name| catalog.get(name).is_some()))
}

/// All entries that an entry refers to, and what these refer to.
fn referred<'c>(catalog: &'c Catalog, entry: &'c Entry) -> Vec<&'c Entry> {
    let mut met: FastSet<&str> = FastSet::default();
    let (mut waiting, mut found) = (vec![entry], Vec::new());
    while let Some(entry) = waiting.pop() {
        for inline in entry.parts().flat_map(|(_, pattern)| pattern.inlines()) {
            if let Inline::Message { id, .. } | Inline::Term { id, .. } = inline
                && let Some(target) = catalog.get(id)
                && met.insert(&target.id)
            {
                found.push(target);
                waiting.push(target);
            }
        }
    }
    found
}

/// The wanted texts of each file, with the selectors of plurals handed over.
fn files(catalog: &Catalog, sources: &Sources, wanted: &FastSet<&str>) -> BTreeMap<FileId, String> {
    // The entries of a file stand together.
    let by_file = catalog.entries().chunk_by(|one, next| one.id_span.file == next.id_span.file);
    let holders = by_file.filter(|entries| entries.iter().any(|entry| wanted.contains(&*entry.id)));
    let text = |entries: &[Entry]| {
        let file = sources.get(entries.first()?.id_span.file)?;
        Some((file.id, only(&selectors::by_category(entries, file), wanted)))
    };
    holders.filter_map(text).collect()
}

/// The ids of entries with a placeable, of all terms, and of what they refer to.
fn wanted(catalog: &Catalog) -> FastSet<&str> {
    let mut waiting: Vec<&Entry> = catalog.entries().iter().filter(|entry| entry.kind == EntryKind::Term || has_placeable(entry)).collect();
    let mut wanted: FastSet<&str> = waiting.iter().map(|entry| &*entry.id).collect();
    while let Some(entry) = waiting.pop() {
        for inline in entry.parts().flat_map(|(_, pattern)| pattern.inlines()) {
            if let Inline::Message { id, .. } = inline
                && let Some(target) = catalog.get(id)
                && wanted.insert(&target.id)
            {
                waiting.push(target);
            }
        }
    }
    wanted
}

fn has_placeable(entry: &Entry) -> bool {
    !entry.parts().all(|(_, pattern)| is_literal(pattern))
}

/// The entries of a file that are wanted. An entry begins where a line begins with its id, and ends where the next one or
/// a comment does.
fn only(text: &str, wanted: &FastSet<&str>) -> String {
    let mut out = String::new();
    let mut keep = false;
    for line in lines(text.strip_prefix('\u{FEFF}').unwrap_or(text)) {
        if line.as_bytes().first().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#')) {
            let is_of_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            let end = line.bytes().position(|byte| !is_of_id(byte)).unwrap_or(line.len());
            keep = line.get(..end).is_some_and(|id| wanted.contains(id));
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
