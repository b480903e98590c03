//! CSV for spreadsheets (RFC 4180), guarded against cells that a spreadsheet would run as formulas.

use ::csv::{ReaderBuilder, Terminator, WriterBuilder};

use super::codec::{Codec, Document, ImportedUnit, MAX_UNITS, ParseError, Parsed};
use crate::project::State;

/// The format.
#[derive(Debug)]
pub struct Csv;

const TRANSLATION: &str = "translation";

impl Codec for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["csv", "tsv"]
    }

    fn write(&self, document: &Document) -> String {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        let translation = format!("{TRANSLATION} ({})", document.target_locale);
        let mut rows = vec![["id", "state", "source", &translation, "previous source", "notes", "place"].map(str::to_owned)];
        rows.extend(document.units.iter().map(|unit| {
            let previous = unit.previous.clone().unwrap_or_default();
            [
                unit.context.clone(),
                unit.state.name().to_owned(),
                unit.source.clone(),
                unit.target.clone().unwrap_or_default(),
                previous,
                unit.notes.join("\n"),
                unit.place.clone(),
            ]
        }));
        for row in rows {
            // Writing into memory cannot fail.
            drop(writer.write_record(row.map(|cell| guarded(&cell))));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        let mark = if document.byte_order_mark { "\u{FEFF}" } else { "" };
        format!("{mark}{}", String::from_utf8_lossy(&bytes))
    }

    fn parse(&self, text: &str) -> Result<Parsed, ParseError> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        if let Some(line) = open_cell(text, delimiter(text)) {
            return Err(ParseError::new(line, "the file is cut off: this cell has no closing quotation mark"));
        }
        let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).has_headers(false).from_reader(text.as_bytes());
        let mut records = reader.records();
        let header = records.next().transpose().map_err(|error| fault(&error))?.ok_or_else(|| ParseError::new(1, "the file is empty"))?;
        let columns = Columns::of(&header)?;
        let mut parsed = Parsed { target_locale: columns.locale.clone(), units: Vec::new() };
        for record in records {
            let record = record.map_err(|error| fault(&error))?;
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if parsed.units.len() >= MAX_UNITS {
                return Err(ParseError::new(line_of(&record, text), "the file has too many rows"));
            }
            if record.len() < header.len() && ends_open(text, &record) {
                return Err(ParseError::new(line_of(&record, text), "the file is cut off: this row has fewer cells than the first"));
            }
            parsed.units.push(columns.unit(&record, line_of(&record, text)));
        }
        Ok(parsed)
    }
}

/// What separates cells: spreadsheets write `;` where the decimal mark is a comma.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    [b'\t', b';'].into_iter().find(|byte| header.bytes().any(|other| other == *byte) && !header.contains(',')).unwrap_or(b',')
}

/// The line of a cell in quotation marks that does not end, as a file has it that was not copied to its end.
fn open_cell(text: &str, delimiter: u8) -> Option<usize> {
    let (mut line, mut opened) = (1, None);
    let mut at_start = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        line += usize::from(byte == b'\n');
        match (byte, opened) {
            (b'"', None) if at_start => opened = Some(line),
            (b'"', Some(_)) if bytes.peek() == Some(&b'"') => drop(bytes.next()),
            (b'"', Some(_)) => opened = None,
            _ => {}
        }
        at_start = opened.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
    }
    opened
}

/// True for the last record of a file that does not end in a line break. Looks no further than the end of the record's line, since
/// it is asked of every short row.
fn ends_open(text: &str, record: &::csv::StringRecord) -> bool {
    let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
    !text.ends_with(['\n', '\r']) && text.get(start..).is_some_and(|rest| !rest.trim_start().contains(['\n', '\r']))
}

fn fault(error: &::csv::Error) -> ParseError {
    let line = error.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
    ParseError::new(line, format!("this is no CSV: {error}"))
}

/// The line on which a record begins. The reader takes CR as the end of a line, so the next record seems to begin at LF.
fn line_of(record: &::csv::StringRecord, text: &str) -> usize {
    let Some(position) = record.position() else { return 1 };
    let at = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    usize::try_from(position.line()).unwrap_or(1) + usize::from(text.as_bytes().get(at) == Some(&b'\n'))
}

struct Columns {
    id: usize,
    state: Option<usize>,
    source: Option<usize>,
    translation: usize,
    locale: Option<String>,
}

impl Columns {
    fn of(header: &::csv::StringRecord) -> Result<Self, ParseError> {
        let find = |wanted: &str| header.iter().position(|name| name.trim().eq_ignore_ascii_case(wanted));
        let (translation, name) = header
            .iter()
            .enumerate()
            .find(|(_, name)| name.trim().to_ascii_lowercase().starts_with(TRANSLATION))
            .ok_or_else(|| ParseError::new(1, "there is no column `translation`"))?;
        let locale = name.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(tag, _)| tag.trim().to_owned());
        let id = find("id").ok_or_else(|| ParseError::new(1, "there is no column `id`"))?;
        Ok(Self { id, state: find("state"), source: find("source"), translation, locale })
    }

    fn unit(&self, record: &::csv::StringRecord, line: usize) -> ImportedUnit {
        let cell = |at: usize| unguarded(record.get(at).unwrap_or_default()).replace("\r\n", "\n");
        ImportedUnit {
            context: cell(self.id).trim().to_owned(),
            source: self.source.map(cell),
            target: cell(self.translation),
            state: self.state.and_then(|at| State::from_name(cell(at).trim())).filter(|state| state.is_current()),
            line,
        }
    }
}

/// True for a cell that a spreadsheet may take for a formula, apostrophes that guard it left out.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn guarded(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

fn unguarded(cell: &str) -> &str {
    if is_formula(cell) { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_rows_cost_no_square() {
        let took = |rows: usize| {
            let text = format!("id,source,translation (km)\n{}x", "a\n".repeat(rows));
            let began = std::time::Instant::now();
            let refused = Csv.parse(&text).unwrap_err();
            assert!(refused.reason.contains("cut off"), "{refused}");
            began.elapsed().as_secs_f64()
        };
        took(1_000);
        let (short, long) = (took(10_000), took(40_000));
        // Four times as many; the square would be sixteen times.
        assert!(long < short * 9.0 + 0.2, "{short} s, then {long} s");
    }

    #[test]
    fn formulas_are_guarded_and_come_back() {
        for cell in ["\n=1", "＝1+1", "=1+1", "- item", "'=x", "''-", "@a", "+1", "plain", "it's", "", "'quoted'", "\tx"] {
            assert!(!guarded(cell).starts_with(['=', '+', '-', '@', '\t', '\n', '＝']));
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
    }

    #[test]
    fn what_spreadsheets_write_is_read() {
        for text in
            ["id;translation (cs);source\r\na;\"x;\"\"y\"\"\nz\";s\r\n;;\r\n", "ID\tTranslation (cs)\tsource\na\t\"x;\"\"y\"\"\nz\"\ts\n"]
        {
            let parsed = Csv.parse(text).unwrap();
            assert_eq!(parsed.target_locale.as_deref(), Some("cs"));
            assert_eq!(parsed.units.len(), 1);
            assert_eq!((parsed.units[0].context.as_str(), parsed.units[0].target.as_str(), parsed.units[0].line), ("a", "x;\"y\"\nz", 2));
        }
        assert!(Csv.parse("a,b\n").unwrap_err().reason.contains("translation"));
        assert!(Csv.parse("").is_err());
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused_at_its_place() {
        let whole = "id,translation (cs),notes\r\na,\"x \"\"y\"\"\nz\",n\r\nb,w,n\r\n";
        assert_eq!(Csv.parse(whole).unwrap().units.len(), 2);
        assert_eq!(Csv.parse(whole.trim_end()).unwrap().units.len(), 2);
        let cut = |length: usize| Csv.parse(whole.get(..length).unwrap()).map(|parsed| parsed.units.len()).map_err(|error| error.line);
        assert_eq!(cut(whole.find("z\"").unwrap()), Err(2));
        assert_eq!(cut(whole.find("w,").unwrap() + 1), Err(4));
    }
}
