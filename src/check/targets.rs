//! Looking at the target locales one after the other, so that memory holds the texts of one, or of some small ones.

use rayon::prelude::*;

use super::{CheckOptions, Context, LocaleContext, Looked, Visit, Visitor, not_the_same};
use crate::project::{Catalog, LocaleFiles};
use crate::source::{LoadError, Sources};

/// A target locale: parsed already, or to be loaded and parsed.
pub(super) enum Target<'a> {
    Parsed(&'a Catalog),
    Files(&'a LocaleFiles),
}

impl<'a> Target<'a> {
    /// All of them, each with what is known of it.
    pub fn all(context: &Context<'a>, visitor: &dyn Visitor) -> Vec<(Self, Option<Looked>)> {
        let project = context.project;
        let targets = project.target_catalogs().map(Target::Parsed).chain(project.unparsed.iter().map(Target::Files));
        let known = |target: Self| {
            let known = visitor.known(target.tag(), context.slots);
            (target, known)
        };
        targets.map(known).collect()
    }

    fn tag(&self) -> &'a str {
        match self {
            Self::Parsed(catalog) => catalog.locale.tag(),
            Self::Files(files) => &files.tag,
        }
    }

    /// How many bytes of text looking at it brings into memory.
    fn size(&self, sources: &Sources) -> usize {
        match self {
            Self::Parsed(_) => 0,
            Self::Files(files) => files.size(sources),
        }
    }
}

/// How many bytes of texts of target locales are worked on at once, unless a single locale has more.
const AT_ONCE: usize = 8 << 20;

/// Looks at all target locales that are not known. Each is loaded, parsed, taken apart, checked and dropped by one thread, so
/// memory holds only as many locales as there are threads; of large ones fewer.
pub(super) fn look_at_targets(
    context: &Context<'_>,
    source: Option<&LocaleContext<'_>>,
    targets: Vec<(Target<'_>, Option<Looked>)>,
    options: &CheckOptions,
    visitor: &dyn Visitor,
) -> Vec<Looked> {
    let is_wanted = |catalog: &Catalog| options.locales.is_empty() || options.locales.iter().any(|tag| tag == catalog.locale.tag());
    let look = |catalog: &Catalog, sources: &Sources, alone: bool| -> Result<Looked, LoadError> {
        let locale = is_wanted(catalog).then(|| LocaleContext::new(context, catalog, source));
        let visit = Visit { catalog, sources, slots: context.slots };
        let looked = Looked::and_visited(context, &visit, locale.as_ref(), alone, visitor)?;
        catalog.fault().map_or(Ok(looked), |fault| Err(fault.clone()))
    };
    let look_at_files = |files: &LocaleFiles, alone: bool| -> Result<Looked, LoadError> {
        let sources = files.load(context.sources)?;
        let mut found = Vec::new();
        let catalog = files.parse(&sources, &mut found)?;
        let mut looked = catalog.as_ref().map(|catalog| look(catalog, &sources, alone)).transpose()?.unwrap_or_default();
        found.append(&mut looked.found);
        found.shrink_to_fit();
        Ok(Looked { found, ..looked })
    };
    let look_at = |target: &Target<'_>, alone: bool| {
        let looked = match target {
            Target::Parsed(catalog) => look(catalog, context.sources, alone),
            Target::Files(files) => look_at_files(files, alone),
        };
        match looked {
            Ok(looked) => {
                visitor.keep(target.tag(), &looked, context.slots);
                looked
            }
            Err(error) => Looked { found: not_the_same(&error).diagnostics, ..Looked::default() },
        }
    };
    let (mut looked, mut unknown) = (Vec::with_capacity(targets.len()), Vec::new());
    for (rank, (target, known)) in targets.into_iter().enumerate() {
        match known {
            Some(known) => looked.push((rank, known)),
            None => unknown.push((target.size(context.sources), rank, target)),
        }
    }
    let mut rest = unknown.as_slice();
    while let Some((first, ..)) = rest.first() {
        let sizes = rest.iter().skip(1).scan(*first, |sum, (size, ..)| {
            *sum += size;
            Some(*sum)
        });
        let (group, others) = rest.split_at(1 + sizes.take_while(|sum| *sum <= AT_ONCE).count());
        looked.par_extend(group.par_iter().map(|(_, rank, target)| (*rank, look_at(target, group.len() == 1))));
        rest = others;
    }
    looked.sort_by_key(|(rank, _)| *rank);
    looked.into_iter().map(|(_, looked)| looked).collect()
}
