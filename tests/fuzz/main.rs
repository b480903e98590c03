//! Fuzzing, as plain tests: every target takes its kept corpus and then mutations of it, always the same ones.
//!
//! `GUIDEWRIGHT_FUZZ_RUNS=1000000 cargo test --release --test fuzz -- ftl` makes more of them, with another seed by
//! `GUIDEWRIGHT_FUZZ_SEED`. `tests/fuzz/long.sh` runs the same targets under libFuzzer, guided by coverage.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod corpus;
mod inert;
mod mutate;
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use mutate::Mutator;

/// How many mutations each target is given unless the environment says otherwise.
const RUNS: u64 = 2_000;
/// The longest input of a run.
const LONGEST: usize = 4096;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn fuzz(name: &str) {
    let run = targets::target(name).unwrap();
    let seeds = corpus::read(name);
    assert!(seeds.len() >= 3, "the corpus of {name} is kept in tests/fuzz/corpus/{name}.txt");
    let attempt = |input: &[u8]| {
        if catch_unwind(AssertUnwindSafe(|| run(input))).is_err() {
            panic!("the target {name} fails on this input (a line for tests/fuzz/corpus/{name}.txt):\n{}", input.escape_ascii());
        }
    };
    seeds.iter().for_each(|seed| attempt(seed));
    let runs = number("GUIDEWRIGHT_FUZZ_RUNS").unwrap_or(RUNS);
    let mut mutator = Mutator::new(number("GUIDEWRIGHT_FUZZ_SEED").unwrap_or(1));
    let start = Instant::now();
    for _ in 0..runs {
        attempt(&mutator.mutation(&seeds, LONGEST));
    }
    println!("{name}: {} inputs kept, {runs} mutations, {:.0} a second", seeds.len(), runs as f64 / start.elapsed().as_secs_f64());
}

macro_rules! tests {
    ($($test:ident $name:literal),* $(,)?) => {
        $(#[test] fn $test() { fuzz($name); })*

        #[test]
        fn every_target_is_a_test() {
            let tested = [$($name),*];
            assert!(targets::TARGETS.iter().map(|(name, _)| *name).eq(tested));
        }
    };
}

tests! {
    guide "guide",
    settings "settings",
    ftl "ftl",
    ftl_edit "ftl-edit",
    format "format",
    markdown "markdown",
    fluent_text "fluent-text",
    po "po",
    xliff "xliff",
    csv "csv",
    exchange "exchange",
    lock "lock",
    source_texts "source-texts",
    edits "edits",
    manifest "manifest",
    address "address",
}
