//! The reports of one small faulty project, byte for byte.

use guidewright::check::{CheckOptions, Checked, check};
use guidewright::project::parse;
use guidewright::report::{REPORTERS, ReportOptions, coverage_table, reporter};
use guidewright::source::Sources;

const SITE: &str = "source-locale: en\nguides: [a]\nlocales: {km: {tier: growing}}\nchecks:\n  levels: [{rule: missing-message, level: off}, {rule: unused-message, level: note}]\n  allow: [{rule: unknown-function, message: x, reason: for the test}]\n";
const GUIDE: &str = "id: a\nsections: [{id: s, blocks: [{type: summary}]}]\n";
const ENGLISH: &str = "s-title = Title\ns-summary = Wait.\nguide-a-title = A\nx = { FOO() }\n";
const KHMER: &str = "s-title = ចំណងជើង { $nobody }\r\ns-sumary = រង់ចាំ។\r\n";

fn checked(options: &CheckOptions) -> (Sources, Checked) {
    let sources = Sources::from_texts(&[
        ("content/site.yaml", SITE),
        ("content/guides/a.yaml", GUIDE),
        ("locales/en/a.ftl", ENGLISH),
        ("locales/km/a.ftl", KHMER),
    ]);
    let (project, diagnostics) = parse(&sources);
    let checked = check(&project, &sources, diagnostics, options);
    (sources, checked)
}

fn rules_of(checked: &Checked) -> Vec<&str> {
    checked.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect()
}

#[test]
fn levels_exceptions_and_filters_apply() {
    let (_, all) = checked(&CheckOptions::default());
    assert_eq!(rules_of(&all), ["unused-message", "unknown-variable", "obsolete-message"]);
    let (_, one) = checked(&CheckOptions { rules: vec!["unknown-variable".to_owned()], ..CheckOptions::default() });
    assert_eq!(rules_of(&one), ["unknown-variable"]);
    let (_, none) = checked(&CheckOptions { locales: vec!["en".to_owned()], ..CheckOptions::default() });
    assert_eq!(rules_of(&none), ["unused-message"]);
}

#[test]
fn concise_is_a_line_per_finding() {
    let (sources, checked) = checked(&CheckOptions::default());
    let report = reporter("concise").unwrap().write(&checked, &sources, &ReportOptions::default());
    assert_eq!(
        report,
        "locales/en/a.ftl:4:1: note[unused-message] x: nothing asks for the message `x`\n\
         locales/km/a.ftl:1:21: error[unknown-variable] s-title: nobody gives the variable `$nobody` to this message\n\
         locales/km/a.ftl:2:1: warning[obsolete-message] s-sumary: the source has no message `s-sumary`\n"
    );
}

#[test]
fn human_shows_place_source_and_help() {
    let (sources, checked) = checked(&CheckOptions::default());
    let report = reporter("human").unwrap().write(&checked, &sources, &ReportOptions::default());
    for part in
        ["error[unknown-variable]", "locales/km/a.ftl:1:21", "locales/en/a.ftl:1:11", "help: remove it", "1 error, 1 warning, 1 note\n"]
    {
        assert!(report.contains(part), "{part} is not in\n{report}");
    }
    assert!(!report.contains('\u{1B}'), "no colour unless it is asked for");
    let styled = reporter("human").unwrap().write(&checked, &sources, &ReportOptions { color: true, width: Some(100) });
    assert!(styled.contains('\u{1B}'));
}

#[test]
fn json_is_what_its_page_says() {
    let (sources, checked) = checked(&CheckOptions::default());
    let report = reporter("json").unwrap().write(&checked, &sources, &ReportOptions::default());
    let value: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(value["version"], 1);
    assert_eq!(value["summary"], serde_json::json!({"errors": 1, "warnings": 1, "notes": 1}));
    let finding = &value["diagnostics"][1];
    assert_eq!(finding["primary"]["start"], serde_json::json!({"line": 1, "column": 21, "offset": KHMER.find("$nobody").unwrap()}));
    assert_eq!(finding["related"][0]["path"], "locales/en/a.ftl");
    assert_eq!(value["diagnostics"][2]["fix"]["edits"][0]["replacement"], "s-summary");
    let documented = include_str!("../docs/report-json.md");
    for key in finding.as_object().unwrap().keys().chain(value["coverage"][0].as_object().unwrap().keys()) {
        assert!(documented.contains(&format!("\"{key}\"")), "docs/report-json.md does not show {key}");
    }
}

#[test]
fn coverage_is_a_table() {
    let (_, checked) = checked(&CheckOptions::default());
    let table = coverage_table(&checked.coverage);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 3, "{table}");
    assert!(lines[0].starts_with("locale  tier      interface"), "{table}");
    assert!(lines[2].starts_with("km      growing   0% (0/"), "{table}");
    let count = checked.coverage.locale("en").unwrap().guides[0].count();
    assert_eq!((count.total, count.present), (5, 3));
}

#[test]
fn every_format_writes_something_for_nothing() {
    for reporter in REPORTERS {
        let report = reporter.write(&Checked::default(), &Sources::default(), &ReportOptions::default());
        assert_eq!(report.is_empty(), reporter.name() == "concise", "{}", reporter.name());
        assert!(!reporter.description().is_empty());
    }
}

/// A message at the end of a large file must not cost the whole file for each finding.
#[test]
fn reports_of_large_files_are_fast() {
    let mut text: String = (0..30_000).map(|n| format!("m{n} = text\n")).collect();
    text.push_str("s-title = { $nobody }\n");
    let sources = Sources::from_texts(&[("content/site.yaml", SITE), ("content/guides/a.yaml", GUIDE), ("locales/en/a.ftl", &text)]);
    let (project, diagnostics) = parse(&sources);
    let checked = check(&project, &sources, diagnostics, &CheckOptions::default());
    assert!(checked.diagnostics.len() > 30_000);
    let start = std::time::Instant::now();
    let report = reporter("human").unwrap().write(&checked, &sources, &ReportOptions::default());
    assert!(report.contains("$nobody"));
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    println!("{:?} for {} findings", start.elapsed(), checked.diagnostics.len());
}
