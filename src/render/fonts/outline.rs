//! A locale's fonts in short: all that pages need to know of them, and that a build leaves for the next one.

use serde::Serialize;

use super::LocaleFonts;
use crate::source::Digest;

/// What is known of a locale's fonts once they were planned: enough for all but to make them. This is what templates
/// see as `fonts`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Outline {
    /// A digest of the plan.
    #[serde(skip)]
    pub digest: u128,
    /// The style sheet that declares the fonts; `None` if the theme has no font for the locale.
    pub css: Option<String>,
    /// The files that every page needs first.
    pub preload: Vec<String>,
    /// The style sheet and the fonts, by their paths in the site.
    #[serde(skip)]
    pub files: Vec<String>,
}

impl Outline {
    pub(super) fn of(fonts: Option<&LocaleFonts>) -> Self {
        let Some(fonts) = fonts else { return Self::default() };
        let digest = Digest::of("fonts").text(&format!("{:?}", (&fonts.css, &fonts.preload, &fonts.subsets))).finish();
        Self { digest, css: fonts.css.clone(), preload: fonts.preload.clone(), files: fonts.files().collect() }
    }

    /// As a note: the digest, then the files; those that pages need first have a `+` before them.
    pub(super) fn to_fact(&self) -> String {
        let mark = |file: &String| if self.preload.contains(file) { format!("+{file}") } else { file.clone() };
        format!("{:032x} {}", self.digest, self.files.iter().map(mark).collect::<Vec<_>>().join(" "))
    }

    pub(super) fn from_fact(fact: &str) -> Self {
        let mut words = fact.split_whitespace();
        let digest = words.next().and_then(|word| u128::from_str_radix(word, 16).ok()).unwrap_or_default();
        let mut outline = Self { digest, ..Self::default() };
        for word in words {
            let file = word.trim_start_matches('+');
            if file.ends_with(".css") {
                outline.css = Some(file.to_owned());
            }
            if word.starts_with('+') {
                outline.preload.push(file.to_owned());
            }
            outline.files.push(file.to_owned());
        }
        outline
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_read_as_it_is_noted() {
        let files = ["assets/fonts-km.css", "assets/fonts/a-km.woff2", "assets/fonts/b-km.woff2"].map(str::to_owned);
        let preload = vec!["assets/fonts/b-km.woff2".to_owned()];
        let outline = Outline { digest: 7, css: Some("assets/fonts-km.css".to_owned()), preload, files: files.to_vec() };
        assert_eq!(Outline::from_fact(&outline.to_fact()), outline);
        assert_eq!(Outline::from_fact(&Outline::default().to_fact()), Outline::default());
    }
}
