//! `check --baseline`: known findings are left out, so that the check fails only where something got worse.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, output};
use crate::check::{Baseline, Checked};
use crate::project::Project;
use crate::source::Sources;
use crate::workspace;

#[derive(Debug, Args)]
pub(super) struct BaselineArgs {
    /// Leave out the findings that this file holds, so that the check fails only where something got worse
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the present findings into the file of --baseline
    #[arg(long, requires = "baseline", conflicts_with_all = ["rule", "locale"])]
    write_baseline: bool,
}

/// Leaves out what the baseline holds, after writing it if that is asked for. Standard error tells how many findings are
/// known, and which entries are of no use any more.
pub(super) fn hold(args: &BaselineArgs, project: &Project, sources: &Sources, checked: &mut Checked) -> Result<(), Failure> {
    let Some(path) = &args.baseline else { return Ok(()) };
    if args.write_baseline {
        let baseline = Baseline::of(&checked.diagnostics, project, sources);
        workspace::write_file(path, baseline.write().as_bytes()).map_err(|error| Failure(error.to_string()))?;
    }
    let (known, gone) = read(path)?.apply(&mut checked.diagnostics, project, sources);
    if known > 0 {
        output::error(&format!("known findings left out by {}: {known}", path.display()));
    }
    for entry in gone {
        output::error(&format!("{}: `{entry}` is not found any more; --write-baseline takes it out", path.display()));
    }
    Ok(())
}

fn read(path: &Path) -> Result<Baseline, Failure> {
    let bytes = workspace::read_file(path).map_err(|error| Failure(format!("{error}; --write-baseline makes the file")))?;
    let text = String::from_utf8_lossy(&bytes);
    let fault = |line| format!("line {line} of {} is no line of a baseline: count, rule, locale, message", path.display());
    Baseline::parse(&text).map_err(|line| Failure(fault(line)))
}
