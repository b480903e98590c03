//! A vowel sign or tone mark that is typed twice.

use crate::check::profile::{COMBINING, TWICE, is_leading_vowel, is_sign};
use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("combining-doubled", include_str!("combining-doubled.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(COMBINING) || !part.profile.has(TWICE) {
        return;
    }
    for reading in &part.readings {
        let mut before = ' ';
        for (at, c) in reading.text.char_indices() {
            let is_doubled = c == before && is_sign(c);
            before = c;
            if !is_doubled {
                continue;
            }
            let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
            found.push(
                RULE.finding(format!("the sign `\u{25CC}{c}` (U+{:04X}) is typed twice", c as u32))
                    .at(span, "the second one, which is hard to see")
                    .help("remove one of the two")
                    .fix(fix::replace(format!("remove the second U+{:04X}", c as u32), span, "", !is_leading_vowel(c))),
            );
        }
    }
}
