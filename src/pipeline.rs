//! The straight line, on one page: sources -> project -> checked -> editions -> artifacts.
//!
//! Nothing here touches a disk. What was read comes in as a value; artifacts go out one by one through a sink, from
//! several threads, so memory does not grow with the number of pages.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::check::{self, CheckOptions, Checked};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::edition::{self, BuildOptions, SiteMap};
use crate::project::{self, Project};
use crate::render::{self, FORMATS, RenderError, Site, Theme};
use crate::source::{Artifact, ProjectPath, Sources};

/// What a build was given: the texts and the binary files of the theme.
pub struct Input<'i> {
    /// All texts.
    pub sources: &'i Sources,
    /// Binary files under `templates/`.
    pub assets: &'i [(ProjectPath, Vec<u8>)],
    /// Findings of the reading itself (files that could not be read).
    pub findings: Vec<Diagnostic>,
    /// Let warnings count as errors do.
    pub strict: bool,
}

/// What a build came to.
pub struct Built {
    /// The project.
    pub project: Project,
    /// All findings and the coverage.
    pub checked: Checked,
    /// How many artifacts were handed to the sink; `None` if the findings stopped the build before the first.
    pub artifacts: Option<usize>,
    /// How many pages of each locale are not fully translated (draft builds).
    pub incomplete: Vec<(String, usize)>,
}

/// Why a build ended before its end.
#[derive(Debug, thiserror::Error)]
pub enum BuildError<E: std::error::Error + 'static> {
    /// The sink refused an artifact.
    #[error(transparent)]
    Sink(E),
    /// CLDR data is missing.
    #[error(transparent)]
    Format(#[from] crate::locale::FormatError),
}

/// Reads and checks a project, the templates of its theme included.
pub fn check(input: &Input<'_>, options: &CheckOptions) -> (Project, Checked) {
    let (project, checked, _) = check_with_theme(input, options);
    (project, checked)
}

fn check_with_theme(input: &Input<'_>, options: &CheckOptions) -> (Project, Checked, Theme) {
    let (project, mut diagnostics) = project::parse(input.sources);
    let (theme, findings) = Theme::new(input.sources, input.assets);
    diagnostics.extend(input.findings.iter().cloned());
    diagnostics.extend(findings);
    diagnostics.extend(render::unknown_formats(&project.config));
    let tags: Vec<String> = project.catalogs.keys().cloned().collect();
    diagnostics.extend(render::uncovered(&theme, input.sources, &tags));
    let mut checked = check::check(&project, input.sources, diagnostics, options);
    // A pseudo-locale is made to be strange.
    checked.diagnostics.retain(|diagnostic| !diagnostic.locale.as_deref().is_some_and(edition::is_pseudo));
    (project, checked, theme)
}

/// True if a finding forbids a build. A draft build shows the source where a translation is missing or broken, so
/// findings in translations do not stop it; a strict build is stopped by warnings too.
pub fn blocks_build(diagnostic: &Diagnostic, project: &Project, draft: bool, strict: bool) -> bool {
    let in_translation = diagnostic.locale.as_ref().is_some_and(|tag| *tag != project.config.source_locale.value);
    let least = if strict { Severity::Warning } else { Severity::Error };
    diagnostic.severity >= least && !(draft && in_translation)
}

/// Builds a site: every artifact goes to `sink` once, in no particular order. `progress` is told how many are done of
/// how many.
///
/// # Errors
/// [`BuildError`] when the sink refuses an artifact.
pub fn build<E: std::error::Error + Send + 'static>(
    input: &Input<'_>,
    options: &BuildOptions,
    sink: impl Fn(Artifact) -> Result<(), E> + Sync,
    progress: impl Fn(usize, usize) + Sync,
) -> Result<Built, BuildError<E>> {
    let (project, mut checked, theme) = check_with_theme(input, &CheckOptions::default());
    if checked.diagnostics.iter().any(|diagnostic| blocks_build(diagnostic, &project, options.draft, input.strict)) {
        return Ok(Built { project, checked, artifacts: None, incomplete: Vec::new() });
    }
    let (count, incomplete, faults) = render_site(&project, input.sources, &theme, options, sink, progress)?;
    let failed = !faults.is_empty();
    checked.diagnostics.extend(faults);
    diagnostic::sort(&mut checked.diagnostics);
    Ok(Built { project, checked, artifacts: (!failed).then_some(count), incomplete })
}

type Rendered = (usize, Vec<(String, usize)>, Vec<Diagnostic>);

fn render_site<E: std::error::Error + Send + 'static>(
    project: &Project,
    sources: &Sources,
    theme: &Theme,
    options: &BuildOptions,
    sink: impl Fn(Artifact) -> Result<(), E> + Sync,
    progress: impl Fn(usize, usize) + Sync,
) -> Result<Rendered, BuildError<E>> {
    let map = SiteMap::new(project);
    let editions = edition::localize(project, sources, &map, options)?;
    let site = Site::new(&editions, theme, options);
    let jobs: Vec<(usize, usize)> =
        FORMATS.iter().enumerate().filter(|(_, renderer)| site.writes(renderer.name())).flat_map(|(format, renderer)| (0..renderer.count(&site)).map(move |index| (format, index))).collect();
    let (done, written) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let faults: Mutex<Vec<RenderError>> = Mutex::new(Vec::new());
    jobs.par_iter().try_for_each(|(format, index)| -> Result<(), BuildError<E>> {
        let Some(renderer) = FORMATS.get(*format) else { return Ok(()) };
        match renderer.render(&site, *index) {
            Ok(Some(artifact)) => {
                written.fetch_add(1, Ordering::Relaxed);
                sink(artifact).map_err(BuildError::Sink)?;
            }
            Ok(None) => {}
            Err(error) => faults.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(error),
        }
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
        Ok(())
    })?;
    let faults = faults.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok((written.into_inner(), incomplete(&editions, &site), diagnoses(theme, faults)))
}

fn incomplete(editions: &edition::Editions<'_>, site: &Site<'_>) -> Vec<(String, usize)> {
    let pages = |tag: &str| editions.editions.get(tag).map_or(0, |edition| edition.map.pages.len());
    let count = |tag: &str| (0..pages(tag)).filter(|page| !editions.is_complete(tag, *page)).count();
    let counted = site.tags().into_iter().map(|tag| (tag.to_owned(), count(tag)));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// One finding per place of a template, with the first page (by name) that it failed on: the order of threads must not show.
fn diagnoses(theme: &Theme, mut faults: Vec<RenderError>) -> Vec<Diagnostic> {
    faults.sort_by(|a, b| (&a.template, a.range.start, &a.page).cmp(&(&b.template, b.range.start, &b.page)));
    faults.dedup_by(|b, a| a.template == b.template && a.range == b.range);
    faults.iter().map(|fault| theme.diagnose(fault)).collect()
}
