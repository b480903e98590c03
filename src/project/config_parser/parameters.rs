//! The parameters that texts can speak of: a number, some days, a percentage, an amount of money, a date.

use super::super::Id;
use super::super::config::{Parameter, ParameterValue};
use super::super::fields::{Fields, pairs, text, wrong_type};
use super::super::spanned::Spanned;
use super::super::yaml::{Key, Node, Value};
use super::{bad_value, date};
use crate::diagnostic::{Diagnostic, visible};
use crate::source::Span;

/// The entries of `parameters`, in their order.
pub(super) fn parameter_list(node: Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<Parameter> {
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
    let kind = fields.require("type").and_then(|node| text(node, fields.diagnostics));
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
