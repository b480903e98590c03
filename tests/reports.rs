//! The reports of one small faulty project, byte for byte.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use guidewright::check::{CheckOptions, Checked, check};
use guidewright::diagnostic::Severity;
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
fn no_report_has_a_character_that_a_terminal_obeys() {
    let hostile = "s-title = A { $nobody } \u{1B}]0;x\u{7}\u{9B}31m\u{202E}\r::error::x\u{85}\n::error::y\ns-t\u{1B}[2J = x\n";
    let sources = Sources::from_texts(&[
        ("content/site.yaml", SITE),
        ("content/guides/a.yaml", GUIDE),
        ("locales/en/a.ftl", ENGLISH),
        ("locales/km/a.ftl", hostile),
        ("locales/km/b\u{202E}ltf.ftl", "x = no path\n"),
    ]);
    let (project, found) = parse(&sources);
    assert_nothing_obeys(&check(&project, &sources, found, &CheckOptions::default()), &sources);
}

/// What rules quote in their words: markup, tokens, links, options, terms of the glossary, scripts, keys.
#[test]
fn no_report_quotes_a_character_that_a_terminal_obeys_or_a_command_of_a_forge() {
    let marks = "a\n    ::error file=x::forged\n    ##[add-mask]b \u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2067}";
    let inline = "\u{1B}[2J\u{9B}\u{202E}\u{2067}##[error]x";
    let texts = [
        format!("<a {marks}>x</a>"),
        format!("%(a{inline})s {{NAME{inline}}}"),
        format!("[y](foo:{inline}) [z](https://e.org/{inline}&#10;::error::b)"),
        "{ DATETIME($reminder-days, dateStyle: \"\u{1B}[31m\u{202E}##[error]\") }".to_owned(),
        format!("The word Wait stands here {marks} and more words of it"),
        format!("`{inline}` **a{inline}** [t](section:{inline})"),
        marks.to_owned(),
    ];
    let catalog = |other: &str| texts.iter().enumerate().map(|(at, text)| format!("s-summary-{at} = {other}{text}\n")).collect::<String>();
    let guide = "id: a\nsections: [{id: s, not-applicable: {\"x\\n::error::y\\e[31m##[error]\": z}, blocks: [{type: summary}]}]\n";
    let glossary = "terms:\n  - source: [\"Wait\\n::error::x\"]\n    translations: {km: {use: [\"\\e[31m\\u202E##[error]\"], avoid: [{term: a, reason: \"b\\n::error::c\\e[2J\\u202E\"}]}}\n";
    for (english, khmer) in [("plain", ""), ("", "ខ្មែរ ")] {
        let sources = Sources::from_texts(&[
            ("content/glossary.yaml", glossary),
            ("content/guides/a.yaml", guide),
            ("content/site.yaml", &SITE.replace("level: off", "level: note")),
            ("locales/en/a.ftl", &if english.is_empty() { catalog("Wait ") } else { catalog("plain ").replace("::error", "x") }),
            ("locales/km/a.ftl", &catalog(khmer)),
        ]);
        let (project, found) = parse(&sources);
        let checked = check(&project, &sources, found, &CheckOptions::default());
        let told = rules_of(&checked).into_iter().collect::<std::collections::BTreeSet<_>>();
        assert!(told.len() > 5, "{told:?}");
        assert_nothing_obeys(&checked, &sources);
    }
}

fn assert_nothing_obeys(checked: &Checked, sources: &Sources) {
    assert!(checked.diagnostics.len() > 3);
    for reporter in REPORTERS {
        let report = reporter.write(checked, sources, &ReportOptions::default());
        assert!(!report.contains("##["), "{}: {report}", reporter.name());
        let obeyed = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        assert_eq!(report.find(obeyed), None, "{}: {report:?}", reporter.name());
        let commands = report.lines().filter(|line| line.trim_start().starts_with("::")).count();
        assert_eq!(commands, if reporter.name() == "github" { checked.diagnostics.len() } else { 0 }, "{}", reporter.name());
    }
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
    let styled =
        reporter("human").unwrap().write(&checked, &sources, &ReportOptions { color: true, width: Some(100), ..ReportOptions::default() });
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
        assert_eq!(report.is_empty(), matches!(reporter.name(), "concise" | "coverage"), "{}", reporter.name());
        assert!(!reporter.description().is_empty());
    }
}

fn written(format: &str, options: &ReportOptions) -> String {
    let (sources, checked) = checked(&CheckOptions::default());
    reporter(format).unwrap().write(&checked, &sources, options)
}

#[test]
fn sarif_names_rules_places_and_repairs() {
    let options = ReportOptions { root: "my site/".to_owned(), ..ReportOptions::default() };
    let log: serde_json::Value = serde_json::from_str(&written("sarif", &options)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules: Vec<&str> = run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(rules, ["obsolete-message", "unknown-variable", "unused-message"]);
    for result in run["results"].as_array().unwrap() {
        assert_eq!(result["ruleId"], rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["partialFingerprints"]["guidewright/v1"].as_str().unwrap().is_empty());
    }
    let unknown = &run["results"][1];
    assert_eq!(unknown["level"], "error");
    let place = &unknown["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"], serde_json::json!({"uri": "my%20site/locales/km/a.ftl", "uriBaseId": "%SRCROOT%"}));
    assert_eq!(place["region"], serde_json::json!({"startLine": 1, "startColumn": 21, "endLine": 1, "endColumn": 28}));
    assert_eq!(unknown["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"], "my%20site/locales/en/a.ftl");
    let repair = &run["results"][2]["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(repair["insertedContent"]["text"], "s-summary");
    assert_eq!(repair["deletedRegion"], serde_json::json!({"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 9}));
}

#[test]
fn annotations_are_a_command_each_the_worst_first() {
    let report = written("github", &ReportOptions { root: "a,b/".to_owned(), ..ReportOptions::default() });
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines.len(), 4, "{report}");
    assert!(
        lines[0].starts_with(
            "::error file=a%2Cb/locales/km/a.ftl,line=1,endLine=1,col=21,endColumn=27,title=unknown-variable::s-title: nobody gives"
        ),
        "{report}"
    );
    assert!(lines[0].contains("%0Ahelp: remove it"), "{report}");
    assert!(lines[1].starts_with("::warning ") && lines[2].starts_with("::notice "), "{report}");
    assert_eq!(lines[3], "1 error, 1 warning, 1 note");
}

#[test]
fn junit_fails_what_fails_the_check() {
    let report = written("junit", &ReportOptions::default());
    assert!(report.contains("<testsuites name=\"guidewright\" tests=\"3\" failures=\"1\""), "{report}");
    assert!(report.contains("<testsuite name=\"locales/km/a.ftl\" tests=\"2\" failures=\"1\""), "{report}");
    assert_eq!(report.matches("<failure ").count(), 1);
    assert_eq!(report.matches("<system-out>").count(), 2);
    let strict = written("junit", &ReportOptions { failing: Some(Severity::Warning), ..ReportOptions::default() });
    assert_eq!(strict.matches("<failure ").count(), 2, "{strict}");
}

#[test]
fn markdown_tells_the_translator_what_to_do_and_how() {
    let options = ReportOptions { root: "site/".to_owned(), arguments: " --project site".to_owned(), ..ReportOptions::default() };
    let report = written("markdown", &options);
    for part in [
        "## Translations: 1 error, 1 warning, 1 note\n",
        "| km | growing | ",
        "### `km`\n\nIn `site/locales/km/a.ftl`:\n\n- [ ] **line 1, error** `s-title`: nobody gives the variable `$nobody` to this message (`unknown-variable`)\n  *To do:* remove it",
        "*The source says:* `Title`",
        "guidewright check --locale km --project site ",
        "Worth knowing: 1 `unused-message`.",
    ] {
        assert!(report.contains(part), "{part:?} is not in\n{report}");
    }
    assert!(!report.contains("| en |"), "the source is not translated:\n{report}");
}

#[test]
fn badge_is_of_the_translations_alone() {
    let badge: serde_json::Value = serde_json::from_str(&written("badge", &ReportOptions::default())).unwrap();
    assert_eq!((&badge["schemaVersion"], &badge["label"]), (&1.into(), &"translations".into()));
    assert_eq!((&badge["message"], &badge["color"]), (&"km 0%".into(), &"red".into()));
    assert!(written("coverage", &ReportOptions::default()).starts_with("locale  tier "));
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
