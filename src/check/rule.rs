//! What a rule is: a name, a default severity, a page, and where in the project it looks.
//!
//! A rule is plain data with a function in it, so that the runner knows before it walks a hundred catalogs which rules
//! look at messages at all, and pays for no others.

use super::context::{Context, LocaleContext};
use super::part::Part;
use crate::diagnostic::{Diagnostic, Severity};

/// A rule: one fault that a project can have. Each stands in a file of its own with its page beside it.
#[derive(Debug)]
pub struct Rule {
    /// The fault's name in kebab-case, as in reports, settings and `explain RULE`.
    pub name: &'static str,
    /// How bad it is unless the settings say otherwise.
    pub severity: Severity,
    /// Its page: documentation, the text of `explain RULE`, and a test.
    pub page: &'static str,
    /// Where it looks.
    pub check: Check,
    /// True if it also looks at words to be found by ([`Part::is_words`]): they are no text, so that only faults of
    /// characters and of Fluent can be in them.
    pub reads_words: bool,
}

/// Where a rule looks.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Nowhere: the parsers find it, or the settings are applied with it. The rule holds its name and page.
    Elsewhere,
    /// Once, at the whole project, when all locales were looked at.
    Project(fn(&Context<'_>, &mut Vec<Diagnostic>)),
    /// Once at the whole project, when all locales were looked at, and once per locale.
    Both(fn(&Context<'_>, &mut Vec<Diagnostic>), fn(&LocaleContext<'_>, &mut Vec<Diagnostic>)),
    /// Once per locale, the source included.
    Locale(fn(&LocaleContext<'_>, &mut Vec<Diagnostic>)),
    /// At each value and attribute of each locale, the source included.
    Part(fn(&Part<'_>, &LocaleContext<'_>, &mut Vec<Diagnostic>)),
    /// At each value and attribute of a locale in order, with what it remembers of those before; `None` for a locale at which
    /// it need not look.
    Walk(fn(&LocaleContext<'_>) -> Option<Box<dyn Walk>>),
    /// At each translated value and attribute beside its source.
    Pair(fn(&Pair<'_>, &LocaleContext<'_>, &mut Vec<Diagnostic>)),
}

/// A rule on its way through a locale. Parts are dropped after they were shown, so it keeps what it needs of them: ranks
/// ([`LocaleContext::at_rank`]), digests, findings.
pub trait Walk: Send {
    /// Looks at the next value or attribute.
    fn part(&mut self, part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>);

    /// Tells what follows from all of them.
    fn finish(&mut self, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        let _ = (locale, found);
    }
}

/// A translated value or attribute beside its source.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// What it was translated from.
    pub source: &'a Part<'a>,
    /// The translation.
    pub target: &'a Part<'a>,
}

impl Rule {
    /// A rule whose findings come from the parsers or from applying the settings.
    pub const fn elsewhere(name: &'static str, severity: Severity, page: &'static str) -> Self {
        Self { name, severity, page, check: Check::Elsewhere, reads_words: false }
    }

    /// An error: it breaks a promise to the reader.
    pub const fn error(name: &'static str, page: &'static str, check: Check) -> Self {
        Self { name, severity: Severity::Error, page, check, reads_words: false }
    }

    /// A warning: it should be looked at.
    pub const fn warning(name: &'static str, page: &'static str, check: Check) -> Self {
        Self { name, severity: Severity::Warning, page, check, reads_words: false }
    }

    /// A note: it is worth knowing.
    pub const fn note(name: &'static str, page: &'static str, check: Check) -> Self {
        Self { name, severity: Severity::Note, page, check, reads_words: false }
    }

    /// The rule, looking at words to be found by as well.
    pub const fn and_words(self) -> Self {
        Self { reads_words: true, ..self }
    }

    /// The fault's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The default severity.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The page.
    pub fn page(&self) -> &'static str {
        self.page
    }

    /// The one-line description: the first sentence of the page's “What”.
    pub fn summary(&self) -> &'static str {
        let what = self.page.split_once("## What\n").map_or(self.page, |(_, rest)| rest);
        what.trim_start().lines().next().unwrap_or_default()
    }

    /// A finding of this rule, at the default severity.
    pub fn finding(&self, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.name, self.severity, message)
    }
}
