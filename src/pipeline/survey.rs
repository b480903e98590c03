//! What is summed up of every locale while its texts are there, so that other locales and the files of the whole site can
//! be made when they are gone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::kept::{Known, Shelf};
use crate::check::{Looked, Slots, Visit, Visited, Visitor};
use crate::edition::{self, Localizer, Summary, Texts};
use crate::locale::FormatError;
use crate::project::Project;
use crate::render::{Covered, Found, MadeFrom, Seeker, Surroundings, Written};
use crate::source::Sources;

/// Collects what is summed up.
pub(super) struct Survey<'p> {
    localizer: &'p Localizer<'p>,
    project: &'p Project,
    sources: &'p Sources,
    seeker: Seeker<'p>,
    covered: &'p Covered,
    shelf: Shelf<'p>,
    source: Option<Arc<Texts<'p>>>,
    collected: Mutex<Result<SummedUp<'p>, FormatError>>,
}

/// All locales without their texts, by tag, and the texts of the source.
#[derive(Default)]
pub(super) struct SummedUp<'p> {
    pub source: Option<Arc<Texts<'p>>>,
    pub summaries: BTreeMap<String, Arc<Summary<'p>>>,
    /// What was found in each locale of what pages ask for.
    pub found: BTreeMap<String, Found>,
    /// The locales of which the build before has left it.
    pub known: BTreeSet<String>,
}

impl<'p> Survey<'p> {
    /// Of a project whose sources have the texts of the source.
    pub fn new(
        localizer: &'p Localizer<'p>,
        made_from: MadeFrom<'p>,
        around: &'p Surroundings,
        covered: &'p Covered,
        shelf: Shelf<'p>,
    ) -> Result<Self, FormatError> {
        let MadeFrom { project, map, sources, .. } = made_from;
        let source = project.source_catalog().map(|catalog| localizer.texts(catalog, sources, None)).transpose()?;
        let collected = Mutex::new(Ok(SummedUp { source: source.clone(), ..SummedUp::default() }));
        Ok(Self { localizer, project, sources, seeker: Seeker::new(project, map, around), covered, shelf, source, collected })
    }

    /// Notes what was summed up of a locale.
    fn collect(&self, summed_up: Result<(Arc<Summary<'p>>, Option<Found>), FormatError>) {
        let mut collected = self.collected.lock().unwrap_or_else(PoisonError::into_inner);
        match (summed_up, &mut *collected) {
            (Ok((summary, found)), Ok(collected)) => {
                let tag = summary.locale.tag().to_owned();
                collected.found.extend(found.map(|found| (tag.clone(), found)));
                collected.summaries.insert(tag, summary);
            }
            (Err(error), known @ Ok(_)) => *known = Err(error),
            (_, Err(_)) => {}
        }
    }

    fn summed_up(&self, visit: &Visit<'_>) -> Result<(Arc<Summary<'p>>, Option<Found>), FormatError> {
        let tag = visit.catalog.locale.tag();
        let own = self.source.clone().filter(|_| tag == self.project.config.source_locale.value);
        let texts: Arc<Texts<'_>> = match own {
            Some(source) => source,
            None => self.localizer.texts(visit.catalog, visit.sources, self.source.clone())?,
        };
        let guides = || visit.slots.guides();
        let summary = Arc::new(self.localizer.summary(&texts, edition::lacks_any(visit.catalog, guides()))?);
        if summary.has_gaps() {
            let edition = Arc::new(self.localizer.edition(Arc::clone(&texts), summary.clone())?);
            let (edition, summary) = ((tag.to_owned(), edition), (tag.to_owned(), summary.clone()));
            self.localizer.editions([edition].into(), [summary].into()).settle(tag);
        }
        let source = self.source.as_ref().and_then(|source| Written::new(source, self.sources));
        let written = Written::new(&texts, visit.sources);
        let found = written.map(|written| self.seeker.find(&written, source.as_ref(), guides()));
        Ok((summary, found))
    }

    /// All that was summed up.
    pub fn finish(self) -> Result<SummedUp<'p>, FormatError> {
        self.collected.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Visitor for Survey<'_> {
    fn visit(&self, visit: &Visit<'_>) -> Visited {
        self.collect(self.summed_up(visit));
        self.covered.missing(visit.catalog, visit.sources)
    }

    fn known(&self, tag: &str, slots: &Slots<'_>) -> Option<Looked> {
        let Known { looked, summary, found } = self.shelf.known(tag, slots)?;
        self.collect(Ok((Arc::new(summary), found)));
        if let Ok(collected) = &mut *self.collected.lock().unwrap_or_else(PoisonError::into_inner) {
            collected.known.insert(tag.to_owned());
        }
        Some(looked)
    }

    fn keep(&self, tag: &str, looked: &Looked, slots: &Slots<'_>) {
        let collected = self.collected.lock().unwrap_or_else(PoisonError::into_inner);
        if let Ok(collected) = &*collected
            && let Some(summary) = collected.summaries.get(tag)
        {
            self.shelf.keep(tag, looked, slots, summary, collected.found.get(tag));
        }
    }
}
