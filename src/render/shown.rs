//! Documents as templates see them: the fields of `edition/document.rs` under their own names, where the HTML of a text
//! counts as HTML already, and what many pages of a guide share is made once.
//!
//! A field that is missing here does not compile.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::theme::Shared;
use crate::edition::*;

/// A thing of a document, as templates see it.
pub(super) struct Shown<'d, T: ?Sized>(pub &'d T);

impl Serialize for Shown<'_, Text> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Text { html, text, is_fallback: _, is_stale: _ } = self.0;
        let mut fields = serializer.serialize_struct("Text", 2)?;
        fields.serialize_field("html", &Shared::html(html))?;
        fields.serialize_field("text", text)?;
        fields.end()
    }
}

/// Values that are shown as they are.
macro_rules! as_they_are {
    ($($type:ty),*) => {
        $(impl Serialize for Shown<'_, $type> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        })*
    };
}

as_they_are!(String, &'static str, bool, usize, Vec<String>, Vec<Alternate>);

impl<'d, T> Serialize for Shown<'d, Option<T>>
where
    Shown<'d, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Some(value) => serializer.serialize_some(&Shown(value)),
            None => serializer.serialize_none(),
        }
    }
}

/// Lists of things that are shown field by field.
macro_rules! lists {
    ($($type:ty),*) => {
        $(impl Serialize for Shown<'_, Vec<$type>> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.0.iter().map(Shown))
            }
        })*
    };
}

lists!(AnswerView, BlockView, Card, ChecklistSection, Group, HomeGuide, ItemView, Language, Link, NumberedItem, OutcomeView, QuestionView);

impl Serialize for Shown<'_, SharedText> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if Arc::strong_count(self.0) == 1 {
            // No other page has it.
            return Shown::<Text>(self.0).serialize(serializer);
        }
        TITLES.with_borrow_mut(|lately| lately.get(self.0, || Shared::new(&Shown::<Text>(self.0)))).serialize(serializer)
    }
}

impl Serialize for Shown<'_, Arc<str>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        LINES.with_borrow_mut(|lately| lately.get(self.0, || Shared::new(self.0))).serialize(serializer)
    }
}

/// The values of things that were shown lately on this thread: pages of one guide come one after the other and show each
/// other's titles, and all of them offer the same languages.
struct Lately<T: ?Sized>(VecDeque<(Arc<T>, Shared)>);

/// So many of a kind are kept.
const KEPT: usize = 32;

impl<T: ?Sized> Lately<T> {
    const fn new() -> Self {
        Self(VecDeque::new())
    }

    /// The value of a thing, made anew only if the thing is not among those that were shown lately.
    fn get(&mut self, shared: &Arc<T>, make: impl FnOnce() -> Shared) -> Shared {
        if let Some((_, value)) = self.0.iter().rev().find(|(known, _)| Arc::ptr_eq(known, shared)) {
            return value.clone();
        }
        if self.0.len() >= KEPT {
            self.0.pop_front();
        }
        let value = make();
        self.0.push_back((Arc::clone(shared), value.clone()));
        value
    }
}

/// What was shown last on this thread: pages of one guide come one after the other and share it.
type Last<T> = RefCell<Option<(Arc<T>, Shared)>>;

thread_local! {
    static TITLES: RefCell<Lately<Text>> = const { RefCell::new(Lately::new()) };
    static LINES: RefCell<Lately<str>> = const { RefCell::new(Lately::new()) };
    static CARDS: Last<Vec<Card>> = const { RefCell::new(None) };
    static TEXTS: Last<Vec<String>> = const { RefCell::new(None) };
}

/// The value of a shared thing, made anew only if it is not the one that was shown last.
fn last<T>(kept: &Last<T>, shared: &Arc<T>, make: impl FnOnce() -> Shared) -> Shared {
    if let Some((known, value)) = &*kept.borrow()
        && Arc::ptr_eq(known, shared)
    {
        return value.clone();
    }
    let value = make();
    *kept.borrow_mut() = Some((Arc::clone(shared), value.clone()));
    value
}

impl Serialize for Shown<'_, Arc<Vec<Card>>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        CARDS.with(|kept| last(kept, self.0, || Shared::new(&Shown::<Vec<Card>>(self.0)))).serialize(serializer)
    }
}

impl Serialize for Shown<'_, Arc<Vec<String>>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        TEXTS.with(|kept| last(kept, self.0, || Shared::new(&**self.0))).serialize(serializer)
    }
}

/// Things with all their fields.
macro_rules! with_fields {
    ($($type:ident { $($field:ident),* $(,)? })*) => {
        $(impl Serialize for Shown<'_, $type> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $type { $($field),* } = self.0;
                let mut fields = serializer.serialize_struct(stringify!($type), [$(stringify!($field)),*].len())?;
                $(fields.serialize_field(stringify!($field), &Shown($field))?;)*
                fields.end()
            }
        })*
    };
}

with_fields! {
    Document {
        kind, path, root, title, description, url, canonical, alternates, languages, breadcrumbs, previous, next, complete, published,
        stale, content,
    }
    Language { tag, autonym, dir, href, current, complete, suggestion }
    Link { href, title }
    Home { description, tagline, guides, tools }
    GuideCard { id, href, title, summary, checklist, count, sections }
    Card { id, kind, href, title, summary }
    GuidePage { guide, tools, terms }
    ListPage { summary, groups }
    Group { guide, items }
    SectionPage { id, lead, guide, reading_time, sections, blocks }
    ItemView { id, text, detail }
    LetterView { id, href, title, subject, body, when, before, blanks }
    LetterPage { letter, section, guide }
    ChecklistPage { guide, sections, total, progress }
    ChecklistSection { id, section, number, items }
    NumberedItem { id, number, text }
    DecisionPage { decision, section, guide }
    DecisionView { id, title, summary, start, questions, outcomes }
    QuestionView { id, number, label, text, answers }
    AnswerView { id, text, target, href, leads_to }
    OutcomeView { id, title, text, section, letter }
    LogPage { id, summary, section, guide, header_fields, columns, rows, rows_label }
}

impl Serialize for Shown<'_, HomeGuide> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let HomeGuide { id, href, title, summary, checklist, count, sections } = self.0;
        let mut fields = serializer.serialize_struct("HomeGuide", 7)?;
        fields.serialize_field("id", id)?;
        fields.serialize_field("href", href)?;
        fields.serialize_field("title", &Shown(title))?;
        fields.serialize_field("summary", &Shown(summary))?;
        fields.serialize_field("checklist", checklist)?;
        fields.serialize_field("count", &Shown(count))?;
        fields.serialize_field("sections", &sections.iter().map(Entry).collect::<Vec<_>>())?;
        fields.end()
    }
}

/// A link in a list of thousands: its title is the HTML alone, since a value with fields takes ten times the room.
struct Entry<'d>(&'d Link);

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Link { href, title } = self.0;
        let mut fields = serializer.serialize_struct("Entry", 2)?;
        fields.serialize_field("href", href)?;
        fields.serialize_field("title", &Shared::html(&title.html))?;
        fields.end()
    }
}

impl Serialize for Shown<'_, Content> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Content::Home(page) => Shown(page).serialize(serializer),
            Content::Guide(page) => Shown(page).serialize(serializer),
            Content::Section(page) => Shown(page).serialize(serializer),
            Content::List(page) => Shown(page).serialize(serializer),
            Content::Letter(page) => Shown(page).serialize(serializer),
            Content::Checklist(page) => Shown(page).serialize(serializer),
            Content::Decision(page) => Shown(page).serialize(serializer),
            Content::Log(page) => Shown(page).serialize(serializer),
            Content::None {} => serializer.serialize_struct("None", 0)?.end(),
        }
    }
}

/// The fields of a block, with its kind.
macro_rules! block {
    ($serializer:ident, $kind:literal, $($field:ident),*) => {{
        let mut fields = $serializer.serialize_struct("BlockView", 1 + [$(stringify!($field)),*].len())?;
        fields.serialize_field("kind", $kind)?;
        $(fields.serialize_field(stringify!($field), &Shown($field))?;)*
        fields.end()
    }};
}

impl Serialize for Shown<'_, BlockView> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            BlockView::Summary { text } => block!(serializer, "summary", text),
            BlockView::Signs { items } => block!(serializer, "signs", items),
            BlockView::Steps { items } => block!(serializer, "steps", items),
            BlockView::DoDont { dos, donts } => block!(serializer, "do-dont", dos, donts),
            BlockView::Letter(LetterView { id, href, title, subject, body, when, before, blanks }) => {
                block!(serializer, "letter", id, href, title, subject, body, when, before, blanks)
            }
            BlockView::LetterRef { letter } => block!(serializer, "letter-ref", letter),
            BlockView::Caveat { items } => block!(serializer, "caveat", items),
            BlockView::Checklist { items, href, progress } => block!(serializer, "checklist", items, href, progress),
            BlockView::Decision { decision, view } => block!(serializer, "decision", decision, view),
            BlockView::Log { log } => block!(serializer, "log", log),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> SharedText {
        Arc::new(Text { html: html.to_owned(), text: html.to_owned(), ..Text::default() })
    }

    fn card(id: &str) -> Card {
        Card { id: id.to_owned(), kind: "section", href: "a.html".to_owned(), title: text("<b>T</b>"), summary: text("S") }
    }

    #[test]
    fn templates_see_the_fields_of_a_document() {
        let letter = LetterView {
            id: "l".to_owned(),
            href: "l.html".to_owned(),
            title: text("L"),
            subject: Text::default(),
            body: Text::default(),
            when: text("W"),
            before: text("B"),
            blanks: vec![ItemView { id: "b".to_owned(), text: text("x"), detail: Some(text("d")) }],
        };
        let sections = Arc::new(vec![card("a"), card("b")]);
        let progress = Arc::new(vec!["0 of 1".to_owned()]);
        let blocks = vec![
            BlockView::Summary { text: text("t") },
            BlockView::DoDont { dos: letter.blanks.clone(), donts: Vec::new() },
            BlockView::Letter(letter.clone()),
            BlockView::LetterRef { letter: card("c") },
            BlockView::Checklist { items: letter.blanks, href: None, progress: Arc::clone(&progress) },
            BlockView::Log { log: card("d") },
        ];
        let guide = Link { href: "g.html".to_owned(), title: text("G") };
        let page = SectionPage { id: "s".to_owned(), lead: text("l"), guide, reading_time: text("1"), sections, blocks };
        for _ in 0..2 {
            assert_eq!(Shared::new(&Shown(&page)), Shared::new(&page), "the same with what was shown last");
        }
        let other = SectionPage { sections: Arc::new(vec![card("e")]), ..page };
        let language = |tag: &str| Language {
            tag: tag.into(),
            autonym: tag.into(),
            dir: "ltr",
            href: format!("../{tag}/a.html"),
            current: false,
            complete: true,
            suggestion: format!("This page is available in {tag}").into(),
        };
        for languages in [vec![language("cs"), language("en")], (0..KEPT + 2).map(|at| language(&at.to_string())).collect()] {
            assert_eq!(Shared::new(&Shown(&languages)), Shared::new(&languages));
            assert_eq!(Shared::new(&Shown(&languages)), Shared::new(&languages), "once more");
        }
        assert_eq!(Shared::new(&Shown(&other)), Shared::new(&other));
        assert_eq!(Shared::new(&Shown(&Content::Section(other.clone()))), Shared::new(&Content::Section(other)));
        assert_eq!(Shared::new(&Shown(&Content::None {})), Shared::new(&Content::None {}));
    }
}
