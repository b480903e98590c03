//! The colours that a theme's style sheets set as custom properties of the root: `--ink: light-dark(#1a242e, #e4eae6);`.
//!
//! Read as CSS Custom Properties and CSS Color 4 have them, as far as that goes without a browser: `var()` is followed, and what
//! depends on more than the sheet itself (`color-mix()`, colours of the system) is told as unreadable.

use std::collections::BTreeMap;
use std::ops::Range;

/// The colour scheme in which a page is seen (`prefers-color-scheme`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scheme {
    /// `light`.
    Light,
    /// `dark`.
    Dark,
}

/// A custom property as one sheet sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its value, as written.
    pub value: String,
    /// Which of the sheets sets it.
    pub sheet: usize,
    /// Where in that sheet, from the name to the end of the value.
    pub range: Range<usize>,
}

/// The custom properties of the root in both schemes.
#[derive(Debug, Default)]
pub(super) struct Tokens(BTreeMap<(String, Scheme), Token>);

/// A colour: red, green, blue from 0 to 1, and how much it covers.
pub(super) type Colour = [f32; 4];

/// How far `var()` is followed.
const DEEPEST: usize = 8;

impl Tokens {
    /// Reads sheets; a later one stands over an earlier one.
    pub fn read<'c>(sheets: impl Iterator<Item = &'c str>) -> Self {
        let mut tokens = Self::default();
        for (sheet, css) in sheets.enumerate() {
            tokens.add(sheet, css);
        }
        tokens
    }

    /// The property in a scheme, by its name without the dashes.
    pub fn get(&self, name: &str, scheme: Scheme) -> Option<&Token> {
        self.0.get(&(name.to_owned(), scheme))
    }

    /// The colour of a property in a scheme; `None` if it is not set or cannot be told.
    pub fn colour(&self, name: &str, scheme: Scheme) -> Option<Colour> {
        self.resolve(&self.get(name, scheme)?.value, scheme, DEEPEST)
    }

    fn resolve(&self, value: &str, scheme: Scheme, depth: usize) -> Option<Colour> {
        let value = value.trim();
        if let Some(both) = arguments(value, "light-dark") {
            let (light, dark) = split_at_comma(both)?;
            return self.resolve(if scheme == Scheme::Light { light } else { dark }, scheme, depth.checked_sub(1)?);
        }
        if let Some(reference) = arguments(value, "var") {
            let (name, other) = split_at_comma(reference).map_or((reference, None), |(name, other)| (name, Some(other)));
            let set = self.get(name.trim().strip_prefix("--")?, scheme).map(|token| token.value.as_str());
            return self.resolve(set.or(other)?, scheme, depth.checked_sub(1)?);
        }
        match value.to_ascii_lowercase().as_str() {
            "white" => Some([1.0; 4]),
            "black" => Some([0.0, 0.0, 0.0, 1.0]),
            value => csscolorparser::parse(value).ok().map(|colour| colour.clamp().to_array()),
        }
    }

    /// Takes the declarations that stand in rules for the root, on screens.
    fn add(&mut self, sheet: usize, css: &str) {
        let bare = without_comments(css);
        let mut preludes: Vec<&str> = Vec::new();
        let mut start = 0;
        let mut depth = 0_usize;
        for (at, letter) in bare.char_indices() {
            match letter {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                '{' if depth == 0 => preludes.push(bare.get(start..at).unwrap_or_default().trim()),
                ';' | '}' if depth == 0 => {
                    self.declare(sheet, &preludes, &bare, start..at);
                    if letter == '}' {
                        preludes.pop();
                    }
                }
                _ => continue,
            }
            if depth == 0 && letter != ')' {
                start = at + letter.len_utf8();
            }
        }
    }

    fn declare(&mut self, sheet: usize, preludes: &[&str], css: &str, range: Range<usize>) {
        let Some(text) = css.get(range.clone()) else { return };
        let Some((name, value)) = text.split_once(':') else { return };
        let Some(name) = name.trim().strip_prefix("--") else { return };
        let begins = range.start + (text.len() - text.trim_start().len());
        let token = Token { value: value.trim().to_owned(), sheet, range: begins..range.start + text.trim_end().len() };
        for scheme in schemes(preludes) {
            self.0.insert((name.to_owned(), scheme), token.clone());
        }
    }
}

/// The schemes in which rules hold that stand in these blocks; none if they are not the root's.
fn schemes(preludes: &[&str]) -> Vec<Scheme> {
    let mut found = vec![Scheme::Light, Scheme::Dark];
    for prelude in preludes {
        let says = |word: &str| prelude.contains(word);
        let is_root = prelude.split(',').any(|selector| {
            let selector = selector.trim();
            [":root", "html"].iter().any(|root| selector.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('[')))
        });
        let is_on_screen = says("@layer") || prelude.strip_prefix("@media").is_some_and(only_asks_for_scheme);
        if !is_root && !is_on_screen {
            return Vec::new();
        }
        if says("dark") {
            found.retain(|scheme| *scheme == Scheme::Dark);
        } else if says("light") {
            found.retain(|scheme| *scheme == Scheme::Light);
        }
    }
    if preludes.is_empty() { Vec::new() } else { found }
}

/// True for a media query of nothing but the screen and the colour scheme.
fn only_asks_for_scheme(query: &str) -> bool {
    let words = query.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '-').filter(|word| !word.is_empty());
    words.into_iter().all(|word| ["screen", "and", "only", "prefers-color-scheme", "light", "dark"].contains(&word))
}

/// The sheet with blanks in the place of comments and of what stands in quotes, so that all places stay.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(letter) = rest.chars().next() {
        let end = match letter {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => rest.get(1..).and_then(|after| after.find(letter)).map_or(rest.len(), |end| end + 2),
            _ => {
                out.push(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or_default();
                continue;
            }
        };
        // What is in the brackets of a selector tells schemes apart.
        let keeps = out.ends_with('=');
        let text = rest.get(..end).unwrap_or_default();
        out.extend(
            text.bytes()
                .enumerate()
                .map(|(at, byte)| if keeps && at < text.len() && byte.is_ascii_alphanumeric() { char::from(byte) } else { ' ' }),
        );
        rest = rest.get(end..).unwrap_or_default();
    }
    out
}

/// What stands in the brackets of a function that is the whole value.
fn arguments<'v>(value: &'v str, function: &str) -> Option<&'v str> {
    value.strip_prefix(function)?.trim_start().strip_prefix('(')?.strip_suffix(')')
}

/// What is before and after the first comma outside of brackets.
fn split_at_comma(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let at = text.char_indices().find_map(|(at, letter)| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (letter == ',' && depth == 0).then_some(at)
    })?;
    text.get(..at).zip(text.get(at + 1..))
}

/// The value by day of a colour token as eight-bit numbers; `None` if the sheet has none that can be told.
#[cfg(feature = "cards")]
pub(super) fn colour(css: &str, name: &str) -> Option<[u8; 3]> {
    let [red, green, blue, _] = Tokens::read([css].into_iter()).colour(name, Scheme::Light)?;
    let byte = |part: f32| (part * 255.0).round() as u8;
    Some([byte(red), byte(green), byte(blue)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(css: &str, name: &str, scheme: Scheme) -> Option<[u8; 3]> {
        let [red, green, blue, _] = Tokens::read([css].into_iter()).colour(name, scheme)?;
        Some([red, green, blue].map(|part| (part * 255.0).round() as u8))
    }

    #[test]
    fn tokens_are_read() {
        let css = "/* } */ :root { --paper: light-dark(#f3f7f1, rgb(17 24 26)); --ink:#1a2; --soft: oklch(50% 0 0); --mix: color-mix(in srgb, red, blue);\n--link: var(--ink); --other: var(--none, white); --loop: var(--loop) }\n.card { --ink: #fff; }";
        assert_eq!(hex(css, "paper", Scheme::Light), Some([0xF3, 0xF7, 0xF1]));
        assert_eq!(hex(css, "paper", Scheme::Dark), Some([17, 24, 26]));
        assert_eq!(hex(css, "ink", Scheme::Dark), Some([0x11, 0xAA, 0x22]));
        assert_eq!(hex(css, "soft", Scheme::Light), Some([99, 99, 99]));
        assert_eq!(hex(css, "link", Scheme::Light), hex(css, "ink", Scheme::Light));
        assert_eq!(hex(css, "other", Scheme::Light), Some([255; 3]));
        for name in ["mix", "loop", "none"] {
            assert_eq!(hex(css, name, Scheme::Light), None, "{name}");
        }
    }

    #[test]
    fn schemes_are_told_apart_and_paper_is_not_a_screen() {
        let css = ":root { --ink: #111; } @media (prefers-color-scheme: dark) { :root { --ink: #eee } }\n@media print { :root { --ink: #000 } } @media screen and (prefers-contrast: more) { :root { --ink: #000 } }\n:root[data-theme=\"light\"] { --paper: #fff; } .a::before { content: \"}\" } html { --rule: #123 }";
        assert_eq!(hex(css, "ink", Scheme::Light), Some([0x11; 3]));
        assert_eq!(hex(css, "ink", Scheme::Dark), Some([0xEE; 3]));
        assert_eq!(hex(css, "paper", Scheme::Light), Some([0xFF; 3]));
        assert_eq!(hex(css, "paper", Scheme::Dark), None);
        assert_eq!(hex(css, "rule", Scheme::Dark), Some([0x11, 0x22, 0x33]));
        let tokens = Tokens::read([css].into_iter());
        assert_eq!(css.get(tokens.get("ink", Scheme::Dark).unwrap().range.clone()), Some("--ink: #eee"));
    }

    #[test]
    fn any_text_is_read() {
        for css in ["", "}", "{{{", "/*", "\"", ":root { --a", ":root{--a:((}", "ខ្មែរ { --ink: '", "--x:)"] {
            drop(Tokens::read([css].into_iter()));
        }
    }
}
