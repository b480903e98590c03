//! `guidewright check`: what is missing, stale or broken, and where.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{Failure, Outcome, ProjectArgs, build, output};
use crate::check::CheckOptions;
use crate::diagnostic::Severity;
use crate::pipeline::{self, Input};
use crate::report::{self, REPORTERS};
use crate::workspace;

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    project: ProjectArgs,
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
    /// Print findings only, without the coverage table
    #[arg(long, short = 'q')]
    quiet: bool,
}

pub(super) fn run(args: &CheckArgs) -> Result<Outcome, Failure> {
    let reading = workspace::read(&args.project.project)?;
    if let Some(unknown) = args.rule.iter().find(|name| crate::check::rule(name).is_none()) {
        return Err(Failure(format!("there is no rule `{unknown}`; `guidewright explain` lists them")));
    }
    let input = Input { sources: &reading.sources, assets: &reading.assets, findings: build::findings(&reading), strict: args.strict };
    let options = CheckOptions { locales: args.locale.clone(), rules: args.rule.clone() };
    let (_, checked) = pipeline::check(&input, &options);
    let reporter = report::reporter(&args.format).ok_or_else(|| Failure(format!("there is no report format `{}`", args.format)))?;
    output::print(&reporter.write(&checked, &reading.sources, &output::report_options(output::stdout_is_terminal())));
    if args.format == "human" && !args.quiet {
        output::print(&format!("\n{}", report::coverage_table(&checked.coverage)));
    }
    let failing = if args.strict { Severity::Warning } else { Severity::Error };
    Ok(if checked.worst().is_some_and(|worst| worst >= failing) { Outcome::Findings } else { Outcome::Clean })
}
