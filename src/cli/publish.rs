//! `guidewright publish [LOCALE…]`: records in the locks which locales are published.

use clap::Args;

use super::desk::DeskArgs;
use super::{Failure, Outcome, output};
use crate::project::Lock;
use crate::source::SourceChange;

#[derive(Debug, Args)]
pub(super) struct PublishArgs {
    /// Only these locales
    #[arg(value_name = "LOCALE")]
    locales: Vec<String>,
    /// Show what would be written, as a diff
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &PublishArgs) -> Result<Outcome, Failure> {
    let desk = match args.locales.is_empty() {
        true => args.desk.open()?,
        false => args.desk.open_for(&args.locales.iter().map(String::as_str).collect::<Vec<_>>())?,
    };
    for tag in &args.locales {
        let catalog = desk.target(tag)?;
        if desk.project.thresholds(catalog).is_none() {
            return Err(Failure(format!("the settings have no thresholds for `{tag}`: docs/policy.md shows how to write them")));
        }
    }
    let (mut change, mut report) = (SourceChange::default(), String::new());
    let asked = |tag: &str| args.locales.is_empty() || args.locales.iter().any(|asked| asked == tag);
    for tag in desk.project.target_catalogs().map(|catalog| catalog.locale.tag()).filter(|tag| asked(tag)) {
        let Some(standing) = desk.project.standing(tag) else { continue };
        desk.refuse_conflict(tag)?;
        let published = standing.is_published();
        let empty = Lock::default();
        let lock = desk.project.lock(tag).unwrap_or(&empty);
        // Nothing is written for a locale that has never been published.
        if published || lock.published == Some(true) {
            let file = lock.file.and_then(|file| desk.sources().get(file));
            let own = lock.publishing_change(file, &desk.project.lock_path(tag), published);
            change.edits.extend(own.edits);
            change.created.extend(own.created);
        }
        let thresholds = standing.thresholds;
        report.push_str(&match published {
            true => format!(
                "{tag}: published, with {} % of its required texts; down to {} % it stays so\n",
                standing.percent, thresholds.withdraw
            ),
            false => format!(
                "{tag}: not published, with {} % of its required texts; from {} % on it will be\n",
                standing.percent, thresholds.publish
            ),
        });
    }
    if report.is_empty() {
        report.push_str("No locale has thresholds: each page is published when its texts are there (docs/policy.md).\n");
    }
    desk.write(&change, args.dry_run)?;
    output::print(&report);
    Ok(Outcome::Clean)
}
