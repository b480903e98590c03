//! A reference to a section, or to what it holds, that some locale does not have.

use crate::check::{Check, Context, LocaleContext, Part, Rule, Walk};
use crate::diagnostic::Diagnostic;
use crate::markup::{LinkTarget, OutlineItem, outline, parse};
use crate::project::{Block, Exemption, Id, Item, Project, Section, Target};

/// The rule: references of the structure.
pub const RULE: Rule = Rule::note("not-applicable-reference", include_str!("not-applicable-reference.md"), Check::Walk(begin));

fn begin(locale: &LocaleContext<'_>) -> Option<Box<dyn Walk>> {
    let concerns = exemptions(locale.context.project).any(|exemption| exemption.locale.value == locale.tag());
    concerns.then(|| Box::new(References) as Box<dyn Walk>)
}

/// Of a locale that does without some section.
struct References;

impl Walk for References {
    fn part(&mut self, part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        links(part, locale, found);
    }

    fn finish(&mut self, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        structure(locale.context, locale.tag(), found);
    }
}

fn exemptions(project: &Project) -> impl Iterator<Item = &Exemption> {
    project.guides.iter().flat_map(|guide| &guide.sections).flat_map(|section| &section.not_applicable)
}

/// References of the structure that the pages of this locale follow.
fn structure(context: &Context<'_>, tag: &str, found: &mut Vec<Diagnostic>) {
    let project = context.project;
    let mut met = |item: &Item, kind: &str, what: &str| {
        if is_gone(project, kind, &item.value, tag) {
            found.push(
                RULE.finding(format!("`{}` is not there in the locale `{tag}`, where its section is not applicable", item.value))
                    .at(item.span, format!("in `{tag}` {what}"))
                    .locale(tag)
                    .help("nothing need be done if readers do without it; otherwise refer to something that all locales have"),
            );
        }
    };
    const TO_GUIDE: &str = "this leads to the guide instead";
    let applies = |section: &&Section| section.reason_against(tag).is_none();
    for guide in &project.guides {
        for block in guide.sections.iter().filter(applies).flat_map(|section| &section.blocks) {
            match &block.value {
                Block::LetterRef(item) => met(item, "letter", "this link is left out"),
                Block::Decision(item) => {
                    let questions = guide.decision(&item.value).into_iter().flat_map(|decision| &decision.questions);
                    for answer in questions.flat_map(|question| &question.answers) {
                        if let Some(Target::Section(item)) = &answer.target {
                            met(item, "section", TO_GUIDE);
                        }
                    }
                }
                _ => {}
            }
        }
        for outcome in &guide.outcomes {
            outcome.section.iter().for_each(|item| met(item, "section", TO_GUIDE));
            outcome.letter.iter().for_each(|item| met(item, "letter", "this link is left out"));
        }
    }
}

/// Links in the texts of this locale.
fn links(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.is_markdown || locale.does_without(&part.entry.id) {
        return;
    }
    for reading in part.readings.iter().filter(|reading| reading.text.contains("](")) {
        for item in outline(&parse(&reading.text)).items {
            let OutlineItem::Link(destination) = item else { continue };
            if !leads_nowhere(&destination, locale) {
                continue;
            }
            let start = reading.text.find(destination.as_str());
            let span = start.and_then(|start| reading.span(start..start + destination.len())).unwrap_or(part.span());
            found.push(
                RULE.finding(format!("`{destination}` is not there in the locale `{}`, where its section is not applicable", locale.tag()))
                    .at(span, "this link leads to the guide instead")
                    .message_id(part.name())
                    .help("leave the link out of the translation, or leave it as it is"),
            );
        }
    }
}

/// True for the target of a link that this locale does not have.
pub fn leads_nowhere(destination: &str, locale: &LocaleContext<'_>) -> bool {
    match LinkTarget::of(destination) {
        LinkTarget::Reference { kind, id } => Id::new(&id).is_ok_and(|id| is_gone(locale.context.project, &kind, &id, locale.tag())),
        _ => false,
    }
}

/// True if what has this id is part of a section that is not applicable in a locale.
fn is_gone(project: &Project, kind: &str, id: &Id, tag: &str) -> bool {
    let mut sections = project.guides.iter().flat_map(|guide| &guide.sections);
    let section = match kind {
        "section" => sections.find(|section| section.id.value == *id),
        "letter" | "decision" | "log" => sections.find(|section| section.holds(id)),
        _ => None,
    };
    section.is_some_and(|section| section.reason_against(tag).is_some())
}
