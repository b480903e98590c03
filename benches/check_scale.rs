//! What reading, parsing and checking a large tree of Fluent files costs, beside a floor: a program that only reads the
//! same files and runs fluent-syntax's own parser over them.
//!
//! `cargo bench --bench check_scale`; `GUIDEWRIGHT_BENCH_LOCALES=100` locales of `GUIDEWRIGHT_BENCH_MESSAGES=3000`
//! messages, first clean, then with many findings; `GUIDEWRIGHT_BENCH_OUT=DIR` keeps the trees there. Each row is a process of its own; medians of CPU seconds (user and
//! system) and of peak memory. Rows hold all that comes before them.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/support/fluent_tree.rs"]
mod fluent_tree;
#[path = "../tests/support/measure.rs"]
mod measure;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fluent_tree::Tree;
use guidewright::check::{self, CheckOptions};
use guidewright::{cli, project, workspace};

/// As the program has it.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Says which row a process is of, and where the tree is.
const ROLE: &str = "GUIDEWRIGHT_BENCH_ROLE";
const FROM: &str = "GUIDEWRIGHT_BENCH_FROM";

/// A row: its name and what it does.
type Row = (&'static str, fn(&Path) -> usize);

const ROWS: [Row; 5] = [
    ("floor: bare parser", floor),
    ("read", |dir| workspace::read_locale_tree(dir).unwrap().sources.iter().count()),
    ("read, parse", |dir| {
        let reading = workspace::read_locale_tree(dir).unwrap();
        project::from_fluent_tree(&reading.sources, "en").0.catalogs.len()
    }),
    // Here each locale is parsed when its turn comes, and dropped.
    ("read, parse, check", |dir| {
        let reading = workspace::read_locale_tree(dir).unwrap();
        let (project, found) = project::from_fluent_tree_for_check(&reading.sources, "en");
        check::check(&project, &reading.sources, found, &CheckOptions::default()).diagnostics.len()
    }),
    ("`check --format concise`", |dir| {
        let arguments = ["guidewright", "check", "--format", "concise", "--source", "en", "--fluent"];
        cli::run(arguments.iter().map(Into::into).chain([dir.as_os_str().to_owned()]));
        0
    }),
];

fn main() {
    let Ok(role) = std::env::var(ROLE) else { return compare() };
    let dir = std::env::var_os(FROM).map(PathBuf::from).unwrap_or_default();
    let (_, run) = ROWS.into_iter().find(|(name, _)| *name == role).expect("a row of this name");
    let (count, cost) = measure::cost(|| run(&dir));
    eprintln!("{} {} {count}", cost.cpu, measure::peak_kib().unwrap_or_default());
}

/// Reads each file and lets fluent-syntax parse it, one after the other.
fn floor(dir: &Path) -> usize {
    let files = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let count = |entry: walkdir::DirEntry| {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        fluent_syntax::parser::parse(text.as_str()).map_or_else(|(resource, _)| resource.body.len(), |resource| resource.body.len())
    };
    files.map(count).sum()
}

fn compare() {
    let number = |name: &str, usual: usize, smoke: usize| {
        let wanted = std::env::var(name).ok().and_then(|value| value.parse().ok());
        wanted.unwrap_or(if measure::is_smoke_test() { smoke } else { usual })
    };
    let (locales, messages) = (number("GUIDEWRIGHT_BENCH_LOCALES", 100, 4), number("GUIDEWRIGHT_BENCH_MESSAGES", 3000, 200));
    for faulty in [false, true] {
        let kind = if faulty { "many findings" } else { "clean" };
        let dir = tempfile::tempdir().unwrap();
        let dir =
            std::env::var_os("GUIDEWRIGHT_BENCH_OUT").map_or(dir.path().to_owned(), |out| Path::new(&out).join(kind.replace(' ', "-")));
        let (bytes, files) = Tree { locales, messages, faulty }.write(&dir);
        println!("{kind}: {locales} locales of {messages} messages, {files} files, {:.1} MB", bytes as f64 / 1e6);
        rows(&dir);
    }
}

fn rows(dir: &Path) {
    println!("{:<26} {:>9} {:>8} {:>9} {:>10}", "", "CPU ms", "x floor", "peak MiB", "found");
    let mut floor = None;
    for (name, _) in ROWS {
        let runs: Vec<[f64; 3]> = (0..measure::runs().min(3)).map(|_| process(name, dir)).collect();
        let median = |at: usize| measure::median(runs.iter().filter_map(|run| run.get(at).copied()).collect());
        let (cpu, kib, count) = (median(0), median(1), median(2));
        let base = *floor.get_or_insert(cpu);
        println!("{name:<26} {:>9.0} {:>8.2} {:>9.1} {count:>10}", cpu * 1e3, cpu / base.max(1e-9), kib / 1024.0);
    }
}

/// CPU seconds, KiB and the count of one run.
fn process(role: &str, dir: &Path) -> [f64; 3] {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let output = command.env(ROLE, role).env(FROM, dir).stdout(Stdio::null()).stderr(Stdio::piped()).output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    let numbers: Vec<f64> = text.lines().last().unwrap_or_default().split(' ').filter_map(|word| word.parse().ok()).collect();
    numbers.try_into().unwrap_or_else(|_| panic!("{role} printed {text:?}"))
}
