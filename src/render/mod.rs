//! Editions to artifacts. Renderers give bytes back and write nothing.
//!
//! Adding a format is one file and one line in [`FORMATS`].

mod api;
mod assets;
mod bundle;
#[cfg(feature = "cards")]
mod card;
mod characters;
mod contrast;
mod covered;
mod downloads;
mod epub;
mod feed;
#[cfg_attr(not(feature = "fonts"), path = "no_fonts.rs")]
mod font_file;
mod fonts;
mod host;
mod html;
mod inline;
mod keys;
mod notes;
mod offline;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod references;
mod root;
mod search;
mod shown;
mod sitemap;
mod theme;
mod tokens;
mod twins;

pub use contrast::low_contrast;
pub use covered::Covered;
pub use fonts::{LocaleFonts, font_keys, preview_font_keys};
pub use keys::{Found, Keys, MadeFrom, Seeker, Surroundings, Written};
pub use notes::{Note, Notes};
#[cfg(feature = "pdf")]
pub use pdf::unreadable_fonts;
pub use theme::{Theme, ThemeFile};

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Diagnostic, visible};
use crate::edition::{BuildOptions, Editions, Page};
use crate::project::{Config, Spanned};
use crate::source::{Artifact, ProjectPath};
use html::LocaleContext;

/// What renderers work on.
pub struct Site<'s> {
    /// The resolved editions.
    pub editions: &'s Editions<'s>,
    /// The templates and assets.
    pub theme: &'s Theme,
    /// Only these locales are written; empty for all.
    pub locales: &'s [String],
    /// What each part of the site is made from; without them no format can tell its fingerprints.
    pub keys: Option<Arc<Keys>>,
    /// What the build before has left for this one.
    pub notes: Arc<Notes>,
    font_keys: BTreeMap<String, u128>,
    /// True if files are not made only to tell their size.
    is_preview: bool,
    fonts: fonts::Plans<'s>,
    font_files: OnceLock<Vec<(String, String)>>,
    search: search::Indexes,
    formats: &'s [String],
    contexts: BTreeMap<String, OnceLock<LocaleContext>>,
    #[cfg(feature = "cards")]
    faces: card::Faces<'s>,
    #[cfg(feature = "pdf")]
    press: OnceLock<pdf::Engine>,
}

/// The formats that a project's settings can leave out (`formats:` in `content/site.yaml`). Pages link to none that is.
pub const OPTIONAL_FORMATS: &[&str] = &["api", "cards", "epub", "feed", "fonts", "markdown", "offline", "pdf", "search"];

/// The formats that are made only when a build asks for them.
pub const EXTRA_FORMATS: &[&str] = &[bundle::NAME, host::NEGOTIATION];

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
    /// True if the site is whole without the file (a sheet): it is then left out, and nothing leads to it.
    pub is_left_out: bool,
}

/// Whose texts a file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shows {
    /// Anything; nothing is known of it.
    Something,
    /// Mostly those of the guide of this rank.
    Guide(usize),
    /// Some of each guide. At many guides such a file is large, so one is made at a time.
    AllGuides,
}

impl Shows {
    /// Of a page.
    fn page(page: Option<&Page>) -> Self {
        page.map_or(Self::Something, |page| page.kind.guide().map_or(Self::AllGuides, Self::Guide))
    }
}

/// A format of the output: a numbered list of files, each rendered on its own and in any order.
pub trait Renderer: Sync {
    /// The format's name.
    fn name(&self) -> &'static str;

    /// How many files it has for a site.
    fn count(&self, site: &Site<'_>) -> usize;

    /// Where one file goes, told without rendering it; `None` if there is nothing to write for this number. It is the
    /// path of what [`Renderer::render`] gives back.
    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath>;

    /// A digest of all that the bytes of one file are made from, told without rendering it. When a file stands that was
    /// made from the same, it is neither rendered nor written again.
    ///
    /// A format takes part by handing out what [`Site::keys`] has for what a file shows: `keys.page(tag, position)` for
    /// one page, `keys.guide(tag, guide)` for all pages of a guide, `keys.locale(tag)` for all texts of a locale,
    /// `keys.site()` for everything; together with
    /// what else it reads (`theme.closure` of its template, `theme.assets_digest`, the fonts of a locale). All keys hold
    /// the program, the build's options and the settings. In doubt take the larger key: a key that is too large costs
    /// time, one that is too small leaves a wrong page. `None` (the default) is always right: the file is then rendered
    /// every time, and written only if its bytes differ.
    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let _ = (site, index);
        None
    }

    /// Whose texts one file shows: files of a guide are made together, so that the texts of a large locale are read once for
    /// all of them.
    fn shows(&self, site: &Site<'_>, index: usize) -> Shows {
        let _ = (site, index);
        Shows::Something
    }

    /// True for files of the whole site: they are made when all locales are done, from the summaries of the locales and
    /// from what [`Site::leave_for_whole`] has left, since the texts of no locale but the source are there then.
    fn is_of_whole_site(&self) -> bool {
        false
    }

    /// True for files of the whole site that are made from the summaries alone, and need nothing that locales leave: they are
    /// made beside pages, one at a time.
    fn needs_no_notes(&self) -> bool {
        false
    }

    /// True for files whose size pages tell, and for those that take as long as many pages (pictures, fonts): they are made
    /// before the pages, so that at the end no processor waits for another that has such a file to make.
    fn comes_first(&self) -> bool {
        false
    }

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
    #[cfg(feature = "cards")]
    &card::Cards,
    &twins::Twins,
    &root::Root,
    &sitemap::Sitemap,
    &feed::Feed,
    &search::Search,
    &api::Api,
    &fonts::Fonts,
    &offline::Offline,
    &offline::Worker,
    &host::Host,
    &host::Negotiation,
    &bundle::Bundles,
    &assets::Assets,
];

impl<'s> Site<'s> {
    /// A site of editions in a theme, as the options ask for it.
    pub fn new(editions: &'s Editions<'s>, theme: &'s Theme, options: &'s BuildOptions) -> Self {
        Self::of(editions, theme, &options.locales, &options.formats)
    }

    /// As [`Site::new`], with only these locales written, or all if there is none, and these further formats.
    pub fn of(editions: &'s Editions<'s>, theme: &'s Theme, locales: &'s [String], formats: &'s [String]) -> Self {
        let planned = if writes(editions.config(), "fonts") { tags(editions, locales) } else { Vec::new() };
        Self {
            editions,
            theme,
            locales,
            keys: None,
            notes: Arc::default(),
            font_keys: BTreeMap::new(),
            is_preview: false,
            fonts: fonts::Plans::new(&planned),
            font_files: OnceLock::new(),
            search: search::Indexes::new(editions, &tags(editions, locales)),
            formats,
            contexts: editions.editions.keys().map(|tag| (tag.clone(), OnceLock::new())).collect(),
            #[cfg(feature = "cards")]
            faces: card::Faces::default(),
            #[cfg(feature = "pdf")]
            press: OnceLock::new(),
        }
    }

    /// With what a rebuild goes by: the keys of the sources, and the notes of the build before.
    #[must_use]
    pub fn with_keys(mut self, keys: Arc<Keys>, notes: Arc<Notes>) -> Self {
        self.keys = Some(keys);
        self.notes = notes;
        self
    }

    /// For a preview, where a page is rendered only when somebody asks for it: with the notes of the site before, and the
    /// keys by which they still hold for the fonts ([`font_keys`]). Pages do not wait for books and sheets to be made only to
    /// tell their size; it is zero there.
    #[must_use]
    pub fn for_preview(mut self, font_keys: BTreeMap<String, u128>, notes: Notes) -> Self {
        self.font_keys = font_keys;
        self.is_preview = true;
        self.notes = Arc::new(notes);
        self
    }

    /// Finds out what files of the whole site will ask of a locale that is written, and leaves it in the notes.
    pub fn leave_for_whole(&self, tag: &str) {
        let _ = self.fonts.outline(self, tag);
        if self.asked_for(bundle::NAME) {
            let _ = bundle::style_hash(self, tag);
        }
    }

    /// What all pages of a locale share.
    fn context(&self, tag: &str) -> Option<&LocaleContext> {
        let edition = self.editions.editions.get(tag)?;
        let make = || LocaleContext::new(self.editions, edition, &self.fonts.outline(self, tag).cloned().unwrap_or_default());
        self.contexts.get(tag).map(|context| context.get_or_init(make))
    }

    /// The font files of all locales, with the tag of each.
    fn font_files(&self) -> &[(String, String)] {
        self.font_files.get_or_init(|| self.fonts.files(self))
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

    /// The locale and the page of a number, where a format numbers all pages of the first locale, then of the next.
    /// `None` for a page that the locale does not have.
    fn page(&self, index: usize) -> Option<(&str, &Page)> {
        let pages = self.editions.editions.values().next()?.map.pages.len().max(1);
        let tag = self.tags().get(index / pages).copied()?;
        let map = self.editions.editions.get(tag)?.map;
        map.pages.get(index % pages).filter(|_| map.has(index % pages)).map(|page| (tag, page))
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
    editions.summaries.keys().map(String::as_str).filter(wanted).collect()
}
