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
    let Some(slot) = part.slot.filter(|slot| slot.form == Form::Plain && part.profile.has(MARKUP)) else { return };
    let source = part.source;
    for reading in &part.readings {
        let items = outline(&parse(&reading.text)).items;
        let item = items.iter().find(|item| !matches!(item, OutlineItem::BulletList(_) | OutlineItem::NumberList(_))).map(in_words);
        let marker = || MARKERS.iter().find(|marker| reading.text.contains(**marker)).map(|marker| format!("`{marker}`"));
        let Some(what) = item.or_else(marker).filter(|_| source.is_none_or(|source| source.text() != part.text())) else { continue };
        found.push(
            RULE.finding(format!("{what} would be shown as typed: {} is plain text", slot.role))
                .at(part.span(), "plain text without markup")
                .help("write it without markup; titles also go into the browser's tab and into lists of links"),
        );
    }
}
