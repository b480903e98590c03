//! The files of the project as they are now, read and parsed: what pages are printed from and what is checked.
//!
//! After a save only the files that have changed are read, and only what is made of them is made again. What did not
//! change is shared with the state before.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use super::state::lock;
use crate::check::{self, Checked};
use crate::diagnostic::{self, Diagnostic};
use crate::project::{self, Project};
use crate::render::{self, Theme};
use crate::source::{ProjectPath, Sources};
use crate::workspace::{self, ReadError, Reading};

/// One state of the project.
pub(super) struct Work {
    /// Its number; a later state has a higher one.
    pub number: u64,
    pub sources: Sources,
    pub project: Project,
    pub theme: Arc<Theme>,
    /// What reading, parsing and the theme have found.
    pub found: Vec<Diagnostic>,
    /// True if the templates have not been tried on this structure yet.
    pub is_unproven: bool,
}

/// What is kept from one state to the next.
#[derive(Default)]
pub(super) struct Workshop {
    count: u64,
    reading: Reading,
    parsed: project::Memo,
    theme: Option<(ThemeFiles, Arc<Theme>, Vec<Diagnostic>)>,
    structure: Vec<Arc<str>>,
    /// True until the templates of now were tried on the structure of now.
    unproven: bool,
}

/// What a theme is made of: all files by their order, with the texts of templates, and the binary assets.
type ThemeFiles = (Vec<(ProjectPath, Option<Arc<str>>)>, Vec<(ProjectPath, Vec<u8>)>);

impl Workshop {
    /// Reads what has changed, and gives the project as it is now.
    pub fn take_up(&mut self, root: &std::path::Path, changed: &[PathBuf]) -> Result<Work, ReadError> {
        let reading = workspace::read_again(root, &self.reading, changed)?;
        let (project, mut found) = project::parse_again(&reading.sources, &mut self.parsed);
        let (theme, is_new_theme) = self.theme(&reading);
        found.extend(self.theme.iter().flat_map(|(_, _, found)| found.iter().cloned()));
        found.extend(reading.faults.iter().map(|fault| Diagnostic::unreadable(fault.project_path.clone(), fault.to_string())));
        found.extend(render::unknown_formats(&project.config));
        diagnostic::sort(&mut found);
        let structure: Vec<Arc<str>> = reading.sources.under("content/").map(|file| Arc::clone(&file.text)).collect();
        let is_same_structure =
            structure.len() == self.structure.len() && structure.iter().zip(&self.structure).all(|(a, b)| Arc::ptr_eq(a, b));
        self.structure = structure;
        self.unproven |= is_new_theme || !is_same_structure;
        self.count += 1;
        let sources = reading.sources.clone();
        self.reading = reading;
        Ok(Work { number: self.count, sources, project, theme, found, is_unproven: self.unproven })
    }

    /// Notes that the templates were tried, and none failed.
    pub fn prove(&mut self) {
        self.unproven = false;
    }

    /// The theme, and whether it is another than before.
    fn theme(&mut self, reading: &Reading) -> (Arc<Theme>, bool) {
        let text = |path: &ProjectPath, text: &Arc<str>| path.as_str().starts_with("templates/").then(|| Arc::clone(text));
        if let Some((files, theme, _)) = &self.theme
            && files.0.len() == reading.sources.iter().count()
            && files
                .0
                .iter()
                .zip(reading.sources.iter())
                .all(|((path, before), file)| *path == file.path && before.as_ref().is_none_or(|before| Arc::ptr_eq(before, &file.text)))
            && files.1 == reading.assets
        {
            return (Arc::clone(theme), false);
        }
        let (theme, found) = Theme::new(&reading.sources, &reading.assets);
        let theme = Arc::new(theme);
        let files = reading.sources.iter().map(|file| (file.path.clone(), text(&file.path, &file.text))).collect();
        self.theme = Some(((files, reading.assets.clone()), Arc::clone(&theme), found));
        (theme, true)
    }
}

/// Checks states of the project, with what is remembered of the state before.
#[derive(Default)]
pub(super) struct Checker(Mutex<check::Memo>);

impl Checker {
    /// Everything that is found in a state; `None` once `stop` says that nobody waits for it any more.
    pub fn check(&self, work: &Work, stop: &(dyn Fn() -> bool + Sync)) -> Option<Checked> {
        check::check_again(&work.project, &work.sources, work.found.clone(), &mut lock(&self.0), stop)
    }
}

impl Work {
    /// What is known of the state before it is checked, at the levels of the settings.
    pub fn first_findings(&self) -> Checked {
        let diagnostics = check::settled(&self.project, &self.sources, self.found.clone());
        Checked { diagnostics, coverage: check::Coverage::default() }
    }
}
