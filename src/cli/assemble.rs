//! `guidewright assemble`: parts that were built on other machines, put together into the whole site.
//!
//! It is a build of the whole project that takes from the parts every file that one of them has made from the same. So
//! the result is what one machine would have built, whatever the parts are; good parts only make it quick.

use std::path::PathBuf;

use clap::Args;

use super::build::{self, BuildArgs};
use super::{Failure, Outcome};
use crate::workspace::SitePart;

#[derive(Debug, Args)]
pub(super) struct AssembleArgs {
    /// Sites written by `guidewright build --locale TAG --out PART` from the same sources, with the same options and the
    /// same program
    #[arg(required = true, value_name = "PART")]
    parts: Vec<PathBuf>,
    #[command(flatten)]
    build: BuildArgs,
}

pub(super) fn run(args: &AssembleArgs) -> Result<Outcome, Failure> {
    if args.build.is_part() {
        return Err(Failure("a site is assembled whole: leave `--locale` to the builds of the parts".to_owned()));
    }
    let parts = args.parts.iter().map(|dir| SitePart::open(dir)).collect::<Result<Vec<_>, _>>()?;
    build::run_with(&args.build, &parts)
}
