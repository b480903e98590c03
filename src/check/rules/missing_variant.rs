//! A select over plain values that lacks a variant of the source.

use crate::check::{Check, LocaleContext, Pair, Rule, Select};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("missing-variant", include_str!("missing-variant.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if pair.source.readings.len() < 2 {
        return;
    }
    for original in pair.source.selects().into_iter().filter(|select| !select.is_plural()) {
        let Some(name) = original.variable() else { continue };
        let targets: Vec<Select<'_>> = pair.target.selects().into_iter().filter(|select| select.variable() == Some(name)).collect();
        match targets.first() {
            None => found.push(flattened(name, pair)),
            Some(target) => found.extend(missing(&original, target)),
        }
    }
}

fn flattened(name: &str, pair: &Pair<'_>) -> Diagnostic {
    RULE.finding(format!("the source has a text for each value of `${name}`, the translation has one text for all"))
        .at(pair.target.span(), "this translation")
        .help(format!("write `{{ ${name} -> … }}` with the variants of the source"))
}

fn missing(original: &Select<'_>, target: &Select<'_>) -> Vec<Diagnostic> {
    let lacking = original.variants.iter().filter(|variant| target.variant(&variant.key).is_none() && !variant.is_default);
    let findings = lacking.map(|variant| {
        RULE.finding(format!("the translation has no variant [{}]", variant.key))
            .at(target.selector.span(), format!("without [{}]", variant.key))
            .related(variant.key_span, "the variant of the source")
            .help(format!("add `[{}] …`", variant.key))
    });
    findings.collect()
}
