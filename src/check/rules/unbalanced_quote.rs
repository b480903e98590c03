//! A quotation mark without its partner.

use crate::check::profile::QUOTE;
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("unbalanced-quote", include_str!("unbalanced-quote.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(QUOTE) {
        return;
    }
    for reading in &part.readings {
        let Some((at, c)) = last_odd(reading).or_else(|| lone(reading, locale)) else { continue };
        if part.source.is_some_and(|source| source.readings.iter().any(|reading| last_odd(reading).is_some())) {
            return;
        }
        let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("the quotation mark `{c}` has no partner")).at(span, "this mark").help("open and close every quotation"),
        );
    }
}

/// Typographic and straight double marks come in pairs, whichever the language uses. Apostrophes are not counted.
fn last_odd(reading: &Reading<'_>) -> Option<(usize, char)> {
    let text = reading.prose();
    let typographic = |c: &(usize, char)| matches!(c.1, '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』');
    let straight = |c: &(usize, char)| {
        c.1 == '"' && !text.get(..c.0).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit() || is_hebrew(c)))
    };
    let odd = |is: &dyn Fn(&(usize, char)) -> bool| {
        let mut marks = text.char_indices().filter(|c| is(c));
        let mut last = None;
        // Two by two: what is left over has no partner.
        while let Some(mark) = marks.next() {
            if marks.next().is_none() {
                last = Some(mark);
            }
        }
        last
    };
    odd(&typographic).or_else(|| odd(&straight))
}

/// With the marks that the settings name: an opening mark that is never closed, or the other way round.
fn lone(reading: &Reading<'_>, locale: &LocaleContext<'_>) -> Option<(usize, char)> {
    let quotes = locale.settings.quotes.as_ref()?;
    let (open, close) = (quotes.outer.0.chars().next()?, quotes.outer.1.chars().next()?);
    if open == close {
        return None;
    }
    let mut depth: Vec<(usize, char)> = Vec::new();
    for (at, c) in reading.prose().char_indices() {
        if c == open {
            depth.push((at, c));
        } else if c == close && depth.pop().is_none() {
            return Some((at, c));
        }
    }
    depth.pop()
}

/// Hebrew sets the mark GERSHAYIM inside abbreviations, and most people type it as a straight quotation mark.
fn is_hebrew(c: char) -> bool {
    matches!(c as u32, 0x5D0..=0x5EA)
}
