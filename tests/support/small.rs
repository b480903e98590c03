//! A small project of two guides with every type of block in three locales, and edits to it.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use guidewright::edition::BuildOptions;
use proptest::prelude::*;

/// The files of a project: path and text.
pub type Files = BTreeMap<String, String>;

const REPAIR: &str = "id: repair
sections:
  - id: mend
    blocks:
      - {type: summary}
      - {type: steps, items: [clean, oil]}
      - {type: letter-ref, id: friendly-reminder}
      - {type: decision, id: mend-or-not}
      - {type: checklist, items: [mended]}
  - id: keep-well
    blocks:
      - {type: summary}
      - {type: signs, items: [rust]}
      - {type: caveat, items: [valuable-things]}
decisions:
  - id: mend-or-not
    start: can-you
    questions:
      - id: can-you
        answers:
          - {id: answer-yes, outcome: mend-it}
          - {id: answer-no, outcome: lend-it}
outcomes:
  - {id: mend-it, section: keep-well}
";

const REPAIR_TEXT: &str = "guide-repair-title = Mend things
guide-repair-summary = Before you buy a new one. See [lending](guide:lend-and-borrow).
mend-title = Mend a thing
mend-lead = What to do first.
mend-summary =
    Look at it.

    Ask { -friend }, or read [on](section:keep-well).
mend-step-clean = Clean it
    .detail = With a cloth, { $reminder-days } times.
mend-step-oil = Oil it
    .detail = { mend-step-clean } first.
check-mended = Mended
keep-well-title = Keep it well
keep-well-lead = So that it lasts.
keep-well-summary = Dry.
keep-well-sign-rust = Rust
decision-mend-or-not-title = Can you mend it?
decision-mend-or-not-summary = One question.
question-mend-or-not-can-you = Can you?
answer-mend-or-not-can-you-answer-yes = Yes
answer-mend-or-not-can-you-answer-no = No
outcome-mend-it-title = Mend it
outcome-mend-it-text = Do it today.
-friend = a friend
";

pub fn options() -> BuildOptions {
    BuildOptions { draft: true, program: 7, formats: vec!["bundle".to_owned()], ..BuildOptions::default() }
}

/// The project that `init` writes, with a second guide and a third locale; without fonts, which take long to cut.
pub fn files() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(root.join("templates/init")).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(root.join("templates/init")).unwrap().to_str().unwrap().to_owned();
            files.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
    files.retain(|name, _| !name.ends_with(".lock.yaml"));
    files.insert("content/guides/repair.yaml".to_owned(), REPAIR.to_owned());
    replace(&mut files, "content/site.yaml", "guides: [lend-and-borrow]", "guides: [lend-and-borrow, repair]");
    for tag in ["en", "he"] {
        files.insert(format!("locales/{tag}/repair.ftl"), REPAIR_TEXT.to_owned());
        let interface = fs::read_to_string(root.join("locales/en/interface.ftl")).unwrap();
        files.insert(format!("locales/{tag}/interface.ftl"), interface);
    }
    add_locale(&mut files, "cs");
    for entry in walkdir::WalkDir::new(root.join("templates/assets/fonts-src")).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            files.insert(format!("templates/assets/fonts-src/{}", entry.file_name().to_str().unwrap()), String::new());
        }
    }
    files
}

pub fn add_locale(files: &mut Files, tag: &str) {
    let own: Vec<_> = files.iter().filter_map(|(name, text)| Some((name.strip_prefix("locales/en/")?.to_owned(), text.clone()))).collect();
    files.extend(own.into_iter().map(|(name, text)| (format!("locales/{tag}/{name}"), text)));
}

pub fn replace(files: &mut Files, name: &str, from: &str, to: &str) {
    let text = files.get_mut(name).unwrap();
    assert!(text.contains(from), "{from} in {name}");
    *text = text.replacen(from, to, 1);
}

/// An empty directory, in memory where that can be had: these tests write many small files.
pub fn dir() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir()).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// A template that writes something more.
pub fn marked(template: &str, mark: &str) -> String {
    match template.rfind("{% endblock") {
        Some(at) => format!("{}{mark}{}", &template[..at], &template[at..]),
        None => format!("{template}{mark}"),
    }
}

/// Brings a project to exactly these files; files that are equal are not touched.
pub fn write(dir: &Path, files: &Files) {
    let mut stale: BTreeSet<_> = ["content", "locales", "templates"]
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(dir.join(folder)))
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().to_owned())
        .collect();
    for (name, text) in files {
        let path = dir.join(name);
        if fs::read(&path).ok().as_deref() != Some(text.as_bytes()) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        }
        stale.remove(&path);
    }
    stale.iter().for_each(|path| fs::remove_file(path).unwrap());
}

/// An edit to a project, its options or its site. Numbers pick one of what there is.
#[derive(Clone, Debug)]
pub enum Edit {
    Message(usize, usize, usize),
    DeleteMessage(usize, usize),
    DeleteFile(usize),
    Structure(usize),
    Block(usize, usize),
    Template(usize, usize),
    RemoveTemplates,
    Style(usize),
    Font(usize),
    RenameGuide(usize),
    DeleteGuide,
    SwapGuides,
    AddLocale(usize),
    RemoveLocale(usize),
    Settings(usize),
    Lock(usize, usize),
    Glossary(usize),
    Checks(usize),
    Options(usize),
    Site(usize, usize),
}

pub fn edit() -> impl Strategy<Value = Edit> {
    let n = 0usize..1000;
    prop_oneof![
        8 => (n.clone(), n.clone(), n.clone()).prop_map(|(a, b, c)| Edit::Message(a, b, c)),
        3 => (n.clone(), n.clone()).prop_map(|(a, b)| Edit::DeleteMessage(a, b)),
        1 => n.clone().prop_map(Edit::DeleteFile),
        3 => n.clone().prop_map(Edit::Structure),
        2 => (n.clone(), n.clone()).prop_map(|(a, b)| Edit::Block(a, b)),
        3 => (n.clone(), n.clone()).prop_map(|(a, b)| Edit::Template(a, b)),
        1 => Just(Edit::RemoveTemplates),
        1 => n.clone().prop_map(Edit::Style),
        1 => n.clone().prop_map(Edit::Font),
        1 => n.clone().prop_map(Edit::RenameGuide),
        1 => Just(Edit::DeleteGuide),
        1 => Just(Edit::SwapGuides),
        1 => n.clone().prop_map(Edit::AddLocale),
        1 => n.clone().prop_map(Edit::RemoveLocale),
        2 => n.clone().prop_map(Edit::Settings),
        2 => (n.clone(), n.clone()).prop_map(|(a, b)| Edit::Lock(a, b)),
        1 => n.clone().prop_map(Edit::Glossary),
        2 => n.clone().prop_map(Edit::Checks),
        1 => n.clone().prop_map(Edit::Options),
        2 => (n.clone(), n).prop_map(|(a, b)| Edit::Site(a, b)),
    ]
}

const TEMPLATES: [&str; 10] = [
    "base.html",
    "home.html",
    "section.html",
    "decision.html",
    "list.html",
    "404.html",
    "parts/blocks.html",
    "parts/languages.html",
    "bundle-page.html",
    "root.html",
];

fn pick<'f>(files: &'f Files, start: &str, end: &str, number: usize) -> Option<&'f String> {
    let some: Vec<&String> = files.keys().filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
    some.get(number % some.len().max(1)).copied()
}

/// Lines that begin a message, with the end of the entry.
fn messages(text: &str) -> Vec<(usize, usize)> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') && line.contains(" =") {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]).collect::<Vec<_>>();
    starts.into_iter().zip(ends).collect()
}

/// Makes an edit; one that does not fit any more does nothing.
pub fn apply(edit: &Edit, files: &mut Files, options: &mut BuildOptions, site: &Path) {
    match *edit {
        Edit::Message(file, message, text) => edit_message(files, file, message, text),
        Edit::DeleteMessage(file, message) => {
            let Some(name) = pick(files, "locales/", ".ftl", file).cloned() else { return };
            let text = files.get_mut(&name).unwrap();
            let all = messages(text);
            if let Some((start, end)) = all.get(message % all.len().max(1)) {
                text.replace_range(*start..*end, "");
            }
        }
        Edit::DeleteFile(file) => {
            let name = pick(files, "locales/he/", ".ftl", file).cloned();
            name.and_then(|name| files.remove(&name));
        }
        Edit::Structure(number) => {
            let changes = [
                ("items: [clean, oil]", "items: [oil, clean]"),
                ("items: [oil, clean]", "items: [oil]"),
                ("outcome: mend-it}", "outcome: keep-it}"),
                ("outcome: keep-it}", "outcome: mend-it}"),
                ("section: lend-a-thing}", "section: get-it-back}"),
                ("blank-rows: 12", "blank-rows: 9"),
                ("{id: mend-it, section: keep-well}", "{id: mend-it, section: mend, letter: friendly-reminder}"),
            ];
            let (from, to) = changes[number % changes.len()];
            files.values_mut().filter(|text| text.contains(from)).for_each(|text| *text = text.replacen(from, to, 1));
        }
        Edit::Block(file, line) => {
            let Some(name) = pick(files, "content/guides/", ".yaml", file).cloned() else { return };
            let text = files.get_mut(&name).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            let blocks: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with("      - {type: ")).collect();
            let Some(gone) = blocks.get(line % blocks.len().max(1)) else { return };
            let left: Vec<&str> = lines.iter().enumerate().filter(|(at, _)| at != gone).map(|(_, line)| *line).collect();
            *text = left.join("\n") + "\n";
        }
        Edit::Template(number, mark) => {
            let name = TEMPLATES[number % TEMPLATES.len()];
            let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates").join(name);
            let text = marked(&fs::read_to_string(own).unwrap(), &format!("<!-- {} -->", mark % 3));
            files.insert(format!("templates/{name}"), text);
        }
        Edit::RemoveTemplates => files.retain(|name, _| !name.starts_with("templates/") || name.contains("fonts-src")),
        Edit::Style(number) => drop(files.insert("templates/assets/style.css".to_owned(), format!("p{{margin:{}px}}", number % 4))),
        Edit::Font(number) => {
            // Once in a while the real fonts are there.
            if number % 3 == 0 {
                files.retain(|name, _| !name.contains("fonts-src/Vazirmatn"));
            } else {
                files.insert("templates/assets/fonts-src/Vazirmatn-Bold.ttf".to_owned(), String::new());
                files.insert("templates/assets/fonts-src/Vazirmatn-Regular.ttf".to_owned(), String::new());
            }
        }
        Edit::RenameGuide(number) => {
            let to = format!("mending-{}", number % 3);
            if let Some(text) = files.remove("content/guides/repair.yaml") {
                files.insert(format!("content/guides/{to}.yaml"), text.replacen("id: repair", &format!("id: {to}"), 1));
                for text in files.values_mut() {
                    *text = text.replace("guide-repair-", &format!("guide-{to}-")).replace(", repair]", &format!(", {to}]"));
                    *text = text.replace("[repair, ", &format!("[{to}, "));
                }
            }
        }
        Edit::DeleteGuide => {
            if files.remove("content/guides/repair.yaml").is_some() {
                let settings = files.get_mut("content/site.yaml").unwrap();
                *settings = settings.replace(", repair]", "]").replace("[repair, ", "[");
            }
        }
        Edit::SwapGuides => {
            let settings = files.get_mut("content/site.yaml").unwrap();
            *settings = settings.replacen("[lend-and-borrow, repair]", "[repair, lend-and-borrow]", 1);
        }
        Edit::AddLocale(number) => add_locale(files, ["fr", "ar", "km"][number % 3]),
        Edit::RemoveLocale(number) => {
            let folder = format!("locales/{}/", ["fr", "ar", "cs"][number % 3]);
            files.retain(|name, _| !name.starts_with(&folder));
        }
        Edit::Settings(number) => {
            let settings = files.get_mut("content/site.yaml").unwrap();
            match number % 4 {
                3 if settings.contains("search-parts-above: 0\n") => *settings = settings.replace("search-parts-above: 0\n", ""),
                3 => settings.push_str("search-parts-above: 0\n"),
                0 => *settings = settings.replacen("reviewed: 2026-", "reviewed: 2025-", 1),
                1 => *settings = settings.replacen("value: 7", "value: 8", 1),
                _ => *settings = settings.replacen("https://example.org/", "https://example.net/", 1),
            }
        }
        Edit::Lock(locale, number) => edit_lock(files, ["cs", "he", "en", "source"][locale % 4], number),
        Edit::Glossary(number) => edit_glossary(files, number),
        Edit::Checks(number) => edit_checks(files, number),
        Edit::Options(number) => match number % 3 {
            0 => options.draft = !options.draft,
            1 => options.base_url = Some("https://example.com/a/".to_owned()),
            _ => options.formats.clear(),
        },
        Edit::Site(file, damage) => damage_site(site, file, damage),
    }
}

/// A lock of translations of a text that is not the source's any more, or one that cannot be read, or none.
pub fn edit_lock(files: &mut Files, locale: &str, number: usize) {
    let path = format!("locales/{locale}.lock.yaml");
    let line = |part: &str, by: &str| format!("{part}: {} {} {by}\n", "1".repeat(32), "2".repeat(32));
    let text = match number % 6 {
        0 => line("mend-lead", "person") + &line("mend-step-oil.detail", "reviewed"),
        1 => line("ui-home", "machine"),
        2 => "published: true\n".to_owned(),
        3 => "mend-lead: what is this\n".to_owned(),
        4 => format!("{}: \"What to do at first.\"\n", "1".repeat(32)),
        _ => return drop(files.remove(&path)),
    };
    files.insert(path, text);
}

pub fn edit_glossary(files: &mut Files, number: usize) {
    let text = match number % 3 {
        0 => "terms:\n  - {id: friend, source: [friend], translations: {cs: [kamarad], he: [haver], xx: [y]}}\n",
        1 => "banned:\n  - {locale: cs, text: Mend, instead: Opravit, reason: it is English}\n",
        _ => return drop(files.remove("content/glossary.yaml")),
    };
    files.insert("content/glossary.yaml".to_owned(), text.to_owned());
}

/// Levels and exceptions of the check, thresholds, and a parameter that nothing uses.
pub fn edit_checks(files: &mut Files, number: usize) {
    const CHECKS: &str = "\nchecks:\n";
    let Some(settings) = files.get_mut("content/site.yaml") else { return };
    let end = settings.find(CHECKS).unwrap_or(settings.len());
    settings.truncate(end);
    *settings += match number % 5 {
        0 => {
            "\nchecks:\n  levels:\n    - {rule: same-as-source, level: note, locale: cs}\n    - {rule: missing-message, level: off, path: locales/he/}\n"
        }
        1 => {
            "\nchecks:\n  allow:\n    - {rule: same-as-source, message: mend-title, locale: cs, reason: a name}\n    - {rule: overlong, reason: x}\n"
        }
        2 => "\nchecks:\n  levels: [{rule: no-such-rule, level: off}, {rule: obsolete-message, level: error}]\n",
        3 => "\nchecks: {}\npublishing: {complete: {publish: 95, withdraw: 90}}\n",
        _ => "",
    };
    let unused = "  spare-days: {type: days, value: 3}\n";
    if number.is_multiple_of(2) && !settings.contains(unused) {
        *settings = settings.replacen(
            "  reminder-days: {type: days, value: 7}\n",
            &format!("  reminder-days: {{type: days, value: 7}}\n{unused}"),
            1,
        );
    }
}

fn edit_message(files: &mut Files, file: usize, message: usize, text: usize) {
    let Some(name) = pick(files, "locales/", ".ftl", file).cloned() else { return };
    let old = files.get_mut(&name).unwrap();
    let all = messages(old);
    let Some((start, end)) = all.get(message % all.len().max(1)).copied() else { return };
    let entry = &old[start..end];
    let id = entry.split(" =").next().unwrap();
    // What follows the value (attributes, comments, blank lines) stays.
    let rest = entry.split_once('\n').map_or("", |(_, rest)| rest);
    let rest: String =
        rest.split_inclusive('\n').skip_while(|line| line.starts_with("    ") && !line.trim_start().starts_with('.')).collect();
    let new = [
        "Words".to_owned(),
        format!("Other words {text}"),
        "See { mend-title } and { -friend }".to_owned(),
        "{ site-title }".to_owned(),
        "[here](section:mend) or [there](letter:friendly-reminder)".to_owned(),
        "Ж ប Ω".to_owned(),
        "{ $reminder-days ->\n    [one] a day\n   *[other] days\n  }".to_owned(),
        "{ broken".to_owned(),
    ];
    let entry = format!("{id} = {}\n{rest}", new[text % new.len()]);
    old.replace_range(start..end, &entry);
}

fn damage_site(site: &Path, file: usize, damage: usize) {
    let mut all: Vec<_> = walkdir::WalkDir::new(site)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file() && !entry.file_name().to_str().unwrap().starts_with(".guidewright"))
        .map(|entry| entry.path().to_owned())
        .collect();
    all.sort();
    let Some(path) = all.get(file % all.len().max(1)) else { return };
    match damage % 3 {
        0 => fs::remove_file(path).unwrap(),
        1 => {
            let length = fs::read(path).unwrap().len();
            fs::write(path, vec![b'x'; length]).unwrap();
        }
        _ => fs::write(path, "y").unwrap(),
    }
}
