//! HTML in a source text, which readers would see as it is typed.

use crate::check::profile::ANGLE;
use crate::check::{Check, LocaleContext, Part, Rule, prose};
use crate::diagnostic::Diagnostic;
use crate::project::Layout;

/// The rule.
pub const RULE: Rule = Rule::warning("html-as-text", include_str!("html-as-text.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // In a translation it is `html-changed`, or the source is told. What a bare tree's texts are shown by is not known.
    if !locale.is_source() || !part.profile.has(ANGLE) || locale.context.project.layout == Layout::Tree {
        return;
    }
    for reading in &part.readings {
        let Some(range) =
            prose::tags(&reading.text).into_iter().find(|range| !is_autolink(reading.text.get(range.clone()).unwrap_or_default()))
        else {
            continue;
        };
        let shown = reading.text.get(range.clone()).unwrap_or_default();
        let span = reading.span(range.clone()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("the tag `{shown}` would be shown to readers as it is typed"))
                .at(span, "HTML is text here")
                .help("use Markdown: `*emphasis*`, `**strong**`, `[text](address)`, `- ` for lists"),
        );
    }
}

fn is_autolink(tag: &str) -> bool {
    tag.contains("://") || tag.contains('@')
}
