//! The press: Typst as a library, shut off from everything but one template folder, one data file and the fonts.
//!
//! Texts enter as JSON, never as markup, so a translator's string cannot run code. There is no disk, no network, no
//! package and no clock: the same data gives the same bytes.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::{ThreadPool, ThreadPoolBuilder};

use typst::diag::{FileError, FileResult, Severity, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::super::downloads::Facts;
use super::fonts::Fonts;
use super::guard::Guard;
use super::{forms, overflow, textfix};

macro_rules! templates {
    ($($file:literal),* $(,)?) => {
        &[$((concat!("print/", $file), include_str!(concat!("../../../templates/print/", $file)))),*]
    };
}

/// The templates that are built into the program.
const BUILT_IN: &[(&str, &str)] = templates!["booklet.typ", "checklist.typ", "decision.typ", "letters.typ", "log.typ", "sheet.typ"];

/// The data of a sheet, as templates read it.
const DATA: &str = "/data.json";

/// What a sheet could not be made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PressError {
    /// The template at fault.
    pub template: String,
    /// Where in it.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// The text that has no room, if that is what is wrong.
    pub long: Option<String>,
}

impl PressError {
    fn new(template: &str, message: String) -> Self {
        Self { template: template.to_owned(), range: 0..0, message, long: None }
    }
}

/// What a template panics with when a text does not fit its place, before the text.
const TOO_LONG: &str = "panicked with: too long: ";

/// What is said of a template that asks for something else.
const REACH: &str = "; sheets see the templates of print/, /data.json and the fonts, and nothing else of the disk or the network";

/// A sheet to print.
pub(super) struct Job<'j> {
    /// The template: `print/checklist.typ`.
    pub template: &'j str,
    /// The data as JSON.
    pub data: String,
    /// What the file is, the same in every build.
    pub ident: &'j str,
    /// True if the data gives the document a date, which PDF/A asks for.
    pub is_dated: bool,
    /// True if the locale is written from right to left.
    pub is_rtl: bool,
}

/// A sheet as a file.
pub(super) struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

impl Printed {
    /// What pages tell of it.
    pub fn facts(&self) -> Facts {
        Facts { bytes: self.bytes.len(), pages: self.pages }
    }
}

/// The templates and fonts of a theme, ready to print with.
pub struct Engine {
    library: LazyHash<Library>,
    pub(super) fonts: Fonts,
    pub(super) guard: Guard,
    sources: BTreeMap<String, Source>,
    data: Option<FileId>,
    /// Threads that no sheet is being set on at the moment.
    presses: Mutex<Vec<ThreadPool>>,
    /// How many sheets have been set.
    printed: AtomicUsize,
}

/// After how many sheets Typst forgets what none of them, and none of as many before them, has asked for. Fonts taken apart
/// and plans for setting a script serve every sheet and stay; what only one sheet asked for would be kept for ever.
const FORGETS: usize = 6;

/// How much stack setting a sheet may take; without optimisation that is far more than threads usually have.
const STACK: usize = 64 << 20;

impl Engine {
    /// The built-in templates and fonts, with a project's own files of the same path instead.
    pub fn new(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let own = files
            .iter()
            .filter(|(path, _)| path.ends_with(".typ"))
            .map(|(path, bytes)| (path.as_str(), String::from_utf8_lossy(bytes).into_owned()));
        let texts: BTreeMap<&str, String> = BUILT_IN.iter().map(|(path, text)| (*path, (*text).to_owned())).chain(own).collect();
        let source = |(path, text): (&str, String)| Some((path.to_owned(), Source::new(file_id(&format!("/{path}"))?, text)));
        Self {
            library: LazyHash::new(Library::default()),
            fonts: Fonts::new(files),
            guard: Guard::default(),
            sources: texts.into_iter().filter_map(source).collect(),
            data: file_id(DATA),
            presses: Mutex::default(),
            printed: AtomicUsize::new(0),
        }
    }

    /// Prints a sheet.
    ///
    /// # Errors
    /// [`PressError`] when the template fails or warns, or when the file would break its standards.
    pub(super) fn print(&self, job: &Job<'_>) -> Result<Printed, PressError> {
        let pdf = self.on_a_press(|| self.export(job));
        if self.printed.fetch_add(1, Ordering::Relaxed) % FORGETS == FORGETS - 1 {
            comemo::evict(1);
        }
        pdf
    }

    /// Does the work on a thread of its own, in a pool of its own. Typst shares its work out too, and a thread of the
    /// build's pool that waits for a share would begin the next sheet meanwhile: hundreds of sheets would be half done at
    /// once, one inside the other.
    fn on_a_press<R: Send>(&self, work: impl FnOnce() -> R + Send) -> R {
        let free = || self.presses.lock().unwrap_or_else(PoisonError::into_inner);
        let press = free().pop().or_else(|| ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build().ok());
        let Some(press) = press else { return work() };
        // A thread that is in no pool waits without taking up other work.
        let done = std::thread::scope(|scope| scope.spawn(|| press.install(work)).join());
        free().push(press);
        done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }

    fn export(&self, job: &Job<'_>) -> Result<Printed, PressError> {
        let Some(main) = self.sources.get(job.template) else {
            return Err(PressError::new(job.template, "there is no such template".to_owned()));
        };
        let desk = Desk { engine: self, main: main.id(), data: Bytes::from_string(job.data.clone()) };
        let fault = |diagnostic: &SourceDiagnostic| self.fault(&desk, diagnostic, job.template);
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
        let document = output.map_err(|errors| first(&errors, fault))?;
        if !warnings.is_empty() {
            return Err(first(&warnings, fault));
        }
        if let Some((page, text)) = overflow::cut_off(&document) {
            let message = format!("“{text}” runs off the paper on page {page}");
            return Err(PressError { long: Some(text), ..PressError::new(job.template, message) });
        }
        let standards: &[PdfStandard] = if job.is_dated { &[PdfStandard::Ua_1, PdfStandard::A_2a] } else { &[PdfStandard::Ua_1] };
        let standards = PdfStandards::new(standards).map_err(|error| PressError::new(job.template, error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(job.ident.to_owned()),
            creator: Smart::Custom(Some(concat!("guidewright ", env!("CARGO_PKG_VERSION")).to_owned())),
            standards,
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&textfix::mend(&document, &self.fonts), &options).map_err(|errors| first(&errors, fault))?;
        let bytes = forms::with_fields(bytes, job.is_rtl).map_err(|message| PressError::new(job.template, message))?;
        Ok(Printed { bytes, pages: document.pages().len() })
    }

    fn fault(&self, desk: &Desk<'_>, diagnostic: &SourceDiagnostic, template: &str) -> PressError {
        let path = diagnostic.span.id().map(|id| id.get().vpath().get_without_slash().to_owned());
        // A place in the data says nothing to a publisher.
        let known = path.filter(|path| self.sources.contains_key(path));
        let range = if known.is_some() { desk.range(diagnostic.span) } else { None };
        let hints: String = diagnostic.hints.iter().map(|hint| format!("; {}", hint.v)).collect();
        let kind = if diagnostic.severity == Severity::Warning { "warning: " } else { "" };
        let reach = if diagnostic.message.contains("access denied") { REACH } else { "" };
        PressError {
            template: known.unwrap_or_else(|| template.to_owned()),
            range: range.unwrap_or(0..0),
            message: format!("{kind}{}{hints}{reach}", diagnostic.message),
            long: diagnostic.message.strip_prefix(TOO_LONG).map(str::to_owned),
        }
    }
}

/// The first of some diagnostics as a fault.
fn first(diagnostics: &[SourceDiagnostic], fault: impl Fn(&SourceDiagnostic) -> PressError) -> PressError {
    let unknown = || PressError::new("", "Typst failed without a reason".to_owned());
    diagnostics.first().map_or_else(unknown, fault)
}

fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// What one sheet's templates can reach.
struct Desk<'e> {
    engine: &'e Engine,
    main: FileId,
    data: Bytes,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = id.get();
        let in_project = *path.root() == VirtualRoot::Project;
        let name = path.vpath().get_without_slash();
        let missing = || if in_project { FileError::NotFound(name.into()) } else { FileError::AccessDenied };
        self.engine.sources.get(name).filter(|_| in_project).cloned().ok_or_else(missing)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == self.engine.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
