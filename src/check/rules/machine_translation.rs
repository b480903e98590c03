//! A translation that a machine made and nobody has looked at.

use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::MadeBy;

/// The rule.
pub const RULE: Rule = Rule::note("machine-translation", include_str!("machine-translation.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(lock) = locale.context.project.lock(locale.tag()) else { return };
    let name = pair.target.name();
    if lock.get(&name).is_some_and(|entry| entry.by == MadeBy::Machine) {
        found.push(
            RULE.finding("a machine made this translation, and nobody has reviewed it")
                .at(pair.target.span(), "not reviewed")
                .help(format!("read it beside its source; when it is right, `guidewright accept {} {name} --by reviewer`", locale.tag())),
        );
    }
}
