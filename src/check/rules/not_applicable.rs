//! A section that says it is not applicable in a locale that the project does not have, or in the source locale.

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Exemption, nearest};

/// The rule.
pub const RULE: Rule = Rule::error("not-applicable", include_str!("not-applicable.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let project = context.project;
    let source = &project.config.source_locale.value;
    let known: Vec<&str> = project.tags().into_iter().chain(project.config.locales.keys().map(String::as_str)).collect();
    let sections = project.guides.iter().flat_map(|guide| &guide.sections);
    for Exemption { locale, .. } in sections.flat_map(|section| &section.not_applicable) {
        let tag = &locale.value;
        if tag == source {
            found.push(
                RULE.finding(format!("a section cannot be left out of the source locale `{tag}`: translations are made from it"))
                    .at(locale.span, "this locale")
                    .help("remove the section, or this entry"),
            );
        } else if !known.contains(&tag.as_str()) {
            let near = nearest(tag, &known).map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
            found.push(
                RULE.finding(format!("the project has no locale `{tag}`"))
                    .at(locale.span, "this locale")
                    .help(format!("{near}Name a locale of the project, or remove the entry")),
            );
        }
    }
}
