//! The sheets of a site and the data that their templates print: the very documents of the pages, with their texts read
//! into runs, and what stands around them on paper.

use serde_json::{Value, json};

use super::rich;
use crate::edition::{Content, Document, Edition, PageKind, SiteMap, Variable};
use crate::project::{Form, INTERFACE, Id, Project};
use crate::render::Site;

/// A size of paper.
pub(super) struct Paper {
    /// Its name in file names.
    pub name: &'static str,
    /// The message that names it.
    pub message: &'static str,
    /// Its name in Typst.
    typst: &'static str,
}

/// The sizes in which everything is printed.
pub(super) const PAPERS: [Paper; 2] =
    [Paper { name: "a4", message: "ui-paper-a4", typst: "a4" }, Paper { name: "letter", message: "ui-paper-letter", typst: "us-letter" }];

/// Stands for the number of the page in its message until it is known.
const PAGE: char = '\u{F0010}';
/// Stands for the number of pages.
const PAGES: char = '\u{F0011}';

/// A sheet, the same for every locale and paper. Numbers are positions in the project's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// A guide's checklist.
    Checklist(usize),
    /// A section's checklist.
    SectionChecklist(usize, usize),
    /// A decision tool.
    Decision(usize, usize),
    /// A record sheet.
    Log(usize, usize),
    /// All letters.
    Letters,
    /// A whole guide.
    Booklet(usize),
}

impl Sheet {
    /// The guide that it belongs to; `None` if it shows texts of all guides.
    pub(super) fn guide(self) -> Option<usize> {
        match self {
            Self::Checklist(guide)
            | Self::SectionChecklist(guide, _)
            | Self::Decision(guide, _)
            | Self::Log(guide, _)
            | Self::Booklet(guide) => Some(guide),
            Self::Letters => None,
        }
    }
}

/// The sheets of a project, in the order of its pages; those too that a locale does not have.
pub(super) fn sheets(map: &SiteMap, project: &Project) -> Vec<Sheet> {
    map.pages.iter().filter_map(|page| of_page(page.kind, project)).collect()
}

/// The sheet that belongs to a page.
pub(super) fn of_page(kind: PageKind, project: &Project) -> Option<Sheet> {
    match kind {
        PageKind::Guide(g) => Some(Sheet::Booklet(g)),
        PageKind::Section(g, s) => has_items(project, g, s).then_some(Sheet::SectionChecklist(g, s)),
        PageKind::Letters => Some(Sheet::Letters),
        PageKind::Checklist(g) => Some(Sheet::Checklist(g)),
        PageKind::Decision(g, d) => Some(Sheet::Decision(g, d)),
        PageKind::Log(g, l) => Some(Sheet::Log(g, l)),
        _ => None,
    }
}

fn has_items(project: &Project, guide: usize, section: usize) -> bool {
    project
        .guides
        .get(guide)
        .and_then(|guide| guide.sections.get(section))
        .is_some_and(|section| section.checklist_items().next().is_some())
}

impl Sheet {
    /// The template that prints it.
    pub fn template(self) -> &'static str {
        match self {
            Self::Checklist(_) | Self::SectionChecklist(..) => "print/checklist.typ",
            Self::Decision(..) => "print/decision.typ",
            Self::Log(..) => "print/log.typ",
            Self::Letters => "print/letters.typ",
            Self::Booklet(_) => "print/booklet.typ",
        }
    }

    /// The page of the site that it belongs to; a locale without that page has no such sheet.
    pub fn page(self) -> PageKind {
        match self {
            Self::Checklist(g) => PageKind::Checklist(g),
            Self::SectionChecklist(g, s) => PageKind::Section(g, s),
            Self::Decision(g, d) => PageKind::Decision(g, d),
            Self::Log(g, l) => PageKind::Log(g, l),
            Self::Letters => PageKind::Letters,
            Self::Booklet(g) => PageKind::Guide(g),
        }
    }

    /// The message that says what it is.
    pub fn title(self) -> &'static str {
        match self {
            Self::Checklist(_) | Self::SectionChecklist(..) => "ui-checklist",
            Self::Decision(..) => "ui-decision",
            Self::Log(..) => "ui-log",
            Self::Letters => "ui-letter-pack",
            Self::Booklet(_) => "ui-booklet",
        }
    }

    /// Its file in a locale's folder. A section's sheet stands in its guide's folder, as its page does.
    pub fn path(self, project: &Project, paper: &Paper) -> Option<String> {
        let guide = |g: usize| project.guides.get(g);
        let stem = match self {
            Self::Checklist(g) => format!("checklist-{}", guide(g)?.id.value),
            Self::SectionChecklist(g, s) => format!("{}/checklist-{}", guide(g)?.id.value, guide(g)?.sections.get(s)?.id.value),
            Self::Decision(g, d) => format!("decision-{}", guide(g)?.decisions.get(d)?.id.value),
            Self::Log(g, l) => format!("log-{}", guide(g)?.logs.get(l)?.id.value),
            Self::Letters => "letters".to_owned(),
            Self::Booklet(g) => format!("booklet-{}", guide(g)?.id.value),
        };
        Some(format!("print/{stem}-{}.pdf", paper.name))
    }

    /// The pages of the site whose content it prints; the first one is the page that it belongs to.
    fn pages(self, map: &SiteMap) -> Vec<usize> {
        let all = |wanted: &dyn Fn(PageKind) -> bool| map.shown().filter(|(_, page)| wanted(page.kind)).map(|(at, _)| at).collect();
        match self {
            Self::Checklist(g) => all(&|kind| kind == PageKind::Checklist(g)),
            Self::SectionChecklist(g, s) => {
                [PageKind::Section(g, s), PageKind::Checklist(g)].into_iter().filter_map(|kind| map.position(kind)).collect()
            }
            Self::Decision(g, d) => all(&|kind| kind == PageKind::Decision(g, d)),
            Self::Log(g, l) => all(&|kind| kind == PageKind::Log(g, l)),
            Self::Letters => all(&|kind| matches!(kind, PageKind::Letters | PageKind::Letter(..))),
            Self::Booklet(g) => all(&|kind| kind == PageKind::Guide(g) || matches!(kind, PageKind::Section(guide, _) if guide == g)),
        }
    }
}

/// The data of a sheet. `None` if the project has no such sheet.
pub(super) fn data(site: &Site<'_>, edition: &Edition<'_>, sheet: Sheet, paper: &Paper, fonts: &[String]) -> Option<Value> {
    let documents: Vec<Document> =
        sheet.pages(edition.map).into_iter().filter_map(|at| site.editions.document(edition.locale.tag(), at)).collect();
    let home = documents.first()?;
    let resolve = |reference: &str| address(site, edition, reference);
    let guard = &site.press().guard;
    let guarded = |text: &str| guard.text(text).into_owned();
    let (title, subject) = titles(edition, sheet, home);
    let address = home.url.clone();
    let pages: Vec<Value> = documents
        .into_iter()
        .filter_map(|document| page(edition, sheet, document))
        .map(|page| rich::read_texts(page, guard, &resolve))
        .collect();
    let reviewed = edition.project.config.reviewed.as_ref().map(|date| date.value.parts());
    Some(json!({
        "paper": paper.typst,
        "locale": locale(edition, fonts),
        "site": guarded(&edition.texts.get("site-title", Form::Plain).text),
        "title": guarded(&title),
        "subject": guarded(&subject),
        "address": address,
        "date": reviewed.map(|(year, month, day)| json!([year, month, day])),
        "reviewed": reviewed_line(edition).map(|line| guarded(&line)),
        "version": concat!("guidewright ", env!("CARGO_PKG_VERSION")),
        "page-number": page_number(edition),
        "ui": words(edition, &guarded),
        "pages": pages,
    }))
}

/// The sheet's own title, and what it is about.
fn titles(edition: &Edition<'_>, sheet: Sheet, home: &Document) -> (String, String) {
    let plain = |id: &str| edition.texts.get(id, Form::Plain).text.clone();
    match sheet {
        Sheet::SectionChecklist(..) => {
            let title = edition.texts.with("ui-checklist-title", Form::Plain, &[("guide", Variable::Text(home.title.text.clone()))]).text;
            (title, home.breadcrumbs.last().map(|link| link.title.text.clone()).unwrap_or_default())
        }
        Sheet::Letters => (plain("ui-letter-pack"), plain("ui-letters")),
        Sheet::Booklet(_) => (home.title.text.clone(), plain("ui-booklet")),
        Sheet::Checklist(_) | Sheet::Decision(..) | Sheet::Log(..) => {
            (home.title.text.clone(), guide_title(home).unwrap_or_else(|| plain("site-title")))
        }
    }
}

fn guide_title(document: &Document) -> Option<String> {
    let link = match &document.content {
        Content::Checklist(page) => &page.guide,
        Content::Decision(page) => &page.guide,
        Content::Log(page) => &page.guide,
        Content::Letter(page) => &page.guide,
        Content::Section(page) => &page.guide,
        _ => return None,
    };
    Some(link.title.text.clone())
}

/// A document as templates see it. The list of letters only gave the pack its address.
fn page(edition: &Edition<'_>, sheet: Sheet, mut document: Document) -> Option<Value> {
    match (sheet, &mut document.content) {
        (Sheet::Letters, Content::List(_)) | (Sheet::SectionChecklist(..), Content::Section(_)) => return None,
        (Sheet::SectionChecklist(g, s), Content::Checklist(page)) => {
            let id = edition.project.guides.get(g)?.sections.get(s)?.id.value.as_str();
            page.sections.retain(|section| section.id == id);
            let items = page.sections.iter_mut().flat_map(|section| &mut section.items);
            items.enumerate().for_each(|(at, item)| item.number = edition.numbers.integer(at + 1));
        }
        _ => {}
    }
    let content = serde_json::to_value(&document.content).ok()?;
    Some(json!({"kind": document.kind, "title": *document.title, "url": document.url, "content": content}))
}

fn locale(edition: &Edition<'_>, fonts: &[String]) -> Value {
    let (locale, settings) = (&edition.locale, &edition.settings);
    json!({
        "tag": locale.tag(),
        "lang": locale.language(),
        "region": locale.region().filter(|region| region.len() == 2),
        "dir": locale.direction().as_str(),
        "script": locale.script(),
        "digits": (0..10).map(|digit| edition.numbers.integer(digit)).collect::<Vec<_>>(),
        "line-height": settings.line_height,
        "heading-line-height": settings.heading_line_height,
        "scale": settings.font_scale,
        "fonts": fonts,
    })
}

/// “Last checked: 23 November 2026”.
fn reviewed_line(edition: &Edition<'_>) -> Option<String> {
    let date = edition.reviewed.clone()?;
    Some(edition.texts.with("ui-reviewed", Form::Plain, &[("date", Variable::Text(date))]).text)
}

/// “Page x of y” as its parts; the numbers are `true` (this page) and `false` (all pages).
fn page_number(edition: &Edition<'_>) -> Vec<Value> {
    let variables = [("page", Variable::Text(PAGE.to_string())), ("pages", Variable::Text(PAGES.to_string()))];
    let text = edition.texts.with("ui-print-page-number", Form::Plain, &variables).text;
    let part = |part: &str| match part.chars().next() {
        Some(PAGE) => Value::Bool(true),
        Some(PAGES) => Value::Bool(false),
        _ => Value::String(part.to_owned()),
    };
    let pieces = text.split_inclusive([PAGE, PAGES]).flat_map(|piece| match piece.char_indices().next_back() {
        Some((at, PAGE | PAGES)) => vec![piece.get(..at).unwrap_or_default(), piece.get(at..).unwrap_or_default()],
        _ => vec![piece],
    });
    pieces.filter(|piece| !piece.is_empty()).map(part).collect()
}

/// The theme's words that need no variable.
fn words(edition: &Edition<'_>, guarded: &dyn Fn(&str) -> String) -> Value {
    let words = INTERFACE.iter().filter(|message| message.variables.is_empty());
    let word = |id: &str| Value::String(guarded(&edition.texts.get(id, Form::Plain).text));
    Value::Object(words.map(|message| (message.id.to_owned(), word(message.id))).collect())
}

/// The full address of a thing of the project (`section:get-paid` between its marks); `None` without a base URL.
fn address(site: &Site<'_>, edition: &Edition<'_>, reference: &str) -> Option<String> {
    let base = site.editions.base_url.as_ref()?;
    let (kind, id) = reference.trim_matches(['\u{F0003}', '\u{F0004}']).split_once(':')?;
    let kind = crate::markup::LinkTarget::KINDS.into_iter().find(|known| *known == kind)?;
    let page = edition.map.target(kind, &Id::new(id).ok()?)?;
    Some(format!("{base}{}/{}", edition.locale.tag(), page.path))
}
