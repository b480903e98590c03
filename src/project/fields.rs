//! Reading the keys of a YAML mapping: each key once, unknown ones reported with the nearest known one.

use std::collections::HashMap;

use super::yaml::{Node, Value};
use super::{Id, Spanned};
use crate::diagnostic::{Diagnostic, visible};
use crate::source::Span;

/// The keys of one mapping that have not been read yet.
pub(super) struct Fields<'a> {
    /// What the mapping describes, for messages: "a letter".
    what: &'static str,
    pub span: Span,
    pairs: Vec<(super::yaml::Key, Node)>,
    known: Vec<&'static str>,
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    /// The fields of a node that must be a mapping.
    pub fn of(node: Node, what: &'static str, diagnostics: &'a mut Vec<Diagnostic>) -> Option<Self> {
        let span = node.span;
        match node.value {
            Value::Mapping(pairs) => {
                report_duplicates(&pairs, diagnostics);
                Some(Self { what, span, pairs, known: Vec::new(), diagnostics })
            }
            other => {
                diagnostics.push(wrong_type(span, &format!("{what} is a mapping of keys and values"), &other));
                None
            }
        }
    }

    /// Takes the value of a key, if the key is there.
    pub fn take(&mut self, key: &'static str) -> Option<Node> {
        self.known.push(key);
        let at = self.pairs.iter().position(|(name, _)| name.text == key)?;
        Some(self.pairs.remove(at).1)
    }

    /// Takes the value of a key that must be there.
    pub fn require(&mut self, key: &'static str) -> Option<Node> {
        let node = self.take(key);
        if node.is_none() {
            let first = Span { end: self.span.end.min(self.span.start.saturating_add(60)), ..self.span };
            self.diagnostics.push(
                Diagnostic::error("missing-key", format!("{} needs the key `{key}`", self.what))
                    .at(first, format!("`{key}` is missing here"))
                    .help(format!("add `{key}: …`; docs/content-model.md shows what it holds")),
            );
        }
        node
    }

    /// Takes an id.
    pub fn id(&mut self, key: &'static str) -> Option<Spanned<Id>> {
        let node = self.require(key)?;
        id(node, self.diagnostics)
    }

    /// Takes an id that may be missing.
    pub fn optional_id(&mut self, key: &'static str) -> Option<Spanned<Id>> {
        let node = self.take(key)?;
        id(node, self.diagnostics)
    }

    /// Takes a list of ids; an empty one if the key is missing.
    pub fn ids(&mut self, key: &'static str) -> Vec<Spanned<Id>> {
        let items = self.list(key);
        compact(items.into_iter().filter_map(|node| id(node, self.diagnostics)).collect())
    }

    /// Takes a list of ids that must be there and not be empty.
    pub fn required_ids(&mut self, key: &'static str) -> Vec<Spanned<Id>> {
        let Some(node) = self.require(key) else { return Vec::new() };
        let span = node.span;
        let is_list = matches!(node.value, Value::Sequence(_));
        let items = list(node, self.diagnostics);
        if is_list && items.is_empty() {
            self.diagnostics.push(
                Diagnostic::error("bad-value", format!("`{key}` of {} is empty", self.what))
                    .at(span, "no items")
                    .help("add an item or remove the block"),
            );
        }
        compact(items.into_iter().filter_map(|node| id(node, self.diagnostics)).collect())
    }

    /// Takes a list; an empty one if the key is missing.
    pub fn list(&mut self, key: &'static str) -> Vec<Node> {
        self.take(key).map(|node| list(node, self.diagnostics)).unwrap_or_default()
    }

    /// Takes a text that may be missing. Numbers and truth values are not text.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.take(key)?;
        text(node, self.diagnostics)
    }

    /// Takes a list of texts; an empty one if the key is missing.
    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let items = self.list(key);
        items.into_iter().filter_map(|node| text(node, self.diagnostics)).collect()
    }

    /// Takes a list of texts; `None` if the key is missing.
    pub fn optional_texts(&mut self, key: &'static str) -> Option<Vec<Spanned<String>>> {
        let items = self.take(key).map(|node| list(node, self.diagnostics))?;
        Some(items.into_iter().filter_map(|node| text(node, self.diagnostics)).collect())
    }

    /// Reports every key that nobody has asked for.
    pub fn finish(self) {
        for (key, _) in &self.pairs {
            let nearest = nearest(&key.text, &self.known);
            let help = match nearest {
                Some(known) => format!("did you mean `{known}`? Known keys here: {}", self.known.join(", ")),
                None => format!("remove it; known keys here: {}", self.known.join(", ")),
            };
            let message = format!("`{}` is no key of {}", visible(&key.text), self.what);
            self.diagnostics.push(Diagnostic::error("unknown-key", message).at(key.span, "this key").help(help));
        }
    }
}

/// All pairs of a mapping whose keys are the user's own (locales, parameters).
pub(super) fn pairs(node: Node, what: &'static str, diagnostics: &mut Vec<Diagnostic>) -> Vec<(super::yaml::Key, Node)> {
    let span = node.span;
    match node.value {
        Value::Mapping(pairs) => {
            report_duplicates(&pairs, diagnostics);
            pairs
        }
        Value::Null => Vec::new(),
        other => {
            diagnostics.push(wrong_type(span, &format!("{what} is a mapping of keys and values"), &other));
            Vec::new()
        }
    }
}

/// The items of a node that must be a list.
pub(super) fn list(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<Node> {
    match node.value {
        Value::Sequence(items) => items,
        Value::Null => Vec::new(),
        other => {
            diagnostics.push(wrong_type(node.span, "a list is expected here", &other));
            Vec::new()
        }
    }
}

/// The text of a node that must be text.
pub(super) fn text(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    match node.value {
        Value::Text(text) => Some(Spanned::new(text, node.span)),
        other => {
            diagnostics
                .push(wrong_type(node.span, "text is expected here", &other).help("put it in quotation marks if it is meant as text"));
            None
        }
    }
}

/// The id of a node that must be one.
pub(super) fn id(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<Id>> {
    let span = node.span;
    let Value::Text(text) = node.value else {
        diagnostics
            .push(wrong_type(span, "an id is expected here", &node.value).help("ids are kebab-case text such as `check-the-invoice`"));
        return None;
    };
    match Id::new(&text) {
        Ok(id) => Some(Spanned::new(id, span)),
        Err(fault) => {
            let help = match Id::suggestion(&text) {
                Some(good) => format!("write it as `{good}`; an id is kebab-case: a-z, 0-9 and single hyphens, at most 64"),
                None => "an id is kebab-case: a-z, 0-9 and single hyphens, at most 64, beginning with a letter".to_owned(),
            };
            let message = format!("`{}` is not a usable id: {fault}", visible(&text));
            diagnostics.push(Diagnostic::error("bad-id", message).at(span, "this id").help(help));
            None
        }
    }
}

/// A value of another kind than expected.
pub(super) fn wrong_type(span: Span, expected: &str, found: &Value) -> Diagnostic {
    let help = match expected {
        expected if expected.contains("mapping") => {
            "write it as lines of `key: value`, indented alike; docs/content-model.md shows the keys"
        }
        expected if expected.contains("list") => "write it as `[a, b]`, or as lines that begin with `- `",
        expected if expected.contains("number") => "write a number, without quotation marks",
        expected if expected.contains("true") => "write `true` or `false`, without quotation marks",
        _ => "docs/content-model.md shows how it is written",
    };
    Diagnostic::error("wrong-type", format!("{expected}, but this is {}", found.kind())).at(span, found.kind()).help(help)
}

fn report_duplicates(pairs: &[(super::yaml::Key, Node)], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, &super::yaml::Key> = HashMap::with_capacity(pairs.len());
    for (key, _) in pairs {
        if let Some(first) = seen.get(key.text.as_str()) {
            diagnostics.push(
                Diagnostic::error("duplicate-key", format!("the key `{}` stands here twice", visible(&key.text)))
                    .at(key.span, "again here")
                    .related(first.span, "first here")
                    .help("keep one of them"),
            );
        } else {
            seen.insert(&key.text, key);
        }
    }
}

/// The known name nearest to a given one, if it is near at all (at most a third of its letters differ).
pub(crate) fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    // Lengths that differ by more than that need no look at the letters.
    let is_near = |name: &&&str| name.len().abs_diff(given.len()) <= name.len().div_ceil(3);
    let given = Letters::of(given);
    let mut best: Option<(usize, &'a str)> = None;
    // Nothing further than this is near, whichever name it is of.
    let mut most = given.text.len() / 2 + 2;
    for name in known.iter().filter(is_near) {
        if given.at_least(&Letters::of(name)) > most {
            continue;
        }
        let found = (distance(given.text, name, most), *name);
        if found.0 <= most && best.is_none_or(|best| found < best) {
            (best, most) = (Some(found), found.0);
        }
    }
    best.filter(|(distance, name)| *distance <= name.len().div_ceil(3)).map(|(_, name)| name)
}

/// How often a text has each letter, letters in 16 classes: two texts that differ in these differ in themselves.
struct Letters<'t> {
    text: &'t str,
    counts: [u8; 16],
}

impl<'t> Letters<'t> {
    fn of(text: &'t str) -> Self {
        let mut counts = [0_u8; 16];
        for c in text.chars() {
            let class = (c as usize).wrapping_mul(7) >> 1 & 15;
            if let Some(count) = counts.get_mut(class) {
                *count = count.saturating_add(1);
            }
        }
        Self { text, counts }
    }

    /// The least distance that two texts with these letters can have: each edit takes away one letter and adds one.
    fn at_least(&self, other: &Self) -> usize {
        let pairs = || self.counts.iter().zip(&other.counts);
        let gone: usize = pairs().map(|(a, b)| usize::from(a.saturating_sub(*b))).sum();
        let new: usize = pairs().map(|(a, b)| usize::from(b.saturating_sub(*a))).sum();
        gone.max(new)
    }
}

/// Levenshtein distance of two short texts; where it is more than `most`, some number above that.
fn distance(a: &str, b: &str, most: usize) -> usize {
    if a.len() > 100 || b.len() > 100 {
        return usize::MAX;
    }
    // One row of the table, in place: the first of it is not kept.
    let mut row: Vec<usize> = (1..=b.chars().count()).collect();
    let mut last = row.len();
    for (i, x) in a.chars().enumerate() {
        let mut previous = i;
        let mut left = i + 1;
        let mut least = left;
        for (y, cell) in b.chars().zip(row.iter_mut()) {
            left = (left + 1).min(*cell + 1).min(previous + usize::from(x != y));
            previous = std::mem::replace(cell, left);
            least = least.min(left);
        }
        // No cell of a later row is less than all of this one.
        if least > most {
            return usize::MAX;
        }
        last = left;
    }
    last
}

/// A list without spare room: one that is made of another takes over the other's memory, which is several times its own.
pub fn compact<T>(mut list: Vec<T>) -> Vec<T> {
    list.shrink_to_fit();
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_suggested() {
        assert_eq!(distance("kitten", "sitting", 9), 3);
        assert_eq!(nearest("blank", &["id", "blanks"]), Some("blanks"));
        assert_eq!(nearest("zzz", &["id", "blanks"]), None);
    }
}
