//! Fonts that are not files of the site: inside a book, or inside the style sheet of a page that holds all it needs.

use super::{Subset, bytes_of, declarations};
use crate::render::{Site, font_file, inline};

/// A font inside a book.
pub(in crate::render) struct BookFont {
    /// Its file.
    pub name: String,
    /// Its family.
    pub family: String,
    /// The font, as TrueType: many readers of books know no other.
    pub bytes: Vec<u8>,
    weight: u16,
    style: &'static str,
}

impl BookFont {
    /// Its declaration in a style sheet beside it.
    pub fn face(&self) -> String {
        format!(
            "@font-face {{ font-family: \"{}\"; font-style: {}; font-weight: {}; src: url(\"{}\"); }}\n",
            self.family.replace(['"', '\\'], ""),
            self.style,
            self.weight,
            self.name,
        )
    }
}

/// The fonts of a locale for its book.
pub(in crate::render) fn book_fonts(site: &Site<'_>, tag: &str) -> Vec<BookFont> {
    let font = |(number, subset): (usize, &Subset)| {
        Some(BookFont {
            name: format!("font-{}.ttf", number + 1),
            family: subset.family.clone(),
            bytes: font_file::cut(site.theme.assets.get(&subset.source)?, &subset.characters)?,
            weight: subset.weight,
            style: if subset.slanted { "italic" } else { "normal" },
        })
    };
    site.fonts.get(site, tag).into_iter().flat_map(|fonts| fonts.subsets.iter().enumerate().filter_map(font)).collect()
}

/// The declarations of a locale's fonts with the fonts themselves inside; made once.
pub(in crate::render) fn inline_sheet(site: &Site<'_>, tag: &str) -> String {
    let Some(fonts) = site.fonts.get(site, tag) else { return String::new() };
    let make = || declarations(fonts, |subset| bytes_of(site, subset).map(|bytes| inline::data("font/woff2", &bytes)).unwrap_or_default());
    fonts.inline.get_or_init(make).clone()
}
