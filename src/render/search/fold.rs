//! Folding on the build's side: what `fold` of `assets/js/search-engine.js` does in the browser, for the index in parts,
//! whose pieces are of folded texts. `tests/search/parts.test.mjs` holds both against each other, character by character
//! and text by text, so that they cannot disagree.

use crate::locale::{Class, class_of, script_of, to_nfkd};
use crate::source::FastMap;

/// Signs under which the next letter stands: the halants of Indic scripts, the virama of Burmese, the Khmer coeng.
const JOINING: [char; 11] =
    ['\u{94D}', '\u{9CD}', '\u{A4D}', '\u{ACD}', '\u{B4D}', '\u{BCD}', '\u{C4D}', '\u{CCD}', '\u{D4D}', '\u{1039}', '\u{17D2}'];

/// Scripts that put no spaces between words.
const UNSPACED: [&str; 7] = ["Khmr", "Thai", "Laoo", "Mymr", "Hani", "Hira", "Kana"];

/// Scripts whose marks a reader in a hurry leaves out.
const BARE: [&str; 3] = ["Latn", "Grek", "Cyrl"];

/// Letters that are alike to a reader who types in a hurry, written like the last of them.
const ALIKE: [&str; 11] = ["ٱا", "ىیي", "ةه", "کك", "ीि", "ूु", "ईइ", "ऊउ", "शषस", "वब", "णन"];

/// How many groups of letters are remembered; a text that has more is folded all the same.
const REMEMBERED: usize = 1 << 15;

/// Folds texts, and remembers how groups of letters are folded.
#[derive(Default)]
pub(super) struct Folder {
    known: FastMap<Box<str>, Box<str>>,
}

impl Folder {
    /// A folded text, words apart by one space.
    pub fn fold(&mut self, raw: &str) -> String {
        let (mut out, mut gap) = (String::with_capacity(raw.len()), false);
        let mut rest = raw;
        while let Some(first) = rest.chars().next() {
            let is_lone = class_of(first) == Class::Mark;
            let end = if is_lone || (first.is_ascii() && !starts_marked(rest)) { first.len_utf8() } else { group_end(rest) };
            let (group, after) = rest.split_at(end);
            rest = after;
            if is_lone {
                continue; // A mark without a letter, which no group begins with.
            }
            if let Some(c) = plain(group) {
                push(&mut out, &mut gap, c.encode_utf8(&mut [0; 4]));
            } else if let Some(known) = self.known.get(group) {
                push(&mut out, &mut gap, known);
            } else {
                let folded = fold_group(group);
                push(&mut out, &mut gap, &folded);
                if self.known.len() < REMEMBERED {
                    self.known.insert(group.into(), folded.into());
                }
            }
        }
        out
    }
}

/// A group of one ASCII character needs no table.
fn plain(group: &str) -> Option<char> {
    let mut chars = group.chars();
    let (Some(c), None) = (chars.next().filter(char::is_ascii), chars.next()) else { return None };
    Some(if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
}

/// True if the second character of a text is not ASCII, so that it may be a mark of the first.
fn starts_marked(text: &str) -> bool {
    text.as_bytes().get(1).is_some_and(|byte| !byte.is_ascii())
}

fn push(out: &mut String, gap: &mut bool, part: &str) {
    if part.trim_matches(' ').is_empty() {
        *gap |= !part.is_empty();
        return;
    }
    // The browser looks at half of a character beyond the first plane, which has no script.
    let is_run_on = |last: char| last <= '\u{FFFF}' && is_unspaced(last);
    if *gap && out.chars().next_back().is_some_and(|last| !(is_run_on(last) && part.chars().any(is_unspaced))) {
        out.push(' ');
    }
    *gap = false;
    out.push_str(part);
}

/// Where the group of letters that a text begins with ends, in bytes: a letter with its marks, and letters under a sign
/// that joins them.
fn group_end(text: &str) -> usize {
    let mut joins = false;
    for (at, c) in text.char_indices().skip(1) {
        match class_of(c) {
            Class::Mark => joins = JOINING.contains(&c),
            Class::Format => {}
            _ if joins => joins = false,
            _ => return at,
        }
    }
    text.len()
}

fn fold_group(group: &str) -> String {
    let mut under = false;
    let kept = |c: &char| {
        let (is_mark, was_under) = (class_of(*c) == Class::Mark, under);
        under = BARE.contains(&script_of(*c)) || (is_mark && was_under);
        !(is_mark && was_under || is_left_out(*c))
    };
    let lower = to_nfkd(group).chars().filter(kept).collect::<String>().to_lowercase();
    let letters: Vec<char> = lower.chars().map(alike).collect();
    let mut out = String::with_capacity(group.len());
    for c in pairs(&nasals(&letters)).into_iter().map(kana) {
        match class_of(c) {
            Class::Digit => out.push(digit(c)),
            Class::Letter | Class::Mark => out.push(c),
            Class::Format | Class::Other if out.ends_with(' ') => {}
            Class::Format | Class::Other => out.push(' '),
        }
    }
    out
}

/// Vowel marks and forms of letters that few type.
fn is_left_out(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5C7}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{621}' | '\u{93C}' | '\u{17B4}' | '\u{17B5}' | '\u{17C9}'..='\u{17D1}' | '\u{17DD}')
        || class_of(c) == Class::Format
}

fn alike(c: char) -> char {
    ALIKE.iter().find(|group| group.contains(c)).and_then(|group| group.chars().next_back()).unwrap_or(c)
}

/// Nasals before a consonant, and chandrabindu, as anusvara.
fn nasals(letters: &[char]) -> Vec<char> {
    let mut out = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let Some((first, after)) = rest.split_first() {
        rest = match (first, after) {
            ('ङ' | 'ञ' | 'ण' | 'न' | 'म', ['\u{94D}', further @ ..]) if further.first().is_some_and(|c| ('क'..='ह').contains(c)) =>
            {
                out.push('\u{902}');
                further
            }
            ('\u{901}', _) => {
                out.push('\u{902}');
                after
            }
            _ => {
                out.push(*first);
                after
            }
        };
    }
    out
}

/// Vowels typed in two parts, and letters under a coeng that look alike.
fn pairs(letters: &[char]) -> Vec<char> {
    const PAIRS: [([char; 2], &[char]); 4] = [
        (['\u{17C1}', '\u{17B8}'], &['\u{17BE}']),
        (['\u{17C1}', '\u{17B6}'], &['\u{17C4}']),
        (['\u{17D2}', '\u{178A}'], &['\u{17D2}', '\u{178F}']),
        (['\u{E40}', '\u{E40}'], &['\u{E41}']),
    ];
    let mut out = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let Some((first, after)) = rest.split_first() {
        let pair = PAIRS.iter().find(|(pair, _)| rest.starts_with(pair));
        out.extend_from_slice(pair.map_or(std::slice::from_ref(first), |(_, one)| *one));
        rest = if pair.is_some() { after.get(1..).unwrap_or_default() } else { after };
    }
    out
}

/// Katakana as hiragana.
fn kana(c: char) -> char {
    if ('\u{30A1}'..='\u{30F6}').contains(&c) { char::from_u32(u32::from(c) - 96).unwrap_or(c) } else { c }
}

/// A decimal digit of any script as an ASCII one: the digits of a script stand in a row.
fn digit(c: char) -> char {
    let before = |n: &u32| u32::from(c).checked_sub(n + 1).and_then(char::from_u32).is_some_and(|c| class_of(c) == Class::Digit);
    let value = (0..).take_while(before).count() % 10;
    u32::try_from(value).ok().and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// True for a letter of a script that puts no spaces between words.
pub(super) fn is_unspaced(c: char) -> bool {
    !c.is_ascii() && UNSPACED.contains(&script_of(c))
}

/// The long vowels of Arabic.
const LONG_VOWELS: [char; 3] = ['\u{627}', '\u{648}', '\u{64A}'];

/// True for a text that [`bare`] can change.
pub(super) fn has_long_vowels(text: &str) -> bool {
    text.contains(LONG_VOWELS)
}

/// A word of Arabic without the long vowels inside it: what its forms have in common.
pub(super) fn bare(text: &str) -> String {
    let is_arabic = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && script_of(c) == "Arab");
    let (mut out, mut before) = (String::with_capacity(text.len()), None);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !(LONG_VOWELS.contains(&c) && is_arabic(before) && is_arabic(chars.peek().copied())) {
            out.push(c);
        }
        before = Some(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_is_folded_alike() {
        let fold = |text: &str| Folder::default().fold(text);
        assert_eq!(fold("Příliš ŽLUŤOUČKÝ, 1½ dne"), "prilis zlutoucky 11 2 dne");
        assert_eq!(fold("تأخُّر السَّداد ـ إيقاف"), "تاخر السداد ايقاف");
        assert_eq!(fold("संकेत"), fold("सङ्केत"));
        assert_eq!(fold("गर्\u{200D}यो"), fold("गर्यो"));
        assert_eq!(fold("កេរ្ដិ៍ឈ្មោះ"), fold("កេរ្តិ៍ឈ្មោះ"));
        assert_eq!(fold("១២៣ ४५६ ๗๘ ٩٠"), "123 456 78 90");
        assert_eq!(fold("ការ (ទូទាត់)"), "ការទូទាត", "no spaces between words");
        assert_eq!(fold("ﾘﾏｲﾝﾀﾞｰ"), fold("リマインダー"));
        assert_eq!(fold("\u{301}a\u{200B}b .c"), "ab c");
        assert_eq!(fold("\u{903}\u{94D}क"), "क", "marks without a letter hold none");
        assert_eq!(bare("فاتورة وفواتير"), bare("فتورة وفوتير"));
        assert_eq!(bare("او"), "او");
    }
}
