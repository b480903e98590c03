//! The script of a character, from a table that is made once: rules ask for it for every letter of every message.

use std::sync::OnceLock;

use crate::locale::{Script, script_of};

/// The scripts of the basic multilingual plane, as indices into `names`.
struct Table {
    names: Vec<Script>,
    indices: Vec<u8>,
}

/// The script of a character, as ISO 15924.
pub fn script(c: char) -> Script {
    if c.is_ascii() {
        return if c.is_ascii_alphabetic() { "Latn" } else { "Zyyy" };
    }
    let table = table();
    let index = table.indices.get(c as usize).copied();
    index.and_then(|index| table.names.get(usize::from(index))).copied().unwrap_or_else(|| script_of(c))
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { names: Vec::new(), indices: Vec::with_capacity(0x1_0000) };
        for code in 0..=0xFFFFu32 {
            let name = char::from_u32(code).map_or("Zzzz", script_of);
            let known = table.names.iter().rposition(|known| *known == name);
            let index = known.unwrap_or_else(|| {
                table.names.push(name);
                table.names.len() - 1
            });
            table.indices.push(u8::try_from(index).unwrap_or(u8::MAX));
        }
        table
    })
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
