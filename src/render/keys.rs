//! Keys: for every part of a site one number that stands for all that it can show.
//!
//! Whether a page must be rendered again is told from its sources alone, without formatting a message: each message's
//! own text with the texts of all that it refers to and the pages that they link to, the structure of its guide, the texts
//! that it shows of other guides (`surroundings`), and which locales have the page so far that readers are led to it. A key
//! may be larger than what a page really shows; the page is then rendered and found to be the same. It must never be
//! smaller.
//!
//! Templates, those of a project too, see nothing but the page's document and what all pages of a locale share
//! (`render/html.rs`): no list of all guides. So keys follow what documents hold, whatever a template writes of it.

mod found;
mod links;
mod surroundings;
mod written;

pub use found::{Found, Seeker};
pub use surroundings::Surroundings;
pub use written::Written;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::edition::{BuildOptions, Edition, Editions, PageKind, SiteMap};
use crate::project::{Block, Guide, Project, SITE_FILE, SlotList, guide_slots};
use crate::source::{Digest, Sources};
use found::LISTS;

/// The keys of a site.
#[derive(Debug)]
pub struct Keys {
    program: u128,
    site: u128,
    common: u128,
    pages: Vec<PageKeys>,
    /// The pages of each guide.
    of_guides: Vec<Vec<usize>>,
    around: Arc<Surroundings>,
    locales: BTreeMap<String, LocaleKeys>,
}

#[derive(Debug)]
struct PageKeys {
    kind: PageKind,
    /// The page's place in the site, and the locales whose readers are led to it.
    audience: u128,
}

#[derive(Debug)]
struct LocaleKeys {
    all: u128,
    /// What all pages show.
    shared: u128,
    lists: [u128; LISTS.len()],
    guides: Vec<u128>,
    others: Vec<u128>,
    /// All files in which characters for the fonts are looked for.
    files: u128,
    /// For each page a one if it is fully translated, else a zero.
    complete: Vec<u8>,
}

/// What a site's files are made from.
#[derive(Clone, Copy)]
pub struct MadeFrom<'m> {
    /// The project.
    pub project: &'m Project,
    /// The pages of locales that have every page.
    pub map: &'m SiteMap,
    /// Its files.
    pub sources: &'m Sources,
    /// What the build is asked for.
    pub options: &'m BuildOptions,
}

impl Keys {
    /// The keys of editions that are all there.
    pub fn new(editions: &Editions<'_>, made_from: MadeFrom<'_>) -> Self {
        let MadeFrom { project, map, sources, .. } = made_from;
        let guides: Vec<SlotList<'_>> = project.guides.iter().map(guide_slots).collect();
        let around = Arc::new(Surroundings::new(project, map));
        let seeker = Seeker::new(project, map, &around);
        let source = editions.editions.get(&editions.source).and_then(|edition| Written::new(&edition.texts, sources));
        let find = |edition: &Arc<Edition<'_>>| {
            let written = Written::new(&edition.texts, sources)?;
            Some(seeker.find(&written, source.as_ref(), guides.iter()))
        };
        let found = editions.editions.iter().filter_map(|(tag, edition)| Some((tag.clone(), find(edition)?))).collect();
        Self::of(made_from, editions, &around, &found)
    }

    /// The keys of a project's locales, of which is known what was found in each. The editions need hold no texts, only the
    /// summaries of all locales.
    pub fn of(made_from: MadeFrom<'_>, editions: &Editions<'_>, around: &Arc<Surroundings>, found: &BTreeMap<String, Found>) -> Self {
        let MadeFrom { project, map, sources, options } = made_from;
        let tags: Vec<&str> = editions.summaries.keys().map(String::as_str).collect();
        let common = common(map, &tags, sources, options);
        let languages = found.iter().fold(Digest::of("languages"), |digest, (tag, found)| digest.text(tag).number(found.suggestion));
        let languages = languages.finish();
        let structures: Vec<u128> = project.guides.iter().map(|guide| structure(guide, sources)).collect();
        let listing = listing(project);
        let published = |position: usize| tags.iter().map(move |tag| u8::from(editions.is_published(tag, position))).collect::<Vec<u8>>();
        let page = |(position, page): (usize, &crate::edition::Page)| PageKeys {
            kind: page.kind,
            audience: Digest::of("audience").text(&page.path).bytes(&published(position)).finish(),
        };
        let pages: Vec<PageKeys> = map.pages.iter().enumerate().map(page).collect();
        let mut of_guides = vec![Vec::new(); project.guides.len()];
        for (position, page) in pages.iter().enumerate() {
            if let Some(of_guide) = page.kind.guide().and_then(|guide| of_guides.get_mut(guide)) {
                of_guide.push(position);
            }
        }
        let files = super::font_keys(editions, sources);
        let locale = |(tag, found): (&String, &Found)| {
            let shared = Digest::of("shared").text(tag).number(common).number(languages).number(found.interface).finish();
            let list =
                |number: u128| Digest::of("list").number(shared).number(listing).number(links::pages(map.of_locale(tag))).number(number);
            let guide = |(texts, structure): (&u128, &u128)| Digest::of("guide").number(shared).number(*texts).number(*structure).finish();
            let own = LocaleKeys {
                all: 0,
                shared,
                lists: found.lists.map(|number| list(number).finish()),
                guides: found.guides.iter().zip(&structures).map(guide).collect(),
                others: found.others.clone(),
                files: files.get(tag).copied().unwrap_or_default(),
                complete: (0..map.pages.len()).map(|position| u8::from(editions.is_complete(tag, position))).collect(),
            };
            let is_published: Vec<u8> = (0..map.pages.len()).map(|position| u8::from(editions.is_published(tag, position))).collect();
            let all = Digest::of("locale").number(shared).bytes(&is_published).bytes(&own.complete);
            let all = own.lists.iter().chain(&own.guides).fold(all, |digest, key| digest.number(*key)).finish();
            (tag.clone(), LocaleKeys { all, ..own })
        };
        let locales: BTreeMap<String, LocaleKeys> = found.iter().map(locale).collect();
        let site = locales.values().fold(Digest::of("site"), |digest, locale| digest.number(locale.all)).finish();
        Self { program: options.program, site, common, pages, of_guides, around: Arc::clone(around), locales }
    }

    /// The program alone.
    pub fn program(&self) -> u128 {
        self.program
    }

    /// What all pages of a locale show: the theme's words and the settings.
    pub fn shared(&self, tag: &str) -> Option<u128> {
        self.locales.get(tag).map(|locale| locale.shared)
    }

    /// The texts of a guide in a locale and its structure, with what all pages show. Pages of the guide may show more.
    pub fn texts(&self, tag: &str, guide: usize) -> Option<u128> {
        self.locales.get(tag)?.guides.get(guide).copied()
    }

    /// Everything that the pages of one guide can show in a locale.
    pub fn guide(&self, tag: &str, guide: usize) -> Option<u128> {
        let mut digest = Digest::of("pages").number(self.texts(tag, guide)?);
        for page in self.of_guides.get(guide)? {
            digest = digest.number(self.page(tag, *page)?);
        }
        Some(digest.finish())
    }

    /// All texts and the whole structure, as a locale's readers see them; not which pages other locales have.
    pub fn locale(&self, tag: &str) -> Option<u128> {
        self.locales.get(tag).map(|locale| locale.all)
    }

    /// Everything that the characters of a locale's fonts are told from: all of its files, asked for by a page or not, and
    /// those of the source where texts are missing.
    pub fn characters(&self, tag: &str) -> Option<u128> {
        self.locales.get(tag).map(|locale| Digest::of("characters").number(locale.all).number(locale.files).finish())
    }

    /// Everything that the page of a number can show.
    pub fn page(&self, tag: &str, position: usize) -> Option<u128> {
        let (page, locale) = (self.pages.get(position)?, self.locales.get(tag)?);
        let own = match page.kind.guide() {
            Some(guide) => locale.guides.get(guide),
            None => {
                LISTS.iter().zip(&locale.lists).find(|(kind, _)| **kind == page.kind).map_or(Some(&locale.shared), |(_, key)| Some(key))
            }
        };
        let is_complete = locale.complete.get(position).copied().unwrap_or_default();
        let digest = Digest::of("page").number(*own?).number(page.audience).bytes(&[is_complete]);
        let Some(others) = self.around.of(tag, position) else { return Some(digest.finish()) };
        let text = |rank: &u32| locale.others.get(*rank as usize).copied();
        let texts: Option<Digest> =
            others.texts.iter().try_fold(digest.number(others.places), |digest, rank| Some(digest.number(text(rank)?)));
        Some(texts?.finish())
    }

    /// Which of some pages there are, and in which locales readers are led to each; no texts.
    pub fn audience(&self, pages: Range<usize>) -> u128 {
        let pages = self.pages.get(pages).unwrap_or_default();
        pages.iter().fold(Digest::of("outline").number(self.common), |digest, page| digest.number(page.audience)).finish()
    }

    /// Everything.
    pub fn site(&self) -> u128 {
        self.site
    }
}

/// What every page may depend on: the program, the options, the settings, the locales, and which lists there are.
fn common(map: &SiteMap, tags: &[&str], sources: &Sources, options: &BuildOptions) -> u128 {
    // The locales that are asked for change no page; all else does, or may.
    let BuildOptions { draft, base_url, locales: _, formats, program } = options;
    let mut digest = Digest::of("common").number(*program).bytes(&[u8::from(*draft)]);
    digest = digest.text(base_url.as_deref().unwrap_or("-")).text(&formats.join(" "));
    digest = digest.text(sources.find(SITE_FILE).map_or("", |file| &file.text));
    // The menu leads to the lists, and a page to the nearest one in another locale.
    for tag in tags {
        let has = LISTS.map(|kind| u8::from(map.of_locale(tag).position(kind).is_some()));
        digest = digest.text(tag).bytes(&has);
    }
    digest.finish()
}

/// What lists show of the structure beside the pages that there are: the guides, and what stands in them, in order.
fn listing(project: &Project) -> u128 {
    let mut digest = Digest::of("listing");
    for guide in &project.guides {
        digest = digest.text(guide.id.value.as_str());
        for (section, block) in guide.blocks() {
            if let Block::Letter(item) | Block::Decision(item) | Block::Log(item) = &block.value {
                digest = digest.text(section.id.value.as_str()).text(block.value.type_name()).text(item.value.as_str());
            }
        }
    }
    digest.finish()
}

/// The structure of a guide, as it is written.
fn structure(guide: &Guide, sources: &Sources) -> u128 {
    Digest::of("structure").text(sources.get(guide.file).map_or("", |file| &file.text)).finish()
}
