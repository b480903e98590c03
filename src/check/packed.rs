//! The profiles of all parts of a locale, small: what a text's characters are takes a pass over the text, and the source is
//! taken apart again for each locale that is held against it.

use super::profile::{Profile, Trait};
use crate::locale::Script;

/// Profiles by the ranks of the parts.
#[derive(Clone, Debug, Default)]
pub struct Profiles {
    /// The scripts that were met.
    scripts: Vec<Script>,
    packed: Vec<Packed>,
}

/// The profile of a text whose letters are of one script at most; those of others are not kept.
#[derive(Clone, Copy, Debug)]
struct Packed {
    traits: Trait,
    length: u32,
    marks: u32,
    ends: u32,
    letters: u32,
    /// The place of the script among those that were met.
    script: u8,
    flags: u8,
}

/// What a profile tells by yes or no, as bits of [`Packed::flags`].
const IS_ASCII: u8 = 1;
const HAS_CONTENT: u8 = 2;
/// The profile is not kept.
const IS_UNKNOWN: u8 = 4;

impl Profiles {
    /// None yet, of so many.
    pub fn with_room_for(count: usize) -> Self {
        Self { packed: Vec::with_capacity(count), ..Self::default() }
    }

    /// Keeps the profile of the next part.
    pub fn push(&mut self, profile: &Profile) {
        self.packed.push(self.packed_of(profile).unwrap_or(Packed {
            traits: 0,
            length: 0,
            marks: 0,
            ends: 0,
            letters: 0,
            script: 0,
            flags: IS_UNKNOWN,
        }));
        let met = profile.scripts().map(|(script, _)| script).next();
        if let Some(script) = met.filter(|script| self.scripts.len() < usize::from(u8::MAX) && !self.scripts.contains(script)) {
            // The first text in a script is not kept, all others are.
            self.scripts.push(script);
        }
    }

    fn packed_of(&self, profile: &Profile) -> Option<Packed> {
        let mut scripts = profile.scripts();
        let (first, second) = (scripts.next(), scripts.next());
        let (script, letters) = match (first, second) {
            (None, _) => (0, 0),
            (Some((script, letters)), None) => (self.scripts.iter().position(|known| *known == script)?, letters),
            _ => return None,
        };
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        Some(Packed {
            traits: profile.traits,
            length: u32::try_from(profile.length).ok()?,
            marks: profile.marks,
            ends: profile.ends,
            letters,
            script: u8::try_from(script).ok()?,
            flags: flag(profile.is_ascii, IS_ASCII) | flag(profile.has_content, HAS_CONTENT),
        })
    }

    /// The profile of the part of a rank, if it is kept.
    pub fn get(&self, rank: u32) -> Option<Profile> {
        let packed = self.packed.get(rank as usize).filter(|packed| packed.flags & IS_UNKNOWN == 0)?;
        let mut profile = Profile {
            is_ascii: packed.flags & IS_ASCII != 0,
            has_content: packed.flags & HAS_CONTENT != 0,
            length: packed.length as usize,
            marks: packed.marks,
            ends: packed.ends,
            traits: packed.traits,
            ..Profile::default()
        };
        if packed.letters > 0
            && let Some(first) = profile.scripts.first_mut()
        {
            *first = (self.scripts.get(usize::from(packed.script))?, packed.letters);
        }
        Some(profile)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Exemplars, Locale};

    #[test]
    fn a_profile_comes_back_as_it_was_or_not_at_all() {
        let letters = Exemplars::of(&Locale::parse("en").unwrap());
        let texts = ["One word.", "Two  words, the the?", "ខ្មែរ", "Mixed ខ្មែរ", "", " 12 %", "ខ្មែរ។ ខ្មែរ", "Ending."];
        let of = |text: &str| Profile::of(std::iter::once(text), &letters);
        let mut profiles = Profiles::default();
        texts.iter().for_each(|text| profiles.push(&of(text)));
        let kept: Vec<bool> =
            (0..).zip(texts).map(|(rank, text)| profiles.get(rank).inspect(|kept| assert_eq!(*kept, of(text))).is_some()).collect();
        assert_eq!(kept, [false, true, false, false, true, true, true, true]);
        assert!(profiles.get(8).is_none());
    }
}
