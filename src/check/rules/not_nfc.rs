//! Text that is not in normalization form C.

use crate::check::profile::NOT_COMPOSED;
use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::locale::{is_combining, is_nfc, to_nfc};
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::warning("not-nfc", include_str!("not-nfc.md"), Check::Part(check)).and_words();

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(NOT_COMPOSED) {
        return;
    }
    for (text, span) in part.pattern.texts().into_iter().filter(|(text, _)| !is_nfc(text)) {
        found.extend(first_cluster(text, span));
    }
}

/// The first letter with its marks that is written otherwise in NFC; the repair mends the whole text.
fn first_cluster(text: &str, span: Span) -> Option<Diagnostic> {
    let mut starts: Vec<usize> = text.char_indices().filter(|(_, c)| !is_combining(*c)).map(|(at, _)| at).collect();
    starts.push(text.len());
    let (start, end) = starts.windows(2).find_map(|pair| match *pair {
        [start, end] => text.get(start..end).filter(|cluster| !is_nfc(cluster)).map(|_| (start, end)),
        _ => None,
    })?;
    let cluster = text.get(start..end)?;
    let codes: Vec<_> = cluster.chars().map(|c| format!("U+{:04X}", c as u32)).collect();
    let composed: Vec<_> = to_nfc(cluster).chars().map(|c| format!("U+{:04X}", c as u32)).collect();
    let place = Span::new(span.file, span.start as usize + start, span.start as usize + end);
    Some(
        RULE.finding(format!("“{cluster}” is written as {} instead of {} (normalization form C)", codes.join(" "), composed.join(" ")))
            .at(place, "looks the same, but search and comparison do not find it")
            .help("write it in the composed form (NFC)")
            .fix(fix::replace("write the text in normalization form C", span, to_nfc(text), true)),
    )
}
