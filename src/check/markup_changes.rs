//! What became of the markup of a source in its translation, by comparing the outlines of the parsed texts.

use std::ops::Range;

use super::part::Part;
use super::profile::{ADDRESS, MARKUP};
use super::prose;
use super::reading::Reading;
use super::rule::Pair;
use crate::markup::{Block, Inline, OutlineItem, outline, parse};

/// The markup that one reading of a translation lacks or adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// In the source and not in the translation.
    pub lost: Vec<OutlineItem>,
    /// In the translation and not in the source.
    pub added: Vec<OutlineItem>,
}

/// True if a text has Markdown that is there for a purpose: a single line that begins with `1.` or `-` is none.
pub(super) fn has_markdown(part: &Part<'_>) -> bool {
    let is_meant = |item: &OutlineItem| match (item, part.source) {
        (OutlineItem::BulletList(count) | OutlineItem::NumberList(count), None) => *count > 1,
        // A translation may have a footnote's or a gender star; it does not begin to be Markdown by that.
        (OutlineItem::Strong | OutlineItem::Link(_), _) | (OutlineItem::Emphasis | OutlineItem::Code(_), None) => true,
        _ => false,
    };
    if !part.profile.has(MARKUP) || (part.source.is_some() && !part.readings.iter().any(|reading| may_mean(&reading.text))) {
        return false;
    }
    let is_begun = |reading: &Reading<'_>| part.source.is_some() && (reading.text.contains("**") || reading.text.contains("]("));
    part.readings.iter().any(is_begun) || part.marked().iter().flat_map(|marked| &marked.items).any(is_meant)
}

/// False for a text that has neither strong emphasis nor a link, so that parsing it can be saved.
fn may_mean(text: &str) -> bool {
    let is_autolink = |(at, _): (usize, &str)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        rest.find([' ', '\n', '"', '\'', '<', '>', '=']).and_then(|end| rest.get(..end)).is_some_and(|inner| inner.contains([':', '@']))
    };
    text.contains(['*', '_', '[', ']']) || text.match_indices('<').any(is_autolink)
}

/// The changes of each reading of the translation that has any. A reading is compared with the reading of the source
/// that is nearest to it, since variants may differ in their markup.
pub(super) fn changes<'p>(pair: &Pair<'p>) -> Vec<(&'p Reading<'p>, Changes)> {
    let has_markup = |part: &Part<'_>| part.profile.has(MARKUP | ADDRESS);
    if !pair.target.is_markdown || !(has_markup(pair.source) || has_markup(pair.target)) {
        return Vec::new();
    }
    let (sources, targets) = (pair.source.marked(), pair.target.marked());
    if sources.iter().chain(targets).all(|marked| marked.items.is_empty()) {
        return Vec::new();
    }
    let compared = pair.target.readings.iter().zip(targets).filter_map(|(reading, own)| {
        let changes = sources
            .iter()
            .map(|source| difference(&source.items, &own.items))
            .min_by_key(|changes| changes.lost.len() + changes.added.len())?;
        (changes != Changes::default()).then_some((reading, changes))
    });
    compared.collect()
}

/// What a text is read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    /// Its markup.
    pub items: Vec<OutlineItem>,
    /// The text that is left when its markup is taken away, one line for each paragraph; nothing for a text without markup.
    pub left: String,
}

impl Marked {
    /// The markup of a text, read once.
    pub fn of(text: &str) -> Self {
        let has_items = may_have_items(text);
        if !has_items && !text.contains(']') {
            return Self::default();
        }
        let blocks = parse(text);
        let mut left = String::with_capacity(text.len());
        blocks.iter().for_each(|block| collect_block(block, &mut left));
        Self { items: if has_items { outline(&blocks).items } else { Vec::new() }, left }
    }
}

fn collect_block(block: &Block, out: &mut String) {
    match block {
        Block::Paragraph(inlines) => collect_inlines(inlines, out),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| collect_block(block, out)),
    }
    out.push('\n');
}

fn collect_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => collect_inlines(content, out),
            Inline::Code(_) | Inline::LineBreak | Inline::Blank(_) => out.push(' '),
        }
    }
}

/// False if no character of the text can be markup, so that parsing it can be saved.
fn may_have_items(text: &str) -> bool {
    let may_list = |line: &str| {
        let line = line.trim_start();
        line.starts_with(['-', '+']) || line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')'])
    };
    text.bytes().any(|byte| matches!(byte, b'*' | b'_' | b'`' | b'[' | b'<')) || text.lines().any(may_list)
}

/// The differences of two sorted lists.
fn difference(source: &[OutlineItem], target: &[OutlineItem]) -> Changes {
    Changes { lost: without(source, target), added: without(target, source) }
}

/// What of the first list remains when each item of the second has taken away one like it.
fn without<T: Clone + PartialEq>(list: &[T], taken: &[T]) -> Vec<T> {
    let mut taken = taken.to_vec();
    let mut rest = Vec::new();
    for item in list {
        match taken.iter().position(|other| other == item) {
            Some(at) => {
                taken.swap_remove(at);
            }
            None => rest.push(item.clone()),
        }
    }
    rest
}

/// The addresses in the texts of two readings that the other does not have: lost, added.
pub(super) fn address_changes(source: &Reading<'_>, target: &Reading<'_>) -> (Vec<String>, Vec<String>) {
    fn of<'r>(reading: &'r Reading<'_>) -> Vec<&'r str> {
        prose::addresses(&reading.text).into_iter().filter_map(|range| reading.text.get(range)).collect()
    }
    let (source, target) = (of(source), of(target));
    // As nearly all translations have it: the same addresses in the same order.
    if source == target {
        return (Vec::new(), Vec::new());
    }
    let owned = |addresses: Vec<&str>| addresses.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let (source, target) = (owned(source), owned(target));
    // `https://example.org` and `https://example.org/` are one address.
    let is_in = |list: &[String], address: &String| list.iter().any(|other| other.trim_end_matches('/') == address.trim_end_matches('/'));
    let (mut lost, mut added) = (without(&source, &target), without(&target, &source));
    lost.retain(|address| !is_in(&added, address));
    added.retain(|address| !is_in(&source, address) || source.contains(address));
    (lost, added)
}

/// The HTML tags in the texts of two readings that the other does not have: lost, added.
pub(super) fn tag_changes(source: &Reading<'_>, target: &Reading<'_>) -> (Vec<String>, Vec<String>) {
    let typed = |reading: &'_ Reading<'_>| prose::tags(&reading.text);
    let (source_tags, target_tags) = (typed(source), typed(target));
    let is_same = |(a, b): (&Range<usize>, &Range<usize>)| source.text.get(a.clone()) == target.text.get(b.clone());
    // As nearly all translations have it: the same tags in the same order.
    if source_tags.len() == target_tags.len() && source_tags.iter().zip(&target_tags).all(is_same) {
        return (Vec::new(), Vec::new());
    }
    let of = |reading: &Reading<'_>, tags: Vec<Range<usize>>| -> Vec<String> {
        tags.into_iter().filter_map(|range| reading.text.get(range).map(one_spaced)).collect()
    };
    let (source, target) = (of(source, source_tags), of(target, target_tags));
    let mut added = without(&target, &source);
    leave_out_emphasis(&mut added);
    (without(&source, &target), added)
}

/// A tag with one space between its attributes, none before its end, double quotes, and `<br/>` as `<br>`: how it is
/// written says nothing.
fn one_spaced(tag: &str) -> String {
    let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    let inner = inner.replace('\'', "\"");
    let mut pieces: Vec<&str> = pieces(&inner).into_iter().map(without_text).collect();
    // The order of attributes is free.
    if let Some(attributes) = pieces.get_mut(1..) {
        attributes.sort_unstable();
    }
    format!("<{}>", pieces.join(" "))
}

/// An attribute that holds a text for people, without the text: it is translated.
fn without_text(piece: &str) -> &str {
    let is_text = |name: &str| matches!(name, "title" | "alt" | "aria-label" | "aria-description" | "placeholder" | "label" | "summary");
    match piece.split_once('=') {
        Some((name, _)) if is_text(name) => piece.get(..=name.len()).unwrap_or(piece),
        _ => piece,
    }
}

/// A tag's name and attributes: split at spaces outside quotation marks.
fn pieces(inner: &str) -> Vec<&str> {
    let mut is_quoted = false;
    let outside = |c: char| {
        is_quoted ^= c == '"';
        c.is_whitespace() && !is_quoted
    };
    inner.split(outside).filter(|piece| !piece.is_empty()).collect()
}

/// Takes away pairs of tags without attributes that a translator may well add, since languages set off other words:
/// foreign words in `<em>`, raised letters in `<sup>`.
fn leave_out_emphasis(added: &mut Vec<String>) {
    for name in ["b", "bdi", "cite", "em", "i", "q", "strong", "sub", "sup"] {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let count = |tag: &str, added: &[String]| added.iter().filter(|other| *other == tag).count();
        if count(&open, added) == count(&close, added) {
            added.retain(|tag| *tag != open && *tag != close);
        }
    }
    added.retain(|tag| tag != "<br>" && tag != "<wbr>");
}

/// Markup in words.
pub(super) fn in_words(item: &OutlineItem) -> String {
    match item {
        OutlineItem::Emphasis => "emphasis (`*…*`)".to_owned(),
        OutlineItem::Strong => "strong emphasis (`**…**`)".to_owned(),
        OutlineItem::Code(code) => format!("the code `{code}`"),
        OutlineItem::Link(target) => format!("the link to {target}"),
        OutlineItem::BulletList(items) => format!("a list of {items} items"),
        OutlineItem::NumberList(items) => format!("a numbered list of {items} items"),
    }
}
