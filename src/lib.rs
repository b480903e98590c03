//! guidewright turns structured guidance (YAML) and translations (Fluent) into a localized advice site and printed
//! matter, and tells maintainers and translators what is missing, stale or wrong.
//!
//! The house has floors; a room uses only rooms on lower floors (`docs/architecture.md`, `tests/architecture.rs`).

pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod edition;
pub mod locale;
pub mod markup;
pub mod pipeline;
pub mod project;
pub mod render;
pub mod report;
pub mod serve;
pub mod source;
pub mod workspace;
