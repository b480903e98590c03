//! A translation whose letters are not those of the locale's script.

use crate::check::{Check, LocaleContext, Pair, Rule, scripts, words};
use crate::diagnostic::Diagnostic;

/// The rule.
pub const RULE: Rule = Rule::warning("wrong-script", include_str!("wrong-script.md"), Check::Pair(check));

fn check(pair: &Pair<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let profile = &pair.target.profile;
    let shared: u32 = profile.scripts().filter(|(script, _)| scripts::is_shared(script)).map(|(_, count)| count).sum();
    // One Han character says about as much as two letters.
    let weight = if scripts::is_east_asian(&locale.script) { 2 } else { 1 };
    let own = profile.letters_of(&locale.script) * weight;
    let all = profile.letters() - shared + own / 2 * (weight - 1);
    if all < 3 || own * 2 >= all || pair.target.is_term() {
        return;
    }
    let Some((script, count)) = profile
        .scripts()
        .filter(|(script, _)| !scripts::belongs(script, &locale.script) && !scripts::is_shared(script))
        .max_by_key(|(_, count)| *count)
    else {
        return;
    };
    if pair.source.text() == pair.target.text() || all_from_source(pair, own > 0, &locale.script) {
        return;
    }
    found.push(
        RULE.finding(format!(
            "{count} of {all} letters are of the script {script}, but `{}` is written in {}",
            locale.tag(),
            locale.script
        ))
        .at(pair.target.span(), "the text of another language?")
        .help("look whether the text of another locale was pasted here"),
    );
}

/// True if the source has the word in any case or number, or if it is too short to say anything (`vs`).
fn is_of_source(word: &str, source: &str) -> bool {
    word.chars().count() < 3 || source.contains(&word.to_lowercase())
}

/// True if every word in another script is an abbreviation or stands in the source too, as the names of formats do.
fn all_from_source(pair: &Pair<'_>, is_mixed: bool, script: &str) -> bool {
    let source = pair.source.text().to_lowercase();
    let is_code = |word: &str| word.chars().all(|c| c.is_uppercase() || c.is_numeric());
    let is_foreign = |word: &&str| {
        !words::is_latin(word) || !(is_of_source(word, &source) || is_code(word) || (is_mixed && word.starts_with(char::is_uppercase)))
    };
    let words = words::words(pair.target.readings.last().map_or("", |reading| reading.prose()));
    let is_own = |word: &&str| word.chars().any(|c| scripts::belongs(scripts::script(c), script));
    let mut words = words.into_iter().map(|(_, word)| word).filter(|word| word.chars().any(char::is_alphabetic) && !is_own(word));
    !words.any(|word| is_foreign(&word))
}
