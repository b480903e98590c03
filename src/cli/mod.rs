//! The command line: one file per command. The only room that prints.
//!
//! Exit codes: 0 clean, 1 findings at or above the failing level, 2 could not run.

mod accept;
mod assemble;
mod baseline;
mod build;
mod check;
mod completions;
mod desk;
mod diff;
mod examples;
mod explain;
mod export;
mod fix;
mod import;
mod init;
mod interrupted;
mod output;
mod publish;
mod rebuild;
mod rename;
mod serve;
mod status;
mod sync;
mod threads;
mod unified_diff;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::report::inert;

/// Publishes structured advice in many languages: pages and printable checklists from YAML and Fluent.
#[derive(Debug, Parser)]
#[command(name = "guidewright", version, about, long_about = None, propagate_version = true, arg_required_else_help = true, after_help = AFTER_HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Getting going:
  guidewright init my-site         a small two-language project
  guidewright serve                build, show and rebuild on every save
  guidewright check                what is missing, stale or broken, and where
  guidewright build                write the site into site/

Exit codes: 0 clean, 1 findings, 2 could not run.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a small two-language project to begin with
    Init(init::InitArgs),
    /// Write the site: pages and printable sheets of all locales
    Build(build::BuildArgs),
    /// Put parts of a site, built on other machines, together into the whole
    Assemble(assemble::AssembleArgs),
    /// Check structure and translations, and show how much each locale covers
    #[command(after_help = examples::CHECK)]
    Check(check::CheckArgs),
    /// Show the site on this machine and build it anew on every save
    Serve(serve::ServeArgs),
    /// Show how far each translation is, and what to do next
    #[command(after_help = examples::STATUS)]
    Status(status::StatusArgs),
    /// Show what changed in the source since a translation was made
    Diff(diff::DiffArgs),
    /// Record translations as made from the present source text
    #[command(after_help = examples::ACCEPT)]
    Accept(accept::AcceptArgs),
    /// Record which locales are published, by the thresholds of the settings
    Publish(publish::PublishArgs),
    /// Write a stub for every message that a locale lacks, and set obsolete ones apart
    #[command(after_help = examples::SYNC)]
    Sync(sync::SyncArgs),
    /// Write texts to translate as PO, XLIFF or CSV
    #[command(after_help = examples::EXPORT)]
    Export(export::ExportArgs),
    /// Take translations back from PO, XLIFF or CSV, checked before anything is written
    #[command(after_help = examples::IMPORT)]
    Import(import::ImportArgs),
    /// Rename an id in the structure, every locale and every lock
    Rename(rename::RenameArgs),
    /// Explain a rule: what it finds, why, and how to fix it
    Explain(explain::ExplainArgs),
    /// Print the completion script of a shell
    Completions(completions::CompletionsArgs),
}

/// Where the project is.
#[derive(Debug, Args)]
struct ProjectArgs {
    /// The project's folder: the one that holds content/ and locales/
    #[arg(long, short = 'p', value_name = "DIR", default_value = ".")]
    project: PathBuf,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Clean,
    Findings,
}

/// Why a command could not run, in words for people, causes included.
#[derive(Debug)]
struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            let reason = error.to_string();
            if !text.contains(&reason) {
                text = format!("{text}: {reason}");
            }
            cause = error.source();
        }
        Self(text)
    }
}

/// Runs the program with the arguments of a command line, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Printing can only fail when the terminal is gone; the exit code still says what happened.
            drop(error.print());
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    if !matches!(cli.command, Command::Serve(_)) {
        // The preview works on threads of its own, and says itself that it gets none.
        threads::prepare();
    }
    let result = match cli.command {
        Command::Init(args) => init::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Assemble(args) => assemble::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Status(args) => status::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Accept(args) => accept::run(&args),
        Command::Publish(args) => publish::run(&args),
        Command::Sync(args) => sync::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Rename(args) => rename::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Completions(args) => completions::run(&args),
    };
    let result = result.and_then(|outcome| match output::failed() {
        Some(error) => Err(Failure(format!(
            "cannot write to standard output, what was printed is not whole (files that the command writes are): {error}"
        ))),
        None => Ok(outcome),
    });
    match result {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(Failure(reason)) => {
            output::error(&inert(&format!("error: {reason}")));
            ExitCode::from(2)
        }
    }
}
