//! Straight quotation marks, or those of another language, where the locale has its own.

use crate::check::profile::QUOTE;
use crate::check::{Check, LocaleContext, Part, Reading, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::locale::QuotationMarks;

/// The rule.
pub const RULE: Rule = Rule::warning("straight-quotes", include_str!("straight-quotes.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(QUOTE) {
        return;
    }
    match &locale.settings.quotes {
        Some(quotes) => part.readings.iter().for_each(|reading| against_settings(part, reading, quotes, found)),
        None => against_source(part, locale, found),
    }
}

/// Without a setting: straight marks where the source has typographic ones.
fn against_source(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let source = locale.source.and_then(|source| source.part(&part.entry.id, part.attribute));
    if !source.is_some_and(|source| source.readings.iter().any(|reading| reading.prose().contains(['“', '„', '«']))) {
        return;
    }
    for reading in &part.readings {
        if let Some(at) = reading.prose().find('"') {
            let span = reading.span(at..at + 1).unwrap_or(part.span());
            found.push(
                RULE.finding("straight quotation marks stand where the source has typographic ones")
                    .at(span, "this mark")
                    .help("write the marks of this language; name them as `quotes` of the locale in content/site.yaml"),
            );
        }
    }
}

fn against_settings(part: &Part<'_>, reading: &Reading<'_>, quotes: &QuotationMarks, found: &mut Vec<Diagnostic>) {
    let own = [&quotes.outer.0, &quotes.outer.1, &quotes.inner.0, &quotes.inner.1];
    let text = reading.prose();
    let straight = text.matches('"').count();
    let mut opens = true;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」')) {
        if own.iter().any(|mark| mark.contains(c)) {
            continue;
        }
        let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
        let mark = if opens { &quotes.outer.0 } else { &quotes.outer.1 };
        opens = !opens;
        let diagnostic = RULE.finding(format!("`{c}` is no quotation mark of this locale")).at(span, "this mark");
        let diagnostic = diagnostic.help(format!("write {}…{}", quotes.outer.0, quotes.outer.1));
        let is_pair = c == '"' && straight % 2 == 0;
        found.push(if is_pair { diagnostic.fix(fix::replace(format!("write `{mark}`"), span, mark.clone(), true)) } else { diagnostic });
    }
}
