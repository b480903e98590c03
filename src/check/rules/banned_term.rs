//! A word that the glossary bans.

use std::ops::Range;

use crate::check::folded::folded;
use crate::check::{Check, LocaleContext, Part, Reading, Rule, fix, scripts};
use crate::diagnostic::Diagnostic;
use crate::project::BannedTerm;

/// The rule.
pub const RULE: Rule = Rule::warning("banned-term", include_str!("banned-term.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let banned = locale.context.project.glossary.banned.iter().filter(|banned| banned.locale.value == locale.tag());
    for banned in banned {
        for reading in &part.readings {
            found.extend(places(reading, banned, &locale.script).map(|range| finding(part, reading, range, banned)));
        }
    }
}

/// Where the word stands: anywhere in a script without spaces, at the beginning of a word elsewhere.
fn places<'r>(reading: &'r Reading<'_>, banned: &'r BannedTerm, script: &'r str) -> impl Iterator<Item = Range<usize>> + 'r {
    let text = reading.prose();
    let word = banned.text.value.as_str();
    let begins =
        move |at: usize| scripts::has_no_spaces(script) || !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
    let exact = text.match_indices(word).map(move |(at, _)| at..at + word.len());
    // A capital at the beginning of a sentence.
    let capital =
        word.chars().next().map(|c| c.to_uppercase().chain(word.chars().skip(1)).collect::<String>()).filter(|other| other != word);
    let capitals: Vec<Range<usize>> =
        capital.map(|other| text.match_indices(&other).map(|(at, found)| at..at + found.len()).collect()).unwrap_or_default();
    exact.chain(capitals).filter(move |range| begins(range.start))
}

fn finding(part: &Part<'_>, reading: &Reading<'_>, range: Range<usize>, banned: &BannedTerm) -> Diagnostic {
    let shown = reading.prose().get(range.clone()).unwrap_or_default();
    let span = reading.span(range.clone()).unwrap_or(part.span());
    let diagnostic = RULE
        .finding(format!("“{shown}” is not used in this project: {}", banned.reason))
        .at(span, "this word")
        .related(banned.text.span, "the glossary");
    match &banned.instead {
        Some(instead) if folded(shown) == folded(&banned.text.value) => {
            diagnostic.help(format!("write “{instead}”")).fix(fix::replace(format!("write “{instead}”"), span, instead.clone(), false))
        }
        Some(instead) => diagnostic.help(format!("write “{instead}”")),
        None => diagnostic.help("say it in other words"),
    }
}
