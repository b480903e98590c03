//! The settings of each locale, and from which share of its texts on a locale is published.

use std::collections::BTreeMap;

use super::super::Thresholds;
use super::super::config::LocaleEntry;
use super::super::fields::{Fields, list, pairs, text, wrong_type};
use super::super::spanned::Spanned;
use super::super::yaml::{Key, Node, Value};
use super::{bad_value, choice, locale_tag, truth};
use crate::diagnostic::{Diagnostic, visible};
use crate::locale::{Digits, Locale, LocaleSettings, QuotationMarks, Tier, numbering_system};

/// Calendars that dates can be written in.
const CALENDARS: [&str; 2] = ["gregory", "buddhist"];

/// The entries of `locales`, by tag.
pub(super) fn locale_entries(node: Node, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<String, LocaleEntry> {
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
pub(super) fn tier_thresholds(node: Node, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<Tier, Thresholds> {
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

fn quotes(fields: &mut Fields<'_>) -> Option<QuotationMarks> {
    let node = fields.take("quotes")?;
    let span = node.span;
    let marks: Vec<_> =
        list(node, fields.diagnostics).into_iter().filter_map(|node| text(node, fields.diagnostics)).map(|text| text.value).collect();
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

/// A font family's name: no quotes, braces or semicolons, since it goes into a style sheet.
fn font_name(font: Spanned<String>, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
    let plain = !font.value.is_empty() && font.value.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '-');
    if !plain {
        let message = format!("`{}` is not the name of a font family", visible(&font.value));
        diagnostics.push(bad_value(font.span, message, "use letters, digits, spaces and hyphens"));
    }
    plain.then_some(font.value)
}
