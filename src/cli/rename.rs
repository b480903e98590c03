//! `guidewright rename OLD NEW`: an id moves through content, every locale and every lock.

use clap::Args;

use super::desk::DeskArgs;
use super::{Failure, Outcome, output};
use crate::exchange;

#[derive(Debug, Args)]
pub(super) struct RenameArgs {
    /// The id as it is: of the structure (a section, an item, a letter, a blank, a parameter …) or of a message or term.
    /// A term's begins with `-`: write `--` before it
    old: String,
    /// The id as it shall be
    new: String,
    /// What the id belongs to, where several things have it: a section, a decision, a question, a record sheet
    #[arg(long = "in", value_name = "ID")]
    scope: Option<String>,
    /// Show what would be written, as a diff
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &RenameArgs) -> Result<Outcome, Failure> {
    let desk = args.desk.open()?;
    for tag in desk.project.locks.keys() {
        desk.refuse_conflict(tag)?;
    }
    let parse = |sources: &crate::source::Sources| args.desk.parse(sources);
    let change = exchange::rename(&desk.project, desk.sources(), &args.old, &args.new, args.scope.as_deref(), &parse)?;
    desk.write(&change, args.dry_run)?;
    if !args.dry_run {
        output::print(&format!(
            "`{}` is `{}` now, in {} places. Anchors and saved ticks of readers follow the new id.\n",
            args.old,
            args.new,
            change.edits.len()
        ));
    }
    Ok(Outcome::Clean)
}
