//! Text that was read in the wrong encoding: UTF-8 taken for Windows-1252.

use crate::check::profile::{self, QUESTION_INSIDE, TWO_WESTERN, WESTERN};
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("mojibake", include_str!("mojibake.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.profile.has(QUESTION_INSIDE) {
        part.readings.iter().for_each(|reading| lost_letter(part, reading, found));
    }
    if !part.profile.has(TWO_WESTERN) {
        return;
    }
    for reading in &part.readings {
        for (start, end, meant) in garbled(reading) {
            let span = reading.span(start..end).unwrap_or(part.span());
            let shown = crate::diagnostic::visible(reading.text.get(start..end).unwrap_or_default());
            found.push(
                RULE.finding(format!("“{shown}” is “{meant}” read in the wrong encoding"))
                    .at(span, "UTF-8 taken for Windows-1252")
                    .help("save the file as UTF-8 and look for more of this in it"),
            );
        }
    }
}

/// A question mark inside a word: what a program writes for a letter that its encoding does not have.
fn lost_letter(part: &Part<'_>, reading: &Reading<'_>, found: &mut Vec<Diagnostic>) {
    let text = reading.prose();
    let is_inside = |at: &usize| {
        let (before, after) = (text.get(..*at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        before.ends_with(char::is_alphabetic) && after.starts_with(char::is_lowercase)
    };
    if let Some(at) = text.match_indices('?').map(|(at, _)| at).find(is_inside) {
        let span = reading.span(at..at + 1).unwrap_or(part.span());
        found.push(
            RULE.finding("a question mark stands inside a word, where a letter was lost in a conversion")
                .at(span, "which letter was it?")
                .help("type the letter again, and save the file as UTF-8"),
        );
    }
}

/// Runs of characters of Windows-1252 above ASCII whose bytes are UTF-8, with what they mean.
fn garbled(reading: &Reading<'_>) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut run: Vec<u8> = Vec::new();
    let mut start = 0;
    for (at, c) in reading.text.char_indices().chain([(reading.text.len(), ' ')]) {
        // The table of characters answers for nearly all of them.
        if profile::has_trait(c, WESTERN) && profile::is_western(c) {
            start = if run.is_empty() { at } else { start };
            run.extend(profile::western_byte(c));
        } else {
            found.extend(decoded(&run).or_else(|| decoded_in_part(&run)).map(|meant| (start, at, meant)));
            run.clear();
        }
    }
    found
}

/// A conversion may have lost bytes on the way: the first character of three bytes or more that can still be read.
fn decoded_in_part(bytes: &[u8]) -> Option<String> {
    let whole = |from: usize| {
        let length = match bytes.get(from)? {
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => return None,
        };
        decoded(bytes.get(from..from + length)?)
    };
    (0..bytes.len()).find_map(whole)
}

/// The bytes as UTF-8. Two bytes that are a letter with a quotation mark or a space beside it are no mojibake.
fn decoded(bytes: &[u8]) -> Option<String> {
    let meant = std::str::from_utf8(bytes).ok().filter(|text| !text.is_empty())?;
    let is_chance = matches!(bytes, [0xC4..=0xDF, 0x82 | 0x84 | 0x91..=0x94 | 0x85 | 0x96 | 0x97 | 0xA0 | 0xAB | 0xBB]);
    // `é »` with a no-break space, `ë……`: a letter and the marks after it.
    let is_closing = |byte: &u8| matches!(byte, 0x85 | 0x91..=0x94 | 0x96 | 0x97 | 0xA0 | 0xAB | 0xBB);
    if bytes.first().is_some_and(|first| *first >= 0xC4) && bytes.len() > 2 && bytes.iter().skip(1).all(is_closing) {
        return None;
    }
    (!is_chance || matches!(bytes, [0xC5, 0x91..=0x94 | 0x85 | 0xA0 | 0xBB])).then(|| meant.to_owned())
}
