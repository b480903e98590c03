//! A presentation form, a ligature or a full-width letter is the plain letters that Unicode's compatibility
//! decomposition names. Full-width marks that are markup or syntax when plain are a matter for people.

use super::Fault;
use crate::diagnostic::Fix;
use crate::locale::{is_combining, to_nfkc};

pub(super) fn mend(fault: &Fault<'_>) -> Option<Fix> {
    let c = fault.character()?;
    let plain = to_nfkc(&String::from(c));
    let is_word = plain.chars().all(|c| c.is_alphanumeric() || is_combining(c));
    let is_certain = match c as u32 {
        // Mathematical letters can be meant; the ligature of a whole phrase (U+FDF0 to U+FDFB) too.
        0x1D400..=0x1D7FF | 0xFDF0..=0xFDFB => false,
        0xFF01..=0xFF5E => is_word || matches!(plain.as_str(), "!" | "," | "." | ":" | ";" | "?" | "%" | "(" | ")" | "-" | "/"),
        _ => is_word,
    };
    (is_certain && !is_beside_markup(fault)).then(|| fault.with(format!("write `{plain}`"), plain, true))?
}

/// True beside full-width brackets, where a mark may be half of a link.
fn is_beside_markup(fault: &Fault<'_>) -> bool {
    let before = fault.file.text.get(..fault.span.start as usize).unwrap_or_default();
    let after = fault.file.text.get(fault.span.end as usize..).unwrap_or_default();
    let is_markup = |c: char| matches!(c, '［' | '］' | '｛' | '｝' | '＄' | '＊' | '＿' | ']' | '[');
    before.ends_with(is_markup) || after.starts_with(is_markup)
}
