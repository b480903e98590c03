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
        None => against_source(part, found),
    }
}

/// Without a setting: straight marks where the source has typographic ones.
fn against_source(part: &Part<'_>, found: &mut Vec<Diagnostic>) {
    let source = part.source;
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
    let is_foreign =
        |c: char| matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」') && !own.iter().any(|mark| mark.contains(c));
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| is_foreign(*c)).collect();
    let are_pairs = are_pairs(text, &marks);
    for (rank, (at, c)) in marks.into_iter().enumerate() {
        let span = reading.span(at..at + c.len_utf8()).unwrap_or(part.span());
        let mark = if rank % 2 == 0 { &quotes.outer.0 } else { &quotes.outer.1 };
        let diagnostic = RULE.finding(format!("`{c}` is no quotation mark of this locale")).at(span, "this mark");
        let diagnostic = diagnostic.help(format!("write {}…{}", quotes.outer.0, quotes.outer.1));
        found.push(if are_pairs { diagnostic.fix(fix::replace(format!("write `{mark}`"), span, mark.clone(), true)) } else { diagnostic });
    }
}

/// True if marks open and close in turn, so that it is certain which is which: those with a direction say so themselves,
/// straight ones by what stands beside them, where there are more than two.
fn are_pairs(text: &str, marks: &[(usize, char)]) -> bool {
    let is_sure = |(rank, (at, c)): (usize, &(usize, char))| {
        let opens = rank % 2 == 0;
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + c.len_utf8()..).and_then(|after| after.chars().next());
        match c {
            '"' if opens => before.is_none_or(|c| !c.is_numeric() && (marks.len() == 2 || !c.is_alphanumeric())),
            '"' => marks.len() == 2 || after.is_none_or(|c| !c.is_alphanumeric()),
            '“' | '„' | '‟' | '«' | '「' => opens,
            _ => !opens,
        }
    };
    marks.len().is_multiple_of(2) && marks.iter().enumerate().all(is_sure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_certain_pairs_are_mended() {
        let pairs = |text: &str| are_pairs(text, &text.char_indices().filter(|(_, c)| matches!(c, '"' | '«' | '»')).collect::<Vec<_>>());
        assert!(pairs("say \"no\"") && pairs("ខ\"គ\"ឃ") && pairs("\"a\" or \"b\"") && pairs("«a»"));
        assert!(!pairs("5\" or 6\"") && !pairs("a \"b") && !pairs("\"a\"b\"c\"") && !pairs("»a«"));
    }
}
