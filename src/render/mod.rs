//! Editions to artifacts. Renderers give bytes back and write nothing.
//!
//! Adding a format is one file and one line in [`FORMATS`].

mod assets;
mod html;
#[cfg(feature = "pdf")]
mod pdf;
mod root;
mod sitemap;
mod theme;

pub use theme::{Theme, ThemeFile};

use std::collections::BTreeMap;

use crate::edition::Editions;
use crate::source::Artifact;
use html::LocaleContext;

/// What renderers work on.
pub struct Site<'s> {
    /// The resolved editions.
    pub editions: &'s Editions<'s>,
    /// The templates and assets.
    pub theme: &'s Theme,
    /// Only these locales are written; empty for all.
    pub locales: &'s [String],
    contexts: BTreeMap<String, LocaleContext>,
    #[cfg(feature = "pdf")]
    press: std::sync::OnceLock<pdf::Engine>,
}

/// A part of the output that could not be rendered.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{template}: {message}")]
pub struct RenderError {
    /// The template at fault.
    pub template: String,
    /// What is wrong.
    pub message: String,
    /// Where in the template, as a byte range.
    pub range: std::ops::Range<usize>,
    /// The page that was being rendered.
    pub page: String,
}

/// A format of the output: a numbered list of files, each rendered on its own and in any order.
pub trait Renderer: Sync {
    /// The format's name.
    fn name(&self) -> &'static str;

    /// How many files it has for a site.
    fn count(&self, site: &Site<'_>) -> usize;

    /// Renders one file; `None` if there is nothing to write for this number.
    ///
    /// # Errors
    /// [`RenderError`] when a template fails.
    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError>;
}

/// All formats.
pub const FORMATS: &[&dyn Renderer] = &[
    // Sheets take longest, so they go first.
    #[cfg(feature = "pdf")]
    &pdf::Pdf,
    &html::Html,
    &root::Root,
    &sitemap::Sitemap,
    &assets::Assets,
];

impl<'s> Site<'s> {
    /// A site of editions in a theme. `locales` narrows what is written; empty for all.
    pub fn new(editions: &'s Editions<'s>, theme: &'s Theme, locales: &'s [String]) -> Self {
        let context = |(tag, edition): (&String, _)| (tag.clone(), LocaleContext::new(editions, edition));
        Self {
            editions,
            theme,
            locales,
            contexts: editions.editions.iter().map(context).collect(),
            #[cfg(feature = "pdf")]
            press: std::sync::OnceLock::new(),
        }
    }

    /// The print templates and fonts, made ready when the first sheet is printed.
    #[cfg(feature = "pdf")]
    fn press(&self) -> &pdf::Engine {
        self.press.get_or_init(|| pdf::Engine::new(&self.theme.print))
    }

    /// The tags of the locales that are written, sorted.
    pub fn tags(&self) -> Vec<&str> {
        let wanted = |tag: &&str| self.locales.is_empty() || self.locales.iter().any(|locale| locale == tag);
        self.editions.editions.keys().map(String::as_str).filter(wanted).collect()
    }
}
