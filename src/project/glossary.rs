//! The glossary of a project, `content/glossary.yaml`: how its terms are said in each locale, and which words are not.

use std::collections::BTreeMap;

use super::fields::{Fields, list, pairs, text};
use super::yaml::{self, Node};
use super::{Id, Spanned};
use crate::diagnostic::Diagnostic;
use crate::source::SourceFile;

/// The terms and the banned words of a project.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// The terms, in the order of the file.
    pub terms: Vec<GlossaryTerm>,
    /// The words that a locale does not use.
    pub banned: Vec<BannedTerm>,
}

/// One term.
#[derive(Clone, Debug)]
pub struct GlossaryTerm {
    /// Its id, permanent as all ids are.
    pub id: Spanned<Id>,
    /// How the source locale writes it: the term itself first, then its other forms.
    pub source: Vec<Spanned<String>>,
    /// By locale tag: the term itself first, then stems and variants, any of which may stand in a translation.
    pub translations: BTreeMap<String, Vec<Spanned<String>>>,
    /// The tags of the translations, each at its place.
    pub locales: Vec<Spanned<String>>,
}

impl GlossaryTerm {
    /// The term in a locale, as a list of terms prints it.
    pub fn name(&self, tag: &str, source_tag: &str) -> Option<&str> {
        let forms = if tag == source_tag { Some(&self.source) } else { self.translations.get(tag) };
        forms?.first().map(|form| form.value.as_str())
    }
}

/// A word that a locale does not use.
#[derive(Clone, Debug)]
pub struct BannedTerm {
    /// The locale's tag.
    pub locale: Spanned<String>,
    /// The word, or the beginning of one.
    pub text: Spanned<String>,
    /// What to write.
    pub instead: Option<String>,
    /// Why.
    pub reason: String,
}

/// Reads a glossary. What cannot be used is left out, with a diagnostic.
pub fn parse(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Glossary {
    let Some(node) = yaml::parse(file, diagnostics) else { return Glossary::default() };
    let Some(mut fields) = Fields::of(node, "the glossary", diagnostics) else { return Glossary::default() };
    let (terms, banned) = (fields.list("terms"), fields.list("banned"));
    fields.finish();
    Glossary {
        terms: terms.into_iter().filter_map(|node| term(node, diagnostics)).collect(),
        banned: banned.into_iter().filter_map(|node| banned_term(node, diagnostics)).collect(),
    }
}

fn term(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<GlossaryTerm> {
    let mut fields = Fields::of(node, "a term", diagnostics)?;
    let id = fields.id("id");
    let (source, translations) = (fields.require("source"), fields.take("translations"));
    fields.finish();
    let source = texts(source?, diagnostics);
    let translations = translations.map(|node| pairs(node, "the translations of a term", diagnostics)).unwrap_or_default();
    let locales = translations.iter().map(|(key, _)| Spanned::new(key.text.clone(), key.span)).collect();
    let translations = translations.into_iter().map(|(key, node)| (key.text, texts(node, diagnostics))).collect();
    Some(GlossaryTerm { id: id?, source, translations, locales })
}

fn texts(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<Spanned<String>> {
    list(node, diagnostics).into_iter().filter_map(|node| text(node, diagnostics)).filter(|text| !text.value.trim().is_empty()).collect()
}

fn banned_term(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<BannedTerm> {
    let mut fields = Fields::of(node, "a banned word", diagnostics)?;
    let locale = fields.require("locale").and_then(|node| text(node, fields.diagnostics));
    let word = fields.require("text").and_then(|node| text(node, fields.diagnostics));
    let reason = fields.require("reason").and_then(|node| text(node, fields.diagnostics));
    let instead = fields.text("instead").map(|text| text.value);
    fields.finish();
    Some(BannedTerm { locale: locale?, text: word?, instead, reason: reason?.value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn terms_and_banned_words_are_read() {
        let sources = Sources::from_texts(&[(
            "content/glossary.yaml",
            "terms:\n  - {id: invoice, source: [invoice, invoices], translations: {cs: [faktura, faktur]}}\n  - {source: [x]}\nbanned:\n  - {locale: cs, text: účtenka, instead: faktura, reason: another thing}\n",
        )]);
        let mut diagnostics = Vec::new();
        let glossary = parse(sources.iter().next().unwrap(), &mut diagnostics);
        assert_eq!(diagnostics.iter().map(|found| found.rule).collect::<Vec<_>>(), ["missing-key"]);
        let term = glossary.terms.first().unwrap();
        assert_eq!((term.name("cs", "en"), term.name("en", "en"), term.name("km", "en")), (Some("faktura"), Some("invoice"), None));
        assert_eq!(glossary.banned.first().unwrap().instead.as_deref(), Some("faktura"));
    }
}
