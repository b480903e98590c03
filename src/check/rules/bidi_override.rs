//! A character that turns the direction of the text around it by force.

use crate::check::profile::UNSEEN;
use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("bidi-override", include_str!("bidi-override.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(UNSEEN) {
        return;
    }
    for reading in &part.readings {
        for (at, c) in reading.text.char_indices() {
            let what = match c {
                '\u{202D}' | '\u{202E}' => "a directional override",
                '\u{202A}' | '\u{202B}' | '\u{202C}' => "a directional embedding",
                _ => continue,
            };
            let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
            found.push(
                RULE.finding(format!("the text has {what} (U+{:04X}), which turns what follows around", c as u32))
                    .at(span, format!("U+{:04X} stands here", c as u32))
                    .help("remove it; placeables are isolated already, and a run of another direction can stand between U+2068 and U+2069"),
            );
        }
    }
}
