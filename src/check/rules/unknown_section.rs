//! A reference to a section that does not exist.

use crate::check::{Check, Context, Rule, lookup};
use crate::diagnostic::Diagnostic;
use crate::project::{Guide, Item, Target};

/// The rule.
pub const RULE: Rule = Rule::error("unknown-section", include_str!("unknown-section.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let known = lookup::sections(context.project);
    let unknown = |item: &&Item| !known.contains(&item.value.as_str());
    found.extend(
        context.project.guides.iter().flat_map(references).filter(unknown).map(|item| lookup::unknown(&RULE, item, "section", &known)),
    );
}

fn references(guide: &Guide) -> impl Iterator<Item = &Item> {
    let answers = guide.decisions.iter().flat_map(|decision| &decision.questions).flat_map(|question| &question.answers);
    let targets = answers.filter_map(|answer| match &answer.target {
        Some(Target::Section(item)) => Some(item),
        _ => None,
    });
    targets.chain(guide.outcomes.iter().filter_map(|outcome| outcome.section.as_ref()))
}
