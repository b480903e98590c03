//! How far the translations of a locale are, in numbers: in all, by guide and by section.

use super::{Catalog, PartState, Project, State, Wanted};

/// How many message parts are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Parts that the source has and the project asks for.
    pub total: usize,
    /// By state, in the order of [`State::ALL`].
    by_state: [usize; State::ALL.len()],
    /// Translations of which the lock says nothing, so that a change of their source would not be noticed.
    pub unrecorded: usize,
}

impl Tally {
    /// How many are in a state.
    pub fn of(&self, state: State) -> usize {
        State::ALL.iter().position(|other| *other == state).and_then(|at| self.by_state.get(at)).copied().unwrap_or_default()
    }

    /// Those that have a text, whatever it is worth.
    pub fn present(&self) -> usize {
        self.total - self.of(State::Missing)
    }

    /// Those that say what the source says now.
    pub fn current(&self) -> usize {
        State::ALL.into_iter().filter(|state| state.is_current()).map(|state| self.of(state)).sum()
    }

    /// Current ones in whole per cent, rounded down. Nothing asked for is 100.
    pub fn percent(&self) -> usize {
        (self.current() * 100).checked_div(self.total).unwrap_or(100)
    }

    fn add(&mut self, part: &PartState<'_>) {
        self.total += 1;
        self.count(part.state, 1);
        self.unrecorded += usize::from(part.target.is_some() && part.locked.is_none());
    }

    fn count(&mut self, state: State, by: usize) {
        if let Some(count) = State::ALL.iter().position(|other| *other == state).and_then(|at| self.by_state.get_mut(at)) {
            *count += by;
        }
    }
}

/// A guide, or what belongs to none (`None`), with its sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupProgress {
    /// The id of the guide.
    pub guide: Option<String>,
    /// The sum.
    pub tally: Tally,
    /// By section, in the order of the texts; `None` for what belongs to the guide as a whole.
    pub sections: Vec<(Option<String>, Tally)>,
    /// The sections that the locale does without, each with the reason.
    pub not_applicable: Vec<(String, String)>,
}

/// The progress of one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The locale's tag.
    pub locale: String,
    /// The sum. Obsolete parts are counted beside the total.
    pub tally: Tally,
    /// By guide: what belongs to none first, then the guides in the order of the site.
    pub groups: Vec<GroupProgress>,
}

impl Progress {
    /// Counts a locale.
    pub fn of(project: &Project, wanted: &Wanted<'_>, catalog: &Catalog) -> Self {
        let mut tally = Tally::default();
        let names = std::iter::once(None).chain(project.guides.iter().map(|guide| Some(guide.id.value.to_string())));
        let group = |guide| GroupProgress { guide, tally: Tally::default(), sections: Vec::new(), not_applicable: Vec::new() };
        let mut groups: Vec<_> = names.map(group).collect();
        for (group, guide) in groups.iter_mut().skip(1).zip(&project.guides) {
            let without = guide.sections.iter().filter_map(|section| Some((section, section.reason_against(catalog.locale.tag())?)));
            group.not_applicable = without.map(|(section, reason)| (section.id.value.to_string(), reason.to_owned())).collect();
        }
        for part in &wanted.states(project, catalog) {
            tally.add(part);
            if let Some(group) = groups.iter_mut().find(|group| group.guide.as_deref() == part.part.guide) {
                group.add(part);
            }
        }
        tally.count(State::Obsolete, wanted.obsolete(project, catalog).len());
        groups.retain(|group| group.tally.total > 0 || !group.not_applicable.is_empty());
        Self { locale: catalog.locale.tag().to_owned(), tally, groups }
    }
}

impl GroupProgress {
    fn add(&mut self, part: &PartState<'_>) {
        self.tally.add(part);
        let section = part.part.slot.as_ref().and_then(|slot| slot.section.as_ref()).map(ToString::to_string);
        match self.sections.iter_mut().find(|(name, _)| *name == section) {
            Some((_, tally)) => tally.add(part),
            None => {
                let mut tally = Tally::default();
                tally.add(part);
                self.sections.push((section, tally));
            }
        }
    }
}
