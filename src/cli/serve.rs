//! `guidewright serve`: the site from memory, built anew on every save.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use clap::Args;

use super::{Failure, Outcome, ProjectArgs, interrupted, output};
use crate::serve::{Preview, PreviewOptions, Rebuild, Stage};

#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    project: ProjectArgs,
    /// The port; if it is taken, the ten after it are tried. 0 for any that is free
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    port: u16,
    /// Stop at missing and broken translations as a build does, instead of showing the source text in their place
    #[arg(long)]
    no_draft: bool,
    /// Show the source text where a translation is missing or broken (the default)
    #[arg(long, conflicts_with = "no_draft")]
    draft: bool,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
}

pub(super) fn run(args: &ServeArgs) -> Result<Outcome, Failure> {
    let options = PreviewOptions {
        root: args.project.project.clone(),
        port: args.port,
        draft: args.draft || !args.no_draft,
        report: output::report_options(output::stderr_is_terminal()),
    };
    interrupted::take_back(&args.project.project)?;
    let preview = Preview::start(&options, tell)?;
    let address = format!("http://{}/", preview.address());
    let taken =
        if args.port != 0 && preview.address().port() != args.port { format!(" (port {} is taken)", args.port) } else { String::new() };
    output::error(&format!("Serving {address}{taken} and watching for changes. Ctrl-C ends."));
    if args.open && !open(&address) {
        output::error("No browser could be started; open the address by hand.");
    }
    preview.wait();
    Ok(Outcome::Clean)
}

fn tell(rebuild: &Rebuild) {
    let took = rebuild.took.as_secs_f64() * 1000.0;
    let (cause, summary) = (cause(&rebuild.changed), &rebuild.summary);
    match (&rebuild.blocked, rebuild.stage) {
        (Some(_), _) if rebuild.repeated => {}
        (Some(report), _) => {
            let pages = if rebuild.shown { "the pages are shown all the same" } else { "the last good pages stay" };
            output::error(&format!("{}\nThis cannot be built, found after {took:.0} ms{cause}; {pages}.", report.trim_end()));
        }
        (None, Stage::Pages) => output::error(&format!("Shown after {took:.0} ms{cause}.")),
        (None, Stage::Checked) if !rebuild.shown => {}
        (None, Stage::Checked) => output::error(&format!("Checked after {took:.0} ms: {summary}.")),
    }
}

/// What has changed, in a few words.
fn cause(changed: &[PathBuf]) -> String {
    let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match changed {
        [] => String::new(),
        [one] => format!(" ({} changed)", name(one)),
        [first, rest @ ..] => format!(" ({} and {} more changed)", name(first), rest.len()),
    }
}

/// Starts the system's browser; false if there is none.
fn open(address: &str) -> bool {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    Command::new(program).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().is_ok()
}
