//! Pages of a small project as pictures, one project for all scripts: a mark that is clipped, a box on the wrong side, a
//! broken word or a lost glyph shows here. Kept beside the test as PNG, to be looked at.
//!
//! After a change that is meant: `UPDATE_PICTURES=1 cargo test --features pdf --test pictures`, then look at them.

#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Input, build};
use guidewright::source::{Artifact, ProjectPath, Sources};

mod support;
use support::shipped;

/// Dots per inch: enough to see a mark of a letter, small enough to keep.
const RESOLUTION: &str = "60";

/// The side of the squares that are compared by their mean, in dots: versions of Poppler smooth edges differently.
const SQUARE: usize = 6;

/// How far the mean of a square may be off, of 255.
const TOLERANCE: f64 = 36.0;

/// The pages that are looked at.
const PAGES: [(&str, &str, u32); 2] = [("checklist", "checklist-get-paid-a4.pdf", 1), ("section", "booklet-get-paid-a4.pdf", 2)];

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/print")
}

fn project() -> Vec<(ProjectPath, Vec<u8>)> {
    let words = |tag: &str| shipped::sources(&format!("locales/{tag}"), &format!("locales/{tag}/"), &["interface.ftl"]);
    let words = ["en", "km", "ne", "th", "cs", "ar"].into_iter().flat_map(words);
    shipped::sources("tests/print/project", "", &[]).into_iter().chain(words).collect()
}

fn sheets() -> BTreeMap<String, Vec<u8>> {
    let sources = Sources::from_bytes(project());
    let site = Mutex::new(BTreeMap::new());
    let input = Input { sources: &sources, assets: &[], findings: Vec::new(), strict: false };
    let sink = |artifact: Artifact| -> Result<(), Infallible> {
        site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        Ok(())
    };
    let built = build(&input, &BuildOptions::default(), sink, |_, _| {}).unwrap();
    assert!(built.artifacts.is_some(), "{:#?}", built.checked.diagnostics);
    site.into_inner().unwrap()
}

/// A grey picture.
struct Picture {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

impl Picture {
    /// The mean of each square, row by row.
    fn means(&self) -> Vec<f64> {
        let mut means = Vec::new();
        for top in (0..self.height).step_by(SQUARE) {
            for left in (0..self.width).step_by(SQUARE) {
                let rows = top..(top + SQUARE).min(self.height);
                let dots: Vec<u8> =
                    rows.flat_map(|row| self.dots[row * self.width..][left..(left + SQUARE).min(self.width)].to_vec()).collect();
                means.push(dots.iter().map(|dot| f64::from(*dot)).sum::<f64>() / dots.len() as f64);
            }
        }
        means
    }

    fn write(&self, path: &Path) {
        let mut encoder = png::Encoder::new(fs::File::create(path).unwrap(), self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.dots).unwrap();
    }

    fn read(path: &Path) -> Self {
        let file = std::io::BufReader::new(fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
        let mut reader = png::Decoder::new(file).read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut dots).unwrap();
        assert_eq!(info.color_type, png::ColorType::Grayscale);
        Self { width: info.width as usize, height: info.height as usize, dots }
    }

    /// A page as Poppler draws it; `None` where it is not installed.
    fn of_page(sheet: &[u8], page: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sheet.pdf");
        fs::write(&file, sheet).unwrap();
        let page = page.to_string();
        let output = Command::new("pdftoppm").args(["-gray", "-r", RESOLUTION, "-f", &page, "-l", &page]).arg(file).output();
        let output = match output {
            Ok(output) => output,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
            Err(error) => panic!("{error}"),
        };
        let bytes = output.stdout;
        // “P5”, width, height, 255, each with one white space after it.
        let mut words = bytes.splitn(4, u8::is_ascii_whitespace);
        assert_eq!(words.next(), Some(&b"P5"[..]));
        let mut number = || std::str::from_utf8(words.next().unwrap()).unwrap().parse::<usize>().unwrap();
        let (width, height) = (number(), number());
        let dots = words.next().unwrap().splitn(2, u8::is_ascii_whitespace).nth(1).unwrap().to_vec();
        assert_eq!(dots.len(), width * height);
        Some(Self { width, height, dots })
    }
}

#[test]
fn pages_look_as_they_did() {
    let sheets = sheets();
    let update = std::env::var_os("UPDATE_PICTURES").is_some();
    for tag in ["ar", "cs", "en", "km", "ne", "th"] {
        for (name, sheet, page) in PAGES {
            let Some(picture) = Picture::of_page(&sheets[&format!("{tag}/print/{sheet}")], page) else { return };
            let path = here().join(format!("pictures/{tag}-{name}.png"));
            if update {
                picture.write(&path);
            }
            let kept = Picture::read(&path);
            assert_eq!((picture.width, picture.height), (kept.width, kept.height), "{tag} {name}");
            let off = picture.means().iter().zip(kept.means()).filter(|(now, then)| (*now - then).abs() > TOLERANCE).count();
            assert!(off == 0, "{tag} {name}: {off} places look different from tests/print/pictures/{tag}-{name}.png");
        }
    }
}

#[test]
fn a_difference_is_seen() {
    let sheets = sheets();
    let sheet = |tag: &str| Picture::of_page(&sheets[&format!("{tag}/print/checklist-get-paid-a4.pdf")], 1);
    let (Some(one), Some(other)) = (sheet("km"), sheet("th")) else { return };
    let off = one.means().iter().zip(other.means()).filter(|(now, then)| (*now - then).abs() > TOLERANCE).count();
    assert!(off > 50, "{off}");
}
