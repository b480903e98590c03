//! Repairs for what rules find: each is a small function from a finding and its text to an edit, by the rule's name.
//!
//! A rule that knows the right text while it looks offers the repair itself. What can be told from the finding and the
//! file alone stands here, one file and one line in [`FIXES`] each. `check --fix` holds every result against all rules,
//! so a repair has to be right about its own fault only.

mod byte_order_mark;
mod compatibility_character;
mod control_character;
mod doubled_punctuation;
mod edge_space;
mod entity_leak;
mod markup_broken;
mod variable_without_braces;

use super::fix::replace;
use crate::diagnostic::{Diagnostic, Fix};
use crate::source::{SourceFile, Sources, Span};

/// What a repair is made from.
struct Fault<'f> {
    /// The finding.
    diagnostic: &'f Diagnostic,
    /// The file that it stands in.
    file: &'f SourceFile,
    /// The faulty place.
    span: Span,
    /// The source text of the message, as it stands in its file; empty if there is none.
    source: &'f str,
}

impl Fault<'_> {
    /// The faulty text.
    fn text(&self) -> &str {
        self.file.slice(self.span)
    }

    /// The only character of the faulty text.
    fn character(&self) -> Option<char> {
        let mut chars = self.text().chars();
        chars.next().filter(|_| chars.next().is_none())
    }

    /// The repair that writes another text at the place.
    fn with(&self, title: impl Into<String>, text: impl Into<String>, safe: bool) -> Option<Fix> {
        Some(replace(title, self.span, text, safe))
    }
}

/// A repair: `None` where it cannot be told what is right.
type Mend = fn(&Fault<'_>) -> Option<Fix>;

/// All repairs, by the name of the rule.
const FIXES: &[(&str, Mend)] = &[
    ("byte-order-mark", byte_order_mark::mend),
    ("compatibility-character", compatibility_character::mend),
    ("control-character", control_character::mend),
    ("doubled-punctuation", doubled_punctuation::mend),
    ("edge-space", edge_space::mend),
    ("entity-leak", entity_leak::mend),
    ("markup-broken", markup_broken::mend),
    ("variable-without-braces", variable_without_braces::mend),
];

/// True if the texts that a finding points into are needed to offer its repair.
pub(super) fn may_mend(found: &Diagnostic) -> bool {
    FIXES.iter().any(|(name, _)| *name == found.rule)
}

/// Offers the repairs. One that a rule has offered itself stays where nothing better is known.
pub(super) fn offer(sources: &Sources, diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics {
        let Some((_, mend)) = FIXES.iter().find(|(name, _)| *name == diagnostic.rule) else { continue };
        let Some(span) = diagnostic.primary.as_ref().map(|label| label.span) else { continue };
        let Some(file) = sources.get(span.file) else { continue };
        let source = diagnostic.related.iter().find(|label| label.text == "the source text");
        let source = source.map(|label| sources.slice(label.span)).unwrap_or_default();
        let fix = mend(&Fault { diagnostic, file, span, source });
        if fix.is_some() {
            diagnostic.fix = fix.map(Box::new);
        }
    }
}
