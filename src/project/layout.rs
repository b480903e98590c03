//! From source files to a [`Project`]: which file is what, and what is missing or misplaced.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::catalog_files::Opened;
use super::encoding::encoding_faults;
use super::locale_files::{LocaleFiles, catalog, size};
use super::memo::{Made, Memo};
use super::{Catalog, Config, Glossary, Guide, Id, Lock, Project, SourceTexts, config_parser, glossary, guide_parser};
use crate::diagnostic::{self, Diagnostic};
use crate::locale::Locale;
use crate::source::{FileId, LoadError, ProjectPath, SourceFile, Sources, Span};

/// The settings file.
pub const SITE_FILE: &str = "content/site.yaml";
/// The glossary.
pub const GLOSSARY_FILE: &str = "content/glossary.yaml";
/// The settings of the checks of a bare tree.
pub const TREE_SETTINGS: &str = "guidewright.yaml";
/// The glossary of a bare tree.
pub const TREE_GLOSSARY: &str = "glossary.yaml";
/// The folder of the guides.
pub const GUIDES_FOLDER: &str = "content/guides/";
/// The folder of the locales.
pub const LOCALES_FOLDER: &str = "locales/";

/// How the name of a lock ends, after the locale's tag.
pub(super) const LOCK_ENDING: &str = ".lock.yaml";

/// Where the locales of a project stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    /// In `locales/`, beside the structure in `content/`.
    Site,
    /// At the root, with nothing beside them: a bare tree of Fluent files.
    Tree,
}

impl Layout {
    /// The folder of the locales, with its slash; empty for the root.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Site => LOCALES_FOLDER,
            Self::Tree => "",
        }
    }
}

/// Reads a whole project. Faults are collected; what can be used is used.
pub fn parse(sources: &Sources) -> (Project, Vec<Diagnostic>) {
    parse_again(sources, &mut Memo::default())
}

/// As [`parse`], with what is remembered of files that are the same as before.
pub fn parse_again(sources: &Sources, memo: &mut Memo) -> (Project, Vec<Diagnostic>) {
    parse_some(sources, Wanted::All, memo)
}

/// As [`parse`], but only the source locale is parsed; the files of the others are in [`Project::unparsed`], so that a
/// check can take one locale after the other and drop it.
pub fn parse_for_check(sources: &Sources) -> (Project, Vec<Diagnostic>) {
    parse_some(sources, Wanted::Source, &mut Memo::default())
}

/// As [`parse`], but of the target locales only these are parsed; the files of the others are in [`Project::unparsed`].
pub fn parse_locales(sources: &Sources, tags: &[&str]) -> (Project, Vec<Diagnostic>) {
    parse_some(sources, Wanted::Locales(tags), &mut Memo::default())
}

/// The sources with all texts that [`parse_locales`] looks at.
///
/// # Errors
/// [`LoadError`] when a text that is not held cannot be had again, or is not what it was.
pub fn with_locales(sources: &Sources, tags: &[&str]) -> Result<Sources, LoadError> {
    let config = config(sources, &mut Vec::new());
    let others = Wanted::Locales(tags).unparsed(&mut locale_folders(sources, Layout::Site), &config);
    let left: BTreeSet<FileId> = others.into_iter().flat_map(|locale| locale.files).collect();
    sources.load(|file| !left.contains(&file.id))
}

/// The sources with all texts but those of the target locales, which [`parse_for_check`] does not look at, and those of a
/// source that is read file by file.
///
/// # Errors
/// [`LoadError`] when a text that is not held cannot be had again, or is not what it was.
pub fn without_targets(sources: &Sources) -> Result<Sources, LoadError> {
    let config = config(sources, &mut Vec::new());
    let mut folders = locale_folders(sources, Layout::Site);
    let targets = take_targets(&mut folders, &config, &[]);
    let mut left: BTreeSet<FileId> = targets.into_iter().flat_map(|target| target.files).collect();
    for files in folders.into_values().map(|files| files.into_iter().map(|file| file.id).collect::<Vec<_>>()) {
        // What is not the source here is no locale, or stands twice.
        if size(sources, files.iter()) > sources.most_held() {
            left.extend(files);
        }
    }
    sources.load(|file| !left.contains(&file.id))
}

fn parse_some(sources: &Sources, wanted: Wanted<'_>, memo: &mut Memo) -> (Project, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    encoding_faults(sources, &mut diagnostics);
    let config = config(sources, &mut diagnostics);
    let guides = guides(sources, &config, memo, &mut diagnostics);
    let (catalogs, unparsed) = catalogs(sources, &config, Layout::Site, wanted, memo, &mut diagnostics);
    let (locks, source_texts) = locks(sources, Layout::Site, memo, &mut diagnostics);
    let glossary = glossary(sources, GLOSSARY_FILE, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    (Project { config, guides, catalogs, unparsed, locks, source_texts, glossary, layout: Layout::Site }, diagnostics)
}

/// The glossary, if there is one.
pub(super) fn glossary(sources: &Sources, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Glossary {
    sources.find(path).map(|file| glossary::parse(file, diagnostics)).unwrap_or_default()
}

fn config(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Config {
    match sources.find(SITE_FILE) {
        Some(file) => config_parser::parse(file, diagnostics),
        None => {
            diagnostics.push(
                missing_file(SITE_FILE, "the project has no settings")
                    .help("`guidewright init` writes a first one; docs/content-model.md shows what it holds"),
            );
            Config::new(first_place(sources))
        }
    }
}

/// Somewhere to point at when the file that should be pointed at is missing.
fn first_place(sources: &Sources) -> Span {
    sources.iter().next().map_or(Span::start_of(crate::source::FileId(0)), |file| Span::start_of(file.id))
}

fn missing_file(path: &str, message: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error("missing-file", format!("{message}: {path} is missing"));
    match ProjectPath::new(path) {
        Ok(path) => diagnostic.path(path),
        Err(_) => diagnostic,
    }
}

fn guides(sources: &Sources, config: &Config, memo: &mut Memo, diagnostics: &mut Vec<Diagnostic>) -> Vec<Guide> {
    let files: Vec<&SourceFile> = sources.under(GUIDES_FOLDER).filter(|file| is_yaml(file)).collect();
    if files.is_empty() {
        diagnostics.push(
            missing_file("content/guides", "the project has no guide")
                .help("add a guide as content/guides/<id>.yaml; `guidewright init` writes an example"),
        );
    }
    let made: Vec<Made<Option<Guide>>> =
        files.par_iter().map(|file| memo.guides.make(file.path.as_str(), &[file], |found| guide_parser::parse(file, found))).collect();
    memo.guides.keep(made.iter().zip(&files).map(|(made, file)| (file.path.as_str().to_owned(), made.clone())));
    let guides = made.into_iter().filter_map(|made| made.value(diagnostics)).collect();
    in_order(guides, config, sources, diagnostics)
}

fn is_yaml(file: &SourceFile) -> bool {
    file.path.as_str().ends_with(".yaml") || file.path.as_str().ends_with(".yml")
}

/// The guides in the order of the settings; those that it does not list come last, by name, with a warning.
fn in_order(mut guides: Vec<Guide>, config: &Config, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Vec<Guide> {
    let rank: BTreeMap<&Id, usize> = config.guides.iter().enumerate().map(|(rank, item)| (&item.value, rank)).collect();
    for item in &config.guides {
        let path = format!("{GUIDES_FOLDER}{}.yaml", item.value);
        if sources.find(&path).is_none() && !guides.iter().any(|guide| guide.id.value == item.value) {
            diagnostics.push(
                Diagnostic::error("missing-file", format!("the settings name the guide `{}`, but {path} is missing", item.value))
                    .at(item.span, "this guide")
                    .help("add the file, or remove the guide from `guides`"),
            );
        }
    }
    if !config.guides.is_empty() {
        diagnostics.extend(guides.iter().filter(|guide| !rank.contains_key(&guide.id.value)).map(unlisted));
    }
    guides.sort_by_key(|guide| rank.get(&guide.id.value).copied().unwrap_or(usize::MAX));
    guides
}

fn unlisted(guide: &Guide) -> Diagnostic {
    Diagnostic::warning("unlisted-guide", format!("the guide `{}` is not listed in {SITE_FILE}", guide.id.value))
        .at(guide.id.span, "this guide comes last")
        .help(format!("add `{}` to `guides` where it belongs in the order", guide.id.value))
}

/// Which catalogs a project is made with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted<'w> {
    /// Those of all locales.
    All,
    /// That of the source; the files of the others are listed.
    Source,
    /// Those of the source and of these locales; the files of the others are listed.
    Locales(&'w [&'w str]),
}

impl Wanted<'_> {
    /// Takes the folders of the locales away that are not parsed.
    fn unparsed(self, folders: &mut BTreeMap<&str, Vec<&SourceFile>>, config: &Config) -> Vec<LocaleFiles> {
        match self {
            Self::All => Vec::new(),
            Self::Source => take_targets(folders, config, &[]),
            Self::Locales(tags) => take_targets(folders, config, tags),
        }
    }
}

pub(super) fn catalogs(
    sources: &Sources,
    config: &Config,
    layout: Layout,
    wanted: Wanted<'_>,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> (BTreeMap<String, Arc<Catalog>>, Vec<LocaleFiles>) {
    let mut folders = locale_folders(sources, layout);
    let unparsed = wanted.unparsed(&mut folders, config);
    let make = |(tag, files): (&str, Vec<&SourceFile>)| {
        let make = |found: &mut Vec<Diagnostic>| match catalog(tag, &files, sources, Opened::ToCheck, found) {
            Ok(made) => made.map(Arc::new),
            Err(error) => {
                found.push(Diagnostic::not_the_same(&error));
                None
            }
        };
        (tag.to_owned(), memo.catalogs.make(tag, &files, make))
    };
    let made: Vec<(String, Made<Option<Arc<Catalog>>>)> = folders.into_par_iter().map(make).collect();
    memo.catalogs.keep(made.iter().cloned());
    let catalogs = made.into_iter().filter_map(|(_, made)| made.value(diagnostics));
    let catalogs: BTreeMap<String, Arc<Catalog>> = catalogs.map(|catalog| (catalog.locale.tag().to_owned(), catalog)).collect();
    let has = |tag: &str| catalogs.contains_key(tag) || unparsed.iter().any(|files| files.tag == tag);
    missing_locales(config, has, diagnostics);
    (catalogs, unparsed)
}

/// Takes the folders of the target locales away, but for those to `keep`. One that is no locale, and two that are the same
/// one, stay.
fn take_targets(folders: &mut BTreeMap<&str, Vec<&SourceFile>>, config: &Config, keep: &[&str]) -> Vec<LocaleFiles> {
    let tag_of = |folder: &str| Locale::parse(folder).ok().map(|locale| locale.tag().to_owned());
    let tags: Vec<(&str, String)> = folders.keys().filter_map(|folder| Some((*folder, tag_of(folder)?))).collect();
    let is_alone = |tag: &str| tags.iter().filter(|(_, other)| other == tag).count() == 1;
    let is_kept = |tag: &str| tag == config.source_locale.value || keep.contains(&tag);
    let targets = tags.iter().filter(|(_, tag)| !is_kept(tag) && is_alone(tag));
    let mut taken: Vec<LocaleFiles> = targets
        .filter_map(|(folder, tag)| {
            let files = folders.remove(folder)?.iter().map(|file| file.id).collect();
            Some(LocaleFiles { tag: tag.clone(), folder: (*folder).to_owned(), files })
        })
        .collect();
    taken.sort_by(|a, b| a.tag.cmp(&b.tag));
    taken
}

/// The locks by tag, and the source texts that they speak of. A tag that is no locale is left alone.
pub(super) fn locks(
    sources: &Sources,
    layout: Layout,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> (BTreeMap<String, Arc<Lock>>, Arc<SourceTexts>) {
    let (mut locks, mut texts) = (BTreeMap::new(), Arc::default());
    let (mut made_locks, mut made_texts) = (Vec::new(), Vec::new());
    for file in sources.under(layout.folder()) {
        let name = file.path.as_str().strip_prefix(layout.folder()).unwrap_or_default();
        let Some(tag) = name.strip_suffix(LOCK_ENDING).filter(|tag| !tag.contains('/')) else { continue };
        if tag == "source" {
            let made = memo.source_texts.make(tag, &[file], |found| Arc::new(SourceTexts::parse(file, found)));
            made_texts.push((tag.to_owned(), made.clone()));
            texts = made.value(diagnostics);
        } else {
            let made = memo.locks.make(tag, &[file], |found| Arc::new(Lock::parse(file, found)));
            made_locks.push((tag.to_owned(), made.clone()));
            locks.insert(tag.to_owned(), made.value(diagnostics));
        }
    }
    memo.locks.keep(made_locks);
    memo.source_texts.keep(made_texts);
    (locks, texts)
}

/// The Fluent files by the folder under `locales/` that they stand in.
fn locale_folders(sources: &Sources, layout: Layout) -> BTreeMap<&str, Vec<&SourceFile>> {
    let mut folders: BTreeMap<&str, Vec<&SourceFile>> = BTreeMap::new();
    for file in sources.under(layout.folder()).filter(|file| file.path.as_str().ends_with(".ftl")) {
        let inside = file.path.as_str().strip_prefix(layout.folder()).unwrap_or_default();
        if let Some((folder, _)) = inside.split_once('/') {
            folders.entry(folder).or_default().push(file);
        }
    }
    folders
}

fn missing_locales(config: &Config, has: impl Fn(&str) -> bool, diagnostics: &mut Vec<Diagnostic>) {
    let source = &config.source_locale;
    if !has(&source.value) {
        diagnostics.push(
            Diagnostic::error("missing-locale", format!("the source locale `{0}` has no files in locales/{0}/", source.value))
                .at(source.span, "this locale")
                .help(format!("write the source texts into locales/{}/, or set `source-locale` to the locale that has them", source.value)),
        );
    }
    for (tag, entry) in &config.locales {
        if tag != &source.value && !has(tag) {
            diagnostics.push(
                Diagnostic::error("missing-locale", format!("the settings name the locale `{tag}`, but locales/{tag}/ has no files"))
                    .at(entry.span, "this locale")
                    .locale(tag.clone())
                    .help(format!("`guidewright sync {tag}` writes a stub for every message, or remove the locale from the settings")),
            );
        }
    }
}
