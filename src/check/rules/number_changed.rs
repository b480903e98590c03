//! A number that is not the one of the source.

use std::borrow::Cow;

use crate::check::profile::DIGIT;
use crate::check::words::Number;
use crate::check::{Check, LocaleContext, Pair, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("number-changed", include_str!("number-changed.md"), Check::Pair(check));

/// The years between the Buddhist and the Gregorian era, and between Bikram Sambat and it.
const ERAS: [i64; 3] = [543, 56, 57];

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !pair.source.profile.has(DIGIT) || !pair.target.profile.has(DIGIT) {
        return;
    }
    let one_source = pair.source.readings.len() == 1;
    let source: Cow<'_, [Number]> = match one_source {
        true => Cow::Borrowed(pair.source.default_numbers()),
        false => Cow::Owned(pair.source.numbers().flat_map(|(_, numbers)| numbers).cloned().collect()),
    };
    fn stream(numbers: &[Number]) -> impl Iterator<Item = u8> {
        numbers.iter().flat_map(|number| number.digits.bytes())
    }
    for (reading, own) in pair.target.numbers() {
        if let Some(found_otherwise) = otherwise(pair, reading, &source, own) {
            found.push(found_otherwise);
            continue;
        }
        // The same digits in the same order, grouped in another way: `224 123 456`, `9.00` for `9:00`.
        if one_source && stream(&source).eq(stream(own)) {
            continue;
        }
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

/// The numbers of the source are there, and say something else: one became a decimal, two changed places, or a long one is
/// gone and nothing came in its place.
fn otherwise(pair: &Pair<'_>, reading: &Reading<'_>, source: &[Number], own: &[Number]) -> Option<Diagnostic> {
    let finding = |message: String, range: std::ops::Range<usize>| {
        let span = reading.span(range).unwrap_or(pair.target.span());
        RULE.finding(message).at(span, "here").help("compare it with the source")
    };
    let [original] = pair.source.readings.as_slice() else { return None };
    let shown = |text: &str, number: &Number| text.get(number.range.clone()).unwrap_or_default().to_owned();
    let decimals = |text: &str| text.rfind(['.', ',', '٫']).map(|at| text.get(at..).map_or(0, |rest| rest.chars().count() - 1));
    let is_decimal = |text: &str| decimals(text).is_some_and(|count| count < 3);
    for new in own.iter().filter(|new| is_decimal(&shown(&reading.text, new))) {
        let Some(old) = source.iter().find(|old| old.digits == new.digits) else { continue };
        let (old, new_text) = (shown(&original.text, old), shown(&reading.text, new));
        if !old.contains(['.', ',', '٫', '\'', '’', '\u{A0}', '\u{202F}'])
            && source.iter().filter(|other| other.digits == new.digits).count() == 1
        {
            return Some(finding(format!("the translation has the number {new_text}, the source has {old}"), new.range.clone()));
        }
    }
    let pairs = |text: &str, numbers: &[Number]| -> Vec<(String, String, usize)> {
        let joined = numbers.windows(2).filter_map(|two| match two {
            [a, b] => text
                .get(a.range.end..b.range.start)
                .filter(|gap| matches!(*gap, ":" | "–"))
                .map(|_| (a.digits.clone(), b.digits.clone(), a.range.start)),
            _ => None,
        });
        joined.collect()
    };
    let originals = pairs(&original.text, pair.source.default_numbers());
    for (a, b, at) in pairs(&reading.text, own) {
        if a != b && originals.iter().any(|(x, y, _)| *x == b && *y == a) && !originals.iter().any(|(x, y, _)| *x == a && *y == b) {
            return Some(finding(format!("{a} and {b} stand the other way round in the source"), at..at + a.len()));
        }
    }
    // A long number is not written in words; a round one may be.
    let is_gone =
        |number: &&Number| number.digits.len() > 2 && !number.digits.ends_with("00") && !own.iter().any(|other| is_same(number, other));
    let gone = source.iter().find(is_gone)?;
    let has_new = own.iter().any(|other| !source.iter().any(|number| is_same(number, other)));
    (!has_new && !own.is_empty())
        .then(|| finding(format!("the number {} of the source is missing", gone.digits), reading.text.len()..reading.text.len()))
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
