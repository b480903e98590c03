//! What was found in a locale, in a form that can be kept from build to build.
//!
//! A place is kept as the path of its file and its bytes, for files have other numbers when one comes or goes. What the
//! structure says (names of sections, why one is not applicable) is not kept but taken from the structure, of which the
//! reader must know that it is the same. Whatever does not fit the project makes the whole unusable, never a wrong finding.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::coverage::GuideNames;
use super::{Count, GuideCoverage, LocaleCoverage, Looked, SectionCoverage, Slots, rule};
use crate::diagnostic::{Diagnostic, Fix, Label, Severity};
use crate::locale::Locale;
use crate::project::{Guide, Project};
use crate::source::{FileId, ProjectPath, SourceChange, Sources, Span, TextEdit};

/// A locale with more findings is looked at in each build: most will be mended soon, and each takes some 300 bytes.
const MOST_FINDINGS: usize = 1_000;

/// What was found in a locale.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept {
    /// The files that findings point into.
    paths: Vec<String>,
    findings: Vec<Finding>,
    interface: [u32; 2],
    /// For each guide three numbers for each section: its rank in the guide from 1 (0 for none), how many messages there
    /// should be, and how many of them are missing.
    guides: Vec<Vec<u32>>,
    /// The variables that its messages use, sorted.
    used: Vec<String>,
}

/// A place: the rank of the path, start and end.
type Place = (u32, u32, u32);

/// What is left out stays `None`.
#[derive(Debug, Serialize, Deserialize)]
struct Finding {
    rule: String,
    severity: String,
    message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<(Place, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    related: Vec<(Place, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fix: Option<Repair>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    locale: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    message_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Repair {
    title: String,
    edits: Vec<(Place, String)>,
    created: Vec<(String, String)>,
    safe: bool,
}

impl Looked {
    /// In the form that can be kept; `None` if it is too much for that.
    pub fn kept(&self, sources: &Sources, slots: &Slots<'_>) -> Option<Kept> {
        let coverage = self.coverage.as_ref().filter(|_| self.found.len() <= MOST_FINDINGS)?;
        let mut paths = Paths { sources, ranks: BTreeMap::new(), paths: Vec::new() };
        let findings = self.found.iter().map(|found| paths.finding(found)).collect::<Option<_>>()?;
        let guides = coverage.guides.iter().zip(&slots.names).map(|(guide, names)| packed(guide, names)).collect::<Option<_>>()?;
        let mut used: Vec<String> = self.used.iter().map(|name| name.to_string()).collect();
        used.sort();
        let Count { total, present } = coverage.interface;
        Some(Kept { paths: paths.paths, findings, interface: [total, present], guides, used })
    }
}

impl Kept {
    /// What it was made of, in a project with the same structure and the same files of this locale; `None` if it does not fit.
    pub fn looked(self, tag: &str, project: &Project, sources: &Sources, slots: &Slots<'_>) -> Option<Looked> {
        let locale = Locale::parse(tag).ok().filter(|locale| locale.tag() == tag && self.guides.len() == project.guides.len())?;
        let files: Vec<(FileId, usize)> =
            self.paths.iter().map(|path| sources.find(path).map(|file| (file.id, file.length()))).collect::<Option<_>>()?;
        let found = self.findings.into_iter().map(|finding| unpacked(finding, &files)).collect::<Option<_>>()?;
        let guides = project.guides.iter().zip(&slots.names).zip(&self.guides);
        let guides = guides.map(|((guide, names), counts)| covered(tag, guide, names, counts)).collect::<Option<_>>()?;
        let [total, present] = self.interface;
        let (tier, interface) = (project.settings(&locale).tier, Count { total, present });
        let coverage = Some(LocaleCoverage { locale: tag.to_owned(), tier, interface, guides });
        Some(Looked { found, coverage, used: self.used.into_iter().map(String::into_boxed_str).collect() })
    }
}

/// The paths that were met, in the order in which they were.
struct Paths<'s> {
    sources: &'s Sources,
    ranks: BTreeMap<FileId, u32>,
    paths: Vec<String>,
}

impl Paths<'_> {
    fn place(&mut self, span: Span) -> Option<Place> {
        let path = &self.sources.get(span.file)?.path;
        let rank = *self.ranks.entry(span.file).or_insert_with(|| {
            self.paths.push(path.as_str().to_owned());
            u32::try_from(self.paths.len() - 1).unwrap_or(u32::MAX)
        });
        Some((rank, span.start, span.end))
    }

    fn label(&mut self, label: &Label) -> Option<(Place, String)> {
        Some((self.place(label.span)?, label.text.to_string()))
    }

    fn finding(&mut self, found: &Diagnostic) -> Option<Finding> {
        let at = match &found.primary {
            Some(label) => Some(self.label(label)?),
            None => None,
        };
        let fix = match &found.fix {
            Some(fix) => Some(self.repair(fix)?),
            None => None,
        };
        Some(Finding {
            rule: found.rule.to_owned(),
            severity: found.severity.name().to_owned(),
            message: found.message.clone(),
            at,
            related: found.related.iter().map(|label| self.label(label)).collect::<Option<_>>()?,
            help: found.help.as_ref().map(|help| help.to_string()),
            fix,
            locale: found.locale.clone(),
            message_id: found.message_id.clone(),
            path: found.path.as_ref().map(|path| path.as_str().to_owned()),
        })
    }

    fn repair(&mut self, fix: &Fix) -> Option<Repair> {
        let edit = |edit: &TextEdit| Some((self.place(edit.span)?, edit.replacement.clone()));
        Some(Repair {
            title: fix.title.clone(),
            edits: fix.change.edits.iter().map(edit).collect::<Option<_>>()?,
            created: fix.change.created.iter().map(|(path, text)| (path.as_str().to_owned(), text.clone())).collect(),
            safe: fix.safe,
        })
    }
}

/// A finding as it was; `files` are those of the paths, with the sizes of their texts.
fn unpacked(finding: Finding, files: &[(FileId, usize)]) -> Option<Diagnostic> {
    let span = |(rank, start, end): Place| {
        let (file, length) = files.get(rank as usize)?;
        (start <= end && end as usize <= *length).then_some(Span { file: *file, start, end })
    };
    let label = |(place, text): (Place, String)| Some(Label { span: span(place)?, text: text.into() });
    let edit = |(place, replacement): (Place, String)| Some(TextEdit { span: span(place)?, replacement });
    let created = |(path, text): (String, String)| Some((ProjectPath::new(&path).ok()?, text));
    let fix = |Repair { title, edits, created: files, safe }: Repair| {
        let edits = edits.into_iter().map(edit).collect::<Option<_>>()?;
        let change = SourceChange { edits, created: files.into_iter().map(created).collect::<Option<_>>()? };
        Some(Box::new(Fix { title, change, safe }))
    };
    Some(Diagnostic {
        rule: rule(&finding.rule)?.name,
        severity: Severity::from_name(&finding.severity)?,
        message: finding.message,
        primary: all_or_nothing(finding.at.map(label))?,
        related: finding.related.into_iter().map(label).collect::<Option<_>>()?,
        help: finding.help.map(Into::into),
        fix: all_or_nothing(finding.fix.map(fix))?,
        locale: finding.locale,
        message_id: finding.message_id,
        path: all_or_nothing(finding.path.map(|path| ProjectPath::new(&path).ok()))?,
    })
}

/// `None` only for what was there and could not be read.
fn all_or_nothing<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        Some(None) => None,
        Some(read) => Some(read),
        None => Some(None),
    }
}

fn packed(guide: &GuideCoverage, names: &GuideNames) -> Option<Vec<u32>> {
    let mut numbers = Vec::with_capacity(guide.sections.len() * 3);
    for SectionCoverage { section, count, .. } in &guide.sections {
        let rank = match section {
            Some(section) => names.sections.iter().position(|name| Arc::ptr_eq(name, section))? + 1,
            None => 0,
        };
        numbers.extend([u32::try_from(rank).ok()?, count.total, count.total.checked_sub(count.present)?]);
    }
    Some(numbers)
}

fn covered(tag: &str, guide: &Guide, names: &GuideNames, numbers: &[u32]) -> Option<GuideCoverage> {
    let (rows, rest) = numbers.as_chunks::<3>();
    let section = |[rank, total, missing]: &[u32; 3]| {
        let count = Count { total: *total, present: total.checked_sub(*missing)? };
        let Some(at) = (*rank as usize).checked_sub(1) else {
            return Some(SectionCoverage { section: None, count, not_applicable: None });
        };
        let not_applicable = guide.sections.get(at)?.reason_against(tag).map(Box::from);
        Some(SectionCoverage { section: Some(Arc::clone(names.sections.get(at)?)), count, not_applicable })
    };
    let sections = rows.iter().map(section).collect::<Option<_>>().filter(|_| rest.is_empty())?;
    Some(GuideCoverage { guide: Arc::clone(&names.guide), sections })
}
