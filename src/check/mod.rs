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
mod kept;
mod languages;
mod letters;
mod lookup;
mod marks;
mod markup_changes;
mod memo;
mod packed;
mod part;
mod places;
mod plurals;
mod practice;
mod profile;
mod prose;
mod reading;
mod repair;
mod rule;
mod rules;
mod scripts;
mod settings;
mod slots;
mod targets;
mod visit;
mod window;
mod words;

use std::sync::OnceLock;

use rayon::prelude::*;

pub use baseline::Baseline;
pub use context::{Context, LocaleContext};
pub use coverage::{Count, Coverage, GuideCoverage, LocaleCoverage, SectionCoverage};
pub use kept::Kept;
pub use memo::Memo;
pub use part::{Part, Place, Select};
pub use plurals::Plurals;
pub use profile::Profile;
pub use reading::{Choice, PLACEABLE, Reading};
pub use repair::{Judge, Repaired, Wish, repair};
pub use rule::{Check, Pair, Rule, Walk};
pub use rules::RULES;
pub use slots::Slots;
pub use visit::{Visit, Visited, Visitor};

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::project::{Catalog, Project};
use crate::source::{FastSet, LoadError, Sources};
use targets::{Target, look_at_targets};

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

/// Holds a project against all rules. `parse_diagnostics` is what the parsers found in the same sources; locales that are
/// not parsed yet ([`Project::unparsed`]) are loaded and parsed when their turn comes and dropped afterwards.
pub fn check(project: &Project, sources: &Sources, parse_diagnostics: Vec<Diagnostic>, options: &CheckOptions) -> Checked {
    check_and_visit(project, sources, parse_diagnostics, options, &|_: &Visit<'_>| Ok(Vec::new()))
}

/// As [`check`], with somebody who looks at each locale too. If the texts of the source are not any more what they were, that is all there is to find.
pub fn check_and_visit(
    project: &Project,
    sources: &Sources,
    parse_diagnostics: Vec<Diagnostic>,
    options: &CheckOptions,
    visitor: &dyn Visitor,
) -> Checked {
    let slots = Slots::new(project);
    let context = Context { project, sources, slots: &slots, used: OnceLock::new(), letters: OnceLock::new() };
    let known_source = project.source_catalog().and_then(|source| visitor.known(source.locale.tag(), &slots));
    let targets = Target::all(&context, visitor);
    let is_wanted = known_source.is_none() || targets.iter().any(|(_, known)| known.is_none());
    let source = project.source_catalog().filter(|_| is_wanted).map(|catalog| LocaleContext::new(&context, catalog, None));
    let source_is_new = source.as_ref().filter(|_| known_source.is_none());
    let mut locales: Vec<Looked> = known_source.into_iter().collect();
    if let Some(source) = source_is_new {
        let visit = Visit { catalog: source.catalog, sources, slots: &slots };
        let looked = match Looked::and_visited(&context, &visit, Some(source), true, visitor) {
            Ok(looked) => looked,
            Err(error) => return not_the_same(&error),
        };
        visitor.keep(source.tag(), &looked, &slots);
        locales.push(looked);
    }
    locales.extend(look_at_targets(&context, source.as_ref(), targets, options, visitor));
    drop(source);
    let checked = finished(&context, parse_diagnostics, locales, options);
    project.source_catalog().and_then(Catalog::fault).map_or(checked, not_the_same)
}

/// All that is found where the source's texts are not any more what they were.
fn not_the_same(error: &LoadError) -> Checked {
    Checked { diagnostics: vec![Diagnostic::not_the_same(error)], ..Checked::default() }
}

/// As [`check`] of everything in a project that is parsed whole, with what is remembered of locales that are the same as
/// before. `None` once `stop` says that nobody waits for it any more; what was found by then is remembered.
pub fn check_again(
    project: &Project,
    sources: &Sources,
    parse_diagnostics: Vec<Diagnostic>,
    memo: &mut Memo,
    stop: &(dyn Fn() -> bool + Sync),
) -> Option<Checked> {
    memo.fit(project, sources);
    let slots = Slots::new(project);
    let context = Context { project, sources, slots: &slots, used: OnceLock::new(), letters: OnceLock::new() };
    let is_new = |catalog: &&Catalog| memo.looked(catalog.locale.tag()).is_none();
    let targets: Vec<&Catalog> = project.target_catalogs().filter(is_new).collect();
    let source = project.source_catalog().filter(|source| is_new(source) || !targets.is_empty());
    let source = source.map(|catalog| LocaleContext::new(&context, catalog, None));
    let source_is_new = source.as_ref().filter(|source| is_new(&source.catalog));
    let look = |catalog: &Catalog, locale: &LocaleContext<'_>| {
        (catalog.locale.tag().to_owned(), Looked::at(&context, catalog, Some(locale), false))
    };
    let look_at_target = |catalog: &&Catalog| (!stop()).then(|| look(catalog, &LocaleContext::new(&context, catalog, source.as_ref())));
    let (of_source, of_targets): (_, Vec<_>) = rayon::join(
        || source_is_new.map(|source| look(source.catalog, source)),
        || targets.par_iter().filter_map(look_at_target).collect(),
    );
    for (tag, looked) in of_source.into_iter().chain(of_targets) {
        memo.keep(project, &tag, looked);
    }
    if stop() {
        return None;
    }
    let catalogs = project.source_catalog().into_iter().chain(project.target_catalogs());
    let looked = catalogs.filter_map(|catalog| memo.looked(catalog.locale.tag())).cloned().collect();
    Some(finished(&context, parse_diagnostics, looked, &CheckOptions::default()))
}

/// The findings of the parsers alone, at the levels of the settings.
pub fn settled(project: &Project, sources: &Sources, mut parse_diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    settings::settle(project, sources, &mut parse_diagnostics);
    diagnostic::sort(&mut parse_diagnostics);
    parse_diagnostics
}

/// What is left of all findings when they are seen together: those of the parsers, and of the locales, the source first.
fn finished(context: &Context<'_>, parse_diagnostics: Vec<Diagnostic>, mut locales: Vec<Looked>, options: &CheckOptions) -> Checked {
    let (project, sources) = (context.project, context.sources);
    let used = locales.iter_mut().flat_map(|looked| std::mem::take(&mut looked.used));
    let _ = context.used.set(used.collect());
    let mut diagnostics = parse_diagnostics;
    diagnostics.extend(project_findings(context));
    let mut coverage = Vec::with_capacity(locales.len());
    diagnostics.reserve_exact(locales.iter().map(|looked| looked.found.len()).sum());
    for looked in locales {
        diagnostics.extend(looked.found);
        coverage.extend(looked.coverage);
    }
    practice::leave_out_names(&mut diagnostics, project.target_catalogs().count() + project.unparsed.len());
    consequences::leave_out(&mut diagnostics, &project.config.source_locale.value);
    // Of a large project only these texts are loaded again.
    match sources.load_at(diagnostics.iter().filter(|found| fixes::may_mend(found)).flat_map(Diagnostic::spans)) {
        Ok(sources) => fixes::offer(&sources, &mut diagnostics),
        Err(error) => diagnostics.push(Diagnostic::not_the_same(&error)),
    }
    settings::apply(project, sources, options, &mut diagnostics);
    diagnostic::sort(&mut diagnostics);
    Checked { diagnostics, coverage: Coverage::of(project, coverage) }
}

fn project_findings(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        if let Check::Project(check) | Check::Both(check, _) = rule.check {
            check(context, &mut found);
        }
    }
    found
}

/// What is left of a locale when it was looked at.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    found: Vec<Diagnostic>,
    coverage: Option<LocaleCoverage>,
    /// The variables that its messages use, if anybody wants to know.
    used: FastSet<Box<str>>,
}

impl Looked {
    /// Counts a locale, and holds it against the rules if it is wanted; `alone` if no other is looked at beside it.
    fn at(context: &Context<'_>, catalog: &Catalog, locale: Option<&LocaleContext<'_>>, alone: bool) -> Self {
        let has_parameters = !context.project.config.parameters.is_empty();
        Self {
            used: if has_parameters { catalog.variables() } else { FastSet::default() },
            found: locale.map(|locale| locale_findings(locale, alone)).unwrap_or_default(),
            coverage: Some(coverage::locale_coverage(context.project, context.slots, catalog)),
        }
    }

    /// As [`Looked::at`], with what a visitor finds, who looks at a locale that is `alone` at the same time.
    fn and_visited(
        context: &Context<'_>,
        visit: &Visit<'_>,
        locale: Option<&LocaleContext<'_>>,
        alone: bool,
        visitor: &dyn Visitor,
    ) -> Result<Self, LoadError> {
        let look = || Self::at(context, visit.catalog, locale, alone);
        let (mut looked, visited) = match alone {
            true => rayon::join(look, || visitor.visit(visit)),
            false => (look(), visitor.visit(visit)),
        };
        looked.found.extend(visited?);
        Ok(looked)
    }
}

/// What the rules find in a locale. A locale that is looked at alone is shared out among the threads.
fn locale_findings(locale: &LocaleContext<'_>, alone: bool) -> Vec<Diagnostic> {
    let of_locale = |rule: &Rule| match rule.check {
        Check::Locale(check) | Check::Both(_, check) => Some(check),
        _ => None,
    };
    let checks: Vec<_> = RULES.iter().filter_map(|rule| of_locale(rule)).collect();
    let rules = PartRules::new();
    let in_locale = |check: &fn(&LocaleContext<'_>, &mut Vec<Diagnostic>)| {
        let mut found = Vec::new();
        check(locale, &mut found);
        found
    };
    let in_parts = |parts: &[Part<'_>]| {
        let mut found = Vec::new();
        for part in parts {
            let before = found.len();
            rules.look_at(part, locale, &mut found);
            found.iter_mut().skip(before).for_each(|diagnostic| name_message(diagnostic, part));
        }
        found
    };
    let begun = RULES.iter().filter_map(|rule| match rule.check {
        Check::Walk(begin) => begin(locale),
        _ => None,
    });
    let mut walks: Vec<(Box<dyn Walk>, Vec<Diagnostic>)> = begun.map(|walk| (walk, Vec::new())).collect();
    let on_way = |pieces: &[&[Part<'_>]], (walk, found): &mut (Box<dyn Walk>, Vec<Diagnostic>)| {
        pieces.iter().copied().flatten().for_each(|part| walk.part(part, locale, found));
    };
    let mut found: Vec<Diagnostic> = Vec::new();
    locale.each_window(alone, &mut |pieces| {
        if alone {
            found.par_extend(pieces.par_iter().flat_map_iter(|parts| in_parts(parts)));
            walks.par_iter_mut().with_max_len(1).for_each(|walk| on_way(pieces, walk));
        } else {
            found.extend(pieces.iter().flat_map(|parts| in_parts(parts)));
            walks.iter_mut().for_each(|walk| on_way(pieces, walk));
        }
    });
    for (mut walk, met) in walks {
        found.extend(met);
        walk.finish(locale, &mut found);
    }
    if alone {
        found.par_extend(checks.par_iter().flat_map_iter(in_locale));
    } else {
        found.extend(checks.iter().flat_map(in_locale));
    }
    found
        .iter_mut()
        .filter(|diagnostic| diagnostic.locale.is_none())
        .for_each(|diagnostic| diagnostic.locale = Some(locale.tag().to_owned()));
    found
}

/// A rule that looks at a value or attribute, and one that looks at it beside its source.
type OfPart = fn(&Part<'_>, &LocaleContext<'_>, &mut Vec<Diagnostic>);
type OfPair = fn(&Pair<'_>, &LocaleContext<'_>, &mut Vec<Diagnostic>);

/// The rules that look at single values and attributes, sorted out before there are thousands to look at.
#[derive(Default)]
struct PartRules {
    of_parts: Vec<OfPart>,
    of_pairs: Vec<OfPair>,
    /// Those of them that also look at words to be found by.
    of_words: Vec<OfPart>,
    of_pairs_of_words: Vec<OfPair>,
}

impl PartRules {
    fn new() -> Self {
        let mut rules = Self::default();
        for rule in RULES {
            match rule.check {
                Check::Part(check) => {
                    rules.of_parts.push(check);
                    rules.of_words.extend(rule.reads_words.then_some(check));
                }
                Check::Pair(check) => {
                    rules.of_pairs.push(check);
                    rules.of_pairs_of_words.extend(rule.reads_words.then_some(check));
                }
                _ => {}
            }
        }
        rules
    }

    fn look_at(&self, part: &Part<'_>, locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
        let before = found.len();
        let (of_parts, of_pairs) = match part.is_words() {
            false => (&self.of_parts, &self.of_pairs),
            true => (&self.of_words, &self.of_pairs_of_words),
        };
        of_parts.iter().for_each(|check| check(part, locale, found));
        if let Some(source) = part.source {
            let pair = Pair { source, target: part };
            of_pairs.iter().for_each(|check| check(&pair, locale, found));
            found.iter_mut().skip(before).for_each(|diagnostic| show_source(diagnostic, source));
        }
    }
}

/// A finding about a translation shows the text that it was made from, unless the rule shows something better.
fn show_source(diagnostic: &mut Diagnostic, source: &Part<'_>) {
    if diagnostic.related.is_empty() {
        diagnostic.related.push(diagnostic::Label { span: source.span(), text: "the source text".into() });
    }
}

fn name_message(diagnostic: &mut Diagnostic, part: &Part<'_>) {
    if diagnostic.message_id.is_none() {
        diagnostic.message_id = Some(part.name());
    }
}
