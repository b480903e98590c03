//! An id that stands twice where it must be unique.

use std::collections::HashMap;

use crate::check::{Check, Context, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Block, Guide, Item, Section, Slot};
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::error("duplicate-id", include_str!("duplicate-id.md"), Check::Both(check, in_catalog));

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    in_project(context, found);
    for guide in &context.project.guides {
        in_guide(guide, found);
    }
    in_message_ids(context, found);
}

fn in_catalog(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let source = locale.source.map(|source| source.catalog);
    for (second, first) in locale.catalog.duplicates() {
        // Where the source has an id in several files, its files are bundles of their own, and a locale has it there too.
        let in_two_files = second.id_span.file != first.id_span.file;
        if in_two_files && source.is_some_and(|source| source.duplicates().any(|(again, _)| again.id == second.id)) {
            continue;
        }
        let help = "keep one of the two definitions; the first one counts until then";
        found.push(finding(&second.id, second.id_span, first.id_span, help).message_id(&*second.id));
    }
}

fn finding(id: &str, second: Span, first: Span, help: &'static str) -> Diagnostic {
    RULE.finding(format!("the id `{id}` stands here twice")).at(second, "again here").related(first, "first here").help(help)
}

/// Reports each item whose id an earlier one has.
fn unique<'a>(items: impl IntoIterator<Item = &'a Item>, help: &'static str, found: &mut Vec<Diagnostic>) {
    let mut first: HashMap<&str, Span> = HashMap::new();
    for item in items {
        match first.get(item.value.as_str()) {
            Some(span) => found.push(finding(item.value.as_str(), item.span, *span, help)),
            None => {
                first.insert(item.value.as_str(), item.span);
            }
        }
    }
}

/// Ids that are anchors, file names or keys of saved ticks: unique in the project.
fn in_project(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let help =
        "ids of guides, sections, letters, decisions, outcomes, logs and checklist items are unique in the project: rename one of the two";
    unique(context.project.guides.iter().flat_map(named), help, found);
    unique(&context.project.config.guides, "the order of the guides names each once", found);
    unique(&context.project.config.theme_messages, "each message stands once in the list", found);
    unique(context.project.glossary.terms.iter().map(|term| &term.id), "a term stands once in the glossary", found);
}

fn named(guide: &Guide) -> impl Iterator<Item = &Item> {
    let sections = guide.sections.iter().flat_map(|section| std::iter::once(&section.id).chain(section.checklist_items()));
    let letters = guide.letters.iter().map(|letter| &letter.id);
    let decisions = guide.decisions.iter().map(|decision| &decision.id);
    let outcomes = guide.outcomes.iter().map(|outcome| &outcome.id);
    let logs = guide.logs.iter().map(|log| &log.id);
    std::iter::once(&guide.id).chain(sections).chain(letters).chain(decisions).chain(outcomes).chain(logs)
}

/// A letter, decision tool or record sheet that two sections hold: it has one page, and belongs to one of them.
fn held_twice(guide: &Guide, found: &mut Vec<Diagnostic>) {
    let mut first: HashMap<&str, (&Section, Span)> = HashMap::new();
    for (section, block) in guide.blocks() {
        let (Block::Letter(item) | Block::Decision(item) | Block::Log(item)) = &block.value else { continue };
        match first.get(item.value.as_str()) {
            Some((holder, span)) if !std::ptr::eq(*holder, section) => {
                let help = "it belongs to one section; another can lead to a letter by `{type: letter-ref, id: …}`";
                found.push(finding(item.value.as_str(), item.span, *span, help));
            }
            Some(_) => {}
            None => drop(first.insert(item.value.as_str(), (section, item.span))),
        }
    }
}

fn in_guide(guide: &Guide, found: &mut Vec<Diagnostic>) {
    guide.sections.iter().for_each(|section| in_section(section, found));
    held_twice(guide, found);
    unique(&guide.terms, "the glossary of a guide explains a term once", found);
    for letter in &guide.letters {
        unique(&letter.blanks, "each blank of a letter stands once", found);
    }
    for decision in &guide.decisions {
        unique(decision.questions.iter().map(|question| &question.id), "the questions of a decision have different ids", found);
        for question in &decision.questions {
            unique(question.answers.iter().map(|answer| &answer.id), "the answers to a question have different ids", found);
        }
    }
    for log in &guide.logs {
        unique(&log.header_fields, "each field of a record sheet stands once", found);
        unique(&log.columns, "the columns of a record sheet have different ids", found);
    }
}

fn in_section(section: &Section, found: &mut Vec<Diagnostic>) {
    let of = |pick: fn(&Block) -> &[Item]| section.blocks.iter().flat_map(move |block| pick(&block.value));
    let help = "items of one kind have different ids in their section";
    unique(of(|block| if let Block::Signs(items) = block { items } else { &[] }), help, found);
    unique(of(|block| if let Block::Steps(items) = block { items } else { &[] }), help, found);
    unique(of(|block| if let Block::DoDont { dos, .. } = block { dos } else { &[] }), help, found);
    unique(of(|block| if let Block::DoDont { donts, .. } = block { donts } else { &[] }), help, found);
    unique(of(|block| if let Block::Caveat(items) = block { items } else { &[] }), "a caution stands once in a section", found);
    let one = |block: &Block| match block {
        Block::Letter(item) | Block::LetterRef(item) | Block::Decision(item) | Block::Log(item) => Some(item.clone()),
        _ => None,
    };
    let held: Vec<Item> = section.blocks.iter().filter_map(|block| one(&block.value)).collect();
    unique(&held, "a section shows each letter, decision tool and record sheet once", found);
    let mut summaries = section.blocks.iter().filter(|block| matches!(block.value, Block::Summary));
    if let (Some(first), Some(second)) = (summaries.next(), summaries.next()) {
        found.push(
            RULE.finding(format!("the section `{}` shows its running text twice", section.id.value))
                .at(second.span, "again here")
                .related(first.span, "first here")
                .help("remove one of the two blocks: both show the same message"),
        );
    }
}

/// Different things whose message ids are the same: section `a` with sign `b-c`, and section `a-sign-b`.
fn in_message_ids(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for (_, slot) in context.slots.all().filter(|(_, slot)| slot.attribute().is_none()) {
        let Some(first) = context.slots.get(slot.id(), None).filter(|first| collide(*first, slot)) else { continue };
        found.push(
            RULE.finding(format!("two different things ask for the same message `{}`", slot.id()))
                .at(slot.span(), slot.role())
                .related(first.span(), first.role())
                .message_id(slot.id())
                .help("rename one of the two ids; docs/content-model.md shows how message ids are made of them"),
        );
    }
}

fn collide(a: Slot<'_>, b: Slot<'_>) -> bool {
    let is_shared = |slot: Slot<'_>| slot.role().starts_with("the caption of") || slot.role() == "this caution";
    let both_shared = is_shared(a) && is_shared(b);
    // The same thing twice is a duplicate id of the structure and is reported as such.
    a.span() != b.span() && !both_shared && (a.role() != b.role() || a.section_id() != b.section_id())
}
