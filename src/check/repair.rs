//! `check --fix`: safe repairs, applied until none is left.
//!
//! A repair is only as good as what the rules say of its result. So every round is held against all rules again; a
//! message in which something is found at the end that was not found before keeps its text as it was.

use std::collections::{BTreeMap, BTreeSet};

use super::Checked;
use crate::diagnostic::{Diagnostic, Fix};
use crate::source::{EditError, FileId, SourceChange, Sources, Span, TextEdit};

/// Rounds of repairs, each over the result of the one before: one repair can make room for another.
const ROUNDS: usize = 8;

/// Attempts to find a set of messages in which every repair holds.
const ATTEMPTS: usize = 8;

/// What the repairs come to.
#[derive(Clone, Debug, Default)]
pub struct Repaired {
    /// The change, to be applied to the texts as they were read.
    pub change: SourceChange,
    /// The texts with it.
    pub sources: Sources,
    /// How many findings of each rule were mended.
    pub mended: BTreeMap<&'static str, usize>,
    /// Texts whose repairs were taken back, because something else would have been found in them then.
    pub kept: usize,
    /// What all rules find in the result.
    pub checked: Checked,
}

impl Repaired {
    /// The number of findings that were mended.
    pub fn count(&self) -> usize {
        self.mended.values().sum()
    }
}

/// What a repair belongs to: the locale (none for all) and the message, or the file where there is no message.
type Owner = (Option<String>, String);

/// Gives the findings of all rules for a state of the texts.
pub type Judge<'j> = &'j dyn Fn(&Sources) -> Checked;

/// Says whether a finding is to be mended.
pub type Wish<'w> = &'w dyn Fn(&Diagnostic) -> bool;

/// Mends what can be mended safely.
///
/// # Errors
/// [`EditError`] when a repair does not fit its text, which is a fault of the rule that offers it.
pub fn repair(sources: &Sources, judge: Judge<'_>, wish: Wish<'_>) -> Result<Repaired, EditError> {
    let before = judge(sources);
    let mut kept = BTreeSet::new();
    for _ in 0..ATTEMPTS {
        let repaired = attempt(sources, &before, &Choice { kept: &kept, wish }, judge)?;
        let mut worse = owners_of_new(&before, &repaired.checked, sources);
        worse.extend(unsettled(&repaired, &Choice { kept: &kept, wish }));
        if worse.is_empty() || repaired.change.is_empty() {
            return Ok(Repaired { kept: kept.len(), ..repaired });
        }
        let known = kept.len();
        for owner in worse {
            // What is kept already gets worse through a repair in another locale: that of its source text.
            let everywhere = (None, owner.1.clone());
            kept.insert(if kept.contains(&owner) { everywhere } else { owner });
        }
        if kept.len() == known {
            break;
        }
    }
    Ok(Repaired { sources: sources.clone(), checked: before, kept: kept.len(), ..Repaired::default() })
}

/// Which repairs are made.
struct Choice<'c> {
    kept: &'c BTreeSet<Owner>,
    wish: Wish<'c>,
}

impl Choice<'_> {
    /// The repair of a finding, if it is safe, wanted, and changes something.
    fn fix<'d>(&self, diagnostic: &'d Diagnostic, sources: &Sources) -> Option<&'d Fix> {
        let is_real = |edit: &TextEdit| is_real(edit, sources);
        let fix = diagnostic.fix.as_ref().filter(|fix| fix.safe && fix.change.created.is_empty() && !fix.change.edits.is_empty())?;
        let is_chosen = fix.change.edits.iter().all(is_real) && (self.wish)(diagnostic);
        let (locale, name) = owner(diagnostic, sources);
        let is_kept = self.kept.contains(&(None, name.clone())) || self.kept.contains(&(locale, name));
        (is_chosen && !is_kept).then_some(fix)
    }
}

/// Makes the chosen repairs, round by round.
fn attempt(sources: &Sources, before: &Checked, choice: &Choice<'_>, judge: Judge<'_>) -> Result<Repaired, EditError> {
    let (mut texts, mut checked) = (sources.clone(), before.clone());
    let mut mended = BTreeMap::new();
    for _ in 0..ROUNDS {
        let (change, rules) = round(&texts, &checked, choice);
        if change.is_empty() {
            break;
        }
        texts = texts.with_change(&change)?;
        checked = judge(&texts);
        rules.into_iter().for_each(|rule| *mended.entry(rule).or_default() += 1);
    }
    Ok(Repaired { change: difference(sources, &texts), sources: texts, mended, kept: 0, checked })
}

/// The repairs that fit together; one that touches another's bytes waits for the next round.
fn round(sources: &Sources, checked: &Checked, choice: &Choice<'_>) -> (SourceChange, Vec<&'static str>) {
    let mut change = SourceChange::default();
    let mut taken: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
    let mut rules = Vec::new();
    for diagnostic in &checked.diagnostics {
        let Some(fix) = choice.fix(diagnostic, sources) else { continue };
        let touches = |edit: &TextEdit| taken.get(&edit.span.file).is_some_and(|spans| spans.iter().any(|span| meet(*span, edit.span)));
        if fix.change.edits.iter().any(touches) {
            continue;
        }
        fix.change.edits.iter().for_each(|edit| taken.entry(edit.span.file).or_default().push(edit.span));
        change.edits.extend(fix.change.edits.iter().cloned());
        rules.push(diagnostic.rule);
    }
    (change, rules)
}

/// The owners of repairs that are still offered after the last round: they do not mend what they are for.
fn unsettled(repaired: &Repaired, choice: &Choice<'_>) -> Vec<Owner> {
    let offered = repaired.checked.diagnostics.iter().filter(|diagnostic| choice.fix(diagnostic, &repaired.sources).is_some());
    offered.map(|diagnostic| owner(diagnostic, &repaired.sources)).collect()
}

/// True if an edit changes something, in a file whose bytes are all known.
fn is_real(edit: &TextEdit, sources: &Sources) -> bool {
    sources.get(edit.span.file).is_some_and(|file| file.invalid_utf8_at.is_none() && file.slice(edit.span) != edit.replacement)
}

/// True if two places share a byte or touch.
fn meet(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}

fn owner(diagnostic: &Diagnostic, sources: &Sources) -> Owner {
    let file = diagnostic.primary.as_ref().and_then(|label| sources.get(label.span.file)).map(|file| file.path.to_string());
    (diagnostic.locale.clone(), diagnostic.message_id.clone().or(file).unwrap_or_default())
}

/// The owners of what is found more often than before.
fn owners_of_new(before: &Checked, after: &Checked, sources: &Sources) -> BTreeSet<Owner> {
    let mut balance: BTreeMap<(Owner, &str), isize> = BTreeMap::new();
    for (checked, step) in [(before, -1), (after, 1)] {
        for diagnostic in &checked.diagnostics {
            *balance.entry((owner(diagnostic, sources), diagnostic.rule)).or_default() += step;
        }
    }
    balance.into_iter().filter(|(_, count)| *count > 0).map(|((owner, _), _)| owner).collect()
}

/// The change from one state of the texts to another: for each file the lines that differ, so that every other byte stays.
fn difference(before: &Sources, after: &Sources) -> SourceChange {
    let edits = before.iter().filter_map(|old| {
        let new = after.get(old.id)?;
        (old.text != new.text).then(|| {
            let (start, end, replacement) = middle(&old.text, &new.text);
            TextEdit { span: Span::new(old.id, start, end), replacement }
        })
    });
    SourceChange { edits: edits.collect(), created: Vec::new() }
}

/// What differs between two texts: the place in the first, and what stands there in the second.
fn middle(old: &str, new: &str) -> (usize, usize, String) {
    let start = old.char_indices().zip(new.chars()).find(|((_, a), b)| a != b).map_or(old.len().min(new.len()), |((at, _), _)| at);
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let same: usize = old_rest.chars().rev().zip(new_rest.chars().rev()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    (start, old.len() - same, new_rest.get(..new_rest.len() - same).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fix::replace;

    /// Finds `bad` and offers `good`; finds `good` in a message named `trap`.
    fn judge(sources: &Sources) -> Checked {
        let mut checked = Checked::default();
        for file in sources.iter() {
            for (at, _) in file.text.match_indices("bad") {
                let span = Span::new(file.id, at, at + 3);
                let diagnostic = Diagnostic::warning("bad", "bad").at(span, "").message_id(file.path.stem());
                checked.diagnostics.push(diagnostic.fix(replace("good", span, "good", true)));
            }
            if file.path.stem() == "trap" && file.text.contains("good") {
                checked.diagnostics.push(Diagnostic::warning("good", "good").message_id("trap"));
            }
        }
        checked
    }

    #[test]
    fn repairs_that_touch_wait_and_what_gets_worse_is_kept() {
        let sources = Sources::from_texts(&[("a.ftl", "x badbad y\nz"), ("trap.ftl", "bad"), ("ok.ftl", "ok")]);
        let repaired = repair(&sources, &judge, &|_| true).unwrap();
        let after = sources.with_change(&repaired.change).unwrap();
        let texts: Vec<&str> = after.iter().map(|file| &*file.text).collect();
        assert_eq!(texts, ["x goodgood y\nz", "ok", "bad"]);
        assert_eq!((repaired.count(), repaired.kept, repaired.checked.diagnostics.len()), (2, 1, 1));
        assert_eq!(repaired.change.edits.len(), 1);
    }

    #[test]
    fn only_what_differs_is_edited() {
        assert_eq!(middle("abcd", "aXcd"), (1, 2, "X".to_owned()));
        assert_eq!(middle("aa", "aaa"), (2, 2, "a".to_owned()));
        assert_eq!(middle("ដដ", "ដ"), (3, 6, String::new()));
        assert_eq!(middle("é", "è"), (0, 2, "è".to_owned()));
    }
}
