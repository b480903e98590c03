//! Two marks where one is enough.

use crate::check::profile::TWO_MARKS;
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("doubled-punctuation", include_str!("doubled-punctuation.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(TWO_MARKS) {
        return;
    }
    let source = part.source;
    for reading in &part.readings {
        let Some((at, pair)) = doubled(reading) else { continue };
        if source.is_some_and(|source| source.text().contains(pair)) {
            continue;
        }
        let span = reading.span(at..at + pair.len()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("two marks in a row: `{pair}`"))
                .at(span, "one of them is enough")
                .help("keep the mark that this language uses"),
        );
    }
}

/// The first pair of marks that do the same work.
fn doubled<'r>(reading: &'r Reading<'_>) -> Option<(usize, &'r str)> {
    let text = reading.prose();
    let mut before: Option<(usize, char)> = None;
    let mut run = 0;
    for (at, c) in text.char_indices() {
        let same_run = before.is_some_and(|(_, other)| is_doubling(other, c));
        run = if same_run { run + 1 } else { 0 };
        let next = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        // Three full stops are an ellipsis, which `ellipsis-dots` looks at.
        if let Some((start, _)) = before.filter(|_| run == 1 && !(c == '.' && next == Some('.'))) {
            return Some((start, text.get(start..at + c.len_utf8())?));
        }
        before = Some((at, c));
    }
    None
}

fn is_doubling(a: char, b: char) -> bool {
    let is_stop = |c| matches!(c, '.' | '。' | '।' | '។' | '៕' | '۔' | '။');
    let is_comma = |c| matches!(c, ',' | '،' | '，' | '、');
    (is_stop(a) && is_stop(b)) || (is_comma(a) && is_comma(b)) || (a == ';' && b == ';') || (a == ':' && b == ':')
}
