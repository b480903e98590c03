//! A character that cannot be seen and has no work to do where it stands.

use crate::check::profile::UNSEEN;
use crate::check::{Check, LocaleContext, Part, Rule, fix, scripts};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("invisible-character", include_str!("invisible-character.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(UNSEEN) {
        return;
    }
    for reading in &part.readings {
        // The flags of parts of countries are spelled in tag characters behind a black flag.
        let has_flag = reading.text.contains('\u{1F3F4}');
        for (at, c) in reading.text.char_indices() {
            let Some(what) = name(c, locale).filter(|_| !(has_flag && is_tag(c))) else { continue };
            let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
            found.push(
                RULE.finding(format!("the text has {what} (U+{:04X}), which cannot be seen", c as u32))
                    .at(span, format!("U+{:04X} stands here", c as u32))
                    .help("remove it: search, sorting and copies of the text stumble over it")
                    .fix(fix::replace(format!("remove U+{:04X}", c as u32), span, "", true)),
            );
        }
    }
}

/// The character in words, if it does not belong into a text of this locale.
fn name(c: char, locale: &LocaleContext<'_>) -> Option<&'static str> {
    match c {
        '\u{200B}' if !scripts::has_no_spaces(&locale.script) => Some("a zero-width space"),
        '\u{FEFF}' => Some("a byte order mark"),
        '\u{180E}' if locale.script != "Mong" => Some("a Mongolian vowel separator"),
        c if is_tag(c) => Some("a tag character"),
        '\u{2028}' | '\u{2029}' => Some("a line or paragraph separator"),
        '\u{200C}' | '\u{200D}' if matches!(locale.script.as_str(), "Latn" | "Cyrl" | "Grek" | "Thai" | "Hebr") => Some("a joiner"),
        _ => None,
    }
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0000}'..='\u{E007F}')
}
