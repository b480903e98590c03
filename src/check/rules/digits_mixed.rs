//! A number that mixes two sets of digits.

use crate::check::profile::DIGIT;
use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::locale::{Digits, numbering_system};

/// The rule.
pub const RULE: Rule = Rule::warning("digits-mixed", include_str!("digits-mixed.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.profile.is_ascii || !part.profile.has(DIGIT) {
        return;
    }
    for (reading, numbers) in part.numbers() {
        for number in numbers {
            let Some((first, other)) = number.mixed else { continue };
            let Some(span) = reading.span(number.range.clone()) else { continue };
            let shown = reading.text.get(number.range.clone()).unwrap_or_default();
            let own = if first == "latn" { other } else { first };
            let mended: String = shown.chars().map(|c| in_set(c, own)).collect();
            found.push(
                RULE.finding(format!("the number {shown} mixes the digits `{first}` and `{other}`"))
                    .at(span, "one number")
                    .help(format!("write it as {mended}"))
                    .fix(fix::replace(format!("write {mended}"), span, mended, true)),
            );
        }
    }
}

/// A digit as one of another set.
fn in_set(c: char, name: &str) -> char {
    let value = Digits::of(c).and_then(|set| set.value(c));
    let digit = value.zip(numbering_system(name)).and_then(|(value, set)| char::from_u32(set.zero as u32 + value));
    digit.unwrap_or(c)
}
