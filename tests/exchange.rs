//! Exchange files: what goes out comes back as it was, other tools accept it, and nothing hostile gets in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::process::{Command, Stdio};

use guidewright::diagnostic::Diagnostic;
use guidewright::exchange::{CODECS, Codec, Document, Filter, ImportOptions, Imported, codec, import, units};
use guidewright::project::{MadeBy, Project, State, Wanted, from_fluent_tree};
use guidewright::source::Sources;
use proptest::prelude::*;

fn project(sources: &Sources) -> Project {
    from_fluent_tree(sources, "en").0
}

fn document(sources: &Sources, tag: &str) -> Document {
    let project = project(sources);
    let wanted = Wanted::of(&project);
    let units = units(&project, sources, &wanted, &project.catalogs[tag], &Filter::default());
    Document { source_locale: "en".into(), target_locale: tag.into(), reviewed: None, byte_order_mark: false, units }
}

fn judge(sources: &Sources) -> (Project, Vec<Diagnostic>) {
    let (project, found) = from_fluent_tree(sources, "en");
    let found = found.into_iter().filter(|finding| finding.locale.is_some()).collect();
    (project, found)
}

fn take(codec: &dyn Codec, sources: &Sources, tag: &str, text: &str) -> Imported {
    let parsed = codec.parse(text).unwrap_or_else(|error| panic!("{} {error}\n{text}", codec.name()));
    assert_eq!(parsed.target_locale.as_deref(), Some(tag));
    import(&project(sources), sources, &parsed.units, ImportOptions { tag, by: MadeBy::Person }, &judge)
}

fn text_of(sources: &Sources, imported: &Imported, path: &str) -> String {
    let file = sources.find(path).unwrap();
    imported.change.apply(file.id, &file.text).unwrap()
}

const SOURCE: &str = "\
# $days is a number.
wait = Wait { $days ->
    [one] a day
   *[other] { $days } days
 } more.
    .hint = Be **patient**, { $name }.
plain = = 1 + 1, \"quoted\" \\ and { \"{\" }braces{ \"}\" }
list =
    One:

    - a
    - b
";

fn sources(target: &str, tag: &str) -> Sources {
    Sources::from_texts(&[("en/a.ftl", SOURCE), (&format!("{tag}/a.ftl"), target)])
}

#[test]
fn a_translation_of_every_form_is_put_together_in_every_format() {
    let start = sources("## Mine\r\n\r\nplain = = 2\r\n", "ar");
    for codec in CODECS {
        let mut document = document(&start, "ar");
        let wait: Vec<_> = document.units.iter().filter(|unit| unit.part == "wait").map(|unit| unit.context.clone()).collect();
        assert_eq!(wait.len(), 6, "{wait:?}");
        for unit in document.units.iter_mut().filter(|unit| unit.target.is_none()) {
            unit.target = Some(format!("ع {} {{x", unit.source));
            unit.state = State::Translated;
        }
        let imported = take(*codec, &start, "ar", &codec.write(&document));
        assert_eq!((imported.changed, imported.refused.len()), (3, 0), "{}: {:#?}", codec.name(), imported.refused);
        let text = text_of(&start, &imported, "ar/a.ftl");
        assert!(
            text.contains("[few] ع Wait { $days } days more. { \"{\" }x\r\n")
                && text.contains("    .hint = ع Be **patient**, { $name }. { \"{\" }x\r\n"),
            "{text}"
        );
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.starts_with("## Mine\r\n\r\n") && text.contains("plain = = 2\r\n"), "{text}");
        let lock = imported.change.created.iter().find(|(path, _)| path.as_str() == "ar.lock.yaml").unwrap();
        assert_eq!(lock.1.lines().filter(|line| line.ends_with(" person")).count(), 3);
    }
}

#[test]
fn khmer_needs_one_text_and_a_missing_default_is_refused() {
    let start = sources("plain = ក\n", "km");
    assert_eq!(document(&start, "km").units.iter().filter(|unit| unit.part == "wait").count(), 1);
    let start = sources("plain = ж\n", "cs");
    let mut document = document(&start, "cs");
    document.units.iter_mut().filter(|unit| unit.context == "wait[$days=few]").for_each(|unit| unit.target = Some("{ $days } dny".into()));
    let imported = take(codec("csv").unwrap(), &start, "cs", &codec("csv").unwrap().write(&document));
    assert!(imported.refused[0].reason.contains("`other`"), "{:#?}", imported.refused);
    assert!(imported.change.is_empty());
}

#[test]
fn what_breaks_a_rule_or_is_not_known_is_refused_and_the_rest_taken() {
    let start = sources("", "km");
    let breaks = |sources: &Sources| {
        let (project, mut found) = judge(sources);
        if sources.iter().any(|file| file.text.contains("BAD")) {
            found.push(Diagnostic::error("unsafe", "this is bad").message_id("list").locale("km"));
        }
        (project, found)
    };
    let po = "msgid \"\"\nmsgstr \"Language: km\\n\"\n\nmsgctxt \"list\"\nmsgid \"x\"\nmsgstr \"BAD\"\n\nmsgctxt \"plain\"\nmsgid \"\"\nmsgstr \"ល្អ\"\n\nmsgctxt \"gone\"\nmsgid \"\"\nmsgstr \"x\"\n\n#, fuzzy\nmsgctxt \"wait\"\nmsgid \"\"\nmsgstr \"x\"\n";
    let parsed = codec("po").unwrap().parse(po).unwrap();
    let imported = import(&project(&start), &start, &parsed.units, ImportOptions { tag: "km", by: MadeBy::Machine }, &breaks);
    let refused: Vec<_> = imported.refused.iter().map(|refusal| (refusal.line, refusal.context.as_str())).collect();
    assert_eq!(refused, [(4, "list"), (12, "gone"), (17, "wait")]);
    assert_eq!(text_of(&start, &imported, "km/a.ftl"), "plain = ល្អ\n");
}

#[test]
fn terms_are_translated_with_the_messages_that_need_them() {
    let start =
        Sources::from_texts(&[("en/a.ftl", "-brand = Acme\n    .gender = none\nhello = Welcome to { -brand }.\n"), ("cs/a.ftl", "")]);
    for codec in CODECS {
        let mut document = document(&start, "cs");
        assert_eq!(document.units.iter().map(|unit| unit.context.as_str()).collect::<Vec<_>>(), ["-brand", "hello"]);
        for (unit, text) in document.units.iter_mut().zip(["Acme", "Vítá vás { -brand }."]) {
            unit.target = Some(text.to_owned());
        }
        let imported = take(*codec, &start, "cs", &codec.write(&document));
        assert!(imported.refused.is_empty(), "{} {:#?}", codec.name(), imported.refused);
        assert_eq!(text_of(&start, &imported, "cs/a.ftl"), "-brand = Acme\n\nhello = Vítá vás { -brand }.\n");
        let after = start.with_change(&imported.change).unwrap();
        assert!(take(*codec, &after, "cs", &codec.write(&self::document(&after, "cs"))).change.is_empty());
        let wanted_project = project(&after);
        let wanted = Wanted::of(&wanted_project);
        let states = wanted.states(&wanted_project, &wanted_project.catalogs["cs"]);
        assert!(states.iter().all(|part| part.state == State::Translated && part.locked.is_some()), "{states:#?}");
    }
}

#[test]
fn other_tools_read_what_is_written() {
    let text = codec("po").unwrap().write(&document(&sources("plain = ក\nlist = ខ\n    គ\n", "km"), "km"));
    let Ok(mut child) = Command::new("msgfmt").args(["-c", "-o", "/dev/null", "-"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn()
    else {
        return;
    };
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn value() -> impl Strategy<Value = String> {
    let text = "([a-zA-Z=+@'\";,&<>\\\\/*_`\\-]|ខ|ع|\u{A0}|\u{1}| ){0,12}";
    let piece = prop_oneof![
        text.prop_map(|text| text.replace(['{', '}'], "")),
        Just("{ $n }".to_owned()),
        Just("{ \"{\" }".to_owned()),
        Just("{ NUMBER($n, minimumFractionDigits: 2) }".to_owned())
    ];
    let simple = prop::collection::vec(piece, 1..4).prop_map(|pieces| format!("x{}x", pieces.concat()));
    prop_oneof![
        simple.clone(),
        (simple.clone(), simple.clone(), simple.clone()).prop_map(|(a, b, c)| format!("\n    {a}\n\n    - {b}\n    - {c}")),
        (simple.clone(), simple.clone(), simple.clone())
            .prop_map(|(a, b, c)| format!("{a} {{ $n ->\n    [0] {b}\n    [one] {c}\n   *[other] {a}\n }}")),
        (simple.clone(), simple.clone(), simple).prop_map(|(a, b, c)| format!(
            "{{ $g ->\n    [she] {a}\n   *[they] {{ $n ->\n        [one] {b}\n       *[other] {c}\n    }}\n }} {b}"
        )),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn export_then_import_changes_nothing(source in value(), target in value(), attribute in value()) {
        for tag in ["km", "ne", "th", "cs", "ar"] {
            let en = format!("-t = {attribute}\n    .g = x\na = {source}\n    .b = {attribute}\nc = {attribute}\nd = {{ -t }}\n");
            let own = format!("-t = {source}\n    .g = y\na = {target}\n    .b = {source}\nd = x{{ -t }}\n");
            let sources = Sources::from_texts(&[("en/a.ftl", &en), (&format!("{tag}/a.ftl"), &own)]);
            for codec in CODECS {
                let imported = take(*codec, &sources, tag, &codec.write(&document(&sources, tag)));
                prop_assert!(imported.change.is_empty() && imported.refused.is_empty(), "{} {tag} {:#?}\n{en}\n{own}", codec.name(), imported);
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(msgid|msgstr|msgctxt|\"|\\\\|<unit name=\"a\">|</unit>|<ph|/>|<!|&|;|,|\r?\n|[a-z ]|\u{FEFF}){0,40}") {
        for codec in CODECS {
            drop(codec.parse(&text));
        }
    }
}
