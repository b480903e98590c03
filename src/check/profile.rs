//! What the characters of a text are, counted in one pass, so that most rules can tell at a glance that they have
//! nothing to look at.

use std::sync::OnceLock;

use super::part::PLACEABLE;
use super::scripts;
use crate::diagnostic::is_invisible;
use crate::locale::{Digits, Script};

/// Something that a text has, as a bit.
pub type Trait = u32;

/// A decimal digit of any set.
pub const DIGIT: Trait = 1;
/// Two spaces in a row.
pub const DOUBLE_SPACE: Trait = 1 << 1;
/// Three full stops in a row.
pub const DOTS: Trait = 1 << 2;
/// `$`, or a brace or dollar sign in its full-width form.
pub const DOLLAR: Trait = 1 << 3;
/// `&`.
pub const AMPERSAND: Trait = 1 << 4;
/// A character that Markdown or HTML may read as markup.
pub const MARKUP: Trait = 1 << 5;
/// A quotation mark, straight or typographic, apostrophes left out.
pub const QUOTE: Trait = 1 << 6;
/// A bracket.
pub const BRACKET: Trait = 1 << 7;
/// A character that cannot be seen, has no meaning of its own, or stands for a lost one.
pub const UNSEEN: Trait = 1 << 8;
/// A presentation form, ligature, full-width or mathematical letter.
pub const COMPATIBILITY: Trait = 1 << 9;
/// A combining mark, or a letter that could be decomposed.
pub const COMBINING: Trait = 1 << 10;
/// `/`, `:` or `@`, which addresses have.
pub const ADDRESS: Trait = 1 << 11;
/// A character above ASCII that Windows-1252 has, as mojibake consists of.
pub const WESTERN: Trait = 1 << 12;
/// A mark of punctuation that ends a clause.
pub const CLAUSE_MARK: Trait = 1 << 13;

/// Two capital letters of ASCII in a row.
pub const CAPITALS: Trait = 1 << 14;
/// A question mark after another or in brackets, as people write who doubt.
pub const DOUBT: Trait = 1 << 15;

/// What the characters of a part are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// True if every character is ASCII.
    pub is_ascii: bool,
    /// True if there is a character that is not white space.
    pub has_content: bool,
    /// Length in characters of the longest reading.
    pub length: usize,
    traits: Trait,
    /// The scripts of the letters and how many each has; further scripts are counted with the last.
    scripts: [(Script, u32); 4],
}

impl Profile {
    /// The profile of the readings of a part.
    pub fn of<'t>(readings: impl Iterator<Item = &'t str>) -> Self {
        let mut profile = Self { is_ascii: true, ..Self::default() };
        for text in readings {
            profile.add(text);
        }
        profile
    }

    /// True if the text has any of these.
    pub fn has(&self, traits: Trait) -> bool {
        self.traits & traits != 0
    }

    /// The scripts of the letters, with the number of letters.
    pub fn scripts(&self) -> impl Iterator<Item = (Script, u32)> + '_ {
        self.scripts.iter().copied().filter(|(_, count)| *count > 0)
    }

    /// The number of letters of the script of a locale.
    pub fn letters_of(&self, locale_script: &str) -> u32 {
        self.scripts().filter(|(script, _)| scripts::belongs(script, locale_script)).map(|(_, count)| count).sum()
    }

    /// The number of letters.
    pub fn letters(&self) -> u32 {
        self.scripts().map(|(_, count)| count).sum()
    }

    fn add(&mut self, text: &str) {
        let table = Table::get();
        let (mut length, mut dots, mut before) = (0, 0, '\n');
        for c in text.chars() {
            length += 1;
            dots = if c == '.' { dots + 1 } else { 0 };
            let class = table.class(c);
            self.traits |= class.traits() | pair_traits(before, c) | if dots > 2 { DOTS } else { 0 };
            self.has_content |= !class.is_space();
            self.is_ascii &= c.is_ascii();
            if class.is_letter() {
                self.count(scripts::script(c));
            }
            before = c;
        }
        self.length = self.length.max(length);
    }

    fn count(&mut self, script: Script) {
        let known = self.scripts.iter().position(|(name, count)| *count == 0 || *name == script);
        let at = known.unwrap_or(self.scripts.len() - 1);
        if let Some((name, count)) = self.scripts.get_mut(at) {
            *name = if *count == 0 { script } else { name };
            *count += 1;
        }
    }
}

/// What two characters in a row mean.
fn pair_traits(before: char, c: char) -> Trait {
    match (before, c) {
        (' ', ' ') => DOUBLE_SPACE,
        ('A'..='Z', 'A'..='Z') => CAPITALS,
        ('?' | '(' | '[', '?') => DOUBT,
        _ => 0,
    }
}

/// True if a character has any of these traits by itself.
pub fn has_trait(c: char, traits: Trait) -> bool {
    Table::get().class(c).traits() & traits != 0
}

/// The traits of a character with two bits more: whether it is a letter, and whether it is white space.
#[derive(Clone, Copy)]
struct Class(u32);

impl Class {
    const LETTER: u32 = 1 << 16;
    const SPACE: u32 = 1 << 17;

    fn of(c: char) -> Self {
        Self(traits_of(c) | if c.is_alphabetic() { Self::LETTER } else { 0 } | if c.is_whitespace() { Self::SPACE } else { 0 })
    }

    fn traits(self) -> Trait {
        self.0 & 0xFFFF
    }

    fn is_letter(self) -> bool {
        self.0 & Self::LETTER != 0
    }

    fn is_space(self) -> bool {
        self.0 & Self::SPACE != 0
    }
}

/// The classes of the basic multilingual plane, made once.
struct Table(Vec<Class>);

impl Table {
    fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| Self((0..=0xFFFF).map(|code| char::from_u32(code).map_or(Class(0), Class::of)).collect()))
    }

    fn class(&self, c: char) -> Class {
        self.0.get(c as usize).copied().unwrap_or_else(|| Class::of(c))
    }
}

fn traits_of(c: char) -> Trait {
    match c {
        'a'..='z' | 'A'..='Z' | ' ' | '\n' | PLACEABLE => 0,
        '0'..='9' => DIGIT,
        '.' | ',' | ';' | '!' | '?' | '．' | '、' | '。' | '।' | '។' | '៕' | '۔' | '،' | '؛' | '؟' | '၊' | '။' | '።' | '፣' => {
            CLAUSE_MARK
        }
        ':' => CLAUSE_MARK | ADDRESS,
        '/' | '@' => ADDRESS,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' => QUOTE | if (c as u32) > 0x7F { WESTERN } else { 0 },
        '，' | '？' | '！' | '：' | '；' => CLAUSE_MARK | COMPATIBILITY,
        '(' | ')' | '{' | '}' | '（' | '）' | '【' | '】' => BRACKET | compatibility(c),
        '[' | ']' => BRACKET | MARKUP,
        '*' | '_' | '`' | '<' | '>' | '\\' | '~' | '#' | '-' | '+' => MARKUP,
        '&' => AMPERSAND,
        '$' => DOLLAR,
        '｛' | '｝' | '＄' => DOLLAR | COMPATIBILITY,
        c if c.is_ascii() => UNSEEN,
        c => other_traits(c),
    }
}

fn compatibility(c: char) -> Trait {
    if is_compatibility(c) { COMPATIBILITY } else { 0 }
}

/// The traits of characters above ASCII that are not named one by one.
fn other_traits(c: char) -> Trait {
    let mut traits = compatibility(c);
    if Digits::of(c).is_some() {
        traits |= DIGIT;
    }
    if is_western(c) {
        traits |= WESTERN;
    }
    let is_no_text = matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{FFFD}' | '\u{FDD0}'..='\u{FDEF}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    if (is_invisible(c) && c != '\u{A0}') || is_no_text || (c as u32) & 0xFFFE == 0xFFFE {
        traits |= UNSEEN;
    }
    if is_marked(c) {
        traits |= COMBINING;
    }
    traits
}

/// Blocks in which marks stand, or whose letters can be written in several ways.
fn is_marked(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x670 | 0x6D6..=0x6ED | 0x700..=0x1CFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0x3099..=0x309A | 0xA8E0..=0xABFF | 0xFB1D..=0xFB4F)
}

/// Characters above ASCII that Windows-1252 has.
pub fn is_western(c: char) -> bool {
    western_byte(c).is_some_and(|byte| byte >= 0x80)
}

/// The byte of a character in Windows-1252.
pub fn western_byte(c: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match c as u32 {
        code @ (0..=0x7F | 0xA0..=0xFF) => u8::try_from(code).ok(),
        _ => HIGH.chars().position(|high| high == c).and_then(|at| u8::try_from(at + 0x80).ok()),
    }
}

/// Letters and marks that exist only for old encodings: presentation forms, ligatures, full-width and mathematical ones.
pub fn is_compatibility(c: char) -> bool {
    matches!(c as u32, 0xFB00..=0xFB1C | 0xFB50..=0xFD3D | 0xFD50..=0xFDFB | 0xFE70..=0xFEFC | 0xFF01..=0xFF5E | 0xFFE0..=0xFFE6 | 0x1D400..=0x1D7FF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Profile {
        Profile::of(std::iter::once(text))
    }

    #[test]
    fn traits_and_letters_are_counted() {
        let profile = of("ខ្មែរ abc ២  [x]");
        assert!(profile.has(DIGIT) && profile.has(DOUBLE_SPACE) && profile.has(MARKUP) && !profile.has(UNSEEN | DOLLAR));
        assert_eq!(profile.letters_of("Latn"), 4);
        assert!(profile.letters_of("Khmr") >= 3);
        assert!(of("a\u{200B}b").has(UNSEEN) && of("a\tb").has(UNSEEN) && !of("a\u{A0}b").has(UNSEEN));
        assert!(of("Ã©").has(WESTERN) && of("ﬁ").has(COMPATIBILITY));
    }
}
