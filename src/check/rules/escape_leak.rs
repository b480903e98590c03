//! A character that is written as an escape of a programming language or of addresses.

use std::ops::Range;

use crate::check::profile::ESCAPE;
use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::{Diagnostic, visible};

/// The rule.
pub const RULE: Rule = Rule::warning("escape-leak", include_str!("escape-leak.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(ESCAPE) {
        return;
    }
    for reading in &part.readings {
        let text = reading.prose();
        let Some(range) = escape(text) else { continue };
        let shown = text.get(range.clone()).unwrap_or_default();
        // A source that has such a thing means it.
        if part.source.is_some_and(|source| source.readings.iter().any(|own| escape(&own.text).is_some())) {
            return;
        }
        let span = reading.span(range.clone()).unwrap_or(part.span());
        found.push(RULE.finding(format!("`{}` would be shown as it is", visible(shown))).at(span, "an escape").help(
            "write the character itself; a line break is a new, indented line, and any character can stand in braces: { \"\\u00A0\" }",
        ));
        return;
    }
}

fn escape(text: &str) -> Option<Range<usize>> {
    let backslash = text.match_indices('\\').find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let before = text.get(..at)?.chars().next_back();
        let c = rest.chars().next()?;
        let hex =
            |count: usize| rest.get(1..=count).is_some_and(|code| code.len() == count && code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let length = match c {
            'u' if hex(4) => 6,
            'x' if hex(2) => 4,
            'n' | 't' | 'r' => 2,
            '"' | '\'' => 2,
            _ => return None,
        };
        // `C:\new` is a path.
        (before != Some(':')).then_some(at..at + length)
    });
    backslash.or_else(|| {
        text.match_indices('%').find_map(|(at, _)| {
            let code = text.get(at + 1..at + 3)?;
            let is_code =
                matches!(code, "20" | "0A" | "0D" | "2F" | "3A" | "C3") && !text.get(..at)?.ends_with(|c: char| c.is_ascii_digit());
            let is_glued = text.get(..at)?.ends_with(char::is_alphanumeric)
                && text.get(at + 3..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            (is_code && is_glued).then_some(at..at + 3)
        })
    })
}
