//! An Atom feed for each locale: what there is to read, dated by the day on which the content was last checked. All entries
//! have that one date, so their order is that of the site: a publisher names in `guides` first what readers should see first.

use super::{RenderError, Renderer, Site};
use crate::edition::{Edition, PageKind, Variable};
use crate::markup::{escape, without_isolates};
use crate::project::Form;
use crate::source::{Artifact, Digest, ProjectPath};

/// How many sections a feed has at most. Readers of feeds ask for the whole of it again and again, and most keep no more.
const MOST: usize = 100;

/// `<tag>/feed.xml`; only with a base URL and a date, since a feed holds full addresses and dates.
pub(super) struct Feed;

impl Renderer for Feed {
    fn name(&self) -> &'static str {
        "feed"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.tags().len()
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        let tag = site.tags().get(index).copied()?;
        let edition = site.editions.editions.get(tag)?;
        let _ = (site.editions.base_url.as_ref()?, edition.project.config.reviewed.as_ref()?);
        ProjectPath::new(&format!("{tag}/feed.xml")).ok()
    }

    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let key = site.keys.as_ref()?.locale(site.tags().get(index)?)?;
        Some(Digest::of("feed").number(key).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some(tag) = site.tags().get(index).copied() else { return Ok(None) };
        let text = site.editions.editions.get(tag).and_then(|edition| feed(site, edition));
        Ok(text.zip(ProjectPath::new(&format!("{tag}/feed.xml")).ok()).map(|(text, path)| Artifact::text(path, without_isolates(&text))))
    }
}

fn feed(site: &Site<'_>, edition: &Edition<'_>) -> Option<String> {
    let base = site.editions.base_url.as_ref()?;
    let date = format!("{}T00:00:00Z", edition.project.config.reviewed.as_ref()?.value.iso());
    let tag = edition.locale.tag();
    let name = edition.texts.get("site-title", Form::Plain).text.clone();
    let title = edition.texts.with("ui-feed-title", Form::Plain, &[("site", Variable::Text(name.clone()))]).text;
    let home = format!("{base}{tag}/");
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n<title>{}</title>\n<id>{}</id>\n<link href=\"{}\"/>\n<link rel=\"self\" href=\"{}feed.xml\"/>\n<updated>{date}</updated>\n<author><name>{}</name></author>\n",
        escape(&title),
        escape(&home),
        escape(&home),
        escape(&home),
        escape(&name)
    );
    let sections = edition.map.shown().filter(|(_, page)| matches!(page.kind, PageKind::Section(..)));
    for (position, page) in sections.filter(|(position, _)| site.editions.is_published(tag, *position)).take(MOST) {
        let Some(document) = site.editions.document(tag, position) else { continue };
        let address = escape(&format!("{home}{}", page.path));
        out.push_str(&format!(
            "<entry>\n<title>{}</title>\n<id>{address}</id>\n<link href=\"{address}\"/>\n<updated>{date}</updated>\n<summary>{}</summary>\n</entry>\n",
            escape(&document.title.text), escape(&document.description)
        ));
    }
    out.push_str("</feed>\n");
    Some(out)
}
