//! The report for people: each finding with its place in the file, the source text beside it, and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::places::Places;
use super::{NAMED_BRACKET, ReportOptions, Reporter, summary, unforged};
use crate::check::Checked;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::source::{SourceFile, Sources};

/// Labels of one file further apart than this many bytes are shown in windows of their own.
const NEAR: usize = 4_000;

/// Lines longer than this many bytes are named and not shown: nobody reads them, and each finding would repeat them.
const LONGEST_SHOWN: usize = 8_000;

/// The human format.
pub struct Human;

impl Reporter for Human {
    fn name(&self) -> &'static str {
        "human"
    }

    fn description(&self) -> &'static str {
        "each finding with its place, the source text and what to do"
    }

    fn write(&self, checked: &Checked, sources: &Sources, options: &ReportOptions) -> String {
        let places = Places::new(sources, &checked.diagnostics);
        let renderer = renderer(options);
        let mut out = String::new();
        for diagnostic in &checked.diagnostics {
            out.push_str(&without_c1(&renderer.render(&[group(diagnostic, &places)])));
            out.push_str("\n\n");
        }
        out.push_str(&summary(checked));
        out.push('\n');
        unforged(out, NAMED_BRACKET)
    }
}

/// The controls from U+0080 to U+009F, which terminals obey, as what cannot be shown; the renderer sees to all others.
fn without_c1(text: &str) -> String {
    text.replace(|c: char| matches!(c, '\u{80}'..='\u{9F}'), "\u{FFFD}")
}

fn renderer(options: &ReportOptions) -> Renderer {
    let renderer = if options.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    match options.width {
        Some(width) => renderer.term_width(width),
        None => renderer,
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn group<'a>(diagnostic: &'a Diagnostic, places: &Places<'a>) -> Group<'a> {
    let title = level(diagnostic.severity).primary_title(&diagnostic.message).id(diagnostic.rule);
    let mut group = Group::with_title(title);
    if let (None, Some(path)) = (&diagnostic.primary, &diagnostic.path) {
        group = group.element(Origin::path(path.as_str()));
    }
    for window in windows(diagnostic, places) {
        group = match window.origin(places) {
            Some(origin) => group.element(origin),
            None => group.element(window.snippet(places)),
        };
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(&**help));
    }
    group
}

/// A stretch of whole lines of one file with the labels that stand in it.
struct Window<'a> {
    file: &'a SourceFile,
    range: Range<usize>,
    labels: Vec<(AnnotationKind, &'a Label)>,
}

/// The windows of a finding: related labels join the window of an earlier one when they are near it.
fn windows<'a>(diagnostic: &'a Diagnostic, places: &Places<'a>) -> Vec<Window<'a>> {
    let primary = diagnostic.primary.iter().map(|label| (AnnotationKind::Primary, label));
    let related = diagnostic.related.iter().map(|label| (AnnotationKind::Context, label));
    let mut windows: Vec<Window<'a>> = Vec::new();
    for (kind, label) in primary.chain(related) {
        let Some(file) = places.file(label.span) else { continue };
        let range = whole_lines(&file.text, label.span.range());
        match windows.iter_mut().find(|window| window.file.id == file.id && is_near(&window.range, &range)) {
            Some(window) => {
                window.range = window.range.start.min(range.start)..window.range.end.max(range.end);
                window.labels.push((kind, label));
            }
            None => windows.push(Window { file, range, labels: vec![(kind, label)] }),
        }
    }
    windows
}

fn is_near(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start.max(b.start).saturating_sub(a.end.min(b.end)) < NEAR
}

/// The range widened to the beginning of its first line and the end of its last.
fn whole_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(range.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| range.end + at);
    start..end.max(start)
}

impl<'a> Window<'a> {
    /// For a window that is too large to show, the place of its first label.
    fn origin(&self, places: &Places<'a>) -> Option<Origin<'a>> {
        let (_, label) = self.labels.first().filter(|_| self.range.len() > LONGEST_SHOWN)?;
        let position = places.position(self.file, label.span.start as usize);
        Some(Origin::path(self.file.path.as_str()).line(position.line as usize).char_column(position.column as usize))
    }

    fn snippet(self, places: &Places<'a>) -> Snippet<'a, Annotation<'a>> {
        let text = self.file.text.get(self.range.clone()).unwrap_or_default();
        let line = places.position(self.file, self.range.start).line as usize;
        let start = self.range.start;
        let annotations = self.labels.into_iter().map(|(kind, label)| {
            let range = label.span.range();
            kind.span(within(range.start, start, text)..within(range.end, start, text)).label(&*label.text)
        });
        Snippet::source(text).line_start(line).path(self.file.path.as_str()).annotations(annotations)
    }
}

/// An offset of the file as an offset of the window, never inside a character.
fn within(offset: usize, start: usize, text: &str) -> usize {
    let mut at = offset.saturating_sub(start).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
