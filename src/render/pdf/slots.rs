//! Letters that run from right to left, each with a place of its own on the base line.
//!
//! A reader of the file turns such a line round letter by letter, from what stands farthest right to what stands farthest
//! left. That goes wrong where two letters share a glyph (lam and alef), and where a mark has been raised off the line. Here
//! every letter gets one glyph, in the order of the line: its own where it has one, and a glyph without ink
//! (`blanks.rs`) where it has none. The ink of raised marks is drawn as a shape, so the page looks as before.

use std::cell::RefCell;

use crate::locale::is_combining;
use typst::layout::{Abs, Em, Point};
use typst::text::{FontInstance, Glyph, TextItem};
use typst::visualize::{Curve, Geometry, Shape};

use super::blanks;
use super::fonts::Fonts;

/// Says “from right to left” where a line begins with a mark, which has no direction of its own.
const RIGHT_TO_LEFT_MARK: char = '\u{200F}';

/// A letter and the glyph that is its place.
pub(super) struct Slot {
    /// The letter.
    pub text: char,
    /// Its glyph.
    pub glyph: Glyph,
}

/// A cluster cut into its letters.
pub(super) struct Cut {
    /// The letters from left to right.
    pub slots: Vec<Slot>,
    /// The glyphs whose ink is to be drawn as shapes, each with its place from the beginning of the cluster.
    pub raised: Vec<(Point, Glyph)>,
}

/// The glyphs without ink of one file: each stands for the same letter wherever it is used.
pub(super) struct Slots<'f> {
    fonts: &'f Fonts,
    letters: RefCell<Vec<char>>,
}

impl<'f> Slots<'f> {
    /// None is used yet.
    pub fn new(fonts: &'f Fonts) -> Self {
        Self { fonts, letters: RefCell::default() }
    }

    /// The glyph without ink that stands for a letter.
    fn blank(&self, font: &FontInstance, letter: char) -> Option<u16> {
        let first = self.fonts.first_blank(font.font())?;
        let mut letters = self.letters.borrow_mut();
        let at = letters.iter().position(|own| *own == letter).unwrap_or_else(|| {
            letters.push(letter);
            letters.len() - 1
        });
        u16::try_from(at).ok().filter(|at| *at < blanks::COUNT).map(|at| first + at)
    }

    /// A cluster in its places. `None` if letters and glyphs do not match, or the font has no glyphs without ink.
    pub fn of(&self, item: &TextItem, cluster: &str, glyphs: &[Glyph], starts_a_line: bool) -> Option<Cut> {
        let letters: Vec<char> = cluster.chars().collect();
        let wide: Vec<usize> = glyphs.iter().enumerate().filter(|(_, glyph)| glyph.x_advance > Em::zero()).map(|(at, _)| at).collect();
        if let ([letter], [glyph]) = (&letters[..], glyphs)
            && (!starts_a_line || letter.is_alphabetic())
        {
            return Some(Cut { slots: vec![Slot { text: *letter, glyph: glyph.clone() }], raised: Vec::new() });
        }
        let mut places = places(&letters, &wide)?;
        if starts_a_line && letters.last().is_some_and(|letter| !letter.is_alphabetic() || is_combining(*letter)) {
            places.insert(0, (RIGHT_TO_LEFT_MARK, None));
        }
        let starts = starts(glyphs);
        let width = Em::new(f64::from(blanks::WIDTH) / 1000.0);
        let mut slots: Vec<Slot> = Vec::new();
        // Where the next glyph begins, from the beginning of the cluster.
        let mut pen = Em::zero();
        for (at, (letter, own)) in places.iter().enumerate() {
            let glyph = match own {
                // What stands between this glyph and the next wide one is its own width.
                Some(own) => {
                    let next = places.iter().skip(at + 1).find_map(|(_, next)| *next);
                    let end = next.map_or_else(|| total(glyphs), |next| starts.get(next).copied().unwrap_or_default());
                    let glyph = glyphs.get(*own)?;
                    let start = *starts.get(*own)?;
                    let placed = Glyph { x_offset: start + glyph.x_offset - pen, x_advance: end - pen, ..glyph.clone() };
                    pen = end;
                    placed
                }
                None => {
                    let ahead = places.iter().skip(at).position(|(_, own)| own.is_some());
                    let place = match ahead {
                        // Before the glyph of the letter that it is written on.
                        Some(steps) => {
                            let own = places.get(at + steps).and_then(|(_, own)| *own)?;
                            *starts.get(own)? + glyphs.get(own)?.x_offset - width * steps as f64
                        }
                        // In the right part of the glyph that the letters share.
                        None => {
                            let own = *wide.last()?;
                            let end = *starts.get(own)? + glyphs.get(own)?.x_offset + item.font.x_advance(glyphs.get(own)?.id)?;
                            end - width * (places.len() - at) as f64
                        }
                    };
                    let first = glyphs.first()?;
                    let id = self.blank(&item.font, *letter)?;
                    let zero = Em::zero();
                    Glyph { id, x_advance: zero, x_offset: place - pen, y_offset: zero, y_advance: zero, ..first.clone() }
                }
            };
            slots.push(Slot { text: *letter, glyph });
        }
        Some(Cut { slots, raised: raised(item, glyphs, &wide) })
    }
}

/// The glyphs that are not wide, each with its place from the beginning of the cluster.
fn raised(item: &TextItem, glyphs: &[Glyph], wide: &[usize]) -> Vec<(Point, Glyph)> {
    let place = |glyph: &Glyph, start: Em| Point::new((start + glyph.x_offset).at(item.size), -glyph.y_offset.at(item.size));
    let others = glyphs.iter().zip(starts(glyphs)).enumerate().filter(|(at, _)| !wide.contains(at));
    others.map(|(_, (glyph, start))| (place(glyph, start), glyph.clone())).collect()
}

/// Where each glyph begins, without its own offset.
fn starts(glyphs: &[Glyph]) -> Vec<Em> {
    let mut pen = Em::zero();
    let mut start = |glyph: &Glyph| {
        let here = pen;
        pen += glyph.x_advance;
        here
    };
    glyphs.iter().map(&mut start).collect()
}

fn total(glyphs: &[Glyph]) -> Em {
    glyphs.iter().map(|glyph| glyph.x_advance).sum()
}

/// The letters of a cluster from left to right, each with the number of its glyph; a letter without one gets one without
/// ink. Letters and wide glyphs match one to one, or all letters share one glyph, which then stands for the last.
fn places(letters: &[char], wide: &[usize]) -> Option<Vec<(char, Option<usize>)>> {
    let bases: Vec<usize> = letters.iter().enumerate().filter(|(_, letter)| !is_combining(**letter)).map(|(at, _)| at).collect();
    if bases.is_empty() || (wide.len() != bases.len() && wide.len() != 1) {
        return None;
    }
    let of = |at: usize| {
        let from_left = bases.iter().rev().position(|base| *base == at)?;
        wide.get(from_left).copied()
    };
    Some(letters.iter().enumerate().rev().map(|(at, letter)| (*letter, of(at))).collect())
}

/// The ink of a glyph as a shape at a size; `None` if it has none.
pub(super) fn ink(item: &TextItem, glyph: &Glyph) -> Option<Shape> {
    let scale = item.size / item.font.units_per_em();
    let mut outline = Outline { curve: Curve::new(), scale, last: Point::zero() };
    item.font.ttf().outline_glyph(ttf_parser::GlyphId(glyph.id), &mut outline)?;
    Some(Shape { stroke: item.stroke.clone(), ..Geometry::Curve(outline.curve).filled(item.fill.clone()) })
}

/// An outline as a curve: upside down, since fonts count from the base line up.
struct Outline {
    curve: Curve,
    scale: Abs,
    last: Point,
}

/// A place to a hundredth of a point, a tenth of what a printer can show: long fractions make files large.
fn rounded(at: Point) -> Point {
    let to = |at: Abs| Abs::pt((at.to_pt() * 100.0).round() / 100.0);
    Point::new(to(at.x), to(at.y))
}

impl Outline {
    fn point(&self, x: f32, y: f32) -> Point {
        rounded(Point::new(self.scale * f64::from(x), -self.scale * f64::from(y)))
    }
}

impl ttf_parser::OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last = self.point(x, y);
        self.curve.move_(self.last);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.last = self.point(x, y);
        self.curve.line(self.last);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, control, to) = (self.last, self.point(x1, y1), self.point(x, y));
        let third = |end: Point| rounded(end + (control - end) * (2.0 / 3.0));
        self.curve.cubic(third(from), third(to), to);
        self.last = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.last = self.point(x, y);
        self.curve.cubic(self.point(x1, y1), self.point(x2, y2), self.last);
    }

    fn close(&mut self) {
        self.curve.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(letters: &str, wide: &[usize]) -> Option<Vec<(char, Option<usize>)>> {
        places(&letters.chars().collect::<Vec<_>>(), wide)
    }

    #[test]
    fn marks_stand_left_of_their_letters() {
        assert_eq!(shown("ل\u{651}\u{64E}", &[2]), Some(vec![('\u{64E}', None), ('\u{651}', None), ('ل', Some(2))]));
        assert_eq!(shown("ب", &[0]), Some(vec![('ب', Some(0))]), "dots of their own are no letters");
    }

    #[test]
    fn letters_share_a_glyph_or_have_their_own() {
        assert_eq!(shown("لا", &[0]), Some(vec![('ا', Some(0)), ('ل', None)]));
        assert_eq!(shown("ل\u{651}ا", &[1]), Some(vec![('ا', Some(1)), ('\u{651}', None), ('ل', None)]));
        assert_eq!(shown("لا\u{64B}", &[1]), Some(vec![('\u{64B}', None), ('ا', Some(1)), ('ل', None)]));
        assert_eq!(shown("لا", &[0, 1]), Some(vec![('ا', Some(0)), ('ل', Some(1))]));
        assert_eq!(shown("\u{651}", &[]), None);
        assert_eq!(shown("لله", &[0, 1]), None);
    }
}
