//! A number that is not the one of the source.

use crate::check::profile::DIGIT;
use crate::check::words::{Number, numbers};
use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("number-changed", include_str!("number-changed.md"), Check::Pair(check));

/// The years between the Buddhist and the Gregorian era, and between Bikram Sambat and it.
const ERAS: [i64; 3] = [543, 56, 57];

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !pair.source.profile.has(DIGIT) || !pair.target.profile.has(DIGIT) {
        return;
    }
    let source: Vec<Number> = pair.source.readings.iter().flat_map(|reading| numbers(reading.prose())).collect();
    for reading in &pair.target.readings {
        let own = numbers(reading.prose());
        // A number of the source that is not there may be written in words; then no other number has come in its place.
        let Some(lost) = source.iter().find(|number| !own.iter().any(|other| is_same(number, other))) else { continue };
        let Some(new) = own.iter().find(|number| !source.iter().any(|other| is_same(other, number))) else { continue };
        let span = reading.span(new.range.clone()).unwrap_or(pair.target.span());
        let shown = reading.text.get(new.range.clone()).unwrap_or_default();
        found.push(
            RULE.finding(format!("the translation has the number {shown}, the source has {}", lost.digits))
                .at(span, "this number")
                .help("compare it with the source; numbers may be written in the locale's own digits or in words"),
        );
    }
}

fn is_same(source: &Number, target: &Number) -> bool {
    let (a, b) = (source.digits.trim_start_matches('0'), target.digits.trim_start_matches('0'));
    let of_another_era = || match (a.parse::<i64>(), b.parse::<i64>()) {
        (Ok(a), Ok(b)) => (1800..2200).contains(&a) && ERAS.contains(&(b - a)),
        _ => false,
    };
    // The nineties may be the 1990s; four thousand may be “4 mil” or grouped by a space that is no separator elsewhere.
    let is_decade = |long: &str, short: &str| long.len() == 4 && short.len() == 2 && long.ends_with(short);
    let in_thousands =
        |long: &str, short: &str| !short.is_empty() && long.strip_prefix(short).is_some_and(|rest| rest.len() >= 3 && rest.len() % 3 == 0);
    a == b || of_another_era() || is_decade(a, b) || is_decade(b, a) || in_thousands(a, b)
}
