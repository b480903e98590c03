//! Which variables the letters of the source use, told in one pass for all rules that ask: a large source is read file by
//! file, and each pass over all letters reads all files.

use rayon::prelude::*;

use super::Context;
use crate::project::{Catalog, Guide, Inline, Letter, message_ids};
use crate::source::Span;

/// What the texts of a letter use.
#[derive(Debug, Default)]
pub struct Used {
    /// Its subject, where it has one that may use something.
    pub(super) subject: Option<Blanks>,
    /// Its text, where it has one that may use something, or that should.
    pub(super) body: Option<Blanks>,
}

/// The variables of a text.
#[derive(Debug)]
pub(super) struct Blanks {
    /// The text.
    pub span: Span,
    /// Each place of a variable, in order.
    pub variables: Vec<(Box<str>, Span)>,
}

impl<'a> Context<'a> {
    /// The letters of all guides, in order, with what their texts in the source use.
    pub(super) fn letters(&self) -> impl Iterator<Item = (&'a Letter, &Used)> {
        let project = self.project;
        let used = self.letters.get_or_init(|| {
            let Some(catalog) = project.source_catalog() else { return Vec::new() };
            let of_guide = |guide: &'a Guide| guide.letters.iter().map(|letter| used(catalog, letter)).collect::<Vec<_>>();
            project.guides.par_iter().flat_map_iter(of_guide).collect()
        });
        project.guides.iter().flat_map(|guide| &guide.letters).zip(used)
    }
}

fn used(catalog: &Catalog, letter: &Letter) -> Used {
    let blanks = |part: &str, is_wanted: bool| {
        let at = catalog.position(&message_ids::letter(&letter.id.value, part))?;
        let entry = (is_wanted || catalog.has_placeable(at)).then(|| catalog.at(at))??;
        let pattern = entry.pattern(None)?;
        let variables = pattern.inlines().into_iter().filter_map(|inline| match inline {
            Inline::Variable(name, span) => Some((Box::from(&**name), *span)),
            _ => None,
        });
        Some(Blanks { span: pattern.span, variables: variables.collect() })
    };
    Used { subject: blanks("subject", false), body: blanks("body", !letter.blanks.is_empty()) }
}
