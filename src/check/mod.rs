//! Rules: what can be wrong with a project, found in one walk over its structure and its catalogs.
//!
//! Each rule is one file in `rules/` with its page beside it, and one line in [`RULES`]. The runner builds what the
//! rules look at once ([`Context`], [`LocaleContext`], [`Part`]), goes through the locales in parallel, and applies the
//! levels and exceptions that the project's settings name.

mod baseline;
mod classes;
mod consequences;
mod context;
mod coverage;
mod fix;
mod fixes;
mod folded;
mod languages;
mod lookup;
mod marks;
mod markup_changes;
mod part;
mod practice;
mod profile;
mod prose;
mod repair;
mod rule;
mod rules;
mod scripts;
mod settings;
mod words;

use rayon::prelude::*;

pub use baseline::Baseline;
pub use context::{Context, LocaleContext, Plurals, Slots};
pub use coverage::{Count, Coverage, GuideCoverage, LocaleCoverage, SectionCoverage};
pub use part::{Choice, PLACEABLE, Part, Reading, Select};
pub use profile::Profile;
pub use repair::{Judge, Repaired, Wish, repair};
pub use rule::{Check, Pair, Rule};
pub use rules::RULES;

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::project::{Catalog, Project};
use crate::source::Sources;

/// What to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckOptions {
    /// Only these locales, by tag; empty for all. Findings that concern no locale are always there.
    pub locales: Vec<String>,
    /// Only these rules, by name; empty for all.
    pub rules: Vec<String>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// The findings, in the order of every report: path, place, rule.
    pub diagnostics: Vec<Diagnostic>,
    /// How much of the project each locale has.
    pub coverage: Coverage,
}

impl Checked {
    /// The number of findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The worst severity among the findings.
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.severity).max()
    }
}

/// The rule of a name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// The page of a rule.
pub fn explain(name: &str) -> Option<&'static str> {
    rule(name).map(|rule| rule.page)
}

/// Holds a project against all rules. `parse_diagnostics` is what the parsers found in the same sources.
pub fn check(project: &Project, sources: &Sources, parse_diagnostics: Vec<Diagnostic>, options: &CheckOptions) -> Checked {
    let slots = Slots::new(project);
    let context = Context { project, sources, slots: &slots };
    let source = project.source_catalog().map(|catalog| LocaleContext::new(&context, catalog, None));
    let mut diagnostics = parse_diagnostics;
    diagnostics.extend(project_findings(&context));
    diagnostics.extend(source.iter().flat_map(locale_findings));
    diagnostics.extend(target_findings(&context, source.as_ref(), options));
    practice::leave_out_names(&mut diagnostics, project.target_catalogs().count());
    consequences::leave_out(&mut diagnostics, &project.config.source_locale.value);
    fixes::offer(sources, &mut diagnostics);
    settings::apply(project, sources, options, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    Checked { diagnostics, coverage: Coverage::of(project, &slots) }
}

fn project_findings(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        if let Check::Project(check) = rule.check {
            check(context, &mut found);
        }
    }
    found
}

/// The findings of all target locales. Each is taken apart, checked and dropped by one thread, so memory holds only as
/// many locales as there are threads.
fn target_findings<'a>(context: &'a Context<'a>, source: Option<&'a LocaleContext<'a>>, options: &CheckOptions) -> Vec<Diagnostic> {
    let wanted = |catalog: &&Catalog| options.locales.is_empty() || options.locales.iter().any(|tag| tag == catalog.locale.tag());
    let catalogs: Vec<&Catalog> = context.project.target_catalogs().filter(wanted).collect();
    catalogs.into_par_iter().flat_map_iter(|catalog| locale_findings(&LocaleContext::new(context, catalog, source))).collect()
}

fn locale_findings(locale: &LocaleContext<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        if let Check::Locale(check) = rule.check {
            check(locale, &mut found);
        }
    }
    let rules: Vec<&Rule> = RULES.iter().copied().filter(|rule| matches!(rule.check, Check::Part(_) | Check::Pair(_))).collect();
    for part in &locale.parts {
        let before = found.len();
        part_findings(&rules, part, locale, &mut found);
        found.iter_mut().skip(before).for_each(|diagnostic| name_message(diagnostic, part));
    }
    found
        .iter_mut()
        .filter(|diagnostic| diagnostic.locale.is_none())
        .for_each(|diagnostic| diagnostic.locale = Some(locale.tag().to_owned()));
    found
}

fn part_findings(rules: &[&Rule], part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let source = part.source;
    let before = found.len();
    for rule in rules {
        match (rule.check, source) {
            (Check::Part(check), _) => check(part, locale, found),
            (Check::Pair(check), Some(source)) => check(&Pair { source, target: part }, locale, found),
            _ => {}
        }
    }
    if let Some(source) = source {
        found.iter_mut().skip(before).for_each(|diagnostic| show_source(diagnostic, source));
    }
}

/// A finding about a translation shows the text that it was made from, unless the rule shows something better.
fn show_source(diagnostic: &mut Diagnostic, source: &Part<'_>) {
    if diagnostic.related.is_empty() {
        diagnostic.related.push(diagnostic::Label { span: source.span(), text: "the source text".to_owned() });
    }
}

fn name_message(diagnostic: &mut Diagnostic, part: &Part<'_>) {
    if diagnostic.message_id.is_none() {
        diagnostic.message_id = Some(part.name());
    }
}
