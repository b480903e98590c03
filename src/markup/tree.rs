//! The tree that a message's Markdown is read into.

/// Opens the name of a blank in a formatted message; a character of a private use area, which no text has a use for.
pub const BLANK_START: char = '\u{F0001}';
/// Closes the name of a blank.
pub const BLANK_END: char = '\u{F0002}';

/// True for what no page may hold, wherever a text has it from: controls, code points that are no characters, forced
/// direction (elements say the direction), and the program's own marks for blanks (U+F0001, U+F0002) and for references
/// to things of the project (U+F0003, U+F0004).
pub(super) fn is_no_text(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{FDD0}'..='\u{FDEF}' | '\u{F0001}'..='\u{F0004}' => true,
        c => c.is_control() || c as u32 & 0xFFFE == 0xFFFE,
    }
}

/// A block of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; ordered lists count from a number.
    List {
        /// The first number, or `None` for a bulleted list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Literal text, such as a file name.
    Code(String),
    /// A link.
    Link {
        /// Where it leads.
        target: LinkTarget,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A line break that the author asked for.
    LineBreak,
    /// A blank to fill in, by its id.
    Blank(String),
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address with one of the schemes that a text may use: `https`, `http`, `mailto`, `tel`.
    Address(String),
    /// A thing of this project by kind and id: `section:polite-reminders`, `guide:get-paid`, `letter:work-paused`.
    Reference {
        /// `guide`, `section`, `letter`, `decision` or `log`.
        kind: String,
        /// Its id.
        id: String,
    },
    /// Anything else. It is shown as text, not as a link.
    Refused(String),
}

impl LinkTarget {
    /// The kinds of things that a link can name.
    pub const KINDS: [&'static str; 5] = ["guide", "section", "letter", "decision", "log"];

    /// Sorts a link's destination. The scheme is compared without case, after white space and controls are removed as
    /// browsers do, and what no page may hold.
    pub fn of(destination: &str) -> Self {
        // An address has no direction: the isolates that Fluent sets around a placeable, and those of a text, would break it.
        let is_mark = |c: char| matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}');
        let cleaned: String = destination.chars().filter(|c| !is_no_text(*c) && !c.is_whitespace() && !is_mark(*c)).collect();
        let Some((scheme, rest)) = cleaned.split_once(':') else { return Self::Refused(destination.to_owned()) };
        let scheme = scheme.to_ascii_lowercase();
        match scheme.as_str() {
            "https" | "http" if rest.starts_with("//") && rest.len() > 2 => Self::Address(cleaned),
            "mailto" | "tel" if !rest.is_empty() => Self::Address(cleaned),
            kind if Self::KINDS.contains(&kind) && !rest.is_empty() => Self::Reference { kind: scheme, id: rest.to_owned() },
            _ => Self::Refused(destination.to_owned()),
        }
    }

    /// The destination as it would be written.
    pub fn destination(&self) -> String {
        match self {
            Self::Address(address) | Self::Refused(address) => address.clone(),
            Self::Reference { kind, id } => format!("{kind}:{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_destinations_are_links() {
        for good in ["https://example.org/x", "HTTP://example.org", "mailto:a@b.c", "tel:+855-12-345"] {
            assert!(matches!(LinkTarget::of(good), LinkTarget::Address(_)), "{good}");
        }
        assert_eq!(LinkTarget::of("section:get-paid"), LinkTarget::Reference { kind: "section".to_owned(), id: "get-paid".to_owned() });
        for marked in ["https://example.org/\u{2068}3\u{2069}/y", "https://example.org/\u{200F}3/y\u{2067}"] {
            assert_eq!(LinkTarget::of(marked), LinkTarget::Address("https://example.org/3/y".to_owned()));
        }
        for bad in [
            "java\u{2068}script:alert(1)",
            "javascript:alert(1)",
            "JaVa\tScript:x",
            "data:text/html,x",
            "//evil.example",
            "../x",
            "x.html",
            "vbscript:x",
            "https:",
            "file:///etc",
            "",
            "#x",
        ] {
            assert!(matches!(LinkTarget::of(bad), LinkTarget::Refused(_)), "{bad}");
        }
    }
}
