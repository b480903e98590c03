//! Pseudo-locales: the source language made strange, so that what was not externalised, is cut off or runs the wrong way
//! can be seen before any translation exists. `en-XA` is accented and a third longer, `ar-XB` runs from right to left.

use crate::project::{Catalog, Project};
use crate::source::{ProjectPath, SourceChange, SourceFile, Sources, TextEdit};

/// The pseudo-locales, named as CLDR names them.
pub const PSEUDO_LOCALES: [&str; 2] = ["en-XA", "ar-XB"];

/// True for the tag of a pseudo-locale.
pub fn is_pseudo(tag: &str) -> bool {
    PSEUDO_LOCALES.contains(&tag)
}

/// The files of a project and those of a pseudo-locale, made of the source locale's. Placeables, keys, attributes and
/// comments stay as they are; only text is changed, in place.
pub fn with_pseudo(project: &Project, sources: &Sources, tag: &str) -> Sources {
    let own = |file: &SourceFile| (file.path.clone(), file.text.as_bytes().to_vec());
    let mut files: Vec<(ProjectPath, Vec<u8>)> = sources.iter().map(own).collect();
    if let Some(catalog) = project.source_catalog().filter(|_| is_pseudo(tag)) {
        files.extend(catalog.files.iter().filter_map(|id| pseudo_file(project, catalog, sources.get(*id)?, tag)));
    }
    Sources::from_bytes(files)
}

fn pseudo_file(project: &Project, catalog: &Catalog, file: &SourceFile, tag: &str) -> Option<(ProjectPath, Vec<u8>)> {
    let name = project.name_in_locale(file.path.as_str())?;
    let entries = catalog.entries().iter().filter(|entry| entry.id_span.file == file.id);
    let texts = entries.flat_map(|entry| entry.parts().flat_map(|(_, pattern)| pattern.texts()));
    let edits = texts.map(|(text, span)| TextEdit { span, replacement: pseudo_text(text, tag) }).collect();
    let text = SourceChange { edits, created: Vec::new() }.apply(file.id, &file.text).ok()?;
    Some((ProjectPath::new(&project.locale_path(tag, name)).ok()?, text.into_bytes()))
}

/// A text in a pseudo-locale: words changed, Markdown and HTML, links, code and addresses kept.
pub fn pseudo_text(text: &str, tag: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let kept = kept_length(rest);
        if kept > 0 {
            out.push_str(rest.get(..kept).unwrap_or_default());
            rest = rest.get(kept..).unwrap_or_default();
            continue;
        }
        let word = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        if word == 0 {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else {
            let (word, after) = rest.split_at(word);
            out.push_str(&if tag == "ar-XB" { format!("\u{202E}{word}\u{202C}") } else { accented(word) });
            rest = after;
        }
    }
    out
}

/// How much of the beginning of a text is markup, an address or code, which stays as it is.
fn kept_length(text: &str) -> usize {
    let until = |end: char| text.find(end).map_or(0, |at| at + end.len_utf8());
    if text.starts_with("](") {
        return text.find(')').map_or(text.len(), |at| at);
    }
    if text.starts_with('`') {
        return text.get(1..).and_then(|rest| rest.find('`')).map_or(1, |at| at + 2);
    }
    if text.starts_with('<') && text.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')) {
        return until('>');
    }
    if text.starts_with('&') {
        let name = text.get(1..).unwrap_or_default();
        let length = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).unwrap_or(0);
        return if length > 0 && name.get(length..).is_some_and(|rest| rest.starts_with(';')) { length + 2 } else { 0 };
    }
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte));
    let is_address = word.split_once("://").or_else(|| word.split_once('@')).is_some_and(|(before, _)| plain(before));
    if is_address { word.len() } else { 0 }
}

/// The word with accents, its vowels twice.
fn accented(word: &str) -> String {
    word.chars().fold(String::with_capacity(word.len() * 3), |mut out, c| {
        let (other, is_vowel) = accent(c);
        out.push(other);
        if is_vowel {
            out.push(if c.is_uppercase() { accent(c.to_ascii_lowercase()).0 } else { other });
        }
        out
    })
}

fn accent(c: char) -> (char, bool) {
    const FROM: &str = "aeiouyAEIOUYbcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ";
    const TO: &str = "áéíóúýÁÉÍÓÚÝƀçďƒĝĥĵķľɱñþǫŕšţṽŵẋžßÇĎƑĜĤĴĶĽṀÑÞǪŔŠŢṼŴẊŽ";
    match FROM.chars().position(|from| from == c) {
        Some(at) => (TO.chars().nth(at).unwrap_or(c), at < 12),
        None => (c, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{fluent_text, from_fluent_tree};

    #[test]
    fn words_are_changed_and_markup_is_kept() {
        let text = "**Pay** [the bill](https://example.org/a_b) or `code x` at a@b.org, see https://e.org/x.";
        let pseudo = pseudo_text(text, "en-XA");
        assert_eq!(pseudo, "**Þááýý** [ţĥéé ƀííľľ](https://example.org/a_b) óóŕ `code x` ááţ a@b.org, šéééé https://e.org/x.");
        assert_eq!(
            pseudo_text("Pay **now** <b>x</b> &amp;", "ar-XB"),
            "\u{202E}Pay\u{202C} **\u{202E}now\u{202C}** <b>\u{202E}x\u{202C}</b> &amp;"
        );
        let sentence = "Write down when each invoice was due and when it was paid, and count the days between the two dates.";
        let ratio = pseudo_text(sentence, "en-XA").chars().count() as f64 / sentence.chars().count() as f64;
        assert!((1.25..1.45).contains(&ratio), "{ratio}");
    }

    #[test]
    fn a_pseudo_locale_is_a_locale_of_its_own() {
        let ftl = "# note\r\na = One { $x }\r\n    .b = { $n ->\r\n        [one] day\r\n       *[other] days\r\n    }\r\n-t = Term\r\n";
        let sources = Sources::from_texts(&[("en/x/a.ftl", ftl)]);
        for tag in PSEUDO_LOCALES {
            let (project, _) = from_fluent_tree(&sources, "en");
            let (project, faults) = from_fluent_tree(&with_pseudo(&project, &sources, tag), "en");
            assert!(faults.is_empty());
            let (source, pseudo) = (&project.catalogs["en"], &project.catalogs[tag]);
            for (own, other) in source.entries().iter().zip(pseudo.entries()) {
                for ((_, own), (_, other)) in own.parts().zip(other.parts()) {
                    assert_ne!(fluent_text::shown(own), fluent_text::shown(other));
                    assert_eq!(own.variables(), other.variables());
                }
            }
        }
    }
}
