//! The theme's assets, copied; the style sheet gets the measures of each locale at its end.

use std::fmt::Write;

use super::{RenderError, Renderer, Site};
use crate::edition::Edition;
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

/// The measures of each locale as custom properties: size, line heights, fonts. A page's own language sets the size of
/// the root; a fragment in another language sets its own.
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
    let _ = writeln!(
        css,
        ":lang({tag}) {{ --line-height: {}; --heading-line-height: {}; --scale: {}; --fonts: {fonts}var(--font-latin); }}",
        settings.line_height, settings.heading_line_height, settings.font_scale
    );
}
