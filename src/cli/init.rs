//! `guidewright init`: a small project in two languages to begin with. Its files stand in `templates/init/`.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Outcome, interrupted, output};
use crate::source::{ProjectPath, SourceChange, Sources};
use crate::workspace;

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The folder of the new project; it is made if it does not exist
    #[arg(value_name = "DIR", default_value = ".")]
    dir: PathBuf,
}

/// A file of the new project: its path, and its bytes.
type NewFile = (&'static str, &'static [u8]);

const FILES: &[NewFile] = &[
    ("content/site.yaml", include_bytes!("../../templates/init/content/site.yaml")),
    ("content/guides/lend-and-borrow.yaml", include_bytes!("../../templates/init/content/guides/lend-and-borrow.yaml")),
    ("locales/en/interface.ftl", include_bytes!("../../locales/en/interface.ftl")),
    ("locales/en/lend-and-borrow.ftl", include_bytes!("../../templates/init/locales/en/lend-and-borrow.ftl")),
    ("locales/en/site.ftl", include_bytes!("../../templates/init/locales/en/site.ftl")),
    ("locales/he/interface.ftl", include_bytes!("../../templates/init/locales/he/interface.ftl")),
    ("locales/he/lend-and-borrow.ftl", include_bytes!("../../templates/init/locales/he/lend-and-borrow.ftl")),
    ("locales/he/site.ftl", include_bytes!("../../templates/init/locales/he/site.ftl")),
];

/// What keeps the built site out of version control; left out where there is such a file already.
const IGNORE: NewFile = (".gitignore", b"/site/\n");

/// The folders that say that there is a project already.
const OCCUPIED: [&str; 2] = ["content", "locales"];

pub(super) fn run(args: &InitArgs) -> Result<Outcome, Failure> {
    let dir = &args.dir;
    interrupted::take_back(dir)?;
    if let Some(folder) = OCCUPIED.iter().find(|folder| is_there(&dir.join(folder))) {
        return Err(Failure(format!(
            "`{}` has a folder `{folder}` already; nothing was written. Give another folder: `guidewright init my-site`",
            dir.display()
        )));
    }
    fs::create_dir_all(dir).map_err(|error| Failure(format!("cannot make the folder `{}`: {error}", dir.display())))?;
    let change = SourceChange { created: files(dir)?, ..SourceChange::default() };
    let written = workspace::apply(dir, &Sources::default(), &change)?;
    output::print(&next_steps(dir, written.created.len()));
    Ok(Outcome::Clean)
}

/// True if something stands at a path, be it a link to nothing.
fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn files(dir: &Path) -> Result<Vec<(ProjectPath, String)>, Failure> {
    let ignore = Some(&IGNORE).filter(|(path, _)| !is_there(&dir.join(path)));
    let file = |(path, bytes): &NewFile| Ok((ProjectPath::new(path)?, String::from_utf8_lossy(bytes).into_owned()));
    FILES.iter().chain(ignore).map(file).collect()
}

fn next_steps(dir: &Path, count: usize) -> String {
    let (place, enter) = match dir.to_str() {
        Some(".") => ("this folder".to_owned(), String::new()),
        _ => (format!("`{}`", dir.display()), format!("  cd {}\n", shell_word(&dir.display().to_string()))),
    };
    format!(
        "Wrote {count} files into {place}: a site with one guide in English and Hebrew.\n\n\
         What to do next:\n{enter}  \
         guidewright serve    look at the site; it changes with every save\n  \
         guidewright check    what is missing, stale or broken\n  \
         guidewright build    write the site into site/\n\n\
         The structure of the guide stands in content/guides/lend-and-borrow.yaml, its words in locales/<tag>/.\n"
    )
}

/// A path as it can be typed into a shell.
fn shell_word(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-~\\:".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}
