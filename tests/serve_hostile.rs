//! The preview under hostile clients, by raw sockets: slow, endless, many, malformed, and asking for what is not the site.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use guidewright::report::ReportOptions;
use guidewright::serve::{Preview, PreviewOptions};
use support::generate;
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(30);

fn preview() -> (TempDir, Preview) {
    let dir = tempfile::tempdir().unwrap();
    generate::write(dir.path(), 1);
    fs::write(dir.path().join("secret.txt"), "top secret").unwrap();
    let options = PreviewOptions { root: dir.path().to_owned(), port: 0, draft: true, report: ReportOptions::default() };
    let preview = Preview::start(&options, |_| ()).unwrap();
    (dir, preview)
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// What comes back for these bytes, until the connection ends.
fn said(address: SocketAddr, request: &[u8]) -> String {
    let mut stream = connect(address);
    // The server may have answered and gone before it was told everything.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("nothing")
}

/// The preview still answers a good request.
fn answers(address: SocketAddr) {
    let start = Instant::now();
    let answer = said(address, b"GET /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!(status(&answer), "200", "{}", answer.lines().next().unwrap_or_default());
    assert!(answer.contains("</html>"));
    assert!(start.elapsed() < PATIENCE);
}

#[test]
fn slow_clients_hold_up_nobody_else() {
    let (_dir, preview) = preview();
    let address = preview.address();
    assert!(address.ip().is_loopback() && !address.ip().is_unspecified());
    let mut held = Vec::new();
    for _ in 0..40 {
        // Asks, and never comes to an end.
        let mut stream = connect(address);
        stream.write_all(b"GET /en/ HTTP/1.1\r\nHost: local").unwrap();
        held.push(stream);
        // Asks, and never reads.
        let mut stream = connect(address);
        stream.write_all(b"GET /assets/style.css HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        held.push(stream);
    }
    answers(address);
    answers(address);
}

#[test]
fn many_connections_are_refused_and_forgotten() {
    let (_dir, preview) = preview();
    let address = preview.address();
    let held: Vec<_> = (0..300).map(|_| connect(address)).collect();
    let answer = said(address, b"GET /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert!(matches!(status(&answer), "200" | "503"), "{answer}");
    drop(held);
    let start = Instant::now();
    while status(&said(address, b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")) != "200" {
        assert!(start.elapsed() < PATIENCE, "the preview answers again when the others have gone");
        std::thread::sleep(Duration::from_millis(50));
    }
    // Pages that listen and are never heard of again.
    let listeners: Vec<_> = (0..100)
        .map(|_| {
            let mut stream = connect(address);
            stream.write_all(b"GET /__guidewright/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
            stream
        })
        .collect();
    answers(address);
    drop(listeners);
    answers(address);
}

#[test]
fn long_requests_are_cut_off() {
    let (_dir, preview) = preview();
    let address = preview.address();
    let long = "a".repeat(1 << 20);
    let lines = "X: y\r\n".repeat(2000);
    for request in [
        format!("GET /{long} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {long}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n"),
        format!("GET / HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X: y\r\n".repeat(200)),
        long,
    ] {
        let answer = said(address, request.as_bytes());
        assert!(matches!(status(&answer), "431" | "400" | "nothing"), "{}", answer.lines().next().unwrap_or_default());
    }
    answers(address);
}

#[test]
fn what_is_no_request_is_none() {
    let (_dir, preview) = preview();
    let address = preview.address();
    for request in [
        &b"\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\nHost: localhost\n\n\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\n\0: x\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost@example.org\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost.example.org\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: null\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"get / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ] {
        let answer = said(address, request);
        let shown = request.escape_ascii();
        // A bare line feed is a line end to many parsers; whatever it is taken for, nothing but the site is given.
        let lenient = request.starts_with(b"GET / HTTP/1.1\nHost");
        assert!(lenient || matches!(status(&answer), "400" | "403" | "404" | "405" | "nothing"), "{shown}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count().min(2), usize::from(!answer.is_empty()), "{shown}: one answer to one request");
    }
    answers(address);
}

#[test]
fn nothing_but_the_site_is_given() {
    let (dir, preview) = preview();
    let address = preview.address();
    let full = dir.path().join("secret.txt");
    for path in [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/secret.txt%00.html",
        "/assets/../../secret.txt",
        "//secret.txt",
        "/.guidewright-manifest",
        "/content/site.yaml",
        "/locales/en/site.ftl",
        "http://localhost/../secret.txt",
        "file:///etc/passwd",
        full.to_str().unwrap(),
        "/etc/passwd",
        "*",
    ] {
        let answer = said(address, format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes());
        assert!(matches!(status(&answer), "404" | "400"), "{path}: {answer}");
        assert!(!answer.contains("top secret") && !answer.contains("source-locale") && !answer.contains("root:"), "{path}");
    }
    for path in ["/en%0d%0aX-Injected:%20y", "/en%0aSet-Cookie:x=y", "/en?x=%0d%0aX-Injected:y"] {
        let answer = said(address, format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes());
        let head = answer.split("\r\n\r\n").next().unwrap().to_ascii_lowercase();
        assert!(!head.contains("x-injected") && !head.contains("set-cookie"), "{head}");
    }
    answers(address);
}
