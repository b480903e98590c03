//! `guidewright check`: what is missing, stale or broken, and where.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::baseline::{self, BaselineArgs};
use super::desk::DeskArgs;
use super::fix::FixArgs;
use super::{Failure, Outcome, build, fix, interrupted, output};
use crate::check::{self, CheckOptions, Checked};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{self, Input};
use crate::project::Project;
use crate::report::{self, REPORTERS, ReportOptions};
use crate::source::Sources;
use crate::workspace::{self, Reading};

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    desk: DeskArgs,
    /// Only this locale (can be given several times)
    #[arg(long, short = 'l', value_name = "TAG")]
    locale: Vec<String>,
    /// Only this rule (can be given several times)
    #[arg(long, short = 'r', value_name = "RULE")]
    rule: Vec<String>,
    /// How to report
    #[arg(long, short = 'f', value_name = "FORMAT", default_value = "human", value_parser = PossibleValuesParser::new(REPORTERS.iter().map(|reporter| reporter.name())))]
    format: String,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    baseline: BaselineArgs,
    /// Print findings only, without the coverage table
    #[arg(long, short = 'q')]
    quiet: bool,
    #[command(flatten)]
    fix: FixArgs,
}

pub(super) fn run(args: &CheckArgs) -> Result<Outcome, Failure> {
    interrupted::take_back(args.desk.root())?;
    // Repairs need all texts at once; a report needs only those that it quotes.
    let is_lean = args.desk.fluent.is_none() && !args.fix.fix;
    let reading = if is_lean { workspace::read_lean(&args.desk.project)? } else { args.desk.read()? };
    if let Some(unknown) = args.rule.iter().find(|name| check::rule(name).is_none()) {
        return Err(Failure(format!("there is no rule `{unknown}`; `guidewright explain` lists them")));
    }
    let folder = |tag: &str| if args.desk.fluent.is_none() { format!("locales/{tag}/") } else { format!("{tag}/") };
    if let Some(unknown) = args.locale.iter().find(|tag| reading.sources.under(&folder(tag)).next().is_none()) {
        return Err(Failure(format!("there is no locale `{unknown}`: {} has no files", folder(unknown))));
    }
    let options = CheckOptions { locales: args.locale.clone(), rules: args.rule.clone() };
    let sources = if args.fix.fix { mended(args, &reading, &options)? } else { reading.sources.clone() };
    let (project, mut checked) = checked(args, &reading, &sources, &options);
    baseline::hold(&args.baseline, &project, &sources, &mut checked)?;
    let failing = if args.strict { Severity::Warning } else { Severity::Error };
    let outcome = if checked.worst().is_some_and(|worst| worst >= failing) { Outcome::Findings } else { Outcome::Clean };
    if args.fix.dry_run {
        return Ok(outcome);
    }
    let reporter = report::reporter(&args.format).ok_or_else(|| Failure(format!("there is no report format `{}`", args.format)))?;
    let look = ReportOptions { failing: Some(failing), ..args.desk.report_options() };
    output::print(&reporter.write(&checked, &build::shown(&checked, &sources)?, &look));
    if args.format == "human" && !args.quiet {
        output::print(&format!("\n{}", report::coverage_table(&checked.coverage)));
    }
    Ok(outcome)
}

/// The texts with the repairs of what was asked for. All rules judge them, so that no repair does other harm.
fn mended(args: &CheckArgs, reading: &Reading, options: &CheckOptions) -> Result<Sources, Failure> {
    let judge = |sources: &Sources| checked(args, reading, sources, &CheckOptions::default()).1;
    let wish = |diagnostic: &Diagnostic| {
        let is_locale = options.locales.is_empty() || diagnostic.locale.as_ref().is_some_and(|tag| options.locales.contains(tag));
        is_locale && (options.rules.is_empty() || options.rules.iter().any(|rule| rule == diagnostic.rule))
    };
    fix::run(&args.fix, &args.desk, reading, &judge, &wish)
}

fn checked(args: &CheckArgs, reading: &Reading, sources: &Sources, options: &CheckOptions) -> (Project, Checked) {
    let findings = build::findings(reading);
    if args.desk.fluent.is_none() {
        let input = Input { sources, assets: &reading.assets, findings, strict: args.strict };
        return pipeline::check(&input, options);
    }
    let (project, mut found) = args.desk.parse_for_check(sources);
    found.extend(findings);
    if project.source_catalog().is_none() {
        let tag = &args.desk.source;
        found.push(
            Diagnostic::error("missing-locale", format!("the source locale `{tag}` has no Fluent files in {tag}/"))
                .help("name the source locale by --source"),
        );
    }
    let checked = check::check(&project, sources, found, options);
    (project, checked)
}
