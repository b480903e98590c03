//! Which texts must be formatted: those with placeables, and all that they refer to.
//!
//! Most texts of a site are literal and are shown as the catalog has them. Only the others go into a bundle, so that a
//! large site's texts are not parsed and held twice.

use std::borrow::Cow;
use std::collections::HashSet;

use super::selectors;
use crate::project::{Catalog, Element, Entry, EntryKind, Inline, Pattern};
use crate::source::Sources;

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

/// The texts of a catalog that must be formatted, as Fluent files, with the selectors of plurals handed over.
pub(super) fn files(catalog: &Catalog, sources: &Sources) -> Vec<String> {
    let wanted = wanted(catalog);
    // The entries of a file stand together.
    let by_file = catalog.entries().chunk_by(|one, next| one.id_span.file == next.id_span.file);
    let holders = by_file.filter(|entries| entries.iter().any(|entry| wanted.contains(&*entry.id)));
    let text = |entries: &[Entry]| {
        let file = sources.get(entries.first()?.id_span.file)?;
        Some(only(&selectors::by_category(entries, file), &wanted))
    };
    holders.filter_map(text).collect()
}

/// The ids of entries with a placeable, of all terms, and of what they refer to.
fn wanted(catalog: &Catalog) -> HashSet<&str> {
    let mut waiting: Vec<&Entry> = catalog.entries().iter().filter(|entry| entry.kind == EntryKind::Term || has_placeable(entry)).collect();
    let mut wanted: HashSet<&str> = waiting.iter().map(|entry| &*entry.id).collect();
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
fn only(text: &str, wanted: &HashSet<&str>) -> String {
    let mut out = String::new();
    let mut keep = false;
    for line in text.strip_prefix('\u{FEFF}').unwrap_or(text).split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-' || c == '#') {
            let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(line.len());
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
        let out = files(catalog, &sources).concat();
        assert!(!out.contains("a = A") && !out.contains('#'));
        assert!(
            out.starts_with("c = { d } and { PLURAL-CATEGORY($n") && out.contains("}\n\n    end\nd = D\n-t = T\ne = E\n    .f = { -t }\n"),
            "{out}"
        );
        assert_eq!(literal(catalog.pattern("a", Some("b")).unwrap()).as_deref(), Some("B"));
        assert_eq!(literal(catalog.pattern("c", None).unwrap()), None);
    }
}
