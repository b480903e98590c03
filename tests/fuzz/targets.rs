//! What is fuzzed: one function per reader of outside text. Each takes any bytes and panics when a promise is broken:
//! no panic below, every place inside the text and on a character, edits that commute and keep all other bytes, output
//! that holds no markup but ours, and a file that comes back as it was written.

use std::collections::BTreeMap;

use guidewright::diagnostic::Diagnostic;
use guidewright::edition::Bundle;
use guidewright::exchange::{CODECS, Document, Unit, codec};
use guidewright::locale::{Locale, LocaleSettings};
use guidewright::markup::{self, HtmlOptions};
use guidewright::project::catalog_editor::set_part;
use guidewright::project::fluent_text::{self, Value};
use guidewright::project::{
    Catalog, Element, Expression, Fingerprint, Inline, Lock, LockEntry, MadeBy, Pattern, SourceTexts, State, guide_slots, parse_catalog,
    parse_config, parse_guide,
};
use guidewright::source::{FileId, ProjectPath, SourceChange, Sources, Span, TextEdit};

use super::inert;

/// A target: its name and what it does with an input.
pub type Target = (&'static str, fn(&[u8]));

/// All targets. A new one is one function and one line.
pub const TARGETS: &[Target] = &[
    ("guide", guide),
    ("settings", settings),
    ("ftl", ftl),
    ("ftl-edit", ftl_edit),
    ("format", format),
    ("markdown", markdown),
    ("fluent-text", fluent_text_round_trip),
    ("po", po),
    ("xliff", xliff),
    ("csv", csv),
    ("exchange", exchange),
    ("lock", lock),
    ("source-texts", source_texts),
    ("edits", edits),
    ("manifest", manifest),
    ("address", address),
];

/// The target of a name.
pub fn target(name: &str) -> Option<fn(&[u8])> {
    TARGETS.iter().find(|(known, _)| *known == name).map(|(_, run)| *run)
}

fn sources(path: &str, data: &[u8]) -> Sources {
    Sources::from_bytes(vec![(ProjectPath::new(path).unwrap(), data.to_vec())])
}

fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// A place is inside its text and cuts no character.
fn place(sources: &Sources, span: Span) {
    let file = sources.get(span.file).expect("a place is in a file of the project");
    assert!(file.text.get(span.range()).is_some(), "{span:?} does not fit {:?}", file.text);
}

fn findings(sources: &Sources, found: &[Diagnostic]) {
    for finding in found {
        assert!(finding.primary.is_some() || finding.path.is_some(), "no place: {finding:?}");
        assert!(!finding.message.is_empty());
        finding.primary.iter().chain(&finding.related).for_each(|label| place(sources, label.span));
    }
}

fn guide(data: &[u8]) {
    let sources = sources("content/guides/a.yaml", data);
    let mut found = Vec::new();
    if let Some(guide) = parse_guide(sources.iter().next().unwrap(), &mut found) {
        place(&sources, guide.id.span);
        guide.sections.iter().for_each(|section| place(&sources, section.id.span));
        guide.letters.iter().for_each(|letter| place(&sources, letter.id.span));
        for slot in guide_slots(&guide).iter() {
            assert!(slot.id().bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{}", slot.id());
        }
    }
    findings(&sources, &found);
}

fn settings(data: &[u8]) {
    let sources = sources("content/site.yaml", data);
    let mut found = Vec::new();
    let config = parse_config(sources.iter().next().unwrap(), &mut found);
    place(&sources, config.source_locale.span);
    for entry in config.locales.values() {
        place(&sources, entry.span);
        // These go into a style sheet as they are.
        assert!(entry.settings.font_stack.iter().all(|font| !font.contains(['"', '\\', ';', '{', '}', '<', '\n'])));
    }
    if let Some(url) = &config.base_url {
        assert!(url.value.ends_with('/') && !url.value.contains(['"', '<', '>', ' ', '\'']), "{}", url.value);
    }
    findings(&sources, &found);
}

fn catalog(sources: &Sources) -> (Catalog, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let files: Vec<_> = sources.iter().collect();
    let catalog = parse_catalog(Locale::parse("cs").unwrap(), &files, &mut found);
    (catalog, found)
}

fn ftl(data: &[u8]) {
    let sources = sources("locales/cs/a.ftl", data);
    let (catalog, found) = catalog(&sources);
    findings(&sources, &found);
    catalog.comments().iter().for_each(|comment| place(&sources, comment.span));
    for entry in catalog.entries() {
        place(&sources, entry.span);
        assert_eq!(sources.slice(entry.id_span), &*entry.id);
        entry.comment.iter().for_each(|comment| place(&sources, comment.span));
        entry.value.iter().for_each(|value| pattern(&sources, value));
        for attribute in &entry.attributes {
            assert_eq!(sources.slice(attribute.id_span), &*attribute.id);
            pattern(&sources, &attribute.value);
        }
    }
}

fn pattern(sources: &Sources, pattern: &Pattern) {
    place(sources, pattern.span);
    for element in &pattern.elements {
        match element {
            Element::Text { text, span } => assert_eq!(sources.slice(*span), &**text),
            Element::Placeable { expression, span } => {
                place(sources, *span);
                expression_places(sources, expression);
            }
        }
    }
    let shown = fluent_text::shown(pattern);
    assert_eq!(fluent_text::normalized_text(&fluent_text::normalized(pattern)), fluent_text::normalized_text(&shown));
}

fn expression_places(sources: &Sources, expression: &Expression) {
    match expression {
        Expression::Inline(inline) => inline_places(sources, inline),
        Expression::Select { selector, variants } => {
            inline_places(sources, selector);
            for variant in variants {
                assert_eq!(sources.slice(variant.key_span), &*variant.key);
                pattern(sources, &variant.value);
            }
        }
    }
}

fn inline_places(sources: &Sources, inline: &Inline) {
    place(sources, inline.span());
    match inline {
        Inline::Nested(expression, _) => expression_places(sources, expression),
        Inline::Function { positional, named, .. } => {
            positional.iter().chain(named.iter().map(|(_, value)| value)).for_each(|value| inline_places(sources, value));
        }
        Inline::Term { named, .. } => named.iter().for_each(|(_, value)| inline_places(sources, value)),
        _ => {}
    }
}

/// Sets the value of each entry in turn: that value is then the new one, and all other entries are as they were.
fn ftl_edit(data: &[u8]) {
    let before = sources("locales/cs/a.ftl", data);
    let file = before.iter().next().unwrap();
    let (entries, _) = catalog(&before);
    let value = Value::Text("New { $x } text".to_owned());
    for (at, entry) in entries.entries().iter().enumerate().take(4) {
        let change = SourceChange { edits: vec![set_part(file, entry, None, &value)], created: Vec::new() };
        let text = change.apply(file.id, &file.text).expect("an edit fits its text");
        let after = sources("locales/cs/a.ftl", text.as_bytes());
        let (changed, _) = catalog(&after);
        let shown = |catalog: &Catalog, skip: usize| -> Vec<String> {
            let entries = catalog.entries().iter().enumerate().filter(|(other, _)| *other != skip);
            entries.map(|(_, entry)| format!("{}={:?}", entry.id, entry.value.as_ref().map(fluent_text::normalized))).collect()
        };
        assert_eq!(shown(&entries, at), shown(&changed, at), "{:?} became {text:?}", file.text);
        let set = changed.entries()[at].value.as_ref().map(fluent_text::normalized);
        assert_eq!(set.as_deref(), Some("New { $x } text"), "{:?} became {text:?}", file.text);
    }
}

/// The whole way of a message into a page.
fn format(data: &[u8]) {
    let sources = sources("locales/cs/a.ftl", data);
    let (catalog, _) = catalog(&sources);
    let settings = LocaleSettings::default_for(&catalog.locale);
    let files = sources.iter().map(|file| file.text.to_string());
    let bundle = Bundle::new(&catalog.locale, &settings, &[], files).expect("the data of Czech is there");
    for entry in catalog.messages().take(8) {
        if let Some((text, _)) = bundle.format(&entry.id, None, &[]) {
            html_of(&markup::cleaned(&text));
        }
    }
}

fn markdown(data: &[u8]) {
    html_of(&text(data));
}

/// Whatever a text says, its HTML holds only elements and attributes that we write, and its plain text no markup of ours.
fn html_of(text: &str) {
    let options = HtmlOptions {
        resolve: &|kind, id| Some(format!("{kind}-{id}.html")),
        blank: &|name| format!("<span class=\"blank\">{}</span>", markup::escape(name)),
    };
    let blocks = markup::parse(text);
    inert::fragment(&markup::to_html(&blocks, &options));
    inert::fragment(&options.inlines(&markup::parse_inline(text)));
    inert::plain(&markup::plain_blocks(&blocks));
    let _ = markup::outline(&blocks);
}

/// Any text is written so that Fluent reads it back.
fn fluent_text_round_trip(data: &[u8]) {
    let text: String = text(data).chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let wanted = fluent_text::escaped(&text);
    let value = Value::Text(wanted.clone()).layout(4);
    let read = fluent_text::parse_value(&value).unwrap_or_else(|| panic!("{text:?} was written as {value:?}, which is no pattern"));
    let wanted = without_empty_literals(&wanted);
    assert_eq!(fluent_text::normalized(&read), fluent_text::normalized_text(&wanted), "{text:?} was written as {value:?}");
}

/// A pattern without its empty literals, which only protect what stands beside them. One inside another placeable is a
/// value as any other.
fn without_empty_literals(pattern: &str) -> String {
    let (mut out, mut depth, mut is_literal, mut rest) = (String::new(), 0_usize, false, pattern);
    while let Some(c) = rest.chars().next() {
        if let (0, Some(after)) = (depth, rest.strip_prefix("{ \"\" }")) {
            rest = after;
            continue;
        }
        // A quote or backslash behind a backslash ends no literal.
        let length = if is_literal && c == '\\' { 1 + rest[1..].chars().next().map_or(0, char::len_utf8) } else { c.len_utf8() };
        match c {
            '"' if depth > 0 => is_literal = !is_literal,
            '{' if !is_literal => depth += 1,
            '}' if !is_literal => depth = depth.saturating_sub(1),
            _ => {}
        }
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

fn po(data: &[u8]) {
    codec_reads("po", data);
}

fn xliff(data: &[u8]) {
    codec_reads("xliff", data);
}

fn csv(data: &[u8]) {
    codec_reads("csv", data);
}

/// A file that can be read is, written again, read as the same units.
fn codec_reads(name: &str, data: &[u8]) {
    let text = text(data);
    let codec = codec(name).unwrap();
    let parsed = match codec.parse(&text) {
        Ok(parsed) => parsed,
        Err(error) => return assert!(error.line >= 1 && error.line <= text.lines().count() + 1, "{error} of {text:?}"),
    };
    let unit =
        |unit: &guidewright::exchange::ImportedUnit| unit_of(&unit.context, unit.source.as_deref().unwrap_or_default(), &unit.target);
    // What we name has no controls in its name.
    let ours = parsed.units.iter().filter(|unit| !unit.context.contains(|c: char| c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}')));
    same_after_a_round(name, &ours.map(unit).collect::<Vec<_>>());
}

/// Units of any texts, in all formats.
fn exchange(data: &[u8]) {
    let text = text(data);
    let units: Vec<Unit> = text
        .split('\u{1E}')
        .take(6)
        .enumerate()
        .map(|(at, part)| {
            let (source, target) = part.split_once('\u{1F}').unwrap_or((part, ""));
            unit_of(&format!("m{at}[$n=one]"), source, target)
        })
        .collect();
    CODECS.iter().for_each(|codec| same_after_a_round(codec.name(), &units));
}

fn unit_of(context: &str, source: &str, target: &str) -> Unit {
    Unit {
        part: context.to_owned(),
        context: context.to_owned(),
        rank: 0,
        source: source.to_owned(),
        target: (!target.is_empty()).then(|| target.to_owned()),
        previous: None,
        state: State::Translated,
        notes: vec!["note */ --> \n # x".to_owned()],
        place: "locales/en/a.ftl:1".to_owned(),
    }
}

fn same_after_a_round(name: &str, units: &[Unit]) {
    let document =
        Document { source_locale: "en".to_owned(), target_locale: "km".to_owned(), units: units.to_vec(), ..Document::default() };
    let codec = codec(name).unwrap();
    let written = codec.write(&document);
    let back = codec.parse(&written).unwrap_or_else(|error| panic!("{name} cannot read what it wrote: {error}\n{written}"));
    // Spreadsheets know one line end.
    let plain = |text: &str| if name == "csv" { text.replace('\r', "") } else { text.to_owned() };
    let wanted: Vec<_> = units
        .iter()
        .filter(|unit| !unit.context.trim().is_empty())
        .map(|unit| (unit.context.trim().to_owned(), plain(&unit.source), plain(unit.target.as_deref().unwrap_or_default())))
        .collect();
    let read: Vec<_> = back
        .units
        .iter()
        .filter(|unit| !unit.context.trim().is_empty())
        .map(|unit| (unit.context.trim().to_owned(), plain(unit.source.as_deref().unwrap_or_default()), plain(&unit.target)))
        .collect();
    assert_eq!(read, wanted, "{name} wrote\n{written}");
}

/// Setting one entry of a lock changes that entry and nothing else.
fn lock(data: &[u8]) {
    let before = sources("locales/km.lock.yaml", data);
    let file = before.iter().next().unwrap();
    let mut found = Vec::new();
    let lock = Lock::parse(file, &mut found);
    findings(&before, &found);
    let entry = LockEntry { source: Fingerprint::of_text("a"), target: Fingerprint::of_text("b"), by: MadeBy::Machine };
    let set = BTreeMap::from([("get-paid".to_owned(), Some(entry))]);
    let text = lock.change(Some(file), "locales/km.lock.yaml", &set).apply(file.id, &file.text).expect("an edit fits its text");
    let after = sources("locales/km.lock.yaml", text.as_bytes());
    let changed = Lock::parse(after.iter().next().unwrap(), &mut Vec::new());
    assert_eq!(changed.get("get-paid"), Some(&entry), "{:?} became {text:?}", file.text);
    let others = |lock: &Lock| -> BTreeMap<String, LockEntry> {
        lock.iter().filter(|(name, _)| *name != "get-paid").map(|(name, entry)| (name.to_owned(), *entry)).collect()
    };
    assert_eq!(others(&changed), others(&lock), "{:?} became {text:?}", file.text);
}

fn source_texts(data: &[u8]) {
    let sources = sources("locales/source.lock.yaml", data);
    let mut found = Vec::new();
    let _ = SourceTexts::parse(sources.iter().next().unwrap(), &mut found);
    findings(&sources, &found);
}

/// Edits of a text: their order does not matter, all together are the same as one after the other from the end, and
/// what no edit names is kept.
fn edits(data: &[u8]) {
    let Some((count, rest)) = data.split_first() else { return };
    let count = usize::from(*count % 6);
    let Some((numbers, rest)) = rest.split_at_checked(count * 3) else { return };
    let text = text(rest);
    let file = FileId(0);
    let edits: Vec<TextEdit> = numbers
        .chunks(3)
        .enumerate()
        .map(|(at, numbers)| {
            let start = usize::from(numbers[0]);
            TextEdit {
                span: Span::new(file, start, start + usize::from(numbers[1] % 8)),
                replacement: format!("<{at}{}>", "ក".repeat(usize::from(numbers[2] % 3))),
            }
        })
        .collect();
    let apply = |edits: &[TextEdit], text: &str| SourceChange { edits: edits.to_vec(), created: Vec::new() }.apply(file, text);
    let whole = apply(&edits, &text);
    let mut starts: Vec<u32> = edits.iter().map(|edit| edit.span.start).collect();
    starts.sort_unstable();
    let distinct = starts.windows(2).all(|pair| pair[0] != pair[1]);
    let mut turned = edits.clone();
    turned.reverse();
    if distinct {
        assert_eq!(apply(&turned, &text).is_ok(), whole.is_ok());
    }
    let Ok(whole) = whole else { return };
    if distinct {
        assert_eq!(apply(&turned, &text).as_ref(), Ok(&whole));
        let mut from_the_end = edits.clone();
        from_the_end.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
        let one_by_one = from_the_end.iter().fold(text.clone(), |text, edit| apply(std::slice::from_ref(edit), &text).expect("it fitted"));
        assert_eq!(one_by_one, whole);
    }
    let removed: usize = edits.iter().map(|edit| edit.span.range().len()).sum();
    let added: usize = edits.iter().map(|edit| edit.replacement.len()).sum();
    assert_eq!(whole.len(), text.len() - removed + added);
}

/// A list of the files of a site that was not written by us, or not wholly, is none.
fn manifest(data: &[u8]) {
    if let Some(again) = guidewright::workspace::reread_manifest(data) {
        // A list of an earlier version is written as one of this version.
        let first = if data.starts_with(b"guidewright-manifest 2\n") { data.to_vec() } else { again.clone() };
        assert_eq!(again, first);
        assert_eq!(guidewright::workspace::reread_manifest(&again), Some(again));
    }
}

/// What a browser asks the preview for is a file below the site's root or nothing.
fn address(data: &[u8]) {
    if let Some(path) = guidewright::serve::path_of_address(&text(data)) {
        assert!(
            !path.starts_with('/') && !path.contains(['\\', ':', '\0']) && path.split('/').all(|part| !matches!(part, "" | "." | "..")),
            "{path:?}"
        );
    }
}
