//! A letter, decision tool or record sheet that no section shows.

use crate::check::{Check, Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Guide, Item};

/// The rule.
pub const RULE: Rule = Rule::error("unplaced", include_str!("unplaced.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for guide in &context.project.guides {
        for (kind, item) in declared(guide).filter(|(_, item)| !guide.sections.iter().any(|section| section.holds(&item.value))) {
            found.push(
                RULE.finding(format!("no section holds the {kind} `{}`", item.value))
                    .at(item.span, format!("this {kind} is on no page"))
                    .help(format!(
                        "add `{{type: {kind}, id: {}}}` to the blocks of a section of this guide, or remove the {kind}",
                        item.value
                    )),
            );
        }
    }
}

fn declared(guide: &Guide) -> impl Iterator<Item = (&'static str, &Item)> {
    let letters = guide.letters.iter().map(|letter| ("letter", &letter.id));
    let decisions = guide.decisions.iter().map(|decision| ("decision", &decision.id));
    letters.chain(decisions).chain(guide.logs.iter().map(|log| ("log", &log.id)))
}
