//! A note of the translator to self in a text.

use crate::check::profile::{CAPITALS, DOUBT};
use crate::check::{Check, LocaleContext, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("todo-marker", include_str!("todo-marker.md"), Check::Part(check)).and_words();

/// Words in capitals, as whole words.
const WORDS: [&str; 7] = ["TODO", "FIXME", "XXX", "TBD", "TRANSLATE", "UNTRANSLATED", "LOREM"];
/// Signs of doubt and markers of tools.
const SIGNS: [&str; 6] = ["???", "[?]", "(?)", "(??", "[??", "@@"];

/// What a machine says about its work, in lower case.
const REMARKS: [&str; 11] = [
    "lorem ipsum",
    "here is the translation",
    "here's the translation",
    "here is your translation",
    "translated text:",
    "(translation:",
    "translation note",
    "as an ai",
    "as a language model",
    "i cannot translate",
    "i can't translate",
];

fn check(part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let is_marked = part.profile.has(CAPITALS | DOUBT);
    // Remarks are in English, in whatever language the text is.
    let may_remark = part.profile.letters_of("Latn") > 8;
    for reading in &part.readings {
        let Some((at, marker)) = is_marked.then(|| marker(reading)).flatten().or_else(|| may_remark.then(|| remark(reading)).flatten())
        else {
            continue;
        };
        let source = part.source;
        if source.is_some_and(|source| source.text().contains(marker) || source.text().to_ascii_lowercase().contains(marker)) {
            continue;
        }
        let span = reading.span(at..at + marker.len()).unwrap_or(part.span());
        found.push(
            RULE.finding(format!("`{marker}` looks like a note to self"))
                .at(span, "readers would see it")
                .help("settle the question and remove the note; notes for others go into a comment"),
        );
    }
}

fn marker(reading: &Reading<'_>) -> Option<(usize, &'static str)> {
    let text = reading.prose();
    let sign = SIGNS.iter().find_map(|sign| text.find(sign).map(|at| (at, *sign)));
    sign.or_else(|| {
        WORDS.iter().find_map(|word| text.match_indices(word).map(|(at, _)| at).find(|at| is_whole(text, *at, word)).map(|at| (at, *word)))
    })
}

fn remark(reading: &Reading<'_>) -> Option<(usize, &'static str)> {
    if !may_be_remark(reading.prose().as_bytes()) {
        return None;
    }
    // Of the same length byte for byte.
    let text = reading.prose().to_ascii_lowercase();
    REMARKS.iter().find_map(|remark| text.find(remark).map(|at| (at, *remark)))
}

/// False for texts in which none of [`REMARKS`] can stand: none has three letters of one of them that are rare elsewhere
/// (“translation”, “ipsum”, “an ai”, “language”). Without a branch for each byte, compilers look at many at a time.
fn may_be_remark(text: &[u8]) -> bool {
    let (a, b, c, d) = (text.iter(), text.iter().skip(1), text.iter().skip(2), text.iter().skip(3));
    let is = |byte: &u8, letter: u8| u8::from(byte | 0x20 == letter);
    let found = a.zip(b).zip(c).zip(d).fold(0, |found, (((a, b), c), d)| {
        let translation = is(a, b'n') & is(b, b's') & is(c, b'l');
        let ipsum = is(a, b'p') & is(b, b's') & is(c, b'u');
        let an_ai = is(a, b'n') & is(c, b'a') & is(d, b'i');
        let language = is(a, b'u') & is(b, b'a') & is(c, b'g');
        found | translation | ipsum | an_ai | language
    });
    found != 0
}

fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    !text.get(..at).is_some_and(|before| before.ends_with(is_part))
        && !text.get(at + word.len()..).is_some_and(|after| after.starts_with(is_part))
}
