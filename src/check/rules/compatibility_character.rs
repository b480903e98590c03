//! A presentation form, ligature, full-width or mathematical letter where a plain one belongs.

use crate::check::profile::{COMPATIBILITY, is_compatibility};
use crate::check::{Check, LocaleContext, Part, Rule, fix, scripts};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("compatibility-character", include_str!("compatibility-character.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(COMPATIBILITY) {
        return;
    }
    let is_east_asian = scripts::is_east_asian(&locale.script);
    for reading in &part.readings {
        for (at, c) in reading.text.char_indices().filter(|(_, c)| is_compatibility(*c)) {
            // Full-width marks are ordinary in East Asia; full-width letters and digits are not.
            if is_east_asian && !c.is_alphanumeric() {
                continue;
            }
            let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
            let diagnostic =
                RULE.finding(format!("`{c}` (U+{:04X}) is {}", c as u32, what(c))).at(span, "search does not find it as a letter");
            found.push(match plain(c) {
                Some(plain) => {
                    diagnostic.help(format!("write `{plain}`")).fix(fix::replace(format!("write `{plain}`"), span, plain, false))
                }
                None => diagnostic.help("type the plain letters"),
            });
        }
    }
}

fn what(c: char) -> &'static str {
    match c as u32 {
        0xFF01..=0xFF5E | 0xFFE0..=0xFFE6 => "a full-width character, as machine translation leaves them",
        0xFB00..=0xFB1C => "a ligature in one character, as copies from PDF files have them",
        0x1D400..=0x1D7FF => "a mathematical letter",
        _ => "a presentation form of Arabic, as old programs write it",
    }
}

/// The plain character of a full-width one or a ligature.
fn plain(c: char) -> Option<String> {
    match c as u32 {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).map(String::from),
        0xFB00 => Some("ff".to_owned()),
        0xFB01 => Some("fi".to_owned()),
        0xFB02 => Some("fl".to_owned()),
        0xFB03 => Some("ffi".to_owned()),
        0xFB04 => Some("ffl".to_owned()),
        _ => None,
    }
}
