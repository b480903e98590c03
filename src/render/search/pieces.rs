//! The pieces of all pages of a locale and the pages that have them: an inverted index, gathered page by page. Each list is
//! held as few bytes and cut to its best pages whenever it has grown to twice what is kept, so that memory grows with the
//! words that there are and not with the texts.

use super::Entry;
use super::fold::{Folder, bare, has_long_vowels, is_unspaced};
use crate::source::FastMap;

/// How many pages of a piece are kept, the best ones: what more pages have tells little about any of them.
pub(super) const KEPT: usize = 600;

/// Words with more letters are found by their pieces alone.
const LONGEST: usize = 32;

/// What one occurrence is worth in title, lead, text and words to be found by, as `FIELDS` of `search-engine.js` has it.
const FIELDS: [f32; 4] = [4.0, 2.0, 1.0, 4.0];

/// The steps in which is kept what a piece is worth to a page, as `WORTH` of `search-parts.js` has them.
const WORTH: [f32; 12] = [0.5, 0.66, 0.75, 0.79, 1.0, 1.3, 1.6, 2.0, 2.6, 3.2, 4.0, 5.0];

/// A piece of at most four UTF-16 units, which is how the browser counts.
type Gram = u64;

/// What a page has: each piece once, in no order, and the step of what it is worth.
pub(super) struct OfPage {
    grams: Vec<(Gram, u8)>,
    words: Vec<(Box<str>, u8)>,
}

impl OfPage {
    /// Takes a page apart.
    pub fn new(page: &Entry, folder: &mut Folder) -> Self {
        let fields: [Vec<&str>; 4] = [vec![&page.title], vec![&page.lead], vec![&page.text], page.words.split(',').collect()];
        let mut texts: Vec<(usize, String)> = Vec::new();
        for (field, parts) in fields.iter().enumerate() {
            let folded: Vec<String> = parts.iter().map(|part| folder.fold(part)).collect();
            let short: Vec<String> =
                if folded.iter().any(|text| has_long_vowels(text)) { folded.iter().map(|text| bare(text)).collect() } else { Vec::new() };
            let also = if short == folded { Vec::new() } else { short };
            texts.extend(folded.into_iter().chain(also).map(|text| (field, text)));
        }
        let mut found = Occurrences::default();
        for (field, text) in &texts {
            text.split(' ').filter(|word| !word.is_empty()).for_each(|word| found.push(word, *field));
        }
        let words = found.words.into_iter().map(|(word, counts)| (word.into(), step(&counts))).collect();
        Self { grams: found.grams.into_iter().map(|(gram, counts)| (gram, step(&counts))).collect(), words }
    }
}

/// How often each field has a piece.
type Counts = [f32; 4];

/// The pieces of a page.
#[derive(Default)]
struct Occurrences<'t> {
    grams: FastMap<Gram, Counts>,
    words: FastMap<&'t str, Counts>,
    /// The word that is taken apart.
    units: Vec<u16>,
}

impl<'t> Occurrences<'t> {
    /// A word and its pieces: three letters, the space before and after it counted; of scripts without spaces, two and four as well.
    fn push(&mut self, word: &'t str, field: usize) {
        let Self { grams, words, units } = self;
        const SPACE: u16 = b' ' as u16;
        units.clear();
        units.extend(std::iter::once(SPACE).chain(word.encode_utf16()).chain(std::iter::once(SPACE)));
        let mut count = |units: &[u16]| one_more(grams.entry(gram(units)).or_default(), field);
        units.windows(3).for_each(&mut count);
        if word.chars().any(is_unspaced) {
            let inner = units.get(1..units.len() - 1).unwrap_or_default();
            [2, 4].iter().flat_map(|size| inner.windows(*size)).for_each(count);
        } else if (4..=LONGEST + 2).contains(&units.len()) {
            one_more(words.entry(word).or_default(), field);
        }
    }
}

fn one_more(counts: &mut Counts, field: usize) {
    if let Some(count) = counts.get_mut(field) {
        *count += 1.0;
    }
}

fn gram(units: &[u16]) -> Gram {
    units.iter().fold(0, |gram, unit| gram << 16 | u64::from(*unit))
}

fn text_of(gram: Gram) -> Option<String> {
    let units = [48, 32, 16, 0].map(|shift| u16::try_from(gram >> shift & 0xFFFF).unwrap_or_default());
    String::from_utf16(units.get(units.iter().take_while(|unit| **unit == 0).count()..)?).ok()
}

/// The step of what a piece is worth in all fields together.
fn step(counts: &Counts) -> u8 {
    let worth: f32 = counts.iter().zip(FIELDS).map(|(count, field)| field * (1.0 - 1.0 / (count + 1.0))).sum();
    u8::try_from(WORTH.iter().skip(1).take_while(|least| worth + 0.001 >= **least).count()).unwrap_or_default()
}

/// The pages that have a piece, in their order.
#[derive(Default)]
struct List {
    /// How many pages have it, and how many of them are held.
    count: u32,
    held: u32,
    last: u32,
    /// For each page its distance from the one before, seven bits a byte, and the step.
    bytes: Vec<u8>,
}

impl List {
    fn add(&mut self, page: u32, step: u8) {
        self.count += 1;
        self.hold(page, step);
        if self.held as usize >= 2 * KEPT {
            let best = self.best();
            *self = Self { count: self.count, ..Self::default() };
            best.into_iter().for_each(|(page, step)| self.hold(page, step));
        }
    }

    fn hold(&mut self, page: u32, step: u8) {
        let mut distance = page - self.last;
        while distance > 0x7F {
            self.bytes.push(u8::try_from(distance & 0x7F).unwrap_or_default() | 0x80);
            distance >>= 7;
        }
        self.bytes.extend([u8::try_from(distance).unwrap_or_default(), step]);
        self.last = page;
        self.held += 1;
    }

    fn pages(&self) -> Vec<(u32, u8)> {
        let (mut out, mut page) = (Vec::with_capacity(self.held as usize), 0);
        let mut bytes = self.bytes.iter().copied();
        while let Some(first) = bytes.next() {
            let (mut byte, mut shift) = (first, 0);
            while byte & 0x80 != 0 {
                page += u32::from(byte & 0x7F) << shift;
                shift += 7;
                byte = bytes.next().unwrap_or_default();
            }
            page += u32::from(byte) << shift;
            out.push((page, bytes.next().unwrap_or_default()));
        }
        out
    }

    /// The best pages, in their order.
    fn best(&self) -> Vec<(u32, u8)> {
        let mut pages = self.pages();
        if pages.len() > KEPT {
            pages.sort_by_key(|(page, step)| (std::cmp::Reverse(*step), *page));
            pages.truncate(KEPT);
            pages.sort_unstable();
        }
        pages
    }

    /// As the browser reads it: how many pages there are, if not all are here, and `~`; then for each step that some have,
    /// from the highest, its letter and the distances between those pages.
    fn text(&self) -> String {
        let mut out = if self.count as usize > KEPT { format!("{}~", self.count) } else { String::new() };
        let best = self.best();
        for step in (0..WORTH.len()).rev() {
            let mut last = 0;
            for (page, _) in best.iter().filter(|(_, own)| usize::from(*own) == step) {
                if last == 0 {
                    out.extend(letter(0x50, step));
                }
                // The first distance is one more than the number, so that 0 means that there was none.
                push_number(&mut out, page + 1 - last);
                last = page + 1;
            }
        }
        out
    }
}

fn letter(base: u8, value: usize) -> Option<char> {
    Some(char::from(base + u8::try_from(value).ok()?))
}

/// A number by the letters of ASCII that JSON does not escape: five bits each, the lowest first, the last from `0` on.
fn push_number(out: &mut String, number: u32) {
    let mut rest = number as usize;
    while rest >= 32 {
        out.extend(letter(0x5D, rest % 32));
        rest /= 32;
    }
    out.extend(letter(0x30, rest));
}

/// The pieces of all pages.
#[derive(Default)]
pub(super) struct Pieces {
    grams: FastMap<Gram, List>,
    words: FastMap<Box<str>, List>,
}

impl Pieces {
    /// Adds a page; the pages come in their order.
    pub fn add(&mut self, page: usize, found: OfPage) {
        let page = u32::try_from(page).unwrap_or(u32::MAX);
        for (gram, step) in found.grams {
            self.grams.entry(gram).or_default().add(page, step);
        }
        for (word, step) in found.words {
            self.words.entry(word).or_default().add(page, step);
        }
    }

    /// Each piece, words between spaces, with its list as text, in the browser's order of texts.
    pub fn finish(self) -> Vec<(String, String)> {
        let Self { grams, words } = self;
        let grams = grams.into_iter().filter_map(|(gram, list)| Some((text_of(gram)?, list.text())));
        let words = words.into_iter().map(|(word, list)| (format!(" {word} "), list.text()));
        let mut all: Vec<_> = grams.chain(words).collect();
        all.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(title: &str, text: &str, words: &str) -> Entry {
        let [title, text, words] = [title, text, words].map(str::to_owned);
        Entry { kind: "section", path: String::new(), title, lead: String::new(), text, words }
    }

    fn texts(pages: &[Entry]) -> FastMap<String, String> {
        let mut pieces = Pieces::default();
        for (at, page) in pages.iter().enumerate() {
            pieces.add(at, OfPage::new(page, &mut Folder::default()));
        }
        pieces.finish().into_iter().collect()
    }

    #[test]
    fn pieces_are_found_with_their_pages() {
        let found = texts(&[entry("Pay", "", ""), entry("", "Payments, paid", ""), entry("", "", "ទឹកប្រាក់")]);
        assert_eq!(found[" pay "], "W1", "one occurrence in a title is worth 2");
        assert_eq!(found[" pa"], "W1Q2", "two in a text two thirds");
        assert!(found.contains_key("ទឹកប") && found.contains_key("ទឹ") && found.contains_key("ទឹក") && !found.contains_key("payd"));
    }

    #[test]
    fn long_lists_are_cut_to_the_best() {
        let mut list = List::default();
        for page in 0..5_000_u32 {
            list.add(page, u8::from(page % 10 == 7));
        }
        let best = list.best();
        assert_eq!((list.count, best.len()), (5_000, KEPT));
        assert_eq!(best.iter().filter(|(page, step)| *step == 1 && page % 10 == 7).count(), 500);
        assert!(list.text().starts_with("5000~Q8:"), "{}", list.text());
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let mut text = String::new();
        push_number(&mut text, 31);
        push_number(&mut text, 32);
        assert_eq!(text, "O]1");
    }
}
