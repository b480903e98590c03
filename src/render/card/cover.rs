//! The cover of a locale's book: the picture that libraries and shops show. Name and line of the site, and the guides
//! that the book holds where there is room for them, in the locale's own script.

use super::canvas::Canvas;
use super::ink::{Set, Typesetter};
use super::typesetter;
use crate::edition::Edition;
use crate::locale::Direction;
use crate::project::{Form, message_ids};
use crate::render::Site;

/// Two to three, as libraries cut covers, and large enough for their biggest screens.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 1800;
/// Free space at the sides, and where the text begins beside the margin line.
const SIDE: f32 = 110.0;
const INDENT: f32 = 56.0;
/// Where the margin line begins and ends.
const TOP: f32 = 360.0;
const BOTTOM: f32 = 1700.0;
/// The space between two parts.
const GAP: f32 = 50.0;
/// The line height of the list of guides, whose lines have rules between them.
const LIST: f32 = 1.45;

/// The cover as PNG; `None` in a theme whose fonts cannot write the name of the site.
pub(in crate::render) fn cover(site: &Site<'_>, edition: &Edition<'_>) -> Option<Vec<u8>> {
    let (bold, regular) = (typesetter(site, edition, true), typesetter(site, edition, false));
    let text = |id: &str| Some(edition.texts.get(id, Form::Plain).text.clone()).filter(|text| bold.covers(text) && regular.covers(text));
    let title = text("site-title")?;
    let (scale, width) = (edition.settings.font_scale as f32, WIDTH as f32 - 2.0 * SIDE - INDENT);
    let sized = |sizes: &[f32]| sizes.iter().map(|size| size * scale).collect::<Vec<_>>();
    let large = bold.fit(&title, width, &sized(&[132.0, 116.0, 100.0, 86.0, 72.0]), 4);
    let small = regular.fit(&text("site-tagline").unwrap_or_default(), width, &sized(&[48.0, 42.0, 36.0]), 5);
    let heading = edition.settings.heading_line_height.max(1.2) as f32;
    let running = edition.settings.line_height.min(1.8) as f32;

    let colours = site.faces.colours(site.theme);
    let rtl = edition.locale.direction() == Direction::Rtl;
    let mut canvas = Canvas::new(WIDTH, HEIGHT, colours.paper, rtl);
    canvas.fill(0.0, 0.0, WIDTH as f32, 36.0, colours.carbon);
    let mark = site.theme.assets.get("assets/mark.svg").map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    canvas.mark(mark.as_deref().unwrap_or_default(), SIDE - 14.0, 150.0, 150.0, [colours.carbon, colours.stamp]);
    for at in [0.0, 14.0] {
        canvas.fill(SIDE + at, TOP, 5.0, BOTTOM - TOP, colours.margin);
    }
    let mut below = TOP;
    for (set, leading, colour) in [(&large, heading, colours.ink), (&small, running, colours.soft)] {
        below = put(&mut canvas, set, below, leading, colour) + GAP;
    }
    for (set, top) in guides(edition, &regular, width, below) {
        canvas.fill(SIDE + INDENT, top - GAP * 0.4, width, 3.0, colours.margin);
        put(&mut canvas, &set, top, LIST, colours.ink);
    }
    canvas.png()
}

/// Lines of text below a height; gives back where they end.
fn put(canvas: &mut Canvas, set: &Set, top: f32, leading: f32, colour: [u8; 3]) -> f32 {
    let step = set.size * leading;
    canvas.text(set, SIDE + INDENT, top + step * 0.5 + set.size * 0.33, step, colour);
    top + step * set.lines.len() as f32
}

/// The titles of the guides at the foot of the margin line, each with where it begins; none if not all have room.
fn guides(edition: &Edition<'_>, regular: &Typesetter<'_>, width: f32, free: f32) -> Vec<(Set, f32)> {
    let title = |guide: &crate::project::Guide| edition.texts.get(&message_ids::guide(&guide.id.value, "title"), Form::Plain);
    let titles: Vec<_> = edition.project.guides.iter().map(title).collect();
    if titles.iter().any(|title| !regular.covers(&title.text)) {
        return Vec::new();
    }
    for size in [46.0, 42.0, 38.0, 34.0].map(|size| size * edition.settings.font_scale as f32) {
        // Nothing is set that has no room with one line for each: the outlines of a thousand titles take 100 MB.
        let least = (size * LIST + GAP * 0.6) * titles.len() as f32;
        if BOTTOM - least < free {
            continue;
        }
        let sets: Vec<Set> = titles.iter().map(|title| regular.fit(&title.text, width, &[size], usize::MAX)).collect();
        let height = |set: &Set| size * LIST * set.lines.len() as f32 + GAP * 0.6;
        let mut top = BOTTOM - sets.iter().map(height).sum::<f32>();
        let fits = sets.iter().all(|set| set.lines.iter().all(|(_, own)| *own <= width));
        if fits && top >= free {
            return sets
                .into_iter()
                .map(|set| {
                    let own = top;
                    top += height(&set);
                    (set, own)
                })
                .collect();
        }
    }
    Vec::new()
}
