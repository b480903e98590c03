//! A sign that stands with a number (a currency's, a percent or degree sign, a plus or minus) and is not that of the source.

use crate::check::profile::{DIGIT, SIGN};
use crate::check::words::Number;
use crate::check::{Check, LocaleContext, PLACEABLE, Pair, Part, Reading, Rule};
use crate::diagnostic::Diagnostic;
use crate::locale::Digits;

/// The rule.
pub const RULE: Rule = Rule::warning("symbol-changed", include_str!("symbol-changed.md"), Check::Pair(check));

/// Signs that may be written as a word or another sign: what counts as the same, and beginnings of words for it.
const SIGNS: &[(char, &[&str])] = &[
    (
        '%',
        &[
            "٪",
            "％",
            "percent",
            "per cent",
            "prozent",
            "procent",
            "proc",
            "pct",
            "por cien",
            "por cent",
            "pour cent",
            "per cent",
            "pour-cent",
            "процен",
            "працэн",
            "відсот",
            "проц",
            "yüzde",
            "faiz",
            "százalék",
            "prosent",
            "prósent",
            "protsen",
            "prósent",
            "في المئة",
            "بالمئة",
            "بالمائة",
            "في المائة",
            "درصد",
            "فیصد",
            "אחוז",
            "प्रतिशत",
            "শতাংশ",
            "ร้อยละ",
            "เปอร์เซ็นต์",
            "ភាគរយ",
            "ເປີເຊັນ",
            "パーセント",
            "퍼센트",
            "百分",
            "phần trăm",
            "persen",
            "peratus",
            "τοις εκατό",
            "%",
            "hundred",
            "ehun",
            "cant",
            "céad",
            "na sto",
            "hundert",
        ],
    ),
    (
        '€',
        &[
            "eur",
            "евр",
            "євр",
            "يورو",
            "ευρ",
            "ユーロ",
            "유로",
            "欧元",
            "歐元",
            "यूरो",
            "ยูโร",
            "អឺរ៉ូ",
            "eiro",
            "evro",
            "evró",
            "euró",
            "euró",
            "יורו",
            "אירו",
            "یورو",
        ],
    ),
    (
        '$',
        &[
            "dol",
            "dól",
            "usd",
            "us",
            "дол",
            "دولار",
            "دلار",
            "ドル",
            "달러",
            "美元",
            "美金",
            "डॉलर",
            "डलर",
            "ดอลลาร์",
            "ដុល្លារ",
            "δολ",
            "דולר",
            "đô",
            "bucks",
            "dala",
        ],
    ),
    (
        '£',
        &["gbp", "pound", "pfund", "livre", "libra", "liber", "фунт", "جنيه", "ポンド", "英镑", "英鎊", "파운드", "λίρ", "ปอนด์", "sterl"],
    ),
    ('¥', &["jpy", "cny", "yen", "jen", "ien", "yuan", "juan", "円", "元", "иен", "єн", "юан", "엔", "위안", "เยน", "rmb"]),
    ('₹', &["inr", "rup", "rs", "रु", "рупи", "روبية", "รูปี"]),
    ('₽', &["rub", "руб"]),
    (
        '°',
        &[
            "℃",
            "℉",
            "º",
            "deg",
            "grad",
            "grád",
            "stup",
            "grau",
            "граду",
            "درجة",
            "องศา",
            "डिग्री",
            "अंश",
            "度",
            "도",
            "độ",
            "astet",
            "fok",
            "aste",
            "graus",
            "מעלות",
            "અંશ",
        ],
    ),
    ('+', &[" 00", "plus"]),
    ('−', &["minus", "mínus", "moins", "menos", "meno", "минус", "мінус", "ناقص", "–"]),
    ('‰', &["promil", "per mil", "тысяч", "проміл"]),
];

fn check(pair: &Pair<'_>, _: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let has_number = |pair: &Pair<'_>| pair.source.profile.has(DIGIT) || !pair.source.inlines.is_empty();
    if !(pair.source.profile.has(SIGN) || pair.target.profile.has(SIGN))
        || !has_number(pair)
        || pair.target.is_term()
        || !pair.source.readings.iter().any(|reading| has_sign(reading.prose()))
            && !pair.target.readings.iter().any(|reading| has_sign(reading.prose()))
    {
        return;
    }
    let Some(source) = pair.source.readings.last() else { return };
    let Some(target) = pair.target.readings.last() else { return };
    let wanted = signs(source.prose());
    let own = signs(target.prose());
    let lower = target.text.to_lowercase();
    let in_words = |sign: char| SIGNS.iter().any(|(known, words)| *known == sign && words.iter().any(|word| lower.contains(word)));
    let lost = wanted.iter().map(|(_, sign)| *sign).find(|sign| !own.iter().any(|(_, other)| other == sign) && !in_words(*sign));
    let in_source = source.text.to_lowercase();
    let in_words_of_source =
        |sign: char| SIGNS.iter().any(|(known, words)| *known == sign && words.iter().any(|word| in_source.contains(word)));
    let added = own.iter().find(|(_, sign)| !wanted.iter().any(|(_, other)| other == sign) && !in_words_of_source(*sign));
    match (lost, added) {
        // A currency may be converted, and a sign be put in the place of a word; that another sign comes is what counts.
        (Some(old), Some((at, new))) => {
            found.push(finding(format!("the translation has the sign {new}, the source has {old}"), target, *at, pair))
        }
        (Some(old), None) if keeps_its_numbers(pair) => {
            let at = target.text.trim_end().len();
            found.push(finding(format!("the source has the sign {old} with a number, the translation has none"), target, at, pair));
        }
        (None, Some((at, new @ ('−' | '+')))) => {
            found.push(finding(format!("the translation has the sign {new}, the source has none"), target, *at, pair))
        }
        _ => found.extend(degrees(source, target, pair)),
    }
}

fn finding(message: String, target: &Reading<'_>, at: usize, pair: &Pair<'_>) -> Diagnostic {
    let span = target.span(at..at).unwrap_or(pair.target.span());
    RULE.finding(message).at(span, "here").help("compare it with the source: 15 is not 15 %, and €25 is not $25")
}

fn has_sign(text: &str) -> bool {
    text.contains(is_sign) || text.contains('٪')
}

fn is_sign(c: char) -> bool {
    matches!(c, '%' | '€' | '$' | '£' | '¥' | '₹' | '₽' | '°' | '‰' | '+' | '-' | '−')
}

/// The signs beside numbers and values, with their places. `-` before a digit at the beginning of a word is a minus.
fn signs(text: &str) -> Vec<(usize, char)> {
    let is_number = |c: char| Digits::of(c).is_some() || c == PLACEABLE;
    let of = |(at, c): (usize, char)| {
        let (before, after) = (text.get(..at)?, text.get(at + c.len_utf8()..)?);
        // One space between a number and its sign.
        let is_behind = || beside(before.chars().rev()).is_some_and(is_number);
        let is_before = || beside(after.chars()).is_some_and(is_number);
        let begins = || {
            let opens = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}');
            before.chars().next_back().is_none_or(opens)
        };
        let is_followed = || after.chars().next().is_some_and(|c| Digits::of(c).is_some());
        let sign = match c {
            '+' if begins() && is_followed() => '+',
            '-' | '−' if begins() && is_followed() => '−',
            '%' | '٪' | '％' if is_behind() || after.chars().next().is_some_and(is_number) => '%',
            '€' | '$' | '£' | '¥' | '₹' | '₽' if is_behind() || is_before() => c,
            '°' | '‰' if is_behind() => c,
            _ => return None,
        };
        Some((at, sign))
    };
    text.char_indices().filter(|(_, c)| is_sign(*c) || matches!(c, '٪' | '％')).filter_map(of).collect()
}

/// The next character, or the one behind it if that is a space.
fn beside(mut characters: impl Iterator<Item = char>) -> Option<char> {
    characters.next().and_then(|c| if c.is_whitespace() { characters.next() } else { Some(c) })
}

/// True if the translation has all numbers of the source as digits, so that a sign of theirs is not in a word.
fn keeps_its_numbers(pair: &Pair<'_>) -> bool {
    let shown = |part: &Part<'_>| part.readings.last().map_or(0, |reading| reading.shown.len());
    let own = pair.target.default_numbers();
    let is_kept = |number: &Number| own.iter().any(|other| other.digits == number.digits);
    shown(pair.source) == shown(pair.target) && pair.source.default_numbers().iter().all(is_kept)
}

/// Celsius and Fahrenheit.
fn degrees(source: &Reading<'_>, target: &Reading<'_>, pair: &Pair<'_>) -> Option<Diagnostic> {
    let scale = |text: &str| {
        text.match_indices('°')
            .filter_map(|(at, sign)| {
                text.get(at + sign.len()..)?.trim_start().chars().next().filter(|c| matches!(c, 'C' | 'F')).map(|c| (at, c))
            })
            .collect::<Vec<_>>()
    };
    let (wanted, own) = (scale(&source.text), scale(&target.text));
    let (at, new) = own.iter().find(|(_, c)| !wanted.iter().any(|(_, other)| other == c)).copied()?;
    let (_, old) = wanted.first()?;
    keeps_its_numbers(pair).then(|| finding(format!("the translation has °{new}, the source has °{old}"), target, at, pair))
}
