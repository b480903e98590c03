//! Books: what a reading system finds in them, unpacked by a reader of its own. `.ci/run` runs epubcheck on them too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::{Mutex, OnceLock};

use guidewright::edition::BuildOptions;
use guidewright::pipeline::{Input, build};
use guidewright::source::{Artifact, ProjectPath, Sources};
use support::shipped;

type Site = BTreeMap<String, Vec<u8>>;
type Book = BTreeMap<String, Vec<u8>>;

/// The books of a site, and its home pages.
fn run(files: Vec<(ProjectPath, Vec<u8>)>, base_url: Option<&str>) -> Site {
    let sources = Sources::from_bytes(files);
    let site = Mutex::new(Site::new());
    let input = Input { sources: &sources, assets: &[], findings: Vec::new(), strict: false };
    let options = BuildOptions { draft: true, base_url: base_url.map(str::to_owned), ..BuildOptions::default() };
    let sink = |artifact: Artifact| -> Result<(), Infallible> {
        site.lock().unwrap().insert(artifact.path.to_string(), artifact.bytes);
        Ok(())
    };
    let built = build(&input, &options, sink, |_, _| {}).unwrap();
    assert!(built.artifacts.is_some(), "{:#?}", built.checked.diagnostics);
    let kept = |path: &str| {
        path.ends_with(".epub") || path.ends_with("/index.html") || path.ends_with("/get-paid.html") || path.ends_with("/end-well.html")
    };
    site.into_inner().unwrap().into_iter().filter(|(path, _)| kept(path)).collect()
}

fn books() -> &'static Site {
    static BOOKS: OnceLock<Site> = OnceLock::new();
    BOOKS.get_or_init(|| run(shipped::project(), None))
}

fn tags() -> Vec<&'static str> {
    books().keys().filter_map(|path| path.strip_suffix("/guides.epub")).collect()
}

/// Unpacks a ZIP file by the directory at its end.
fn unpacked(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let short = |at: usize| usize::from(u16::from_le_bytes(zip[at..at + 2].try_into().unwrap()));
    let long = |at: usize| u32::from_le_bytes(zip[at..at + 4].try_into().unwrap()) as usize;
    let end = zip.len() - 22;
    assert_eq!(&zip[end..end + 4], b"PK\x05\x06");
    let (count, mut at) = (short(end + 10), long(end + 16));
    let mut files = Vec::new();
    for _ in 0..count {
        assert_eq!(&zip[at..at + 4], b"PK\x01\x02");
        let (method, packed, size, name) = (short(at + 10), long(at + 20), long(at + 24), short(at + 28));
        let start = long(at + 42);
        let path = String::from_utf8(zip[at + 46..at + 46 + name].to_vec()).unwrap();
        let from = start + 30 + short(start + 26) + short(start + 28);
        let bytes = &zip[from..from + packed];
        let bytes = if method == 0 { bytes.to_vec() } else { miniz_oxide::inflate::decompress_to_vec(bytes).unwrap() };
        assert_eq!((bytes.len(), crc32fast::hash(&bytes) as usize), (size, long(at + 16)), "{path}");
        assert!(short(at + 12) == 0 && short(at + 14) == 0x21, "{path} has no time of a clock");
        files.push((path, bytes));
        at += 46 + name + short(at + 30) + short(at + 32);
    }
    files
}

fn book(tag: &str) -> Book {
    unpacked(&books()[&format!("{tag}/guides.epub")]).into_iter().collect()
}

fn text(book: &Book, name: &str) -> String {
    String::from_utf8(book.get(name).unwrap_or_else(|| panic!("{name} of {:?}", book.keys())).clone()).unwrap()
}

/// The values of an attribute.
fn values<'t>(text: &'t str, attribute: &str) -> Vec<&'t str> {
    text.split(&format!(" {attribute}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn what_it_is_comes_first_and_as_it_is() {
    for tag in tags() {
        let files = unpacked(&books()[&format!("{tag}/guides.epub")]);
        assert_eq!((files[0].0.as_str(), files[0].1.as_slice()), ("mimetype", &b"application/epub+zip"[..]));
        assert_eq!(&books()[&format!("{tag}/guides.epub")][38..58], b"application/epub+zip");
        assert!(text(&files.into_iter().collect(), "META-INF/container.xml").contains("full-path=\"book/package.opf\""));
    }
}

#[test]
fn every_locale_has_a_book_in_its_language_and_direction() {
    assert_eq!(tags(), ["ar", "cs", "en", "km", "ne", "th"]);
    for tag in tags() {
        let book = book(tag);
        let package = text(&book, "book/package.opf");
        assert!(package.contains(&format!("<dc:language>{tag}</dc:language>")), "{package}");
        assert_eq!(package.contains("page-progression-direction=\"rtl\""), tag == "ar");
        let summary = package.split("<meta property=\"schema:accessibilitySummary\">").nth(1).unwrap();
        assert!(summary.split("</meta>").next().unwrap().chars().count() > 100, "{tag} says in words what can be expected: {summary}");
        assert!(!package.contains("conformsTo"), "no conformance is claimed that nobody has certified");
        for property in ["schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard", "dcterms:modified"] {
            assert!(package.contains(&format!("<meta property=\"{property}\">")), "{tag}: {property}");
        }
        let direction = if tag == "ar" { "rtl" } else { "ltr" };
        for (name, _) in book.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
            let page = text(&book, name);
            assert!(page.contains(&format!("lang=\"{tag}\" xml:lang=\"{tag}\" dir=\"{direction}\"")), "{tag} {name}");
        }
    }
}

#[test]
fn everything_is_in_the_manifest_and_pages_are_in_the_order_of_reading() {
    for tag in tags() {
        let book = book(tag);
        let package = text(&book, "book/package.opf");
        let (manifest, spine) = package.split_once("<spine").unwrap();
        let listed: BTreeSet<String> = values(manifest, "href").iter().map(|href| format!("book/{href}")).collect();
        let there: BTreeSet<String> = book.keys().filter(|name| name.starts_with("book/") && !name.ends_with(".opf")).cloned().collect();
        assert_eq!(listed, there, "{tag}");
        let ids: BTreeMap<&str, &str> = values(manifest, "id").into_iter().skip(1).zip(values(manifest, "href")).collect();
        let order: Vec<&str> = values(spine, "idref").iter().map(|id| ids[id]).collect();
        let cover = usize::from(cfg!(feature = "cards"));
        assert_eq!(order[..cover], ["cover.xhtml"][..cover], "{tag}");
        let order = order[cover..].to_vec();
        assert_eq!(order[..3], ["title.xhtml", "contents.xhtml", "guide-set-expectations.xhtml"], "{tag}");
        assert!(order.len() > 25, "{order:?}");
        let contents = text(&book, "book/contents.xhtml");
        let (toc, _) = contents.split_once("</nav>").unwrap();
        let shown: Vec<&str> = values(toc, "href").into_iter().filter(|href| *href != "book.css").collect();
        let read: Vec<&str> = order.into_iter().filter(|file| *file != "contents.xhtml").collect();
        assert_eq!(shown, read, "{tag}: the table of contents follows the order of reading");
    }
}

#[test]
fn links_lead_to_what_is_in_the_book() {
    for tag in tags() {
        let book = book(tag);
        let mut count = 0;
        for (name, _) in book.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
            let page = text(&book, name);
            let ids: Vec<&str> = values(&page, "id");
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{tag} {name}: ids are unique");
            for href in values(&page, "href").into_iter().filter(|href| !href.contains(':')) {
                let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
                let target = if file.is_empty() { name.clone() } else { format!("book/{file}") };
                assert!(book.contains_key(&target), "{tag} {name}: {href}");
                assert!(anchor.is_empty() || values(&text(&book, &target), "id").contains(&anchor), "{tag} {name}: {href}");
                count += 1;
            }
        }
        assert!(count > 100, "{tag}: {count} links, of which the contents alone have 26");
    }
}

#[cfg(feature = "cards")]
#[test]
fn every_book_has_a_cover_of_its_own() {
    let mut pictures = BTreeSet::new();
    for tag in tags() {
        let book = book(tag);
        let package = text(&book, "book/package.opf");
        assert!(package.contains("href=\"cover.png\" media-type=\"image/png\" properties=\"cover-image\""), "{tag}: {package}");
        assert!(package.contains("<meta property=\"schema:accessibilityFeature\">alternativeText</meta>"), "{tag}");
        let title = package.split("<dc:title>").nth(1).unwrap().split("</dc:title>").next().unwrap();
        let page = text(&book, "book/cover.xhtml");
        assert!(page.contains(&format!("<img src=\"cover.png\" alt=\"{title}\"")), "{tag}: {page}");
        let picture = &book["book/cover.png"];
        let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (1200, 1800), "{tag}");
        assert!(picture.len() < 120_000, "{tag}: {} bytes", picture.len());
        pictures.insert(picture.clone());
    }
    assert_eq!(pictures.len(), tags().len(), "each shows its own language");
}

#[test]
fn guides_offer_the_book_too() {
    for tag in tags() {
        let size = books()[&format!("{tag}/guides.epub")].len().div_ceil(1000);
        for path in ["get-paid.html", "end-well.html"] {
            let page = String::from_utf8(books()[&format!("{tag}/{path}")].clone()).unwrap();
            let link =
                page.split("<a href=\"guides.epub\" type=\"application/epub+zip\">").nth(1).unwrap_or_else(|| panic!("{tag}/{path}"));
            let label = link.split("</a>").next().unwrap();
            assert!(label.contains(" – ") && label.contains("EPUB"), "{tag}: {label}");
            assert!(!["en", "cs", "ar", "th"].contains(&tag) || label.contains(&size.to_string()), "{tag}: {label}, {size} kB");
        }
    }
}

#[test]
fn fonts_are_inside() {
    for tag in tags() {
        let book = book(tag);
        let style = text(&book, "book/book.css");
        let fonts: Vec<&String> = book.keys().filter(|name| name.ends_with(".ttf")).collect();
        assert_eq!(fonts.len(), style.matches("@font-face").count(), "{tag}");
        assert!(!cfg!(feature = "fonts") || fonts.len() >= 2, "{tag}: {fonts:?}");
        for font in fonts {
            assert!(style.contains(&format!("url(\"{}\")", font.trim_start_matches("book/"))), "{tag} {font}");
            assert_eq!(&book[font][..4], [0, 1, 0, 0], "{tag} {font} is TrueType");
        }
        assert!(books()[&format!("{tag}/guides.epub")].len() < 600_000, "{tag}");
    }
}

#[test]
fn glossaries_checklists_and_letters_are_there() {
    for tag in tags() {
        let book = book(tag);
        assert!(text(&book, "book/guide-get-paid.xhtml").contains("epub:type=\"glossary\""), "{tag}");
        let section = text(&book, "book/section-polite-reminders.xhtml");
        assert!(section.contains("id=\"letter-payment-reminder\"") && section.contains("class=\"ticks\""), "{tag}");
    }
    assert!(text(&book("en"), "book/guide-get-paid.xhtml").contains("<dt>Due date</dt>"));
}

#[test]
fn two_builds_are_byte_identical_and_the_home_page_tells_the_size() {
    assert!(*books() == run(shipped::project(), None));
    for tag in tags() {
        let home = String::from_utf8(books()[&format!("{tag}/index.html")].clone()).unwrap();
        assert!(home.contains("<a href=\"guides.epub\" type=\"application/epub+zip\">"), "{tag}");
    }
    let size = books()["en/guides.epub"].len().div_ceil(1000);
    let home = String::from_utf8(books()["en/index.html"].clone()).unwrap();
    assert!(home.contains(&format!("E-book (EPUB), {size} kB")), "{size} kB");
}

#[test]
fn a_project_without_an_address_has_a_book_too() {
    let mut files = shipped::project();
    for (path, bytes) in &mut files {
        if path.as_str() == "content/site.yaml" {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let kept = text.lines().filter(|line| !line.starts_with("base-url") && !line.starts_with("reviewed"));
            *bytes = kept.collect::<Vec<_>>().join("\n").into_bytes();
        }
    }
    let site = run(files, None);
    let book: Book = unpacked(&site["en/guides.epub"]).into_iter().collect();
    let package = text(&book, "book/package.opf");
    assert!(package.contains("<dc:identifier id=\"id\">urn:uuid:"), "{package}");
    assert!(package.contains("1980-01-01T00:00:00Z") && !package.contains("<dc:date>"), "{package}");
}
