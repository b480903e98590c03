//! Markdown in a text that is shown as it is typed.

use crate::check::markup_changes::in_words;
use crate::check::profile::MARKUP;
use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::markup::{OutlineItem, outline, parse};
use crate::project::Form;

/// The rule.
pub const RULE: Rule = Rule::warning("markup-in-plain", include_str!("markup-in-plain.md"), Check::Part(check));

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(slot) = part.slot.filter(|slot| slot.form == Form::Plain && part.profile.has(MARKUP)) else { return };
    for reading in &part.readings {
        let items = outline(&parse(&reading.text)).items;
        let Some(item) = items.iter().find(|item| !matches!(item, OutlineItem::BulletList(_) | OutlineItem::NumberList(_))) else {
            continue;
        };
        found.push(
            RULE.finding(format!("{} would be shown as typed: {} is plain text", in_words(item), slot.role))
                .at(part.span(), "plain text without markup")
                .help("write it without markup; titles also go into the browser's tab and into lists of links"),
        );
    }
}
