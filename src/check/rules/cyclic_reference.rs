//! A message that refers to itself, directly or through others.

use std::collections::HashMap;

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inline;
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::error("cyclic-reference", include_str!("cyclic-reference.md"), Check::Locale(check));

/// The references of each entry: which id, and where.
type Graph<'a> = HashMap<&'a str, Vec<(&'a str, Span)>>;

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let graph = graph(locale);
    let mut state = HashMap::new();
    for part in &locale.parts {
        visit(&part.entry.id, &graph, &mut state, &mut Vec::new(), found);
    }
}

fn graph<'a>(locale: &'a LocaleContext<'a>) -> Graph<'a> {
    let mut graph = Graph::new();
    for part in &locale.parts {
        let targets = part.inlines.iter().filter_map(|inline| match inline {
            Inline::Message { id, span, .. } | Inline::Term { id, span, .. } => Some((&**id, *span)),
            _ => None,
        });
        let targets: Vec<_> = targets.collect();
        if !targets.is_empty() {
            graph.entry(&part.entry.id).or_default().extend(targets);
        }
    }
    graph
}

/// Depth first; `state` is true for an entry that is on the current path and false for one that is done.
fn visit<'a>(id: &'a str, graph: &Graph<'a>, state: &mut HashMap<&'a str, bool>, path: &mut Vec<&'a str>, found: &mut Vec<Diagnostic>) {
    let Some(targets) = graph.get(id) else { return };
    if state.contains_key(id) {
        return;
    }
    state.insert(id, true);
    path.push(id);
    for (target, span) in targets {
        match state.get(target) {
            Some(true) => found.push(finding(target, *span, path)),
            Some(false) => {}
            None => visit(target, graph, state, path, found),
        }
    }
    path.pop();
    state.insert(id, false);
}

fn finding(target: &str, span: Span, path: &[&str]) -> Diagnostic {
    let from = path.iter().position(|id| *id == target).unwrap_or_default();
    let ring: Vec<_> = path.iter().skip(from).chain([&target]).map(|id| format!("`{id}`")).collect();
    RULE.finding(format!("these messages refer to each other in a ring: {}", ring.join(" → ")))
        .at(span, "this reference closes the ring")
        .message_id(path.last().copied().unwrap_or(target))
        .help("write the words out in one of them")
}
