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
    ("brotli", &["render/font_file/"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/completions.rs"]),
    ("comemo", &["render/pdf/"]),
    ("crc32fast", &["render/epub/archive.rs"]),
    ("csscolorparser", &["render/tokens.rs"]),
    ("csv", &["exchange/"]),
    ("foldhash", &["source/fast_map.rs"]),
    ("fluent_bundle", &["edition/bundle.rs"]),
    ("fluent_syntax", &["project/catalog_parser.rs"]),
    ("hashbrown", &["source/fast_map.rs"]),
    ("httparse", &["serve/http.rs"]),
    ("icu_calendar", &["locale/cldr.rs"]),
    ("icu_datetime", &["locale/cldr.rs"]),
    ("icu_decimal", &["locale/cldr.rs", "locale/cldr/plurals.rs"]),
    ("icu_locale", &["locale/cldr.rs", "locale/cldr/plurals.rs", "locale/exemplars.rs"]),
    ("icu_plurals", &["locale/cldr/plurals.rs"]),
    ("icu_normalizer", &["locale/characters.rs"]),
    ("icu_properties", &["locale/characters.rs"]),
    ("icu_segmenter", &["render/pdf/"]),
    ("indicatif", &["cli/output.rs"]),
    ("isolang", &["locale/tag.rs"]),
    ("mimalloc", &["main.rs"]),
    ("memchr", &["source/seek.rs"]),
    ("miniz_oxide", &["render/epub/archive.rs"]),
    ("notify", &["workspace/watch.rs"]),
    ("pulldown_cmark", &["markup/"]),
    ("quick_xml", &["exchange/"]),
    ("rustix", &["workspace/"]),
    ("serde_yaml", &["project/yaml.rs"]),
    ("sha2", &["render/inline.rs"]),
    ("simdutf8", &["source/seek.rs"]),
    ("skera", &["render/font_file.rs"]),
    ("harfrust", &["render/card/ink.rs"]),
    ("png", &["render/card/canvas.rs"]),
    ("skrifa", &["render/font_file.rs", "render/card/ink.rs"]),
    ("tera", &["render/theme.rs", "render/theme/values.rs"]),
    ("ttf_parser", &["render/pdf/"]),
    ("ttf2woff2", &["render/font_file/"]),
    ("typst", &["render/pdf/"]),
    ("typst_layout", &["render/pdf/"]),
    ("typst_pdf", &["render/pdf/"]),
    ("unicode_bidi", &["render/card/ink.rs"]),
    ("twox_hash", &["source/digest.rs"]),
    ("intl_memoizer", &["edition/bundle.rs"]),
    ("unic_langid", &["edition/bundle.rs"]),
    ("walkdir", &["workspace/"]),
    ("zeno", &["render/card/"]),
];

/// The outside crates that may be used anywhere: derives, errors, threads and values of the language itself.
const ANYWHERE: &[&str] = &["rayon", "serde", "serde_json", "thiserror"];

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

/// The code of a file without comments, without what stands in its strings, and without its unit tests, which may use
/// anything and stand last.
fn code(path: &Path) -> String {
    without_tests(&bare(&std::fs::read_to_string(path).unwrap(), false))
}

/// The code of a file with its strings.
fn code_and_strings(path: &Path) -> String {
    without_tests(&bare(&std::fs::read_to_string(path).unwrap(), true))
}

/// Code without the modules of tests; what comes after such a module is kept.
fn without_tests(code: &str) -> String {
    let Some((before, tests)) = code.split_once("#[cfg(test)]\nmod ") else { return code.to_owned() };
    let end = if tests.lines().next().unwrap().ends_with(';') { ";\n" } else { "\n}\n" };
    format!("{before}{}", without_tests(tests.split_once(end).map_or("", |(_, after)| after)))
}

/// Rust code with comments taken out, and strings emptied if they are not kept.
fn bare(text: &str, keep_strings: bool) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            'r' if !out.ends_with(|c: char| c.is_alphanumeric() || c == '_') && raw_string(rest) > 0 => raw_string(rest),
            '"' => string(rest),
            // A character, which may be a quotation mark; a lifetime has no second quote so near.
            '\'' if rest.starts_with("'\\") => 2 + rest[2..].chars().next().unwrap().len_utf8() + 1,
            '\'' if rest.chars().nth(2) == Some('\'') => 1 + rest[1..].chars().next().unwrap().len_utf8() + 1,
            _ => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
                continue;
            }
        };
        let (token, after) = rest.split_at(length.min(rest.len()));
        if c != '/' {
            out.push_str(if keep_strings { token } else { "\"\"" });
        }
        rest = after;
    }
    out
}

/// The length of the string that a text begins with.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of the raw string that a text begins with; 0 if it begins with none.
fn raw_string(text: &str) -> usize {
    let hashes = text[1..].chars().take_while(|c| *c == '#').count();
    if !text[1 + hashes..].starts_with('"') {
        return 0;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    text[2 + hashes..].find(&close).map_or(text.len(), |end| 2 + hashes + end + close.len())
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// The rooms that the code of a file names: as `crate::room`, as `guidewright::room`, or by climbing up to the root of
/// the crate with `super`, in groups of any depth.
fn used_rooms(file: &str, code: &str) -> BTreeSet<String> {
    let depth = file.trim_end_matches("/mod.rs").trim_end_matches(".rs").split('/').count();
    let mut rooms = BTreeSet::new();
    for root in ["crate::".to_owned(), "guidewright::".to_owned(), "super::".repeat(depth)] {
        for (at, _) in code.match_indices(&root) {
            let inner = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let longer = root.starts_with("super") && code[..at].ends_with("super::");
            if !inner && !longer {
                rooms.extend(first_names(&code[at + root.len()..]));
            }
        }
    }
    rooms
}

/// The first names of a path, or of each path of a group in braces.
fn first_names(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else {
        return vec![path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()];
    };
    let mut names = vec![first_names(group.trim_start()).remove(0)];
    let mut depth = 1;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(first_names(group[at + 1..].trim_start()).remove(0)),
            _ => {}
        }
    }
    names
}

#[test]
fn the_reader_of_paths_is_not_fooled() {
    let names = |file: &str, text: &str| {
        used_rooms(file, &without_tests(&bare(text, false))).into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>()
    };
    assert_eq!(names("check/mod.rs", "use crate::{source::{A, B}, cli, render::{C}};"), ["cli", "render", "source"]);
    assert_eq!(names("check/rules/a.rs", "use super::super::super::cli::X; use super::super::part;"), ["cli"]);
    assert_eq!(names("check/mod.rs", "fn f() { super::serve::run() } mod a { use super::part; }"), ["part", "serve"]);
    assert_eq!(names("pipeline.rs", "let x = crate::edition::a(\"crate::cli\"); // crate::serve"), ["edition"]);
    let tested = "use crate::source::A;\n#[cfg(test)]\nmod tests {\n    use crate::serve::B;\n}\nuse crate::cli::C;\n";
    assert_eq!(names("a.rs", tested), ["cli", "source"]);
    assert_eq!(
        names("a/b.rs", "let quote = '\"'; crate::cli::x('\\''); r#\"crate::serve \" \"#; macro_x!(crate::report::y)"),
        ["cli", "report"]
    );
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
        for used in used_rooms(&file, &code(&path)) {
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
fn every_outside_crate_has_its_place() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let mut section = "";
    let mut homeless = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line.trim_matches(['[', ']']);
        } else if section.ends_with("dependencies") && !section.ends_with("dev-dependencies") && !line.starts_with('#') {
            let Some((name, _)) = line.split_once('=') else { continue };
            let name = name.trim().replace('-', "_");
            // Only the feature `sync` of icu_provider is asked for; no code names it.
            let placed = BEHIND.iter().any(|(known, _)| *known == name) || ANYWHERE.contains(&&*name) || name == "icu_provider";
            if !placed {
                homeless.push(name);
            }
        }
    }
    assert!(homeless.is_empty(), "crates that are neither in BEHIND nor in ANYWHERE: {homeless:?}");
}

#[test]
fn no_code_comes_from_elsewhere_or_under_another_name() {
    let words = ["#[path", "include!(", "extern crate", "use crate as ", "crate::{self", "use guidewright as "];
    let faults: Vec<_> = sources()
        .iter()
        .flat_map(|path| {
            let code = code(path);
            words.into_iter().filter(move |word| code.contains(word)).map(|word| format!("{} has {word}", name(path))).collect::<Vec<_>>()
        })
        .collect();
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
            let code = code_and_strings(path);
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
