//! A canvas on which outlines are filled, and the canvas as PNG. The only file that names the crate for pictures.

use zeno::{Command, Mask, PathData, Point, Stroke, Transform};

use super::ink::Set;
use crate::source::FastMap;

/// A colour: red, green and blue from its lowest byte up.
type Pixel = u32;

/// A picture of flat colours.
pub(super) struct Canvas {
    width: u32,
    height: u32,
    rtl: bool,
    pixels: Vec<Pixel>,
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32, paper: [u8; 3], rtl: bool) -> Self {
        Self { width, height, rtl, pixels: vec![pixel(paper); (width * height) as usize] }
    }

    /// A box; `x` from the side at which lines begin.
    pub(super) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: [u8; 3]) {
        let left = if self.rtl { self.width as f32 - x - width } else { x };
        let corner = |x: f32, y: f32| Point::new(left + x, y);
        let path = [
            Command::MoveTo(corner(0.0, y)),
            Command::LineTo(corner(width, y)),
            Command::LineTo(corner(width, y + height)),
            Command::LineTo(corner(0.0, y + height)),
            Command::Close,
        ];
        self.ink(&path[..], None, None, colour);
    }

    /// Lines of text, each `step` below the other; `x` from the side at which lines begin, `y` of the first baseline.
    pub(super) fn text(&mut self, set: &Set, x: f32, y: f32, step: f32, colour: [u8; 3]) {
        for (number, (path, width)) in set.lines.iter().enumerate() {
            let left = if self.rtl { self.width as f32 - x - width } else { x };
            let place = Transform::translation(left, y + step * number as f32);
            for island in islands(path, left) {
                self.ink(&island[..], Some(place), None, colour);
            }
        }
    }

    /// The paths of an SVG file in a square of a size, the first in the first colour, all others in the second. A mark is
    /// the same way round in every language.
    pub(super) fn mark(&mut self, svg: &str, x: f32, y: f32, size: f32, colours: [[u8; 3]; 2]) {
        let attribute = |tag: &str, name: &str| {
            tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value.to_owned())
        };
        let across =
            attribute(svg, "viewBox").and_then(|view| view.split_whitespace().nth(2)?.parse::<f32>().ok()).filter(|across| *across > 0.0);
        let scale = size / across.unwrap_or(32.0);
        let left = if self.rtl { self.width as f32 - x - size } else { x };
        let place = Transform::new(scale, 0.0, 0.0, scale, left, y);
        for (number, tag) in svg.split("<path").skip(1).filter_map(|rest| rest.split('>').next()).enumerate() {
            let stroke = attribute(tag, "stroke-width").and_then(|width| width.parse().ok());
            let [first, others] = colours;
            let colour = if number == 0 { first } else { others };
            if let Some(path) = attribute(tag, "d") {
                self.ink(path.as_str(), Some(place), stroke, colour);
            }
        }
    }

    fn ink(&mut self, path: impl PathData, place: Option<Transform>, stroke: Option<f32>, colour: [u8; 3]) {
        let mut mask = Mask::new(path);
        mask.transform(place);
        if let Some(width) = stroke {
            mask.style(*Stroke::new(width).cap(zeno::Cap::Round).join(zeno::Join::Round));
        }
        let (cover, place) = mask.render();
        let across = self.width as usize;
        // What lies to the left of the canvas, or above it, is cut off.
        let (left, hidden) = (place.left.max(0) as usize, (-place.left).max(0) as usize);
        for (y, row) in (i64::from(place.top)..).zip(cover.chunks(place.width.max(1) as usize)) {
            let start = usize::try_from(y).ok().map(|y| y * across);
            let Some(line) = start.and_then(|start| self.pixels.get_mut(start..start + across)) else { continue };
            for (pixel, cover) in line.iter_mut().skip(left).zip(row.iter().skip(hidden)).filter(|(_, cover)| **cover > 0) {
                blend(pixel, colour, *cover);
            }
        }
    }

    /// The picture as PNG, in a palette where its colours fit one.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        match self.indexed() {
            Some((palette, indices)) => self.encode(png::ColorType::Indexed, Some(palette), &indices),
            None => {
                let colours: Vec<u8> = self.pixels.iter().copied().flat_map(colour).collect();
                self.encode(png::ColorType::Rgb, None, &colours)
            }
        }
    }

    /// The colours of the picture in the order in which they come, three bytes each, and for each pixel the number of its
    /// colour; `None` if there are more than a palette can have.
    fn indexed(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        let (mut palette, mut numbers) = (Vec::new(), FastMap::<Pixel, u8>::default());
        let mut indices = Vec::with_capacity(self.pixels.len());
        let mut before: &[Pixel] = &[];
        for row in self.pixels.chunks(self.width.max(1) as usize) {
            if row == before {
                indices.extend_from_within(indices.len() - row.len()..);
                continue;
            }
            before = row;
            // Most pixels have the colour of the one before.
            for run in row.chunk_by(|one, next| one == next) {
                let Some(pixel) = run.first() else { continue };
                let number = match numbers.get(pixel) {
                    Some(number) => *number,
                    None => {
                        let number = u8::try_from(numbers.len()).ok()?;
                        numbers.insert(*pixel, number);
                        palette.extend(colour(*pixel));
                        number
                    }
                };
                indices.resize(indices.len() + run.len(), number);
            }
        }
        Some((palette, indices))
    }

    fn encode(&self, kind: png::ColorType, palette: Option<Vec<u8>>, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, self.width, self.height);
        encoder.set_color(kind);
        encoder.set_depth(png::BitDepth::Eight);
        // A tenth larger than the usual, in a tenth of the time; no page shows the picture.
        encoder.set_compression(png::Compression::Fast);
        if let Some(palette) = palette {
            encoder.set_palette(palette);
        }
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(bytes).ok()?;
        writer.finish().ok()?;
        Some(out)
    }
}

/// The contours of a line of text in groups that share no column of pixels when the line begins at `left`. What fills them looks
/// for its place in a row from the left again and again, so a line at a time would take the square of its letters.
fn islands(path: &[Command], left: f32) -> Vec<Vec<Command>> {
    let begins = |_: &Command, next: &Command| !matches!(next, Command::MoveTo(_));
    let mut contours: Vec<(i64, i64, &[Command])> = path.chunk_by(begins).map(|contour| columns(contour, left)).collect();
    contours.sort_by_key(|(first, ..)| *first);
    let mut islands: Vec<(i64, Vec<Command>)> = Vec::new();
    for (first, last, contour) in contours {
        match islands.last_mut() {
            Some((end, island)) if first <= *end => {
                *end = last.max(*end);
                island.extend_from_slice(contour);
            }
            _ => islands.push((last, contour.to_vec())),
        }
    }
    islands.into_iter().map(|(_, island)| island).collect()
}

/// The first and the last column of pixels that a contour can touch, and the contour. No curve leaves the hull of its points; a
/// hundredth of a pixel is for the rounding of what fills it.
fn columns(contour: &[Command], left: f32) -> (i64, i64, &[Command]) {
    let (mut first, mut last) = (f32::INFINITY, f32::NEG_INFINITY);
    let mut reach = |points: &[Point]| {
        for point in points {
            (first, last) = (first.min(point.x), last.max(point.x));
        }
    };
    for command in contour {
        match *command {
            Command::MoveTo(to) | Command::LineTo(to) => reach(&[to]),
            Command::QuadTo(by, to) => reach(&[by, to]),
            Command::CurveTo(by, and, to) => reach(&[by, and, to]),
            Command::Close => {}
        }
    }
    ((first + left - 0.01).floor() as i64, (last + left + 0.01).floor() as i64, contour)
}

fn pixel([red, green, blue]: [u8; 3]) -> Pixel {
    Pixel::from_le_bytes([red, green, blue, 0])
}

fn colour(pixel: Pixel) -> [u8; 3] {
    let [red, green, blue, _] = pixel.to_le_bytes();
    [red, green, blue]
}

/// Lays a colour over another. In 32 steps, so that all edges of all colours fit one palette.
fn blend(under: &mut Pixel, over: [u8; 3], cover: u8) {
    if cover >= 248 {
        *under = pixel(over);
        return;
    }
    let cover = u16::from(cover & 0xF8);
    let mut mixed = colour(*under);
    for (own, new) in mixed.iter_mut().zip(over) {
        *own = u8::try_from((u16::from(*own) * (255 - cover) + u16::from(new) * cover + 127) / 255).unwrap_or(u8::MAX);
    }
    *under = pixel(mixed);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn box_at(x: f32, width: f32) -> [Command; 5] {
        let corner = |x, y| Point::new(x, y);
        [
            Command::MoveTo(corner(x, 0.0)),
            Command::LineTo(corner(x + width, 0.0)),
            Command::QuadTo(corner(x + width, 5.0), corner(x + width, 10.0)),
            Command::LineTo(corner(x, 10.0)),
            Command::Close,
        ]
    }

    #[test]
    fn islands_share_no_column() {
        let line: Vec<Command> = [box_at(20.0, 3.4), box_at(0.0, 9.5), box_at(2.0, 3.0), box_at(9.8, 4.0)].concat();
        let sizes = |left| islands(&line, left).iter().map(|island| island.len() / 5).collect::<Vec<_>>();
        assert_eq!(sizes(0.0), [3, 1], "a letter, what is inside it, and one that ends the pixel which it begins");
        assert_eq!(sizes(0.3), [2, 1, 1], "from another place on they are apart");
    }

    #[test]
    fn a_line_in_islands_is_the_same_picture() {
        let line: Vec<Command> = (0..40).flat_map(|number| box_at(number as f32 * 7.3, 6.1)).collect();
        let mut whole = Canvas::new(320, 20, [250, 240, 230], false);
        let mut parts = Canvas::new(320, 20, [250, 240, 230], false);
        whole.ink(&line[..], Some(Transform::translation(3.7, 4.4)), None, [10, 20, 30]);
        parts.text(&Set { size: 10.0, lines: vec![(line, 292.0)] }, 3.7, 4.4, 0.0, [10, 20, 30]);
        assert_eq!(whole.pixels, parts.pixels);
        assert!(parts.png() == whole.png() && parts.indexed().is_some_and(|(palette, _)| palette.len() > 30));
    }

    #[test]
    fn many_colours_need_no_palette() {
        let mut canvas = Canvas::new(32, 32, [0; 3], false);
        canvas.pixels.iter_mut().zip(0..).for_each(|(pixel, number)| *pixel = number);
        assert!(canvas.indexed().is_none());
        assert_eq!(canvas.png().unwrap().get(25), Some(&2), "the colour type of PNG for red, green and blue");
    }
}
