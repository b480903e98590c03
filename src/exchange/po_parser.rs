//! Reading PO. Whatever a tool has rewrapped, reordered or added is accepted; what is not PO is refused with its line.

use super::codec::{ImportedUnit, MAX_UNITS, ParseError, Parsed};
use crate::project::State;

/// Which text a quoted line goes on with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Id,
    Text,
    /// A plural, which this tool writes none of.
    Ignored,
}

#[derive(Default)]
struct Entry {
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    fuzzy: bool,
    line: usize,
    has_plural: bool,
}

pub(super) fn parse(text: &str) -> Result<Parsed, ParseError> {
    let mut parser = Parser::default();
    for (index, line) in text.strip_prefix('\u{FEFF}').unwrap_or(text).lines().enumerate() {
        parser.line(line.trim(), index + 1)?;
    }
    parser.finish_entry()?;
    if parser.parsed == Parsed::default() {
        return Err(ParseError::new(1, "the file has no entries"));
    }
    Ok(parser.parsed)
}

#[derive(Default)]
struct Parser {
    entry: Entry,
    field: Option<Field>,
    parsed: Parsed,
}

impl Parser {
    fn line(&mut self, line: &str, number: usize) -> Result<(), ParseError> {
        if line.is_empty() {
            return self.finish_entry();
        }
        if line.starts_with('#') {
            if self.entry.text.is_some() {
                self.finish_entry()?;
            }
            self.entry.fuzzy |= line.strip_prefix("#,").is_some_and(|flags| flags.split(',').any(|flag| flag.trim() == "fuzzy"));
            return Ok(());
        }
        if line.starts_with('"') {
            let text = unquoted(line, number)?;
            return self.append(&text, number);
        }
        let (keyword, rest) =
            line.split_once(char::is_whitespace).ok_or_else(|| ParseError::new(number, "this is no line of a PO file"))?;
        let text = unquoted(rest.trim(), number)?;
        self.begin(keyword, text, number)
    }

    fn begin(&mut self, keyword: &str, text: String, number: usize) -> Result<(), ParseError> {
        let field = match keyword {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgstr" | "msgstr[0]" => Field::Text,
            "msgid_plural" => Field::Ignored,
            other if other.starts_with("msgstr[") => Field::Ignored,
            other => return Err(ParseError::new(number, format!("`{}` is no keyword of PO", other.chars().take(30).collect::<String>()))),
        };
        if self.entry.text.is_some() && matches!(field, Field::Context | Field::Id) {
            self.finish_entry()?;
        }
        self.entry.has_plural |= field == Field::Ignored;
        if field == Field::Context || (field == Field::Id && self.entry.context.is_none()) {
            self.entry.line = number;
        }
        self.field = Some(field);
        let place = match field {
            Field::Context => &mut self.entry.context,
            Field::Id => &mut self.entry.id,
            Field::Text => &mut self.entry.text,
            Field::Ignored => return Ok(()),
        };
        match place {
            Some(_) => Err(ParseError::new(number, format!("a second `{keyword}` in one entry"))),
            None => {
                *place = Some(text);
                Ok(())
            }
        }
    }

    fn append(&mut self, text: &str, number: usize) -> Result<(), ParseError> {
        let place = match self.field {
            Some(Field::Context) => &mut self.entry.context,
            Some(Field::Id) => &mut self.entry.id,
            Some(Field::Text) => &mut self.entry.text,
            Some(Field::Ignored) => return Ok(()),
            None => return Err(ParseError::new(number, "a text before any keyword")),
        };
        place.get_or_insert_default().push_str(text);
        Ok(())
    }

    fn finish_entry(&mut self) -> Result<(), ParseError> {
        self.field = None;
        let entry = std::mem::take(&mut self.entry);
        let Some(text) = entry.text else {
            return match entry.id {
                Some(_) => Err(ParseError::new(entry.line, "an entry without `msgstr`")),
                None => Ok(()),
            };
        };
        let id = entry.id.unwrap_or_default();
        let Some(context) = entry.context else {
            if id.is_empty() {
                self.parsed.target_locale = text
                    .lines()
                    .find_map(|line| line.strip_prefix("Language:"))
                    .map(|tag| tag.trim().replace('_', "-"))
                    .filter(|tag| !tag.is_empty());
            } else {
                return Err(ParseError::new(entry.line, "an entry without `msgctxt`, so it cannot be told which message it is"));
            }
            return Ok(());
        };
        if self.parsed.units.len() >= MAX_UNITS {
            return Err(ParseError::new(entry.line, "the file has too many entries"));
        }
        let state = if entry.fuzzy { State::Stale } else { State::Translated };
        let target = if entry.has_plural { String::new() } else { text };
        self.parsed.units.push(ImportedUnit { context, source: Some(id), target, state: Some(state), line: entry.line });
        Ok(())
    }
}

fn unquoted(text: &str, line: usize) -> Result<String, ParseError> {
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|_| text.len() >= 2);
    let inner = inner.ok_or_else(|| ParseError::new(line, "a text in straight quotation marks is expected here"))?;
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => return Err(ParseError::new(line, "a quotation mark inside a text needs a backslash before it")),
            '\\' => out.push(escape(&mut rest).ok_or_else(|| ParseError::new(line, "a backslash with nothing that it could mean"))?),
            c => out.push(c),
        }
    }
    Ok(out)
}

fn escape(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<char> {
    Some(match rest.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{C}',
        'v' => '\u{B}',
        c @ ('"' | '\\' | '\'' | '?') => c,
        c @ '0'..='7' => {
            let mut value = c.to_digit(8)?;
            for _ in 0..2 {
                let Some(digit) = rest.peek().and_then(|c| c.to_digit(8)) else { break };
                rest.next();
                value = value * 8 + digit;
            }
            char::from_u32(value)?
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_write_is_read() {
        let text = "\u{FEFF}# c\nmsgid \"\"\nmsgstr \"\"\n\"Language: pt_BR\\n\"\n\n#, fuzzy, no-wrap\n#| msgid \"old\"\nmsgctxt \"a.b\"\nmsgid \"\"\n\"one \"\n\"two\\n\"\nmsgstr \"d\\\"\\\\\\001\"\nmsgctxt \"c\"\nmsgid \"x\"\nmsgstr \"y\"\n#~ msgid \"gone\"\n#~ msgstr \"gone\"\n";
        let parsed = parse(&text.replace('\n', "\r\n")).unwrap();
        assert_eq!(parsed.target_locale.as_deref(), Some("pt-BR"));
        let units: Vec<_> = parsed
            .units
            .iter()
            .map(|unit| (unit.context.as_str(), unit.source.as_deref().unwrap(), unit.target.as_str(), unit.state.unwrap(), unit.line))
            .collect();
        assert_eq!(units, [("a.b", "one two\n", "d\"\\\u{1}", State::Stale, 8), ("c", "x", "y", State::Translated, 13)]);
    }

    #[test]
    fn what_is_not_po_is_refused_with_its_line() {
        for (text, line) in [
            ("msgid \"a\"\nmsgstr \"b\n", 2),
            ("rubbish\n", 1),
            ("\"x\"\n", 1),
            ("msgid \"a\"\nmsgstr \"b\"\n", 1),
            ("msgctxt \"c\"\nmsgid \"a\"\nmsgid \"b\"\n", 3),
            ("msgctxt \"\\q\"\n", 1),
            ("msgctxt \"c\"\nmsgid \"a\"\n", 1),
        ] {
            assert_eq!(parse(text).unwrap_err().line, line, "{text}");
        }
    }
}
