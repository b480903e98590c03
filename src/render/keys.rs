//! Keys: for every part of a site one number that stands for all that it can show.
//!
//! Whether a page must be rendered again is told from its sources alone, without formatting a message: each message's
//! own text with the texts of all that it refers to, the structure of its guide, and what pages see of other guides and
//! locales (titles, addresses, gaps). A key may be larger than what a page really shows; the page is then rendered and
//! found to be the same. It must never be smaller.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::edition::{BuildOptions, Edition, Editions, PageKind, SiteMap, Texts};
use crate::project::{Catalog, Guide, InOrder, Project, SlotList, guide_slots, interface_slots, message_ids};
use crate::source::{Digest, FileId, Sources};

/// A text that refers to more texts than this counts as all texts of its locale.
const FURTHEST: usize = 100;

/// The keys of a site.
#[derive(Debug)]
pub struct Keys {
    program: u128,
    outline: u128,
    site: u128,
    locales: BTreeMap<String, LocaleKeys>,
}

#[derive(Debug)]
struct LocaleKeys {
    all: u128,
    guides: Vec<u128>,
}

impl Keys {
    /// The keys of editions that are all there, made from `sources` with `options`.
    pub fn new(editions: &Editions<'_>, sources: &Sources, options: &BuildOptions) -> Self {
        let Some((project, map)) = editions.editions.values().next().map(|first| (first.project, first.map)) else {
            return Self { program: options.program, outline: 0, site: 0, locales: BTreeMap::new() };
        };
        let guides: Vec<SlotList<'_>> = project.guides.iter().map(guide_slots).collect();
        let seeker = Seeker::new(project);
        let source = editions.editions.get(&editions.source).and_then(|edition| Written::new(&edition.texts, sources));
        let find = |edition: &Arc<Edition<'_>>| {
            let written = Written::new(&edition.texts, sources)?;
            Some(seeker.find(&written, edition.summary.standing(), source.as_ref(), guides.iter()))
        };
        let found = editions.editions.iter().filter_map(|(tag, edition)| Some((tag.clone(), find(edition)?))).collect();
        Self::of(project, map, sources, options, &found)
    }

    /// The keys of a project's locales, of which is known what was found in each.
    pub fn of(project: &Project, map: &SiteMap, sources: &Sources, options: &BuildOptions, found: &BTreeMap<String, Found>) -> Self {
        let common = common(project, map, sources, options);
        let seen_by_all = found.iter().fold(Digest::of("languages").number(common), |digest, (tag, found)| {
            let published = found.standing;
            digest.text(tag).number(found.suggestion).number(found.gaps).number(published.map_or(0, |published| 1 + u128::from(published)))
        });
        let seen_by_all = seen_by_all.finish();
        let structures: Vec<u128> = project.guides.iter().map(|guide| structure(guide, sources)).collect();
        let locale = |(tag, own): (&String, &Found)| (tag.clone(), locale_keys(own, found, &structures, seen_by_all, tag));
        let locales: BTreeMap<String, LocaleKeys> = found.iter().map(locale).collect();
        let mut outline = Digest::of("outline").number(seen_by_all);
        let whole = Digest::of("gaps").finish();
        for (at, structure) in structures.iter().enumerate() {
            let gaps: Vec<u128> = found.values().filter_map(|found| found.guides.get(at)).map(|guide| guide.gaps).collect();
            outline = gaps.iter().fold(outline, |digest, gaps| digest.number(*gaps));
            // Which pages meet a gap depends on what they ask for.
            if gaps.iter().any(|gaps| *gaps != whole) || found.values().any(|found| found.gaps != whole) {
                outline = outline.number(*structure);
            }
        }
        let site = locales.values().fold(Digest::of("site"), |digest, locale| digest.number(locale.all));
        Self { program: options.program, outline: outline.finish(), site: site.finish(), locales }
    }

    /// The program alone.
    pub fn program(&self) -> u128 {
        self.program
    }

    /// Everything that the pages of one guide can show in a locale: the texts of the guide and of the theme, its
    /// structure, and what they see of other guides and locales.
    pub fn guide(&self, tag: &str, guide: usize) -> Option<u128> {
        self.locales.get(tag)?.guides.get(guide).copied()
    }

    /// All texts and the whole structure, as a locale's readers see them.
    pub fn locale(&self, tag: &str) -> Option<u128> {
        self.locales.get(tag).map(|locale| locale.all)
    }

    /// What a page of this kind can show.
    pub fn page(&self, tag: &str, kind: PageKind) -> Option<u128> {
        match kind {
            PageKind::Guide(guide)
            | PageKind::Section(guide, _)
            | PageKind::Letter(guide, _)
            | PageKind::Checklist(guide)
            | PageKind::Decision(guide, _)
            | PageKind::Log(guide, _) => self.guide(tag, guide),
            _ => self.locale(tag),
        }
    }

    /// Which pages there are and which of them are fully translated, in all locales; no texts but the locales' own names.
    pub fn outline(&self) -> u128 {
        self.outline
    }

    /// Everything.
    pub fn site(&self) -> u128 {
        self.site
    }
}

/// Finds out what a locale has of what pages ask for.
#[derive(Debug)]
pub struct Seeker<'p> {
    project: &'p Project,
    /// The theme's words.
    interface: SlotList<'p>,
}

impl<'p> Seeker<'p> {
    /// Of a project.
    pub fn new(project: &'p Project) -> Self {
        Self { project, interface: interface_slots(&project.config) }
    }

    /// What a locale has, and whether it is published if it has thresholds; `source` is the source, from which comes what
    /// is missing. `guides` are the messages of each guide.
    pub fn find<'s, 'g: 's>(
        &self,
        texts: &Written<'_>,
        standing: Option<bool>,
        source: Option<&Written<'_>>,
        guides: impl Iterator<Item = &'s SlotList<'g>>,
    ) -> Found {
        let mut shared = Seen::new();
        shared.see(texts, self.interface.iter().map(|slot| (slot.id(), slot.attribute())), source);
        let mut suggestion = Seen::new();
        suggestion.see(texts, [("ui-suggest-language", None)].into_iter(), source);
        // What pages show of other guides goes along, guide by guide: a large locale is read file by file.
        let mut all = self.project.guides.iter().map(titles);
        let mut guide = |slots: &SlotList<'_>| {
            let titles = all.next().unwrap_or_default();
            shared.see(texts, titles.iter().map(|id| (id.as_str(), None)), source);
            let mut seen = Seen::new();
            seen.see(texts, slots.iter().map(|slot| (slot.id(), slot.attribute())), source);
            let (texts, gaps) = seen.finish();
            FoundGuide { texts, gaps }
        };
        let guides = guides.map(&mut guide).collect();
        let (shared, gaps) = shared.finish();
        Found { standing, shared, suggestion: suggestion.finish().0, gaps, guides }
    }
}

/// What was seen of many texts: one key of what they are, and one of those that are missing.
struct Seen {
    texts: Digest,
    gaps: Digest,
}

impl Seen {
    fn new() -> Self {
        Self { texts: Digest::of("texts"), gaps: Digest::of("gaps") }
    }

    /// Looks at texts, the source's where one is missing.
    fn see<'w>(&mut self, own: &Written<'_>, wanted: impl Iterator<Item = (&'w str, Option<&'static str>)>, source: Option<&Written<'_>>) {
        let Self { mut texts, mut gaps } = std::mem::replace(self, Self::new());
        let mut in_order = InOrder::of(own.catalog);
        for (id, attribute) in wanted {
            let place = in_order.position(id);
            texts = texts.number(own.entry(place));
            if own.texts.is_stale(id, attribute) {
                texts = texts.text("stale");
            }
            // What is formatted and what the catalog has can differ where an entry is broken.
            let is_formatted = own.texts.can_format_at(id, attribute, place);
            let is_there = place.and_then(|place| own.catalog.shape(place)).is_some_and(|shape| shape.has(attribute));
            if !is_formatted || !is_there {
                let of_source = source.map_or(0, |source| source.entry(source.catalog.position(id)));
                texts = texts.text("missing").number(of_source);
                gaps = gaps.text(id).text(attribute.unwrap_or_default()).bytes(&[u8::from(is_formatted)]);
            }
        }
        *self = Self { texts, gaps };
    }

    fn finish(self) -> (u128, u128) {
        (self.texts.finish(), self.gaps.finish())
    }
}

fn titles(guide: &Guide) -> Vec<String> {
    let id = &guide.id.value;
    let mut titles = vec![message_ids::guide(id, "title"), message_ids::guide(id, "summary")];
    for section in &guide.sections {
        titles.extend(["title", "lead"].map(|part| message_ids::section(&section.id.value, part)));
    }
    for letter in &guide.letters {
        titles.extend(["title", "when"].map(|part| message_ids::letter(&letter.id.value, part)));
    }
    for decision in &guide.decisions {
        titles.extend(["title", "summary"].map(|part| message_ids::decision(&decision.id.value, part)));
    }
    for log in &guide.logs {
        titles.extend(["title", "summary"].map(|part| message_ids::log(&log.id.value, part)));
    }
    for outcome in &guide.outcomes {
        titles.extend(["title", "text"].map(|part| message_ids::outcome(&outcome.id.value, part)));
    }
    titles
}

/// What a locale has of what pages ask for, as a few numbers.
#[derive(Debug)]
pub struct Found {
    /// Whether it is published, in a locale that has thresholds.
    standing: Option<bool>,
    /// The theme's words and all titles.
    shared: u128,
    /// The line by which other languages' pages offer this one.
    suggestion: u128,
    /// Which of the shared texts are missing.
    gaps: u128,
    guides: Vec<FoundGuide>,
}

#[derive(Debug)]
struct FoundGuide {
    texts: u128,
    /// Which texts of the guide are missing.
    gaps: u128,
}

impl Found {
    /// The numbers as one line, to be kept: a guide in which nothing is missing is one number.
    pub fn to_line(&self) -> String {
        let standing = self.standing.map_or("-", |standing| if standing { "published" } else { "withheld" });
        let mut line = format!("{standing} {:x} {:x} {:x}", self.shared, self.suggestion, self.gaps);
        let whole = Seen::new().finish().1;
        for FoundGuide { texts, gaps } in &self.guides {
            let gaps = if *gaps == whole { String::new() } else { format!("/{gaps:x}") };
            line.push_str(&format!(" {texts:x}{gaps}"));
        }
        line
    }

    /// Reads such a line of a project of so many guides; `None` if it is none.
    pub fn from_line(line: &str, guides: usize) -> Option<Self> {
        let number = |word: &str| u128::from_str_radix(word, 16).ok();
        let mut words = line.split(' ');
        let standing = match words.next()? {
            "-" => None,
            "published" => Some(true),
            "withheld" => Some(false),
            _ => return None,
        };
        let (shared, suggestion, gaps) = (number(words.next()?)?, number(words.next()?)?, number(words.next()?)?);
        let whole = Seen::new().finish().1;
        let guide = |word: &str| match word.split_once('/') {
            Some((texts, gaps)) => Some(FoundGuide { texts: number(texts)?, gaps: number(gaps)? }),
            None => Some(FoundGuide { texts: number(word)?, gaps: whole }),
        };
        let found: Vec<FoundGuide> = words.map(guide).collect::<Option<_>>()?;
        (found.len() == guides).then_some(Self { standing, shared, suggestion, gaps, guides: found })
    }
}

/// The texts of one locale as they are written.
pub struct Written<'t> {
    texts: &'t Texts<'t>,
    catalog: &'t Catalog,
    /// All files of the locale.
    all: u128,
    /// A term and a message of one name hide each other when they are formatted: then every text counts as all texts.
    clash: bool,
}

impl<'t> Written<'t> {
    /// Of texts that stand in these files.
    pub fn new(texts: &'t Texts<'_>, sources: &'t Sources) -> Option<Self> {
        let catalog = texts.catalog()?;
        let files = catalog.files.iter().filter_map(|id| sources.get(*id));
        let all = files.fold(Digest::of("files"), |digest, file| digest.text(file.path.as_str()).number(file.digest())).finish();
        Some(Self { texts, catalog, all, clash: catalog.has_clash() })
    }

    /// The key of the entry at this place: its own text, and that of all that it refers to.
    fn entry(&self, place: Option<usize>) -> u128 {
        if self.clash {
            return self.all;
        }
        let Some((place, own)) = place.and_then(|place| Some((place, self.catalog.digest(place)?))) else { return 0 };
        if self.catalog.has_placeable(place) { self.with_references(place, own) } else { u128::from(own) }
    }

    fn with_references(&self, place: usize, own: u64) -> u128 {
        let mut met: BTreeMap<&str, u64> = BTreeMap::new();
        let mut waiting: Vec<&str> = self.catalog.references(place).collect();
        while let Some(id) = waiting.pop() {
            if met.contains_key(id) {
                continue;
            }
            let target = self.catalog.position(id);
            met.insert(id, target.and_then(|target| self.catalog.digest(target)).unwrap_or_default());
            if met.len() > FURTHEST {
                return self.all;
            }
            waiting.extend(target.into_iter().flat_map(|target| self.catalog.references(target)));
        }
        let digest = Digest::of("entry").number(own.into());
        met.iter().fold(digest, |digest, (id, own)| digest.text(id).number((*own).into())).finish()
    }
}

fn locale_keys(own: &Found, found: &BTreeMap<String, Found>, structures: &[u128], seen_by_all: u128, tag: &str) -> LocaleKeys {
    let shared = Digest::of("shared").text(tag).number(seen_by_all).number(own.shared).finish();
    let guide = |(at, texts): (usize, &FoundGuide)| {
        let mut digest = Digest::of("guide").number(shared).number(texts.texts).number(structures.get(at).copied().unwrap_or_default());
        for other in found.values() {
            digest = digest.number(other.guides.get(at).map_or(0, |guide| guide.gaps));
        }
        digest.finish()
    };
    let guides: Vec<u128> = own.guides.iter().enumerate().map(guide).collect();
    let all = guides.iter().fold(Digest::of("locale").number(shared), |digest, guide| digest.number(*guide)).finish();
    LocaleKeys { all, guides }
}

/// What every page may depend on: the program, the options, the settings and all else in `content/` but the guides
/// themselves, and what pages see of the structure of other guides.
fn common(project: &Project, map: &SiteMap, sources: &Sources, options: &BuildOptions) -> u128 {
    // The locales that are asked for change no page; all else does, or may.
    let BuildOptions { draft, base_url, locales: _, formats, program } = options;
    let mut digest = Digest::of("common").number(*program).bytes(&[u8::from(*draft)]);
    digest = digest.text(base_url.as_deref().unwrap_or("-")).text(&formats.join(" "));
    let guides: HashSet<FileId> = project.guides.iter().map(|guide| guide.file).collect();
    for file in sources.under("content/").filter(|file| !guides.contains(&file.id)) {
        digest = digest.text(file.path.as_str()).text(&file.text);
    }
    for page in &map.pages {
        digest = digest.text(page.kind.name()).text(&page.path);
    }
    for guide in &project.guides {
        digest = digest.text(guide.id.value.as_str());
        for exemption in guide.sections.iter().flat_map(|section| section.not_applicable.iter().map(move |exemption| (section, exemption)))
        {
            digest = digest.text(exemption.0.id.value.as_str()).text(&exemption.1.locale.value);
        }
        for outcome in &guide.outcomes {
            let part = |item: &Option<crate::project::Item>| item.as_ref().map_or(String::new(), |item| item.value.to_string());
            digest = digest.text(outcome.id.value.as_str()).text(&part(&outcome.section)).text(&part(&outcome.letter));
        }
    }
    digest.finish()
}

/// The structure of a guide, as it is written.
fn structure(guide: &Guide, sources: &Sources) -> u128 {
    Digest::of("structure").text(sources.get(guide.file).map_or("", |file| &file.text)).finish()
}
