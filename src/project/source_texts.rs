//! The source texts that translations were made from, by fingerprint, once for all locales: `locales/source.lock.yaml`.
//!
//! A line is addressed by its content, so two branches that record the same text write the same line, and lines of
//! different texts fall far apart. What no lock refers to any more is dropped by the next `accept` of a whole locale.

use std::collections::{BTreeMap, HashMap};

use super::{Fingerprint, lock};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, SourceChange, SourceFile};

/// The recorded source texts.
#[derive(Clone, Debug, Default)]
pub struct SourceTexts {
    /// The file that they were read from, if there is one.
    pub file: Option<FileId>,
    texts: HashMap<Fingerprint, Box<str>>,
}

const HEADER: &str = "\
# The source texts that translations were made from, by fingerprint, so that `guidewright diff` can show what changed.

";

impl SourceTexts {
    /// The text of a fingerprint, as it was when it was recorded.
    pub fn get(&self, fingerprint: Fingerprint) -> Option<&str> {
        self.texts.get(&fingerprint).map(|text| &**text)
    }

    /// Reads the file. A line that cannot be read is reported and has no effect.
    pub fn parse(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut found = Self { file: Some(file.id), ..Self::default() };
        let mut in_conflict = false;
        for (line, span) in lock::lines(file) {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if lock::is_conflict_marker(line) {
                if !in_conflict {
                    diagnostics.push(lock::conflict(span));
                }
                in_conflict = true;
                continue;
            }
            let entry =
                line.split_once(": ").and_then(|(key, text)| Some((Fingerprint::parse(key)?, serde_json::from_str::<String>(text).ok()?)));
            match entry {
                Some((fingerprint, text)) => {
                    found.texts.insert(fingerprint, text.into());
                }
                None => diagnostics.push(lock::unreadable(line, span)),
            }
        }
        found
    }

    /// The change that leaves exactly the texts that are kept: those of `add`, and those known that `needed` says yes to.
    pub fn change(
        &self,
        file: Option<&SourceFile>,
        path: &str,
        add: &BTreeMap<Fingerprint, String>,
        needed: impl Fn(Fingerprint) -> bool,
    ) -> SourceChange {
        let added =
            add.iter().filter(|(key, _)| !self.texts.contains_key(key)).map(|(key, text)| (key.to_string(), Some(line(*key, text))));
        let dropped = self.texts.keys().filter(|key| !needed(**key) && !add.contains_key(key)).map(|key| (key.to_string(), None));
        let lines: BTreeMap<String, Option<String>> = added.chain(dropped).collect();
        let set = lines.iter().map(|(key, line)| (key.as_str(), line.clone())).collect();
        lock::sorted_lines_change(file, path, HEADER, &set)
    }
}

fn line(fingerprint: Fingerprint, text: &str) -> String {
    format!("{fingerprint}: {}", serde_json::Value::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn texts_are_kept_as_long_as_they_are_needed() {
        let texts = ["one\n\"two\": ខ", "three"];
        let add: BTreeMap<_, _> = texts.iter().map(|text| (Fingerprint::of_text(text), (*text).to_owned())).collect();
        let created = SourceTexts::default().change(None, "locales/source.lock.yaml", &add, |_| true).created;
        let sources = Sources::from_texts(&[("locales/source.lock.yaml", &created[0].1)]);
        let file = sources.iter().next().unwrap();
        let mut faults = Vec::new();
        let read = SourceTexts::parse(file, &mut faults);
        assert!(faults.is_empty());
        assert_eq!(read.get(Fingerprint::of_text(texts[0])), Some(texts[0]));
        let kept = Fingerprint::of_text(texts[1]);
        let change = read.change(Some(file), "locales/source.lock.yaml", &BTreeMap::new(), |key| key == kept);
        let after = change.apply(file.id, &file.text).unwrap();
        assert!(after.contains("three") && !after.contains("two"), "{after}");
    }
}
