//! What most locales do is no slip of one of them: a text that many keep as it is in the source is a name.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;

/// In fewer locales than this, an untranslated text is an untranslated text.
const LEAST: usize = 5;

/// Findings that say that a text, or a piece of it, stands as in the source.
const KEPT: [&str; 2] = ["same-as-source", "untranslated-fragment"];

/// Leaves out what a tenth of the locales keep, and no fewer than [`LEAST`].
pub(super) fn leave_out_names(diagnostics: &mut Vec<Diagnostic>, locales: usize) {
    let least = LEAST.max(locales / 10);
    if locales < LEAST {
        return;
    }
    let key = |found: &Diagnostic| KEPT.contains(&found.rule).then(|| (found.message_id.clone(), found.message.clone()));
    let mut counts: HashMap<_, usize> = HashMap::new();
    diagnostics.iter().filter_map(key).for_each(|key| *counts.entry(key).or_default() += 1);
    diagnostics.retain(|found| key(found).and_then(|key| counts.get(&key)).is_none_or(|count| *count < least));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_many_locales_keep() {
        let found = |id: &str, tag: &str| Diagnostic::warning("same-as-source", "x").message_id(id).locale(tag);
        let mut all: Vec<_> = ["cs", "de", "fr", "ja", "km"].map(|tag| found("brand", tag)).into();
        all.push(found("hello", "cs"));
        leave_out_names(&mut all, 6);
        assert_eq!(all.iter().filter_map(|found| found.message_id.as_deref()).collect::<Vec<_>>(), ["hello"]);
    }
}
