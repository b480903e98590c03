//! A vowel sign that is typed as two others, which look like it.

use crate::check::profile::SPLIT_VOWEL;
use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("split-vowel", include_str!("split-vowel.md"), Check::Part(check));

/// What is typed, and the one sign that is meant. Unicode does not make them equal, so normalization leaves them.
const SPLIT: &[(&str, &str)] = &[
    ("\u{E4D}\u{E32}", "\u{E33}"),
    ("\u{17C1}\u{17B8}", "\u{17BE}"),
    ("\u{17C1}\u{17B6}", "\u{17C4}"),
    ("\u{905}\u{93E}", "\u{906}"),
    ("\u{905}\u{94B}", "\u{913}"),
    ("\u{905}\u{94C}", "\u{914}"),
    ("\u{93E}\u{947}", "\u{94B}"),
    ("\u{93E}\u{948}", "\u{94C}"),
    ("\u{90F}\u{947}", "\u{910}"),
];

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(SPLIT_VOWEL) {
        return;
    }
    for reading in &part.readings {
        for (typed, meant) in SPLIT {
            for (at, _) in reading.text.match_indices(typed) {
                let span = reading.span(at..at + typed.len()).unwrap_or(part.span());
                let codes: Vec<_> = typed.chars().map(|c| format!("U+{:04X}", c as u32)).collect();
                let code = meant.chars().map(|c| format!("U+{:04X}", c as u32)).collect::<String>();
                found.push(
                    RULE.finding(format!("a vowel is typed as {} instead of {code}", codes.join(" ")))
                        .at(span, "looks the same, but search and line breaking do not know it")
                        .help(format!("write it as one character, {code}"))
                        .fix(fix::replace(format!("write {code}"), span, *meant, true)),
                );
            }
        }
    }
}
