//! Texts of a section that is not applicable in the locale that has them.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{EntryKind, Slot};

/// The rule.
pub const RULE: Rule = Rule::warning("not-applicable-text", include_str!("not-applicable-text.md"), Check::Locale(check));

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    if locale.is_source() || !locale.context.slots.has_exemptions {
        return;
    }
    locale.catalog.each_effective(|entry| {
        // A text that others show has its work to do.
        if entry.kind == EntryKind::Term || !locale.does_without(&entry.id) || locale.referred().contains(&*entry.id) {
            return;
        }
        let section = locale.context.slots.of(&entry.id).find_map(Slot::section_id);
        let name = section.map(ToString::to_string).unwrap_or_default();
        let reason =
            section.and_then(|id| locale.context.project.section(id)).and_then(|(_, section)| section.reason_against(locale.tag()));
        found.push(
            RULE.finding(format!("the section `{name}` is not applicable in `{}`, so nothing shows this text", locale.tag()))
                .at(entry.id_span, format!("the guide says: {}", crate::diagnostic::visible(reason.unwrap_or_default())))
                .message_id(&*entry.id)
                .help("remove the text, or the locale from `not-applicable` of the section"),
        );
    });
}
