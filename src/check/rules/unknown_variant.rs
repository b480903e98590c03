//! A key of a variant that nothing ever chooses.

use crate::check::{Check, LocaleContext, Part, Rule, Select};
use crate::diagnostic::Diagnostic;
use crate::locale::PluralCategory;
use crate::project::{Variant, nearest};

/// The rule.
pub const RULE: Rule = Rule::error("unknown-variant", include_str!("unknown-variant.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if part.readings.len() < 2 && part.inlines.is_empty() {
        return;
    }
    let source = locale.source.and_then(|source| source.part(&part.entry.id, part.attribute));
    for select in part.selects() {
        let known = if select.is_plural() { categories(locale) } else { keys_of_source(&select, source) };
        if known.is_empty() {
            continue;
        }
        // A key that is a plural category of other languages is `plural-foreign-category`.
        let is_unknown = |variant: &&Variant| {
            !known.contains(&&*variant.key)
                && !(select.is_plural() && (variant.is_number || PluralCategory::from_name(&variant.key).is_some()))
        };
        found.extend(select.variants.iter().filter(is_unknown).map(|variant| finding(variant, &known)));
    }
}

fn categories<'a>(locale: &LocaleContext<'a>) -> Vec<&'a str> {
    locale.plurals.all.iter().map(|category| category.name()).collect()
}

/// The keys of the select of the source that looks at the same thing.
fn keys_of_source<'a>(select: &Select<'_>, source: Option<&Part<'a>>) -> Vec<&'a str> {
    let Some(source) = source else { return Vec::new() };
    let same = source.selects().into_iter().filter(|other| other.variable().is_some() && other.variable() == select.variable());
    same.flat_map(|other| other.variants.iter().map(|variant| &*variant.key)).collect()
}

fn finding(variant: &Variant, known: &[&str]) -> Diagnostic {
    let list: Vec<_> = known.iter().map(|key| format!("[{key}]")).collect();
    let help = match nearest(&variant.key, known) {
        Some(near) => format!("did you mean [{near}]?"),
        None => format!("use one of: {}; keys of variants are not translated", list.join(" ")),
    };
    RULE.finding(format!("the key [{}] is never chosen", variant.key)).at(variant.key_span, "this key").help(help)
}
