//! HTTP for browsers on this machine: one request per connection, GET and HEAD, with limits on everything that a client
//! could make long. The only file that names httparse.
//!
//! A client that is slow, that says too much or that says nothing costs one thread for a bounded time; the others go on.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;
/// The most header lines.
const MOST_HEADERS: usize = 100;
/// How long a client may take to ask.
const TO_ASK: Duration = Duration::from_secs(10);
/// How long a client may take to read its answer.
const TO_READ: Duration = Duration::from_secs(30);
/// How long a page that listens may take to read one event.
const TO_HEAR: Duration = Duration::from_secs(1);
/// How many connections are served at a time; a browser opens six.
const MOST_CONNECTIONS: usize = 128;

/// What a browser asks.
pub(super) struct Request {
    pub method: String,
    /// The address as it was sent.
    pub target: String,
    /// Names and values, in order.
    pub headers: Vec<(String, String)>,
    stream: TcpStream,
}

/// Serves a listener on threads until `ended` is set and it is called once more.
pub(super) fn serve(listener: &TcpListener, ended: &AtomicBool, answer: impl Fn(Request) + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    let open = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming() {
        if ended.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let place = Place::take(&open);
        if place.rank > MOST_CONNECTIONS {
            refuse(stream, 503, "The preview has too many connections.\n");
            continue;
        }
        let answer = Arc::clone(&answer);
        let run = move || {
            let _place = place;
            match read(stream) {
                Ok(request) => answer(request),
                Err(Some((stream, status, text))) => refuse(stream, status, text),
                Err(None) => {}
            }
        };
        // Where no further thread can be had, the connection is closed.
        drop(thread::Builder::new().name("answer".to_owned()).spawn(run));
    }
}

/// One of the connections that are open.
struct Place {
    open: Arc<AtomicUsize>,
    rank: usize,
}

impl Place {
    fn take(open: &Arc<AtomicUsize>) -> Self {
        Self { open: Arc::clone(open), rank: open.fetch_add(1, Ordering::SeqCst) + 1 }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Why a request is not answered: what to say to whom, or nothing.
type Refused = Option<(TcpStream, u16, &'static str)>;

/// Reads the head of a request. A body is not read: nothing here asks for one.
fn read(mut stream: TcpStream) -> Result<Request, Refused> {
    let start = Instant::now();
    let mut head = Vec::with_capacity(1024);
    let mut piece = [0; 2048];
    loop {
        let left = TO_ASK.checked_sub(start.elapsed()).filter(|left| !left.is_zero());
        let Some(left) = left else { return Err(Some((stream, 408, "The request did not come to an end in time.\n"))) };
        stream.set_read_timeout(Some(left)).map_err(|_| None)?;
        let length = match stream.read(&mut piece) {
            Ok(0) => return Err(None),
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => continue,
            Err(_) => return Err(None),
        };
        let before = head.len().saturating_sub(3);
        head.extend_from_slice(piece.get(..length).unwrap_or_default());
        let ended = head.get(before..).unwrap_or_default().windows(4).any(|window| window == b"\r\n\r\n");
        if head.len() > LONGEST_HEAD {
            return Err(Some((stream, 431, "The request is too long.\n")));
        }
        if ended {
            break;
        }
    }
    let Some((method, target, headers)) = parsed(&head) else {
        return Err(Some((stream, 400, "This is no request of HTTP.\n")));
    };
    Ok(Request { method, target, headers, stream })
}

type Head = (String, String, Vec<(String, String)>);

fn parsed(head: &[u8]) -> Option<Head> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    if !request.parse(head).ok()?.is_complete() {
        return None;
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    let headers = request.headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect();
    Some((request.method?.to_owned(), request.path?.to_owned(), headers))
}

impl Request {
    /// Sends an answer and ends the connection.
    pub fn respond(mut self, status: u16, headers: &[(&str, String)], body: &[u8]) {
        let body = if self.method == "HEAD" { Body::OnlyLength(body.len()) } else { Body::Whole(body) };
        // The browser may have gone away; there is nobody to tell.
        drop(send(&mut self.stream, status, headers, &body));
        end(self.stream);
    }

    /// The connection itself, for an answer that does not end.
    pub fn into_writer(self) -> Box<dyn Write + Send> {
        drop(self.stream.set_write_timeout(Some(TO_HEAR)));
        Box::new(self.stream)
    }
}

enum Body<'b> {
    Whole(&'b [u8]),
    OnlyLength(usize),
}

fn send(stream: &mut TcpStream, status: u16, headers: &[(&str, String)], body: &Body<'_>) -> io::Result<()> {
    let (bytes, length) = match body {
        Body::Whole(bytes) => (*bytes, bytes.len()),
        Body::OnlyLength(length) => (&[][..], *length),
    };
    let mut head = format!("HTTP/1.1 {status} {}\r\nContent-Length: {length}\r\nConnection: close\r\n", reason(status));
    for (name, value) in headers {
        // No value can begin another header.
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let start = Instant::now();
    for piece in std::iter::once(head.as_bytes()).chain(bytes.chunks(64 * 1024)) {
        let mut rest = piece;
        while !rest.is_empty() {
            let left = TO_READ.checked_sub(start.elapsed()).filter(|left| !left.is_zero()).ok_or(io::ErrorKind::TimedOut)?;
            stream.set_write_timeout(Some(left))?;
            let written = stream.write(rest)?;
            if written == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
            rest = rest.get(written..).unwrap_or_default();
        }
    }
    stream.flush()
}

/// Ends a connection so that the answer arrives although something that was sent is left unread.
fn end(mut stream: TcpStream) {
    drop(stream.shutdown(Shutdown::Write));
    drop(stream.set_read_timeout(Some(Duration::from_millis(200))));
    let mut left = [0; 4096];
    for _ in 0..16 {
        if !matches!(stream.read(&mut left), Ok(length) if length > 0) {
            break;
        }
    }
}

fn refuse(mut stream: TcpStream, status: u16, text: &str) {
    let headers = [("Content-Type", "text/plain; charset=utf-8".to_owned())];
    drop(send(&mut stream, status, &headers, &Body::Whole(text.as_bytes())));
    if status != 503 {
        end(stream);
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        302 => "Found",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}
