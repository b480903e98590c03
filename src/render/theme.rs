//! The theme: templates and assets, built in and overridden file by file by the project. Only here and in
//! `theme/values.rs` is tera named.

mod fixed;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};

use super::RenderError;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Digest, ProjectPath, Sources, Span};
pub(super) use values::{Shared, Variables};

/// A file of the theme.
#[derive(Clone, Copy, Debug)]
pub struct ThemeFile {
    /// Its path under `templates/`.
    pub path: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
}

macro_rules! theme_files {
    ($($path:literal),* $(,)?) => {
        &[$(ThemeFile { path: $path, bytes: include_bytes!(concat!("../../templates/", $path)) }),*]
    };
}

/// The theme that is built into the program.
pub const BUILT_IN: &[ThemeFile] = theme_files![
    "404.html",
    "assets/epub/book.css",
    "assets/fonts-src/NotoSans-Bold.ttf",
    "assets/fonts-src/NotoSans-Regular.ttf",
    "assets/fonts-src/NotoSansDevanagari-Bold.ttf",
    "assets/fonts-src/NotoSansDevanagari-Regular.ttf",
    "assets/fonts-src/NotoSansKhmer-Bold.ttf",
    "assets/fonts-src/NotoSansKhmer-Regular.ttf",
    "assets/fonts-src/NotoSansThaiLooped-Bold.ttf",
    "assets/fonts-src/NotoSansThaiLooped-Regular.ttf",
    "assets/fonts-src/Vazirmatn-Bold.ttf",
    "assets/fonts-src/Vazirmatn-Regular.ttf",
    "assets/fonts/OFL-NotoSans.txt",
    "assets/fonts/OFL-NotoSansDevanagari.txt",
    "assets/fonts/OFL-NotoSansKhmer.txt",
    "assets/fonts/OFL-NotoSansThaiLooped.txt",
    "assets/fonts/OFL-Vazirmatn.txt",
    "assets/js/decision.js",
    "assets/js/letter.js",
    "assets/js/search-engine.js",
    "assets/js/search-parts.js",
    "assets/js/search.js",
    "assets/js/site.js",
    "assets/mark.svg",
    "assets/offline/sw.js",
    "assets/search/ar.json",
    "assets/search/cs.json",
    "assets/search/en.json",
    "assets/search/km.json",
    "assets/search/ne.json",
    "assets/search/th.json",
    "assets/style.css",
    "base.html",
    "bundle-page.html",
    "bundle.html",
    "checklist.html",
    "decision.html",
    "epub/cover.xml",
    "epub/nav.xml",
    "epub/package.xml",
    "epub/page.xml",
    "guide.html",
    "home.html",
    "letter.html",
    "list.html",
    "log.html",
    "parts/blocks.html",
    "parts/contents.html",
    "parts/decision.html",
    "parts/downloads.html",
    "parts/languages.html",
    "parts/letter.html",
    "parts/log.html",
    "parts/mark.html",
    "parts/policy.html",
    "parts/ticked.html",
    "root.html",
    "section.html",
    "sitemap.xml",
];

const HELP: &str = "templates/README.md lists what templates can use; remove the file from templates/ to get the built-in one back";
const PRINT_HELP: &str =
    "docs/print.md lists what templates of sheets can use; remove the file from templates/ to get the built-in one back";

/// Templates, ready to render, and assets.
pub struct Theme {
    tera: Tera,
    /// Files that are copied into the site, by their path in it (`assets/style.css`).
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The project's own print templates and fonts, by their path under `templates/` (`print/log.typ`).
    #[cfg_attr(not(feature = "pdf"), allow(dead_code))]
    pub(super) print: BTreeMap<String, Vec<u8>>,
    origins: BTreeMap<String, Span>,
    closures: BTreeMap<String, u128>,
    assets_digest: u128,
    texts: BTreeMap<String, String>,
    /// What can be written into the templates once for all pages of a locale, told when it is asked for.
    fixed: OnceLock<fixed::Places>,
}

/// The templates as the pages of one locale are written with, what all of them show alike being in them already.
pub(super) struct Fitted(Option<Tera>);

impl Theme {
    /// The theme of a project: the built-in files, with the project's own files of the same path instead. A template
    /// that cannot be parsed is a diagnostic, and the theme then cannot render.
    pub fn new(sources: &Sources, binary: &[(ProjectPath, Vec<u8>)]) -> (Self, Vec<Diagnostic>) {
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        let mut assets: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut origins = BTreeMap::new();
        for file in BUILT_IN {
            add(file.path, file.bytes.to_vec(), &mut texts, &mut assets);
        }
        for file in sources.under("templates/") {
            let path = file.path.as_str().trim_start_matches("templates/");
            add(path, file.text.as_bytes().to_vec(), &mut texts, &mut assets);
            origins.insert(path.to_owned(), Span::start_of(file.id));
        }
        for (path, bytes) in binary {
            if let Some(path) = path.as_str().strip_prefix("templates/") {
                add(path, bytes.clone(), &mut texts, &mut assets);
            }
        }
        // A sheet that cannot be printed can be a text's fault.
        origins.extend(sources.under("locales/").map(|file| (file.path.to_string(), Span::start_of(file.id))));
        let closures = closures(&texts);
        let assets_digest = assets.iter().fold(Digest::of("assets"), |digest, (name, bytes)| digest.text(name).bytes(bytes)).finish();
        let print = print_files(sources, binary);
        let mut theme = Self { tera: engine(), assets, print, origins, closures, assets_digest, texts, fixed: OnceLock::new() };
        let diagnostics = theme.load();
        (theme, diagnostics)
    }

    fn load(&mut self) -> Vec<Diagnostic> {
        let error = match self.tera.add_raw_templates(self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))) {
            Ok(()) => return Vec::new(),
            Err(error) => error,
        };
        // Tera stops at the first broken template; each one is tried alone so that all are named.
        let mut found: Vec<Diagnostic> = Vec::new();
        for (name, text) in &self.texts {
            let mut alone = Tera::new();
            if let Err(error) = alone.add_raw_template(name, text)
                && matches!(error.kind(), ErrorKind::SyntaxError(_))
            {
                found.push(self.diagnose(&render_error(&error, name, "")));
            }
        }
        if found.is_empty() {
            found.push(self.diagnose(&render_error(&error, "base.html", "")));
        }
        found
    }

    /// A digest of a template and of all templates that it can include, extend or call.
    pub(super) fn closure(&self, template: &str) -> u128 {
        self.closures.get(template).copied().unwrap_or_default()
    }

    /// A digest of all files under the theme's `assets/`.
    pub(super) fn assets_digest(&self) -> u128 {
        self.assets_digest
    }

    /// Renders a template.
    ///
    /// # Errors
    /// [`RenderError`] when the template fails, for example because it names a variable that is not there.
    pub(super) fn render(&self, template: &str, page: &str, context: &Context) -> Result<String, RenderError> {
        self.tera.render(template, context).map_err(|error| render_error(&error, template, page))
    }

    /// As [`Theme::render`], of a text of about so many bytes, as bytes.
    fn render_bytes(&self, template: &str, page: &str, context: &Context, size: usize) -> Result<Vec<u8>, RenderError> {
        let mut out = Vec::with_capacity(size);
        self.tera.render_to(template, context, &mut out).map_err(|error| render_error(&error, template, page))?;
        Ok(out)
    }

    /// The templates for the pages of a locale, all of which share these values.
    pub(super) fn fitted(&self, shared: &Variables) -> Fitted {
        let places = self.fixed.get_or_init(|| {
            let names: Vec<&str> = SHARED.iter().copied().filter(|name| shared.0.contains_key(name)).collect();
            fixed::places(&self.texts, &names)
        });
        let written = written(&fixed::expressions(&self.texts, places), &shared.0);
        let of_pages = self.texts.iter().filter(|(name, _)| !NOT_OF_PAGES.iter().any(|other| name.starts_with(other)));
        let filled = of_pages.map(|(name, text)| (name.as_str(), fixed::filled(text, places.get(name), &written)));
        let filled: Vec<(&str, String)> = filled.collect();
        let mut tera = engine();
        let is_whole = tera.add_raw_templates(filled.iter().map(|(name, text)| (*name, text.as_str()))).is_ok();
        // So a page brings nothing but its own.
        tera.global_context().extend(shared.0.clone());
        Fitted(is_whole.then_some(tera))
    }

    /// As [`Theme::render_bytes`], with the templates of a locale and what the page has of its own; `shared` gives what it
    /// shares with the other pages of the locale, for templates that do not know it.
    pub(super) fn render_fitted(
        &self,
        fitted: Option<&Fitted>,
        template: &str,
        page: &str,
        own: Variables,
        shared: impl FnOnce() -> Variables,
        size: usize,
    ) -> Result<Vec<u8>, RenderError> {
        if let Some(tera) = fitted.and_then(|fitted| fitted.0.as_ref()) {
            let mut out = Vec::with_capacity(size);
            // A fault is told at its place in the template as it was written.
            if tera.render_to(template, &own.0, &mut out).is_ok() {
                return Ok(out);
            }
        }
        let mut all = shared();
        all.0.extend(own.0);
        self.render_bytes(template, page, &all.0, size)
    }

    /// The path of a template or locale file, as faults name it.
    #[cfg(feature = "pdf")]
    pub(super) fn path_of(&self, file: crate::source::FileId) -> Option<String> {
        self.origins.iter().find(|(_, origin)| origin.file == file).map(|(path, _)| path.clone())
    }

    /// One finding per place of a template, with the first page (by name) that it failed on: the order of threads must not
    /// show.
    pub fn diagnose_all(&self, mut faults: Vec<RenderError>) -> Vec<Diagnostic> {
        faults.sort_by(|a, b| (&a.template, a.range.start, &a.page).cmp(&(&b.template, b.range.start, &b.page)));
        faults.dedup_by(|b, a| a.template == b.template && a.range == b.range);
        faults.iter().map(|fault| self.diagnose(fault)).collect()
    }

    /// A failure of a template as a finding at its place.
    pub fn diagnose(&self, error: &RenderError) -> Diagnostic {
        let page = if error.page.is_empty() { String::new() } else { format!(" (while rendering {})", error.page) };
        let is_text = error.template.starts_with("locales/");
        let fails = if is_text { "a sheet cannot be printed".to_owned() } else { format!("the template {} fails", error.template) };
        let message = format!("{fails}: {}{page}", error.message);
        let mut diagnostic = Diagnostic::error("template", message);
        if error.is_left_out {
            // The rest of the site is built without the sheet.
            diagnostic.severity = Severity::Warning;
        }
        let diagnostic =
            if is_text { diagnostic } else { diagnostic.help(if error.template.starts_with("print/") { PRINT_HELP } else { HELP }) };
        match self.origins.get(&error.template) {
            Some(origin) => diagnostic.at(Span::new(origin.file, error.range.start, error.range.end), "here"),
            None => diagnostic,
        }
    }
}

/// The values that all pages of a locale share, by the names under which templates see them.
const SHARED: [&str; 5] = ["fonts", "locale", "menu", "site", "ui"];

/// How the names of templates begin that no page of a locale is made with. A theme in which a page is made with one of
/// them all the same is used as it is.
const NOT_OF_PAGES: [&str; 4] = ["bundle", "epub/", "root.html", "sitemap.xml"];

/// The template language, without templates.
fn engine() -> Tera {
    let mut tera = Tera::new();
    // Everything is escaped, whatever a template is called; text that is HTML already says so with `safe`.
    tera.autoescape_on(vec![".html", ".xml"]);
    // As Tera's own, but without a copy of the text.
    tera.register_filter("safe", |value: &Value, _: Kwargs, _: &State<'_>| value.clone().mark_safe());
    tera
}

/// What the template language writes for expressions. One that fails, fails on the page.
fn written<'t>(expressions: &BTreeSet<&'t str>, context: &Context) -> BTreeMap<&'t str, String> {
    let named: Vec<(String, &str)> = expressions.iter().enumerate().map(|(at, text)| (format!("{at}.html"), *text)).collect();
    let mut tera = engine();
    if tera.add_raw_templates(named.iter().map(|(name, text)| (name.as_str(), *text))).is_err() {
        return BTreeMap::new();
    }
    named.iter().filter_map(|(name, text)| Some((*text, tera.render(name, context).ok()?))).collect()
}

/// For each template a digest of it and of all that it can reach. A template reaches every other one whose name stands
/// in quotes anywhere in it, and, since components are called by names of their own, every one that has the word `component`.
fn closures(texts: &BTreeMap<String, String>) -> BTreeMap<String, u128> {
    let shared: Vec<&str> = texts.iter().filter(|(_, text)| text.contains("component")).map(|(name, _)| name.as_str()).collect();
    let named: BTreeMap<&str, BTreeSet<&str>> = texts.iter().map(|(name, text)| (name.as_str(), quoted(text))).collect();
    let reached = |name: &str| named.get(name).into_iter().flatten().copied().filter(|other| texts.contains_key(*other));
    let closure = |name: &str| {
        let mut waiting: Vec<&str> = reached(name).chain(shared.iter().copied()).collect();
        let mut met: BTreeSet<&str> = BTreeSet::from([name]);
        while let Some(next) = waiting.pop() {
            if texts.contains_key(next) && !met.contains(next) {
                waiting.extend(reached(next));
            }
            if let Some((known, _)) = texts.get_key_value(next) {
                met.insert(known);
            }
        }
        let digest = met
            .iter()
            .fold(Digest::of("template").text(name), |digest, name| digest.text(name).text(texts.get(*name).map_or("", String::as_str)));
        digest.finish()
    };
    texts.keys().map(|name| (name.clone(), closure(name))).collect()
}

/// All that stands between two quotation marks of one kind in a text.
fn quoted(text: &str) -> BTreeSet<&str> {
    let between = |quote: char| {
        let places: Vec<usize> = text.match_indices(quote).map(|(at, _)| at).collect();
        places.windows(2).filter_map(|pair| text.get(pair.first()? + 1..*pair.last()?)).collect::<Vec<_>>()
    };
    ['"', '\'', '`'].into_iter().flat_map(between).collect()
}

/// What a project puts under `templates/print/`, by its path under `templates/`.
fn print_files(sources: &Sources, binary: &[(ProjectPath, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
    let texts = sources.under("templates/print/").map(|file| (file.path.as_str(), file.text.as_bytes()));
    let all = texts.chain(binary.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    let own = all.filter_map(|(path, bytes)| Some((path.strip_prefix("templates/")?, bytes)));
    own.filter(|(path, _)| path.starts_with("print/")).map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

/// Sorts a file of the theme: templates are parsed, what stands under `assets/` is copied.
fn add(path: &str, bytes: Vec<u8>, texts: &mut BTreeMap<String, String>, assets: &mut BTreeMap<String, Vec<u8>>) {
    if path.starts_with("assets/") {
        assets.insert(path.to_owned(), bytes);
    } else if path.ends_with(".html") || path.ends_with(".xml") {
        texts.insert(path.to_owned(), String::from_utf8_lossy(&bytes).into_owned());
    }
}

fn render_error(error: &tera::Error, template: &str, page: &str) -> RenderError {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => RenderError {
            template: if report.filename().is_empty() { template.to_owned() } else { report.filename().to_owned() },
            message: report.message().to_owned(),
            range: report.span().range.clone(),
            page: page.to_owned(),
            is_left_out: false,
        },
        // These name the template at fault themselves.
        ErrorKind::MissingParent { current: name, .. }
        | ErrorKind::CircularExtend { tpl: name, .. }
        | ErrorKind::CircularInclude { tpl: name, .. } => {
            RenderError { template: name.clone(), message: error.to_string(), range: 0..0, page: page.to_owned(), is_left_out: false }
        }
        _ => RenderError {
            template: template.to_owned(),
            message: error.to_string(),
            range: 0..0,
            page: page.to_owned(),
            is_left_out: false,
        },
    }
}
