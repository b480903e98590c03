//! What the preview adds to pages: a line that loads its script, and a page that shows findings where there is no other.

use crate::markup::escape;

/// The addresses of the preview's own files begin so.
pub(super) const OWN: &str = "/__guidewright/";

/// The script that reloads pages and shows findings.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// A page with the preview's script. It is a file of its own, since the pages' own policy forbids scripts in the page.
pub(super) fn with_script(mut html: Vec<u8>, generation: &str) -> Vec<u8> {
    let line = format!("<script src=\"{OWN}reload.js?generation={generation}\"></script>\n");
    let end = b"</body>";
    let at = html.windows(end.len()).rposition(|window| window.eq_ignore_ascii_case(end)).unwrap_or(html.len());
    html.splice(at..at, line.into_bytes());
    html
}

/// A page that shows findings as text.
pub(super) fn of_findings(title: &str, report: &str, generation: &str) -> Vec<u8> {
    let (title, report) = (escape(title), escape(report));
    let html = format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n</head>\n\
         <body>\n<h1>{title}</h1>\n<p>This page comes back by itself as soon as the files are mended.</p>\n<pre>{report}</pre>\n</body>\n</html>\n"
    );
    with_script(html.into_bytes(), generation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_page() {
        let html = |text: &str| String::from_utf8(with_script(text.as_bytes().to_vec(), "7")).unwrap();
        assert_eq!(html("<p></body> in text</p></BODY></html>"), "<p></body> in text</p><script src=\"/__guidewright/reload.js?generation=7\"></script>\n</BODY></html>");
        assert!(html("<p>ក").ends_with("</script>\n"));
    }

    #[test]
    fn findings_are_text() {
        let page = String::from_utf8(of_findings("No site", "<script>alert(1)</script>", "7")).unwrap();
        assert!(page.contains("<pre>&lt;script&gt;alert(1)"), "{page}");
    }
}
