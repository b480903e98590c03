//! What writing a site costs beside plainly writing the same files. Run it by hand, on a quiet machine, with the
//! temporary directory on a file system of its own:
//!
//! `TMPDIR=/dev/shm cargo test --release --test workspace_speed -- --ignored --nocapture`
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use guidewright::source::{Artifact, ProjectPath};
use guidewright::workspace::{SiteWriter, WriteOptions, WriteSummary};

const FOLDERS: usize = 600;
const PAGES: usize = 10;
const SIZE: usize = 6000;

fn pages(turn: u8) -> Vec<Artifact> {
    let page = |number: usize| {
        let path = ProjectPath::new(&format!("km/guide-{}/section-{}.html", number / PAGES, number % PAGES)).unwrap();
        Artifact { path, bytes: vec![turn.wrapping_add(u8::try_from(number % 251).unwrap()); SIZE] }
    };
    (0..FOLDERS * PAGES).map(page).collect()
}

fn plainly(out: &Path, pages: Vec<Artifact>) {
    for folder in 0..FOLDERS {
        fs::create_dir_all(out.join(format!("km/guide-{folder}"))).unwrap();
    }
    for page in pages {
        fs::write(out.join(page.path.as_str()), page.bytes).unwrap();
    }
}

fn build(out: &Path, pages: Vec<Artifact>) -> WriteSummary {
    let writer = SiteWriter::open(out, &WriteOptions::default()).unwrap();
    pages.into_iter().for_each(|page| writer.write(page).unwrap());
    writer.finish().unwrap()
}

fn timed<T>(act: impl FnOnce() -> T) -> Duration {
    let begin = Instant::now();
    act();
    begin.elapsed()
}

#[test]
#[ignore = "measures; run it by hand"]
fn writing_costs_little_more_than_the_files() {
    let mut rounds: Vec<[Duration; 4]> = (0..7)
        .map(|_| {
            let dir = tempfile::tempdir().unwrap();
            let (floor, site) = (dir.path().join("floor"), dir.path().join("site"));
            let (one, two, three, four) = (pages(0), pages(0), pages(0), pages(1));
            [timed(|| plainly(&floor, one)), timed(|| build(&site, two)), timed(|| build(&site, three)), timed(|| build(&site, four))]
        })
        .collect();
    for (column, name) in ["plain files", "first build", "nothing changed", "all changed"].iter().enumerate() {
        rounds.sort_by_key(|round| round[column]);
        println!("{name:>16}: {:?}", rounds[rounds.len() / 2][column]);
    }
}
