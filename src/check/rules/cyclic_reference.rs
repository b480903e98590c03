//! A message that refers to itself, directly or through others.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inline;
use crate::source::{FastMap, Span};

/// The rule.
pub const RULE: Rule = Rule::error("cyclic-reference", include_str!("cyclic-reference.md"), Check::Locale(check));

/// The references of each entry: which id, and where.
type Graph = FastMap<Box<str>, Vec<(Box<str>, Span)>>;

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if locale.referred().is_empty() {
        return;
    }
    let (graph, order) = graph(locale);
    let mut state = FastMap::default();
    order.iter().for_each(|id| visit(id, &graph, &mut state, found));
}

/// The graph, and the entries that refer to anything in the order of the files.
fn graph(locale: &LocaleContext<'_>) -> (Graph, Vec<Box<str>>) {
    let (mut graph, mut order) = (Graph::default(), Vec::new());
    locale.catalog.each_effective(|entry| {
        let inlines = entry.parts().flat_map(|(_, pattern)| pattern.inlines());
        let targets = inlines.filter_map(|inline| match inline {
            Inline::Message { id, span, .. } | Inline::Term { id, span, .. } => Some((Box::from(&**id), *span)),
            _ => None,
        });
        let targets: Vec<(Box<str>, Span)> = targets.collect();
        if !targets.is_empty() {
            order.push(Box::from(&*entry.id));
            graph.entry(Box::from(&*entry.id)).or_default().extend(targets);
        }
    });
    (graph, order)
}

/// Depth first, on a stack of its own, since a chain of references can be as long as a file; `state` is true for an entry
/// that is on the current path and false for one that is done.
fn visit<'a>(id: &'a str, graph: &'a Graph, state: &mut FastMap<&'a str, bool>, found: &mut Vec<Diagnostic>) {
    let targets = |id: &str| graph.get(id).map(|targets| targets.iter());
    let Some(first) = targets(id).filter(|_| !state.contains_key(id)) else { return };
    state.insert(id, true);
    let (mut path, mut left) = (vec![id], vec![first]);
    while let Some(next) = left.last_mut().map(Iterator::next) {
        match next {
            Some((target, span)) => match (state.get(&**target), targets(target)) {
                (Some(true), _) => found.push(finding(target, *span, &path)),
                (None, Some(more)) => {
                    state.insert(target, true);
                    path.push(target);
                    left.push(more);
                }
                _ => {}
            },
            None => {
                left.pop();
                state.extend(path.pop().map(|done| (done, false)));
            }
        }
    }
}

/// The most messages of a ring that are named.
const NAMED: usize = 12;

fn finding(target: &str, span: Span, path: &[&str]) -> Diagnostic {
    let from = path.iter().position(|id| *id == target).unwrap_or_default();
    let long = path.len() - from > NAMED;
    let named = path.iter().skip(from).take(NAMED).map(|id| format!("`{id}`"));
    let ring: Vec<_> = named.chain(long.then(|| "…".to_owned())).chain([format!("`{target}`")]).collect();
    RULE.finding(format!("these messages refer to each other in a ring: {}", ring.join(" → ")))
        .at(span, "this reference closes the ring")
        .message_id(path.last().copied().unwrap_or(target))
        .help("write the words out in one of them")
}
