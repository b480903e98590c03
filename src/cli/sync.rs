//! `guidewright sync LOCALE`: a stub for every missing message, in the source's order.

use clap::Args;

use super::desk::DeskArgs;
use super::{Failure, Outcome, output};
use crate::exchange;
use crate::locale::Locale;

#[derive(Debug, Args)]
pub(super) struct SyncArgs {
    /// The locale; one that is not there yet is begun
    locale: String,
    /// Show what would be written, as a diff
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &SyncArgs) -> Result<Outcome, Failure> {
    let desk = args.desk.open_for(&[&args.locale])?;
    let tag = &args.locale;
    Locale::parse(tag)?;
    if !desk.project.catalogs.contains_key(tag) {
        output::error(&format!("{tag} is a new locale."));
    } else {
        desk.target(tag)?;
    }
    let synced = exchange::sync(&desk.project, desk.sources(), tag);
    desk.write(&synced.change, args.dry_run)?;
    if args.dry_run {
        return Ok(Outcome::Clean);
    }
    if synced.change.is_empty() {
        output::print(&format!("{tag}: nothing to do.\n"));
        return Ok(Outcome::Clean);
    }
    let mut parts = vec![format!("{} stubs", synced.stubs)];
    if synced.refreshed > 0 {
        parts.push(format!("{} stubs brought up to date", synced.refreshed));
    }
    if synced.set_apart > 0 {
        parts.push(format!("{} obsolete messages set apart at the end of their files", synced.set_apart));
    }
    output::print(&format!("{tag}: {}. To translate, take the “# ” away before an id and write the text after “=”.\n", parts.join(", ")));
    Ok(Outcome::Clean)
}
