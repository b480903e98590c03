//! A project of which only the source's catalog is held: the other locales are parsed one after the other, worked on and
//! dropped, so that memory does not grow with their number.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::layout::{self, TREE_SETTINGS};
use super::memo::Memo;
use super::{Catalog, Config, Layout, Project, config_parser};
use crate::diagnostic::{self, Diagnostic};
use crate::locale::Locale;
use crate::source::{LoadError, SourceFile, Sources, Span};

/// A project with the source's catalog alone.
#[derive(Debug)]
pub struct Lean {
    /// The project; its other locales are named in [`Project::absent`].
    pub project: Project,
    /// The files, with the texts of the source.
    pub sources: Sources,
    /// What was found in all but the other locales.
    pub found: Vec<Diagnostic>,
}

/// Reads a whole project but the texts of its target locales, as [`super::parse`] reads all of it.
///
/// # Errors
/// [`LoadError`] when a text of the source is not held and cannot be had again.
pub fn parse_source(sources: &Sources) -> Result<Lean, LoadError> {
    let mut found = Vec::new();
    let config = layout::config(sources, &mut found);
    lean(sources, config, Layout::Site, found)
}

/// As [`parse_source`], of a bare tree, as [`super::from_fluent_tree`] reads all of it.
///
/// # Errors
/// As [`parse_source`].
pub fn parse_source_of_tree(sources: &Sources, source_tag: &str) -> Result<Lean, LoadError> {
    let mut found = Vec::new();
    let place = sources.iter().next().map_or(Span::start_of(crate::source::FileId(0)), |file| Span::start_of(file.id));
    let mut config = match sources.find(TREE_SETTINGS) {
        Some(file) => config_parser::parse_for_tree(file, &mut found),
        None => Config::new(place),
    };
    config.source_locale.value = source_tag.to_owned();
    lean(sources, config, Layout::Tree, found)
}

fn lean(sources: &Sources, config: Config, layout: Layout, mut found: Vec<Diagnostic>) -> Result<Lean, LoadError> {
    let source_folder = format!("{}{}/", layout.folder(), config.source_locale.value);
    let sources = sources.load(|file| !is_of_target(file, layout, &source_folder))?;
    // Texts of other locales are looked at when they are loaded.
    sources.iter().filter(|file| !is_of_target(file, layout, &source_folder)).for_each(|file| layout::encoding_fault(file, &mut found));
    let mut memo = Memo::default();
    let guides = if layout == Layout::Site { layout::guides(&sources, &config, &mut memo, &mut found) } else { Vec::new() };
    let mut folders = layout::locale_folders(&sources, layout);
    let of_source = folders.remove_entry(config.source_locale.value.as_str());
    let mut catalogs: BTreeMap<String, Arc<Catalog>> = BTreeMap::new();
    if let Some((tag, files)) = of_source {
        let catalog = layout::catalog(tag, &files, &mut found);
        catalogs.extend(catalog.map(|catalog| (catalog.locale.tag().to_owned(), Arc::new(catalog))));
    }
    let mut absent = Vec::new();
    for (tag, files) in folders {
        match Locale::parse(tag) {
            Ok(locale) => absent.push(locale),
            Err(_) => {
                let loaded = files.iter().map(|file| sources.loaded(file)).collect::<Result<Vec<SourceFile>, _>>()?;
                loaded.iter().for_each(|file| layout::encoding_fault(file, &mut found));
                // Says that it is no locale.
                drop(layout::catalog(tag, &files, &mut found));
            }
        }
    }
    let is_there = |tag: &str| catalogs.contains_key(tag) || absent.iter().any(|locale| locale.tag() == tag);
    layout::missing_locales(&config, &is_there, &mut found);
    let (locks, source_texts) = layout::locks(&sources, layout, &mut memo, &mut found);
    let glossary_file = if layout == Layout::Site { layout::GLOSSARY_FILE } else { layout::TREE_GLOSSARY };
    let glossary = layout::glossary(&sources, glossary_file, &mut found);
    diagnostic::sort(&mut found);
    Ok(Lean { project: Project { config, guides, catalogs, absent, locks, source_texts, glossary, layout }, sources, found })
}

/// True for a Fluent file in the folder of a locale that is not the source.
fn is_of_target(file: &SourceFile, layout: Layout, source_folder: &str) -> bool {
    let path = file.path.as_str();
    let inside = path.strip_prefix(layout.folder()).filter(|_| path.ends_with(".ftl"));
    inside.is_some_and(|inside| inside.contains('/')) && !path.starts_with(source_folder)
}

/// A target locale with its texts.
#[derive(Debug)]
pub struct OfTarget {
    /// Its catalog.
    pub catalog: Arc<Catalog>,
    /// The files, with the texts of this locale too.
    pub sources: Sources,
    /// What was found in its files.
    pub found: Vec<Diagnostic>,
}

impl Lean {
    /// Parses a locale that is not held.
    ///
    /// # Errors
    /// [`LoadError`] when a text of it is not held and cannot be had again, or is not what it was.
    pub fn target(&self, locale: &Locale) -> Result<OfTarget, LoadError> {
        let layout = self.project.layout;
        let folder = format!("{}{}/", layout.folder(), locale.tag());
        let is_own = |file: &SourceFile| file.path.as_str().starts_with(&folder) && file.path.as_str().ends_with(".ftl");
        let sources = self.sources.load(is_own)?;
        let files: Vec<&SourceFile> = sources.iter().filter(|file| is_own(file)).collect();
        let mut found = Vec::new();
        files.iter().for_each(|file| layout::encoding_fault(file, &mut found));
        let catalog = Arc::new(super::parse_catalog(locale.clone(), &files, &mut found));
        diagnostic::sort(&mut found);
        Ok(OfTarget { catalog, sources, found })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locale_by_locale_all_is_found_that_is_found_at_once() {
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\nlocales: {km: {}, th: {}}\n"),
            ("content/guides/a.yaml", "id: a\nsections: [{id: s, blocks: [{type: summary}]}]\n"),
            ("locales/cs/a.ftl", "\u{FEFF}s-title = S\nbroken\n"),
            ("locales/en/a.ftl", "s-title = S\n"),
            ("locales/en.lock.yaml", "\u{FEFF}version: 1\n"),
            ("locales/km copy/a.ftl", "\u{FEFF}x = y\n"),
            ("locales/km/a.ftl", "s-title = ស\n"),
            ("locales/x.ftl", "\u{FEFF}"),
        ]);
        let (whole, expected) = crate::project::parse(&sources);
        let lean = parse_source(&sources).unwrap();
        assert_eq!(lean.project.absent.iter().map(Locale::tag).collect::<Vec<_>>(), ["cs", "km"]);
        let mut found = lean.found.clone();
        for locale in &lean.project.absent {
            let target = lean.target(locale).unwrap();
            assert_eq!(format!("{:?}", target.catalog.entries()), format!("{:?}", whole.catalogs[locale.tag()].entries()));
            found.extend(target.found);
        }
        diagnostic::sort(&mut found);
        assert_eq!(found, expected);
        assert_eq!(format!("{:?}", lean.project.guides), format!("{:?}", whole.guides));
    }
}
