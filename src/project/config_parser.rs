//! `content/site.yaml` to a [`Config`]. Each of its larger parts has a file of its own.

use std::collections::BTreeMap;

use super::Spanned;
use super::config::{Checks, Config};
use super::fields::{Fields, wrong_type};
use super::yaml::{self, Node, Value};
use crate::diagnostic::{Diagnostic, visible};
use crate::locale::{Date, Locale};
use crate::source::{SourceFile, Span};

mod checks;
mod locales;
mod parameters;

use checks::checks_of;
use locales::{locale_entries, tier_thresholds};
use parameters::parameter_list;

/// Reads the settings. A file that is no mapping gives the defaults and a diagnostic.
pub fn parse(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Config {
    let mut config = Config::new(file.span());
    let Some(node) = yaml::parse(file, diagnostics) else { return config };
    let Some(mut fields) = Fields::of(node, "the settings", diagnostics) else { return config };
    if let Some(node) = fields.require("source-locale") {
        config.source_locale = locale_tag(node, fields.diagnostics).unwrap_or(config.source_locale);
    }
    config.base_url = fields.text("base-url").and_then(|url| base_url(url, fields.diagnostics));
    config.reviewed = fields.take("reviewed").and_then(|node| date(node, fields.diagnostics));
    config.guides = fields.ids("guides");
    config.formats = fields.optional_texts("formats");
    config.search_parts_above = whole_number(&mut fields, "search-parts-above");
    config.theme_messages = fields.ids("theme-messages");
    config.stale_notice = truth(&mut fields, "stale-notice").unwrap_or(false);
    let publishing = fields.take("publishing");
    let (locales, parameters, checks) = (fields.take("locales"), fields.take("parameters"), fields.take("checks"));
    fields.finish();
    config.locales = locales.map(|node| locale_entries(node, diagnostics)).unwrap_or_default();
    config.parameters = parameters.map(|node| parameter_list(node, diagnostics)).unwrap_or_default();
    config.publishing = publishing.map(|node| tier_thresholds(node, diagnostics)).unwrap_or_default();
    config.checks = checks.map(|node| checks_of(node, diagnostics)).unwrap_or_default();
    config
}

/// Reads the settings of a bare tree: those of its locales and of the checks. A tree needs none, so the file may be empty.
pub fn parse_for_tree(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) -> Config {
    let mut config = Config::new(file.span());
    let Some(node) = yaml::parse(file, diagnostics).filter(|node| !matches!(node.value, Value::Null)) else { return config };
    let Some(mut fields) = Fields::of(node, "the settings", diagnostics) else { return config };
    let (locales, checks) = (fields.take("locales"), fields.take("checks"));
    fields.finish();
    config.locales = locales.map(|node| locale_entries(node, diagnostics)).unwrap_or_default();
    config.checks = checks.map(|node| checks_of(node, diagnostics)).unwrap_or_default();
    config
}

impl Config {
    /// The settings of a file that says nothing.
    pub(super) fn new(span: Span) -> Self {
        Self {
            span,
            source_locale: Spanned::new("en".to_owned(), span),
            base_url: None,
            reviewed: None,
            guides: Vec::new(),
            locales: BTreeMap::new(),
            parameters: Vec::new(),
            formats: None,
            search_parts_above: None,
            theme_messages: Vec::new(),
            stale_notice: false,
            publishing: BTreeMap::new(),
            checks: Checks::default(),
        }
    }
}

fn bad_value(span: Span, message: String, help: impl Into<crate::diagnostic::Words>) -> Diagnostic {
    Diagnostic::error("bad-value", message).at(span, "this value").help(help)
}

fn locale_tag(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    let tag = super::fields::text(node, diagnostics)?;
    match Locale::parse(&tag.value) {
        Ok(_) => Some(tag),
        Err(error) => {
            diagnostics.push(
                Diagnostic::error("bad-locale", error.to_string())
                    .at(tag.span, "this tag")
                    .help("use a BCP 47 tag, such as `en` or `pt-BR`"),
            );
            None
        }
    }
}

/// An absolute http(s) address without query or fragment; a missing final slash is added.
fn base_url(url: Spanned<String>, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    match normalized_base_url(&url.value) {
        Some(value) => Some(Spanned::new(value, url.span)),
        None => {
            let message = format!("`{}` is not the address of a site", visible(&url.value));
            diagnostics.push(bad_value(url.span, message, "give an absolute address such as `https://example.org/advice/`"));
            None
        }
    }
}

/// The address with a final `/`, or `None` if it is not an absolute `http` or `https` address without query and fragment.
pub fn normalized_base_url(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}?#&".contains(c);
    if host.is_empty() || !rest.chars().all(plain) {
        return None;
    }
    Some(if url.ends_with('/') { url.to_owned() } else { format!("{url}/") })
}

fn date(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Spanned<Date>> {
    let text = super::fields::text(node, diagnostics)?;
    let date = Date::parse(&text.value);
    if date.is_none() {
        let message = format!("`{}` is not a date", visible(&text.value));
        diagnostics.push(bad_value(text.span, message, "write year, month and day as `2026-11-23`"));
    }
    Some(Spanned::new(date?, text.span))
}

/// A value out of a closed set of names.
fn choice<T>(fields: &mut Fields<'_>, key: &'static str, of: impl Fn(&str) -> Option<T>, names: &[&str]) -> Option<T> {
    let text = fields.text(key)?;
    let value = of(&text.value);
    if value.is_none() {
        let message = format!("`{}` is no value for `{key}`", visible(&text.value));
        fields.diagnostics.push(bad_value(text.span, message, format!("use one of: {}", names.join(", "))));
    }
    value
}

fn truth(fields: &mut Fields<'_>, key: &'static str) -> Option<bool> {
    let node = fields.take(key)?;
    match node.value {
        Value::Bool(value) => Some(value),
        other => {
            fields.diagnostics.push(wrong_type(node.span, "true or false is expected here", &other));
            None
        }
    }
}

/// A number of things: 0, 1, 2 …
fn whole_number(fields: &mut Fields<'_>, key: &'static str) -> Option<usize> {
    let node = fields.take(key)?;
    match node.value {
        Value::Integer(value) if usize::try_from(value).is_ok() => usize::try_from(value).ok(),
        other => {
            fields.diagnostics.push(wrong_type(node.span, "a whole number that is not negative is expected here", &other));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Tier;
    use crate::project::{ParameterValue, Thresholds};
    use crate::source::Sources;

    fn parsed(text: &str) -> (Config, Vec<String>) {
        let sources = Sources::from_texts(&[("content/site.yaml", text)]);
        let mut diagnostics = Vec::new();
        let config = parse(sources.iter().next().unwrap(), &mut diagnostics);
        let shown = diagnostics.iter().map(|d| format!("{} {}", sources.slice(d.primary.as_ref().unwrap().span), d.rule));
        (config, shown.collect())
    }

    #[test]
    fn settings_and_parameters_are_read() {
        let (config, diagnostics) = parsed(
            "source-locale: en\nbase-url: https://example.org/a\nreviewed: 2026-11-01\nguides: [get-paid]\nlocales:\n  km: {tier: growing, digits: khmr}\n  pt-BR:\nparameters:\n  n: {type: number, value: 1.5}\n  d: {type: days, value: 7}\n  a: {type: amount, value: 500, currency: EUR}\n  t: {type: date, value: 2026-01-01}\nchecks:\n  levels: [{rule: overlong, level: off, locale: km}]\n  allow: [{rule: same-as-source, message: x, reason: a name}]\n",
        );
        assert_eq!(diagnostics, Vec::<String>::new());
        assert_eq!(config.base_url.unwrap().value, "https://example.org/a/");
        assert_eq!(config.locales["km"].settings.digits.as_deref(), Some("khmr"));
        assert_eq!(config.locales["km"].settings.line_height, 1.9);
        assert_eq!(config.parameters[0].value.value, ParameterValue::Number("1.5".to_owned()));
        assert_eq!(config.checks.levels[0].level, None);
    }

    #[test]
    fn a_tree_needs_no_settings() {
        for text in ["", "\n", "# none yet\n", "{}\n"] {
            let sources = Sources::from_texts(&[("guidewright.yaml", text)]);
            let mut diagnostics = Vec::new();
            parse_for_tree(sources.iter().next().unwrap(), &mut diagnostics);
            assert_eq!(diagnostics, [], "{text:?}");
        }
    }

    #[test]
    fn numbers_keep_the_decimals_they_are_written_with() {
        let text = "source-locale: en\nparameters:\n  a: {type: amount, value: 1250.50, currency: EUR}\n  b: {type: number, value: 1.0}\n  c: {type: number, value: 1.5e3}\n  d: {type: number, value: .inf}\n  e: {type: number, value: 1000000000000000}\n";
        let (config, diagnostics) = parsed(text);
        assert_eq!(diagnostics, [".inf bad-value", "1000000000000000 bad-value"]);
        let values: Vec<_> = config.parameters.into_iter().map(|parameter| parameter.value.value).collect();
        let number = |digits: &str| ParameterValue::Number(digits.to_owned());
        assert_eq!(values, [ParameterValue::Amount("1250.50".to_owned(), "EUR".to_owned()), number("1.0"), number("1500")]);
    }

    #[test]
    fn thresholds_go_together_and_in_order() {
        let (config, diagnostics) = parsed(
            "source-locale: en\npublishing:\n  growing: {publish: 95, withdraw: 80}\n  grown: {publish: 9, withdraw: 8}\n  experimental: {publish: 101, withdraw: 80}\n  complete: {publish: 70, withdraw: 71}\nlocales:\n  cs: {tier: growing, publish: 90, withdraw: 90}\n  km: {publish: 90}\n",
        );
        assert_eq!(diagnostics, ["90 bad-value", "grown bad-value", "101 bad-value", "70 bad-value"]);
        let thresholds = |publish, withdraw| Some(Thresholds { publish, withdraw });
        assert_eq!(config.publishing.into_iter().collect::<Vec<_>>(), [(Tier::Growing, thresholds(95, 80).unwrap())]);
        assert_eq!((config.locales["cs"].thresholds, config.locales["km"].thresholds), (thresholds(90, 90), None));
    }

    #[test]
    fn faults_stand_at_their_values() {
        let (_, diagnostics) = parsed(
            "source-locale: english!\nbase-url: ftp://x\nreviewed: 2026-02-31\nlocales:\n  pt-br: {}\n  km: {digits: roman, tier: 3, line-height: 9}\nparameters:\n  a: {type: amount, value: 5}\n  b: {type: colour, value: 5}\n  C: {type: days, value: 5}\nunknown: 1\n",
        );
        assert_eq!(
            diagnostics,
            [
                "english! bad-locale",
                "ftp://x bad-value",
                "2026-02-31 bad-value",
                "unknown unknown-key",
                "pt-br bad-locale",
                "3 wrong-type",
                "roman bad-value",
                "9 bad-value",
                "amount bad-value",
                "colour bad-value",
                "C bad-id",
            ]
        );
    }
}
