//! `guidewright completions SHELL`: the completion script of a shell.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Cli, Failure, Outcome, output};

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

pub(super) fn run(args: &CompletionsArgs) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "guidewright", &mut script);
    output::print(&String::from_utf8_lossy(&script));
    Ok(Outcome::Clean)
}
