//! The texts of one locale: formatted, set and read as Markdown, with the source's text where one is missing.
//!
//! Titles and other plain texts stand on many pages and are kept once made. Running text stands on one page or two; kept,
//! it would make memory grow with the site.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use super::bundle::{Bundle, Variable};
use super::kept::Kept;
use super::origin::Origin;
use super::{Listed, formatted, typography};
use crate::locale::{Locale, LocaleSettings};
use crate::markup::{self, HtmlOptions, Reading};
use crate::project::{Catalog, EntryKind, EntryRef, Form, Pattern, Shape, part_name};
use crate::source::has_text;

/// A text as pages show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// As HTML, escaped; wrapped in an element with `lang` and `dir` if it is in another language than the page.
    pub html: String,
    /// As plain text, without isolates, for titles, attributes and data.
    pub text: String,
    /// True if it is in another language than the page.
    #[serde(skip)]
    pub is_fallback: bool,
    /// True if it is a translation of an older source text, and the settings want pages to say so.
    #[serde(skip)]
    pub is_stale: bool,
}

/// The texts of one locale.
pub struct Texts<'p> {
    origin: Origin<'p>,
    locale: Locale,
    settings: LocaleSettings,
    fallback: Option<Arc<Texts<'p>>>,
    /// The parts (`id` or `id.attribute`) whose pages say that they are stale.
    stale: HashSet<String>,
    /// Plain texts once they were made.
    kept: Kept,
}

impl<'p> Texts<'p> {
    /// The texts of a locale; `fallback` is the source's, for what is missing here.
    pub fn new(catalog: &'p Catalog, bundle: Arc<Bundle>, settings: LocaleSettings, fallback: Option<Arc<Texts<'p>>>) -> Self {
        let (kept, origin) = (Kept::of(catalog), Origin::of(catalog, bundle));
        Self { origin, locale: catalog.locale.clone(), settings, fallback, stale: HashSet::new(), kept }
    }

    /// The texts of a locale, none of which is there: to find out what can be told without them ([`Texts::was_asked`]).
    pub fn absent(locale: &Locale, settings: LocaleSettings) -> Self {
        let (kept, origin) = (Kept::nothing(), Origin::absent());
        Self { origin, locale: locale.clone(), settings, fallback: None, stale: HashSet::new(), kept }
    }

    /// True if somebody has asked for a text, or what is told from texts, where none is there. What he was told is wrong.
    pub fn was_asked(&self) -> bool {
        self.origin.was_asked()
    }

    /// With the parts (`id` or `id.attribute`) whose pages say that they are stale.
    #[must_use]
    pub fn with_stale(mut self, stale: HashSet<String>) -> Self {
        self.stale = stale;
        self
    }

    /// The locale.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The catalog that they are from.
    pub fn catalog(&self) -> Option<&'p Catalog> {
        self.origin.catalog()
    }

    /// True if a page that shows this part says that it is stale.
    pub fn is_stale(&self, id: &str, attribute: Option<&str>) -> bool {
        self.origin.ask();
        !self.stale.is_empty() && self.stale.contains(&part_name(id, attribute))
    }

    /// The values of the project's parameters that are texts: dates, written out.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.origin.bundle().into_iter().flat_map(Bundle::parameters)
    }

    /// True if the locale itself has the message (or its attribute).
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.catalog().is_some_and(|catalog| catalog.has(id, attribute))
    }

    /// True if the locale's own message is shown; where it is false, the source's stands in.
    pub fn can_format(&self, id: &str, attribute: Option<&str>) -> bool {
        self.can_format_at(id, attribute, self.catalog().and_then(|catalog| catalog.position(id)))
    }

    /// As [`Texts::can_format`], of a message whose entry stands at this place.
    pub fn can_format_at(&self, id: &str, attribute: Option<&str>, place: Option<usize>) -> bool {
        let in_bundle = || self.origin.bundle().is_some_and(|bundle| bundle.has(id, attribute));
        place.is_some_and(|place| self.is_sound(place, attribute) || self.is_literal(place, attribute)) || in_bundle()
    }

    /// A message without variables of its own.
    pub fn get(&self, id: &str, form: Form) -> Arc<Text> {
        if form == Form::Plain { self.shared(id, form) } else { Arc::new(self.make(id, None, form, &[], &no_blank)) }
    }

    /// A plain text that only the pages of one guide show. Of a large locale it is made each time: the pages of a guide are
    /// made together, and what is kept is kept until the last page.
    pub fn own(&self, id: &str) -> Arc<Text> {
        if self.kept.has_all() { self.get(id, Form::Plain) } else { Arc::new(self.make(id, None, Form::Plain, &[], &no_blank)) }
    }

    /// As [`Texts::get`], of a text that lists of the whole site show beside its own page.
    pub fn shared(&self, id: &str, form: Form) -> Arc<Text> {
        let place = self.catalog().and_then(|catalog| catalog.position(id));
        self.kept.get(place, form, || Arc::new(self.make(id, None, form, &[], &no_blank)))
    }

    /// Makes texts of a large locale that lists of the whole site show, on all threads and file by file: then each list finds
    /// them, and none reads all files for itself.
    pub fn make_shared(&self, wanted: impl Iterator<Item = (String, Form)>) {
        let Some(catalog) = self.catalog().filter(|catalog| !catalog.is_whole()) else { return };
        let with_file = |(id, form): (String, Form)| Some((catalog.file_of(catalog.position(&id)?)?, id, form));
        let mut wanted: Vec<(u32, String, Form)> = wanted.filter_map(with_file).collect();
        wanted.sort_by_key(|(file, ..)| *file);
        wanted.par_chunk_by(|one, next| one.0 == next.0).for_each(|of_file| {
            of_file.iter().for_each(|(_, id, form)| drop(self.shared(id, *form)));
        });
    }

    /// Keeps what was made for lists when the files were read. Where an id stands twice, each text is made when it is shown.
    pub fn keep(&self, listed: Listed) {
        let Some(catalog) = self.catalog().filter(|catalog| catalog.repeated().is_empty()) else { return };
        for (id, form, text) in listed.into_made() {
            self.kept.get(catalog.position(&id), form, || Arc::new(Text { is_stale: self.is_stale(&id, None), ..text }));
        }
    }

    /// Lets go of what is kept of a large locale: its own pages are made, others fall back to few of its texts.
    pub fn forget(&self) {
        self.kept.forget();
    }

    /// An attribute of a message, one paragraph.
    pub fn attribute(&self, id: &str, attribute: &str) -> Arc<Text> {
        Arc::new(self.make(id, Some(attribute), Form::Inline, &[], &no_blank))
    }

    /// A message with variables.
    pub fn with(&self, id: &str, form: Form, variables: &[(&str, Variable)]) -> Text {
        self.make(id, None, form, variables, &no_blank)
    }

    /// A message with blanks, which `blank` turns into HTML by their ids.
    pub fn with_blanks(&self, id: &str, form: Form, blanks: &[&str], blank: &dyn Fn(&str) -> String) -> Text {
        let variables: Vec<_> = blanks.iter().map(|name| (*name, Variable::Blank((*name).to_owned()))).collect();
        self.make(id, None, form, &variables, blank)
    }

    /// True for a text that is shown as it is written, without a bundle.
    fn is_literal(&self, at: usize, attribute: Option<&str>) -> bool {
        let Some(catalog) = self.catalog() else { return false };
        let has = |shape: Shape<'_>| shape.kind() == EntryKind::Message && shape.has(attribute);
        if !catalog.shape(at).is_some_and(has) {
            return false;
        }
        let is_literal = |entry: EntryRef<'_>| entry.pattern(attribute).is_some_and(Pattern::is_literal);
        !catalog.has_placeable(at) || catalog.at(at).is_some_and(is_literal)
    }

    /// True for a text of which is known without a look that it can be formatted.
    fn is_sound(&self, at: usize, attribute: Option<&str>) -> bool {
        self.catalog().is_some_and(|catalog| catalog.is_sound(at) && catalog.shape(at).is_some_and(|shape| shape.has(attribute)))
    }

    fn make(&self, id: &str, attribute: Option<&str>, form: Form, variables: &[(&str, Variable)], blank: &dyn Fn(&str) -> String) -> Text {
        let entry = self.catalog().and_then(|catalog| catalog.entry(id)).filter(|entry| entry.kind == EntryKind::Message);
        let literal = entry.as_ref().and_then(|entry| entry.pattern(attribute)).and_then(formatted::literal);
        let formatted = || self.origin.bundle()?.format(id, attribute, variables).map(|(text, _)| Cow::Owned(text));
        match literal.or_else(formatted) {
            Some(text) => Text { is_stale: self.is_stale(id, attribute), ..read(&text, &self.settings, form, blank) },
            None => match &self.fallback {
                Some(source) => self.marked(source.make(id, attribute, form, variables, blank), source, form),
                None => Text { html: markup::escape(id), text: id.to_owned(), ..Text::default() },
            },
        }
    }

    /// A text of the source, marked as being in its language.
    fn marked(&self, text: Text, source: &Texts<'_>, form: Form) -> Text {
        let element = if form == Form::Blocks { "div" } else { "span" };
        let (tag, direction) = (source.locale.tag(), source.locale.direction().as_str());
        Text {
            html: format!("<{element} lang=\"{tag}\" dir=\"{direction}\">{}</{element}>", text.html),
            text: text.text,
            is_fallback: true,
            is_stale: false,
        }
    }
}

/// Sets a text as its locale does, and reads it in a form.
pub(super) fn read(formatted: &str, settings: &LocaleSettings, form: Form, blank: &dyn Fn(&str) -> String) -> Text {
    // What can be read without a tree holds nothing that would have to be cleaned away.
    let simple = markup::simple(&typography::set(formatted, settings), reading(form));
    let (html, text) = simple.unwrap_or_else(|| by_tree(&typography::set(&markup::cleaned(formatted), settings), form, blank));
    Text { html, text: without_joiners(text), ..Text::default() }
}

fn reading(form: Form) -> Reading {
    match form {
        Form::Plain | Form::Words => Reading::Plain,
        Form::Inline => Reading::Inline,
        Form::Blocks => Reading::Blocks,
    }
}

/// The HTML and the plain text of a text that has more in it than letters and marks.
fn by_tree(text: &str, form: Form, blank: &dyn Fn(&str) -> String) -> (String, String) {
    let options = HtmlOptions { resolve: &|kind, id| Some(format!("\u{F0003}{kind}:{id}\u{F0004}")), blank };
    match form {
        Form::Plain | Form::Words => {
            let inlines = markup::split_blanks([markup::Inline::Text(text.to_owned())]);
            (markup::without_isolates(&options.inlines(&inlines)), markup::plain_inlines(&inlines))
        }
        Form::Inline => {
            let inlines = markup::parse_inline(text);
            (options.inlines(&inlines), markup::plain_inlines(&inlines))
        }
        Form::Blocks => {
            let blocks = markup::parse(text);
            (markup::to_html(&blocks, &options), markup::plain_blocks(&blocks))
        }
    }
}

/// The text without the joiners that typography sets, which are no part of data.
fn without_joiners(text: String) -> String {
    if has_text(&text, "\u{2060}") { text.replace('\u{2060}', "") } else { text }
}

pub(super) fn no_blank(_: &str) -> String {
    "________".to_owned()
}
