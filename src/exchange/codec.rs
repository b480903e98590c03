//! File formats of exchange, behind one trait.

use super::Unit;
use super::{csv::Csv, po::Po, xliff::Xliff};
use crate::diagnostic::one_line;
use crate::project::State;

/// What a file is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The tag of the source locale.
    pub source_locale: String,
    /// The tag of the target locale.
    pub target_locale: String,
    /// When the content was last checked, as `2026-11-23`; the only date that a file may carry, since there is no clock.
    pub reviewed: Option<String>,
    /// Begin with a byte order mark, which some spreadsheets need.
    pub byte_order_mark: bool,
    /// The units.
    pub units: Vec<Unit>,
}

/// A unit as it came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedUnit {
    /// What names the unit.
    pub context: String,
    /// The source text that the translator saw, if the format carries it.
    pub source: Option<String>,
    /// The translation; empty for none.
    pub target: String,
    /// What the file says of its state; `None` if it says nothing. Stale means: marked as to be looked at.
    pub state: Option<State>,
    /// The line in the file.
    pub line: usize,
}

/// A file that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The target locale that it names, if any.
    pub target_locale: Option<String>,
    /// The units.
    pub units: Vec<ImportedUnit>,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct ParseError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

impl ParseError {
    /// The reason may quote the file: it becomes one line that no terminal and no forge obeys.
    pub(super) fn new(line: usize, reason: impl Into<String>) -> Self {
        Self { line, reason: one_line(reason.into()) }
    }
}

/// A file format, both ways.
pub trait Codec: Sync {
    /// The name on the command line.
    fn name(&self) -> &'static str;
    /// The endings of file names, without the dot; the first one is the usual one.
    fn endings(&self) -> &'static [&'static str];
    /// Writes a document.
    fn write(&self, document: &Document) -> String;
    /// Reads a file.
    ///
    /// # Errors
    /// [`ParseError`] when it is not of this format, or too large or too deep.
    fn parse(&self, text: &str) -> Result<Parsed, ParseError>;
}

/// All formats. A new one is one file and one line.
pub const CODECS: &[&dyn Codec] = &[&Po, &Xliff, &Csv];

/// The format of a name.
pub fn codec(name: &str) -> Option<&'static dyn Codec> {
    CODECS.iter().copied().find(|codec| codec.name() == name)
}

/// The format of a file by its name's ending.
pub fn codec_for_file(path: &str) -> Option<&'static dyn Codec> {
    let ending = path.rsplit_once('.')?.1.to_ascii_lowercase();
    CODECS.iter().copied().find(|codec| codec.endings().contains(&ending.as_str()))
}

/// The most units that a file may hold.
pub(super) const MAX_UNITS: usize = 500_000;
