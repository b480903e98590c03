//! Fonts of the pages: for each locale the families that its texts need, cut to the characters that it uses.
//!
//! Font files stand under the theme's `assets/fonts-src/`. A locale takes the first family of its `font-stack` that is
//! there, and others only for characters that the first does not have. File names hold a fingerprint of what they are
//! made from, so they may be kept for ever, and are known before the fonts are made.

mod inside;
mod outline;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use serde::Serialize;

use super::characters::{self, Used};
use super::font_file::{self, FaceFacts};
use super::{RenderError, Renderer, Site, Theme};
use crate::edition::{Edition, Editions, Summary};
use crate::project::{Catalog, Guide, Project, SITE_FILE, message_ids};
use crate::source::{Artifact, Digest, ProjectPath, Sources};

pub(super) use inside::{BookFont, book_fonts, inline_sheet};
pub(super) use outline::Outline;

/// Where the theme keeps the fonts that subsets are made from.
pub(super) const SOURCES: &str = "assets/fonts-src/";

/// Raised when the making of subsets changes, so that their names change with them; and the same for a draft, whose
/// fonts are made in a hurry.
const VERSION: u64 = 1;
const DRAFT: u64 = 1 << 32;

/// Weights that every page shows at once: those of running text and of its heading. A heading in another font until its own
/// has come would move what stands below it.
const SHOWN_FIRST: [std::ops::RangeInclusive<u16>; 2] = [350..=450, 650..=750];

/// The fonts of one locale.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LocaleFonts {
    /// The theme's style sheet with their declarations, in the site, so that a page asks for one style sheet; `None` if
    /// the theme has no fonts.
    pub css: Option<String>,
    /// The files that every page needs first, in the site.
    pub preload: Vec<String>,
    #[serde(skip)]
    subsets: Vec<Subset>,
    #[serde(skip)]
    inline: OnceLock<String>,
}

impl LocaleFonts {
    /// All files: the style sheet and the fonts.
    pub fn files(&self) -> impl Iterator<Item = String> {
        self.css.iter().cloned().chain(self.subsets.iter().map(|subset| subset.path.clone()))
    }
}

/// One font file of the site.
#[derive(Clone, Debug)]
struct Subset {
    /// Its path in the site.
    path: String,
    /// The asset that it is cut from.
    source: String,
    family: String,
    weight: u16,
    slanted: bool,
    characters: BTreeSet<u32>,
}

/// The fonts of all locales that are written. Which characters a locale needs is found out when it is first asked for:
/// it means to look at every page.
pub(super) struct Plans<'s> {
    faces: OnceLock<Vec<Face<'s>>>,
    locales: BTreeMap<String, (OnceLock<LocaleFonts>, OnceLock<Outline>)>,
}

impl<'s> Plans<'s> {
    pub(super) fn new(tags: &[&str]) -> Self {
        Self { faces: OnceLock::new(), locales: tags.iter().map(|tag| ((*tag).to_owned(), Default::default())).collect() }
    }

    /// Finds out all plans that are not known, side by side.
    fn prepare(&self, site: &Site<'s>) {
        let tags: Vec<&String> = self.locales.keys().collect();
        tags.par_iter().for_each(|tag| {
            let _ = self.outline(site, tag);
        });
    }

    /// The plan of a locale that is written; `None` if the theme has no fonts.
    pub(super) fn get(&self, site: &Site<'s>, tag: &str) -> Option<&LocaleFonts> {
        let (plan, _) = self.locales.get(tag)?;
        let faces = self.faces.get_or_init(|| faces(site.theme));
        let edition = site.editions.editions.get(tag).filter(|_| !faces.is_empty())?;
        Some(plan.get_or_init(|| plan_locale(site.editions, edition, faces)))
    }

    /// The plan of a locale in short. The build before may have left it.
    pub(super) fn outline(&self, site: &Site<'s>, tag: &str) -> Option<&Outline> {
        let (_, outline) = self.locales.get(tag)?;
        let key = site.keys.as_ref().and_then(|keys| keys.characters(tag)).or_else(|| site.font_keys.get(tag).copied());
        let make = || match key {
            Some(key) => {
                let made_from = Digest::of("fonts").number(key).number(site.theme.assets_digest()).finish();
                let fact = site.notes.fact(&format!("fonts-{tag}"), made_from, || Outline::of(self.get(site, tag)).to_fact());
                Outline::from_fact(&fact)
            }
            None => Outline::of(self.get(site, tag)),
        };
        Some(outline.get_or_init(make))
    }

    /// The digest of a locale's plan.
    pub(super) fn digest(&self, site: &Site<'s>, tag: &str) -> u128 {
        self.outline(site, tag).map_or(0, |outline| outline.digest)
    }

    /// All files of all locales, with the tag of each.
    pub(super) fn files(&self, site: &Site<'s>) -> Vec<(String, String)> {
        self.prepare(site);
        let files = |tag: &String| self.outline(site, tag).map(|outline| outline.files.clone()).unwrap_or_default();
        let of = |tag: &String| files(tag).into_iter().map(|file| (tag.clone(), file)).collect::<Vec<_>>();
        self.locales.keys().flat_map(of).collect()
    }
}

/// For each locale a number for all that the characters of its pages are told from. It costs far less than the keys of
/// pages, for a preview that renders them only when they are asked for.
pub fn font_keys(editions: &Editions<'_>, sources: &Sources) -> BTreeMap<String, u128> {
    let digest = |digest: Digest, folder: &str| sources.under(folder).fold(digest, |digest, file| digest.number(file.digest()));
    let shared = digest(Digest::of("font-key"), SITE_FILE).finish();
    let locale = |tag: &str| digest(Digest::of(tag).number(shared), &format!("locales/{tag}/")).finish();
    let source = locale(&editions.source);
    let key = |(tag, summary): (&String, &Arc<Summary<'_>>)| {
        let own = locale(tag);
        let key = if summary.has_gaps() { Digest::of("with the source").number(own).number(source).finish() } else { own };
        (tag.clone(), key)
    };
    editions.summaries.iter().map(key).collect()
}

/// As [`font_keys`], for a preview, in which the structure can change between two plans: a text that has become words to be found
/// by is shown no more, and one that was is.
pub fn preview_font_keys(project: &Project, editions: &Editions<'_>, sources: &Sources) -> BTreeMap<String, u128> {
    let unseen = |tag: &str| project.catalog(tag).map_or(0, |catalog| search_words(project, catalog));
    let source = unseen(&editions.source);
    let with_structure = |(tag, key): (String, u128)| {
        let key = Digest::of("preview").number(key).number(unseen(&tag)).number(source).finish();
        (tag, key)
    };
    font_keys(editions, sources).into_iter().map(with_structure).collect()
}

/// A number for which messages of a catalog are words to be found by ([`Project::is_search_words`]).
fn search_words(project: &Project, catalog: &Catalog) -> u128 {
    let of_guide = |guide: &Guide| {
        let part = message_ids::SEARCH;
        let mut ids = vec![message_ids::guide(&guide.id.value, part)];
        ids.extend(guide.sections.iter().map(|section| message_ids::section(&section.id.value, part)));
        ids.extend(guide.letters.iter().map(|letter| message_ids::letter(&letter.id.value, part)));
        ids.extend(guide.decisions.iter().map(|decision| message_ids::decision(&decision.id.value, part)));
        ids.extend(guide.logs.iter().map(|log| message_ids::log(&log.id.value, part)));
        ids
    };
    let there = project.guides.iter().flat_map(of_guide).filter(|id| catalog.has_entry(id));
    there.fold(Digest::of("search words"), |digest, id| digest.text(&id)).finish()
}

fn faces(theme: &Theme) -> Vec<Face<'_>> {
    let files = theme.assets.iter().filter(|(name, _)| name.starts_with(SOURCES));
    files.filter_map(|(name, bytes)| Some(Face { name, hash: fingerprint(bytes), facts: font_file::read(bytes)? })).collect()
}

struct Face<'f> {
    name: &'f str,
    hash: u64,
    facts: FaceFacts,
}

fn plan_locale(editions: &Editions<'_>, edition: &Edition<'_>, faces: &[Face<'_>]) -> LocaleFonts {
    let tag = edition.locale.tag();
    let used = characters::used(editions, edition);
    let mut wanted = characters::with_companions(&used);
    let mut fonts = LocaleFonts { css: Some(format!("assets/style-{tag}.css")), ..LocaleFonts::default() };
    let mut families: Vec<&str> = Vec::new();
    while let Some(family) = next_family(edition, faces, &families, &wanted, &used) {
        let members = faces.iter().filter(|face| face.facts.family == family);
        let has: BTreeSet<u32> = members.clone().flat_map(|face| face.facts.characters.iter().copied()).collect();
        fonts.subsets.extend(members.map(|face| subset(face, &wanted, tag, editions.draft)));
        wanted.retain(|character| !has.contains(character));
        families.push(family);
    }
    let first = families.first().copied().unwrap_or_default();
    let is_shown = |weight: u16| SHOWN_FIRST.iter().any(|weights| weights.contains(&weight));
    let needed = |subset: &&Subset| subset.family == first && is_shown(subset.weight) && !subset.slanted;
    fonts.preload = fonts.subsets.iter().filter(needed).map(|subset| subset.path.clone()).collect();
    fonts
}

/// The family to take next: first the locale's own, then the one that has most of the characters still without a font.
fn next_family<'f>(edition: &Edition<'_>, faces: &'f [Face<'_>], taken: &[&str], wanted: &BTreeSet<u32>, used: &Used) -> Option<&'f str> {
    let known = |family: &String| faces.iter().find(|face| face.facts.family == *family).map(|face| face.facts.family.as_str());
    if taken.is_empty()
        && let Some(own) = edition.settings.font_stack.iter().find_map(known)
    {
        return Some(own);
    }
    let needed: Vec<u32> = wanted.iter().copied().filter(|character| used.contains(character)).collect();
    let mut best: Option<(usize, &str)> = None;
    for face in faces.iter().filter(|face| !taken.contains(&face.facts.family.as_str())) {
        let count = needed.iter().filter(|character| face.facts.characters.contains(character)).count();
        if count > best.map_or(0, |(count, _)| count) {
            best = Some((count, face.facts.family.as_str()));
        }
    }
    best.map(|(_, family)| family)
}

fn subset(face: &Face<'_>, wanted: &BTreeSet<u32>, tag: &str, draft: bool) -> Subset {
    let characters: BTreeSet<u32> = wanted.intersection(&face.facts.characters).copied().collect();
    let bytes: Vec<u8> = characters
        .iter()
        .flat_map(|character| character.to_le_bytes())
        .chain(face.hash.to_le_bytes())
        .chain((VERSION + if draft { DRAFT } else { 0 }).to_le_bytes())
        .collect();
    let slug: String = face.facts.family.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let slant = if face.facts.slanted { "i" } else { "" };
    let path = format!("assets/fonts/{slug}-{}{slant}-{tag}.{:016x}.woff2", face.facts.weight, fingerprint(&bytes));
    Subset {
        path,
        source: face.name.to_owned(),
        family: face.facts.family.clone(),
        weight: face.facts.weight,
        slanted: face.facts.slanted,
        characters,
    }
}

/// FNV-1a over 64 bits: names, not secrets.
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The font files and the style sheets that declare them.
pub(super) struct Fonts;

impl Renderer for Fonts {
    fn name(&self) -> &'static str {
        "fonts"
    }

    fn count(&self, site: &Site<'_>) -> usize {
        site.font_files().len()
    }

    fn path(&self, site: &Site<'_>, index: usize) -> Option<ProjectPath> {
        site.font_files().get(index).and_then(|(_, path)| ProjectPath::new(path).ok())
    }

    fn comes_first(&self) -> bool {
        true
    }

    /// The name of a font holds what it is made from; a style sheet is made from the plan and the theme's.
    fn fingerprint(&self, site: &Site<'_>, index: usize) -> Option<u128> {
        let (tag, path) = site.font_files().get(index)?;
        let keys = site.keys.as_ref()?;
        let digest = Digest::of("font").number(keys.program()).text(path);
        if !path.ends_with(".css") {
            return Some(digest.finish());
        }
        let digest = digest.number(site.fonts.digest(site, tag)).number(site.theme.assets_digest());
        Some(digest.number(keys.locale(tag)?).finish())
    }

    fn render(&self, site: &Site<'_>, index: usize) -> Result<Option<Artifact>, RenderError> {
        let Some((tag, file)) = site.font_files().get(index) else { return Ok(None) };
        let (Ok(path), Some(fonts)) = (ProjectPath::new(file), site.fonts.get(site, tag)) else { return Ok(None) };
        if fonts.css.as_deref() == Some(file) {
            return Ok(Some(Artifact::text(path, style_sheet(site, fonts))));
        }
        let subset = fonts.subsets.iter().find(|subset| subset.path == *file);
        Ok(subset.and_then(|subset| bytes_of(site, subset)).map(|bytes| Artifact { path, bytes }))
    }
}

fn bytes_of(site: &Site<'_>, subset: &Subset) -> Option<Vec<u8>> {
    font_file::web_font(site.theme.assets.get(&subset.source)?, &subset.characters, site.editions.draft)
}

fn style_sheet(site: &Site<'_>, fonts: &LocaleFonts) -> String {
    declarations(fonts, |subset| subset.path.trim_start_matches("assets/").to_owned()) + &super::assets::style(site)
}

fn declarations(fonts: &LocaleFonts, address: impl Fn(&Subset) -> String) -> String {
    let mut css = String::new();
    for subset in &fonts.subsets {
        let style = if subset.slanted { "italic" } else { "normal" };
        let _ = writeln!(
            css,
            "@font-face{{font-family:\"{}\";font-style:{style};font-weight:{};font-display:swap;src:url(\"{}\") format(\"woff2\");unicode-range:{}}}",
            subset.family.replace(['"', '\\'], ""),
            subset.weight,
            address(subset),
            ranges(&subset.characters),
        );
    }
    css
}

/// The characters as a CSS `unicode-range`.
fn ranges(characters: &BTreeSet<u32>) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &character in characters {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == character => *last = character,
            _ => runs.push((character, character)),
        }
    }
    let text = |(first, last): &(u32, u32)| if first == last { format!("U+{first:X}") } else { format!("U+{first:X}-{last:X}") };
    runs.iter().map(text).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_joined() {
        assert_eq!(ranges(&[0x20, 0x21, 0x22, 0x41, 0x1780].into()), "U+20-22,U+41,U+1780");
    }

    #[test]
    fn every_built_in_font_is_read_and_cut() {
        for file in super::super::theme::BUILT_IN.iter().filter(|file| file.path.starts_with(SOURCES)) {
            let facts = font_file::read(file.bytes).unwrap();
            assert!(matches!(facts.weight, 400 | 700), "{}: {}", file.path, facts.weight);
            let first: BTreeSet<u32> = facts.characters.iter().copied().take(60).collect();
            let cut = font_file::web_font(file.bytes, &first, false).unwrap();
            assert_eq!(cut.get(..4), Some(&b"wOF2"[..]));
            assert_eq!(cut, font_file::web_font(file.bytes, &first, false).unwrap(), "the same font twice");
        }
    }
}
