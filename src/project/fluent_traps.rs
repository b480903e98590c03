//! Entries that the Fluent parser must not be given: it recurses without a bound, and it cuts a character in two where an
//! escape is broken off by one that is not ASCII (fluent-syntax 0.12). They are found by following the grammar as the
//! parser does, and blanked out before it runs, so that every other entry keeps its place.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::{has_byte, places_of};

/// The deepest nesting of braces and parentheses.
pub(super) const MAX_DEPTH: usize = 20;

/// The longest entry, in bytes: a letter of many pages. What looks at texts may take the square of their length.
pub(super) const LONGEST: usize = 64 * 1024;

/// An entry that is left out.
pub(super) struct Trap {
    /// The whole entry.
    pub range: Range<usize>,
    /// What to show of it.
    pub place: Range<usize>,
    /// Why.
    pub kind: TrapKind,
}

/// Why an entry is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TrapKind {
    /// It nests deeper than [`MAX_DEPTH`].
    Deep,
    /// An escape for a character is broken off.
    Escape,
    /// It is longer than [`LONGEST`].
    Long,
}

/// What is open: a placeable, one that has come to its variants, or the arguments of a call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Placeable,
    Variants,
    Call,
}

/// A text of Fluent as its parser can be given it; what is left out, the check reports.
pub fn readable(text: &str) -> Cow<'_, str> {
    // Editions hand selectors to a function of theirs, which is one level more.
    let traps = deeper_than(text, MAX_DEPTH + 1);
    if traps.is_empty() { text.into() } else { blanked(text, &traps).into() }
}

/// The entries that are left out, in order. An entry begins at `id =` at the start of a line, which nothing inside an
/// entry can look like.
pub(super) fn find(text: &str) -> Vec<Trap> {
    deeper_than(text, MAX_DEPTH)
}

fn deeper_than(text: &str, most: usize) -> Vec<Trap> {
    let mut traps = Vec::new();
    if !may_have_traps(text, most) {
        return traps;
    }
    let (mut start, mut at) = (0, 0);
    let look_at = |range: Range<usize>| {
        let own = text.get(range.clone()).filter(|own| may_be_trap(own, most))?;
        let mut entry = Entry::of(most);
        let mut at = range.start;
        for line in own.split_inclusive('\n') {
            entry.line(line, at);
            at += line.len();
        }
        entry.trap(text, range)
    };
    for line in text.split_inclusive('\n') {
        if begins_entry(line) {
            traps.extend(look_at(start..at));
            start = at;
        }
        at += line.len();
    }
    traps.extend(look_at(start..at));
    traps
}

/// False for nearly every entry: it is short, has no escape, and does not open so much that it could be deep.
fn may_be_trap(entry: &str, most: usize) -> bool {
    let opened = || entry.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count();
    entry.len() > LONGEST || entry.contains('\\') || opened() > most
}

/// False for nearly every file, at a glance: it is short, has no escape, and no entry opens so much that it could be deep.
fn may_have_traps(text: &str, most: usize) -> bool {
    if text.len() > LONGEST || has_byte(text, b'\\') {
        return true;
    }
    let opened = opening(text.as_bytes());
    // Where the next entry begins behind the place that was looked at last.
    let mut next = 0;
    opened.windows(most + 1).any(|open| {
        let (Some(first), Some(last)) = (open.first(), open.last()) else { return false };
        if next <= *first {
            next = next_entry(text, *first);
        }
        *last < next
    })
}

/// Where braces and parentheses open.
fn opening(text: &[u8]) -> Vec<usize> {
    places_of(text, b'{', b'(').collect()
}

/// Where the first entry begins behind a place; the end of the text if none does.
fn next_entry(text: &str, place: usize) -> usize {
    let mut at = place;
    // The place is a brace, so no character is cut.
    for line in text.get(place..).unwrap_or_default().split_inclusive('\n') {
        if at > place && begins_entry(line) {
            return at;
        }
        at += line.len();
    }
    text.len()
}

/// The text with spaces in the place of these entries; line breaks stay.
pub(super) fn blanked(text: &str, traps: &[Trap]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for trap in traps {
        out.push_str(text.get(at..trap.range.start).unwrap_or_default());
        let hidden = text.get(trap.range.clone()).unwrap_or_default();
        out.extend(hidden.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = trap.range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// True for a line that begins with `id =` or `-id =`.
fn begins_entry(line: &str) -> bool {
    let line = line.strip_prefix('-').unwrap_or(line).as_bytes();
    if !line.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let is_id = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let rest = line.iter().skip_while(is_id).find(|byte| **byte != b' ');
    rest == Some(&b'=')
}

/// An entry as far as it was followed.
struct Entry {
    /// The deepest nesting that is let through.
    most: usize,
    /// How long it is, comments left out.
    text: usize,
    open: Vec<Open>,
    deepest: usize,
    /// The first escape that is broken off.
    escape: Option<Range<usize>>,
}

impl Entry {
    fn of(most: usize) -> Self {
        Self { most, text: 0, open: Vec::new(), deepest: 0, escape: None }
    }

    fn trap(&self, text: &str, range: Range<usize>) -> Option<Trap> {
        let kind = match self.deepest > self.most {
            true => Some(TrapKind::Deep),
            false => (self.text > LONGEST).then_some(TrapKind::Long),
        };
        if let Some(kind) = kind {
            let line = text.get(range.clone()).unwrap_or_default().lines().next().unwrap_or_default();
            let shown: usize = line.chars().take(40).map(char::len_utf8).sum();
            return Some(Trap { place: range.start..range.start + shown, range, kind });
        }
        self.escape.clone().map(|place| Trap { range, place, kind: TrapKind::Escape })
    }

    /// Follows a line. In an expression, `"` begins a literal and `(` arguments; in the text of a variant both are text.
    fn line(&mut self, line: &str, start: usize) {
        let bytes = line.as_bytes();
        let mut at = 0;
        if !line.starts_with('#') && !line.trim().is_empty() {
            self.text += line.len();
        }
        // How much deeper than too deep it is does not matter.
        while let Some(byte) = bytes.get(at).filter(|_| self.deepest <= self.most) {
            let in_expression = matches!(self.open.last(), Some(Open::Placeable | Open::Call));
            at += 1;
            match byte {
                b'"' if in_expression => at = self.literal(line, at, start),
                b'{' => self.open.push(Open::Placeable),
                // Arguments that were not closed end with the placeable.
                b'}' => while self.open.pop() == Some(Open::Call) {},
                b'(' if in_expression => self.open.push(Open::Call),
                b')' if self.open.last() == Some(&Open::Call) => drop(self.open.pop()),
                b'-' if bytes.get(at) == Some(&b'>') => {
                    if let Some(last @ Open::Placeable) = self.open.last_mut() {
                        *last = Open::Variants;
                    }
                }
                _ => {}
            }
            self.deepest = self.deepest.max(self.open.len());
        }
    }

    /// To the end of a literal, which is on the same line; gives the place after it.
    fn literal(&mut self, line: &str, mut at: usize, start: usize) -> usize {
        let bytes = line.as_bytes();
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => return at + 1,
                b'\\' => {
                    let digits = match bytes.get(at + 1) {
                        Some(b'u') => 4,
                        Some(b'U') => 6,
                        _ => 0,
                    };
                    let broken = (at + 2..at + 2 + digits).find(|place| !bytes.get(*place).is_some_and(u8::is_ascii_hexdigit));
                    if let Some(c) = broken.and_then(|place| line.get(place..)?.chars().next()).filter(|c| !c.is_ascii()) {
                        let end = broken.unwrap_or(at) + c.len_utf8();
                        self.escape.get_or_insert(start + at..start + end);
                    }
                    at += 2;
                }
                _ => at += 1,
            }
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(TrapKind, &str)> {
        find(text).iter().map(|trap| (trap.kind, text.get(trap.place.clone()).unwrap())).collect()
    }

    #[test]
    fn depth_is_seen_however_it_is_hidden() {
        let deep = |open: &str| format!("a = b\nx = {}\nc = d\n", open.repeat(30));
        for open in [
            "{",
            "{ ",
            "{ A(",
            "{\nA(\n",
            "{ A(\")\", B(",
            "{ \"}\" ->\n *[a] ",
            "{ $n ->\n [one] \"",
            "{ $n ->\n [one] (",
            "{ A(b: \"\\\"\", C(",
            "{ \"\\\\\" ->\n *[a] ",
        ] {
            let text = deep(open);
            assert!(matches!(kinds(&text).as_slice(), [(TrapKind::Deep, _)]), "{text}");
            let kept = readable(&text).into_owned();
            assert!(kept.starts_with("a = b\n") && kept.ends_with("\nc = d\n") && kept.len() == text.len() && !kept.contains('{'));
        }
        let many = format!("x = {}\n", "{ \"{\" } ( \" { A(\"(\") } ".repeat(100));
        assert!(kinds(&many).is_empty(), "many beside each other are no nesting");
        let unclosed = "x = { $a\n".repeat(100);
        assert!(kinds(&unclosed).is_empty(), "nor are many that are broken");
    }

    #[test]
    fn an_escape_that_is_broken_off_is_seen_in_literals_only() {
        assert_eq!(kinds("a = { \"\\u0é\" }\nb = c\n"), [(TrapKind::Escape, "\\u0é")]);
        assert_eq!(kinds("a = { A(b: \"\\U00ក\") }\n"), [(TrapKind::Escape, "\\U00ក")]);
        assert_eq!(kinds("a = C:\\ué { \"\\\\u0é\" } \"\\ué\" { \"\\u00e9é\" }\n"), []);
    }
}
