//! Measuring a process from inside: CPU time and peak memory as Linux counts them.
#![allow(dead_code, missing_docs)]

use std::fs;
use std::time::Instant;

/// CPU seconds (user and system) of this process and all its threads so far. By the scheduler's own count, in
/// nanoseconds, as long as threads live; else by `/proc/self/stat`, in hundredths of a second.
pub fn cpu_seconds() -> Option<f64> {
    let threads = by_threads()?;
    // Threads that have ended are only counted there.
    Some(by_stat().map_or(threads, |stat| if stat > threads + 0.05 { stat } else { threads }))
}

fn by_threads() -> Option<f64> {
    let mut nanoseconds = 0.0;
    for task in fs::read_dir("/proc/self/task").ok()?.flatten() {
        let text = fs::read_to_string(task.path().join("schedstat")).unwrap_or_default();
        nanoseconds += text.split(' ').next().and_then(|word| word.parse::<f64>().ok()).unwrap_or_default();
    }
    (nanoseconds > 0.0).then_some(nanoseconds / 1e9).or_else(by_stat)
}

fn by_stat() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold spaces.
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(11);
    let (user, system) = (fields.next()?.parse::<f64>().ok()?, fields.next()?.parse::<f64>().ok()?);
    Some((user + system) / 100.0)
}

/// CPU seconds (user and system) of all processes that this one has started and waited for, in hundredths.
pub fn children_cpu_seconds() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(13);
    let (user, system) = (fields.next()?.parse::<f64>().ok()?, fields.next()?.parse::<f64>().ok()?);
    Some((user + system) / 100.0)
}

/// The most memory that this process has held, in KiB.
pub fn peak_kib() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub wall: f64,
    pub cpu: f64,
}

/// Runs something and measures it. Where CPU time cannot be had, wall time stands in.
pub fn cost<T>(run: impl FnOnce() -> T) -> (T, Cost) {
    let (cpu, started) = (cpu_seconds(), Instant::now());
    let value = run();
    let wall = started.elapsed().as_secs_f64();
    let cpu = cpu.zip(cpu_seconds()).map_or(wall, |(before, after)| after - before);
    (value, Cost { wall, cpu })
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// The number of guides: what the environment says, one for a smoke test, ten else.
pub fn guides() -> usize {
    let wanted = std::env::var("GUIDEWRIGHT_BENCH_GUIDES").ok().and_then(|value| value.parse().ok());
    wanted.unwrap_or(if is_smoke_test() { 1 } else { 10 })
}

/// Measured runs of each thing.
pub fn runs() -> usize {
    let wanted = std::env::var("GUIDEWRIGHT_BENCH_RUNS").ok().and_then(|value| value.parse().ok());
    wanted.unwrap_or(if is_smoke_test() { 1 } else { 7 })
}

/// True for `cargo bench -- --test` and for `cargo test --benches`, which only ask whether benches still run.
pub fn is_smoke_test() -> bool {
    let arguments: Vec<_> = std::env::args().collect();
    arguments.iter().any(|argument| argument == "--test") || !arguments.iter().any(|argument| argument == "--bench")
}

/// The names that are asked for on the command line: `cargo bench --bench arrows -- parse check`.
pub fn is_wanted(name: &str) -> bool {
    let wanted: Vec<_> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    wanted.is_empty() || wanted.iter().any(|filter| name.contains(filter.as_str()))
}
