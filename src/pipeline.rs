//! The straight line, on one page: sources -> project -> checked -> editions -> artifacts.
//!
//! Nothing here touches a disk. What was read comes in as a value, whose texts may be in a store that loads them when
//! they are worked on; artifacts go out one by one through a sink, from several threads. Locales are looked at
//! (`survey`) and rendered (`rendering`) one after the other, so memory grows neither with their number nor with that of
//! the pages.

mod kept;
mod rendering;
mod survey;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::{self, CheckOptions, Checked, Visit};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::edition::{self, BuildOptions, Localizer, SiteMap};
use crate::project::{self, Project};
use crate::render::{self, Covered, Keys, MadeFrom, Note, Notes, Surroundings, Theme};
use crate::source::{Artifact, ProjectPath, Sources};
use kept::Shelf;
use rendering::{Given, Receiver, Rendering, Stop};
use survey::Survey;

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

/// Reads and checks a project, the templates of its theme included. Locales whose texts are not held are loaded, looked at
/// and dropped one after the other.
pub fn check(input: &Input<'_>, options: &CheckOptions) -> (Project, Checked) {
    in_pool(|| match read(input) {
        Ok(Read { project, sources, theme, found }) => {
            let covered = Covered::of(&theme);
            let visit = |visit: &Visit<'_>| covered.missing(visit.catalog, visit.sources);
            let checked = check::check_and_visit(&project, &sources, found, options, &visit);
            (project, without_pseudo(checked))
        }
        Err(changed) => *changed,
    })
}

/// Does work on a thread of the pool. One that is not of it sleeps while others work for it, and wakes for each of thousands
/// of small pieces; and it is one more that holds memory.
fn in_pool<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    rayon::scope(|_| work())
}

/// What is known of a project before any target locale is looked at.
struct Read {
    project: Project,
    /// The files, with all texts but those of the target locales.
    sources: Sources,
    theme: Theme,
    found: Vec<Diagnostic>,
}

/// Reads all but the target locales. If a file is not any more what it was, that is all there is to find.
fn read(input: &Input<'_>) -> Result<Read, Box<(Project, Checked)>> {
    let sources = project::without_targets(input.sources).map_err(|error| {
        let checked = Checked { diagnostics: vec![Diagnostic::not_the_same(&error)], ..Checked::default() };
        Box::new((project::parse_for_check(&Sources::default()).0, checked))
    })?;
    let (project, mut found) = project::parse_for_check(&sources);
    let (theme, findings) = Theme::new(&sources, input.assets);
    found.extend(input.findings.iter().cloned());
    found.extend(findings);
    found.extend(render::unknown_formats(&project.config));
    #[cfg(feature = "pdf")]
    found.extend(render::unreadable_fonts(&theme));
    found.extend(render::low_contrast(&theme, &sources));
    Ok(Read { project, sources, theme, found })
}

/// A pseudo-locale is made to be strange.
fn without_pseudo(mut checked: Checked) -> Checked {
    checked.diagnostics.retain(|diagnostic| !diagnostic.locale.as_deref().is_some_and(edition::is_pseudo));
    checked
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
/// Every locale is loaded, parsed and dropped twice: once to be checked and summed up, unless the build before has left what
/// it found in the same, and once to be rendered. Only the source stays, since the others are held against it and fall back
/// to it.
///
/// # Errors
/// [`BuildError`] when the sink refuses an artifact.
pub fn build<S: Sink + Send>(
    input: &Input<'_>,
    options: &BuildOptions,
    sink: S,
    progress: impl Fn(usize, usize) + Sync + Send,
) -> Result<Built, BuildError<S::Error>> {
    in_pool(|| build_in_pool(input, options, sink, progress))
}

fn build_in_pool<S: Sink>(
    input: &Input<'_>,
    options: &BuildOptions,
    sink: S,
    progress: impl Fn(usize, usize) + Sync,
) -> Result<Built, BuildError<S::Error>> {
    let Read { project, sources, theme, found } = match read(input) {
        Ok(read) => read,
        Err(changed) => {
            let (project, checked) = *changed;
            return Ok(Built { project, checked, artifacts: None, incomplete: Vec::new() });
        }
    };
    let map = SiteMap::new(&project);
    let localizer = Localizer::new(&project, &map, options);
    let covered = Covered::of(&theme);
    let notes = Arc::new(Notes::new(sink.notes()));
    let around = Arc::new(Surroundings::new(&project, &map));
    let made_from = MadeFrom { project: &project, map: &map, sources: &sources, options };
    let shelf = Shelf::new(made_from, &around, &covered, &notes);
    let survey = Survey::new(&localizer, made_from, &around, &covered, shelf)?;
    let mut checked = without_pseudo(check::check_and_visit(&project, &sources, found, &CheckOptions::default(), &survey));
    let summed_up = survey.finish()?;
    if checked.diagnostics.iter().any(|diagnostic| blocks_build(diagnostic, &project, options.draft, input.strict)) {
        drop(summed_up);
        drop(localizer);
        return Ok(Built { project, checked, artifacts: None, incomplete: Vec::new() });
    }
    let without_texts = localizer.editions(BTreeMap::new(), summed_up.summaries.clone());
    let keys = Arc::new(Keys::of(made_from, &without_texts, &around, &summed_up.found));
    drop(without_texts);
    let given = Given { sources: &sources, localizer: &localizer, theme: &theme, options, notes: Arc::clone(&notes) };
    let rendering = Rendering::new(given, summed_up, keys, Receiver { sink: &sink, progress: &progress });
    let outcome = with_room(|| rendering.run(&project));
    let incomplete = rendering.incomplete();
    drop(rendering);
    drop(localizer);
    let (count, faults) = match outcome {
        Ok((count, faults)) => (count, theme.diagnose_all(faults)),
        Err(Stop::Build(error)) => return Err(error),
        Err(Stop::Changed(error)) => (0, vec![Diagnostic::not_the_same(&error)]),
    };
    // A sheet that could not be printed is left out; a strict build wants it.
    let failed = faults.iter().any(|fault| input.strict || fault.severity == Severity::Error);
    checked.diagnostics.extend(faults);
    diagnostic::sort(&mut checked.diagnostics);
    Ok(Built { project, checked, artifacts: (!failed).then_some(count), incomplete })
}

/// Does the work on threads with room for setting sheets: without optimisation that needs far more stack than threads
/// usually have.
fn with_room<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    const STACK: usize = 128 << 20;
    if !cfg!(feature = "pdf") {
        return work();
    }
    match rayon::ThreadPoolBuilder::new().stack_size(STACK).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}
