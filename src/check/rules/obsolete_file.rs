//! A file of a locale that the source does not have.

use std::collections::HashSet;

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::warning("obsolete-file", include_str!("obsolete-file.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = locale.source else { return };
    let known: HashSet<&str> = names(source).map(|(_, name)| name).collect();
    for (file, name) in names(locale).filter(|(_, name)| !known.contains(name)) {
        found.push(RULE.finding(format!("the source locale has no file `{name}`")).at(Span::start_of(file), "this file").help(format!(
            "move its messages into the files that {} has, and remove this one",
            locale.context.project.locale_path(source.tag(), "")
        )));
    }
}

/// The files of a locale, each with its path inside the locale's folder.
fn names<'a>(locale: &'a LocaleContext<'a>) -> impl Iterator<Item = (crate::source::FileId, &'a str)> {
    locale.catalog.files.iter().filter_map(|id| {
        let path = locale.context.sources.get(*id)?.path.as_str();
        Some((*id, locale.context.project.name_in_locale(path)?))
    })
}
