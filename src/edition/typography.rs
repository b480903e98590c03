//! Typography at build: what translators cannot be expected to type, set by the settings of the locale. The one place
//! where text is changed between the locale file and the page; the files themselves stay plain.

use std::borrow::Cow;

use crate::locale::LocaleSettings;
use crate::source::places_of_text;

const NO_BREAK_SPACE: char = '\u{A0}';
const ISOLATE_END: &str = "\u{2069}";

/// The text with no-break spaces and word joiners where the locale's settings want them:
/// after words of `no-break-after` (Czech one-letter prepositions), before words of `no-break-before` when they follow a
/// number (units), between the groups of a number, after an ordinal number's dot (`no-break-ordinals`), and inside the
/// words of `no-break-words`, at each `|` or, without one, between all their letters. In every locale, a sign that
/// belongs to a number in front of it stands with it.
pub fn set<'t>(text: &'t str, settings: &LocaleSettings) -> Cow<'t, str> {
    let mut text = with_signs_in_isolates(text);
    if needs_spaces(settings) && text.contains(' ') {
        text = Cow::Owned(with_no_break_spaces(&text, settings));
    }
    settings.no_break_words.hold(text)
}

/// The bidi isolate around a number, drawn over the sign that follows it: in Hebrew, `12.5%` is read from left to right, and
/// outside of the isolate the sign would come to stand on the other side. Arabic-Indic digits are another class of numbers
/// in the bidi algorithm (UAX #9), behind which the sign rightly stands as the line runs.
fn with_signs_in_isolates(text: &str) -> Cow<'_, str> {
    const SIGNS: [char; 7] = ['%', '‰', '٪', '°', '€', '$', '₪'];
    let is_european = |c: char| c.is_ascii_digit() || ('۰'..='۹').contains(&c);
    let belongs = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_european);
        let sign = text.get(at + ISOLATE_END.len()..).and_then(|after| after.chars().next());
        sign.filter(|sign| before && SIGNS.contains(sign))
    };
    let mut out = String::new();
    let mut done = 0;
    for at in places_of_text(text.as_bytes(), ISOLATE_END) {
        let Some(sign) = belongs(at) else { continue };
        out.push_str(text.get(done..at).unwrap_or_default());
        out.push(sign);
        out.push_str(ISOLATE_END);
        done = at + ISOLATE_END.len() + sign.len_utf8();
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

fn needs_spaces(settings: &LocaleSettings) -> bool {
    !settings.no_break_after.is_empty() || !settings.no_break_before.is_empty() || settings.no_break_ordinals
}

fn with_no_break_spaces(text: &str, settings: &LocaleSettings) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find(' ') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let next = after.get(1..).unwrap_or_default();
        out.push(if binds(&out, next, settings) { NO_BREAK_SPACE } else { ' ' });
        rest = next;
    }
    out.push_str(rest);
    out
}

/// True if the space between these two texts must not break.
fn binds(before: &str, after: &str, settings: &LocaleSettings) -> bool {
    let last = last_word(before);
    let next = after.split(|c: char| c.is_whitespace()).next().unwrap_or_default();
    if settings.no_break_after.iter().any(|word| equal_words(last, word)) {
        return !next.is_empty();
    }
    let number = |word: &str| word.chars().next_back().is_some_and(char::is_numeric);
    let bare = last.trim_end_matches(['\u{2069}', '\u{2068}']);
    if number(bare) {
        let next_bare = next.trim_start_matches('\u{2068}');
        let unit = next_bare.trim_end_matches(|c: char| ".,;:!?)“”»".contains(c));
        let group = next_bare.chars().take_while(|c| c.is_numeric()).count() == 3 && bare.len() <= 3;
        return group || settings.no_break_before.iter().any(|word| equal_words(unit, word) || equal_words(next_bare, word));
    }
    settings.no_break_ordinals && bare.strip_suffix('.').is_some_and(number) && after.chars().next().is_some_and(char::is_lowercase)
}

/// What stands after the last space, without opening marks.
fn last_word(text: &str) -> &str {
    let word = text.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
    word.trim_start_matches(|c: char| !c.is_alphanumeric())
}

fn equal_words(a: &str, b: &str) -> bool {
    a == b || folded(a).eq(folded(b))
}

/// The characters of a word without case.
fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).map(|c| if c == 'ς' { 'σ' } else { c })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    fn czech() -> LocaleSettings {
        let mut settings = LocaleSettings::default_for(&Locale::parse("cs").unwrap());
        settings.no_break_after = ["k", "s", "v", "z", "o", "u", "a", "i", "č."].map(str::to_owned).into();
        settings.no_break_before = ["Kč", "%", "kB"].map(str::to_owned).into();
        settings.no_break_ordinals = true;
        settings
    }

    #[test]
    fn czech_prepositions_numbers_and_dates_do_not_break() {
        let set = |text| set(text, &czech()).into_owned();
        assert_eq!(set("V práci a s klientem"), "V\u{A0}práci a\u{A0}s\u{A0}klientem");
        assert_eq!(set("zaplatí 2 500 Kč, tedy 30 %."), "zaplatí 2\u{A0}500\u{A0}Kč, tedy 30\u{A0}%.");
        assert_eq!(set("do 5. března 2026. Potom"), "do 5.\u{A0}března 2026. Potom");
        assert_eq!(set("Faktura č. 5 (v příloze)"), "Faktura č.\u{A0}5 (v\u{A0}příloze)");
        assert_eq!(set("„V klidu“"), "„V\u{A0}klidu“");
        assert_eq!(set("as klus"), "as klus");
    }

    #[test]
    fn a_sign_stands_with_its_number() {
        let hebrew = LocaleSettings::default_for(&Locale::parse("he").unwrap());
        assert_eq!(set("\u{2068}12.5\u{2069}%, \u{2068}۳۰\u{2069}٪.", &hebrew), "\u{2068}12.5%\u{2069}, \u{2068}۳۰٪\u{2069}.");
        for text in ["\u{2068}٣٠\u{2069}٪", "\u{2068}אב\u{2069}%", "\u{2068}7\u{2069} %", "100%"] {
            assert_eq!(set(text, &hebrew), text);
        }
    }

    #[test]
    fn a_locale_without_settings_is_left_alone() {
        let nepali = LocaleSettings::default_for(&Locale::parse("ne").unwrap());
        let text = "गर्\u{200D}यो 2 500";
        assert_eq!(set(text, &nepali), text);
    }
}
