//! The settings of the checks: levels per rule, and findings that are allowed with a reason.

use super::{CheckOptions, RULES, rules};
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::project::{AllowEntry, LevelEntry, Project, nearest};
use crate::source::Sources;

/// Applies levels and exceptions, leaves out what the options do not ask for, and reports settings that do nothing.
pub(super) fn apply(project: &Project, sources: &Sources, options: &CheckOptions, diagnostics: &mut Vec<Diagnostic>) {
    let checks = &project.config.checks;
    let used = settle(project, sources, diagnostics);
    unknown_rules(project, diagnostics);
    unknown_places(project, sources, diagnostics);
    // With a filter, an exception may be for what was not looked at.
    if options.locales.is_empty() && options.rules.is_empty() {
        unused_exceptions(&checks.allow, &used, diagnostics);
    }
    diagnostics.retain(|diagnostic| is_wanted(options, diagnostic));
}

/// Applies levels and exceptions, and tells of each exception whether it covers anything.
pub(super) fn settle(project: &Project, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Vec<bool> {
    let checks = &project.config.checks;
    let mut used = vec![false; checks.allow.len()];
    diagnostics
        .retain_mut(|diagnostic| !is_allowed(&checks.allow, diagnostic, &mut used) && apply_level(&checks.levels, sources, diagnostic));
    used
}

fn is_wanted(options: &CheckOptions, diagnostic: &Diagnostic) -> bool {
    let locale = diagnostic.locale.as_ref().is_none_or(|tag| options.locales.is_empty() || options.locales.contains(tag));
    locale && (options.rules.is_empty() || options.rules.iter().any(|rule| rule == diagnostic.rule))
}

/// True if an exception covers the finding; marks every exception that does.
fn is_allowed(allow: &[AllowEntry], diagnostic: &Diagnostic, used: &mut [bool]) -> bool {
    let mut allowed = false;
    for (entry, used) in allow.iter().zip(used) {
        if covers(entry, diagnostic) {
            (*used, allowed) = (true, true);
        }
    }
    allowed
}

fn covers(entry: &AllowEntry, diagnostic: &Diagnostic) -> bool {
    let agrees = |wanted: &Option<String>, found: &Option<String>| wanted.is_none() || wanted == found;
    entry.rule.value == diagnostic.rule && agrees(&entry.message, &diagnostic.message_id) && agrees(&entry.locale, &diagnostic.locale)
}

/// Sets the severity by the last entry that fits; false if it turns the finding off.
fn apply_level(levels: &[LevelEntry], sources: &Sources, diagnostic: &mut Diagnostic) -> bool {
    let Some(entry) = levels.iter().rev().find(|entry| fits(entry, sources, diagnostic)) else { return true };
    if let Some(level) = entry.level {
        diagnostic.severity = level;
    }
    entry.level.is_some()
}

fn fits(entry: &LevelEntry, sources: &Sources, diagnostic: &Diagnostic) -> bool {
    let locale = entry.locale.as_ref().is_none_or(|locale| Some(&locale.value) == diagnostic.locale.as_ref());
    entry.rule.value == diagnostic.rule
        && locale
        && entry.path.as_ref().is_none_or(|path| path_of(sources, diagnostic).starts_with(path.value.as_str()))
}

fn path_of<'s>(sources: &'s Sources, diagnostic: &'s Diagnostic) -> &'s str {
    let place = diagnostic.primary.as_ref().and_then(|label| sources.get(label.span.file)).map(|file| &file.path);
    place.or(diagnostic.path.as_ref()).map_or("", |path| path.as_str())
}

fn unknown_rules(project: &Project, diagnostics: &mut Vec<Diagnostic>) {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    let checks = &project.config.checks;
    for rule in checks.levels.iter().map(|entry| &entry.rule).chain(checks.allow.iter().map(|entry| &entry.rule)) {
        if !names.contains(&rule.value.as_str()) {
            let suggestion = nearest(&rule.value, &names).map(|name| format!("did you mean `{name}`? ")).unwrap_or_default();
            diagnostics.push(
                rules::UNKNOWN_RULE
                    .finding(format!("`{}` is no rule", visible(&rule.value)))
                    .at(rule.span, "this name")
                    .help(format!("{suggestion}docs/rules.md lists all rules")),
            );
        }
    }
}

/// Locales and paths that nothing in the project has: what is set for them is set for nothing.
fn unknown_places(project: &Project, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    let levels = &project.config.checks.levels;
    let terms = project.glossary.terms.iter().flat_map(|term| &term.locales);
    let banned = project.glossary.banned.iter().map(|banned| &banned.locale);
    let known: Vec<&str> = project.tags().into_iter().chain(project.config.locales.keys().map(String::as_str)).collect();
    for locale in levels.iter().filter_map(|entry| entry.locale.as_ref()).chain(terms).chain(banned) {
        if known.contains(&locale.value.as_str()) || locale.value == project.config.source_locale.value {
            continue;
        }
        let near = nearest(&locale.value, &known).map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
        diagnostics.push(
            useless(format!("the project has no locale `{}`", visible(&locale.value)))
                .at(locale.span, "this locale")
                .help(format!("{near}Name a locale of the project, or remove the entry")),
        );
    }
    for path in levels.iter().filter_map(|entry| entry.path.as_ref()) {
        if sources.iter().any(|file| file.path.as_str().starts_with(&path.value)) {
            continue;
        }
        diagnostics.push(
            useless(format!("no file of the project has a path that begins with `{}`", visible(&path.value)))
                .at(path.span, "this path")
                .help("paths begin at the project's folder, such as `locales/cs/`"),
        );
    }
}

/// A setting that does nothing is looked at, and breaks nothing.
fn useless(message: String) -> Diagnostic {
    Diagnostic { severity: Severity::Warning, ..rules::BAD_VALUE.finding(message) }
}

fn unused_exceptions(allow: &[AllowEntry], used: &[bool], diagnostics: &mut Vec<Diagnostic>) {
    let known = |entry: &AllowEntry| RULES.iter().any(|rule| rule.name == entry.rule.value);
    for (entry, _) in allow.iter().zip(used).filter(|(entry, used)| !**used && known(entry)) {
        diagnostics.push(
            rules::UNUSED_ALLOW
                .finding(format!("this exception from `{}` covers no finding", entry.rule.value))
                .at(entry.rule.span, "nothing to allow here")
                .help("remove the entry, or mend its `message` or `locale`"),
        );
    }
}
