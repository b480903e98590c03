//! Taking translations back: every text is held against the project as it is now and against the rules of `check`
//! before a file is touched. What is refused is told with its line; what is taken is one change, texts and lock together.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::codec::ImportedUnit;
use super::placement::{Place, Placement};
use super::unit::{Unit, forms_of, part_units};
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::project::catalog_editor::{Insertions, entry_text, line_end, remove_lines, set_part, with_line_ends};
use crate::project::fluent_text::{Value, normalized_text};
use crate::project::{Catalog, Fingerprint, LockEntry, MadeBy, PartState, Project, Stamps, State, Wanted};
use crate::source::{FileId, ProjectPath, SourceChange, Sources, TextEdit};

/// A unit that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refusal {
    /// The line in the imported file.
    pub line: usize,
    /// The unit.
    pub context: String,
    /// Why.
    pub reason: String,
}

/// What an import comes to.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The change, to be applied as a whole.
    pub change: SourceChange,
    /// Message parts that get a new text.
    pub changed: usize,
    /// Message parts whose text stays and is recorded as current or reviewed.
    pub confirmed: usize,
    /// Units that say what the project says already, or nothing.
    pub unchanged: usize,
    /// What was not taken, by line.
    pub refused: Vec<Refusal>,
    /// What was taken although a rule warns of it, by line.
    pub warnings: Vec<Refusal>,
}

/// Reads a project and gives the findings of all rules for the locale; called with the texts as they are and as they
/// would be.
pub type Judge<'j> = &'j dyn Fn(&Sources) -> (Project, Vec<Diagnostic>);

/// How the import is meant.
#[derive(Clone, Copy, Debug)]
pub struct ImportOptions<'o> {
    /// The target locale.
    pub tag: &'o str,
    /// Who made the translations, where the file does not say that they are reviewed.
    pub by: MadeBy,
}

/// What is to become of a message part.
#[derive(Clone)]
struct Decision {
    line: usize,
    context: String,
    /// The new text; `None` where only the record changes.
    value: Option<Value>,
    /// Who made it, if it is to be recorded as made from the present source text; otherwise the record stays or says that
    /// the source is not known.
    by: Option<MadeBy>,
}

type Decisions = BTreeMap<String, Decision>;

/// Takes the units of a file.
pub fn import(project: &Project, sources: &Sources, units: &[ImportedUnit], options: ImportOptions<'_>, judge: Judge<'_>) -> Imported {
    let locale = crate::locale::Locale::parse(options.tag).ok();
    let empty = locale.map(|locale| Catalog::new(locale, Vec::new(), Vec::new(), Vec::new()));
    let Some(catalog) = project.catalog(options.tag).or(empty.as_ref()) else { return Imported::default() };
    let wanted = Wanted::of(project);
    let states = wanted.states(project, catalog);
    let mut work = Work { project, sources, options, catalog, states: &states, done: Imported::default() };
    let mut decisions = work.decide(units);
    let change = work.judged(&mut decisions, judge);
    work.done.changed = decisions.values().filter(|decision| decision.value.is_some()).count();
    work.done.confirmed = decisions.len() - work.done.changed;
    work.done.change = work.with_stamps(change, &decisions, judge);
    work.done.refused.sort();
    work.done.refused.dedup();
    work.done
}

struct Work<'w> {
    project: &'w Project,
    sources: &'w Sources,
    options: ImportOptions<'w>,
    catalog: &'w Catalog,
    states: &'w [PartState<'w>],
    done: Imported,
}

impl<'w> Work<'w> {
    fn refuse(&mut self, line: usize, context: &str, reason: impl Into<String>) {
        self.done.refused.push(Refusal { line, context: visible(context), reason: reason.into() });
    }

    /// What each unit of the file means for the project as it is.
    fn decide(&mut self, imported: &[ImportedUnit]) -> Decisions {
        let units: Vec<Vec<Unit>> = self.states.iter().map(|part| part_units(self.project, self.sources, self.options.tag, part)).collect();
        let index: HashMap<&str, (usize, usize)> = units
            .iter()
            .enumerate()
            .flat_map(|(part, list)| list.iter().enumerate().map(move |(rank, unit)| (unit.context.as_str(), (part, rank))))
            .collect();
        let mut by_part: BTreeMap<usize, Vec<(usize, &ImportedUnit)>> = BTreeMap::new();
        let mut seen = HashSet::new();
        for unit in imported {
            match index.get(unit.context.as_str()) {
                None => self.refuse(unit.line, &unit.context, "no message of the source has this id and form any more: export again"),
                Some(_) if !seen.insert(unit.context.as_str()) => {
                    self.refuse(unit.line, &unit.context, "this unit stands twice in the file")
                }
                Some((part, rank)) => by_part.entry(*part).or_default().push((*rank, unit)),
            }
        }
        let mut decisions = Decisions::new();
        for (at, given) in by_part {
            if let (Some(part), Some(units)) = (self.states.get(at), units.get(at))
                && let Some(decision) = self.decide_part(part, units, &given)
            {
                decisions.insert(part.part.name.clone(), decision);
            }
        }
        decisions
    }

    fn decide_part(&mut self, part: &PartState<'_>, units: &[Unit], given: &[(usize, &ImportedUnit)]) -> Option<Decision> {
        let (_, first) = given.first()?;
        let (line, context) = (first.line, first.context.clone());
        let mut texts: Vec<Option<String>> = units.iter().map(|unit| unit.target.clone()).collect();
        let (mut is_changed, mut is_unfinished, mut is_old) = (false, false, false);
        for (rank, unit) in given {
            let (Some(known), Some(text)) = (units.get(*rank), texts.get_mut(*rank)) else { continue };
            is_unfinished |= unit.state == Some(State::Stale);
            is_old |= unit
                .source
                .as_ref()
                .is_some_and(|source| !source.trim().is_empty() && normalized_text(source) != normalized_text(&known.source));
            let target = unit.target.replace("\r\n", "\n");
            if !target.trim().is_empty() && known.target.as_deref() != Some(&target) {
                is_changed = true;
                *text = Some(target);
            }
        }
        if !is_changed {
            self.done.unchanged += given.len();
            let by = confirmation(part, given, is_old || is_unfinished || units.len() > given.len())?;
            self.done.unchanged -= given.len();
            return Some(Decision { line, context, value: None, by: Some(by) });
        }
        if is_unfinished && part.target.is_none() {
            self.refuse(line, &context, "it is marked as fuzzy, so it is not finished: remove the mark when it is right");
            return None;
        }
        if is_old && part.state.is_current() && part.locked.is_some() {
            self.refuse(
                line,
                &context,
                "the source text has changed since the export, and the translation here was made from the new one: export again",
            );
            return None;
        }
        let value = self.value(part, &texts, line, &context)?;
        let is_reviewed = given.iter().all(|(_, unit)| unit.state == Some(State::Reviewed));
        let by = if is_reviewed { MadeBy::Reviewer } else { self.options.by };
        Some(Decision { line, context, value: Some(value), by: (!is_old && !is_unfinished).then_some(by) })
    }

    fn value(&mut self, part: &PartState<'_>, texts: &[Option<String>], line: usize, context: &str) -> Option<Value> {
        let forms = forms_of(part, self.options.tag);
        if forms.is_raw {
            self.refuse(line, context, "this message has too many forms to be put together from a file: change it in its .ftl file");
            return None;
        }
        let value = forms.value(texts);
        if value.is_none() {
            let keys: Vec<&str> = forms.selectors.iter().map(|selector| selector.default.as_str()).collect();
            self.refuse(line, context, format!("the text for `{}`, which stands for all other cases, is empty", keys.join(", ")));
        }
        value
    }

    /// Builds the change, holds the project with it against the rules, and takes out what breaks one, until nothing does.
    fn judged(&mut self, decisions: &mut Decisions, judge: Judge<'_>) -> SourceChange {
        let before = known_findings(judge(self.sources).1);
        loop {
            let change = self.change(decisions);
            if change.is_empty() {
                return change;
            }
            let Ok(after) = self.sources.with_change(&change) else {
                self.refuse_all(decisions, "the texts do not fit the files");
                continue;
            };
            let found: Vec<Diagnostic> = judge(&after)
                .1
                .into_iter()
                .filter(|finding| !before.contains(&key(finding)) && concerns(finding, self.options.tag))
                .collect();
            let errors: Vec<&Diagnostic> = found.iter().filter(|finding| finding.severity == Severity::Error).collect();
            if errors.is_empty() {
                self.warn(decisions, &found);
                return change;
            }
            self.take_out(decisions, &errors);
        }
    }

    fn take_out(&mut self, decisions: &mut Decisions, errors: &[&Diagnostic]) {
        let before = decisions.len();
        for error in errors {
            let Some(name) = named(error, decisions) else { continue };
            if let Some(decision) = decisions.remove(&name) {
                self.refuse(decision.line, &decision.context, format!("{} [{}]", error.message, error.rule));
            }
        }
        if decisions.len() == before {
            let reason = errors.first().map(|error| format!("with it, {} [{}]", error.message, error.rule)).unwrap_or_default();
            self.refuse_all(decisions, &reason);
        }
    }

    fn refuse_all(&mut self, decisions: &mut Decisions, reason: &str) {
        for decision in std::mem::take(decisions).into_values() {
            self.refuse(decision.line, &decision.context, reason);
        }
    }

    fn warn(&mut self, decisions: &Decisions, found: &[Diagnostic]) {
        for finding in found.iter().filter(|finding| finding.severity == Severity::Warning) {
            let Some(decision) = named(finding, decisions).and_then(|name| decisions.get(&name)) else { continue };
            self.done.warnings.push(Refusal {
                line: decision.line,
                context: visible(&decision.context),
                reason: format!("{} [{}]", finding.message, finding.rule),
            });
        }
        self.done.warnings.sort();
        self.done.warnings.dedup();
    }

    /// The change to the locale's texts.
    fn change(&self, decisions: &Decisions) -> SourceChange {
        let placement = Placement::new(self.project, self.sources, Some(self.catalog), self.options.tag);
        let mut writer = Writer {
            sources: self.sources,
            placement: &placement,
            change: SourceChange::default(),
            insertions: BTreeMap::new(),
            created: BTreeMap::new(),
            removed: BTreeSet::new(),
        };
        for group in self.states.chunk_by(|a, b| a.part.entry.id == b.part.entry.id) {
            let parts: Vec<(Option<&str>, &Value)> =
                group.iter().filter_map(|part| Some((part.part.attribute, decisions.get(&part.part.name)?.value.as_ref()?))).collect();
            let Some(first) = group.first().filter(|_| !parts.is_empty()) else { continue };
            match self.catalog.get(&first.part.entry.id) {
                Some(entry) => writer.set(entry, &parts),
                None => writer.add(&first.part.entry.id, &parts),
            }
        }
        writer.finish()
    }

    /// Adds the records of what was taken to the change of the texts.
    fn with_stamps(&self, change: SourceChange, decisions: &Decisions, judge: Judge<'_>) -> SourceChange {
        let after = self.sources.with_change(&change).ok().map(|sources| judge(&sources).0);
        let project = after.as_ref().unwrap_or(self.project);
        let mut stamps = Stamps::default();
        for part in self.states {
            let Some(decision) = decisions.get(&part.part.name) else { continue };
            let target =
                project.catalogs.get(self.options.tag).and_then(|catalog| catalog.pattern(&part.part.entry.id, part.part.attribute));
            let Some(target) = target.map(Fingerprint::of) else { continue };
            match (decision.by, part.locked) {
                (Some(by), _) => stamps.stamp(self.options.tag, part.part, target, by),
                // Made from an older source text: what is recorded stays, and where nothing is, it counts as stale.
                (None, None) => stamps.set(
                    self.options.tag,
                    &part.part.name,
                    Some(LockEntry { source: Fingerprint::UNKNOWN, target, by: self.options.by }),
                ),
                (None, Some(_)) => {}
            }
        }
        if stamps.is_empty() {
            return change;
        }
        let locks = stamps.change(self.project, self.sources);
        SourceChange {
            edits: change.edits.into_iter().chain(locks.edits).collect(),
            created: change.created.into_iter().chain(locks.created).collect(),
        }
    }
}

/// Who confirms a translation whose text stays as it is; `None` if nobody does.
fn confirmation(part: &PartState<'_>, given: &[(usize, &ImportedUnit)], is_doubtful: bool) -> Option<MadeBy> {
    let all = |wanted: &[State]| {
        !is_doubtful
            && given.iter().all(|(_, unit)| unit.state.is_some_and(|state| wanted.contains(&state)) && !unit.target.trim().is_empty())
    };
    match part.state {
        State::Stale | State::Machine | State::Translated if all(&[State::Reviewed]) => Some(MadeBy::Reviewer),
        State::Stale if all(&[State::Translated, State::Reviewed]) => Some(part.locked.map_or(MadeBy::Person, |entry| entry.by)),
        _ => None,
    }
}

/// What makes two findings the same although texts have moved.
fn key(finding: &Diagnostic) -> (&'static str, Option<String>, Option<String>, String) {
    (finding.rule, finding.locale.clone(), finding.message_id.clone(), finding.message.clone())
}

fn known_findings(findings: Vec<Diagnostic>) -> HashSet<(&'static str, Option<String>, Option<String>, String)> {
    findings.iter().map(key).collect()
}

/// False for gaps, which a text that is added cannot make worse, and for findings about other locales.
fn concerns(finding: &Diagnostic, tag: &str) -> bool {
    !finding.rule.starts_with("missing-")
        && finding.rule != "stale-translation"
        && finding.locale.as_deref().is_none_or(|locale| locale == tag)
}

/// The part among those decided on that a finding is about.
fn named(finding: &Diagnostic, decisions: &Decisions) -> Option<String> {
    let name = finding.message_id.as_deref()?;
    let id = name.split('.').next().unwrap_or(name);
    let candidates = || decisions.iter().filter(|(_, decision)| decision.value.is_some()).map(|(part, _)| part);
    candidates().find(|part| *part == name).or_else(|| candidates().find(|part| part.split('.').next() == Some(id))).cloned()
}

/// Writes texts into the files of a locale.
struct Writer<'w> {
    sources: &'w Sources,
    placement: &'w Placement<'w>,
    change: SourceChange,
    insertions: BTreeMap<FileId, Insertions>,
    created: BTreeMap<String, Vec<String>>,
    removed: BTreeSet<String>,
}

impl Writer<'_> {
    fn set(&mut self, entry: &crate::project::Entry, parts: &[(Option<&str>, &Value)]) {
        let Some(file) = self.sources.get(entry.id_span.file) else { return };
        self.change.edits.extend(parts.iter().map(|(attribute, value)| set_part(file, entry, *attribute, value)));
        let adds = parts.iter().any(|(attribute, _)| attribute.is_some_and(|name| entry.pattern(Some(name)).is_none()));
        let stub = self.placement.stubs.get(&*entry.id).filter(|stub| adds && stub.comment.text.contains("To add to `"));
        if let Some(stub) = stub.filter(|_| self.removed.insert(entry.id.to_string())) {
            self.change.edits.extend(self.sources.get(stub.lines.file).map(|file| remove_lines(file, stub.lines)));
        }
    }

    fn add(&mut self, id: &str, parts: &[(Option<&str>, &Value)]) {
        let value = parts.iter().find(|(attribute, _)| attribute.is_none()).map(|(_, value)| *value);
        let attributes: Vec<(&str, &Value)> = parts.iter().filter_map(|(attribute, value)| Some(((*attribute)?, *value))).collect();
        let text = entry_text(id, value, &attributes);
        if let Some(stub) = self.placement.stubs.get(id)
            && let Some(file) = self.sources.get(stub.lines.file)
        {
            let replacement = with_line_ends(&format!("{text}\n"), line_end(&file.text));
            self.change.edits.push(TextEdit { span: stub.lines, replacement });
            return;
        }
        match self.placement.place_of(id) {
            Some((Place::At(file, at), _)) => self.insertions.entry(file).or_default().push(at, text),
            Some((Place::New(path), _)) => self.created.entry(path).or_default().push(text),
            None => {}
        }
    }

    fn finish(mut self) -> SourceChange {
        for (file, blocks) in self.insertions {
            if let Some(file) = self.sources.get(file) {
                self.change.edits.extend(blocks.edits(file));
            }
        }
        let created = self
            .created
            .into_iter()
            .filter_map(|(path, blocks)| Some((ProjectPath::new(&path).ok()?, format!("{}\n", blocks.join("\n\n")))));
        self.change.created.extend(created);
        self.change
    }
}
