//! Coverage as a table: a line per locale, a column per guide.

use super::{ReportOptions, Reporter};
use crate::check::{Checked, Count, Coverage, LocaleCoverage};
use crate::source::Sources;

/// The table as a format of its own.
pub struct CoverageTable;

impl Reporter for CoverageTable {
    fn name(&self) -> &'static str {
        "coverage"
    }

    fn description(&self) -> &'static str {
        "a table: how much of each guide every locale has"
    }

    fn write(&self, checked: &Checked, _: &Sources, _: &ReportOptions) -> String {
        coverage_table(&checked.coverage)
    }
}

/// The table, with a heading and a line per locale. Ids are ASCII, so columns line up in any terminal.
pub fn coverage_table(coverage: &Coverage) -> String {
    let Some(first) = coverage.locales.first() else { return String::new() };
    let names = first.guides.iter().map(|guide| guide.guide.to_string());
    let heading = ["locale", "tier", "interface"].into_iter().map(str::to_owned).chain(names).chain(["total".to_owned()]).collect();
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(coverage.locales.iter().map(row)).collect();
    let widths = widths(&rows);
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn row(locale: &LocaleCoverage) -> Vec<String> {
    // A guide of which nothing applies in the locale.
    let guides = locale.guides.iter().map(|guide| if guide.is_applicable() { cell(guide.count()) } else { "n/a".to_owned() });
    [locale.locale.clone(), locale.tier.name().to_owned(), cell(locale.interface)]
        .into_iter()
        .chain(guides)
        .chain([cell(locale.count())])
        .collect()
}

/// `100%`, or what is there of what there should be.
fn cell(count: Count) -> String {
    if count.is_full() { "100%".to_owned() } else { format!("{}% ({}/{})", count.percent(), count.present, count.total) }
}

fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    (0..columns).map(|column| rows.iter().filter_map(|row| row.get(column)).map(String::len).max().unwrap_or_default()).collect()
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells: Vec<_> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
    format!("{}\n", cells.join("  ").trim_end())
}
