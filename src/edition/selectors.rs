//! Plurals by CLDR: every selector that a plural looks at is handed to a function of the bundle.
//!
//! fluent-bundle brings its own plural rules (intl_pluralrules), which are older than CLDR's and wrong for a number of
//! languages: 22 is not `few` to them in Lithuanian, nor 103 in Arabic. They cannot be replaced, so a bundle is given
//! `{ PLURAL-CATEGORY($days, exact: "0 1") -> … }` where a file says `{ $days -> … }`, and the function answers
//! by the same rules as the checks and the exchange of translations do.

use std::borrow::Cow;

use crate::locale::PluralCategory;
use crate::project::{Element, Entry, Expression, Inline, Pattern, Variant};
use crate::source::{SourceChange, SourceFile, Span, TextEdit};

/// The function's name. The checks know no function of this name, so no text of a project can call it.
pub(super) const FUNCTION: &str = "PLURAL-CATEGORY";

/// The argument that names the variants with a number for a key, which go before categories.
pub(super) const EXACT: &str = "exact";

/// The text of a file of a catalog, whose entries are given, with the selectors of its plurals handed to [`FUNCTION`].
pub(super) fn by_category<'e, 'f>(entries: impl IntoIterator<Item = &'e Entry>, file: &'f SourceFile) -> Cow<'f, str> {
    let mut edits = Vec::new();
    entries.into_iter().flat_map(|entry| entry.parts()).for_each(|(_, pattern)| collect(pattern, file, &mut edits));
    if edits.is_empty() {
        return Cow::Borrowed(&file.text);
    }
    // Edits that do not fit one another would be a fault of the catalog's places; the text then stands as it is.
    SourceChange { edits, created: Vec::new() }.apply(file.id, &file.text).map_or(Cow::Borrowed(&*file.text), Cow::Owned)
}

fn collect(pattern: &Pattern, file: &SourceFile, edits: &mut Vec<TextEdit>) {
    for element in &pattern.elements {
        let Element::Placeable { expression, .. } = element else { continue };
        let mut expression = &**expression;
        while let Expression::Inline(Inline::Nested(inner, _)) = expression {
            expression = inner;
        }
        if let Expression::Select { selector, variants } = expression {
            edits.extend(wrapped(selector, variants, file).into_iter().flatten());
            variants.iter().for_each(|variant| collect(&variant.value, file, edits));
        }
    }
}

/// The two insertions around a selector; `None` if it is none of a plural.
fn wrapped(selector: &Inline, variants: &[Variant], file: &SourceFile) -> Option<[TextEdit; 2]> {
    let of_number = matches!(selector, Inline::Variable(..) | Inline::NumberLiteral(..) | Inline::Function { .. });
    let by_category = variants.iter().any(|variant| !variant.is_number && PluralCategory::from_name(&variant.key).is_some());
    if !of_number || !by_category {
        return None;
    }
    let start = selector.span().start as usize;
    let end = start + arrow(file.text.get(start..)?)?;
    let exact: Vec<&str> = variants.iter().filter(|variant| variant.is_number).map(|variant| &*variant.key).collect();
    let insert = |at, replacement| TextEdit { span: Span::new(file.id, at, at), replacement };
    Some([insert(start, format!("{FUNCTION}(")), insert(end, format!(", {EXACT}: \"{}\") ", exact.join(" ")))])
}

/// Where the selector that a text begins with ends: at its `->`, which a string in an argument may hold as well.
fn arrow(text: &str) -> Option<usize> {
    let mut quoted = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '-' if !quoted && text.get(at..).is_some_and(|rest| rest.starts_with("->")) => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn only_plurals_are_handed_over() {
        let text = "a = { $n ->\n    [0] none\n    [one] { NUMBER($m, x: \"->\\\"\")->\n        [few] f\n       *[other] o\n    }\n   *[other] { $n }\n  }\n    .b = { $case ->\n   *[genitive] g\n  }\n";
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\n"),
            ("locales/en/a.ftl", text),
            ("content/guides/g.yaml", "id: g\nsections: []\n"),
        ]);
        let (project, _) = crate::project::parse(&sources);
        let out = by_category(project.catalogs["en"].entries(), sources.find("locales/en/a.ftl").unwrap());
        let expected = text
            .replace("{ $n ->", "{ PLURAL-CATEGORY($n , exact: \"0\") ->")
            .replace("NUMBER($m, x: \"->\\\"\")->", "PLURAL-CATEGORY(NUMBER($m, x: \"->\\\"\"), exact: \"\") ->");
        assert_eq!(out, expected);
    }
}
