//! Words and numbers of a text.

use std::ops::Range;

use super::classes::{Classes, class};
use super::scripts;
use crate::locale::Digits;
use crate::source::places_where;

/// The words of a text: runs of letters, digits and marks, each with its place.
pub fn words(text: &str) -> Vec<(Range<usize>, &str)> {
    each_word(text).collect()
}

/// The words of a text, one after the other.
pub fn each_word(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut chars = text.char_indices();
    let mut classes = Classes::new();
    std::iter::from_fn(move || {
        let (start, _) = chars.find(|(_, c)| classes.of(*c).is_word())?;
        let end = chars.find(|(_, c)| !classes.of(*c).is_word()).map_or(text.len(), |(at, _)| at);
        Some((start..end, text.get(start..end)?))
    })
}

/// True for letters of any script: as `char::is_alphabetic`, by a table.
pub fn is_letter(c: char) -> bool {
    class(c).is_letter()
}

/// True if every letter of a word is of the Latin script.
pub fn is_latin(word: &str) -> bool {
    word.chars().all(|c| !is_letter(c) || scripts::script(c) == "Latn") && word.chars().any(is_letter)
}

/// A number in a text: its digits in ASCII without separators, its place, and whether it mixes sets of digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The digits, in ASCII.
    pub digits: String,
    /// Where it stands.
    pub range: Range<usize>,
    /// The name of the set of the first digit, and that of a digit of another set.
    pub mixed: Option<(&'static str, &'static str)>,
}

/// The numbers of a text, which `may_be_local`: have digits that are none of ASCII. A separator between digits belongs to the
/// number, whatever the locale's separators are.
pub fn numbers(text: &str, may_be_local: bool) -> Vec<Number> {
    if may_be_local {
        let mut classes = Classes::new();
        return joined(text, text.char_indices().filter(|(_, c)| classes.of(*c).is_digit()));
    }
    let places = places_where(text.as_bytes(), |byte| byte.is_ascii_digit());
    joined(text, places.filter_map(|at| Some((at, char::from(*text.as_bytes().get(at)?)))))
}

/// The numbers that the digits of a text are of.
fn joined(text: &str, digits: impl Iterator<Item = (usize, char)>) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut first_set = "";
    for (at, c) in digits {
        let Some((set, value)) = Digits::of(c).and_then(|set| Some((set, char::from_digit(set.value(c)?, 10)?))) else { continue };
        let end = at + c.len_utf8();
        match found.last_mut().filter(|number| text.get(number.range.end..at).is_some_and(joins)) {
            Some(number) => {
                number.digits.push(value);
                number.range.end = end;
                if set.name != first_set && number.mixed.is_none() {
                    number.mixed = Some((first_set, set.name));
                }
            }
            None => {
                first_set = set.name;
                found.push(Number { digits: value.to_string(), range: at..end, mixed: None });
            }
        }
    }
    found
}

/// One separator, or nothing, joins two digits; two do not.
fn joins(between: &str) -> bool {
    let mut characters = between.chars();
    characters.next().is_none_or(is_separator) && characters.next().is_none()
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '٫' | '٬')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_are_found() {
        let found: Vec<&str> = words("Příliš, žluťoučký កូន\u{FFFC}x 2").into_iter().map(|(_, word)| word).collect();
        assert_eq!(found, ["Příliš", "žluťoučký", "កូន", "x", "2"]);
        let digits = |text: &str| numbers(text, true).into_iter().map(|number| number.digits).collect::<Vec<_>>();
        assert_eq!(digits("1,234.5 a ១៤ b 1\u{A0}000"), ["12345", "14", "1000"]);
        for text in ["1, 2 a 3 4", "1,234.5 a 1\u{A0}000", "ខ្មែរ 12", ""] {
            assert_eq!(numbers(text, false), numbers(text, true), "{text}");
        }
        assert_eq!(digits("1, 2 a 3 4"), ["1", "2", "3", "4"]);
        assert_eq!(numbers("1៤", true).first().and_then(|number| number.mixed), Some(("latn", "khmr")));
    }
}
