//! `check --fix`: what can be mended with certainty is mended, before the report is made of what is left.

use clap::Args;

use super::desk::DeskArgs;
use super::{Failure, output, unified_diff};
use crate::check::{self, Judge, Wish};
use crate::source::Sources;
use crate::workspace::{self, Reading};

#[derive(Debug, Args)]
pub(super) struct FixArgs {
    /// Mend what can be mended without changing the meaning of any text, then report what is left
    #[arg(long)]
    pub fix: bool,
    /// With --fix: show what would be written, as a diff, and write nothing
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
}

/// Mends, and gives the texts as they are afterwards; after a dry run they are as they were.
pub(super) fn run(args: &FixArgs, desk: &DeskArgs, reading: &Reading, judge: Judge<'_>, wish: Wish<'_>) -> Result<Sources, Failure> {
    let repaired = check::repair(&reading.sources, judge, wish)?;
    let places = format!("{} in {}", plural(repaired.count(), "finding"), plural(repaired.change.files().len(), "file"));
    if repaired.kept > 0 {
        output::error(&format!("{} kept: mended, something else would be found there.", plural(repaired.kept, "text")));
    }
    if args.dry_run {
        output::diff(&unified_diff::of_change(&reading.sources, &repaired.change));
        output::error(&format!("Would mend {places}."));
        return Ok(reading.sources.clone());
    }
    if repaired.change.is_empty() {
        output::error("Nothing can be mended with certainty.");
        return Ok(repaired.sources);
    }
    workspace::apply(desk.root(), &reading.sources, &repaired.change)?;
    let rules: Vec<String> = repaired.mended.iter().map(|(rule, count)| format!("{count} {rule}")).collect();
    output::error(&format!("Mended {places}: {}.", rules.join(", ")));
    Ok(repaired.sources)
}

fn plural(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}
