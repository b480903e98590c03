//! What is recorded of a locale's publishing is not what its texts are worth.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{ProjectPath, Span};

/// The rule.
pub const RULE: Rule = Rule::warning("publishing", include_str!("publishing.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let project = locale.context.project;
    let Some(standing) = project.standing_of(locale.catalog) else { return };
    let (tag, percent, thresholds) = (locale.tag(), standing.percent, standing.thresholds);
    let (severity, message, help) = match (standing.is_published(), standing.recorded) {
        (true, false) => (
            Severity::Note,
            format!("`{tag}` has {percent} % of its required texts and is published, but its lock does not say so yet"),
            format!("`guidewright publish {tag}` records it; from then on it stays published down to {} %", thresholds.withdraw),
        ),
        (false, true) => (
            Severity::Warning,
            format!(
                "`{tag}` has only {percent} % of its required texts, less than {} %: it is not published any more",
                thresholds.withdraw
            ),
            format!("translate what is missing (`guidewright sync {tag}`), or record it by `guidewright publish {tag}`"),
        ),
        _ => return,
    };
    let mut diagnostic = RULE.finding(message).help(help);
    diagnostic.severity = severity;
    let lock = project.locks.get(tag).and_then(|lock| lock.file);
    found.push(match (lock, ProjectPath::new(&project.lock_path(tag))) {
        (Some(file), _) => diagnostic.at(Span::start_of(file), "this lock"),
        (None, Ok(path)) => diagnostic.path(path),
        (None, Err(_)) => diagnostic,
    });
}
