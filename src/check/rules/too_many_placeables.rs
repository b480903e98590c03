//! A text that comes to more placeables than the Fluent runtime resolves, which would be cut off without a word.

use crate::check::{Check, LocaleContext, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Element, Expression, Inline, Pattern};
use crate::source::{FastMap, Span};

/// The rule.
pub const RULE: Rule = Rule::error("too-many-placeables", include_str!("too-many-placeables.md"), Check::Locale(check));

/// The most placeables that are resolved for one text, those of all that it refers to included (`MAX_PLACEABLES` of
/// fluent-bundle, against texts that explode).
const MOST: usize = 100;

/// The patterns that refer to others or are referred to, by [`key`].
type Shapes = FastMap<Box<str>, Shape>;

fn check(locale: &LocaleContext<'_>, found: &mut Vec<Diagnostic>) {
    let (mut shapes, mut roots) = (Shapes::default(), Vec::new());
    locale.catalog.each_effective(|entry| {
        for (attribute, pattern) in entry.parts().filter(|(_, pattern)| !pattern.is_literal()) {
            let shape = Shape::of(pattern);
            if shape.refers() {
                roots.push((key(&entry.id, attribute), Box::<str>::from(&*entry.id), pattern.span));
            } else if shape.most(&mut |_| Some(0)).is_none() {
                found.push(finding(&entry.id, pattern.span));
            }
            if shape.refers() || locale.referred().contains(&*entry.id) {
                shapes.insert(key(&entry.id, attribute), shape);
            }
        }
    });
    let mut known = FastMap::default();
    for (key, id, span) in roots {
        if count(&key, &shapes, &mut known, 0).is_none() {
            found.push(finding(&id, span));
        }
    }
}

fn finding(id: &str, span: Span) -> Diagnostic {
    RULE.finding(format!("this text comes to more than {MOST} placeables, those of what it refers to included"))
        .at(span, "it would be cut off where they are used up")
        .message_id(id)
        .help("write words out that stand in braces, or make several messages of it")
}

fn key(id: &str, attribute: Option<&str>) -> Box<str> {
    attribute.map_or_else(|| id.into(), |attribute| format!("{id}.{attribute}").into())
}

/// How many placeables a pattern comes to; `None` if they are too many. Each reference uses one up, so no chain that is
/// followed is longer than [`MOST`]. A ring counts once: it is a fault of its own (`cyclic-reference`).
fn count(key: &str, shapes: &Shapes, known: &mut FastMap<Box<str>, usize>, depth: usize) -> Option<usize> {
    if let Some(count) = known.get(key) {
        return Some(*count);
    }
    let Some(shape) = shapes.get(key) else { return Some(0) };
    if depth > MOST {
        return None;
    }
    known.insert(key.into(), 0);
    let most = shape.most(&mut |target| count(target, shapes, known, depth + 1));
    match most {
        Some(most) => known.insert(key.into(), most),
        None => known.remove(key),
    };
    most
}

/// What a pattern has: placeables of its own, references, and choices of which one variant is shown.
#[derive(Default)]
struct Shape {
    own: usize,
    references: Vec<Box<str>>,
    choices: Vec<Vec<Shape>>,
}

impl Shape {
    fn of(pattern: &Pattern) -> Self {
        let mut shape = Self::default();
        for element in &pattern.elements {
            if let Element::Placeable { expression, .. } = element {
                shape.own += 1;
                shape.add(expression);
            }
        }
        shape
    }

    fn add(&mut self, expression: &Expression) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                self.choices.push(variants.iter().map(|variant| Self::of(&variant.value)).collect());
            }
        }
    }

    fn add_inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Message { id, attribute, .. } | Inline::Term { id, attribute, .. } => {
                self.references.push(key(id, attribute.as_deref()));
            }
            Inline::Function { positional, .. } => positional.iter().for_each(|inline| self.add_inline(inline)),
            Inline::Nested(expression, _) => self.add(expression),
            Inline::StringLiteral(..) | Inline::NumberLiteral(..) | Inline::Variable(..) => {}
        }
    }

    fn refers(&self) -> bool {
        !self.references.is_empty() || self.choices.iter().flatten().any(Self::refers)
    }

    /// The most placeables that it can come to, if that is not too many; `of` tells how many a reference comes to.
    fn most(&self, of: &mut impl FnMut(&str) -> Option<usize>) -> Option<usize> {
        let mut sum = self.own;
        for reference in &self.references {
            if sum > MOST {
                return None;
            }
            sum += of(reference)?;
        }
        for variants in &self.choices {
            let mut most = 0;
            for variant in variants {
                most = most.max(variant.most(of)?);
            }
            sum += most;
        }
        (sum <= MOST).then_some(sum)
    }
}
