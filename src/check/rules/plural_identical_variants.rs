//! A plural whose variants are all alike.

use crate::check::{Check, LocaleContext, Part, Rule, Select, languages};
use crate::diagnostic::Diagnostic;
use crate::project::{Element, Expression, Inline, Pattern};

/// The rule.
pub const RULE: Rule = Rule::warning("plural-identical-variants", include_str!("plural-identical-variants.md"), Check::Part(check));

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    // The source's variants tell translators that theirs may differ.
    if part.readings.len() < 2 || locale.is_source() || languages::keeps_nouns(&locale.catalog.locale) {
        return;
    }
    for select in part.selects().into_iter().filter(|select| select.is_plural() && are_alike(select)) {
        found.push(
            RULE.finding("the variants of this plural all have the same text")
                .at(select.selector.span(), "chosen for nothing")
                .help("write each variant as the language says it; if it says them alike, keep `*[other]` alone"),
        );
    }
}

fn are_alike(select: &Select<'_>) -> bool {
    let mut texts = select.variants.iter().filter(|variant| !variant.is_number).map(|variant| flat(&variant.value));
    let Some(first) = texts.next() else { return false };
    let mut others = 0;
    texts.all(|text| {
        others += 1;
        text.is_some() && text == first
    }) && others > 0
}

/// A pattern without selects as one text; `None` if it has one.
fn flat(pattern: &Pattern) -> Option<String> {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            Element::Text { text, .. } => out.push_str(text),
            Element::Placeable { expression, .. } => match &**expression {
                Expression::Inline(Inline::Variable(name, _)) => out.push_str(&format!("{{${name}}}")),
                Expression::Inline(Inline::Message { id, .. } | Inline::Term { id, .. } | Inline::Function { id, .. }) => {
                    out.push_str(&format!("{{{id}}}"));
                }
                _ => return None,
            },
        }
    }
    Some(out)
}
