//! A variable that a translation shows more often than its source.

use crate::check::{Check, LocaleContext, Pair, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("repeated-variable", include_str!("repeated-variable.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if pair.target.inlines.len() < 2 || pair.target.is_term() {
        return;
    }
    for name in pair.source.variables.iter().copied() {
        let most = pair.source.readings.iter().map(|reading| count(reading, name)).max().unwrap_or_default().max(1);
        if let Some(reading) = pair.target.readings.iter().find(|reading| count(reading, name) > most) {
            let message = format!(
                "the translation shows `${name}` {} times{}, the source {}",
                count(reading, name),
                reading.path_in_words(),
                times(most)
            );
            let span = pair.target.variable_span(name).unwrap_or(pair.target.span());
            found.push(RULE.finding(message).at(span, "first here").help("show it as often as the source does"));
        }
    }
}

fn count(reading: &Reading<'_>, name: &str) -> usize {
    reading.shown_variables().iter().filter(|shown| **shown == name).count()
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}
