//! Ids: the permanent names of guides, sections, items, letters and the rest.

use std::fmt;

/// The longest id, in bytes. Ids become file names and message ids, which are joined of several.
pub const MAX_ID_LENGTH: usize = 64;

/// Names under a locale's folder that belong to the theme; a guide cannot have them.
pub const RESERVED: [&str; 12] =
    ["index", "letters", "checklists", "decisions", "logs", "404", "search", "print", "api", "assets", "offline", "feed"];

/// A kebab-case ASCII name: `[a-z][a-z0-9]*(-[a-z0-9]+)*`, at most [`MAX_ID_LENGTH`] bytes.
/// Such a text is safe as a file name, an anchor, a part of a URL and a part of a Fluent identifier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// The id of a text, or in words what is wrong with it.
    ///
    /// # Errors
    /// A clause such as "it begins with a digit".
    pub fn new(text: &str) -> Result<Self, &'static str> {
        match fault(text) {
            Some(fault) => Err(fault),
            None => Ok(Self(text.into())),
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest id to a text, for a suggestion: lower case, other characters as hyphens.
    pub fn suggestion(text: &str) -> Option<Self> {
        let mapped: String = text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        let joined = mapped.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        Self::new(joined.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-')).ok()
    }
}

fn fault(text: &str) -> Option<&'static str> {
    match text.as_bytes() {
        [] => return Some("it is empty"),
        bytes if bytes.len() > MAX_ID_LENGTH => return Some("it is longer than 64 characters"),
        [first, ..] if first.is_ascii_digit() => return Some("it begins with a digit"),
        _ => {}
    }
    if text.bytes().any(|byte| !(byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')) {
        return Some("it has other characters than a-z, 0-9 and `-`");
    }
    if text.split('-').any(str::is_empty) {
        return Some("it begins or ends with `-`, or has two in a row");
    }
    is_device_name(text).then_some("it is the name of a device on some systems, which cannot be a file there")
}

/// Names that Windows reserves for devices, whatever their ending.
pub fn is_device_name(text: &str) -> bool {
    let numbered =
        |stem: &str| text.strip_prefix(stem).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    matches!(text, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kebab_case() {
        for good in ["a", "get-paid", "step-2", "e1"] {
            assert!(Id::new(good).is_ok(), "{good}");
        }
        for bad in ["", "Get-Paid", "-a", "a-", "a--b", "1a", "a_b", "a/b", "../x", "ខ", "a b", "nul", "com1", &"a".repeat(65)] {
            assert!(Id::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_bad_id_gets_a_suggestion() {
        assert_eq!(Id::suggestion("Get Paid!").unwrap().as_str(), "get-paid");
        assert_eq!(Id::suggestion("../etc").unwrap().as_str(), "etc");
        assert!(Id::suggestion("ខ").is_none());
    }
}
