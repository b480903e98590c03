//! Fluent formatting for one locale, in the locale's own digits. The only file that names fluent-bundle.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::{FluentNumber, FluentNumberStyle, FluentNumberType};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::formatted::{Formatted, Pieces};
use super::selectors;
use crate::locale::{DateFormat, FormatError, Locale, LocaleSettings, NumberFormat, PluralRules, Precision};
use crate::markup::{BLANK_END, BLANK_START};
use crate::project::{Parameter, ParameterValue};
use crate::source::FastMap;

/// The value of a variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Variable {
    /// A text, shown as it is.
    Text(String),
    /// A number as decimal digits, which plurals can look at.
    Number(String),
    /// An amount as decimal digits, and its currency (ISO 4217).
    Amount(String, String),
    /// A blank to fill in, by its id.
    Blank(String),
}

/// What went wrong while a message was formatted. The message is formatted all the same, as far as it can be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BundleError(pub String);

/// The messages of one locale, ready to be formatted. Of a large locale only the pieces that were used last are parsed.
pub struct Bundle {
    maker: Maker,
    /// What each piece is made of; nothing where it is made once and for all.
    pieces: Vec<Vec<Box<str>>>,
    /// The piece of each message, where there are several.
    homes: FastMap<Box<str>, u32>,
    /// What makes the pieces of a locale that is read file by file.
    by_file: Option<Pieces>,
    /// The only piece.
    whole: Option<Arc<Piece>>,
    /// The pieces that were used last, the latest at the end.
    recent: Mutex<Vec<(u32, Arc<Piece>)>>,
    parameters: Vec<(String, Variable)>,
}

/// Some messages, parsed.
type Piece = FluentBundle<FluentResource>;

/// So many pieces stay parsed: threads work on files that lie apart.
const RECENT: usize = 16;

/// What a piece is made with.
struct Maker {
    language: LanguageIdentifier,
    cardinal: Arc<PluralRules>,
    ordinal: Arc<PluralRules>,
}

impl Maker {
    fn make(&self, texts: impl IntoIterator<Item = String>) -> Piece {
        let mut bundle = FluentBundle::new_concurrent(vec![self.language.clone()]);
        bundle.set_formatter(Some(format_number));
        add_functions(&mut bundle, Arc::clone(&self.cardinal), Arc::clone(&self.ordinal));
        for text in texts {
            let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
            let text = match crate::project::readable(&text) {
                Cow::Owned(mended) => mended,
                Cow::Borrowed(_) => text,
            };
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
            // Duplicate ids are reported by the check; add_resource keeps the first.
            drop(bundle.add_resource(resource));
        }
        bundle
    }
}

impl Bundle {
    /// A bundle of the texts of a locale's files. Entries that cannot be parsed are left out; of two with the same id
    /// the first counts, as in the catalog.
    ///
    /// # Errors
    /// [`FormatError`] when CLDR data for numbers or dates is missing.
    pub fn new(
        locale: &Locale,
        settings: &LocaleSettings,
        parameters: &[Parameter],
        files: impl IntoIterator<Item = String>,
    ) -> Result<Self, FormatError> {
        let files = files.into_iter().map(String::into_boxed_str).collect();
        Self::of(locale, settings, parameters, Formatted { pieces: vec![files], ..Formatted::default() })
    }

    /// A bundle of texts that may be in pieces.
    ///
    /// # Errors
    /// As [`Bundle::new`].
    pub(super) fn of(locale: &Locale, settings: &LocaleSettings, parameters: &[Parameter], texts: Formatted) -> Result<Self, FormatError> {
        let tag = settings.format_locale.as_deref().unwrap_or(locale.tag());
        let maker = Maker {
            language: language(tag, settings.digits.as_deref()),
            cardinal: Arc::new(PluralRules::cardinal(locale.tag())?),
            ordinal: Arc::new(PluralRules::ordinal(locale.tag())?),
        };
        let Formatted { mut pieces, homes, by_file } = texts;
        let whole = if pieces.len() == 1 { pieces.pop() } else { None };
        let whole = whole.map(|texts| Arc::new(maker.make(texts.into_iter().map(String::from))));
        let dates = DateFormat::new(tag, settings.digits.as_deref(), settings.calendar.as_deref())?;
        let parameters =
            parameters.iter().map(|parameter| (parameter.id.value.to_string(), parameter_value(&parameter.value.value, &dates))).collect();
        Ok(Self { maker, pieces, homes, by_file, whole, recent: Mutex::default(), parameters })
    }

    /// The values of the project's parameters that are texts.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.parameters.iter().filter_map(|(_, value)| match value {
            Variable::Text(text) | Variable::Amount(_, text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// The piece that holds a message.
    fn piece(&self, id: &str) -> Option<Arc<Piece>> {
        if let Some(whole) = &self.whole {
            return Some(Arc::clone(whole));
        }
        let home = self.by_file.as_ref().map_or_else(|| self.homes.get(id).copied(), |pieces| pieces.home(id))?;
        if let Some(known) = self.known(home) {
            return Some(known);
        }
        let made = Arc::new(match &self.by_file {
            Some(pieces) => self.maker.make(pieces.make(home)),
            None => self.maker.make(self.pieces.get(home as usize)?.iter().map(|text| text.to_string())),
        });
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.retain(|(piece, _)| *piece != home);
        if recent.len() >= RECENT {
            recent.remove(0);
        }
        recent.push((home, Arc::clone(&made)));
        Some(made)
    }

    /// A piece that was used lately, which is then the latest.
    fn known(&self, home: u32) -> Option<Arc<Piece>> {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        let at = recent.iter().rposition(|(piece, _)| *piece == home)?;
        let known = recent.remove(at);
        let piece = Arc::clone(&known.1);
        recent.push(known);
        Some(piece)
    }

    /// True if a message (or its attribute) can be formatted at all.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.piece(id).is_some_and(|piece| has(&piece, id, attribute))
    }

    /// The text of a message or of its attribute, with bidi isolates around placeables; `None` if it is not there.
    pub fn format(&self, id: &str, attribute: Option<&str>, variables: &[(&str, Variable)]) -> Option<(String, Vec<BundleError>)> {
        let piece = self.piece(id)?;
        let message = piece.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut arguments = FluentArgs::with_capacity(self.parameters.len() + variables.len());
        for (name, value) in &self.parameters {
            arguments.set(name.as_str(), variable_value(value));
        }
        for (name, value) in variables {
            arguments.set(*name, variable_value(value));
        }
        let mut errors = Vec::new();
        let text = piece.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        Some((text, errors.iter().map(|error: &FluentError| BundleError(error.to_string())).collect()))
    }
}

fn has(piece: &Piece, id: &str, attribute: Option<&str>) -> bool {
    piece.get_message(id).is_some_and(|message| match attribute {
        None => message.value().is_some(),
        Some(name) => message.get_attribute(name).is_some(),
    })
}

/// The language of a bundle. The formatter is a plain function that sees nothing but this language, so the digits
/// travel in it, as a variant subtag `n…`. Extensions have no place in it; what they say is among the settings.
fn language(tag: &str, digits: Option<&str>) -> LanguageIdentifier {
    let end = tag.match_indices('-').map(|(at, _)| at).find(|at| tag.get(at + 2..=at + 2) == Some("-"));
    let tag = end.and_then(|end| tag.get(..end)).unwrap_or(tag);
    let with_digits = digits.map(|digits| format!("{tag}-n{digits}"));
    let parse = |tag: &str| tag.parse::<LanguageIdentifier>().ok();
    with_digits.as_deref().and_then(parse).or_else(|| parse(tag)).unwrap_or_default()
}

/// The number format of a bundle's language, made once per bundle.
struct Numbers(NumberFormat);

impl intl_memoizer::Memoizable for Numbers {
    type Args = ();
    type Error = FormatError;

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, FormatError> {
        let digits = lang.variants().find_map(|variant| variant.as_str().strip_prefix('n').map(str::to_owned));
        let mut plain = lang;
        plain.clear_variants();
        NumberFormat::new(&plain.to_string(), digits.as_deref()).map(Self)
    }
}

/// What texts can call, and what selectors are handed to.
fn add_functions(bundle: &mut FluentBundle<FluentResource>, cardinal: Arc<PluralRules>, ordinal: Arc<PluralRules>) {
    // An error here means that a message of the project has a function's name; the message then counts.
    drop(bundle.add_builtins());
    drop(bundle.add_function("DATETIME", |positional, _| positional.first().cloned().unwrap_or(FluentValue::Error)));
    drop(bundle.add_function(selectors::FUNCTION, move |positional, named| match positional.first() {
        Some(FluentValue::Number(number)) => {
            let rules = if number.options.r#type == FluentNumberType::Ordinal { &ordinal } else { &cardinal };
            selected(number, named, rules)
        }
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }));
}

/// What a number selects: the variant of exactly this number if there is one, else that of its plural category.
fn selected(number: &FluentNumber, named: &FluentArgs<'_>, rules: &PluralRules) -> FluentValue<'static> {
    let exact = match named.get(selectors::EXACT) {
        Some(FluentValue::String(keys)) => keys.split_whitespace().filter_map(|key| key.parse::<FluentNumber>().ok()).collect(),
        _ => Vec::new(),
    };
    match exact.into_iter().find(|key| key.value == number.value) {
        Some(key) => FluentValue::Number(key),
        None => FluentValue::String(rules.category(&shown(number)).name().into()),
    }
}

fn format_number<M: MemoizerKind>(value: &FluentValue<'_>, intls: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = shown(number);
    let write = |numbers: &Numbers| if number.options.use_grouping { numbers.0.decimal(&digits) } else { numbers.0.plain(&digits) };
    let formatted = intls.with_try_get_threadsafe::<Numbers, _, _>((), write).ok()?;
    Some(match (&number.options.style, &number.options.currency) {
        (FluentNumberStyle::Currency, Some(code)) => format!("{formatted}\u{A0}{code}"),
        _ => formatted,
    })
}

/// The digits of a number as its options ask for them. Plurals look at these too: 1 is not 1.0.
fn shown(number: &FluentNumber) -> String {
    let options = &number.options;
    let precision = Precision {
        integer: options.minimum_integer_digits,
        fraction: (options.minimum_fraction_digits, options.maximum_fraction_digits),
        significant: (options.minimum_significant_digits, options.maximum_significant_digits),
    };
    precision.apply(&number.value.to_string())
}

fn number(digits: &str) -> FluentValue<'static> {
    digits.parse::<FluentNumber>().map_or_else(|_| FluentValue::String(digits.to_owned().into()), FluentValue::Number)
}

fn parameter_value(value: &ParameterValue, dates: &DateFormat) -> Variable {
    match value {
        ParameterValue::Number(digits) | ParameterValue::Days(digits) | ParameterValue::Percent(digits) => Variable::Number(digits.clone()),
        ParameterValue::Amount(digits, currency) => Variable::Amount(digits.clone(), currency.clone()),
        ParameterValue::Date(date) => Variable::Text(dates.long(*date)),
    }
}

fn variable_value(variable: &Variable) -> FluentValue<'static> {
    match variable {
        Variable::Text(text) => FluentValue::String(text.clone().into()),
        Variable::Number(digits) => number(digits),
        Variable::Amount(digits, currency) => match number(digits) {
            FluentValue::Number(mut number) => {
                number.options.style = FluentNumberStyle::Currency;
                number.options.currency = Some(currency.clone());
                FluentValue::Number(number)
            }
            other => other,
        },
        Variable::Blank(name) => FluentValue::String(format!("{BLANK_START}{name}{BLANK_END}").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// A file as an edition reads it.
    fn handed_over(tag: &str, text: &str) -> String {
        let path = format!("locales/{tag}/a.ftl");
        let sources = Sources::from_texts(&[("content/site.yaml", "source-locale: en\n"), (&path, text)]);
        let (project, _) = crate::project::parse(&sources);
        selectors::by_category(project.catalogs[tag].entries(), sources.find(&path).unwrap()).into_owned()
    }

    fn bundle(tag: &str, digits: Option<&str>, text: &str) -> Bundle {
        let locale = Locale::parse(tag).unwrap();
        let mut settings = LocaleSettings::default_for(&locale);
        settings.digits = digits.map(str::to_owned);
        Bundle::new(&locale, &settings, &[], [handed_over(tag, text)]).unwrap()
    }

    #[test]
    fn numbers_are_written_in_the_locales_digits() {
        let text = "days = { $n ->\n    [one] One\n    [few] { $n } dny\n   *[other] { $n } x\n  }\n";
        let say =
            |tag, digits, n: &str| bundle(tag, digits, text).format("days", None, &[("n", Variable::Number(n.to_owned()))]).unwrap().0;
        assert_eq!(say("km", Some("khmr"), "14"), "\u{2068}១៤\u{2069} x");
        assert_eq!(say("cs", None, "3"), "\u{2068}3\u{2069} dny");
        assert_eq!(say("ne", None, "1234"), "\u{2068}१,२३४\u{2069} x");
        assert_eq!(say("pt-BR", None, "1"), "One");
        assert_eq!(say("km-u-ca-buddhist-x-own", Some("khmr"), "14"), "\u{2068}១៤\u{2069} x");
        assert_eq!(say("km", Some("khmr"), "1"), "\u{2068}១\u{2069} x");
    }

    #[test]
    fn a_broken_or_cyclic_message_costs_only_itself() {
        let bundle = bundle("en", None, "bad = { $x\ngood = G\nloop = { loop }\nlost = { gone }\n");
        assert!(bundle.format("bad", None, &[]).is_none());
        assert_eq!(bundle.format("good", None, &[]).unwrap().0, "G");
        assert!(!bundle.format("loop", None, &[]).unwrap().1.is_empty());
        assert!(!bundle.format("lost", None, &[]).unwrap().1.is_empty());
    }

    #[test]
    fn exponential_references_are_bounded() {
        let mut text = String::from("m0 = lol\n");
        for n in 1..60 {
            text.push_str(&format!("m{n} = {{ m{0} }}{{ m{0} }}\n", n - 1));
        }
        let (out, errors) = bundle("en", None, &text).format("m59", None, &[]).unwrap();
        assert!(out.len() < 10_000 && !errors.is_empty());
    }

    #[test]
    fn plurals_are_those_of_cldr() {
        let text = "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
        let decimals = ["0.5", "1.0", "1.5", "1.10", "10.2", "1000000"];
        for tag in
            ["ar", "be", "cs", "cy", "fr", "ga", "gv", "he", "km", "lt", "lv", "mt", "ne", "pl", "pt-BR", "pt-PT", "ro", "sl", "sr-Latn"]
        {
            let (bundle, rules) = (bundle(tag, Some("latn"), text), PluralRules::cardinal(tag).unwrap());
            for number in (0..=210).map(|n: u32| n.to_string()).chain(decimals.map(str::to_owned)) {
                let said = bundle.format("n", None, &[("n", Variable::Number(number.clone()))]).unwrap().0;
                assert_eq!(said, rules.category(&number).name(), "{tag} {number}");
            }
        }
    }

    #[test]
    fn exact_variants_go_before_categories_and_ordinals_have_their_own() {
        let text = "n = { $n ->\n [0] none\n [1.0] single\n [one] one\n *[other] more\n }\n\
                    o = { NUMBER($n, type: \"ordinal\") ->\n [one] st\n [two] nd\n *[other] th\n }\n\
                    f = { NUMBER($n, minimumFractionDigits: 1) ->\n [one] one\n *[other] other\n }\n";
        let bundle = bundle("en", None, text);
        let say = |id, n: &str| bundle.format(id, None, &[("n", Variable::Number(n.to_owned()))]).unwrap().0;
        assert_eq!((say("n", "0"), say("n", "1"), say("n", "5")), ("none".into(), "single".into(), "more".into()));
        assert_eq!((say("o", "1"), say("o", "2"), say("o", "12")), ("st".into(), "nd".into(), "th".into()));
        assert_eq!(say("f", "1"), "other");
        assert_eq!(bundle.format("n", None, &[("n", Variable::Text("one".into()))]).unwrap().0, "one");
        let (said, errors) = bundle.format("n", None, &[]).unwrap();
        assert_eq!((said.as_str(), errors.len()), ("more", 1));
    }

    #[test]
    fn options_of_numbers_are_followed_within_reason() {
        let text = "plain = { NUMBER($n, useGrouping: \"false\", maximumFractionDigits: 1) }\n\
                    padded = { NUMBER($n, minimumIntegerDigits: 6, minimumFractionDigits: 4) }\n\
                    huge = { NUMBER($n, minimumFractionDigits: 3000000000) }\n";
        let bundle = bundle("cs", None, text);
        let say = |id| bundle.format(id, None, &[("n", Variable::Number("12345.678".to_owned()))]).unwrap().0;
        assert_eq!((say("plain"), say("padded")), ("12345,7".into(), "012\u{A0}345,6780".into()));
        assert!(say("huge").len() < 60);
    }
}
