//! A mark of another script after a letter of the locale's own.

use crate::check::profile::{CLAUSE_MARK, has_trait};
use crate::check::{Check, LocaleContext, PLACEABLE, Part, Reading, Rule, fix, marks, scripts};
use crate::diagnostic::Diagnostic;
use crate::locale::is_combining;

/// The rule.
pub const RULE: Rule = Rule::warning("foreign-punctuation", include_str!("foreign-punctuation.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.profile.marks & locale.foreign_marks != 0 {
        part.readings.iter().for_each(|reading| in_reading(part, reading, locale, found));
    }
}

fn in_reading(part: &Part<'_>, reading: &Reading<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let text = reading.prose();
    for (at, c) in text.char_indices().filter(|(_, c)| has_trait(*c, CLAUSE_MARK)) {
        let Some(own) = marks::own_mark(c, &locale.catalog.locale, &locale.script) else { continue };
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        if !(follows_own_letter(before, locale) || joins_own_words(before, after, locale)) || !ends_word(after) {
            continue;
        }
        let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("`{c}` is no mark of `{}`, which writes `{own}`", locale.tag()))
                .at(span, format!("U+{:04X} after a letter of the script {}", c as u32, locale.script))
                .help(format!("write `{own}`"))
                .fix(fix::replace(format!("replace `{c}` by `{own}`"), span, own, true)),
        );
    }
}

/// True if the text before a mark ends in a word of the locale's script, whatever closes or spaces stand between.
fn follows_own_letter(before: &str, locale: &LocaleContext<'_>) -> bool {
    let word = before.trim_end_matches([' ', '\u{A0}', '”', '’', '»', '›', ')', '*', '_', '"', '\u{200B}']);
    let last = word.chars().rev().find(|c| !is_combining(*c));
    // An abbreviation of one letter keeps its full stop.
    let is_short = word.chars().rev().take_while(|c| c.is_alphabetic() || is_combining(*c)).filter(|c| !is_combining(*c)).count() < 2;
    last.is_some_and(|c| c.is_alphabetic() && scripts::belongs(scripts::script(c), &locale.script)) && !is_short
}

/// True after a value (`{ $name },`) that a word of the locale's script follows: the mark belongs to the sentence.
fn joins_own_words(before: &str, after: &str, locale: &LocaleContext<'_>) -> bool {
    let next = after.trim_start().chars().next();
    before.ends_with(PLACEABLE) && after.starts_with(' ') && next.is_some_and(|c| scripts::belongs(scripts::script(c), &locale.script))
}

fn ends_word(after: &str) -> bool {
    after.chars().next().is_none_or(|c| !c.is_ascii_alphanumeric() && c != '.' && c != '/')
}
