//! Printed matter: what readers of the files see, hear, search and print. Poppler and qpdf look at the files from outside.

#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::process::Command;
use std::sync::{Mutex, OnceLock};

use guidewright::edition::{BuildOptions, Content, Editions, PageKind, SiteMap, localize};
use guidewright::pipeline::{Built, Input, build};
use guidewright::project;
use guidewright::source::{ProjectPath, Sources};

mod support;
use support::shipped;

type Site = BTreeMap<String, Vec<u8>>;

fn run(files: Vec<(ProjectPath, Vec<u8>)>, assets: &[(ProjectPath, Vec<u8>)], locales: &[&str]) -> (Built, Site) {
    let sources = Sources::from_bytes(files);
    let site = Mutex::new(Site::new());
    let input = Input { sources: &sources, assets, findings: Vec::new(), strict: false };
    let options = BuildOptions { draft: true, locales: locales.iter().map(|tag| (*tag).to_owned()).collect(), ..BuildOptions::default() };
    let sink = |artifact: guidewright::source::Artifact| -> Result<(), Infallible> {
        site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        Ok(())
    };
    let built = build(&input, &options, sink, |_, _| {}).unwrap();
    let site = site.into_inner().unwrap().into_iter().filter(|(path, _)| path.ends_with(".pdf")).collect();
    (built, site)
}

/// The sheets of the shipped project, in a folder for the tools that look at them.
fn sheets() -> &'static (tempfile::TempDir, Site) {
    static SHEETS: OnceLock<(tempfile::TempDir, Site)> = OnceLock::new();
    SHEETS.get_or_init(|| {
        let (built, site) = run(shipped::project(), &[], &[]);
        assert!(built.artifacts.is_some(), "{:#?}", findings(&built));
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes) in &site {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        (folder, site)
    })
}

fn findings(built: &Built) -> Vec<String> {
    built.checked.diagnostics.iter().map(|d| format!("{} {}", d.rule, d.message)).collect()
}

/// What a program says about a sheet; `None` where the program is not installed.
fn tool(program: &str, arguments: &[&str], sheet: &str, end: &[&str]) -> Option<String> {
    let path = sheets().0.path().join(sheet);
    let output = match Command::new(program).args(arguments).arg(path).args(end).output() {
        Ok(output) => output,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
        Err(error) => panic!("{program}: {error}"),
    };
    assert!(
        output.status.success(),
        "{program} on {sheet}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn tags() -> Vec<String> {
    let mut tags: Vec<String> = sheets().1.keys().map(|path| path.split('/').next().unwrap().to_owned()).collect();
    tags.dedup();
    tags
}

/// Asks the resolved documents of the shipped project.
fn with_editions<T>(ask: impl FnOnce(&Editions<'_>, &SiteMap) -> T) -> T {
    let sources = Sources::from_bytes(shipped::project());
    let (project, _) = project::parse(&sources);
    let map = SiteMap::new(&project);
    let editions = localize(&project, &sources, &map, &BuildOptions { draft: true, ..BuildOptions::default() }).unwrap();
    ask(&editions, &map)
}

#[test]
fn every_locale_has_every_sheet_on_both_papers() {
    let of =
        |tag: &str| sheets().1.keys().filter_map(|path| path.strip_prefix(&format!("{tag}/print/")).map(str::to_owned)).collect::<Vec<_>>();
    let source = of("en");
    assert!(source.len() >= 40, "{source:?}");
    for kind in [
        "checklist-get-paid-a4.pdf",
        "checklist-get-paid-letter.pdf",
        "get-paid/checklist-polite-reminders-a4.pdf",
        "letters-letter.pdf",
        "booklet-get-paid-a4.pdf",
        "log-incident-and-payment-log-a4.pdf",
    ] {
        assert!(source.iter().any(|name| name == kind), "{kind} of {source:?}");
    }
    for tag in tags() {
        assert_eq!(of(&tag), source, "{tag}");
    }
}

/// The programs that read a sheet's text, with their arguments before and after the file. They share no code.
const READERS: [(&str, &[&str], &[&str]); 2] = [("pdftotext", &["-q"], &["-"]), ("mutool", &["draw", "-q", "-F", "txt"], &[])];

/// A text without what readers may lay out in their own way: white space, and the characters that steer lines and directions.
fn squeezed(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}');
    text.chars().filter(|c| !c.is_whitespace() && !steers(*c)).collect()
}

/// The texts of all guides' checklists, and those of them that a program does not find in the sheets as they were written.
fn lost(tag: &str, reader: usize) -> Option<(usize, Vec<String>)> {
    let mut all = 0;
    let mut lost = Vec::new();
    let texts = with_editions(|editions, map| {
        let mut texts: Vec<(String, Vec<String>)> = Vec::new();
        for (at, page) in map.pages.iter().enumerate() {
            let PageKind::Checklist(g) = page.kind else { continue };
            let document = editions.document(tag, at).unwrap();
            let Content::Checklist(content) = &document.content else { continue };
            let mut own = vec![document.title.text.clone()];
            own.extend(content.sections.iter().map(|section| section.section.title.text.clone()));
            own.extend(content.sections.iter().flat_map(|section| section.items.iter().map(|item| item.text.text.clone())));
            texts.push((editions.editions[tag].project.guides[g].id.value.to_string(), own));
        }
        texts
    });
    let (program, before, after) = READERS[reader];
    for (guide, texts) in texts {
        let page = squeezed(&tool(program, before, &format!("{tag}/print/checklist-{guide}-a4.pdf"), after)?);
        for text in texts {
            all += 1;
            if !page.contains(&squeezed(&text)) {
                lost.push(text);
            }
        }
    }
    Some((all, lost))
}

/// How many of a hundred texts a reader finds, at least: what was reached (docs/print.md). Vowel marks count. MuPDF as
/// Debian has it reads no `ActualText`, which scripts other than Latin need.
fn least(tag: &str, program: &str) -> Option<usize> {
    match (tag, program) {
        ("en" | "cs", _) => Some(100),
        (_, "mutool") => None,
        _ => Some(99),
    }
}

#[test]
fn text_comes_out_as_it_was_written() {
    for tag in tags() {
        for (reader, (program, ..)) in READERS.iter().enumerate() {
            let Some((least, (all, lost))) = least(&tag, program).zip(lost(&tag, reader)) else { continue };
            let share = (all - lost.len()) * 100 / all;
            eprintln!("{tag}: {program} finds {share} % of {all} texts");
            assert!(share >= least, "{tag}: {program} finds {share} % of {all} texts; lost: {lost:#?}");
        }
    }
}

#[test]
fn files_name_their_language_and_title_and_are_tagged() {
    for tag in tags() {
        let sheet = format!("{tag}/print/checklist-get-paid-a4.pdf");
        let Some(info) = tool("pdfinfo", &[], &sheet, &[]) else { return };
        let title = with_editions(|editions, map| {
            let at = map.pages.iter().position(|page| matches!(page.kind, PageKind::Checklist(g) if editions.editions[&tag].project.guides[g].id.value.as_str() == "get-paid")).unwrap();
            editions.document(&tag, at).unwrap().title.text.clone()
        });
        assert!(info.contains(&title), "{tag}: {info}");
        assert!(info.contains("Tagged:          yes"), "{tag}: {info}");
        assert!(info.contains("JavaScript:      no") && info.contains("Encrypted:       no"), "{info}");
        let Some(json) = tool("qpdf", &["--json=2", "--json-key=qpdf"], &sheet, &[]) else { return };
        assert!(json.contains(&format!("\"/Lang\": \"u:{tag}\"")), "{tag} is the language of its document");
        let order = with_editions(|editions, _| editions.editions[&tag].locale.direction().as_str() == "rtl");
        assert_eq!(json.contains("\"/Direction\": \"/R2L\""), order, "{tag}");
        assert!(json.contains("\"/DisplayDocTitle\": true"));
        let structure = tool("pdfinfo", &["-struct"], &sheet, &[]).unwrap();
        for element in ["H1", "H2", "L ", "LI", "LBody"] {
            assert!(structure.contains(element), "{tag} has {element}: {structure}");
        }
        let table = tool("pdfinfo", &["-struct"], &format!("{tag}/print/log-incident-and-payment-log-a4.pdf"), &[]).unwrap();
        for element in ["Table", "THead", "TH", "TD"] {
            assert!(table.contains(element), "{tag} has {element}");
        }
    }
}

#[test]
fn boxes_can_be_ticked_on_the_screen_and_are_tagged() {
    for tag in tags() {
        let items = with_editions(|editions, map| {
            let wanted =
                |kind| matches!(kind, PageKind::Checklist(g) if editions.editions[&tag].project.guides[g].id.value.as_str() == "get-paid");
            let at = map.pages.iter().position(|page| wanted(page.kind)).unwrap();
            let document = editions.document(&tag, at).unwrap();
            let Content::Checklist(content) = &document.content else { panic!() };
            content.sections.iter().flat_map(|section| section.items.iter().map(|item| item.text.text.clone())).collect::<Vec<_>>()
        });
        let Some(json) = tool("qpdf", &["--json=2", "--json-key=qpdf"], &format!("{tag}/print/checklist-get-paid-a4.pdf"), &[]) else {
            return;
        };
        assert_eq!(json.matches("\"/FT\": \"/Btn\"").count(), items.len(), "{tag}: a field for each box");
        let fields = json.matches("\"/FT\": ").count();
        assert_eq!(json.matches("\"/S\": \"/Form\"").count(), fields, "{tag}: a tag for each field");
        assert!(!json.contains("tick:") && !json.contains("/NeedAppearances"), "{tag}");
        let names: Vec<&str> = json.split("\"/TU\": \"u:").skip(1).map(|rest| rest.split("\",\n").next().unwrap()).collect();
        for item in &items {
            let item = item.replace('\\', "\\\\").replace('"', "\\\"");
            assert!(names.contains(&item.as_str()), "{tag}: no box is called {item}: {names:#?}");
        }
    }
}

#[test]
fn blanks_can_be_filled_in_on_the_screen_and_are_tagged() {
    for tag in tags() {
        let right_to_left = with_editions(|editions, _| editions.editions[&tag].locale.direction().as_str() == "rtl");
        for sheet in ["letters-a4.pdf", "checklist-get-paid-a4.pdf", "log-incident-and-payment-log-letter.pdf"] {
            let Some(json) = tool("qpdf", &["--json=2", "--json-key=qpdf"], &format!("{tag}/print/{sheet}"), &[]) else { return };
            let texts = json.matches("\"/FT\": \"/Tx\"").count();
            assert!(texts >= 3, "{tag}/{sheet}: {texts} blanks");
            assert_eq!(json.matches("\"/S\": \"/Form\"").count(), json.matches("\"/FT\": ").count(), "{tag}/{sheet}: a tag for each field");
            assert_eq!(
                json.matches("\"/Q\": 2").count(),
                if right_to_left { texts } else { 0 },
                "{tag}/{sheet}: answers begin where lines begin"
            );
            assert!(!json.contains("line:") && !json.contains("lines:"), "{tag}/{sheet}: nothing is left of the links");
        }
        let name =
            with_editions(|editions, _| editions.editions[&tag].texts.get("ui-print-name", guidewright::project::Form::Plain).text.clone());
        let json = tool("qpdf", &["--json=2", "--json-key=qpdf"], &format!("{tag}/print/checklist-get-paid-a4.pdf"), &[]).unwrap();
        assert!(json.contains(&format!("\"/TU\": \"u:{name}\"")), "{tag}: the blank is called {name}");
    }
}

#[test]
fn cells_of_the_record_sheet_are_fields_called_by_column_and_row() {
    for tag in tags() {
        let (columns, rows, above) = with_editions(|editions, map| {
            let at = map.pages.iter().position(|page| matches!(page.kind, PageKind::Log(..))).unwrap();
            let document = editions.document(&tag, at).unwrap();
            let Content::Log(log) = &document.content else { panic!() };
            let columns: Vec<String> = log.columns.iter().map(|column| column.text.text.clone()).collect();
            (columns, log.rows.clone(), log.header_fields.len())
        });
        let sheet = format!("{tag}/print/log-incident-and-payment-log-a4.pdf");
        let Some(json) = tool("qpdf", &["--json=2", "--json-key=qpdf"], &sheet, &[]) else { return };
        let cells = (columns.len() - 1) * rows.len();
        assert_eq!(json.matches("\"/FT\": \"/Tx\"").count(), above + cells, "{tag}");
        for (column, row) in columns.iter().skip(1).zip(rows.iter().rev()) {
            assert!(json.contains(&format!("\"/TU\": \"u:{column} – {row}\"")), "{tag}: a cell is called {column} – {row}");
        }
    }
}

#[test]
fn titles_and_bookmarks_hold_nothing_that_only_sets_lines() {
    for tag in tags() {
        for sheet in ["booklet-get-paid-a4.pdf", "checklist-get-paid-letter.pdf", "log-incident-and-payment-log-a4.pdf"] {
            let Some(json) = tool("qpdf", &["--json=2", "--json-key=qpdf"], &format!("{tag}/print/{sheet}"), &[]) else { return };
            assert!(json.contains("\"/Title\": "), "{tag}/{sheet} has a title");
            assert!(!json.contains('\u{2060}'), "{tag}/{sheet}: a joiner of lines");
        }
    }
}

#[test]
fn fonts_are_embedded_subsets_with_their_characters() {
    for tag in tags() {
        for sheet in ["checklist-get-paid-a4.pdf", "log-incident-and-payment-log-letter.pdf"] {
            let Some(fonts) = tool("pdffonts", &[], &format!("{tag}/print/{sheet}"), &[]) else { return };
            let rows: Vec<&str> = fonts.lines().skip(2).collect();
            assert!(!rows.is_empty());
            for row in rows {
                assert!(row.contains("yes yes yes") && row.chars().nth(6) == Some('+'), "{tag}/{sheet}: {row}");
            }
        }
    }
}

#[test]
fn files_are_sound() {
    for tag in tags() {
        for sheet in ["checklist-get-paid-a4.pdf", "letters-letter.pdf", "booklet-get-paid-a4.pdf", "log-incident-and-payment-log-a4.pdf"] {
            if tool("qpdf", &["--check"], &format!("{tag}/print/{sheet}"), &[]).is_none() {
                return;
            }
        }
    }
}

fn pages_and_size(sheet: &str) -> Option<(usize, String)> {
    let info = tool("pdfinfo", &[], sheet, &[])?;
    let value = |name: &str| info.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
    Some((value("Pages:").parse().unwrap(), value("Page size:")))
}

#[test]
fn sheets_are_as_long_and_as_large_as_they_should_be() {
    for tag in tags() {
        let Some((pages, size)) = pages_and_size(&format!("{tag}/print/log-incident-and-payment-log-a4.pdf")) else { return };
        assert_eq!(pages, 1, "{tag}: the log and its fourteen rows stand on one page");
        assert!(size.contains("841.8") && size.starts_with("841"), "{tag}: landscape, {size}");
        let (pages, size) = pages_and_size(&format!("{tag}/print/checklist-get-paid-letter.pdf")).unwrap();
        assert!((1..=3).contains(&pages) && size.starts_with("612 x 792"), "{tag}: {pages} pages, {size}");
        let (pages, _) = pages_and_size(&format!("{tag}/print/get-paid/checklist-polite-reminders-a4.pdf")).unwrap();
        assert_eq!(pages, 1, "{tag}: a section's checklist");
        let (pages, _) = pages_and_size(&format!("{tag}/print/booklet-get-paid-a4.pdf")).unwrap();
        assert!((5..=30).contains(&pages), "{tag}: {pages} pages");
    }
}

#[test]
fn files_are_small() {
    const PAGE: &[u8] = b"/Type/Page/";
    for (path, bytes) in &sheets().1 {
        const FIELD: &[u8] = b"/Subtype/Widget";
        // Two fonts, and pages full of Khmer with a place in the tree of tags for each line; most sheets need far less. A
        // field with its name, its place and its tag takes 400 bytes; a record sheet has 143.
        let count = |mark: &[u8]| bytes.windows(mark.len()).filter(|window| *window == mark).count();
        let (pages, fields) = (count(PAGE), count(FIELD));
        let most = (64 + 16 * pages) * 1024 + 400 * fields;
        assert!(pages > 0 && bytes.len() < most, "{path}: {} bytes on {pages} pages with {fields} fields", bytes.len());
        assert!(bytes.starts_with(b"%PDF-1.7"), "{path}");
    }
}

#[test]
fn two_builds_are_byte_identical() {
    let (_, again) = run(shipped::project(), &[], &["en", "ar"]);
    assert!(!again.is_empty());
    for (path, bytes) in again {
        assert!(sheets().1[&path] == bytes, "{path} differs");
    }
}
