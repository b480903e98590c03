//! Answering one request.

use super::guard::{self, Asked};
use super::http::Request;
use super::media_type::media_type;
use super::page;
use super::press::{Press, Printed};
use super::state::{Current, State};

const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// An answer before it is sent.
struct Answer {
    status: u16,
    media_type: &'static str,
    body: Vec<u8>,
    location: Option<String>,
}

impl Answer {
    fn new(status: u16, media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, media_type, body: body.into(), location: None }
    }
}

/// Answers a request.
pub(super) fn answer(request: Request, state: &State) {
    let current = state.current();
    if let Some(refusal) = guard::refusal(&request.method, &request.headers) {
        return send(request, Answer::new(refusal.status(), TEXT, refusal.text()));
    }
    let url = request.target.clone();
    match url.split('?').next().and_then(|address| address.strip_prefix(page::OWN)) {
        Some("events") if request.method == "GET" => {
            state.hub.join(request.into_writer(), || state.current().message());
        }
        Some("reload.js") => send(request, Answer::new(200, media_type("reload.js"), page::SCRIPT)),
        Some("findings") => send(request, Answer::new(200, media_type("findings.json"), current.findings())),
        Some(_) => send(request, Answer::new(404, TEXT, "There is no such file of the preview.\n")),
        None => send(request, of_site(&url, &current)),
    }
}

/// A file of the site.
fn of_site(url: &str, current: &Current) -> Answer {
    let Some(press) = &current.press else {
        let report = current.report.as_deref().unwrap_or_default();
        return Answer::new(500, HTML, page::of_findings("The site cannot be built yet", report, &current.generation));
    };
    let Some(asked) = guard::asked(url) else { return not_found(press, current) };
    let path = asked.path.as_str();
    match press.print(path) {
        Printed::File(bytes) => with_script(Answer::new(200, media_type(path), bytes), current),
        Printed::Failed(report) => failed(&report, current),
        Printed::Missing => match folder(&asked, press) {
            Some(location) => Answer { location: Some(location), ..Answer::new(302, TEXT, "") },
            None => not_found(press, current),
        },
    }
}

/// The address of a folder that was asked for without the `/` at its end; links in its page would lead astray.
fn folder(asked: &Asked, press: &Press) -> Option<String> {
    let path = asked.path.as_str();
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/".contains(&byte));
    if asked.folder || !plain {
        return None;
    }
    matches!(press.print(&format!("{path}/index.html")), Printed::File(_)).then(|| format!("/{path}/"))
}

/// The page that the site itself has for this, as the usual hosts serve it.
fn not_found(press: &Press, current: &Current) -> Answer {
    match press.print("404.html") {
        Printed::File(bytes) => with_script(Answer::new(404, HTML, bytes), current),
        Printed::Missing => Answer::new(404, TEXT, "There is no such page.\n"),
        Printed::Failed(report) => failed(&report, current),
    }
}

fn failed(report: &str, current: &Current) -> Answer {
    Answer::new(500, HTML, page::of_findings("This page cannot be rendered", report, &current.generation))
}

fn with_script(mut answer: Answer, current: &Current) -> Answer {
    if answer.media_type == HTML {
        answer.body = page::with_script(answer.body, &current.generation);
    }
    answer
}

fn send(request: Request, answer: Answer) {
    let mut headers = vec![
        ("Content-Type", answer.media_type.to_owned()),
        ("Cache-Control", "no-store".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ];
    if answer.status == 405 {
        headers.push(("Allow", "GET, HEAD".to_owned()));
    }
    headers.extend(answer.location.map(|location| ("Location", location)));
    request.respond(answer.status, &headers, &answer.body);
}
