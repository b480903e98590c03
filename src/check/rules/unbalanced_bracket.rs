//! A bracket without its partner.

use crate::check::profile::{BRACKET, has_trait};
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;
use crate::source::places_where;

/// The rule.
pub const RULE: Rule = Rule::warning("unbalanced-bracket", include_str!("unbalanced-bracket.md"), Check::Part(check));

const PAIRS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】'), ('{', '}')];

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(BRACKET) {
        return;
    }
    for reading in &part.readings {
        let Some((at, c)) = unbalanced(reading) else { continue };
        if part.source.is_some_and(|source| source.readings.iter().any(|reading| unbalanced(reading).is_some())) {
            return;
        }
        let partner =
            PAIRS.iter().find_map(|(open, close)| if *open == c { Some(*close) } else { (*close == c).then_some(*open) }).unwrap_or(c);
        let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("the bracket `{c}` has no partner `{partner}`"))
                .at(span, "this bracket")
                .help(format!("add `{partner}`, or remove `{c}`")),
        );
    }
}

fn unbalanced(reading: &Reading<'_>) -> Option<(usize, char)> {
    let text = reading.prose();
    let mut open: Vec<(usize, char)> = Vec::new();
    // The first bytes of brackets, full-width ones included.
    let may_begin = |byte: u8| matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | 0xE3 | 0xEF);
    let characters = places_where(text.as_bytes(), may_begin).filter_map(|at| Some((at, text.get(at..)?.chars().next()?)));
    for (at, c) in characters.filter(|(_, c)| has_trait(*c, BRACKET)) {
        if PAIRS.iter().any(|(opening, _)| *opening == c) {
            open.push((at, c));
        } else if let Some((opening, _)) = PAIRS.iter().find(|(_, closing)| *closing == c) {
            match open.last() {
                Some((_, last)) if last == opening => {
                    open.pop();
                }
                _ if is_counter(text, at) => {}
                _ => return Some((at, c)),
            }
        }
    }
    open.pop()
}

/// `1)` or `a)` at the beginning of a word counts something and needs no opening bracket.
fn is_counter(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let counter = before.chars().rev().take_while(|c| c.is_alphanumeric()).count();
    let preceding = before.chars().rev().nth(counter);
    (1..=2).contains(&counter) && preceding.is_none_or(char::is_whitespace)
}
