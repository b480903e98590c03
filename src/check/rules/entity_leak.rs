//! An escaped character of HTML in a text.

use crate::check::profile::AMPERSAND;
use crate::check::{Check, LocaleContext, Part, Reading, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::project::Layout;

/// The rule.
pub const RULE: Rule = Rule::warning("entity-leak", include_str!("entity-leak.md"), Check::Part(check)).and_words();

/// The entities that translation services and web forms leave behind, with what they stand for.
const ENTITIES: &[(&str, &str)] = &[
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&apos;", "’"),
    ("&#39;", "’"),
    ("&#x27;", "’"),
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", "\u{A0}"),
    ("&#160;", "\u{A0}"),
    ("&hellip;", "…"),
    ("&laquo;", "«"),
    ("&raquo;", "»"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&bdquo;", "„"),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
];

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // A project of its own makes its pages from these texts, and they hold no HTML. A bare tree may well hold HTML: there
    // the source says what is meant.
    let may_be_html = locale.context.project.layout == Layout::Tree;
    if part.profile.has(AMPERSAND) && !(may_be_html && locale.is_source()) {
        part.readings.iter().for_each(|reading| in_reading(part, reading, may_be_html, found));
    }
}

fn in_reading(part: &Part<'_>, reading: &Reading<'_>, may_be_html: bool, found: &mut Vec<Diagnostic>) {
    let text = reading.prose();
    for (start, _) in text.match_indices('&') {
        let rest = text.get(start..).unwrap_or_default();
        let Some(entity) = entity(rest) else { continue };
        let is_of_source = |source: &Part<'_>| source.readings.iter().any(|own| own.text.contains(entity));
        if may_be_html && (part.source.is_some_and(is_of_source) || matches!(entity, "&nbsp;" | "&shy;" | "&lrm;" | "&rlm;")) {
            continue;
        }
        let span = reading.span(start..start + entity.len()).unwrap_or(part.span());
        let mut diagnostic = RULE.finding(format!("`{entity}` is an escaped character of HTML, not text")).at(span, "an entity");
        if let Some((_, meant)) = ENTITIES.iter().find(|(name, _)| *name == entity) {
            let title = format!("write `{}`", crate::diagnostic::visible(meant));
            diagnostic = diagnostic
                .help(format!("{title} itself; texts are escaped when the page is made"))
                .fix(fix::replace(title, span, *meant, false));
        } else {
            diagnostic = diagnostic.help("write the character itself; texts are escaped when the page is made");
        }
        found.push(diagnostic);
    }
}

/// `&name;` or `&#123;` at the beginning of a text.
fn entity(text: &str) -> Option<&str> {
    let entity = text.get(..=text.find(';').filter(|end| (3..12).contains(end))?)?;
    let name = entity.get(1..entity.len() - 1)?;
    let is_number = name.starts_with('#') && name.len() > 1 && name.chars().skip(1).all(|c| c.is_ascii_hexdigit() || c == 'x');
    (is_number || name.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(entity)
}
