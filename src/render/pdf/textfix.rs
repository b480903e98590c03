//! The text layer: what copying, searching and reading aloud get out of a page. Not a pixel of the page changes.
//!
//! Typst cuts a line into a piece for every height at which a glyph stands, so a mark leaves the letters that it was
//! written with, and each piece carries the text of the whole cluster. Here the pieces of one run are joined again, so
//! that the exporter sees clusters whole and can state their text once.

use typst::layout::{Abs, Em, Frame, FrameItem, Point};
use typst::text::{Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

use super::fonts::Fonts;
use super::slots::{self, Cut, Slots};
use crate::locale::script_of;

/// The most bytes of text that are stated as one; some readers give up on more.
const LONGEST_WORD: usize = 150;

/// How a run of text is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// Not at all: one glyph a letter, no marks.
    Off,
    /// Clusters whole.
    Clusters,
    /// Clusters whole, and all that stands between two spaces stated as one: for scripts whose glyphs do not stand in
    /// the order of their letters.
    Words,
}

/// A document with a mended text layer.
pub(super) fn mend(document: &PagedDocument, fonts: &Fonts) -> PagedDocument {
    use typst::model::Document;
    let slots = Slots::new(fonts);
    let pages = document.pages().iter().map(|page| Page { frame: mend_frame(&page.frame, &slots), ..page.clone() });
    PagedDocument::new(pages.collect(), document.info().clone())
}

fn mend_frame(frame: &Frame, slots: &Slots<'_>) -> Frame {
    let mut items: Vec<(Point, FrameItem)> = Vec::new();
    let mut run: Option<Run> = None;
    // Where the last text ended.
    let mut end: Option<Point> = None;
    for (at, item) in frame.items() {
        let goes_on = end.is_some_and(|end| (at.x - end.x).abs() < Abs::pt(0.5) && (at.y - end.y).abs() < Abs::pt(0.5));
        if let FrameItem::Text(text) = item {
            end = Some(Point::new(at.x + text.width(), at.y));
        }
        match item {
            FrameItem::Text(text) if level_of(&text.text) != Level::Off => {
                run = Some(match run.take() {
                    Some(mut open) if open.takes(*at, text) => {
                        open.push(*at, text);
                        open
                    }
                    open => {
                        items.extend(open.into_iter().flat_map(|run| run.finish(slots)));
                        Run::new(*at, text, !goes_on)
                    }
                });
            }
            other => {
                items.extend(run.take().into_iter().flat_map(|run| run.finish(slots)));
                items.push((*at, mend_item(other, slots)));
            }
        }
    }
    items.extend(run.into_iter().flat_map(|run| run.finish(slots)));
    let mut mended = frame.clone();
    mended.clear();
    mended.push_multiple(items);
    mended
}

fn mend_item(item: &FrameItem, slots: &Slots<'_>) -> FrameItem {
    match item {
        FrameItem::Group(group) => {
            let mut group = group.clone();
            group.frame = mend_frame(&group.frame, slots);
            FrameItem::Group(group)
        }
        other => other.clone(),
    }
}

/// What a text needs, by the scripts of its letters.
fn level_of(text: &str) -> Level {
    // Latin, which most of a site may be, is not looked up.
    if text.chars().all(|c| c < '\u{300}') {
        return Level::Off;
    }
    let level = |c: char| match script_of(c) {
        "Latn" | "Cyrl" | "Grek" | "Armn" | "Geor" | "Hani" | "Hira" | "Kana" | "Hang" | "Bopo" | "Zyyy" | "Zinh" => Level::Off,
        "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo" | "Adlm" | "Rohg" => Level::Clusters,
        _ => Level::Words,
    };
    // Marks and joiners alone belong to the run that they stand in.
    let levels = text.chars().filter(|c| !is_joiner(*c)).map(level);
    let found = levels.max_by_key(|level| *level as u8).unwrap_or(Level::Off);
    if found == Level::Off && text.chars().any(|c| is_joiner(c) || script_of(c) == "Zinh") { Level::Clusters } else { found }
}

/// Characters that steer the setting and are no part of what was written.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// Glyphs that stand for one piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cluster {
    text: String,
    glyphs: std::ops::Range<usize>,
}

/// Which way the letters of a run follow each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Forward,
    Backward,
}

/// Neighbouring pieces of one line that are one run of shaped text.
struct Run {
    at: Point,
    end: Abs,
    item: TextItem,
    clusters: Vec<Cluster>,
    order: Option<Order>,
    /// True if no other text stands at its left.
    starts_a_line: bool,
}

impl Run {
    fn new(at: Point, item: &TextItem, starts_a_line: bool) -> Self {
        let own = TextItem { glyphs: Vec::new(), ..item.clone() };
        let mut run = Self { at, end: at.x, item: own, clusters: Vec::new(), order: None, starts_a_line };
        run.push(at, item);
        run
    }

    /// True if an item goes on where this run ends, in place and in the source.
    fn takes(&self, at: Point, item: &TextItem) -> bool {
        let own = &self.item;
        let same = own.font == item.font
            && own.size == item.size
            && own.fill == item.fill
            && own.stroke == item.stroke
            && own.lang == item.lang
            && own.region == item.region;
        let close = (at.x - self.end).abs() < Abs::pt(0.01) && (at.y - self.at.y).abs() < own.size * 2.0;
        let (Some(last), Some(first)) = (own.glyphs.last(), item.glyphs.first()) else { return false };
        same && close && last.span.0 == first.span.0 && self.follows(last, first, text_of(item, first)).is_some()
    }

    /// How the first glyph of an item follows the last one of the run: in the same cluster (`Some(None)`), or as the next
    /// one forward or backward. The source says so: pieces of one run have neighbouring places in it.
    fn follows(&self, last: &Glyph, next: &Glyph, next_text: &str) -> Option<Option<Order>> {
        let open = self.clusters.last()?;
        let (here, there) = (usize::from(last.span.1), usize::from(next.span.1));
        if here == there && open.text == next_text {
            return Some(None);
        }
        let order = if here + open.text.len() == there {
            Order::Forward
        } else if there + next_text.len() == here {
            Order::Backward
        } else {
            return None;
        };
        (self.order.is_none() || self.order == Some(order)).then_some(Some(order))
    }

    fn push(&mut self, at: Point, item: &TextItem) {
        let raise = Em::from_abs(self.at.y - at.y, self.item.size);
        let mut before: Option<&Glyph> = None;
        for glyph in &item.glyphs {
            let text = text_of(item, glyph);
            let step = match (before, self.item.glyphs.last()) {
                (Some(before), _) => Some(step(before, glyph)),
                (None, Some(last)) => self.follows(last, glyph, text),
                (None, None) => None,
            };
            if let Some(Some(order)) = step {
                self.order = Some(order);
            }
            let number = self.item.glyphs.len();
            let mut moved = glyph.clone();
            moved.y_offset += raise;
            self.item.glyphs.push(moved);
            match self.clusters.last_mut() {
                Some(open) if step == Some(None) => open.glyphs.end = number + 1,
                _ => self.clusters.push(Cluster { text: text.to_owned(), glyphs: number..number + 1 }),
            }
            before = Some(glyph);
        }
        self.end = at.x + item.width();
    }

    /// The run as one item, its text in the order of reading, and the ink that no letter of it stands for.
    fn finish(mut self, slots: &Slots<'_>) -> Vec<(Point, FrameItem)> {
        for cluster in &mut self.clusters {
            cluster.text.retain(|c| !is_joiner(c));
        }
        let text: String = self.clusters.iter().map(|cluster| cluster.text.as_str()).collect();
        if self.order == Some(Order::Backward) || (self.order.is_none() && level_of(&text) == Level::Clusters) {
            self.finish_backward(slots)
        } else {
            vec![self.finish_forward(level_of(&text))]
        }
    }

    fn finish_forward(self, level: Level) -> (Point, FrameItem) {
        let Self { at, mut item, clusters, .. } = self;
        let pieces = if level == Level::Words { words_of(&clusters) } else { clusters };
        let mut text = String::new();
        for piece in &pieces {
            let start = text.len();
            text.push_str(&piece.text);
            for glyph in item.glyphs.get_mut(piece.glyphs.clone()).into_iter().flatten() {
                glyph.range = short(start)..short(text.len());
            }
        }
        // A glyph without text is a joiner's, which has neither ink nor width.
        item.glyphs.retain(|glyph| has_text(glyph) || glyph.x_advance != Em::zero());
        item.text = text.into();
        (at, FrameItem::Text(item))
    }

    /// The letters from right to left, each with its own place; a cluster in which they do not match stays whole.
    fn finish_backward(self, slots: &Slots<'_>) -> Vec<(Point, FrameItem)> {
        let Self { at, mut item, clusters, starts_a_line, .. } = self;
        let mut pieces: Vec<(String, Vec<Glyph>)> = Vec::new();
        let mut ink = Vec::new();
        let mut pen = Em::zero();
        for cluster in &clusters {
            let glyphs = item.glyphs.get(cluster.glyphs.clone()).unwrap_or_default();
            match slots.of(&item, &cluster.text, glyphs, starts_a_line && pieces.is_empty()) {
                Some(Cut { slots, raised }) => {
                    pieces.extend(slots.into_iter().map(|slot| (slot.text.to_string(), vec![slot.glyph])));
                    let place = Point::new(at.x + pen.at(item.size), at.y);
                    let shape =
                        |(from, glyph): (Point, Glyph)| Some((place + from, FrameItem::Shape(slots::ink(&item, &glyph)?, glyph.span.0)));
                    ink.extend(raised.into_iter().filter_map(shape));
                }
                None => pieces.push((cluster.text.clone(), glyphs.to_vec())),
            }
            pen += glyphs.iter().map(|glyph| glyph.x_advance).sum();
        }
        let length: usize = pieces.iter().map(|(text, _)| text.len()).sum();
        let mut end = length;
        let mut glyphs = Vec::new();
        for (text, own) in &pieces {
            let start = end - text.len();
            glyphs.extend(own.iter().map(|glyph| Glyph { range: short(start)..short(end), ..glyph.clone() }));
            end = start;
        }
        glyphs.retain(|glyph| has_text(glyph) || glyph.x_advance != Em::zero());
        item.glyphs = glyphs;
        item.text = pieces.iter().rev().map(|(text, _)| text.as_str()).collect::<String>().into();
        std::iter::once((at, FrameItem::Text(item))).chain(ink).collect()
    }
}

fn has_text(glyph: &Glyph) -> bool {
    glyph.range.start < glyph.range.end
}

/// How a glyph follows another of its own item.
fn step(before: &Glyph, next: &Glyph) -> Option<Order> {
    if before.range == next.range {
        None
    } else if before.range.start <= next.range.start {
        Some(Order::Forward)
    } else {
        Some(Order::Backward)
    }
}

fn text_of<'t>(item: &'t TextItem, glyph: &Glyph) -> &'t str {
    item.text.get(glyph.range()).unwrap_or_default()
}

fn short(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// Clusters joined to words: what stands between two spaces, up to a length.
fn words_of(clusters: &[Cluster]) -> Vec<Cluster> {
    let mut words: Vec<Cluster> = Vec::new();
    let is_space = |text: &str| !text.is_empty() && text.chars().all(char::is_whitespace);
    for cluster in clusters {
        match words.last_mut() {
            Some(word) if !is_space(&word.text) && !is_space(&cluster.text) && word.text.len() + cluster.text.len() <= LONGEST_WORD => {
                word.text.push_str(&cluster.text);
                word.glyphs.end = cluster.glyphs.end;
            }
            _ => words.push(cluster.clone()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_sets_the_level() {
        for (text, level) in [
            ("Late payment, 14 days", Level::Off),
            ("žluťoučký", Level::Off),
            ("बक्यौता रकम", Level::Words),
            ("បញ្ជីប្រតិបត្តិការ", Level::Words),
            ("ที่น้ำ", Level::Words),
            ("تحصيل المستحقات", Level::Clusters),
            ("ៃ", Level::Words),
            ("", Level::Off),
        ] {
            assert_eq!(level_of(text), level, "{text}");
        }
    }

    #[test]
    fn words_end_at_spaces_and_at_a_length() {
        let clusters: Vec<Cluster> =
            ["បញ្", "ជី", " ", "ទៅ"].iter().enumerate().map(|(at, text)| Cluster { text: (*text).to_owned(), glyphs: at..at + 1 }).collect();
        let words: Vec<_> = words_of(&clusters).into_iter().map(|word| (word.text, word.glyphs)).collect();
        assert_eq!(words, [("បញ្ជី".to_owned(), 0..2), (" ".to_owned(), 2..3), ("ទៅ".to_owned(), 3..4)]);
        let long: Vec<Cluster> = (0..100).map(|at| Cluster { text: "ក".to_owned(), glyphs: at..at + 1 }).collect();
        assert!(words_of(&long).iter().all(|word| word.text.len() <= LONGEST_WORD));
    }
}
