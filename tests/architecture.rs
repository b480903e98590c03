//! The house has floors, and a room uses only rooms on lower floors (`docs/architecture.md`). Inside one package the
//! compiler does not hold that, so this test reads the `use` paths.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The floor of each room. `workspace` stands on `source` alone and is seen from floor 7 up.
const FLOORS: &[(&str, u8)] = &[
    ("source", 1),
    ("locale", 1),
    ("markup", 1),
    ("diagnostic", 2),
    ("project", 3),
    ("edition", 4),
    ("check", 4),
    ("exchange", 4),
    ("render", 5),
    ("report", 5),
    ("workspace", 5),
    ("pipeline", 6),
    ("serve", 7),
    ("lsp", 7),
    ("cli", 8),
    ("main", 9),
];

/// The outside crates that stand behind one file or room, and where.
const BEHIND: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["report/human.rs"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/completions.rs"]),
    ("comemo", &["render/pdf/"]),
    ("crc32fast", &["render/epub/archive.rs"]),
    ("csv", &["exchange/"]),
    ("fluent_bundle", &["edition/bundle.rs"]),
    ("fluent_syntax", &["project/catalog_parser.rs"]),
    ("icu_calendar", &["locale/cldr.rs"]),
    ("icu_datetime", &["locale/cldr.rs"]),
    ("icu_decimal", &["locale/cldr.rs"]),
    ("icu_locale", &["locale/cldr.rs", "locale/exemplars.rs"]),
    ("icu_plurals", &["locale/cldr.rs"]),
    ("icu_normalizer", &["locale/characters.rs"]),
    ("icu_properties", &["locale/characters.rs"]),
    ("icu_segmenter", &["render/pdf/"]),
    ("indicatif", &["cli/output.rs"]),
    ("isolang", &["locale/tag.rs"]),
    ("miniz_oxide", &["render/epub/archive.rs"]),
    ("notify", &["workspace/watch.rs"]),
    ("pulldown_cmark", &["markup/"]),
    ("quick_xml", &["exchange/"]),
    ("rustix", &["workspace/"]),
    ("serde_yaml", &["project/yaml.rs"]),
    ("skera", &["render/font_file.rs"]),
    ("skrifa", &["render/font_file.rs"]),
    ("tera", &["render/theme.rs"]),
    ("skera", &["render/font_file.rs"]),
    ("tiny_http", &["serve/"]),
    ("ttf2woff2", &["render/font_file.rs"]),
    ("typst", &["render/pdf/"]),
    ("typst_layout", &["render/pdf/"]),
    ("typst_pdf", &["render/pdf/"]),
    ("ttf2woff2", &["render/font_file.rs"]),
    ("walkdir", &["workspace/"]),
];

fn sources() -> Vec<PathBuf> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                out.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

/// The path below `src/`, with `/`.
fn name(path: &Path) -> String {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn room(name: &str) -> String {
    name.split('/').next().unwrap().trim_end_matches(".rs").to_owned()
}

/// The code of a file without comments and without its unit tests, which may use anything.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap().to_owned();
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// The rooms that a text names as `crate::room` or `guidewright::room`.
fn used_rooms(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for prefix in ["crate::", "guidewright::"] {
        for (at, _) in code.match_indices(prefix) {
            let rest = &code[at + prefix.len()..];
            if let Some(group) = rest.strip_prefix('{') {
                let group = group.split('}').next().unwrap();
                rooms.extend(group.split(',').map(|part| part.trim().split("::").next().unwrap().to_owned()));
            } else {
                rooms.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
    }
    rooms
}

#[test]
fn every_room_has_a_floor() {
    let rooms: BTreeSet<String> = sources().iter().map(|path| room(&name(path))).filter(|room| room != "lib").collect();
    let unknown: Vec<_> = rooms.iter().filter(|room| floor(room).is_none()).collect();
    assert!(unknown.is_empty(), "rooms without a floor in tests/architecture.rs: {unknown:?}");
}

#[test]
fn rooms_stand_on_lower_floors_only() {
    let mut faults = Vec::new();
    for path in sources() {
        let file = name(&path);
        let here = room(&file);
        let Some(height) = floor(&here) else { continue };
        for used in used_rooms(&code(&path)) {
            let Some(below) = floor(&used) else { continue };
            let allowed = match (here.as_str(), used.as_str()) {
                (a, b) if a == b => true,
                // What a report shows is what the check made; both are for maintainers.
                ("workspace", b) => b == "source",
                (_, "workspace") => height >= 7,
                _ => below < height,
            };
            if !allowed {
                faults.push(format!("{file} (floor {height}) uses {used} (floor {below})"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn each_outside_crate_stands_behind_its_file_or_room() {
    let mut faults = Vec::new();
    for path in sources() {
        let (file, code) = (name(&path), code(&path));
        for (outside, homes) in BEHIND {
            let used = code.contains(&format!("{outside}::")) || code.contains(&format!("use {outside}"));
            // A module of the same name (the rule `fluent-syntax`) is not the crate.
            let used = used && !code.contains(&format!("mod {outside};"));
            if used && !homes.iter().any(|home| file.starts_with(home)) {
                faults.push(format!("{file} names {outside}, which belongs to {homes:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn only_the_command_line_prints() {
    let faults: Vec<_> = sources()
        .iter()
        .filter(|path| !name(path).starts_with("cli/"))
        .filter(|path| ["println!", "print!", "eprintln!", "eprint!", "dbg!"].iter().any(|word| code(path).contains(word)))
        .map(|path| name(path))
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn every_file_begins_with_what_it_is() {
    let without: Vec<_> =
        sources().iter().filter(|path| !std::fs::read_to_string(path).unwrap().starts_with("//!")).map(|path| name(path)).collect();
    assert!(without.is_empty(), "files without a `//!` header: {without:?}");
}

#[test]
fn nothing_in_the_tool_knows_the_shipped_locales() {
    // Words of the shipped subject and the shipped locales' tags as literals have no place in the tool's code.
    // What languages are like (which end a sentence without a mark) is knowledge of languages, not of the shipped six.
    let faults: Vec<String> = sources()
        .iter()
        .filter(|path| name(path) != "check/languages.rs")
        .flat_map(|path| {
            let code = code(path);
            ["\"km\"", "\"ne\"", "\"th\"", "\"cs\"", "freelanc", "get-paid"]
                .into_iter()
                .filter(move |word| code.contains(word))
                .map(|word| format!("{} has {word}", name(path)))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_dependency_is_documented() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let documented = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/dependencies.md")).unwrap();
    let mut section = String::new();
    let mut missing = BTreeMap::new();
    for line in manifest.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']').to_owned();
        } else if section.ends_with("dependencies") {
            let Some((name, _)) = line.split_once('=').filter(|(name, _)| !name.trim_start().starts_with('#')) else { continue };
            if !documented.contains(&format!("`{}`", name.trim())) {
                missing.insert(name.trim().to_owned(), section.clone());
            }
        }
    }
    assert!(missing.is_empty(), "dependencies without a line in docs/dependencies.md: {missing:?}");
}
