//! The picture that others show beside a link to the site (Open Graph): for each locale one of the site and one of each
//! guide, `assets/cards/<tag>/<guide>.png`, with title and summary set in the locale's own script; and the cover of its book.

mod canvas;
mod cover;
mod ink;

pub(super) use cover::cover;

use canvas::Canvas;
use ink::Typesetter;

use std::sync::OnceLock;

use super::{RenderError, Renderer, Site, Theme};
use crate::edition::{Edition, PageKind};
use crate::locale::Direction;
use crate::project::{Form, message_ids};
use crate::source::{Artifact, Digest, ProjectPath};

/// The size that the services which show such pictures ask for.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// Free space at the sides, and where the text begins beside the margin line.
const SIDE: f32 = 80.0;
const INDENT: f32 = 44.0;
/// Where the margin line begins and how far from the foot it ends; the space between title and summary.
const TOP: f32 = 165.0;
const BOTTOM: f32 = 50.0;
const GAP: f32 = 18.0;

/// The pictures of all locales. Addresses of pictures are full addresses, so there are none without a base URL.
pub(super) struct Cards;

/// The theme's fonts and colours, read once for all pictures.
#[derive(Default)]
pub(super) struct Faces<'s> {
    faces: OnceLock<Vec<Face<'s>>>,
    colours: OnceLock<Colours>,
}

struct Face<'s> {
    family: String,
    bold: bool,
    face: ink::Face<'s>,
}

impl<'s> Faces<'s> {
    fn get(&self, theme: &'s Theme) -> &[Face<'s>] {
        let files = theme.assets.iter().filter(|(name, _)| name.starts_with(super::fonts::SOURCES));
        let read = |(_, bytes): (&String, &'s Vec<u8>)| {
            let facts = super::font_file::read(bytes).filter(|facts| !facts.slanted)?;
            Some(Face { family: facts.family, bold: facts.weight >= 600, face: ink::Face::new(bytes)? })
        };
        self.faces.get_or_init(|| files.filter_map(read).collect())
    }

    fn colours(&self, theme: &Theme) -> &Colours {
        self.colours.get_or_init(|| Colours::of(theme))
    }
}

impl Renderer for Cards {
    fn name(&self) -> &'static str {
        "cards"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        if site.editions.base_url.is_some() && is_drawn(site) { site.tags().len() * per_locale(site) } else { 0 }
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let (tag, guide) = numbered(site, index)?;
        let edition = site.editions.editions.get(tag).filter(|_| is_drawn(site))?;
        ProjectPath::new(&path_of(edition, guide)?).ok()
    }

    fn comes_first(&self) -> bool {
        true
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let (tag, guide) = numbered(site, index)?;
        let keys = site.keys.as_ref()?;
        let key = guide.map_or_else(|| keys.shared(tag), |guide| keys.texts(tag, guide))?;
        Some(Digest::of("card").number(key).number(site.theme.assets_digest()).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let made = self.path(site, index).zip(numbered(site, index)).and_then(|(path, (tag, guide))| {
            let bytes = draw(site, site.editions.editions.get(tag)?, guide)?;
            Some(Artifact { path, bytes })
        });
        Ok(made)
    }
}

/// The full address of the picture of a page; `None` without a base URL, and in a theme without fonts.
pub(super) fn of(site: &Site<'_>, edition: &Edition<'_>, kind: PageKind) -> Option<String> {
    let base = site.editions.base_url.as_ref().filter(|_| is_drawn(site))?;
    Some(format!("{base}{}", path_of(edition, guide_of(kind))?))
}

/// True unless pictures are left out, or the theme has no fonts to set their text in.
fn is_drawn(site: &Site<'_>) -> bool {
    site.writes("cards") && site.theme.assets.keys().any(|name| name.starts_with(super::fonts::SOURCES))
}

fn per_locale(site: &Site<'_>) -> usize {
    1 + site.editions.editions.values().next().map_or(0, |edition| edition.project.guides.len())
}

/// The locale and the guide of a number; the first of each locale is that of the whole site.
fn numbered<'s>(site: &'s Site<'_>, index: usize) -> Option<(&'s str, Option<usize>)> {
    let each = per_locale(site);
    let tag = site.tags().get(index / each).copied()?;
    Some((tag, (index % each).checked_sub(1)))
}

fn guide_of(kind: PageKind) -> Option<usize> {
    match kind {
        PageKind::Guide(guide) | PageKind::Checklist(guide) => Some(guide),
        PageKind::Section(guide, _) | PageKind::Letter(guide, _) | PageKind::Decision(guide, _) | PageKind::Log(guide, _) => Some(guide),
        _ => None,
    }
}

fn path_of(edition: &Edition<'_>, guide: Option<usize>) -> Option<String> {
    let tag = edition.locale.tag();
    match guide {
        None => Some(format!("assets/cards/{tag}.png")),
        Some(guide) => Some(format!("assets/cards/{tag}/{}.png", edition.project.guides.get(guide)?.id.value)),
    }
}

fn draw(site: &Site<'_>, edition: &Edition<'_>, guide: Option<usize>) -> Option<Vec<u8>> {
    let (bold, regular) = (typesetter(site, edition, true), typesetter(site, edition, false));
    // What no font of the theme can write is left out: the mark alone says more than empty boxes.
    let text = |id: &str| {
        Some(edition.texts.get(id, Form::Plain).text.clone()).filter(|text| bold.covers(text) && regular.covers(text)).unwrap_or_default()
    };
    let name = text("site-title");
    let (title, summary) = match guide {
        None => (name.clone(), text("site-tagline")),
        Some(guide) => {
            let id = &edition.project.guides.get(guide)?.id.value;
            (text(&message_ids::guide(id, "title")), text(&message_ids::guide(id, "summary")))
        }
    };
    let rtl = edition.locale.direction() == Direction::Rtl;
    let colours = site.faces.colours(site.theme);
    let mut canvas = Canvas::new(WIDTH, HEIGHT, colours.paper, rtl);
    let (width, text_at) = (WIDTH as f32 - 2.0 * SIDE - INDENT, SIDE + INDENT);
    canvas.fill(0.0, 0.0, WIDTH as f32, 18.0, colours.carbon);

    let mark = site.theme.assets.get("assets/mark.svg").map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    if title.is_empty() {
        canvas.mark(mark.as_deref().unwrap_or_default(), (WIDTH as f32 - 280.0) / 2.0, 185.0, 280.0, [colours.carbon, colours.stamp]);
        return canvas.png();
    }
    canvas.mark(mark.as_deref().unwrap_or_default(), SIDE - 10.0, 62.0, 64.0, [colours.carbon, colours.stamp]);
    let leading = edition.settings.heading_line_height.max(1.2) as f32;
    let scale = edition.settings.font_scale as f32;
    if guide.is_some() {
        let set = bold.fit(&name, width, &[36.0 * scale, 30.0 * scale, 24.0 * scale], 1);
        canvas.text(&set, text_at + 34.0, 107.0, 0.0, colours.ink);
    }
    // Both stand on the margin line, in the middle of what is left below the name; the title as large as there is room.
    let small = regular.fit(&summary, width, &[36.0 * scale, 32.0 * scale, 28.0 * scale, 24.0 * scale], 4);
    let small_step = small.size * (edition.settings.line_height.min(1.8) as f32);
    let room = HEIGHT as f32 - TOP - BOTTOM - GAP - small_step * small.lines.len() as f32;
    let sizes = [88.0, 76.0, 64.0, 54.0, 44.0].map(|size| size * scale);
    let fitting: Vec<f32> = sizes.into_iter().filter(|size| size * leading <= room).collect();
    let mut large = bold.fit(&title, width, &fitting, 2);
    if large.size * leading * large.lines.len() as f32 > room {
        let half: Vec<f32> = fitting.into_iter().filter(|size| 2.0 * size * leading <= room).collect();
        large = bold.fit(&title, width, &half, 2);
    }
    let step = (large.size * leading, small_step);
    let height = step.0 * large.lines.len() as f32 + GAP + step.1 * small.lines.len() as f32;
    let top = TOP + ((HEIGHT as f32 - TOP - BOTTOM - height) / 2.0).max(0.0);
    canvas.text(&large, text_at, top + step.0 * 0.5 + large.size * 0.33, step.0, colours.ink);
    let below = top + step.0 * large.lines.len() as f32 + GAP;
    canvas.text(&small, text_at, below + step.1 * 0.5 + small.size * 0.33, step.1, colours.soft);
    for at in [0.0, 9.0] {
        canvas.fill(SIDE + at, TOP, 4.0, HEIGHT as f32 - TOP - BOTTOM, colours.margin);
    }
    canvas.png()
}

/// The faces of one weight, the locale's own families first.
fn typesetter<'f>(site: &'f Site<'_>, edition: &Edition<'_>, bold: bool) -> Typesetter<'f> {
    let rank = |family: &str| edition.settings.font_stack.iter().position(|own| own == family).unwrap_or(usize::MAX);
    let mut faces: Vec<&Face<'_>> = site.faces.get(site.theme).iter().filter(|face| face.bold == bold).collect();
    faces.sort_by_key(|face| rank(&face.family));
    Typesetter::new(faces.into_iter().map(|face| &face.face).collect(), edition.locale.tag(), edition.locale.direction() == Direction::Rtl)
}

/// The colours by day, from the tokens of the theme's style sheet.
struct Colours {
    paper: [u8; 3],
    ink: [u8; 3],
    soft: [u8; 3],
    carbon: [u8; 3],
    stamp: [u8; 3],
    margin: [u8; 3],
}

impl Colours {
    fn of(theme: &Theme) -> Self {
        let css = theme.assets.get("assets/style.css").map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let token = |name: &str, other| super::tokens::colour(&css, name).unwrap_or(other);
        Self {
            paper: token("paper", [255; 3]),
            ink: token("ink", [0; 3]),
            soft: token("soft", [68; 3]),
            carbon: token("carbon", [43, 58, 158]),
            stamp: token("stamp", [169, 44, 32]),
            margin: token("margin", [200; 3]),
        }
    }
}
