//! Printed matter as PDF: sheets of the same documents that the pages show, for every locale and paper.
//!
//! The only room that names the Typst crates. Templates and fonts stand in `templates/print/`; a project overrides them
//! file by file. `docs/print.md` says what the files promise.

mod engine;
mod fonts;
mod guard;
mod rich;
mod sheets;
mod textfix;

pub use engine::Engine;

use std::ops::Range;

use serde_json::Value;

use super::{RenderError, Renderer, Site};
use crate::edition::Edition;
use crate::source::{Artifact, Digest, ProjectPath};
use engine::{Job, PressError};
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
        let plan = plan(site);
        let (index, paper) = (index / PAPERS.len(), PAPERS.get(index % PAPERS.len())?);
        let edition = site.editions.editions.get(*site.tags().get(index / plan.len().max(1))?)?;
        let path = plan.get(index % plan.len().max(1))?.path(edition.project, paper)?;
        ProjectPath::new(&format!("{}/{path}", edition.locale.tag())).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let (plan, keys) = (plan(site), site.keys.as_ref()?);
        let (index, paper) = (index / PAPERS.len(), index % PAPERS.len());
        let (tag, sheet) = (site.tags().get(index / plan.len().max(1)).copied()?, plan.get(index % plan.len().max(1))?);
        let key = sheet.guide().map_or_else(|| keys.locale(tag), |guide| keys.guide(tag, guide))?;
        let own = site.theme.print.iter().fold(Digest::of("pdf"), |digest, (name, bytes)| digest.text(name).bytes(bytes));
        Some(own.number(key).number(paper as u128).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let plan = plan(site);
        let (index, paper) = (index / PAPERS.len(), index % PAPERS.len());
        let (Some(paper), Some(sheet)) = (PAPERS.get(paper), plan.get(index % plan.len().max(1))) else { return Ok(None) };
        let tags = site.tags();
        let Some(edition) = tags.get(index / plan.len().max(1)).and_then(|tag| site.editions.editions.get(*tag)) else { return Ok(None) };
        let Some(path) = sheet.path(edition.project, paper) else { return Ok(None) };
        let Ok(path) = ProjectPath::new(&format!("{}/{path}", edition.locale.tag())) else { return Ok(None) };
        let engine = site.press();
        let fonts = engine.fonts.stack(&edition.settings.font_stack);
        let Some(data) = sheets::data(site, edition, *sheet, paper, &fonts) else { return Ok(None) };
        look_for_missing_glyphs(site, edition, *sheet, &data, &path)?;
        let job = Job {
            template: sheet.template(),
            data: data.to_string(),
            ident: path.as_str(),
            is_dated: edition.project.config.reviewed.is_some(),
        };
        match engine.print(&job) {
            Ok(bytes) => Ok(Some(Artifact { path, bytes })),
            Err(PressError { template, range, message }) => Err(RenderError { template, message, range, page: path.to_string() }),
        }
    }
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
    let Some((c, text)) = uncovered(site, data) else { return Ok(()) };
    let (template, range, id) = match place(site, edition, c) {
        Some((file, range, id)) => (file, range, format!("`{id}`")),
        None => (sheet.template().to_owned(), 0..0, format!("“{text}”")),
    };
    let message = format!(
        "no font for print has {c} (U+{:04X}), which stands in {id}; put a font that has it into templates/print/fonts/",
        u32::from(c)
    );
    Err(RenderError { template, message, range, page: path.to_string() })
}

/// The first character of the data that no font covers, with the text that it stands in.
fn uncovered<'d>(site: &Site<'_>, data: &'d Value) -> Option<(char, &'d str)> {
    match data {
        Value::String(text) => text.chars().find(|c| !site.press().fonts.covers(*c)).map(|c| (c, text.as_str())),
        Value::Array(items) => items.iter().find_map(|item| uncovered(site, item)),
        Value::Object(fields) => fields.values().find_map(|value| uncovered(site, value)),
        _ => None,
    }
}

/// Where a character stands in the locale's files: the file, the place, the message.
fn place(site: &Site<'_>, edition: &Edition<'_>, c: char) -> Option<(String, Range<usize>, String)> {
    let catalog = edition.project.catalogs.get(edition.locale.tag())?;
    let found = catalog.messages().find_map(|entry| {
        let texts = entry.parts().flat_map(|(_, pattern)| pattern.texts());
        let (text, span) = texts.into_iter().find(|(text, _)| text.contains(c))?;
        let at = span.range().start + text.find(c)?;
        Some((span.file, at..at + c.len_utf8(), entry.id.to_string()))
    });
    let (file, range, id) = found?;
    Some((site.theme.path_of(file)?, range, id))
}
