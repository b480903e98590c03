//! A directional isolate that is not closed, or closed without being open.

use crate::check::profile::UNSEEN;
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("bidi-unbalanced-isolate", include_str!("bidi-unbalanced-isolate.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(UNSEEN) {
        return;
    }
    for reading in &part.readings {
        let Some((at, c)) = unbalanced(reading) else { continue };
        let what = if c == '\u{2069}' { "closes an isolate that is not open" } else { "opens an isolate that is not closed" };
        let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("U+{:04X} {what}, so the rest of the paragraph may run in the wrong direction", c as u32))
                .at(span, format!("U+{:04X} stands here", c as u32))
                .help("write U+2068 before and U+2069 after the run, or remove both"),
        );
    }
}

fn unbalanced(reading: &Reading<'_>) -> Option<(usize, char)> {
    let mut open = Vec::new();
    for (at, c) in reading.text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push((at, c)),
            '\u{2069}' if open.pop().is_none() => return Some((at, c)),
            _ => {}
        }
    }
    open.pop()
}
