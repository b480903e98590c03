//! The settings of a project: `content/site.yaml`.

use std::collections::BTreeMap;

use super::Spanned;
use super::guide::Item;
use super::publishing::Thresholds;
use crate::diagnostic::Severity;
use crate::locale::{Date, LocaleSettings, Tier};
use crate::source::Span;

/// The settings of a project. What the file does not say has its default here.
#[derive(Clone, Debug)]
pub struct Config {
    /// The place of the whole file, for what is missing in it.
    pub span: Span,
    /// The tag of the locale that translations are made from.
    pub source_locale: Spanned<String>,
    /// The address at which the site is published, ending in `/`; `None` for a site without an address of its own.
    pub base_url: Option<Spanned<String>>,
    /// When the content was last checked.
    pub reviewed: Option<Spanned<Date>>,
    /// The order of the guides; empty means: all files of `content/guides/`, by name.
    pub guides: Vec<Item>,
    /// What the file says of each locale, by tag.
    pub locales: BTreeMap<String, LocaleEntry>,
    /// The typed values that messages use as variables.
    pub parameters: Vec<Parameter>,
    /// The formats that are written beside the pages, by name; `None` for all.
    pub formats: Option<Vec<Spanned<String>>>,
    /// With more pages than this, a locale's search index is written in parts; `None` for what the program takes.
    pub search_parts_above: Option<usize>,
    /// Ids of further interface messages that the project's own templates use.
    pub theme_messages: Vec<Item>,
    /// Pages that show a translation of an older source text say so.
    pub stale_notice: bool,
    /// When locales of a tier are published.
    pub publishing: BTreeMap<Tier, Thresholds>,
    /// The settings of the checks.
    pub checks: Checks,
}

/// What `site.yaml` says of one locale.
#[derive(Clone, Debug)]
pub struct LocaleEntry {
    /// Where the tag stands.
    pub span: Span,
    /// The locale's settings, defaults filled in.
    pub settings: LocaleSettings,
    /// When it is published, if that is not as its tier has it.
    pub thresholds: Option<Thresholds>,
}

/// A typed value that messages use as a variable.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The variable's name.
    pub id: Item,
    /// Its value.
    pub value: Spanned<ParameterValue>,
}

/// The value of a parameter. Numbers keep the decimals that the user wrote, because plurals depend on them (1 and 1.0).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    /// A plain number.
    Number(String),
    /// A number of days.
    Days(String),
    /// A percentage; the message writes the sign.
    Percent(String),
    /// An amount of money and its currency (ISO 4217).
    Amount(String, String),
    /// A date.
    Date(Date),
}

/// The settings of the checks.
#[derive(Clone, Debug, Default)]
pub struct Checks {
    /// Severities set per rule, with optional locale and path.
    pub levels: Vec<LevelEntry>,
    /// Findings that are allowed, each with its reason.
    pub allow: Vec<AllowEntry>,
}

/// A severity set for a rule.
#[derive(Clone, Debug)]
pub struct LevelEntry {
    /// Where the entry stands.
    pub span: Span,
    /// The rule.
    pub rule: Spanned<String>,
    /// The severity, or `None` to turn the rule off.
    pub level: Option<Severity>,
    /// Only in this locale.
    pub locale: Option<Spanned<String>>,
    /// Only in files whose path begins so.
    pub path: Option<Spanned<String>>,
}

/// An allowed finding.
#[derive(Clone, Debug)]
pub struct AllowEntry {
    /// Where the entry stands.
    pub span: Span,
    /// The rule.
    pub rule: Spanned<String>,
    /// Only for this message (`id` or `id.attribute`).
    pub message: Option<String>,
    /// Only in this locale.
    pub locale: Option<String>,
    /// Why it is allowed.
    pub reason: String,
}
