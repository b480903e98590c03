//! What the commands of the translators' desk share: where the texts are, and how a change is written or shown.

use std::path::{Component, Path, PathBuf};

use clap::Args;

use super::{Failure, interrupted, output};
use crate::diagnostic::Diagnostic;
use crate::project::{self, Catalog, Project};
use crate::report::ReportOptions;
use crate::source::{SourceChange, Sources};
use crate::workspace::{self, Reading};

/// Where the texts are: a project, or a bare tree of Fluent files.
#[derive(Debug, Args)]
pub(super) struct DeskArgs {
    /// The project's folder: the one that holds content/ and locales/
    #[arg(long, short = 'p', value_name = "DIR", default_value = ".")]
    pub project: PathBuf,
    /// A bare tree of Fluent files, DIR/<locale>/**/*.ftl, instead of a project
    #[arg(long, value_name = "DIR", conflicts_with = "project")]
    pub fluent: Option<PathBuf>,
    /// The locale that translations are made from, in a bare tree
    #[arg(long, value_name = "TAG", requires = "fluent", default_value = "en")]
    pub source: String,
}

/// A project that has been read.
pub(super) struct Desk {
    pub root: PathBuf,
    pub reading: Reading,
    pub project: Project,
}

impl DeskArgs {
    /// Reads the files.
    pub fn read(&self) -> Result<Reading, Failure> {
        interrupted::take_back(self.root())?;
        match &self.fluent {
            Some(dir) => Ok(workspace::read_locale_tree(dir)?),
            None => Ok(workspace::read(&self.project)?),
        }
    }

    /// The folder that paths start from.
    pub fn root(&self) -> &Path {
        self.fluent.as_ref().unwrap_or(&self.project)
    }

    /// What a command needs to work on the same texts, with a space before it; empty for a project in the current folder.
    pub fn arguments(&self) -> String {
        match &self.fluent {
            Some(dir) => format!(" --fluent {} --source {}", dir.display(), self.source),
            None if self.project == Path::new(".") => String::new(),
            None => format!(" --project {}", self.project.display()),
        }
    }

    /// The folder that paths start from, as seen from where the command runs: `site/` with its slash. Empty for the
    /// current folder, and where it cannot be said (a path from the root of the disk).
    pub fn prefix(&self) -> String {
        let parts: Option<Vec<&str>> = self
            .root()
            .components()
            .filter(|part| !matches!(part, Component::CurDir))
            .map(|part| if let Component::Normal(name) = part { name.to_str() } else { None })
            .collect();
        parts.unwrap_or_default().iter().map(|part| format!("{part}/")).collect()
    }

    /// How a report on these texts looks on standard output.
    pub fn report_options(&self) -> ReportOptions {
        let look = output::report_options(output::stdout_is_terminal());
        ReportOptions { root: self.prefix(), arguments: self.arguments(), ..look }
    }

    /// Reads the project or the tree, so that it can be changed.
    pub fn open(&self) -> Result<Desk, Failure> {
        let reading = self.read()?;
        let (project, _) = self.parse(&reading.sources);
        self.desk(reading, project)
    }

    /// As [`DeskArgs::open`], to work on these locales: the texts of others are not held, however many there are.
    pub fn open_for(&self, tags: &[&str]) -> Result<Desk, Failure> {
        interrupted::take_back(self.root())?;
        let reading = match &self.fluent {
            Some(dir) => workspace::read_locale_tree(dir)?,
            None => {
                let mut reading = workspace::read_lean(&self.project)?;
                // Here texts are looked at in any order, so those of a locale are held whole.
                reading.sources = project::with_locales(&reading.sources.holding_at_most(usize::MAX), tags)?;
                reading
            }
        };
        let (project, _) = self.parse_locales(&reading.sources, tags);
        self.desk(reading, project)
    }

    fn desk(&self, reading: Reading, project: Project) -> Result<Desk, Failure> {
        if let Some(fault) = reading.faults.first() {
            return Err(Failure(format!("{fault}; mend it first, so that nothing is overlooked")));
        }
        let desk = Desk { root: self.root().to_owned(), reading, project };
        if desk.project.source_catalog().is_none() {
            let tag = &desk.project.config.source_locale.value;
            return Err(Failure(format!(
                "the source locale `{tag}` has no Fluent files in {}",
                desk.root.join(desk.project.layout.folder()).join(tag).display()
            )));
        }
        Ok(desk)
    }

    /// The project of texts, of which only the source is parsed yet: for a check.
    pub fn parse_for_check(&self, sources: &Sources) -> (Project, Vec<Diagnostic>) {
        if self.fluent.is_some() { project::from_fluent_tree_for_check(sources, &self.source) } else { project::parse_for_check(sources) }
    }

    /// The project of texts, of which the source and these locales are parsed.
    pub fn parse_locales(&self, sources: &Sources, tags: &[&str]) -> (Project, Vec<Diagnostic>) {
        match self.fluent {
            Some(_) => project::from_fluent_tree_locales(sources, &self.source, tags),
            None => project::parse_locales(sources, tags),
        }
    }

    /// The project of texts.
    pub fn parse(&self, sources: &Sources) -> (Project, Vec<Diagnostic>) {
        if self.fluent.is_some() { project::from_fluent_tree(sources, &self.source) } else { project::parse(sources) }
    }
}

impl Desk {
    /// The texts.
    pub fn sources(&self) -> &Sources {
        &self.reading.sources
    }

    /// The catalog of a target locale.
    pub fn target(&self, tag: &str) -> Result<&Catalog, Failure> {
        if tag == self.project.config.source_locale.value {
            return Err(Failure(format!("`{tag}` is the source locale: translations are made from it")));
        }
        self.project.catalog(tag).ok_or_else(|| {
            let tags: Vec<&str> = self.project.tags().into_iter().filter(|tag| *tag != self.project.config.source_locale.value).collect();
            let near = project::nearest(tag, &tags).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            Failure(format!("there is no locale `{tag}`{near} `guidewright sync {tag}` begins it; there are: {}", tags.join(", ")))
        })
    }

    /// Looks at the catalogs of all target locales, in the order of their tags. One that is not held is loaded for it, and
    /// dropped afterwards.
    pub fn each_target(&self, mut look: impl FnMut(&Catalog)) -> Result<(), Failure> {
        let source = &self.project.config.source_locale.value;
        for tag in self.project.tags().into_iter().filter(|tag| tag != source) {
            if let Some(catalog) = self.project.catalog(tag) {
                look(catalog);
            } else if let Some(files) = self.project.unparsed.iter().find(|files| files.tag == tag)
                && let Some(catalog) = files.parse(&*files.load(self.sources())?, &mut Vec::new())?
            {
                look(&catalog);
            }
        }
        Ok(())
    }

    /// Refuses to work on a locale's lock that a merge has left broken.
    pub fn refuse_conflict(&self, tag: &str) -> Result<(), Failure> {
        match self.project.lock(tag) {
            Some(lock) if lock.in_conflict => Err(Failure(format!(
                "{} holds the conflict of a merge: resolve it first (docs/lock.md says how)",
                self.project.lock_path(tag)
            ))),
            _ => Ok(()),
        }
    }

    /// Writes a change, all of it or nothing; a dry run prints it as a unified diff instead.
    pub fn write(&self, change: &SourceChange, dry_run: bool) -> Result<(), Failure> {
        if dry_run {
            output::diff(&super::unified_diff::of_change(self.sources(), change));
            return Ok(());
        }
        let mut change = change.clone();
        change.created.extend(self.merge_attributes(&change));
        let summary = workspace::apply(&self.root, self.sources(), &change)?;
        for path in &summary.edited {
            output::print(&format!("edited  {path}\n"));
        }
        for path in &summary.created {
            output::print(&format!("created {path}\n"));
        }
        Ok(())
    }

    /// With the first lock, a file that tells git to keep the lines of both sides where both branches add some.
    fn merge_attributes(&self, change: &SourceChange) -> Option<(crate::source::ProjectPath, String)> {
        let path = crate::source::ProjectPath::new(&format!("{}.gitattributes", self.project.layout.folder())).ok()?;
        let makes_lock = change.created.iter().any(|(path, _)| path.as_str().ends_with(".lock.yaml"));
        (makes_lock && !workspace::exists(&self.root.join(path.as_str()))).then(|| {
            (path, "# Locks hold one line per message: where two branches add lines, both are kept.\n*.lock.yaml merge=union\n".to_owned())
        })
    }
}
