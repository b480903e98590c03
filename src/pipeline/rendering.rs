//! Rendering a site locale by locale: each is loaded, parsed, rendered file by file and dropped; then come the files of
//! the whole site, which need nothing but the summaries of the locales.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::survey::SummedUp;
use super::{BuildError, Sink};
use crate::edition::{BuildOptions, Edition, Editions, Listed, Localizer, Summary, Texts};
use crate::locale::FormatError;
use crate::project::{Catalog, Entry, Project};
use crate::render::{FORMATS, Keys, Notes, RenderError, Renderer, Shows, Site, Theme};
use crate::source::{FastSet, LoadError, ProjectPath, Sources};

/// Why rendering ends before its end.
pub(super) enum Stop<E: std::error::Error + 'static> {
    Build(BuildError<E>),
    /// A text is not any more what it was.
    Changed(LoadError),
}

impl<E: std::error::Error> From<FormatError> for Stop<E> {
    fn from(error: FormatError) -> Self {
        Self::Build(error.into())
    }
}

/// Stops where a file of a locale was not any more what it was.
fn stopped_by<E: std::error::Error>(catalog: &Catalog) -> Result<(), Stop<E>> {
    catalog.fault().map_or(Ok(()), |fault| Err(Stop::Changed(fault.clone())))
}

/// The files that were handed to the sink, and the parts of the output that failed.
type Rendered = (usize, Vec<RenderError>);

/// What is done beside the pages of a locale.
type Beside<'b, S> = &'b (dyn Fn() -> Result<(), Stop<<S as Sink>::Error>> + Sync);

/// A file to make: the rank of its format, the format, and its number there.
type Job = (usize, &'static dyn Renderer, usize);

/// When files are made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// With the texts of their locale.
    WithLocale,
    /// Beside the pages of the first locale, one at a time: they need no texts, and later there is less room for them.
    BesidePages,
    /// When all locales are done.
    AtEnd,
}

impl When {
    fn of(format: &dyn Renderer) -> Self {
        match (format.is_of_whole_site(), format.needs_no_notes()) {
            (false, _) => Self::WithLocale,
            (true, true) => Self::BesidePages,
            (true, false) => Self::AtEnd,
        }
    }
}

/// All files of a site that are made at some time.
fn jobs<'s>(site: &'s Site<'_>, when: When) -> impl Iterator<Item = Job> + 's {
    let formats = FORMATS.iter().enumerate();
    let formats = formats.filter(move |(_, format)| When::of(**format) == when && site.writes(format.name()));
    formats.flat_map(|(rank, format)| (0..format.count(site)).map(move |index| (rank, *format, index)))
}

/// What can be told of a file without any text of its locale.
enum Told {
    /// There is no file of that number.
    Nothing(usize, usize),
    /// Its path and what it is made from.
    File(usize, usize, ProjectPath, u128),
    /// It must be made.
    Unknown,
}

/// The files of a locale, by rank and number, that stand as they would be made.
#[derive(Default)]
struct Standing {
    is_all: bool,
    jobs: FastSet<(usize, usize)>,
}

/// Everything that rendering needs.
pub(super) struct Rendering<'r, S: Sink> {
    sources: &'r Sources,
    localizer: &'r Localizer<'r>,
    theme: &'r Theme,
    options: &'r BuildOptions,
    source: Option<Arc<Texts<'r>>>,
    summaries: BTreeMap<String, Arc<Summary<'r>>>,
    known: BTreeSet<String>,
    keys: Arc<Keys>,
    notes: Arc<Notes>,
    sink: &'r S,
    progress: &'r (dyn Fn(usize, usize) + Sync),
    done: AtomicUsize,
    written: AtomicUsize,
    faults: Mutex<Vec<RenderError>>,
}

/// What a site is made from.
pub(super) struct Given<'r> {
    pub sources: &'r Sources,
    pub localizer: &'r Localizer<'r>,
    pub theme: &'r Theme,
    pub options: &'r BuildOptions,
    pub notes: Arc<Notes>,
}

/// Where its files go, and who is told how many are done of how many.
pub(super) struct Receiver<'r, S> {
    pub sink: &'r S,
    pub progress: &'r (dyn Fn(usize, usize) + Sync),
}

impl<'r, S: Sink> Rendering<'r, S> {
    pub fn new(given: Given<'r>, summed_up: SummedUp<'r>, keys: Arc<Keys>, receiver: Receiver<'r, S>) -> Self {
        let Given { sources, localizer, theme, options, notes } = given;
        let SummedUp { source, summaries, known, .. } = summed_up;
        let Receiver { sink, progress } = receiver;
        let (done, written, faults) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::default());
        Self { sources, localizer, theme, options, source, summaries, known, keys, notes, sink, progress, done, written, faults }
    }

    /// Renders all files of the locales that are asked for, then those of the whole site.
    pub fn run(&self, project: &'r Project) -> Result<Rendered, Stop<S::Error>> {
        let source = match &self.source {
            Some(texts) => self.edition(Arc::clone(texts))?,
            None => None,
        };
        let editions = self.editions(source.iter());
        let site = self.site(&editions, &self.options.locales);
        let is_begun = AtomicBool::new(false);
        let beside = || if is_begun.swap(true, Ordering::Relaxed) { Ok(()) } else { self.render_beside(&site) };
        let tags = self.tags();
        for (at, tag) in tags.iter().enumerate() {
            let left = tags.len() - at;
            let beside: Beside<'_, S> = if at == 0 { &beside } else { &|| Ok(()) };
            if **tag == project.config.source_locale.value {
                self.render_locale(tag, self.editions(source.iter()), &Standing::default(), left, beside)?;
                source.iter().for_each(|edition| edition.texts.forget());
            } else if let Some(catalog) = project.catalog(tag) {
                self.render_target(tag, (catalog, self.sources, None), source.as_ref(), (&Standing::default(), left), beside)?;
            } else if let Some(files) = project.unparsed.iter().find(|files| files.tag == **tag) {
                let standing = self.keep_standing(tag, source.as_ref(), left)?;
                if standing.is_all {
                    continue;
                }
                let sources = files.load(self.sources).map_err(Stop::Changed)?;
                // Where some of it stands, so may its lists.
                let listed = self.localizer.listed(tag).filter(|_| standing.jobs.is_empty());
                let see = |entry: &Entry| listed.iter().for_each(|listed| listed.see(entry));
                let Some(catalog) = files.parse_again(&sources, &see).map_err(Stop::Changed)? else { continue };
                self.render_target(tag, (&catalog, &sources, listed), source.as_ref(), (&standing, left), beside)?;
                stopped_by(&catalog)?;
            }
        }
        beside()?;
        self.render_files(&site, When::AtEnd, &Standing::default(), 1, &|| Ok(()))?;
        project.source_catalog().map_or(Ok(()), stopped_by)?;
        self.sink.leave(site.notes.left());
        let faults = std::mem::take(&mut *self.faults.lock().unwrap_or_else(PoisonError::into_inner));
        Ok((self.written.load(Ordering::Relaxed), faults))
    }

    /// How many pages of each locale that is written are not fully translated.
    pub fn incomplete(&self) -> Vec<(String, usize)> {
        let editions = self.localizer.editions(BTreeMap::new(), self.summaries.clone());
        let count = |tag: &String| {
            let map = self.summaries.get(tag)?.map;
            Some((0..map.pages.len()).filter(|page| map.has(*page) && !editions.is_complete(tag, *page)).count())
        };
        let counted = self.tags().into_iter().map(|tag| (tag.clone(), count(tag).unwrap_or_default()));
        counted.filter(|(_, count)| *count > 0).collect()
    }

    /// The locales that are written.
    fn tags(&self) -> Vec<&String> {
        let is_asked_for = |tag: &&String| self.options.locales.is_empty() || self.options.locales.contains(tag);
        self.summaries.keys().filter(is_asked_for).collect()
    }

    fn edition<'x>(&self, texts: Arc<Texts<'x>>) -> Result<Option<Arc<Edition<'x>>>, FormatError>
    where
        'r: 'x,
    {
        let Some(summary) = self.summaries.get(texts.locale().tag()) else { return Ok(None) };
        let summary: Arc<Summary<'x>> = summary.clone();
        Ok(Some(Arc::new(self.localizer.edition(texts, summary)?)))
    }

    fn editions<'x>(&self, open: impl Iterator<Item = &'x Arc<Edition<'x>>>) -> Editions<'x>
    where
        'r: 'x,
    {
        let open = open.map(|edition| (edition.locale.tag().to_owned(), Arc::clone(edition))).collect();
        let summaries = self.summaries.iter().map(|(tag, summary)| (tag.clone(), summary.clone() as Arc<Summary<'x>>)).collect();
        self.localizer.editions(open, summaries)
    }

    fn site<'s>(&'s self, editions: &'s Editions<'s>, locales: &'s [String]) -> Site<'s> {
        let site = Site::of(editions, self.theme, locales, &self.options.formats);
        site.with_keys(Arc::clone(&self.keys), Arc::clone(&self.notes))
    }

    /// Keeps what stands of a locale of which the build before has left all that is known, as far as it can be told without
    /// its texts what its files are made from. If any of that asks for a text, nothing is kept here.
    fn keep_standing(&self, tag: &String, source: Option<&Arc<Edition<'_>>>, left: usize) -> Result<Standing, Stop<S::Error>> {
        let Some(summary) = self.summaries.get(tag).filter(|_| self.known.contains(tag)) else { return Ok(Standing::default()) };
        let texts = Arc::new(Texts::absent(&summary.locale, summary.settings.clone()));
        let edition = self.edition(Arc::clone(&texts))?;
        let editions = self.editions(edition.iter().chain(source));
        let trial = Arc::new(self.notes.trial());
        let site = self.site(&editions, std::slice::from_ref(tag)).with_keys(Arc::clone(&self.keys), Arc::clone(&trial));
        // What others go by is asked for first: each can be one large piece of work, which is not for a trial.
        site.leave_for_whole(tag);
        if texts.was_asked() {
            return Ok(Standing::default());
        }
        let tell = |&(rank, format, index): &Job| match (format.path(&site, index), format.fingerprint(&site, index)) {
            (None, _) => Told::Nothing(rank, index),
            (Some(path), Some(made_from)) => Told::File(rank, index, path, made_from),
            (Some(_), None) => Told::Unknown,
        };
        let all = jobs(&site, When::WithLocale);
        let (first, then): (Vec<Job>, Vec<Job>) = all.partition(|(_, format, _)| format.comes_first());
        let mut told = Vec::with_capacity(first.len() + then.len());
        for job in &first {
            told.push(tell(job));
            if texts.was_asked() {
                return Ok(Standing::default());
            }
        }
        told.par_extend(then.par_iter().map(tell));
        if texts.was_asked() {
            return Ok(Standing::default());
        }
        let keep = |told: &Told| match told {
            Told::Nothing(rank, index) => Ok(Some((*rank, *index, 0))),
            Told::File(rank, index, path, made_from) => Ok(self.sink.keep(path, *made_from)?.then_some((*rank, *index, 1))),
            Told::Unknown => Ok(None),
        };
        let kept = told.par_iter().map(keep).collect::<Result<Vec<_>, _>>().map_err(|error| Stop::Build(BuildError::Sink(error)))?;
        self.notes.adopt(&trial);
        let files = kept.iter().flatten().map(|(_, _, files)| files).sum();
        self.written.fetch_add(files, Ordering::Relaxed);
        let standing = Standing {
            is_all: kept.iter().all(Option::is_some),
            jobs: kept.into_iter().flatten().map(|(rank, index, _)| (rank, index)).collect(),
        };
        let done = self.done.fetch_add(standing.jobs.len(), Ordering::Relaxed) + standing.jobs.len();
        (self.progress)(done, done + told.len() * (left - 1) + told.len() - standing.jobs.len());
        Ok(standing)
    }

    fn render_target(
        &self,
        tag: &String,
        (catalog, sources, listed): (&Catalog, &Sources, Option<Listed>),
        source: Option<&Arc<Edition<'_>>>,
        (standing, left): (&Standing, usize),
        beside: Beside<'_, S>,
    ) -> Result<(), Stop<S::Error>> {
        let texts = self.localizer.texts(catalog, sources, self.source.clone())?;
        listed.into_iter().for_each(|listed| texts.keep(listed));
        let own = self.edition(texts)?;
        self.render_locale(tag, self.editions(own.iter().chain(source)), standing, left, beside)
    }

    /// Renders the files of one locale but those that are known to stand; `left` are the locales that are to come, this one
    /// included, and `beside` is done beside its pages.
    fn render_locale(
        &self,
        tag: &String,
        editions: Editions<'_>,
        standing: &Standing,
        left: usize,
        beside: Beside<'_, S>,
    ) -> Result<(), Stop<S::Error>> {
        let site = self.site(&editions, std::slice::from_ref(tag));
        self.render_files(&site, When::WithLocale, standing, left, beside)?;
        site.leave_for_whole(tag);
        Ok(())
    }

    /// Renders the files of the whole site that need nothing but the summaries. They can be large, so one is made at a time.
    fn render_beside(&self, site: &Site<'_>) -> Result<(), Stop<S::Error>> {
        jobs(site, When::BesidePages).try_for_each(|(_, format, index)| self.make(site, format, index)).map_err(Stop::Build)
    }

    /// Makes one file.
    fn make(&self, site: &Site<'_>, format: &dyn Renderer, index: usize) -> Result<(), BuildError<S::Error>> {
        match self.put(site, format, index).map_err(BuildError::Sink)? {
            Ok(count) => drop(self.written.fetch_add(count, Ordering::Relaxed)),
            Err(error) => self.faults.lock().unwrap_or_else(PoisonError::into_inner).push(error),
        }
        Ok(())
    }

    fn render_files(
        &self,
        site: &Site<'_>,
        when: When,
        standing: &Standing,
        left: usize,
        beside: Beside<'_, S>,
    ) -> Result<(), Stop<S::Error>> {
        let jobs = jobs(site, when).filter(|(rank, _, index)| !standing.jobs.contains(&(*rank, *index)));
        let jobs = jobs.map(|(_, format, index)| (format, index));
        // Pages tell the size of some files, which are made before them.
        let (first, then): (Vec<_>, Vec<_>) = jobs.partition(|(format, _)| format.comes_first());
        let shows = |(format, index): &(&dyn Renderer, usize)| format.shows(site, *index);
        let (of_all, mut of_guides): (Vec<_>, Vec<_>) = then.into_iter().partition(|job| shows(job) == Shows::AllGuides);
        of_guides.sort_by_cached_key(shows);
        // What the locales to come will have is as much as this one has, more or less.
        let all = self.done.load(Ordering::Relaxed) + (first.len() + of_all.len() + of_guides.len()) * left;
        let make = |(format, index): &(&dyn Renderer, usize)| {
            self.make(site, *format, *index)?;
            (self.progress)(self.done.fetch_add(1, Ordering::Relaxed) + 1, all);
            Ok(())
        };
        // One by one: two fonts that are a piece of work together would keep one processor, while the other has none.
        first.par_iter().with_max_len(1).try_for_each(make).map_err(Stop::Build)?;
        // What shows all guides is large: one such file is made at a time, while nothing else is.
        of_all.iter().try_for_each(make).map_err(Stop::Build)?;
        let (pages, others) = rayon::join(|| of_guides.par_iter().try_for_each(make).map_err(Stop::Build), beside);
        pages.and(others)
    }

    /// Puts one file into the sink, unless it stands there already. Gives back how many files that are: one or none.
    fn put(&self, site: &Site<'_>, renderer: &dyn Renderer, index: usize) -> Result<Result<usize, RenderError>, S::Error> {
        let made_from = renderer.fingerprint(site, index);
        if let Some((path, made_from)) = renderer.path(site, index).zip(made_from)
            && self.sink.keep(&path, made_from)?
        {
            return Ok(Ok(1));
        }
        match renderer.render(site, index) {
            Ok(Some(artifact)) => self.sink.take(artifact, made_from).map(|()| Ok(1)),
            Ok(None) => Ok(Ok(0)),
            Err(error) => Ok(Err(error)),
        }
    }
}
