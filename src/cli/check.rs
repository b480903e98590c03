//! `guidewright check`: what is missing, stale or broken, and where.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::desk::DeskArgs;
use super::{Failure, Outcome, build, output};
use crate::check::{self, Baseline, CheckOptions, Checked};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{self, Input};
use crate::project::Project;
use crate::report::{self, REPORTERS};
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
    /// Leave out the findings that this file holds, so that the check fails only where something got worse
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the present findings into the file of --baseline
    #[arg(long, requires = "baseline", conflicts_with_all = ["rule", "locale"])]
    write_baseline: bool,
    /// Print findings only, without the coverage table
    #[arg(long, short = 'q')]
    quiet: bool,
}

pub(super) fn run(args: &CheckArgs) -> Result<Outcome, Failure> {
    let reading = args.desk.read()?;
    if let Some(unknown) = args.rule.iter().find(|name| check::rule(name).is_none()) {
        return Err(Failure(format!("there is no rule `{unknown}`; `guidewright explain` lists them")));
    }
    let options = CheckOptions { locales: args.locale.clone(), rules: args.rule.clone() };
    let (project, mut checked) = checked(args, &reading, &options);
    if let Some(path) = &args.baseline {
        if args.write_baseline {
            let baseline = Baseline::of(&checked.diagnostics, &project, &reading.sources);
            workspace::write_file(path, baseline.write().as_bytes()).map_err(|error| Failure(error.to_string()))?;
        }
        hold_against(path, &project, &reading, &mut checked)?;
    }
    let reporter = report::reporter(&args.format).ok_or_else(|| Failure(format!("there is no report format `{}`", args.format)))?;
    output::print(&reporter.write(&checked, &reading.sources, &output::report_options(output::stdout_is_terminal())));
    if args.format == "human" && !args.quiet {
        output::print(&format!("\n{}", report::coverage_table(&checked.coverage)));
    }
    let failing = if args.strict { Severity::Warning } else { Severity::Error };
    Ok(if checked.worst().is_some_and(|worst| worst >= failing) { Outcome::Findings } else { Outcome::Clean })
}

/// Leaves out the findings that a baseline holds; says on standard error how many, and which entries are of no use any more.
fn hold_against(path: &Path, project: &Project, reading: &Reading, checked: &mut Checked) -> Result<(), Failure> {
    let bytes = workspace::read_file(path).map_err(|error| Failure(format!("{error}; --write-baseline makes the file")))?;
    let baseline = Baseline::parse(&String::from_utf8_lossy(&bytes))
        .map_err(|line| Failure(format!("line {line} of {} is no line of a baseline: count, rule, locale, message", path.display())))?;
    let (known, gone) = baseline.apply(&mut checked.diagnostics, project, &reading.sources);
    if known > 0 {
        output::error(&format!("{known} known findings of {} are left out", path.display()));
    }
    for entry in gone {
        output::error(&format!("{}: `{entry}` is not found any more; --write-baseline takes it out", path.display()));
    }
    Ok(())
}

fn checked(args: &CheckArgs, reading: &Reading, options: &CheckOptions) -> (Project, Checked) {
    let findings = build::findings(reading);
    if args.desk.fluent.is_none() {
        let input = Input { sources: &reading.sources, assets: &reading.assets, findings, strict: args.strict };
        return pipeline::check(&input, options);
    }
    let (project, mut found) = args.desk.parse(&reading.sources);
    found.extend(findings);
    if project.source_catalog().is_none() {
        let tag = &args.desk.source;
        found.push(
            Diagnostic::error("missing-locale", format!("the source locale `{tag}` has no Fluent files in {tag}/"))
                .help("name the source locale by --source"),
        );
    }
    let checked = check::check(&project, &reading.sources, found, options);
    (project, checked)
}
