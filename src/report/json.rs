//! The report for machines: one JSON document, described in `docs/report-json.md`.

use serde_json::{Value, json};

use super::places::Places;
use super::{ReportOptions, Reporter};
use crate::check::{Checked, Count, Coverage, GuideCoverage, LocaleCoverage};
use crate::diagnostic::{Diagnostic, Fix, Label, Severity};
use crate::source::{Sources, Span};

/// Grows when a field changes its meaning or goes away; new fields do not raise it.
const VERSION: u32 = 1;

/// The JSON format.
pub struct Json;

impl Reporter for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn description(&self) -> &'static str {
        "one JSON document with positions, fixes and coverage (docs/report-json.md)"
    }

    fn write(&self, checked: &Checked, sources: &Sources, _: &ReportOptions) -> String {
        let places = Places::new(sources, &checked.diagnostics);
        let document = json!({
            "version": VERSION,
            "summary": {
                "errors": checked.count(Severity::Error),
                "warnings": checked.count(Severity::Warning),
                "notes": checked.count(Severity::Note),
            },
            "diagnostics": checked.diagnostics.iter().map(|diagnostic| finding(diagnostic, &places)).collect::<Vec<_>>(),
            "coverage": coverage(&checked.coverage),
        });
        super::json_text(&document)
    }
}

fn finding(diagnostic: &Diagnostic, places: &Places<'_>) -> Value {
    json!({
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.name(),
        "message": diagnostic.message,
        "locale": diagnostic.locale,
        "messageId": diagnostic.message_id,
        "path": diagnostic.path.as_ref().map(ToString::to_string),
        "primary": diagnostic.primary.as_ref().map(|label| labelled(label, places)),
        "related": diagnostic.related.iter().map(|label| labelled(label, places)).collect::<Vec<_>>(),
        "help": diagnostic.help,
        "fix": diagnostic.fix.as_ref().map(|fix| repair(fix, places)),
    })
}

fn labelled(label: &Label, places: &Places<'_>) -> Value {
    let mut value = place(label.span, places);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("text".to_owned(), label.text.clone().into());
    }
    value
}

fn place(span: Span, places: &Places<'_>) -> Value {
    let Some(file) = places.file(span) else { return json!({}) };
    let point = |offset: u32| {
        let position = places.position(file, offset as usize);
        json!({ "line": position.line, "column": position.column, "offset": offset })
    };
    json!({ "path": file.path.as_str(), "start": point(span.start), "end": point(span.end) })
}

fn repair(fix: &Fix, places: &Places<'_>) -> Value {
    let edits = fix.change.edits.iter().map(|edit| {
        let mut value = place(edit.span, places);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("replacement".to_owned(), edit.replacement.clone().into());
        }
        value
    });
    let created = fix.change.created.iter().map(|(path, text)| json!({ "path": path.as_str(), "text": text }));
    json!({ "title": fix.title, "safe": fix.safe, "edits": edits.collect::<Vec<_>>(), "created": created.collect::<Vec<_>>() })
}

/// The coverage of all locales.
fn coverage(coverage: &Coverage) -> Value {
    coverage.locales.iter().map(locale).collect()
}

fn locale(coverage: &LocaleCoverage) -> Value {
    json!({
        "locale": coverage.locale,
        "tier": coverage.tier.name(),
        "count": count(coverage.count()),
        "interface": count(coverage.interface),
        "guides": coverage.guides.iter().map(guide).collect::<Vec<_>>(),
    })
}

fn guide(coverage: &GuideCoverage) -> Value {
    let section = |part: &crate::check::SectionCoverage| json!({ "section": part.section.as_deref(), "count": count(part.count), "notApplicable": part.not_applicable.as_deref() });
    json!({ "guide": *coverage.guide, "count": count(coverage.count()), "sections": coverage.sections.iter().map(section).collect::<Vec<_>>() })
}

fn count(count: Count) -> Value {
    json!({ "total": count.total, "present": count.present, "percent": count.percent() })
}
