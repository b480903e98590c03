//! What the characters of a text are, counted in one pass, so that most rules can tell at a glance that they have
//! nothing to look at.

use super::classes::{Class, Classes};
use super::scripts;
use crate::locale::{Exemplars, Script, combining_class, is_combining};

/// Something that a text has, as a bit.
pub type Trait = u64;

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
/// A question mark after another or in brackets, or two `@`, as people write who doubt.
pub const DOUBT: Trait = 1 << 15;
/// `<`
pub const ANGLE: Trait = 1 << 16;
/// `://`, `@`, or what `mailto:`, `tel:` and `www.` end with: there may be an address.
pub const LINK: Trait = 1 << 17;
/// Something that `prose` may have to hide.
pub const HIDES: Trait = 1 << 18;
/// What the schemes `javascript:`, `vbscript:` and `data:` end with.
pub const SCHEME: Trait = 1 << 19;
/// A letter right after a question mark.
pub const QUESTION_INSIDE: Trait = 1 << 20;
/// A space before a mark that ends a clause.
pub const SPACED_MARK: Trait = 1 << 21;
/// Two marks that end a clause in a row.
pub const TWO_MARKS: Trait = 1 << 22;
/// Two characters of [`WESTERN`] in a row.
pub const TWO_WESTERN: Trait = 1 << 23;
/// A vowel sign or tone mark twice in a row.
pub const TWICE: Trait = 1 << 24;
/// A vowel typed as two signs.
pub const SPLIT_VOWEL: Trait = 1 << 25;
/// Two words in a row that begin alike and are of one length.
pub const TWINS: Trait = 1 << 26;
/// A letter that the language is not known to be written with.
pub const STRANGE: Trait = 1 << 27;
/// A sign that may stand beside a number: of a currency, a percentage, a degree, plus or minus.
pub const SIGN: Trait = 1 << 28;
/// `\\` or `%`, which escapes begin with.
pub const ESCAPE: Trait = 1 << 29;
/// A mark that may have to be composed with the letter before it, or one of two that stand in the wrong order.
pub const NOT_COMPOSED: Trait = 1 << 30;
/// A decimal digit that is none of ASCII.
pub const LOCAL_DIGIT: Trait = 1 << 31;

/// What the characters of a part are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// True if every character is ASCII.
    pub is_ascii: bool,
    /// True if there is a character that is not white space.
    pub has_content: bool,
    /// Length in characters of the longest reading.
    pub length: usize,
    /// The marks that end a clause, by their rank among the known ones.
    pub marks: u32,
    /// How many characters end a sentence, in the reading that has most of them.
    pub ends: u32,
    pub(super) traits: Trait,
    /// The scripts of the letters and how many each has; further scripts are counted with the last.
    pub(super) scripts: [(Script, u32); 4],
}

impl Profile {
    /// The profile of the readings of a part, in a language that is written with these letters.
    pub fn of<'t>(readings: impl Iterator<Item = &'t str>, letters: &Exemplars) -> Self {
        let mut profile = Self { is_ascii: true, ..Self::default() };
        for text in readings {
            profile.add(text, letters);
        }
        profile
    }

    /// True if the text has any of these.
    pub fn has(&self, traits: Trait) -> bool {
        self.traits & traits != 0
    }

    /// Takes it that the text has these.
    pub fn assume(&mut self, traits: Trait) {
        self.traits |= traits;
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

    fn add(&mut self, text: &str, letters: &Exemplars) {
        let (mut dots, mut ends, mut traits) = (0, 0, 0);
        let mut classes = Classes::new();
        let (mut before, mut class_before) = ('\n', classes.of('\n'));
        let mut words = Words::default();
        // The letters of one script in a row.
        let (mut run, mut run_length) = (class_before, 0);
        let mut has_content = false;
        let written = letters.written();
        for c in text.chars() {
            let class = classes.of(c);
            traits |= class.traits();
            if class.goes_on(run) && c != before && before != '?' {
                // Nearly all characters are one more letter of a word.
                run_length += 1;
                words.letter(c);
                if !written.has(c) && !c.is_ascii() {
                    traits |= STRANGE;
                }
                (before, class_before) = (c, class);
                continue;
            }
            if c == ' ' && before != ' ' && before != '?' {
                // And most others are the space between two words.
                dots = 0;
                words.end();
                (before, class_before) = (c, class);
                continue;
            }
            if class.is_letter() {
                if !class.is_of_script_of(run) {
                    self.count(run, run_length);
                    (run, run_length) = (class, 0);
                }
                run_length += 1;
                // KASHIDA is listed by some and is no letter of any language.
                if !c.is_ascii() && (!written.has(c) || c == '\u{640}') {
                    traits |= STRANGE;
                }
            } else {
                has_content |= !class.is_space();
                ends += u32::from(class.is_end());
                dots = if c == '.' && before == '.' { dots + 1 } else { 0 };
            }
            if class.is_paired() || c == before || before == '?' {
                traits |= pair_traits((before, class_before), (c, class)) | if dots > 1 { DOTS } else { 0 };
                self.marks |= class.mark();
            }
            if class.is_word() {
                words.letter(c);
            } else {
                words.end();
            }
            (before, class_before) = (c, class);
        }
        self.has_content |= has_content || run_length > 0;
        self.count(run, run_length);
        words.end();
        self.traits |= traits | if words.are_twins { TWINS } else { 0 };
        self.is_ascii &= text.is_ascii();
        self.length = self.length.max(text.chars().count());
        self.ends = self.ends.max(ends);
    }

    fn count(&mut self, run: Class, letters: u32) {
        if letters == 0 {
            return;
        }
        let script = run.script();
        let known = self.scripts.iter().position(|(name, count)| *count == 0 || is_same(name, script));
        let at = known.unwrap_or(self.scripts.len() - 1);
        if let Some((name, count)) = self.scripts.get_mut(at) {
            *name = if *count == 0 { script } else { name };
            *count += letters;
        }
    }
}

/// True for the same script; its name nearly always is the very same string.
fn is_same(a: Script, b: Script) -> bool {
    std::ptr::eq(a, b) || a == b
}

/// The last two words, as far as it takes to tell whether they may be the same.
#[derive(Default)]
struct Words {
    first: char,
    length: usize,
    before: (char, usize),
    are_twins: bool,
}

impl Words {
    /// One more character of a word.
    fn letter(&mut self, c: char) {
        if self.length == 0 {
            self.first = c;
        }
        self.length += 1;
    }

    /// A character that is of no word.
    fn end(&mut self) {
        if self.length > 0 {
            let word = (self.first, self.length);
            self.are_twins |= word == self.before;
            (self.before, self.length) = (word, 0);
        }
    }
}

/// What two characters in a row mean.
fn pair_traits((before, class_before): (char, Class), (c, class): (char, Class)) -> Trait {
    let pair = match (before, c) {
        (' ', ' ') => DOUBLE_SPACE,
        ('A'..='Z', 'A'..='Z') => CAPITALS,
        ('?' | '(' | '[', '?') | ('@', '@') => DOUBT,
        ('?', _) if class.is_letter() => QUESTION_INSIDE,
        (':', '/') | ('o' | 'l', ':') | ('w', '.') => LINK | HIDES,
        ('t' | 'T' | 'a' | 'A', ':') => SCHEME,
        (' ', '៖') => SPACED_MARK,
        ('\u{E4D}', '\u{E32}')
        | ('\u{17C1}', '\u{17B8}' | '\u{17B6}')
        | ('\u{905}', '\u{93E}' | '\u{94B}' | '\u{94C}')
        | ('\u{93E}', '\u{947}' | '\u{948}')
        | ('\u{90F}', '\u{947}') => SPLIT_VOWEL,
        _ => 0,
    };
    let both = class_before.traits() & class.traits();
    let is_out_of_order = class_before.stacks() && class.stacks() && combining_class(before) > combining_class(c);
    pair | if is_out_of_order { NOT_COMPOSED } else { 0 }
        | if before == ' ' && class.traits() & CLAUSE_MARK != 0 { SPACED_MARK } else { 0 }
        | if both & CLAUSE_MARK != 0 { TWO_MARKS } else { 0 }
        | if both & WESTERN != 0 { TWO_WESTERN } else { 0 }
        | if c == before && is_sign(c) { TWICE } else { 0 }
}

/// True if a character has any of these traits by itself.
pub fn has_trait(c: char, traits: Trait) -> bool {
    super::classes::class(c).traits() & traits != 0
}

/// True for vowel signs and tone marks: combining ones, and those of Thai and Lao that are typed before their consonant.
pub fn is_sign(c: char) -> bool {
    is_leading_vowel(c) || is_combining(c)
}

/// Thai and Lao vowels that are typed before their consonant: two SARA E look like SARA AE.
pub fn is_leading_vowel(c: char) -> bool {
    matches!(c, 'เ' | 'ເ')
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
    use proptest::prelude::*;

    fn of(text: &str) -> Profile {
        Profile::of(std::iter::once(text), &Exemplars::of(&crate::locale::Locale::parse("en").unwrap()))
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

    #[test]
    fn whatever_may_be_hidden_is_told() {
        for text in ["https://x.org", "mailto:a", "tel:1", "www.x.org", "a@b.c", "`x`", "[x](y)", "<b>"] {
            assert!(crate::check::prose::prose(text).is_none() || of(text).has(HIDES), "{text}");
            assert!(crate::check::prose::addresses(text).is_empty() || of(text).has(LINK), "{text}");
        }
        assert!(!of("A text: with marks, and no address.").has(LINK | HIDES));
    }

    proptest! {
        #[test]
        fn what_is_not_composed_is_told(text in "[a-c\u{300}-\u{345}\u{5B0}-\u{5BC}\u{64B}-\u{655}\u{900}-\u{9DF}\u{B3E}\u{B56}\u{BBE}\u{BD7}\u{E00}-\u{EDF}\u{F71}-\u{F80}\u{1025}\u{102E}\u{1161}\u{11A8}\u{1780}-\u{17DD}\u{212B}\u{3099}\u{AC00}\u{F900}\u{FB2C}]{0,6}") {
            prop_assert!(crate::locale::is_nfc(&text) || of(&text).has(NOT_COMPOSED), "{text:?}");
        }
    }

    #[test]
    fn every_character_that_is_not_composed_is_told() {
        for c in ('\u{80}'..=char::MAX).filter(|c| !crate::locale::is_nfc(c.encode_utf8(&mut [0; 4]))) {
            assert!(of(&c.to_string()).has(NOT_COMPOSED), "{c:?}");
        }
    }

    #[test]
    fn pairs_and_marks_are_told() {
        for (text, wanted) in [
            ("a  b", DOUBLE_SPACE),
            ("a...", DOTS),
            ("២", LOCAL_DIGIT),
            ("TODO", CAPITALS),
            ("a (?)", DOUBT),
            ("javascript:x", SCHEME),
            ("wh?t", QUESTION_INSIDE),
            ("wait !", SPACED_MARK),
            ("ដល់ ៖", SPACED_MARK),
            ("stop។.", TWO_MARKS),
            ("Ã©", TWO_WESTERN),
            ("រឿាា", TWICE),
            ("เเก", TWICE),
            ("គេី", SPLIT_VOWEL),
            ("the the", TWINS),
            ("ж", STRANGE),
        ] {
            assert!(of(text).has(wanted), "{text}");
            assert!(!of("Plain words, one after the other.").has(wanted), "{text}");
        }
        assert_eq!(of("Yes. No?").marks.count_ones(), 2);
    }
}
