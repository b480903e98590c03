//! The straight line, on one page: sources -> project -> checked -> editions -> artifacts.
//!
//! Nothing here touches a disk. What was read comes in as a value; artifacts go out one by one through a sink, from
//! several threads, so memory does not grow with the number of pages.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::check::{self, CheckOptions, Checked};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::edition::{self, BuildOptions, SiteMap};
use crate::project::{self, Project};
use crate::render::{self, FORMATS, Keys, Note, Notes, RenderError, Renderer, Site, Theme};
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
    #[cfg(feature = "pdf")]
    diagnostics.extend(render::unreadable_fonts(&theme));
    let tags: Vec<String> = project.catalogs.keys().cloned().collect();
    diagnostics.extend(render::low_contrast(&theme, input.sources));
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

/// Where the files of a site go. A closure that takes artifacts is one too.
pub trait Sink: Sync {
    /// Why a file is refused.
    type Error: std::error::Error + Send + 'static;

    /// Takes a file, with the digest of all that it was made from if its format can tell one.
    ///
    /// # Errors
    /// As the sink has them; the build ends there.
    fn take(&self, artifact: Artifact, made_from: Option<u128>) -> Result<(), Self::Error>;

    /// True if this file stands as an earlier build made it from exactly the same, so that it need not be rendered. It
    /// then counts as taken.
    ///
    /// # Errors
    /// As the sink has them.
    fn keep(&self, path: &ProjectPath, made_from: u128) -> Result<bool, Self::Error> {
        let _ = (path, made_from);
        Ok(false)
    }

    /// The notes that the build before has left.
    fn notes(&self) -> BTreeMap<String, Note> {
        BTreeMap::new()
    }

    /// Takes the notes of this build.
    fn leave(&self, notes: BTreeMap<String, Note>) {
        drop(notes);
    }
}

impl<E: std::error::Error + Send + 'static, F: Fn(Artifact) -> Result<(), E> + Sync> Sink for F {
    type Error = E;

    fn take(&self, artifact: Artifact, _made_from: Option<u128>) -> Result<(), E> {
        self(artifact)
    }
}

/// Builds a site: every artifact goes to `sink` once, in no particular order, or is kept there. `progress` is told how
/// many are done of how many.
///
/// # Errors
/// [`BuildError`] when the sink refuses an artifact.
pub fn build<S: Sink>(
    input: &Input<'_>,
    options: &BuildOptions,
    sink: S,
    progress: impl Fn(usize, usize) + Sync,
) -> Result<Built, BuildError<S::Error>> {
    let (project, mut checked, theme) = check_with_theme(input, &CheckOptions::default());
    if checked.diagnostics.iter().any(|diagnostic| blocks_build(diagnostic, &project, options.draft, input.strict)) {
        return Ok(Built { project, checked, artifacts: None, incomplete: Vec::new() });
    }
    let (count, incomplete, faults) = render_site(&project, input.sources, &theme, options, &sink, progress)?;
    // A sheet that could not be printed is left out; a strict build wants it.
    let failed = faults.iter().any(|fault| input.strict || fault.severity == Severity::Error);
    checked.diagnostics.extend(faults);
    diagnostic::sort(&mut checked.diagnostics);
    Ok(Built { project, checked, artifacts: (!failed).then_some(count), incomplete })
}

type Rendered = (usize, Vec<(String, usize)>, Vec<Diagnostic>);

fn render_site<S: Sink>(
    project: &Project,
    sources: &Sources,
    theme: &Theme,
    options: &BuildOptions,
    sink: &S,
    progress: impl Fn(usize, usize) + Sync,
) -> Result<Rendered, BuildError<S::Error>> {
    let map = SiteMap::new(project);
    let editions = edition::localize(project, sources, &map, options)?;
    let keys = Keys::new(&editions, sources, options);
    let site = Site::new(&editions, theme, options).with_keys(keys, Notes::new(sink.notes()));
    let numbered = FORMATS.iter().enumerate().filter(|(_, renderer)| site.writes(renderer.name()));
    let jobs = numbered.flat_map(|(format, renderer)| (0..renderer.count(&site)).map(move |index| (format, index)));
    // Pages tell the size of some files, which are made before them.
    let (first, then): (Vec<_>, Vec<_>) = jobs.partition(|(format, _)| FORMATS.get(*format).is_some_and(|format| format.comes_first()));
    let all = first.len() + then.len();
    let (done, written) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let faults: Mutex<Vec<RenderError>> = Mutex::new(Vec::new());
    let make = |(format, index): &(usize, usize)| -> Result<(), BuildError<S::Error>> {
        let Some(renderer) = FORMATS.get(*format) else { return Ok(()) };
        match put(&site, *renderer, *index, sink).map_err(BuildError::Sink)? {
            Ok(count) => drop(written.fetch_add(count, Ordering::Relaxed)),
            Err(error) => faults.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(error),
        }
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
        Ok(())
    };
    with_room(|| {
        first.par_iter().try_for_each(make)?;
        then.par_iter().try_for_each(make)
    })?;
    sink.leave(site.notes.left());
    let faults = faults.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok((written.into_inner(), incomplete(&editions, &site), theme.diagnose_all(faults)))
}

/// Does the work on threads with room for setting sheets: without optimisation that needs far more stack than threads
/// usually have.
fn with_room<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    const STACK: usize = 128 << 20;
    match rayon::ThreadPoolBuilder::new().stack_size(STACK).build() {
        Ok(pool) if cfg!(feature = "pdf") => pool.install(work),
        _ => work(),
    }
}

/// Puts one file into the sink, unless it stands there already. Gives back how many files that are: one or none.
fn put<S: Sink>(site: &Site<'_>, renderer: &dyn Renderer, index: usize, sink: &S) -> Result<Result<usize, RenderError>, S::Error> {
    let made_from = renderer.fingerprint(site, index);
    if let Some((path, made_from)) = renderer.path(site, index).zip(made_from)
        && sink.keep(&path, made_from)?
    {
        return Ok(Ok(1));
    }
    match renderer.render(site, index) {
        Ok(Some(artifact)) => sink.take(artifact, made_from).map(|()| Ok(1)),
        Ok(None) => Ok(Ok(0)),
        Err(error) => Ok(Err(error)),
    }
}

fn incomplete(editions: &edition::Editions<'_>, site: &Site<'_>) -> Vec<(String, usize)> {
    let pages = |tag: &str| editions.editions.get(tag).map_or(0, |edition| edition.map.pages.len());
    let has = |tag: &str, page: usize| editions.editions.get(tag).is_some_and(|edition| edition.map.has(page));
    let count = |tag: &str| (0..pages(tag)).filter(|page| has(tag, *page) && !editions.is_complete(tag, *page)).count();
    let counted = site.tags().into_iter().map(|tag| (tag.to_owned(), count(tag)));
    counted.filter(|(_, count)| *count > 0).collect()
}
