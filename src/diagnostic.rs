//! What is wrong, where, and how to mend it.
//!
//! A fault in the user's project is a [`Diagnostic`]: a value that is collected, sorted and reported, never an abort.
//! Trouble of the machine (a file that cannot be read) is an error of the room that meets it instead.

use std::borrow::Cow;

use crate::source::{LoadError, ProjectPath, SourceChange, Span, is_disruptive};

/// Words that a finding has: most are the same for all findings of a rule, and a large project has a hundred thousand.
pub type Words = Cow<'static, str>;

/// How bad a finding is, and whether it fails a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; never fails a check.
    Note,
    /// Should be looked at; fails a strict check.
    Warning,
    /// Breaks a promise to the reader; fails the check and the build.
    Error,
}

impl Severity {
    /// The name as it stands in reports and settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity of a name, if it is one.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Note, Self::Warning, Self::Error].into_iter().find(|severity| severity.name() == name)
    }
}

/// A place and what is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What stands there, in words: a caret alone is misplaced in terminals that shape Khmer or reorder Arabic.
    pub text: Words,
}

/// A mechanical repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an imperative: "replace `.` by `។`".
    pub title: String,
    /// The edits.
    pub change: SourceChange,
    /// True if it cannot change the meaning of any text, so it may be applied unasked.
    pub safe: bool,
}

/// One finding. `rule` names the fault in kebab-case and is the name of its page (`explain RULE`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// Where it is wrong. `None` only where there is no file to point at (an empty project, a missing folder).
    pub primary: Option<Label>,
    /// Other places that belong to it, such as the source text of a translation.
    pub related: Vec<Label>,
    /// What to do now, naming the command where there is one.
    pub help: Option<Words>,
    /// A mechanical repair.
    pub fix: Option<Box<Fix>>,
    /// The locale that it concerns, as a BCP 47 tag.
    pub locale: Option<String>,
    /// The message that it concerns, as `id` or `id.attribute`.
    pub message_id: Option<String>,
    /// A file or folder that it concerns when there is no place in a text to point at.
    pub path: Option<ProjectPath>,
}

impl Diagnostic {
    /// A finding without a place yet. What it says may quote a text: it becomes one line that nothing obeys ([`one_line`]), as do
    /// its labels and its help.
    pub fn new(rule: &'static str, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity,
            message: one_line(message.into()),
            primary: None,
            related: Vec::new(),
            help: None,
            fix: None,
            locale: None,
            message_id: None,
            path: None,
        }
    }

    /// An error.
    pub fn error(rule: &'static str, message: impl Into<String>) -> Self {
        Self::new(rule, Severity::Error, message)
    }

    /// A file that could not be read. `reason` names the file and says why.
    pub fn unreadable(path: Option<ProjectPath>, reason: impl Into<String>) -> Self {
        let diagnostic = Self::error("unreadable-file", reason).help("mend the file or remove it, then run the command again");
        match path {
            Some(path) => diagnostic.path(path),
            None => diagnostic,
        }
    }

    /// A file that is not what it was when it was first read.
    pub fn not_the_same(error: &LoadError) -> Self {
        let diagnostic = Self::unreadable(Some(error.path().clone()), error.to_string());
        diagnostic.help("nothing was written; run the command again when nobody writes to the project")
    }

    /// Every place that it names.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let edits = self.fix.iter().flat_map(|fix| fix.change.edits.iter().map(|edit| edit.span));
        self.primary.iter().chain(&self.related).map(|label| label.span).chain(edits)
    }

    /// A warning.
    pub fn warning(rule: &'static str, message: impl Into<String>) -> Self {
        Self::new(rule, Severity::Warning, message)
    }

    /// Sets the primary place.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<Words>) -> Self {
        self.primary = Some(Label { span, text: words(text.into()) });
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn related(mut self, span: Span, text: impl Into<Words>) -> Self {
        self.related.push(Label { span, text: words(text.into()) });
        self
    }

    /// Sets what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<Words>) -> Self {
        self.help = Some(words(help.into()));
        self
    }

    /// Offers a repair.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(Box::new(Fix { title: one_line(fix.title), ..fix }));
        self
    }

    /// Names the locale that it concerns.
    #[must_use]
    pub fn locale(mut self, locale: impl Into<String>) -> Self {
        self.locale = Some(locale.into());
        self
    }

    /// Names the message that it concerns.
    #[must_use]
    pub fn message_id(mut self, id: impl Into<String>) -> Self {
        self.message_id = Some(id.into());
        self
    }

    /// Names a file or folder that it concerns.
    #[must_use]
    pub fn path(mut self, path: ProjectPath) -> Self {
        self.path = Some(path);
        self
    }
}

/// Sorts findings by place, then rule, then words, and drops exact repeats. Files are numbered in the order of their
/// paths, so this is the order (path, place, rule) of every report. Findings without a place come first.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    fn key(d: &Diagnostic) -> (Option<Span>, &Option<ProjectPath>, &str, &Option<String>, &str) {
        (d.primary.as_ref().map(|label| label.span), &d.path, d.rule, &d.message_id, &d.message)
    }
    diagnostics.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.locale.cmp(&b.locale)));
    diagnostics.dedup();
}

/// Shows characters that cannot be seen (controls, joiners, isolates, spaces other than U+0020) as `U+XXXX` in a text
/// that is quoted in a message.
pub fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        if is_invisible(c) {
            out.push_str(&format!("<U+{:04X}>", c as u32));
        } else {
            out.push(c);
        }
        out
    })
}

/// Words that may quote a text, as one line that no terminal and no forge obeys: controls (line breaks and tabs too) and what
/// turns the direction are named as `U+XXXX`. Other invisible characters stay, as words of Persian or Khmer have them.
pub fn one_line(text: String) -> String {
    if text.contains(is_disruptive) { shown(&text, is_disruptive) } else { text }
}

fn words(text: Words) -> Words {
    if text.contains(is_disruptive) { Cow::Owned(shown(&text, is_disruptive)) } else { text }
}

/// A text for a terminal: characters that a terminal obeys (controls, except tabs and line ends) and those that turn the
/// direction of the text around them as `U+XXXX`.
pub fn harmless(text: &str) -> String {
    shown(text, |c| is_disruptive(c) && !matches!(c, '\n' | '\t'))
}

/// A text in which some characters are named as `<U+XXXX>`.
fn shown(text: &str, obeyed: impl Fn(char) -> bool) -> String {
    text.split_inclusive(&obeyed).fold(String::with_capacity(text.len()), |mut out, piece| {
        match piece.chars().next_back().filter(|c| obeyed(*c)) {
            Some(c) => out.extend([piece.strip_suffix(c).unwrap_or_default(), &format!("<U+{:04X}>", c as u32)]),
            None => out.push_str(piece),
        }
        out
    })
}

/// True for characters that leave no ink and are not a plain space: controls, format characters, other spaces.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c as u32, 0xA0 | 0xAD | 0x61C | 0x180E | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F | 0x3000 | 0xFEFF | 0xFFF9..=0xFFFB | 0xE000..=0xF8FF | 0xE0000..=0xE007F)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn findings_are_sorted_by_place_and_deduplicated() {
        let at = |file, start| Diagnostic::error("r", "m").at(Span::new(FileId(file), start, start + 1), "");
        let mut all = vec![at(1, 0), at(0, 5), Diagnostic::error("r", "m"), at(0, 5), at(0, 2)];
        sort(&mut all);
        let starts: Vec<_> = all.iter().map(|d| d.primary.as_ref().map(|l| (l.span.file.0, l.span.start))).collect();
        assert_eq!(starts, [None, Some((0, 2)), Some((0, 5)), Some((1, 0))]);
    }

    #[test]
    fn invisible_characters_are_named() {
        assert_eq!(visible("a\u{200B}b c\u{202E}"), "a<U+200B>b c<U+202E>");
        assert_eq!(one_line("a\tb\n::error::x\u{2067}\u{200D}".to_owned()), "a<U+0009>b<U+000A>::error::x<U+2067>\u{200D}");
        let finding = Diagnostic::error("r", "a\nb").at(Span::new(FileId(0), 0, 0), "c\nd").help("e\u{1B}f");
        let label = finding.primary.map(|label| label.text).unwrap_or_default();
        assert_eq!((&*finding.message, &*label, finding.help.as_deref()), ("a<U+000A>b", "c<U+000A>d", Some("e<U+001B>f")));
        assert_eq!(harmless("a\u{200B}b\tc\n\u{1B}[31m\r\u{9B}\u{202E}"), "a\u{200B}b\tc\n<U+001B>[31m<U+000D><U+009B><U+202E>");
    }
}
