//! The preview over real HTTP on the loopback address.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use guidewright::report::ReportOptions;
use guidewright::serve::{Preview, PreviewOptions, Rebuild, ServeError, Stage};
use support::generate;
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);

/// A preview of a small project.
struct Site {
    dir: TempDir,
    preview: Preview,
    rebuilds: Receiver<Rebuild>,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

fn site_of(prepare: impl FnOnce(&TempDir)) -> Site {
    site_with(true, prepare)
}

fn site_with(draft: bool, prepare: impl FnOnce(&TempDir)) -> Site {
    let dir = tempfile::tempdir().unwrap();
    generate::write(dir.path(), 1);
    prepare(&dir);
    let options = PreviewOptions { root: dir.path().to_owned(), port: 0, draft, report: ReportOptions::default() };
    let (told, rebuilds) = channel();
    let preview = Preview::start(&options, move |rebuild| told.send(rebuild.clone()).unwrap_or_default()).unwrap();
    let site = Site { dir, preview, rebuilds };
    site.until(|rebuild| rebuild.stage == Stage::Checked || rebuild.blocked.is_some());
    site
}

fn site() -> Site {
    site_of(|_| ())
}

fn raw(address: SocketAddr, request: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

impl Site {
    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let host = if headers.contains("Host:") { "" } else { "Host: localhost\r\n" };
        raw(self.preview.address(), &format!("{method} {path} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n"))
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(self.path(path), text.replacen(from, to, 1)).unwrap();
    }

    fn next_rebuild(&self) -> Rebuild {
        self.rebuilds.recv_timeout(PATIENCE).unwrap()
    }

    /// Rebuilds may be told twice for one save; waits for one that has come out as wanted.
    fn until(&self, wanted: impl Fn(&Rebuild) -> bool) -> Rebuild {
        loop {
            let rebuild = self.next_rebuild();
            if wanted(&rebuild) {
                return rebuild;
            }
        }
    }
}

/// A page that listens.
struct Events(BufReader<TcpStream>);

impl Events {
    fn of(site: &Site) -> Self {
        let mut stream = TcpStream::connect(site.preview.address()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(b"GET /__guidewright/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").unwrap();
        let mut events = Self(BufReader::new(stream));
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            events.0.read_line(&mut head).unwrap();
        }
        assert!(head.starts_with("HTTP/1.1 200") && head.contains("text/event-stream"), "{head}");
        events
    }

    /// The next state that the page is told.
    fn next(&mut self) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the connection has ended");
            if let Some(message) = line.strip_prefix("data: ") {
                return serde_json::from_str(message).unwrap();
            }
        }
    }
}

#[test]
fn pages_of_all_locales_are_served() {
    let site = site();
    for (path, expected) in [
        ("/en/", "<html lang=\"en\" dir=\"ltr\""),
        ("/ar/guide-0/g0-s1.html", "<html lang=\"ar\" dir=\"rtl\""),
        ("/km/guide-0.html?x=1", "<html lang=\"km\""),
    ] {
        let page = site.get(path);
        assert_eq!((page.status, page.header("Content-Type")), (200, Some("text/html; charset=utf-8")), "{path}");
        assert!(page.body.contains(expected), "{path}");
        assert!(page.body.contains("<script src=\"/__guidewright/reload.js?generation="), "{path}");
        assert_eq!(page.header("Cache-Control"), Some("no-store"));
    }
    assert!(site.get("/").body.contains("hreflang=\"ne\""));
    let redirect = site.get("/cs");
    assert_eq!((redirect.status, redirect.header("Location")), (302, Some("/cs/")));
    let head = site.ask("HEAD", "/en/", "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn files_have_their_types() {
    let site = site();
    for (path, media_type) in [
        ("/assets/style.css", "text/css; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/__guidewright/reload.js", "text/javascript; charset=utf-8"),
        ("/__guidewright/findings", "application/json; charset=utf-8"),
    ] {
        let file = site.get(path);
        assert_eq!((file.status, file.header("Content-Type")), (200, Some(media_type)), "{path}");
        assert!(!file.body.contains("<script src"), "{path}");
    }
    assert!(site.get("/sitemap.xml").body.contains(&format!("http://{}/en/", site.preview.address())), "full addresses lead back here");
}

#[test]
fn what_is_not_in_the_site_is_not_found() {
    let site = site_of(|dir| fs::write(dir.path().join("secret.txt"), "secret").unwrap());
    for path in [
        "/nothing.html",
        "/xx/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/en/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/content/site.yaml",
        "/%00",
        "//etc/passwd",
        "/__guidewright/secret",
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("secret\n") && !answer.body.contains("source-locale"), "{path}");
    }
    let page = site.get("/nothing.html");
    assert!(page.body.contains("<main") && page.body.contains("reload.js"), "the site's own page: {}", page.body);
}

#[test]
fn only_this_machine_and_only_reading() {
    let site = site();
    for host in ["example.org", "localhost.example.org", "192.168.0.7:4000"] {
        assert_eq!(site.ask("GET", "/en/", &format!("Host: {host}\r\n")).status, 403, "{host}");
    }
    assert_eq!(raw(site.preview.address(), "GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n").status, 403);
    assert_eq!(site.ask("GET", "/en/", "Origin: https://example.org\r\n").status, 403);
    assert_eq!(site.ask("GET", "/__guidewright/events", "Origin: https://example.org\r\n").status, 403);
    assert_eq!(site.ask("GET", "/en/", "Origin: http://localhost\r\n").status, 200);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = site.ask(method, "/en/", "Content-Length: 0\r\n");
        assert_eq!((answer.status, answer.header("Allow")), (405, Some("GET, HEAD")), "{method}");
    }
    assert!(site.preview.address().ip().is_loopback());
}

#[test]
fn a_save_changes_the_page_and_tells_it() {
    let site = site();
    let mut events = Events::of(&site);
    let first = events.next();
    assert_eq!(first["blocked"], false);
    site.edit("locales/en/guide-0.ftl", "g0-s0-title = ", "g0-s0-title = Changed: ");
    let rebuild = site.until(|rebuild| !rebuild.changed.is_empty());
    assert!(rebuild.blocked.is_none() && rebuild.changed[0].ends_with("locales/en/guide-0.ftl"), "{rebuild:?}");
    let second = events.next();
    assert_ne!(first["generation"], second["generation"]);
    let page = site.get("/en/guide-0/g0-s0.html");
    assert!(page.body.contains(">Changed: "), "{}", page.body);
    assert!(!site.get("/cs/guide-0/g0-s0.html").body.contains("Changed"));
}

#[test]
fn findings_lie_over_the_last_good_pages() {
    let site = site();
    let mut events = Events::of(&site);
    let first = events.next();
    site.edit("content/guides/guide-0.yaml", "type: summary", "type: sumary");
    let blocked = site.until(|rebuild| rebuild.blocked.is_some());
    assert!(blocked.blocked.unwrap().contains("sumary"), "the report names the fault");
    let told = events.next();
    assert_eq!((&told["blocked"], &told["generation"]), (&true.into(), &first["generation"]));
    let findings: serde_json::Value = serde_json::from_str(&site.get("/__guidewright/findings").body).unwrap();
    assert!(findings["report"].as_str().unwrap().contains("unknown-block-type"), "{findings}");
    assert_eq!(site.get("/en/guide-0/g0-s0.html").status, 200, "the old page stays");

    site.edit("content/guides/guide-0.yaml", "type: sumary", "type: summary");
    site.until(|rebuild| rebuild.blocked.is_none());
    let told = events.next();
    assert_eq!(told["blocked"], false);
    assert_ne!(told["generation"], first["generation"]);
}

#[test]
fn what_the_check_finds_lies_over_the_new_pages() {
    let site = site();
    let mut events = Events::of(&site);
    let first = events.next();
    // No text of the source stands in for the source's own.
    site.edit("locales/en/guide-0.ftl", "g0-s0-title = ", "g0-s0-titel = Renamed ");
    let shown = site.until(|rebuild| !rebuild.changed.is_empty());
    assert!(shown.stage == Stage::Pages && shown.shown && shown.blocked.is_none(), "{shown:?}");
    let told = events.next();
    assert!(told["generation"] != first["generation"] && told["blocked"] == false, "{told}");
    let checked = site.until(|rebuild| rebuild.stage == Stage::Checked);
    assert!(checked.shown && checked.blocked.as_ref().is_some_and(|report| report.contains("g0-s0-title")), "{checked:?}");
    let findings: serde_json::Value = serde_json::from_str(&site.get("/__guidewright/findings").body).unwrap();
    assert_eq!((&findings["newest"], &findings["generation"]), (&true.into(), &told["generation"]));
    assert!(findings["report"].as_str().unwrap().contains("missing-message"), "{findings}");

    site.edit("locales/en/guide-0.ftl", "g0-s0-titel = ", "g0-s0-title = ");
    let checked = site.until(|rebuild| rebuild.stage == Stage::Checked && rebuild.blocked.is_none());
    assert!(checked.took > Duration::ZERO && !checked.summary.is_empty());
    assert!(site.get("/en/guide-0/g0-s0.html").body.contains("Renamed"));
}

#[test]
fn without_drafts_pages_wait_for_the_check() {
    let site = site_with(false, |_| ());
    site.edit("locales/th/guide-0.ftl", "g0-s0-title = ", "g0-s0-titel = ");
    let stopped = site.until(|rebuild| !rebuild.changed.is_empty());
    assert!(stopped.stage == Stage::Checked && !stopped.shown, "{stopped:?}");
    assert!(stopped.blocked.unwrap().contains("g0-s0-title"), "the report names the gap");
    assert!(!site.get("/th/guide-0/g0-s0.html").body.contains("<h1><span lang=\"en\""), "the old page stays");
    site.edit("locales/th/guide-0.ftl", "g0-s0-titel = ", "g0-s0-title = New: ");
    site.until(|rebuild| rebuild.blocked.is_none() && rebuild.shown);
    assert!(site.get("/th/guide-0/g0-s0.html").body.contains("New: "));
}

#[test]
fn a_project_that_never_was_good_shows_its_findings() {
    let site = site_of(|dir| fs::write(dir.path().join("content/guides/guide-0.yaml"), "id: guide-0\nsections: <b>\n").unwrap());
    let page = site.get("/en/");
    assert_eq!(page.status, 500);
    assert!(page.body.contains("<pre>") && page.body.contains("&lt;b&gt;") && page.body.contains("reload.js"), "{}", page.body);
    assert!(!page.body.contains("<b>"));
}

#[test]
fn a_broken_template_is_a_finding_and_the_old_pages_stay() {
    let site = site();
    fs::create_dir_all(site.path("templates")).unwrap();
    fs::write(site.path("templates/guide.html"), "{{ nothing.there }}").unwrap();
    let blocked = site.until(|rebuild| rebuild.blocked.is_some());
    assert!(blocked.blocked.unwrap().contains("guide.html"));
    assert_eq!(site.get("/en/guide-0.html").status, 200);
    // Another save does not let the broken template through.
    site.edit("locales/en/guide-0.ftl", "g0-s0-title = ", "g0-s0-title = Later ");
    let still = site.until(|rebuild| rebuild.changed.iter().any(|path| path.ends_with("guide-0.ftl")));
    assert!(!still.shown && still.blocked.is_some(), "{still:?}");
    assert_eq!(site.get("/en/guide-0.html").status, 200);
    fs::write(site.path("templates/guide.html"), "<p>{{ page.title.html | safe }}</p>").unwrap();
    site.until(|rebuild| rebuild.blocked.is_none());
    assert!(site.get("/en/guide-0.html").body.starts_with("<p>"));
}

#[test]
fn missing_translations_show_the_source_in_a_draft() {
    let site = site_of(|dir| {
        let path = dir.path().join("locales/th/guide-0.ftl");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.lines().filter(|line| !line.starts_with("g0-s0-title")).collect::<Vec<_>>().join("\n")).unwrap();
    });
    let page = site.get("/th/guide-0/g0-s0.html");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<span lang=\"en\" dir=\"ltr\">"), "{}", page.body);
}

#[test]
fn a_folder_without_a_project_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let options = PreviewOptions { root: dir.path().to_owned(), port: 0, draft: true, report: ReportOptions::default() };
    assert!(matches!(Preview::start(&options, |_| ()), Err(ServeError::Read(_))));
}

#[test]
fn many_readers_during_many_saves_see_whole_pages() {
    let site = site();
    let address = site.preview.address();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(move || {
                for n in 0..40 {
                    let path = ["/en/", "/ar/guide-0.html", "/assets/style.css", "/nothing"][n % 4];
                    let page = raw(address, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
                    assert!(matches!(page.status, 200 | 404) && !page.body.is_empty());
                }
            });
        }
        for n in 0..10 {
            fs::write(
                site.path("locales/en/site.ftl"),
                format!(
                    "site-title = Title {n}\nsite-tagline = x\nsite-description = y\nblank-client = c\nblank-amount = a\nblank-day = d\n"
                ),
            )
            .unwrap();
            std::thread::sleep(Duration::from_millis(30));
        }
    });
    loop {
        if site.get("/en/").body.contains("Title 9") {
            break;
        }
        site.next_rebuild();
    }
}
