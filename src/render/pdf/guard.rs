//! The break guard: no line breaks inside a word of a script that writes none of its word breaks.
//!
//! Typst breaks Thai, Khmer, Lao and Burmese with a neural network, which is wrong at seven to ten of a hundred places.
//! A break stays only where a dictionary sees one too; at every other place a WORD JOINER goes in.

use std::borrow::Cow;
use std::sync::{LazyLock, Mutex, PoisonError};

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use crate::locale::script_of;
use crate::source::FastMap;

/// Binds what stands before it to what stands behind it; it has no width and no ink.
pub(super) const WORD_JOINER: char = '\u{2060}';

/// The first character of the scripts below.
const FIRST: char = '\u{E00}';

/// A joiner changes what the network sees of the rest, so it is asked again, but not for ever.
const ROUNDS: usize = 8;

/// How many bytes of texts are remembered.
const MEMORY: usize = 1 << 20;

static NETWORK: LazyLock<LineSegmenterBorrowed<'static>> = LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));
static DICTIONARY: LazyLock<LineSegmenterBorrowed<'static>> = LazyLock::new(|| LineSegmenter::new_dictionary(LineBreakOptions::default()));

/// True for scripts whose words are found with a dictionary (line breaking class SA of UAX 14).
pub(super) fn needs_dictionary(script: &str) -> bool {
    matches!(script, "Thai" | "Laoo" | "Khmr" | "Mymr" | "Lana" | "Tale" | "Talu" | "Tavt" | "Ahom")
}

/// True for a character of such a script.
fn is_of_script(c: char) -> bool {
    c >= FIRST && needs_dictionary(script_of(c))
}

/// A guard that knows again what it has seen: the same texts stand on many sheets, and on two papers.
#[derive(Default)]
pub(super) struct Guard {
    known: Mutex<Known>,
}

/// The runs of letters that have been looked at.
#[derive(Default)]
struct Known {
    /// Each with its joiners.
    texts: FastMap<Box<str>, Box<str>>,
    /// How much room they take.
    bytes: usize,
}

impl Guard {
    /// The text with joiners where the two segmenters disagree, and before closing quotation marks.
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !text.chars().any(is_of_script) {
            return Cow::Borrowed(text);
        }
        let text = before_closing_marks(text);
        let mut out = String::with_capacity(text.len() * 2);
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let is_run = rest.starts_with(is_of_script);
            let end = rest.find(|c| is_of_script(c) != is_run).unwrap_or(rest.len());
            let (run, others) = rest.split_at_checked(end).unwrap_or((rest, ""));
            if is_run {
                self.run(run, &mut out)
            } else {
                out.push_str(run)
            }
            rest = others;
        }
        Cow::Owned(out)
    }

    /// A run of letters of such scripts, with joiners.
    fn run(&self, run: &str, out: &mut String) {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seen) = known().texts.get(run) {
            return out.push_str(seen);
        }
        let joined = joined(run, &disagreements(run));
        out.push_str(&joined);
        let mut known = known();
        known.bytes += run.len() + joined.len();
        if known.bytes > MEMORY {
            known.texts.clear();
            known.bytes = run.len() + joined.len();
        }
        known.texts.insert(run.into(), joined.into());
    }
}

/// The places inside a run where the network breaks and the dictionary does not.
fn disagreements(run: &str) -> Vec<usize> {
    let mut wrong = Vec::new();
    disagree(run, 0, &DICTIONARY.segment_str(run).collect::<Vec<_>>(), ROUNDS, &mut wrong);
    wrong.sort_unstable();
    wrong
}

/// The same for a part of a run that begins at a place. Where a joiner goes in the network sees two parts, and may find
/// other words in them.
fn disagree(part: &str, start: usize, known: &[usize], rounds: usize, wrong: &mut Vec<usize>) {
    let inside = NETWORK.segment_str(part).filter(|at| *at > 0 && *at < part.len());
    let own: Vec<usize> = inside.filter(|at| known.binary_search(&(start + at)).is_err()).collect();
    if own.is_empty() || rounds == 0 {
        return;
    }
    wrong.extend(own.iter().map(|at| start + at));
    let ends = own.iter().copied().chain([part.len()]);
    let mut from = 0;
    for end in ends {
        disagree(part.get(from..end).unwrap_or_default(), start + from, known, rounds - 1, wrong);
        from = end;
    }
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
        if matches!(c, '”' | '’' | '»' | '›') && out.chars().next_back().is_some_and(is_of_script) {
            out.push(WORD_JOINER);
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(text: &str) -> Cow<'_, str> {
        let guard = Guard::default();
        let first = guard.text(text);
        assert_eq!(first, guard.text(text), "what is known is the same again");
        first
    }

    /// The places where the network still breaks a guarded text inside its runs, and the dictionary does not.
    fn left(text: &str) -> Vec<usize> {
        let plain = text.replace(WORD_JOINER, "");
        let known: Vec<usize> = DICTIONARY.segment_str(&plain).collect();
        let before = |at: usize| text.get(..at).unwrap().matches(WORD_JOINER).count() * WORD_JOINER.len_utf8();
        let is_inside = |at: usize| text.get(..at).unwrap().ends_with(is_of_script) && text.get(at..).unwrap().starts_with(is_of_script);
        NETWORK.segment_str(text).filter(|at| is_inside(*at) && !known.contains(&(at - before(*at)))).collect()
    }

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
            assert_eq!(left(&guard(text)), Vec::<usize>::new());
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
