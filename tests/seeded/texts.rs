//! Edits that apply to texts of any language: each takes the first text that it fits.

/// A value of a message of a locale file.
pub struct Message<'t> {
    /// `id`, or `id.attribute`.
    pub name: String,
    /// The line or lines that hold it, with the id or the attribute's name.
    pub whole: &'t str,
    /// The value, as it is written.
    pub value: &'t str,
}

/// An edit: what becomes of a value, beside the source's message, in a language; `None` where it does not apply.
pub type Make = fn(&Message<'_>, &Message<'_>, &str) -> Option<String>;

/// A defect or a harmless edit.
pub struct Edit {
    /// What kind it is.
    pub class: &'static str,
    /// The files that it looks for a text in, without their ending.
    pub files: &'static [&'static str],
    /// The rules of which one must find it.
    pub rules: &'static [&'static str],
    /// True if the finding may stand elsewhere.
    pub anywhere: bool,
    /// The edit.
    pub make: Make,
}

/// The values of a file that stand on one line, and those of several lines, each as it is written.
pub fn messages(text: &str) -> Vec<Message<'_>> {
    let mut found: Vec<Message<'_>> = Vec::new();
    let mut id = "";
    let mut at = 0;
    let mut open: Option<(String, usize, usize)> = None;
    for line in text.split_inclusive('\n') {
        let own = line.trim_end();
        let name = own.split(" =").next().unwrap_or_default();
        let starts_message = own.contains(" =") && !own.starts_with([' ', '#', '-']);
        let starts_attribute = own.starts_with("    .") && own.contains(" =");
        if starts_message || starts_attribute || own.starts_with('#') {
            close(text, &mut found, &mut open, at);
        }
        if starts_message {
            id = name;
            open = Some((id.to_owned(), at, at + name.len() + 2));
        } else if starts_attribute {
            open = Some((format!("{id}{}", name.trim()), at, at + name.len() + 2));
        }
        at += line.len();
    }
    close(text, &mut found, &mut open, text.len());
    found
}

/// Ends the value that is open.
fn close<'t>(text: &'t str, found: &mut Vec<Message<'t>>, open: &mut Option<(String, usize, usize)>, end: usize) {
    let Some((name, start, value)) = open.take() else { return };
    let (whole, value) = (text[start..end].trim_end(), text[value..end].trim());
    if !value.is_empty() {
        found.push(Message { name, whole, value });
    }
}

fn is_plain(message: &Message<'_>) -> bool {
    !message.value.contains(['{', '\n', '“', '„', '«', '('])
}

fn is_long(message: &Message<'_>) -> bool {
    is_plain(message) && message.value.chars().count() > 60
}

/// The byte before the last character that is a letter, from the middle of the text on.
fn middle(text: &str) -> usize {
    let half = text.char_indices().map(|(at, _)| at).nth(text.chars().count() / 2).unwrap_or_default();
    text[half..].find(' ').map_or(half, |at| half + at)
}

fn insert(text: &str, what: &str) -> String {
    let at = middle(text);
    format!("{}{what}{}", &text[..at], &text[at..])
}

fn variable(text: &str) -> Option<(usize, usize)> {
    let start = text.find("{ $")?;
    let end = start + text[start..].find('}')? + 1;
    (!text[start..end].contains("->")).then_some((start, end))
}

fn without_end_mark(text: &str) -> Option<String> {
    let last = text.chars().next_back()?;
    ".។।؟?".contains(last).then(|| text[..text.len() - last.len_utf8()].to_owned())
}

/// A defect found where it is.
const fn defect(class: &'static str, files: &'static [&'static str], rules: &'static [&'static str], make: Make) -> Edit {
    Edit { class, files, rules, anywhere: false, make }
}

/// A defect found somewhere.
const fn anywhere(class: &'static str, files: &'static [&'static str], rules: &'static [&'static str], make: Make) -> Edit {
    Edit { class, files, rules, anywhere: true, make }
}

const ALL: &[&str] = &["get-paid", "end-well", "interface"];
const GUIDE: &[&str] = &["get-paid"];

/// Defects of texts.
pub const DEFECTS: &[Edit] = &[
    defect("copied from the source", GUIDE, &["same-as-source", "wrong-script", "untranslated-fragment"], |message, source, _| {
        is_long(message).then(|| source.value.to_owned())
    }),
    defect("half of it is the source's", GUIDE, &["untranslated-fragment", "wrong-script"], |message, source, _| {
        is_long(message).then(|| format!("{} {}", &message.value[..middle(message.value)], &source.value[middle(source.value)..].trim()))
    }),
    defect("cut off", GUIDE, &["truncated", "end-punctuation-dropped"], |message, _, _| {
        is_long(message).then(|| message.value.chars().take(message.value.chars().count() / 8).collect())
    }),
    defect("many times as long", GUIDE, &["overlong", "doubled-sentence"], |message, _, _| {
        is_long(message).then(|| format!("{0} {0} {0} {0} {0}", message.value))
    }),
    defect("twice", GUIDE, &["doubled-sentence", "doubled-word", "overlong"], |message, _, _| {
        is_long(message).then(|| format!("{0} {0}", message.value))
    }),
    defect("no mark at the end", GUIDE, &["end-punctuation-dropped"], |message, _, tag| {
        (tag != "th" && is_long(message)).then(|| without_end_mark(message.value)).flatten()
    }),
    defect("two spaces", GUIDE, &["double-space"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "  ").replace("   ", "  "))
    }),
    defect("a word joiner that is a byte order mark", GUIDE, &["invisible-character"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "\u{FEFF}"))
    }),
    defect("a line separator", GUIDE, &["invisible-character", "control-character"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "\u{2028}"))
    }),
    defect("a right-to-left override", GUIDE, &["bidi-override"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "\u{202E}"))
    }),
    defect("an isolate left open", GUIDE, &["bidi-unbalanced-isolate"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "\u{2067}"))
    }),
    defect("a lost character", GUIDE, &["control-character"], |message, _, _| is_long(message).then(|| insert(message.value, "\u{FFFD}"))),
    defect("a control character", GUIDE, &["control-character"], |message, _, _| is_long(message).then(|| insert(message.value, "\u{8}"))),
    defect("a private character", GUIDE, &["control-character"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "\u{E000}"))
    }),
    defect("a tag character", GUIDE, &["invisible-character", "control-character"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "\u{E0041}"))
    }),
    defect("an entity", GUIDE, &["entity-leak"], |message, _, _| is_long(message).then(|| insert(message.value, " &quot;"))),
    defect("an escape", GUIDE, &["escape-leak"], |message, _, _| is_long(message).then(|| insert(message.value, "\\n"))),
    defect("a note to self", GUIDE, &["todo-marker"], |message, _, _| is_long(message).then(|| format!("TODO {}", message.value))),
    defect("a remark of a machine", GUIDE, &["todo-marker", "untranslated-fragment", "wrong-script"], |message, _, _| {
        is_long(message).then(|| format!("Here is the translation: {}", message.value))
    }),
    defect("a script", GUIDE, &["html-unsafe"], |message, _, _| {
        is_long(message).then(|| insert(message.value, " <script>alert(1)</script>"))
    }),
    defect("a tag", GUIDE, &["html-changed"], |message, _, _| {
        is_long(message).then(|| insert(message.value, " <span class=\"x\">") + "</span>")
    }),
    defect("a link that the source has not", GUIDE, &["link-changed"], |message, _, _| {
        is_long(message).then(|| insert(message.value, " [x](https://example.com/)"))
    }),
    defect("a link to nothing", GUIDE, &["unknown-link", "link-changed"], |message, _, _| {
        is_long(message).then(|| insert(message.value, " [x](section:nowhere)"))
    }),
    defect("a bracket without partner", GUIDE, &["unbalanced-bracket"], |message, _, _| {
        is_long(message).then(|| insert(message.value, " ("))
    }),
    defect("a quotation left open", GUIDE, &["unbalanced-quote"], |message, _, tag| {
        let mark = match tag {
            "cs" => " „",
            "ar" => " «",
            _ => " “",
        };
        is_long(message).then(|| insert(message.value, mark))
    }),
    defect("a quotation in straight marks", GUIDE, &["straight-quotes"], |message, _, _| {
        (message.value.contains(['“', '„', '«']) && !message.value.contains('{'))
            .then(|| message.value.replace(['“', '„', '«', '”', '»'], "\""))
    }),
    defect(
        "a number that the source has not, for one that it has",
        GUIDE,
        &["number-changed", "plural-missing-category"],
        |message, _, tag| {
            message
                .value
                .contains("{ $reminder-days ->")
                .then(|| message.value.replacen("[one]", "[7]", 1))
                .filter(|new| tag != "ne" && *new != message.value)
        },
    ),
    defect("a variable dropped", GUIDE, &["dropped-variable"], |message, _, _| {
        let (start, end) = variable(message.value)?;
        (!message.value.contains("->")).then(|| format!("{}{}", &message.value[..start], &message.value[end..]))
    }),
    defect("a variable misspelt", GUIDE, &["unknown-variable", "extra-variable"], |message, _, _| {
        let (start, _) = variable(message.value)?;
        (!message.value.contains("->")).then(|| format!("{}{{ $x{}", &message.value[..start], &message.value[start + 3..]))
    }),
    defect("a variable without braces", GUIDE, &["variable-without-braces"], |message, _, _| {
        let (start, end) = variable(message.value)?;
        (!message.value.contains("->"))
            .then(|| format!("{}{}{}", &message.value[..start], message.value[start + 1..end - 1].trim(), &message.value[end..]))
    }),
    defect("a variable in full-width braces", GUIDE, &["variable-without-braces"], |message, _, _| {
        let (start, end) = variable(message.value)?;
        (!message.value.contains("->"))
            .then(|| format!("{}｛{}｝{}", &message.value[..start], &message.value[start + 1..end - 1], &message.value[end..]))
    }),
    defect("a blank of another letter", GUIDE, &["extra-variable", "unknown-variable"], |message, _, _| {
        let (start, end) = variable(message.value)?;
        message.name.starts_with("letter-").then(|| format!("{}{{ $goal }}{}", &message.value[..start], &message.value[end..]))
    }),
    defect("a brace left open", GUIDE, &["fluent-syntax"], |message, _, _| {
        let (start, end) = variable(message.value)?;
        (!message.value.contains("->") && message.name.ends_with("subject"))
            .then(|| format!("{}{}{}", &message.value[..start], &message.value[start..end - 1], &message.value[end..]))
    }),
    anywhere("an attribute misspelt", GUIDE, &["missing-attribute", "obsolete-attribute"], |message, _, _| {
        message.name.ends_with(".detail").then(|| format!("{}\n    .details = {}", "", message.value))
    }),
    defect("a plural without its default", GUIDE, &["fluent-syntax"], |message, _, _| {
        message.value.contains("*[other]").then(|| message.value.replacen("*[other]", "[other]", 1))
    }),
    defect("a key misspelt", GUIDE, &["unknown-variant", "plural-missing-category", "fluent-syntax"], |message, _, _| {
        message.value.contains("*[other]").then(|| message.value.replacen("[other]", "[others]", 1))
    }),
    defect("an empty variant", GUIDE, &["empty-message", "fluent-syntax"], |message, _, _| {
        let start = message.value.find("*[other]")? + "*[other]".len();
        let end = start + message.value[start..].find('\n')?;
        Some(format!("{} {{ \"\" }}{}", &message.value[..start], &message.value[end..]))
    }),
    defect("an empty text", GUIDE, &["empty-message"], |message, _, _| is_long(message).then(|| "{ \"\" }".to_owned())),
    defect("Markdown in a title", GUIDE, &["markup-in-plain"], |message, _, _| {
        message.name.ends_with("-title").then(|| format!("**{}**", message.value))
    }),
    defect("half a pair of markers", GUIDE, &["markup-broken", "markup-changed"], |message, _, _| {
        (is_long(message) && message.name.ends_with("detail")).then(|| insert(message.value, " **").replacen("** ", "**", 1))
    }),
    anywhere("list items dropped", GUIDE, &["markup-changed", "dropped-variable"], |message, _, _| {
        message
            .name
            .ends_with("-body")
            .then(|| message.value.lines().filter(|line| !line.trim_start().starts_with("- ")).collect::<Vec<_>>().join("\n"))
    }),
    defect(
        "mojibake",
        &["get-paid", "end-well"],
        &["mojibake", "wrong-script", "compatibility-character", "foreign-letter"],
        |message, _, _| {
            let text: String = message
                .value
                .bytes()
                .map(|byte| if byte < 0x80 { char::from(byte) } else { char::from_u32(u32::from(byte)).unwrap() })
                .collect();
            (is_long(message) && !text.chars().any(char::is_control)).then_some(text)
        },
    ),
    defect("a letter of Cyrillic", GUIDE, &["foreign-letter", "wrong-script"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "\u{436}\u{436}"))
    }),
    defect("decomposed", GUIDE, &["not-nfc"], |message, _, tag| {
        (tag == "cs" && message.value.contains('á')).then(|| message.value.replacen('á', "a\u{301}", 1))
    }),
    defect("a merge conflict", GUIDE, &["fluent-syntax"], |message, _, _| {
        is_long(message).then(|| format!("{0}\n<<<<<<< HEAD\n=======\n>>>>>>> x", message.value))
    }),
    anywhere("the translation of another message", GUIDE, &["reused-translation"], |message, _, tag| {
        let other = match tag {
            "cs" => "Zdvořilé upomínky",
            _ => return None,
        };
        (message.name == "late-payment-signs-title").then(|| other.to_owned())
    }),
    defect("a space before the stop", GUIDE, &["space-before-mark"], |message, _, tag| {
        let mark = message.value.chars().next_back().filter(|c| *c == '.')?;
        (tag != "th" && is_long(message)).then(|| format!("{} {mark}", &message.value[..message.value.len() - 1]))
    }),
    defect("a full-width comma", GUIDE, &["foreign-punctuation", "compatibility-character"], |message, _, _| {
        is_long(message).then(|| insert(message.value, "，"))
    }),
    defect("two stops", GUIDE, &["doubled-punctuation"], |message, _, tag| {
        let mark = message.value.chars().next_back().filter(|c| ".។।".contains(*c))?;
        (tag != "th" && is_long(message)).then(|| format!("{}{mark}", message.value))
    }),
    defect("digits of two sets in one number", ALL, &["digits-mixed"], |message, _, _| {
        is_long(message).then(|| insert(message.value, " 1٢៣"))
    }),
];

/// Edits that no rule may mind.
pub const HARMLESS: &[Edit] = &[
    Edit {
        class: "the value on a line of its own",
        files: GUIDE,
        rules: &[],
        anywhere: true,
        make: |message, _, _| is_long(message).then(|| format!("\n    {}", message.value)),
    },
    Edit {
        class: "broken over two lines",
        files: GUIDE,
        rules: &[],
        anywhere: true,
        make: |message, _, _| {
            let at = middle(message.value);
            (is_long(message) && message.value[at..].starts_with(' '))
                .then(|| format!("{}\n    {}", &message.value[..at], message.value[at..].trim_start()))
        },
    },
    Edit {
        class: "a no-break space",
        files: GUIDE,
        rules: &[],
        anywhere: true,
        make: |message, _, _| {
            let at = middle(message.value);
            (is_long(message) && message.value[at..].starts_with(' '))
                .then(|| format!("{}\u{A0}{}", &message.value[..at], message.value[at..].trim_start()))
        },
    },
    Edit {
        class: "a literal",
        files: GUIDE,
        rules: &[],
        anywhere: true,
        make: |message, _, _| is_long(message).then(|| insert(message.value, "{ \"\" }")),
    },
    Edit {
        class: "tight braces",
        files: GUIDE,
        rules: &[],
        anywhere: true,
        make: |message, _, _| variable(message.value).filter(|_| !message.value.contains("->")).map(|_| message.value.replace("{ $", "{$")),
    },
    Edit {
        class: "an exact number beside the categories",
        files: GUIDE,
        rules: &[],
        anywhere: true,
        make: |message, _, tag| {
            let line = message.value.lines().find(|line| line.trim_start().starts_with("*[other]"))?;
            (tag != "km" && tag != "th")
                .then(|| message.value.replacen(line, &format!("{}\n{line}", line.replacen("*[other]", " [30]", 1)), 1))
        },
    },
    Edit {
        class: "a comment",
        files: GUIDE,
        rules: &[],
        anywhere: true,
        make: |message, _, _| {
            (is_long(message) && !message.name.contains('.')).then(|| format!("{}\n# TODO: ask about “this” ({{ $x }}", message.value))
        },
    },
];
