//! Units of translation: one text of one form of a message part, beside its source and everything that helps to translate
//! it.

use super::forms::{self, Forms, Path};
use crate::project::{Catalog, Form, Layout, PartState, Project, State, Wanted, WantedPart, fluent_text};
use crate::source::{FileId, Sources};

/// A text to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The message part, `id` or `id.attribute`.
    pub part: String,
    /// What names the unit in a file: the part, and the path of its form: `count[$n=few]`.
    pub context: String,
    /// The rank of the form in its part.
    pub rank: usize,
    /// The source text of this form.
    pub source: String,
    /// The translation, if there is one. A copy of the source that nobody has accepted is none.
    pub target: Option<String>,
    /// For a stale translation, the source text that it was made from.
    pub previous: Option<String>,
    /// The state of the part.
    pub state: State,
    /// What helps to translate it, in lines.
    pub notes: Vec<String>,
    /// The source file and line.
    pub place: String,
}

/// Which units are wanted: by state and by the source's file; empty for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The states.
    pub states: Vec<State>,
    /// The files of the source that the texts stand in.
    pub files: Vec<FileId>,
}

impl Filter {
    fn has(&self, part: &PartState<'_>) -> bool {
        self.has_state(part.state) && (self.files.is_empty() || self.files.contains(&part.part.pattern.span.file))
    }

    fn has_state(&self, state: State) -> bool {
        let wanted = |state: &State| self.states.contains(state);
        // Who asks for what is missing wants copies of the source too: they are as good as missing.
        self.states.is_empty() || wanted(&state) || (state == State::Untranslated && wanted(&State::Missing))
    }
}

/// The units of a locale, in the order of the source's files. The forms of a part stand together.
pub fn units(project: &Project, sources: &Sources, wanted: &Wanted<'_>, catalog: &Catalog, filter: &Filter) -> Vec<Unit> {
    let states = wanted.states(project, catalog);
    let chosen = states.iter().filter(|part| filter.has(part));
    chosen.flat_map(|part| part_units(project, sources, catalog.locale.tag(), part)).collect()
}

/// The forms of a part in a locale.
pub(super) fn forms_of(part: &PartState<'_>, tag: &str) -> Forms {
    let target = part.target.filter(|_| part.state != State::Untranslated);
    Forms::of(part.part.pattern, target, tag)
}

/// The units of one part.
pub(super) fn part_units(project: &Project, sources: &Sources, tag: &str, part: &PartState<'_>) -> Vec<Unit> {
    let forms = forms_of(part, tag);
    let target = part.target.filter(|_| part.state != State::Untranslated);
    let previous =
        part.locked.filter(|_| part.state == State::Stale).and_then(|entry| project.source_texts.get(entry.source)).map(str::to_owned);
    let place = place_of(sources, part.part);
    let unit = |(rank, path): (usize, &Path)| Unit {
        part: part.part.name.clone(),
        context: context(&part.part.name, path),
        rank,
        source: if forms.is_raw { fluent_text::shown(part.part.pattern) } else { forms::reading(part.part.pattern, path).0 },
        target: target.and_then(|target| match forms::reading(target, path) {
            _ if forms.is_raw => Some(fluent_text::shown(target)),
            (text, exact) => exact.then_some(text),
        }),
        previous: previous.clone(),
        state: part.state,
        notes: notes(project, part.part, path, tag, forms.is_raw),
        place: place.clone(),
    };
    forms.paths().iter().enumerate().map(unit).collect()
}

fn context(name: &str, path: &Path) -> String {
    if path.is_empty() {
        return name.to_owned();
    }
    let choices: Vec<String> = path.iter().map(|(selector, key)| format!("{selector}={key}")).collect();
    format!("{name}[{}]", choices.join(","))
}

fn place_of(sources: &Sources, part: &WantedPart<'_>) -> String {
    let span = part.pattern.span;
    sources
        .get(span.file)
        .map_or_else(String::new, |file| format!("{}:{}", file.path, file.line_index().position(&file.text, span.start as usize).line))
}

fn notes(project: &Project, part: &WantedPart<'_>, path: &Path, tag: &str, is_raw: bool) -> Vec<String> {
    let mut notes: Vec<String> = part
        .entry
        .comment
        .iter()
        .flat_map(|comment| comment.text.lines())
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect();
    if let Some(slot) = &part.slot {
        if project.layout == Layout::Site {
            notes.push(format!("What it is: {}. {}", slot.role, form_note(slot.form)));
        }
        if !slot.variables.is_empty() {
            let names: Vec<String> = slot.variables.iter().map(|name| format!("{{ ${name} }}")).collect();
            let duty = if slot.needs_all_variables { "Blanks, all to be used" } else { "May use" };
            notes.push(format!("{duty}: {}", names.join(", ")));
        }
    }
    for (selector, key) in path {
        let examples = forms::examples(tag, key).map(|numbers| format!(" (in `{tag}`: {numbers})")).unwrap_or_default();
        notes.push(format!("This text is for {selector} = {key}{examples}."));
    }
    if is_raw {
        notes.push("This text is in Fluent’s own syntax: translate what follows each [key].".to_owned());
    }
    notes
}

fn form_note(form: Form) -> &'static str {
    match form {
        Form::Plain => "Plain text, no markup.",
        Form::Inline => "One paragraph; *emphasis*, **strong**, `code` and [links](…) are possible.",
        Form::Blocks => "Paragraphs and lists are possible; an empty line begins a new paragraph.",
        Form::Words => {
            "Never shown: words and phrases that readers of your language would type to find this page, between commas. \
             Do not translate them one by one; order and number are free."
        }
    }
}
