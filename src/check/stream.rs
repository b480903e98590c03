//! A check that goes through the locales one after the other, so that of all catalogs only the source's and the one that is
//! looked at need be held. It finds what [`super::check`] finds.

use std::collections::HashSet;
use std::sync::Arc;

use super::coverage::locale_coverage;
use super::{CheckOptions, Checked, Context, Coverage, LocaleContext, LocaleCoverage, Slots, fixes, rules};
use crate::diagnostic::Diagnostic;
use crate::project::{Catalog, Project};
use crate::source::Sources;

/// A check under way.
#[derive(Debug)]
pub struct Stream<'a> {
    context: Context<'a>,
    options: &'a CheckOptions,
}

/// The source locale, which all others are held against.
#[derive(Debug)]
pub struct OfSource<'a>(Option<LocaleContext<'a>>);

/// What was found in one locale.
#[derive(Debug, Default)]
pub struct OfLocale {
    diagnostics: Vec<Diagnostic>,
    coverage: Option<LocaleCoverage>,
    /// The parameters of the project that its messages use.
    used: HashSet<String>,
}

impl<'a> Stream<'a> {
    /// A check of a project that holds the source's catalog alone.
    pub fn new(project: &'a Project, sources: &'a Sources, slots: &'a Slots<'a>, options: &'a CheckOptions) -> Self {
        Self { context: Context { project, sources, slots }, options }
    }

    /// Takes the source apart.
    pub fn source(&'a self) -> OfSource<'a> {
        OfSource(self.context.project.source_catalog().map(|catalog| LocaleContext::new(&self.context, catalog, None)))
    }

    /// What is found in a target locale. `found` is what the parser found there; `sources` hold the locale's texts.
    pub fn target(&self, source: &OfSource<'_>, catalog: &Arc<Catalog>, sources: &Sources, found: Vec<Diagnostic>) -> OfLocale {
        let tag = catalog.locale.tag();
        let project = &self.context.project.with(catalog);
        let context = Context { project, ..self.context };
        let mut diagnostics = found;
        rules::duplicate_ids(project, catalog, &mut diagnostics);
        if self.options.locales.is_empty() || self.options.locales.iter().any(|wanted| wanted == tag) {
            diagnostics.extend(super::locale_findings(&LocaleContext::new(&context, catalog, source.0.as_ref())));
        }
        fixes::offer(sources, &mut diagnostics);
        let entries = if project.config.parameters.is_empty() { &[] } else { catalog.entries() };
        let used = entries.iter().flat_map(|entry| entry.parts()).flat_map(|(_, pattern)| pattern.variables());
        let is_parameter = |name: &&str| project.config.parameters.iter().any(|parameter| parameter.id.value.as_str() == *name);
        OfLocale {
            used: used.filter(is_parameter).map(str::to_owned).collect(),
            coverage: Some(locale_coverage(project, self.context.slots, catalog)),
            diagnostics,
        }
    }

    /// All that was found: in the project and its source (`found` by the parsers), and in the target locales, in the order of
    /// their tags.
    pub fn finish(&self, source: &OfSource<'_>, found: Vec<Diagnostic>, targets: Vec<OfLocale>) -> Checked {
        let project = self.context.project;
        let mut diagnostics = found;
        diagnostics.extend(super::project_findings(&self.context));
        let is_used = |id: &str| targets.iter().any(|target| target.used.contains(id));
        let used = project.config.parameters.iter().filter(|parameter| is_used(parameter.id.value.as_str()));
        rules::leave_out_used_parameters(used, &mut diagnostics);
        diagnostics.extend(source.0.iter().flat_map(super::locale_findings));
        fixes::offer(self.context.sources, &mut diagnostics);
        let count = targets.len();
        let mut coverage: Vec<LocaleCoverage> =
            project.source_catalog().map(|catalog| locale_coverage(project, self.context.slots, catalog)).into_iter().collect();
        for target in targets {
            diagnostics.extend(target.diagnostics);
            coverage.extend(target.coverage);
        }
        let coverage = Coverage { source_locale: project.config.source_locale.value.clone(), locales: coverage };
        super::settled_together(&self.context, diagnostics, count, self.options, coverage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::project::{parse, parse_source};

    #[test]
    fn locale_by_locale_all_is_found_that_is_found_at_once() {
        let settings = "source-locale: en\nparameters:\n  a: {type: days, value: 3}\n  b: {type: days, value: 3}\n  c: {type: days, value: 3}\nchecks:\n  levels: [{rule: double-space, level: error}]\n";
        let sources = Sources::from_texts(&[
            ("content/site.yaml", settings),
            ("content/guides/g.yaml", "id: g\nsections: [{id: s, blocks: [{type: summary}]}]\n"),
            ("locales/ar/g.ftl", "s-title = { $a }\ns-title = Again\nleft = over\n"),
            ("locales/cs/g.ftl", "s-title = Two  spaces  here \ns-lead = A..\nbroken = {\n"),
            ("locales/en/g.ftl", "s-title = Title { $b }\ns-lead = This is a rather long lead.\ns-summary = S\n"),
            ("locales/km/g.ftl", "s-lead = This is a rather long lead.\n"),
        ]);
        let (project, found) = parse(&sources);
        let expected = check(&project, &sources, found, &CheckOptions::default());
        for rule in ["duplicate-id", "unused-parameter", "missing-message", "fluent-syntax", "double-space"] {
            assert!(expected.diagnostics.iter().any(|found| found.rule == rule), "{rule}: {:#?}", expected.diagnostics);
        }
        let lean = parse_source(&sources).unwrap();
        let (slots, options) = (Slots::new(&lean.project), CheckOptions::default());
        let stream = Stream::new(&lean.project, &lean.sources, &slots, &options);
        let source = stream.source();
        let targets = lean.project.absent.iter().map(|locale| lean.target(locale).unwrap());
        let targets = targets.map(|target| stream.target(&source, &target.catalog, &target.sources, target.found)).collect();
        assert_eq!(stream.finish(&source, lean.found.clone(), targets), expected);
    }
}
