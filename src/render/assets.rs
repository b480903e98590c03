//! The theme's assets, copied; the style sheet gets the measures of each locale at its end.

use std::fmt::Write;

use super::{RenderError, Renderer, Site};
use crate::edition::Edition;
use crate::locale::Digits;
use crate::source::{Artifact, ProjectPath};

const STYLE: &str = "assets/style.css";

/// Every file under the theme's `assets/`.
pub(super) struct Assets;

impl Renderer for Assets {
    fn name(&self) -> &'static str {
        "assets"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.theme.assets.len()
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some((name, bytes)) = site.theme.assets.iter().nth(index) else { return Ok(None) };
        let mut bytes = bytes.clone();
        if name == STYLE {
            bytes.extend_from_slice(measures(site).as_bytes());
        }
        Ok(ProjectPath::new(name).ok().map(|path| Artifact { path, bytes }))
    }
}

/// The measures of each locale as custom properties: size, line heights, fonts, digits of counters, and how the script
/// is emphasised, underlined and hyphenated. A page's own language sets the size of the root; a fragment in another
/// language sets its own.
fn measures(site: &Site<'_>) -> String {
    let mut css = String::from("\n/* Measures of each locale, from the settings. */\n");
    for edition in site.editions.editions.values() {
        push_measures(edition, &mut css);
    }
    css
}

fn push_measures(edition: &Edition<'_>, css: &mut String) {
    let (tag, settings) = (edition.locale.tag(), &edition.settings);
    let fonts: String = settings.font_stack.iter().map(|font| format!("\"{font}\", ")).collect();
    // Slanted letters, hyphens and lines through the tails of letters belong to these scripts only.
    let western = matches!(edition.locale.script().as_str(), "Latn" | "Cyrl" | "Grek");
    let (slant, weight, hyphens, underline) = if western { ("italic", "inherit", "auto", "auto") } else { ("normal", "600", "manual", "under") };
    let _ = writeln!(
        css,
        ":lang({tag}) {{ --line-height: {}; --heading-line-height: {}; --scale: {}; --fonts: {fonts}var(--font-latin); --digits: {}; --em-style: {slant}; --em-weight: {weight}; --hyphens: {hyphens}; --underline: {underline}; }}",
        settings.line_height,
        settings.heading_line_height,
        settings.font_scale,
        counter_style(edition),
    );
}

/// The CSS counter style of the digits in which the locale's numbers are written.
fn counter_style(edition: &Edition<'_>) -> &'static str {
    let digits = edition.numbers.integer(1).chars().find_map(Digits::of);
    match digits.map_or("latn", |digits| digits.name) {
        "arab" => "arabic-indic",
        "arabext" => "persian",
        "beng" => "bengali",
        "deva" => "devanagari",
        "gujr" => "gujarati",
        "guru" => "gurmukhi",
        "khmr" => "khmer",
        "knda" => "kannada",
        "laoo" => "lao",
        "mlym" => "malayalam",
        "mymr" => "myanmar",
        "orya" => "oriya",
        "tamldec" => "tamil",
        "telu" => "telugu",
        "thai" => "thai",
        "tibt" => "tibetan",
        _ => "decimal",
    }
}
