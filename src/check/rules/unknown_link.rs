//! A link to a thing of the project that does not exist, or to an address that is not allowed.

use crate::check::profile::MARKUP;
use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::{Diagnostic, visible};
use crate::markup::{LinkTarget, OutlineItem, outline, parse};
use crate::project::{Guide, Layout, Project, nearest};

/// The rule.
pub const RULE: Rule = Rule::error("unknown-link", include_str!("unknown-link.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if !part.profile.has(MARKUP) || !part.is_markdown || locale.context.project.layout == Layout::Tree {
        return;
    }
    for reading in part.readings.iter().filter(|reading| reading.text.contains("](")) {
        for item in outline(&parse(&reading.text)).items {
            let OutlineItem::Link(destination) = item else { continue };
            let Some((message, help)) = fault(&destination, locale.context.project) else { continue };
            let start = reading.text.find(destination.as_str());
            let span = start.and_then(|start| reading.span(start..start + destination.len())).unwrap_or(part.span());
            found.push(RULE.finding(message).at(span, "this target").help(help));
        }
    }
}

fn fault(destination: &str, project: &Project) -> Option<(String, String)> {
    match LinkTarget::of(destination) {
        LinkTarget::Address(_) => None,
        LinkTarget::Refused(_) => Some((
            format!("`{}` is no target that a text may link to", visible(destination)),
            format!(
                "link to an address (https, http, mailto, tel) or to a thing of this project ({}), as `section:polite-reminders`",
                LinkTarget::KINDS.join(", ")
            ),
        )),
        LinkTarget::Reference { kind, id } => {
            let known = known(&kind, project);
            if known.contains(&id.as_str()) {
                return None;
            }
            let help = nearest(&id, &known).map_or_else(
                || format!("link to a {kind} that exists, or remove the link"),
                |near| format!("did you mean `{kind}:{near}`?"),
            );
            Some((format!("there is no {kind} `{}` to link to", visible(&id)), help))
        }
    }
}

fn known<'p>(kind: &str, project: &'p Project) -> Vec<&'p str> {
    let of = |guide: &'p Guide| -> Vec<&'p str> {
        match kind {
            "guide" => vec![guide.id.value.as_str()],
            "section" => guide.sections.iter().map(|section| section.id.value.as_str()).collect(),
            "letter" => guide.letters.iter().map(|letter| letter.id.value.as_str()).collect(),
            "decision" => guide.decisions.iter().map(|decision| decision.id.value.as_str()).collect(),
            "log" => guide.logs.iter().map(|log| log.id.value.as_str()).collect(),
            _ => Vec::new(),
        }
    };
    project.guides.iter().flat_map(of).collect()
}
