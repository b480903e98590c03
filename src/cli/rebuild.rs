//! What a build goes by when an earlier one stands in its output: the writer as a sink that keeps what need not be made
//! again, and the digest by which a build with nothing to do is known.

use std::collections::BTreeMap;

use crate::edition::BuildOptions;
use crate::pipeline::{Built, Sink};
use crate::render::Note;
use crate::source::{Artifact, Digest, ProjectPath};
use crate::workspace::{Reading, SitePart, SiteWriter, WriteError};

/// The note of what the whole site was made from.
const BUILT: &str = "built";

/// The note of the findings in full, as they are reported where nobody has asked for another form.
const FINDINGS: &str = "findings";

/// A longer report is not noted; the check then runs again.
const LONGEST_REPORT: usize = 1024 * 1024;

/// A writer that artifacts go to.
pub(super) struct Onto<'w> {
    pub writer: &'w SiteWriter,
    /// Sites that were built elsewhere, to take files from.
    pub parts: &'w [SitePart],
    /// Keep nothing: every file is made and compared.
    pub full: bool,
}

impl Sink for Onto<'_> {
    type Error = WriteError;

    fn take(&self, artifact: Artifact, made_from: Option<u128>) -> Result<(), WriteError> {
        self.writer.write_made_from(artifact, made_from)
    }

    fn keep(&self, path: &ProjectPath, made_from: u128) -> Result<bool, WriteError> {
        if self.full {
            return Ok(false);
        }
        if self.writer.keep(path, made_from)? {
            return Ok(true);
        }
        let Some(bytes) = self.parts.iter().find_map(|part| part.take(path, made_from)) else { return Ok(false) };
        self.writer.write_made_from(Artifact { path: path.clone(), bytes }, Some(made_from))?;
        Ok(true)
    }

    fn notes(&self) -> BTreeMap<String, Note> {
        if self.full {
            return BTreeMap::new();
        }
        let mut notes = self.writer.notes();
        for (name, note) in self.parts.iter().flat_map(SitePart::notes) {
            notes.insert(name.clone(), note.clone());
        }
        notes
    }

    fn leave(&self, notes: BTreeMap<String, Note>) {
        self.writer.leave(notes);
    }
}

/// A digest of all that decides about the bytes of a site. `None` if a file could not be read: then nobody can say.
pub(super) fn inputs(reading: &Reading, options: &BuildOptions, strict: bool) -> Option<u128> {
    if !reading.faults.is_empty() {
        return None;
    }
    let BuildOptions { draft, base_url, locales, formats, program } = options;
    let mut digest = Digest::of("inputs").number(*program).bytes(&[u8::from(*draft), u8::from(strict)]);
    digest = digest.text(base_url.as_deref().unwrap_or("-")).text(&locales.join(" ")).text(&formats.join(" "));
    for file in reading.sources.iter() {
        // Bytes that are not UTF-8 are not in the text.
        digest = digest.text(file.path.as_str()).number(file.digest()).number(file.invalid_utf8_at.map_or(0, |at| at as u128 + 1));
    }
    digest = digest.text("assets");
    Some(reading.assets.iter().fold(digest, |digest, (path, bytes)| digest.text(path.as_str()).bytes(bytes)).finish())
}

/// What a build says of itself at its end, so that a build with nothing to do can say the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Account {
    /// How many files the site has.
    pub files: usize,
    /// The locales of the project.
    pub locales: Vec<String>,
    /// How many pages of each locale are not fully translated.
    pub incomplete: Vec<(String, usize)>,
    /// How many findings there were.
    findings: usize,
}

impl Account {
    /// Of a build that has come to its end; `None` if findings stopped it.
    pub(super) fn of(built: &Built) -> Option<Self> {
        let locales = built.project.tags().into_iter().map(str::to_owned).collect();
        let findings = built.checked.diagnostics.len();
        Some(Self { files: built.artifacts?, locales, incomplete: built.incomplete.clone(), findings })
    }

    /// True if there is nothing to tell but the account itself.
    pub(super) fn is_clean(&self) -> bool {
        self.findings == 0
    }

    /// Leaves the account for the next build.
    pub(super) fn leave(&self, writer: &SiteWriter, inputs: u128) {
        let incomplete: Vec<String> = self.incomplete.iter().map(|(tag, pages)| format!("{tag}:{pages}")).collect();
        let fact = format!("{} {} {} {}", self.files, self.findings, self.locales.join(","), incomplete.join(","));
        writer.leave(BTreeMap::from([(BUILT.to_owned(), (inputs, fact.into()))]));
    }

    /// The account of the build before, if it was made from the same and all of its files stand as it has left them.
    pub(super) fn of_standing(writer: &SiteWriter, inputs: u128) -> Result<Option<Self>, WriteError> {
        let Some(account) = writer.notes().get(BUILT).filter(|(from, _)| *from == inputs).and_then(|(_, fact)| Self::parse(fact)) else {
            return Ok(None);
        };
        Ok((writer.count_if_whole()? == Some(account.files)).then_some(account))
    }

    /// Leaves the plain report of the findings for the next build.
    pub(super) fn leave_findings(writer: &SiteWriter, inputs: u128, report: &str) {
        if report.len() <= LONGEST_REPORT {
            let line = report.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
            writer.leave(BTreeMap::from([(FINDINGS.to_owned(), (inputs, line.into()))]));
        }
    }

    /// The plain report that the build before has left.
    pub(super) fn standing_findings(writer: &SiteWriter, inputs: u128) -> Option<String> {
        let (_, line) = writer.notes().remove(FINDINGS).filter(|(from, _)| *from == inputs)?;
        let (mut report, mut characters) = (String::with_capacity(line.len()), line.chars());
        while let Some(character) = characters.next() {
            report.push(match character {
                '\\' => match characters.next()? {
                    'n' => '\n',
                    'r' => '\r',
                    other => other,
                },
                other => other,
            });
        }
        Some(report)
    }

    fn parse(fact: &str) -> Option<Self> {
        let mut words = fact.split(' ');
        let (files, findings) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let list = |word: &str| word.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let locales = list(words.next()?);
        let pages = |part: String| part.split_once(':').and_then(|(tag, pages)| Some((tag.to_owned(), pages.parse().ok()?)));
        let incomplete = list(words.next()?).into_iter().map(pages).collect::<Option<_>>()?;
        Some(Self { files, locales, incomplete, findings })
    }
}
