//! What the characters of a text are, counted in one pass, so that most rules can tell at a glance that they have
//! nothing to look at.

/// What the characters of a part are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// True if every character is ASCII.
    pub is_ascii: bool,
    /// True if there is a character that is not white space.
    pub has_content: bool,
    /// Length in characters of the longest reading.
    pub length: usize,
}

impl Profile {
    /// The profile of the readings of a part.
    pub fn of<'t>(readings: impl Iterator<Item = &'t str>) -> Self {
        let mut profile = Self { is_ascii: true, ..Self::default() };
        for text in readings {
            profile.is_ascii &= text.is_ascii();
            profile.has_content |= !text.trim().is_empty();
            profile.length = profile.length.max(text.chars().count());
        }
        profile
    }
}
