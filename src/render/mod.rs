//! Editions to artifacts. Renderers give bytes back and write nothing.
//!
//! Adding a format is one file and one line in [`FORMATS`].

mod api;
mod assets;
mod bundle;
mod characters;
mod epub;
mod feed;
#[cfg_attr(not(feature = "fonts"), path = "no_fonts.rs")]
mod font_file;
mod fonts;
mod host;
mod html;
mod inline;
mod offline;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod references;
mod root;
mod search;
mod sitemap;
mod theme;
mod twins;

pub use fonts::{LocaleFonts, uncovered};
pub use theme::{Theme, ThemeFile};

use std::collections::BTreeMap;

use crate::edition::{BuildOptions, Editions};
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
    /// The fonts of the locales that are written, by tag; empty in a program without fonts.
    pub fonts: BTreeMap<String, LocaleFonts>,
    formats: &'s [String],
    contexts: BTreeMap<String, LocaleContext>,
    #[cfg(feature = "pdf")]
    press: std::sync::OnceLock<pdf::Engine>,
}

/// The formats that are made only when a build asks for them.
pub const EXTRA_FORMATS: &[&str] = &[bundle::NAME];

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
    &epub::Epub,
    &html::Html,
    &twins::Twins,
    &root::Root,
    &sitemap::Sitemap,
    &feed::Feed,
    &search::Search,
    &api::Api,
    &fonts::Fonts,
    &offline::Offline,
    &host::Host,
    &bundle::Bundles,
    &assets::Assets,
];

impl<'s> Site<'s> {
    /// A site of editions in a theme, as the options ask for it.
    pub fn new(editions: &'s Editions<'s>, theme: &'s Theme, options: &'s BuildOptions) -> Self {
        let (locales, formats) = (&options.locales[..], &options.formats[..]);
        let fonts = fonts::plan(editions, theme, &tags(editions, locales));
        let context = |(tag, edition): (&String, _)| (tag.clone(), LocaleContext::new(editions, edition, fonts.get(tag)));
        let contexts = editions.editions.iter().map(context).collect();
        Self {
            editions,
            theme,
            locales,
            fonts,
            formats,
            contexts,
            #[cfg(feature = "pdf")]
            press: std::sync::OnceLock::new(),
        }
    }

    /// The print templates and fonts, made ready when the first sheet is printed.
    #[cfg(feature = "pdf")]
    fn press(&self) -> &pdf::Engine {
        self.press.get_or_init(|| pdf::Engine::new(&self.theme.print))
    }

    /// True if a build asks for a format of [`EXTRA_FORMATS`].
    pub fn asked_for(&self, format: &str) -> bool {
        self.formats.iter().any(|asked| asked == format)
    }

    /// The tags of the locales that are written, sorted.
    pub fn tags(&self) -> Vec<&str> {
        tags(self.editions, self.locales)
    }
}

fn tags<'s>(editions: &'s Editions<'_>, locales: &[String]) -> Vec<&'s str> {
    let wanted = |tag: &&str| locales.is_empty() || locales.iter().any(|locale| locale == tag);
    editions.editions.keys().map(String::as_str).filter(wanted).collect()
}
