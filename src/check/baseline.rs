//! A baseline: the findings that a project has and knows of, so that the check fails only where something got worse.
//!
//! One line per kind of finding and message, sorted, with its count: `2 double-space cs shop-title`. Lines and columns are
//! not in it, since they move with every edit. Whatever breaks a promise is never covered: a gap in a locale of the tier
//! `complete` of a project with settings.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::locale::Tier;
use crate::project::{Layout, Project};
use crate::source::Sources;

/// Rules whose findings are gaps: what a locale of the tier `complete` promises to have.
const GAPS: [&str; 4] = ["missing-message", "missing-attribute", "missing-value", "missing-locale"];

/// Known findings: rule, locale and message (or path), with their number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    counts: BTreeMap<[String; 3], usize>,
}

impl Baseline {
    /// The baseline of findings.
    pub fn of(diagnostics: &[Diagnostic], project: &Project, sources: &Sources) -> Self {
        let mut counts = BTreeMap::new();
        for diagnostic in diagnostics.iter().filter(|diagnostic| may_cover(diagnostic, project)) {
            *counts.entry(key(diagnostic, sources)).or_default() += 1;
        }
        Self { counts }
    }

    /// Reads a baseline.
    ///
    /// # Errors
    /// The number of the first line that is none of a baseline, from 1.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut counts = BTreeMap::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
            let mut words = line.splitn(4, ' ');
            let (count, rest) = (words.next().and_then(|count| count.parse::<usize>().ok()), words.collect::<Vec<_>>());
            let (Some(count), [rule, locale, what]) = (count, rest.as_slice()) else { return Err(at + 1) };
            *counts.entry([(*rule).to_owned(), (*locale).to_owned(), (*what).to_owned()]).or_default() += count;
        }
        Ok(Self { counts })
    }

    /// The baseline as its file.
    pub fn write(&self) -> String {
        let mut out = "# Findings that are known: count, rule, locale, message or file. Written by `guidewright check --write-baseline`.\n"
            .to_owned();
        for ([rule, locale, what], count) in &self.counts {
            out.push_str(&format!("{count} {rule} {locale} {what}\n"));
        }
        out
    }

    /// Takes the known findings away. What comes back is their number, and the entries that no finding matches any more.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>, project: &Project, sources: &Sources) -> (usize, Vec<String>) {
        let mut left = self.counts.clone();
        let before = diagnostics.len();
        diagnostics.retain(|diagnostic| !(may_cover(diagnostic, project) && take(&mut left, &key(diagnostic, sources))));
        let gone = left.into_iter().filter(|(_, count)| *count > 0);
        let gone = gone.map(|([rule, locale, what], count)| format!("{count} {rule} {locale} {what}")).collect();
        (before - diagnostics.len(), gone)
    }

    /// True if nothing is known.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

fn take(left: &mut BTreeMap<[String; 3], usize>, key: &[String; 3]) -> bool {
    match left.get_mut(key).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            true
        }
        None => false,
    }
}

/// False for what a project has promised not to have.
fn may_cover(diagnostic: &Diagnostic, project: &Project) -> bool {
    let Some(tag) = &diagnostic.locale else { return true };
    let is_promised = match crate::locale::Locale::parse(tag) {
        Ok(locale) if project.tags().contains(tag.as_str()) => project.settings(&locale).tier == Tier::Complete,
        _ => true,
    };
    let has_settings = project.layout == Layout::Site || project.config.locales.contains_key(tag);
    !(GAPS.contains(&diagnostic.rule) && is_promised && has_settings)
}

fn key(diagnostic: &Diagnostic, sources: &Sources) -> [String; 3] {
    let place = || diagnostic.primary.as_ref().and_then(|label| sources.get(label.span.file)).map(|file| file.path.as_str().to_owned());
    let path = || diagnostic.path.as_ref().map(|path| path.as_str().to_owned()).or_else(place);
    let what = diagnostic.message_id.clone().or_else(path).unwrap_or_else(|| "-".to_owned());
    [diagnostic.rule.to_owned(), diagnostic.locale.clone().unwrap_or_else(|| "-".to_owned()), what]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::from_fluent_tree;

    #[test]
    fn known_findings_are_taken_away_and_what_is_gone_is_said() {
        let sources = Sources::from_texts(&[("en/a.ftl", "a = A\n"), ("cs/a.ftl", "b = B\n")]);
        let (project, _) = from_fluent_tree(&sources, "en");
        let found = |id: &str| Diagnostic::warning("double-space", "x").locale("cs").message_id(id);
        let baseline = Baseline::of(&[found("a"), found("a"), found("b")], &project, &sources);
        assert_eq!(Baseline::parse(&baseline.write()), Ok(baseline.clone()));
        let mut now = vec![found("a"), found("a"), found("a")];
        assert_eq!(baseline.apply(&mut now, &project, &sources), (2, vec!["1 double-space cs b".to_owned()]));
        assert_eq!(now.len(), 1);
        assert_eq!(Baseline::parse("# x\n2 a\n"), Err(2));
    }

    #[test]
    fn a_promise_is_never_known_to_be_broken() {
        let sources = Sources::from_texts(&[
            ("content/site.yaml", "source-locale: en\n"),
            ("locales/en/a.ftl", "a = A\n"),
            ("locales/cs/a.ftl", "b = B\n"),
        ]);
        let (project, _) = crate::project::parse(&sources);
        let gap = Diagnostic::error("missing-message", "x").locale("cs").message_id("a");
        assert!(Baseline::of(std::slice::from_ref(&gap), &project, &sources).is_empty());
        let (tree, _) = from_fluent_tree(&sources, "en");
        assert!(!Baseline::of(&[gap], &tree, &sources).is_empty());
    }
}
