//! Boxes to tick and blanks to fill in on the screen: form fields (AcroForm) in a sheet that Typst has set.
//!
//! Typst writes no fields, but it writes links, each with its place on the page and in the tree of tags. A template links
//! a place to `tick:`, `line:`, `lines:` or `cell:` and the name of what is asked for, in hexadecimal digits of UTF-8. Here such
//! links become check boxes and text fields, at the same place of both, and the file's table of objects is written anew.
//! So it keeps to PDF/UA-1 (7.18.4) and PDF/A-2a: each field has its looks, and those of an empty blank are none. What
//! somebody types is drawn by their viewer, in its own font. A file without such links is not touched.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use super::guard::WORD_JOINER;

/// What can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A box to tick.
    Tick,
    /// A blank of one line.
    Line,
    /// A blank of several lines.
    Lines,
    /// A cell of a table: several lines, as large as the cell allows.
    Cell,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Tick, Self::Line, Self::Lines, Self::Cell];

    /// What the address of a link begins with.
    fn address(self) -> &'static str {
        match self {
            Self::Tick => "tick:",
            Self::Line => "line:",
            Self::Lines => "lines:",
            Self::Cell => "cell:",
        }
    }
}

/// The resources and looks of text fields. The font is one that every viewer has; it stands for whatever font the viewer
/// sets an answer in, and nothing in the file is drawn with it. Size 0: as large as the blank allows.
const TEXT: &str = "/DR<</Font<</Helv<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>/DA(/Helv 0 Tf 0 g)";

/// The file with its fields, and without the joiners of its lines in titles; `rtl` says that answers are written from right
/// to left.
///
/// # Errors
/// What was not found, when the file is not written as Typst's exporter writes it: a table of objects, and no object streams.
pub(super) fn with_fields(bytes: Vec<u8>, rtl: bool) -> Result<Vec<u8>, String> {
    let file = File::read(&bytes).ok_or("the fields of the sheet cannot be written: its table of objects is not as expected")?;
    let mut update = Update { next: file.size, changed: BTreeMap::new() };
    let mut marks: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut fields = Vec::new();
    let mut has_text = false;
    for (id, object) in file.texts() {
        let Some(place) = place_of(object) else { continue };
        let (width, height) = size(place.rectangle).ok_or_else(|| format!("the place of the field “{}” is not as expected", place.name))?;
        let looks = *marks.entry(format!("{width:.1} {height:.1}")).or_insert_with(|| {
            let mut add = |content: String| update.add(mark(width, height, &content));
            let empty = add(String::new());
            (if place.kind == Kind::Tick { add(tick(width, height)) } else { empty }, empty)
        });
        has_text |= place.kind != Kind::Tick;
        fields.push(id);
        update.changed.insert(id, field(fields.len(), &place, looks, rtl));
    }
    for (id, object) in file.texts().filter(|(id, _)| fields.binary_search(id).is_err()) {
        let own = without_joiners(object);
        if is_tag_of(&own, &fields) {
            update.changed.insert(id, own.replacen("/S/Link/", "/S/Form/", 1).into_bytes());
        } else if let Some(catalog) = own.strip_prefix("<</Type/Catalog").filter(|_| !fields.is_empty()) {
            let fields: String = fields.iter().fold(String::new(), |list, field| list + &format!(" {field} 0 R"));
            let text = if has_text { TEXT } else { "" };
            update.changed.insert(id, format!("<</Type/Catalog/AcroForm<</Fields[{}]{text}>>{catalog}", fields.trim_start()).into_bytes());
        } else if let Cow::Owned(own) = own {
            update.changed.insert(id, own.into_bytes());
        }
    }
    Ok(if update.changed.is_empty() { bytes } else { update.write(&file) })
}

/// True for the tag of a link that has become one of the fields, whose numbers are given in their order.
fn is_tag_of(object: &str, fields: &[usize]) -> bool {
    object.starts_with("<</Type/StructElem/S/Link/")
        && object.split("/Obj ").skip(1).any(|rest| {
            let number = rest.split(' ').next().and_then(|number| number.parse().ok());
            number.is_some_and(|number: usize| fields.binary_search(&number).is_ok())
        })
}

/// An object whose texts (titles of bookmarks and of tags) hold no joiner of lines. Such texts are written in hexadecimal
/// digits of UTF-16, with a byte order mark.
fn without_joiners(object: &str) -> Cow<'_, str> {
    const START: &str = "<FEFF";
    let joiner = format!("{:04X}", u32::from(WORD_JOINER));
    if !object.contains(START) || !object.contains(&joiner) {
        return Cow::Borrowed(object);
    }
    let mut out = String::with_capacity(object.len());
    let mut rest = object;
    while let Some((before, text)) = rest.split_once(START) {
        let (digits, after) = text.split_once('>').unwrap_or((text, ""));
        let letters = digits.as_bytes().chunks(4).filter(|letter| *letter != joiner.as_bytes());
        let letters = letters.filter_map(|letter| std::str::from_utf8(letter).ok());
        let _ = write!(out, "{before}{START}{}>", letters.collect::<String>());
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A file as its table of objects tells it.
struct File<'b> {
    /// What stands before the first object.
    head: &'b [u8],
    /// The objects by their numbers, without what marks their beginning and end.
    objects: BTreeMap<usize, &'b [u8]>,
    /// One more than the highest number.
    size: usize,
    /// The dictionary of the trailer.
    trailer: &'b str,
}

impl<'b> File<'b> {
    fn read(bytes: &'b [u8]) -> Option<Self> {
        let tail = bytes.get(bytes.len().checked_sub(64)?..)?;
        let start: usize = after(tail, b"startxref")?.split_whitespace().next()?.parse().ok()?;
        let table = std::str::from_utf8(bytes.get(start..)?).ok()?;
        let (table, rest) = table.strip_prefix("xref\n")?.split_once("trailer\n")?;
        let trailer = rest.split_once("\nstartxref")?.0;
        let mut lines = table.lines();
        let size = lines.next()?.trim().strip_prefix("0 ")?.parse().ok()?;
        let numbered = lines.enumerate().filter(|(_, line)| line.trim_end().ends_with('n'));
        let mut places: Vec<(usize, usize)> =
            numbered.map(|(id, line)| Some((line.get(..10)?.parse().ok()?, id))).collect::<Option<_>>()?;
        places.sort_unstable();
        // An object goes as far as the next one, or to the table.
        let ends = places.iter().skip(1).map(|(place, _)| *place).chain([start]);
        let object = |((place, id), end): (&(usize, usize), usize)| {
            let own = bytes.get(*place..end)?.strip_prefix(format!("{id} 0 obj\n").as_bytes())?;
            Some((*id, own.trim_ascii_end().strip_suffix(b"endobj")?.trim_ascii_end()))
        };
        let objects = places.iter().zip(ends).map(object).collect::<Option<_>>()?;
        Some(Self { head: bytes.get(..places.first()?.0)?, objects, size, trailer })
    }

    /// The objects that are text.
    fn texts(&self) -> impl Iterator<Item = (usize, &'b str)> {
        self.objects.iter().filter_map(|(id, object)| Some((*id, std::str::from_utf8(object).ok()?)))
    }
}

/// The text behind the last place of a word.
fn after<'b>(bytes: &'b [u8], word: &[u8]) -> Option<&'b str> {
    let at = bytes.windows(word.len()).rposition(|window| window == word)?;
    std::str::from_utf8(bytes.get(at + word.len()..)?).ok()
}

/// A link that stands for a field.
struct Place<'o> {
    kind: Kind,
    rectangle: &'o str,
    /// What readers say of it.
    name: String,
    /// What else must stay of it: its place among the tags.
    parent: &'o str,
}

/// The link of an object; `None` for any other object, and for links to elsewhere.
fn place_of(object: &str) -> Option<Place<'_>> {
    let (rectangle, tail) = object.strip_prefix("<</Type/Annot/Subtype/Link/Rect[")?.split_once(']')?;
    let address = tail.split_once("/URI(")?.1.split_once(')')?.0;
    let (kind, digits) = Kind::ALL.into_iter().find_map(|kind| Some((kind, address.strip_prefix(kind.address())?)))?;
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let name = String::from_utf8(digits.as_bytes().chunks(2).map(byte).collect::<Option<_>>()?).ok()?.replace(WORD_JOINER, "");
    let parent = tail.get(tail.find("/StructParent ")?..)?;
    let end = parent.char_indices().skip("/StructParent ".len()).find(|(_, c)| !c.is_ascii_digit())?.0;
    Some(Place { kind, rectangle, name, parent: parent.get(..end)? })
}

fn size(rectangle: &str) -> Option<(f64, f64)> {
    let corners: Vec<f64> = rectangle.split_whitespace().map(|corner| corner.parse().ok()).collect::<Option<_>>()?;
    let [left, bottom, right, top] = corners[..] else { return None };
    Some((right - left, top - bottom))
}

/// A check box (ISO 32000-1, 12.7.4.2.3) or a text field (12.7.4.3): its place, its name, what readers say of it, its
/// looks; it is printed too.
fn field(number: usize, place: &Place<'_>, (ticked, empty): (usize, usize), rtl: bool) -> Vec<u8> {
    let side = if rtl { "/Q 2" } else { "" };
    let facts = match place.kind {
        Kind::Tick => format!("/FT/Btn/T(tick-{number})/V/Off/AS/Off/AP<</N<</Yes {ticked} 0 R/Off {empty} 0 R>>>>"),
        // How answers are set stands once, in the form.
        Kind::Line => format!("/FT/Tx/T(line-{number}){side}/AP<</N {empty} 0 R>>"),
        // Several lines, and no correcting of words.
        Kind::Lines => format!("/FT/Tx/T(lines-{number})/Ff 4096/DA(/Helv 11 Tf 0 g){side}/AP<</N {empty} 0 R>>"),
        Kind::Cell => format!("/FT/Tx/T(cell-{number})/Ff 4096{side}/AP<</N {empty} 0 R>>"),
    };
    let rest = format!("/Rect[{}]/F 4{facts}{}>>", place.rectangle, place.parent);
    [b"<</Subtype/Widget/TU", &text_string(&place.name)[..], rest.as_bytes()].concat()
}

/// A text string (ISO 32000-1, 7.9.2.2): UTF-16 with a byte order mark, in brackets, with brackets of its own marked.
fn text_string(text: &str) -> Vec<u8> {
    let mut out = vec![b'('];
    for byte in [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes) {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend(*b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
    out
}

/// The tick in a box of a size, in the operators of a page.
fn tick(width: f64, height: f64) -> String {
    let at = |x: f64, y: f64| format!("{:.2} {:.2}", width * x, height * y);
    format!("q 0 G 1.3 w 1 J 1 j {} m {} l {} l S Q", at(0.2, 0.52), at(0.42, 0.26), at(0.82, 0.8))
}

fn mark(width: f64, height: f64, content: &str) -> String {
    let facts = format!("/Type/XObject/Subtype/Form/BBox[0 0 {width:.2} {height:.2}]/Resources<<>>/Length {}", content.len());
    format!("<<{facts}>>\nstream\n{content}\nendstream")
}

/// What changes in a file.
struct Update {
    /// The next number for a new object.
    next: usize,
    changed: BTreeMap<usize, Vec<u8>>,
}

impl Update {
    fn add(&mut self, object: String) -> usize {
        let id = self.next;
        self.changed.insert(id, object.into_bytes());
        self.next += 1;
        id
    }

    /// The file with the changed objects in the place of its own, and the new ones behind them.
    fn write(&self, file: &File<'_>) -> Vec<u8> {
        let mut out = file.head.to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", self.next);
        for id in 1..self.next {
            let object = self.changed.get(&id).map(Vec::as_slice).or_else(|| file.objects.get(&id).copied());
            let Some(object) = object else {
                table.push_str("0000000000 65535 f\r\n");
                continue;
            };
            let _ = write!(table, "{:010} 00000 n\r\n", out.len());
            out.extend_from_slice(format!("{id} 0 obj\n").as_bytes());
            out.extend_from_slice(object);
            out.extend_from_slice(b"\nendobj\n");
        }
        let start = out.len();
        let facts = file.trailer.split_once("/Root").map_or("", |(_, facts)| facts);
        let _ = write!(table, "trailer\n<</Size {}/Root{facts}\nstartxref\n{start}\n%%EOF", self.next);
        out.extend_from_slice(table.as_bytes());
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "<</Type/Annot/Subtype/Link/Rect[10 20 21 31.5]/Border[0 0 0]/A<</Type/Action/S/URI/URI(tick:c5be)>>/F 4/StructParent 12/Contents(tick:c5be)>>";

    #[test]
    fn what_is_no_file_is_a_fault() {
        assert!(with_fields(b"%PDF-1.7 (tick:78) and no more".to_vec(), false).is_err());
    }

    #[test]
    fn titles_hold_no_joiners() {
        assert_eq!(without_joiners("<</Title<FEFF1780206017932060>/T(2060)>>"), "<</Title<FEFF17801793>/T(2060)>>");
        // The digits of two letters may look like those of a joiner.
        assert_eq!(without_joiners("<</Title<FEFF0E2060206041>>>"), "<</Title<FEFF0E2060206041>>>");
        assert!(matches!(without_joiners("<</Title(plain)>>"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_link_becomes_a_box_at_its_place() {
        let place = place_of(LINK).unwrap();
        assert_eq!(
            (place.kind, place.rectangle, place.name.as_str(), place.parent),
            (Kind::Tick, "10 20 21 31.5", "ž", "/StructParent 12")
        );
        assert_eq!(size(place.rectangle), Some((11.0, 11.5)));
        let own = field(3, &place, (7, 8), false);
        assert!(own.starts_with(b"<</Subtype/Widget/TU(\xFE\xFF\x01\x7E)/Rect[10 20 21 31.5]"));
        let own = String::from_utf8_lossy(&own);
        assert!(own.ends_with("/StructParent 12>>"), "{own}");
        assert!(own.contains("/FT/Btn/T(tick-3)") && own.contains("/Yes 7 0 R/Off 8 0 R"), "{own}");
        assert!(place_of("<</Type/Annot/Subtype/Link/Rect[10 20 21 31.5]/A<</S/URI/URI(https://example.org)>>/StructParent 1>>").is_none());
    }

    #[test]
    fn texts_are_written_so_that_they_end_where_they_should() {
        assert_eq!(text_string("a(b)\\"), b"(\xFE\xFF\0a\0\\(\0b\0\\)\0\\\\)");
        // U+0D0A, whose bytes would be read as the end of a line.
        assert_eq!(text_string("\u{D0A}"), b"(\xFE\xFF\\r\n)");
    }

    #[test]
    fn a_blank_becomes_a_text_field_on_the_side_where_lines_begin() {
        let (line, lines) = (LINK.replace("tick:", "line:"), LINK.replace("tick:", "lines:"));
        let of = |link: &str, rtl| String::from_utf8_lossy(&field(1, &place_of(link).unwrap(), (8, 8), rtl)).into_owned();
        assert!(of(&line, false).contains("/FT/Tx/T(line-1)/AP<</N 8 0 R>>"));
        assert!(of(&line, true).contains("/Q 2"));
        assert!(of(&lines, false).contains("/Ff 4096"));
        let cell = of(&LINK.replace("tick:", "cell:"), true);
        assert!(cell.contains("/FT/Tx/T(cell-1)/Ff 4096/Q 2/AP<</N 8 0 R>>"), "{cell}");
    }

    #[test]
    fn the_table_of_objects_is_written_anew() {
        let mut file = b"%PDF-1.7\n".to_vec();
        let objects = ["<</Type/Catalog/Lang(en)>>", "<</Type/StructElem/S/Link/K[<</Type/OBJR/Obj 3 0 R>>]>>", LINK];
        let mut table = "xref\n0 4\n0000000000 65535 f\r\n".to_owned();
        for (at, object) in objects.iter().enumerate() {
            table += &format!("{:010} 00000 n\r\n", file.len());
            file.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
        }
        let start = file.len();
        file.extend(format!("{table}trailer\n<</Size 4/Root 1 0 R/ID[(a)(a)]>>\nstartxref\n{start}\n%%EOF").bytes());
        let changed = with_fields(file.clone(), false).unwrap();
        let text = String::from_utf8_lossy(&changed).into_owned();
        for part in ["/AcroForm<</Fields[3 0 R]>>/Lang(en)", "2 0 obj\n<</Type/StructElem/S/Form/", "<</Size 6/Root 1 0 R/ID[(a)(a)]>>"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("tick:"), "nothing is left of the links: {text}");
        let place: usize = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
        let from = |place: usize| String::from_utf8_lossy(changed.get(place..).unwrap()).into_owned();
        let table = from(place);
        for (id, line) in table.lines().skip(3).take(5).enumerate() {
            let place: usize = line.split(' ').next().unwrap().parse().unwrap();
            assert!(from(place).starts_with(&format!("{} 0 obj\n", id + 1)), "{line}");
        }
    }
}
