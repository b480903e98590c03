//! Punctuation: which marks do the same work in different scripts, and which a locale writes.

use super::languages;
use super::reading::PLACEABLE;
use crate::locale::Locale;

/// What a mark at the end of a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// The sentence is over.
    Stop,
    /// It asks.
    Question,
    /// It exclaims.
    Exclamation,
    /// Something follows.
    Colon,
    /// It is left open.
    Ellipsis,
}

impl End {
    /// The kind in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stop => "a full stop",
            Self::Question => "a question mark",
            Self::Exclamation => "an exclamation mark",
            Self::Colon => "a colon",
            Self::Ellipsis => "an ellipsis",
        }
    }

    /// The kind of a mark of any script.
    pub fn of(c: char) -> Option<Self> {
        match c {
            '.' | '。' | '．' | '।' | '॥' | '។' | '៕' | '៚' | '۔' | '։' | '။' | '།' | '።' | '᙮' | '᠃' | '၊' => {
                Some(Self::Stop)
            }
            '?' | '؟' | '？' | '՞' | ';' | '፧' | '⁇' => Some(Self::Question),
            '!' | '！' | '՜' | '¡' => Some(Self::Exclamation),
            ':' | '：' | '៖' | '፡' | 'ः' => Some(Self::Colon),
            '…' | '⋯' | '⸺' => Some(Self::Ellipsis),
            _ => None,
        }
    }
}

/// The mark at the end of a text and its offset, behind closing quotation marks, brackets and markup.
pub fn end_mark(text: &str) -> Option<(usize, char)> {
    let body = text.trim_end_matches(|c: char| c.is_whitespace() || is_closer(c) || crate::diagnostic::is_invisible(c));
    let (at, c) = body.char_indices().next_back()?;
    let is_dots = body.ends_with("...");
    let is_question_mark = c != ';' || body.contains(|c: char| matches!(c as u32, 0x370..=0x3FF));
    (c != PLACEABLE && is_question_mark && (is_dots || End::of(c).is_some())).then_some((at, if is_dots { '…' } else { c }))
}

/// True if nothing but marks and markup stands at the end: no letter that a sentence could end with.
pub fn ends_in_placeable(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_whitespace() || is_closer(c)).ends_with([PLACEABLE, super::prose::HIDDEN])
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '‘' | '»' | '›' | '」' | '』' | ')' | ']' | '）' | '】' | '*' | '_' | '`' | '~' | '\u{2069}')
}

/// The mark that a locale writes instead of this one of another script, if it is one that its script does not use.
pub fn own_mark(c: char, locale: &Locale, script: &str) -> Option<char> {
    match (script, c) {
        ("Khmr", '.' | '。' | '।') => Some('។'),
        ("Deva" | "Beng", '.' | '。' | '។') if !languages::uses_latin_stop(locale) => Some('।'),
        ("Mymr", '.' | '。') => Some('။'),
        ("Ethi", '.' | '。') => Some('።'),
        ("Armn", '.') => Some('։'),
        ("Arab", '?' | '？') => Some('؟'),
        ("Arab", ',' | '，') => Some('،'),
        ("Arab", ';') => Some('؛'),
        ("Arab", '.' | '。') if locale.language() == "ur" => Some('۔'),
        ("Hans" | "Hant" | "Jpan", '.') => Some('。'),
        ("Hans" | "Hant", '?') => Some('？'),
        ("Hans" | "Hant", ',') => Some('，'),
        _ => foreign_everywhere(c, script),
    }
}

/// Marks that only their own scripts use.
fn foreign_everywhere(c: char, script: &str) -> Option<char> {
    let is_east_asian = super::scripts::is_east_asian(script);
    match c {
        '。' | '．' if !is_east_asian => Some('.'),
        '，' if !is_east_asian => Some(','),
        '？' if !is_east_asian => Some('?'),
        '！' if !is_east_asian => Some('!'),
        '：' if !is_east_asian => Some(':'),
        '؟' if !matches!(script, "Arab" | "Thaa" | "Syrc" | "Nkoo" | "Adlm" | "Rohg") => Some('?'),
        '،' if !matches!(script, "Arab" | "Thaa" | "Syrc" | "Nkoo" | "Adlm" | "Rohg") => Some(','),
        '។' if script != "Khmr" => Some('.'),
        '।' if !is_indic(script) => Some('.'),
        '۔' if script != "Arab" => Some('.'),
        '؛' if !matches!(script, "Arab" | "Thaa" | "Syrc" | "Nkoo" | "Adlm" | "Rohg") => Some(';'),
        '။' | '၊' if !matches!(script, "Mymr" | "Lana") => Some('.'),
        '።' | '፣' if script != "Ethi" => Some('.'),
        '、' if !is_east_asian => Some(','),
        _ => None,
    }
}

fn is_indic(script: &str) -> bool {
    matches!(
        script,
        "Deva" | "Beng" | "Guru" | "Gujr" | "Orya" | "Telu" | "Knda" | "Mlym" | "Taml" | "Sinh" | "Sylo" | "Newa" | "Olck" | "Mtei"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_text_is_found_behind_closers() {
        assert_eq!(end_mark("Say “no.”").map(|(_, c)| c), Some('.'));
        assert_eq!(end_mark("**Wait!** ").map(|(_, c)| c), Some('!'));
        assert_eq!(end_mark("Wait...").map(|(_, c)| c), Some('…'));
        assert_eq!(end_mark("Wait"), None);
        assert_eq!(end_mark("x \u{FFFC}"), None);
    }

    #[test]
    fn a_locale_has_its_own_marks() {
        let own = |c, tag: &str| {
            let locale = Locale::parse(tag).unwrap();
            own_mark(c, &locale, &locale.script())
        };
        assert_eq!(
            (own('.', "ne"), own('.', "mr"), own('.', "cs"), own('?', "ar"), own('.', "ar")),
            (Some('।'), None, None, Some('؟'), None)
        );
        assert_eq!((own('。', "cs"), own('。', "ja"), own('।', "ta")), (Some('.'), None, None));
    }
}
