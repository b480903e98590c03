//! A plural that lost its variants in a language that has several.

use crate::check::{Check, LocaleContext, Pair, Part, Rule, Select};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("plural-collapsed", include_str!("plural-collapsed.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if pair.source.readings.len() < 2 || locale.plurals.all.len() < 2 && locale.plurals.ordinal.len() < 2 {
        return;
    }
    for name in plural_variables(pair.source, locale) {
        let shows = pair.target.readings.iter().any(|reading| reading.shown_variables().contains(&name));
        let targets: Vec<Select<'_>> = pair.target.selects().into_iter().filter(|select| select.variable() == Some(name)).collect();
        if targets.iter().all(|select| select.variants.len() < 2) && (shows || !targets.is_empty()) {
            found.push(finding(name, pair.target, locale));
        }
    }
}

/// The variables that the source has several plural variants for, and the locale too.
fn plural_variables<'a>(source: &Part<'a>, locale: &LocaleContext<'_>) -> Vec<&'a str> {
    // Most languages have one form for 1st, 2nd, 3rd.
    let has_several =
        |select: &Select<'_>| if select.is_ordinal() { locale.plurals.ordinal.len() > 1 } else { locale.plurals.all.len() > 1 };
    let plurals = source.selects().into_iter().filter(|select| select.is_plural() && select.variants.len() > 1 && has_several(select));
    plurals.filter_map(|select| select.variable()).collect()
}

fn finding(name: &str, target: &Part<'_>, locale: &LocaleContext<'_>) -> Diagnostic {
    let names: Vec<_> = locale.plurals.all.iter().map(|category| format!("[{}]", category.name())).collect();
    let span = target.variable_span(name).unwrap_or(target.span());
    RULE.finding(format!("the translation has one text for all values of `${name}`, the source has a plural"))
        .at(span, "no variants here")
        .help(format!("write `{{ ${name} -> … }}` with {}, or allow the finding if the sentence fits every number", names.join(" ")))
}
