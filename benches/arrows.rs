//! What each arrow of the data flow costs: read, parse, check, localize and render, write.
//!
//! `cargo bench --bench arrows`, `… -- parse` for one arrow, `GUIDEWRIGHT_BENCH_GUIDES=100` for some 6,000 pages,
//! `… -- --test` for a quick run that only shows that it still works. On a busy machine trust the ratios.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "../tests/support/generate.rs"]
mod generate;
#[path = "../tests/support/measure.rs"]
mod measure;

use std::convert::Infallible;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use guidewright::check::{self, CheckOptions};
use guidewright::edition::{self, BuildOptions, SiteMap};
use guidewright::pipeline::{self, Input};
use guidewright::project;
use guidewright::render::{FORMATS, Site, Theme};
use guidewright::source::{Artifact, Sources};
use guidewright::workspace::{self, SiteWriter, WriteOptions};
use measure::Cost;

fn main() {
    let guides = measure::guides();
    let dir = tempfile::tempdir().unwrap();
    generate::write(dir.path(), guides);
    let sources = workspace::read(dir.path()).unwrap().sources;
    let bytes: usize = sources.iter().map(|file| file.text.len()).sum();
    let artifacts = built(&sources);
    println!("{guides} guides, {} files, {:.1} MB of sources -> {} artifacts", sources.iter().count(), bytes as f64 / 1e6, artifacts.len());

    let (project, diagnostics) = project::parse(&sources);
    let (theme, _) = Theme::new(&sources, &[]);
    let results = [
        arrow("read", || workspace::read(dir.path()).unwrap().sources.iter().count()),
        arrow("parse", || project::parse(&sources).0.guides.len()),
        arrow("check", || check::check(&project, &sources, diagnostics.clone(), &CheckOptions::default()).diagnostics.len()),
        arrow("theme", || Theme::new(&sources, &[]).1.len()),
        arrow("localize", || {
            let map = SiteMap::new(&project);
            edition::localize(&project, &sources, &map, &BuildOptions::default()).unwrap().editions.len()
        }),
        arrow("localize+render", || rendered(&project, &sources, &theme)),
        arrow("write", || written(&artifacts)),
        arrow("rewrite", || rewritten(&artifacts)),
    ];
    report(&results, artifacts.len());
}

fn built(sources: &Sources) -> Vec<Artifact> {
    let input = Input { sources, assets: &[], findings: Vec::new(), strict: false };
    let artifacts = Mutex::new(Vec::new());
    let sink = |artifact| -> Result<(), Infallible> {
        artifacts.lock().unwrap().push(artifact);
        Ok(())
    };
    let built = pipeline::build(&input, &BuildOptions::default(), sink, |_, _| ()).unwrap();
    assert!(built.artifacts.is_some(), "the generated project is clean: {:?}", built.checked.diagnostics.first());
    artifacts.into_inner().unwrap()
}

/// Renders all to a sink that only counts.
fn rendered(project: &project::Project, sources: &Sources, theme: &Theme) -> usize {
    use rayon::prelude::*;
    let map = SiteMap::new(project);
    let editions = edition::localize(project, sources, &map, &BuildOptions::default()).unwrap();
    let site = Site::new(&editions, theme, &[]);
    let bytes = AtomicUsize::new(0);
    for format in FORMATS {
        (0..format.count(&site)).into_par_iter().for_each(|index| {
            let artifact = format.render(&site, index).unwrap();
            bytes.fetch_add(artifact.map_or(0, |artifact| artifact.bytes.len()), Ordering::Relaxed);
        });
    }
    bytes.into_inner()
}

fn written(artifacts: &[Artifact]) -> usize {
    let dir = tempfile::tempdir().unwrap();
    write_into(&dir.path().join("site"), artifacts)
}

/// Writes into a site that is there already with the same files.
fn rewritten(artifacts: &[Artifact]) -> usize {
    static SITE: std::sync::OnceLock<tempfile::TempDir> = std::sync::OnceLock::new();
    let dir = SITE.get_or_init(|| tempfile::tempdir().unwrap());
    write_into(&dir.path().join("site"), artifacts)
}

fn write_into(out: &std::path::Path, artifacts: &[Artifact]) -> usize {
    use rayon::prelude::*;
    let writer = SiteWriter::open(out, &WriteOptions::default()).unwrap();
    artifacts.par_iter().for_each(|artifact| writer.write(artifact.clone()).unwrap());
    writer.finish().unwrap().written
}

struct Measured {
    name: &'static str,
    costs: Vec<Cost>,
}

fn arrow(name: &'static str, run: impl Fn() -> usize) -> Option<Measured> {
    if !measure::is_wanted(name) {
        return None;
    }
    // Once without counting, so that memory and caches are warm.
    std::hint::black_box(run());
    let costs = (0..measure::runs()).map(|_| measure::cost(|| std::hint::black_box(run())).1).collect();
    Some(Measured { name, costs })
}

/// Medians, each beside the first one: ratios hold on a busy machine where seconds do not.
fn report(results: &[Option<Measured>], artifacts: usize) {
    println!("{:<16} {:>9} {:>9} {:>12} {:>8}", "arrow", "wall ms", "CPU ms", "CPU us/file", "ratio");
    let mut first = None;
    for result in results.iter().flatten() {
        let wall = measure::median(result.costs.iter().map(|cost| cost.wall).collect());
        let cpu = measure::median(result.costs.iter().map(|cost| cost.cpu).collect());
        let base = *first.get_or_insert(cpu);
        let each = cpu * 1e6 / artifacts.max(1) as f64;
        println!("{:<16} {:>9.2} {:>9.2} {each:>12.1} {:>8.2}", result.name, wall * 1e3, cpu * 1e3, cpu / base.max(1e-9));
    }
}
