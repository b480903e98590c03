//! `guidewright status [LOCALE]`: how far each translation is, and what to do next.

use clap::Args;
use clap::builder::PossibleValuesParser;
use serde_json::{Value, json};

use super::desk::{Desk, DeskArgs};
use super::{Failure, Outcome, output};
use crate::diagnostic::visible;
use crate::project::{Catalog, Progress, Standing, State, Tally, Wanted};
use crate::report;

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    /// Only this locale, by guide and section
    locale: Option<String>,
    /// How to report
    #[arg(long, short = 'f', value_name = "FORMAT", default_value = "human", value_parser = PossibleValuesParser::new(["human", "json", "markdown", "badge"]))]
    format: String,
    /// List the messages in these states: missing, stale, untranslated, machine, translated, reviewed, obsolete
    #[arg(long, value_name = "STATE", value_delimiter = ',', value_parser = PossibleValuesParser::new(State::ALL.map(State::name)))]
    list: Vec<String>,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &StatusArgs) -> Result<Outcome, Failure> {
    let desk = args.desk.open_for(&args.locale.iter().map(String::as_str).collect::<Vec<_>>())?;
    let wanted = Wanted::of(&desk.project);
    let mut found: Vec<Found> = Vec::new();
    let look = |catalog: &Catalog| Found {
        progress: Progress::of(&desk.project, &wanted, catalog),
        standing: desk.project.standing_of(catalog),
        listed: listed(args, &desk, &wanted, catalog),
    };
    match &args.locale {
        Some(tag) => found.push(look(desk.target(tag)?)),
        None => desk.each_target(|catalog| found.push(look(catalog)))?,
    }
    if args.format == "json" {
        let report = json!({
            "version": 1,
            "source-locale": desk.project.config.source_locale.value,
            "locales": found.iter().map(locale_json).collect::<Vec<_>>(),
        });
        output::print(&format!("{report:#}\n"));
        return Ok(Outcome::Clean);
    }
    if args.format == "markdown" {
        output::print(&markdown(&found));
        return Ok(Outcome::Clean);
    }
    if args.format == "badge" {
        let current = |progress: &Progress| (progress.locale.clone(), progress.tally.percent());
        output::print(&report::badge(&found.iter().map(|found| current(&found.progress)).collect::<Vec<_>>()));
        return Ok(Outcome::Clean);
    }
    output::print(&table(&found, args.locale.is_some()));
    for found in &found {
        for (name, state) in &found.listed {
            output::print(&format!("{} {:<12} {name}\n", found.progress.locale, state.name()));
        }
    }
    output::print(&found.iter().filter_map(|found| next_step(&found.progress)).collect::<String>());
    output::print(&found.iter().filter_map(standing).collect::<String>());
    Ok(Outcome::Clean)
}

/// What there is to say of a locale.
struct Found {
    progress: Progress,
    /// Whether it is published, if it has thresholds.
    standing: Option<Standing>,
    /// The parts that were asked for.
    listed: Vec<(String, State)>,
}

/// The parts in the states that were asked for.
fn listed(args: &StatusArgs, desk: &Desk, wanted: &Wanted<'_>, catalog: &Catalog) -> Vec<(String, State)> {
    let asked = |state: State| args.list.iter().any(|name| name == state.name());
    let mut parts: Vec<(String, State)> = wanted
        .states(&desk.project, catalog)
        .iter()
        .map(|part| (part.part.name.clone(), part.state))
        .filter(|(_, state)| asked(*state))
        .collect();
    if asked(State::Obsolete) {
        parts.extend(wanted.obsolete(&desk.project, catalog).into_iter().map(|name| (name, State::Obsolete)));
    }
    parts
}

const HEAD: [&str; 10] = ["total", "present", "current", "%", "missing", "stale", "untransl.", "machine", "reviewed", "obsolete"];

fn cells(tally: &Tally) -> [usize; 10] {
    let of = |state| tally.of(state);
    [
        tally.total,
        tally.present(),
        tally.current(),
        tally.percent(),
        of(State::Missing),
        of(State::Stale),
        of(State::Untranslated),
        of(State::Machine),
        of(State::Reviewed),
        of(State::Obsolete),
    ]
}

fn table(found: &[Found], detailed: bool) -> String {
    let mut rows: Vec<(String, Result<Tally, String>)> = Vec::new();
    for Found { progress, .. } in found {
        rows.push((progress.locale.clone(), Ok(progress.tally)));
        for group in progress.groups.iter().filter(|_| detailed) {
            rows.push((format!("  {}", group.guide.as_deref().unwrap_or("(site and interface)")), Ok(group.tally)));
            let sections = group.sections.iter().filter(|(section, _)| group.guide.is_some() || section.is_some());
            rows.extend(
                sections.map(|(section, tally)| (format!("    {}", section.as_deref().unwrap_or("(the guide itself)")), Ok(*tally))),
            );
            let without = group.not_applicable.iter();
            rows.extend(without.map(|(section, reason)| (format!("    {section}"), Err(format!("n/a: {}", visible(reason))))));
        }
    }
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default().max("locale".len());
    let mut out = format!("{:<width$}", "locale");
    out.extend(HEAD.iter().map(|head| format!("{head:>10}")));
    out.push('\n');
    for (name, tally) in &rows {
        out.push_str(&format!("{name:<width$}"));
        match tally {
            Ok(tally) => out.extend(cells(tally).iter().map(|cell| format!("{cell:>10}"))),
            Err(reason) => out.push_str(&format!("       {reason}")),
        }
        out.push('\n');
    }
    out
}

/// The totals as a table of Markdown, for a comment or a page.
fn markdown(found: &[Found]) -> String {
    let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = std::iter::once("locale").chain(HEAD).map(str::to_owned).collect();
    let rule = format!("|---|{}\n", "---:|".repeat(HEAD.len()));
    let rows = found.iter().map(|Found { progress, .. }| {
        let cells: Vec<String> =
            std::iter::once(progress.locale.clone()).chain(cells(&progress.tally).map(|cell| cell.to_string())).collect();
        row(&cells)
    });
    std::iter::once(row(&head)).chain([rule]).chain(rows).collect()
}

/// What to do next, with the command; nothing if nothing is to be done.
fn next_step(progress: &Progress) -> Option<String> {
    let (tag, tally) = (&progress.locale, &progress.tally);
    let missing = tally.of(State::Missing) + tally.of(State::Untranslated);
    let mut steps = Vec::new();
    if missing > 0 {
        steps.push(format!("{missing} to translate (`guidewright sync {tag}`, or `guidewright export {tag} --only missing`)"));
    }
    if tally.of(State::Stale) > 0 {
        steps.push(format!("{} to bring up to date (`guidewright diff {tag}`)", tally.of(State::Stale)));
    }
    if tally.unrecorded > 0 {
        steps.push(format!("{} of which nothing is recorded (`guidewright accept {tag}` when they are right)", tally.unrecorded));
    }
    (!steps.is_empty()).then(|| format!("{tag}: {}\n", steps.join("; ")))
}

/// Whether a locale with thresholds is published.
fn standing(found: &Found) -> Option<String> {
    let (tag, standing) = (&found.progress.locale, found.standing.as_ref()?);
    let percent = standing.percent;
    Some(match standing.is_published() {
        true => format!(
            "{tag}: published; {percent} % of its required texts are there (down to {} % it stays so)\n",
            standing.thresholds.withdraw
        ),
        false => {
            format!("{tag}: not published; {percent} % of its required texts are there (from {} % on it is)\n", standing.thresholds.publish)
        }
    })
}

fn locale_json(found: &Found) -> Value {
    let Found { progress, standing, listed } = found;
    let mut value = tally_json(&progress.tally);
    if let Some(object) = value.as_object_mut() {
        object.insert("locale".to_owned(), json!(progress.locale));
        object.insert("published".to_owned(), json!(standing.as_ref().map(Standing::is_published)));
        object.insert("obsolete".to_owned(), json!(progress.tally.of(State::Obsolete)));
        object.insert("guides".to_owned(), progress.groups.iter().map(group_json).collect());
        object.insert("messages".to_owned(), listed.iter().map(|(name, state)| json!({"message": name, "state": state.name()})).collect());
    }
    value
}

fn group_json(group: &crate::project::GroupProgress) -> Value {
    let mut value = tally_json(&group.tally);
    let section = |(name, tally): &(Option<String>, Tally)| {
        let mut value = tally_json(tally);
        if let Some(object) = value.as_object_mut() {
            object.insert("section".to_owned(), json!(name));
        }
        value
    };
    if let Some(object) = value.as_object_mut() {
        object.insert("guide".to_owned(), json!(group.guide));
        object.insert("sections".to_owned(), group.sections.iter().map(section).collect());
        let without = |(section, reason): &(String, String)| json!({ "section": section, "reason": reason });
        object.insert("notApplicable".to_owned(), group.not_applicable.iter().map(without).collect());
    }
    value
}

fn tally_json(tally: &Tally) -> Value {
    json!({
        "total": tally.total,
        "present": tally.present(),
        "current": tally.current(),
        "missing": tally.of(State::Missing),
        "stale": tally.of(State::Stale),
        "untranslated": tally.of(State::Untranslated),
        "machine": tally.of(State::Machine),
        "translated": tally.of(State::Translated),
        "reviewed": tally.of(State::Reviewed),
        "unrecorded": tally.unrecorded,
    })
}
