//! The texts of one locale: formatted, set and read as Markdown once each, with the source's text where one is missing.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::bundle::{Bundle, Variable};
use super::typography;
use crate::locale::{Locale, LocaleSettings};
use crate::markup::{self, HtmlOptions};
use crate::project::{Catalog, Form};

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
}

/// The texts of one locale.
pub struct Texts<'p> {
    catalog: Option<&'p Catalog>,
    bundle: Bundle,
    locale: Locale,
    settings: LocaleSettings,
    fallback: Option<Arc<Texts<'p>>>,
    /// Where the parts of each message begin in `cache`.
    index: HashMap<&'p str, usize>,
    cache: Vec<[OnceLock<Arc<Text>>; 3]>,
    attributes: Vec<HashMap<&'p str, OnceLock<Arc<Text>>>>,
}

impl<'p> Texts<'p> {
    /// The texts of a locale; `fallback` is the source's, for what is missing here.
    pub fn new(catalog: &'p Catalog, bundle: Bundle, settings: LocaleSettings, fallback: Option<Arc<Texts<'p>>>) -> Self {
        let mut index = HashMap::new();
        let (mut cache, mut attributes) = (Vec::new(), Vec::new());
        for entry in catalog.messages() {
            index.insert(&*entry.id, cache.len());
            cache.push(<[OnceLock<Arc<Text>>; 3]>::default());
            attributes.push(entry.attributes.iter().map(|attribute| (&*attribute.id, OnceLock::new())).collect());
        }
        Self { catalog: Some(catalog), bundle, locale: catalog.locale.clone(), settings, fallback, index, cache, attributes }
    }

    /// True if the locale itself has the message (or its attribute).
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.catalog.is_some_and(|catalog| catalog.pattern(id, attribute).is_some())
    }

    /// A message without variables of its own. Asked for again, it is not made again.
    pub fn get(&self, id: &str, form: Form) -> Arc<Text> {
        let cell = self.index.get(id).and_then(|at| self.cache.get(*at)).map(|forms| match form {
            Form::Plain => &forms[0],
            Form::Inline => &forms[1],
            Form::Blocks => &forms[2],
        });
        self.cached(cell, id, None, form)
    }

    /// An attribute of a message, one paragraph.
    pub fn attribute(&self, id: &str, attribute: &str) -> Arc<Text> {
        let cell = self.index.get(id).and_then(|at| self.attributes.get(*at)).and_then(|cells| cells.get(attribute));
        self.cached(cell, id, Some(attribute), Form::Inline)
    }

    fn cached(&self, cell: Option<&OnceLock<Arc<Text>>>, id: &str, attribute: Option<&str>, form: Form) -> Arc<Text> {
        match cell {
            Some(cell) => Arc::clone(cell.get_or_init(|| Arc::new(self.make(id, attribute, form, &[], &no_blank)))),
            None => Arc::new(self.make(id, attribute, form, &[], &no_blank)),
        }
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

    fn make(&self, id: &str, attribute: Option<&str>, form: Form, variables: &[(&str, Variable)], blank: &dyn Fn(&str) -> String) -> Text {
        match self.bundle.format(id, attribute, variables) {
            Some((text, _)) => self.read(&text, form, blank),
            None => match &self.fallback {
                Some(source) => self.marked(source.make(id, attribute, form, variables, blank), source, form),
                None => Text { html: markup::escape(id), text: id.to_owned(), is_fallback: false },
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
        }
    }

    fn read(&self, formatted: &str, form: Form, blank: &dyn Fn(&str) -> String) -> Text {
        let set = typography::set(formatted, &self.settings);
        let options = HtmlOptions { resolve: &|kind, id| Some(format!("\u{F0003}{kind}:{id}\u{F0004}")), blank };
        let (html, text) = match form {
            Form::Plain => {
                let inlines = [markup::Inline::Text(set.into_owned())];
                let inlines = markup::split_blanks(inlines);
                (options.inlines(&inlines), markup::plain_inlines(&inlines))
            }
            Form::Inline => {
                let inlines = markup::parse_inline(&set);
                (options.inlines(&inlines), markup::plain_inlines(&inlines))
            }
            Form::Blocks => {
                let blocks = markup::parse(&set);
                (markup::to_html(&blocks, &options), markup::plain_blocks(&blocks))
            }
        };
        let html = if form == Form::Plain { markup::without_isolates(&html) } else { html };
        Text { html, text: text.replace('\u{2060}', ""), is_fallback: false }
    }
}

fn no_blank(_: &str) -> String {
    "________".to_owned()
}
