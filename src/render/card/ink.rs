//! Text as ink: bidirectional order (UAX #9), and shaping by the fonts' own tables, to outlines that a canvas fills. The only
//! file that names the crates for that.

use std::cell::RefCell;
use std::collections::HashMap;

use harfrust::{Buffer, Direction, Font, ShapeOptions, ShaperFont};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use unicode_bidi::{BidiInfo, Level};
use zeno::{Command, Point};

/// A font to set text in.
pub(super) struct Face<'f> {
    characters: Charmap<'f>,
    outlines: OutlineGlyphCollection<'f>,
    font: Font,
}

impl<'f> Face<'f> {
    /// `None` if the bytes are no font.
    pub(super) fn new(bytes: &'f [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        Some(Self { characters: font.charmap(), outlines: font.outline_glyphs(), font: Font::new(bytes.to_vec(), 0)? })
    }

    fn has(&self, character: char) -> bool {
        self.characters.map(character).is_some()
    }
}

/// Sets text of one language in faces, the first that has a character before the others.
pub(super) struct Typesetter<'f> {
    faces: Vec<&'f Face<'f>>,
    language: String,
    rtl: bool,
}

/// The widths of texts, each measured once, at the size [`MEASURED`]: all others are in proportion to it.
type Widths = RefCell<HashMap<String, f32>>;
const MEASURED: f32 = 1024.0;

/// More characters of a text are not looked at: no picture has room for them, and a text can be as long as its author likes.
const LONGEST: usize = 2_000;

/// Text that is set: lines of outlines, each from zero to the right on a baseline at zero, with its width.
pub(super) struct Set {
    pub size: f32,
    pub lines: Vec<(Vec<Command>, f32)>,
}

impl<'f> Typesetter<'f> {
    pub(super) fn new(faces: Vec<&'f Face<'f>>, language: &str, rtl: bool) -> Self {
        Self { faces, language: language.to_owned(), rtl }
    }

    /// True if every character that leaves ink has a face.
    pub(super) fn covers(&self, text: &str) -> bool {
        let known = |character: char| self.faces.iter().any(|face| face.has(character));
        text.chars().all(|character| !crate::render::characters::has_ink(character) || known(character))
    }

    /// The text at the first of the sizes at which it stands in so many lines of a width; otherwise at the last one, in
    /// the lines that there is room for.
    pub(super) fn fit(&self, text: &str, width: f32, sizes: &[f32], most: usize) -> Set {
        let mut set = Set { size: 0.0, lines: Vec::new() };
        let widths = Widths::default();
        let text = text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
        for &size in sizes {
            let lines = self.broken(text, width, size, &widths);
            let shown = |line: &String| self.line(self.begun(line, 2.0 * width, size, &widths), size);
            set = Set { size, lines: lines.iter().take(most).map(shown).collect() };
            if lines.len() <= most && set.lines.iter().all(|(_, own)| *own <= width) {
                break;
            }
        }
        set
    }

    /// A line, or of one that is much too long as much as is wider than `most`: what is beyond the edge of the picture is not
    /// drawn, since the time for that grows with the square of what there is.
    fn begun<'t>(&self, line: &'t str, most: f32, size: f32, widths: &Widths) -> &'t str {
        if self.measured(line, size, widths) <= most {
            return line;
        }
        let ends: Vec<usize> = line.char_indices().skip(1).map(|(at, _)| at).collect();
        let is_short = |end: &usize| line.get(..*end).is_none_or(|begun| self.measured(begun, size, widths) <= most);
        ends.get(ends.partition_point(is_short)).and_then(|end| line.get(..*end)).unwrap_or(line)
    }

    fn measured(&self, line: &str, size: f32, widths: &Widths) -> f32 {
        let known = widths.borrow().get(line).copied();
        let own = known.unwrap_or_else(|| {
            let own = self.width(line, MEASURED);
            widths.borrow_mut().insert(line.to_owned(), own);
            own
        });
        own * (size / MEASURED)
    }

    /// Lines broken where the text has spaces, so that no word of a script without spaces is torn; as even as they can be.
    fn broken(&self, text: &str, width: f32, size: f32, widths: &Widths) -> Vec<String> {
        let words: Vec<&str> = text.split([' ', '\u{200B}', '\n']).filter(|word| !word.is_empty()).collect();
        let measured = |line: &str| self.measured(line, size, widths);
        let greedy = filled(text, &words, width, measured);
        // The narrowest that needs no further line.
        let narrower = (8..16).map(|step| width * step as f32 / 16.0);
        let mut tried = narrower.map(|narrow| filled(text, &words, narrow, measured));
        let even = tried.find(|lines| lines.len() == greedy.len() && lines.iter().all(|line| measured(line) <= width));
        even.unwrap_or(greedy)
    }

    /// One line: its runs in the order in which they are seen.
    fn line(&self, text: &str, size: f32) -> (Vec<Command>, f32) {
        let mut ink = Vec::new();
        let width = self.set(text, size, Some(&mut ink));
        (ink, width)
    }

    /// The width of a line.
    fn width(&self, text: &str, size: f32) -> f32 {
        self.set(text, size, None)
    }

    /// Sets a line, and draws it if there is something to draw on; gives back its width.
    fn set(&self, text: &str, size: f32, mut ink: Option<&mut Vec<Command>>) -> f32 {
        let seen: String = text.chars().filter(|c| !matches!(c, '\u{2060}' | '\u{200B}' | '\u{AD}')).collect();
        let info = BidiInfo::new(&seen, Some(if self.rtl { Level::rtl() } else { Level::ltr() }));
        let mut x = 0.0;
        for paragraph in &info.paragraphs {
            let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
                let Some(part) = seen.get(run) else { continue };
                let mut pieces = self.pieces(part);
                if rtl {
                    pieces.reverse();
                }
                for (face, piece) in pieces {
                    x += self.shape(face, &piece, rtl, size, x, ink.as_deref_mut());
                }
            }
        }
        x
    }

    /// The text in pieces that one face can set; marks and joiners stay with what they stand on.
    fn pieces(&self, text: &str) -> Vec<(&'f Face<'f>, String)> {
        let mut pieces: Vec<(usize, String)> = Vec::new();
        for character in text.chars() {
            let has = |at: &usize| self.faces.get(*at).is_some_and(|face| face.has(character));
            let joins = matches!(character, '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}');
            let last = pieces.last().map(|(face, _)| *face);
            let face = last.filter(|last| joins || has(last)).or_else(|| (0..self.faces.len()).find(has)).or(last).unwrap_or(0);
            match pieces.last_mut() {
                Some((own, piece)) if *own == face => piece.push(character),
                _ => pieces.push((face, character.to_string())),
            }
        }
        pieces.into_iter().filter_map(|(face, piece)| Some((*self.faces.get(face)?, piece))).collect()
    }

    /// Shapes a piece, and draws it at `x` if there is something to draw on; gives back its width.
    fn shape(&self, face: &Face<'_>, text: &str, rtl: bool, size: f32, x: f32, mut ink: Option<&mut Vec<Command>>) -> f32 {
        let shaper = ShaperFont::new(&face.font);
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.set_language(self.language.parse().ok());
        if harfrust::shape(&shaper, &mut buffer, ShapeOptions::default()).is_err() {
            return 0.0;
        }
        let unit = size / f32::from(face.font.units_per_em().max(1));
        let mut advance = 0.0;
        for (glyph, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            if let Some(ink) = ink.as_deref_mut()
                && let Some(outline) = face.outlines.get(GlyphId::new(glyph.glyph_id))
            {
                let mut pen = Pen { ink, x: x + advance + place.x_offset as f32 * unit, y: -(place.y_offset as f32) * unit };
                // A glyph that cannot be drawn leaves its place empty.
                let _ = outline.draw(DrawSettings::unhinted(Size::new(size), LocationRef::default()), &mut pen);
            }
            advance += place.x_advance as f32 * unit;
        }
        advance
    }
}

/// The words in lines as long as a width lets them be.
fn filled(text: &str, words: &[&str], width: f32, measured: impl Fn(&str) -> f32) -> Vec<String> {
    let gap = |word: &str| {
        let end = (word.as_ptr() as usize + word.len()).saturating_sub(text.as_ptr() as usize);
        if text.get(end..).is_some_and(|rest| rest.starts_with('\u{200B}')) { "" } else { " " }
    };
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut before) = (String::new(), "");
    for word in words {
        let longer = format!("{line}{before}{word}");
        if !line.is_empty() && measured(&longer) > width {
            lines.push(line);
            line = (*word).to_owned();
        } else {
            line = longer;
        }
        before = gap(word);
    }
    lines.push(line);
    lines
}

/// Writes an outline as path commands, with y downwards.
struct Pen<'p> {
    ink: &'p mut Vec<Command>,
    x: f32,
    y: f32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(self.x + x, self.y - y)
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.ink.push(Command::MoveTo(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.ink.push(Command::LineTo(self.at(x, y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.ink.push(Command::QuadTo(self.at(cx, cy), self.at(x, y)));
    }

    fn curve_to(&mut self, cx: f32, cy: f32, dx: f32, dy: f32, x: f32, y: f32) {
        self.ink.push(Command::CurveTo(self.at(cx, cy), self.at(dx, dy), self.at(x, y)));
    }

    fn close(&mut self) {
        self.ink.push(Command::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typesetter(rtl: bool) -> Typesetter<'static> {
        static FACES: std::sync::OnceLock<Vec<Face<'static>>> = std::sync::OnceLock::new();
        let files = super::super::super::theme::BUILT_IN.iter();
        let bold = files.filter(|file| file.path.ends_with("-Bold.ttf") && file.path.contains("fonts-src"));
        let faces = FACES.get_or_init(|| bold.filter_map(|file| Face::new(file.bytes)).collect());
        Typesetter::new(faces.iter().collect(), "und", rtl)
    }

    #[test]
    fn letters_are_joined_and_marks_take_no_room() {
        let set = typesetter(true);
        let width = |text: &str| set.line(text, 100.0).1;
        assert!(width("كتب") < width("ك") + width("ت") + width("ب"), "joined forms are narrower than letters that stand alone");
        assert_eq!(width("كَتَبَ"), width("كتب"));
        let coeng = typesetter(false);
        assert!(coeng.line("ស្ត្រី", 100.0).1 < coeng.line("សតរី", 100.0).1, "Khmer subscripts stand below");
    }

    #[test]
    fn lines_are_broken_at_spaces_only_and_evenly() {
        let set = typesetter(false);
        let width = set.line("one two three", 40.0).1;
        let lines = set.fit("one two three four", width, &[40.0], 2).lines;
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|(_, own)| *own < width), "two and two, not three and one");
        assert_eq!(set.fit("onetwothreefourfive", 100.0, &[40.0], 2).lines.len(), 1);
    }

    #[test]
    fn a_text_without_end_is_cut_where_the_picture_ends() {
        let set = typesetter(false);
        let long = set.fit(&"x".repeat(60_000), 1_000.0, &[88.0, 44.0], 2).lines;
        assert_eq!(long.len(), 1);
        assert!(long.iter().all(|(_, own)| (2_000.0..2_200.0).contains(own)), "to beyond the edge and no further");
        // Words that take no room, so that every line has room for one more.
        let marks = "\u{301}\u{200B}".repeat(30_000);
        assert_eq!(set.fit(&marks, 1_000.0, &[88.0, 44.0], 2).lines.len(), 1);
        assert_eq!(set.fit(&"word ".repeat(30_000), 1_000.0, &[44.0], 4).lines.len(), 4);
    }

    #[test]
    fn what_has_no_face_is_known() {
        assert!(typesetter(false).covers("Good work — ការងារ งาน काम عمل"));
        assert!(!typesetter(false).covers("工作"));
    }
}
