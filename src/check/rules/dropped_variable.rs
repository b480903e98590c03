//! A translation, or one of its variants, that does not show a variable of the source.

use crate::check::{Check, LocaleContext, Pair, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::error("dropped-variable", include_str!("dropped-variable.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if pair.source.inlines.is_empty() || pair.source.is_term() {
        return;
    }
    for name in pair.source.variables.iter().copied() {
        let is_required = pair.source.readings.iter().all(|reading| reading.accounts_for(name));
        // A variant may stand for its number (`[one] a day`); if no variant shows a number that the source does show, it is lost.
        let shows = |part: &Part<'_>| part.readings.iter().any(|reading| reading.shown_variables().contains(&name));
        let is_lost = is_required && shows(pair.source) && !shows(pair.target);
        if is_lost && pair.target.readings.iter().all(|reading| reading.accounts_for(name)) && !stands_without_braces(pair.target, name) {
            found.push(
                RULE.finding(format!("the translation does not show `${name}` in any variant"))
                    .at(pair.target.span(), "this translation")
                    .help(format!("put `{{ ${name} }}` into the variants that stand for several numbers")),
            );
            continue;
        }
        if is_required && !stands_without_braces(pair.target, name) {
            let before = found.len();
            found.extend(dropped(name, pair.target));
            found.extend(fixed_number(name, pair).filter(|_| found.len() == before));
        }
    }
}

/// The variant for all other numbers shows a number of its own instead of the variable.
fn fixed_number(name: &str, pair: &Pair<'_>) -> Option<Diagnostic> {
    let (source, target) = (pair.source.readings.last()?, pair.target.readings.last()?);
    let is_lost = source.shown_variables().contains(&name) && !target.shown_variables().contains(&name);
    let number = is_lost.then(|| pair.target.default_numbers().first()).flatten()?;
    let span = target.span(number.range.clone()).unwrap_or(pair.target.span());
    Some(
        RULE.finding(format!("a number stands where the source shows `${name}`{}", target.path_in_words()))
            .at(span, "always this number")
            .help(format!("write `{{ ${name} }}`: this variant stands for many numbers")),
    )
}

/// A variable whose name stands in the text is reported by `variable-without-braces`.
fn stands_without_braces(part: &Part<'_>, name: &str) -> bool {
    part.readings.iter().any(|reading| reading.text.contains(name) && (name.contains('-') || reading.text.contains(['$', '＄', '｛'])))
}

fn dropped(name: &str, target: &Part<'_>) -> Option<Diagnostic> {
    let without: Vec<&Reading<'_>> = target.readings.iter().filter(|reading| !reading.accounts_for(name)).collect();
    let first = without.first()?;
    let everywhere = without.len() == target.readings.len();
    let (span, path) = match first.choices.last() {
        Some(choice) if !everywhere => (choice.variant.key_span, first.path_in_words()),
        _ => (target.span(), String::new()),
    };
    let label = if everywhere { "this translation" } else { "this variant" };
    Some(
        RULE.finding(format!("the translation does not show `${name}`{path}"))
            .at(span, label)
            .help(format!("put `{{ ${name} }}` where the text needs it")),
    )
}
