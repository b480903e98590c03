//! `guidewright diff LOCALE`: old source, new source and current translation of what is stale, side by side.

use clap::Args;

use super::desk::{Desk, DeskArgs};
use super::{Failure, Outcome, output};
use crate::diagnostic::visible;
use crate::project::{PartState, State, Wanted, fluent_text};

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The locale
    locale: String,
    /// Only these messages: `id` or `id.attribute`
    ids: Vec<String>,
    #[command(flatten)]
    desk: DeskArgs,
}

pub(super) fn run(args: &DiffArgs) -> Result<Outcome, Failure> {
    let desk = args.desk.open_for(&[&args.locale])?;
    let catalog = desk.target(&args.locale)?;
    let wanted = Wanted::of(&desk.project);
    let asked = |name: &str| {
        args.ids.is_empty()
            || args.ids.iter().any(|id| name == id || name.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with('.')))
    };
    let states = wanted.states(&desk.project, catalog);
    let stale: Vec<&PartState<'_>> = states.iter().filter(|part| part.state == State::Stale && asked(&part.part.name)).collect();
    if stale.is_empty() {
        output::print(&format!("{}: no translation is stale.\n", args.locale));
        return Ok(Outcome::Clean);
    }
    for part in &stale {
        output::print(&shown(part, &args.locale, &desk));
    }
    output::print(&format!(
        "{} stale. Mend the translations that need it, then `guidewright accept {}` with their ids.\n",
        stale.len(),
        args.locale
    ));
    Ok(Outcome::Findings)
}

fn shown(part: &PartState<'_>, tag: &str, desk: &Desk) -> String {
    let source = &desk.project.config.source_locale.value;
    let old = part.locked.and_then(|entry| desk.project.source_texts.get(entry.source));
    let new = fluent_text::shown(part.part.pattern);
    let target = part.target.map(fluent_text::shown).unwrap_or_default();
    let place = part.target.and_then(|pattern| {
        let file = desk.sources().get(pattern.span.file)?;
        Some(format!("{}:{}", file.path, file.line_index().position(&file.text, pattern.span.start as usize).line))
    });
    let mut out = format!("{}  {}\n", part.part.name, place.unwrap_or_default());
    out.push_str(&block("-", &format!("{source}, then"), old.unwrap_or("(not recorded)")));
    out.push_str(&block("+", &format!("{source}, now"), &new));
    if let Some(old) = old {
        out.push_str(&block("~", "words", &word_diff(old, &new)));
    }
    out.push_str(&block(" ", tag, &target));
    out.push('\n');
    out
}

fn block(mark: &str, label: &str, text: &str) -> String {
    text.split('\n').enumerate().fold(String::new(), |mut out, (at, line)| {
        let label = if at == 0 { label } else { "" };
        out.push_str(&format!("  {mark} {label:<9} {}\n", visible(line)).replace("<U+00A0>", "\u{A0}").replace("<U+200B>", "\u{200B}"));
        out
    })
}

/// The words that went in `[-…-]` and those that came in `{+…+}`, between common words at both ends.
fn word_diff(old: &str, new: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - head;
    let tail = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let middle = |words: &[&str]| words.get(head..words.len() - tail).unwrap_or_default().join(" ");
    let (gone, came) = (middle(&a), middle(&b));
    let mut parts: Vec<String> = a.iter().take(head).map(|word| (*word).to_owned()).collect();
    parts.extend((!gone.is_empty()).then(|| format!("[-{gone}-]")));
    parts.extend((!came.is_empty()).then(|| format!("{{+{came}+}}")));
    parts.extend(a.iter().skip(a.len() - tail).map(|word| (*word).to_owned()));
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_words_are_marked() {
        assert_eq!(word_diff("Ask once a week.", "Ask twice a week."), "Ask [-once-] {+twice+} a week.");
        assert_eq!(word_diff("Ask a a", "Ask a a a"), "Ask a a {+a+}");
        assert_eq!(word_diff("same", "same"), "same");
    }
}
