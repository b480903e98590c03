//! A whole build beside the floor: a program that only writes the same files with the same bytes.
//!
//! Both run as processes of their own, in turn, each into a fresh directory; medians of CPU seconds (user and system)
//! and of peak memory, as ratios: first the pages alone (`formats: []`), then all formats. `GUIDEWRIGHT_BENCH_GUIDES=100`
//! for some 6,000 pages, `1000` for 60,000; `GUIDEWRIGHT_BENCH_OUT=DIR` for a file system of its own;
//! `GUIDEWRIGHT_BENCH_PAGES_ONLY=1` leaves the second part out; `GUIDEWRIGHT_BENCH_PROJECT=DIR` only writes the project
//! there, for whoever wants to measure something else on it (`beside.py` does). The aim is at most 2.5 times the floor for pages.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/support/generate.rs"]
mod generate;
#[path = "../tests/support/measure.rs"]
mod measure;

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use guidewright::cli;
use guidewright::workspace::MANIFEST_NAME;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Says which of the two a process is, and where its input and output are.
const ROLE: &str = "GUIDEWRIGHT_BENCH_ROLE";

fn main() {
    let part = |name: &str| std::env::var_os(format!("{ROLE}_{name}")).map(PathBuf::from).unwrap_or_default();
    match std::env::var(ROLE).as_deref() {
        Ok("build" | "again") => child(|| build(&part("FROM"), &part("TO"))),
        Ok("floor") => floor(&part("FROM"), &part("TO")),
        _ => match std::env::var_os("GUIDEWRIGHT_BENCH_PROJECT") {
            Some(project) => generate::write(Path::new(&project), measure::guides()),
            None => compare(),
        },
    }
}

/// Runs one of the two and prints what it took: CPU seconds and KiB.
fn child(run: impl FnOnce()) {
    let ((), cost) = measure::cost(run);
    print_cost(cost.cpu);
}

fn print_cost(cpu: f64) {
    println!("{cpu} {}", measure::peak_kib().unwrap_or_default());
}

/// The program itself, all of it: arguments in, a site on the disk.
fn build(project: &Path, out: &Path) {
    let arguments = [OsStr::new("guidewright"), "build".as_ref(), "--quiet".as_ref(), "--project".as_ref(), project.as_os_str()];
    let code = cli::run(arguments.into_iter().chain(["--out".as_ref(), out.as_os_str()]).map(OsStr::to_owned));
    assert_eq!(code, ExitCode::SUCCESS);
}

/// Writes the files of a pack: for each its path and bytes, lengths before both. The pack is read piece by piece, so that
/// memory does not hold it; what the reading costs is measured by itself before and taken off.
fn floor(pack: &Path, out: &Path) {
    let ((), reading) = measure::cost(|| each_file(pack, |_, _| ()));
    let mut made: HashSet<PathBuf> = HashSet::new();
    let ((), all) = measure::cost(|| {
        each_file(pack, |path, bytes| {
            let path = out.join(path);
            let folder = path.parent().unwrap();
            if !made.contains(folder) {
                fs::create_dir_all(folder).unwrap();
                made.insert(folder.to_owned());
            }
            fs::write(&path, bytes).unwrap();
        });
    });
    print_cost(all.cpu - reading.cpu);
}

fn each_file(pack: &Path, mut each: impl FnMut(&str, &[u8])) {
    let mut reader = BufReader::with_capacity(1 << 20, File::open(pack).unwrap());
    let (mut path, mut bytes) = (Vec::new(), Vec::new());
    while next_part(&mut reader, &mut path) && next_part(&mut reader, &mut bytes) {
        each(std::str::from_utf8(&path).unwrap(), &bytes);
    }
}

fn next_part(reader: &mut impl Read, part: &mut Vec<u8>) -> bool {
    let mut length = [0; 8];
    if reader.read_exact(&mut length).is_err() {
        return false;
    }
    part.resize(usize::try_from(u64::from_le_bytes(length)).unwrap(), 0);
    reader.read_exact(part).unwrap();
    true
}

fn write_pack(site: &Path, pack: &Path) -> usize {
    let mut writer = BufWriter::new(File::create(pack).unwrap());
    let mut count = 0;
    let entries = walkdir::WalkDir::new(site).sort_by_file_name().into_iter().map(Result::unwrap);
    for entry in entries.filter(|entry| entry.file_type().is_file() && entry.file_name() != MANIFEST_NAME) {
        let path = entry.path().strip_prefix(site).unwrap().to_str().unwrap().as_bytes().to_vec();
        for part in [path, fs::read(entry.path()).unwrap()] {
            writer.write_all(&(part.len() as u64).to_le_bytes()).unwrap();
            writer.write_all(&part).unwrap();
        }
        count += 1;
    }
    writer.flush().unwrap();
    count
}

fn compare() {
    let dir = match std::env::var_os("GUIDEWRIGHT_BENCH_OUT") {
        Some(place) => tempfile::tempdir_in(place).unwrap(),
        None => tempfile::tempdir().unwrap(),
    };
    let project = dir.path().join("project");
    generate::write(&project, measure::guides());
    let settings = project.join("content/site.yaml");
    let all = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{all}formats: []\n")).unwrap();
    compare_in(dir.path(), &project, "pages");
    if std::env::var_os("GUIDEWRIGHT_BENCH_PAGES_ONLY").is_none() {
        fs::write(&settings, all).unwrap();
        compare_in(dir.path(), &project, "all formats");
    }
}

fn compare_in(dir: &Path, project: &Path, what: &str) {
    let (pack, first) = (dir.join("pack"), dir.join("first"));
    build(project, &first);
    let files = write_pack(&first, &pack);
    fs::remove_dir_all(&first).unwrap();
    println!(
        "{what}: {} guides, {files} files, {:.1} MB, {} runs of each in turn",
        measure::guides(),
        fs::metadata(&pack).unwrap().len() as f64 / 1e6,
        measure::runs()
    );

    let out = dir.join("out");
    let (mut floors, mut builds, mut agains) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..measure::runs() {
        floors.push(process("floor", &pack, &out));
        builds.push(process("build", project, &out));
        // Over the site that the build has just left.
        agains.push(process("again", project, &out));
    }
    let (cpu, memory) = (
        |runs: &[Run]| measure::median(runs.iter().map(|run| run.cpu).collect()),
        |runs: &[Run]| measure::median(runs.iter().map(|run| run.kib).collect()),
    );
    println!("{:<22} {:>10} {:>8} {:>10} {:>8}", "", "CPU ms", "x floor", "peak MiB", "x floor");
    for (name, runs) in [("floor", &floors), ("build", &builds), ("build, nothing changed", &agains)] {
        println!(
            "{name:<22} {:>10.1} {:>8.2} {:>10.1} {:>8.2}",
            cpu(runs) * 1e3,
            cpu(runs) / cpu(&floors).max(1e-9),
            memory(runs) / 1024.0,
            memory(runs) / memory(&floors).max(1e-9)
        );
    }
}

struct Run {
    cpu: f64,
    kib: f64,
}

fn process(role: &str, from: &Path, to: &Path) -> Run {
    if role != "again" {
        // What is gone must be gone before the next one begins.
        drop(fs::remove_dir_all(to));
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .env(ROLE, role)
        .env(format!("{ROLE}_FROM"), from)
        .env(format!("{ROLE}_TO"), to)
        .output()
        .unwrap();
    assert!(output.status.success(), "{role}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let numbers: Vec<f64> = text.split_whitespace().map(|word| word.parse().unwrap()).collect();
    let [cpu, kib] = numbers.as_slice() else { panic!("{role} printed {text:?}") };
    Run { cpu: *cpu, kib: *kib }
}
