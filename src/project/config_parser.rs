//! `content/site.yaml` to a [`Config`].

use std::collections::BTreeMap;

use super::Thresholds;
use super::config::{AllowEntry, Checks, Config, LevelEntry, LocaleEntry, Parameter, ParameterValue};
use super::fields::{Fields, list, pairs, wrong_type};
use super::yaml::{self, Key, Node, Value};
use super::{Id, Spanned};
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::locale::{Date, Digits, Locale, LocaleSettings, QuotationMarks, Tier, numbering_system};
use crate::source::{SourceFile, Span};

/// Calendars that dates can be written in.
const CALENDARS: [&str; 2] = ["gregory", "buddhist"];

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

fn locale_entries(node: Node, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<String, LocaleEntry> {
    let pairs = pairs(node, "`locales`", diagnostics);
    pairs.into_iter().filter_map(|(key, node)| locale_entry(key, node, diagnostics)).collect()
}

fn locale_entry(key: Key, node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<(String, LocaleEntry)> {
    let locale = match Locale::parse(&key.text) {
        Ok(locale) => locale,
        Err(error) => {
            diagnostics.push(
                Diagnostic::error("bad-locale", error.to_string())
                    .at(key.span, "this tag")
                    .help("use a BCP 47 tag, such as `en` or `pt-BR`"),
            );
            return None;
        }
    };
    let mut settings = LocaleSettings::default_for(&locale);
    let entry = |settings, thresholds| Some((key.text.clone(), LocaleEntry { span: key.span, settings, thresholds }));
    if matches!(node.value, Value::Null) {
        return entry(settings, None);
    }
    let Some(mut fields) = Fields::of(node, "the settings of a locale", diagnostics) else { return entry(settings, None) };
    read_settings(&mut fields, &mut settings);
    let thresholds = thresholds(&mut fields);
    fields.finish();
    entry(settings, thresholds)
}

fn read_settings(fields: &mut Fields<'_>, settings: &mut LocaleSettings) {
    if let Some(text) = fields.text("autonym") {
        settings.autonym = text.value;
    }
    settings.tier = choice(fields, "tier", Tier::from_name, &["complete", "growing", "experimental"]).unwrap_or(settings.tier);
    let digits: Vec<_> = Digits::names().collect();
    settings.digits = choice(fields, "digits", |name| numbering_system(name).map(|digits| digits.name.to_owned()), &digits);
    settings.calendar = choice(fields, "calendar", |name| CALENDARS.contains(&name).then(|| name.to_owned()), &CALENDARS);
    settings.format_locale = fields.take("format-locale").and_then(|node| locale_tag(node, fields.diagnostics)).map(|tag| tag.value);
    settings.quotes = quotes(fields);
    settings.line_height = number(fields, "line-height", 1.0, 4.0).unwrap_or(settings.line_height);
    settings.heading_line_height = number(fields, "heading-line-height", 1.0, 4.0).unwrap_or(settings.heading_line_height);
    settings.font_scale = number(fields, "font-scale", 0.5, 2.0).unwrap_or(settings.font_scale);
    let fonts = fields.texts("fonts");
    if !fonts.is_empty() {
        settings.font_stack = fonts.into_iter().filter_map(|font| font_name(font, fields.diagnostics)).collect();
    }
    settings.no_break_words = fields.texts("no-break-words").into_iter().map(|text| text.value).collect();
    settings.no_break_after = fields.texts("no-break-after").into_iter().map(|text| text.value).collect();
    settings.no_break_before = fields.texts("no-break-before").into_iter().map(|text| text.value).collect();
    settings.no_break_ordinals = truth(fields, "no-break-ordinals").unwrap_or(false);
}

/// The thresholds of each tier that `publishing` names.
fn tier_thresholds(node: Node, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<Tier, Thresholds> {
    let mut found = BTreeMap::new();
    for (key, node) in pairs(node, "`publishing`", diagnostics) {
        let Some(tier) = Tier::from_name(&key.text) else {
            let message = format!("`{}` is no tier", visible(&key.text));
            diagnostics.push(bad_value(key.span, message, "use some of: complete, growing, experimental"));
            continue;
        };
        let Some(mut fields) = Fields::of(node, "the thresholds of a tier", diagnostics) else { continue };
        found.extend(thresholds(&mut fields).map(|thresholds| (tier, thresholds)));
        fields.finish();
    }
    found
}

/// `publish` and `withdraw`: both or neither, each between 0 and 100, the second not above the first.
fn thresholds(fields: &mut Fields<'_>) -> Option<Thresholds> {
    let (publish, withdraw) = (fields.take("publish"), fields.take("withdraw"));
    let span = publish.as_ref().or(withdraw.as_ref())?.span;
    let mut value = |node: Option<Node>| match node {
        Some(Node { value: Value::Integer(value @ 0..=100), .. }) => u8::try_from(value).ok(),
        Some(node) => {
            let message = "a threshold is a whole number of per cent from 0 to 100".to_owned();
            fields.diagnostics.push(bad_value(node.span, message, "for example `publish: 95, withdraw: 80`"));
            None
        }
        None => {
            let message = "`publish` and `withdraw` go together".to_owned();
            fields.diagnostics.push(bad_value(span, message, "for example `publish: 95, withdraw: 80`"));
            None
        }
    };
    let (publish, withdraw) = (value(publish), value(withdraw));
    let found = Thresholds { publish: publish?, withdraw: withdraw? };
    if found.withdraw > found.publish {
        let message = format!("a locale that is published from {} % on cannot be withdrawn below {} %", found.publish, found.withdraw);
        fields.diagnostics.push(bad_value(
            span,
            message,
            "make `withdraw` the smaller number: a few new texts should not take a language offline",
        ));
        return None;
    }
    Some(found)
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

fn quotes(fields: &mut Fields<'_>) -> Option<QuotationMarks> {
    let node = fields.take("quotes")?;
    let span = node.span;
    let marks: Vec<_> = list(node, fields.diagnostics)
        .into_iter()
        .filter_map(|node| super::fields::text(node, fields.diagnostics))
        .map(|text| text.value)
        .collect();
    match <[String; 4]>::try_from(marks) {
        Ok([open, close, inner_open, inner_close]) => Some(QuotationMarks { outer: (open, close), inner: (inner_open, inner_close) }),
        Err(_) => {
            let message = "`quotes` has four marks: opening and closing, then inner opening and closing".to_owned();
            fields.diagnostics.push(bad_value(span, message, "for example `quotes: [“, ”, ‘, ’]`"));
            None
        }
    }
}

fn number(fields: &mut Fields<'_>, key: &'static str, least: f64, most: f64) -> Option<f64> {
    let node = fields.take(key)?;
    let value = match node.value {
        Value::Integer(value) => value as f64,
        Value::Float(value, _) => value,
        other => {
            fields.diagnostics.push(wrong_type(node.span, "a number is expected here", &other));
            return None;
        }
    };
    if (least..=most).contains(&value) {
        return Some(value);
    }
    fields.diagnostics.push(bad_value(node.span, format!("`{key}` is between {least} and {most}"), "this is a multiple of the font size"));
    None
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

/// A font family's name: no quotes, braces or semicolons, since it goes into a style sheet.
fn font_name(font: Spanned<String>, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
    let plain = !font.value.is_empty() && font.value.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-');
    if !plain {
        let message = format!("`{}` is not the name of a font family", visible(&font.value));
        diagnostics.push(bad_value(font.span, message, "use letters, digits, spaces and hyphens"));
    }
    plain.then_some(font.value)
}

fn parameter_list(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<Parameter> {
    let pairs = pairs(node, "`parameters`", diagnostics);
    pairs.into_iter().filter_map(|(key, node)| parameter(key, node, diagnostics)).collect()
}

fn parameter(key: Key, node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Parameter> {
    let id = match Id::new(&key.text) {
        Ok(id) => Spanned::new(id, key.span),
        Err(fault) => {
            let message = format!("`{}` is not a usable name of a parameter: {fault}", visible(&key.text));
            diagnostics
                .push(Diagnostic::error("bad-id", message).at(key.span, "this name").help("a name is kebab-case, such as `reminder-days`"));
            return None;
        }
    };
    let mut fields = Fields::of(node, "a parameter", diagnostics)?;
    let kind = fields.require("type").and_then(|node| super::fields::text(node, fields.diagnostics));
    let value = fields.require("value");
    let currency = fields.text("currency");
    fields.finish();
    let (kind, node) = (kind?, value?);
    let span = node.span;
    let value = parameter_value(&kind, node, currency, diagnostics)?;
    Some(Parameter { id, value: Spanned::new(value, span) })
}

fn parameter_value(
    kind: &Spanned<String>,
    node: Node,
    currency: Option<Spanned<String>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<ParameterValue> {
    if let Some(currency) = currency.as_ref().filter(|_| kind.value != "amount") {
        diagnostics.push(bad_value(currency.span, "only a parameter of the type `amount` has a currency".to_owned(), "remove `currency`"));
    }
    match kind.value.as_str() {
        "number" => decimal(node, diagnostics).map(ParameterValue::Number),
        "days" => decimal(node, diagnostics).map(ParameterValue::Days),
        "percent" => decimal(node, diagnostics).map(ParameterValue::Percent),
        "date" => date(node, diagnostics).map(|date| ParameterValue::Date(date.value)),
        "amount" => amount(node, kind.span, currency, diagnostics),
        other => {
            let message = format!("`{}` is no type of parameter", visible(other));
            diagnostics.push(bad_value(kind.span, message, "use one of: number, days, percent, amount, date"));
            None
        }
    }
}

fn amount(node: Node, span: Span, currency: Option<Spanned<String>>, diagnostics: &mut Vec<Diagnostic>) -> Option<ParameterValue> {
    let number = decimal(node, diagnostics);
    let code = currency.filter(|code| code.value.len() == 3 && code.value.bytes().all(|byte| byte.is_ascii_uppercase()));
    if code.is_none() {
        diagnostics.push(bad_value(span, "an amount needs its currency as a code of ISO 4217".to_owned(), "add `currency: EUR`"));
    }
    Some(ParameterValue::Amount(number?, code?.value))
}

/// Fluent's numbers are floats, which hold whole numbers exactly as far as this and further.
const LARGEST: u64 = 1_000_000_000_000_000;

/// A decimal number as the user wrote it, decimals included: they are shown (`1250.50`) and plurals depend on them.
fn decimal(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
    match node.value {
        Value::Integer(value) if value.unsigned_abs() < LARGEST => Some(value.to_string()),
        Value::Float(value, written) if value.abs() < LARGEST as f64 => {
            let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
            Some(if written.len() <= 17 && written.chars().all(plain) { written } else { value.to_string() })
        }
        Value::Integer(_) | Value::Float(..) => {
            let message = "this number is too large to be shown exactly".to_owned();
            diagnostics.push(bad_value(node.span, message, "a parameter has at most 15 digits before the point"));
            None
        }
        other => {
            diagnostics.push(wrong_type(node.span, "a number is expected here", &other));
            None
        }
    }
}

fn checks_of(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Checks {
    let Some(mut fields) = Fields::of(node, "the settings of the checks", diagnostics) else { return Checks::default() };
    let (levels, allow) = (fields.list("levels"), fields.list("allow"));
    fields.finish();
    Checks {
        levels: levels.into_iter().filter_map(|node| level(node, diagnostics)).collect(),
        allow: allow.into_iter().filter_map(|node| allowed(node, diagnostics)).collect(),
    }
}

fn level(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<LevelEntry> {
    let mut fields = Fields::of(node, "a level", diagnostics)?;
    let span = fields.span;
    let rule = fields.require("rule").and_then(|node| super::fields::text(node, fields.diagnostics));
    let names = ["off", "note", "warning", "error"];
    let level = choice(&mut fields, "level", |name| if name == "off" { Some(None) } else { Severity::from_name(name).map(Some) }, &names);
    let locale = fields.text("locale");
    let path = fields.text("path");
    fields.finish();
    Some(LevelEntry { span, rule: rule?, level: level?, locale, path })
}

fn allowed(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Option<AllowEntry> {
    let mut fields = Fields::of(node, "an allow entry", diagnostics)?;
    let span = fields.span;
    let rule = fields.require("rule").and_then(|node| super::fields::text(node, fields.diagnostics));
    let reason = fields.require("reason").and_then(|node| super::fields::text(node, fields.diagnostics));
    let message = fields.text("message").map(|text| text.value);
    let locale = fields.text("locale").map(|text| text.value);
    fields.finish();
    if let Some(reason) = reason.as_ref().filter(|reason| reason.value.trim().is_empty()) {
        let help = "say why the finding is right as it is, for whoever reads the settings next";
        diagnostics.push(bad_value(reason.span, "an exception needs a reason".to_owned(), help));
    }
    Some(AllowEntry { span, rule: rule?, message, locale, reason: reason?.value })
}

#[cfg(test)]
mod tests {
    use super::*;
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
