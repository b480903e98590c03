//! The bundles of all locales, made side by side, and kept for the next project as long as the texts and settings that they
//! are made of are the same.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::Bundle;
use super::formatted::{Formatted, ONE_PIECE};
use crate::locale::FormatError;
use crate::project::{Catalog, Project, SITE_FILE};
use crate::source::Sources;

/// Bundles that were made before. An empty one has none.
#[derive(Default)]
pub struct Bundles(Mutex<HashMap<String, Kept>>);

struct Kept {
    catalog: Arc<Catalog>,
    /// The text of the settings.
    settings: Option<Arc<str>>,
    bundle: Arc<Bundle>,
}

impl Bundles {
    /// The bundles of a project's locales, by tag; these and no others are kept.
    ///
    /// # Errors
    /// [`FormatError`] when CLDR data for numbers or dates is missing.
    pub(super) fn of(&self, project: &Project, sources: &Sources) -> Result<BTreeMap<String, Arc<Bundle>>, FormatError> {
        let settings = sources.find(SITE_FILE).map(|file| Arc::clone(&file.text));
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same_settings = |before: &Kept| before.settings.as_ref().map(Arc::as_ptr) == settings.as_ref().map(Arc::as_ptr);
        let make = |(tag, catalog): (&String, &Arc<Catalog>)| {
            let known = kept.get(tag).filter(|before| Arc::ptr_eq(&before.catalog, catalog) && same_settings(before));
            let bundle = match known {
                Some(known) => Arc::clone(&known.bundle),
                None => Arc::new(new(project, sources, catalog)?),
            };
            Ok((tag.clone(), Kept { catalog: Arc::clone(catalog), settings: settings.clone(), bundle }))
        };
        let made: HashMap<String, Kept> = project.catalogs.par_iter().map(make).collect::<Result<_, _>>()?;
        let bundles = made.iter().map(|(tag, kept)| (tag.clone(), Arc::clone(&kept.bundle))).collect();
        *kept = made;
        Ok(bundles)
    }
}

pub(super) fn new(project: &Project, sources: &Sources, catalog: &Catalog) -> Result<Bundle, FormatError> {
    let settings = project.settings(&catalog.locale);
    Bundle::of(&catalog.locale, &settings, &project.config.parameters, Formatted::of(catalog, sources, ONE_PIECE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{Memo, parse_again};
    use crate::source::{ProjectPath, SourceFile};

    #[test]
    fn a_bundle_is_kept_while_its_texts_and_the_settings_are_the_same() {
        let texts = |settings: &str, km: &str| {
            let files = [("content/site.yaml", settings), ("locales/en/a.ftl", "a = { 1 }\n"), ("locales/km/a.ftl", km)];
            files.map(|(path, text)| SourceFile::new(ProjectPath::new(path).unwrap(), text.as_bytes().to_vec())).to_vec()
        };
        let (bundles, mut memo) = (Bundles::default(), Memo::default());
        let mut before = Sources::default();
        let mut after = |settings: &str, km: &str| {
            let sources = Sources::from_files(texts(settings, km), Some(&before));
            let made = bundles.of(&parse_again(&sources, &mut memo).0, &sources).unwrap();
            before = sources;
            made
        };
        let first = after("source-locale: en\n", "a = { 1 }\n");
        let second = after("source-locale: en\n", "a = { 2 }\n");
        let third = after("source-locale: en\nformats: []\n", "a = { 2 }\n");
        assert!(Arc::ptr_eq(&first["en"], &second["en"]) && !Arc::ptr_eq(&first["km"], &second["km"]));
        assert!(!Arc::ptr_eq(&second["en"], &third["en"]) && !Arc::ptr_eq(&second["km"], &third["km"]));
    }
}
