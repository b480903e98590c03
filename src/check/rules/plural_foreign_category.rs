//! A plural category that the language does not have.

use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::locale::PluralCategory;

/// The rule.
pub const RULE: Rule = Rule::warning("plural-foreign-category", include_str!("plural-foreign-category.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for select in part.selects().into_iter().filter(|select| select.is_plural()) {
        let known = if select.is_ordinal() { &locale.plurals.ordinal } else { &locale.plurals.all };
        for variant in select.variants.iter().filter(|variant| !variant.is_number) {
            let Some(category) = PluralCategory::from_name(&variant.key) else { continue };
            if known.is_empty() || known.contains(&category) {
                continue;
            }
            let names: Vec<_> = known.iter().map(|category| format!("[{}]", category.name())).collect();
            found.push(
                RULE.finding(format!("`{}` has no plural category [{}]", locale.tag(), variant.key))
                    .at(variant.key_span, "no number ever chooses this variant")
                    .help(format!(
                        "remove it; plurals of `{}` have {}. A variant for an exact number is written `[1]`",
                        locale.tag(),
                        names.join(" ")
                    )),
            );
        }
    }
}
