//! What each language calls itself, as CLDR has it: `português (Brasil)`, `srpski (latinica)`.
//!
//! ICU4X's display names are experimental and would add 1.7 MB for all languages in all languages; these are 27 kB.
//! `autonyms.tsv` was written by ICU: for each locale of CLDR and each of its tags without the likely script,
//! `new Intl.DisplayNames([tag], {type: "language", languageDisplay: "standard", fallback: "none"}).of(tag)`.

const TABLE: &str = include_str!("autonyms.tsv");

/// The name of exactly this tag, if CLDR has one.
pub(super) fn of(tag: &str) -> Option<&'static str> {
    TABLE.lines().find_map(|line| line.split_once('\t').filter(|(known, _)| *known == tag)).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_tag_and_a_name() {
        for line in TABLE.lines().skip(1) {
            let (tag, name) = line.split_once('\t').unwrap();
            assert!(crate::locale::Locale::parse(tag).is_ok() && !name.trim().is_empty(), "{line}");
        }
    }
}
