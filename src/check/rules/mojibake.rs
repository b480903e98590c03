//! Text that was read in the wrong encoding: UTF-8 taken for Windows-1252.

use crate::check::profile::{self, WESTERN};
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("mojibake", include_str!("mojibake.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(WESTERN) {
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

/// Runs of characters of Windows-1252 above ASCII whose bytes are UTF-8, with what they mean.
fn garbled(reading: &Reading<'_>) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut run: Vec<u8> = Vec::new();
    let mut start = 0;
    for (at, c) in reading.text.char_indices().chain([(reading.text.len(), ' ')]) {
        if profile::is_western(c) {
            start = if run.is_empty() { at } else { start };
            run.extend(profile::western_byte(c));
        } else {
            found.extend(decoded(&run).map(|meant| (start, at, meant)));
            run.clear();
        }
    }
    found
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
