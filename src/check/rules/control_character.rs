//! A control character, a lost character, or one that means nothing outside one program.

use crate::check::profile::UNSEEN;
use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("control-character", include_str!("control-character.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(UNSEEN) {
        return;
    }
    for reading in &part.readings {
        for (at, c) in reading.text.char_indices() {
            let Some((what, help)) = name(c) else { continue };
            let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
            found.push(
                RULE.finding(format!("the text has {what} (U+{:04X})", c as u32))
                    .at(span, format!("U+{:04X} stands here", c as u32))
                    .help(help),
            );
        }
    }
}

fn name(c: char) -> Option<(&'static str, &'static str)> {
    match c {
        '\n' | '\r' => None,
        '\t' => Some(("a tab", "write a space")),
        '\u{FFFD}' => {
            Some(("a replacement character", "a character was lost in a conversion: compare with an earlier version and type it again"))
        }
        c if c.is_control() => Some(("a control character", "remove it")),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => Some((
            "a character of a private use area",
            "it shows differently, or not at all, in every font: type the character that was meant",
        )),
        '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}' => {
            Some(("a character that must not stand in texts", "remove it"))
        }
        _ => None,
    }
}
