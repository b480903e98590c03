//! A term of the glossary that the source uses and the translation does not.

use crate::check::folded::{folded, has_words};
use crate::check::{Check, LocaleContext, Pair, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::GlossaryTerm;

/// The rule.
pub const RULE: Rule = Rule::warning("glossary-term", include_str!("glossary-term.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let (original, part) = (pair.source, pair.target);
    let terms = &locale.context.project.glossary.terms;
    let uses = locale.source.map(|source| source.glossary_uses()).unwrap_or_default();
    if uses.is_empty() || !is_first(part) {
        return;
    }
    let first = uses.partition_point(|(rank, _)| *rank < original.rank);
    for (_, term) in uses.iter().skip(first).take_while(|(rank, _)| *rank == original.rank) {
        let Some(term) = terms.get(*term) else { continue };
        let Some(forms) = term.translations.get(locale.tag()) else { continue };
        let text: String = part.readings.iter().map(|reading| folded(&reading.text)).collect();
        let is_untouched = original.text() == part.text();
        if !is_untouched && !forms.is_empty() && !forms.iter().any(|form| text.contains(&folded(&form.value))) {
            found.push(finding(term, part, original, locale.tag()));
        }
    }
}

/// True unless an attribute of the same name stands before it in its message.
fn is_first(part: &Part<'_>) -> bool {
    let mut same = part.entry.parts().filter(|(attribute, _)| *attribute == part.attribute);
    same.next().is_some_and(|(_, pattern)| std::ptr::eq(pattern, part.pattern))
}

/// Where the source uses terms: the ranks of parts, in order, and those of the terms.
pub(in crate::check) fn uses(source: &LocaleContext<'_>) -> Vec<(u32, usize)> {
    let terms = &source.context.project.glossary.terms;
    let mut found = Vec::new();
    if terms.is_empty() {
        return found;
    }
    source.each_part(&mut |part| {
        if part.is_term() || part.is_words() {
            return;
        }
        let text = part.readings.iter().map(|reading| folded(reading.prose())).collect::<Vec<_>>().join("\n");
        let has = |term: &GlossaryTerm| term.source.iter().any(|form| has_words(&text, &folded(&form.value)));
        found.extend(terms.iter().enumerate().filter(|(_, term)| has(term)).map(|(rank, _)| (part.rank, rank)));
    });
    found
}

fn finding(term: &GlossaryTerm, part: &Part<'_>, original: &Part<'_>, tag: &str) -> Diagnostic {
    let (name, wanted) = (term.source.first(), term.translations.get(tag).and_then(|forms| forms.first()));
    let name = name.map_or("", |form| form.value.as_str());
    let wanted_text = wanted.map_or("", |form| form.value.as_str());
    let diagnostic = RULE
        .finding(format!("the source says “{name}”, and the translation does not say “{wanted_text}”"))
        .at(part.span(), "this translation")
        .related(original.span(), "the source text")
        .message_id(part.name())
        .help(format!("use “{wanted_text}”, or add the form that stands here to the term `{}` of the glossary", term.id.value));
    wanted.into_iter().fold(diagnostic, |diagnostic, form| diagnostic.related(form.span, "the glossary"))
}
