//! What became of the markup of a source in its translation, by comparing the outlines of the parsed texts.

use super::part::{Part, Reading};
use super::profile::{ADDRESS, MARKUP};
use super::prose;
use super::rule::Pair;
use crate::markup::{OutlineItem, outline, parse};
use crate::project::Form;

/// The markup that one reading of a translation lacks or adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// In the source and not in the translation.
    pub lost: Vec<OutlineItem>,
    /// In the translation and not in the source.
    pub added: Vec<OutlineItem>,
}

/// True if the part is read as Markdown.
pub(super) fn is_markdown(part: &Part<'_>) -> bool {
    part.slot.is_none_or(|slot| slot.form != Form::Plain)
}

/// The changes of each reading of the translation that has any. A reading is compared with the reading of the source
/// that is nearest to it, since variants may differ in their markup.
pub(super) fn changes<'p>(pair: &Pair<'p>) -> Vec<(&'p Reading<'p>, Changes)> {
    let has_markup = |part: &Part<'_>| part.profile.has(MARKUP | ADDRESS);
    if !is_markdown(pair.target) || !(has_markup(pair.source) || has_markup(pair.target)) {
        return Vec::new();
    }
    let sources: Vec<_> = pair.source.readings.iter().map(items).collect();
    let compared = pair.target.readings.iter().filter_map(|reading| {
        let own = items(reading);
        let changes =
            sources.iter().map(|source| difference(source, &own)).min_by_key(|changes| changes.lost.len() + changes.added.len())?;
        (changes != Changes::default()).then_some((reading, changes))
    });
    compared.collect()
}

fn items(reading: &Reading<'_>) -> Vec<OutlineItem> {
    outline(&parse(&reading.text)).items
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
    let of = |reading: &Reading<'_>| -> Vec<String> {
        prose::addresses(&reading.text).into_iter().filter_map(|range| reading.text.get(range).map(str::to_owned)).collect()
    };
    let (source, target) = (of(source), of(target));
    (without(&source, &target), without(&target, &source))
}

/// The HTML tags in the texts of two readings that the other does not have: lost, added.
pub(super) fn tag_changes(source: &Reading<'_>, target: &Reading<'_>) -> (Vec<String>, Vec<String>) {
    let of = |reading: &Reading<'_>| -> Vec<String> {
        prose::tags(&reading.text).into_iter().filter_map(|range| reading.text.get(range).map(str::to_owned)).collect()
    };
    let (source, target) = (of(source), of(target));
    (without(&source, &target), without(&target, &source))
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
