//! `guidewright build`: the site into a directory.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::rebuild::{self, Account, Onto};
use super::{Failure, Outcome, ProjectArgs, interrupted, output};
use crate::check::{CheckOptions, Checked};
use crate::diagnostic::Diagnostic;
use crate::edition::{BuildOptions, PSEUDO_LOCALES, with_pseudo};
use crate::locale::Locale;
use crate::pipeline::{self, BuildError, Input};
use crate::project::normalized_base_url;
use crate::render::EXTRA_FORMATS;
use crate::report::{self, Human, REPORTERS, ReportOptions, Reporter};
use crate::source::Sources;
use crate::workspace::{self, Reading, SitePart, SiteWriter, WriteOptions, WriteSummary};

#[derive(Debug, Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    project: ProjectArgs,
    /// Where to write the site [default: site/ in the project]
    #[arg(long, short = 'o', value_name = "DIR")]
    out: Option<PathBuf>,
    /// The address at which the site will be published, instead of the one in content/site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Write only this locale, as a part for `guidewright assemble` (can be given several times)
    #[arg(long, short = 'l', value_name = "TAG")]
    locale: Vec<String>,
    /// Show the source text, marked, where a translation is missing or broken, instead of failing
    #[arg(long)]
    draft: bool,
    /// Let warnings fail the build too
    #[arg(long, conflicts_with = "draft")]
    strict: bool,
    /// Build a pseudo-locale too: en-XA, accented and a third longer, or ar-XB, from right to left
    #[arg(long, value_name = "TAG", value_parser = clap::builder::PossibleValuesParser::new(PSEUDO_LOCALES))]
    pseudo: Vec<String>,
    /// How to report findings [default: human]; or a further format to write: `bundle` makes one file per guide and
    /// locale that holds all it needs, `negotiation` lets hosts choose a language at the root. Can be given several times
    #[arg(long, short = 'f', value_name = "FORMAT", value_parser = PossibleValuesParser::new(formats()))]
    format: Vec<String>,
    /// Make and compare every file, instead of only those that something has changed for since the last build
    #[arg(long)]
    full: bool,
    /// Print nothing but findings
    #[arg(long, short = 'q')]
    quiet: bool,
}

fn formats() -> impl Iterator<Item = &'static str> {
    REPORTERS.iter().map(|reporter| reporter.name()).chain(EXTRA_FORMATS.iter().copied())
}

impl BuildArgs {
    /// The reporter that was asked for, by name.
    fn report(&self) -> &str {
        self.format.iter().rev().find(|name| !EXTRA_FORMATS.contains(&name.as_str())).map_or("human", String::as_str)
    }

    /// True if only some of the locales are asked for.
    pub(super) fn is_part(&self) -> bool {
        !self.locale.is_empty()
    }

    /// The further formats that were asked for.
    fn extra_formats(&self) -> Vec<String> {
        self.format.iter().filter(|name| EXTRA_FORMATS.contains(&name.as_str())).cloned().collect()
    }
}

pub(super) fn run(args: &BuildArgs) -> Result<Outcome, Failure> {
    run_with(args, &[])
}

/// Builds a site, with what can be taken from parts of it that were built elsewhere.
pub(super) fn run_with(args: &BuildArgs, parts: &[SitePart]) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let root = &args.project.project;
    interrupted::take_back(root)?;
    // A pseudo-locale is made of all texts at once.
    let mut reading = if args.pseudo.is_empty() { workspace::read_lean(root)? } else { workspace::read(root)? };
    for tag in &args.pseudo {
        reading.sources = with_pseudo(&crate::project::parse(&reading.sources).0, &reading.sources, tag);
    }
    let options = options(args, &reading.sources)?;
    let out = args.out.clone().unwrap_or_else(|| root.join("site"));
    let Some((account, summary)) = build(args, &out, &reading, &options, parts)? else {
        output::error("The site was not built; what was there before is untouched.");
        return Ok(Outcome::Findings);
    };
    if !args.quiet {
        output::print(&built_text(&account, &summary, &out, started));
        output::print(&about_parts(args, &account, parts));
    }
    // The process ends here; taking all apart text by text would only keep the user waiting.
    std::mem::forget(reading);
    Ok(Outcome::Clean)
}

fn options(args: &BuildArgs, sources: &Sources) -> Result<BuildOptions, Failure> {
    let base_url = match &args.base_url {
        Some(url) => Some(
            normalized_base_url(url).ok_or_else(|| Failure(format!("`{url}` is not an address such as https://example.org/advice/")))?,
        ),
        None => None,
    };
    for tag in &args.locale {
        let folder = format!("locales/{tag}/");
        if sources.under(&folder).next().is_none() {
            return Err(Failure(format!("there is no locale `{tag}`: {folder} has no files; `guidewright check` lists the locales")));
        }
        // A folder that is no locale would make a site without any.
        Locale::parse(tag)?;
    }
    Ok(BuildOptions {
        draft: args.draft,
        base_url,
        locales: args.locale.clone(),
        formats: args.extra_formats(),
        program: workspace::digest_of_program().unwrap_or_default(),
    })
}

/// Builds the site, or finds that it stands. `None` if findings forbid it.
fn build(
    args: &BuildArgs,
    out: &Path,
    reading: &Reading,
    options: &BuildOptions,
    parts: &[SitePart],
) -> Result<Option<(Account, WriteSummary)>, Failure> {
    // A program that cannot tell what it is keeps nothing that another may have made.
    let full = args.full || options.program == 0;
    let writer = SiteWriter::open(out, &WriteOptions { compare_all: full, ..WriteOptions::for_project(&args.project.project) })?;
    let inputs = rebuild::inputs(reading, options, args.strict);
    let input = Input { sources: &reading.sources, assets: &reading.assets, findings: findings(reading), strict: args.strict };
    if let Some(account) = inputs.filter(|_| !full).map(|inputs| Account::of_standing(&writer, inputs)).transpose()?.flatten() {
        if !account.is_clean() {
            let noted = inputs.filter(|_| is_plain(args)).and_then(|inputs| Account::standing_findings(&writer, inputs));
            match noted {
                Some(report) => output::error(&report),
                None => report_findings(&pipeline::check(&input, &CheckOptions::default()).1, &reading.sources, args.report())?,
            }
        }
        let unchanged = account.files;
        return Ok(Some((account, WriteSummary { unchanged, ..WriteSummary::default() })));
    }
    let bar = output::progress(args.quiet);
    let progress = |done: usize, of: usize| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    };
    let built = pipeline::build(&input, options, Onto { writer: &writer, parts, full }, progress);
    bar.finish_and_clear();
    let built = built.map_err(|error| match error {
        BuildError::Sink(error) => Failure::from(error),
        other => Failure::from(other),
    })?;
    report_findings(&built.checked, &reading.sources, args.report())?;
    let Some(account) = Account::of(&built) else { return Ok(None) };
    if let Some(inputs) = inputs {
        account.leave(&writer, inputs);
        if !account.is_clean() {
            let sources = shown(&built.checked, &reading.sources)?;
            let report = Reporter::write(&Human, &built.checked, &sources, &ReportOptions::default());
            Account::leave_findings(&writer, inputs, report.trim_end());
        }
    }
    let summary = writer.finish()?;
    // As in `run`: not taken apart, since the process ends soon.
    std::mem::forget(built);
    Ok(Some((account, summary)))
}

/// True if findings are reported in the form in which they are noted.
fn is_plain(args: &BuildArgs) -> bool {
    args.report() == "human" && output::report_options(output::stderr_is_terminal()) == ReportOptions::default()
}

/// Files that could not be read, as findings.
pub(super) fn findings(reading: &Reading) -> Vec<Diagnostic> {
    reading.faults.iter().map(|fault| Diagnostic::unreadable(fault.project_path.clone(), fault.to_string())).collect()
}

/// The sources with the texts that findings point into.
pub(super) fn shown(checked: &Checked, sources: &Sources) -> Result<Sources, Failure> {
    Ok(sources.load_at(checked.diagnostics.iter().flat_map(Diagnostic::spans))?)
}

fn report_findings(checked: &Checked, sources: &Sources, format: &str) -> Result<(), Failure> {
    if !checked.diagnostics.is_empty() {
        let options = output::report_options(output::stderr_is_terminal());
        if let Some(reporter) = report::reporter(format) {
            output::error(reporter.write(checked, &shown(checked, sources)?, &options).trim_end());
        }
    }
    Ok(())
}

/// What is to be done with a part, or what came of the parts.
fn about_parts(args: &BuildArgs, account: &Account, parts: &[SitePart]) -> String {
    let mut text = String::new();
    if args.is_part() {
        let others: Vec<&str> = account.locales.iter().filter(|tag| !args.locale.contains(tag)).map(String::as_str).collect();
        if !others.is_empty() {
            text.push_str(&format!(
                "This is a part: its pages link to the other locales ({}), which it does not hold.\n\
                 Put all parts together with `guidewright assemble PART... --out site`.\n",
                others.join(", ")
            ));
        }
    }
    let (used, useless): (Vec<&SitePart>, Vec<&SitePart>) = parts.iter().partition(|part| part.taken() > 0);
    let taken: usize = used.iter().map(|part| part.taken()).sum();
    if taken > 0 {
        text.push_str(&format!("{taken} files were taken from {} of {} parts; the others were made here.\n", used.len(), parts.len()));
    }
    for part in useless {
        text.push_str(&format!(
            "Nothing was taken from {}: what it holds stands already, or was made from other sources, with other options or by another program.\n",
            part.dir().display()
        ));
    }
    text
}

fn built_text(account: &Account, summary: &WriteSummary, out: &Path, started: Instant) -> String {
    let mut text = format!(
        "Built {} files in {} locales ({}) in {:.2} s: {} written, {} unchanged, {} removed.\n",
        account.files,
        account.locales.len(),
        account.locales.join(", "),
        started.elapsed().as_secs_f64(),
        summary.written,
        summary.unchanged,
        summary.removed,
    );
    if !cfg!(feature = "pdf") {
        text.push_str("Sheets to print (PDF) were left out: this program is built without them; `cargo build --release --features pdf` makes one that has them.\n");
    }
    for (tag, count) in &account.incomplete {
        text.push_str(&format!(
            "Draft: {count} pages of {tag} show text of the source language; they are kept out of hreflang and the sitemap.\n"
        ));
    }
    if let Some(kept) = &summary.kept {
        text.push_str(&format!("What stood in the output before was kept in {}.\n", kept.display()));
    }
    let index = out.join("index.html");
    let index = std::path::absolute(&index).unwrap_or(index);
    text.push_str(&format!("Open {}\n", index.display()));
    text
}
