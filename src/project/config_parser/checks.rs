//! The levels of the rules, and the findings that are allowed.

use super::super::config::{AllowEntry, Checks, LevelEntry};
use super::super::fields::{Fields, text};
use super::super::yaml::Node;
use super::{bad_value, choice};
use crate::diagnostic::{Diagnostic, Severity};

/// What `checks` says.
pub(super) fn checks_of(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Checks {
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
    let rule = fields.require("rule").and_then(|node| text(node, fields.diagnostics));
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
    let rule = fields.require("rule").and_then(|node| text(node, fields.diagnostics));
    let reason = fields.require("reason").and_then(|node| text(node, fields.diagnostics));
    let message = fields.text("message").map(|text| text.value);
    let locale = fields.text("locale").map(|text| text.value);
    fields.finish();
    if let Some(reason) = reason.as_ref().filter(|reason| reason.value.trim().is_empty()) {
        let help = "say why the finding is right as it is, for whoever reads the settings next";
        diagnostics.push(bad_value(reason.span, "an exception needs a reason".to_owned(), help));
    }
    Some(AllowEntry { span, rule: rule?, message, locale, reason: reason?.value })
}
