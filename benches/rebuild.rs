//! What a build costs when one stands already, as a share of a full build, and how many files it makes; and how soon the
//! preview shows a change. `GUIDEWRIGHT_BENCH_COUNT_ONLY=1` counts alone.
//!
//! `cargo bench --bench rebuild`; `GUIDEWRIGHT_BENCH_GUIDES=100` for some 6,000 pages, `GUIDEWRIGHT_BENCH_OUT=DIR` for a
//! file system of its own. Each build is a process of the program; CPU time (user and system) of its process and its
//! threads. Medians of `GUIDEWRIGHT_BENCH_RUNS` runs.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "../tests/support/generate.rs"]
mod generate;
#[path = "../tests/support/measure.rs"]
mod measure;
#[path = "../tests/support/onto.rs"]
mod onto;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Input, build as build_pages};
use guidewright::report::ReportOptions;
use guidewright::serve::{Preview, PreviewOptions, Stage};
use guidewright::source::ProjectPath;
use guidewright::workspace::{self, SiteWriter, WriteOptions};

/// A change to the sources, made anew for each run.
type Change = fn(&Path, usize);

const CHANGES: [(&str, Change); 5] = [
    ("nothing changed", |_, _| ()),
    ("one message", |dir, run| replace(&dir.join("locales/km/guide-3.ftl"), "g3-s2-sign-a0 =", run)),
    ("one message of the source", |dir, run| replace(&dir.join("locales/en/guide-3.ftl"), "g3-s2-sign-a0 =", run)),
    ("one title", |dir, run| replace(&dir.join("locales/km/guide-3.ftl"), "g3-s2-title =", run)),
    ("one section's structure", |dir, run| {
        let path = dir.join("content/guides/guide-3.yaml");
        let text = fs::read_to_string(&path).unwrap();
        let (from, to) = if run % 2 == 0 { ("items: [a0, a1]", "items: [a1, a0]") } else { ("items: [a1, a0]", "items: [a0, a1]") };
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }),
];

/// Changes the line that begins so.
fn replace(path: &Path, start: &str, run: usize) {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| if line.starts_with(start) { format!("{start} Words {run}") } else { line.to_owned() });
    fs::write(path, lines.collect::<Vec<_>>().join("\n") + "\n").unwrap();
}

fn template(dir: &Path, run: usize) {
    let own = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/list.html")).unwrap();
    let at = own.rfind("{% endblock").unwrap();
    fs::create_dir_all(dir.join("templates")).unwrap();
    fs::write(dir.join("templates/list.html"), format!("{}<!-- {run} -->{}", &own[..at], &own[at..])).unwrap();
}

/// The title of a guide; the page of the guide and all of its sections, letter and checklist show it, and the lists.
fn title_of_guide(dir: &Path, run: usize) {
    replace(&dir.join("locales/km/guide-3.ftl"), "guide-guide-3-title =", run);
}

/// A section more, with its texts.
fn section(dir: &Path, run: usize) {
    let path = dir.join("content/guides/guide-3.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replacen("  - id: g3-s2\n", &format!("  - id: more-{run}\n    blocks: [{{type: summary}}]\n  - id: g3-s2\n"), 1))
        .unwrap();
    for language in generate::LANGUAGES {
        let path = dir.join(format!("locales/{}/guide-3.ftl", language.tag));
        let text = fs::read_to_string(&path).unwrap();
        let with = ["title", "lead", "summary"].iter().fold(text, |text, part| format!("{text}\nmore-{run}-{part} = Words.\n"));
        fs::write(path, with).unwrap();
    }
}

/// A text less.
fn gap(dir: &Path, run: usize) {
    let path = dir.join("locales/km/guide-3.ftl");
    let text = fs::read_to_string(&path).unwrap();
    let start = format!("g3-s{run}-lead =");
    fs::write(path, text.lines().filter(|line| !line.starts_with(&start)).collect::<Vec<_>>().join("\n") + "\n").unwrap();
}

fn setting(dir: &Path, run: usize) {
    let path = dir.join("content/site.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replacen("value: 7", &format!("value: {}", 8 + run), 1)).unwrap();
}

/// How many files each change makes a build make, and how many of them are pages.
fn count(dir: &Path) {
    let out = dir.join("counted");
    println!("{:<26} {:>9} {:>9} {:>9}", "files made", "all", "pages", "written");
    let more: [(&str, Change); 5] = [
        ("one title of a guide", title_of_guide),
        ("one template", template),
        ("one gap", gap),
        ("one section more", section),
        ("one setting", setting),
    ];
    for (name, change) in [("full build", CHANGES[0].1)].into_iter().chain(CHANGES).chain(more) {
        change(dir, 4);
        let (all, pages, written) = made(dir, &out);
        println!("{name:<26} {all:>9} {pages:>9} {written:>9}");
    }
}

/// How many files a build makes, how many of them are pages, and how many are written.
fn made(dir: &Path, out: &Path) -> (usize, usize, usize) {
    let reading = workspace::read(dir).unwrap();
    let writer = SiteWriter::open(out, &WriteOptions::default()).unwrap();
    let input = Input { sources: &reading.sources, assets: &reading.assets, findings: Vec::new(), strict: false };
    let (all, pages) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let tell = |path: &ProjectPath| {
        all.fetch_add(1, Ordering::Relaxed);
        pages.fetch_add(usize::from(path.as_str().ends_with(".html")), Ordering::Relaxed);
    };
    let options = BuildOptions { draft: true, ..BuildOptions::default() };
    let built = build_pages(&input, &options, onto::Onto(&writer, tell), |_, _| ()).unwrap();
    assert!(built.artifacts.is_some(), "{:?}", built.checked.diagnostics.first());
    let written = writer.finish().unwrap().written;
    (all.into_inner(), pages.into_inner(), written)
}

fn main() {
    let guides = measure::guides().max(4);
    let dir = match std::env::var_os("GUIDEWRIGHT_BENCH_OUT") {
        Some(place) => tempfile::tempdir_in(place).unwrap(),
        None => tempfile::tempdir().unwrap(),
    };
    let dir = dir.path();
    generate::write(dir, guides);
    if std::env::var_os("GUIDEWRIGHT_BENCH_COUNT_ONLY").is_some() {
        return count(dir);
    }
    let full: Vec<f64> = (0..measure::runs())
        .map(|_| {
            drop(fs::remove_dir_all(dir.join("site")));
            build(dir)
        })
        .collect();
    let full = measure::median(full);
    println!("{guides} guides\n{:<26} {:>9} {:>12}", "", "CPU ms", "% of full");
    println!("{:<26} {:>9.0} {:>12.1}", "full build", full * 1e3, 100.0);
    for (name, change) in CHANGES.into_iter().chain([("one template", template as Change)]) {
        let costs: Vec<f64> = (0..measure::runs())
            .map(|run| {
                change(dir, run);
                build(dir)
            })
            .collect();
        let cost = measure::median(costs);
        println!("{name:<26} {:>9.0} {:>12.1}", cost * 1e3, cost / full.max(1e-9) * 100.0);
    }
    preview(dir);
    count(dir);
}

/// From the saving of a file until the preview has the new pages of all locales.
fn preview(dir: &Path) {
    let options = PreviewOptions { root: dir.to_owned(), port: 0, draft: true, report: ReportOptions::default() };
    let (told, rebuilds) = channel();
    let _preview = Preview::start(&options, move |rebuild| {
        if rebuild.stage == Stage::Pages {
            told.send(rebuild.took).unwrap_or_default();
        }
    })
    .unwrap();
    let patience = Duration::from_secs(60);
    rebuilds.recv_timeout(patience).unwrap();
    let (mut waited, mut took) = (Vec::new(), Vec::new());
    for run in 0..measure::runs() {
        let started = Instant::now();
        CHANGES[1].1(dir, run + 100);
        took.push(rebuilds.recv_timeout(patience).unwrap().as_secs_f64());
        waited.push(started.elapsed().as_secs_f64());
        std::thread::sleep(Duration::from_millis(100));
        while rebuilds.try_recv().is_ok() {}
    }
    println!(
        "preview, one message: {:.0} ms from the save, {:.0} ms of it to build (wall)",
        measure::median(waited) * 1e3,
        measure::median(took) * 1e3
    );
}

/// CPU seconds of one build.
fn build(dir: &Path) -> f64 {
    let (before, started) = (measure::children_cpu_seconds(), Instant::now());
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidewright"));
    let output = command.args(["build", "--quiet", "--project"]).arg(dir).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let wall = started.elapsed().as_secs_f64();
    before.zip(measure::children_cpu_seconds()).map_or(wall, |(before, after)| after - before)
}
