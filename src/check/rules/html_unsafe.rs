//! Markup that would run code, load something or change the page.

use crate::check::profile::{ANGLE, SCHEME};
use crate::check::{Check, LocaleContext, Part, Rule, prose};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("html-unsafe", include_str!("html-unsafe.md"), Check::Part(check)).and_words();

/// Elements that run, load or capture something.
const ELEMENTS: [&str; 14] =
    ["script", "iframe", "object", "embed", "style", "link", "meta", "base", "form", "input", "svg", "img", "video", "audio"];
/// Schemes of addresses that run or carry code.
const SCHEMES: [&str; 3] = ["javascript:", "vbscript:", "data:text"];

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(ANGLE | SCHEME) {
        return;
    }
    for reading in &part.readings {
        let tag = prose::tags(&reading.text).into_iter().find(|range| reading.text.get(range.clone()).is_some_and(is_unsafe));
        let scheme = || {
            let lower = reading.text.to_ascii_lowercase();
            SCHEMES.iter().find_map(|scheme| lower.find(scheme).map(|at| at..at + scheme.len()))
        };
        let Some(range) = tag.or_else(|| part.profile.has(SCHEME).then(scheme).flatten()) else { continue };
        let shown = reading.text.get(range.clone()).unwrap_or_default();
        let span = reading.span(range.clone()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("`{}` could run or load something", crate::diagnostic::visible(shown)))
                .at(span, "no text for readers")
                .help("remove it; texts hold words, emphasis, links and lists only, and HTML in them is shown as text"),
        );
    }
}

fn is_unsafe(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let name: String = tag.chars().skip(1).skip_while(|c| *c == '/').take_while(char::is_ascii_alphanumeric).collect();
    let has_handler = tag.split([' ', '\n', '/', '"', '\'']).any(|part| part.starts_with("on") && part.contains('='));
    ELEMENTS.contains(&name.as_str()) || has_handler || SCHEMES.iter().any(|scheme| tag.contains(scheme))
}
