//! Words that no line may break inside: scripts without spaces are broken where the browser's dictionary says, and that is
//! sometimes inside a word. Such words get word joiners, in one pass over a text however many words there are.

use std::borrow::Cow;

use super::{is_combining, is_virama, script_of};

const WORD_JOINER: char = '\u{2060}';

/// The words of a locale, ready to be looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoBreakWords {
    /// Each word as it stands in a text and as it is shown; in the order of their first letters, longer ones first.
    words: Vec<(String, String)>,
}

impl FromIterator<String> for NoBreakWords {
    /// Words as the settings write them: with `|` where a breaker would break, else joined between all their letters.
    fn from_iter<I: IntoIterator<Item = String>>(written: I) -> Self {
        let pair = |word: String| (word.replace('|', ""), joined(&word));
        let mut words: Vec<_> = written.into_iter().map(pair).filter(|(plain, _)| !plain.is_empty()).collect();
        let order = |plain: &str| (plain.chars().next(), std::cmp::Reverse(plain.len()));
        words.sort_by(|(a, _), (b, _)| order(a).cmp(&order(b)).then_with(|| a.cmp(b)));
        Self { words }
    }
}

impl NoBreakWords {
    /// The text with joiners inside these words; of two that begin at the same place, in the longer one.
    pub fn hold<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        let mut out = String::new();
        let mut done = 0;
        if !self.words.is_empty() {
            for (at, first) in text.char_indices() {
                if at < done {
                    continue;
                }
                let rest = text.get(at..).unwrap_or_default();
                if let Some((plain, joined)) = self.starting(first).find(|(plain, _)| rest.starts_with(plain.as_str())) {
                    out.push_str(text.get(done..at).unwrap_or_default());
                    out.push_str(joined);
                    done = at + plain.len();
                }
            }
        }
        if done == 0 {
            return text;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        Cow::Owned(out)
    }

    /// The words that begin with a letter, longer ones first.
    fn starting(&self, first: char) -> impl Iterator<Item = &(String, String)> {
        let begins = |plain: &str| plain.chars().next();
        let from = self.words.partition_point(|(plain, _)| begins(plain) < Some(first));
        self.words.iter().skip(from).take_while(move |(plain, _)| begins(plain) == Some(first))
    }
}

/// A word with joiners, so that no line breaks inside it. None stands before a mark or after a virama, where no line breaks
/// anyway and a joiner would tear a sign apart: the subscripts of Khmer would show as letters.
fn joined(word: &str) -> String {
    if word.contains('|') {
        return word.replace('|', &WORD_JOINER.to_string());
    }
    let mut out = String::new();
    for c in word.chars() {
        if !out.is_empty() && !is_mark(c) && !out.ends_with(is_virama) {
            out.push(WORD_JOINER);
        }
        out.push(c);
    }
    out
}

fn is_mark(c: char) -> bool {
    script_of(c) == "Zinh" || is_combining(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(words: &[&str], text: &str) -> String {
        let words: NoBreakWords = words.iter().map(|&word| word.to_owned()).collect();
        words.hold(Cow::Borrowed(text)).into_owned()
    }

    #[test]
    fn words_are_held_together_where_the_settings_say() {
        assert_eq!(held(&["ฟรี|แลน|ซ์"], "งานฟรีแลนซ์"), "งานฟรี\u{2060}แลน\u{2060}ซ์");
        assert_eq!(held(&[], "งาน"), "งาน");
        assert_eq!(held(&["", "|"], "งาน"), "งาน");
    }

    #[test]
    fn a_word_is_held_together_without_tearing_its_signs_apart() {
        let joined = |text| held(&["លក្ខខណ្ឌ", "ម្នាក់ៗ", "विद्या"], text);
        assert_eq!(joined("លក្ខខណ្ឌ"), "ល\u{2060}ក្ខ\u{2060}ខ\u{2060}ណ្ឌ");
        assert_eq!(joined("ម្នាក់ៗ"), "ម្នា\u{2060}ក់\u{2060}ៗ");
        assert_eq!(joined("विद्या"), "वि\u{2060}द्या");
    }

    #[test]
    fn of_words_that_begin_alike_the_longest_is_held_each_time_it_stands_there() {
        let words = ["a|b", "a|b|c", "b|d"];
        assert_eq!(held(&words, "abcabdbd, ab"), "a\u{2060}b\u{2060}ca\u{2060}bdb\u{2060}d, a\u{2060}b");
    }
}
