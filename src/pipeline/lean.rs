//! The check of a project whose texts are not all held: locale by locale, two at a time, each loaded, parsed, looked at and
//! dropped. What is found is what a check of the whole project at once finds.

use rayon::prelude::*;

use crate::check::{CheckOptions, Checked, OfLocale, Slots, Stream};
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::project::{Lean, OfTarget};
use crate::render::Covered;
use crate::source::{LoadError, Sources};

/// How many locales are held at once beside the source.
const AT_ONCE: usize = 2;

/// Checks a project locale by locale. `found` is what is known of the project and its source; `covered` are the characters
/// that a theme has fonts for. `each` takes from every target locale, in the order of their tags, what is needed of
/// it once it is dropped.
///
/// # Errors
/// [`LoadError`] when a text cannot be had again or is not what it was.
pub(super) fn check<T: Send>(
    lean: &Lean,
    options: &CheckOptions,
    mut found: Vec<Diagnostic>,
    covered: Option<&Covered>,
    each: impl Fn(&OfTarget) -> T + Sync,
) -> Result<(Checked, Vec<T>), LoadError> {
    let missing = |tag: &str, sources: &Sources| covered.map(|covered| covered.missing(tag, sources)).unwrap_or_default();
    found.extend(lean.project.source_catalog().iter().flat_map(|catalog| missing(catalog.locale.tag(), &lean.sources)));
    let slots = Slots::new(&lean.project);
    let stream = Stream::new(&lean.project, &lean.sources, &slots, options);
    let source = stream.source();
    let look = |locale: &Locale| -> Result<(OfLocale, T), LoadError> {
        let mut target = lean.target(locale)?;
        let mut found: Vec<Diagnostic> = std::mem::take(&mut target.found);
        found.extend(missing(locale.tag(), &target.sources));
        let found = stream.target(&source, &target.catalog, &target.sources, found);
        Ok((found, each(&target)))
    };
    let (mut targets, mut taken) = (Vec::new(), Vec::new());
    for some in lean.project.absent.chunks(AT_ONCE) {
        for (found, of) in some.par_iter().map(look).collect::<Result<Vec<_>, _>>()? {
            targets.push(found);
            taken.push(of);
        }
    }
    Ok((stream.finish(&source, found, targets), taken))
}

/// That a text could not be had again, as a finding: the files were changed meanwhile.
pub(super) fn failed(error: &LoadError) -> Checked {
    let path = match error {
        LoadError::Changed(path) => Some(path.clone()),
        LoadError::Unreadable(_) => None,
    };
    Checked { diagnostics: vec![Diagnostic::unreadable(path, error.to_string())], ..Checked::default() }
}
