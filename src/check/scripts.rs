//! Scripts: of a character, of a locale, and what goes with them.

use super::classes::class;
use crate::locale::Script;

/// The script of a character, as ISO 15924.
pub fn script(c: char) -> Script {
    class(c).script()
}

/// True if a locale's script (which may stand for several, as `Jpan` does) is written with characters of this one.
pub fn belongs(script: Script, locale_script: &str) -> bool {
    match locale_script {
        "Jpan" => matches!(script, "Hani" | "Hira" | "Kana"),
        "Kore" => matches!(script, "Hang" | "Hani"),
        "Hans" | "Hant" => matches!(script, "Hani" | "Bopo"),
        own => script == own,
    }
}

/// True for characters that every script uses: digits, punctuation, symbols, marks without a script.
pub fn is_shared(script: Script) -> bool {
    matches!(script, "Zyyy" | "Zinh" | "Zzzz")
}

/// True for the scripts that are written without spaces between words, where U+200B marks a word's end.
pub fn has_no_spaces(locale_script: &str) -> bool {
    matches!(locale_script, "Khmr" | "Laoo" | "Thai" | "Mymr" | "Lana" | "Tale" | "Tibt" | "Java" | "Bali")
}

/// True for the scripts of East Asia, whose full-width forms are ordinary there and whose texts are short.
pub fn is_east_asian(locale_script: &str) -> bool {
    matches!(locale_script, "Jpan" | "Kore" | "Hans" | "Hant" | "Hani" | "Bopo" | "Yiii")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_those_of_unicode() {
        assert_eq!(
            ['a', 'ž', 'ក', 'न', 'ก', 'ع', '1', '،', '，', '\u{20000}'].map(script),
            ["Latn", "Latn", "Khmr", "Deva", "Thai", "Arab", "Zyyy", "Zyyy", "Zyyy", "Hani"]
        );
        assert!(belongs("Hira", "Jpan") && !belongs("Hira", "Hans") && belongs("Khmr", "Khmr"));
    }
}
