//! Editions to artifacts. Renderers give bytes back and write nothing.
//!
//! Adding a format is one file and one line in [`FORMATS`].

mod api;
mod assets;
mod bundle;
mod characters;
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

use crate::diagnostic::{Diagnostic, visible};
use crate::edition::{BuildOptions, Editions};
use crate::project::{Config, Spanned};
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

/// The formats that a project's settings can leave out (`formats:` in `content/site.yaml`). Pages link to none that is.
pub const OPTIONAL_FORMATS: &[&str] = &["api", "feed", "fonts", "markdown", "offline", "pdf", "search"];

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
        let planned = if writes(editions.config(), "fonts") { tags(editions, locales) } else { Vec::new() };
        let fonts = fonts::plan(editions, theme, &planned);
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

    /// True unless the project's settings leave a format of [`OPTIONAL_FORMATS`] out.
    pub fn writes(&self, format: &str) -> bool {
        writes(self.editions.config(), format)
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

/// True unless the settings leave a format of [`OPTIONAL_FORMATS`] out.
fn writes(config: Option<&Config>, format: &str) -> bool {
    let listed = config.and_then(|config| config.formats.as_ref());
    !OPTIONAL_FORMATS.contains(&format) || listed.is_none_or(|listed| listed.iter().any(|name| name.value == format))
}

/// One finding for each name in the settings' `formats` that is none.
pub fn unknown_formats(config: &Config) -> Vec<Diagnostic> {
    let listed = config.formats.iter().flatten();
    let unknown = listed.filter(|name| name.value != "html" && !OPTIONAL_FORMATS.contains(&name.value.as_str()));
    let finding = |name: &Spanned<String>| {
        Diagnostic::error("bad-value", format!("`{}` is no format that `formats` can name", visible(&name.value)))
            .at(name.span, "this value")
            .help(format!("use some of: {}; pages (`html`) are always written", OPTIONAL_FORMATS.join(", ")))
    };
    unknown.map(finding).collect()
}

fn tags<'s>(editions: &'s Editions<'_>, locales: &[String]) -> Vec<&'s str> {
    let wanted = |tag: &&str| locales.is_empty() || locales.iter().any(|locale| locale == tag);
    editions.editions.keys().map(String::as_str).filter(wanted).collect()
}
