//! Words of the source in a translation that is written in another script.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::check::{Check, LocaleContext, Part, Reading, Rule, Walk, scripts, words};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The rule.
pub const RULE: Rule = Rule::warning("untranslated-fragment", include_str!("untranslated-fragment.md"), Check::Walk(begin));

/// In so many messages a locale may leave a word as it is before that is its practice (Greek “cookie”).
const PRACTICE: usize = 2;

fn begin(locale: &LocaleContext<'_>) -> Option<Box<dyn Walk>> {
    let source = locale.source.filter(|source| source.catalog.locale.language() != locale.catalog.locale.language())?;
    Some(if source.script == locale.script { Box::new(InSameScript) } else { Box::new(Fragments::default()) })
}

/// The fragments that were found, each with its finding.
#[derive(Default)]
struct Fragments(Vec<(String, Diagnostic)>);

impl Walk for Fragments {
    fn part(&mut self, part: &Part<'_>, locale: &LocaleContext<'_>, _: &mut Vec<Diagnostic>) {
        let (Some(source), Some(original)) = (locale.source.filter(|_| !part.is_words()), part.source) else { return };
        if part.profile.letters_of(&source.script) >= 3 && part.profile.letters_of(&locale.script) > 0 {
            in_part(part, original, source, &mut self.0);
        }
    }

    fn finish(&mut self, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        let fragments = std::mem::take(&mut self.0);
        let mut counts: HashMap<String, usize> = HashMap::new();
        fragments.iter().for_each(|(text, _)| *counts.entry(text.clone()).or_default() += 1);
        let is_practice = |text: &str| words::words(text).len() < 2 && counts.get(text).is_some_and(|count| *count > PRACTICE);
        found.extend(fragments.into_iter().filter(|(text, _)| !is_practice(text)).map(|(_, diagnostic)| diagnostic));
    }
}

/// So many words in a row of the source in a translation of the same script are no names and no loans.
const RUN: usize = 4;

/// In a locale that is written in the script of the source.
struct InSameScript;

impl Walk for InSameScript {
    fn part(&mut self, part: &Part<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        let Some(original) = part.source.filter(|_| !part.is_words()) else { return };
        // A shorter text has no such run.
        if part.is_term() || part.profile.length < RUN * 4 || original.text() == part.text() {
            return;
        }
        let whole = whole(original);
        for reading in &part.readings {
            let Some(range) = run_of_source(reading.prose(), &whole) else { continue };
            let text = reading.prose().get(range.clone()).unwrap_or_default();
            found.push(finding(text, reading.span(range).unwrap_or(part.span()), part, original));
        }
    }
}

/// All readings of a text, one below the other.
fn whole<'p>(part: &'p Part<'_>) -> Cow<'p, str> {
    match part.readings.as_slice() {
        [reading] => Cow::Borrowed(reading.prose()),
        readings => Cow::Owned(readings.iter().map(Reading::prose).collect::<Vec<_>>().join("\n")),
    }
}

/// The first run of [`RUN`] words that stands in the source just so, most of them in lower case.
fn run_of_source(target: &str, source: &str) -> Option<Range<usize>> {
    // Most texts share no word with their source, so the first look collects none.
    if !words::each_word(target).skip(RUN - 1).step_by(RUN).any(|(_, word)| source.contains(word)) {
        return None;
    }
    let words = words::words(target);
    let is_lower = |word: &&str| word.len() > 1 && word.chars().all(char::is_lowercase);
    // One of every four words in a row is each fourth one: most texts share none of those with their source.
    let shared: Vec<bool> = words.iter().enumerate().map(|(at, (_, word))| at % RUN == RUN - 1 && source.contains(word)).collect();
    words.windows(RUN).zip(shared.windows(RUN)).filter(|(_, shared)| shared.contains(&true)).find_map(|(run, _)| {
        let range = run.first()?.0.start..run.last()?.0.end;
        let lower = run.iter().map(|(_, word)| *word).filter(is_lower).count();
        (lower + 1 >= RUN && source.contains(target.get(range.clone())?)).then_some(range)
    })
}

fn finding(text: &str, span: Span, part: &Part<'_>, original: &Part<'_>) -> Diagnostic {
    RULE.finding(format!("“{text}” of the source is left in the translation"))
        .at(span, "not translated")
        .related(original.span(), "the source text")
        .message_id(part.name())
        .help("translate these words too")
}

fn in_part(part: &Part<'_>, original: &Part<'_>, source: &LocaleContext<'_>, found: &mut Vec<(String, Diagnostic)>) {
    let whole = whole(original);
    for reading in &part.readings {
        for range in fragments(reading.prose(), &whole, &source.script) {
            let text = reading.prose().get(range.clone()).unwrap_or_default();
            let span = reading.span(range).unwrap_or(part.span());
            found.push((text.to_owned(), finding(text, span, part, original)));
        }
    }
}

/// Runs of words of the source's script that stand in the source just so. A single word counts if the source writes it
/// in lower case: names and abbreviations stay as they are.
fn fragments(target: &str, source: &str, script: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (range, word) in words::words(target) {
        if !word.chars().all(|c| !words::is_letter(c) || scripts::belongs(scripts::script(c), script))
            || !word.chars().any(words::is_letter)
        {
            continue;
        }
        match runs.last_mut().filter(|run| {
            target.get(run.end..range.start).is_some_and(|gap| gap.len() <= 2 && gap.chars().all(|c| c.is_ascii() && !c.is_alphanumeric()))
        }) {
            Some(run) => run.end = range.end,
            None => runs.push(range),
        }
    }
    // `example.org`, `32-bit`, `.msi`: part of an address, a code or the name of a file.
    let is_joined = |run: &Range<usize>| {
        target.get(..run.start).is_some_and(|before| before.ends_with(['.', '/', '-', '@', '_', '#', '&']))
            || target.get(run.clone()).is_some_and(|text| text.contains('.') && !text.contains(' '))
    };
    runs.retain(|run| !is_joined(run));
    runs.retain(|run| target.get(run.clone()).is_some_and(|text| is_fragment(text, source)));
    runs
}

fn is_fragment(text: &str, source: &str) -> bool {
    let has_lower_word = words::words(text).iter().any(|(_, word)| word.chars().count() > 2 && word.chars().all(char::is_lowercase));
    // A whole clause in another script is a fault whether or not the source has just these words.
    let lower = words::words(text).iter().filter(|(_, word)| word.len() > 1 && word.chars().all(char::is_lowercase)).count();
    has_lower_word && (source.contains(text) || lower >= RUN)
}
