//! Properties of characters: script and normalization (Unicode, through ICU4X).

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::props::{CanonicalCombiningClass, GeneralCategory, GeneralCategoryGroup};
use icu_properties::{CodePointMapData, PropertyNamesShort};

/// A script by its ISO 15924 code: `Latn`, `Khmr`; `Zyyy` (common) and `Zinh` (inherited) belong to every script.
pub type Script = &'static str;

/// The script of a character.
pub fn script_of(c: char) -> Script {
    let script = CodePointMapData::<icu_properties::props::Script>::new().get(c);
    PropertyNamesShort::<icu_properties::props::Script>::new().get(script).unwrap_or("Zzzz")
}

/// True for combining marks (general category M), which stand on the letter before them.
pub fn is_combining(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// What a character is in a text that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A letter, a digit of no script, a number: general categories L and N without Nd.
    Letter,
    /// A decimal digit (Nd).
    Digit,
    /// A combining mark (M).
    Mark,
    /// What is not seen but steers others (Cf).
    Format,
    /// Anything else.
    Other,
}

/// The class of a character.
pub fn class_of(c: char) -> Class {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    match category {
        GeneralCategory::DecimalNumber => Class::Digit,
        GeneralCategory::Format => Class::Format,
        _ if GeneralCategoryGroup::Mark.contains(category) => Class::Mark,
        _ if GeneralCategoryGroup::Letter.contains(category) || GeneralCategoryGroup::Number.contains(category) => Class::Letter,
        _ => Class::Other,
    }
}

/// True for a virama (canonical combining class 9: the Khmer coeng, the halant of Devanagari …), which joins the letter
/// before it with the one after it to one sign.
pub fn is_virama(c: char) -> bool {
    CodePointMapData::<CanonicalCombiningClass>::new().get(c) == CanonicalCombiningClass::Virama
}

/// True for a mark that normalization may put before another one (canonical combining class other than 0).
pub fn is_reordered(c: char) -> bool {
    CodePointMapData::<CanonicalCombiningClass>::new().get(c) != CanonicalCombiningClass::NotReordered
}

/// The canonical combining class of a character: marks in a row stand in its order.
pub fn combining_class(c: char) -> impl Ord {
    CodePointMapData::<CanonicalCombiningClass>::new().get(c)
}

/// True if the text is in normalization form C.
pub fn is_nfc(text: &str) -> bool {
    text.is_ascii() || ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}

/// The text in normalization form C.
pub fn to_nfc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// The text in normalization form KC: presentation forms, ligatures and full-width letters as plain ones.
pub fn to_nfkc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned()
}

/// The text in normalization form KD: as KC, with every mark apart from its letter.
pub fn to_nfkd(text: &str) -> String {
    DecomposingNormalizerBorrowed::new_nfkd().normalize(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_normalization() {
        assert_eq!(['a', 'ក', 'न', 'ก', 'ع', '1', '\u{301}'].map(script_of), ["Latn", "Khmr", "Deva", "Thai", "Arab", "Zyyy", "Zinh"]);
        assert!(is_nfc("příliš"));
        assert!(!is_nfc("r\u{30C}"));
        assert_eq!(to_nfc("r\u{30C}"), "ř");
        assert_eq!(to_nfkc("ﻻ\u{FB01}Ａ"), "لاfiA");
        assert_eq!(to_nfkd("ř½"), "r\u{30C}1\u{2044}2");
        assert_eq!(
            ['x', '٣', '\u{301}', '\u{200D}', '.'].map(class_of),
            [Class::Letter, Class::Digit, Class::Mark, Class::Format, Class::Other]
        );
    }
}
