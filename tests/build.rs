//! Whole builds through the library: same input, same bytes; any locale without code; drafts; what pages must not hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Mutex;

use guidewright::edition::BuildOptions;
use guidewright::locale::Locale;
use guidewright::pipeline::{Built, Input, build};
use guidewright::project::INTERFACE;
use guidewright::source::{ProjectPath, Sources};
use support::shipped;

type Site = BTreeMap<String, Vec<u8>>;

fn run(sources: &Sources, options: &BuildOptions) -> (Built, Site) {
    let site = Mutex::new(Site::new());
    let input = Input { sources, assets: &[], findings: Vec::new(), strict: false };
    let sink = |artifact: guidewright::source::Artifact| -> Result<(), Infallible> {
        let before = site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        assert!(before.is_none(), "{} is written twice", artifact.path);
        Ok(())
    };
    let built = build(&input, options, sink, |_, _| {}).unwrap();
    (built, site.into_inner().unwrap())
}

fn findings(built: &Built) -> Vec<String> {
    built.checked.diagnostics.iter().map(|d| format!("{} {}", d.rule, d.message)).collect()
}

#[test]
fn two_builds_are_byte_identical() {
    let sources = Sources::from_bytes(shipped::project());
    let (built, first) = run(&sources, &BuildOptions::default());
    assert!(built.artifacts.is_some(), "{:#?}", findings(&built));
    let (_, second) = run(&sources, &BuildOptions::default());
    assert!(first == second, "two builds of the same input differ");
    assert!(first.len() > 250, "{} files", first.len());
}

#[test]
fn every_locale_has_every_page_in_its_own_language_and_direction() {
    let sources = Sources::from_bytes(shipped::project());
    let (built, site) = run(&sources, &BuildOptions::default());
    let tags = built.project.tags();
    assert!(tags.len() >= 6, "{tags:?}");
    let pages = |tag: &str| site.keys().filter_map(|path| path.strip_prefix(&format!("{tag}/")).map(str::to_owned)).collect::<Vec<_>>();
    let source = pages(&built.project.config.source_locale.value);
    for tag in &tags {
        assert_eq!(pages(tag), source, "{tag} has other pages than the source");
        for page in source.iter().filter(|page| page.ends_with(".html")) {
            let html = String::from_utf8(site[&format!("{tag}/{page}")].clone()).unwrap();
            let direction = Locale::parse(tag).unwrap().direction().as_str();
            assert!(html.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\"")), "{tag}/{page}");
        }
    }
}

#[test]
fn isolates_stay_in_running_text() {
    let sources = Sources::from_bytes(shipped::project());
    let (_, site) = run(&sources, &BuildOptions::default());
    let isolate = |text: &str| text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']);
    let mut in_text = 0;
    for (path, bytes) in site {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if !path.ends_with(".html") {
            assert!(!isolate(&text), "{path} has an isolate");
            continue;
        }
        for tag in text.split('<').skip(1) {
            let (markup, content) = tag.split_once('>').unwrap_or((tag, ""));
            assert!(!isolate(markup), "{path}: an isolate in <{markup}>");
            assert!(!(markup.starts_with("title") && isolate(content)), "{path}: an isolate in the title");
            in_text += usize::from(isolate(content));
        }
    }
    assert!(in_text > 0, "placeables in running text keep their isolates");
}

#[test]
fn every_link_between_pages_leads_to_a_page_and_every_anchor_to_an_element() {
    let sources = Sources::from_bytes(shipped::project());
    let (_, site) = run(&sources, &BuildOptions::default());
    let text = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    let mut links = 0;
    for path in site.keys().filter(|path| path.ends_with(".html") && *path != "404.html") {
        for part in text(path).split("<a ").skip(1) {
            let Some(href) = part.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()) else { continue };
            if href.contains("://") || href.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
            let target = resolve(path, file);
            assert!(site.contains_key(&target), "{path} links to {href}, which is {target}");
            if !anchor.is_empty() {
                assert!(text(&target).contains(&format!("id=\"{anchor}\"")), "{path} links to the missing anchor {href}");
            }
            links += 1;
        }
    }
    assert!(links > 3000, "{links} links");
}

fn resolve(from: &str, to: &str) -> String {
    if to.is_empty() {
        return from.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn alternates_are_reciprocal_and_name_a_default() {
    let sources = Sources::from_bytes(shipped::project());
    let options = BuildOptions { base_url: Some("https://example.org/a/".to_owned()), ..BuildOptions::default() };
    let (_, site) = run(&sources, &options);
    let mut seen: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html") && path.contains('/')) {
        let html = String::from_utf8_lossy(bytes);
        let canonical =
            html.split("<link rel=\"canonical\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
        let alternates = html.split("<link rel=\"alternate\" hreflang=\"").skip(1).filter_map(|rest| {
            let (tag, rest) = rest.split_once('"')?;
            Some((tag.to_owned(), rest.split("href=\"").nth(1)?.split('"').next()?.to_owned()))
        });
        if path.ends_with("404.html") {
            continue;
        }
        seen.insert(canonical, alternates.collect());
    }
    for (address, alternates) in &seen {
        assert_eq!(alternates.len(), 7, "{address}: six locales and x-default");
        assert!(alternates.iter().any(|(tag, _)| tag == "x-default"));
        for (tag, other) in alternates.iter().filter(|(tag, _)| tag != "x-default") {
            let back = seen.get(other).unwrap_or_else(|| panic!("{address} names {other} ({tag}), which is no page"));
            assert!(back.iter().any(|(_, href)| href == address), "{other} does not name {address}");
        }
    }
}

/// The words of the interface, each its own, in some letters of a script.
fn interface(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let mut out = String::new();
    for (index, message) in INTERFACE.iter().enumerate() {
        let word: String = [index / 36, index / 6, index].map(|digit| letters[digit % 6]).iter().collect();
        let variables: String = message.variables.iter().map(|name| format!(" {{ ${name} }}")).collect();
        out.push_str(&format!("{} = {word}{variables}\n", message.id));
    }
    out
}

/// Another project: other guides, other locales, other parameters, written for this test.
fn other_project(gap: bool) -> Sources {
    let ftl = |title: &str, days: &str, gap: bool| {
        let lead = if gap { "" } else { "boil-lead = x\n" };
        format!(
            "site-title = {title}\nsite-tagline = {title}\nsite-description = {title}\nguide-soup-title = {title}\nguide-soup-summary = {title}\nboil-title = {title}\n{lead}boil-summary = {title} {{ $price }} {{ $from }}\nboil-step-wait = {days}\n    .detail = {title}\ncheck-done = {title}\n"
        )
    };
    let plural = |one: &str, other: &str| format!("{{ $rest ->\n    [one] {one}\n   *[other] {other} {{ $rest }}\n  }}");
    Sources::from_bytes(
        [
            ("content/site.yaml", "source-locale: pt-BR\nguides: [soup]\nlocales: {my: {digits: mymr}}\nparameters:\n  rest: {type: days, value: 2}\n  price: {type: amount, value: 1234.5, currency: BRL}\n  from: {type: date, value: 2026-03-05}\n".to_owned()),
            ("content/guides/soup.yaml", "id: soup\nsections:\n  - id: boil\n    blocks:\n      - {type: summary}\n      - {type: steps, items: [wait]}\n      - {type: checklist, items: [done]}\n".to_owned()),
            ("locales/pt-BR/all.ftl", ftl("Sopa", &plural("Espere um dia", "Espere dias:"), false) + &interface("abcdef")),
            ("locales/he/all.ftl", ftl("מרק", &plural("יום אחד", "ימים:").replace("   *[other]", "    [two] יומיים\n   *[other]"), gap) + &interface("אבגדהו")),
            ("locales/my/all.ftl", ftl("ဟင်းချို", "{ $rest } ရက်", false) + &interface("ကခဂငစဆ")),
        ]
        .into_iter()
        .map(|(path, text)| (ProjectPath::new(path).unwrap(), text.into_bytes()))
        .collect(),
    )
}

#[test]
fn another_project_with_other_locales_needs_no_code() {
    let (built, site) = run(&other_project(false), &BuildOptions::default());
    assert!(built.artifacts.is_some(), "{:#?}", findings(&built));
    let page = |tag: &str| String::from_utf8(site[&format!("{tag}/soup/boil.html")].clone()).unwrap();
    assert!(page("he").contains("<html lang=\"he\" dir=\"rtl\""));
    assert!(page("my").contains("<html lang=\"my\" dir=\"ltr\""));
    assert!(page("my").contains("၂\u{2069} ရက်"), "Burmese digits");
    assert!(page("pt-BR").contains("1.234,5\u{A0}BRL"), "Brazilian separators");
    assert!(page("pt-BR").contains("5 de março de 2026"));
    assert!(page("he").contains("5 במרץ 2026"));
    assert!(page("he").contains(">português (Brasil)</a>"));
}

#[test]
fn a_gap_fails_a_build_and_is_marked_in_a_draft() {
    let (built, site) = run(&other_project(true), &BuildOptions::default());
    assert!(built.artifacts.is_none() && site.is_empty());
    assert!(findings(&built).iter().any(|finding| finding.contains("`he`") && finding.contains("boil-lead")), "{:#?}", findings(&built));
    let options = BuildOptions { draft: true, base_url: Some("https://example.org/".to_owned()), ..BuildOptions::default() };
    let (built, site) = run(&other_project(true), &options);
    assert!(built.artifacts.is_some());
    let page = String::from_utf8(site["he/soup/boil.html"].clone()).unwrap();
    assert!(page.contains("<span lang=\"pt-BR\" dir=\"ltr\">x</span>"), "the source text with its own language and direction");
    assert!(page.contains("noindex") && page.contains("<link rel=\"canonical\" href=\"https://example.org/pt-BR/soup/boil.html\">"));
    assert!(!page.contains("hreflang=\"he\" href=\"https://"), "kept out of hreflang");
    let sitemap = String::from_utf8(site["sitemap.xml"].clone()).unwrap();
    assert!(!sitemap.contains("he/soup/boil.html") && sitemap.contains("my/soup/boil.html"));
    assert!(built.incomplete.iter().any(|(tag, pages)| tag == "he" && *pages > 0));
}

#[test]
fn a_translators_text_cannot_become_markup() {
    let evil = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) {{ page.title }} \"'><script>alert(1)</script>";
    let files: Vec<_> = other_project(false)
        .iter()
        .map(|file| {
            let text = if file.path.as_str().starts_with("locales/my/") {
                file.text
                    .lines()
                    .map(|line| {
                        if line.starts_with("boil-") || line.starts_with("site-") || line.starts_with("ui-home") {
                            format!("{} = {}", line.split(' ').next().unwrap(), evil.replace('{', "{\"{\"}").replace("}}", "{\"}}\"}"))
                        } else {
                            line.to_owned()
                        }
                    })
                    .collect::<Vec<_>>()
                    .join("\n")
            } else {
                file.text.to_string()
            };
            (file.path.clone(), text.into_bytes())
        })
        .collect();
    let (_, site) = run(&Sources::from_bytes(files), &BuildOptions { draft: true, ..BuildOptions::default() });
    for (path, bytes) in site.iter().filter(|(path, _)| path.starts_with("my/") && path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("<img") && !html.contains("<script>alert") && !html.contains("href=\"javascript"), "{path}");
    }
}

/// A project of some files, each with its text.
fn of(files: &[(&str, &str)]) -> Sources {
    Sources::from_texts(files)
}

#[test]
fn names_that_could_be_taken_for_others_get_files_of_their_own() {
    let texts = "site-title = A\nguide-valencia-title = G\nguide-br-title = B\nindex-title = I\nhome-title = H\nx-title = X\n";
    let section = |guide: &str, ids: &[&str]| {
        let sections: String = ids.iter().map(|id| format!("  - {{id: {id}, blocks: [{{type: summary}}]}}\n")).collect();
        format!("id: {guide}\nsections:\n{sections}")
    };
    let (one, two) = (section("valencia", &["index", "home"]), section("br", &["x"]));
    let sources = of(&[
        ("content/site.yaml", "source-locale: en\nguides: [valencia, br]\nchecks: {levels: [{rule: missing-message, level: off}]}\n"),
        ("content/guides/valencia.yaml", &one),
        ("content/guides/br.yaml", &two),
        ("locales/ca/a.ftl", texts),
        ("locales/ca-valencia/a.ftl", texts),
        ("locales/en/a.ftl", texts),
        ("locales/pt/a.ftl", texts),
        ("locales/pt-BR/a.ftl", texts),
    ]);
    // `run` sees to it that no file is written twice.
    let (built, site) = run(&sources, &BuildOptions { draft: true, ..BuildOptions::default() });
    assert!(built.artifacts.is_some(), "{:#?}", findings(&built));
    for path in ["api/en/home.json", "api/en/index.json", "api/en/valencia/home.json", "api/en/valencia/index.json"] {
        assert!(site.contains_key(path), "{path}");
    }
    let mut folded: Vec<String> = site.keys().map(|path| path.to_lowercase()).collect();
    folded.sort();
    assert!(folded.windows(2).all(|pair| pair[0] != pair[1]), "two files differ only in case");
}
