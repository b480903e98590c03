//! The files of one locale, and the catalog that is made of them: at once, or when the locale's turn comes.

use std::borrow::Cow;

use super::catalog_files::{ByFile, Opened};
use super::id::is_device_name;
use super::{Catalog, Entry, catalog_parser};
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::locale::Locale;
use crate::source::{FileId, LoadError, SourceFile, Sources, Span};

/// The files of a locale that is parsed when its turn comes.
#[derive(Clone, Debug)]
pub struct LocaleFiles {
    /// The locale's tag.
    pub tag: String,
    pub(super) folder: String,
    pub(super) files: Vec<FileId>,
}

impl LocaleFiles {
    /// How many bytes they have.
    pub fn size(&self, sources: &Sources) -> usize {
        size(sources, self.files.iter())
    }

    /// The sources with their texts, unless these are many: then they are read file by file.
    ///
    /// # Errors
    /// [`LoadError`] when a text that is not held cannot be had again, or is not what it was.
    pub fn load<'s>(&self, sources: &'s Sources) -> Result<Cow<'s, Sources>, LoadError> {
        if self.size(sources) > sources.most_held() {
            return Ok(Cow::Borrowed(sources));
        }
        // Ids follow the order of the paths, so these stand in order.
        sources.load(|file| self.files.binary_search(&file.id).is_ok()).map(Cow::Owned)
    }

    /// Parses them; where their texts are not held, they are read file by file.
    ///
    /// # Errors
    /// As [`LocaleFiles::load`].
    pub fn parse(&self, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Catalog>, LoadError> {
        self.catalog(sources, Opened::ToCheck, diagnostics)
    }

    /// Parses them once more, to show their texts; what is wrong in them was told the first time. `see` is shown the entries of
    /// files that are read one by one, by several threads.
    ///
    /// # Errors
    /// As [`LocaleFiles::load`].
    pub fn parse_again(&self, sources: &Sources, see: &(dyn Fn(&Entry) + Sync)) -> Result<Option<Catalog>, LoadError> {
        self.catalog(sources, Opened::ToShow(see), &mut Vec::new())
    }

    fn catalog(&self, sources: &Sources, opened: Opened<'_>, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Catalog>, LoadError> {
        let files: Vec<&SourceFile> = self.files.iter().filter_map(|id| sources.get(*id)).collect();
        catalog(&self.folder, &files, sources, opened, diagnostics)
    }
}

/// How many bytes files have.
pub(super) fn size<'f>(sources: &Sources, files: impl Iterator<Item = &'f FileId>) -> usize {
    files.filter_map(|id| sources.get(*id)).map(SourceFile::length).sum()
}

/// The catalog of a folder under `locales/`; `None` if the folder is no locale.
pub(super) fn catalog(
    tag: &str,
    files: &[&SourceFile],
    sources: &Sources,
    opened: Opened<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Catalog>, LoadError> {
    match Locale::parse(tag) {
        Ok(locale) => {
            let place = files.first().map(|file| Span::start_of(file.id));
            let mut note = |severity: Severity, message: String, help: String| {
                let note = Diagnostic::new("bad-locale", severity, message).locale(locale.tag()).help(help);
                diagnostics.extend(place.map(|place| note.at(place, "a file of this locale")));
            };
            if let Some(newer) = locale.newer_tag() {
                let message = format!("`{tag}` is an older name; CLDR calls the language `{newer}`");
                note(Severity::Note, message, "it works as it is; rename the folder when it suits you".to_owned());
            }
            if is_device_name(tag) {
                let message = format!("`{tag}` is the name of a device on Windows, where no folder can be called so");
                note(Severity::Warning, message, format!("add a script or a region to the tag, such as `{tag}-Latn`"));
            }
            if files.iter().all(|file| file.is_held()) {
                return Ok(Some(catalog_parser::parse(locale, files, diagnostics)));
            }
            let texts = ByFile::open(locale.tag(), files, sources, opened, diagnostics)?;
            Ok(Some(Catalog::by_file(locale, files.iter().map(|file| file.id).collect(), texts)))
        }
        Err(error) => {
            let place = files.first().map(|file| Span::start_of(file.id));
            let mut diagnostic = Diagnostic::error("bad-locale", format!("the folder locales/{} is no locale: {error}", visible(tag)))
                .help("name the folder by its BCP 47 tag, or move what is no locale out of locales/");
            if let Some(place) = place {
                diagnostic = diagnostic.at(place, "a file in this folder");
            }
            diagnostics.push(diagnostic);
            Ok(None)
        }
    }
}
