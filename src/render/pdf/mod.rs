//! Printed matter as PDF: sheets of the same documents that the pages show, for every locale and paper.
//!
//! The only room that names the Typst crates. Templates and fonts stand in `templates/print/`; a project overrides them
//! file by file. `docs/print.md` says what the files promise.

mod blanks;
mod engine;
mod fonts;
mod forms;
mod guard;
mod overflow;
mod rich;
mod sheets;
mod slots;
mod textfix;

pub use engine::Engine;

use std::ops::Range;

use serde_json::Value;

use super::downloads::{self, Facts};
use super::{RenderError, Renderer, Site, Theme};
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::edition::{Edition, PageKind};
use crate::project::EntryKind;
use crate::source::{Artifact, Digest, ProjectPath};
use engine::{Job, PressError, Printed};
use sheets::{PAPERS, Sheet};

/// Every sheet of every locale on every paper.
pub(super) struct Pdf;

impl Renderer for Pdf {
    fn name(&self) -> &'static str {
        "pdf"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len() * PAPERS.len() * plan(site).len()
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        file(site, index)?.path()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let file = file(site, index)?;
        let made_from = file.made_from(site)?;
        // What is known of a sheet that need not be printed again stays known.
        downloads::known(site, file.path()?.as_str(), Some(made_from));
        Some(made_from)
    }

    fn comes_first(&self) -> bool {
        true
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some(file) = file(site, index) else { return Ok(None) };
        let Some(path) = file.path() else { return Ok(None) };
        let printed = print(site, &file, &path);
        let facts = printed.as_ref().ok().and_then(|printed| printed.as_ref()).map(Printed::facts);
        downloads::leave(site, path.as_str(), file.made_from(site), facts);
        Ok(printed?.map(|printed| Artifact { path, bytes: printed.bytes }))
    }
}

/// One finding for each font among the theme's print files that cannot be read. Sheets are set without it.
pub fn unreadable_fonts(theme: &Theme) -> Vec<Diagnostic> {
    let finding = |path: &str| {
        let mut finding = Diagnostic::error("template", format!("templates/{} is no font that can be read", visible(path)));
        // The rest is built without it.
        finding.severity = Severity::Warning;
        finding.help("put a static TrueType or OpenType font there, or delete the file; sheets are set without it")
    };
    fonts::unreadable(&theme.print).map(finding).collect()
}

/// One file: a sheet of a locale on a paper.
struct File<'f> {
    edition: &'f Edition<'f>,
    sheet: Sheet,
    paper: usize,
}

impl File<'_> {
    fn path(&self) -> Option<ProjectPath> {
        let path = self.sheet.path(self.edition.project, PAPERS.get(self.paper)?)?;
        ProjectPath::new(&format!("{}/{path}", self.edition.locale.tag())).ok()
    }

    /// A digest of all that it shows.
    fn made_from(&self, site: &Site<'_>) -> Option<u128> {
        let (keys, tag) = (site.keys.as_ref()?, self.edition.locale.tag());
        let page = |kind: PageKind| self.edition.map.position(kind).map_or(Some(0), |position| keys.page(tag, position));
        let key = match self.sheet {
            Sheet::Letters => keys.locale(tag)?,
            Sheet::Booklet(guide) => keys.guide(tag, guide)?,
            sheet => Digest::of("sheet").number(page(sheet.page())?).number(page(PageKind::Checklist(sheet.guide()?))?).finish(),
        };
        let own = site.theme.print.iter().fold(Digest::of("pdf"), |digest, (name, bytes)| digest.text(name).bytes(bytes));
        Some(own.number(key).number(self.paper as u128).finish())
    }
}

fn file<'s>(site: &'s Site<'_>, index: usize) -> Option<File<'s>> {
    let plan = plan(site);
    let (index, paper) = (index / PAPERS.len(), index % PAPERS.len());
    let edition = site.editions.editions.get(*site.tags().get(index / plan.len().max(1))?)?;
    let sheet = *plan.get(index % plan.len().max(1))?;
    edition.map.position(sheet.page()).map(|_| File { edition, sheet, paper })
}

fn print(site: &Site<'_>, file: &File<'_>, path: &ProjectPath) -> Result<Option<Printed>, RenderError> {
    let (edition, sheet) = (file.edition, file.sheet);
    let Some(paper) = PAPERS.get(file.paper) else { return Ok(None) };
    let engine = site.press();
    let fonts = engine.fonts.stack(&edition.settings.font_stack);
    let Some(data) = sheets::data(site, edition, sheet, paper, &fonts) else { return Ok(None) };
    look_for_missing_glyphs(site, edition, sheet, &data, path)?;
    let job = Job {
        template: sheet.template(),
        data: data.to_string(),
        ident: path.as_str(),
        is_dated: edition.project.config.reviewed.is_some(),
        is_rtl: edition.locale.direction().as_str() == "rtl",
    };
    engine.print(&job).map(Some).map_err(|error| explained(site, edition, error, path))
}

/// A fault of the press as the publisher should hear it: a text that is too long stands in a locale's file.
fn explained(site: &Site<'_>, edition: &Edition<'_>, error: PressError, path: &ProjectPath) -> RenderError {
    let PressError { template, range, message, long } = error;
    let place = |text: String| {
        let text = squeezed(&text);
        let whole = place_of(site, edition, |own| squeezed(own) == text);
        whole.or_else(|| place_of(site, edition, |own| squeezed(own).contains(&text)))
    };
    let (template, range, message) = match long {
        Some(text) => match place(text.clone()) {
            Some((file, at, id)) => {
                let message = format!("`{id}` is too long for its place on the sheet; shorten it, or give it room in templates/{template}");
                (file, at, message)
            }
            None => (template, range, format!("“{}” is too long for its place on the sheet", text.replace(guard::WORD_JOINER, ""))),
        },
        None => (template, range, message),
    };
    RenderError { template, message, range, page: path.to_string(), is_left_out: true }
}

/// A text without what the typography of a locale adds to it: spaces of any kind, and joiners.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{2060}' | '\u{2066}'..='\u{2069}')).collect()
}

/// A sheet that a page offers.
pub(super) struct Offer {
    /// Its file in the site.
    pub path: String,
    /// The message that says what it is.
    pub title: &'static str,
    /// The message that names its paper.
    pub paper: &'static str,
    /// Its size and length.
    pub facts: Facts,
}

/// A digest of all that the sheets which a page offers are made from: the page tells their size.
pub(super) fn digest(site: &Site<'_>, edition: &Edition<'_>, kind: PageKind) -> u128 {
    let sheet = sheets::of_page(kind, edition.project).filter(|_| site.writes("pdf"));
    let made_from = |sheet: Sheet| File { edition, sheet, paper: 0 }.made_from(site).unwrap_or_default();
    sheet.map_or(0, made_from)
}

/// The sheets that a page offers: those that belong to it, on each paper. One that could not be printed is not offered.
pub(super) fn offers(site: &Site<'_>, edition: &Edition<'_>, kind: PageKind) -> Vec<Offer> {
    let Some(sheet) = sheets::of_page(kind, edition.project) else { return Vec::new() };
    let offer = |paper: usize| {
        let file = File { edition, sheet, paper };
        let (path, made_from) = (file.path()?, file.made_from(site));
        let facts = downloads::known(site, path.as_str(), made_from).unwrap_or_else(|| {
            let facts = print(site, &file, &path).ok().flatten().map(|printed| printed.facts());
            downloads::leave(site, path.as_str(), made_from, facts);
            facts
        })?;
        Some(Offer { path: path.to_string(), title: sheet.title(), paper: PAPERS.get(paper)?.message, facts })
    };
    (0..PAPERS.len()).filter_map(offer).collect()
}

fn plan(site: &Site<'_>) -> Vec<Sheet> {
    site.editions.editions.values().next().map(|edition| sheets::sheets(edition.map, edition.project)).unwrap_or_default()
}

/// A character without a glyph would be an empty box on paper: it is named with the message that holds it.
fn look_for_missing_glyphs(
    site: &Site<'_>,
    edition: &Edition<'_>,
    sheet: Sheet,
    data: &Value,
    path: &ProjectPath,
) -> Result<(), RenderError> {
    let mut found = Vec::new();
    uncovered(site, data, &mut found);
    let Some((first, text)) = found.first().copied() else { return Ok(()) };
    // A number of a page stands in no message; a character that does is the better one to name.
    let in_message = found.iter().find_map(|(c, _)| place(site, edition, *c).map(|place| (*c, place)));
    let (c, template, range, id) = match in_message {
        Some((c, (file, range, id))) => (c, file, range, format!("`{id}`")),
        None => (first, sheet.template().to_owned(), 0..0, format!("“{text}”")),
    };
    let message = format!(
        "no font for print has {c} (U+{:04X}), which stands in {id}; put a font that has it into templates/print/fonts/",
        u32::from(c)
    );
    Err(RenderError { template, message, range, page: path.to_string(), is_left_out: true })
}

/// The characters of the data that no font covers, each once, with the text in which it stands first.
fn uncovered<'d>(site: &Site<'_>, data: &'d Value, found: &mut Vec<(char, &'d str)>) {
    match data {
        Value::String(text) => {
            for c in text.chars().filter(|c| !site.press().fonts.covers(*c)) {
                if found.iter().all(|(other, _)| *other != c) {
                    found.push((c, text));
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| uncovered(site, item, found)),
        Value::Object(fields) => fields.values().for_each(|value| uncovered(site, value, found)),
        _ => {}
    }
}

/// Where a character stands in the locale's files: the file, the place, the message.
fn place(site: &Site<'_>, edition: &Edition<'_>, c: char) -> Option<(String, Range<usize>, String)> {
    let at = std::cell::Cell::new(0);
    let (file, range, id) = place_of(site, edition, |text| text.find(c).inspect(|found| at.set(*found)).is_some())?;
    let start = range.start + at.get();
    Some((file, start..start + c.len_utf8(), id))
}

/// The first text of the locale's own files that fits.
fn place_of(site: &Site<'_>, edition: &Edition<'_>, fits: impl Fn(&str) -> bool) -> Option<(String, Range<usize>, String)> {
    let catalog = edition.texts.catalog()?;
    let mut found = None;
    catalog.each_effective(|entry| {
        if found.is_none() && entry.kind == EntryKind::Message {
            let mut texts = entry.parts().flat_map(|(_, pattern)| pattern.texts());
            found = texts.find(|(text, _)| fits(text)).map(|(_, span)| (span.file, span.range(), entry.id.to_string()));
        }
    });
    let (file, range, id) = found?;
    Some((site.theme.path_of(file)?, range, id))
}
