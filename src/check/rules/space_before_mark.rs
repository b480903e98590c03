//! A space before a mark that stands close to its word.

use crate::check::profile::SPACED_MARK;
use crate::check::{Check, LocaleContext, Part, Reading, Rule, fix, languages};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("space-before-mark", include_str!("space-before-mark.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.profile.has(SPACED_MARK) && !languages::spaces_marks(&locale.catalog.locale) {
        part.readings.iter().for_each(|reading| in_reading(part, reading, found));
    }
}

fn in_reading(part: &Part<'_>, reading: &Reading<'_>, found: &mut Vec<Diagnostic>) {
    let text = reading.prose();
    for (at, _) in text.match_indices(' ') {
        let mut rest = text.get(at + 1..).unwrap_or_default().chars();
        let (Some(mark), next) = (rest.next(), rest.next()) else { continue };
        let is_alone = next.is_none_or(|c| c.is_whitespace() || matches!(c, '”' | '»' | '"' | ')' | '*'));
        let is_word_before = text
            .get(..at)
            .is_some_and(|before| before.chars().next_back().is_some_and(|c| !c.is_whitespace() && !c.is_ascii_punctuation()));
        if !is_mark(mark) || !is_alone || !is_word_before {
            continue;
        }
        let span = reading.span(at..at + 1).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("a space stands before `{mark}`"))
                .at(span, "this space")
                .help("remove the space: a line could break here and begin with the mark")
                .fix(fix::replace(format!("remove the space before `{mark}`"), span, "", true)),
        );
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '។' | '៕' | '៖' | '।' | '،' | '؛' | '؟' | '۔' | '။' | '。' | '，')
}
