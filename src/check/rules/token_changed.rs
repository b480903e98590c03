//! A technical token that is copied, not translated, and is not that of the source: a placeholder of another format, a unit,
//! a code.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::profile::{DIGIT, ESCAPE};
use crate::check::words::Number;
use crate::check::{Check, LocaleContext, Pair, Part, Reading, Rule};
use crate::diagnostic::{Diagnostic, visible};

/// The rule.
pub const RULE: Rule = Rule::warning("token-changed", include_str!("token-changed.md"), Check::Pair(check));

/// Units as they are written with Latin letters, each line one unit.
const UNITS: &[&[&str]] = &[
    &["kB", "KB", "ko", "Ko", "KiB"],
    &["MB", "Mo", "MiB"],
    &["GB", "Go", "GiB"],
    &["TB", "To", "TiB"],
    &["mm"],
    &["cm"],
    &["mg"],
    &["kg"],
    &["ml", "mL"],
    &["kW"],
    &["MW"],
    &["kHz"],
    &["MHz"],
    &["GHz"],
    &["Kbps", "kbit/s", "kb/s"],
    &["Mbps", "Mbit/s", "Mb/s"],
    &["Gbps", "Gbit/s", "Gb/s"],
    &["mA"],
    &["mV"],
    &["px"],
    &["dpi"],
    &["g"],
    &["m"],
];

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let (Some(source), Some(target)) = (pair.source.readings.last(), pair.target.readings.last()) else { return };
    if pair.source.profile.has(ESCAPE) && source.text.contains('%') {
        found.extend(placeholders(source, target, pair));
    }
    if pair.source.profile.has(DIGIT) && pair.target.profile.has(DIGIT) {
        found.extend(unit(source, target, pair));
        if may_have_codes(source.prose()) && may_have_codes(target.prose()) {
            found.extend(code(source, target, pair));
        }
    }
}

fn finding(message: String, target: &Reading<'_>, range: Option<Range<usize>>, pair: &Pair<'_>) -> Diagnostic {
    let span = range.and_then(|range| target.span(range)).unwrap_or(pair.target.span());
    RULE.finding(message).at(span, "here").help("copy it from the source as it is")
}

/// Placeholders of C and its relatives: `%s`, `%1$d`, `%(name)s`.
fn placeholders(source: &Reading<'_>, target: &Reading<'_>, pair: &Pair<'_>) -> Option<Diagnostic> {
    let (wanted, own) = (formats(&source.text), formats(&target.text));
    let text = |reading: &Reading<'_>, range: &Range<usize>| reading.text.get(range.clone()).unwrap_or_default().to_owned();
    let names = |reading: &Reading<'_>, ranges: &[Range<usize>]| ranges.iter().map(|range| text(reading, range)).collect::<Vec<_>>();
    let (wanted, names_of_target) = (names(source, &wanted), names(target, &own));
    // A translation may number what the source has in order.
    let plain = |name: &str| name.split_once('$').map_or_else(|| name.to_owned(), |(_, kind)| format!("%{kind}"));
    let counted = |list: &[String]| {
        list.iter().fold(BTreeMap::<String, usize>::new(), |mut counts, name| {
            *counts.entry(plain(name)).or_default() += 1;
            counts
        })
    };
    let (in_source, in_target) = (counted(&wanted), counted(&names_of_target));
    let count = |counts: &BTreeMap<String, usize>, name: &str| counts.get(&plain(name)).copied().unwrap_or_default();
    let lost = wanted.iter().find(|name| count(&in_source, name) > count(&in_target, name))?;
    let new = own.iter().find(|range| count(&in_source, &text(target, range)) == 0);
    Some(match new {
        Some(range) => finding(
            format!("the translation has the placeholder `{}`, the source has `{lost}`", text(target, range)),
            target,
            Some(range.clone()),
            pair,
        ),
        None => finding(format!("the translation lacks the placeholder `{lost}` of the source"), target, None, pair),
    })
}

fn formats(text: &str) -> Vec<Range<usize>> {
    let of = |(at, _): (usize, &str)| {
        let rest = text.get(at + 1..)?;
        let name = rest.strip_prefix('(').and_then(|rest| rest.find(')')).map(|end| end + 2);
        let position =
            rest.find('$').filter(|end| *end > 0 && rest.bytes().take(*end).all(|byte| byte.is_ascii_digit())).map(|end| end + 1);
        let skip = name.or(position).unwrap_or(0);
        let kind = rest.get(skip..)?.chars().next().filter(|c| matches!(c, 's' | 'd' | 'i' | 'f' | 'u' | 'S' | '@'))?;
        let after = rest.get(skip + 1..)?.chars().next();
        // `100%discount` has none, and neither has `50% des`.
        let before = text.get(..at)?.chars().next_back();
        let stands_alone = !after.is_some_and(|c| c.is_ascii_alphanumeric()) && !before.is_some_and(|c| c.is_ascii_digit() || c == '%');
        (stands_alone && (skip > 0 || kind != 'i')).then_some(at..at + 1 + skip + kind.len_utf8())
    };
    text.match_indices('%').filter_map(of).collect()
}

/// A unit behind the same number.
fn unit(source: &Reading<'_>, target: &Reading<'_>, pair: &Pair<'_>) -> Option<Diagnostic> {
    let wanted = units(source, pair.source);
    if wanted.is_empty() {
        return None;
    }
    let own = units(target, pair.target);
    let same = |a: &str, b: &str| a == b || UNITS.iter().any(|unit| unit.contains(&a) && unit.contains(&b));
    let is_kept = |(number, unit): &(&str, Range<usize>)| {
        let name = source.text.get(unit.clone()).unwrap_or_default();
        let mut others = own.iter().filter(|(other, _)| other == number).peekable();
        others.peek().is_none() || others.any(|(_, range)| same(name, target.text.get(range.clone()).unwrap_or_default()))
    };
    let (number, old) = wanted.iter().find(|wanted| !is_kept(wanted))?;
    let (_, new) = own.iter().find(|(other, _)| other == number)?;
    let name = |reading: &Reading<'_>, range: &Range<usize>| reading.text.get(range.clone()).unwrap_or_default().to_owned();
    Some(finding(
        format!("the translation has {number} {}, the source has {number} {}", name(target, new), name(source, old)),
        target,
        Some(new.clone()),
        pair,
    ))
}

/// The numbers of a text that a known unit follows, with the place of the unit.
fn units<'p>(reading: &Reading<'_>, part: &'p Part<'_>) -> Vec<(&'p str, Range<usize>)> {
    let text = reading.prose();
    let of = |number: &'p Number| {
        let rest = text.get(number.range.end..)?;
        let start = number.range.end + (rest.len() - rest.trim_start_matches([' ', '\u{A0}', '\u{202F}', '-']).len());
        let rest = text.get(start..)?;
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '/')).unwrap_or(rest.len());
        let name = rest.get(..end)?;
        UNITS.iter().any(|unit| unit.contains(&name)).then(|| (number.digits.as_str(), start..start + end))
    };
    part.default_numbers().iter().filter_map(of).collect()
}

/// False for texts with less than two capital letters or digits of ASCII.
fn may_have_codes(text: &str) -> bool {
    // In pieces whose count fits a byte, which processors count many bytes at once.
    let count = |is: fn(&u8) -> bool| -> usize {
        text.as_bytes().chunks(255).map(|piece| usize::from(piece.iter().map(|byte| u8::from(is(byte))).sum::<u8>())).sum()
    };
    count(u8::is_ascii_uppercase) > 1 && count(u8::is_ascii_digit) > 1
}

/// A code of capital letters and digits (`ABC-123`) that is nearly one of the source.
fn code(source: &Reading<'_>, target: &Reading<'_>, pair: &Pair<'_>) -> Option<Diagnostic> {
    let (wanted, own) = (codes(source.prose()), codes(target.prose()));
    let has = |list: &[(Range<usize>, &str)], code: &str| list.iter().any(|(_, other)| *other == code);
    let (range, new) = own.iter().find(|(_, code)| !has(&wanted, code))?;
    let (_, old) = wanted.iter().find(|(_, code)| !has(&own, code) && is_near(code, new))?;
    Some(finding(format!("the translation has `{}`, the source has `{}`", visible(new), visible(old)), target, Some(range.clone()), pair))
}

fn codes(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = c.is_alphanumeric() || c == '-' || c == '_';
        match (is_part, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let code = text.get(from..at).unwrap_or_default();
                let (capitals, digits) =
                    (code.bytes().filter(u8::is_ascii_uppercase).count(), code.bytes().filter(u8::is_ascii_digit).count());
                if capitals > 1
                    && digits > 1
                    && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'))
                {
                    found.push((from..at, code));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The same characters in another order, or one of them another.
fn is_near(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut bytes = text.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    };
    let others = a.bytes().zip(b.bytes()).filter(|(a, b)| a != b).count();
    a.len() == b.len() && (sorted(a) == sorted(b) || others == 1)
}
