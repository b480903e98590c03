//! An attribute that a message has twice.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Entry, Shape};

/// The rule.
pub const RULE: Rule = Rule::error("duplicate-attribute", include_str!("duplicate-attribute.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let catalog = locale.catalog;
    let is_twice = |at: &usize| {
        let names = || catalog.shape(*at).into_iter().flat_map(Shape::attributes);
        names().enumerate().any(|(rank, name)| names().take(rank).any(|other| other == name))
    };
    (0..catalog.count()).filter(is_twice).filter_map(|at| catalog.at(at)).for_each(|entry| in_entry(&entry, found));
}

fn in_entry(entry: &Entry, found: &mut Vec<Diagnostic>) {
    for (rank, attribute) in entry.attributes.iter().enumerate() {
        let Some(first) = entry.attributes.iter().take(rank).find(|other| other.id == attribute.id) else { continue };
        found.push(
            RULE.finding(format!("`{}` has the attribute `.{}` twice", entry.id, attribute.id))
                .at(attribute.id_span, "again here")
                .related(first.id_span, "first here")
                .message_id(format!("{}.{}", entry.id, attribute.id))
                .help("keep one of them"),
        );
    }
}
