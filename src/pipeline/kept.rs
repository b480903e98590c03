//! What is known of each locale from the build before: what was found in it, and what was summed up. A locale that is known
//! is neither loaded nor looked at again.
//!
//! It is kept as one note per locale ([`Notes`]), under a digest of all that it depends on, which is:
//!
//! - the program and the options (but not which locales are written);
//! - which characters the theme's fonts have, for what they lack is found with it;
//! - every file that is neither a locale's nor a template: the settings, the structure, the glossary, the source texts that
//!   locks speak of; with their paths, so that a file that comes or goes counts;
//! - the files and the lock of the source, against which every locale is held and to which it falls back;
//! - the files and the lock of the locale itself.
//!
//! Nothing else is looked at. A rule sees one value (`Check::Part`), one beside its source (`Check::Pair`), or one locale
//! beside the source (`Check::Locale`, `Check::Walk`, the half of `Check::Both` that looks at a catalog); the only
//! things beyond these that it can reach are the structure, its own lock and the source texts, and the only files that it
//! asks for are its own and the source's. What looks at more than one locale is not kept but done in each build, over the
//! findings of all: rules of the project (`Check::Project`; that of unused parameters is told the variables of each locale,
//! which are kept), names that most locales leave as they are (`check/practice.rs`), consequences of other findings, repairs,
//! levels and exceptions. So findings are kept as they are before all of that. What is summed up is asked of one locale and
//! the source too; what pages see of other locales is put together from the summaries of all.
//!
//! The list of the site in which notes stand is whole or not read at all, and this note is not read by another program. A
//! locale in which a file was not what it had been, and one with too much to keep, has no note and is looked at again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::check::{Kept, Looked, Slots};
use crate::edition::{BuildOptions, KeptSummary, SiteMap, Summary};
use crate::locale::Locale;
use crate::project::{LOCALES_FOLDER, Project};
use crate::render::{Covered, Found, MadeFrom, Notes, Surroundings};
use crate::source::{Digest, SourceFile, Sources};

/// A longer note is not left. At 1,000 guides a locale without findings takes some 100 kB.
const LONGEST: usize = 512 << 10;

/// The folder of templates: pages are made with them, but nothing is found in a locale by them.
const TEMPLATES: &str = "templates/";

/// The name in `locales/` of what belongs to no locale: the source texts that locks speak of.
const SOURCE_TEXTS: &str = "source";

/// What is known of locales, and what will be known by the next build.
pub(super) struct Shelf<'s> {
    project: &'s Project,
    map: &'s SiteMap,
    around: &'s Surroundings,
    sources: &'s Sources,
    notes: &'s Notes,
    /// Of all that every locale depends on.
    common: u128,
    /// Of the files of each locale.
    own: BTreeMap<String, u128>,
}

/// What is known of a locale.
pub(super) struct Known<'s> {
    pub looked: Looked,
    pub summary: Summary<'s>,
    pub found: Option<Found>,
}

/// The note of a locale.
#[derive(Serialize, Deserialize)]
struct Note {
    looked: Kept,
    summary: KeptSummary,
    found: Option<String>,
}

impl<'s> Shelf<'s> {
    /// Of a project that is made from these sources.
    pub fn new(made_from: MadeFrom<'s>, around: &'s Surroundings, covered: &Covered, notes: &'s Notes) -> Self {
        let MadeFrom { project, map, sources, options } = made_from;
        // The locales that are asked for change nothing of what is found; neither do formats, but nobody changes them often.
        let BuildOptions { draft, base_url, locales: _, formats, program } = options;
        let mut common = Digest::of("locales").number(*program).number(covered.digest()).bytes(&[u8::from(*draft)]);
        common = common.text(base_url.as_deref().unwrap_or("-")).text(&formats.join(" "));
        let mut own: BTreeMap<String, Digest> = BTreeMap::new();
        for file in sources.iter().filter(|file| !file.path.as_str().starts_with(TEMPLATES)) {
            let digest = locale_of(file).map_or(&mut common, |tag| own.entry(tag).or_default());
            let lossy = file.invalid_utf8_at.map_or(0, |at| at as u128 + 1);
            *digest = std::mem::take(digest).text(file.path.as_str()).number(file.digest()).number(lossy);
        }
        let own: BTreeMap<String, u128> = own.into_iter().map(|(tag, digest)| (tag, digest.finish())).collect();
        let source = own.get(&project.config.source_locale.value).copied().unwrap_or_default();
        Self { project, map, around, sources, notes, common: common.number(source).finish(), own }
    }

    fn digest(&self, tag: &str) -> u128 {
        let own = self.own.get(tag).copied().unwrap_or_default();
        Digest::of("locale").number(self.common).text(tag).number(own).finish()
    }

    /// What is known of a locale, if nothing that it depends on has changed.
    pub fn known(&self, tag: &str, slots: &Slots<'_>) -> Option<Known<'s>> {
        let line = self.notes.known(&name(tag), self.digest(tag))?;
        let Note { looked, summary, found } = serde_json::from_str(&line).ok()?;
        let found = match found {
            Some(line) => Some(Found::from_line(&line, self.project.guides.len(), self.around)?),
            None => None,
        };
        let looked = looked.looked(tag, self.project, self.sources, slots)?;
        Some(Known { looked, summary: Summary::of_kept(summary, self.project, self.map, tag)?, found })
    }

    /// Leaves what is known of a locale for the next build.
    pub fn keep(&self, tag: &str, looked: &Looked, slots: &Slots<'_>, summary: &Summary<'_>, found: Option<&Found>) {
        let Some(looked) = looked.kept(self.sources, slots) else { return };
        let note = Note { looked, summary: summary.kept(), found: found.map(Found::to_line) };
        // JSON of one line: line breaks in texts are escaped.
        if let Some(line) = serde_json::to_string(&note).ok().filter(|line| line.len() <= LONGEST) {
            self.notes.leave(&name(tag), self.digest(tag), line);
        }
    }
}

fn name(tag: &str) -> String {
    format!("locale-{tag}")
}

/// The tag of the locale that a file belongs to: that of its folder, or of its lock. `None` for whatever is no locale's.
fn locale_of(file: &SourceFile) -> Option<String> {
    let below = file.path.as_str().strip_prefix(LOCALES_FOLDER)?;
    let name = below.split(['/', '.']).next().filter(|name| *name != SOURCE_TEXTS)?;
    Locale::parse(name).ok().map(|locale| locale.tag().to_owned())
}
