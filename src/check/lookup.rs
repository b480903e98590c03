//! Cross references of the structure: what is known, and how to say that something is not.

use super::rule::Rule;
use crate::diagnostic::Diagnostic;
use crate::project::{Item, Project, nearest};

/// A reference to something that does not exist.
pub(super) fn unknown(rule: &Rule, item: &Item, what: &str, known: &[&str]) -> Diagnostic {
    let help = match (nearest(item.value.as_str(), known), known) {
        (Some(name), _) => format!("did you mean `{name}`?"),
        (None, []) => format!("there is no {what} to refer to yet: add it, or remove the reference"),
        (None, _) => format!("add the {what}, or refer to one of: {}", some_of(known)),
    };
    rule.finding(format!("there is no {what} `{}`", item.value)).at(item.span, "this reference").help(help)
}

/// The names in a list, a few of them if they are many.
pub(super) fn some_of(names: &[&str]) -> String {
    const SHOWN: usize = 8;
    let shown = names.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
    if names.len() > SHOWN { format!("{shown}, … ({} in all)", names.len()) } else { shown }
}

/// The ids of all sections of the project.
pub(super) fn sections(project: &Project) -> Vec<&str> {
    project.guides.iter().flat_map(|guide| guide.sections.iter().map(|section| section.id.value.as_str())).collect()
}

/// The ids of all letters of the project.
pub(super) fn letters(project: &Project) -> Vec<&str> {
    project.guides.iter().flat_map(|guide| guide.letters.iter().map(|letter| letter.id.value.as_str())).collect()
}

/// The ids of all outcomes of the project.
pub(super) fn outcomes(project: &Project) -> Vec<&str> {
    project.guides.iter().flat_map(|guide| guide.outcomes.iter().map(|outcome| outcome.id.value.as_str())).collect()
}
