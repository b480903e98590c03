//! The first reading of a catalog whose files come and go: what is kept of each entry.

use std::collections::BTreeSet;
use std::sync::{Mutex, OnceLock};

use super::{ByFile, FILLED, Fact, MAY_LINK, PLACEABLE, SOUND, Slot, TERM, VALUE};
use crate::project::catalog::{Comment, Element, Entry, EntryKind, Expression, Inline, Pattern};
use crate::project::catalog_index::{Index, key_of};
use crate::source::{FastMap, FastSet, Loader, SourceFile, hash};

/// The characters above ASCII on lines that are no comments, one bit for each that was met.
#[derive(Default)]
pub(super) struct Characters(Vec<u64>);

impl Characters {
    /// Of the text of a file.
    pub fn of(text: &str) -> Self {
        let mut characters = Self::default();
        for line in text.split('\n').filter(|line| !line.starts_with('#') && !line.is_ascii()) {
            line.chars().filter(|character| !character.is_ascii()).for_each(|character| characters.insert(u32::from(character)));
        }
        characters
    }

    fn insert(&mut self, character: u32) {
        let (word, bit) = ((character / 64) as usize, character % 64);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0.get_mut(word).into_iter().for_each(|word| *word |= 1 << bit);
    }

    /// Takes those of another file.
    pub fn add(&mut self, others: &Self) {
        if self.0.len() < others.0.len() {
            self.0.resize(others.0.len(), 0);
        }
        self.0.iter_mut().zip(&others.0).for_each(|(own, other)| *own |= other);
    }

    fn set(&self) -> BTreeSet<char> {
        let bits =
            (0_u32..).zip(&self.0).flat_map(|(at, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit));
        bits.filter_map(char::from_u32).collect()
    }
}

/// What the files of a catalog are read for when it is made.
#[derive(Clone, Copy)]
pub(in crate::project) enum Opened<'o> {
    /// To be checked and summed up: the digests of all entries are kept.
    ToCheck,
    /// To be shown; somebody sees all entries meanwhile.
    ToShow(&'o (dyn Fn(&Entry) + Sync)),
}

/// The digest of the text of an entry.
pub(in crate::project) fn digest(entry: &Entry) -> u64 {
    hash(entry.text().as_bytes()) as u64
}

/// A catalog while its files are read for the first time.
#[derive(Default)]
pub(super) struct Opening {
    /// The size of the largest file.
    pub largest: usize,
    firsts: Vec<u32>,
    facts: Vec<Fact>,
    attributes: Vec<(u32, bool)>,
    names: FastMap<Box<str>, u32>,
    variables: FastSet<Box<str>>,
    /// The digests of all entries, if they are wanted.
    digests: Option<Vec<u64>>,
    /// What each entry refers to.
    references: Vec<(u32, Box<str>)>,
    /// The names of the terms, as the keys that messages of these names have.
    terms: Vec<u64>,
    in_comments: FastSet<Box<str>>,
    pub characters: Characters,
}

impl Opening {
    /// Nothing yet.
    pub fn new(with_digests: bool) -> Self {
        Self { digests: with_digests.then(Vec::new), ..Self::default() }
    }

    /// Takes what the next file holds.
    pub fn add(&mut self, entries: &[Entry], comments: &[Comment]) {
        self.firsts.push(self.place());
        entries.iter().for_each(|entry| self.entry(entry));
        let attached = entries.iter().filter_map(|entry| entry.comment.as_deref());
        self.in_comments.extend(comments.iter().chain(attached).flat_map(Comment::ids).map(Box::from));
    }

    fn place(&self) -> u32 {
        u32::try_from(self.facts.len()).unwrap_or(u32::MAX)
    }

    fn entry(&mut self, entry: &Entry) {
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        let has_placeable = !entry.parts().all(|(_, pattern)| pattern.is_literal());
        let flags = flag(entry.kind == EntryKind::Term, TERM)
            | flag(entry.value.is_some(), VALUE)
            | flag(entry.value.as_ref().is_some_and(|value| !value.elements.is_empty()), FILLED)
            | flag(has_placeable, PLACEABLE)
            | flag(has_placeable && is_sound(entry), SOUND)
            | flag(entry.may_link(), MAY_LINK);
        self.digests.iter_mut().for_each(|digests| digests.push(digest(entry)));
        self.terms.extend(entry.id.strip_prefix('-').map(key_of));
        if has_placeable {
            let at = self.place();
            self.references.extend(entry.references().map(|id| (at, Box::from(id))));
            for name in entry.variables() {
                if !self.variables.contains(name) {
                    self.variables.insert(Box::from(name));
                }
            }
        }
        let attributes = u32::try_from(self.attributes.len()).unwrap_or(u32::MAX);
        self.facts.push(Fact { key: key_of(&entry.id), attributes, flags });
        for attribute in &entry.attributes {
            let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
            let known = self.names.get(&*attribute.id).copied();
            let name = known.unwrap_or_else(|| *self.names.entry(Box::from(&*attribute.id)).or_insert(next));
            self.attributes.push((name, !attribute.value.elements.is_empty()));
        }
    }

    /// The catalog, when all files were read.
    pub fn done(mut self, tag: &str, files: Vec<SourceFile>, loader: &Loader) -> ByFile {
        self.firsts.push(self.place());
        self.facts.shrink_to_fit();
        self.attributes.shrink_to_fit();
        let mut digests = self.digests.unwrap_or_default();
        digests.shrink_to_fit();
        self.references.shrink_to_fit();
        let facts = self.facts;
        let mut index = Index::with_room_for(facts.len());
        let is_it = |key: u64| move |facts: &[Fact], at: usize| facts.get(at).is_some_and(|fact| fact.key == key);
        let mut repeated = Vec::new();
        for (at, fact) in (0..).zip(&facts) {
            if index.find_or_insert(fact.key, at, |other| is_it(fact.key)(&facts, other)) != at {
                repeated.push(at);
            }
        }
        let counts = |at: &u32| repeated.binary_search(at).is_err();
        let referred = self.references.iter().filter(|(at, _)| counts(at)).map(|(_, id)| id.clone()).collect();
        let is_there = |key: &u64| index.find(*key, |other| is_it(*key)(&facts, other)).is_some();
        let has_clash = self.terms.iter().any(is_there);
        let mut names: Vec<(u32, Box<str>)> = self.names.into_iter().map(|(name, rank)| (rank, name)).collect();
        names.sort_unstable();
        let names = names.into_iter().map(|(_, name)| name).collect();
        ByFile {
            tag: tag.to_owned(),
            slots: files.iter().map(|_| Slot::default()).collect(),
            loader: loader.clone(),
            firsts: self.firsts,
            facts,
            attributes: self.attributes,
            names,
            digests,
            references: self.references,
            has_clash,
            index,
            repeated,
            variables: self.variables,
            referred,
            in_comments: self.in_comments,
            characters: self.characters.set(),
            clock: Mutex::default(),
            length: files.iter().map(SourceFile::length).sum(),
            files,
            fault: OnceLock::new(),
            whole: OnceLock::new(),
        }
    }
}

/// True if an entry cut out of its file is parsed as it is there, whatever is cut out beside it: editions rewrite nothing in
/// it (selectors), and no line of it looks like the beginning of another.
fn is_sound(entry: &Entry) -> bool {
    let begins = |line: &str| line.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'#'));
    let text = entry.text();
    entry.kind == EntryKind::Message
        && !entry.id.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.split('\n').skip(1).all(|line| !begins(line))
        && entry.parts().all(|(_, pattern)| has_no_select(pattern))
}

fn has_no_select(pattern: &Pattern) -> bool {
    pattern.elements.iter().all(|element| match element {
        Element::Text { .. } => true,
        Element::Placeable { expression, .. } => {
            matches!(**expression, Expression::Inline(ref inline) if !matches!(inline, Inline::Nested(..)))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::catalog_parser::{Parsed, parse_file};
    use crate::source::ProjectPath;

    fn opened(text: &str) -> ByFile {
        let file = SourceFile::new(ProjectPath::new("locales/en/a.ftl").unwrap(), text.as_bytes().to_vec());
        let Parsed { entries, comments, .. } = parse_file(&file, "en");
        let mut opening = Opening::new(true);
        opening.add(&entries, &comments);
        opening.done("en", vec![file], &Loader::default())
    }

    fn sound(text: &str) -> Vec<bool> {
        let catalog = opened(text);
        (0..catalog.count()).map(|at| catalog.is_sound(at)).collect()
    }

    #[test]
    fn what_is_parsed_alone_as_in_its_file_is_told() {
        assert_eq!(sound("a = { $n } b\n    .c = { -t }\n      { b }\nb = B\n-t = T\n"), [true, false, false], "no other has placeables");
        let select = "{ $n ->\n   [one] A\n  *[other] B\n }";
        assert_eq!(sound(&format!("a = {select}\nb = {{ {select} }}\nc =\n    .d = {select}\n")), [false; 3], "selects are rewritten");
        assert_eq!(sound("a = {\nb\n}\nc = {\n$n\n}\nB = { $n }\n"), [false, true, false], "what looks like another entry is cut off");
        assert_eq!(sound("a = { $n }\nt = { $n }\n-t = T\n"), [false; 3], "a term and a message of one name hide each other");
    }

    #[test]
    fn of_each_entry_is_known_what_it_says_and_refers_to() {
        let catalog = opened("a = { b } { -t }\n    .c = { b }\nb = B\n-t = { $n }\nd = { gone }\n");
        let references = |at| catalog.references(at).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!([references(0), references(1), references(2)], [vec!["b", "-t", "b"], vec![], vec![]]);
        assert_eq!((references(3), references(9)), (vec!["gone".to_owned()], vec![]));
        assert_eq!((catalog.digest(1), catalog.digest(9)), (Some(hash(b"b = B") as u64), None));
        assert!(!catalog.has_clash && opened("t = T\n-t = T\n").has_clash);
    }
}
