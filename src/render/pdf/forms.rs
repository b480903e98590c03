//! Boxes to tick on the screen: form fields (AcroForm) in a sheet that Typst has set. The only file that names lopdf.
//!
//! Typst writes no fields, but it writes links, each with its place on the page and in the tree of tags. A template links
//! a box to `tick:` and the name of what is ticked, in hexadecimal digits of UTF-8; here such links become check boxes, at
//! the same place of both, so that the file keeps to PDF/UA-1 (7.18.4) and PDF/A-2a. A file without them stays as it is.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};

/// What the address of a box begins with.
const TICK: &[u8] = b"tick:";

/// The file with its fields.
///
/// # Errors
/// lopdf's, in words, when the file cannot be read or written again.
pub(super) fn with_fields(bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    if !bytes.windows(TICK.len() + 1).any(|window| window.strip_prefix(b"(") == Some(TICK)) {
        return Ok(bytes);
    }
    let words = |error: lopdf::Error| error.to_string();
    let mut document = Document::load_mem(&bytes).map_err(words)?;
    let boxes = boxes(&document);
    let mut marks: BTreeMap<String, (ObjectId, ObjectId)> = BTreeMap::new();
    let mut fields = Vec::new();
    for (number, (id, name)) in boxes.iter().enumerate() {
        let Some((width, height)) = size(&document, *id) else { continue };
        let marks = match marks.get(&format!("{width} {height}")) {
            Some(marks) => *marks,
            None => {
                let own = (
                    document.try_add_object(mark(width, height, &tick(width, height))).map_err(words)?,
                    document.try_add_object(mark(width, height, "")).map_err(words)?,
                );
                *marks.entry(format!("{width} {height}")).or_insert(own)
            }
        };
        let annotation = document.get_dictionary_mut(*id).map_err(words)?;
        for key in [&b"A"[..], b"Border", b"Contents"] {
            annotation.remove(key);
        }
        for (key, value) in field(number + 1, name, marks) {
            annotation.set(key, value);
        }
        fields.push(Object::Reference(*id));
    }
    tag(&mut document, &fields);
    let form = Dictionary::from_iter([("Fields", Object::Array(fields))]);
    document.catalog_mut().map_err(words)?.set("AcroForm", form);
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 8);
    document.save_to(&mut out).map_err(words)?;
    Ok(out)
}

/// The links that stand for boxes, page by page, with their names.
fn boxes(document: &Document) -> Vec<(ObjectId, String)> {
    let mut boxes = Vec::new();
    for page in document.get_pages().values() {
        let Ok(page) = document.get_dictionary(*page) else { continue };
        let annotations = page.get_deref(b"Annots", document).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
        for id in annotations.iter().filter_map(|annotation| annotation.as_reference().ok()) {
            boxes.extend(name(document, id).map(|name| (id, name)));
        }
    }
    boxes
}

/// The name of what a box ticks; `None` for every other annotation.
fn name(document: &Document, annotation: ObjectId) -> Option<String> {
    let action = document.get_dictionary(annotation).ok()?.get_deref(b"A", document).ok()?.as_dict().ok()?;
    let digits = action.get(b"URI").ok()?.as_str().ok()?.strip_prefix(TICK)?;
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    String::from_utf8(digits.chunks(2).map(byte).collect::<Option<_>>()?).ok()
}

fn size(document: &Document, annotation: ObjectId) -> Option<(f32, f32)> {
    let corners = document.get_dictionary(annotation).ok()?.get(b"Rect").ok()?.as_array().ok()?;
    let corners: Vec<f32> = corners.iter().filter_map(|corner| corner.as_float().ok()).collect();
    let [left, bottom, right, top] = corners[..] else { return None };
    // To a tenth of a point, so that all boxes of a sheet share their marks.
    let round = |length: f32| (length * 10.0).round() / 10.0;
    Some((round(right - left), round(top - bottom)))
}

/// What makes an annotation a check box (ISO 32000-1, 12.7.4.2.3): its name, what readers say of it, its two looks.
fn field(number: usize, name: &str, (ticked, empty): (ObjectId, ObjectId)) -> Vec<(&'static str, Object)> {
    let looks = Dictionary::from_iter([("Yes", Object::Reference(ticked)), ("Off", Object::Reference(empty))]);
    // Text strings are UTF-16 with a byte order mark.
    let said: Vec<u8> = [0xFEFF].into_iter().chain(name.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    vec![
        ("Subtype", Object::from("Widget")),
        ("FT", Object::from("Btn")),
        ("T", Object::String(format!("tick-{number}").into_bytes(), StringFormat::Literal)),
        ("TU", Object::String(said, StringFormat::Hexadecimal)),
        ("V", Object::from("Off")),
        ("AS", Object::from("Off")),
        ("AP", Object::Dictionary(Dictionary::from_iter([("N", Object::Dictionary(looks))]))),
    ]
}

/// The tick in a box of a size, in the operators of a page.
fn tick(width: f32, height: f32) -> String {
    let at = |x: f32, y: f32| format!("{:.2} {:.2}", width * x, height * y);
    format!("q 0 G 1.3 w 1 J 1 j {} m {} l {} l S Q", at(0.2, 0.52), at(0.42, 0.26), at(0.82, 0.8))
}

fn mark(width: f32, height: f32, content: &str) -> Stream {
    let corners = [0.0, 0.0, width, height].map(Object::Real).to_vec();
    let facts = [
        ("Type", Object::from("XObject")),
        ("Subtype", Object::from("Form")),
        ("BBox", Object::Array(corners)),
        ("Resources", Object::Dictionary(Dictionary::new())),
    ];
    Stream::new(Dictionary::from_iter(facts), content.as_bytes().to_vec()).with_compression(false)
}

/// In the tree of tags the links that hold a field become forms.
fn tag(document: &mut Document, fields: &[Object]) {
    let is_link = |tag: &Dictionary| tag.has_type(b"StructElem") && tag.get(b"S").and_then(Object::as_name).ok() == Some(b"Link");
    let holds = |kid: &Object| kid.as_dict().and_then(|kid| kid.get(b"Obj")).is_ok_and(|object| fields.contains(object));
    for object in document.objects.values_mut() {
        let Ok(tag) = object.as_dict_mut() else { continue };
        if is_link(tag) && tag.get(b"K").and_then(Object::as_array).is_ok_and(|kids| kids.iter().any(holds)) {
            tag.set("S", Object::from("Form"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_boxes_stays_as_it_is() {
        assert_eq!(with_fields(b"%PDF-1.7 (ticks)".to_vec()).as_deref(), Ok(&b"%PDF-1.7 (ticks)"[..]));
        assert!(with_fields(b"%PDF-1.7 (tick:78) and no more".to_vec()).is_err());
    }

    #[test]
    fn fields_say_their_name_in_utf_16() {
        let facts: BTreeMap<_, _> = field(3, "ž", ((1, 0), (2, 0))).into_iter().collect();
        assert_eq!(facts["T"].as_str().unwrap(), b"tick-3");
        assert_eq!(facts["TU"].as_str().unwrap(), [0xFE, 0xFF, 0x01, 0x7E]);
        assert_eq!(facts["AS"].as_name().unwrap(), b"Off");
    }
}
