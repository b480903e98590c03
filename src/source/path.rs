//! Paths inside a project or a site: relative, `/`-separated, without a way out.

use std::fmt;

/// A path relative to the project's (or the site's) root, with `/` between its parts on every platform.
/// It is never empty, never absolute and has no `.` or `..` part, no backslash, no control character and none that turns the
/// direction of the text around it, so joining it to a root directory stays inside that directory (symbolic links are the workspace's concern).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectPath(Box<str>);

/// Why a text is not a [`ProjectPath`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{path}` is not a relative path inside the project: {reason}")]
pub struct PathError {
    /// The text that was given.
    pub path: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl ProjectPath {
    /// Checks a text and makes a path of it.
    ///
    /// # Errors
    /// [`PathError`] when the text is empty, absolute, or has a part that leads elsewhere.
    pub fn new(path: &str) -> Result<Self, PathError> {
        match fault(path) {
            Some(reason) => Err(PathError { path: path.to_owned(), reason }),
            None => Ok(Self(path.into())),
        }
    }

    /// The path as text, with `/` between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The parts between the slashes.
    pub fn parts(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// The last part.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The last part up to its last dot: `get-paid` for `content/guides/get-paid.yaml`.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// True for controls, line breaks of all kinds, and characters that turn the direction of the text around them: they do more to a
/// line in which a text is quoted than stand in it.
pub fn is_disruptive(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn fault(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("it is empty");
    }
    if path.starts_with('/') {
        return Some("it is absolute");
    }
    if path.contains('\\') || path.contains(':') {
        return Some("it has a backslash or a colon, which other systems read as a path of theirs");
    }
    if path.chars().any(char::is_control) {
        return Some("it has a control character");
    }
    if path.chars().any(is_disruptive) {
        return Some("it has a character that breaks a line or turns the direction of the text around it");
    }
    if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Some("it has an empty, `.` or `..` part");
    }
    None
}

impl fmt::Display for ProjectPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside() {
        for good in ["content/site.yaml", "km/get-paid/index.html", ".gitignore", "a..b/c"] {
            assert_eq!(ProjectPath::new(good).map(|path| path.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "/etc/passwd", "../x", "a/../../b", "a//b", "./a", "c:\\x", "a\\b", "a\nb", "a\u{202E}ltf.b", "a\u{2066}b"] {
            assert!(ProjectPath::new(bad).is_err(), "{bad:?} must be refused");
        }
    }

    #[test]
    fn name_and_stem() {
        let path = ProjectPath::new("content/guides/get-paid.yaml").unwrap();
        assert_eq!((path.name(), path.stem()), ("get-paid.yaml", "get-paid"));
    }
}
