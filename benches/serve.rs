//! What a save costs in the preview, from writing the file until the new page has been fetched in all locales, beside what
//! reading, parsing and checking the whole project costs in the same run.
//!
//! `GUIDEWRIGHT_BENCH_GUIDES=100 cargo bench --bench serve` for some 6,000 pages. Wall time, the preview's wait for silence
//! after a change (20 ms) included: a busy machine makes it longer, so look at it beside the last row.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "../tests/support/generate.rs"]
mod generate;
#[path = "../tests/support/measure.rs"]
mod measure;

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use guidewright::check::{self, CheckOptions};
use guidewright::report::ReportOptions;
use guidewright::serve::{Preview, PreviewOptions, Rebuild, Stage};
use guidewright::{project, workspace};

const SECTION: &str = include_str!("../templates/section.html");

/// What a person does: the file, and how its text becomes another one for every number.
type Edit = (&'static str, &'static str, fn(&str, usize) -> String);

const EDITS: [Edit; 4] = [
    ("one message", "locales/cs/guide-0.ftl", |text, n| text.replacen("g0-s0-title = ", &format!("g0-s0-title = {n} "), 1)),
    ("one source message", "locales/en/guide-0.ftl", |text, n| text.replacen("g0-s0-title = ", &format!("g0-s0-title = {n} "), 1)),
    ("one guide", "content/guides/guide-0.yaml", |text, n| {
        let order = if n.is_multiple_of(2) { "items: [a1, a0]" } else { "items: [a0, a1]" };
        text.replacen("items: [a0, a1]", order, 1)
    }),
    ("one template", "templates/section.html", |text, n| text.replacen("{% endblock", &format!("<!-- {n} -->{{% endblock"), 9)),
];

fn main() {
    let dir = tempfile::tempdir().unwrap();
    let guides = measure::guides();
    generate::write(dir.path(), guides);
    fs::create_dir_all(dir.path().join("templates")).unwrap();
    fs::write(dir.path().join("templates/section.html"), SECTION).unwrap();
    let options = PreviewOptions { root: dir.path().to_owned(), port: 0, draft: true, report: ReportOptions::default() };
    let (told, rebuilds) = channel();
    let preview = Preview::start(&options, move |rebuild| told.send(rebuild.clone()).unwrap_or_default()).unwrap();
    until(&rebuilds, Stage::Checked);
    println!("{guides} guides in {} locales; median ms", generate::LANGUAGES.len());
    println!("{:<22} {:>12} {:>12} {:>12} {:>12}", "edit", "all pages", "CPU to press", "checked", "CPU");
    for edit in EDITS.iter().filter(|edit| measure::is_wanted(edit.0)) {
        let original = fs::read_to_string(dir.path().join(edit.1)).unwrap();
        let save = |n| save(&dir.path().join(edit.1), &edit.2(&original, n), preview.address(), &rebuilds);
        let costs: Vec<[f64; 4]> = (2..measure::runs() + 2).map(save).collect();
        let median = |at: usize| measure::median(costs.iter().filter_map(|cost| cost.get(at).copied()).collect());
        println!("{:<22} {:>12.1} {:>12.1} {:>12.1} {:>12.1}", edit.0, median(0), median(1), median(2), median(3));
    }
    let whole: Vec<measure::Cost> = (0..measure::runs()).map(|_| measure::cost(|| whole(dir.path())).1).collect();
    let wall = measure::median(whole.iter().map(|cost| cost.wall).collect());
    let cpu = measure::median(whole.iter().map(|cost| cost.cpu).collect());
    println!("{:<22} {:>12} {:>12} {:>12.1} {:>12.1}", "all read and checked", "", "", wall * 1e3, cpu * 1e3);
}

/// Saves an edit; the milliseconds until its page was fetched in all locales, of CPU time until the pages could be asked for,
/// until all was checked, and of CPU time by then.
fn save(path: &Path, text: &str, address: SocketAddr, rebuilds: &Receiver<Rebuild>) -> [f64; 4] {
    let before = pages(address);
    let (cpu, started) = (measure::cpu_seconds(), Instant::now());
    fs::write(path, text).unwrap();
    until(rebuilds, Stage::Pages);
    let cpu_shown = cpu.zip(measure::cpu_seconds()).map_or(0.0, |(before, after)| after - before);
    let after = pages(address);
    let shown = started.elapsed();
    assert_ne!(before, after, "the edit is seen");
    until(rebuilds, Stage::Checked);
    let cpu = cpu.zip(measure::cpu_seconds()).map_or(0.0, |(before, after)| after - before);
    [shown.as_secs_f64() * 1e3, cpu_shown * 1e3, started.elapsed().as_secs_f64() * 1e3, cpu * 1e3]
}

fn until(rebuilds: &Receiver<Rebuild>, stage: Stage) {
    loop {
        let rebuild = rebuilds.recv_timeout(Duration::from_secs(60)).unwrap();
        assert!(rebuild.blocked.is_none(), "{:?}", rebuild.blocked);
        if rebuild.stage == stage {
            return;
        }
    }
}

/// The page of the first section in all locales, without what changes with every save.
fn pages(address: SocketAddr) -> Vec<String> {
    let page = |tag: &str| {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET /{tag}/guide-0/g0-s0.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert!(text.starts_with("HTTP/1.1 200"), "{text}");
        let lines = text.lines().filter(|line| !line.contains("reload.js?generation="));
        lines.collect::<Vec<_>>().join("\n")
    };
    generate::LANGUAGES.iter().map(|language| page(language.tag)).collect()
}

/// Reads, parses and checks the whole project, as a start does.
fn whole(dir: &Path) -> usize {
    let reading = workspace::read(dir).unwrap();
    let (project, found) = project::parse(&reading.sources);
    check::check(&project, &reading.sources, found, &CheckOptions::default()).diagnostics.len()
}
