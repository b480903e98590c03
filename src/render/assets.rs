//! The theme's assets, copied; the style sheet gets the measures of each locale at its end.

use std::fmt::Write;

use super::{RenderError, Renderer, Site};
use crate::edition::Summary;
use crate::locale::Digits;
use crate::source::{Artifact, ProjectPath};

const STYLE: &str = "assets/style.css";

/// What other renderers make their files from; not copied.
const PARTS: [&str; 4] = [super::fonts::SOURCES, super::search::LANGUAGES, super::offline::WORKER, super::epub::STYLE];

/// True for files of the theme that are not copied into the site.
pub(super) fn is_left_out(site: &Site<'_>, name: &str) -> bool {
    PARTS.iter().any(|part| name.starts_with(part)) || super::search::is_idle(site, name)
}

/// Every file under the theme's `assets/`.
pub(super) struct Assets;

impl Renderer for Assets {
    fn name(&self) -> &'static str {
        "assets"
    }

    fn is_of_whole_site(&self) -> bool {
        true
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.theme.assets.len()
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let name = site.theme.assets.keys().nth(index).filter(|name| !is_left_out(site, name))?;
        ProjectPath::new(name).ok()
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some((name, bytes)) = site.theme.assets.iter().nth(index) else { return Ok(None) };
        if is_left_out(site, name) {
            return Ok(None);
        }
        let mut bytes = bytes.clone();
        if name.ends_with(".js") {
            bytes = compact(&bytes);
        }
        if name == STYLE {
            bytes.extend_from_slice(measures(site).as_bytes());
        }
        Ok(ProjectPath::new(name).ok().map(|path| Artifact { path, bytes }))
    }
}

/// The whole style sheet, with the measures of each locale.
pub(super) fn style(site: &Site<'_>) -> String {
    let own = site.theme.assets.get(STYLE).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    own.unwrap_or_default() + &measures(site)
}

/// A script without its indentation, the lines that are nothing but comments, and spaces that mean nothing. (No template
/// literal of the theme spans lines.)
pub(super) fn compact(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    let mut out = lines.map(tightened).collect::<Vec<_>>().join("\n");
    out.push('\n');
    out.into_bytes()
}

/// A line of a script without the spaces beside its marks. A line that may hold a regular expression, or whose quotes
/// cannot be told by looking at it alone, stays as it is.
fn tightened(line: &str) -> String {
    let count = |quote| line.matches(quote).count();
    let quotes = [count('\''), count('"'), count('`')];
    let is_mixed = quotes.iter().filter(|count| **count > 0).count() > 1;
    if line.contains(['/', '\\']) || is_mixed || quotes.iter().any(|count| count % 2 == 1) || quotes[2] > 2 {
        return line.to_owned();
    }
    let parts = line.split(['\'', '"', '`']).enumerate();
    let quote = ['\'', '"', '`'].into_iter().find(|quote| line.contains(*quote)).map(String::from).unwrap_or_default();
    parts.map(|(at, part)| if at % 2 == 0 { without_spaces(part) } else { part.to_owned() }).collect::<Vec<_>>().join(&quote)
}

/// Code without the spaces beside marks that need none.
fn without_spaces(code: &str) -> String {
    const MARKS: &str = "{}()[]=<>,;:?&|*!";
    let mut out = String::with_capacity(code.len());
    let mut rest = code.chars().peekable();
    while let Some(letter) = rest.next() {
        let beside = |other: Option<char>| other.is_some_and(|other| MARKS.contains(other));
        if letter != ' ' || !(beside(out.chars().last()) || beside(rest.peek().copied())) {
            out.push(letter);
        }
    }
    out
}

/// True for a line that is nothing but a comment.
fn is_comment(line: &str) -> bool {
    line.starts_with("//") || line.starts_with("/**") && line.ends_with("*/")
}

/// The measures of each locale as custom properties: size, line heights, fonts, digits of counters, and how the script
/// is emphasised, underlined and hyphenated. A page's own language sets the size of the root; a fragment in another
/// language sets its own.
fn measures(site: &Site<'_>) -> String {
    let mut css = String::from("\n/* Measures of each locale, from the settings. */\n");
    for summary in site.editions.summaries.values() {
        push_measures(summary, &mut css);
    }
    css
}

fn push_measures(summary: &Summary<'_>, css: &mut String) {
    let (tag, settings) = (summary.locale.tag(), &summary.settings);
    let fonts: String = settings.font_stack.iter().map(|font| format!("\"{font}\", ")).collect();
    // Slanted letters, hyphens and lines through the tails of letters belong to these scripts only.
    let western = matches!(summary.locale.script().as_str(), "Latn" | "Cyrl" | "Grek");
    let (slant, weight, hyphens, underline) =
        if western { ("italic", "inherit", "auto", "auto") } else { ("normal", "600", "manual", "under") };
    let _ = writeln!(
        css,
        ":lang({tag}) {{ --line-height: {}; --heading-line-height: {}; --scale: {}; --fonts: {fonts}var(--font-latin); --digits: {}; --em-style: {slant}; --em-weight: {weight}; --hyphens: {hyphens}; --underline: {underline}; }}",
        settings.line_height,
        settings.heading_line_height,
        settings.font_scale,
        counter_style(summary),
    );
}

/// The CSS counter style of the digits in which the locale's numbers are written.
pub(super) fn counter_style(summary: &Summary<'_>) -> &'static str {
    let digits = summary.one.chars().find_map(Digits::of);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_lose_what_means_nothing() {
        let script = "// About.\n{\n  const { a } = b, c = d ? 'x , y' : `z = ${a}`;\n  const e = d ? 'x , y' : 1;\n  if (/a , b/.test(c)) f(a + +b);\n}\n";
        let expected = "{\nconst { a } = b, c = d ? 'x , y' : `z = ${a}`;\nconst e=d?'x , y':1;\nif (/a , b/.test(c)) f(a + +b);\n}\n";
        assert_eq!(String::from_utf8(compact(script.as_bytes())).unwrap(), expected);
        assert_eq!(tightened("for (const [a, b] of c) await d((e) => ({ ...e }));"), "for(const[a,b]of c)await d((e)=>({...e}));");
        assert_eq!(tightened("const it = \"it's\";"), "const it = \"it's\";");
    }
}
