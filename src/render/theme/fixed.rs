//! What all pages of a locale show alike, written into the templates once instead of page by page.
//!
//! Half of what a template writes is the theme's words, the site's name and the like: expressions that are paths into values
//! which all pages of a locale share (`{{ ui["ui-menu"].text }}`). They are found here as places in a template's source, and
//! their text is put there. A theme in which anything looks unusual is left as it is, so that what comes out is always what
//! the template language itself would write.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A place in a template, and what is to be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The whole tag, delimiters included.
    range: Range<usize>,
    /// True if it shows nothing but what all pages share; else it is the HTML of a text, which needs no `safe`.
    is_shared: bool,
}

/// The places of all templates of a theme, by name.
pub(super) type Places = BTreeMap<String, Vec<Place>>;

/// Where the templates of a theme show nothing but values of these names, and where they show the HTML of a text.
pub(super) fn places(templates: &BTreeMap<String, String>, names: &[&str]) -> Places {
    let Some(tags) = templates.iter().map(|(name, text)| Some((name, text, tags(text)?))).collect::<Option<Vec<_>>>() else {
        return Places::new();
    };
    let bound: Vec<&str> = tags.iter().flat_map(|(_, _, tags)| tags).flat_map(Tag::bound).collect();
    let names: Vec<&str> = names.iter().copied().filter(|name| !bound.contains(name)).collect();
    // A component sees nothing but what it is given.
    let with_context = tags.iter().filter(|(_, text, _)| !text.contains("component"));
    let of_template = |text: &str, tags: &[Tag<'_>]| -> Vec<Place> {
        let stands_free = |tag: &&Tag<'_>| !text.get(..tag.place.start).is_some_and(|before| before.ends_with('{'));
        let place = |tag: &Tag<'_>| {
            let path = path(tag.inside)?;
            let is_shared = path.split(['.', '[']).next().is_some_and(|name| names.contains(&name));
            (is_shared || unmarked(tag.inside).is_some()).then(|| Place { range: tag.place.clone(), is_shared })
        };
        tags.iter().filter(|tag| tag.kind == Kind::Show).filter(stands_free).filter_map(place).collect()
    };
    with_context.map(|(name, text, tags)| ((*name).clone(), of_template(text, tags))).collect()
}

/// The expressions that show nothing but what all pages share, each once, with their delimiters.
pub(super) fn expressions<'t>(templates: &'t BTreeMap<String, String>, places: &Places) -> BTreeSet<&'t str> {
    let of_template = |(name, text): (&String, &'t String)| -> Vec<&'t str> {
        let shared = places.get(name).into_iter().flatten().filter(|place| place.is_shared);
        shared.filter_map(|place| text.get(place.range.clone())).collect()
    };
    templates.iter().flat_map(of_template).collect()
}

/// A template with what was written for its expressions in their places. What could be read as more than text, or has
/// ends from which a template could take spaces away, is not put there.
pub(super) fn filled(template: &str, places: Option<&Vec<Place>>, written: &BTreeMap<&str, String>) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    let mut done = 0;
    for place in places.into_iter().flatten() {
        let tag = template.get(place.range.clone()).unwrap_or_default();
        let text = written.get(tag).filter(|text| place.is_shared && is_mere_text(text)).map(String::as_str);
        let bare = || unmarked(tag.get(2..tag.len().saturating_sub(2))?).map(|path| ["{{ ", path, " }}"].concat());
        let Some(text) = text.map(Cow::Borrowed).or_else(|| bare().map(Cow::Owned)) else { continue };
        out.push_str(template.get(done..place.range.start).unwrap_or_default());
        out.push_str(&text);
        done = place.range.end;
    }
    out.push_str(template.get(done..).unwrap_or_default());
    out
}

fn is_mere_text(text: &str) -> bool {
    !text.is_empty() && !text.contains('{') && text.trim() == text
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// `{{ … }}`
    Show,
    /// `{% … %}`
    Do,
}

#[derive(Clone, Debug)]
struct Tag<'t> {
    kind: Kind,
    place: Range<usize>,
    inside: &'t str,
}

impl<'t> Tag<'t> {
    /// The names that the tag gives a value to.
    fn bound(&self) -> Vec<&'t str> {
        let mut words = self.inside.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
        match (self.kind, words.next()) {
            (Kind::Do, Some("set" | "set_global")) => words.take(1).collect(),
            (Kind::Do, Some("for")) => words.take_while(|word| *word != "in").collect(),
            _ => Vec::new(),
        }
    }
}

/// The tags of a template without its comments; `None` if it has anything that takes more than this to be read.
fn tags(text: &str) -> Option<Vec<Tag<'_>>> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some((start, kind)) = next_tag(text, from) {
        let Some(kind) = kind else {
            from = start + 2 + text.get(start + 2..)?.find("#}")? + 2;
            continue;
        };
        let close = if kind == Kind::Show { "}}" } else { "%}" };
        let length = closing(text.get(start + 2..)?, close)?;
        let inside = text.get(start + 2..start + 2 + length)?;
        from = start + 2 + length + 2;
        let is_usual =
            !inside.contains(['\\', '{', '}']) && !inside.trim_start_matches(|c: char| c == '-' || c.is_whitespace()).starts_with("raw");
        tags.push(is_usual.then_some(Tag { kind, place: start..from, inside })?);
    }
    Some(tags)
}

/// Where the next tag begins; no kind for a comment.
fn next_tag(text: &str, from: usize) -> Option<(usize, Option<Kind>)> {
    let at = |(at, pair): (usize, &[u8])| {
        let kind = match pair {
            b"{{" => Some(Kind::Show),
            b"{%" => Some(Kind::Do),
            b"{#" => None,
            _ => return None,
        };
        Some((from + at, kind))
    };
    text.as_bytes().get(from..)?.windows(2).enumerate().find_map(at)
}

/// Where a tag ends that begins here, outside of quotation marks.
fn closing(text: &str, close: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if text.get(at..)?.starts_with(close) => return Some(at),
            None => {}
        }
    }
    None
}

/// The path of an expression that is one, with or without `| safe`: `name.field`, `name["key"].field`.
fn path(inside: &str) -> Option<&str> {
    let word = |text: &str| text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let inside = inside.trim_matches(' ');
    let mut rest = inside.get(word(inside)..).filter(|_| word(inside) > 0)?;
    loop {
        let field = rest.strip_prefix('.').and_then(|rest| rest.get(word(rest)..).filter(|_| word(rest) > 0));
        let key = || {
            let (key, rest) = rest.strip_prefix("[\"")?.split_once("\"]")?;
            key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)).then_some(rest)
        };
        match field.or_else(key) {
            Some(after) => rest = after,
            None => break,
        }
    }
    let is_whole = rest.is_empty() || rest.trim_matches(' ').strip_prefix('|').is_some_and(|filter| filter.trim_matches(' ') == "safe");
    inside.get(..inside.len() - rest.len()).filter(|_| is_whole)
}

/// The path of an expression that says `safe` to the HTML of a text, which counts as HTML without it.
fn unmarked(inside: &str) -> Option<&str> {
    path(inside).filter(|path| path.ends_with(".html") && inside.trim_matches(' ').len() > path.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_places(templates: &[(&str, &str)]) -> (BTreeMap<String, String>, Places) {
        let templates = templates.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let places = places(&templates, &["ui", "site"]);
        (templates, places)
    }

    fn found(templates: &[(&str, &str)]) -> Vec<String> {
        let (templates, places) = with_places(templates);
        expressions(&templates, &places).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn only_paths_into_what_pages_share_are_fixed() {
        let text = "{# {{ site.a }} #}{{ site.title.html | safe }}{{ ui[\"ui-a\"].text }}{{ui}} {{ page.title }}{{ ui[page.id].text }}\
                    {{ site.title | upper }}{{ sites.x }}{{- site.b }}{{ site.b -}}{{{ site.c }}{% if site.d %}{{ \"}}\" }}{{ site.e }}{% endif %}";
        // Three braces are no template that can be read.
        assert!(found(&[("a", text)]).is_empty());
        let text = text.replace("{{{ site.c }}", "");
        assert!(found(&[("a", &text)]).is_empty(), "braces in a text");
        let text = text.replace("{{ \"}}\" }}", "");
        assert_eq!(found(&[("a", &text)]), ["{{ site.e }}", "{{ site.title.html | safe }}", "{{ ui[\"ui-a\"].text }}", "{{ui}}"]);
    }

    #[test]
    fn what_is_named_otherwise_anywhere_or_cannot_be_read_is_left() {
        assert_eq!(found(&[("a", "{{ site.a }}{{ ui.b }}"), ("b", "{% for x, ui in y %}{% endfor %}")]), ["{{ site.a }}"]);
        assert_eq!(found(&[("a", "{{ site.a }}{{ ui.b }}"), ("b", "{%- set site = 1 %}")]), ["{{ ui.b }}"]);
        assert_eq!(found(&[("a", "{{ site.a }}"), ("b", "{% component c(site) %}{{ site.b }}{% endcomponent %}")]), ["{{ site.a }}"]);
        for odd in [
            "{% raw %}{{ x }}{% endraw %}",
            "{%\nraw\n%}{{ x }}{% endraw %}",
            "{%-\traw %}{{ x }}{% endraw %}",
            "{{ \"\\\"\" }}",
            "{{ {\"a\": 1} }}",
            "{{ site.a",
        ] {
            assert!(found(&[("a", "{{ site.a }}"), ("b", odd)]).is_empty(), "{odd}");
        }
    }

    #[test]
    fn texts_are_put_in_unless_they_could_be_read_as_more() {
        let text = "<b>{{ site.a }}{{ site.b }}{{ site.c }}{{ site.d.html | safe }}{{ x.html|safe }}{{ x.text | safe }}</b>";
        let (templates, places) = with_places(&[("a", text)]);
        let written = [("{{ site.a }}", "A &amp; ខ្មែរ"), ("{{ site.b }}", "{{ x }}"), ("{{ site.c }}", " c")];
        let written = written.map(|(tag, text)| (tag, text.to_owned())).into();
        let filled = filled(&templates["a"], places.get("a"), &written);
        assert_eq!(filled, "<b>A &amp; ខ្មែរ{{ site.b }}{{ site.c }}{{ site.d.html }}{{ x.html }}{{ x.text | safe }}</b>");
    }
}
