//! An edition: everything that a reader of one locale sees, resolved.
//!
//! Messages are formatted (`bundle`), set (`typography`) and read as Markdown once each (`texts`); pages are
//! enumerated (`site_map`) and resolved one at a time (`document`), so memory does not grow with their number.

mod build;
mod bundle;
mod bundles;
mod document;
mod formatted;
mod kept;
mod listed;
mod origin;
mod others;
mod pages;
mod pseudo;
mod recent;
mod resolver;
mod selectors;
mod site_map;
mod summary;
mod texts;
mod tool_documents;
mod tools;
mod typography;

pub use build::Localizer;
pub use bundle::{Bundle, BundleError, Variable};
pub use bundles::Bundles;
pub use document::*;
pub use listed::Listed;
pub use others::Others;
pub use pseudo::{PSEUDO_LOCALES, is_pseudo, pseudo_text, with_pseudo};
pub use site_map::{Page, PageKind, SiteMap, relative};
pub use summary::{KeptSummary, Summary};
pub use texts::{Text, Texts};
pub use tool_documents::*;
pub use typography::set as set_typography;

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock, RwLock};

use crate::locale::{FormatError, Locale, LocaleSettings, NumberFormat};
use crate::project::{Catalog, Project, SlotList};

/// What a build is asked for beyond the project itself. All of it comes in as values: there is no clock and no
/// environment further down.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// Show the source text where a translation is missing, marked, instead of failing.
    pub draft: bool,
    /// The address of the site, instead of the one in the settings.
    pub base_url: Option<String>,
    /// Only the pages of these locales are written; empty for all. They are the very pages of a whole build, with their
    /// links to the other locales.
    pub locales: Vec<String>,
    /// Further formats to write, by name (`bundle`).
    pub formats: Vec<String>,
    /// A digest of the program itself: what another program has made is not kept in a rebuild.
    pub program: u128,
}

/// Everything that a reader of one locale sees.
pub struct Edition<'p> {
    /// The project.
    pub project: &'p Project,
    /// The locale.
    pub locale: Locale,
    /// Its settings.
    pub settings: LocaleSettings,
    /// Its texts, with the source's where one is missing.
    pub texts: Arc<Texts<'p>>,
    /// Its numbers.
    pub numbers: NumberFormat,
    /// The date of the content, written out.
    pub reviewed: Option<String>,
    /// The pages of the site as this locale has them.
    pub map: &'p SiteMap,
    /// The texts of progress lines once they were made, by the number of items.
    progress: RwLock<HashMap<usize, Progress>>,
    /// The words that say a number, such as how long a page takes to read, once they were made: by message and number.
    counted: RwLock<HashMap<(&'static str, usize), SharedText>>,
    /// The sections of the guides that pages were resolved of last, as their sections' pages show them.
    siblings: recent::Recent<Vec<Card>>,
    /// True once somebody makes what lists of the whole site show.
    is_listed: AtomicBool,
    /// What of it is known where its texts are not.
    pub summary: Arc<Summary<'p>>,
}

/// The texts of a progress line for 0, 1, 2 … items, and whether they are the source's.
type Progress = (Arc<Vec<String>>, bool);

/// All editions of a site and what they share.
pub struct Editions<'p> {
    /// The editions whose texts are there, by tag: all of them, or that of one locale and the source's.
    pub editions: BTreeMap<String, Arc<Edition<'p>>>,
    /// The summaries of all locales, by tag.
    pub summaries: BTreeMap<String, Arc<Summary<'p>>>,
    /// The tag of the source locale.
    pub source: String,
    /// The address of the site, ending in `/`.
    pub base_url: Option<String>,
    /// True if missing translations are shown in the source's language.
    pub draft: bool,
    /// What all pages say of each locale, in the order of the summaries, once a page has asked.
    names: OnceLock<Vec<LanguageName>>,
}

/// What all pages say of a locale: its tag, its name for itself, the line by which it is offered.
struct LanguageName {
    tag: Arc<str>,
    autonym: Arc<str>,
    suggestion: Arc<str>,
}

/// True if a locale lacks a message of these guides, each as its slots.
pub fn lacks_any<'s, 'g: 's>(catalog: &Catalog, mut guides: impl Iterator<Item = &'s SlotList<'g>>) -> bool {
    guides.any(|slots| build::lacks_any(catalog, slots))
}

/// Resolves the editions of a project. The source's own edition is always among them, since the others fall back to it.
///
/// # Errors
/// [`FormatError`] when CLDR data for numbers or dates is missing; [`BundleError`] has no case that ends a build.
pub fn localize<'p>(
    project: &'p Project,
    sources: &'p crate::source::Sources,
    map: &'p SiteMap,
    options: &BuildOptions,
) -> Result<Editions<'p>, FormatError> {
    build::localize(project, sources, map, options, &Bundles::default())
}

/// As [`localize`], with the bundles of texts that are the same as before.
///
/// # Errors
/// As [`localize`].
pub fn localize_again<'p>(
    project: &'p Project,
    sources: &'p crate::source::Sources,
    map: &'p SiteMap,
    options: &BuildOptions,
    bundles: &Bundles,
) -> Result<Editions<'p>, FormatError> {
    build::localize(project, sources, map, options, bundles)
}
