//! A translation whose source text has changed since it was made.

use crate::check::{Check, LocaleContext, Pair, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{LockEntry, MadeBy};

/// The rule.
pub const RULE: Rule = Rule::warning("stale-translation", include_str!("stale-translation.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(lock) = locale.context.project.lock(locale.tag()) else { return };
    let name = pair.target.name();
    let Some(entry) = lock.get(&name) else { return };
    let fingerprint = locale.source.and_then(|source| source.fingerprint(&pair.source.entry.id, pair.source.attribute));
    if fingerprint.is_none_or(|fingerprint| fingerprint == entry.source) {
        return;
    }
    found.push(finding(pair, entry, locale));
}

fn finding(pair: &Pair<'_>, entry: &LockEntry, locale: &LocaleContext<'_>) -> Diagnostic {
    let (tag, name) = (locale.tag(), pair.target.name());
    let old = locale.context.project.source_texts.get(entry.source);
    let made = if entry.by == MadeBy::Machine { "made by a machine from another text" } else { "made from another text" };
    let label = old.map_or_else(|| format!("{made}, which is not recorded"), |old| format!("{made}: “{}”", excerpt(old)));
    RULE.finding("the source text has changed since this translation was made")
        .at(pair.target.span(), label)
        .related(pair.source.span(), "the source text now")
        .help(format!(
            "`guidewright diff {tag} {name}` shows the change; when the translation is right again, `guidewright accept {tag} {name}`"
        ))
}

/// The beginning of a text, on one line.
fn excerpt(text: &str) -> String {
    const LONGEST: usize = 100;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line,
    }
}
