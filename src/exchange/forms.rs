//! The forms of a message: the choices that its selects make, with the keys that the target locale needs, and what is
//! read when they are made.
//!
//! An English text of two plural forms is six texts in Arabic and one in Khmer. Whoever fills them in sees whole
//! sentences, never the syntax of a select.

use crate::locale::{PluralCategory, PluralRules, ordinal_categories};
use crate::project::fluent_text::{self, Value, inline_text};
use crate::project::{Element, Expression, Inline, Pattern, Variant};

/// The most forms into which a message is unfolded; beyond, it stays one text in Fluent's syntax.
const MAX_FORMS: usize = 72;

/// A choice that a message makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selector {
    /// What is looked at, in Fluent's syntax: `$days`, `NUMBER($days, type: "ordinal")`.
    pub text: String,
    /// The keys, in the order of the forms.
    pub keys: Vec<String>,
    /// The key of the default.
    pub default: String,
    /// True if the keys are plural categories.
    pub is_plural: bool,
}

/// The choices that lead to one form: selector and key.
pub type Path = Vec<(String, String)>;

/// The forms of a message part in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// The choices; none for a text of one form.
    pub selectors: Vec<Selector>,
    /// True if there are too many forms to unfold: the text is one, in Fluent's syntax.
    pub is_raw: bool,
}

impl Forms {
    /// The forms that a translation into a locale needs: those of the source, with the locale's plural categories, and
    /// those that the translation has of its own.
    pub fn of(source: &Pattern, target: Option<&Pattern>, tag: &str) -> Self {
        let mut selectors = Vec::new();
        collect(source, &mut selectors);
        let from_source = selectors.len();
        if let Some(target) = target {
            collect(target, &mut selectors);
        }
        for (at, selector) in selectors.iter_mut().enumerate() {
            selector.localize(tag, at < from_source);
        }
        selectors.retain(|selector| selector.keys.len() > 1);
        let count = selectors.iter().fold(1usize, |count, selector| count.saturating_mul(selector.keys.len()));
        let is_raw = count > MAX_FORMS;
        if is_raw {
            selectors.clear();
        }
        Self { selectors, is_raw }
    }

    /// All paths, the keys of the last choice changing fastest.
    pub fn paths(&self) -> Vec<Path> {
        self.selectors.iter().fold(vec![Vec::new()], |paths, selector| {
            paths
                .iter()
                .flat_map(|path: &Path| {
                    selector.keys.iter().map(move |key| path.iter().cloned().chain([(selector.text.clone(), key.clone())]).collect())
                })
                .collect()
        })
    }

    /// The value that is made of a text for each path, in the order of [`Forms::paths`]. A form without a text is left
    /// out; `None` if a default has none.
    pub fn value(&self, texts: &[Option<String>]) -> Option<Value> {
        build(&self.selectors, texts)
    }

    /// The value with nothing filled in, for a stub.
    pub fn skeleton(&self) -> Option<Value> {
        self.value(&vec![Some(String::new()); self.paths().len()])
    }
}

fn build(selectors: &[Selector], texts: &[Option<String>]) -> Option<Value> {
    let Some((selector, rest)) = selectors.split_first() else {
        return texts.first()?.as_ref().map(|text| Value::Text(fluent_text::escaped(text)));
    };
    let width = texts.len() / selector.keys.len().max(1);
    let parts = selector.keys.iter().zip(texts.chunks(width.max(1)));
    let variants: Vec<_> = parts.filter_map(|(key, texts)| Some((key.clone(), *key == selector.default, build(rest, texts)?))).collect();
    variants.iter().any(|(_, is_default, _)| *is_default).then(|| Value::Select { selector: selector.text.clone(), variants })
}

impl Selector {
    fn localize(&mut self, tag: &str, is_in_source: bool) {
        if !self.is_plural {
            return;
        }
        let numbers: Vec<String> = self.keys.iter().filter(|key| PluralCategory::from_name(key).is_none()).cloned().collect();
        let mut keys = numbers;
        let needed = categories(tag, self.is_ordinal());
        let own: Vec<&str> = self.keys.iter().map(String::as_str).collect();
        // A translation's own select keeps its keys, also those that its language could do without.
        let kept = PluralCategory::ALL
            .iter()
            .map(|category| category.name())
            .filter(|name| needed.contains(name) || (!is_in_source && own.contains(name)));
        keys.extend(kept.map(str::to_owned));
        self.keys = keys;
        self.default = "other".to_owned();
    }

    fn is_ordinal(&self) -> bool {
        self.text.contains("\"ordinal\"")
    }
}

/// The categories that translators must write: those that whole numbers or numbers with a decimal reach.
fn categories(tag: &str, ordinal: bool) -> Vec<&'static str> {
    let found = if ordinal {
        ordinal_categories(tag).unwrap_or_default()
    } else {
        PluralRules::cardinal(tag)
            .map(|rules| {
                let (integer, decimal) = (rules.integer_categories(), rules.decimal_categories());
                rules.categories().into_iter().filter(|category| integer.contains(category) || decimal.contains(category)).collect()
            })
            .unwrap_or_default()
    };
    if found.is_empty() { vec!["other"] } else { found.into_iter().map(PluralCategory::name).collect() }
}

/// Some numbers of a plural category, for the translator's orientation: `2, 3, 4`.
pub fn examples(tag: &str, key: &str) -> Option<String> {
    let category = PluralCategory::from_name(key)?;
    let rules = PluralRules::cardinal(tag).ok()?;
    let whole: Vec<String> = (0..=200u32).map(|n| n.to_string()).filter(|n| rules.category(n) == category).take(4).collect();
    if !whole.is_empty() {
        return Some(format!("{}, …", whole.join(", ")));
    }
    let decimal = (1..=30u32).map(|n| format!("{}.{}", n / 10, n % 10)).find(|n| rules.category(n) == category);
    decimal.map(|n| format!("{n}, …"))
}

/// Adds the choices of a pattern to those known; the same choice in two places is one, with the keys of both.
fn collect(pattern: &Pattern, found: &mut Vec<Selector>) {
    for element in &pattern.elements {
        if let Element::Placeable { expression, .. } = element {
            collect_expression(expression, found);
        }
    }
}

fn collect_expression(expression: &Expression, found: &mut Vec<Selector>) {
    match expression {
        Expression::Inline(Inline::Nested(inner, _)) => collect_expression(inner, found),
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            add(&inline_text(selector), variants, found);
            variants.iter().for_each(|variant| collect(&variant.value, found));
        }
    }
}

fn add(text: &str, variants: &[Variant], found: &mut Vec<Selector>) {
    let is_plural = variants.iter().all(|variant| variant.is_number || PluralCategory::from_name(&variant.key).is_some())
        && variants.iter().any(|variant| &*variant.key == "other");
    let default = variants.iter().find(|variant| variant.is_default).map(|variant| variant.key.to_string()).unwrap_or_default();
    match found.iter_mut().find(|known| known.text == text) {
        Some(known) => {
            for variant in variants.iter().filter(|variant| !known.keys.iter().any(|key| **key == *variant.key)).collect::<Vec<_>>() {
                known.keys.push(variant.key.to_string());
            }
            known.is_plural &= is_plural;
        }
        None => found.push(Selector {
            text: text.to_owned(),
            keys: variants.iter().map(|variant| variant.key.to_string()).collect(),
            default,
            is_plural,
        }),
    }
}

/// What is read of a pattern when these choices are made, and whether each had a variant of its own.
pub fn reading(pattern: &Pattern, path: &Path) -> (String, bool) {
    let mut text = String::new();
    let mut exact = true;
    read(pattern, path, &mut text, &mut exact);
    (text, exact)
}

fn read(pattern: &Pattern, path: &Path, text: &mut String, exact: &mut bool) {
    for element in &pattern.elements {
        match element {
            Element::Text { text: own, .. } => text.push_str(own),
            Element::Placeable { expression, .. } => read_expression(expression, path, text, exact),
        }
    }
}

fn read_expression(expression: &Expression, path: &Path, text: &mut String, exact: &mut bool) {
    match expression {
        Expression::Inline(Inline::Nested(inner, _)) => read_expression(inner, path, text, exact),
        Expression::Inline(Inline::StringLiteral(literal, _)) if literal.is_empty() => {}
        Expression::Inline(inline) => text.push_str(&format!("{{ {} }}", inline_text(inline))),
        Expression::Select { selector, variants } => {
            let name = inline_text(selector);
            let key = path.iter().find(|(selector, _)| *selector == name).map(|(_, key)| key.as_str());
            let own = key.and_then(|key| variants.iter().find(|variant| &*variant.key == key));
            *exact &= own.is_some() || key.is_none();
            if let Some(variant) = own.or_else(|| variants.iter().find(|variant| variant.is_default)) {
                read(&variant.value, path, text, exact);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::fluent_text::parse_value;

    fn pattern(value: &str) -> Pattern {
        parse_value(value).unwrap()
    }

    fn keys(source: &str, target: Option<&str>, tag: &str) -> Vec<String> {
        let target = target.map(pattern);
        let forms = Forms::of(&pattern(source), target.as_ref(), tag);
        forms.paths().iter().map(|path| path.iter().map(|(_, key)| key.as_str()).collect::<Vec<_>>().join("/")).collect()
    }

    const DAYS: &str = "{ $n ->\n    [0] none\n    [one] a day\n   *[other] { $n } days\n }";

    #[test]
    fn forms_are_those_of_the_target_locale() {
        assert_eq!(keys(DAYS, None, "ar"), ["0", "zero", "one", "two", "few", "many", "other"]);
        assert_eq!(keys(DAYS, None, "km"), ["0", "other"]);
        assert_eq!(keys(DAYS, None, "cs"), ["0", "one", "few", "many", "other"]);
        assert_eq!(keys("{ $n ->\n [one] a\n *[other] b\n }", None, "km"), [""]);
        assert_eq!(keys("{ $n } days", Some(DAYS), "cs"), ["0", "one", "few", "many", "other"], "a choice of the translation's own");
        assert_eq!(keys("{ $who ->\n [she] a\n *[they] b\n } { $n ->\n [one] c\n *[other] d\n }", None, "cs").len(), 8);
        assert_eq!(keys("{ NUMBER($n, type: \"ordinal\") ->\n [one] st\n [two] nd\n [few] rd\n *[other] th\n }", None, "ar"), [""]);
        assert_eq!(examples("cs", "few").as_deref(), Some("2, 3, 4, …"));
        assert_eq!(examples("cs", "many").as_deref(), Some("0.1, …"));
    }

    #[test]
    fn a_value_is_made_of_its_forms() {
        let source = pattern("Wait { $n ->\n    [one] a day\n   *[other] { $n } days\n } more.");
        let forms = Forms::of(&source, None, "cs");
        let paths = forms.paths();
        assert_eq!(reading(&source, &paths[0]), ("Wait a day more.".to_owned(), true));
        assert_eq!(reading(&source, &paths[1]), ("Wait { $n } days more.".to_owned(), false));
        let texts: Vec<Option<String>> =
            ["den", "{ $n } dny", "", "{ $n } dní"].map(|text| (!text.is_empty()).then(|| text.to_owned())).to_vec();
        let value = forms.value(&texts).unwrap().layout(4);
        assert_eq!(value, "\n    { $n ->\n        [one] den\n        [few] { $n } dny\n       *[other] { $n } dní\n    }");
        assert!(forms.value(&[Some("x".into()), None, None, None]).is_none(), "no default");
    }
}
