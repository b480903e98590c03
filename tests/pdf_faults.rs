//! Printed matter that cannot be made, and printed matter of another project: what is wrong is said at the message or the
//! file, and every other sheet is made all the same.

#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::process::Command;
use std::sync::Mutex;

use guidewright::diagnostic::Diagnostic;
use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Built, Input, build};
use guidewright::source::{ProjectPath, Sources};

mod support;
use support::shipped;

type Files = Vec<(ProjectPath, Vec<u8>)>;
type Site = BTreeMap<String, Vec<u8>>;

/// The sheets of a project: all, or those of some locales.
fn run(files: Files, assets: &[(ProjectPath, Vec<u8>)], locales: &[&str]) -> (Built, Site) {
    let sources = Sources::from_bytes(files);
    let site = Mutex::new(Site::new());
    let input = Input { sources: &sources, assets, findings: Vec::new(), strict: false };
    let options = BuildOptions { draft: true, locales: locales.iter().map(|tag| (*tag).to_owned()).collect(), ..BuildOptions::default() };
    let sink = |artifact: guidewright::source::Artifact| -> Result<(), Infallible> {
        site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        Ok(())
    };
    let built = build(&input, &options, sink, |_, _| {}).unwrap();
    assert!(built.artifacts.is_some(), "{:#?}", findings(&built));
    (built, site.into_inner().unwrap())
}

fn findings(built: &Built) -> Vec<String> {
    built.checked.diagnostics.iter().map(|d| format!("{} {}", d.rule, d.message)).collect()
}

/// The value of a message in a file, replaced; a value of one line.
fn with_message(mut files: Files, path: &str, id: &str, value: &str) -> Files {
    let (_, bytes) = files.iter_mut().find(|(own, _)| own.as_str() == path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let line = text.lines().find(|line| line.starts_with(&format!("{id} ="))).unwrap();
    *bytes = text.replace(line, &format!("{id} = {value}")).into_bytes();
    files
}

/// The finding about a message, which stands at its place in the file.
fn at_message<'b>(built: &'b Built, id: &str, files: &Files, path: &str) -> &'b Diagnostic {
    let named = built.checked.diagnostics.iter().find(|d| d.rule == "template" && d.message.contains(&format!("`{id}`")));
    let finding = named.unwrap_or_else(|| panic!("{:#?}", findings(built)));
    let span = finding.primary.as_ref().unwrap().span;
    let text = String::from_utf8(files.iter().find(|(own, _)| own.as_str() == path).unwrap().1.clone()).unwrap();
    let line = text[..span.start as usize].rsplit('\n').next().unwrap();
    assert!(line.starts_with(&format!("{id} =")), "{line}");
    finding
}

fn text_of(sheet: &[u8]) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), sheet).unwrap();
    match Command::new("pdftotext").arg("-q").arg(file.path()).arg("-").output() {
        Ok(output) => Some(squeezed(&String::from_utf8(output.stdout).unwrap())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => panic!("{error}"),
    }
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'))
        .collect()
}

#[test]
fn a_character_without_a_font_is_named_with_its_message_and_other_sheets_are_made() {
    let files = with_message(shipped::project(), "locales/cs/get-paid.ftl", "check-total-owed-known", "Celková částka 漢");
    let (built, site) = run(files, &[], &["cs", "en"]);
    let found = findings(&built);
    assert!(
        found.iter().any(|finding| finding.contains('漢') && finding.contains("U+6F22") && finding.contains("check-total-owed-known")),
        "{found:#?}"
    );
    let place = built.checked.diagnostics.iter().find(|d| d.message.contains('漢')).unwrap();
    assert!(place.primary.is_some(), "it stands at the message");
    assert!(!site.contains_key("cs/print/checklist-get-paid-a4.pdf"));
    assert!(site.contains_key("cs/print/checklist-end-well-a4.pdf") && site.contains_key("en/print/checklist-get-paid-a4.pdf"));
}

#[test]
fn a_broken_print_template_is_named_and_other_sheets_are_made() {
    let mut files = shipped::project();
    files.push((
        ProjectPath::new("templates/print/log.typ").unwrap(),
        b"#import \"sheet.typ\": *\n#show: sheet.with()\n#nothing-of-this-name\n".to_vec(),
    ));
    let (built, site) = run(files, &[], &["en"]);
    let fault =
        built.checked.diagnostics.iter().find(|d| d.message.contains("print/log.typ")).unwrap_or_else(|| panic!("{:#?}", findings(&built)));
    assert!(fault.message.contains("nothing-of-this-name"), "{}", fault.message);
    assert!(fault.primary.as_ref().is_some_and(|label| label.span.start > 20), "{fault:?}");
    assert!(!site.keys().any(|path| path.contains("/log-")) && site.contains_key("en/print/checklist-get-paid-a4.pdf"));
}

#[test]
fn a_template_reaches_nothing_outside() {
    for (code, word) in
        [("#read(\"/etc/passwd\")", "denied"), ("#import \"@preview/cetz:0.3.0\"", "denied"), ("#datetime.today().display()", "")]
    {
        let mut files = shipped::project();
        files.push((ProjectPath::new("templates/print/log.typ").unwrap(), code.as_bytes().to_vec()));
        let (built, site) = run(files, &[], &["en"]);
        let found = findings(&built);
        assert!(found.iter().any(|finding| finding.contains("print/log.typ") && finding.contains(word)), "{code}: {found:#?}");
        assert!(!site.keys().any(|path| path.contains("/log-")));
    }
}

#[test]
fn a_translators_text_is_never_code() {
    let code = "#panic(1) $x$ = *a @b \\u{\"{\"}41{\"}\"}";
    let files = with_message(shipped::project(), "locales/cs/get-paid.ftl", "check-total-owed-known", code);
    let (built, site) = run(files, &[], &["cs"]);
    assert!(site.contains_key("cs/print/checklist-get-paid-a4.pdf"), "{:#?}", findings(&built));
}

#[test]
fn a_caption_too_long_for_its_blank_is_named_at_its_message() {
    let long =
        "Jméno klienta, jeho úplná obchodní firma podle obchodního rejstříku, sídlo, identifikační číslo a jméno osoby, která ho zastupuje";
    let files = with_message(shipped::project(), "locales/cs/shared.ftl", "blank-client-name", long);
    let (built, site) = run(files.clone(), &[], &["cs"]);
    let finding = at_message(&built, "blank-client-name", &files, "locales/cs/shared.ftl");
    assert!(finding.message.contains("too long for its place") && finding.message.contains("shorten it"), "{}", finding.message);
    assert!(!site.contains_key("cs/print/letters-a4.pdf"), "the sheet with the blank is left out");
    assert!(site.contains_key("cs/print/checklist-get-paid-a4.pdf"), "others are made");
    let page = String::from_utf8(site["cs/letters.html"].clone()).unwrap();
    assert!(!page.contains("letters-a4.pdf"), "no page links it");
}

#[test]
fn a_caption_in_a_script_without_spaces_is_found_again_too() {
    // The typography of the locale and the break guard put joiners and no-break spaces into it.
    let long = "ชื่อลูกค้าและชื่อเต็มของบริษัทตามที่จดทะเบียนไว้กับกรมพัฒนาธุรกิจการค้า ที่อยู่ตามทะเบียน เลขประจำตัวผู้เสียภาษี และชื่อผู้มีอำนาจลงนามแทนบริษัททุกคน";
    let files = with_message(shipped::project(), "locales/th/shared.ftl", "blank-client-name", long);
    let (built, _) = run(files.clone(), &[], &["th"]);
    at_message(&built, "blank-client-name", &files, "locales/th/shared.ftl");
}

#[test]
fn a_caption_too_long_for_its_field_is_named_at_its_message() {
    let long = "Name of the person who fills in this sheet, and of everybody else who has worked on it, in full and in capital letters";
    let files = with_message(shipped::project(), "locales/en/interface.ftl", "ui-print-name", long);
    let (built, site) = run(files.clone(), &[], &["en"]);
    at_message(&built, "ui-print-name", &files, "locales/en/interface.ftl");
    assert!(!site.contains_key("en/print/checklist-get-paid-a4.pdf"));
    assert!(site.contains_key("en/print/letters-a4.pdf") && site.contains_key("en/print/booklet-get-paid-letter.pdf"));
}

#[test]
fn a_word_too_long_for_its_column_is_named_at_its_message() {
    let files = with_message(
        shipped::project(),
        "locales/cs/end-well.ftl",
        "column-incident-and-payment-log-date",
        "Nejneobhospodařovávatelnějšího",
    );
    let (built, site) = run(files.clone(), &[], &["cs"]);
    at_message(&built, "column-incident-and-payment-log-date", &files, "locales/cs/end-well.ftl");
    assert!(!site.contains_key("cs/print/log-incident-and-payment-log-a4.pdf") && site.contains_key("cs/print/booklet-end-well-a4.pdf"));
}

#[test]
fn a_word_that_would_run_off_the_paper_is_named_at_its_message() {
    let word = "Nejneobhospodařovávatelnějšími".repeat(5);
    let files = with_message(shipped::project(), "locales/cs/get-paid.ftl", "check-total-owed-known", &word);
    let (built, site) = run(files.clone(), &[], &["cs"]);
    at_message(&built, "check-total-owed-known", &files, "locales/cs/get-paid.ftl");
    assert!(!site.contains_key("cs/print/checklist-get-paid-a4.pdf") && site.contains_key("cs/print/checklist-end-well-a4.pdf"));
}

#[test]
fn a_template_that_is_no_typst_leaves_the_other_kinds() {
    let mut files = shipped::project();
    files.push((ProjectPath::new("templates/print/booklet.typ").unwrap(), b"#import \"sheet.typ\": *\n#let x = (\n".to_vec()));
    let (built, site) = run(files, &[], &["en"]);
    let fault = built.checked.diagnostics.iter().find(|d| d.message.contains("print/booklet.typ")).unwrap();
    assert!(fault.primary.is_some(), "{fault:?}");
    assert!(!site.keys().any(|path| path.contains("/booklet-")) && site.contains_key("en/print/letters-a4.pdf"));
}

#[test]
fn a_font_that_is_none_is_no_reason_to_stop() {
    let broken = [(ProjectPath::new("templates/print/fonts/Broken-Regular.ttf").unwrap(), b"this is no font".to_vec())];
    let (built, site) = run(shipped::project(), &broken, &["en"]);
    assert!(site.contains_key("en/print/checklist-get-paid-a4.pdf"), "{:#?}", findings(&built));
    let said = built
        .checked
        .diagnostics
        .iter()
        .find(|d| d.message.contains("Broken-Regular.ttf"))
        .unwrap_or_else(|| panic!("{:#?}", findings(&built)));
    assert!(said.message.contains("no font"), "{}", said.message);
}

/// A small project in English, Hebrew, Burmese and Brazilian Portuguese, with every kind of block: the one that `init`
/// writes, and two more locales.
fn other() -> Files {
    let mut files = shipped::sources("templates/init", "", shipped::PROJECT);
    files.extend(shipped::sources("tests/print/other/locales", "locales/", &[".ftl"]));
    files.extend(shipped::sources("locales/en", "locales/en/", &["interface.ftl"]));
    files
}

fn fonts() -> Files {
    shipped::sources("tests/print/other/templates", "templates/", &[".ttf"])
}

#[test]
fn a_script_without_a_font_is_said_at_the_message_that_holds_it() {
    let (built, site) = run(other(), &[], &[]);
    for (tag, script) in [("he", '\u{5D0}'..='\u{5EA}'), ("my", '\u{1000}'..='\u{109F}')] {
        let said: Vec<&Diagnostic> =
            built.checked.diagnostics.iter().filter(|d| d.rule == "template" && d.message.chars().any(|c| script.contains(&c))).collect();
        assert!(!said.is_empty(), "{tag}: {:#?}", findings(&built));
        for finding in said {
            assert!(finding.message.contains("templates/print/fonts/") && finding.primary.is_some(), "{tag}: {finding:?}");
        }
        assert!(!site.keys().any(|path| path.starts_with(&format!("{tag}/")) && path.ends_with(".pdf")), "{tag} has no sheet");
    }
    for tag in ["en", "pt-BR"] {
        let count = site.keys().filter(|path| path.starts_with(&format!("{tag}/")) && path.ends_with(".pdf")).count();
        assert_eq!(count, 14, "{tag}: the other locales have all sheets on both papers");
    }
}

#[test]
fn another_project_prints_with_fonts_of_its_own() {
    let (built, site) = run(other(), &fonts(), &[]);
    let faults: Vec<String> = findings(&built).into_iter().filter(|finding| finding.starts_with("template")).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    for (tag, texts) in [
        ("he", ["להשאיל ולשאול", "שם", "עמוד 1 מתוך 1"]),
        ("my", ["ငှားရမ်းခြင်းနှင့် ပြန်ပေးခြင်း", "ဓာတ်ပုံရိုက်ပြီး", "စာမျက်နှာ ၁ / ၁"]),
        ("pt-BR", ["Emprestar e devolver", "Data da devolução combinada", "Página 1 de 1"]),
    ] {
        let count = site.keys().filter(|path| path.starts_with(&format!("{tag}/")) && path.ends_with(".pdf")).count();
        assert_eq!(count, 14, "{tag}");
        let Some(text) = text_of(&site[&format!("{tag}/print/checklist-lend-and-borrow-a4.pdf")]) else { return };
        for wanted in texts {
            assert!(text.contains(&squeezed(wanted)), "{tag}: {wanted} is not in {text}");
        }
    }
}
