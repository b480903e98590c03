//! The text layer: what copying, searching and reading aloud get out of a page. Not a pixel of the page changes.
//!
//! Typst cuts a line into a piece for every height at which a glyph stands, so a mark leaves the letters that it was
//! written with, and each piece carries the text of the whole cluster. Here the pieces of one run are joined again, so
//! that the exporter sees clusters whole and can state their text once.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::text::{Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

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
pub(super) fn mend(document: &PagedDocument) -> PagedDocument {
    use typst::model::Document;
    let pages = document.pages().iter().map(|page| Page { frame: mend_frame(&page.frame), ..page.clone() });
    PagedDocument::new(pages.collect(), document.info().clone())
}

fn mend_frame(frame: &Frame) -> Frame {
    let mut items: Vec<(Point, FrameItem)> = Vec::new();
    let mut run: Option<Run> = None;
    for (at, item) in frame.items() {
        match item {
            FrameItem::Text(text) if level_of(&text.text) != Level::Off => {
                run = Some(match run.take() {
                    Some(mut open) if open.takes(*at, text) => {
                        open.push(*at, text);
                        open
                    }
                    open => {
                        items.extend(open.map(Run::finish));
                        Run::new(*at, text)
                    }
                });
            }
            other => {
                items.extend(run.take().map(Run::finish));
                items.push((*at, mend_item(other)));
            }
        }
    }
    items.extend(run.map(Run::finish));
    let mut mended = frame.clone();
    mended.clear();
    mended.push_multiple(items);
    mended
}

fn mend_item(item: &FrameItem) -> FrameItem {
    match item {
        FrameItem::Group(group) => {
            let mut group = group.clone();
            group.frame = mend_frame(&group.frame);
            FrameItem::Group(group)
        }
        other => other.clone(),
    }
}

/// What a text needs, by the scripts of its letters.
fn level_of(text: &str) -> Level {
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
}

impl Run {
    fn new(at: Point, item: &TextItem) -> Self {
        let mut run = Self { at, end: at.x, item: TextItem { glyphs: Vec::new(), ..item.clone() }, clusters: Vec::new(), order: None };
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
        let raise = typst::layout::Em::from_abs(self.at.y - at.y, self.item.size);
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

    /// The run as one item, its text in the order of reading.
    fn finish(self) -> (Point, FrameItem) {
        let Self { at, mut item, clusters, order, .. } = self;
        let backward = order == Some(Order::Backward);
        let words = !backward && level_of(&clusters.iter().map(|cluster| cluster.text.as_str()).collect::<String>()) == Level::Words;
        let mut pieces = if words { words_of(&clusters) } else { clusters };
        for piece in &mut pieces {
            piece.text.retain(|c| !is_joiner(c));
        }
        if backward {
            pieces = pieces.iter().flat_map(letters_of).collect();
        }
        let mut text = String::new();
        let mut ranges: Vec<(std::ops::Range<usize>, std::ops::Range<u16>)> = Vec::new();
        let mut lay = |piece: &Cluster| {
            let start = text.len();
            text.push_str(&piece.text);
            ranges.push((piece.glyphs.clone(), short(start)..short(text.len())));
        };
        if backward {
            pieces.iter().rev().for_each(&mut lay)
        } else {
            pieces.iter().for_each(&mut lay)
        }
        for (glyphs, range) in ranges {
            for glyph in item.glyphs.get_mut(glyphs).into_iter().flatten() {
                glyph.range = range.clone();
            }
        }
        // A glyph without text is a joiner's, which has neither ink nor width.
        let keep = |glyph: &Glyph| glyph.range.start < glyph.range.end || glyph.x_advance != typst::layout::Em::zero();
        item.glyphs.retain(keep);
        item.text = text.into();
        (at, FrameItem::Text(item))
    }
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

/// The letters of a cluster that is written from right to left, each with its own glyph, in the order of the glyphs: the
/// last glyph is that of the first letter. A reader that turns a line round letter by letter would turn the text of a
/// whole cluster round with it, so that a vowel mark came before its letter. A cluster in which letters and glyphs do
/// not match stays whole.
fn letters_of(cluster: &Cluster) -> Vec<Cluster> {
    let count = cluster.text.chars().count();
    if count < 2 || cluster.glyphs.len() != count {
        return vec![cluster.clone()];
    }
    let letters = cluster.text.chars().rev().zip(cluster.glyphs.clone());
    letters.map(|(letter, glyph)| Cluster { text: letter.to_string(), glyphs: glyph..glyph + 1 }).collect()
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
    fn letters_from_right_to_left_have_their_own_glyphs() {
        let cluster = |text: &str, glyphs: std::ops::Range<usize>| Cluster { text: text.to_owned(), glyphs };
        // Shadda and fatha over a letter: the glyphs stand from left to right.
        let letters: Vec<_> = letters_of(&cluster("ل\u{651}\u{64E}", 4..7)).into_iter().map(|one| (one.text, one.glyphs)).collect();
        assert_eq!(letters, [("\u{64E}".to_owned(), 4..5), ("\u{651}".to_owned(), 5..6), ("ل".to_owned(), 6..7)]);
        for whole in [cluster("لا", 0..1), cluster("ب", 0..2), cluster("ب", 0..1)] {
            assert_eq!(letters_of(&whole), [whole]);
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
