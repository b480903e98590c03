//! An option of a function that does not exist, has a value that it cannot have, or has no effect in this project.

use crate::check::{Check, LocaleContext, Part, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Inline, Layout, nearest};

/// The rule.
pub const RULE: Rule = Rule::warning("unknown-option", include_str!("unknown-option.md"), Check::Part(check));

/// Options that take one of a few words; empty for those that take a number, a code or a name.
type Options = &'static [(&'static str, &'static [&'static str])];

const WIDTHS: &[&str] = &["numeric", "2-digit"];
const STYLES: &[&str] = &["full", "long", "medium", "short"];
const TEXTS: &[&str] = &["long", "short", "narrow"];
const TRUTH: &[&str] = &["true", "false", "1", "0", "always", "auto", "min2"];

/// The options of `Intl.NumberFormat` and Fluent's own.
const NUMBER: Options = &[
    ("type", &["cardinal", "ordinal"]),
    ("style", &["decimal", "percent", "currency", "unit"]),
    ("currency", &[]),
    ("unit", &[]),
    ("currencyDisplay", &["symbol", "narrowSymbol", "code", "name"]),
    ("currencySign", &["standard", "accounting"]),
    ("unitDisplay", TEXTS),
    ("useGrouping", TRUTH),
    ("notation", &["standard", "scientific", "engineering", "compact"]),
    ("compactDisplay", &["short", "long"]),
    ("signDisplay", &["auto", "always", "exceptZero", "negative", "never"]),
    ("minimumIntegerDigits", &[]),
    ("minimumFractionDigits", &[]),
    ("maximumFractionDigits", &[]),
    ("minimumSignificantDigits", &[]),
    ("maximumSignificantDigits", &[]),
    ("numberingSystem", &[]),
];

/// The options of `Intl.DateTimeFormat`.
const DATETIME: Options = &[
    ("dateStyle", STYLES),
    ("timeStyle", STYLES),
    ("weekday", TEXTS),
    ("era", TEXTS),
    ("year", WIDTHS),
    ("month", &["numeric", "2-digit", "long", "short", "narrow"]),
    ("day", WIDTHS),
    ("dayPeriod", TEXTS),
    ("hour", WIDTHS),
    ("minute", WIDTHS),
    ("second", WIDTHS),
    ("fractionalSecondDigits", &[]),
    ("hour12", TRUTH),
    ("hourCycle", &["h11", "h12", "h23", "h24"]),
    ("timeZone", &[]),
    ("timeZoneName", &["long", "short", "longOffset", "shortOffset", "longGeneric", "shortGeneric"]),
    ("calendar", &[]),
    ("numberingSystem", &[]),
];

/// What the pages of a project heed.
const HEEDED: &[&str] = &[
    "type",
    "useGrouping",
    "minimumIntegerDigits",
    "minimumFractionDigits",
    "maximumFractionDigits",
    "minimumSignificantDigits",
    "maximumSignificantDigits",
];

fn check(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    for inline in &part.inlines {
        let Inline::Function { id, named, .. } = inline else { continue };
        let options = match &**id {
            "NUMBER" => NUMBER,
            "DATETIME" => DATETIME,
            _ => continue,
        };
        for (name, value) in named {
            let Some((message, help)) = fault(id, name, value, options, locale) else { continue };
            found.push(RULE.finding(message).at(value.span(), format!("the value of `{name}`")).help(help));
        }
    }
}

fn fault(function: &str, name: &str, value: &Inline, options: Options, locale: &LocaleContext<'_>) -> Option<(String, String)> {
    let names: Vec<&str> = options.iter().map(|(name, _)| *name).collect();
    let Some((_, values)) = options.iter().find(|(known, _)| *known == name) else {
        let near = nearest(name, &names).or_else(|| names.iter().find(|known| known.eq_ignore_ascii_case(name)).copied());
        let help = near.map_or_else(|| format!("remove it, or use one of: {}", names.join(", ")), |near| format!("did you mean `{near}`?"));
        return Some((format!("`{function}` has no option `{name}`"), help));
    };
    if locale.context.project.layout == Layout::Site && !(function == "NUMBER" && HEEDED.contains(&name)) {
        return Some((
            format!("the option `{name}` of `{function}` has no effect on the pages"),
            "remove it: the type of a parameter says how it is shown (docs/content-model.md)".to_owned(),
        ));
    }
    match value {
        Inline::StringLiteral(text, _) if !values.is_empty() && !values.contains(&&**text) => {
            let help = nearest(text, values)
                .map_or_else(|| format!("use one of: {}", values.join(", ")), |near| format!("did you mean `{near}`?"));
            Some((format!("`{text}` is no value for the option `{name}`"), help))
        }
        _ => None,
    }
}
