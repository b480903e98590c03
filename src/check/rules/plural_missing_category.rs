//! A plural without a category that the language has.

use crate::check::{Check, LocaleContext, Part, Rule, Select};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::PluralCategory;

/// The rule.
pub const RULE: Rule = Rule::error("plural-missing-category", include_str!("plural-missing-category.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for select in part.selects().into_iter().filter(|select| select.is_plural() && !is_collapsed(select)) {
        let ordinal = select.is_ordinal();
        let all = if ordinal { &locale.plurals.ordinal } else { &locale.plurals.all };
        for category in all.iter().filter(|category| !has(&select, **category, locale)) {
            let mut diagnostic = finding(*category, &select, locale);
            if !ordinal && !locale.plurals.required.contains(category) {
                // Only compact numbers (“1 million”) reach it. Where nobody writes it, nobody misses it.
                if !locale.writes(*category) {
                    continue;
                }
                diagnostic.severity = Severity::Note;
            }
            found.push(diagnostic);
        }
    }
}

/// Only `other` is left: `plural-collapsed` looks at that beside the source.
fn is_collapsed(select: &Select<'_>) -> bool {
    select.variants.iter().all(|variant| variant.is_number || &*variant.key == "other")
}

/// True if the plural has a variant for the category, or one that stands in for it: exact numbers that leave none of its
/// numbers over, or the default, where the category holds fractions only (Ukrainian `[other]` beside `*[many]`).
fn has(select: &Select<'_>, category: PluralCategory, locale: &LocaleContext<'_>) -> bool {
    let numbers: Vec<&str> = select.variants.iter().filter(|variant| variant.is_number).map(|variant| &*variant.key).collect();
    let falls_back = category == PluralCategory::Other
        && !locale.plurals.whole.contains(&category)
        && select.variants.iter().any(|variant| variant.is_default && &*variant.key == "many");
    falls_back || select.variant(category.name()).is_some() || (!select.is_ordinal() && locale.plurals.is_covered_by(category, &numbers))
}

fn finding(category: PluralCategory, select: &Select<'_>, locale: &LocaleContext<'_>) -> Diagnostic {
    let name = category.name();
    let all = if select.is_ordinal() { &locale.plurals.ordinal } else { &locale.plurals.all };
    let names: Vec<_> = all.iter().map(|category| format!("[{}]", category.name())).collect();
    let what = if category == PluralCategory::Other { "for all other numbers" } else { "for the numbers of this category" };
    RULE.finding(format!("the plural has no variant [{name}], which `{}` needs {what}", locale.tag()))
        .at(select.selector.span(), format!("without [{name}]"))
        .help(format!("add a variant `[{name}] …`; plurals of `{}` have {}", locale.tag(), names.join(" ")))
}
