//! Texts as a search sees them: without case, without signs that change nothing about the word.

/// A text in lower case, with Arabic vowel signs, joiners, zero-width spaces and soft hyphens left out, the forms of Arabic
/// alef as one, and every space as a plain one.
pub fn folded(text: &str) -> String {
    text.chars().filter(|c| !is_ignored(*c)).flat_map(char::to_lowercase).map(plain).collect()
}

fn is_ignored(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{640}' | '\u{64B}'..='\u{652}' | '\u{670}')
}

fn plain(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// True if the text has the words as whole words.
pub fn has_words(text: &str, words: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    text.match_indices(words).any(|(at, _)| {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + words.len()..).unwrap_or_default());
        !before.ends_with(is_part) && !after.starts_with(is_part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_does_not_see_does_not_count() {
        assert_eq!(folded("الْعَمِيل أ\u{A0}Č"), "العميل ا č");
        assert!(
            has_words("pay the invoice.", "invoice") && !has_words("pay the invoices", "invoice") && !has_words("e-invoice", "invoice")
        );
    }
}
