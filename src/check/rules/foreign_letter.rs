//! A letter of another language among those of the locale's own.

use std::collections::HashMap;

use crate::check::profile::STRANGE;
use crate::check::{Check, LocaleContext, Part, Reading, Rule, Walk, scripts, words};
use crate::diagnostic::Diagnostic;
use crate::locale::is_combining;

/// The rule.
pub const RULE: Rule = Rule::warning("foreign-letter", include_str!("foreign-letter.md"), Check::Walk(begin));

/// So many messages with a letter that CLDR does not list are the spelling of the locale, not slips.
const PRACTICE: usize = 12;

fn begin(_: &LocaleContext<'_>) -> Option<Box<dyn Walk>> {
    Some(Box::new(Letters::default()))
}

/// The letters that were found, each with its finding.
#[derive(Default)]
struct Letters(Vec<(char, Diagnostic)>);

impl Walk for Letters {
    fn part(&mut self, part: &Part<'_>, locale: &LocaleContext<'_>, _: &mut Vec<Diagnostic>) {
        if !part.is_words() {
            in_part(part, locale, &mut self.0);
        }
    }

    fn finish(&mut self, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        let letters = std::mem::take(&mut self.0);
        let mut counts: HashMap<char, usize> = HashMap::new();
        letters.iter().for_each(|(c, _)| *counts.entry(*c).or_default() += 1);
        let is_practice = |c: &char| counts.get(c).is_some_and(|count| *count > PRACTICE);
        found.extend(letters.into_iter().filter(|(c, _)| !is_practice(c)).map(|(_, diagnostic)| diagnostic));
    }
}

fn in_part(part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<(char, Diagnostic)>) {
    if part.profile.is_ascii || part.profile.letters_of(&locale.script) == 0 {
        return;
    }
    // Mostly letters of another script: that is `wrong-script`.
    if part.profile.letters_of(&locale.script) * 2 < part.profile.letters() && !locale.is_source() {
        return;
    }
    let may_look_alike = matches!(locale.script.as_str(), "Cyrl" | "Grek") && part.profile.letters_of("Latn") > 0;
    if may_look_alike || part.profile.has(STRANGE) {
        part.readings.iter().for_each(|reading| in_reading(part, reading, may_look_alike, locale, found));
    }
}

fn in_reading(
    part: &Part<'_>,
    reading: &Reading<'_>,
    may_look_alike: bool,
    locale: &LocaleContext<'_>,
    found: &mut Vec<(char, Diagnostic)>,
) {
    let text = reading.prose();
    if !may_look_alike && !text.chars().any(|c| is_foreign(c, locale)) {
        return;
    }
    let source = part.source;
    for (range, word) in words::words(text) {
        let strange = word.char_indices().find(|(_, c)| is_foreign(*c, locale)).or_else(|| look_alike(word, &locale.script));
        let Some((at, c)) = strange else { continue };
        let is_alien = is_alien(word, c, locale);
        // A name or word of the source keeps its letters; in the source itself a capital letter begins a name.
        let is_name = source.map_or(locale.is_source() && word.starts_with(char::is_uppercase), |source| source.text().contains(word));
        let is_loan = word.starts_with(char::is_uppercase) && locale.exemplars.lists_for_names(c);
        if is_name || is_loan || !is_alien {
            continue;
        }
        let start = range.start + at;
        let span = reading.span(start..start + c.len_utf8()).unwrap_or(part.span());
        let diagnostic = RULE
            .finding(format!("`{c}` (U+{:04X}, {}) in “{word}” is no letter of `{}`", c as u32, scripts::script(c), locale.tag()))
            .at(span, "this letter")
            .message_id(part.name())
            .help("type the letter of this language that was meant");
        let diagnostic = source.into_iter().fold(diagnostic, |diagnostic, source| diagnostic.related(source.span(), "the source text"));
        found.push((c, diagnostic));
    }
}

/// True for letters that the language is not written with.
fn is_foreign(c: char, locale: &LocaleContext<'_>) -> bool {
    // KASHIDA stretches a word for its looks; it is no letter of any language.
    if c == '\u{640}' {
        return locale.script == "Arab";
    }
    if c.is_ascii() || locale.exemplars.lists(c) || !words::is_letter(c) || is_combining(c) || is_iteration_mark(c) {
        return false;
    }
    let script = scripts::script(c);
    // Han characters are too many for any list.
    if scripts::is_shared(script) || (script == "Hani" && scripts::belongs(script, &locale.script)) {
        return false;
    }
    !scripts::belongs(script, &locale.script) || !(locale.exemplars.has(c) || is_loaned(c, locale))
}

/// A letter of the Arabic script that CLDR lists beside the language's own (as it does `ں`, without which no Urdu is
/// written), unless it looks like one of those: then it comes from another language's keyboard. Words of this script have
/// no capital letters that would tell a name.
fn is_loaned(c: char, locale: &LocaleContext<'_>) -> bool {
    const LOOK_ALIKE: [&str; 3] = ["يىی", "كکڪ", "هہھە"];
    let is_twin = |family: &&str| family.contains(c) && family.chars().any(|other| locale.exemplars.lists(other));
    locale.script == "Arab" && locale.exemplars.lists_for_names(c) && !LOOK_ALIKE.iter().any(is_twin)
}

/// A Latin letter in a Cyrillic or Greek word that looks like one of its own: `x` in “xотите”. A word with more Latin
/// letters than that, or with others, is a foreign word with an ending.
fn look_alike(word: &str, script: &str) -> Option<(usize, char)> {
    let like = match script {
        "Cyrl" => "acehkopxyijsABCEHKMOPTXYIJS",
        "Grek" => "ovuAEZHIKMNOPTYX",
        _ => return None,
    };
    let letters = || word.char_indices().filter(|(_, c)| words::is_letter(*c));
    let latin = || letters().filter(|(_, c)| c.is_ascii());
    let first = latin().next()?;
    let is_slip = latin().all(|(_, c)| like.contains(c)) && latin().count() * 2 < letters().filter(|(_, c)| !c.is_ascii()).count();
    is_slip.then_some(first)
}

/// Signs that repeat a word or lengthen a vowel, and raised letters. CLDR does not list them with the letters.
fn is_iteration_mark(c: char) -> bool {
    matches!(c, 'ៗ' | 'ๆ' | 'ໆ' | '々' | '〻' | 'ー' | 'ゝ' | 'ヽ' | 'ª' | 'º' | '\u{2B0}'..='\u{2FF}' | '\u{1D2C}'..='\u{1D6A}' | '\u{2070}'..='\u{209C}')
}

/// A word that is wholly of another script is a name or a quotation; a mix of scripts, or a strange letter of the
/// locale's own script, is not.
fn is_alien(word: &str, c: char, locale: &LocaleContext<'_>) -> bool {
    if c == '\u{640}' || scripts::belongs(scripts::script(c), &locale.script) {
        return true;
    }
    let is_neighbour =
        scripts::script(c) != "Latn" && !locale.source.is_some_and(|source| scripts::belongs(scripts::script(c), &source.script));
    is_neighbour || word.chars().any(|other| other.is_alphabetic() && scripts::belongs(scripts::script(other), &locale.script))
}
