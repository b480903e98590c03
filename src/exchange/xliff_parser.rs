//! Reading XLIFF 2. No document type, no entities but XML's own five, bounded depth, bounded size of what placeables stand for;
//! a tool may have cut units into segments, which are joined again.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::codec::{ImportedUnit, MAX_UNITS, ParseError, Parsed};
use crate::project::State;

/// The deepest nesting of elements.
const MAX_DEPTH: usize = 64;

/// What all placeables of a file may stand for together, as a multiple of its length. Written out they take about as much as
/// their elements do; only a file that is made to burst says a long text with each of thousands.
const MAX_GROWTH: usize = 4;

pub(super) fn parse(text: &str) -> Result<Parsed, ParseError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = Reader::from_str(text);
    let mut state = Walk { room: text.len().saturating_mul(MAX_GROWTH), ..Walk::default() };
    let (mut seen, mut line) = (0, 1);
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        line += text.as_bytes().get(seen..at).map_or(0, |bytes| bytes.iter().filter(|byte| **byte == b'\n').count());
        seen = at;
        let fault = |reason: String| ParseError::new(line, reason);
        let event = reader.read_event().map_err(|error| fault(format!("this is no well-formed XML: {error}")))?;
        match event {
            Event::Start(tag) => state.open(&tag, line).map_err(fault)?,
            Event::Empty(tag) => {
                state.open(&tag, line).and_then(|()| state.close()).map_err(fault)?;
            }
            Event::End(_) => state.close().map_err(fault)?,
            Event::Text(piece) => state.push(&piece.xml10_content()),
            Event::CData(piece) => state.push(&piece.xml10_content()),
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content();
                let resolved = reference.resolve_char_ref().ok().flatten().map(String::from);
                let resolved = resolved.or_else(|| quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned));
                state.push(&resolved.ok_or_else(|| fault(format!("the entity `&{name};` is not allowed")))?);
            }
            Event::DocType(_) => return Err(fault("a document type is not allowed in an exchange file".to_owned())),
            Event::Eof if state.stack.is_empty() && state.is_xliff => return Ok(state.parsed),
            Event::Eof => return Err(fault("the file is cut off, or it is not XLIFF 2".to_owned())),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// A segment, or what stands between segments.
#[derive(Default)]
struct Segment {
    source: String,
    target: Option<String>,
    ignorable: bool,
}

#[derive(Default)]
struct Unit {
    name: String,
    line: usize,
    data: HashMap<String, String>,
    data_id: String,
    segments: Vec<Segment>,
    states: Vec<State>,
}

#[derive(Default)]
struct Walk {
    stack: Vec<String>,
    is_xliff: bool,
    unit: Option<Unit>,
    parsed: Parsed,
    /// How many more bytes placeables may stand for.
    room: usize,
}

impl Walk {
    fn open(&mut self, tag: &BytesStart<'_>, line: usize) -> Result<(), String> {
        let name = local_name(tag);
        if self.stack.len() >= MAX_DEPTH {
            return Err("the elements are nested too deep".to_owned());
        }
        match name.as_str() {
            "xliff" => self.root(tag)?,
            "unit" => self.unit = Some(Unit { name: attribute(tag, "name").unwrap_or_default(), line, ..Unit::default() }),
            "data" => self.begin_data(tag),
            "segment" | "ignorable" => self.begin_segment(tag, name == "ignorable"),
            "target" => {
                if let Some(segment) = self.unit.as_mut().and_then(|unit| unit.segments.last_mut()) {
                    segment.target = Some(String::new());
                }
            }
            "ph" => self.placeable(tag)?,
            "cp" => {
                let c = attribute(tag, "hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok()).and_then(char::from_u32);
                self.stack.push(name);
                self.push(&c.map(String::from).unwrap_or_default());
                return Ok(());
            }
            _ => {}
        }
        self.stack.push(name);
        Ok(())
    }

    fn root(&mut self, tag: &BytesStart<'_>) -> Result<(), String> {
        let version = attribute(tag, "version").unwrap_or_default();
        if !version.starts_with("2.") {
            return Err(format!("this is XLIFF {}, and XLIFF 2 is expected", version.chars().take(8).collect::<String>()));
        }
        self.is_xliff = true;
        self.parsed.target_locale = attribute(tag, "trgLang");
        Ok(())
    }

    fn begin_data(&mut self, tag: &BytesStart<'_>) {
        if let (Some(unit), Some(id)) = (self.unit.as_mut(), attribute(tag, "id")) {
            unit.data.insert(id.clone(), String::new());
            unit.data_id = id;
        }
    }

    fn begin_segment(&mut self, tag: &BytesStart<'_>, ignorable: bool) {
        let Some(unit) = self.unit.as_mut() else { return };
        unit.segments.push(Segment { ignorable, ..Segment::default() });
        if !ignorable {
            unit.states.push(segment_state(tag));
        }
    }

    /// What a placeable stands for. One inside `data` would stand for itself.
    fn placeable(&mut self, tag: &BytesStart<'_>) -> Result<(), String> {
        if open_text(&self.stack) == Some("data") {
            return Err("a `ph` stands inside `data`, where XLIFF allows only text".to_owned());
        }
        let data = attribute(tag, "dataRef").and_then(|id| self.unit.as_ref()?.data.get(&id).cloned());
        let text = data.or_else(|| attribute(tag, "equiv")).or_else(|| attribute(tag, "disp")).unwrap_or_default();
        self.room = self
            .room
            .checked_sub(text.len())
            .ok_or_else(|| format!("the `ph` elements up to here stand for more than {MAX_GROWTH} times what the whole file holds"))?;
        self.push(&text);
        Ok(())
    }

    fn push(&mut self, text: &str) {
        let open = open_text(&self.stack);
        let Some(unit) = self.unit.as_mut() else { return };
        match open {
            Some("data") => {
                if let Some(data) = unit.data.get_mut(&unit.data_id) {
                    data.push_str(text);
                }
            }
            Some("source") => {
                if let Some(segment) = unit.segments.last_mut() {
                    segment.source.push_str(text);
                }
            }
            Some("target") => {
                if let Some(target) = unit.segments.last_mut().and_then(|segment| segment.target.as_mut()) {
                    target.push_str(text);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self) -> Result<(), String> {
        if self.stack.pop().as_deref() != Some("unit") {
            return Ok(());
        }
        if let Some(unit) = self.unit.take().filter(|unit| !unit.name.is_empty()) {
            if self.parsed.units.len() >= MAX_UNITS {
                return Err("the file has too many units; `guidewright export LOCALE --file NAME` writes the texts file by file".to_owned());
            }
            self.parsed.units.push(unit.finish());
        }
        Ok(())
    }
}

/// The nearest of source, target, data and note among the elements that are open: text belongs to it.
fn open_text(stack: &[String]) -> Option<&str> {
    stack.iter().rev().map(String::as_str).find(|name| matches!(*name, "source" | "target" | "data" | "note"))
}

impl Unit {
    fn finish(self) -> ImportedUnit {
        let source = self.segments.iter().map(|segment| segment.source.as_str()).collect();
        let complete =
            self.segments.iter().all(|segment| segment.ignorable || segment.target.as_ref().is_some_and(|target| !target.is_empty()));
        let target = if complete {
            self.segments.iter().map(|segment| segment.target.as_deref().unwrap_or(&segment.source)).collect()
        } else {
            String::new()
        };
        // The unit is as far as the least of its segments.
        let state = self.states.into_iter().min();
        ImportedUnit { context: self.name, source: Some(source), target, state, line: self.line }
    }
}

fn segment_state(tag: &BytesStart<'_>) -> State {
    match attribute(tag, "state").as_deref() {
        Some("reviewed" | "final") => State::Reviewed,
        Some("translated") => State::Translated,
        _ => State::Missing,
    }
}

fn local_name(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_owned()
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn xliff(body: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"km\">\n<file id=\"f\">{body}</file></xliff>"
        )
    }

    #[test]
    fn segments_are_joined_and_placeables_resolved() {
        let body = "\n<unit id=\"1\" name=\"a[$n=one]\"><originalData><data id=\"d1\">{ $n }</data></originalData><segment state=\"final\"><source>A <ph id=\"1\" dataRef=\"d1\"/>.</source><target>&#x1780; &amp; <mrk id=\"m\"><ph id=\"1\" dataRef=\"d1\" equiv=\"x\"/></mrk><cp hex=\"0001\"/></target></segment><ignorable><source> </source></ignorable><segment state=\"translated\"><source>B</source><target><![CDATA[<b>]]></target></segment></unit>";
        let parsed = parse(&xliff(body)).unwrap();
        assert_eq!(parsed.target_locale.as_deref(), Some("km"));
        let unit = &parsed.units[0];
        assert_eq!(
            (unit.context.as_str(), unit.source.as_deref(), unit.target.as_str()),
            ("a[$n=one]", Some("A { $n }. B"), "ក & { $n }\u{1} <b>")
        );
        assert_eq!((unit.state, unit.line), (Some(State::Translated), 4));
    }

    fn bomb_of(data: &str, target: &str) -> String {
        format!(
            "<unit id=\"1\" name=\"a\"><originalData><data id=\"d\">{data}</data></originalData><segment><source>a</source><target>{target}</target></segment></unit>"
        )
    }

    #[test]
    fn a_placeable_may_stand_for_a_long_text() {
        let parsed = parse(&xliff(&bomb_of(&"x".repeat(10_000), "<ph dataRef=\"d\"/><ph dataRef=\"d\"/>"))).unwrap();
        assert_eq!(parsed.units[0].target.len(), 20_000);
    }

    #[test]
    fn units_beyond_the_limit_are_not_dropped_in_silence() {
        let unit = "<unit id=\"1\" name=\"a\"><segment><source>a</source></segment></unit>";
        assert!(parse(&xliff(&unit.repeat(MAX_UNITS + 1))).unwrap_err().to_string().contains("too many units"));
    }

    #[test]
    fn hostile_files_are_refused() {
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><xliff version=\"2.0\"/>";
        for text in [
            bomb,
            &xliff("<unit id=\"1\" name=\"a\"><segment><source>&xxe;</source></segment></unit>"),
            &xliff(&"<g>".repeat(100_000)),
            // Placeables that stand for themselves, and thousands that stand for a long text.
            &xliff(&bomb_of("xxxxxxxx<ph dataRef=\"d\"/>", "b")),
            &xliff(&bomb_of(&"x".repeat(10_000), &"<ph dataRef=\"d\"/>".repeat(1_000))),
            "<xliff version=\"1.2\"/>",
            "",
            "<html/>",
            "<xliff version=\"2.0\">",
        ] {
            assert!(parse(text).is_err(), "{}", text.chars().take(60).collect::<String>());
        }
    }
}
