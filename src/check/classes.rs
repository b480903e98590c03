//! What single characters are, in tables that are made when the first character of a block is asked for: rules look at
//! every character of every message, and Unicode's own tables are slow for that.

use std::sync::OnceLock;

use super::marks::End;
use super::profile::{
    ADDRESS, AMPERSAND, ANGLE, BRACKET, CLAUSE_MARK, COMBINING, COMPATIBILITY, DIGIT, DOLLAR, ESCAPE, HIDES, LINK, LOCAL_DIGIT, MARKUP,
    NOT_COMPOSED, QUOTE, SIGN, Trait, UNSEEN, WESTERN, is_compatibility, is_western,
};
use super::reading::PLACEABLE;
use crate::diagnostic::is_invisible;
use crate::locale::{Digits, Script, is_combining, is_nfc, is_reordered, script_of};

/// The marks that end a clause, each with its rank as a bit of [`super::Profile::marks`].
pub const CLAUSE_MARKS: [char; 25] =
    ['.', ',', ';', '!', '?', ':', '．', '、', '。', '।', '។', '៕', '۔', '،', '؛', '؟', '၊', '။', '።', '፣', '，', '？', '！', '：', '；'];

/// What a character is: its traits, the bits below, the rank of its mark and the number of its script.
#[derive(Clone, Copy, Debug)]
pub struct Class(u64);

const LETTER: u64 = 1 << 40;
const SPACE: u64 = 1 << 41;
const WORD: u64 = 1 << 42;
const PAIRED: u64 = 1 << 43;
const END: u64 = 1 << 44;
const STACKS: u64 = 1 << 45;
/// A letter of a word that means nothing more together with the character before it.
const PLAIN: u64 = 1 << 46;
const NO_MARK: u64 = 31;
const MARK_SHIFT: u32 = 48;
const SCRIPT_SHIFT: u32 = 54;
const SCRIPTS: usize = 1 << (u64::BITS - SCRIPT_SHIFT);

/// The scripts that were met, by their numbers; which number a script gets depends on which was met first.
static MET: [OnceLock<Script>; SCRIPTS] = [const { OnceLock::new() }; SCRIPTS];

/// The number of no script at all.
const NO_SCRIPT: u64 = SCRIPTS as u64 - 1;

fn script_number(script: Script) -> u64 {
    let at = MET.iter().position(|met| *met.get_or_init(|| script) == script);
    at.and_then(|at| u64::try_from(at).ok()).unwrap_or(NO_SCRIPT)
}

impl Class {
    fn of(c: char) -> Self {
        let bit = |is: bool, bit: u64| if is { bit } else { 0 };
        let mark = CLAUSE_MARKS.iter().position(|mark| *mark == c).and_then(|at| u64::try_from(at).ok()).unwrap_or(NO_MARK);
        let traits = traits_of(c);
        let is_paired = traits & CLAUSE_MARK != 0 || is_paired(c) || stacks(c);
        let bits = traits
            | bit(c.is_alphabetic(), LETTER)
            | bit(c.is_whitespace(), SPACE)
            | bit(is_word_char(c), WORD)
            | bit(is_paired, PAIRED)
            | bit(c.is_alphabetic() && is_word_char(c) && !is_paired && c != '\u{640}', PLAIN)
            | bit(ends_sentence(c), END)
            | bit(stacks(c), STACKS)
            | mark << MARK_SHIFT
            | script_number(script_of(c)) << SCRIPT_SHIFT;
        Self(bits)
    }

    /// Its script.
    pub fn script(self) -> Script {
        let number = usize::try_from(self.0 >> SCRIPT_SHIFT).unwrap_or(SCRIPTS);
        MET.get(number).and_then(OnceLock::get).copied().unwrap_or("Zzzz")
    }

    /// True for a letter that makes the run that this one belongs to one longer, and means nothing more together with the
    /// character before it: both are of one script. The kashida is none.
    pub fn goes_on(self, run: Self) -> bool {
        const SAME: u64 = !0 << SCRIPT_SHIFT;
        self.0 & (SAME | PLAIN) == run.0 & SAME | PLAIN
    }

    /// True if both are of one script.
    pub fn is_of_script_of(self, other: Self) -> bool {
        self.0 >> SCRIPT_SHIFT == other.0 >> SCRIPT_SHIFT
    }

    /// What it is by itself.
    pub fn traits(self) -> Trait {
        self.0 & 0xFF_FFFF_FFFF
    }

    /// True for letters of any script.
    pub fn is_letter(self) -> bool {
        self.0 & LETTER != 0
    }

    /// True for decimal digits of any set.
    pub fn is_digit(self) -> bool {
        self.0 & DIGIT != 0
    }

    /// True for white space.
    pub fn is_space(self) -> bool {
        self.0 & SPACE != 0
    }

    /// True for what words consist of: letters, digits, marks.
    pub fn is_word(self) -> bool {
        self.0 & WORD != 0
    }

    /// True for what ends a sentence: full stops, question and exclamation marks, line breaks.
    pub fn is_end(self) -> bool {
        self.0 & END != 0
    }

    /// True for marks whose order among others of their kind matters, where no letter is composed.
    pub fn stacks(self) -> bool {
        self.0 & STACKS != 0
    }

    /// True if it means something more together with the character before it.
    pub fn is_paired(self) -> bool {
        self.0 & PAIRED != 0
    }

    /// The bit of a mark that ends a clause; 0 for all others.
    pub fn mark(self) -> u32 {
        let rank = self.0 >> MARK_SHIFT & NO_MARK;
        if rank == NO_MARK { 0 } else { 1 << rank }
    }
}

/// The characters of a block: those with the same high bits.
type Block = [Class; 256];

/// So many blocks have all characters.
const COUNT: usize = 0x11_0000 / 256;

static BLOCKS: [OnceLock<Box<Block>>; COUNT] = [const { OnceLock::new() }; COUNT];

const NOTHING: Class = Class(NO_MARK << MARK_SHIFT | NO_SCRIPT << SCRIPT_SHIFT);

static NO_BLOCK: Block = [NOTHING; 256];

fn block(high: usize) -> &'static Block {
    let make = || {
        let of = |low: usize| u32::try_from(high << 8 | low).ok().and_then(char::from_u32);
        Box::new(std::array::from_fn(|low| of(low).map_or(NOTHING, Class::of)))
    };
    BLOCKS.get(high).map_or(&NO_BLOCK, |block| &**block.get_or_init(make))
}

/// The class of a character.
pub fn class(c: char) -> Class {
    let code = c as usize;
    block(code >> 8).get(code & 0xFF).copied().unwrap_or(NOTHING)
}

/// Looks up characters one after the other: most stand in the same block as the one before.
pub struct Classes {
    high: usize,
    block: &'static Block,
}

impl Classes {
    /// Ready for the first character.
    pub fn new() -> Self {
        Self { high: 0, block: block(0) }
    }

    /// The class of a character.
    pub fn of(&mut self, c: char) -> Class {
        let code = c as usize;
        if code >> 8 != self.high {
            (self.high, self.block) = (code >> 8, block(code >> 8));
        }
        self.block.get(code & 0xFF).copied().unwrap_or(NOTHING)
    }
}

fn ends_sentence(c: char) -> bool {
    c == '\n' || matches!(End::of(c), Some(End::Stop | End::Question | End::Exclamation))
}

/// Marks with a combining class of scripts in which normalization composes nothing: there the order of marks alone tells
/// whether a text is in NFC.
fn stacks(c: char) -> bool {
    never_composes(c) && is_reordered(c)
}

/// Letters and marks of scripts without composed letters, those that Devanagari has left out.
fn never_composes(c: char) -> bool {
    let is_composed = matches!(c as u32, 0x929 | 0x931 | 0x934 | 0x93C | 0x958..=0x95F);
    matches!(c as u32, 0x900..=0x97F | 0xE00..=0xEFF | 0x1780..=0x17FF) && !is_composed
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && c != PLACEABLE && (is_combining(c) || matches!(c, '\u{200C}' | '\u{200D}' | '’')))
}

/// The second characters of the pairs that [`super::Profile`] knows, marks that end a clause left out.
fn is_paired(c: char) -> bool {
    matches!(
        c,
        ' ' | 'A'..='Z' | '/' | '@' | '៖' | '\u{E32}' | '\u{17B8}' | '\u{17B6}' | '\u{93E}' | '\u{94B}' | '\u{94C}' | '\u{947}' | '\u{948}'
    ) || is_western(c) && !c.is_ascii()
}

fn traits_of(c: char) -> Trait {
    match c {
        'a'..='z' | 'A'..='Z' | ' ' | '\n' | PLACEABLE => 0,
        '0'..='9' => DIGIT,
        '\'' | '=' | '^' | '|' => 0,
        '.' | ',' | ';' | '!' | '?' | '．' | '、' | '。' | '।' | '។' | '៕' | '۔' | '،' | '؛' | '؟' | '၊' | '။' | '።' | '፣' => {
            CLAUSE_MARK
        }
        ':' => CLAUSE_MARK | ADDRESS,
        '/' => ADDRESS,
        '@' => ADDRESS | LINK | HIDES,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' => QUOTE | if (c as u32) > 0x7F { WESTERN } else { 0 },
        '，' | '？' | '！' | '：' | '；' => CLAUSE_MARK | COMPATIBILITY,
        '(' | ')' | '{' | '}' | '（' | '）' | '【' | '】' => BRACKET | compatibility(c),
        '[' => BRACKET | MARKUP | HIDES,
        ']' => BRACKET | MARKUP,
        '<' => MARKUP | ANGLE | HIDES,
        '`' => MARKUP | HIDES,
        '\\' => MARKUP | ESCAPE,
        '-' | '+' => MARKUP | SIGN,
        '*' | '_' | '>' | '~' | '#' => MARKUP,
        '%' => ESCAPE | SIGN,
        '&' => AMPERSAND,
        '$' => DOLLAR | SIGN,
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
        traits |= DIGIT | LOCAL_DIGIT;
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
    // A character that is written otherwise in NFC, and marks that may be composed with the letter before them.
    if (is_marked(c) && !never_composes(c)) || !is_nfc(c.encode_utf8(&mut [0; 4])) {
        traits |= NOT_COMPOSED;
    }
    if matches!(c, '€' | '£' | '¥' | '₹' | '₽' | '°' | '‰' | '−' | '٪') {
        traits |= SIGN;
    }
    traits
}

/// Blocks in which marks stand, or whose letters can be written in several ways.
fn is_marked(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x670 | 0x6D6..=0x6ED | 0x700..=0x1CFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0x3099..=0x309A | 0xA8E0..=0xABFF | 0xFB1D..=0xFB4F)
}
