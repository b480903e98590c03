//! Findings that are only the consequence of another: when a guide cannot be read, all its messages look unused. They
//! are left out, so that a report names what is to be mended and nothing else. Once it is mended, the next run finds
//! whatever was really there.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::project::message_ids;

/// Faults of structure files: something that the file says could not be used.
const STRUCTURE: [&str; 9] =
    ["yaml-syntax", "wrong-type", "bad-id", "unknown-key", "missing-key", "unknown-block-type", "bad-value", "missing-file", "reserved-id"];

/// What then looks wrong in texts, because the structure that asks for them is not all there.
const OF_STRUCTURE: [&str; 5] = ["unused-message", "unknown-variable", "undeclared-blank", "unplaced", "unused-parameter"];

/// Faults that hide a whole file.
const WHOLE_FILE: [&str; 2] = ["yaml-syntax", "missing-file"];

/// What then looks wrong in other structure files, which refer to it.
const OF_WHOLE_FILE: [&str; 7] =
    ["unknown-section", "unknown-letter", "unknown-outcome", "unknown-decision", "unknown-log", "unused-outcome", "unused-blank"];

/// What says that nothing asks for a message.
const UNSEEN: [&str; 2] = ["unused-message", "obsolete-message"];

/// Leaves out the findings that other findings explain.
pub(super) fn leave_out(diagnostics: &mut Vec<Diagnostic>, source: &str) {
    let has = |rules: &[&str]| diagnostics.iter().any(|found| found.severity == Severity::Error && rules.contains(&found.rule));
    let (structure, whole_file) = (has(&STRUCTURE), has(&WHOLE_FILE));
    let broken = broken_entries(diagnostics);
    let lists = lists_without_owner(diagnostics);
    let is_broken = |locale: &str, id: &str| broken.contains(&(locale.to_owned(), id.to_owned()));
    diagnostics.retain(|found| {
        let explained = structure && OF_STRUCTURE.contains(&found.rule) || whole_file && OF_WHOLE_FILE.contains(&found.rule);
        let locale = found.locale.as_deref().unwrap_or_default();
        let message = found.message_id.as_deref().map(|name| name.split('.').next().unwrap_or(name)).unwrap_or_default();
        let unread = match found.rule {
            "missing-message" | "missing-attribute" | "missing-value" => is_broken(locale, message),
            "obsolete-message" | "obsolete-attribute" | "obsolete-value" => is_broken(source, message),
            _ => false,
        };
        let misread = found.severity < Severity::Error && !UNSEEN.contains(&found.rule) && lists.contains(message);
        !explained && !unread && !misread
    });
}

/// The entries that could not be parsed, as locale and id.
fn broken_entries(diagnostics: &[Diagnostic]) -> BTreeSet<(String, String)> {
    let broken = diagnostics.iter().filter(|found| found.rule == "fluent-syntax");
    broken.filter_map(|found| Some((found.locale.clone()?, found.message_id.clone()?))).collect()
}

/// The ids of words to be found by whose guide, section or tool is gone. Nothing says any more that they are no sentences, and
/// every one of their commas and foreign words would be a finding.
fn lists_without_owner(diagnostics: &[Diagnostic]) -> BTreeSet<String> {
    let is_list = |id: &&String| id.strip_suffix(message_ids::SEARCH).is_some_and(|owner| owner.ends_with('-'));
    let unseen = diagnostics.iter().filter(|found| UNSEEN.contains(&found.rule));
    unseen.filter_map(|found| found.message_id.as_ref()).filter(is_list).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(mut diagnostics: Vec<Diagnostic>) -> Vec<&'static str> {
        leave_out(&mut diagnostics, "en");
        diagnostics.iter().map(|found| found.rule).collect()
    }

    #[test]
    fn a_guide_that_cannot_be_read_does_not_make_its_messages_unused() {
        let unused = || Diagnostic::warning("unused-message", "x");
        assert_eq!(rules(vec![unused(), Diagnostic::error("yaml-syntax", "y")]), ["yaml-syntax"]);
        assert_eq!(rules(vec![unused()]), ["unused-message"]);
    }

    #[test]
    fn a_broken_message_is_not_missing_as_well() {
        let syntax = || Diagnostic::error("fluent-syntax", "x").locale("cs").message_id("a");
        let missing = |locale: &str, id: &str| Diagnostic::error("missing-message", "x").locale(locale).message_id(id);
        assert_eq!(rules(vec![syntax(), missing("cs", "a")]), ["fluent-syntax"]);
        assert_eq!(rules(vec![syntax(), missing("km", "a"), missing("cs", "b")]), ["fluent-syntax", "missing-message", "missing-message"]);
    }

    #[test]
    fn words_to_be_found_by_are_no_sentence_when_their_section_is_gone() {
        let unused = |id: &str| Diagnostic::warning("unused-message", "x").locale("en").message_id(id);
        let comma = |id: &str| Diagnostic::warning("foreign-punctuation", "x").locale("ar").message_id(id);
        assert_eq!(
            rules(vec![unused("gone-search"), comma("gone-search"), comma("here-search")]),
            ["unused-message", "foreign-punctuation"]
        );
        assert_eq!(rules(vec![unused("gone-title"), comma("gone-title")]), ["unused-message", "foreign-punctuation"]);
        let broken = Diagnostic::error("bidi-override", "x").message_id("gone-search");
        assert_eq!(rules(vec![unused("gone-search"), broken]), ["unused-message", "bidi-override"]);
    }
}
