//! The formats beside the pages: search index, fonts, feed, manifest, worker, JSON, Markdown, headers, bundles.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Mutex, OnceLock};

use guidewright::diagnostic::Diagnostic;
use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Input, build};
use guidewright::source::{Artifact, ProjectPath, Sources};
use support::{generate, shipped};

type Site = BTreeMap<String, Vec<u8>>;

/// The shipped site with all formats, built once.
fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let site = Mutex::new(Site::new());
        let sources = Sources::from_bytes(shipped::project());
        let input = Input { sources: &sources, assets: &[], findings: Vec::new(), strict: false };
        let sink = |artifact: Artifact| -> Result<(), Infallible> {
            let before = site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
            assert!(before.is_none(), "{} is written twice", artifact.path);
            Ok(())
        };
        let options = BuildOptions { formats: vec!["bundle".to_owned(), "negotiation".to_owned()], ..BuildOptions::default() };
        let built = build(&input, &options, sink, |_, _| {}).unwrap();
        let uncovered: Vec<_> =
            built.checked.diagnostics.iter().filter(|found| found.rule == "uncovered-character").map(|found| &found.message).collect();
        assert!(uncovered.is_empty(), "{uncovered:?}");
        site.into_inner().unwrap()
    })
}

fn text(path: &str) -> String {
    String::from_utf8(site()[path].clone()).unwrap()
}

fn json(path: &str) -> serde_json::Value {
    serde_json::from_str(&text(path)).unwrap()
}

fn tags() -> Vec<&'static str> {
    site().keys().filter_map(|path| path.strip_suffix("/search.js")).filter(|tag| !tag.contains('/')).collect()
}

#[test]
fn each_locale_has_a_search_index_of_its_pages() {
    assert_eq!(tags().len(), 6);
    for tag in tags() {
        let script = text(&format!("{tag}/search.js"));
        let value = script.strip_prefix("tools.index = ").and_then(|rest| rest.strip_suffix(";\n")).unwrap();
        let index: serde_json::Value = serde_json::from_str(value).unwrap();
        let pages = index["pages"].as_array().unwrap();
        assert!(pages.len() > 40 && index["counts"].as_array().unwrap().len() == 21, "{tag}");
        for page in pages {
            assert!(site().contains_key(&format!("{tag}/{}", page[1].as_str().unwrap())));
            assert!(!page[4].as_str().unwrap().contains(['\u{2060}', '\u{2068}', '\u{200B}', '\u{F0003}']));
        }
    }
}

#[test]
fn words_to_be_found_by_are_in_the_index_of_their_locale_and_nowhere_else() {
    for tag in tags() {
        let script = text(&format!("{tag}/search.js"));
        let value = script.strip_prefix("tools.index = ").and_then(|rest| rest.strip_suffix(";\n")).unwrap();
        let index: serde_json::Value = serde_json::from_str(value).unwrap();
        let words = |page: &serde_json::Value| page[5].as_str().unwrap().split(',').filter(|phrase| !phrase.is_empty()).count();
        let sections: Vec<_> = index["pages"].as_array().unwrap().iter().filter(|page| page[0] == "section").collect();
        assert_eq!(sections.len(), 19, "{tag}");
        assert!(sections.iter().all(|page| words(page) >= 30), "{tag}: a section has few words");
        let [first, second] = [0, 1].map(|at| sections[0][5].as_str().unwrap().split(',').nth(at).unwrap());
        let list = [first, second].join(", ");
        for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".json") || path.ends_with(".md")) {
            assert!(!String::from_utf8_lossy(bytes).contains(&list), "{path} says {list}");
        }
    }
}

#[cfg(feature = "fonts")]
#[test]
fn each_locale_has_fonts_of_a_few_tens_of_kilobytes() {
    for tag in tags() {
        let css = text(&format!("assets/style-{tag}.css"));
        let files: Vec<&str> = css.split("url(\"").skip(1).map(|part| part.split('"').next().unwrap()).collect();
        assert!(files.len() >= 2, "{tag}: {css}");
        let size: usize = files.iter().map(|file| site()[&format!("assets/{file}")].len()).sum();
        assert!(size < 80_000, "{tag}: {size} bytes of fonts");
        assert!(files.iter().all(|file| site()[&format!("assets/{file}")].starts_with(b"wOF2")));
    }
    assert!(!site().keys().any(|path| path.contains("fonts-src")), "the originals stay at home");
    assert!(site().contains_key("assets/fonts/OFL-NotoSans.txt"), "the licences go with the fonts");
}

#[cfg(feature = "cards")]
#[test]
fn each_locale_has_a_picture_of_the_site_and_of_each_guide() {
    for tag in tags() {
        for (page, picture) in
            [("index", tag.to_owned()), ("get-paid", format!("{tag}/get-paid")), ("get-paid/polite-reminders", format!("{tag}/get-paid"))]
        {
            let html = text(&format!("{tag}/{page}.html"));
            let path = format!("assets/cards/{picture}.png");
            assert!(html.contains(&format!("<meta property=\"og:image\" content=\"https://example.org/advice/{path}\">")), "{tag}/{page}");
            let bytes = &site()[&path];
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{path}");
            let size = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
            assert_eq!((size(16), size(20)), (1200, 630), "{path}");
            // A sheet of paper with nothing on it has 3 kB.
            assert!((10_000..60_000).contains(&bytes.len()), "{path}: {} bytes", bytes.len());
        }
    }
    let root = "<meta property=\"og:image\" content=\"https://example.org/advice/assets/cards/en.png\">";
    assert!(text("index.html").contains(root) && !text("404.html").contains("og:image"));
}

#[test]
fn the_files_for_machines_hold_together() {
    for tag in tags() {
        let feed = text(&format!("{tag}/feed.xml"));
        assert_eq!(feed.matches("<entry>").count(), 19, "{tag}");
        assert_eq!(json(&format!("{tag}/manifest.webmanifest"))["lang"], tag);
        let list = json(&format!("{tag}/offline.json"));
        for path in ["shell", "pages"].iter().flat_map(|key| list[key].as_array().unwrap()) {
            assert!(site().contains_key(path.as_str().unwrap()), "{path} is not in the site");
        }
        let index = json(&format!("api/{tag}/index.json"));
        for page in index["pages"].as_array().unwrap() {
            for key in ["html", "markdown", "json"] {
                let relative = page[key].as_str().unwrap();
                let path = relative.strip_prefix("../../").map_or_else(|| format!("api/{tag}/{relative}"), str::to_owned);
                assert!(site().contains_key(&path), "{tag}: {key} {relative}");
            }
        }
    }
    assert!(text("sw.js").starts_with("const VERSION = "));
    assert!(text("_headers").contains("Content-Security-Policy"));
    assert_eq!(text("_redirects").lines().count(), 6);
    assert!(text(".htaccess").contains("RewriteRule ^$ /advice/km/ [R=302,L]"));
}

const BASE: &str = "https://example.org/advice/";

/// The file of the site at an address of it, without an anchor.
fn file_at(address: &str) -> String {
    let path = address.strip_prefix(BASE).unwrap_or_else(|| panic!("{address} is elsewhere")).split('#').next().unwrap();
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// What stands in the elements of a name, in order.
fn elements<'t>(xml: &'t str, name: &str) -> Vec<&'t str> {
    let (start, end) = (format!("<{name}>"), format!("</{name}>"));
    xml.split(&start).skip(1).map(|rest| rest.split(&end).next().unwrap()).collect()
}

#[test]
fn feeds_are_as_rfc_4287_asks() {
    let is_date = |text: &&str| text.len() == 20 && text.ends_with("T00:00:00Z") && text[..4].parse::<u16>().is_ok();
    for tag in tags() {
        let feed = text(&format!("{tag}/feed.xml"));
        let (head, entries) = feed.split_once("<entry>").unwrap();
        for (name, count) in [("id", 1), ("title", 1), ("updated", 1), ("name", 1)] {
            assert_eq!(elements(head, name).len(), count, "{tag}: {name} of the feed");
        }
        assert!(head.contains(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">")), "{tag}");
        assert!(head.contains(&format!("<link rel=\"self\" href=\"{BASE}{tag}/feed.xml\"/>")), "{tag}");
        let mut ids = elements(&feed, "id");
        assert!(ids.iter().all(|id| site().contains_key(&file_at(id))), "{tag}: {ids:?}");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 20, "{tag}: an id stands twice");
        assert!(elements(&feed, "updated").iter().all(is_date));
        for entry in entries.split("<entry>") {
            for name in ["id", "title", "updated", "summary"] {
                assert_eq!(elements(entry, name).len(), 1, "{tag}: {entry}");
                assert!(!elements(entry, name)[0].trim().is_empty(), "{tag}: {entry}");
            }
            assert_eq!(entry.matches("<link href=").count(), 1, "{tag}: {entry}");
        }
    }
}

#[test]
fn facts_for_machines_name_what_is_there() {
    let mut kinds = std::collections::BTreeSet::new();
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html") && !path.contains("bundle")) {
        let html = std::str::from_utf8(bytes).unwrap();
        let Some((_, rest)) = html.split_once("<script type=\"application/ld+json\">") else { continue };
        let facts: serde_json::Value = serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap();
        assert_eq!(facts["@context"], "https://schema.org", "{path}");
        let page = &facts["@graph"][0];
        kinds.insert(page["@type"].as_str().unwrap().to_owned());
        assert_eq!(file_at(page["url"].as_str().unwrap()), *path);
        for key in ["name", "description", "inLanguage"] {
            assert!(!page[key].as_str().unwrap().is_empty(), "{path}: {key}");
        }
        let others = page["workTranslation"].as_array().into_iter().flatten().chain(page.get("translationOfWork"));
        assert!(others.clone().count() >= 1, "{path} names no translation");
        for other in others {
            let file = file_at(other["@id"].as_str().unwrap());
            assert!(site().contains_key(&file) && file.starts_with(other["inLanguage"].as_str().unwrap()), "{path}: {file}");
        }
        for step in page["step"].as_array().into_iter().flatten() {
            let (_, anchor) = step["url"].as_str().unwrap().split_once('#').unwrap();
            assert!(html.contains(&format!(" id=\"{anchor}\"")), "{path}: {anchor}");
            assert!(
                step["@type"] == "HowToStep" && !step["name"].as_str().unwrap().is_empty() && !step["text"].as_str().unwrap().is_empty()
            );
        }
        assert_eq!(page["@type"] == "HowTo", page.get("step").is_some(), "{path}");
        for (at, crumb) in facts["@graph"][1]["itemListElement"].as_array().into_iter().flatten().enumerate() {
            assert_eq!(crumb["position"], at + 1, "{path}");
            assert!(site().contains_key(&file_at(crumb["item"].as_str().unwrap())), "{path}: {crumb}");
        }
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["Article", "CollectionPage", "HowTo", "WebPage", "WebSite"]);
}

#[test]
fn bundles_keep_their_style_under_the_policy_of_the_site() {
    for tag in tags() {
        let html = text(&format!("{tag}/get-paid.bundle.html"));
        let (_, hash) = html.split_once("style-src ").unwrap();
        let hash = hash.split(';').next().unwrap();
        assert!(hash.starts_with("'sha256-") && text("_headers").contains(&format!(" {hash}")), "{tag}: {hash}");
        assert!(!html.contains("unsafe-inline"), "{tag}");
    }
}

#[test]
fn nothing_is_left_unresolved() {
    for (path, bytes) in
        site().iter().filter(|(path, _)| path.ends_with(".json") || path.ends_with(".md") || path.ends_with(".bundle.html"))
    {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(['\u{F0003}', '\u{F0004}']), "{path}");
    }
}

#[test]
fn bundles_need_nothing_else() {
    let bundles: Vec<_> = site().keys().filter(|path| path.ends_with(".bundle.html")).collect();
    assert_eq!(bundles.len(), 24);
    for path in bundles {
        let html = text(path);
        assert!(!html.contains("<link") && !html.contains("<script") && !html.contains("src=\""), "{path}");
        let (mut ids, mut links) = (Vec::new(), 0);
        for tag in html.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag) {
            ids.extend(tag.split(" id=\"").nth(1).map(|rest| rest.split('"').next().unwrap()));
        }
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "{path}: an id stands twice");
        for href in html.split(" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            match href.strip_prefix('#') {
                Some(id) => assert!(unique.binary_search(&id).is_ok(), "{path}: no element {href}"),
                None => assert!(href.starts_with("https://") || href.starts_with("mailto:"), "{path}: {href}"),
            }
            links += 1;
        }
        assert!(links > 10, "{path}");
    }
}

#[test]
fn every_format_tells_the_paths_of_its_files_before_it_renders_them() {
    let sources = generate::sources(1);
    let (project, _) = guidewright::project::parse(&sources);
    let (theme, _) = guidewright::render::Theme::new(&sources, &[]);
    let map = guidewright::edition::SiteMap::new(&project);
    let options = BuildOptions { formats: vec!["bundle".to_owned(), "negotiation".to_owned()], ..BuildOptions::default() };
    let editions = guidewright::edition::localize(&project, &sources, &map, &options).unwrap();
    let site = guidewright::render::Site::new(&editions, &theme, &options);
    let mut files = 0;
    for format in guidewright::render::FORMATS.iter().filter(|format| format.name() != "pdf") {
        for index in 0..format.count(&site) {
            let told = format.path(&site, index).map(|path| path.to_string());
            let rendered = format.render(&site, index).unwrap().map(|artifact| artifact.path.to_string());
            files += usize::from(rendered.is_some());
            assert_eq!(told, rendered, "{} {index}", format.name());
        }
        assert_eq!(format.path(&site, usize::MAX / 2), None, "{}", format.name());
    }
    assert!(files > 200);
}

/// What is built of these files, and what was found.
fn built(files: &[(String, String)]) -> (Site, Vec<Diagnostic>) {
    let files = files.iter().map(|(path, text)| (ProjectPath::new(path).unwrap(), text.clone().into_bytes()));
    let sources = Sources::from_bytes(files.collect());
    let site = Mutex::new(Site::new());
    let sink = |artifact: Artifact| -> Result<(), Infallible> {
        site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        Ok(())
    };
    let input = Input { sources: &sources, assets: &[], findings: Vec::new(), strict: false };
    let built = build(&input, &BuildOptions::default(), sink, |_, _| {}).unwrap();
    (site.into_inner().unwrap(), built.checked.diagnostics)
}

/// The theme's words are written into the templates of a locale with more than a hundred pages, whatever they say.
#[test]
fn what_is_written_into_templates_once_is_what_each_page_would_show() {
    let mut files: Vec<_> = generate::files(10);
    files.iter_mut().find(|(path, _)| path == "content/site.yaml").unwrap().1.push_str("formats: []\n");
    let hostile = [
        ("ui-menu", r#"{ "{{ 7 * 7 }}" } & <b>"x"</b>"#),
        ("ui-skip-to-content", r#"{ "{% set q = 1 %}" }"#),
        ("ui-language", r#"{ "{# no comment #}" }"#),
        ("ui-home", r#""'><b>Home</b>"#),
        ("site-title", r#"{ " {{ 7 }}" }Fair work{ " " }"#),
    ];
    for tag in ["en", "ar"] {
        for (id, value) in hostile {
            let holder = files
                .iter_mut()
                .find(|(path, text)| path.starts_with(&format!("locales/{tag}/")) && format!("\n{text}").contains(&format!("\n{id} = ")));
            let (_, text) = holder.unwrap_or_else(|| panic!("no {id}"));
            let line = |line: &str| if line.starts_with(&format!("{id} = ")) { format!("{id} = {value}\n") } else { format!("{line}\n") };
            *text = text.lines().map(line).collect();
        }
    }
    let (once, findings) = built(&files);
    // A theme in which anything is unusual is used as it is, page by page.
    files.push(("templates/unusual.html".to_owned(), "{% raw %}{{ x }}{% endraw %}".to_owned()));
    let (each, _) = built(&files);
    assert!(once.len() > 600, "{findings:?}");
    assert!(once.keys().eq(each.keys()));
    for (path, bytes) in &once {
        assert!(*bytes == each[path], "{path}");
    }
    let page = String::from_utf8(once["ar/guide-7/g7-s3.html"].clone()).unwrap();
    assert!(page.contains("{{ 7 * 7 }}") && page.contains("{% set q = 1 %}") && !page.contains("49") && !page.contains("<b>Home"));
}

#[test]
fn settings_leave_formats_out_and_pages_link_to_none_of_them() {
    let mut sources: Vec<_> = generate::files(1);
    let settings = sources.iter_mut().find(|(path, _)| path == "content/site.yaml").unwrap();
    let all = settings.1.clone();
    settings.1 = format!("{all}formats: []\n");
    let (site, _) = built(&sources);
    assert!(site.contains_key("km/guide-0/g0-s0.html") && site.contains_key("assets/style.css") && site.contains_key("sitemap.xml"));
    for ending in [".md", ".json", ".woff2", ".png", ".epub", "feed.xml", ".webmanifest", "sw.js"] {
        assert!(!site.keys().any(|path| path.ends_with(ending)), "{ending}");
    }
    let page = String::from_utf8(site["km/guide-0/g0-s0.html"].clone()).unwrap();
    for link in ["text/markdown", "atom+xml", "rel=\"manifest\"", "data-search", "data-offline", "woff2", "og:image"] {
        assert!(!page.contains(link), "{link}");
    }
    sources.iter_mut().find(|(path, _)| path == "content/site.yaml").unwrap().1 = format!("{all}formats: [serach]\n");
    let (site, findings) = built(&sources);
    assert!(site.is_empty() && findings.iter().any(|found| found.rule == "bad-value" && found.message.contains("serach")));
}
