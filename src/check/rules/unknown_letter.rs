//! A reference to a letter that does not exist, or that another guide has.

use crate::check::{Check, Context, Rule, lookup};
use crate::diagnostic::Diagnostic;
use crate::project::{Block, Guide, Item};

/// The rule.
pub const RULE: Rule = Rule::error("unknown-letter", include_str!("unknown-letter.md"), Check::Project(check));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let known = lookup::letters(context.project);
    for guide in &context.project.guides {
        for item in references(guide).filter(|item| !known.contains(&item.value.as_str())) {
            found.push(lookup::unknown(&RULE, item, "letter", &known));
        }
        for item in own(guide).filter(|item| guide.letter(&item.value).is_none()) {
            found.push(not_here(item, guide, &known));
        }
    }
}

/// Links, which may lead into any guide.
fn references(guide: &Guide) -> impl Iterator<Item = &Item> {
    let links = guide.blocks().filter_map(|(_, block)| match &block.value {
        Block::LetterRef(item) => Some(item),
        _ => None,
    });
    links.chain(guide.outcomes.iter().filter_map(|outcome| outcome.letter.as_ref()))
}

/// Letters that sections hold, which the same guide declares.
fn own(guide: &Guide) -> impl Iterator<Item = &Item> {
    guide.blocks().filter_map(|(_, block)| match &block.value {
        Block::Letter(item) => Some(item),
        _ => None,
    })
}

fn not_here(item: &Item, guide: &Guide, known: &[&str]) -> Diagnostic {
    if known.contains(&item.value.as_str()) {
        return RULE
            .finding(format!("the letter `{}` belongs to another guide", item.value))
            .at(item.span, "this block holds a letter of its own guide")
            .help(format!("write `{{type: letter-ref, id: {}}}` to link to it", item.value));
    }
    let own: Vec<&str> = guide.letters.iter().map(|letter| letter.id.value.as_str()).collect();
    lookup::unknown(&RULE, item, "letter", &own)
}
