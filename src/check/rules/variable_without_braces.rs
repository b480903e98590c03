//! A variable whose braces were lost, or became full-width ones.

use crate::check::profile::DOLLAR;
use crate::check::{Check, LocaleContext, Part, Rule, fix};
use crate::diagnostic::Diagnostic;
use crate::project::Slot;

/// The rule.
pub const RULE: Rule = Rule::error("variable-without-braces", include_str!("variable-without-braces.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let source = part.source;
    // Without a `$`, only a name that cannot be a word says that it is one: `bare`.
    let has_names = source.is_some_and(|source| source.variables.iter().any(|name| name.contains('-')));
    if !part.profile.has(DOLLAR) && !has_names {
        return;
    }
    for name in names(part, source, locale) {
        found.extend(bare(part, source, name));
    }
}

/// The variables that the message may have.
fn names<'a>(part: &'a Part<'a>, source: Option<&'a Part<'a>>, locale: &'a LocaleContext<'a>) -> Vec<&'a str> {
    let of_source = source.map(|source| source.variables.clone()).unwrap_or_default();
    let parameters = locale.context.project.config.parameters.iter().map(|parameter| parameter.id.value.as_str());
    let of_slot = part.slot.into_iter().flat_map(Slot::variables);
    let mut names: Vec<&str> = of_source.into_iter().chain(parameters).chain(of_slot).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The name of a variable as text: after a `$`, or alone where it cannot be a word of the language.
fn bare(part: &Part<'_>, source: Option<&Part<'_>>, name: &str) -> Option<Diagnostic> {
    let reading = part.readings.iter().find(|reading| reading.text.contains(name))?;
    let start = reading.text.match_indices(name).map(|(at, _)| at).find(|at| is_whole(&reading.text, *at, name))?;
    let before = reading.text.get(..start).unwrap_or_default();
    let trimmed = before.trim_end_matches(['$', '＄', '{', '｛', ' ', '\u{3000}']);
    let has_sigil = before.ends_with(['$', '＄']);
    let could_be_word =
        !name.contains('-') || source.is_none_or(|source| source.text().contains(name) || !source.variables.contains(&name));
    if !has_sigil && could_be_word {
        return None;
    }
    let after = reading.text.get(start + name.len()..).unwrap_or_default();
    let rest = after.trim_start_matches([' ', '\u{3000}', '}', '｝']);
    let token = trimmed.len() + leading_spaces(before, trimmed.len())
        ..start + name.len() + if after.trim_start().starts_with(['}', '｝']) { after.len() - rest.len() } else { 0 };
    let span = reading.span(token.clone())?;
    let shown = reading.text.get(token).unwrap_or_default().trim();
    let why = if shown.contains(['｛', '｝', '＄']) {
        "its braces are full-width characters, as machine translation writes them"
    } else {
        "it has no braces"
    };
    Some(
        RULE.finding(format!("the name of the variable `${name}` would be shown to readers: {why}"))
            .at(span, format!("`{shown}` is text here"))
            .help(format!("write `{{ ${name} }}`"))
            .fix(fix::replace(format!("write `{{ ${name} }}`"), span, format!("{{ ${name} }}"), false)),
    )
}

fn leading_spaces(before: &str, from: usize) -> usize {
    let rest = before.get(from..).unwrap_or_default();
    rest.len() - rest.trim_start().len()
}

/// True if the name is not a part of a longer one.
fn is_whole(text: &str, at: usize, name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let before = text.get(..at).is_some_and(|before| before.ends_with(is_part));
    let after = text.get(at + name.len()..).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'));
    !before && !after
}
