//! A message that has attributes but not the text that it needs.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Layout;

/// The rule.
pub const RULE: Rule = Rule::error("missing-value", include_str!("missing-value.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for (entry, original) in locale.messages(|own, _| !own.has(None)) {
        let source = original.as_ref().and_then(|original| original.pattern(None));
        let slot =
            locale.context.slots.get(&entry.id, None).filter(|_| locale.is_source() && locale.context.project.layout == Layout::Site);
        let place = source.map(|pattern| (pattern.span, "the source text to translate")).or(slot.map(|slot| (slot.span(), slot.role())));
        if let Some((span, text)) = place {
            let message = format!("`{}` has attributes but no text of its own in the locale `{}`", entry.id, locale.tag());
            let mut diagnostic =
                RULE.finding(message).at(entry.id_span, "the text is missing after `=`").related(span, text).message_id(&*entry.id);
            diagnostic.severity = locale.gap_severity(&entry.id);
            found.push(diagnostic.help("write the text after `=`, and leave the attributes below it"));
        }
    }
}
