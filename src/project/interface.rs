//! The theme's own words: the messages that every locale needs whatever the guides are, and the variables that the
//! tool hands to each. What each one is for stands as a comment in the source locale's `interface.ftl`.

use super::Form;

/// A message that the tool itself asks for.
#[derive(Clone, Copy, Debug)]
pub struct InterfaceMessage {
    /// The message id.
    pub id: &'static str,
    /// The variables that the tool gives it.
    pub variables: &'static [&'static str],
    /// What markup it may hold.
    pub form: Form,
    /// What it is, in words.
    pub role: &'static str,
}

const fn word(id: &'static str, variables: &'static [&'static str]) -> InterfaceMessage {
    InterfaceMessage { id, variables, form: Form::Plain, role: "a word of the theme" }
}

const fn site(id: &'static str, form: Form, role: &'static str) -> InterfaceMessage {
    InterfaceMessage { id, variables: &[], form, role }
}

/// The site's name and description.
pub const SITE: &[InterfaceMessage] = &[
    site("site-title", Form::Plain, "the name of the site"),
    site("site-tagline", Form::Plain, "the line under the name of the site"),
    site("site-description", Form::Blocks, "the text of the home page"),
];

/// The theme's words.
pub const INTERFACE: &[InterfaceMessage] = &[
    word("ui-skip-to-content", &[]),
    word("ui-menu", &[]),
    word("ui-breadcrumbs", &[]),
    word("ui-home", &[]),
    word("ui-guides", &[]),
    word("ui-letters", &[]),
    word("ui-checklists", &[]),
    word("ui-tools", &[]),
    word("ui-logs", &[]),
    word("ui-on-this-page", &[]),
    word("ui-sections", &[]),
    word("ui-read-on", &[]),
    word("ui-next", &[]),
    word("ui-previous", &[]),
    word("ui-back-to-guide", &[]),
    word("ui-belongs-to-section", &[]),
    word("ui-language", &[]),
    word("ui-choose-language", &[]),
    word("ui-not-translated", &[]),
    word("ui-draft-notice", &["language"]),
    word("ui-stale-notice", &[]),
    word("ui-suggest-language", &[]),
    word("ui-signs", &[]),
    word("ui-steps", &[]),
    word("ui-do", &[]),
    word("ui-dont", &[]),
    word("ui-letter", &[]),
    word("ui-caveat", &[]),
    word("ui-checklist", &[]),
    word("ui-decision", &[]),
    word("ui-log", &[]),
    word("ui-why", &[]),
    word("ui-reading-time", &["minutes"]),
    word("ui-section-count", &["count"]),
    word("ui-reviewed", &["date"]),
    word("ui-letter-when", &[]),
    word("ui-letter-before", &[]),
    word("ui-letter-subject", &[]),
    word("ui-letter-text", &[]),
    word("ui-letter-fill-in", &[]),
    word("ui-letter-kept", &[]),
    word("ui-letter-copy", &[]),
    word("ui-letter-copied", &[]),
    word("ui-letter-copy-failed", &[]),
    word("ui-letter-mail", &[]),
    word("ui-letter-clear", &[]),
    word("ui-letter-open", &[]),
    word("ui-letters-summary", &[]),
    word("ui-checklists-summary", &[]),
    word("ui-checklist-title", &["guide"]),
    word("ui-checklist-progress", &["done", "total"]),
    word("ui-checklist-clear", &[]),
    word("ui-checklist-kept", &[]),
    word("ui-checklist-open", &[]),
    word("ui-tools-summary", &[]),
    word("ui-decision-start", &[]),
    word("ui-decision-question", &["number"]),
    word("ui-decision-go-to-question", &["number"]),
    word("ui-decision-back", &[]),
    word("ui-decision-restart", &[]),
    word("ui-decision-outcome", &[]),
    word("ui-decision-outcomes", &[]),
    word("ui-decision-read", &[]),
    word("ui-decision-letter", &[]),
    word("ui-logs-summary", &[]),
    word("ui-log-rows", &["count"]),
    word("ui-print", &[]),
    word("ui-print-page", &[]),
    word("ui-print-name", &[]),
    word("ui-print-project", &[]),
    word("ui-print-date", &[]),
    word("ui-print-date-blank", &[]),
    word("ui-print-notes", &[]),
    word("ui-print-address", &[]),
    word("ui-print-page-number", &["page", "pages"]),
    word("ui-downloads", &[]),
    word("ui-download-pdf", &["pages", "paper", "size"]),
    word("ui-paper-a4", &[]),
    word("ui-paper-letter", &[]),
    word("ui-download-epub", &["size"]),
    word("ui-download-bundle", &[]),
    word("ui-book-accessibility", &[]),
    word("ui-booklet", &[]),
    word("ui-letter-pack", &[]),
    word("ui-contents", &[]),
    word("ui-glossary", &[]),
    word("ui-search", &[]),
    word("ui-search-placeholder", &[]),
    word("ui-search-results", &["count"]),
    word("ui-search-none", &[]),
    word("ui-search-loading", &[]),
    word("ui-search-failed", &[]),
    word("ui-search-without-script", &[]),
    word("ui-close", &[]),
    word("ui-offline-title", &[]),
    word("ui-offline-text", &[]),
    word("ui-not-found-title", &[]),
    word("ui-not-found-text", &[]),
    word("ui-theme", &[]),
    word("ui-theme-light", &[]),
    word("ui-theme-dark", &[]),
    word("ui-theme-auto", &[]),
    word("ui-feed-title", &["site"]),
];
