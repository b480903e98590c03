//! Whether the colours of the theme can be told apart: each pair of tokens that meet on a page, in both schemes, by WCAG 2.2
//! (success criteria 1.4.3, 4.5 : 1 for text, and 1.4.11, 3 : 1 for borders of things to press and marks that mean something).
//!
//! Told of the project's own style sheets only; those that are built in are held by a test.

use super::theme::Theme;
use super::tokens::{Colour, Scheme, Token, Tokens};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, Sources, Span};

const RULE: &str = "low-contrast";
const STYLE: &str = "assets/style.css";

/// What is written, on what, and how far apart they must be.
struct Pair {
    front: &'static str,
    back: &'static str,
    least: f32,
}

const TEXT: f32 = 4.5;
const MARK: f32 = 3.0;

/// The pairs that meet in the theme's style sheet.
const PAIRS: &[Pair] = &[
    pair("ink", "paper", TEXT),
    pair("ink", "sheet", TEXT),
    pair("ink", "note", TEXT),
    pair("ink", "blank", TEXT),
    pair("ink", "carbon-pale", TEXT),
    pair("soft", "paper", TEXT),
    pair("soft", "sheet", TEXT),
    pair("soft", "carbon-pale", TEXT),
    pair("carbon", "paper", TEXT),
    pair("carbon", "sheet", TEXT),
    pair("carbon", "note", TEXT),
    pair("carbon", "carbon-pale", TEXT),
    pair("on-carbon", "carbon", TEXT),
    pair("stamp", "paper", TEXT),
    pair("stamp", "sheet", TEXT),
    pair("good", "paper", TEXT),
    pair("good", "sheet", TEXT),
    pair("edge", "paper", MARK),
    pair("edge", "sheet", MARK),
    pair("edge", "note", MARK),
];

const fn pair(front: &'static str, back: &'static str, least: f32) -> Pair {
    Pair { front, back, least }
}

/// The style sheets of a project, with the file of each that is its own.
struct Sheets {
    files: Vec<Option<FileId>>,
    tokens: Tokens,
}

/// One finding for each pair of the project's own tokens that is too close, and one for each token that cannot be read.
pub fn low_contrast(theme: &Theme, sources: &Sources) -> Vec<Diagnostic> {
    let path = |name: &str| name.trim_start_matches("templates/").to_owned();
    let own: Vec<_> = sources.under("templates/assets/").filter(|file| file.path.as_str().ends_with(".css")).collect();
    let first = own.iter().find(|file| path(file.path.as_str()) == STYLE);
    let others = own.iter().filter(|file| path(file.path.as_str()) != STYLE && path(file.path.as_str()) != super::epub::STYLE);
    if own.is_empty() {
        return Vec::new();
    }
    let built_in = theme.assets.get(STYLE).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let texts: Vec<(Option<FileId>, &str)> = std::iter::once(first.map_or((None, built_in.as_str()), |file| (Some(file.id), &*file.text)))
        .chain(others.map(|file| (Some(file.id), &*file.text)))
        .collect();
    let tokens = Tokens::read(texts.iter().map(|(_, text)| *text));
    let sheets = Sheets { files: texts.iter().map(|(file, _)| *file).collect(), tokens };
    let mut found = sheets.unreadable();
    found.extend(PAIRS.iter().flat_map(|pair| [Scheme::Light, Scheme::Dark].map(|scheme| sheets.judge(pair, scheme))).flatten());
    found
}

impl Sheets {
    /// The place of a token in a file of the project.
    fn place(&self, token: &Token) -> Option<Span> {
        let file = (*self.files.get(token.sheet)?)?;
        Some(Span::new(file, token.range.start, token.range.end))
    }

    fn judge(&self, pair: &Pair, scheme: Scheme) -> Option<Diagnostic> {
        let (front, back) = (self.tokens.get(pair.front, scheme)?, self.tokens.get(pair.back, scheme)?);
        let places = [self.place(front), self.place(back)];
        let first = places.iter().flatten().next()?;
        let ground = over(self.tokens.colour(pair.back, scheme)?, [1.0; 4]);
        let colour = self.tokens.colour(pair.front, scheme)?;
        let ratio = ratio(over(colour, ground), ground);
        if ratio >= pair.least {
            return None;
        }
        let (kind, criterion) = if pair.least < TEXT { ("borders and marks need", "1.4.11") } else { ("text needs", "1.4.3") };
        let message = format!(
            "`--{}` on `--{}` has a contrast of {} : 1 {}; {kind} {} : 1 (WCAG 2.2, {criterion})",
            pair.front,
            pair.back,
            rounded(ratio),
            scheme_name(scheme),
            pair.least,
        );
        let mut diagnostic = Diagnostic::warning(RULE, message).at(*first, "this colour");
        if let [Some(front), Some(back)] = places
            && front != back
        {
            diagnostic = diagnostic.related(back, "on this one");
        }
        Some(diagnostic.help(advice(pair, colour, ground)))
    }

    /// Tokens of the project that stand in a pair and cannot be told without a browser.
    fn unreadable(&self) -> Vec<Diagnostic> {
        let mut names: Vec<&str> = PAIRS.iter().flat_map(|pair| [pair.front, pair.back]).collect();
        names.sort_unstable();
        names.dedup();
        let schemes = [Scheme::Light, Scheme::Dark];
        let finding = |name: &&str| {
            let scheme =
                *schemes.iter().find(|scheme| self.tokens.get(name, **scheme).is_some() && self.tokens.colour(name, **scheme).is_none())?;
            let place = self.place(self.tokens.get(name, scheme)?)?;
            let message = format!("the colour `--{name}` cannot be told without a browser, so its contrast is not checked");
            let finding = Diagnostic::new(RULE, Severity::Note, message).at(place, "this value");
            Some(finding.help("write it as #rrggbb, rgb(), hsl() or oklch(), or measure it in a browser in both colour schemes"))
        };
        names.iter().filter_map(finding).collect()
    }
}

fn scheme_name(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Light => "in the light scheme",
        Scheme::Dark => "in the dark scheme",
    }
}

/// A ratio with two decimals, never rounded up to what it does not reach.
fn rounded(ratio: f32) -> String {
    format!("{:.2}", (ratio * 100.0).floor() / 100.0)
}

/// What to change: the nearest colour of the same hue that is far enough from the ground, if there is one.
fn advice(pair: &Pair, colour: Colour, ground: Colour) -> String {
    let ends = [("darker", [0.0, 0.0, 0.0, 1.0]), ("lighter", [1.0; 4])];
    let towards = |(word, end): (&'static str, Colour)| {
        let mixed = |step: u8| mix(over(colour, ground), end, f32::from(step) / 100.0);
        (1..=100).find(|step| ratio(mixed(*step), ground) >= pair.least).map(|step| (step, word, hex(mixed(step))))
    };
    match ends.into_iter().filter_map(towards).min_by_key(|(step, ..)| *step) {
        Some((_, word, hex)) => format!("make `--{}` {word}: {hex} is enough here; or change `--{}`", pair.front, pair.back),
        None => format!("change `--{}`: nothing can be read on it", pair.back),
    }
}

/// A colour laid over a ground that covers all.
fn over(colour: Colour, ground: Colour) -> Colour {
    mix(ground, colour, colour[3])
}

fn mix(from: Colour, to: Colour, share: f32) -> Colour {
    let part = |from: f32, to: f32| from + (to - from) * share;
    [part(from[0], to[0]), part(from[1], to[1]), part(from[2], to[2]), 1.0]
}

/// As it is written in a style sheet.
fn hex(colour: Colour) -> String {
    let byte = |part: f32| (part * 255.0).round() as u8;
    format!("#{:02x}{:02x}{:02x}", byte(colour[0]), byte(colour[1]), byte(colour[2]))
}

/// The contrast of two colours (WCAG 2.2): from 1 to 21.
fn ratio(a: Colour, b: Colour) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance (WCAG 2.2), of eight-bit parts as screens show them.
fn luminance(colour: Colour) -> f32 {
    let linear = |part: f32| {
        let part = (part * 255.0).round() / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_wcag() {
        assert!((ratio([1.0; 4], [0.0, 0.0, 0.0, 1.0]) - 21.0).abs() < 0.001);
        let grey = |byte: u8| [f32::from(byte) / 255.0, f32::from(byte) / 255.0, f32::from(byte) / 255.0, 1.0];
        assert!(ratio(grey(0x76), [1.0; 4]) >= 4.5 && ratio(grey(0x77), [1.0; 4]) < 4.5);
        assert_eq!(rounded(4.499), "4.49");
    }

    #[test]
    fn the_theme_that_is_built_in_is_far_enough_apart() {
        let css = include_str!("../../templates/assets/style.css");
        let tokens = Tokens::read([css].into_iter());
        for pair in PAIRS {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let colour = |name: &str| tokens.colour(name, scheme).unwrap_or_else(|| panic!("{name} is not set"));
                let found = ratio(colour(pair.front), colour(pair.back));
                assert!(found >= pair.least, "{} on {} {}: {found}", pair.front, pair.back, scheme_name(scheme));
            }
        }
    }

    #[test]
    fn advice_is_enough() {
        let white = [1.0; 4];
        let text = advice(&pair("soft", "paper", TEXT), [0.6, 0.6, 0.6, 1.0], white);
        assert!(text.contains("darker: #76"), "{text}");
        let half = over([0.0, 0.0, 0.0, 0.5], white);
        assert!((half[0] - 0.5).abs() < 0.001);
    }
}
