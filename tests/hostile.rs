//! Hostile texts: a translator who tries everything. Every message of a project is replaced by attacks in turn, the
//! checks that would refuse them are passed by, and all formats are made. What comes out is read by parsers of its
//! formats and held against what the same project with harmless texts is made of.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use guidewright::edition::{self, BuildOptions, SiteMap};
use guidewright::project::{self, Catalog};
use guidewright::render::{FORMATS, Site, Theme};
use guidewright::source::{ProjectPath, Sources};
use html5gum::{Token, Tokenizer};

mod support;

/// What a hostile translator writes, as it stands behind `=` in a Fluent file.
const ATTACKS: &[&str] = &[
    // Markup
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "\" onfocus=alert(1) autofocus=\"",
    "</script><script>alert(1)</script>",
    "</title></style></textarea><svg onload=alert(1)>",
    "<!-- --><b>x</b> --> <!--",
    "<![CDATA[ ]]><x/> ]]>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62; &#x3c;svg&#x3e;",
    "\\<script>alert(1)\\</script> \\`<img src=x onerror=alert(1)>",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
    "`<script>alert(1)</script>` **<b onclick=alert(1)>** _<iframe src=x>_",
    // Links
    "[x](javascript:alert(1))",
    "[x](jAvAsCrIpT:alert(1)) [x](java&#115;cript:alert(1)) [x](&#x6A;avascript&colon;alert(1))",
    "[x](<java\tscript:alert(1)>) [x](<\u{1}javascript:alert(1)>) [x](\u{A0}javascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>) [x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1)) [x](file:///etc/passwd) [x](blob:x) [x](//evil.example) [x](\\\\evil)",
    "<javascript:alert(1)> <data:text/html,x> ![x](javascript:alert(1)) ![x](https://e.org/x.png)",
    "[x](https://e.org/\"onclick=\"alert(1)) [y](https://e.org/'onclick='alert(1)) [z](https://e.org/><script>)",
    "[x](https://e.org/onclick=alert(1)//) [y](mailto:a@b.c?body=\"><script>)",
    "[x]: javascript:alert(1)",
    "[a][x] [x] https://evil.example/ [<script>](section:../../x) [y](section:\"onclick=alert(1))",
    "\\[x\\](javascript:alert(1)) \\![x](x)",
    // Templates
    "{ \"{{\" } page.title { \"}}\" } { \"{%\" } include \"base.html\" { \"%}\" } { \"{#\" } x { \"#}\" } ${ \"{\" }7*7{ \"}\" }",
    // The program's own marks, so that what stands between two of them on a page would be taken out
    "{ \"\\U0F0003\" }section:get-paid{ \"\\U0F0004\" }",
    "a { \"\\U0F0003\" }",
    "{ \"\\U0F0004\" } onclick=alert(1) ",
    "\u{F0003}section:x\u{F0004} \u{F0001}x\u{F0002} \u{F0001}\" onclick=alert(1) \u{F0002}",
    "&#xF0003;section:get-paid&#xF0004; &#xF0001;x&#xF0002; [x](section:a&#xF0004;\"onclick=alert(1))",
    "{ \"\\U0F0001\" }<script>{ \"\\U0F0002\" } { \"\\U0F0001\" }",
    // Characters
    "{ \"\\u0000\" }\u{1}\u{8}\u{B}\u{1B}[31m\u{7F}\u{85}{ \"\\uFFFE\" }\u{FFFF}\u{1FFFE}\u{FDD0}",
    "\u{202E}txt.exe\u{202D} { \"\\u202E\" } \u{2067}open \u{2069}\u{2069} \u{2028}\u{2029}\u{200B}\u{FEFF}",
    "{ \"\\uD800\" } { \"\\UFFFFFF\" }",
    // Other languages that texts are written into
    "\"}],\"x\":1} \\\" \\u0022 \\",
    "=1+1",
    "{ \"=\" }cmd|' /C calc'!A0",
    "@SUM(1) | a | b |",
    "-2+3\n    - +1\n    - =1",
    "url(javascript:alert(1)); } body { \"{\" } display: none { \"}\" } \\\" \\A",
    "x\n\n    # y\n\n    ---\n\n    > z\n\n    ```\n    <script>alert(1)</script>\n    ```\n\n    <div onclick=alert(1)>\n    <script>alert(1)</script>\n    </div>",
    "x | y\n    --- | ---\n    <b> | [z](javascript:alert(1))",
    "#!typst #read(\"/etc/passwd\") $x$ <label> @ref ]",
    // Runs
    "{ $n } { $client-name } { NUMBER(\"x\") } { -term } { gone } { get-paid-title.nothing }",
];

/// What is no fault of a text, and must not come into an address: the marks of direction around a placeable, and a text's own.
const TURNED: &str = "[x](https://e.org/{ NUMBER(3) }/y) [y](https://e.org/&#x2067;x&#x200F;) <https://e.org/\u{2067}\u{2069}>";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

const GUIDES: [&str; 2] = ["get-paid", "end-well"];

/// The texts of the source, by the name of their file.
fn source() -> BTreeMap<String, String> {
    let names = GUIDES.iter().copied().chain(["interface", "shared", "site"]);
    names.map(|name| (format!("{name}.ftl"), read(&format!("locales/en/{name}.ftl")))).collect()
}

/// A project of two locales whose texts are what `text` makes of the rank of a message.
fn project(text: &dyn Fn(usize) -> String) -> Sources {
    project_with("", text)
}

/// The same with more settings.
fn project_with(more: &str, text: &dyn Fn(usize) -> String) -> Sources {
    let settings = read("content/site.yaml").replace("[set-expectations, handle-situations, get-paid, end-well]", "[get-paid, end-well]");
    let settings = settings + more;
    let mut files = vec![("content/site.yaml".to_owned(), settings)];
    files.extend(GUIDES.map(|name| (format!("content/guides/{name}.yaml"), read(&format!("content/guides/{name}.yaml")))));
    let mut rank = 0;
    for tag in ["en", "ar"] {
        for (name, original) in source() {
            let original = Sources::from_texts(&[("locales/en/x.ftl", &original)]);
            let catalog = catalog(&original);
            let mut out = String::new();
            for entry in catalog.entries() {
                let value = |rank: &mut usize| {
                    *rank += 1;
                    text(*rank)
                };
                out.push_str(&format!("{} =", entry.id));
                if entry.value.is_some() {
                    out.push_str(&format!(" {}", value(&mut rank)));
                }
                entry.attributes.iter().for_each(|attribute| out.push_str(&format!("\n    .{} = {}", attribute.id, value(&mut rank))));
                out.push_str("\n\n");
            }
            files.push((format!("locales/{tag}/{name}"), out));
        }
    }
    Sources::from_bytes(files.into_iter().map(|(path, text)| (ProjectPath::new(&path).unwrap(), text.into_bytes())).collect())
}

fn catalog(sources: &Sources) -> Catalog {
    let files: Vec<_> = sources.iter().collect();
    project::parse_catalog(guidewright::locale::Locale::parse("en").unwrap(), &files, &mut Vec::new())
}

/// Everything that is made of a project, whatever is wrong with it. Fonts are left out: they take long and hold no text.
fn made(sources: &Sources) -> BTreeMap<String, String> {
    let (project, _) = project::parse(sources);
    let (theme, faults) = Theme::new(sources, &[]);
    assert!(faults.is_empty());
    let map = SiteMap::new(&project);
    let options = BuildOptions { formats: vec!["bundle".to_owned()], ..BuildOptions::default() };
    let editions = edition::localize(&project, sources, &map, &options).unwrap();
    let site = Site::new(&editions, &theme, &options);
    let mut out = BTreeMap::new();
    for format in FORMATS.iter().filter(|format| !matches!(format.name(), "fonts" | "pdf")) {
        for index in 0..format.count(&site) {
            if let Some(artifact) = format.render(&site, index).unwrap()
                && let Ok(text) = String::from_utf8(artifact.bytes)
            {
                out.insert(artifact.path.to_string(), text);
            }
        }
    }
    out
}

/// What pages are made of: elements with their attributes, and the elements that load something.
#[derive(Default)]
struct Made {
    attributes: BTreeSet<(String, String)>,
    loads: BTreeMap<String, Vec<String>>,
}

/// Elements that run or load something; the attacks must not add one to a page.
const LOADING: [&str; 12] = ["script", "style", "link", "iframe", "object", "embed", "base", "form", "img", "svg", "meta", "input"];
/// Attributes that hold an address.
const ADDRESSES: [&str; 7] = ["href", "src", "action", "formaction", "poster", "data", "srcset"];

impl Made {
    fn page(&mut self, path: &str, html: &str) {
        let (mut data, mut in_data, mut in_link) = (String::new(), false, false);
        for Ok(token) in Tokenizer::new(html) {
            match token {
                Token::StartTag(tag) => {
                    let name = text(&tag.name);
                    let attributes: Vec<(String, String)> = tag.attributes.iter().map(|(key, value)| (text(key), text(value))).collect();
                    for (key, value) in &attributes {
                        self.attributes.insert((name.clone(), key.clone()));
                        if ADDRESSES.contains(&key.as_str()) {
                            assert!(is_safe_address(value), "{path}: <{name} {key}={value:?}>");
                            assert!(!value.contains(turns_direction), "{path}: <{name} {key}={value:?}>");
                        }
                    }
                    self.attributes.insert((name.clone(), String::new()));
                    assert!(name != "a" || !in_link, "{path}: a link in a link");
                    in_link |= name == "a";
                    if LOADING.contains(&name.as_str()) {
                        self.loads.entry(path.to_owned()).or_default().push(name.clone());
                    }
                    in_data = name == "script" && attributes.contains(&("type".to_owned(), "application/ld+json".to_owned()));
                    if name == "script" && !in_data {
                        let source = attributes.iter().find(|(key, _)| key == "src").map(|(_, value)| value.as_str());
                        assert!(source.is_some_and(|source| source.contains("assets/js/")), "{path}: a script of {source:?}");
                    }
                }
                Token::String(string) if in_data => data.push_str(&text(&string)),
                Token::EndTag(tag) if in_data && text(&tag.name) == "script" => {
                    serde_json::from_str::<serde_json::Value>(&data).unwrap_or_else(|error| panic!("{path}: {error} in {data}"));
                    (data, in_data) = (String::new(), false);
                }
                Token::EndTag(tag) if text(&tag.name) == "a" => in_link = false,
                // Faults that are recorded of harmless pages too are of no interest; characters that are none are.
                Token::Error(error) => {
                    let error = format!("{error:?}");
                    assert!(!error.contains("Control") && !error.contains("Null") && !error.contains("Noncharacter"), "{path}: {error}");
                }
                _ => {}
            }
        }
        assert!(!in_data, "{path}: data that does not end");
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// An address that leads to a page or to mail, and runs nothing.
fn is_safe_address(address: &str) -> bool {
    let plain: String = address.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<String>().to_ascii_lowercase();
    match plain.split_once(':') {
        Some((scheme, _)) if !scheme.contains(['/', '#', '?']) => matches!(scheme, "https" | "http" | "mailto" | "tel"),
        _ => !plain.starts_with("//"),
    }
}

/// Marks of direction, which make an address another one.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')
}

/// No character that no page may hold, and none of the program's own marks.
fn holds_no_marks(path: &str, text: &str) {
    let bad = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
            || matches!(c, '\u{F0001}'..='\u{F0004}' | '\u{202A}'..='\u{202E}' | '\u{FFFE}' | '\u{FFFF}')
    };
    if let Some(at) = text.find(bad) {
        panic!("{path} holds {:?}: {:?}", text[at..].chars().next(), text[at..].chars().take(80).collect::<String>());
    }
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// What the same project is made of when its texts are harmless.
fn harmless() -> (Made, BTreeMap<String, String>) {
    let site = made(&project(&|rank| {
        format!(
            "Harmless text **{rank}** `a` *b* [c](https://example.org/) [d](section:late-payment-signs)\n\n    - x\n    - y\n\n    3. z<br>"
        )
    }));
    let mut made = Made::default();
    site.iter().filter(|(path, _)| is_page(path)).for_each(|(path, html)| made.page(path, html));
    // Lists may begin at any number, lines may be broken, blanks may be named, and where a message is broken the source
    // stands in, marked with its language.
    let more = [("ol", "start"), ("br", ""), ("span", "data-blank"), ("span", "lang"), ("span", "dir"), ("div", "lang"), ("div", "dir")];
    made.attributes.extend(more.map(|(element, attribute)| (element.to_owned(), attribute.to_owned())));
    (made, site)
}

#[test]
fn no_text_becomes_markup_in_any_page() {
    let (allowed, clean) = harmless();
    assert!(clean.len() > 150 && allowed.attributes.len() > 60, "{} {}", clean.len(), allowed.attributes.len());
    // Every message meets every third attack, and every kind of message all of them.
    let attacks: Vec<&str> = ATTACKS.iter().copied().chain([TURNED]).collect();
    for shift in (0..attacks.len()).step_by(3) {
        let site = made(&project(&|rank| attacks[(rank * 7 + shift) % attacks.len()].to_owned()));
        assert!(clean.keys().eq(site.keys()), "the same files are made, whatever the texts say");
        let mut found = Made::default();
        for (path, text) in &site {
            holds_no_marks(path, text);
            if is_page(path) {
                found.page(path, text);
            } else {
                other(path, text);
            }
        }
        let more: Vec<_> = found.attributes.difference(&allowed.attributes).collect();
        assert!(more.is_empty(), "attack {shift} has added {more:?}");
        for (path, loads) in &found.loads {
            for name in LOADING {
                let count = |loads: &[String]| loads.iter().filter(|load| *load == name).count();
                // A page where the source stands in is kept from search engines (one `meta` more, links and data fewer).
                let most = count(&allowed.loads[path]) + usize::from(name == "meta");
                assert!(count(loads) <= most, "{path} has another <{name}> under attack {shift}");
            }
        }
    }
}

#[test]
fn no_text_becomes_a_statement_in_an_index_in_parts() {
    let text = |rank: usize| ATTACKS[rank * 7 % ATTACKS.len()].to_owned();
    let site = made(&project_with("search-parts-above: 0\n", &text));
    let parts: Vec<_> = site.iter().filter(|(path, _)| path.contains("/search")).collect();
    assert!(parts.iter().filter(|(path, _)| path.starts_with("ar/search/p")).count() > 5);
    for (path, text) in parts {
        holds_no_marks(path, text);
        other(path, text);
    }
}

/// The formats that are no pages.
fn other(path: &str, text: &str) {
    match path.rsplit('.').next().unwrap_or_default() {
        "json" | "webmanifest" => {
            serde_json::from_str::<serde_json::Value>(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        "xml" => xml(path, text),
        "md" => markdown(path, text),
        // The worker holds no words: those stand in `offline.json`, which is read as JSON above.
        "js" if path == "sw.js" => {
            let version = text.strip_prefix("const VERSION = \"").and_then(|rest| rest.split_once("\";\n"));
            let (version, _) = version.expect("the worker begins with its version");
            assert!(version.chars().all(|c| c.is_ascii_hexdigit()), "{version}");
        }
        // All of an index, and of a part of one, is one value, so nothing in it can run.
        "js" if (path.ends_with("/search.js") || path.contains("/search/")) && !path.starts_with("assets/") => {
            let value = text
                .strip_prefix("tools.index = ")
                .or_else(|| text.strip_prefix("tools.part = "))
                .and_then(|rest| rest.strip_suffix(";\n"))
                .expect("one statement");
            serde_json::from_str::<serde_json::Value>(value).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        _ => {}
    }
    if path == "_headers" || path == ".htaccess" {
        assert_eq!(text.matches("Content-Security-Policy").count(), 1);
    }
}

fn xml(path: &str, text: &str) {
    use quick_xml::events::Event;
    const ELEMENTS: [&str; 14] =
        ["feed", "title", "id", "link", "updated", "author", "name", "entry", "summary", "urlset", "url", "loc", "lastmod", "xhtml:link"];
    let mut reader = quick_xml::Reader::from_str(text);
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{path}: {error}")) {
            Event::Start(tag) => {
                depth += 1;
                assert!(ELEMENTS.contains(&tag.name().as_ref()), "{path}: {tag:?}");
            }
            Event::Empty(tag) => assert!(ELEMENTS.contains(&tag.name().as_ref()), "{path}: {tag:?}"),
            Event::End(_) => depth -= 1,
            Event::CData(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => panic!("{path}: more than elements and text"),
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content().into_owned();
                assert!(["amp", "lt", "gt", "quot", "#39", "apos", "#x27"].contains(&name.as_str()), "{path}: &{name};");
            }
            Event::Eof => break,
            Event::Text(_) | Event::Decl(_) => {}
        }
    }
    assert_eq!(depth, 0, "{path}");
}

/// Markdown that another program reads has no HTML and no link that runs.
fn markdown(path: &str, text: &str) {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{path}: {html}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(is_safe_address(&dest_url), "{path}: {dest_url}");
                assert!(!dest_url.contains("evil") && !dest_url.contains("//e.org"), "{path}: only our own links are links: {dest_url}");
            }
            Event::Start(Tag::Image { dest_url, .. }) => panic!("{path}: an image {dest_url}"),
            _ => {}
        }
    }
}

#[test]
fn every_attack_is_told_to_the_maintainer() {
    // What would be an attack anywhere else is named by a rule; the rest is text that a guide may hold.
    let mut silent = Vec::new();
    let silent_may_be =
        ["' onmouseover", "\" onfocus", "{ \"=\" }cmd", "=1+1", "@SUM", "-2+3", "url(", "\"}],", "#!typst", "x | y", "x\n\n"];
    for attack in ATTACKS {
        if silent_may_be.iter().any(|beginning| attack.starts_with(beginning)) {
            continue;
        }
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\nguides: [a]\n"),
            ("content/guides/a.yaml", "id: a\nsections: [{id: s, blocks: [{type: summary}]}]\n"),
            ("locales/en/a.ftl", &format!("s-summary = {attack}\n")),
        ]);
        let (project, found) = project::parse(&sources);
        let checked = guidewright::check::check(&project, &sources, found, &Default::default());
        let told: Vec<_> = checked
            .diagnostics
            .iter()
            .filter(|finding| finding.message_id.as_deref() == Some("s-summary") || finding.rule == "fluent-syntax")
            .collect();
        if told.is_empty() {
            silent.push(*attack);
        }
        assert!(told.iter().all(|finding| finding.help.is_some()), "{told:?}");
    }
    assert!(silent.is_empty(), "no rule names {silent:#?}");
}

/// Texts of a kind that a program may take the square of, or recurse over: each ends in a report.
#[test]
fn large_inputs_come_to_an_end() {
    let n = 24_000;
    let many = |piece: &str| piece.repeat(n / piece.len());
    let lines = |line: &dyn Fn(usize) -> String, length: usize| (0..n / length).map(line).collect::<String>();
    let messages = [
        lines(&|i| format!("m{i} = {{ m{} }}\n", i + 1), 18),
        lines(&|i| format!("m{i} = {{ m{} }}{{ m{} }}\n", i + 1, i + 1), 28) + "m0 = x\n",
        lines(&|i| format!("-t{i} = {{ -t{} }}\n", i + 1), 20) + "last = { -t0 }\n",
        lines(&|i| format!("m{i} = {{ m{} }}\n", (i + 1) % 3000), 18),
        format!("x = {}\n", many("\"")),
        format!("x = a{}b\n", many(" ")),
        format!("x = a{}\n", many("\u{301}")),
        format!("x = {}\n", many("[a](")),
        format!("x = {}\n", many("**a_")),
        format!("x = {}\n", many("` `` ")),
        format!("x = {}\n", many("<a ")),
        format!("x = {}\n", many("\u{2068}")),
        format!("x =\n    {}\n", many("> ")),
        format!("x = {{ $a ->\n{} *[o] y\n }}\n", lines(&|i| format!(" [v{i}] x\n"), 10)),
        format!("x = {}\n", many("{ $a ->\n [one] x\n *[other] y\n }")),
        format!("x = {}\n", many("%s")),
        format!("x = {}\n", many("%1$s ")),
        format!("x = {}\n", many("a@")),
        format!("x = {}\n", many("https://a.b/")),
        format!("x = {}\n", "long ".repeat(20_000)),
        "a = b\n".repeat(n / 6),
        "}{\n".repeat(n / 3),
    ];
    let guides = [
        lines(&|i| format!("k{i}: x\n"), 10),
        "k: x\n".repeat(n / 5),
        format!("sections: [{{id: s, blocks: [{{type: steps, items: [{}]}}]}}]\n", lines(&|i| format!("i{i}, "), 8)),
        format!("sections: [{{id: s, blocks: [{{type: steps, items: [{}]}}]}}]\n", "same, ".repeat(n / 6)),
        format!("sections: {}\n", many("[")),
        format!("sections:\n{}", (0..300).map(|i| format!("{}a:\n", " ".repeat(i + 1))).collect::<String>()),
        format!(
            "sections: []\ndecisions:\n  - id: d\n    start: q0\n    questions:\n{}",
            lines(&|i| format!("      - {{id: q{i}, answers: [{{id: a, question: q{}}}]}}\n", i + 1), 52)
        ),
    ];
    let run = |guide: &str, text: &str| {
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\nguides: [a]\n"),
            ("content/guides/a.yaml", &format!("id: a\n{guide}")),
            ("locales/cs/a.ftl", text),
            ("locales/en/a.ftl", text),
        ]);
        let (project, found) = project::parse(&sources);
        let checked = guidewright::check::check(&project, &sources, found, &Default::default());
        let lengths = guidewright::report::REPORTERS.iter().map(|reporter| reporter.write(&checked, &sources, &Default::default()).len());
        let lengths: Vec<usize> = lengths.collect();
        assert!(lengths.iter().max() < Some(&(100 << 20)), "a report is no more than a few lines for each finding: {lengths:?}");
    };
    messages.iter().for_each(|text| run("sections: []\n", text));
    guides.iter().for_each(|guide| run(guide, "a = b\n"));
}

#[test]
fn a_text_is_whole_or_told_to_have_too_many_placeables() {
    let many = |piece: &str, count: usize| piece.repeat(count);
    // Each with how many placeables it comes to, or with a number above if it is too long.
    let texts = [
        (100, format!("{}END\n", many("{ $reminder-days }", 100))),
        (101, format!("{}END\n", many("{ $reminder-days }", 101))),
        (100, format!("{}{}END\n-ten = {}\n", many("{ -ten }", 9), "{ \"a\" }", many("{ $reminder-days }", 10))),
        (110, format!("{}END\n-ten = {}\n", many("{ -ten }", 10), many("{ $reminder-days }", 10))),
        (99, format!("{}END\n", many("{ $reminder-days ->\n    [one] a { \"b\" }\n   *[other] a { \"b\" } { \"c\" }\n }", 33))),
        (102, format!("{}END\n", many("{ $reminder-days ->\n    [one] a { \"b\" }\n   *[other] a { \"b\" } { \"c\" }\n }", 34))),
        (100, format!("{}END\n", many("{ { $reminder-days } }", 100))),
        // As long as two entries can be, and longer.
        (9, format!("{}END\n-long = {}\n", many("{ -long }", 2), many("long ", 12_000))),
        (900, format!("{}END\n-long = {}\n", many("{ -long }", 3), many("long ", 12_000))),
        (101, (0..101).map(|at| format!("{{ m{at} }}\nm{at} = ")).collect::<String>() + "END\n"),
    ];
    for (count, text) in texts {
        let mut files = support::small::files();
        support::small::replace(&mut files, "locales/en/repair.ftl", "mend-lead = What to do first.\n", &format!("mend-lead = {text}"));
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let sources = Sources::from_texts(&files);
        let whole = std::sync::atomic::AtomicBool::new(false);
        let sink = |artifact: guidewright::source::Artifact| {
            if artifact.path.as_str() == "en/repair/mend.html" {
                whole.store(String::from_utf8_lossy(&artifact.bytes).contains("END"), std::sync::atomic::Ordering::Relaxed);
            }
            Ok::<_, std::convert::Infallible>(())
        };
        let input = guidewright::pipeline::Input { sources: &sources, assets: &[], findings: Vec::new(), strict: false };
        let built =
            guidewright::pipeline::build(&input, &BuildOptions { draft: true, ..BuildOptions::default() }, sink, |_, _| ()).unwrap();
        let is_told = built.checked.diagnostics.iter().any(|found| found.rule == "too-many-placeables");
        assert_eq!((is_told, built.artifacts.is_none()), (count > 100, count > 100), "{count}");
        assert_eq!(whole.into_inner(), count <= 100, "{count}");
    }
}

/// What costs a build more than its length where each text is asked what it refers to: a long chain of references.
#[test]
fn a_long_chain_of_references_costs_a_build_no_square() {
    let chain = |n: usize| (0..n).map(|i| format!("t{i} = {{ t{} }} and more of it\n", i + 1)).collect::<String>() + "last = x\n";
    let took = |n: usize| {
        let text = format!("site-title = A\n{}t{n} = x\n", chain(n));
        let sources = Sources::from_texts(&[("content/site.yaml", "source-locale: en\n"), ("locales/en/a.ftl", &text)]);
        let (project, _) = project::parse(&sources);
        let began = std::time::Instant::now();
        edition::localize(&project, &sources, &SiteMap::new(&project), &BuildOptions::default()).unwrap();
        began.elapsed().as_secs_f64()
    };
    took(1_000);
    let (short, long) = (took(4_000), took(16_000));
    // Four times as long; the square would be sixteen times.
    assert!(long < short * 9.0 + 0.2, "{short} s, then {long} s");
}
