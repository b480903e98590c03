//! SARIF 2.1.0 (OASIS), which code scanning of forges and many editors read: findings with their places, the rules with
//! their pages, and repairs.

use serde_json::{Value, json};

use super::places::Places;
use super::{ReportOptions, Reporter, uri};
use crate::check::{self, Checked};
use crate::diagnostic::{Diagnostic, Fix, Label, Severity, visible};
use crate::source::{ProjectPath, Sources, Span};

/// The schema that the document follows.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The SARIF format.
pub struct Sarif;

impl Reporter for Sarif {
    fn name(&self) -> &'static str {
        "sarif"
    }

    fn description(&self) -> &'static str {
        "SARIF 2.1.0, for code scanning and editors"
    }

    fn write(&self, checked: &Checked, sources: &Sources, options: &ReportOptions) -> String {
        let log = Log { places: Places::new(sources, &checked.diagnostics), root: &options.root };
        let rules = used_rules(checked);
        let results: Vec<Value> = checked.diagnostics.iter().map(|diagnostic| log.result(diagnostic, &rules)).collect();
        let document = json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "guidewright",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules.iter().map(|name| rule(name)).collect::<Vec<_>>(),
                }},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        });
        super::json_text(&document)
    }
}

/// The names of the rules that found something, sorted.
fn used_rules(checked: &Checked) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = checked.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn rule(name: &str) -> Value {
    let Some(rule) = check::rule(name) else { return json!({ "id": name }) };
    json!({
        "id": name,
        "shortDescription": {"text": rule.summary()},
        "help": {"text": rule.page(), "markdown": rule.page()},
        "defaultConfiguration": {"level": level(rule.severity())},
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

struct Log<'a> {
    places: Places<'a>,
    root: &'a str,
}

impl Log<'_> {
    fn result(&self, diagnostic: &Diagnostic, rules: &[&str]) -> Value {
        let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
        let mut result = json!({
            "ruleId": diagnostic.rule,
            "level": level(diagnostic.severity),
            "message": {"text": format!("{}{help}", diagnostic.message)},
            "locations": self.location(diagnostic).into_iter().collect::<Vec<_>>(),
            "partialFingerprints": {"guidewright/v1": self.fingerprint(diagnostic)},
        });
        let related: Vec<Value> = diagnostic.related.iter().enumerate().filter_map(|(at, label)| self.related(at, label)).collect();
        let fix = diagnostic.fix.as_ref().and_then(|fix| self.fix(fix));
        let properties: serde_json::Map<String, Value> = [("locale", &diagnostic.locale), ("messageId", &diagnostic.message_id)]
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value.clone()?.into())))
            .collect();
        if let Some(fields) = result.as_object_mut() {
            fields.extend(rules.iter().position(|name| *name == diagnostic.rule).map(|at| ("ruleIndex".to_owned(), at.into())));
            fields.extend((!related.is_empty()).then(|| ("relatedLocations".to_owned(), related.into())));
            fields.extend(fix.map(|fix| ("fixes".to_owned(), json!([fix]))));
            fields.extend((!properties.is_empty()).then(|| ("properties".to_owned(), properties.into())));
        }
        result
    }

    /// Where a finding stands; a finding about a folder or a file names it alone.
    fn location(&self, diagnostic: &Diagnostic) -> Option<Value> {
        let at = diagnostic.primary.as_ref().and_then(|label| Some((self.physical(label.span)?, &label.text)));
        match (at, &diagnostic.path) {
            (Some((place, text)), _) => Some(labelled(place, text)),
            (None, Some(path)) => Some(json!({ "physicalLocation": {"artifactLocation": self.artifact(path)} })),
            (None, None) => None,
        }
    }

    fn related(&self, at: usize, label: &Label) -> Option<Value> {
        let mut location = labelled(self.physical(label.span)?, &label.text);
        if let Some(fields) = location.as_object_mut() {
            fields.insert("id".to_owned(), at.into());
        }
        Some(location)
    }

    fn physical(&self, span: Span) -> Option<Value> {
        let file = self.places.file(span)?;
        Some(json!({ "artifactLocation": self.artifact(&file.path), "region": self.region(span)? }))
    }

    fn artifact(&self, path: &ProjectPath) -> Value {
        json!({ "uri": uri(self.root, path), "uriBaseId": "%SRCROOT%" })
    }

    fn region(&self, span: Span) -> Option<Value> {
        let file = self.places.file(span)?;
        let (start, end) = (self.places.position(file, span.start as usize), self.places.position(file, span.end as usize));
        Some(json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column }))
    }

    /// What stays the same when texts around the finding move: file, rule, message and words.
    fn fingerprint(&self, diagnostic: &Diagnostic) -> String {
        let file = diagnostic.primary.as_ref().and_then(|label| self.places.file(label.span)).map(|file| file.path.as_str());
        let path = file.or(diagnostic.path.as_ref().map(ProjectPath::as_str)).unwrap_or_default();
        let id = diagnostic.message_id.as_deref().unwrap_or_default();
        visible(&format!("{}:{path}:{id}:{}", diagnostic.rule, diagnostic.message))
    }

    /// A repair; `None` where a place in it has no line and column of its own (a byte order mark), or it makes files.
    fn fix(&self, fix: &Fix) -> Option<Value> {
        let replacements = fix.change.edits.iter().map(|edit| {
            let file = self.places.file(edit.span)?;
            let region = self.region(edit.span)?;
            let has_place = edit.span.start == edit.span.end
                || self.places.position(file, edit.span.start as usize) != self.places.position(file, edit.span.end as usize);
            has_place.then(|| {
                json!({
                    "artifactLocation": self.artifact(&file.path),
                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": edit.replacement}}],
                })
            })
        });
        let changes: Vec<Value> = replacements.collect::<Option<_>>()?;
        let is_whole = fix.change.created.is_empty() && !changes.is_empty();
        is_whole.then(|| json!({ "description": {"text": fix.title}, "artifactChanges": changes }))
    }
}

fn labelled(place: Value, text: &str) -> Value {
    if text.is_empty() {
        return json!({ "physicalLocation": place });
    }
    json!({ "physicalLocation": place, "message": {"text": text} })
}
