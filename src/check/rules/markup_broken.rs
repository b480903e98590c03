//! Markdown that does not work: half a pair of markers, a space inside a link, full-width characters.

use std::ops::Range;

use crate::check::markup_changes::Marked;
use crate::check::profile::{COMPATIBILITY, MARKUP};
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;
use crate::source::has_text;

/// The rule.
pub const RULE: Rule = Rule::warning("markup-broken", include_str!("markup-broken.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(MARKUP | COMPATIBILITY) || !part.is_markdown {
        return;
    }
    for (reading, marked) in part.readings.iter().zip(part.marked()) {
        let Some((range, message)) = broken(reading, marked) else { continue };
        if part.source.is_some_and(is_broken) {
            return;
        }
        let span = reading.span(range).unwrap_or(part.span());
        found.push(
            RULE.finding(message)
                .at(span, "shown to readers as it stands")
                .help("write `**strong**`, `*emphasis*`, `[text](address)`; a real asterisk is written `\\*`"),
        );
    }
}

fn is_broken(part: &Part<'_>) -> bool {
    part.readings.iter().zip(part.marked()).any(|(reading, marked)| broken(reading, marked).is_some())
}

/// The first place where a marker is left over as text, and what it is.
pub fn broken(reading: &Reading<'_>, marked: &Marked) -> Option<(Range<usize>, String)> {
    let text = &*reading.text;
    let wide =
        || ["＊＊", "］（", "］(", "](（", "｀"].iter().find_map(|marker| text.find(marker).map(|at| (at..at + marker.len(), *marker)));
    // The first byte of each full-width character.
    if let Some((range, marker)) = text.as_bytes().contains(&0xEF).then(wide).flatten() {
        return Some((range, format!("`{marker}` is markup in full-width characters, as machine translation writes it")));
    }
    if !text.bytes().any(|byte| matches!(byte, b'*' | b'`' | b']' | b'_')) {
        return None;
    }
    let left = &marked.left;
    let marker = ["**", "__", "](", "*", "`"].into_iter().find(|marker| has_text(left, marker) && !text.contains(&format!("\\{marker}")));
    let (marker, why) = match marker {
        Some(marker) if marker == "](" || !is_alone(left, marker) => (marker, "has no partner, so it would be shown"),
        _ if left.contains("] (") => ("] (", "has a space inside, so the link does not work"),
        _ => return None,
    };
    let at = text.rfind(marker)?;
    Some((at..at + marker.len(), format!("`{marker}` {why}")))
}

/// A marker between spaces is a sign of the text, as in `3 * 4`.
fn is_alone(text: &str, marker: &str) -> bool {
    text.match_indices(marker).all(|(at, _)| {
        let before = text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with(char::is_whitespace));
        let after = text.get(at + marker.len()..).is_none_or(|after| after.is_empty() || after.starts_with(char::is_whitespace));
        before && after
    })
}
