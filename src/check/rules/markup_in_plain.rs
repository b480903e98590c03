//! Markdown in a text that is shown as it is typed.

use crate::check::markup_changes::in_words;
use crate::check::profile::MARKUP;
use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::markup::{OutlineItem, outline, parse};
use crate::project::Form;

/// The rule.
pub const RULE: Rule = Rule::warning("markup-in-plain", include_str!("markup-in-plain.md"), Check::Part(check));

/// Half a pair of markers is no markup, but shown as typed all the same.
const MARKERS: [&str; 4] = ["**", "__", "](", "`"];

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(slot) = part.slot.filter(|slot| slot.form() == Form::Plain && part.profile.has(MARKUP)) else { return };
    let source = part.source;
    for reading in &part.readings {
        let text = without_lines_to_write_on(&reading.text);
        let items = outline(&parse(&text)).items;
        let item = items.iter().find(|item| !matches!(item, OutlineItem::BulletList(_) | OutlineItem::NumberList(_))).map(in_words);
        let marker = || MARKERS.iter().find(|marker| text.contains(**marker)).map(|marker| format!("`{marker}`"));
        let Some(what) = item.or_else(marker).filter(|_| source.is_none_or(|source| source.text() != part.text())) else { continue };
        found.push(
            RULE.finding(format!("{what} would be shown as typed: {} is plain text", slot.role()))
                .at(part.span(), "plain text without markup")
                .help("write it without markup; titles also go into the browser's tab and into lists of links"),
        );
    }
}

/// The text without rows of three underscores and more, which are lines to write on, on paper.
fn without_lines_to_write_on(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("___") {
        out.push_str(before);
        rest = after.trim_start_matches('_');
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_to_write_on_is_no_markup() {
        assert_eq!(without_lines_to_write_on("____ / ____ / ______"), " /  / ");
        assert_eq!(without_lines_to_write_on("__bold__"), "__bold__");
    }
}
