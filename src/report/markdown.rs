//! A comment for a pull request, addressed to the translator: what to do, in which file, with which command.
//!
//! Texts of a project are untrusted: outside code they are escaped, so that nobody is mentioned and no markup runs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::places::Places;
use super::{NAMED_BRACKET, ReportOptions, Reporter, summary, unforged};
use crate::check::{Checked, Count};
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::source::Sources;

/// Findings of one locale that are shown; the rest is counted.
const SHOWN: usize = 40;

/// The longest comment in bytes: forges take some 65,000 characters.
const LONGEST: usize = 60_000;

/// The longest source text that is quoted, in characters.
const QUOTED: usize = 200;

/// The Markdown format.
pub struct Markdown;

impl Reporter for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn description(&self) -> &'static str {
        "a comment for a pull request, addressed to translators"
    }

    fn write(&self, checked: &Checked, sources: &Sources, options: &ReportOptions) -> String {
        let places = Places::new(sources, &checked.diagnostics);
        let comment = Comment { places, sources, options, source_locale: &checked.coverage.source_locale };
        let mut out = format!("<!-- guidewright -->\n## Translations: {}\n", summary(checked));
        out.push_str(&coverage(checked));
        for (locale, diagnostics) in by_locale(&checked.diagnostics) {
            let section = comment.section(locale, &diagnostics);
            if out.len() + section.len() > LONGEST {
                let _ = writeln!(out, "\nThere is more: `guidewright check{}` shows all of it.", options.arguments);
                break;
            }
            out.push_str(&section);
        }
        if checked.diagnostics.is_empty() {
            out.push_str("\nNothing to do.\n");
        }
        unforged(out, NAMED_BRACKET)
    }
}

/// The findings of the project first, then those of each locale by its tag.
fn by_locale(diagnostics: &[Diagnostic]) -> BTreeMap<Option<&str>, Vec<&Diagnostic>> {
    let mut found: BTreeMap<Option<&str>, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        found.entry(diagnostic.locale.as_deref()).or_default().push(diagnostic);
    }
    found
}

fn coverage(checked: &Checked) -> String {
    let rows: String = checked
        .coverage
        .targets()
        .map(|locale| {
            let Count { total, present } = locale.count();
            let findings = checked.diagnostics.iter().filter(|diagnostic| diagnostic.locale.as_ref() == Some(&locale.locale)).count();
            format!("| {} | {} | {present} of {total} ({}%) | {findings} |\n", locale.locale, locale.tier.name(), locale.count().percent())
        })
        .collect();
    if rows.is_empty() { rows } else { format!("\n| locale | tier | translated | findings |\n|---|---|---:|---:|\n{rows}") }
}

struct Comment<'a> {
    places: Places<'a>,
    sources: &'a Sources,
    options: &'a ReportOptions,
    source_locale: &'a str,
}

impl Comment<'_> {
    fn section(&self, locale: Option<&str>, diagnostics: &[&Diagnostic]) -> String {
        let mut out = format!("\n### {}\n", locale.map_or_else(|| "The project".to_owned(), |tag| format!("`{tag}`")));
        let (notes, mut worst): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            diagnostics.iter().partition(|diagnostic| diagnostic.severity == Severity::Note);
        worst.sort_by_key(|diagnostic| std::cmp::Reverse(diagnostic.severity));
        let more = worst.len().saturating_sub(SHOWN);
        worst.truncate(SHOWN);
        let mut files: BTreeMap<String, Vec<&Diagnostic>> = BTreeMap::new();
        for diagnostic in worst {
            files.entry(self.places.file_of(diagnostic)).or_default().push(diagnostic);
        }
        for (file, list) in &files {
            let _ = writeln!(out, "\nIn {}:\n", code(&format!("{}{file}", self.options.root)));
            list.iter().for_each(|diagnostic| out.push_str(&self.item(diagnostic)));
        }
        if more > 0 {
            let _ = writeln!(out, "\n… and {more} more.");
        }
        if !notes.is_empty() {
            let _ = writeln!(out, "\nWorth knowing: {}.", by_rule(&notes));
        }
        out.push_str(&self.commands(locale, diagnostics));
        out
    }

    fn item(&self, diagnostic: &Diagnostic) -> String {
        let line = self.places.of(diagnostic);
        let line = line.rsplit(':').nth(1).filter(|_| diagnostic.primary.is_some()).map(|line| format!("line {line}, "));
        let id = diagnostic.message_id.as_ref().map(|id| format!("{}: ", code(id))).unwrap_or_default();
        let mut out = format!(
            "- [ ] **{}{}** {id}{} ({})\n",
            line.unwrap_or_default(),
            diagnostic.severity.name(),
            prose(&diagnostic.message),
            code(diagnostic.rule)
        );
        if let Some(help) = &diagnostic.help {
            let _ = writeln!(out, "  *To do:* {}.", prose(help.trim_end_matches('.')));
        }
        let source = diagnostic.related.iter().find(|label| label.text == "the source text").map(|label| self.sources.slice(label.span));
        if let Some(text) = source.map(one_line).filter(|text| !text.is_empty()) {
            let _ = writeln!(out, "  *The source says:* {}", code(&text));
        }
        out
    }

    /// What a translator types next.
    fn commands(&self, locale: Option<&str>, diagnostics: &[&Diagnostic]) -> String {
        let Some(tag) = locale.filter(|tag| *tag != self.source_locale) else { return String::new() };
        let arguments = &self.options.arguments;
        let of = |wanted: &dyn Fn(&Diagnostic) -> bool| diagnostics.iter().filter(|diagnostic| wanted(diagnostic)).count();
        let mut lines = Vec::new();
        let missing =
            of(&|diagnostic| matches!(diagnostic.rule, "missing-message" | "missing-file" | "missing-attribute" | "missing-value"));
        if missing > 0 {
            lines.push(format!("guidewright sync {tag}{arguments}      # writes a stub for what is missing (findings: {missing})"));
        }
        let stale = of(&|diagnostic| diagnostic.rule == "stale-translation");
        if stale > 0 {
            lines.push(format!("guidewright diff {tag}{arguments}      # shows what changed in the source (texts: {stale})"));
            lines.push(format!("guidewright accept {tag} ID…{arguments}      # when a text says what its source says now"));
        }
        let fixable = of(&|diagnostic| diagnostic.fix.as_ref().is_some_and(|fix| fix.safe));
        if fixable > 0 {
            lines.push(format!("guidewright check --fix --locale {tag}{arguments}      # mends what is certain (findings: {fixable})"));
        }
        let least = if of(&|diagnostic| diagnostic.severity > Severity::Note) > 0 { "what is left" } else { "notes only" };
        lines.push(format!("guidewright check --locale {tag}{arguments}      # shows {least}"));
        format!("\nOn your machine:\n\n```sh\n{}\n```\n", lines.join("\n"))
    }
}

/// Findings that are only counted: `3 machine-translation, 1 unused-message`.
fn by_rule(notes: &[&Diagnostic]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    notes.iter().for_each(|diagnostic| *counts.entry(diagnostic.rule).or_default() += 1);
    counts.iter().map(|(rule, count)| format!("{count} {}", code(rule))).collect::<Vec<_>>().join(", ")
}

/// A text in one line, no longer than is helpful.
fn one_line(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > QUOTED { format!("{}…", text.chars().take(QUOTED).collect::<String>()) } else { text }
}

/// A span of code that holds any text: its fence is longer than any run of backticks inside.
fn code(text: &str) -> String {
    let text = visible(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 || text.starts_with(' ') { " " } else { "" };
    if text.is_empty() { String::new() } else { format!("{fence}{space}{text}{space}{fence}") }
}

/// A sentence with spans of code in it: what is code stays code, everything else is plain text.
fn prose(text: &str) -> String {
    let pieces: Vec<&str> = text.split('`').collect();
    if pieces.len().is_multiple_of(2) {
        return escaped(text);
    }
    pieces.iter().enumerate().map(|(at, piece)| if at % 2 == 0 { escaped(piece) } else { code(piece) }).collect()
}

/// Plain text: no markup, no HTML, no mention, no reference to an issue.
fn escaped(text: &str) -> String {
    visible(text).chars().fold(String::new(), |mut out, c| {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' | '#' => {
                out.push(c);
                out.push_str("<!-- -->");
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' => out.extend(['\\', c]),
            '\n' => out.push(' '),
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_only_texts() {
        assert_eq!(prose("use `$a_b`, not *x* <b> @all #1"), "use `$a_b`, not \\*x\\* &lt;b&gt; @<!-- -->all #<!-- -->1");
        assert_eq!(prose("one ` alone"), "one \\` alone");
        assert_eq!(code("a ``b`` c"), "``` a ``b`` c ```");
        assert_eq!(code("\u{202E}"), "`<U+202E>`");
    }
}
