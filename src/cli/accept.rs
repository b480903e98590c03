//! `guidewright accept LOCALE [ID…]`: these translations are made from the present source texts.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::desk::{Desk, DeskArgs};
use super::{Failure, Outcome, output};
use crate::project::{self, Accepted, MadeBy, Selection, Stamps, Wanted};

#[derive(Debug, Args)]
pub(super) struct AcceptArgs {
    /// The locale, and the messages: `id`, `id.attribute`, or a beginning with `*`. Without messages, all that are translated
    #[arg(value_name = "LOCALE|ID", required = true)]
    names: Vec<String>,
    /// The change of the source does not alter the meaning: record it for every locale. All names are messages then
    #[arg(long)]
    all_locales: bool,
    /// Who made the translations [default: as recorded, else person]
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(MadeBy::ALL.map(MadeBy::name)))]
    by: Option<String>,
    /// Show what would be written, as a diff
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &AcceptArgs) -> Result<Outcome, Failure> {
    let desk = match args.names.first().filter(|_| !args.all_locales) {
        Some(tag) => args.desk.open_for(&[tag])?,
        None => args.desk.open()?,
    };
    let (tags, patterns) = targets(args, &desk)?;
    let wanted = Wanted::of(&desk.project);
    let selection = Selection { patterns };
    if let Some(unknown) = selection.unknown(&wanted) {
        let names: Vec<&str> = wanted.parts.iter().map(|part| part.name.as_str()).collect();
        let near = project::nearest(unknown, &names).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return Err(Failure(format!("the source has no message `{unknown}` that is asked for{near}")));
    }
    let by = args.by.as_deref().and_then(MadeBy::from_name);
    let mut stamps = Stamps::default();
    let mut report = String::new();
    for tag in &tags {
        desk.refuse_conflict(tag)?;
        let done = project::accept(&desk.project, &wanted, tag, &selection, by, &mut stamps);
        report.push_str(&told(tag, done));
    }
    desk.write(&stamps.change(&desk.project, desk.sources()), args.dry_run)?;
    output::print(&report);
    Ok(Outcome::Clean)
}

fn targets(args: &AcceptArgs, desk: &Desk) -> Result<(Vec<String>, Vec<String>), Failure> {
    if args.all_locales {
        let tags = desk.project.target_catalogs().map(|catalog| catalog.locale.tag().to_owned()).collect();
        return Ok((tags, args.names.clone()));
    }
    let (tag, ids) = args.names.split_first().ok_or_else(|| Failure("name a locale".to_owned()))?;
    desk.target(tag)?;
    Ok((vec![tag.clone()], ids.to_vec()))
}

fn told(tag: &str, done: Accepted) -> String {
    let mut text = format!("{tag}: {} recorded as made from the present source text", done.recorded);
    let mut add = |count: usize, what: &str| {
        if count > 0 {
            text.push_str(&format!("; {count} {what}"));
        }
    };
    add(done.were_stale, "of them were stale");
    add(done.copies, "left out, because they are the source text (name them to say that this is meant)");
    add(done.missing, "have no translation");
    text.push('\n');
    text
}
