//! The break guard: no line breaks inside a word of a script that writes none of its word breaks.
//!
//! Typst breaks Thai, Khmer, Lao and Burmese with a neural network, which is wrong at seven to ten of a hundred places.
//! A break stays only where a dictionary sees one too; at every other place a WORD JOINER goes in.

use std::borrow::Cow;
use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use crate::locale::script_of;

const WORD_JOINER: char = '\u{2060}';

/// A joiner changes what the network sees of the rest, so it is asked again, but not for ever.
const ROUNDS: usize = 8;

static NETWORK: LazyLock<LineSegmenterBorrowed<'static>> = LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));
static DICTIONARY: LazyLock<LineSegmenterBorrowed<'static>> = LazyLock::new(|| LineSegmenter::new_dictionary(LineBreakOptions::default()));

/// True for scripts whose words are found with a dictionary (line breaking class SA of UAX 14).
pub(super) fn needs_dictionary(script: &str) -> bool {
    matches!(script, "Thai" | "Laoo" | "Khmr" | "Mymr" | "Lana" | "Tale" | "Talu" | "Tavt" | "Ahom")
}

/// The text with joiners where the two segmenters disagree, and before closing quotation marks.
pub(super) fn guard(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| needs_dictionary(script_of(c))) {
        return Cow::Borrowed(text);
    }
    let mut text = before_closing_marks(text);
    for _ in 0..ROUNDS {
        let wrong = disagreements(&text);
        if wrong.is_empty() {
            break;
        }
        text = joined(&text, &wrong);
    }
    Cow::Owned(text)
}

/// The places inside runs of the script where the network breaks and the dictionary does not.
fn disagreements(text: &str) -> Vec<usize> {
    let plain: String = text.chars().filter(|c| *c != WORD_JOINER).collect();
    let known: Vec<usize> = DICTIONARY.segment_str(&plain).collect();
    let mut wrong = Vec::new();
    // How many bytes of joiners stand before a place.
    let (mut joiners, mut seen) = (0, 0);
    for at in NETWORK.segment_str(text) {
        joiners += text.get(seen..at).unwrap_or_default().matches(WORD_JOINER).count() * WORD_JOINER.len_utf8();
        seen = at;
        if is_inside(text, at) && known.binary_search(&(at - joiners)).is_err() {
            wrong.push(at);
        }
    }
    wrong
}

/// True if both neighbours of a place are letters of a script without spaces.
fn is_inside(text: &str, at: usize) -> bool {
    let of_script = |c: Option<char>| c.is_some_and(|c| needs_dictionary(script_of(c)));
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    of_script(before.chars().next_back()) && of_script(after.chars().next())
}

fn joined(text: &str, places: &[usize]) -> String {
    let mut out = String::with_capacity(text.len() + places.len() * WORD_JOINER.len_utf8());
    let mut from = 0;
    for at in places {
        out.push_str(text.get(from..*at).unwrap_or_default());
        out.push(WORD_JOINER);
        from = *at;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Binds closing quotation marks to the word before them; a segmenter without spaces to go by breaks there.
fn before_closing_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '”' | '’' | '»' | '›') && out.chars().next_back().is_some_and(|before| needs_dictionary(script_of(before))) {
            out.push(WORD_JOINER);
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaks(text: &str) -> Vec<String> {
        let guarded = guard(text).into_owned();
        let places: Vec<usize> = NETWORK.segment_str(&guarded).collect();
        places.windows(2).map(|pair| guarded.get(pair[0]..pair[1]).unwrap().replace(WORD_JOINER, "")).collect()
    }

    #[test]
    fn text_that_needs_no_dictionary_is_left_alone() {
        for text in ["Pay within 14 days.", "يجب السداد", "भुक्तानी गर्नुहोस्", ""] {
            assert!(matches!(guard(text), Cow::Borrowed(_)));
        }
    }

    #[test]
    fn the_text_itself_does_not_change() {
        for text in ["ប្រើសន្លឹកនេះរៀងរាល់ខែ ហើយប្រតិបត្តិការត្រូវទៅដល់អតិថិជន។", "โปรดชำระเงินภายใน 14 วันนับจากวันที่ในใบแจ้งหนี้ “ตกลง”"]
        {
            assert_eq!(guard(text).replace(WORD_JOINER, ""), text);
        }
    }

    #[test]
    fn both_segmenters_agree_on_what_is_left() {
        for text in ["ប្រតិបត្តិការត្រូវទៅដល់អតិថិជនតាមកិច្ចសន្យាដែលបានព្រមព្រៀង", "โปรดชำระเงินภายในสิบสี่วันนับจากวันที่ในใบแจ้งหนี้"]
        {
            assert!(disagreements(&guard(text)).is_empty());
            let parts = breaks(text);
            assert_eq!(parts.concat(), text);
            assert!(parts.len() > 4, "enough places stay to set lines: {parts:?}");
        }
    }

    #[test]
    fn no_consonant_is_cut_off() {
        let parts = breaks("សូមផ្ញើការរំលឹកតទៅអតិថិជនម្តងទៀត");
        assert!(!parts.iter().any(|part| part == "ត"), "{parts:?}");
    }

    #[test]
    fn a_closing_mark_stays_with_its_word() {
        assert!(guard("“ตกลง”").contains("\u{2060}”"));
        assert!(guard("“យល់ព្រម”").contains("\u{2060}”"));
    }
}
